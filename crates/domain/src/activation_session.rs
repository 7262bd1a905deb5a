//! The time a guest has for the activation page: a signed cookie, and nothing in the database.
//!
//! Opening a session changes nothing, so any number of them may live side by side: a scanner that presses the
//! button costs nothing and spoils nothing.

use crate::{InvitationId, LinkKeys, Purpose, Timestamp, sealed_cookie};

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
        let content = self.invitation_id.to_string();
        sealed_cookie::seal(keys, Purpose::ActivationSession, &content, self.expires_at)
    }

    /// Reads a cookie; `None` when it is not ours or over.
    pub fn open(keys: &LinkKeys, cookie: &str, now: Timestamp) -> Option<Self> {
        let (content, expires_at) = sealed_cookie::open(keys, Purpose::ActivationSession, cookie, now)?;
        Some(Self { invitation_id: InvitationId::parse(content)?, expires_at })
    }
}

/// The hidden field that proves that a form came from a page shown to a holder of the invitation's link.
///
/// It belongs to the invitation, not to the cookie: opening the link once more, in another tab, gives the browser
/// another cookie and must not spoil the form in the first.
pub fn form_token(keys: &LinkKeys, invitation_id: InvitationId) -> String {
    sealed_cookie::tag(keys, Purpose::Form, &invitation_id.to_string())
}

/// True when `token` was made by [`form_token`] for this invitation; constant time.
pub fn is_form_token(keys: &LinkKeys, invitation_id: InvitationId, token: &str) -> bool {
    sealed_cookie::is_tag(keys, Purpose::Form, &invitation_id.to_string(), token)
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
