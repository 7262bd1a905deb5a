//! Text messages over SMPP 3.4 (Short Message Peer to Peer Protocol Specification v3.4): one session that sends and is
//! told of receipts, kept open as long as the service runs.

mod line;
mod parts;
mod pdu;
mod receipt;
mod session;
mod status;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::{Semaphore, mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout, timeout_at};
use tracing::{info, warn};
use usher_app::{Accepted, AnswerClass, NotAccepted, OutgoingSms, ReceiptTaker, SmsGateway};
use usher_domain::{Secret, SmsSenders};

use self::line::Dialer;
use self::parts::{Part, parts};
use self::pdu::{Body, Fields, command, tag};
use self::session::{Job, Session};
use super::{digits_of, sender_of};

pub use self::parts::{SmppAlphabet, SmppLongMessages};
pub use self::receipt::SmppReceiptIds;

/// Pauses between tries to open a session grow from the first to the second.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_mins(1));
/// A session that has lasted so long was a good one: the next try follows at once.
const LONG_SESSION: Duration = Duration::from_secs(30);
/// How long the place of a message that came too fast stays taken.
const BREATH: Duration = Duration::from_secs(1);
/// How long the end of the session may take.
const LEAVE: Duration = Duration::from_secs(3);

/// Where the message centre is, how it knows us, and how it wants messages.
#[derive(Clone)]
pub struct SmppSettings {
    /// A name or an address; with TLS its certificate must be made out to it.
    pub host: String,
    /// The port.
    pub port: u16,
    /// Whether the connection is TLS from the first byte.
    pub tls: bool,
    /// Certificates (PEM) that the message centre's is checked against, instead of the system's.
    pub ca_file: Option<PathBuf>,
    /// The account, at most 15 characters.
    pub system_id: String,
    /// Its password, at most 8 characters by the specification.
    pub password: Secret<String>,
    /// The kind of our system, at most 12 characters; most want it empty.
    pub system_type: String,
    /// Messages that may be unanswered at once.
    pub window: usize,
    /// After so long without a word the connection is tried.
    pub enquire_link: Duration,
    /// How long an answer may take.
    pub timeout: Duration,
    /// Type of number and numbering plan of senders; without it by what the sender looks like.
    pub source: Option<(u8, u8)>,
    /// Which alphabets are used.
    pub alphabet: SmppAlphabet,
    /// How long texts travel.
    pub long_messages: SmppLongMessages,
    /// Whether receipts are asked for.
    pub receipts: bool,
    /// How receipts write ids.
    pub receipt_ids: SmppReceiptIds,
    /// The senders that recipients see; without any, the message centre's own.
    pub senders: SmsSenders,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SmppSettingsError {
    /// [`SmppSettings::ca_file`] cannot be read.
    #[error("ca_file {path}: {problem}", path = path.display())]
    CaFile {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        problem: String,
    },
    /// The host is no name that a certificate could have, or TLS cannot be had.
    #[error("tls: {0}")]
    Tls(String),
}

/// Where the session stands.
#[derive(Clone)]
enum State {
    /// The first try is under way.
    Opening,
    /// Messages may be handed over.
    Bound(mpsc::Sender<Job>),
    /// There is none, and why.
    Down(String),
}

/// Hands text messages to a message centre.
pub struct SmppGateway {
    settings: SmppSettings,
    state: watch::Receiver<State>,
    window: Arc<Semaphore>,
    stop: watch::Sender<bool>,
    keeper: Mutex<Option<JoinHandle<()>>>,
}

impl SmppGateway {
    /// Begins to open the session, in a task of its own; must be called within a Tokio runtime. Receipts go to `receipts`.
    ///
    /// # Errors
    /// A setting that cannot be used.
    pub fn start(settings: SmppSettings, receipts: Arc<dyn ReceiptTaker>) -> Result<Self, SmppSettingsError> {
        let dialer = Dialer::new(&settings)?;
        let (tell, state) = watch::channel(State::Opening);
        let (stop, stopped) = watch::channel(false);
        let window = Arc::new(Semaphore::new(settings.window.clamp(1, Semaphore::MAX_PERMITS)));
        let keeper = Keeper { settings: settings.clone(), dialer, receipts, tell, stopped };
        let keeper = Mutex::new(Some(tokio::spawn(keeper.keep())));
        Ok(Self { settings, state, window, stop, keeper })
    }

