# What is wrong with an entry.

error-email-malformed = El formato del correo electrónico no es correcto.
error-email-in-use = Este correo electrónico ya está en uso.
error-phone-malformed = El formato del número de celular no es correcto.
error-phone-in-use = Este número de celular ya está en uso.
error-phone-country = No se envían mensajes de texto a números de este país.

error-required = Completa este campo.
error-choice-required = Elige una opción.
error-tick-required = Marca esta casilla.
error-too-short = { $min ->
    [one] Escribe al menos { $min } carácter.
   *[other] Escribe al menos { $min } caracteres.
}
error-too-long = { $max ->
    [one] Escribe como máximo { $max } carácter.
   *[other] Escribe como máximo { $max } caracteres.
}
error-pattern = Este dato no tiene el formato esperado.
error-not-a-choice = Elige una de las opciones que se ofrecen.
error-not-a-date = Escribe una fecha válida.

error-password-required = Elige una contraseña.
error-password-too-short = { $min ->
    [one] La contraseña debe tener al menos { $min } carácter.
   *[other] La contraseña debe tener al menos { $min } caracteres.
}
error-password-too-long = { $max ->
    [one] La contraseña puede tener como máximo { $max } carácter.
   *[other] La contraseña puede tener como máximo { $max } caracteres.
}
error-password-common = Muchas personas usan esta contraseña y sería de las primeras en adivinarse. Elige otra.
error-password-contains-identifier = La contraseña no debe contener tu correo electrónico ni tu número de teléfono.
error-password-contains-name = La contraseña no debe contener tu nombre.
error-password-contains-application = La contraseña no debe contener el nombre de la aplicación.

error-legal-not-accepted = Acepta este documento para continuar.
