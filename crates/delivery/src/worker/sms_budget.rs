//! Before a text message goes out it is counted: against the budgets, and for its prefix. One for which there is no room
//! is put off until there is, and is not lost.
//!
//! Counting comes before sending, so that a crash in between costs a unit of a budget, and never a message too many.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp as Date;
use tokio::sync::oneshot;
use tracing::{error, warn};
use usher_app::store::{ClaimedMessage, Content, StoreError};
use usher_app::{Accepted, NotAccepted, Store};
use usher_domain::{
    Application, Identifier, SmsLimits, SmsPause, SmsPolicy, SmsReservation, SmsScope, SmsVerdict, Timestamp,
};

use super::attempt::{later, never};
use crate::measure;

/// A message that was put off comes back no sooner: its budget's period may be over in a moment.
const SHORTEST_WAIT: Duration = Duration::from_secs(1);

/// Budgets that are remembered as used up at most; only for the log.
const MOST_WARNINGS: usize = 1_000;

/// Counts text messages for all sends of a worker.
pub(super) struct SmsBudget {
    store: Arc<dyn Store>,
    limits: SmsLimits,
    waiting: Mutex<Vec<Waiting>>,
    /// Held by whoever asks the store for all that wait.
    turn: tokio::sync::Mutex<()>,
    /// The budgets that the log was told of, until their next period.
    warned: Mutex<HashMap<SmsScope, Timestamp>>,
}

struct Waiting {
    message: SmsReservation,
    decided: oneshot::Sender<Result<SmsVerdict, StoreError>>,
}

/// Whether a message may go out.
pub(super) enum Admission {
    /// It may. What it was counted in, if it is a text message.
    Granted(Option<SmsReservation>),
    /// Not now.
    PutOff {
        /// When it is tried again.
        until: Timestamp,
        /// Why, for the operator.
        text: String,
    },
    /// It cannot be told, or never may.
    Refused(NotAccepted),
}

impl SmsBudget {
    pub(super) fn new(store: Arc<dyn Store>, limits: SmsLimits) -> Self {
        Self {
            store,
            limits,
            waiting: Mutex::default(),
            turn: tokio::sync::Mutex::default(),
            warned: Mutex::default(),
        }
    }

    /// Counts the message if it is a text message and there is room for it.
    pub(super) async fn admit(
        &self,
        message: &ClaimedMessage,
        application: Option<&Application>,
        now: Timestamp,
    ) -> Admission {
        let Some(Identifier::Phone(number)) = message.content.recipient() else {
            return Admission::Granted(None);
        };
        let default;
        let policy = if let Some(application) = application {
            &application.sms
        } else {
            default = SmsPolicy::default();
            &default
        };
        if !policy.serves(number) {
            return Admission::Refused(never(
                "not sent, the application sends no text messages to this country",
            ));
        }
        let is_invitation = match message.content {
            Content::Invitation(_) => true,
            Content::Reminder(_) | Content::PasswordReset(_) | Content::LogoutNotice { .. } => false,
        };
        let client_id = message.content.client_id();
        let reservation = SmsReservation::new(policy, &self.limits, client_id, number, is_invitation, now);
        let put_off = |until: Timestamp, text: String| Admission::PutOff {
            until: until.min(message.content.expires_at()).max(now.plus(SHORTEST_WAIT)),
            text,
        };
        match self.reserve(reservation.clone(), now).await {
            Ok(SmsVerdict::Reserved) => Admission::Granted(Some(reservation)),
            Ok(SmsVerdict::Exhausted { scope, until }) => {
                measure::budget_exhausted(&scope);
                self.warn(&scope, until, now);
                put_off(until, format!("put off, the budget {scope} is used up until {}", date(until)))
            }
            Ok(SmsVerdict::Paused { pause, is_new }) => {
                if is_new {
                    alert(&pause);
                }
                let SmsPause { scope, until, reason, .. } = pause;
                put_off(until, format!("put off, {scope} is paused until {}: {reason}", date(until)))
            }
            Err(error) => Admission::Refused(later(format!("the budgets cannot be asked: {error}"))),
        }
    }

    /// Takes a message that surely did not go out out of the counts again.
    pub(super) async fn settle(
        &self,
        reservation: Option<SmsReservation>,
        outcome: &Result<Accepted, NotAccepted>,
    ) {
        let Some(reservation) = reservation else { return };
        let is_unsent = outcome.as_ref().err().is_some_and(NotAccepted::is_surely_unsent);
        if is_unsent && let Err(error) = self.store.spending().release_sms(vec![reservation]).await {
            // The budget is short of one message until its next period.
            warn!(%error, "a text message that was not sent stays counted");
        }
    }

    /// The verdict on one message; those that come at about one moment are decided on in one step.
    async fn reserve(&self, message: SmsReservation, now: Timestamp) -> Result<SmsVerdict, StoreError> {
        let (decided, verdict) = oneshot::channel();
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(Waiting { message, decided });
        let turn = self.turn.lock().await;
        let waiting = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        if !waiting.is_empty() {
            let (messages, callers): (Vec<_>, Vec<_>) =
                waiting.into_iter().map(|waiting| (waiting.message, waiting.decided)).unzip();
            tell(callers, self.store.spending().reserve_sms(messages, now).await);
        }
        drop(turn);
        // Whoever decided on it was broken off.
        verdict.await.unwrap_or_else(|_| Err(StoreError::Unavailable("the send was broken off".to_owned())))
    }

    /// Once in a period.
    fn warn(&self, scope: &SmsScope, until: Timestamp, now: Timestamp) {
        let mut warned = self.warned.lock().unwrap_or_else(PoisonError::into_inner);
        if warned.len() >= MOST_WARNINGS {
            warned.retain(|_, until| now < *until);
        }
        if warned.insert(scope.clone(), until) != Some(until) {
            warn!(%scope, until = date(until), "a budget of text messages is used up; messages wait");
        }
    }
}

/// Tells each caller its own verdict, or all of them what went wrong. One that was broken off needs none.
fn tell(
    callers: Vec<oneshot::Sender<Result<SmsVerdict, StoreError>>>,
    decided: Result<Vec<SmsVerdict>, StoreError>,
) {
    match decided {
        Ok(verdicts) => {
            for (caller, verdict) in callers.into_iter().zip(verdicts) {
                let _ = caller.send(Ok(verdict));
            }
        }
        Err(error) => {
            for caller in callers {
                let _ = caller.send(Err(error.clone()));
            }
        }
    }
}

fn alert(pause: &SmsPause) {
    measure::prefix_paused(&pause.scope);
    error!(
        scope = %pause.scope,
        until = date(pause.until),
        reason = pause.reason,
        "a prefix is paused: many text messages, hardly any activation; look at who invites there (SMS pumping)"
    );
}

/// As `2026-11-22 15:00 UTC`.
fn date(at: Timestamp) -> String {
    Date::from_millisecond(at.as_ms())
        .map_or_else(|_| at.as_ms().to_string(), |at| at.strftime("%Y-%m-%d %H:%M UTC").to_string())
}
