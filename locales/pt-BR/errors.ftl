# What is wrong with an entry.

error-email-malformed = O formato do endereço de e-mail não está correto.
error-email-in-use = Este endereço de e-mail já está em uso.
error-phone-malformed = O formato do número de celular não está correto.
error-phone-in-use = Este número de celular já está em uso.
error-phone-country = Não enviamos mensagens de texto para números deste país.

error-required = Preencha este campo.
error-choice-required = Escolha uma das opções.
error-tick-required = Marque esta caixa.
error-too-short = { $min ->
    [one] Digite pelo menos { $min } caractere.
   *[other] Digite pelo menos { $min } caracteres.
}
error-too-long = { $max ->
    [one] Digite no máximo { $max } caractere.
   *[other] Digite no máximo { $max } caracteres.
}
error-pattern = O formato não é o esperado.
error-not-a-choice = Escolha uma das opções disponíveis.
error-not-a-date = Digite uma data válida.

error-password-required = Escolha uma senha.
error-password-too-short = { $min ->
    [one] A senha precisa ter pelo menos { $min } caractere.
   *[other] A senha precisa ter pelo menos { $min } caracteres.
}
error-password-too-long = { $max ->
    [one] A senha pode ter no máximo { $max } caractere.
   *[other] A senha pode ter no máximo { $max } caracteres.
}
error-password-common = Esta senha é usada por muitas pessoas e seria uma das primeiras a ser adivinhada. Escolha outra.
error-password-contains-identifier = A senha não pode conter seu endereço de e-mail nem seu número de telefone.
error-password-contains-name = A senha não pode conter seu nome.
error-password-contains-application = A senha não pode conter o nome do aplicativo.

error-legal-not-accepted = Aceite este documento para continuar.
