# Texts of the user's own page and what belongs to it.

## The page

account-title = บัญชีของคุณ
account-intro = คุณเข้าสู่ระบบในชื่อ { $name }
account-deletion = บัญชีของคุณจะถูกลบอย่างถาวรในวันที่ { $date }
account-keep = เก็บบัญชีไว้
account-profile = ข้อมูลของคุณ
account-saved = บันทึกการเปลี่ยนแปลงแล้ว
account-language = ภาษาของหน้าเว็บและข้อความ
account-save = บันทึก
account-security = การเข้าสู่ระบบ
account-password = เปลี่ยนรหัสผ่าน
account-factors = พาสคีย์และการยืนยันตัวตนสองขั้นตอน
account-applications = แอปพลิเคชันที่มีสิทธิ์เข้าถึง
account-applications-none = ขณะนี้ไม่มีแอปพลิเคชันใดมีสิทธิ์เข้าถึงข้อมูลของคุณ
account-application-since = ตั้งแต่ { $date }
account-application-end = ยกเลิกสิทธิ์เข้าถึง
account-documents = เอกสารที่คุณยอมรับแล้ว
account-documents-none = คุณยังไม่ได้ยอมรับเอกสารใด
account-document-accepted = ยอมรับเมื่อ { $date }
account-data = ข้อมูลที่เราเก็บไว้
account-data-download = ดาวน์โหลดข้อมูลของคุณ
account-data-hint = ไฟล์เดียวที่รวมข้อมูลทั้งหมดเกี่ยวกับคุณที่เราเก็บไว้
account-back = กลับไปที่บัญชีของคุณ

## Another password

account-password-title = เปลี่ยนรหัสผ่าน
account-password-intro = เมื่อบันทึกแล้ว คุณจะยังอยู่ในระบบที่นี่ และจะออกจากระบบในที่อื่นทั้งหมด
account-password-current = รหัสผ่านปัจจุบัน
account-password-wrong = รหัสผ่านปัจจุบันไม่ถูกต้อง
account-password-saved = บันทึกรหัสผ่านใหม่แล้ว และคุณออกจากระบบในที่อื่นทั้งหมดแล้ว
account-password-none = คุณยังไม่มีรหัสผ่าน เราสามารถส่งลิงก์สำหรับตั้งรหัสผ่านให้คุณได้

## Where the user is signed in

account-sessions = ที่ที่คุณเข้าสู่ระบบอยู่
account-session-unknown = เบราว์เซอร์ที่ไม่รู้จัก
account-session-this = เบราว์เซอร์นี้
account-session-since = เข้าสู่ระบบตั้งแต่ { $date }
account-session-end = ออกจากระบบที่นั่น
account-session-everywhere = ออกจากระบบทุกที่
account-session-everywhere-hint = การดำเนินการนี้จะสิ้นสุดทุกเซสชัน รวมถึงในเบราว์เซอร์นี้ และยกเลิกสิทธิ์เข้าถึงของทุกแอปพลิเคชัน

## Deletion

account-delete-title = ลบบัญชีของคุณ
account-delete-intro = { $days ->
   *[other] บัญชีของคุณจะถูกลบหลังจาก { $days } วัน หากเปลี่ยนใจก่อนถึงวันนั้น เพียงเข้าสู่ระบบแล้วเลือกเก็บบัญชีไว้
}
account-delete-effect = คุณจะออกจากระบบทุกที่ทันที และแอปพลิเคชันต่างๆ จะเสียสิทธิ์เข้าถึง เมื่อครบกำหนด ข้อมูลทั้งหมดเกี่ยวกับคุณที่เราเก็บไว้จะถูกลบและกู้คืนไม่ได้
account-delete-password = รหัสผ่านของคุณ
account-delete-again = เพื่อให้แน่ใจว่าเป็นคุณจริง โปรดเข้าสู่ระบบอีกครั้งก่อน
account-delete-again-button = เข้าสู่ระบบอีกครั้ง
account-delete-button = ลบบัญชีของฉัน
account-delete-waiting-title = ต้องการเก็บบัญชีของคุณไว้ไหม
account-delete-leave = ไม่ ออกจากระบบ
account-delete-done-title = บัญชีของคุณกำลังจะถูกลบ
account-delete-done = คุณออกจากระบบทุกที่แล้ว หากเปลี่ยนใจ โปรดเข้าสู่ระบบก่อนถึงวันนั้นแล้วเลือกเก็บบัญชีไว้
