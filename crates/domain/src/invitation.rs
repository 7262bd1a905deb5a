//! The life of an invitation: one message, one link, one user, one application.

use std::time::Duration;

use crate::{AuthType, ClientId, Handle, Identifier, InvitationId, Locale, Nonce, Timestamp, UserId};

/// An invitation as the store keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its own id.
    pub id: InvitationId,
    /// Who is invited.
    pub user_id: UserId,
    /// By which application.
    pub client_id: ClientId,
    /// Where the message goes.
    pub identifier: Identifier,
    /// The language of the message and, at first, of the pages.
    pub locale: Locale,
    /// Where the browser goes after activation.
    pub redirect_uri: String,
    /// Finds the row from a link.
    pub handle: Handle,
    /// What the link is derived from.
    pub nonce: Nonce,
    /// The key that the link is derived with.
    pub key_id: String,
    /// When the link stops working.
    pub expires_at: Timestamp,
    /// What happened when.
    pub times: InvitationTimes,
}

/// The times of an invitation's states; a time is set once and never taken back, but for `expired_at` when the expiry is
/// moved into the future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvitationTimes {
    /// The message was queued, together with the invitation.
    pub queued_at: Timestamp,
    /// A relay or gateway took the message.
    pub sent_at: Option<Timestamp>,
    /// The gateway says that it reached the phone. Of mails nobody says so.
    pub delivered_at: Option<Timestamp>,
    /// The last try to send failed.
    pub failed_at: Option<Timestamp>,
    /// The message came back, or was refused for good because of its recipient.
    pub bounced_at: Option<Timestamp>,
    /// Somebody pressed the button of the landing page or posted the form.
    pub opened_at: Option<Timestamp>,
    /// The account was activated through this invitation.
    pub activated_at: Option<Timestamp>,
    /// It was seen to be expired.
    pub expired_at: Option<Timestamp>,
    /// Somebody took it back.
    pub revoked_at: Option<Timestamp>,
    /// A newer invitation took its place.
    pub replaced_at: Option<Timestamp>,
}

impl InvitationTimes {
    /// Only queued so far.
    pub fn queued(at: Timestamp) -> Self {
        Self {
            queued_at: at,
            sent_at: None,
            delivered_at: None,
            failed_at: None,
            bounced_at: None,
            opened_at: None,
            activated_at: None,
            expired_at: None,
            revoked_at: None,
            replaced_at: None,
        }
    }
}

/// The one word for where an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InvitationState {
    /// The message waits to be sent.
    Queued,
    /// The message was handed over.
    Sent,
    /// The message could not be sent.
    Failed,
    /// The message came back.
    Bounced,
    /// The guest has begun.
    Opened,
    /// The account is active.
    Activated,
    /// The link is too old.
    Expired,
    /// The invitation was taken back.
    Revoked,
    /// A newer message replaced this one.
    Replaced,
}

impl InvitationState {
    /// All states, in the order of an invitation's life.
    pub const ALL: [Self; 9] = [
        Self::Queued,
        Self::Sent,
        Self::Failed,
        Self::Bounced,
        Self::Opened,
        Self::Activated,
        Self::Expired,
        Self::Revoked,
        Self::Replaced,
    ];

    /// The state of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// The word on the wire and in metrics.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Bounced => "bounced",
            Self::Opened => "opened",
            Self::Activated => "activated",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::Replaced => "replaced",
        }
    }
}

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// The guest may go on.
    Open,
    /// Too old; a new link can be asked for.
    Expired,
    /// A newer message was sent.
    Replaced,
    /// Taken back by the application.
    Revoked,
    /// The account is active already.
    Used,
}

impl Invitation {
    /// How the message travels.
    pub fn auth_type(&self) -> AuthType {
        self.identifier.auth_type()
    }

    /// Where it stands at `now`. What ends an invitation counts before what happens on the way.
    pub fn state(&self, now: Timestamp) -> InvitationState {
        let times = &self.times;
        if times.activated_at.is_some() {
            InvitationState::Activated
        } else if times.revoked_at.is_some() {
            InvitationState::Revoked
        } else if times.replaced_at.is_some() {
            InvitationState::Replaced
        } else if times.expired_at.is_some() || now >= self.expires_at {
            InvitationState::Expired
        } else if times.opened_at.is_some() {
            InvitationState::Opened
        } else if times.bounced_at.is_some() {
            InvitationState::Bounced
        } else if times.failed_at.is_some() {
            InvitationState::Failed
        } else if times.sent_at.is_some() {
            InvitationState::Sent
        } else {
            InvitationState::Queued
        }
    }

