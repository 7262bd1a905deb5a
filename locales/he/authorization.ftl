# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = רק רגע
form-post-body = אנחנו מחזירים אותך אל { $application }. אם לא קורה כלום, יש ללחוץ על הכפתור.
form-post-body-unnamed = אנחנו מחזירים אותך לאפליקציה. אם לא קורה כלום, יש ללחוץ על הכפתור.
form-post-button = המשך

notice-authorization-request-title = לא הצלחנו להתחיל את הכניסה
notice-authorization-request-body = האפליקציה שלחה בקשה שאין לנו אפשרות לטפל בה. החשבון שלך תקין. אפשר לחזור לאפליקציה ולנסות שוב. אם זה קורה שוב, כדאי לדווח למפעילי האפליקציה.
notice-authorization-request-developers = למפתחי האפליקציה:
