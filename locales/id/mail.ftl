# Texts of the mails.

mail-greeting = Halo { $name },
mail-greeting-unnamed = Halo,
mail-unnamed-application = aplikasi kami
mail-link-alternative = Jika tombol tidak berfungsi, salin alamat ini ke browser Anda:
mail-expires = Tautan ini berlaku hingga { $expires }.
mail-support = Ada pertanyaan? { $contact }
mail-unexpected = Jika Anda tidak merasa menunggu pesan ini, abaikan saja. Tidak ada yang akan diaktifkan tanpa Anda.

mail-invitation-subject = Undangan Anda ke { $application }
mail-invitation-preheader = Akun Anda siap diaktifkan.
mail-invitation-heading = Aktifkan akun Anda
mail-invitation-body = Anda diundang oleh { $application }. Akun Anda sudah siap: konfirmasi data Anda, buat kata sandi, dan Anda bisa langsung mulai.
mail-invitation-button = Aktifkan akun
mail-invitation-link = Aktifkan akun Anda di sini:

mail-reminder-subject = Pengingat: undangan Anda ke { $application }
mail-reminder-preheader = Akun Anda masih menunggu Anda.
mail-reminder-heading = Undangan Anda masih berlaku
mail-reminder-body = Anda diundang oleh { $application }, dan akun Anda belum diaktifkan. Konfirmasi data Anda, buat kata sandi, dan Anda bisa langsung mulai.
mail-reminder-button = Aktifkan akun
mail-reminder-link = Aktifkan akun Anda di sini:

mail-password-reset-subject = Buat kata sandi baru untuk { $application }
mail-password-reset-preheader = Gunakan tautan ini untuk membuat kata sandi baru.
mail-password-reset-heading = Buat kata sandi baru
mail-password-reset-body = Anda meminta bantuan untuk masuk ke { $application }.
mail-password-reset-button = Buat kata sandi baru
mail-password-reset-link = Buat kata sandi baru di sini:
mail-password-reset-unexpected = Jika bukan Anda yang memintanya, Anda tidak perlu melakukan apa pun: kata sandi Anda tidak berubah.
