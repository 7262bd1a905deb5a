# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Mohon tunggu
form-post-body = Kami sedang mengarahkan Anda kembali ke { $application }. Jika tidak terjadi apa-apa, tekan tombol ini.
form-post-body-unnamed = Kami sedang mengarahkan Anda kembali. Jika tidak terjadi apa-apa, tekan tombol ini.
form-post-button = Lanjutkan

notice-authorization-request-title = Proses masuk tidak dapat dimulai
notice-authorization-request-body = Aplikasi mengirimkan permintaan yang tidak dapat kami proses. Tidak ada masalah dengan akun Anda. Silakan kembali ke aplikasi dan coba lagi. Jika ini terjadi lagi, harap beri tahu pengelola aplikasi.
notice-authorization-request-developers = Untuk pengembang aplikasi:
