//! The modules of the OpenID Foundation's certification plans Basic OP, Config OP and RP-Initiated Logout OP, played
//! against the router: each is one test with the module's name. What a module sends, and what it holds against an answer,
//! is known from its public description.
//!
//! As a certification is set up, three clients are declared, none of which uses PKCE.

mod basic;
mod config;
mod hints;
mod logout;
mod prompts;
mod tokens;

use std::collections::BTreeMap;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};
use usher_domain::SecretDigest;
use usher_oidc::{PublicKey, PublicKeys};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::assert_not_kept;
use super::relying_party::{ISSUER, encoded, form_request, pairs, query_of};
use crate::pages::browser::{Browser, Page};
use crate::support::{Answer, TestApp, basic, preregister_request, secret_of};

/// The client of most modules.
const FIRST: &str = "conformance-first";
/// Another, for what must be bound to a client.
const SECOND: &str = "conformance-second";
/// The one that sends its secret in the body.
const POST: &str = "conformance-post";
const CALLBACK: &str = "https://suite.example/test/a/usher/callback";
const LOGGED_OUT: &str = "https://suite.example/test/a/usher/post_logout_redirect";

const ADDRESS: &str = "ada@example.com";
/// What every account of a test has.
const PASSWORD: &str = "correct horse battery staple";

/// Changes to an authorization request: other values; an empty one takes the parameter away.
type Changes<'a> = &'a [(&'a str, &'a str)];

/// A provider that is set up for the plans, and the one user whom it knows, with a value for every claim.
struct Provider {
    test: TestApp,
    sub: String,
}

impl Provider {
    async fn start() -> Self {
        let clients = [FIRST, SECOND, POST].map(declaration);
        let test = TestApp::with(&clients).await;
        let body = json!({
            "client_id": FIRST,
            "redirect_uri": CALLBACK,
            "auth_type": "email",
            "grant_type": "password",
            "profile_fields": {
                "emailAddress": ADDRESS,
                "mobilePrimary": "+447700900123",
                "firstName": "Ada",
                "lastName": "Byron",
                "birthDate": "1815-12-10",
                "address": { "street": "12 St James's Square", "city": "London", "postalCode": "SW1Y", "country": "GB" },
            },
        });
        let answer = test.send(preregister_request(FIRST, body.to_string())).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        let mut browser = Browser::new(&test);
        let landing = browser.get(&test.newest_link(ADDRESS).await).await;
        let form = browser.submit(&landing, &[]).await;
        let done = browser.submit_only(&form, &[("password", PASSWORD)]).await;
        assert_eq!(done.status, 303, "{}", done.text());
        Self { sub: answer.json()["uuid"].as_str().unwrap().to_owned(), test }
    }

    /// A browser without cookies, as each module begins.
    fn visitor(&self) -> Visitor<'_> {
        Visitor { provider: self, browser: Browser::new(&self.test), logins: 0, requests: 0 }
    }
}

fn declaration(client_id: &str) -> Value {
    let method = if client_id == POST { "client_secret_post" } else { "client_secret_basic" };
    json!({
        "client_id": client_id,
        "name": "Conformance Suite",
        "redirect_uris": [CALLBACK],
        "profile_fields": [
            { "name": "firstName", "pre_register": "optional", "activation": "required" },
            { "name": "lastName", "pre_register": "optional", "activation": "required" },
            { "name": "birthDate", "pre_register": "optional", "activation": "optional" },
            { "name": "address", "type": "address", "pre_register": "optional", "activation": "optional" },
        ],
        "openid_connect": {
            "pkce": "optional",
            "token_endpoint_auth_methods": [method],
            "post_logout_redirect_uris": [LOGGED_OUT],
        },
    })
}

/// The user at a browser, and the suite that sends them about.
struct Visitor<'a> {
    provider: &'a Provider,
    browser: Browser<'a>,
    /// How often the user was asked to sign in.
    logins: u32,
    requests: u32,
}

/// What an authorization request had of its own, for the checks of what came of it.
struct Sent {
    client_id: &'static str,
    nonce: Option<String>,
    state: String,
}

/// A successful flow up to the token endpoint.
struct Tokens {
    answer: Value,
    /// The ID token's claims.
    claims: Value,
    /// The code that was exchanged.
    code: String,
}

impl Tokens {
    fn access_token(&self) -> &str {
        self.answer["access_token"].as_str().unwrap()
    }

