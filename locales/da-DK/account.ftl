# Texts of the user's own page and what belongs to it.

## The page

account-title = Din konto
account-intro = Du er logget ind som { $name }.
account-deletion = Din konto slettes permanent den { $date }.
account-keep = Behold min konto
account-profile = Dine oplysninger
account-saved = Dine ændringer er gemt.
account-language = Sprog på sider og i beskeder
account-save = Gem
account-security = Login
account-password = Skift adgangskode
account-factors = Adgangsnøgler og totrinsbekræftelse
account-applications = Tjenester med adgang
account-applications-none = Ingen tjenester har adgang til dine data lige nu.
account-application-since = Siden { $date }
account-application-end = Fjern adgang
account-documents = Det har du accepteret
account-documents-none = Du har ikke accepteret nogen dokumenter.
account-document-accepted = Accepteret den { $date }
account-data = Dine data
account-data-download = Download dine data
account-data-hint = Én fil med alt, hvad vi har gemt om dig.
account-back = Tilbage til din konto

## Another password

account-password-title = Skift adgangskode
account-password-intro = Når den nye adgangskode er gemt, forbliver du logget ind her og bliver logget ud alle andre steder.
account-password-current = Nuværende adgangskode
account-password-wrong = Det er ikke din nuværende adgangskode.
account-password-saved = Din nye adgangskode er gemt, og du er logget ud alle andre steder.
account-password-none = Du har ikke en adgangskode. Vi kan sende dig et link, så du kan vælge en.

## Where the user is signed in

account-sessions = Her er du logget ind
account-session-unknown = Ukendt browser
account-session-this = denne browser
account-session-since = Logget ind siden { $date }
account-session-end = Log ud der
account-session-everywhere = Log ud overalt
account-session-everywhere-hint = Det afslutter alle sessioner, også den i denne browser, og alle tjenesters adgang.

## Deletion

account-delete-title = Slet din konto
account-delete-intro = { $days ->
    [one] Din konto slettes efter { $days } dag. Indtil da kan du fortryde: Log ind, og behold den.
   *[other] Din konto slettes efter { $days } dage. Indtil da kan du fortryde: Log ind, og behold den.
}
account-delete-effect = Du bliver logget ud overalt med det samme, og tjenester mister deres adgang. Til sidst slettes alt, hvad vi har gemt om dig, og det kan ikke gendannes.
account-delete-password = Din adgangskode
account-delete-again = Log ind igen først, så vi er sikre på, at det er dig.
account-delete-again-button = Log ind igen
account-delete-button = Slet min konto
account-delete-waiting-title = Vil du beholde din konto?
account-delete-leave = Nej, log ud
account-delete-done-title = Din konto bliver slettet
account-delete-done = Du er logget ud overalt. Hvis du fortryder, kan du logge ind inden da og beholde din konto.
