# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = รอสักครู่
form-post-body = เรากำลังพาคุณกลับไปที่ { $application } หากไม่มีอะไรเกิดขึ้น โปรดกดปุ่ม
form-post-body-unnamed = เรากำลังพาคุณกลับไป หากไม่มีอะไรเกิดขึ้น โปรดกดปุ่ม
form-post-button = ดำเนินการต่อ

notice-authorization-request-title = เริ่มการเข้าสู่ระบบไม่ได้
notice-authorization-request-body = แอปพลิเคชันส่งคำขอที่เราตอบกลับไม่ได้ บัญชีของคุณไม่มีปัญหาใดๆ โปรดกลับไปที่แอปพลิเคชันแล้วลองอีกครั้ง หากเกิดขึ้นอีก โปรดแจ้งผู้ดูแลแอปพลิเคชัน
notice-authorization-request-developers = สำหรับนักพัฒนาแอปพลิเคชัน:
