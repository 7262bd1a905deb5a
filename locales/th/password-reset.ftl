# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = ความช่วยเหลือในการเข้าสู่ระบบ
help-intro = ลืมรหัสผ่านหรือยังไม่ได้เปิดใช้งานบัญชีใช่ไหม เราจะส่งลิงก์ให้คุณ
help-identifier = ที่อยู่อีเมลหรือหมายเลขโทรศัพท์มือถือ
help-identifier-hint = โปรดกรอกหมายเลขโทรศัพท์มือถือพร้อมรหัสประเทศ เช่น +66 81 234 5678
help-button = ส่งลิงก์ให้ฉัน
help-back = กลับไปหน้าเข้าสู่ระบบ
help-requested-title = โปรดตรวจสอบข้อความของคุณ
help-requested-body = หากมีบัญชีอยู่ ข้อความพร้อมลิงก์กำลังส่งไป อาจใช้เวลาไม่กี่นาที
help-requested-note = ยังไม่ได้รับข้อความใช่ไหม โปรดดูในโฟลเดอร์จดหมายขยะ และตรวจสอบว่าคุณกรอกที่อยู่อีเมลหรือหมายเลขที่ใช้เข้าสู่ระบบถูกต้อง
help-requested-again = ลองอีกครั้ง

## The page behind the link, and the form

new-password-title = ตั้งรหัสผ่านใหม่
new-password-landing = มีผู้ขอรหัสผ่านใหม่สำหรับ { $recipient } ซึ่งน่าจะเป็นคุณเอง
new-password-landing-button = ตั้งรหัสผ่านใหม่
new-password-landing-note = หากไม่ใช่คุณ เพียงปิดหน้านี้ รหัสผ่านของคุณจะยังคงเดิม
new-password-intro = เมื่อบันทึกแล้ว คุณจะเข้าสู่ระบบที่นี่ และจะออกจากระบบในที่อื่นทั้งหมด
new-password-account = บัญชีของคุณ
new-password-label = รหัสผ่านใหม่
new-password-button = บันทึกรหัสผ่านใหม่

## Links that have ended

reset-expired-title = ลิงก์นี้หมดอายุแล้ว
reset-expired-body = เพื่อความปลอดภัยของคุณ ลิงก์สำหรับตั้งรหัสผ่านใหม่ใช้ได้ในเวลาสั้นๆ เท่านั้น คุณขอรับลิงก์ใหม่ได้
reset-used-title = ลิงก์นี้ถูกใช้ไปแล้ว
reset-used-body = มีการตั้งรหัสผ่านใหม่ด้วยลิงก์นี้แล้ว โปรดเข้าสู่ระบบด้วยรหัสผ่านนั้น หากคุณไม่ได้เป็นผู้ตั้ง โปรดขอรับลิงก์ใหม่ทันที
reset-over-title = หมดเวลาสำหรับหน้านี้แล้ว
reset-over-body = โปรดเปิดลิงก์ในข้อความของคุณอีกครั้งและอนุญาตคุกกี้สำหรับเว็บไซต์นี้ หรือขอรับลิงก์ใหม่
reset-new-link = ส่งลิงก์ใหม่ให้ฉัน
reset-sign-in = เข้าสู่ระบบ
