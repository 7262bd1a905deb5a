//! Pushed authorization requests (RFC 9126).

use std::time::Duration;

use serde_json::json;

use super::relying_party::{
    Changes, ISSUER, Person, RelyingParty, STATE, answer_of, form_request, page_first, pairs,
};
use super::{SHOP, SPA, application, assert_not_kept, assert_oauth_error, service, shop};
use crate::pages::browser::{Browser, Page};
use crate::support::TestApp;

/// Pushes a request; returns its name.
async fn push(party: &RelyingParty<'_>, changes: Changes<'_>) -> String {
    let answer = party.post("/par", &party.request(changes)).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()["request_uri"].as_str().unwrap().to_owned()
}

async fn follow(browser: &mut Browser<'_>, client_id: &str, request_uri: &str) -> Page {
    let query =
        super::relying_party::encoded(&pairs(&[("client_id", client_id), ("request_uri", request_uri)]));
    browser.get(&format!("/authorize?{query}")).await
}

#[track_caller]
fn assert_unknown(page: &Page) {
    assert_eq!((page.status, page.location()), (400, None));
    assert!(page.text().contains("The request_uri is unknown"), "{}", page.text());
}

#[tokio::test]
async fn rfc9126_2_2_a_pushed_request_gets_a_name_for_a_minute() {
    let test = service().await;
    for party in [RelyingParty::confidential(&test, SHOP), RelyingParty::public(&test, SPA)] {
        let answer = party.post("/par", &party.request(&[])).await;
        assert_eq!((answer.status, answer.header("content-type")), (201, "application/json"));
        assert_not_kept(&answer);
        let told = answer.json();
        assert_eq!(told["expires_in"], 60);
        assert!(told["request_uri"].as_str().unwrap().starts_with("urn:ietf:params:oauth:request_uri:"));
    }
}

#[tokio::test]
async fn rfc9126_2_2_pushed_request_works_once() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let request_uri = push(&party, &[]).await;
    let answer = answer_of(&follow(&mut ada.browser, SHOP, &request_uri).await);
    assert_eq!((answer["state"].as_str(), answer["iss"].as_str()), (STATE, ISSUER));
    assert_eq!(party.exchange(&answer["code"], &[]).await.status, 200);
    assert_unknown(&follow(&mut ada.browser, SHOP, &request_uri).await);
}

#[tokio::test]
async fn rfc9126_4_a_pushed_request_survives_the_pages_of_a_sign_in_and_reloading_them() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    test.clock.advance(Duration::from_secs(1));
    let request_uri = push(&party, &[("prompt", "login"), ("login_hint", "ada@example.com")]).await;
    let first = follow(&mut ada.browser, SHOP, &request_uri).await;
    let (page, next) = page_first(&first);
    assert_eq!(page, "/sign-in");
    // What was pushed stays out of the browser's addresses.
    assert!(!first.location().unwrap().contains("login_hint"));
    assert_eq!(page_first(&follow(&mut ada.browser, SHOP, &request_uri).await).0, "/sign-in");
    // A person takes longer than the minute in which a browser has to come.
    test.clock.advance(Duration::from_mins(10));
    assert_eq!(page_first(&ada.browser.get(&next).await).0, "/sign-in");
    ada.sign_in(&test).await;
    assert!(answer_of(&ada.browser.get(&next).await).contains_key("code"));
    assert_unknown(&ada.browser.get(&next).await);
}

#[tokio::test]
async fn rfc9126_4_a_name_is_bound_to_its_client_and_its_time() {
    let test = TestApp::with(&[shop(&json!({})), application("rival", &json!({}), &json!({}))]).await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let request_uri = push(&party, &[]).await;
    assert_unknown(&follow(&mut ada.browser, "rival", &request_uri).await);
    assert_unknown(&follow(&mut ada.browser, SHOP, &format!("{request_uri}x")).await);
    test.clock.advance(Duration::from_secs(61));
    assert_unknown(&follow(&mut ada.browser, SHOP, &request_uri).await);
}

#[tokio::test]
async fn rfc9126_4_parameters_beside_the_name_are_not_read() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let request_uri = push(&party, &[]).await;
    let beside =
        [("request_uri", request_uri.as_str()), ("state", "evil"), ("redirect_uri", "https://evil.example/")];
    let answer = answer_of(&party.authorize(&mut ada.browser, &beside).await);
    assert_eq!(answer["state"], STATE);
}

#[tokio::test]
async fn rfc9126_2_3_what_authorize_would_refuse_is_refused_at_once() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    for (changes, error) in [
        ([("redirect_uri", "https://evil.example/")], "invalid_request"),
        ([("response_type", "token")], "unsupported_response_type"),
        ([("code_challenge", "")], "invalid_request"),
        ([("scope", "bad\"scope")], "invalid_scope"),
        // Section 2.1: a pushed request holds no other's name.
        ([("request_uri", "urn:ietf:params:oauth:request_uri:AAAAAAAAAAAAAAAAAAAAAA")], "invalid_request"),
        ([("request", "e30.e30.")], "request_not_supported"),
        ([("client_id", "rival")], "invalid_request"),
    ] {
        assert_oauth_error(&party.post("/par", &party.request(&changes)).await, 400, error);
    }
    let unproven = test.send(form_request("/par", &party.request(&[]))).await;
    assert_oauth_error(&unproven, 401, "invalid_client");
    assert_oauth_error(&test.get("/par").await, 405, "invalid_request");
    let large = party.request(&[("state", &"s".repeat(70_000))]);
    assert_oauth_error(&party.post("/par", &large).await, 413, "invalid_request");
}
