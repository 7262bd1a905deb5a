# Texts of the user's own page and what belongs to it.

## The page

account-title = Akun Anda
account-intro = Anda masuk sebagai { $name }.
account-deletion = Akun Anda akan dihapus secara permanen pada { $date }.
account-keep = Pertahankan akun saya
account-profile = Data Anda
account-saved = Perubahan Anda telah disimpan.
account-language = Bahasa halaman dan pesan
account-save = Simpan
account-security = Cara masuk
account-password = Ubah kata sandi
account-factors = Kunci sandi dan verifikasi 2 langkah
account-applications = Aplikasi yang memiliki akses
account-applications-none = Saat ini tidak ada aplikasi yang memiliki akses ke data Anda.
account-application-since = Sejak { $date }
account-application-end = Cabut akses
account-documents = Dokumen yang Anda setujui
account-documents-none = Anda belum menyetujui dokumen apa pun.
account-document-accepted = Disetujui pada { $date }
account-data = Salinan data Anda
account-data-download = Unduh data Anda
account-data-hint = Satu file berisi semua data tentang Anda yang kami simpan.
account-back = Kembali ke akun Anda

## Another password

account-password-title = Ubah kata sandi
account-password-intro = Setelah kata sandi disimpan, Anda tetap masuk di sini dan dikeluarkan dari semua tempat lain.
account-password-current = Kata sandi saat ini
account-password-wrong = Ini bukan kata sandi Anda saat ini.
account-password-saved = Kata sandi baru telah disimpan, dan Anda telah dikeluarkan dari semua tempat lain.
account-password-none = Anda belum memiliki kata sandi. Kami dapat mengirimkan tautan untuk membuatnya.

## Where the user is signed in

account-sessions = Tempat Anda masuk
account-session-unknown = Browser tidak dikenal
account-session-this = browser ini
account-session-since = Masuk sejak { $date }
account-session-end = Akhiri sesi ini
account-session-everywhere = Keluar dari semua tempat
account-session-everywhere-hint = Tindakan ini mengakhiri semua sesi, termasuk di browser ini, serta akses semua aplikasi.

## Deletion

account-delete-title = Hapus akun Anda
account-delete-intro = { $days ->
   *[other] Akun Anda akan dihapus setelah { $days } hari. Sebelum itu, Anda masih bisa berubah pikiran: cukup masuk dan pertahankan akun Anda.
}
account-delete-effect = Anda akan langsung dikeluarkan dari semua tempat, dan semua aplikasi kehilangan aksesnya. Pada akhirnya, semua data tentang Anda yang kami simpan akan dihapus dan tidak dapat dipulihkan.
account-delete-password = Kata sandi Anda
account-delete-again = Untuk memastikan bahwa ini memang Anda, silakan masuk sekali lagi terlebih dahulu.
account-delete-again-button = Masuk lagi
account-delete-button = Hapus akun saya
account-delete-waiting-title = Ingin mempertahankan akun Anda?
account-delete-leave = Tidak, keluar
account-delete-done-title = Akun Anda akan dihapus
account-delete-done = Anda telah dikeluarkan dari semua tempat. Jika berubah pikiran, masuklah sebelum tanggal tersebut dan pertahankan akun Anda.
