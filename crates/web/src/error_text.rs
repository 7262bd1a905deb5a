//! The domain's form checks as sentences: the one conversion between the two.

use usher_app::Error;
use usher_domain::{FormCheck, Locale, Personal};
use usher_render::{ErrorText, Locales};

/// The sentence that a form check is told with.
pub(crate) fn error_text(check: FormCheck) -> ErrorText {
    // The bounds come from declarations, where they have at most four digits.
    let bound = |characters: usize| u32::try_from(characters).unwrap_or(u32::MAX);
    match check {
        FormCheck::EmailMalformed => ErrorText::EmailMalformed,
        FormCheck::EmailInUse => ErrorText::EmailInUse,
        FormCheck::PhoneMalformed => ErrorText::PhoneMalformed,
        FormCheck::PhoneInUse => ErrorText::PhoneInUse,
        FormCheck::PhoneCountry => ErrorText::PhoneCountry,
        FormCheck::Required => ErrorText::Required,
        FormCheck::TooShort(min) => ErrorText::TooShort { min: bound(min) },
        FormCheck::TooLong(max) => ErrorText::TooLong { max: bound(max) },
        FormCheck::Pattern => ErrorText::Pattern,
        FormCheck::Choice => ErrorText::NotAChoice,
        FormCheck::Date => ErrorText::NotADate,
        FormCheck::PasswordTooShort(min) => ErrorText::PasswordTooShort { min: bound(min) },
        FormCheck::PasswordTooLong(max) => ErrorText::PasswordTooLong { max: bound(max) },
        FormCheck::PasswordCommon => ErrorText::PasswordCommon,
        FormCheck::PasswordPersonal(Personal::Identifier) => ErrorText::PasswordContainsIdentifier,
        FormCheck::PasswordPersonal(Personal::Name) => ErrorText::PasswordContainsName,
        FormCheck::PasswordPersonal(Personal::Application) => ErrorText::PasswordContainsApplication,
        FormCheck::NotAccepted => ErrorText::LegalNotAccepted,
    }
}

/// Gives sentences in one language.
pub(crate) struct Sentences<'a> {
    locales: &'a Locales,
    wanted: &'a Locale,
}

impl<'a> Sentences<'a> {
    /// Sentences in `locale`, or in English where there are none.
    pub(crate) fn new(locales: &'a Locales, wanted: &'a Locale) -> Self {
        Self { locales, wanted }
    }

    /// The sentence of a check.
    ///
    /// # Errors
    /// [`Error::Bug`] when a text is missing, which the tests of the texts rule out.
    pub(crate) fn of(&self, check: FormCheck) -> Result<String, Error> {
        // Looked for only now: most refusals need no sentence.
        let locale = self.locales.matching(self.wanted, self.locales.all()).unwrap_or_else(Locale::fallback);
        self.locales.error(&locale, error_text(check)).map_err(|error| Error::Bug(error.to_string()))
    }
}
