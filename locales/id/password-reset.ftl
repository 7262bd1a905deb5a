# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Bantuan untuk masuk
help-intro = Lupa kata sandi, atau belum mengaktifkan akun? Kami akan mengirimkan tautan kepada Anda.
help-identifier = Alamat email atau nomor ponsel
help-identifier-hint = Masukkan nomor ponsel dengan kode negara, misalnya +62 812 3456 7890.
help-button = Kirim tautan
help-back = Kembali ke halaman masuk
help-requested-title = Silakan periksa pesan Anda
help-requested-body = Jika akun tersebut ada, pesan berisi tautan sedang dikirim. Mungkin perlu beberapa menit.
help-requested-note = Belum menerima apa pun? Periksa folder spam, dan pastikan Anda memasukkan alamat atau nomor yang Anda gunakan untuk masuk.
help-requested-again = Coba lagi

## The page behind the link, and the form

new-password-title = Buat kata sandi baru
new-password-landing = Seseorang, kemungkinan besar Anda sendiri, meminta kata sandi baru untuk { $recipient }.
new-password-landing-button = Buat kata sandi baru
new-password-landing-note = Jika bukan Anda, tutup saja halaman ini. Kata sandi Anda tidak berubah.
new-password-intro = Setelah kata sandi disimpan, Anda masuk di sini dan dikeluarkan dari semua tempat lain.
new-password-account = Akun Anda
new-password-label = Kata sandi baru
new-password-button = Simpan kata sandi baru

## Links that have ended

reset-expired-title = Tautan ini sudah kedaluwarsa
reset-expired-body = Demi keamanan Anda, tautan untuk kata sandi baru hanya berlaku sebentar. Anda dapat meminta tautan baru.
reset-used-title = Tautan ini sudah digunakan
reset-used-body = Kata sandi baru sudah dibuat dengan tautan ini: silakan masuk dengan kata sandi tersebut. Jika bukan Anda yang membuatnya, segera minta tautan baru.
reset-over-title = Waktu Anda di halaman ini sudah habis
reset-over-body = Buka kembali tautan dalam pesan Anda dan izinkan cookie untuk situs ini. Atau minta tautan baru.
reset-new-link = Kirim tautan baru
reset-sign-in = Masuk
