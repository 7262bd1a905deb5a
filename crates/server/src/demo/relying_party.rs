//! The demo's application as a client of the service: it sends the browser to the authorization endpoint, and exchanges
//! the code that comes back over HTTP, as any application's server does.

use anyhow::{Context, Result, bail, ensure};
use axum::http::HeaderValue;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::{Client, RequestBuilder};
use serde::Deserialize;
use serde_json::{Map, Value};
use url::form_urlencoded;
use usher_app::Entropy as _;
use usher_domain::SecretDigest;
use usher_render::Urls;
use usher_render::urls::route;

use super::DEMO_SECRETS;
use crate::system::SystemEntropy;

const CLIENT_ID: &str = "demo";
/// Random bytes of state, nonce and verifier each.
const RANDOM_BYTES: usize = 32;

/// The cookie in which the browser keeps what a sign-in was begun with.
pub(super) const BEGUN: &str = "demo-sign-in";
/// The cookie in which the browser keeps the ID token, for signing out.
pub(super) const ID_TOKEN: &str = "demo-id-token";

/// What a sign-in is begun with.
struct Begun {
    state: String,
    nonce: String,
    /// The secret behind the challenge (RFC 7636 section 4.1).
    verifier: String,
}

/// Whoever signed in, as the application learns it.
pub(super) struct Arrived {
    /// What the UserInfo endpoint answered.
    pub(super) claims: Map<String, Value>,
    /// For signing out.
    pub(super) id_token: String,
}

/// What comes back at the redirect URI (RFC 6749 section 4.1.2).
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Answer {
    pub(super) code: Option<String>,
    pub(super) error: Option<String>,
    state: String,
}

#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    id_token: String,
}

/// Where the browser goes to sign in, and the cookie that it keeps meanwhile.
pub(super) fn begin(urls: &Urls) -> (String, Option<HeaderValue>) {
    let begun = Begun { state: random(), nonce: random(), verifier: random() };
    let challenge = URL_SAFE_NO_PAD.encode(SecretDigest::of(begun.verifier.as_bytes()).as_bytes());
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("response_type", "code")
        .append_pair("client_id", CLIENT_ID)
        .append_pair("redirect_uri", &urls.demo_callback())
        .append_pair("scope", "openid profile email phone address")
        .append_pair("state", &begun.state)
        .append_pair("nonce", &begun.nonce)
        .append_pair("code_challenge", &challenge)
        .append_pair("code_challenge_method", "S256")
        .finish();
    let cookie = cookie(BEGUN, &format!("{}.{}.{}", begun.state, begun.nonce, begun.verifier));
    (format!("{}?{query}", urls.absolute(route::AUTHORIZE)), cookie)
}

/// Exchanges the code and asks who it is. `begun` is the cookie's value.
pub(super) async fn finish(urls: &Urls, answer: &Answer, begun: Option<&str>) -> Result<Arrived> {
    if let Some(error) = &answer.error {
        bail!("The service answered: {error}");
    }
    let begun = begun.and_then(read).filter(|begun| begun.state == answer.state);
    let begun = begun.context("This is not the answer to a sign-in that was begun in this browser")?;
    let code = answer.code.as_deref().context("The answer holds no code")?;
    let client = Client::builder().no_proxy().build()?;
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("grant_type", "authorization_code")
        .append_pair("code", code)
        .append_pair("redirect_uri", &urls.demo_callback())
        .append_pair("code_verifier", &begun.verifier)
        .finish();
    let request = client
        .post(urls.absolute(route::TOKEN))
        .basic_auth(CLIENT_ID, Some(DEMO_SECRETS[0]))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(form);
    let tokens: Tokens = serde_json::from_str(&answer_of(request).await?)?;
    // It came straight from the service, so its signature need not be looked at (OpenID Connect Core 3.1.3.7, 6).
    ensure!(
        nonce_of(&tokens.id_token).is_some_and(|nonce| nonce == begun.nonce),
        "This is another sign-in's ID token"
    );
    let request = client.get(urls.absolute(route::USERINFO)).bearer_auth(&tokens.access_token);
    let claims = serde_json::from_str(&answer_of(request).await?)?;
    Ok(Arrived { claims, id_token: tokens.id_token })
}

/// Where the browser goes to sign out.
pub(super) fn sign_out_url(urls: &Urls, id_token: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("client_id", CLIENT_ID).append_pair("post_logout_redirect_uri", &urls.demo_callback());
    if let Some(id_token) = id_token {
        query.append_pair("id_token_hint", id_token);
    }
    format!("{}?{}", route::END_SESSION, query.finish())
}

/// A cookie of the demo's application, until the browser is closed; an empty value removes it.
pub(super) fn cookie(name: &str, value: &str) -> Option<HeaderValue> {
    let end = if value.is_empty() { "; Max-Age=0" } else { "" };
    HeaderValue::from_str(&format!("{name}={value}; Path={}; HttpOnly; SameSite=Lax{end}", route::DEMO)).ok()
}

async fn answer_of(request: RequestBuilder) -> Result<String> {
    let answer = request.send().await?;
    let (status, text) = (answer.status(), answer.text().await?);
    ensure!(status.is_success(), "The service answered {status}: {text}");
    Ok(text)
}

fn nonce_of(id_token: &str) -> Option<String> {
    let payload = URL_SAFE_NO_PAD.decode(id_token.split('.').nth(1)?).ok()?;
    let claims: Value = serde_json::from_slice(&payload).ok()?;
    claims.get("nonce")?.as_str().map(str::to_owned)
}

fn read(cookie: &str) -> Option<Begun> {
    let mut parts = cookie.split('.').map(str::to_owned);
    Some(Begun { state: parts.next()?, nonce: parts.next()?, verifier: parts.next()? })
}

fn random() -> String {
    let mut bytes = [0; RANDOM_BYTES];
    SystemEntropy.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}
