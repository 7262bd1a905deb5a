//! The authorization endpoint for a browser that is signed in: codes, and how they travel.

use axum::http::Method;
use serde_json::json;

use super::relying_party::{CHALLENGE, ISSUER, Person, RelyingParty, STATE, answer_of, encoded, query_of};
use super::{SHOP, SPA, service, shop};
use crate::pages::browser::Browser;
use crate::support::{REDIRECT_URI, TestApp};

#[tokio::test]
async fn rfc6749_4_1_2_a_signed_in_browser_brings_back_a_code_and_the_state() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    for party in [RelyingParty::confidential(&test, SHOP), RelyingParty::public(&test, SPA)] {
        let page = party.authorize(&mut ada.browser, &[]).await;
        let answer = answer_of(&page);
        assert_eq!(answer["state"], STATE);
        assert!(answer["code"].len() >= 43);
        assert_eq!(answer.keys().collect::<Vec<_>>(), ["code", "iss", "state"]);
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
    }
}

#[tokio::test]
async fn rfc6749_3_1_parameters_without_a_value_are_as_good_as_absent_and_unknown_ones_ignored() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let path = RelyingParty::confidential(&test, SHOP).authorization_path(&[("state", "")]);
    let page = ada.browser.get(&format!("{path}&prompt=&foo=1&foo=2&max_age=")).await;
    let answer = answer_of(&page);
    assert!(answer.contains_key("code") && !answer.contains_key("state"), "{answer:?}");
}

#[tokio::test]
async fn rfc6749_3_1_2_a_redirect_uri_keeps_its_own_query() {
    let uri = "https://app.example/callback?tenant=a%20b";
    let mut declaration = shop(&json!({}));
    declaration["redirect_uris"] = json!([REDIRECT_URI, uri]);
    let test = TestApp::with(&[declaration]).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let page =
        RelyingParty::confidential(&test, SHOP).authorize(&mut ada.browser, &[("redirect_uri", uri)]).await;
    assert!(page.location().unwrap().starts_with(&format!("{uri}&")), "{:?}", page.location());
    assert_eq!(answer_of(&page)["tenant"], "a b");
}

#[tokio::test]
async fn rfc9207_2_iss_is_in_every_answer() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    assert_eq!(answer_of(&party.authorize(&mut ada.browser, &[]).await)["iss"], ISSUER);
    let refused = party.authorize(&mut ada.browser, &[("response_type", "token")]).await;
    assert_eq!(answer_of(&refused)["iss"], ISSUER);
    let posted = party.authorize(&mut ada.browser, &[("response_mode", "form_post")]).await;
    assert_eq!(posted.field("iss").as_deref(), Some(ISSUER));
}

#[tokio::test]
async fn form_post_2_the_answer_is_posted_by_a_page_with_and_without_a_script() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let page = party.authorize(&mut ada.browser, &[("response_mode", "form_post")]).await;
    assert_eq!((page.status, page.action().as_str()), (200, REDIRECT_URI));
    let names: Vec<_> = page.fields().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["code", "state", "iss"]);
    assert_eq!(page.field("state").as_deref(), Some(STATE));
    assert!(page.body.contains("<button class=\"button\" type=\"submit\">"));
    let policy = page.header("content-security-policy");
    assert!(policy.contains("form-action 'self' https:") && policy.contains("script-src 'self'"), "{policy}");
    assert_eq!(page.header("cache-control"), "no-store");
    let script = page.body.split("<script src=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(test.get(script).await.status, 200);
    // The code is as good as any.
    assert_eq!(party.exchange(&page.field("code").unwrap(), &[]).await.status, 200);

    let changes = [("response_mode", "form_post"), ("prompt", "none"), ("scope", "bad\"scope")];
    let refused = party.authorize(&mut ada.browser, &changes).await;
    assert_eq!((refused.status, refused.field("error").as_deref()), (200, Some("invalid_scope")));
}

#[tokio::test]
async fn core_3_1_2_1_a_request_by_post_is_sent_to_the_same_by_get() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    // As it arrives from another site: without the cookie.
    let mut elsewhere = Browser::new(&test)
        .with("content-type", "application/x-www-form-urlencoded; charset=UTF-8")
        .with("sec-fetch-site", "cross-site")
        .with("origin", "https://app.example");
    let body = encoded(&party.request(&[]));
    let moved = elsewhere.send(Method::POST, "/authorize", body.clone().into_bytes()).await;
    assert_eq!((moved.status, moved.location()), (303, Some(format!("/authorize?{body}"))));
    let page = ada.browser.get(&moved.location().unwrap()).await;
    assert!(answer_of(&page).contains_key("code"));
}

