# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Augnablik
form-post-body = Við sendum þig aftur í þjónustuna { $application }. Ýttu á hnappinn ef ekkert gerist.
form-post-body-unnamed = Við sendum þig til baka. Ýttu á hnappinn ef ekkert gerist.
form-post-button = Halda áfram

notice-authorization-request-title = Ekki var hægt að hefja innskráninguna
notice-authorization-request-body = Þjónustan sendi beiðni sem við getum ekki svarað. Það er ekkert að reikningnum þínum. Farðu aftur í þjónustuna og reyndu á ný. Ef þetta gerist aftur skaltu láta þau sem reka þjónustuna vita.
notice-authorization-request-developers = Fyrir forritara þjónustunnar:
