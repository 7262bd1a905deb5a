# Texte des Autorisierungsendpunkts: was zwischen einer Anwendung und den Anmeldeseiten zu sehen ist.

form-post-title = Einen Moment
form-post-body = Wir bringen Sie zurück zu { $application }. Falls nichts geschieht, drücken Sie bitte auf die Schaltfläche.
form-post-body-unnamed = Wir bringen Sie zurück. Falls nichts geschieht, drücken Sie bitte auf die Schaltfläche.
form-post-button = Weiter

notice-authorization-request-title = Diese Anmeldung konnte nicht begonnen werden
notice-authorization-request-body = Die Anwendung hat eine Anfrage geschickt, die wir nicht beantworten können. Mit Ihrem Konto ist alles in Ordnung. Bitte gehen Sie zurück zur Anwendung und versuchen Sie es noch einmal; wenn es wieder geschieht, sagen Sie bitte den Betreibern der Anwendung Bescheid.
notice-authorization-request-developers = Für deren Entwickler:
