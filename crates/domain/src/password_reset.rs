//! A link for a new password: the token rules of an invitation's link, for somebody whose account is active.

use std::time::Duration;

use crate::{
    AuthType, ClientId, Handle, Identifier, LinkKeys, Locale, Nonce, PasswordResetId, Purpose, ResendLimit,
    Timestamp, UserId, sealed_cookie,
};

/// How long the link works: long enough for a slow mail server, short enough for a mailbox that others may read.
pub const PASSWORD_RESET_LIFETIME: Duration = Duration::from_hours(1);

/// How often one account may be sent a link: five at once, then one each ten minutes.
pub const PASSWORD_RESET_LIMIT: ResendLimit = ResendLimit { burst: 5, period: Duration::from_mins(10) };

/// A link for a new password as the store keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordReset {
    /// Its own id.
    pub id: PasswordResetId,
    /// Whose password it is.
    pub user_id: UserId,
    /// In whose name the message speaks; `None` when no application of the user's is left.
    pub client_id: Option<ClientId>,
    /// Where the message goes.
    pub identifier: Identifier,
    /// The language of the message and, at first, of the pages.
    pub locale: Locale,
    /// The authorization request that is answered afterwards, as a query string.
    pub continue_query: Option<String>,
    /// Finds the row from a link.
    pub handle: Handle,
    /// What the link is derived from.
    pub nonce: Nonce,
    /// The key that the link is derived with.
    pub key_id: String,
    /// When the link stops working.
    pub expires_at: Timestamp,
    /// What happened when.
    pub times: PasswordResetTimes,
}

/// What happened to a link for a new password; a time is set once and never taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordResetTimes {
    /// The message was queued, together with the link.
    pub queued_at: Timestamp,
    /// A relay or gateway took the message.
    pub sent_at: Option<Timestamp>,
    /// The last try to send failed.
    pub failed_at: Option<Timestamp>,
    /// Somebody pressed the button of the landing page, or opened the form.
    pub opened_at: Option<Timestamp>,
    /// The new password was set.
    pub used_at: Option<Timestamp>,
    /// A newer link took its place.
    pub replaced_at: Option<Timestamp>,
}

impl PasswordResetTimes {
    /// Only queued so far.
    pub fn queued(at: Timestamp) -> Self {
        Self {
            queued_at: at,
            sent_at: None,
            failed_at: None,
            opened_at: None,
            used_at: None,
            replaced_at: None,
        }
    }
}

/// What a link for a new password leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResetGate {
    /// A new password may be set.
    Open,
    /// Too old; a new link can be asked for.
    Expired,
    /// A newer link was sent.
    Replaced,
    /// It has set a password already.
    Used,
}

impl PasswordReset {
    /// How the message travels.
    pub fn auth_type(&self) -> AuthType {
        self.identifier.auth_type()
    }

    /// What the link leads to at `now`.
    pub fn gate(&self, now: Timestamp) -> ResetGate {
        if self.times.used_at.is_some() {
            ResetGate::Used
        } else if self.times.replaced_at.is_some() {
            ResetGate::Replaced
        } else if now >= self.expires_at {
            ResetGate::Expired
        } else {
            ResetGate::Open
        }
    }
}

/// The time that the holder of a link has for the form: a signed cookie, like the activation session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordResetSession {
    /// The link that was opened.
    pub reset_id: PasswordResetId,
    /// When the form must have been sent.
    pub expires_at: Timestamp,
}

impl PasswordResetSession {
    /// The cookie's value.
    pub fn seal(&self, keys: &LinkKeys) -> String {
        sealed_cookie::seal(keys, Purpose::PasswordReset, &self.reset_id.to_string(), self.expires_at)
    }

    /// Reads a cookie; `None` when it is not ours or over.
    pub fn open(keys: &LinkKeys, cookie: &str, now: Timestamp) -> Option<Self> {
        let (content, expires_at) = sealed_cookie::open(keys, Purpose::PasswordReset, cookie, now)?;
        Some(Self { reset_id: PasswordResetId::parse(content)?, expires_at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LinkKey;

    const ID: &str = "0197a3b2-7d54-7c3e-9f00-0123456789ab";

    fn keys(fill: u8) -> LinkKeys {
        LinkKeys::new(LinkKey::new("k1", vec![fill; 32]).unwrap(), vec![])
    }

    fn reset() -> PasswordReset {
        PasswordReset {
            id: PasswordResetId::parse(ID).unwrap(),
            user_id: UserId::parse(ID).unwrap(),
            client_id: ClientId::parse("demo"),
            identifier: Identifier::parse(AuthType::Email, "ada@example.com").unwrap(),
            locale: Locale::fallback(),
            continue_query: None,
            handle: Handle::new([1; 8]),
            nonce: Nonce::new([2; 16]),
            key_id: "k1".to_owned(),
            expires_at: Timestamp::from_ms(1_000),
            times: PasswordResetTimes::queued(Timestamp::from_ms(0)),
        }
    }

    #[test]
    fn a_link_is_open_until_it_is_used_replaced_or_too_old() {
        let at = Timestamp::from_ms;
        assert_eq!(reset().gate(at(999)), ResetGate::Open);
        assert_eq!(reset().gate(at(1_000)), ResetGate::Expired);
        let mut replaced = reset();
        replaced.times.replaced_at = Some(at(5));
        assert_eq!(replaced.gate(at(1_000)), ResetGate::Replaced);
        let mut used = reset();
        used.times.used_at = Some(at(5));
        assert_eq!(used.gate(at(6)), ResetGate::Used);
    }

    #[test]
    fn a_cookie_opens_the_form_until_it_is_over_and_only_with_our_key() {
        let session = PasswordResetSession { reset_id: reset().id, expires_at: Timestamp::from_ms(1_000) };
        let cookie = session.seal(&keys(1));
        assert_eq!(PasswordResetSession::open(&keys(1), &cookie, Timestamp::from_ms(999)), Some(session));
        assert_eq!(PasswordResetSession::open(&keys(1), &cookie, Timestamp::from_ms(1_000)), None);
        assert_eq!(PasswordResetSession::open(&keys(2), &cookie, Timestamp::from_ms(0)), None);
    }
}
