//! The ports besides the store: the clock, chance, and the ways out of the house.

use std::sync::Arc;

use async_trait::async_trait;
use usher_domain::{ClientId, MailIdentity, MessageId, PhoneNumber, Secret, Timestamp};
use uuid::Uuid;

use crate::Error;
use crate::store::{ContentId, LogoutNotice};

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
    /// What it carries; a bounce that comes back later is matched by it.
    pub content_id: ContentId,
    /// The application's name, as the sender's display name.
    pub from_name: String,
    /// The application's own sender, if it has one.
    pub identity: MailIdentity,
    /// The recipient as given.
    pub to: String,
    /// The subject, one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
    /// Pictures that the HTML shows by their `cid:`.
    pub pictures: Vec<InlinePicture>,
    /// BCP 47 tag for `Content-Language`.
    pub language: String,
}

/// A picture inside a mail (RFC 2392).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlinePicture {
    /// The HTML says `cid:` and this.
    pub content_id: String,
    /// As `image/png`.
    pub media_type: String,
    /// The picture.
    pub bytes: Arc<[u8]>,
}

/// A text message, rendered and addressed.
#[derive(Clone, Debug)]
pub struct OutgoingSms {
    /// For gateways that take an id of ours.
    pub message_id: MessageId,
    /// What it carries; a receipt that comes back later is matched by it.
    pub content_id: ContentId,
    /// The application in whose name it speaks, if there is one: senders may differ.
    pub client_id: Option<ClientId>,
    /// The recipient.
    pub to: PhoneNumber,
    /// The application's sender for this recipient; `None`: the service's.
    pub sender_id: Option<String>,
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
    /// The peer's id of the message, by which it tells of it later.
    pub peer_id: Option<String>,
}

/// The peer did not take the message, or nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code} {text}")]
pub struct NotAccepted {
    /// What follows from it.
    pub class: AnswerClass,
    /// The peer's code, or empty when there was no answer.
    pub code: String,
    /// The peer's words, or what went wrong.
    pub text: String,
}

/// What follows from a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerClass {
    /// Another try makes sense.
    Temporary,
    /// The peer's policy: it does not trust us, or does not like what we send. Tried again, for an operator can mend it.
    Policy,
    /// A hard bounce: the recipient does not exist or takes nothing, and is not written to again.
    Bounce,
    /// No other try, and not because of the recipient: it cannot be composed, or is not wanted any more.
    Final,
}

impl NotAccepted {
    /// False when the message may have gone out all the same: there was no answer, and `text` ends by saying that this
    /// "is unknown".
    pub fn is_surely_unsent(&self) -> bool {
        !(self.code.is_empty() && self.text.ends_with("is unknown"))
    }

    /// True when no other try is made.
    pub fn is_permanent(&self) -> bool {
        match self.class {
            AnswerClass::Temporary | AnswerClass::Policy => false,
            AnswerClass::Bounce | AnswerClass::Final => true,
        }
    }
}

/// Sends mail.
#[async_trait]
pub trait MailTransport: Send + Sync + 'static {
    /// Hands one mail to the relay. Returns when the relay has taken charge of it.
    async fn send(&self, mail: &OutgoingMail) -> Result<Accepted, NotAccepted>;

    /// Until when nothing should be handed over, because no relay works; `None` when mail may be handed over.
    fn rests_until(&self) -> Option<Timestamp> {
        None
    }
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

/// Where an application is told what happens.
pub struct WebhookTarget {
    /// The address.
    pub url: String,
    /// What events are signed with: one secret, two during a rotation.
    pub secrets: Vec<Secret<Vec<u8>>>,
}

/// Knows where applications are told what happens.
#[async_trait]
pub trait WebhookTargets: Send + Sync + 'static {
    /// The application's target; `None` when it wants to be told nothing any more, is disabled or gone.
    async fn webhook_target(&self, client_id: &ClientId) -> Result<Option<WebhookTarget>, Error>;
}

/// Sends text messages.
#[async_trait]
pub trait SmsGateway: Send + Sync + 'static {
    /// Hands one message to the gateway. Returns when the gateway has taken charge of it.
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted>;

    /// Takes leave of the gateway, when nothing more will be sent.
    async fn close(&self) {}
}
