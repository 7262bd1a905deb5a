# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Slovenčina
language-switch = Jazyk
field-optional = (nepovinné)
opens-in-new-tab = (otvorí sa na novej karte)

## Landing page of a mailed link

landing-title = Aktivujte si účet
landing-invited-by = { $application } vás pozýva.
landing-account = Účet pre { $recipient } je pripravený. Aktivácia trvá asi minútu.
landing-button = Aktivovať účet
landing-note = Kým nestlačíte tlačidlo, nič sa nestane.

## Not meant for the recipient

not-meant-link = Táto pozvánka nie je pre mňa
not-meant-title = Nie je pre vás?
not-meant-body = Táto pozvánka bola odoslaná na { $recipient }. Ak ste ju nečakali, môžete ju zrušiť. Jej odkaz potom prestane fungovať a odosielateľ sa o tom dozvie.
not-meant-confirm = Táto pozvánka nie je pre mňa
not-meant-unconfirmed = Najprv začiarknite políčko.
not-meant-button = Zrušiť pozvánku
not-meant-back = Späť na pozvánku
not-meant-done-title = Pozvánka je zrušená
not-meant-done-body = Ďakujeme za upozornenie. Odkaz už nefunguje a odosielateľ sa dozvie, že pozvánka nebola určená vám. Túto stránku môžete zavrieť.

## Activation form

activation-title = Nastavte si účet
activation-intro = Skontrolujte svoje údaje a zvoľte si heslo. Potom bude účet pripravený.
activation-email = E-mailová adresa
activation-phone = Mobilné číslo
activation-identifier-hint = Týmto údajom sa prihlasujete, preto ho tu nemožno zmeniť.
activation-choose = Vyberte
activation-password = Heslo
activation-password-hint = { $min ->
    [one] Aspoň { $min } znak.
    [few] Aspoň { $min } znaky. Niekoľko nesúvisiacich slov sa ľahko pamätá a ťažko uhádne.
   *[other] Aspoň { $min } znakov. Niekoľko nesúvisiacich slov sa ľahko pamätá a ťažko uhádne.
}
activation-password-show = Zobraziť heslo
activation-legal = Podmienky a súkromie
legal-version = Verzia { $version }
activation-accept = Čítal(a) som a prijímam: { $document }
activation-button = Aktivovať účet
activation-problems = { $count ->
    [one] Skontrolujte jeden údaj
    [few] Skontrolujte { $count } údaje
   *[other] Skontrolujte { $count } údajov
}

strength-0 = Veľmi ľahko uhádnuteľné
strength-1 = Ľahko uhádnuteľné
strength-2 = Mohlo by byť silnejšie
strength-3 = Silné
strength-4 = Veľmi silné

## Signed in as somebody else

other-session-title = Ste prihlásení do iného účtu
other-session-current = V tomto prehliadači ste prihlásení ako { $current }.
other-session-invited = Pozvánka patrí k účtu { $invited }.
other-session-question = Ako chcete pokračovať?
other-session-switch = Pokračovať ako { $invited }
other-session-stay = Zostať pri účte { $current }
other-session-note = Ak zostanete pri súčasnom účte, pozvánka bude naďalej platiť.

## Success

done-title = Váš účet je aktívny
done-body = Ďakujeme. Všetko je nastavené a môžete hneď začať.
done-continue = Pokračovať do { $application }
done-continue-unnamed = Pokračovať

## Notices

notice-expired-title = Platnosť odkazu uplynula
notice-expired-body = Odkazy v našich správach platia pre vašu bezpečnosť len obmedzený čas. Môžete si nechať poslať nový.
notice-expired-recipient = Nový odkaz príde na { $recipient }.
notice-expired-button = Poslať nový odkaz
notice-replaced-title = Existuje novší odkaz
notice-replaced-body = Medzičasom sme vám poslali novšiu správu. Použite, prosím, odkaz z tej poslednej.
notice-revoked-title = Táto pozvánka bola stiahnutá
notice-revoked-body = Odkaz už nemožno použiť. Ak je to podľa vás omyl, obráťte sa, prosím, na toho, kto vás pozval.
notice-used-title = Váš účet je už aktívny
notice-used-body = Tento odkaz už bol použitý. Nepotrebujete ho: stačí sa prihlásiť.
notice-used-button = Prihlásiť sa
notice-unknown-title = Tento odkaz nefunguje
notice-unknown-body = Možno nie je úplný. Otvorte ho, prosím, priamo zo správy alebo ho celý skopírujte do panela s adresou.
notice-link-requested-title = Pozrite si svoje správy
notice-link-requested-body = Ak sa dá pozvánka obnoviť, posielame nový odkaz na adresu, ktorú máme uloženú. Môže to niekoľko minút trvať.
notice-session-expired-title = Čas na tejto stránke uplynul
notice-session-expired-body = O nič ste neprišli. Otvorte, prosím, znova odkaz v správe a začnite od začiatku.
notice-no-cookies-title = Váš prehliadač neukladá súbory cookie
notice-no-cookies-body = Na bezpečnú aktiváciu účtu potrebujeme jeden súbor cookie. Povoľte, prosím, súbory cookie pre tento web a znova otvorte odkaz v správe.
notice-error-title = Niečo sa pokazilo
notice-error-body = Chyba je na našej strane a ospravedlňujeme sa. Skúste to, prosím, znova o niekoľko minút.
notice-error-request = Ak sa to bude opakovať, uveďte, prosím, toto číslo: { $request }
notice-not-found-title = Táto stránka neexistuje
notice-not-found-body = Skontrolujte, prosím, adresu alebo znova otvorte odkaz v správe.
notice-too-many-title = To bolo trochu prirýchle
notice-too-many-body = Pokusov bolo príliš veľa. Počkajte, prosím, niekoľko minút a skúste to znova.
notice-unavailable-title = Hneď sme späť
notice-unavailable-body = Služba je momentálne nedostupná. Skúste to, prosím, znova o niekoľko minút. Váš odkaz zostáva v platnosti.

## Fields that every application may ask for

field-email-address = E-mailová adresa
field-mobile-primary = Mobilné číslo
field-first-name = Meno
field-middle-name = Prostredné meno
field-last-name = Priezvisko
field-display-name = Zobrazované meno
field-company-name = Spoločnosť
field-job-title = Pracovná pozícia
field-birthday = Dátum narodenia
field-gender = Pohlavie
field-address = Adresa
field-address-street = Ulica a číslo
field-address-street2 = Doplnok adresy
field-address-city = Mesto
field-address-state = Kraj alebo štát
field-address-postal-code = PSČ
field-address-country = Krajina
