//! One attempt: compose, send within the time limit, record what came of it.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use tokio::sync::{Notify, Semaphore};
use tokio::time::{Instant, sleep, timeout};
use tracing::{info, warn};
use usher_app::store::{AttemptRecord, AttemptResult, ClaimedMessage, Content, Deferral, Reminder};
use usher_app::{
    Accepted, AnswerClass, Clock, Entropy, LogoutNotifier, MailTransport, NotAccepted, SmsGateway, Store,
};
use usher_domain::{
    Application, AuthType, ClientId, InvitationState, LinkKeys, LinkToken, Purpose, ResetGate, Timestamp,
};
use usher_render::{Renderer, Urls};

use super::WorkerSettings;
use super::agenda::backoff;
use super::compose::{self, Outgoing};
use super::give_back::GiveBack;
use super::lanes::{Entry, Lanes};
use super::quiet_hours::QuietHours;
use super::recorder::Recorder;
use super::sms_budget::{Admission, SmsBudget};
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
    pub(super) logout: Option<Arc<dyn LogoutNotifier>>,
    pub(super) told: Option<Arc<Notify>>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) entropy: Arc<dyn Entropy>,
    pub(super) settings: WorkerSettings,
    pub(super) recorder: Arc<Recorder>,
    pub(super) sms_budget: SmsBudget,
    /// One permit for each message that may be on its way or sent and not yet recorded.
    pub(super) turns: Semaphore,
    /// Which messages may ask for a turn.
    pub(super) lanes: Lanes,
    /// For those that may not now.
    pub(super) give_back: Arc<GiveBack>,
}

/// The application that a message is from, or goes to; `None` for one that is from no application.
pub(super) type Origin = Result<Option<Arc<Application>>, NotAccepted>;

/// Refused for now: a later try may succeed.
pub(super) fn later(text: impl Into<String>) -> NotAccepted {
    NotAccepted { class: AnswerClass::Temporary, code: String::new(), text: text.into() }
}

/// Refused for good.
pub(super) fn never(text: impl Into<String>) -> NotAccepted {
    NotAccepted { class: AnswerClass::Final, code: String::new(), text: text.into() }
}

impl Sender {
    /// Waits for its turn, sends a claimed message and records the attempt. `None` when it did not come to that, or nothing
    /// could be recorded: the lease runs out or is released, and the message is claimed again.
    pub(super) async fn deliver(
        self: Arc<Self>,
        message: ClaimedMessage,
        application: Origin,
        lease_ends: Instant,
    ) -> Option<AttemptResult> {
        let mut pass = match self.lanes.enter(&message.content).await {
            Entry::Admitted(pass) => pass,
            Entry::GiveBack(pause) => return self.defer(&message, self.clock.now().plus(pause)).await,
            Entry::Closed => return None,
        };
        // Fails when the worker stops.
        let turn = self.turns.acquire().await.ok()?;
        if let Some(until) = self.rests_until(&message.content) {
            return self.defer(&message, until).await;
        }
        let begun = Instant::now();
        if lease_ends < begun + self.settings.send_timeout {
            // The claim or the wait took so long that another node might send at the same time.
            warn!(message_id = %message.message_id, "too little of the lease is left; not sent");
            return None;
        }
        if is_moot(&message.content, self.clock.now()) {
            return None;
        }
        let quiet_hours = QuietHours::of(&message.content, &application);
        let tells = told_of(&application);
        let is_told = tells.is_some();
        let mut record = if quiet_hours.hold(self.clock.now()) {
            let refused = later("not sent yet, these are quiet hours where the recipient is");
            self.record_of(&message, Err(refused), tells)
        } else {
            pass.begin();
            self.counted_attempt(&message, application, tells).await
        };
        pass.end(record.result == AttemptResult::Sent);
        record.result = quiet_hours.after(record.result);
        let age = record.at.since(message.content.queued_at());
        measure::attempt(message.content.channel(), record.result, begun.elapsed(), age);
        log(&message, &record, begun.elapsed());
        let result = self.remember(record, lease_ends).await;
        if let Some(told) = self.told.as_ref().filter(|_| is_told) {
            told.notify_one();
        }
        // Only now: what was sent and is not recorded is sent again after a crash, so there must never be much of it.
        drop(turn);
        result
    }

    /// Until when nothing is sent the way that this travels.
    fn rests_until(&self, content: &Content) -> Option<Timestamp> {
        match content.recipient()?.auth_type() {
            AuthType::Email => self.mail.rests_until(),
            AuthType::Sms => None,
        }
    }

    /// Gives a message back unsent; this was no attempt.
    async fn defer(&self, message: &ClaimedMessage, until: Timestamp) -> Option<AttemptResult> {
        let deferral = Deferral {
            content_id: message.content.id(),
            user_id: message.content.user_id(),
            attempt: message.attempt,
            until,
        };
        measure::given_back(message.content.channel());
        // The agenda comes back to it as to one that is tried again.
        self.give_back.give_back(deferral).await.then_some(AttemptResult::RetryAt(until))
    }

