# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Usar una llave de acceso
passkey-create-hint = Iniciarás sesión con tu huella, tu rostro o el bloqueo de pantalla, sin contraseña que recordar.
passkey-created = Tu llave de acceso está lista. No necesitas contraseña.
passkey-add-password = Elegir también una contraseña
passkey-failed = No funcionó. Inténtalo de nuevo o elige otra opción.
passkey-sign-in = Iniciar sesión con llave de acceso
passkey-or = o

## The activation on another device

hand-over-title = Continuar en otro dispositivo
hand-over-body = Apunta la cámara de tu teléfono o tableta a este código. La cuenta se configura en el dispositivo en el que termines primero.
hand-over-code = Código QR con el enlace de tu invitación

## The second proof at sign-in

second-factor-title = Confirma que eres tú
second-factor-intro = Tu cuenta tiene doble protección. Completa también la segunda verificación.
second-factor-code = Código
second-factor-code-hint = Los seis dígitos que muestra ahora tu app de autenticación, o uno de tus códigos de recuperación.
second-factor-recovery-hint = Uno de tus códigos de recuperación.
second-factor-button = Continuar
second-factor-wrong = Este código no es correcto o ya se usó. Escribe otro.
second-factor-passkey = Usar una llave de acceso
second-factor-passkey-only = Tu llave de acceso está en el dispositivo en el que la creaste, o donde tus dispositivos comparten las llaves de acceso. Se necesita un navegador con JavaScript.

## Setting up a second proof

set-up-title = Protege tu cuenta
set-up-intro = { $application } pide una segunda verificación al iniciar sesión. Configura una ahora.
set-up-intro-unnamed = Se necesita una segunda verificación al iniciar sesión. Configura una ahora.
set-up-app = App de autenticación
set-up-app-body = Una app en tu teléfono muestra un código nuevo cada medio minuto.
set-up-app-button = Configurar una app
set-up-passkey = Llave de acceso
set-up-passkey-body = Tu dispositivo confirma que eres tú con la huella, el rostro o el bloqueo de pantalla.
set-up-passkey-button = Crear una llave de acceso

app-scan = Escanea este código con tu app de autenticación.
app-code = Código QR para tu app de autenticación
app-secret = Si no puedes escanearlo, escribe esta clave en la app:
app-first-code = Código de la app
app-first-code-hint = Los seis dígitos que la app muestra ahora.
app-confirm = Confirmar el código
app-wrong = Este código no es correcto. Revisa el reloj de tu dispositivo y escribe el código que la app muestra ahora.

recovery-title = Tus códigos de recuperación
recovery-intro = Si pierdes tu teléfono o tus llaves de acceso, cada uno de estos códigos te permite entrar una vez. Imprímelos o guárdalos en un lugar seguro.
recovery-once = Solo se muestran ahora.
recovery-continue = Ya los guardé, continuar

## The user's own page

factors-title = Llaves de acceso y verificación en dos pasos
factors-intro = Cómo demuestras quién eres al iniciar sesión, además de con tu contraseña.
factors-saved = Se guardó el cambio.
factors-passkeys = Llaves de acceso
factors-passkey-none = Todavía no tienes ninguna llave de acceso.
factors-passkey-created = Agregada el { $date }
factors-passkey-used = Último uso: { $date }
factors-passkey-change = Cambiar
factors-passkey-name = Nombre
factors-passkey-rename = Guardar el nombre
factors-passkey-remove = Quitar la llave de acceso
factors-passkey-add = Agregar una llave de acceso
factors-passkey-only = No se puede quitar: no te quedaría ninguna forma de iniciar sesión.
factors-passkey-too-many = Ya tienes la cantidad máxima de llaves de acceso. Primero quita una.
factors-app-on = Tu app está configurada.
factors-app-off = No hay ninguna app configurada.
factors-app-remove = Quitar la app
factors-recovery = Códigos de recuperación
factors-recovery-left = { $count ->
    [one] Te queda un código.
   *[other] Te quedan { $count } códigos.
}
factors-recovery-hint = Los códigos nuevos reemplazan los que tienes.
factors-recovery-make = Crear códigos nuevos
factors-sign-in-again = Para cambiar algo aquí, primero vuelve a iniciar sesión: así nadie puede aprovechar un navegador que quedó abierto.
factors-sign-in-again-button = Volver a iniciar sesión
factors-back = Volver a tu cuenta
