# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Latviešu
language-switch = Valoda
field-optional = (nav obligāti)
opens-in-new-tab = (tiek atvērts jaunā cilnē)

## Landing page of a mailed link

landing-title = Aktivizējiet savu kontu
landing-invited-by = { $application } aicina jūs pievienoties.
landing-account = Konts lietotājam { $recipient } ir sagatavots. Tā aktivizēšana aizņems apmēram minūti.
landing-button = Aktivizēt kontu
landing-note = Nekas nenotiks, kamēr nenospiedīsiet pogu.

## Not meant for the recipient

not-meant-link = Šis uzaicinājums nav domāts man
not-meant-title = Nav domāts jums?
not-meant-body = Šis uzaicinājums tika nosūtīts uz { $recipient }. Ja to negaidījāt, varat to atcelt. Tad saite pārstāj darboties, un sūtītājs tiek informēts.
not-meant-confirm = Šis uzaicinājums nav domāts man
not-meant-unconfirmed = Vispirms atzīmējiet izvēles rūtiņu.
not-meant-button = Atcelt uzaicinājumu
not-meant-back = Atpakaļ uz uzaicinājumu
not-meant-done-title = Uzaicinājums ir atcelts
not-meant-done-body = Paldies, ka paziņojāt. Saite vairs nedarbojas, un sūtītājs uzzinās, ka uzaicinājums nebija domāts jums. Šo lapu varat aizvērt.

## Activation form

activation-title = Iestatiet savu kontu
activation-intro = Pārbaudiet savus datus un izvēlieties paroli. Tad konts būs gatavs.
activation-email = E-pasta adrese
activation-phone = Mobilā tālruņa numurs
activation-identifier-hint = To izmantojat, lai pierakstītos, tāpēc šeit to nevar mainīt.
activation-choose = Izvēlieties
activation-password = Parole
activation-password-hint = { $min ->
    [zero] Vismaz { $min } rakstzīmes. Vairākus nesaistītus vārdus ir viegli atcerēties un grūti uzminēt.
    [one] Vismaz { $min } rakstzīme. Vairākus nesaistītus vārdus ir viegli atcerēties un grūti uzminēt.
   *[other] Vismaz { $min } rakstzīmes. Vairākus nesaistītus vārdus ir viegli atcerēties un grūti uzminēt.
}
activation-password-show = Rādīt paroli
activation-legal = Noteikumi un konfidencialitāte
legal-version = Versija { $version }
activation-accept = Esmu izlasījis un pieņemu: { $document }
activation-button = Aktivizēt kontu
activation-problems = { $count ->
    [zero] Pārbaudiet { $count } laukus
    [one] Pārbaudiet { $count } lauku
   *[other] Pārbaudiet { $count } laukus
}

strength-0 = Ļoti viegli uzminēt
strength-1 = Viegli uzminēt
strength-2 = Varētu būt stiprāka
strength-3 = Stipra
strength-4 = Ļoti stipra

## Signed in as somebody else

other-session-title = Jūs esat pierakstījies ar citu kontu
other-session-current = Šajā pārlūkprogrammā esat pierakstījies kā { $current }.
other-session-invited = Uzaicinājums ir paredzēts lietotājam { $invited }.
other-session-question = Kā vēlaties turpināt?
other-session-switch = Turpināt kā { $invited }
other-session-stay = Palikt kā { $current }
other-session-note = Ja paliksiet pierakstījies, uzaicinājums joprojām būs derīgs.

## Success

done-title = Jūsu konts ir aktivizēts
done-body = Paldies! Viss ir gatavs, un varat uzreiz sākt.
done-continue = Turpināt: { $application }
done-continue-unnamed = Turpināt

## Notices

notice-expired-title = Šīs saites derīgums ir beidzies
notice-expired-body = Jūsu drošībai mūsu ziņojumu saites ir derīgas tikai ierobežotu laiku. Varat saņemt jaunu.
notice-expired-recipient = Jaunās saites saņēmējs: { $recipient }.
notice-expired-button = Nosūtīt jaunu saiti
notice-replaced-title = Ir jaunāka saite
notice-replaced-body = Pēc tam esam nosūtījuši jums jaunāku ziņojumu. Izmantojiet saiti no pēdējā ziņojuma.
notice-revoked-title = Šis uzaicinājums ir atsaukts
notice-revoked-body = Šo saiti vairs nevar izmantot. Ja domājat, ka tā ir kļūda, sazinieties ar uzaicinātāju.
notice-used-title = Jūsu konts jau ir aktivizēts
notice-used-body = Šī saite jau ir izmantota. Tā jums vairs nav vajadzīga: vienkārši pierakstieties.
notice-used-button = Pierakstīties
notice-unknown-title = Šī saite nedarbojas
notice-unknown-body = Iespējams, tā ir nepilnīga. Atveriet to tieši no ziņojuma vai iekopējiet visu saiti adreses joslā.
notice-link-requested-title = Pārbaudiet savus ziņojumus
notice-link-requested-body = Ja šo uzaicinājumu var atjaunot, jauna saite ir ceļā uz mums zināmo adresi. Tas var aizņemt dažas minūtes.
notice-session-expired-title = Jūsu laiks šajā lapā ir beidzies
notice-session-expired-body = Nekas nav zudis. Vēlreiz atveriet ziņojumā esošo saiti un sāciet no jauna.
notice-no-cookies-title = Jūsu pārlūkprogramma neglabā sīkfailus
notice-no-cookies-body = Lai droši aktivizētu jūsu kontu, mums vajadzīgs viens sīkfails. Atļaujiet sīkfailus šajā vietnē un vēlreiz atveriet ziņojumā esošo saiti.
notice-error-title = Radās kļūda
notice-error-body = Tā ir mūsu vaina, un mēs atvainojamies. Mēģiniet vēlreiz pēc dažām minūtēm.
notice-error-request = Ja tas atkārtojas, norādiet šo numuru: { $request }
notice-not-found-title = Šādas lapas nav
notice-not-found-body = Pārbaudiet adresi vai vēlreiz atveriet ziņojumā esošo saiti.
notice-too-many-title = Tas bija mazliet par ātru
notice-too-many-body = Ir bijis pārāk daudz mēģinājumu. Uzgaidiet dažas minūtes un mēģiniet vēlreiz.
notice-unavailable-title = Drīz būsim atpakaļ
notice-unavailable-body = Pakalpojums pašlaik nav sasniedzams. Mēģiniet vēlreiz pēc dažām minūtēm; jūsu saite joprojām ir derīga.

## Fields that every application may ask for

field-email-address = E-pasta adrese
field-mobile-primary = Mobilā tālruņa numurs
field-first-name = Vārds
field-middle-name = Otrais vārds
field-last-name = Uzvārds
field-display-name = Parādāmais vārds
field-company-name = Uzņēmums
field-job-title = Amats
field-birthday = Dzimšanas datums
field-gender = Dzimums
field-address = Adrese
field-address-street = Iela un mājas numurs
field-address-street2 = Adreses papildu rinda
field-address-city = Pilsēta vai apdzīvota vieta
field-address-state = Novads vai reģions
field-address-postal-code = Pasta indekss
field-address-country = Valsts
