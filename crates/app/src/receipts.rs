//! What gateways tell of text messages afterwards: by HTTP, each in its own way and proven in its own way, or over a
//! session that the gateway itself holds.

mod http;
mod kannel;
mod twilio;
mod vonage;

use std::collections::BTreeMap;
use std::fmt;

use async_trait::async_trait;
use tracing::info;
use usher_domain::{ReceiptToken, Secret};

use crate::store::{ReceiptOf, ReceiptOutcome, RecordReceipt, RecordReceiptOutcome};
use crate::{App, Error, Refusal};

pub use http::HttpReceipts;

/// The longest code or text of a gateway that is kept, in characters.
const LONGEST_CHARS: usize = 100;

/// From so many digits on a number may be somebody's.
const PHONE_DIGITS: usize = 7;

/// Who tells by HTTP what became of messages, and how that is proven.
#[derive(Clone, Default)]
pub enum ReceiptSource {
    /// Nobody does.
    #[default]
    Nobody,
    /// Kannel (`dlr-url`): by the token in the address.
    Kannel,
    /// Twilio: by the signature of its requests, where we know the token that it is made with, and by ours.
    Twilio {
        /// The account's auth token; without it the token in the address must do.
        auth_token: Option<Secret<String>>,
    },
    /// Vonage: by the signature of its requests, if they are signed, and by the token in the address.
    Vonage {
        /// The account's signature secret; with it requests without a signature are refused.
        signature_secret: Option<Secret<String>>,
    },
    /// A gateway that the configuration describes: by the token in the address.
    Http(HttpReceipts),
}

impl ReceiptSource {
    /// The last part of the address that it tells at.
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Self::Nobody => None,
            Self::Kannel => Some("kannel"),
            Self::Twilio { .. } => Some("twilio"),
            Self::Vonage { .. } => Some("vonage"),
            Self::Http(_) => Some("http"),
        }
    }
}

/// Without secrets.
impl fmt::Debug for ReceiptSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name().unwrap_or("nobody"))
    }
}

/// A receipt as it came in. It holds what proves it, so it cannot be printed.
#[derive(Clone, Copy)]
pub struct ReceiptRequest<'a> {
    /// The whole address as the gateway knows it: the public one.
    pub url: &'a str,
    /// The part of it behind `?`.
    pub query: &'a str,
    /// The [`ReceiptToken`] in it, as text.
    pub token: Option<&'a str>,
    /// `Content-Type`.
    pub content_type: Option<&'a str>,
    /// `Authorization`.
    pub authorization: Option<&'a str>,
    /// `X-Twilio-Signature`.
    pub twilio_signature: Option<&'a str>,
    /// The body.
    pub body: &'a [u8],
}

/// What a receipt says, once it is proven.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    message: ReceiptOf,
    outcome: ReceiptOutcome,
    code: String,
    text: String,
}

/// Why a receipt is not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unrecorded {
    /// It may come from anybody.
    Forged,
    /// The message is under way, or the receipt speaks of something else.
    Nothing,
}

/// Takes what a gateway tells over a session of its own.
#[async_trait]
pub trait ReceiptTaker: Send + Sync + 'static {
    /// Records what became of the message of this [`crate::Accepted::peer_id`]. Repeatable.
    async fn take_receipt(
        &self,
        peer_id: &str,
        outcome: ReceiptOutcome,
        code: &str,
    ) -> Result<RecordReceiptOutcome, Error>;
}

#[async_trait]
impl ReceiptTaker for App {
    async fn take_receipt(
        &self,
        peer_id: &str,
        outcome: ReceiptOutcome,
        code: &str,
    ) -> Result<RecordReceiptOutcome, Error> {
        let message = ReceiptOf::Peer(peer_id.to_owned());
        self.record_receipt(Said { message, outcome, code: code.to_owned(), text: String::new() }).await
    }
}

