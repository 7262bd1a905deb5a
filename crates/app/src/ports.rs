//! The ports besides the store: the clock, chance, and the ways out of the house.

use async_trait::async_trait;
use usher_domain::{MessageId, PhoneNumber, Secret, Timestamp};
use uuid::Uuid;

use crate::Error;
use crate::store::LogoutNotice;

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// Makes randomness that nobody can guess.
pub trait Entropy: Send + Sync + 'static {
    /// Fills the buffer.
    fn fill(&self, buffer: &mut [u8]);
}

/// A UUID of version 7 (RFC 9562 section 5.7): rows of one time lie together.
pub fn uuid_v7(now: Timestamp, entropy: &dyn Entropy) -> Uuid {
    let mut random = [0; 10];
    entropy.fill(&mut random);
    let ms = u64::try_from(now.as_ms()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid()
}

/// A mail, rendered and addressed.
#[derive(Clone, Debug)]
pub struct OutgoingMail {
    /// The Message-ID is made of it, the same at every attempt.
    pub message_id: MessageId,
    /// The application's name, as the sender's display name.
    pub from_name: String,
    /// The recipient as given.
    pub to: String,
    /// The subject, one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
    /// BCP 47 tag for `Content-Language`.
    pub language: String,
}

/// A text message, rendered and addressed.
#[derive(Clone, Debug)]
pub struct OutgoingSms {
    /// For gateways that take an id of ours.
    pub message_id: MessageId,
    /// The recipient.
    pub to: PhoneNumber,
    /// The text.
    pub text: String,
}

/// The peer took the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The peer's code (`250`, `202`).
    pub code: String,
    /// The peer's words.
    pub text: String,
}

/// The peer did not take the message, or nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code} {text}")]
pub struct NotAccepted {
    /// Whether another try makes sense.
    pub permanent: bool,
    /// The peer's code, or empty when there was no answer.
    pub code: String,
    /// The peer's words, or what went wrong.
    pub text: String,
}

/// Sends mail.
#[async_trait]
pub trait MailTransport: Send + Sync + 'static {
    /// Hands one mail to the relay. Returns when the relay has taken charge of it.
    async fn send(&self, mail: &OutgoingMail) -> Result<Accepted, NotAccepted>;
}

/// Tells applications that sessions have ended (OpenID Connect Back-Channel Logout 1.0).
#[async_trait]
pub trait LogoutNotifier: Send + Sync + 'static {
    /// Tells one application of one session. Returns when it has taken note.
    async fn notify(&self, notice: &LogoutNotice) -> Result<Accepted, NotAccepted>;
}

/// A logout token (section 2.4), and where it is told.
pub struct AddressedLogoutToken {
    /// The application's `backchannel_logout_uri`.
    pub uri: String,
    /// The signed token.
    pub token: Secret<String>,
}

/// Makes logout tokens, each when it is sent: it is good for a short time only.
#[async_trait]
pub trait LogoutTokens: Send + Sync + 'static {
    /// A token for a notice; `None` when the application does not want to be told any more, or is gone.
    async fn logout_token(&self, notice: &LogoutNotice) -> Result<Option<AddressedLogoutToken>, Error>;
}

/// Sends text messages.
#[async_trait]
pub trait SmsGateway: Send + Sync + 'static {
    /// Hands one message to the gateway. Returns when the gateway has taken charge of it.
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted>;
}
