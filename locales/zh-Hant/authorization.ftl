# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = 請稍候
form-post-body = 正在帶您返回 { $application }。如果沒有反應，請按下方按鈕。
form-post-body-unnamed = 正在帶您返回。如果沒有反應，請按下方按鈕。
form-post-button = 繼續

notice-authorization-request-title = 無法開始登入
notice-authorization-request-body = 應用程式傳送的要求我們無法處理。您的帳號沒有問題。請返回應用程式再試一次；如果再次發生，請通知應用程式的營運單位。
notice-authorization-request-developers = 供應用程式開發人員參考：