impl App {
    /// Takes a receipt that came by HTTP. One of a message that is under way, or that is not known any more, is taken
    /// and changes nothing: the gateway has no reason to repeat it.
    ///
    /// # Errors
    /// [`Refusal::Forbidden`] when it is not proven; the store's troubles.
    pub async fn receive_receipt(
        &self,
        source: &ReceiptSource,
        request: &ReceiptRequest<'_>,
    ) -> Result<(), Error> {
        let parameters = Parameters::read(request);
        let token = request.token.and_then(|text| ReceiptToken::open(&self.keys, text));
        let said = match source {
            ReceiptSource::Nobody => Err(Unrecorded::Forged),
            ReceiptSource::Kannel => kannel::read(token, &parameters),
            ReceiptSource::Twilio { auth_token } => {
                twilio::read(auth_token.as_ref(), request, token, &parameters)
            }
            ReceiptSource::Vonage { signature_secret } => {
                vonage::read(signature_secret.as_ref(), request, token, &parameters)
            }
            ReceiptSource::Http(settings) => http::read(settings, request, token, &parameters),
        };
        match said {
            Ok(said) => self.record_receipt(said).await.map(|_| ()),
            Err(Unrecorded::Nothing) => Ok(()),
            Err(Unrecorded::Forged) => Err(Error::Refused(Refusal::Forbidden)),
        }
    }

    async fn record_receipt(&self, said: Said) -> Result<RecordReceiptOutcome, Error> {
        let Said { message, outcome, code, text } = said;
        let receipt =
            RecordReceipt { message, outcome, code: short(&code), text: short(&text), at: self.now() };
        let recorded = self.store.bounces().record_receipt(receipt).await?;
        if recorded == RecordReceiptOutcome::Recorded {
            self.told_somebody();
        }
        info!(?outcome, ?recorded, code = short(&code), "receipt");
        Ok(recorded)
    }
}

/// What is kept of a gateway's words: little, and no phone number.
fn short(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).take(LONGEST_CHARS).collect();
    let mut kept = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
        // `0x0000000b` is a status.
        if digits >= PHONE_DIGITS && !kept.ends_with('x') {
            kept.push_str("***");
            kept.push_str(&piece[digits..]);
        } else {
            kept.push_str(piece);
        }
    }
    kept
}

/// The parameters of a receipt, of its address and of its form.
struct Parameters {
    query: Vec<(String, String)>,
    form: Vec<(String, String)>,
}

impl Parameters {
    fn read(request: &ReceiptRequest<'_>) -> Self {
        let pairs = |bytes: &[u8]| url::form_urlencoded::parse(bytes).into_owned().collect();
        let media_type = request.content_type.unwrap_or_default().split(';').next().unwrap_or_default();
        let is_form = media_type.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded");
        Self {
            query: pairs(request.query.as_bytes()),
            form: if is_form { pairs(request.body) } else { Vec::new() },
        }
    }

    /// Of the form, else of the address.
    fn first(&self, name: &str) -> Option<&str> {
        let mut all = self.form.iter().chain(&self.query);
        all.find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    /// All of them, each name once; the form counts before the address.
    fn all(&self) -> BTreeMap<&str, &str> {
        let pairs = self.query.iter().chain(&self.form);
        pairs.map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }
}

#[cfg(test)]
mod fixture {
    use uuid::Uuid;

    use super::*;

    pub(super) fn token() -> ReceiptToken {
        ReceiptToken {
            message_id: usher_domain::MessageId::new(Uuid::from_u128(1)),
            content_id: Uuid::from_u128(2),
        }
    }

    pub(super) fn get(query: &str) -> ReceiptRequest<'_> {
        ReceiptRequest {
            url: "",
            query,
            token: None,
            content_type: None,
            authorization: None,
            twilio_signature: None,
            body: b"",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn of_a_gateways_words_no_number_is_kept() {
        assert_eq!(
            short("NACK/0x0000000b/no route to +447700900123, 30005\n"),
            "NACK/0x0000000b/no route to +***, 30005"
        );
        assert_eq!(short(&"ü".repeat(200)).chars().count(), LONGEST_CHARS);
    }

    proptest! {
        #[test]
        fn any_words_can_be_kept(text in ".{0,120}|[0-9é]{0,120}") {
            prop_assert!(short(&text).chars().count() <= LONGEST_CHARS);
        }
    }
}
