# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Un moment
form-post-body = Vă ducem înapoi la { $application }. Dacă nu se întâmplă nimic, apăsați butonul.
form-post-body-unnamed = Vă ducem înapoi. Dacă nu se întâmplă nimic, apăsați butonul.
form-post-button = Continuă

notice-authorization-request-title = Conectarea nu a putut începe
notice-authorization-request-body = Aplicația a trimis o solicitare la care nu putem răspunde. Contul dvs. nu are nicio problemă. Reveniți la aplicație și încercați din nou; dacă se repetă, anunțați-i pe cei care administrează aplicația.
notice-authorization-request-developers = Pentru dezvoltatorii aplicației:
