# What is wrong with an entry. The first four are part of the wire contract: their English wording is fixed.

error-email-malformed = Email address is not formatted correctly.
error-email-in-use = Email address is already in use.
error-phone-malformed = Mobile phone is not formatted correctly.
error-phone-in-use = Mobile phone is already in use
error-phone-country = Text messages are not sent to numbers of this country.

error-required = Please fill in this field.
error-choice-required = Please choose one of these.
error-tick-required = Please tick this box.
error-too-short = { $min ->
    [one] Please enter at least { $min } character.
   *[other] Please enter at least { $min } characters.
}
error-too-long = { $max ->
    [one] Please enter at most { $max } character.
   *[other] Please enter at most { $max } characters.
}
error-pattern = This entry does not have the expected format.
error-not-a-choice = Please choose one of the given options.
error-not-a-date = Please enter a valid date.

error-password-required = Please choose a password.
error-password-too-short = { $min ->
    [one] The password needs at least { $min } character.
   *[other] The password needs at least { $min } characters.
}
error-password-too-long = { $max ->
    [one] The password can have at most { $max } character.
   *[other] The password can have at most { $max } characters.
}
error-password-common = This password is used by many people and would be guessed first. Please choose another one.
error-password-contains-identifier = The password must not contain your email address or phone number.
error-password-contains-name = The password must not contain your name.
error-password-contains-application = The password must not contain the name of the application.

error-legal-not-accepted = Please accept this document to continue.
