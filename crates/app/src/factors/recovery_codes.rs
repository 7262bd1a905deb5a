//! Recovery codes: ten texts to keep on paper, each good once, for whoever lost phone and passkeys.

use usher_domain::{Secret, SecretDigest, UserId};

use crate::store::RecoveryCodes;
use crate::{App, Error};

/// How many there are at a time.
const CODES: usize = 10;
/// 80 random bits: nobody guesses one, not even from the digests.
const RANDOM_BYTES: usize = 10;
/// Characters of a code without its hyphens, 5 bits each.
const CHARACTERS: usize = 16;
/// Characters between two hyphens.
const GROUP: usize = 4;
/// Digits and letters without those that look like others (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl App {
    /// Ends the codes that the user had and makes new ones, to be shown once; `None` for a user who has no factor that
    /// they could stand in for.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn make_recovery_codes(&self, user_id: UserId) -> Result<Option<Vec<Secret<String>>>, Error> {
        let (codes, digests) = self.draw_recovery_codes(user_id);
        let digests = RecoveryCodes { digests };
        let kept = self.store.factors().replace_recovery_codes(user_id, digests, self.now()).await?;
        Ok(kept.then_some(codes))
    }

    /// Uses a recovery code up; false when the user has no such code or it was used before.
    pub(super) async fn use_recovery_code(
        &self,
        user_id: UserId,
        code: &Secret<String>,
    ) -> Result<bool, Error> {
        let digest = digest_of(user_id, code);
        Ok(self.store.factors().use_recovery_code(user_id, digest, self.now()).await?)
    }

    pub(super) fn draw_recovery_codes(&self, user_id: UserId) -> (Vec<Secret<String>>, Vec<SecretDigest>) {
        let draw = |_| {
            let mut random = [0; RANDOM_BYTES];
            self.entropy.fill(&mut random);
            let code = encode(random);
            let digest = digest_of(user_id, &code);
            (Secret::new(grouped(code.expose())), digest)
        };
        (0..CODES).map(draw).unzip()
    }
}

/// The code without hyphens and white space, as it is digested; `None` when it cannot be one.
pub(super) fn parse_recovery_code(text: &str) -> Option<Secret<String>> {
    let read = |c: char| match c.to_ascii_lowercase() {
        'o' => Some('0'),
        'i' | 'l' => Some('1'),
        c => u8::try_from(c).is_ok_and(|byte| ALPHABET.contains(&byte)).then_some(c),
    };
    let written = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let code: Secret<String> = Secret::new(written.map(read).collect::<Option<String>>()?);
    (code.expose().len() == CHARACTERS).then_some(code)
}

/// What the database keeps; the same code is another one for another user.
fn digest_of(user_id: UserId, code: &Secret<String>) -> SecretDigest {
    SecretDigest::of(format!("recovery-code/{user_id}/{}", code.expose()).as_bytes())
}

fn encode(random: [u8; RANDOM_BYTES]) -> Secret<String> {
    let mut wide = [0; 16];
    wide[16 - RANDOM_BYTES..].copy_from_slice(&random);
    let bits = u128::from_be_bytes(wide);
    let character = |place: usize| char::from(ALPHABET[(bits >> (5 * place)) as usize & 31]);
    Secret::new((0..CHARACTERS).rev().map(character).collect())
}

fn grouped(code: &str) -> String {
    let groups: Vec<&str> =
        (0..code.len()).step_by(GROUP).filter_map(|start| code.get(start..start + GROUP)).collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_code_is_read_as_it_was_written(random: [u8; RANDOM_BYTES]) {
            let code = encode(random);
            let shown = grouped(code.expose());
            prop_assert_eq!(shown.len(), CHARACTERS + 3);
            for typed in [shown.clone(), shown.to_uppercase(), shown.replace('-', " "), shown.replace('0', "O")] {
                let read = parse_recovery_code(&typed);
                prop_assert_eq!(read.as_ref().map(Secret::expose), Some(code.expose()));
            }
        }

        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,40}") {
            let read = parse_recovery_code(&text);
            prop_assert!(read.is_none_or(|code| code.expose().len() == CHARACTERS));
        }
    }

    #[test]
    fn digits_of_an_app_are_no_recovery_code() {
        assert!(parse_recovery_code("123 456").is_none());
        assert!(parse_recovery_code("0123-4567-89ab-cdeu").is_none());
    }

    #[test]
    fn two_users_have_different_digests_for_one_code() {
        let code = encode([7; RANDOM_BYTES]);
        let user = |last: &str| UserId::parse(&format!("0197a3b2-7d54-7c3e-9f00-0123456789a{last}")).unwrap();
        assert_ne!(digest_of(user("b"), &code), digest_of(user("c"), &code));
    }
}
