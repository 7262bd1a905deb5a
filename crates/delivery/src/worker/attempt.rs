//! One attempt: compose, send within the time limit, record what came of it.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};
use tracing::{info, warn};
use usher_app::store::{AttemptRecord, AttemptResult, ClaimedMessage};
use usher_app::{Accepted, Clock, Entropy, MailTransport, NotAccepted, SmsGateway, Store};
use usher_domain::{InvitationState, LinkKeys, LinkToken, Purpose, Timestamp};
use usher_render::{Renderer, Urls};

use super::WorkerSettings;
use super::agenda::backoff;
use super::compose::{Outgoing, compose};
use crate::measure;
use crate::retry::FailedAttempt;
use crate::wording::presentable;

/// What all sends share.
pub(super) struct Sender {
    pub(super) store: Arc<dyn Store>,
    pub(super) renderer: Arc<Renderer>,
    pub(super) urls: Urls,
    pub(super) keys: LinkKeys,
    pub(super) mail: Arc<dyn MailTransport>,
    pub(super) sms: Option<Arc<dyn SmsGateway>>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) entropy: Arc<dyn Entropy>,
    pub(super) settings: WorkerSettings,
}

/// Refused for now: a later try may succeed.
pub(super) fn later(text: impl Into<String>) -> NotAccepted {
    NotAccepted { permanent: false, code: String::new(), text: text.into() }
}

/// Refused for good.
pub(super) fn never(text: impl Into<String>) -> NotAccepted {
    NotAccepted { permanent: true, code: String::new(), text: text.into() }
}

impl Sender {
    /// Sends a claimed message and records the attempt. `None` when nothing could be recorded: the lease runs out,
    /// and the message is claimed again.
    pub(super) async fn deliver(
        self: Arc<Self>,
        message: ClaimedMessage,
        lease_ends: Instant,
    ) -> Option<AttemptResult> {
        let begun = Instant::now();
        if lease_ends < begun + self.settings.send_timeout {
            // The claim itself took so long that another node might send at the same time.
            warn!(message_id = %message.message_id, "too little of the lease is left; not sent");
            return None;
        }
        let outcome = self.attempt(&message).await;
        let record = self.record_of(&message, outcome);
        let age = record.at.since(message.invitation.times.queued_at);
        measure::attempt(message.invitation.auth_type(), record.result, begun.elapsed(), age);
        log(&message, &record, begun.elapsed());
        self.remember(record, lease_ends).await
    }

    /// Composes and sends in a task of its own, so that neither a panic nor a stall loses the message.
    async fn attempt(self: &Arc<Self>, message: &ClaimedMessage) -> Result<Accepted, NotAccepted> {
        let (sender, copy) = (Arc::clone(self), message.clone());
        let mut task = JoinSet::new();
        task.spawn(async move { sender.send(&copy).await });
        let limit = self.settings.send_timeout;
        match timeout(limit, task.join_next()).await {
            Ok(Some(Ok(outcome))) => outcome,
            Ok(Some(Err(_)) | None) => {
                Err(later("the service failed while sending it (a panic, see the log)"))
            }
            // Dropping the task set ends the task.
            Err(_) => {
                Err(later(format!("no answer within {} s; whether it was taken is unknown", limit.as_secs())))
            }
        }
    }

    async fn send(&self, message: &ClaimedMessage) -> Result<Accepted, NotAccepted> {
        let invitation = &message.invitation;
        still_wanted(invitation.state(self.clock.now()))?;
        let application = match self.store.application(&invitation.client_id).await {
            Ok(Some(application)) if application.disabled_at.is_none() => application,
            Ok(Some(_)) => return Err(later("the application is disabled")),
            Ok(None) => return Err(later("the application does not exist")),
            Err(error) => return Err(later(error.to_string())),
        };
        let token = self.token(message).ok_or_else(|| {
            later(format!("the configuration does not hold the link key {:?}", invitation.key_id))
        })?;
        let link = self.urls.invitation(&token.reveal());
        match compose(&self.renderer, message, &application, link)? {
            Outgoing::Mail(mail) => self.mail.send(&mail).await,
            Outgoing::Sms(sms) => match &self.sms {
                Some(gateway) => gateway.send(&sms).await,
                None => Err(later("no SMS gateway is configured")),
            },
        }
    }

