# What is wrong with an entry.

error-email-malformed = Format alamat email tidak benar.
error-email-in-use = Alamat email ini sudah digunakan.
error-phone-malformed = Format nomor ponsel tidak benar.
error-phone-in-use = Nomor ponsel ini sudah digunakan.
error-phone-country = Pesan teks tidak dikirim ke nomor di negara ini.

error-required = Harap isi kolom ini.
error-choice-required = Harap pilih salah satu.
error-tick-required = Harap centang kotak ini.
error-too-short = { $min ->
   *[other] Masukkan minimal { $min } karakter.
}
error-too-long = { $max ->
   *[other] Masukkan maksimal { $max } karakter.
}
error-pattern = Isian ini tidak sesuai dengan format yang diminta.
error-not-a-choice = Harap pilih salah satu opsi yang tersedia.
error-not-a-date = Masukkan tanggal yang valid.

error-password-required = Harap buat kata sandi.
error-password-too-short = { $min ->
   *[other] Kata sandi harus terdiri dari minimal { $min } karakter.
}
error-password-too-long = { $max ->
   *[other] Kata sandi boleh terdiri dari maksimal { $max } karakter.
}
error-password-common = Kata sandi ini dipakai banyak orang dan mudah ditebak. Harap pilih kata sandi lain.
error-password-contains-identifier = Kata sandi tidak boleh memuat alamat email atau nomor telepon Anda.
error-password-contains-name = Kata sandi tidak boleh memuat nama Anda.
error-password-contains-application = Kata sandi tidak boleh memuat nama aplikasi.

error-legal-not-accepted = Harap setujui dokumen ini untuk melanjutkan.
