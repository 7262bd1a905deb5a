//! Somebody whose first factor was right and whose second is still asked for: a signed cookie, and no session yet.

use std::time::Duration;

use crate::{Amr, LinkKeys, PasswordMark, Purpose, Timestamp, UserId, sealed_cookie};

/// What the cookie says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HalfSignedIn {
    /// Who proved something.
    pub user_id: UserId,
    /// What was proved.
    pub amr: Amr,
    /// The account's password at that time: with another one the cookie is worth nothing.
    pub password: PasswordMark,
    /// When the second factor must have followed.
    pub expires_at: Timestamp,
}

impl HalfSignedIn {
    /// How long somebody may take over the second factor.
    pub const LIFETIME: Duration = Duration::from_mins(10);

    /// The cookie's value: user, methods, password's mark, expiry and tag, with dots between.
    pub fn seal(&self, keys: &LinkKeys) -> String {
        // A cookie's value has no spaces (RFC 6265 section 4.1.1).
        let amr = self.amr.to_string().replace(' ', "+");
        let content = format!("{}.{amr}.{}", self.user_id, self.password.as_str());
        sealed_cookie::seal(keys, Purpose::HalfSignedIn, &content, self.expires_at)
    }

    /// Reads a cookie; `None` when it is not ours or over.
    pub fn open(keys: &LinkKeys, cookie: &str, now: Timestamp) -> Option<Self> {
        let (content, expires_at) = sealed_cookie::open(keys, Purpose::HalfSignedIn, cookie, now)?;
        let (user_id, rest) = content.split_once('.')?;
        let (amr, password) = rest.split_once('.')?;
        Some(Self {
            user_id: UserId::parse(user_id)?,
            amr: Amr::parse(&amr.replace('+', " ")),
            password: PasswordMark::from_signed(password),
            expires_at,
        })
    }
}

/// The hidden field of a form that belongs to no invitation. `subject` says whose form it is: the session's digest, or a
/// page that is shown to strangers.
pub fn page_token(keys: &LinkKeys, subject: &str) -> String {
    sealed_cookie::tag(keys, Purpose::Form, &format!("page {subject}"))
}

/// True when `token` was made by [`page_token`] for this subject; constant time.
pub fn is_page_token(keys: &LinkKeys, subject: &str, token: &str) -> bool {
    sealed_cookie::is_tag(keys, Purpose::Form, &format!("page {subject}"), token)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{AuthenticationMethod, LinkKey};

    fn keys(fill: u8) -> LinkKeys {
        LinkKeys::new(LinkKey::new("k1", vec![fill; 32]).unwrap(), vec![])
    }

    fn half() -> HalfSignedIn {
        HalfSignedIn {
            user_id: UserId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ab").unwrap(),
            amr: Amr::new(&[AuthenticationMethod::Password, AuthenticationMethod::OneTimePassword]),
            password: PasswordMark::of(Some("$argon2id$one")),
            expires_at: Timestamp::from_ms(1_000),
        }
    }

    #[test]
    fn half_a_sign_in_opens_until_it_is_over_and_only_with_our_key() {
        let cookie = half().seal(&keys(1));
        assert!(!cookie.contains(' '), "{cookie}");
        assert_eq!(HalfSignedIn::open(&keys(1), &cookie, Timestamp::from_ms(999)), Some(half()));
        assert_eq!(HalfSignedIn::open(&keys(1), &cookie, Timestamp::from_ms(1_000)), None);
        assert_eq!(HalfSignedIn::open(&keys(2), &cookie, Timestamp::from_ms(0)), None);
        let longer = cookie.replace(".1000.", ".9000.");
        assert_eq!(HalfSignedIn::open(&keys(1), &longer, Timestamp::from_ms(0)), None);
    }

    #[test]
    fn a_pages_token_belongs_to_its_subject() {
        let token = page_token(&keys(1), "sign-in");
        assert!(is_page_token(&keys(1), "sign-in", &token));
        assert!(!is_page_token(&keys(1), "another", &token));
        assert!(!is_page_token(&keys(2), "sign-in", &token));
        assert!(!is_page_token(&keys(1), "sign-in", ""));
    }

    proptest! {
        #[test]
        fn any_cookie_is_read_without_panic(cookie in "\\PC{0,120}") {
            prop_assert_eq!(HalfSignedIn::open(&keys(1), &cookie, Timestamp::from_ms(0)), None);
        }
    }
}