    /// What its link leads to at `now`. `user_is_active` counts first: a guest who is in needs no link.
    pub fn gate(&self, now: Timestamp, user_is_active: bool) -> Gate {
        if user_is_active {
            return Gate::Used;
        }
        match self.state(now) {
            InvitationState::Activated => Gate::Used,
            InvitationState::Expired => Gate::Expired,
            InvitationState::Revoked => Gate::Revoked,
            InvitationState::Replaced => Gate::Replaced,
            InvitationState::Queued
            | InvitationState::Sent
            | InvitationState::Failed
            | InvitationState::Bounced
            | InvitationState::Opened => Gate::Open,
        }
    }
}

/// How often an invitation may be sent again: `burst` at once, then one each `period`.
///
/// The generic cell rate algorithm: all that must be remembered is one point in time, the theoretical arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResendLimit {
    /// Resends that may follow each other at once; at least 1.
    pub burst: u32,
    /// The time after which one more is allowed.
    pub period: Duration,
}

impl ResendLimit {
    /// The new theoretical arrival time to remember, or how long to wait.
    ///
    /// # Errors
    /// The time after which a resend is possible again.
    pub fn admit(&self, arrival: Option<Timestamp>, now: Timestamp) -> Result<Timestamp, Duration> {
        let arrival = arrival.map_or(now, |arrival| arrival.max(now));
        let tolerance = self.period.saturating_mul(self.burst.max(1) - 1);
        let ahead = arrival.since(now);
        match ahead.checked_sub(tolerance) {
            Some(wait) if !wait.is_zero() => Err(wait),
            _ => Ok(arrival.plus(self.period)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LIMIT: ResendLimit = ResendLimit { burst: 5, period: Duration::from_mins(10) };

    fn invitation() -> Invitation {
        Invitation {
            id: InvitationId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ab").unwrap(),
            user_id: UserId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ac").unwrap(),
            client_id: ClientId::parse("demo").unwrap(),
            identifier: Identifier::parse(AuthType::Email, "ada@example.com").unwrap(),
            locale: Locale::fallback(),
            redirect_uri: "https://shop.example/".to_owned(),
            handle: Handle::new([1; 8]),
            nonce: Nonce::new([2; 16]),
            key_id: "k1".to_owned(),
            expires_at: Timestamp::from_ms(1_000),
            times: InvitationTimes::queued(Timestamp::from_ms(0)),
        }
    }

    #[test]
    fn five_resends_at_once_then_one_each_ten_minutes() {
        let mut arrival = None;
        let now = Timestamp::from_ms(1_000_000);
        for _ in 0..5 {
            arrival = Some(LIMIT.admit(arrival, now).unwrap());
        }
        assert_eq!(LIMIT.admit(arrival, now), Err(Duration::from_mins(10)));
        let later = now.plus(Duration::from_mins(10));
        let arrival = LIMIT.admit(arrival, later).unwrap();
        assert_eq!(LIMIT.admit(Some(arrival), later), Err(Duration::from_mins(10)));
    }

    #[test]
    fn a_link_stops_working_at_its_expiry() {
        let invitation = invitation();
        assert_eq!(invitation.gate(Timestamp::from_ms(999), false), Gate::Open);
        assert_eq!(invitation.gate(Timestamp::from_ms(1_000), false), Gate::Expired);
        assert_eq!(invitation.gate(Timestamp::from_ms(1_000), true), Gate::Used);
    }

    proptest! {
        /// Whatever happened on the way, an invitation that has ended never opens again.
        #[test]
        fn an_ended_invitation_never_opens(now in 0_i64..2_000, sent: bool, opened: bool, failed: bool, end in 0..3) {
            let at = Some(Timestamp::from_ms(5));
            let mut invitation = invitation();
            invitation.times.sent_at = at.filter(|_| sent);
            invitation.times.opened_at = at.filter(|_| opened);
            invitation.times.failed_at = at.filter(|_| failed);
            match end {
                0 => invitation.times.activated_at = at,
                1 => invitation.times.revoked_at = at,
                _ => invitation.times.replaced_at = at,
            }
            prop_assert_ne!(invitation.gate(Timestamp::from_ms(now), false), Gate::Open);
        }

        #[test]
        fn resends_never_exceed_the_rate(steps in prop::collection::vec(0_u64..1_200_000, 1..60)) {
            let (mut now, mut arrival, mut admitted) = (Timestamp::from_ms(0), None, 0_u64);
            for step in steps {
                now = now.plus(Duration::from_millis(step));
                if let Ok(next) = LIMIT.admit(arrival, now) {
                    arrival = Some(next);
                    admitted += 1;
                }
                prop_assert!(admitted <= 5 + u64::try_from(now.as_ms()).unwrap() / 600_000);
            }
        }
    }
}
