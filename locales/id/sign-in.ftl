# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Masuk
sign-in-to = untuk melanjutkan ke { $application }
sign-in-button = Masuk
sign-in-help = Lupa kata sandi, atau akun belum diaktifkan?
sign-in-refused = Tidak berhasil masuk. Periksa alamat email atau nomor ponsel dan kata sandi Anda.
sign-in-no-cookies = Tanpa cookie, Anda tidak dapat tetap masuk. Izinkan cookie untuk situs ini, lalu masuk lagi.
sign-in-wait-seconds = { $seconds ->
   *[other] Terlalu banyak percobaan. Silakan coba lagi dalam { $seconds } detik.
}
sign-in-wait-minutes = { $minutes ->
   *[other] Terlalu banyak percobaan. Silakan coba lagi dalam { $minutes } menit.
}

## The choice of an account

choose-account-title = Akun mana yang ingin Anda gunakan?
choose-account-lead = Di browser ini Anda masuk sebagai:
choose-account-button = Lanjutkan sebagai { $name }
choose-account-other = Gunakan akun lain

## An account that may not use the application

no-access-title = Akun ini tidak memiliki akses
no-access-body = Anda sudah masuk, tetapi akun Anda tidak dapat menggunakan { $application }.
no-access-back = Kembali ke { $application }
no-access-note = Jika menurut Anda ini keliru, silakan hubungi pengelola aplikasi.

## What an application asks for

consent-title = Izinkan permintaan ini?
consent-lead = { $application } meminta hal berikut dari Anda:
consent-identity = Kepastian bahwa Andalah yang masuk
consent-profile = Nama Anda dan data lain di profil Anda
consent-email = Alamat email Anda
consent-phone = Nomor telepon Anda
consent-address = Alamat pos Anda
consent-offline-access = Akses ke data ini saat Anda tidak sedang menggunakannya, sampai Anda mencabutnya
consent-other = Data lain yang oleh aplikasi disebut “{ $name }”
consent-allow = Izinkan
consent-deny = Jangan izinkan

## New versions of documents

documents-title = Ada ketentuan baru
documents-lead = Ada yang berubah sejak terakhir kali Anda masuk. Baca dan setujui versi baru untuk melanjutkan.
documents-button = Lanjutkan
documents-decline = Nanti saja, keluar

## Signing out

sign-out-title = Ingin keluar?
sign-out-body = Di browser ini Anda masuk sebagai { $name }.
sign-out-button = Keluar
signed-out-title = Anda telah keluar
signed-out-body = Tidak ada lagi yang masuk di sini melalui browser ini. Di perangkat bersama, tutup juga browsernya.
