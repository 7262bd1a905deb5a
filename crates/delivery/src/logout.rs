//! News of ended sessions for applications: one POST each (OpenID Connect Back-Channel Logout 1.0 section 2.5).

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use async_trait::async_trait;
use reqwest::{Client, StatusCode};
use url::Url;
use usher_app::store::LogoutNotice;
use usher_app::{Accepted, AnswerClass, LogoutNotifier, LogoutTokens, NotAccepted};

use crate::TargetAddresses;

/// How long an application may take to answer.
const ANSWER_TIME: Duration = Duration::from_secs(5);

/// Tells an operator what to do.
const PRIVATE: &str =
    "the application's address is in a private network, which webhooks.allow_private_targets does not name";

/// Tells applications of ended sessions over HTTP.
pub struct BackchannelLogout {
    tokens: Arc<dyn LogoutTokens>,
    addresses: TargetAddresses,
    /// Made for the first notice: it reads the system's certificates, which take memory.
    client: OnceLock<Client>,
}

impl BackchannelLogout {
    /// With a client of its own, which is made when it is needed, and connects to these addresses alone.
    pub fn new(tokens: Arc<dyn LogoutTokens>, addresses: TargetAddresses) -> Self {
        Self { tokens, addresses, client: OnceLock::new() }
    }

    /// Follows no redirect: a token must not travel on to where nobody declared it.
    fn client(&self) -> Result<&Client, reqwest::Error> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let client = self.addresses.http_client(ANSWER_TIME)?;
        Ok(self.client.get_or_init(|| client))
    }
}

#[async_trait]
impl LogoutNotifier for BackchannelLogout {
    async fn notify(&self, notice: &LogoutNotice) -> Result<Accepted, NotAccepted> {
        let addressed = match self.tokens.logout_token(notice).await {
            Ok(Some(addressed)) => addressed,
            Ok(None) => {
                return Err(refused(
                    AnswerClass::Final,
                    "the application does not want to be told of logouts",
                ));
            }
            Err(error) => return Err(refused(AnswerClass::Temporary, &error.to_string())),
        };
        let form = [("logout_token", addressed.token.expose().as_str())];
        let client = self
            .client()
            .map_err(|error| refused(AnswerClass::Temporary, &format!("no HTTP client: {error}")))?;
        let Ok(uri) = Url::parse(&addressed.uri) else {
            return Err(refused(AnswerClass::Temporary, "the application's address cannot be used"));
        };
        self.addresses.check(&uri).map_err(|_| refused(AnswerClass::Temporary, PRIVATE))?;
        let request = client.post(uri).header("accept", "application/json").form(&form);
        let response = request.send().await.map_err(|error| unanswered(&error.without_url()))?;
        judge(response.status())
    }
}

/// What an answer means (section 2.8): 200 is thanks, some frameworks say 204; 400 is a refusal for good. Everything else
/// comes from something in between, or from an application in trouble.
fn judge(status: StatusCode) -> Result<Accepted, NotAccepted> {
    let code = status.as_u16().to_string();
    match status {
        StatusCode::OK | StatusCode::NO_CONTENT => Ok(Accepted { code, text: String::new(), peer_id: None }),
        StatusCode::BAD_REQUEST => {
            let text = "the application refused the logout token".to_owned();
            Err(NotAccepted { class: AnswerClass::Final, code, text })
        }
        _ => {
            let text = "the application did not take note".to_owned();
            Err(NotAccepted { class: AnswerClass::Temporary, code, text })
        }
    }
}

fn refused(class: AnswerClass, text: &str) -> NotAccepted {
    NotAccepted { class, code: String::new(), text: text.to_owned() }
}

fn unanswered(error: &reqwest::Error) -> NotAccepted {
    let text = if TargetAddresses::refused(error) {
        PRIVATE
    } else if error.is_builder() {
        "the application's address cannot be used"
    } else if error.is_connect() {
        "the application cannot be reached"
    } else if error.is_timeout() {
        "the application did not answer in time"
    } else {
        "the connection to the application was lost"
    };
    refused(AnswerClass::Temporary, text)
}
