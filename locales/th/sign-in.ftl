# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = เข้าสู่ระบบ
sign-in-to = เพื่อไปยัง { $application }
sign-in-button = เข้าสู่ระบบ
sign-in-help = ลืมรหัสผ่านหรือยังไม่ได้เปิดใช้งานบัญชีใช่ไหม
sign-in-refused = เข้าสู่ระบบไม่สำเร็จ โปรดตรวจสอบที่อยู่อีเมลหรือหมายเลขโทรศัพท์ และรหัสผ่านของคุณ
sign-in-no-cookies = หากไม่มีคุกกี้ คุณจะอยู่ในระบบต่อไม่ได้ โปรดอนุญาตคุกกี้สำหรับเว็บไซต์นี้ แล้วเข้าสู่ระบบอีกครั้ง
sign-in-wait-seconds = { $seconds ->
   *[other] มีการลองหลายครั้งเกินไป โปรดลองอีกครั้งในอีก { $seconds } วินาที
}
sign-in-wait-minutes = { $minutes ->
   *[other] มีการลองหลายครั้งเกินไป โปรดลองอีกครั้งในอีก { $minutes } นาที
}

## The choice of an account

choose-account-title = คุณต้องการใช้บัญชีใด
choose-account-lead = ในเบราว์เซอร์นี้ คุณเข้าสู่ระบบในชื่อ:
choose-account-button = ดำเนินการต่อในชื่อ { $name }
choose-account-other = ใช้บัญชีอื่น

## An account that may not use the application

no-access-title = บัญชีนี้ไม่มีสิทธิ์เข้าถึง
no-access-body = คุณเข้าสู่ระบบแล้ว แต่บัญชีของคุณไม่มีสิทธิ์ใช้ { $application }
no-access-back = กลับไปที่ { $application }
no-access-note = หากคุณคิดว่าเป็นความผิดพลาด โปรดติดต่อผู้ดูแลแอปพลิเคชัน

## What an application asks for

consent-title = ต้องการอนุญาตหรือไม่
consent-lead = { $application } ขอสิ่งต่อไปนี้จากคุณ:
consent-identity = การยืนยันว่าเป็นคุณที่เข้าสู่ระบบ
consent-profile = ชื่อและข้อมูลอื่นๆ ในโปรไฟล์ของคุณ
consent-email = ที่อยู่อีเมลของคุณ
consent-phone = หมายเลขโทรศัพท์ของคุณ
consent-address = ที่อยู่ทางไปรษณีย์ของคุณ
consent-offline-access = สิทธิ์เข้าถึงข้อมูลเหล่านี้ขณะที่คุณไม่ได้ใช้งาน จนกว่าคุณจะยกเลิก
consent-other = ข้อมูลอื่นที่แอปพลิเคชันเรียกว่า “{ $name }”
consent-allow = อนุญาต
consent-deny = ไม่อนุญาต

## New versions of documents

documents-title = มีข้อกำหนดใหม่
documents-lead = มีการเปลี่ยนแปลงตั้งแต่คุณเข้าสู่ระบบครั้งล่าสุด โปรดอ่านและยอมรับเวอร์ชันใหม่เพื่อดำเนินการต่อ
documents-button = ดำเนินการต่อ
documents-decline = ไว้ทีหลัง ออกจากระบบ

## Signing out

sign-out-title = ต้องการออกจากระบบไหม
sign-out-body = ในเบราว์เซอร์นี้ คุณเข้าสู่ระบบในชื่อ { $name }
sign-out-button = ออกจากระบบ
signed-out-title = คุณออกจากระบบแล้ว
signed-out-body = ไม่มีผู้ใดเข้าสู่ระบบที่นี่ในเบราว์เซอร์นี้แล้ว หากใช้อุปกรณ์ร่วมกับผู้อื่น โปรดปิดเบราว์เซอร์ด้วย
