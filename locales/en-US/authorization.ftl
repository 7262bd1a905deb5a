# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = One moment
form-post-body = We are taking you back to { $application }. If nothing happens, press the button.
form-post-body-unnamed = We are taking you back. If nothing happens, press the button.
form-post-button = Continue

notice-authorization-request-title = This sign-in could not be started
notice-authorization-request-body = The application sent a request that we cannot answer. Nothing is wrong with your account. Please go back to the application and try again; if it happens again, please tell the people who run the application.
notice-authorization-request-developers = For its developers:
