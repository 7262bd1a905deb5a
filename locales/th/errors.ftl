# What is wrong with an entry.

error-email-malformed = รูปแบบที่อยู่อีเมลไม่ถูกต้อง
error-email-in-use = ที่อยู่อีเมลนี้ถูกใช้แล้ว
error-phone-malformed = รูปแบบหมายเลขโทรศัพท์มือถือไม่ถูกต้อง
error-phone-in-use = หมายเลขโทรศัพท์มือถือนี้ถูกใช้แล้ว
error-phone-country = ไม่มีการส่งข้อความไปยังหมายเลขของประเทศนี้

error-required = โปรดกรอกช่องนี้
error-choice-required = โปรดเลือกหนึ่งรายการ
error-tick-required = โปรดทำเครื่องหมายในช่องนี้
error-too-short = { $min ->
   *[other] โปรดกรอกอย่างน้อย { $min } อักขระ
}
error-too-long = { $max ->
   *[other] โปรดกรอกไม่เกิน { $max } อักขระ
}
error-pattern = ข้อมูลที่กรอกไม่อยู่ในรูปแบบที่กำหนด
error-not-a-choice = โปรดเลือกจากตัวเลือกที่กำหนดไว้
error-not-a-date = โปรดกรอกวันที่ที่ถูกต้อง

error-password-required = โปรดตั้งรหัสผ่าน
error-password-too-short = { $min ->
   *[other] รหัสผ่านต้องมีอย่างน้อย { $min } อักขระ
}
error-password-too-long = { $max ->
   *[other] รหัสผ่านต้องมีไม่เกิน { $max } อักขระ
}
error-password-common = รหัสผ่านนี้มีผู้ใช้จำนวนมากและเดาได้ง่าย โปรดเลือกรหัสผ่านอื่น
error-password-contains-identifier = รหัสผ่านต้องไม่มีที่อยู่อีเมลหรือหมายเลขโทรศัพท์ของคุณ
error-password-contains-name = รหัสผ่านต้องไม่มีชื่อของคุณ
error-password-contains-application = รหัสผ่านต้องไม่มีชื่อแอปพลิเคชัน

error-legal-not-accepted = โปรดยอมรับเอกสารนี้เพื่อดำเนินการต่อ
