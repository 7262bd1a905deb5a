//! A relying party as far as these tests need one: it makes state, nonce and challenge, and reads what comes back.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Request, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use url::{Url, form_urlencoded};
use usher_app::Entrance;
use usher_app::store::SessionCondition;
use usher_domain::{Amr, AuthenticationMethod, Secret, UserId};

use crate::pages::browser::{Browser, Page};
use crate::support::{Answer, REDIRECT_URI, TestApp, basic, email_body, preregister_request, secret_of};

pub(super) const STATE: &str = "af0ifjsldkj & more";
pub(super) const NONCE: &str = "n-0S6_WzA2Mj";
/// The pair of RFC 7636 appendix B.
pub(super) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub(super) const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
pub(super) const ISSUER: &str = "https://invite.example";

/// Changes to a request: other values; an empty one takes the parameter away.
pub(super) type Changes<'a> = &'a [(&'a str, &'a str)];

/// One application as a client.
pub(super) struct RelyingParty<'a> {
    test: &'a TestApp,
    client_id: &'a str,
    is_public: bool,
}

impl<'a> RelyingParty<'a> {
    /// With a secret, which it presents in the header.
    pub(super) fn confidential(test: &'a TestApp, client_id: &'a str) -> Self {
        Self { test, client_id, is_public: false }
    }

    /// Without.
    pub(super) fn public(test: &'a TestApp, client_id: &'a str) -> Self {
        Self { test, client_id, is_public: true }
    }