    fn token(&self, message: &ClaimedMessage) -> Option<LinkToken> {
        let invitation = &message.invitation;
        self.keys.token(&invitation.key_id, Purpose::Invitation, invitation.handle, invitation.nonce)
    }

    fn record_of(&self, message: &ClaimedMessage, outcome: Result<Accepted, NotAccepted>) -> AttemptRecord {
        let at = self.clock.now();
        let (result, code, words) = match outcome {
            Ok(accepted) => (AttemptResult::Sent, accepted.code, accepted.text),
            Err(refused) if refused.permanent => (AttemptResult::Dead, refused.code, refused.text),
            Err(refused) => match self.retry_at(message, at) {
                Ok(retry_at) => (AttemptResult::RetryAt(retry_at), refused.code, refused.text),
                Err(given_up) => (AttemptResult::Dead, refused.code, format!("{given_up}: {}", refused.text)),
            },
        };
        let token = self.token(message).map(|token| token.reveal()).unwrap_or_default();
        AttemptRecord {
            message_id: message.message_id,
            invitation_id: message.invitation.id,
            attempt: message.attempt,
            at,
            result,
            code,
            text: presentable(&words, &[&token]),
        }
    }

    fn retry_at(&self, message: &ClaimedMessage, now: Timestamp) -> Result<Timestamp, crate::GivenUp> {
        let mut random = [0; 4];
        self.entropy.fill(&mut random);
        let failed = FailedAttempt {
            attempt: message.attempt,
            queued_at: message.invitation.times.queued_at,
            expires_at: message.invitation.expires_at,
            now,
        };
        self.settings.retry.next_attempt(failed, u32::from_be_bytes(random))
    }

    /// Writes the record, again and again while the lease lasts: a forgotten success is a message sent twice.
    async fn remember(&self, record: AttemptRecord, lease_ends: Instant) -> Option<AttemptResult> {
        let result = record.result;
        let mut failures = 0;
        loop {
            let Err(error) = self.store.record_attempt(record.clone()).await else { return Some(result) };
            failures += 1;
            let pause = backoff(failures);
            if Instant::now() + pause >= lease_ends {
                warn!(message_id = %record.message_id, %error, "the attempt could not be recorded in time");
                return None;
            }
            sleep(pause).await;
        }
    }
}

/// A message whose invitation has ended is not sent any more.
fn still_wanted(state: InvitationState) -> Result<(), NotAccepted> {
    match state {
        InvitationState::Queued
        | InvitationState::Sent
        | InvitationState::Failed
        | InvitationState::Opened => Ok(()),
        InvitationState::Activated
        | InvitationState::Expired
        | InvitationState::Revoked
        | InvitationState::Replaced => Err(never(format!("not sent, the invitation is {}", state.as_str()))),
    }
}

/// One line for each attempt: ids and the peer's words as they are stored, nothing that leads to a person.
fn log(message: &ClaimedMessage, record: &AttemptRecord, taken: Duration) {
    let retry_at_ms = match record.result {
        AttemptResult::RetryAt(at) => Some(at.as_ms()),
        AttemptResult::Sent | AttemptResult::Dead => None,
    };
    info!(
        message_id = %record.message_id,
        invitation_id = %record.invitation_id,
        client_id = %message.invitation.client_id,
        channel = message.invitation.auth_type().as_str(),
        attempt = record.attempt,
        result = measure::label(record.result),
        retry_at_ms,
        taken_ms = taken.as_millis(),
        code = record.code,
        reply = record.text,
        "attempt"
    );
}
