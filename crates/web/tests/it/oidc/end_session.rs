//! The end session endpoint (OpenID Connect RP-Initiated Logout 1.0), and the news of it for applications (Back-Channel
//! Logout 1.0).

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::post;
use axum::{Form, Router};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use url::form_urlencoded;
use usher_app::store::Content;
use usher_app::{LogoutNotifier, LogoutTokens};
use usher_delivery::{BackchannelLogout, TargetAddresses};
use usher_oidc::{PublicKey, PublicKeys};

use super::relying_party::{ISSUER, Person, RelyingParty, claims, encoded, pairs, query_of};
use super::{SHOP, shop, spa};
use crate::pages::browser::{Browser, Page};
use crate::support::TestApp;

const BYE: &str = "https://app.example/bye?from=usher";
const STATE: &str = "a b&c";

/// A service whose shop may be returned to after logout, with further settings.
async fn service(settings: &Value) -> TestApp {
    let mut all = json!({ "post_logout_redirect_uris": [BYE] });
    all.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
    TestApp::with(&[shop(&all), spa(&json!({}))]).await
}

/// The ID token that the shop got for somebody.
async fn id_token(test: &TestApp, person: &mut Person<'_>) -> String {
    let tokens = RelyingParty::confidential(test, SHOP).tokens(&mut person.browser, &[]).await;
    tokens["id_token"].as_str().unwrap().to_owned()
}

fn request(parameters: &[(&str, &str)]) -> String {
    format!("/endsession?{}", encoded(&pairs(parameters)))
}

/// Whether the browser's cookie still stands for a session.
async fn is_signed_in(test: &TestApp, cookie: &str) -> bool {
    test.app.signed_in(cookie, None).await.unwrap().is_some()
}

fn cookie(person: &Person<'_>) -> String {
    person.browser.cookie("__Host-session").unwrap().to_owned()
}

#[track_caller]
fn assert_led_back(page: &Page, state: Option<&str>) {
    let to = page.location().unwrap_or_else(|| panic!("{} {}", page.status, page.text()));
    assert_eq!(page.status, 303);
    assert!(to.starts_with(BYE), "{to}");
    assert_eq!(query_of(&to).get("state").map(String::as_str), state);
}

#[tokio::test]
async fn rp_initiated_2_a_valid_hint_ends_the_session_at_once_and_leads_back_with_the_state() {
    let test = service(&json!({})).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let hint = id_token(&test, &mut ada).await;
    let session = cookie(&ada);
    let asked = [
        ("id_token_hint", hint.as_str()),
        ("post_logout_redirect_uri", BYE),
        ("state", STATE),
        ("client_id", SHOP),
    ];
    let page = ada.browser.get(&request(&asked)).await;
    assert_led_back(&page, Some(STATE));
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(!is_signed_in(&test, &session).await);
    assert_eq!(ada.browser.cookie("__Host-session"), Some(""), "the browser forgets it");
    // Once more, as by the browser's way back: nobody is signed in, and it leads back all the same.
    assert_led_back(&ada.browser.get(&request(&asked[..2])).await, None);
}

#[tokio::test]
async fn rp_initiated_4_an_expired_hint_and_one_whose_key_left_the_jwks_are_good() {
    let test = service(&json!({})).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let hint = id_token(&test, &mut ada).await;
    let asked = [("id_token_hint", hint.as_str()), ("post_logout_redirect_uri", BYE)];
    test.clock.advance(Duration::from_hours(2));
    let session = cookie(&ada);
    assert_led_back(&ada.browser.get(&request(&asked)).await, None);
    assert!(!is_signed_in(&test, &session).await);

    let old = test.get("/.well-known/jwks.json").await.text().to_owned();
    test.app.rotate_keys_at_once().await.unwrap();
    test.clock.advance(Duration::from_hours(100 * 24));
    test.app.tend_keys().await.unwrap();
    assert_ne!(test.get("/.well-known/jwks.json").await.text(), old);
    assert_led_back(&ada.browser.get(&request(&asked)).await, None);
}

#[tokio::test]
async fn rp_initiated_3_without_a_valid_hint_the_person_is_asked_and_stays_here() {
    let test = service(&json!({})).await;
    for (hint, uri) in [("", ""), ("", BYE), ("e30.e30.e30", BYE), ("nonsense", BYE)] {
        let mut ada =
            Person::invited_by(&test, SHOP, &format!("ada{}{}@example.com", hint.len(), uri.len())).await;
        let session = cookie(&ada);
        let asked = request(&[("id_token_hint", hint), ("post_logout_redirect_uri", uri), ("state", STATE)]);
        let page = ada.browser.get(&asked).await;
        assert_eq!((page.status, page.heading().as_str()), (200, "Would you like to sign out?"));
        assert!(is_signed_in(&test, &session).await, "a GET of anybody's ends nothing");
        let done = ada.browser.submit_only(&page, &[]).await;
        assert_eq!((done.status, done.location()), (200, None));
        assert_eq!(done.heading(), "You are signed out");
        assert!(!is_signed_in(&test, &session).await);
        // Nobody is signed in, and nothing to ask.
        assert_eq!(ada.browser.get(&asked).await.heading(), "You are signed out");
    }
}

