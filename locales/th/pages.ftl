# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = ไทย
language-switch = ภาษา
field-optional = (ไม่บังคับ)
opens-in-new-tab = (เปิดในแท็บใหม่)

## Landing page of a mailed link

landing-title = เปิดใช้งานบัญชีของคุณ
landing-invited-by = คุณได้รับคำเชิญจาก { $application }
landing-account = บัญชีสำหรับ { $recipient } พร้อมแล้ว การเปิดใช้งานใช้เวลาประมาณหนึ่งนาที
landing-button = เปิดใช้งานบัญชี
landing-note = จะไม่มีอะไรเกิดขึ้นจนกว่าคุณจะกดปุ่ม

## Not meant for the recipient

not-meant-link = คำเชิญนี้ไม่ได้ส่งถึงฉัน
not-meant-title = ไม่ได้ส่งถึงคุณใช่ไหม
not-meant-body = คำเชิญนี้ส่งไปยัง { $recipient } หากคุณไม่ได้คาดว่าจะได้รับ คุณยกเลิกได้ ลิงก์จะใช้ไม่ได้อีก และเราจะแจ้งผู้ที่เชิญคุณ
not-meant-confirm = คำเชิญนี้ไม่ได้ส่งถึงฉัน
not-meant-unconfirmed = โปรดทำเครื่องหมายในช่องก่อน
not-meant-button = ยกเลิกคำเชิญ
not-meant-back = กลับไปที่คำเชิญ
not-meant-done-title = ยกเลิกคำเชิญแล้ว
not-meant-done-body = ขอบคุณที่แจ้งให้เราทราบ ลิงก์ใช้ไม่ได้แล้ว และผู้ที่ส่งคำเชิญจะทราบว่าคำเชิญนี้ไม่ได้ส่งถึงคุณ คุณปิดหน้านี้ได้

## Activation form

activation-title = ตั้งค่าบัญชีของคุณ
activation-intro = ตรวจสอบข้อมูลและตั้งรหัสผ่าน แล้วบัญชีของคุณจะพร้อมใช้งาน
activation-email = ที่อยู่อีเมล
activation-phone = หมายเลขโทรศัพท์มือถือ
activation-identifier-hint = คุณใช้ข้อมูลนี้เข้าสู่ระบบ จึงเปลี่ยนที่นี่ไม่ได้
activation-choose = โปรดเลือก
activation-password = รหัสผ่าน
activation-password-hint = { $min ->
   *[other] อย่างน้อย { $min } อักขระ คำหลายคำที่ไม่เกี่ยวข้องกันจะจำง่ายและเดายาก
}
activation-password-show = แสดงรหัสผ่าน
activation-legal = ข้อกำหนดและความเป็นส่วนตัว
legal-version = เวอร์ชัน { $version }
activation-accept = ฉันได้อ่านและยอมรับ: { $document }
activation-button = เปิดใช้งานบัญชี
activation-problems = { $count ->
   *[other] โปรดตรวจสอบ { $count } รายการ
}

strength-0 = เดาง่ายมาก
strength-1 = เดาง่าย
strength-2 = ควรรัดกุมกว่านี้
strength-3 = รัดกุม
strength-4 = รัดกุมมาก

## Signed in as somebody else

other-session-title = คุณเข้าสู่ระบบด้วยบัญชีอื่นอยู่
other-session-current = ในเบราว์เซอร์นี้ คุณเข้าสู่ระบบในชื่อ { $current }
other-session-invited = คำเชิญนี้สำหรับ { $invited }
other-session-question = คุณต้องการดำเนินการต่ออย่างไร
other-session-switch = ดำเนินการต่อในชื่อ { $invited }
other-session-stay = อยู่ในระบบในชื่อ { $current } ต่อไป
other-session-note = หากคุณอยู่ในระบบต่อไป คำเชิญจะยังคงใช้ได้

## Success

done-title = เปิดใช้งานบัญชีของคุณแล้ว
done-body = ขอบคุณ ทุกอย่างพร้อมแล้ว คุณเริ่มใช้งานได้ทันที
done-continue = ไปยัง { $application }
done-continue-unnamed = ดำเนินการต่อ

## Notices

