//! What a password must be: long, not common, and not the person's own name (NIST SP 800-63B section 3.1.1).

use zxcvbn::feedback::Warning;

use crate::{FormCheck, Personal};

/// The bounds of an application's passwords, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordPolicy {
    /// At least this many; never under 8.
    pub min_length: usize,
    /// At most this many; never under 128.
    pub max_length: usize,
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self { min_length: 10, max_length: 256 }
    }
}

/// How hard a password is to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Guessed at once.
    Weak,
    /// Guessed by somebody who tries.
    Fair,
    /// Hard to guess.
    Good,
    /// Out of reach.
    Strong,
}

impl PasswordPolicy {
    /// Refuses a password that is too short, too long, common, or made of `personal` words (address, names,
    /// the application's name). No composition rules: they make passwords worse.
    ///
    /// # Errors
    /// The first rule that the password breaks.
    pub fn check(&self, password: &str, personal: &[(Personal, &str)]) -> Result<(), FormCheck> {
        let length = password.chars().count();
        if length < self.min_length.max(8) {
            return Err(FormCheck::PasswordTooShort(self.min_length.max(8)));
        }
        if length > self.max_length.max(128) {
            return Err(FormCheck::PasswordTooLong(self.max_length.max(128)));
        }
        if let Some(found) = find_personal(password, personal) {
            return Err(FormCheck::PasswordPersonal(found));
        }
        if is_common(password) {
            return Err(FormCheck::PasswordCommon);
        }
        Ok(())
    }
}

/// How hard the password is to guess for somebody who knows the `personal` words.
pub fn strength(password: &str, personal: &[(Personal, &str)]) -> Strength {
    // The estimate's time grows with the length; beyond a hundred characters there is nothing to learn.
    let head: String = password.chars().take(100).collect();
    let words: Vec<&str> = personal.iter().map(|(_, word)| *word).collect();
    match u8::from(zxcvbn::zxcvbn(&head, &words).score()) {
        0 | 1 => Strength::Weak,
        2 => Strength::Fair,
        3 => Strength::Good,
        _ => Strength::Strong,
    }
}

/// Looks for the whole words and for the part of an address before the `@`, of four characters or more: shorter ones
/// would refuse good passwords by chance.
fn find_personal(password: &str, personal: &[(Personal, &str)]) -> Option<Personal> {
    let password = password.to_lowercase();
    let stands_in = |word: &str| word.chars().count() >= 4 && password.contains(&word.to_lowercase());
    personal
        .iter()
        .find(|(_, word)| stands_in(word) || word.split_once('@').is_some_and(|(local, _)| stands_in(local)))
        .map(|(kind, _)| *kind)
}

/// True for an entry of the list of common passwords, also when written backwards or with l33t letters, and for one
/// character, row of keys or short sequence over and over.
fn is_common(password: &str) -> bool {
    let head: String = password.chars().take(100).collect();
    let estimate = zxcvbn::zxcvbn(&head, &[]);
    let warning = estimate.feedback().and_then(zxcvbn::feedback::Feedback::warning);
    // With more than one part, the warning speaks of a part only: "horse" in a long phrase does no harm.
    estimate.sequence().len() == 1
        && matches!(
            warning,
            Some(
                Warning::ThisIsATop10Password
                    | Warning::ThisIsATop100Password
                    | Warning::ThisIsACommonPassword
                    | Warning::ThisIsSimilarToACommonlyUsedPassword
                    | Warning::StraightRowsOfKeysAreEasyToGuess
                    | Warning::ShortKeyboardPatternsAreEasyToGuess
                    | Warning::RepeatsLikeAaaAreEasyToGuess
                    | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess
                    | Warning::SequencesLikeAbcAreEasyToGuess
            )
        )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const POLICY: PasswordPolicy = PasswordPolicy { min_length: 10, max_length: 256 };

    #[test]
    fn common_passwords_are_refused() {
        for common in ["1234567890", "qwertyuiop", "aaaaaaaaaaaa", "abcabcabcabc"] {
            assert!(POLICY.check(common, &[]).is_err(), "{common}");
        }
        let short = PasswordPolicy { min_length: 8, max_length: 128 };
        for common in ["password", "p4ssw0rd", "drowssap", "iloveyou", "football"] {
            assert_eq!(short.check(common, &[]), Err(FormCheck::PasswordCommon), "{common}");
        }
    }

    #[test]
    fn phrases_and_other_scripts_are_accepted() {
        for good in [
            "correct horse battery staple",
            "пароль из семи слов",
            "合言葉は山と川と海です",
            "🦉🦉 owls at noon",
        ] {
            assert_eq!(
                POLICY.check(good, &[(Personal::Identifier, "ada@example.com"), (Personal::Name, "Ada")]),
                Ok(()),
                "{good}"
            );
        }
    }

    #[test]
    fn the_persons_own_words_are_refused() {
        let words = [
            (Personal::Identifier, "countess@example.com"),
            (Personal::Name, "Ada"),
            (Personal::Name, "Lovelace"),
            (Personal::Application, "ShopWell"),
        ];
        for (password, found) in [
            ("my-COUNTESS-password", Personal::Identifier),
            ("Lovelace-1815-x", Personal::Name),
            ("shopwell 4 ever", Personal::Application),
        ] {
            assert_eq!(POLICY.check(password, &words), Err(FormCheck::PasswordPersonal(found)), "{password}");
        }
        assert_eq!(POLICY.check("canada goose over the lake", &words), Ok(()));
    }

    #[test]
    fn lengths_are_counted_in_characters() {
        assert_eq!(POLICY.check("кот кот к", &[]), Err(FormCheck::PasswordTooShort(10)));
        assert_eq!(POLICY.check(&"ab1 ".repeat(65), &[]), Err(FormCheck::PasswordTooLong(256)));
        let lax = PasswordPolicy { min_length: 1, max_length: 1 };
        assert_eq!(lax.check("short", &[]), Err(FormCheck::PasswordTooShort(8)));
        assert_eq!(lax.check("eine lange Wendung ".repeat(6).trim(), &[]), Ok(()));
    }

    proptest! {
        #[test]
        fn no_password_makes_the_checks_panic(password in "\\PC{0,300}", personal in "\\PC{0,30}") {
            let _ = POLICY.check(&password, &[(Personal::Name, &personal)]);
            let _ = strength(&password, &[(Personal::Name, &personal)]);
        }
    }
}