#[tokio::test]
async fn rp_initiated_3_an_unregistered_uri_is_not_gone_to() {
    let test = service(&json!({})).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let hint = id_token(&test, &mut ada).await;
    for uri in ["https://evil.example/", "https://app.example/bye", "https://app.example/bye?from=usher&x=1"]
    {
        ada.sign_in(&test).await;
        let session = cookie(&ada);
        let page =
            ada.browser.get(&request(&[("id_token_hint", &hint), ("post_logout_redirect_uri", uri)])).await;
        assert_eq!((page.status, page.location()), (200, None), "{uri}");
        assert_eq!(page.heading(), "You are signed out", "the hint proves whose session it is");
        assert!(!is_signed_in(&test, &session).await);
    }
}

#[tokio::test]
async fn rp_initiated_2_the_client_id_must_fit_the_hint() {
    let test = service(&json!({})).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let hint = id_token(&test, &mut ada).await;
    let asked =
        [("id_token_hint", hint.as_str()), ("post_logout_redirect_uri", BYE), ("client_id", super::SPA)];
    let page = ada.browser.get(&request(&asked)).await;
    assert_eq!((page.location(), page.heading().as_str()), (None, "Would you like to sign out?"));
    let done = ada.browser.submit_only(&page, &[]).await;
    assert_eq!((done.status, done.location()), (200, None));
}

#[tokio::test]
async fn rp_initiated_2_somebody_elses_hint_asks_and_then_leads_back() {
    let test = service(&json!({})).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let mut eve = Person::invited_by(&test, SHOP, "eve@example.com").await;
    let hint = id_token(&test, &mut eve).await;
    let session = cookie(&ada);
    let asked = request(&[("id_token_hint", &hint), ("post_logout_redirect_uri", BYE), ("state", STATE)]);
    let page = ada.browser.get(&asked).await;
    assert_eq!(page.heading(), "Would you like to sign out?");
    assert!(is_signed_in(&test, &session).await);
    assert_led_back(&ada.browser.submit_only(&page, &[]).await, Some(STATE));
    assert!(!is_signed_in(&test, &session).await);
    assert!(is_signed_in(&test, &cookie(&eve)).await);
}

#[tokio::test]
async fn rp_initiated_2_a_request_by_post_is_sent_to_the_same_by_get() {
    let test = service(&json!({})).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let hint = id_token(&test, &mut ada).await;
    // As it arrives from another site: without the cookie.
    let mut elsewhere = Browser::new(&test)
        .with("content-type", "application/x-www-form-urlencoded")
        .with("sec-fetch-site", "cross-site")
        .with("origin", "https://app.example");
    let asked = [("id_token_hint", hint.as_str()), ("post_logout_redirect_uri", BYE), ("state", STATE)];
    let moved = elsewhere.post("/endsession", &asked).await;
    assert_eq!((moved.status, moved.location()), (303, Some(request(&asked))));
    assert_led_back(&ada.browser.get(&moved.location().unwrap()).await, Some(STATE));
}

#[tokio::test]
async fn rp_initiated_2_ui_locales_choose_the_pages_language() {
    let test = service(&json!({})).await;
    let mut browser = Browser::new(&test).with("accept-language", "de");
    assert_eq!(
        browser.get(&request(&[("ui_locales", "xx fr-CA")])).await.header("content-language"),
        "fr-FR"
    );
    assert_eq!(browser.get("/endsession").await.header("content-language"), "de-DE");
}

#[tokio::test]
async fn rp_initiated_6_only_the_button_of_ones_own_page_signs_out() {
    let test = service(&json!({})).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let mut eve = Person::invited_by(&test, SHOP, "eve@example.com").await;
    let session = cookie(&ada);
    let hers = eve.browser.get("/endsession").await.field("csrf").unwrap();
    for csrf in ["", "nonsense", &hers] {
        let page = ada.browser.post("/endsession?state=1", &[("csrf", csrf)]).await;
        assert_eq!(page.status, 303, "{csrf}");
        assert!(page.location().unwrap().starts_with("/endsession"), "{:?}", page.location());
    }
    let own = ada.browser.get("/endsession").await.field("csrf").unwrap();
    let body = form_urlencoded::Serializer::new(String::new()).append_pair("csrf", &own).finish();
    let mut foreign = Browser::new(&test)
        .with("content-type", "application/x-www-form-urlencoded")
        .with("sec-fetch-site", "cross-site")
        .with("origin", "https://evil.example");
    foreign.set_cookie("__Host-session", &session);
    foreign.send(axum::http::Method::POST, "/endsession", body.into_bytes()).await;
    ada.browser.head("/endsession").await;
    assert!(is_signed_in(&test, &session).await);
}

