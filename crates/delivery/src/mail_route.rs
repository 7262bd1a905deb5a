//! The way of mails: written and signed once for each attempt, then handed to the first relay that takes it.
//!
//! A relay that cannot be used is left alone for a while ([`CircuitBreaker`]). The next one is asked within the same
//! attempt, unless the mail may have been taken, or the refusal is about the recipient or the mail: another relay would
//! double the first and change nothing about the second.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use tokio::time::Instant;
use tracing::warn;
use usher_app::{Accepted, AnswerClass, Clock, MailTransport, NotAccepted, OutgoingMail};
use usher_domain::Timestamp;

use crate::circuit_breaker::{Admission, CircuitBreaker};
use crate::dkim::DkimSigner;
use crate::measure;
use crate::smtp::{Draft, Failure, Letter, Letterhead, SenderSettings, SenderSettingsError, SmtpTransport};

/// How soon mails come back that find somebody trying the only relay.
const WHILE_SOMEBODY_TRIES: Duration = Duration::from_secs(2);

/// Sends mail through the first of several relays that is well.
pub struct MailRoute {
    letterhead: Letterhead,
    signer: Option<Arc<DkimSigner>>,
    relays: Vec<Relay>,
    clock: Arc<dyn Clock>,
    /// What the breakers count from.
    epoch: Instant,
    /// Every relay has its figure from the first mail on, not only once it has failed.
    measured: Once,
}

struct Relay {
    transport: SmtpTransport,
    breaker: Mutex<CircuitBreaker>,
}

impl MailRoute {
    /// A route over relays in the order in which they are asked.
    ///
    /// # Errors
    /// That a setting of the sender is no address.
    pub fn new(
        sender: SenderSettings,
        signer: Option<DkimSigner>,
        relays: Vec<SmtpTransport>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, SenderSettingsError> {
        let relay = |transport| Relay { transport, breaker: Mutex::new(CircuitBreaker::new()) };
        Ok(Self {
            letterhead: Letterhead::new(sender)?,
            signer: signer.map(Arc::new),
            relays: relays.into_iter().map(relay).collect(),
            clock,
            epoch: Instant::now(),
            measured: Once::new(),
        })
    }

    /// The relays, in the order in which they are asked.
    pub fn relays(&self) -> impl Iterator<Item = &SmtpTransport> {
        self.relays.iter().map(|relay| &relay.transport)
    }

    /// What signs the mails, if they are signed here.
    pub fn signer(&self) -> Option<&DkimSigner> {
        self.signer.as_deref()
    }

    async fn letter(&self, mail: &OutgoingMail) -> Result<Letter, NotAccepted> {
        let now = self.clock.now();
        let draft = self.letterhead.draft(mail, now)?;
        let Some(signer) = &self.signer else { return Ok(draft.seal()) };
        if !signer.is_slow() {
            return signed(draft, signer, now);
        }
        let signer = Arc::clone(signer);
        tokio::task::spawn_blocking(move || signed(draft, &signer, now))
            .await
            .unwrap_or_else(|_| Err(unsigned("the signing of the mail panicked")))
    }

    /// Hands a letter to one relay, unless it is left alone now.
    async fn try_relay(&self, relay: &Relay, letter: &Letter) -> Option<Result<Accepted, Failure>> {
        let mut turn = Turn::take(self, relay)?;
        let outcome = relay.transport.deliver(letter).await;
        turn.ended(outcome.as_ref().err());
        Some(outcome)
    }

    fn elapsed(&self) -> Duration {
        self.epoch.elapsed()
    }

    /// The relay's words, with its name where there are several.
    fn named(&self, relay: &Relay, text: String) -> String {
        if self.relays.len() < 2 {
            return text;
        }
        format!("{text} [{}]", relay.transport.name()).trim_start().to_owned()
    }
}

#[async_trait]
impl MailTransport for MailRoute {
    async fn send(&self, mail: &OutgoingMail) -> Result<Accepted, NotAccepted> {
        self.measured
            .call_once(|| self.relays().for_each(|relay| measure::transport_open(relay.name(), false)));
        let letter = self.letter(mail).await?;
        let mut refusal = None;
        for relay in &self.relays {
            match self.try_relay(relay, &letter).await {
                None => {}
                Some(Ok(accepted)) => {
                    let text = self.named(relay, accepted.text);
                    return Ok(Accepted { text, ..accepted });
                }
                Some(Err(failure)) => {
                    let goes_on = failure.permits_another_relay();
                    let refused = NotAccepted::from(failure);
                    let text = self.named(relay, refused.text);
                    let refused = NotAccepted { text, ..refused };
                    if !goes_on {
                        return Err(refused);
                    }
                    // What the first relay said weighs most: it is the one that should have taken it.
                    refusal.get_or_insert(refused);
                }
            }
        }
        Err(refusal.unwrap_or_else(all_left_alone))
    }

