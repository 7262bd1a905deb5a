# Textes du point d’autorisation : ce qui s’affiche entre une application et les pages de connexion.

form-post-title = Un instant
form-post-body = Nous vous ramenons à { $application }. Si rien ne se passe, appuyez sur le bouton.
form-post-body-unnamed = Nous vous ramenons à l’application. Si rien ne se passe, appuyez sur le bouton.
form-post-button = Continuer

notice-authorization-request-title = Cette connexion n’a pas pu commencer
notice-authorization-request-body = L’application a envoyé une demande à laquelle nous ne pouvons pas répondre. Votre compte n’est pas en cause. Veuillez revenir à l’application et réessayer ; si cela se reproduit, veuillez prévenir les responsables de l’application.
notice-authorization-request-developers = Pour ses développeurs :