    fn id_token(&self) -> &str {
        self.answer["id_token"].as_str().unwrap()
    }
}

impl Visitor<'_> {
    /// A request as every module makes it, with a state and a nonce of its own.
    fn request(&mut self, client_id: &'static str, changes: Changes<'_>) -> (Sent, Vec<(String, String)>) {
        self.requests += 1;
        let unique = |kind: &str| format!("{kind}-{}-{}", self.requests, "x".repeat(20));
        let (state, nonce) = (unique("state"), unique("nonce"));
        let mut parameters = pairs(&[
            ("client_id", client_id),
            ("redirect_uri", CALLBACK),
            ("scope", "openid"),
            ("state", &state),
            ("nonce", &nonce),
            ("response_type", "code"),
        ]);
        for (name, value) in changes {
            parameters.retain(|(found, _)| found != name);
            parameters.extend((!value.is_empty()).then(|| ((*name).to_owned(), (*value).to_owned())));
        }
        let find =
            |name: &str| parameters.iter().find(|(found, _)| found == name).map(|(_, value)| value.clone());
        let sent = Sent { client_id, nonce: find("nonce"), state: find("state").unwrap_or_default() };
        (sent, parameters)
    }

    /// Where the browser ends up: at the callback, or on a page of the provider that is no sign-in.
    async fn visit(&mut self, parameters: &[(String, String)]) -> Page {
        let page = self.browser.get(&format!("/authorize?{}", encoded(parameters))).await;
        self.follow(page).await
    }

    /// Does what the provider's pages ask for, as their user would.
    async fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..12 {
            let Some(to) = page.location().filter(|to| to.starts_with('/')) else { return page };
            page = self.browser.get(&to).await;
            if page.status == 200 && page.heading() == "Sign in" {
                self.logins += 1;
                let typed = [("identifier", ADDRESS), ("password", PASSWORD)];
                page = self.browser.submit_only(&page, &typed).await;
            } else if to.starts_with("/sign-in/consent") {
                page = self.browser.submit_only(&page, &[("answer", "allow")]).await;
            }
        }
        panic!("the pages have no end: {}", page.text());
    }

    /// A request that comes back to the callback, with these parameters.
    async fn callback(
        &mut self,
        client_id: &'static str,
        changes: Changes<'_>,
    ) -> (Sent, BTreeMap<String, String>) {
        let (sent, parameters) = self.request(client_id, changes);
        let page = self.visit(&parameters).await;
        let answer = returned(&page);
        assert_eq!(answer.get("state"), Some(&sent.state), "CheckStateInAuthorizationResponse");
        assert_eq!(answer["iss"], ISSUER, "ValidateIssIfPresentInAuthorizationResponse");
        (sent, answer)
    }

    /// A request that comes back with an error, and nothing that an error may not have.
    async fn refusal(&mut self, changes: Changes<'_>) -> String {
        let (_, answer) = self.callback(FIRST, changes).await;
        let expected = ["error", "error_description", "iss", "state"];
        assert_eq!(answer.keys().collect::<Vec<_>>(), expected);
        let is_allowed = |c: char| matches!(c, ' '..='~') && c != '"' && c != '\\';
        assert!(answer["error_description"].chars().all(is_allowed), "{answer:?}");
        answer["error"].clone()
    }

    /// The whole flow of the first client.
    async fn flow(&mut self, changes: Changes<'_>) -> Tokens {
        self.flow_of(FIRST, changes, &[]).await
    }

    /// The whole flow of a client, with more in the token request.
    async fn flow_of(&mut self, client_id: &'static str, changes: Changes<'_>, more: Changes<'_>) -> Tokens {
        let (sent, answer) = self.callback(client_id, changes).await;
        let code = answer.get("code").unwrap_or_else(|| panic!("no code: {answer:?}")).clone();
        assert!(code.len() >= 22, "EnsureMinimumAuthorizationCodeLength");
        let answer = self.provider.exchange(client_id, &code, more).await;
        let claims = self.provider.checked(&sent, &answer).await;
        Tokens { answer: answer.json(), claims, code }
    }
}

impl Provider {
    /// Presents a code as the client authenticates.
    async fn exchange(&self, client_id: &str, code: &str, more: Changes<'_>) -> Answer {
        let usual = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", CALLBACK)];
        self.token_request(client_id, &[&usual[..], more].concat()).await
    }

