//! Which password an account had, so that what was begun with it ends when it is replaced.

use crate::content_digest;

/// Hexadecimal digits of a mark: 128 bits of the digest.
const LENGTH: usize = 32;

/// Stands for one password of one account, or for none. Whoever has it learns nothing: the hash that it is a digest of
/// holds a random salt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordMark(String);

impl PasswordMark {
    /// Of a password's hash (PHC string); `None` for an account without a password.
    pub fn of(password_hash: Option<&str>) -> Self {
        let mut digest = content_digest(password_hash.unwrap_or_default().as_bytes());
        digest.truncate(LENGTH);
        Self(digest)
    }

    /// Of a text that was signed when it was written.
    pub(crate) fn from_signed(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_hash_and_no_hash_have_other_marks() {
        let mark = PasswordMark::of(Some("$argon2id$one"));
        assert_eq!(mark, PasswordMark::of(Some("$argon2id$one")));
        assert_ne!(mark, PasswordMark::of(Some("$argon2id$two")));
        assert_ne!(mark, PasswordMark::of(None));
        assert_eq!(PasswordMark::from_signed(mark.as_str()), mark);
    }
}
