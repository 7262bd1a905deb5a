//! What can be wrong with a form field, as keys that nobody can misspell.

/// A sentence of `errors.ftl`. `Locales::error` gives it in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorText {
    /// The text is no e-mail address (contract.md row e25).
    EmailMalformed,
    /// Another user has the e-mail address (contract.md row e10).
    EmailInUse,
    /// The text is no possible phone number (contract.md row m20).
    PhoneMalformed,
    /// Another user has the phone number (contract.md row m05).
    PhoneInUse,
    /// The application sends no text messages to the number's country.
    PhoneCountry,
    /// A required field is empty.
    Required,
    /// None of a required field's choices was taken.
    ChoiceRequired,
    /// A box that must be ticked is not.
    TickRequired,
    /// Fewer characters than the field needs.
    TooShort {
        /// Characters that are needed.
        min: u32,
    },
    /// More characters than the field takes.
    TooLong {
        /// Characters that are allowed.
        max: u32,
    },
    /// The text does not have the form that the field needs.
    Pattern,
    /// The value is none of the field's choices.
    NotAChoice,
    /// The text is no date of the calendar.
    NotADate,
    /// A password is missing.
    PasswordRequired,
    /// Fewer characters than a password needs.
    PasswordTooShort {
        /// Characters that are needed.
        min: u32,
    },
    /// More characters than a password may have.
    PasswordTooLong {
        /// Characters that are allowed.
        max: u32,
    },
    /// The password is one of those that attackers try first.
    PasswordCommon,
    /// The password contains the user's e-mail address or phone number.
    PasswordContainsIdentifier,
    /// The password contains the user's name.
    PasswordContainsName,
    /// The password contains the application's name.
    PasswordContainsApplication,
    /// A required legal document was not accepted.
    LegalNotAccepted,
}

impl ErrorText {
    /// One of each, for tests and previews.
    pub const SAMPLES: [Self; 21] = [
        Self::EmailMalformed,
        Self::EmailInUse,
        Self::PhoneMalformed,
        Self::PhoneInUse,
        Self::PhoneCountry,
        Self::Required,
        Self::ChoiceRequired,
        Self::TickRequired,
        Self::TooShort { min: 2 },
        Self::TooLong { max: 100 },
        Self::Pattern,
        Self::NotAChoice,
        Self::NotADate,
        Self::PasswordRequired,
        Self::PasswordTooShort { min: 8 },
        Self::PasswordTooLong { max: 256 },
        Self::PasswordCommon,
        Self::PasswordContainsIdentifier,
        Self::PasswordContainsName,
        Self::PasswordContainsApplication,
        Self::LegalNotAccepted,
    ];

    /// The key in `errors.ftl`, and the number that the text names.
    pub(crate) fn key(self) -> (&'static str, Option<(&'static str, u32)>) {
        match self {
            Self::EmailMalformed => ("error-email-malformed", None),
            Self::EmailInUse => ("error-email-in-use", None),
            Self::PhoneMalformed => ("error-phone-malformed", None),
            Self::PhoneInUse => ("error-phone-in-use", None),
            Self::PhoneCountry => ("error-phone-country", None),
            Self::Required => ("error-required", None),
            Self::ChoiceRequired => ("error-choice-required", None),
            Self::TickRequired => ("error-tick-required", None),
            Self::TooShort { min } => ("error-too-short", Some(("min", min))),
            Self::TooLong { max } => ("error-too-long", Some(("max", max))),
            Self::Pattern => ("error-pattern", None),
            Self::NotAChoice => ("error-not-a-choice", None),
            Self::NotADate => ("error-not-a-date", None),
            Self::PasswordRequired => ("error-password-required", None),
            Self::PasswordTooShort { min } => ("error-password-too-short", Some(("min", min))),
            Self::PasswordTooLong { max } => ("error-password-too-long", Some(("max", max))),
            Self::PasswordCommon => ("error-password-common", None),
            Self::PasswordContainsIdentifier => ("error-password-contains-identifier", None),
            Self::PasswordContainsName => ("error-password-contains-name", None),
            Self::PasswordContainsApplication => ("error-password-contains-application", None),
            Self::LegalNotAccepted => ("error-legal-not-accepted", None),
        }
    }
}
