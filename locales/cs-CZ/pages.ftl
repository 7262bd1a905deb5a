# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Čeština
language-switch = Jazyk
field-optional = (nepovinné)
opens-in-new-tab = (otevře se na nové kartě)

## Landing page of a mailed link

landing-title = Aktivujte si účet
landing-invited-by = { $application } vás zve.
landing-account = Účet pro { $recipient } je připraven. Aktivace zabere asi minutu.
landing-button = Aktivovat účet
landing-note = Dokud nestisknete tlačítko, nic se nestane.

## Not meant for the recipient

not-meant-link = Tato pozvánka není pro mě
not-meant-title = Není pro vás?
not-meant-body = Tato pozvánka byla odeslána na { $recipient }. Pokud jste ji nečekali, můžete ji zrušit. Její odkaz pak přestane fungovat a odesílatel se o tom dozví.
not-meant-confirm = Tato pozvánka není pro mě
not-meant-unconfirmed = Nejprve prosím zaškrtněte políčko.
not-meant-button = Zrušit pozvánku
not-meant-back = Zpět k pozvánce
not-meant-done-title = Pozvánka je zrušena
not-meant-done-body = Děkujeme za upozornění. Odkaz již nefunguje a odesílatel se dozví, že pozvánka nebyla určena vám. Tuto stránku můžete zavřít.

## Activation form

activation-title = Nastavte si účet
activation-intro = Zkontrolujte své údaje a zvolte si heslo. Účet pak bude připraven.
activation-email = E-mailová adresa
activation-phone = Mobilní číslo
activation-identifier-hint = Tímto údajem se přihlašujete, proto ho zde nelze změnit.
activation-choose = Vyberte prosím
activation-password = Heslo
activation-password-hint = { $min ->
    [one] Alespoň { $min } znak.
    [few] Alespoň { $min } znaky. Několik nesouvisejících slov se snadno pamatuje a těžko uhodne.
   *[other] Alespoň { $min } znaků. Několik nesouvisejících slov se snadno pamatuje a těžko uhodne.
}
activation-password-show = Zobrazit heslo
activation-legal = Podmínky a soukromí
legal-version = Verze { $version }
activation-accept = Četl(a) jsem a přijímám: { $document }
activation-button = Aktivovat účet
activation-problems = { $count ->
    [one] Zkontrolujte prosím jeden údaj
    [few] Zkontrolujte prosím { $count } údaje
   *[other] Zkontrolujte prosím { $count } údajů
}

strength-0 = Velmi snadno uhodnutelné
strength-1 = Snadno uhodnutelné
strength-2 = Mohlo by být silnější
strength-3 = Silné
strength-4 = Velmi silné

## Signed in as somebody else

other-session-title = Jste přihlášeni k jinému účtu
other-session-current = V tomto prohlížeči jste přihlášeni jako { $current }.
other-session-invited = Pozvánka patří k účtu { $invited }.
other-session-question = Jak chcete pokračovat?
other-session-switch = Pokračovat jako { $invited }
other-session-stay = Zůstat u účtu { $current }
other-session-note = Pokud zůstanete u současného účtu, pozvánka bude dál platit.

## Success

done-title = Váš účet je aktivní
done-body = Děkujeme. Vše je nastaveno a můžete hned začít.
done-continue = Pokračovat do { $application }
done-continue-unnamed = Pokračovat

## Notices

notice-expired-title = Platnost odkazu vypršela
notice-expired-body = Odkazy v našich zprávách platí pro vaši bezpečnost jen omezenou dobu. Můžete si nechat poslat nový.
notice-expired-recipient = Nový odkaz přijde na { $recipient }.
notice-expired-button = Poslat nový odkaz
notice-replaced-title = Existuje novější odkaz
notice-replaced-body = Mezitím jsme vám poslali novější zprávu. Použijte prosím odkaz z té poslední.
notice-revoked-title = Tato pozvánka byla stažena
notice-revoked-body = Odkaz už nelze použít. Pokud jde podle vás o omyl, obraťte se prosím na toho, kdo vás pozval.
notice-used-title = Váš účet už je aktivní
notice-used-body = Tento odkaz už byl použit. Nepotřebujete ho: stačí se přihlásit.
notice-used-button = Přihlásit se
notice-unknown-title = Tento odkaz nefunguje
notice-unknown-body = Možná není úplný. Otevřete ho prosím přímo ze zprávy nebo ho celý zkopírujte do adresního řádku.
notice-link-requested-title = Podívejte se do svých zpráv
notice-link-requested-body = Pokud lze pozvánku obnovit, posíláme nový odkaz na adresu, kterou máme uloženou. Může to několik minut trvat.
notice-session-expired-title = Čas na této stránce vypršel
notice-session-expired-body = O nic jste nepřišli. Otevřete prosím znovu odkaz ve zprávě a začněte od začátku.
notice-no-cookies-title = Váš prohlížeč neukládá soubory cookie
notice-no-cookies-body = K bezpečné aktivaci účtu potřebujeme jeden soubor cookie. Povolte prosím soubory cookie pro tento web a otevřete znovu odkaz ve zprávě.
notice-error-title = Něco se pokazilo
notice-error-body = Chyba je na naší straně a omlouváme se. Zkuste to prosím znovu za několik minut.
notice-error-request = Pokud se to bude opakovat, uveďte prosím toto číslo: { $request }
notice-not-found-title = Tato stránka neexistuje
notice-not-found-body = Zkontrolujte prosím adresu nebo otevřete znovu odkaz ve zprávě.
notice-too-many-title = To bylo trochu moc rychle
notice-too-many-body = Došlo k příliš mnoha pokusům. Počkejte prosím několik minut a zkuste to znovu.
notice-unavailable-title = Hned jsme zpátky
notice-unavailable-body = Služba je momentálně nedostupná. Zkuste to prosím znovu za několik minut. Váš odkaz zůstává v platnosti.

## Fields that every application may ask for

field-email-address = E-mailová adresa
field-mobile-primary = Mobilní číslo
field-first-name = Jméno
field-middle-name = Prostřední jméno
field-last-name = Příjmení
field-display-name = Zobrazované jméno
field-company-name = Společnost
field-job-title = Pracovní pozice
field-birthday = Datum narození
field-gender = Pohlaví
field-address = Adresa
field-address-street = Ulice a číslo
field-address-street2 = Doplněk adresy
field-address-city = Město
field-address-state = Kraj nebo stát
field-address-postal-code = PSČ
field-address-country = Země
