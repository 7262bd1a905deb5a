# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = ใช้พาสคีย์แทน
passkey-create-hint = คุณจะเข้าสู่ระบบด้วยลายนิ้วมือ ใบหน้า หรือการล็อกหน้าจอ โดยไม่ต้องจำรหัสผ่าน
passkey-created = พาสคีย์ของคุณพร้อมใช้งานแล้ว คุณไม่จำเป็นต้องมีรหัสผ่าน
passkey-add-password = ตั้งรหัสผ่านด้วย
passkey-failed = ไม่สำเร็จ โปรดลองอีกครั้งหรือเลือกวิธีอื่น
passkey-sign-in = เข้าสู่ระบบด้วยพาสคีย์
passkey-or = หรือ

## The activation on another device

hand-over-title = ดำเนินการต่อในอุปกรณ์อื่น
hand-over-body = ส่องกล้องของโทรศัพท์หรือแท็บเล็ตไปที่โค้ดนี้ บัญชีจะถูกตั้งค่าในอุปกรณ์ที่คุณทำเสร็จก่อน
hand-over-code = คิวอาร์โค้ดที่มีลิงก์คำเชิญของคุณ

## The second proof at sign-in

second-factor-title = ยืนยันว่าเป็นคุณ
second-factor-intro = บัญชีของคุณปกป้องด้วยการยืนยันตัวตนสองขั้นตอน โปรดทำขั้นตอนที่สองให้เสร็จ
second-factor-code = รหัส
second-factor-code-hint = ตัวเลข 6 หลักที่แสดงอยู่ในแอปยืนยันตัวตนขณะนี้ หรือรหัสกู้คืนรหัสใดรหัสหนึ่งของคุณ
second-factor-recovery-hint = รหัสกู้คืนรหัสใดรหัสหนึ่งของคุณ
second-factor-button = ดำเนินการต่อ
second-factor-wrong = รหัสนี้ไม่ถูกต้องหรือถูกใช้ไปแล้ว โปรดกรอกรหัสอื่น
second-factor-passkey = ใช้พาสคีย์
second-factor-passkey-only = พาสคีย์ของคุณอยู่ในอุปกรณ์ที่คุณใช้สร้าง หรือในที่ที่อุปกรณ์ของคุณเก็บพาสคีย์ไว้ร่วมกัน ต้องใช้เบราว์เซอร์ที่มี JavaScript

## Setting up a second proof

set-up-title = ปกป้องบัญชีของคุณ
set-up-intro = { $application } กำหนดให้ใช้การยืนยันตัวตนสองขั้นตอนเมื่อเข้าสู่ระบบ โปรดตั้งค่าตอนนี้
set-up-intro-unnamed = ต้องใช้การยืนยันตัวตนสองขั้นตอนเมื่อเข้าสู่ระบบ โปรดตั้งค่าตอนนี้
set-up-app = แอปยืนยันตัวตน
set-up-app-body = แอปในโทรศัพท์ที่แสดงรหัสใหม่ทุกครึ่งนาที
set-up-app-button = ตั้งค่าแอป
set-up-passkey = พาสคีย์
set-up-passkey-body = อุปกรณ์ของคุณจะยืนยันว่าเป็นคุณด้วยลายนิ้วมือ ใบหน้า หรือการล็อกหน้าจอ
set-up-passkey-button = สร้างพาสคีย์

app-scan = สแกนโค้ดนี้ด้วยแอปยืนยันตัวตนของคุณ
app-code = คิวอาร์โค้ดสำหรับแอปยืนยันตัวตนของคุณ
app-secret = หากสแกนไม่ได้ ให้พิมพ์คีย์นี้ในแอป:
app-first-code = รหัสจากแอป
app-first-code-hint = ตัวเลข 6 หลักที่แสดงอยู่ในแอปขณะนี้
app-confirm = ยืนยันรหัส
app-wrong = รหัสนี้ไม่ถูกต้อง โปรดตรวจสอบเวลาในอุปกรณ์ แล้วกรอกรหัสที่แสดงอยู่ในแอปขณะนี้

recovery-title = รหัสกู้คืนของคุณ
recovery-intro = หากคุณทำโทรศัพท์หรือพาสคีย์หาย รหัสเหล่านี้แต่ละรหัสใช้เข้าสู่ระบบได้หนึ่งครั้ง โปรดพิมพ์หรือเก็บไว้ในที่ปลอดภัย
recovery-once = รหัสจะแสดงเพียงครั้งนี้เท่านั้น
recovery-continue = เก็บรหัสแล้ว ดำเนินการต่อ

## The user's own page

factors-title = พาสคีย์และการยืนยันตัวตนสองขั้นตอน
factors-intro = วิธียืนยันว่าเป็นคุณเมื่อเข้าสู่ระบบ นอกเหนือจากรหัสผ่าน
factors-saved = บันทึกการเปลี่ยนแปลงแล้ว
factors-passkeys = พาสคีย์
factors-passkey-none = คุณยังไม่มีพาสคีย์
factors-passkey-created = เพิ่มเมื่อ { $date }
factors-passkey-used = ใช้ล่าสุดเมื่อ { $date }
factors-passkey-change = เปลี่ยน
factors-passkey-name = ชื่อ
factors-passkey-rename = บันทึกชื่อ
factors-passkey-remove = นำพาสคีย์ออก
factors-passkey-add = เพิ่มพาสคีย์
factors-passkey-only = นำออกไม่ได้ เพราะคุณจะไม่เหลือวิธีเข้าสู่ระบบ
factors-passkey-too-many = คุณมีพาสคีย์ครบจำนวนสูงสุดแล้ว โปรดนำออกหนึ่งรายการก่อน
factors-app-on = ตั้งค่าแอปแล้ว
factors-app-off = ยังไม่ได้ตั้งค่าแอป
factors-app-remove = นำแอปออก
factors-recovery = รหัสกู้คืน
factors-recovery-left = { $count ->
   *[other] คุณเหลือรหัสอีก { $count } รหัส
}
factors-recovery-hint = รหัสใหม่จะแทนที่รหัสที่คุณมีอยู่
factors-recovery-make = สร้างรหัสใหม่
factors-sign-in-again = หากต้องการเปลี่ยนแปลงสิ่งใดที่นี่ โปรดเข้าสู่ระบบอีกครั้งก่อน เพื่อป้องกันไม่ให้ผู้อื่นใช้เบราว์เซอร์ที่เปิดทิ้งไว้
factors-sign-in-again-button = เข้าสู่ระบบอีกครั้ง
factors-back = กลับไปที่บัญชีของคุณ
