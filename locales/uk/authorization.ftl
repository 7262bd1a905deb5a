# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Хвилинку
form-post-body = Повертаємо вас до { $application }. Якщо нічого не відбувається, натисніть кнопку.
form-post-body-unnamed = Повертаємо вас назад. Якщо нічого не відбувається, натисніть кнопку.
form-post-button = Продовжити

notice-authorization-request-title = Не вдалося почати вхід
notice-authorization-request-body = Застосунок надіслав запит, на який ми не можемо відповісти. З вашим обліковим записом усе гаразд. Поверніться до застосунку й спробуйте ще раз; якщо це повториться, повідомте тих, хто відповідає за застосунок.
notice-authorization-request-developers = Для розробників застосунку:
