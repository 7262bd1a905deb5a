# Texts of the mails.

mail-greeting = Merhaba { $name },
mail-greeting-unnamed = Merhaba,
mail-unnamed-application = uygulamamız
mail-link-alternative = Düğme çalışmıyorsa bu adresi tarayıcınıza kopyalayın:
mail-expires = Bağlantının son geçerlilik tarihi: { $expires }.
mail-support = Sorularınız mı var? { $contact }
mail-unexpected = Bu mesajı beklemiyorduysanız dikkate almayın. Siz onaylamadan hiçbir şey etkinleştirilmez.

mail-invitation-subject = Davetiniz: { $application }
mail-invitation-preheader = Hesabınız etkinleştirilmeye hazır.
mail-invitation-heading = Hesabınızı etkinleştirin
mail-invitation-body = { $application } sizi davet etti. Hesabınız hazır: bilgilerinizi onaylayın, bir parola seçin ve kullanmaya başlayın.
mail-invitation-button = Hesabı etkinleştir
mail-invitation-link = Hesabınızı buradan etkinleştirin:

mail-reminder-subject = Davetinizi hatırlatırız: { $application }
mail-reminder-preheader = Hesabınız hâlâ sizi bekliyor.
mail-reminder-heading = Davetiniz hâlâ geçerli
mail-reminder-body = { $application } sizi davet etti ve hesabınız henüz etkinleştirilmedi. Bilgilerinizi onaylayın, bir parola seçin ve kullanmaya başlayın.
mail-reminder-button = Hesabı etkinleştir
mail-reminder-link = Hesabınızı buradan etkinleştirin:

mail-password-reset-subject = Yeni parola seçin: { $application }
mail-password-reset-preheader = Bu bağlantıyla yeni bir parola seçebilirsiniz.
mail-password-reset-heading = Yeni bir parola seçin
mail-password-reset-body = { $application } için oturum açma konusunda yardım istediniz.
mail-password-reset-button = Yeni parola seç
mail-password-reset-link = Buradan yeni bir parola seçin:
mail-password-reset-unexpected = Bunu siz istemediyseniz bir şey yapmanız gerekmez: parolanız aynı kalır.