    async fn token_request(&self, client_id: &str, parameters: Changes<'_>) -> Answer {
        let secret = secret_of(client_id);
        let mut parameters = pairs(parameters);
        if client_id == POST {
            parameters.extend(pairs(&[("client_id", client_id), ("client_secret", &secret)]));
            return self.test.send(form_request("/token", &parameters)).await;
        }
        let mut request = form_request("/token", &parameters);
        request.headers_mut().insert(header::AUTHORIZATION, basic(client_id, &secret).parse().unwrap());
        self.test.send(request).await
    }

    /// What every module checks of a token answer and its ID token, whose claims it gives.
    async fn checked(&self, sent: &Sent, answer: &Answer) -> Value {
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.header("content-type"), "application/json");
        assert_not_kept(answer);
        let told = answer.json();
        assert_eq!(told["token_type"], "Bearer");
        assert!(told["expires_in"].as_i64().is_some_and(|seconds| seconds > 0), "ValidateExpiresIn");

        let published = self.test.get("/.well-known/jwks.json").await.json();
        let keys = published["keys"].as_array().unwrap().iter();
        let keys = PublicKeys::new(keys.map(|key| PublicKey::from_json(&key.to_string()).unwrap()).collect());
        let token = keys.verify(told["id_token"].as_str().unwrap()).expect("ValidateIdTokenSignature");
        assert!(token.key_id.is_some());
        let claims = Value::Object(token.claims);
        let now = self.test.app.now().as_seconds();
        assert_eq!((&claims["iss"], &claims["aud"]), (&json!(ISSUER), &json!(sent.client_id)));
        assert_eq!(claims["sub"], self.sub);
        assert_eq!(
            claims.get("nonce").and_then(Value::as_str),
            sent.nonce.as_deref(),
            "ValidateIdTokenNonce"
        );
        assert!(claims["exp"].as_i64().unwrap() > now && claims["iat"] == now);
        let digest = SecretDigest::of(told["access_token"].as_str().unwrap().as_bytes());
        assert_eq!(claims["at_hash"], URL_SAFE_NO_PAD.encode(&digest.as_bytes()[..16]), "ValidateAtHash");
        let known =
            ["iss", "sub", "aud", "azp", "exp", "iat", "auth_time", "nonce", "acr", "amr", "sid", "at_hash"];
        for (name, value) in claims.as_object().unwrap() {
            assert!(known.contains(&name.as_str()), "EnsureIdTokenDoesNotContainNonRequestedClaims: {name}");
            assert!(!value.is_null() && *value != json!(""), "{name}");
        }
        claims
    }

    /// The userinfo endpoint by GET, with the checks that every module makes.
    async fn userinfo(&self, access_token: &str) -> Value {
        let request =
            Request::get("/userinfo").header(header::AUTHORIZATION, format!("Bearer {access_token}"));
        let answer = self.test.send(request.body(Body::empty()).unwrap()).await;
        self.checked_userinfo(&answer)
    }

    fn checked_userinfo(&self, answer: &Answer) -> Value {
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.header("content-type"), "application/json");
        let claims = answer.json();
        assert_eq!(claims["sub"], self.sub);
        for (name, value) in claims.as_object().unwrap() {
            let fits = match name.as_str() {
                "updated_at" => value.is_i64(),
                "email_verified" | "phone_number_verified" => value.is_boolean(),
                "address" => value.as_object().is_some_and(|parts| parts.values().all(is_text)),
                _ => is_text(value),
            };
            assert!(fits, "ValidateUserInfoStandardClaims: {name} {value}");
        }
        claims
    }

    /// Lets time pass, as modules wait.
    fn wait(&self, seconds: u64) {
        self.test.clock.advance(Duration::from_secs(seconds));
    }
}

fn is_text(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.is_empty())
}

/// The parameters with which a browser was sent to the callback, in its query alone.
#[track_caller]
fn returned(page: &Page) -> BTreeMap<String, String> {
    let to = page.location().unwrap_or_else(|| panic!("{} {}", page.status, page.text()));
    assert!(to.starts_with(&format!("{CALLBACK}?")) && !to.contains('#'), "{to}");
    query_of(&to)
}

/// That the browser stays here, with a page that says what is wrong.
#[track_caller]
fn assert_stays(page: &Page, status: u16) {
    assert_eq!((page.status, page.location()), (status, None), "{}", page.text());
    assert!(!page.heading().is_empty());
}