    /// The application that a message is from, unless nothing may be sent for it now.
    pub(super) async fn application(&self, client_id: &ClientId) -> Origin {
        match self.store.application(client_id).await {
            Ok(Some(application)) if application.disabled_at.is_none() => Ok(Some(application)),
            Ok(Some(_)) => Err(later("the application is disabled")),
            Ok(None) => Err(later("the application does not exist")),
            Err(error) => Err(later(error.to_string())),
        }
    }

    /// An attempt that is made if the budgets have room for it.
    async fn counted_attempt(
        &self,
        message: &ClaimedMessage,
        application: Origin,
        tells: Option<ClientId>,
    ) -> AttemptRecord {
        match self.admit(message, &application).await {
            Admission::Granted(reservation) => {
                let outcome = self.attempt(message, application).await;
                self.sms_budget.settle(reservation, &outcome).await;
                self.record_of(message, outcome, tells)
            }
            Admission::PutOff { until, text } => self.record_of_wait(message, until, text),
            Admission::Refused(refused) => self.record_of(message, Err(refused), tells),
        }
    }

    /// Counts a text message that is about to go out. What will not go out anyhow is not counted.
    async fn admit(&self, message: &ClaimedMessage, application: &Origin) -> Admission {
        let now = self.clock.now();
        let (true, Ok(application)) = (self.sms.is_some(), application) else {
            return Admission::Granted(None);
        };
        if still_wanted(&message.content, now).is_err() {
            return Admission::Granted(None);
        }
        self.sms_budget.admit(message, application.as_deref(), now).await
    }

    /// Composes and sends, so that neither a panic nor a stall loses the message.
    async fn attempt(&self, message: &ClaimedMessage, application: Origin) -> Result<Accepted, NotAccepted> {
        let limit = self.settings.send_timeout;
        match timeout(limit, caught(self.send(message, application))).await {
            Ok(Some(outcome)) => outcome,
            Ok(None) => Err(later("the service failed while sending it (a panic, see the log)")),
            Err(_) => {
                Err(later(format!("no answer within {} s; whether it was taken is unknown", limit.as_secs())))
            }
        }
    }

    async fn send(&self, message: &ClaimedMessage, application: Origin) -> Result<Accepted, NotAccepted> {
        still_wanted(&message.content, self.clock.now())?;
        let application = application?;
        let composed = match (&message.content, application) {
            (Content::Invitation(invitation), Some(application)) => {
                let link = self.urls.invitation(&self.token(message, &invitation.key_id)?.reveal());
                compose::invitation(
                    &self.renderer,
                    compose::Occasion::Invitation,
                    message,
                    invitation,
                    &application,
                    link,
                )?
            }
            (Content::Reminder(reminder), Some(application)) => {
                let invitation = &reminder.invitation;
                let link = self.urls.invitation(&self.token(message, &invitation.key_id)?.reveal());
                let occasion = compose::Occasion::Reminder;
                compose::invitation(&self.renderer, occasion, message, invitation, &application, link)?
            }
            (Content::Invitation(_) | Content::Reminder(_), None) => {
                return Err(later("the application does not exist"));
            }
            (Content::PasswordReset(reset), application) => {
                let link = self.urls.password_reset(&self.token(message, &reset.key_id)?.reveal());
                compose::password_reset(&self.renderer, message, reset, application.as_deref(), link)?
            }
            (Content::LogoutNotice { notice, .. }, _) => {
                return match &self.logout {
                    Some(notifier) => notifier.notify(notice).await,
                    None => Err(later("nobody tells applications of logouts")),
                };
            }
        };
        match composed {
            Outgoing::Mail(mail) => self.mail.send(&mail).await,
            Outgoing::Sms(sms) => match &self.sms {
                Some(gateway) => gateway.send(&sms).await,
                None => Err(later("no SMS gateway is configured")),
            },
        }
    }

    fn token(&self, message: &ClaimedMessage, key_id: &str) -> Result<LinkToken, NotAccepted> {
        let missing = || later(format!("the configuration does not hold the link key {key_id:?}"));
        self.token_of(&message.content).ok_or_else(missing)
    }

    /// What stands in the message's link; `None` when it has none, or the configuration no longer holds its key.
    fn token_of(&self, content: &Content) -> Option<LinkToken> {
        match content {
            Content::Invitation(invitation) | Content::Reminder(Reminder { invitation, .. }) => {
                self.keys.token(&invitation.key_id, Purpose::Invitation, invitation.handle, invitation.nonce)
            }
            Content::PasswordReset(reset) => {
                self.keys.token(&reset.key_id, Purpose::PasswordReset, reset.handle, reset.nonce)
            }
            Content::LogoutNotice { .. } => None,
        }
    }

    fn record_of(
        &self,
        message: &ClaimedMessage,
        outcome: Result<Accepted, NotAccepted>,
        tells: Option<ClientId>,
    ) -> AttemptRecord {
        let at = self.clock.now();
        let mut peer_id = None;
        let (result, code, words) = match outcome {
            Ok(accepted) => {
                peer_id = accepted.peer_id;
                (AttemptResult::Sent, accepted.code, accepted.text)
            }
            Err(refused) if refused.class == AnswerClass::Bounce => {
                (AttemptResult::Bounced, refused.code, refused.text)
            }
            Err(refused) if refused.is_permanent() => (AttemptResult::Dead, refused.code, refused.text),
            Err(refused) => match self.retry_at(message, at) {
                Ok(retry_at) => (AttemptResult::RetryAt(retry_at), refused.code, refused.text),
                Err(given_up) => (AttemptResult::Dead, refused.code, format!("{given_up}: {}", refused.text)),
            },
        };
        let token = self.token_of(&message.content).map(|token| token.reveal()).unwrap_or_default();
        AttemptRecord {
            message_id: message.message_id,
            content_id: message.content.id(),
            user_id: message.content.user_id(),
            attempt: message.attempt,
            at,
            result,
            // A gateway's word may be anything, too.
            code: presentable(&code, &[&token]),
            text: presentable(&words, &[&token]),
            peer_id,
            suppress: message.content.recipient().filter(|_| result == AttemptResult::Bounced).cloned(),
            tells,
        }
    }

    /// An attempt that did not come to a send.
    fn record_of_wait(&self, message: &ClaimedMessage, until: Timestamp, text: String) -> AttemptRecord {
        let record = self.record_of(message, Err(later("")), None);
        AttemptRecord { result: AttemptResult::RetryAt(until), text, ..record }
    }

    fn retry_at(&self, message: &ClaimedMessage, now: Timestamp) -> Result<Timestamp, crate::GivenUp> {
        let mut random = [0; 4];
        self.entropy.fill(&mut random);
        let failed = FailedAttempt {
            attempt: message.attempt,
            queued_at: message.content.queued_at(),
            expires_at: message.content.expires_at(),
            now,
        };
        self.settings.retry.next_attempt(failed, u32::from_be_bytes(random))
    }

    /// Writes the record, again and again while the lease lasts: a forgotten success is a message sent twice.
    async fn remember(&self, record: AttemptRecord, lease_ends: Instant) -> Option<AttemptResult> {
        let result = record.result;
        let mut failures = 0;
        let mut recorded = self.recorder.record(record.clone()).await;
        loop {
            let Err(error) = recorded else { return Some(result) };
            failures += 1;
            let pause = backoff(failures);
            if Instant::now() + pause >= lease_ends {
                warn!(message_id = %record.message_id, %error, "the attempt could not be recorded in time");
                return None;
            }
            sleep(pause).await;
            recorded = self.recorder.record_alone(record.clone()).await;
        }
    }
}

/// The application, if it wants to be told what becomes of its messages.
fn told_of(application: &Origin) -> Option<ClientId> {
    let Ok(Some(application)) = application else { return None };
    application.webhook.as_ref().map(|_| application.client_id.clone())
}

/// Runs to the end, or to a panic: then `None`.
async fn caught<T>(work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    poll_fn(|context| {
        // What panicked is never polled again, so nothing half done can be seen.
        match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
            Ok(Poll::Ready(outcome)) => Poll::Ready(Some(outcome)),
            Ok(Poll::Pending) => Poll::Pending,
            Err(_) => Poll::Ready(None),
        }
    })
    .await
}

/// True for a reminder whose link has ended since it was claimed: the next claim forgets it, and nothing has failed.
fn is_moot(content: &Content, now: Timestamp) -> bool {
    matches!(content, Content::Reminder(_)) && still_wanted(content, now).is_err()
}

/// A message whose invitation or link has ended is not sent any more.
fn still_wanted(content: &Content, now: Timestamp) -> Result<(), NotAccepted> {
    match content {
        Content::Invitation(invitation) | Content::Reminder(Reminder { invitation, .. }) => {
            invitation_is_open(invitation.state(now))
        }
        Content::PasswordReset(reset) => match reset.gate(now) {
            ResetGate::Open => Ok(()),
            ResetGate::Expired => Err(never("not sent, the link has expired")),
            ResetGate::Replaced => Err(never("not sent, the link was replaced")),
            ResetGate::Used => Err(never("not sent, the password was set")),
        },
        Content::LogoutNotice { .. } => Ok(()),
    }
}

fn invitation_is_open(state: InvitationState) -> Result<(), NotAccepted> {
    match state {
        InvitationState::Queued
        | InvitationState::Sent
        | InvitationState::Failed
        | InvitationState::Bounced
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
        AttemptResult::Sent | AttemptResult::Bounced | AttemptResult::Dead => None,
    };
    info!(
        message_id = %record.message_id,
        content_id = %record.content_id,
        client_id = message.content.client_id().map(ClientId::as_str),
        channel = message.content.channel(),
        attempt = record.attempt,
        result = measure::label(record.result),
        retry_at_ms,
        taken_ms = taken.as_millis(),
        code = record.code,
        reply = record.text,
        "attempt"
    );
}
