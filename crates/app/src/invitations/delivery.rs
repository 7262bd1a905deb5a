//! What became of an invitation's message, in one word, with the peer's answer.

use usher_domain::Timestamp;

use crate::store::{EndedAs, EndedAttempt, InvitationRecord};

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivery<'a> {
    /// In one word.
    pub status: DeliveryStatus,
    /// Since when; nothing for one that waits.
    pub at: Option<Timestamp>,
    /// The attempt that says so, or, for one that waits, the last one that failed. Of a message that a receipt says
    /// arrived, the one by which it was handed over.
    pub attempt: Option<&'a EndedAttempt>,
}

/// What became of a message, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeliveryStatus {
    /// It is to be sent, for the first time or again.
    Waiting,
    /// A relay or gateway took it. Of most mails nothing more is ever known.
    DeliveredToRelay,
    /// The gateway says that it reached the phone.
    Delivered,
    /// It came back, or was refused because of its recipient.
    Bounced,
    /// It was given up.
    Failed,
}

impl DeliveryStatus {
    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::DeliveredToRelay => "delivered_to_relay",
            Self::Delivered => "delivered",
            Self::Bounced => "bounced",
            Self::Failed => "failed",
        }
    }
}

impl InvitationRecord {
    /// What became of the message. What came back counts before what was said earlier.
    pub fn delivery(&self) -> Delivery<'_> {
        let times = &self.invitation.times;
        let (status, at) = if times.bounced_at.is_some() {
            (DeliveryStatus::Bounced, times.bounced_at)
        } else if times.failed_at.is_some() {
            (DeliveryStatus::Failed, times.failed_at)
        } else if times.delivered_at.is_some() {
            (DeliveryStatus::Delivered, times.delivered_at)
        } else if times.sent_at.is_some() {
            (DeliveryStatus::DeliveredToRelay, times.sent_at)
        } else if self.given_up_at.is_some() {
            (DeliveryStatus::Failed, self.given_up_at)
        } else {
            (DeliveryStatus::Waiting, None)
        };
        let word = match status {
            DeliveryStatus::Waiting => EndedAs::Retry,
            DeliveryStatus::DeliveredToRelay | DeliveryStatus::Delivered => EndedAs::Sent,
            DeliveryStatus::Bounced => EndedAs::Bounced,
            DeliveryStatus::Failed => EndedAs::Dead,
        };
        let attempt = self.attempts.iter().rev().find(|attempt| attempt.result == word);
        Delivery { status, at, attempt }
    }
}

#[cfg(test)]
mod tests {
    use usher_domain::{
        AuthType, ClientId, Handle, Identifier, Invitation, InvitationId, InvitationTimes, Locale, Nonce,
        UserId,
    };

    use super::*;

    fn record(change: impl FnOnce(&mut InvitationTimes), attempts: &[EndedAs]) -> InvitationRecord {
        let mut times = InvitationTimes::queued(Timestamp::from_ms(1));
        change(&mut times);
        let invitation = Invitation {
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
            times,
        };
        let attempt = |(number, result): (u32, &EndedAs)| EndedAttempt {
            number,
            at: Timestamp::from_ms(10),
            result: *result,
            code: format!("{number}"),
            text: String::new(),
        };
        let attempts = (1..).zip(attempts).map(attempt).collect();
        InvitationRecord { invitation, revoked_by: None, given_up_at: None, attempts, replaced_by: None }
    }

    fn said(record: &InvitationRecord) -> (&'static str, Option<&str>) {
        let delivery = record.delivery();
        (delivery.status.as_str(), delivery.attempt.map(|attempt| attempt.code.as_str()))
    }

    #[test]
    fn the_word_and_the_answer_belong_together() {
        let at = Some(Timestamp::from_ms(5));
        assert_eq!(said(&record(|_| {}, &[])), ("waiting", None));
        assert_eq!(said(&record(|_| {}, &[EndedAs::Retry, EndedAs::Retry])), ("waiting", Some("2")));
        let sent = record(|times| times.sent_at = at, &[EndedAs::Retry, EndedAs::Sent]);
        assert_eq!(said(&sent), ("delivered_to_relay", Some("2")));
        let arrived = record(|times| (times.sent_at, times.delivered_at) = (at, at), &[EndedAs::Sent]);
        assert_eq!(said(&arrived), ("delivered", Some("1")));
        let back =
            record(|times| (times.sent_at, times.bounced_at) = (at, at), &[EndedAs::Sent, EndedAs::Bounced]);
        assert_eq!(said(&back), ("bounced", Some("2")));
        let failed = record(|times| times.failed_at = at, &[EndedAs::Dead]);
        assert_eq!(said(&failed), ("failed", Some("1")));
    }

    #[test]
    fn a_message_that_was_never_tried_because_its_invitation_ended_has_failed() {
        let mut dropped = record(|times| times.replaced_at = Some(Timestamp::from_ms(5)), &[EndedAs::Dead]);
        dropped.given_up_at = Some(Timestamp::from_ms(5));
        assert_eq!(said(&dropped), ("failed", Some("1")));
        assert_eq!(dropped.delivery().at, Some(Timestamp::from_ms(5)));
    }
}
