//! A transport for tests: answers as planned and remembers what it got.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use tokio::sync::watch;
use usher_app::{Accepted, AnswerClass, MailTransport, NotAccepted, OutgoingMail, OutgoingSms, SmsGateway};

/// What the transport does with one message.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Takes it.
    Accept,
    /// Refuses it.
    Refuse(NotAccepted),
    /// Says nothing until [`MemoryTransport::release`], then takes it.
    Stall,
}

impl Answer {
    /// A temporary refusal.
    pub fn temporary(code: &str, text: &str) -> Self {
        Self::Refuse(NotAccepted {
            class: AnswerClass::Temporary,
            code: code.to_owned(),
            text: text.to_owned(),
        })
    }

    /// A refusal for good, because of the recipient.
    pub fn permanent(code: &str, text: &str) -> Self {
        Self::Refuse(NotAccepted { class: AnswerClass::Bounce, code: code.to_owned(), text: text.to_owned() })
    }
}

/// Takes every message that no plan says otherwise about.
pub struct MemoryTransport {
    state: Mutex<State>,
    released: watch::Sender<bool>,
}

#[derive(Default)]
struct State {
    plans: HashMap<String, VecDeque<Answer>>,
    mails: Vec<OutgoingMail>,
    texts: Vec<OutgoingSms>,
    stalled: usize,
}

impl Default for MemoryTransport {
    fn default() -> Self {
        Self { state: Mutex::default(), released: watch::Sender::new(false) }
    }
}

impl MemoryTransport {
    /// A transport that takes everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers to the next messages for this recipient, in this order; later ones are taken.
    pub fn plan(&self, recipient: &str, answers: impl IntoIterator<Item = Answer>) {
        self.state().plans.entry(recipient.to_owned()).or_default().extend(answers);
    }

    /// Every mail that was handed over, refused ones included, oldest first.
    pub fn mails(&self) -> Vec<OutgoingMail> {
        self.state().mails.clone()
    }

    /// Every text message that was handed over, refused ones included, oldest first.
    pub fn texts(&self) -> Vec<OutgoingSms> {
        self.state().texts.clone()
    }

    /// How many messages wait for [`MemoryTransport::release`].
    pub fn stalled(&self) -> usize {
        self.state().stalled
    }

    /// Lets all stalled messages go, and those to come.
    pub fn release(&self) {
        self.released.send_replace(true);
    }

    async fn answer(&self, recipient: &str) -> Result<Accepted, NotAccepted> {
        let planned = self.state().plans.get_mut(recipient).and_then(VecDeque::pop_front);
        match planned.unwrap_or(Answer::Accept) {
            Answer::Accept => {}
            Answer::Refuse(refusal) => return Err(refusal),
            Answer::Stall => {
                let _waiting = Waiting::new(self);
                // The sender lives as long as this value: waiting cannot fail.
                let _ = self.released.subscribe().wait_for(|released| *released).await;
            }
        }
        Ok(Accepted { code: "250".to_owned(), text: "taken".to_owned(), peer_id: None })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A test that panicked elsewhere leaves nothing half written here.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl MailTransport for MemoryTransport {
    async fn send(&self, mail: &OutgoingMail) -> Result<Accepted, NotAccepted> {
        self.state().mails.push(mail.clone());
        self.answer(&mail.to).await
    }
}

#[async_trait]
impl SmsGateway for MemoryTransport {
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted> {
        self.state().texts.push(sms.clone());
        self.answer(sms.to.as_str()).await
    }
}

/// Counts a stalled message until it goes on or its sender loses patience.
struct Waiting<'a>(&'a MemoryTransport);

impl<'a> Waiting<'a> {
    fn new(transport: &'a MemoryTransport) -> Self {
        transport.state().stalled += 1;
        Self(transport)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.state().stalled -= 1;
    }
}