    /// Connects, with TLS if it is asked for, and takes leave: no session is opened, which might end the service's.
    ///
    /// # Errors
    /// What the message centre, or the way to it, has against it, in words.
    pub async fn check(settings: &SmppSettings) -> Result<(), String> {
        let dialer = Dialer::new(settings).map_err(|error| error.to_string())?;
        match timeout(settings.timeout, dialer.dial()).await {
            Ok(dialled) => dialled.map(|_| ()),
            Err(_) => Err("the message centre did not answer in time".to_owned()),
        }
    }

    /// The way into the session; waits while the first one is being opened.
    async fn jobs(&self) -> Result<mpsc::Sender<Job>, NotAccepted> {
        let mut state = self.state.clone();
        let known = state.wait_for(|state| !matches!(state, State::Opening));
        let known = timeout(self.settings.timeout, known).await;
        match known.map(|known| known.map(|state| State::clone(&state))) {
            Ok(Ok(State::Bound(jobs))) => Ok(jobs),
            Ok(Ok(State::Down(reason))) => {
                Err(later(format!("no session with the message centre: {reason}")))
            }
            Ok(Ok(State::Opening) | Err(_)) | Err(_) => Err(later("no session with the message centre")),
        }
    }

    /// Hands one part over; the message centre's id of it.
    async fn submit(&self, sms: &OutgoingSms, part: &Part, is_last: bool) -> Result<String, NotAccepted> {
        let due = Instant::now() + self.settings.timeout;
        let jobs = self.jobs().await?;
        let place = timeout_at(due, Arc::clone(&self.window).acquire_owned()).await;
        let Ok(Ok(place)) = place else {
            return Err(later("the message centre leaves too many messages unanswered"));
        };
        let (tell, answer) = oneshot::channel();
        let job = Job { command: command::SUBMIT_SM, body: self.body(sms, part, is_last), answer: tell };
        if jobs.send(job).await.is_err() {
            return Err(later("the session with the message centre ended"));
        }
        let answer = match timeout(self.settings.timeout, answer).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => return Err(later("the session ended; whether the message was taken is unknown")),
            Err(_) => return Err(later("no answer in time; whether the message was taken is unknown")),
        };
        if status::is_too_fast(answer.status) {
            tokio::spawn(async move {
                sleep(BREATH).await;
                drop(place);
            });
        }
        if answer.status != status::OK {
            return Err(refused(answer.status));
        }
        let id = Fields(&answer.body).text().unwrap_or_default();
        Ok(String::from_utf8_lossy(id).trim().to_owned())
    }

    /// The body of `submit_sm` (section 4.4.1).
    fn body(&self, sms: &OutgoingSms, part: &Part, is_last: bool) -> Vec<u8> {
        /// Bit of `esm_class`: the text begins with a header.
        const HAS_HEADER: u8 = 0x40;
        let from = sender_of(sms, &self.settings.senders).unwrap_or_default();
        let (ton, npi) = self.settings.source.unwrap_or_else(|| kind_of(from));
        let body = Body::default().text("").byte(ton).byte(npi).text(from.trim_start_matches('+'));
        // International, ISDN.
        let body = body.byte(1).byte(1).text(digits_of(sms));
        let body = body.byte(if part.has_header { HAS_HEADER } else { 0 }).byte(0).byte(0);
        // One receipt for the whole message: with its last part the phone has all of it.
        let body = body
            .text("")
            .text("")
            .byte(u8::from(is_last && self.settings.receipts))
            .byte(0)
            .byte(part.data_coding)
            .byte(0);
        let body = if part.is_payload {
            body.short(b"").parameter(tag::MESSAGE_PAYLOAD, &part.octets)
        } else {
            body.short(&part.octets)
        };
        body.0
    }
}

