# Textos sobre llaves de acceso, aplicaciones de autenticación y códigos de recuperación.

## Llaves de acceso, en varias páginas

passkey-create = Usar una llave de acceso
passkey-create-hint = Iniciará sesión con su huella, su cara o el bloqueo de pantalla, sin contraseña que recordar.
passkey-created = Su llave de acceso está lista. No necesita contraseña.
passkey-add-password = Elegir también una contraseña
passkey-failed = No ha funcionado. Inténtelo de nuevo o elija otra forma.
passkey-sign-in = Iniciar sesión con una llave de acceso
passkey-or = o

## La activación en otro dispositivo

hand-over-title = Continuar en otro dispositivo
hand-over-body = Apunte la cámara de su teléfono o tableta a este código. La cuenta se crea en el dispositivo en el que termine primero.
hand-over-code = Código QR con el enlace de su invitación

## La segunda prueba al iniciar sesión

second-factor-title = Confirme que es usted
second-factor-intro = Su cuenta tiene doble protección. Aporte también la segunda prueba.
second-factor-code = Código
second-factor-code-hint = Las seis cifras que muestra ahora su aplicación de autenticación, o uno de sus códigos de recuperación.
second-factor-recovery-hint = Uno de sus códigos de recuperación.
second-factor-button = Continuar
second-factor-wrong = Este código no es correcto o ya se ha usado. Introduzca otro.
second-factor-passkey = Usar una llave de acceso
second-factor-passkey-only = Su llave de acceso está en el dispositivo en el que la creó, o donde sus dispositivos guardan las llaves en común. Hace falta un navegador con JavaScript.

## Configurar una segunda prueba

set-up-title = Proteja su cuenta
set-up-intro = { $application } pide una segunda prueba al iniciar sesión. Configure una ahora.
set-up-intro-unnamed = Hace falta una segunda prueba al iniciar sesión. Configure una ahora.
set-up-app = Aplicación de autenticación
set-up-app-body = Una aplicación de su teléfono muestra un código nuevo cada medio minuto.
set-up-app-button = Configurar una aplicación
set-up-passkey = Llave de acceso
set-up-passkey-body = Su dispositivo confirma que es usted con la huella, la cara o el bloqueo de pantalla.
set-up-passkey-button = Crear una llave de acceso

app-scan = Escanee este código con su aplicación de autenticación.
app-code = Código QR para su aplicación de autenticación
app-secret = Si no puede escanearlo, escriba esta clave en la aplicación:
app-first-code = Código de la aplicación
app-first-code-hint = Las seis cifras que la aplicación muestra ahora.
app-confirm = Confirmar el código
app-wrong = Este código no es correcto. Compruebe el reloj de su dispositivo e introduzca el código que se muestra ahora.

recovery-title = Sus códigos de recuperación
recovery-intro = Si pierde su teléfono o sus llaves de acceso, cada uno de estos códigos le permite entrar una vez. Imprímalos o guárdelos en un lugar seguro.
recovery-once = Solo se muestran ahora.
recovery-continue = Los he guardado, continuar

## La página propia

factors-title = Llaves de acceso y segundos factores
factors-intro = Cómo demuestra quién es al iniciar sesión, además de con su contraseña.
factors-saved = Se ha guardado el cambio.
factors-passkeys = Llaves de acceso
factors-passkey-none = Todavía no tiene ninguna llave de acceso.
factors-passkey-created = Añadida: { $date }
factors-passkey-used = Último uso: { $date }
factors-passkey-change = Cambiar
factors-passkey-name = Nombre
factors-passkey-rename = Guardar el nombre
factors-passkey-remove = Quitar la llave de acceso
factors-passkey-add = Añadir una llave de acceso
factors-passkey-only = No se puede quitar: no le quedaría ninguna forma de iniciar sesión.
factors-passkey-too-many = Ya tiene tantas llaves de acceso como es posible. Quite primero una.
factors-app-on = Su aplicación está configurada.
factors-app-off = No hay ninguna aplicación configurada.
factors-app-remove = Quitar la aplicación
factors-recovery = Códigos de recuperación
factors-recovery-left = { $count ->
    [one] Le queda un código.
   *[other] Le quedan { $count } códigos.
}
factors-recovery-hint = Los códigos nuevos sustituyen a los que tiene.
factors-recovery-make = Crear códigos nuevos
factors-sign-in-again = Para cambiar algo aquí, inicie sesión otra vez: así nadie puede aprovechar un navegador que se quedó abierto.
factors-sign-in-again-button = Iniciar sesión otra vez
factors-back = Volver a su cuenta
