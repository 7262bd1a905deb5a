//! AUTH (RFC 4954): PLAIN and LOGIN through lettre; XOAUTH2 here, because lettre's gives up when the relay explains a
//! refusal.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS, Mechanism};
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::response::Response;
use usher_domain::Secret;

use super::connection::within;
use super::failure::{Failure, Step};
use super::token::{TokenSource, Tokens};

/// How we prove to a relay who we are.
#[derive(Clone)]
pub enum SmtpLogin {
    /// With a name and a password.
    Password {
        /// The account.
        username: String,
        /// Its password.
        password: Secret<String>,
        /// How both travel.
        mechanism: PasswordMechanism,
    },
    /// With a token of OAuth 2.0 (`XOAUTH2`).
    Token {
        /// The mailbox that the token is good for.
        username: String,
        /// Where the token comes from.
        source: TokenSource,
    },
}

/// How name and password travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PasswordMechanism {
    /// PLAIN where it is offered, else LOGIN.
    #[default]
    BestOffered,
    /// PLAIN (RFC 4616) and nothing else.
    Plain,
    /// LOGIN and nothing else.
    Login,
}

impl PasswordMechanism {
    fn mechanisms(self) -> &'static [Mechanism] {
        match self {
            Self::BestOffered => DEFAULT_MECHANISMS,
            Self::Plain => &[Mechanism::Plain],
            Self::Login => &[Mechanism::Login],
        }
    }
}

/// A [`SmtpLogin`] with what it keeps between two connections.
pub(super) enum Login {
    Password { credentials: Credentials, mechanisms: &'static [Mechanism] },
    Token { username: String, tokens: Box<Tokens> },
}

impl Login {
    pub(super) fn new(login: SmtpLogin) -> Self {
        match login {
            SmtpLogin::Password { username, password, mechanism } => Self::Password {
                credentials: Credentials::new(username, password.expose().clone()),
                mechanisms: mechanism.mechanisms(),
            },
            SmtpLogin::Token { username, source } => {
                Self::Token { username, tokens: Box::new(Tokens::new(source)) }
            }
        }
    }

    /// Authenticates a connection that is greeted and secured.
    pub(super) async fn authenticate(
        &self,
        smtp: &mut AsyncSmtpConnection,
        limit: Duration,
    ) -> Result<(), Failure> {
        match self {
            Self::Password { credentials, mechanisms } => {
                within(limit, Step::Connect, smtp.auth(mechanisms, credentials)).await.map(drop)
            }
            Self::Token { username, tokens } => {
                if !smtp.server_info().supports_auth_mechanism(Mechanism::Xoauth2) {
                    return Err(Failure::before_any_mail("the relay does not offer XOAUTH2"));
                }
                let token =
                    tokens.token().await.map_err(|error| Failure::before_any_mail(error.to_string()))?;
                let outcome = present_token(smtp, username, &token, limit).await;
                if outcome.is_err() {
                    // It may have been withdrawn before its time; the next connection asks for another.
                    tokens.forget().await;
                }
                outcome
            }
        }
    }
}

async fn present_token(
    smtp: &mut AsyncSmtpConnection,
    username: &str,
    token: &Secret<String>,
    limit: Duration,
) -> Result<(), Failure> {
    let response = format!("user={username}\x01auth=Bearer {}\x01\x01", token.expose());
    let command = format!("AUTH XOAUTH2 {}\r\n", BASE64.encode(response));
    let reply = within(limit, Step::Connect, smtp.command(command)).await?;
    if !reply.has_code(334) {
        return Ok(());
    }
    // A challenge is the refusal's explanation; the refusal itself follows an empty answer to it.
    let status = explained_status(&reply);
    match within(limit, Step::Connect, smtp.command("\r\n")).await {
        Err(failure) => Err(failure.explained(status)),
        Ok(_) => Err(Failure::before_any_mail("the relay neither took nor refused the token")),
    }
}

/// The `status` of the explanation, a JSON object in base64: `401` for a token that is over or not good for this.
fn explained_status(reply: &Response) -> Option<String> {
    let json = BASE64.decode(reply.message().next()?.trim()).ok()?;
    let explanation: serde_json::Value = serde_json::from_slice(&json).ok()?;
    let status = explanation.get("status")?;
    let status = status.as_str().map_or_else(|| status.to_string(), str::to_owned);
    (status.len() <= 5 && status.bytes().all(|b| b.is_ascii_digit())).then_some(status)
}
