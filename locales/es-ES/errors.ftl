# Qué falla en un dato.

error-email-malformed = El formato del correo electrónico no es correcto.
error-email-in-use = Este correo electrónico ya está en uso.
error-phone-malformed = El formato del número de móvil no es correcto.
error-phone-in-use = Este número de móvil ya está en uso.
error-phone-country = No se envían mensajes de texto a números de este país.

error-required = Rellene este campo.
error-choice-required = Elija una opción.
error-tick-required = Marque esta casilla.
error-too-short = { $min ->
    [one] Escriba al menos { $min } carácter.
   *[other] Escriba al menos { $min } caracteres.
}
error-too-long = { $max ->
    [one] Escriba como máximo { $max } carácter.
   *[other] Escriba como máximo { $max } caracteres.
}
error-pattern = Este dato no tiene el formato esperado.
error-not-a-choice = Elija una de las opciones que se ofrecen.
error-not-a-date = Escriba una fecha válida.

error-password-required = Elija una contraseña.
error-password-too-short = { $min ->
    [one] La contraseña debe tener al menos { $min } carácter.
   *[other] La contraseña debe tener al menos { $min } caracteres.
}
error-password-too-long = { $max ->
    [one] La contraseña puede tener como máximo { $max } carácter.
   *[other] La contraseña puede tener como máximo { $max } caracteres.
}
error-password-common = Muchas personas usan esta contraseña y sería la primera en adivinarse. Elija otra.
error-password-contains-identifier = La contraseña no debe contener su correo electrónico ni su número de teléfono.
error-password-contains-name = La contraseña no debe contener su nombre.
error-password-contains-application = La contraseña no debe contener el nombre de la aplicación.

error-legal-not-accepted = Acepte este documento para continuar.