notice-expired-title = ลิงก์นี้หมดอายุแล้ว
notice-expired-body = เพื่อความปลอดภัยของคุณ ลิงก์ในข้อความของเราใช้ได้ในเวลาจำกัดเท่านั้น คุณขอรับลิงก์ใหม่ได้
notice-expired-recipient = ลิงก์ใหม่จะส่งไปที่ { $recipient }
notice-expired-button = ส่งลิงก์ใหม่ให้ฉัน
notice-replaced-title = มีลิงก์ที่ใหม่กว่า
notice-replaced-body = เราได้ส่งข้อความที่ใหม่กว่าให้คุณแล้ว โปรดใช้ลิงก์ในข้อความล่าสุด
notice-revoked-title = คำเชิญนี้ถูกยกเลิกแล้ว
notice-revoked-body = ลิงก์นี้ใช้ไม่ได้อีกต่อไป หากคุณคิดว่าเป็นความผิดพลาด โปรดติดต่อผู้ที่เชิญคุณ
notice-used-title = บัญชีของคุณเปิดใช้งานอยู่แล้ว
notice-used-body = ลิงก์นี้ถูกใช้ไปแล้วและไม่จำเป็นอีก เพียงเข้าสู่ระบบได้เลย
notice-used-button = เข้าสู่ระบบ
notice-unknown-title = ลิงก์นี้ใช้งานไม่ได้
notice-unknown-body = ลิงก์อาจไม่ครบถ้วน โปรดเปิดจากข้อความโดยตรง หรือคัดลอกลิงก์ทั้งหมดไปวางในแถบที่อยู่
notice-link-requested-title = โปรดตรวจสอบข้อความของคุณ
notice-link-requested-body = หากต่ออายุคำเชิญนี้ได้ ลิงก์ใหม่กำลังส่งไปยังที่อยู่ที่บันทึกไว้ อาจใช้เวลาไม่กี่นาที
notice-session-expired-title = หมดเวลาสำหรับหน้านี้แล้ว
notice-session-expired-body = ไม่มีข้อมูลใดสูญหาย โปรดเปิดลิงก์ในข้อความของคุณอีกครั้งแล้วเริ่มใหม่
notice-no-cookies-title = เบราว์เซอร์ของคุณไม่เก็บคุกกี้
notice-no-cookies-body = เราต้องใช้คุกกี้หนึ่งรายการเพื่อเปิดใช้งานบัญชีของคุณอย่างปลอดภัย โปรดอนุญาตคุกกี้สำหรับเว็บไซต์นี้ แล้วเปิดลิงก์ในข้อความของคุณอีกครั้ง
notice-error-title = เกิดข้อผิดพลาด
notice-error-body = ข้อผิดพลาดนี้เกิดจากเรา ขออภัยในความไม่สะดวก โปรดลองอีกครั้งในอีกไม่กี่นาที
notice-error-request = หากเกิดขึ้นอีก โปรดแจ้งหมายเลขนี้: { $request }
notice-not-found-title = ไม่มีหน้านี้
notice-not-found-body = โปรดตรวจสอบที่อยู่ หรือเปิดลิงก์ในข้อความของคุณอีกครั้ง
notice-too-many-title = โปรดรอสักครู่
notice-too-many-body = มีการลองหลายครั้งเกินไป โปรดรอไม่กี่นาทีแล้วลองอีกครั้ง
notice-unavailable-title = เราจะกลับมาในไม่ช้า
notice-unavailable-body = ขณะนี้ไม่สามารถเชื่อมต่อบริการได้ โปรดลองอีกครั้งในอีกไม่กี่นาที ลิงก์ของคุณยังใช้ได้

## Fields that every application may ask for

field-email-address = ที่อยู่อีเมล
field-mobile-primary = หมายเลขโทรศัพท์มือถือ
field-first-name = ชื่อ
field-middle-name = ชื่อกลาง
field-last-name = นามสกุล
field-display-name = ชื่อที่แสดง
field-company-name = บริษัท
field-job-title = ตำแหน่งงาน
field-birthday = วันเกิด
field-gender = เพศ
field-address = ที่อยู่
field-address-street = บ้านเลขที่และถนน
field-address-street2 = รายละเอียดที่อยู่เพิ่มเติม
field-address-city = เมือง
field-address-state = จังหวัด รัฐ หรือภูมิภาค
field-address-postal-code = รหัสไปรษณีย์
field-address-country = ประเทศ