#[tokio::test]
async fn backchannel_2_7_offline_access_outlives_the_session_and_everything_else_ends() {
    let test = service(&json!({ "refresh_tokens": "always" })).await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let online = party.tokens(&mut ada.browser, &[]).await;
    let offline = party.tokens(&mut ada.browser, &[("scope", "openid offline_access"), ("prompt", "")]).await;
    let hint = online["id_token"].as_str().unwrap();
    ada.browser.get(&request(&[("id_token_hint", hint)])).await;
    let refresh =
        async |tokens: &Value| party.refresh(tokens["refresh_token"].as_str().unwrap(), &[]).await.status;
    assert_eq!(refresh(&online).await, 400);
    let scope = offline["scope"].as_str().unwrap_or_default();
    assert_eq!(refresh(&offline).await, if scope.contains("offline_access") { 200 } else { 400 }, "{scope}");
}

/// What an application received.
struct Received {
    content_type: String,
    form: Vec<(String, String)>,
}

/// An application's receiver on a port of its own.
async fn receiver() -> (String, mpsc::UnboundedReceiver<Received>) {
    async fn take(
        State(sender): State<mpsc::UnboundedSender<Received>>,
        headers: HeaderMap,
        Form(form): Form<Vec<(String, String)>>,
    ) {
        let content_type = headers["content-type"].to_str().unwrap().to_owned();
        sender.send(Received { content_type, form }).unwrap();
    }
    let (sender, received) = mpsc::unbounded_channel();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let uri = format!("http://{}/logout", listener.local_addr().unwrap());
    let router = Router::new().route("/logout", post(take)).with_state(sender);
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (uri, received)
}

/// Sends what waits, as the worker does.
async fn deliver(test: &TestApp) -> usize {
    // What another test has installed is the same provider.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let addresses = TargetAddresses::public_and(|address| address.is_loopback());
    let notifier = BackchannelLogout::new(Arc::clone(&test.app) as Arc<dyn LogoutTokens>, addresses);
    let mut told = 0;
    for message in test.messages().await {
        if let Content::LogoutNotice { notice, .. } = &message.content {
            notifier.notify(notice).await.unwrap();
            told += 1;
        }
    }
    told
}

async fn public_keys(test: &TestApp) -> PublicKeys {
    let document = test.get("/.well-known/jwks.json").await.json();
    let keys = document["keys"].as_array().unwrap().iter();
    PublicKeys::new(keys.map(|key| PublicKey::from_json(&key.to_string()).unwrap()).collect())
}

#[tokio::test]
async fn backchannel_2_5_the_application_gets_a_logout_token_of_the_ended_session() {
    let (uri, mut received) = receiver().await;
    let test = service(&json!({ "backchannel_logout_uri": uri })).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let hint = id_token(&test, &mut ada).await;
    // More than an access token's life later: the session still knows its applications.
    test.clock.advance(Duration::from_hours(3));
    while test.app.housekeep().await.unwrap().purged > 0 {}
    let page = ada.browser.get("/endsession").await;
    ada.browser.submit_only(&page, &[]).await;
    assert_eq!(deliver(&test).await, 1);

    let Received { content_type, form } = received.recv().await.unwrap();
    assert_eq!(content_type, "application/x-www-form-urlencoded");
    let [(name, token)] = &form[..] else { panic!("{form:?}") };
    assert_eq!(name, "logout_token");
    let jwt = public_keys(&test).await.verify(token).unwrap();
    assert_eq!(jwt.typ.as_deref(), Some("logout+jwt"));
    let expected = claims(&Value::String(hint));
    for claim in ["iss", "sub", "aud", "sid"] {
        assert_eq!(jwt.claims[claim], expected[claim], "{claim}");
    }
    assert_eq!((jwt.claims["iss"].as_str(), jwt.claims.get("nonce")), (Some(ISSUER), None));
    assert_eq!(jwt.claims["events"], json!({ "http://schemas.openid.net/event/backchannel-logout": {} }));
    assert!(received.try_recv().is_err(), "told once");
}

#[tokio::test]
async fn backchannel_2_5_sign_out_a_new_password_and_a_deletion_are_told_too() {
    let (uri, mut received) = receiver().await;
    let test = service(&json!({ "backchannel_logout_uri": uri })).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let mut sids = Vec::new();
    for way in ["sign out", "everywhere", "delete"] {
        ada.sign_in(&test).await;
        sids.push(claims(&Value::String(id_token(&test, &mut ada).await))["sid"].clone());
        match way {
            "sign out" => {
                let page = ada.browser.get("/sign-out").await;
                ada.browser.submit_only(&page, &[]).await;
            }
            "everywhere" => {
                let csrf = ada.browser.get("/account/sessions").await.field("csrf").unwrap();
                ada.browser.post("/account/sessions", &[("csrf", &csrf), ("do", "everywhere")]).await;
            }
            _ => {
                let csrf = ada.browser.get("/account/delete").await.field("csrf").unwrap();
                ada.browser.post("/account/delete", &[("csrf", &csrf), ("do", "delete")]).await;
            }
        }
    }
    deliver(&test).await;
    let mut told = Vec::new();
    while let Ok(Received { form, .. }) = received.try_recv() {
        told.push(claims(&Value::String(form[0].1.clone()))["sid"].clone());
    }
    told.sort_by_key(ToString::to_string);
    sids.sort_by_key(ToString::to_string);
    assert_eq!(told, sids);
}