    /// The parameters of an authorization request.
    pub(super) fn request(&self, changes: Changes<'_>) -> Vec<(String, String)> {
        let usual = [
            ("response_type", "code"),
            ("client_id", self.client_id),
            ("redirect_uri", REDIRECT_URI),
            ("scope", "openid profile email"),
            ("state", STATE),
            ("nonce", NONCE),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        changed(&usual, changes)
    }

    /// The path of the authorization endpoint with a request.
    pub(super) fn authorization_path(&self, changes: Changes<'_>) -> String {
        format!("/authorize?{}", encoded(&self.request(changes)))
    }

    /// Sends a browser to the authorization endpoint.
    pub(super) async fn authorize(&self, browser: &mut Browser<'_>, changes: Changes<'_>) -> Page {
        browser.get(&self.authorization_path(changes)).await
    }

    /// The code that a signed-in browser brings back.
    pub(super) async fn code(&self, browser: &mut Browser<'_>, changes: Changes<'_>) -> String {
        let page = self.authorize(browser, changes).await;
        let answer = answer_of(&page);
        answer.get("code").unwrap_or_else(|| panic!("no code: {answer:?}")).clone()
    }

    /// Exchanges a code.
    pub(super) async fn exchange(&self, code: &str, changes: Changes<'_>) -> Answer {
        self.post("/token", &code_request(code, changes)).await
    }

    /// Presents a refresh token.
    pub(super) async fn refresh(&self, refresh_token: &str, changes: Changes<'_>) -> Answer {
        let usual = [("grant_type", "refresh_token"), ("refresh_token", refresh_token)];
        self.post("/token", &changed(&usual, changes)).await
    }

    /// The whole way of a signed-in browser to tokens.
    pub(super) async fn tokens(&self, browser: &mut Browser<'_>, changes: Changes<'_>) -> Value {
        let code = self.code(browser, changes).await;
        let answer = self.exchange(&code, &[]).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    /// Posts a form to one of the endpoints, authenticated as the client is.
    pub(super) async fn post(&self, path: &str, parameters: &[(String, String)]) -> Answer {
        let mut parameters = parameters.to_vec();
        if self.is_public {
            parameters.retain(|(name, _)| name != "client_id");
            parameters.push(("client_id".to_owned(), self.client_id.to_owned()));
            return self.test.send(form_request(path, &parameters)).await;
        }
        let mut request = form_request(path, &parameters);
        let credentials = basic(self.client_id, &secret_of(self.client_id));
        request.headers_mut().insert(header::AUTHORIZATION, credentials.parse().unwrap());
        self.test.send(request).await
    }
}

/// The parameters of a token request for a code.
pub(super) fn code_request(code: &str, changes: Changes<'_>) -> Vec<(String, String)> {
    let usual = [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", REDIRECT_URI),
        ("code_verifier", VERIFIER),
    ];
    changed(&usual, changes)
}

/// A form to an endpoint, without credentials.
pub(super) fn form_request(path: &str, parameters: &[(String, String)]) -> Request<Body> {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(encoded(parameters)))
        .unwrap()
}

/// Names and values that a test writes in place.
pub(super) fn pairs(parameters: Changes<'_>) -> Vec<(String, String)> {
    changed(&[], parameters)
}

fn changed(usual: Changes<'_>, changes: Changes<'_>) -> Vec<(String, String)> {
    let kept = usual.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let all = kept.chain(changes).filter(|(_, value)| !value.is_empty());
    all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

pub(super) fn encoded(parameters: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish()
}

/// What the browser is sent back to the application with.
#[track_caller]
pub(super) fn answer_of(page: &Page) -> BTreeMap<String, String> {
    let to = page.location().unwrap_or_else(|| panic!("{} {}", page.status, page.text()));
    assert_eq!(page.status, 303);
    assert!(to.starts_with(REDIRECT_URI), "{to}");
    query_of(&to)
}

/// The page of ours that the browser is sent to, and the path by which it goes on afterwards.
#[track_caller]
pub(super) fn page_first(page: &Page) -> (String, String) {
    let to = page.location().unwrap_or_else(|| panic!("{} {}", page.status, page.text()));
    assert_eq!(page.status, 303);
    assert!(to.starts_with('/'), "{to}");
    let path = to.split('?').next().unwrap().to_owned();
    (path, format!("/authorize?{}", query_of(&to)["continue"]))
}

/// The parameters of an address.
pub(super) fn query_of(address: &str) -> BTreeMap<String, String> {
    let url = Url::parse(ISSUER).unwrap().join(address).unwrap();
    url.query_pairs().into_owned().collect()
}

/// The claims of a token, not verified.
pub(super) fn claims(token: &Value) -> Value {
    let payload = token.as_str().unwrap().split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

/// Somebody with an active account and a browser that is signed in to it.
pub(super) struct Person<'a> {
    pub(super) user_id: UserId,
    pub(super) browser: Browser<'a>,
}

impl<'a> Person<'a> {
    /// Invited by this application, and active.
    pub(super) async fn invited_by(test: &'a TestApp, client_id: &str, address: &str) -> Self {
        let body = email_body(client_id, address).to_string();
        let answer = test.send(preregister_request(client_id, body)).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        let user_id = UserId::parse(answer.json()["uuid"].as_str().unwrap()).unwrap();
        test.activate(address).await;
        let mut person = Self { user_id, browser: Browser::new(test) };
        person.sign_in(test).await;
        person
    }

    /// Signs in, with a password as far as the session can tell.
    pub(super) async fn sign_in(&mut self, test: &TestApp) {
        self.sign_in_by(test, &[AuthenticationMethod::Password]).await;
    }

    /// Signs in by these methods.
    pub(super) async fn sign_in_by(&mut self, test: &TestApp, methods: &[AuthenticationMethod]) {
        let former = self.browser.cookie(COOKIE).map(|cookie| Secret::new(cookie.to_owned()));
        let entrance = Entrance { browser: "Firefox, Linux".to_owned(), former_session: former };
        let session = test
            .app
            .begin_session(self.user_id, &Amr::new(methods), &entrance, SessionCondition::Nothing)
            .await
            .unwrap()
            .unwrap();
        self.browser.set_cookie(COOKIE, session.expose());
    }

    /// The browser's session, as the service knows it.
    pub(super) async fn session(&self, test: &TestApp) -> usher_app::store::SignedIn {
        let cookie = self.browser.cookie(COOKIE).unwrap();
        test.app.signed_in(cookie, None).await.unwrap().expect("a session")
    }
}

const COOKIE: &str = "__Host-session";