    fn rests_until(&self) -> Option<Timestamp> {
        let now = self.elapsed();
        let mut earliest: Option<Duration> = None;
        for relay in &self.relays {
            let pause = match relay.breaker().would_admit(now) {
                Admission::Free | Admission::Probe => return None,
                Admission::Refused(Some(until)) => until.saturating_sub(now),
                Admission::Refused(None) => WHILE_SOMEBODY_TRIES,
            };
            earliest = Some(earliest.map_or(pause, |earliest| earliest.min(pause)));
        }
        earliest.map(|pause| self.clock.now().plus(pause))
    }
}

impl fmt::Debug for MailRoute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.relays()).finish()
    }
}

impl Relay {
    fn breaker(&self) -> MutexGuard<'_, CircuitBreaker> {
        // Each change of a breaker is one assignment: nothing is half done by a panic.
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the breaker, and says so when the way has opened or closed.
    fn change(&self, change: impl FnOnce(&mut CircuitBreaker)) {
        let (before, after) = {
            let mut breaker = self.breaker();
            let before = breaker.is_open();
            change(&mut breaker);
            (before, breaker.is_open())
        };
        if before == after {
            return;
        }
        let transport = self.transport.name();
        measure::transport_open(transport, after);
        if after {
            warn!(transport, "the relay does not work and is left alone for a while");
        } else {
            warn!(transport, "the relay works again");
        }
    }
}

/// The right to try a relay.
struct Turn<'a> {
    route: &'a MailRoute,
    relay: &'a Relay,
    is_probe: bool,
    has_ended: bool,
}

impl<'a> Turn<'a> {
    fn take(route: &'a MailRoute, relay: &'a Relay) -> Option<Self> {
        let is_probe = match relay.breaker().admit(route.elapsed()) {
            Admission::Free => false,
            Admission::Probe => true,
            Admission::Refused(_) => return None,
        };
        Some(Self { route, relay, is_probe, has_ended: false })
    }

    fn ended(&mut self, failure: Option<&Failure>) {
        self.has_ended = true;
        if failure.is_some_and(Failure::is_relays_own) {
            self.failed();
        } else {
            self.relay.change(CircuitBreaker::succeeded);
        }
    }

    fn failed(&self) {
        let now = self.route.elapsed();
        if self.is_probe {
            self.relay.change(|breaker| breaker.probe_failed(now));
        } else {
            self.relay.change(|breaker| breaker.failed(now));
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        // Of a send that is broken off nobody knows where it hung; only who tries for all others has to say something.
        if !self.has_ended && self.is_probe {
            self.failed();
        }
    }
}

fn signed(mut draft: Draft, signer: &DkimSigner, now: Timestamp) -> Result<Letter, NotAccepted> {
    let header = signer.header(&draft.message, now).map_err(|error| unsigned(&error.to_string()))?;
    draft.prepend(&header);
    Ok(draft.seal())
}

fn unsigned(reason: &str) -> NotAccepted {
    NotAccepted { class: AnswerClass::Temporary, code: String::new(), text: reason.to_owned() }
}

fn all_left_alone() -> NotAccepted {
    let text = "no relay works at present; they are tried again soon".to_owned();
    NotAccepted { class: AnswerClass::Temporary, code: String::new(), text }
}
