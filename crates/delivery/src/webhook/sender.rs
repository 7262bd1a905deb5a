//! One request to an application's endpoint, and what its answer means.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, RETRY_AFTER, USER_AGENT};
use reqwest::{Client, Response, StatusCode};
use url::Url;
use usher_app::{Clock, WebhookTarget};

use super::signature::signature;
use crate::TargetAddresses;

/// How long an endpoint may take to answer (the specification recommends 15 to 30 seconds).
const ANSWER_TIME: Duration = Duration::from_secs(15);
/// Of an answer's body so much is read, so that the connection can be used again.
const LONGEST_ANSWER: usize = 64 * 1024;
/// Tells an operator what to do.
const PRIVATE: &str =
    "the endpoint's address is in a private network, which webhooks.allow_private_targets does not name";

/// Posts events.
pub struct WebhookSender {
    addresses: TargetAddresses,
    clock: Arc<dyn Clock>,
    timeout: Duration,
    /// Made for the first event: it reads the system's certificates, which take memory.
    client: OnceLock<Client>,
}

/// The endpoint did not take the event, or nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text}")]
pub struct Undelivered {
    /// True when the endpoint wants no more events (410): then no other try is made.
    pub is_final: bool,
    /// How long the endpoint asks to be left alone.
    pub retry_after: Option<Duration>,
    /// The HTTP status, or empty when there was no answer.
    pub code: String,
    /// What went wrong.
    pub text: String,
}

impl WebhookSender {
    /// With a client of its own, which is made when it is needed, and connects to these addresses alone.
    pub fn new(addresses: TargetAddresses, clock: Arc<dyn Clock>) -> Self {
        Self { addresses, clock, timeout: ANSWER_TIME, client: OnceLock::new() }
    }

    /// With another bound on the time for an answer.
    #[must_use]
    pub fn with_timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// Posts a body under an id, signed with the time of this attempt. The status of an answer that is thanks (2xx).
    ///
    /// # Errors
    /// [`Undelivered`]; a redirect is no thanks, and is not followed.
    pub async fn send(&self, target: &WebhookTarget, id: &str, body: &str) -> Result<u16, Undelivered> {
        if target.secrets.is_empty() {
            return Err(failed("the webhook has no secret to sign with"));
        }
        let url = Url::parse(&target.url).map_err(|_| failed("the webhook's address cannot be used"))?;
        self.addresses.check(&url).map_err(|_| failed(PRIVATE))?;
        let client = self.client().map_err(|error| failed(&format!("no HTTP client: {error}")))?;
        let seconds = self.clock.now().as_ms().div_euclid(1_000);
        let request = client
            .post(url)
            .header(CONTENT_TYPE, "application/json")
            .header(USER_AGENT, concat!("Usher/", env!("CARGO_PKG_VERSION")))
            .header("webhook-id", id)
            .header("webhook-timestamp", seconds)
            .header("webhook-signature", signature(&target.secrets, id, seconds, body))
            .body(body.to_owned());
        let response = request.send().await.map_err(|error| failed(unanswered(&error)))?;
        judge(response).await
    }

    fn client(&self) -> Result<&Client, reqwest::Error> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let client = self.addresses.http_client(self.timeout)?;
        Ok(self.client.get_or_init(|| client))
    }
}

async fn judge(mut response: Response) -> Result<u16, Undelivered> {
    let status = response.status();
    let retry_after = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    let mut read = 0;
    // What an endpoint says besides its status is nobody's business here.
    while read < LONGEST_ANSWER
        && let Ok(Some(part)) = response.chunk().await
    {
        read += part.len();
    }
    if status.is_success() {
        return Ok(status.as_u16());
    }
    let text = if status == StatusCode::GONE {
        "the endpoint wants no more events"
    } else if status.is_redirection() {
        "the endpoint redirects, which is not followed"
    } else {
        "the endpoint did not take the event"
    };
    Err(Undelivered {
        is_final: status == StatusCode::GONE,
        retry_after: retry_after.map(Duration::from_secs),
        code: status.as_u16().to_string(),
        text: text.to_owned(),
    })
}

fn failed(text: &str) -> Undelivered {
    Undelivered { is_final: false, retry_after: None, code: String::new(), text: text.to_owned() }
}

fn unanswered(error: &reqwest::Error) -> &'static str {
    if TargetAddresses::refused(error) {
        PRIVATE
    } else if error.is_builder() {
        "the webhook's address cannot be used"
    } else if error.is_timeout() {
        "the endpoint did not answer in time"
    } else if error.is_connect() {
        "the endpoint cannot be reached"
    } else {
        "the connection to the endpoint was lost"
    }
}