#[async_trait]
impl SmsGateway for SmppGateway {
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted> {
        let SmppSettings { alphabet, long_messages, receipt_ids, .. } = &self.settings;
        let reference = sms.message_id.as_bytes()[15];
        let Some(parts) = parts(&sms.text, *alphabet, *long_messages, reference) else {
            let text = "the text is too long".to_owned();
            return Err(NotAccepted { class: AnswerClass::Final, code: String::new(), text });
        };
        let mut id = String::new();
        for (index, part) in parts.iter().enumerate() {
            id = self.submit(sms, part, index + 1 == parts.len()).await?;
        }
        let peer_id = (!id.is_empty()).then(|| peer_id(&receipt::answered_id(&id, *receipt_ids)));
        Ok(Accepted { code: "0".to_owned(), text: id, peer_id })
    }

    async fn close(&self) {
        // Fails when the keeper has ended already.
        let _ = self.stop.send(true);
        let keeper = self.keeper.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(keeper) = keeper
            && timeout(LEAVE, keeper).await.is_err()
        {
            warn!("the message centre did not let us go in time");
        }
    }
}

/// As [`Accepted::peer_id`].
fn peer_id(message_id: &str) -> String {
    format!("smpp:{message_id}")
}

/// Type of number and numbering plan (sections 5.2.5, 5.2.6): letters; a short code; an international number.
fn kind_of(sender: &str) -> (u8, u8) {
    let digits = sender.trim_start_matches('+');
    if digits.is_empty() {
        (0, 0)
    } else if digits.bytes().any(|byte| !byte.is_ascii_digit()) {
        (5, 0)
    } else if digits.len() <= 6 {
        (3, 0)
    } else {
        (1, 1)
    }
}

fn later(text: impl Into<String>) -> NotAccepted {
    NotAccepted { class: AnswerClass::Temporary, code: String::new(), text: text.into() }
}

fn refused(code: u32) -> NotAccepted {
    NotAccepted {
        class: status::class_of(code),
        code: format!("{code:#04x}"),
        text: status::name(code).to_owned(),
    }
}

/// Waits for the order; that whoever could give it is gone is one too.
async fn told_to_stop(stopped: &mut watch::Receiver<bool>) {
    let _ = stopped.wait_for(|stop| *stop).await;
}

/// Keeps a session open: opens one after the other.
struct Keeper {
    settings: SmppSettings,
    dialer: Dialer,
    receipts: Arc<dyn ReceiptTaker>,
    tell: watch::Sender<State>,
    stopped: watch::Receiver<bool>,
}

impl Keeper {
    async fn keep(mut self) {
        let mut pause = PAUSES.0;
        loop {
            let begun = Instant::now();
            let mut stopped = self.stopped.clone();
            let opened = tokio::select! {
                biased;
                () = told_to_stop(&mut stopped) => return,
                opened = Session::open(&self.dialer, &self.settings) => opened,
            };
            let ended = self.serve(opened).await;
            // The same words again would only fill the log.
            let news = !matches!(&*self.tell.borrow(), State::Down(known) if *known == ended);
            if *self.stopped.borrow() {
                return;
            }
            if news {
                warn!(reason = ended, "no session with the message centre");
            }
            self.tell.send_replace(State::Down(ended));
            if begun.elapsed() >= LONG_SESSION {
                pause = PAUSES.0;
            }
            tokio::select! {
                () = told_to_stop(&mut stopped) => return,
                () = sleep(pause) => {}
            }
            pause = (pause * 2).min(PAUSES.1);
        }
    }

    /// Runs an open session to its end; why it ended.
    async fn serve(&mut self, opened: Result<Session, String>) -> String {
        let session = match opened {
            Ok(session) => session,
            Err(reason) => return reason,
        };
        let (jobs, waiting) = mpsc::channel(1);
        self.tell.send_replace(State::Bound(jobs));
        info!(host = self.settings.host, "bound to the message centre");
        session.run(waiting, Arc::clone(&self.receipts), self.stopped.clone()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_a_sender_is_seen_by_its_looks() {
        for (sender, kind) in [
            ("Shop", (5, 0)),
            ("12345", (3, 0)),
            ("+447700900123", (1, 1)),
            ("447700900123", (1, 1)),
            ("", (0, 0)),
        ] {
            assert_eq!(kind_of(sender), kind, "{sender}");
        }
    }
}
