//! An invitation as applications see it.

use serde::Serialize;
use usher_app::Delivery;
use usher_app::store::{EndedAs, EndedAttempt, InvitationRecord};
use usher_domain::{InvitationId, InvitationTimes, RevokedBy, Timestamp};

use crate::api::times::write;

/// A page of a list.
#[derive(Serialize)]
pub(super) struct InvitationsView<'a> {
    pub(super) invitations: Vec<InvitationView<'a>>,
    pub(super) next_cursor: Option<String>,
}

/// One invitation; the members in their order.
#[derive(Serialize)]
pub(super) struct InvitationView<'a> {
    id: String,
    user_id: String,
    state: &'static str,
    auth_type: &'static str,
    recipient: &'a str,
    locale: &'a str,
    redirect_uri: &'a str,
    expires_at: String,
    times: TimesView,
    revoked_by: Option<&'static str>,
    replaced_by: Option<String>,
    delivery: DeliveryView<'a>,
    attempts: Vec<AttemptView<'a>>,
}

impl<'a> InvitationView<'a> {
    /// As it stands at `now`.
    pub(super) fn new(record: &'a InvitationRecord, now: Timestamp) -> Self {
        let invitation = &record.invitation;
        Self {
            id: invitation.id.to_string(),
            user_id: invitation.user_id.to_string(),
            state: invitation.state(now).as_str(),
            auth_type: invitation.auth_type().as_str(),
            recipient: invitation.identifier.as_given(),
            locale: invitation.locale.as_str(),
            redirect_uri: &invitation.redirect_uri,
            expires_at: write(invitation.expires_at),
            times: TimesView::from(&invitation.times),
            revoked_by: record.revoked_by.map(RevokedBy::as_str),
            replaced_by: record.replaced_by.as_ref().map(InvitationId::to_string),
            delivery: DeliveryView::from(record.delivery()),
            attempts: record.attempts.iter().map(AttemptView::from).collect(),
        }
    }
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "these are the names on the wire")]
struct TimesView {
    queued_at: String,
    sent_at: Option<String>,
    delivered_at: Option<String>,
    bounced_at: Option<String>,
    failed_at: Option<String>,
    opened_at: Option<String>,
    activated_at: Option<String>,
    expired_at: Option<String>,
    revoked_at: Option<String>,
    replaced_at: Option<String>,
}

impl From<&InvitationTimes> for TimesView {
    fn from(times: &InvitationTimes) -> Self {
        Self {
            queued_at: write(times.queued_at),
            sent_at: times.sent_at.map(write),
            delivered_at: times.delivered_at.map(write),
            bounced_at: times.bounced_at.map(write),
            failed_at: times.failed_at.map(write),
            opened_at: times.opened_at.map(write),
            activated_at: times.activated_at.map(write),
            expired_at: times.expired_at.map(write),
            revoked_at: times.revoked_at.map(write),
            replaced_at: times.replaced_at.map(write),
        }
    }
}

#[derive(Serialize)]
struct DeliveryView<'a> {
    status: &'static str,
    at: Option<String>,
    code: Option<&'a str>,
    text: Option<&'a str>,
}

impl<'a> From<Delivery<'a>> for DeliveryView<'a> {
    fn from(delivery: Delivery<'a>) -> Self {
        Self {
            status: delivery.status.as_str(),
            at: delivery.at.map(write),
            code: delivery.attempt.and_then(|attempt| said(&attempt.code)),
            text: delivery.attempt.and_then(|attempt| said(&attempt.text)),
        }
    }
}

#[derive(Serialize)]
struct AttemptView<'a> {
    number: u32,
    at: String,
    result: &'static str,
    code: Option<&'a str>,
    text: Option<&'a str>,
}

impl<'a> From<&'a EndedAttempt> for AttemptView<'a> {
    fn from(attempt: &'a EndedAttempt) -> Self {
        let result = match attempt.result {
            EndedAs::Sent => "delivered_to_relay",
            EndedAs::Retry => "retry",
            EndedAs::Bounced => "bounced",
            EndedAs::Dead => "failed",
            EndedAs::Complained => "complained",
        };
        Self {
            number: attempt.number,
            at: write(attempt.at),
            result,
            code: said(&attempt.code),
            text: said(&attempt.text),
        }
    }
}

/// Nothing, where nothing was said.
fn said(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
