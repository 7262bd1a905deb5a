# What is wrong with an entry.

error-email-malformed = O formato do endereço de e-mail não está correto.
error-email-in-use = Este endereço de e-mail já está a ser utilizado.
error-phone-malformed = O formato do número de telemóvel não está correto.
error-phone-in-use = Este número de telemóvel já está a ser utilizado.
error-phone-country = Não são enviadas mensagens de texto para números deste país.

error-required = Preencha este campo.
error-choice-required = Escolha uma das opções.
error-tick-required = Selecione esta caixa.
error-too-short = { $min ->
    [one] Introduza pelo menos { $min } carácter.
   *[other] Introduza pelo menos { $min } caracteres.
}
error-too-long = { $max ->
    [one] Introduza no máximo { $max } carácter.
   *[other] Introduza no máximo { $max } caracteres.
}
error-pattern = Esta entrada não tem o formato esperado.
error-not-a-choice = Escolha uma das opções disponíveis.
error-not-a-date = Introduza uma data válida.

error-password-required = Escolha uma palavra-passe.
error-password-too-short = { $min ->
    [one] A palavra-passe deve ter pelo menos { $min } carácter.
   *[other] A palavra-passe deve ter pelo menos { $min } caracteres.
}
error-password-too-long = { $max ->
    [one] A palavra-passe pode ter no máximo { $max } carácter.
   *[other] A palavra-passe pode ter no máximo { $max } caracteres.
}
error-password-common = Esta palavra-passe é utilizada por muitas pessoas e seria das primeiras a ser adivinhada. Escolha outra.
error-password-contains-identifier = A palavra-passe não pode conter o seu endereço de e-mail nem o seu número de telefone.
error-password-contains-name = A palavra-passe não pode conter o seu nome.
error-password-contains-application = A palavra-passe não pode conter o nome da aplicação.

error-legal-not-accepted = Aceite este documento para continuar.