#[tokio::test]
async fn core_3_1_2_1_a_post_that_is_no_form_is_told_on_a_page() {
    let test = service().await;
    let mut browser = Browser::new(&test).with("content-type", "application/json");
    let page = browser.send(Method::POST, "/authorize", b"{}".to_vec()).await;
    assert_eq!((page.status, page.heading().as_str()), (400, "This sign-in could not be started"));
    let page = browser.send(Method::POST, "/authorize", vec![b'a'; 70_000]).await;
    assert_eq!(page.status, 413);
    let page = browser.send(Method::PUT, "/authorize", Vec::new()).await;
    assert_eq!((page.status, page.heading().as_str()), (405, "This page does not exist"));
}

#[tokio::test]
async fn a_head_request_gives_no_code_and_changes_nothing() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let answer = ada.browser.head(&party.authorization_path(&[])).await;
    assert_eq!((answer.status, answer.location(), answer.body.as_str()), (200, None, ""));
}

#[tokio::test]
async fn a_request_of_more_than_16_kib_is_answered_and_one_beyond_the_bounds_refused() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let (state, filling) = ("s".repeat(8_000), "f".repeat(12_000));
    let answer =
        answer_of(&party.authorize(&mut ada.browser, &[("state", &state), ("filling", &filling)]).await);
    assert_eq!(answer["state"], state);
    // No page could carry it.
    ada.browser.forget_cookies();
    let page = party.authorize(&mut ada.browser, &[("state", &state), ("filling", &filling)]).await;
    assert_eq!((answer_of(&page)["error"].as_str(), &answer_of(&page)["state"]), ("invalid_request", &state));

    let page = party.authorize(&mut ada.browser, &[("filling", &"f".repeat(33_000))]).await;
    assert_eq!((page.status, page.heading().as_str()), (400, "This sign-in could not be started"));
}

#[tokio::test]
async fn oauth_multiple_response_types_2_1_fragment_is_refused_and_query_taken() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let refused = answer_of(&party.authorize(&mut ada.browser, &[("response_mode", "fragment")]).await);
    assert_eq!((refused["error"].as_str(), refused["state"].as_str()), ("invalid_request", STATE));
    let taken = answer_of(&party.authorize(&mut ada.browser, &[("response_mode", "query")]).await);
    assert!(taken.contains_key("code"));
}

#[tokio::test]
async fn rfc7636_4_4_1_a_challenge_is_needed_unless_the_application_is_waived() {
    let test = TestApp::with(&[
        shop(&json!({})),
        super::application("waived", &json!({ "pkce": "optional" }), &json!({})),
    ])
    .await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let without = [("code_challenge", ""), ("code_challenge_method", "")];
    let strict = RelyingParty::confidential(&test, SHOP);
    let waived = RelyingParty::confidential(&test, "waived");
    let refused = answer_of(&strict.authorize(&mut ada.browser, &without).await);
    assert_eq!(refused["error"], "invalid_request");

    let code = waived.code(&mut ada.browser, &without).await;
    assert_eq!(waived.exchange(&code, &[("code_verifier", "")]).await.status, 200);
    // A verifier where there was no challenge: somebody took it out (RFC 9700 section 4.8.2).
    let code = waived.code(&mut ada.browser, &without).await;
    assert_eq!(waived.exchange(&code, &[]).await.json()["error"], "invalid_grant");
    // A challenge that was sent is held against the verifier.
    let code = waived.code(&mut ada.browser, &[]).await;
    assert_eq!(waived.exchange(&code, &[("code_verifier", "")]).await.json()["error"], "invalid_grant");
    for party in [&strict, &waived] {
        for method in ["plain", "", "s256"] {
            let changes = [("code_challenge", CHALLENGE), ("code_challenge_method", method)];
            let refused = answer_of(&party.authorize(&mut ada.browser, &changes).await);
            assert_eq!(refused["error"], "invalid_request", "{method}");
        }
    }
}

#[tokio::test]
async fn rfc6749_4_1_2_each_request_gets_a_code_of_its_own() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let first = party.authorize(&mut ada.browser, &[]).await.location().unwrap();
    let second = party.authorize(&mut ada.browser, &[]).await.location().unwrap();
    assert_ne!(query_of(&first)["code"], query_of(&second)["code"]);
}
