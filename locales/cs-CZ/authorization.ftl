# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Okamžik
form-post-body = Vracíme vás do aplikace { $application }. Pokud se nic nestane, stiskněte tlačítko.
form-post-body-unnamed = Vracíme vás zpět. Pokud se nic nestane, stiskněte tlačítko.
form-post-button = Pokračovat

notice-authorization-request-title = Přihlášení se nepodařilo zahájit
notice-authorization-request-body = Aplikace odeslala požadavek, na který nemůžeme odpovědět. S vaším účtem je vše v pořádku. Vraťte se prosím do aplikace a zkuste to znovu. Pokud se to bude opakovat, dejte prosím vědět provozovateli aplikace.
notice-authorization-request-developers = Pro vývojáře aplikace:
