//! Tokens for XOAUTH2: from a file that somebody else keeps fresh, or from the provider's token endpoint.

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;
use tokio::sync::Mutex;
use tokio::time::Instant;
use url::Url;
use usher_domain::Secret;

/// A token that is over soon is not presented: the way to the relay takes time, and clocks differ.
const MARGIN: Duration = Duration::from_mins(1);
/// How long a token is taken to be good when the endpoint does not say (RFC 6749 section 5.1 only recommends that).
const USUAL_LIFETIME: Duration = Duration::from_mins(5);
/// How long the token endpoint may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// Bytes of its answer at most.
const LONGEST_ANSWER: usize = 64 * 1024;

/// Where tokens come from.
#[derive(Clone)]
pub enum TokenSource {
    /// A file that holds the token and nothing else; read for each connection.
    File(PathBuf),
    /// The token endpoint; a token is kept until shortly before its end.
    Grant(TokenGrant),
}

/// What is said to a token endpoint (RFC 6749).
#[derive(Clone)]
pub struct TokenGrant {
    /// The endpoint.
    pub url: Url,
    /// Our id there.
    pub client_id: String,
    /// Our secret there; public clients have none.
    pub client_secret: Option<Secret<String>>,
    /// For the refresh token grant (section 6); without it the client credentials grant (section 4.4) is used.
    pub refresh_token: Option<Secret<String>>,
    /// What the token is asked for, if the provider wants that said.
    pub scope: Option<String>,
}

/// Why there is no token.
#[derive(Debug, thiserror::Error)]
pub(super) enum TokenError {
    /// The file cannot be read.
    #[error("the token file cannot be read: {0}")]
    File(#[from] std::io::Error),
    /// There is nothing in the file.
    #[error("the token file is empty")]
    Empty,
    /// The endpoint cannot be asked.
    #[error("the token endpoint cannot be asked: {0}")]
    Endpoint(String),
    /// The endpoint said no.
    #[error("the token endpoint gives no token: {0}")]
    Refused(String),
}

/// Tokens, kept between two connections where that makes sense.
pub(super) struct Tokens {
    source: TokenSource,
    /// Held while the endpoint is asked: many connections at once ask once.
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    token: Option<(Secret<String>, Instant)>,
    /// A refresh token that the endpoint gave instead of the configured one.
    refresh_token: Option<Secret<String>>,
}

impl Tokens {
    pub(super) fn new(source: TokenSource) -> Self {
        Self { source, kept: Mutex::default() }
    }

    /// A token that is good now.
    pub(super) async fn token(&self) -> Result<Secret<String>, TokenError> {
        let grant = match &self.source {
            TokenSource::File(path) => {
                let token = tokio::fs::read_to_string(path).await?;
                let token = token.trim();
                if token.is_empty() {
                    return Err(TokenError::Empty);
                }
                return Ok(Secret::new(token.to_owned()));
            }
            TokenSource::Grant(grant) => grant,
        };
        let mut kept = self.kept.lock().await;
        if let Some((token, ends)) = &kept.token
            && Instant::now() < *ends
        {
            return Ok(Secret::new(token.expose().clone()));
        }
        let asked = Instant::now();
        let answer = grant.ask(kept.refresh_token.as_ref()).await?;
        let lifetime = answer.expires_in.map_or(USUAL_LIFETIME, Duration::from_secs);
        // Not longer than a day, whatever is said: the sum has to be a time.
        let ends = asked + lifetime.min(Duration::from_hours(24)).saturating_sub(MARGIN);
        if let Some(refresh_token) = answer.refresh_token {
            kept.refresh_token = Some(Secret::new(refresh_token));
        }
        kept.token = Some((Secret::new(answer.access_token.clone()), ends));
        Ok(Secret::new(answer.access_token))
    }

    /// Drops the kept token.
    pub(super) async fn forget(&self) {
        self.kept.lock().await.token = None;
    }
}

#[derive(Deserialize)]
struct Answer {
    access_token: String,
    expires_in: Option<u64>,
    refresh_token: Option<String>,
}

#[derive(Deserialize)]
struct Refusal {
    error: String,
}

impl TokenGrant {
    async fn ask(&self, newer_refresh_token: Option<&Secret<String>>) -> Result<Answer, TokenError> {
        let unreachable = |error: reqwest::Error| TokenError::Endpoint(error.without_url().to_string());
        // An endpoint that redirects is none: the body holds secrets.
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(PATIENCE);
        let client = client.build().map_err(unreachable)?;
        let mut form = vec![("client_id", self.client_id.as_str())];
        if let Some(secret) = &self.client_secret {
            form.push(("client_secret", secret.expose()));
        }
        match newer_refresh_token.or(self.refresh_token.as_ref()) {
            Some(token) => form.extend([("grant_type", "refresh_token"), ("refresh_token", token.expose())]),
            None => form.push(("grant_type", "client_credentials")),
        }
        if let Some(scope) = &self.scope {
            form.push(("scope", scope));
        }
        let mut response = client.post(self.url.clone()).form(&form).send().await.map_err(unreachable)?;
        let status = response.status();
        let mut body = Vec::new();
        while let Some(part) = response.chunk().await.map_err(unreachable)? {
            body.extend_from_slice(&part);
            if body.len() > LONGEST_ANSWER {
                return Err(TokenError::Refused("its answer is too long".to_owned()));
            }
        }
        if !status.is_success() {
            let reason = serde_json::from_slice::<Refusal>(&body).map(|refusal| refusal.error);
            return Err(TokenError::Refused(format!("{status} {}", reason.unwrap_or_default())));
        }
        serde_json::from_slice(&body)
            .map_err(|_| TokenError::Refused("its answer holds no access_token".to_owned()))
    }
}
