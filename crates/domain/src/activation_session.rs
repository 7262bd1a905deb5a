//! The time a guest has for the activation page: a signed cookie, and nothing in the database.
//!
//! Opening a session changes nothing, so any number of them may live side by side: a scanner that presses the
//! button costs nothing and spoils nothing.

use crate::{InvitationId, LinkKeys, Purpose, Timestamp};

/// What the cookie says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActivationSession {
    /// The invitation that was opened.
    pub invitation_id: InvitationId,
    /// When the page must have been finished.
    pub expires_at: Timestamp,
}

impl ActivationSession {
    /// The cookie's value: invitation, expiry and tag, with dots between.
    pub fn seal(&self, keys: &LinkKeys) -> String {
        let content = format!("{}.{}", self.invitation_id, self.expires_at.as_ms());
        let tag = keys.sign(Purpose::ActivationSession, content.as_bytes());
        format!("{content}.{}", hex(&tag))
    }

    /// Reads a cookie; `None` when it is not ours or over.
    pub fn open(keys: &LinkKeys, cookie: &str, now: Timestamp) -> Option<Self> {
        let (content, tag) = cookie.rsplit_once('.')?;
        if !keys.verify(Purpose::ActivationSession, content.as_bytes(), &unhex(tag)?) {
            return None;
        }
        let (invitation_id, expires_at) = content.split_once('.')?;
        let session = Self {
            invitation_id: InvitationId::parse(invitation_id)?,
            expires_at: Timestamp::from_ms(expires_at.parse().ok()?),
        };
        (now < session.expires_at).then_some(session)
    }
}

/// The hidden field that proves that a form came from a page shown to a holder of the invitation's link.
///
/// It belongs to the invitation, not to the cookie: opening the link once more, in another tab, gives the browser
/// another cookie and must not spoil the form in the first.
pub fn form_token(keys: &LinkKeys, invitation_id: InvitationId) -> String {
    hex(&keys.sign(Purpose::Form, invitation_id.to_string().as_bytes()))
}

/// True when `token` was made by [`form_token`] for this invitation; constant time.
pub fn is_form_token(keys: &LinkKeys, invitation_id: InvitationId, token: &str) -> bool {
    unhex(token).is_some_and(|tag| keys.verify(Purpose::Form, invitation_id.to_string().as_bytes(), &tag))
}

fn hex(bytes: &[u8; 16]) -> String {
    format!("{:032x}", u128::from_be_bytes(*bytes))
}

fn unhex(text: &str) -> Option<[u8; 16]> {
    let plain = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
    u128::from_str_radix(text, 16).ok().filter(|_| plain).map(u128::to_be_bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::LinkKey;

    fn keys(fill: u8) -> LinkKeys {
        LinkKeys::new(LinkKey::new("k1", vec![fill; 32]).unwrap(), vec![])
    }

    fn session() -> ActivationSession {
        ActivationSession {
            invitation_id: InvitationId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ab").unwrap(),
            expires_at: Timestamp::from_ms(1_000),
        }
    }

    #[test]
    fn a_session_opens_until_it_is_over_and_only_with_our_key() {
        let cookie = session().seal(&keys(1));
        assert_eq!(ActivationSession::open(&keys(1), &cookie, Timestamp::from_ms(999)), Some(session()));
        assert_eq!(ActivationSession::open(&keys(1), &cookie, Timestamp::from_ms(1_000)), None);
        assert_eq!(ActivationSession::open(&keys(2), &cookie, Timestamp::from_ms(0)), None);
        assert_eq!(
            ActivationSession::open(&keys(1), &cookie.replace(".1000.", ".9000."), Timestamp::from_ms(0)),
            None
        );
    }

    #[test]
    fn a_form_token_belongs_to_its_invitation() {
        let one = session().invitation_id;
        let another = InvitationId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ac").unwrap();
        let token = form_token(&keys(1), one);
        assert!(is_form_token(&keys(1), one, &token));
        assert!(!is_form_token(&keys(1), another, &token));
        assert!(!is_form_token(&keys(1), one, ""));
    }

    proptest! {
        #[test]
        fn any_cookie_is_read_without_panic(cookie in "\\PC{0,120}") {
            prop_assert_eq!(ActivationSession::open(&keys(1), &cookie, Timestamp::from_ms(0)), None);
        }
    }
}
