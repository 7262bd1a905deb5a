//! A generic HTTP gateway in the style of Kannel's `sendsms` (Kannel User's Guide, chapter "Using HTTP to send SMS").

use std::time::Duration;

use async_trait::async_trait;
use reqwest::{Client, Response, StatusCode};
use url::Url;
use usher_app::{Accepted, NotAccepted, OutgoingSms, SmsGateway};
use usher_domain::Secret;

use super::is_gsm_text;

/// Bytes of an answer that are read.
const LONGEST_ANSWER_BYTES: usize = 2_000;

/// Where the gateway is and how it knows us.
#[derive(Clone)]
pub struct KannelSettings {
    /// The address of `sendsms`, such as `http://127.0.0.1:13013/cgi-bin/sendsms`.
    pub url: Url,
    /// The `username` of the `sendsms-user` group.
    pub username: String,
    /// Its password.
    pub password: Secret<String>,
    /// The sender that recipients see: a number, or up to 11 letters and digits.
    pub from: String,
    /// How long an answer may take.
    pub timeout: Duration,
    /// Further parameters of each request, such as `smsc`.
    pub extra: Vec<(String, String)>,
}

/// Hands text messages to a gateway with one GET each.
pub struct KannelGateway {
    settings: KannelSettings,
    client: Client,
}

impl KannelGateway {
    /// `client` is shared with whoever else speaks HTTP.
    pub fn new(settings: KannelSettings, client: Client) -> Self {
        Self { settings, client }
    }

    /// The request's URL. It holds the password and the text: it must never be logged.
    fn request_url(&self, sms: &OutgoingSms) -> Url {
        let mut url = self.settings.url.clone();
        let mut query = url.query_pairs_mut();
        query
            .append_pair("username", &self.settings.username)
            .append_pair("password", self.settings.password.expose())
            .append_pair("from", &self.settings.from)
            .append_pair("to", sms.to.as_str())
            .append_pair("charset", "UTF-8")
            .append_pair("text", &sms.text);
        if !is_gsm_text(&sms.text) {
            query.append_pair("coding", "2");
        }
        query.extend_pairs(&self.settings.extra);
        drop(query);
        url
    }
}

#[async_trait]
impl SmsGateway for KannelGateway {
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted> {
        let request = self.client.get(self.request_url(sms)).timeout(self.settings.timeout);
        let mut response = request.send().await.map_err(|error| unanswered(&error.without_url()))?;
        let status = response.status();
        let text = beginning_of(&mut response).await;
        let code = status.as_u16().to_string();
        if status.is_success() {
            Ok(Accepted { code, text })
        } else {
            Err(NotAccepted { permanent: is_permanent(status), code, text })
        }
    }
}

/// A refusal of this message. What is wrong with our account, our address or the pace is the operator's to mend, and
/// the message waits for that.
fn is_permanent(status: StatusCode) -> bool {
    status.is_client_error()
        && !matches!(
            status,
            StatusCode::UNAUTHORIZED
                | StatusCode::FORBIDDEN
                | StatusCode::NOT_FOUND
                | StatusCode::METHOD_NOT_ALLOWED
                | StatusCode::REQUEST_TIMEOUT
                | StatusCode::TOO_MANY_REQUESTS
        )
}

fn unanswered(error: &reqwest::Error) -> NotAccepted {
    let text = if error.is_connect() {
        "the gateway cannot be reached"
    } else if error.is_timeout() {
        "the gateway did not answer in time; whether it took the message is unknown"
    } else {
        "the connection to the gateway was lost; whether it took the message is unknown"
    };
    NotAccepted { permanent: false, code: String::new(), text: text.to_owned() }
}

/// The answer's first bytes; what cannot be read is left out, since the status has said all.
async fn beginning_of(response: &mut Response) -> String {
    let mut body = Vec::new();
    while body.len() < LONGEST_ANSWER_BYTES {
        match response.chunk().await {
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) | Err(_) => break,
        }
    }
    body.truncate(LONGEST_ANSWER_BYTES);
    String::from_utf8_lossy(&body).trim().to_owned()
}
