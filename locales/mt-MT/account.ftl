# Texts of the user's own page and what belongs to it.

## The page

account-title = Il-kont tiegħek
account-intro = Dħalt bħala { $name }.
account-deletion = Il-kont tiegħek se jitħassar għalkollox f’din id-data: { $date }.
account-keep = Żomm il-kont tiegħi
account-profile = Id-dettalji tiegħek
account-saved = Il-bidliet tiegħek ġew issejvjati.
account-language = Lingwa tal-paġni u tal-messaġġi
account-save = Issejvja
account-security = Dħul fil-kont
account-password = Ibdel il-password
account-factors = Passkeys u verifika f’żewġ passi
account-applications = Applikazzjonijiet b’aċċess
account-applications-none = Bħalissa l-ebda applikazzjoni ma għandha aċċess għad-data tiegħek.
account-application-since = Aċċess mogħti: { $date }
account-application-end = Neħħi l-aċċess
account-documents = X’aċċettajt
account-documents-none = Ma aċċettajt l-ebda dokument.
account-document-accepted = Aċċettat: { $date }
account-data = Id-data tiegħek
account-data-download = Niżżel id-data tiegħek
account-data-hint = Fajl wieħed b’dak kollu li nżommu dwarek.
account-back = Lura għall-kont tiegħek

## Another password

account-password-title = Ibdel il-password
account-password-intro = Meta tissejvjaha tibqa’ fil-kont hawn, u toħroġ minnu f’kull post ieħor.
account-password-current = Password attwali
account-password-wrong = Din mhijiex il-password attwali tiegħek.
account-password-saved = Il-password il-ġdida tiegħek ġiet issejvjata, u ħriġt mill-kont f’kull post ieħor.
account-password-none = M’għandekx password. Nistgħu nibagħtulek link biex tagħżel waħda.

## Where the user is signed in

account-sessions = Fejn dħalt fil-kont
account-session-unknown = Browser mhux magħruf
account-session-this = dan il-browser
account-session-since = Data tad-dħul: { $date }
account-session-end = Oħroġ minn hemm
account-session-everywhere = Oħroġ minn kullimkien
account-session-everywhere-hint = Dan itemm is-sessjonijiet kollha, anke dik f’dan il-browser, u l-aċċess tal-applikazzjonijiet kollha.

## Deletion

account-delete-title = Ħassar il-kont tiegħek
account-delete-intro = { $days ->
    [one] Il-kont tiegħek jitħassar wara jum wieħed. Sa dakinhar tista’ tbiddel fehmtek: idħol u żommu.
    [two] Il-kont tiegħek jitħassar wara jumejn. Sa dakinhar tista’ tbiddel fehmtek: idħol u żommu.
    [few] Il-kont tiegħek jitħassar wara { $days } ijiem. Sa dakinhar tista’ tbiddel fehmtek: idħol u żommu.
    [many] Il-kont tiegħek jitħassar wara { $days }-il jum. Sa dakinhar tista’ tbiddel fehmtek: idħol u żommu.
   *[other] Il-kont tiegħek jitħassar wara { $days } jum. Sa dakinhar tista’ tbiddel fehmtek: idħol u żommu.
}
account-delete-effect = Toħroġ mill-kont kullimkien minnufih, u l-applikazzjonijiet jitilfu l-aċċess tagħhom. Fl-aħħar jitħassar dak kollu li nżommu dwarek u ma jkunx jista’ jinġieb lura.
account-delete-password = Il-password tiegħek
account-delete-again = Biex inkunu ċerti li int, l-ewwel erġa’ idħol fil-kont.
account-delete-again-button = Erġa’ idħol
account-delete-button = Ħassar il-kont tiegħi
account-delete-waiting-title = Trid iżżomm il-kont tiegħek?
account-delete-leave = Le, oħroġ
account-delete-done-title = Il-kont tiegħek se jitħassar
account-delete-done = Ħriġt mill-kont kullimkien. Jekk tbiddel fehmtek, idħol qabel dik id-data u żomm il-kont tiegħek.
