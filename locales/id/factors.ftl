# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Gunakan kunci sandi saja
passkey-create-hint = Selanjutnya Anda masuk dengan sidik jari, wajah, atau kunci layar, tanpa perlu mengingat kata sandi.
passkey-created = Kunci sandi Anda sudah siap. Anda tidak memerlukan kata sandi.
passkey-add-password = Buat kata sandi juga
passkey-failed = Tidak berhasil. Silakan coba lagi atau pilih cara lain.
passkey-sign-in = Masuk dengan kunci sandi
passkey-or = atau

## The activation on another device

hand-over-title = Lanjutkan di perangkat lain
hand-over-body = Arahkan kamera ponsel atau tablet Anda ke kode ini. Akun akan disiapkan di perangkat tempat Anda lebih dulu menyelesaikannya.
hand-over-code = Kode QR berisi tautan undangan Anda

## The second proof at sign-in

second-factor-title = Konfirmasi bahwa ini Anda
second-factor-intro = Akun Anda dilindungi dengan verifikasi 2 langkah. Silakan selesaikan langkah kedua.
second-factor-code = Kode
second-factor-code-hint = Enam angka yang sedang ditampilkan aplikasi autentikator, atau salah satu kode pemulihan Anda.
second-factor-recovery-hint = Salah satu kode pemulihan Anda.
second-factor-button = Lanjutkan
second-factor-wrong = Kode ini salah atau sudah pernah digunakan. Masukkan kode lain.
second-factor-passkey = Gunakan kunci sandi
second-factor-passkey-only = Kunci sandi Anda tersimpan di perangkat tempat kunci itu dibuat, atau di tempat perangkat Anda menyimpan kunci sandi bersama. Diperlukan browser dengan JavaScript.

## Setting up a second proof

set-up-title = Lindungi akun Anda
set-up-intro = { $application } mewajibkan verifikasi 2 langkah saat masuk. Silakan siapkan sekarang.
set-up-intro-unnamed = Verifikasi 2 langkah diperlukan saat masuk. Silakan siapkan sekarang.
set-up-app = Aplikasi autentikator
set-up-app-body = Aplikasi di ponsel Anda yang menampilkan kode baru setiap setengah menit.
set-up-app-button = Siapkan aplikasi
set-up-passkey = Kunci sandi
set-up-passkey-body = Perangkat Anda memastikan bahwa ini Anda, dengan sidik jari, wajah, atau kunci layar.
set-up-passkey-button = Buat kunci sandi

app-scan = Pindai kode ini dengan aplikasi autentikator Anda.
app-code = Kode QR untuk aplikasi autentikator Anda
app-secret = Jika tidak dapat memindainya, ketik kunci ini di aplikasi:
app-first-code = Kode dari aplikasi
app-first-code-hint = Enam angka yang sedang ditampilkan aplikasi.
app-confirm = Konfirmasi kode
app-wrong = Kode ini salah. Periksa jam di perangkat Anda, lalu masukkan kode yang sedang ditampilkan aplikasi.

recovery-title = Kode pemulihan Anda
recovery-intro = Jika ponsel atau kunci sandi Anda hilang, setiap kode ini dapat dipakai satu kali untuk masuk. Cetak atau simpan di tempat yang aman.
recovery-once = Kode ini hanya ditampilkan sekarang.
recovery-continue = Sudah saya simpan, lanjutkan

## The user's own page

factors-title = Kunci sandi dan verifikasi 2 langkah
factors-intro = Cara membuktikan identitas Anda saat masuk, selain dengan kata sandi.
factors-saved = Perubahan Anda telah disimpan.
factors-passkeys = Kunci sandi
factors-passkey-none = Anda belum memiliki kunci sandi.
factors-passkey-created = Ditambahkan { $date }
factors-passkey-used = Terakhir digunakan { $date }
factors-passkey-change = Ubah
factors-passkey-name = Nama
factors-passkey-rename = Simpan nama
factors-passkey-remove = Hapus kunci sandi
factors-passkey-add = Tambahkan kunci sandi
factors-passkey-only = Kunci sandi ini tidak dapat dihapus: Anda tidak akan punya cara lain untuk masuk.
factors-passkey-too-many = Jumlah kunci sandi Anda sudah maksimal. Hapus salah satu terlebih dahulu.
factors-app-on = Aplikasi Anda sudah disiapkan.
factors-app-off = Belum ada aplikasi yang disiapkan.
factors-app-remove = Hapus aplikasi
factors-recovery = Kode pemulihan
factors-recovery-left = { $count ->
   *[other] Anda masih memiliki { $count } kode.
}
factors-recovery-hint = Kode baru menggantikan kode yang Anda miliki.
factors-recovery-make = Buat kode baru
factors-sign-in-again = Untuk mengubah sesuatu di sini, silakan masuk lagi terlebih dahulu. Ini mencegah orang lain memanfaatkan browser yang dibiarkan terbuka.
factors-sign-in-again-button = Masuk lagi
factors-back = Kembali ke akun Anda
