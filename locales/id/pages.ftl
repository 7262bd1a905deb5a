# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Bahasa Indonesia
language-switch = Bahasa
field-optional = (opsional)
opens-in-new-tab = (terbuka di tab baru)

## Landing page of a mailed link

landing-title = Aktifkan akun Anda
landing-invited-by = { $application } mengundang Anda.
landing-account = Akun untuk { $recipient } sudah siap. Aktivasi hanya perlu sekitar satu menit.
landing-button = Aktifkan akun
landing-note = Tidak ada yang terjadi sebelum Anda menekan tombol.

## Not meant for the recipient

not-meant-link = Undangan ini bukan untuk saya
not-meant-title = Bukan untuk Anda?
not-meant-body = Undangan ini dikirim ke { $recipient }. Jika Anda tidak menunggunya, Anda dapat membatalkannya. Tautannya tidak akan berfungsi lagi, dan pengirimnya akan diberi tahu.
not-meant-confirm = Undangan ini bukan untuk saya
not-meant-unconfirmed = Centang kotaknya terlebih dahulu.
not-meant-button = Batalkan undangan
not-meant-back = Kembali ke undangan
not-meant-done-title = Undangan dibatalkan
not-meant-done-body = Terima kasih telah memberi tahu kami. Tautannya tidak berfungsi lagi, dan pengirimnya akan tahu bahwa undangan ini bukan untuk Anda. Anda dapat menutup halaman ini.

## Activation form

activation-title = Siapkan akun Anda
activation-intro = Periksa data Anda dan buat kata sandi. Setelah itu akun Anda siap digunakan.
activation-email = Alamat email
activation-phone = Nomor ponsel
activation-identifier-hint = Data ini digunakan untuk masuk, jadi tidak dapat diubah di sini.
activation-choose = Silakan pilih
activation-password = Kata sandi
activation-password-hint = { $min ->
   *[other] Minimal { $min } karakter. Beberapa kata yang tidak berkaitan mudah diingat dan sulit ditebak.
}
activation-password-show = Tampilkan kata sandi
activation-legal = Ketentuan dan privasi
legal-version = Versi { $version }
activation-accept = Saya telah membaca dan menyetujui: { $document }
activation-button = Aktifkan akun
activation-problems = { $count ->
   *[other] Harap periksa { $count } isian
}

strength-0 = Sangat mudah ditebak
strength-1 = Mudah ditebak
strength-2 = Bisa lebih kuat
strength-3 = Kuat
strength-4 = Sangat kuat

## Signed in as somebody else

other-session-title = Anda masuk dengan akun lain
other-session-current = Di browser ini Anda masuk sebagai { $current }.
other-session-invited = Undangan ini untuk { $invited }.
other-session-question = Bagaimana Anda ingin melanjutkan?
other-session-switch = Lanjutkan sebagai { $invited }
other-session-stay = Tetap sebagai { $current }
other-session-note = Jika Anda tetap dengan akun saat ini, undangan tetap berlaku.

## Success

done-title = Akun Anda sudah aktif
done-body = Terima kasih. Semuanya sudah siap dan Anda bisa langsung mulai.
done-continue = Lanjutkan ke { $application }
done-continue-unnamed = Lanjutkan

## Notices

notice-expired-title = Tautan ini sudah kedaluwarsa
notice-expired-body = Demi keamanan Anda, tautan dalam pesan kami hanya berlaku dalam waktu terbatas. Anda dapat meminta tautan baru.
notice-expired-recipient = Tautan baru akan dikirim ke { $recipient }.
notice-expired-button = Kirim tautan baru
notice-replaced-title = Ada tautan yang lebih baru
notice-replaced-body = Kami sudah mengirimkan pesan yang lebih baru. Gunakan tautan dalam pesan terakhir.
notice-revoked-title = Undangan ini telah ditarik
notice-revoked-body = Tautan ini tidak dapat digunakan lagi. Jika menurut Anda ini keliru, silakan hubungi pihak yang mengundang Anda.
notice-used-title = Akun Anda sudah aktif
notice-used-body = Tautan ini sudah digunakan dan tidak diperlukan lagi: cukup masuk.
notice-used-button = Masuk
notice-unknown-title = Tautan ini tidak berfungsi
notice-unknown-body = Mungkin tautannya tidak lengkap. Buka langsung dari pesan, atau salin seluruhnya ke bilah alamat.
notice-link-requested-title = Silakan periksa pesan Anda
notice-link-requested-body = Jika undangan ini dapat diperbarui, tautan baru sedang dikirim ke alamat yang terdaftar. Mungkin perlu beberapa menit.
notice-session-expired-title = Waktu Anda di halaman ini sudah habis
notice-session-expired-body = Tidak ada yang hilang. Buka kembali tautan dalam pesan Anda dan mulai lagi.
notice-no-cookies-title = Browser Anda tidak menyimpan cookie
notice-no-cookies-body = Kami memerlukan satu cookie untuk mengaktifkan akun Anda dengan aman. Izinkan cookie untuk situs ini, lalu buka kembali tautan dalam pesan Anda.
notice-error-title = Terjadi kesalahan
notice-error-body = Ini kesalahan kami, dan kami mohon maaf. Silakan coba lagi dalam beberapa menit.
notice-error-request = Jika ini terjadi lagi, harap sebutkan nomor ini: { $request }
notice-not-found-title = Halaman ini tidak ada
notice-not-found-body = Periksa alamatnya, atau buka kembali tautan dalam pesan Anda.
notice-too-many-title = Terlalu cepat
notice-too-many-body = Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.
notice-unavailable-title = Kami segera kembali
notice-unavailable-body = Layanan sedang tidak dapat dijangkau. Silakan coba lagi dalam beberapa menit; tautan Anda tetap berlaku.

## Fields that every application may ask for

field-email-address = Alamat email
field-mobile-primary = Nomor ponsel
field-first-name = Nama depan
field-middle-name = Nama tengah
field-last-name = Nama belakang
field-display-name = Nama tampilan
field-company-name = Perusahaan
field-job-title = Jabatan
field-birthday = Tanggal lahir
field-gender = Jenis kelamin
field-address = Alamat
field-address-street = Nama jalan dan nomor
field-address-street2 = Alamat tambahan
field-address-city = Kota
field-address-state = Provinsi atau wilayah
field-address-postal-code = Kode pos
field-address-country = Negara
