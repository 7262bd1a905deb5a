# Texts of the mails.

mail-greeting = สวัสดีคุณ { $name }
mail-greeting-unnamed = สวัสดี
mail-unnamed-application = แอปพลิเคชันของเรา
mail-link-alternative = หากปุ่มใช้งานไม่ได้ โปรดคัดลอกที่อยู่นี้ไปวางในเบราว์เซอร์:
mail-expires = ลิงก์ใช้ได้ถึงวันที่ { $expires }
mail-support = มีคำถามหรือไม่ { $contact }
mail-unexpected = หากคุณไม่ได้คาดว่าจะได้รับข้อความนี้ โปรดเพิกเฉย จะไม่มีการเปิดใช้งานใดๆ หากคุณไม่ได้ดำเนินการเอง

mail-invitation-subject = คำเชิญของคุณจาก { $application }
mail-invitation-preheader = บัญชีของคุณพร้อมให้เปิดใช้งานแล้ว
mail-invitation-heading = เปิดใช้งานบัญชีของคุณ
mail-invitation-body = คุณได้รับคำเชิญจาก { $application } บัญชีของคุณพร้อมแล้ว เพียงยืนยันข้อมูลและตั้งรหัสผ่าน ก็เริ่มใช้งานได้เลย
mail-invitation-button = เปิดใช้งานบัญชี
mail-invitation-link = เปิดใช้งานบัญชีของคุณที่นี่:

mail-reminder-subject = แจ้งเตือน: คำเชิญของคุณจาก { $application }
mail-reminder-preheader = บัญชีของคุณยังรอคุณอยู่
mail-reminder-heading = คำเชิญของคุณยังใช้ได้
mail-reminder-body = คุณได้รับคำเชิญจาก { $application } และบัญชีของคุณยังไม่ได้เปิดใช้งาน เพียงยืนยันข้อมูลและตั้งรหัสผ่าน ก็เริ่มใช้งานได้เลย
mail-reminder-button = เปิดใช้งานบัญชี
mail-reminder-link = เปิดใช้งานบัญชีของคุณที่นี่:

mail-password-reset-subject = ตั้งรหัสผ่านใหม่สำหรับ { $application }
mail-password-reset-preheader = ใช้ลิงก์นี้เพื่อตั้งรหัสผ่านใหม่
mail-password-reset-heading = ตั้งรหัสผ่านใหม่
mail-password-reset-body = คุณขอความช่วยเหลือในการเข้าสู่ระบบ { $application }
mail-password-reset-button = ตั้งรหัสผ่านใหม่
mail-password-reset-link = ตั้งรหัสผ่านใหม่ที่นี่:
mail-password-reset-unexpected = หากคุณไม่ได้เป็นผู้ขอ คุณไม่ต้องทำอะไร รหัสผ่านของคุณจะยังคงเดิม
