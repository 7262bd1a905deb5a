//! Token introspection (RFC 7662).

use std::time::Duration;

use serde_json::json;

use super::relying_party::{ISSUER, Person, RelyingParty, form_request, pairs};
use super::{SHOP, SPA, application, assert_not_kept, assert_oauth_error, service, shop};
use crate::support::TestApp;

#[tokio::test]
async fn rfc7662_2_2_a_good_token_is_told_about_to_the_client_that_it_was_issued_to() {
    for format in ["jwt", "opaque"] {
        let test = TestApp::with(&[shop(&json!({ "access_token_format": format }))]).await;
        let party = RelyingParty::confidential(&test, SHOP);
        let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
        let tokens = party.tokens(&mut ada.browser, &[("scope", "openid offline_access")]).await;
        let token = tokens["access_token"].as_str().unwrap();
        for hint in ["", "access_token", "refresh_token", "nonsense"] {
            let answer =
                party.post("/introspect", &pairs(&[("token", token), ("token_type_hint", hint)])).await;
            assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
            assert_not_kept(&answer);
            let told = answer.json();
            assert_eq!((&told["active"], &told["token_type"]), (&json!(true), &json!("Bearer")));
            assert_eq!((&told["client_id"], &told["iss"]), (&json!(SHOP), &json!(ISSUER)));
            assert_eq!(told["sub"], ada.user_id.to_string());
            assert_eq!(told["scope"], "openid offline_access");
            assert_eq!(told["exp"].as_i64(), told["iat"].as_i64().map(|iat| iat + 600));
        }
        let refresh_token = tokens["refresh_token"].as_str().unwrap();
        let told = party.post("/introspect", &pairs(&[("token", refresh_token)])).await.json();
        assert_eq!(told["active"], true);
    }
}

#[tokio::test]
async fn rfc7662_2_2_of_any_other_token_nothing_is_told() {
    let test = TestApp::with(&[shop(&json!({})), application("rival", &json!({}), &json!({}))]).await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = party.tokens(&mut ada.browser, &[]).await;
    let token = tokens["access_token"].as_str().unwrap().to_owned();
    let rival = RelyingParty::confidential(&test, "rival");
    let nothing = json!({ "active": false });
    assert_eq!(rival.post("/introspect", &pairs(&[("token", &token)])).await.json(), nothing);
    let id_token = tokens["id_token"].as_str().unwrap();
    for other in ["nonsense", "a.b.c", id_token, "uat_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        assert_eq!(party.post("/introspect", &pairs(&[("token", other)])).await.json(), nothing, "{other}");
    }
    test.clock.advance(Duration::from_mins(11));
    assert_eq!(party.post("/introspect", &pairs(&[("token", &token)])).await.json(), nothing);
}

#[tokio::test]
async fn rfc7662_4_whoever_the_token_is_meant_for_may_ask() {
    let shop = shop(&json!({ "access_token_audience": ["orders"] }));
    let test = TestApp::with(&[shop, application("orders", &json!({}), &json!({}))]).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = RelyingParty::confidential(&test, SHOP).tokens(&mut ada.browser, &[]).await;
    let token = tokens["access_token"].as_str().unwrap();
    let told =
        RelyingParty::confidential(&test, "orders").post("/introspect", &pairs(&[("token", token)])).await;
    assert_eq!((&told.json()["active"], &told.json()["client_id"]), (&json!(true), &json!(SHOP)));
}

#[tokio::test]
async fn rfc7662_2_1_the_caller_proves_who_it_is() {
    let test = service().await;
    // A name alone is no proof.
    let public = RelyingParty::public(&test, SPA).post("/introspect", &pairs(&[("token", "x")])).await;
    assert_oauth_error(&public, 401, "invalid_client");
    let nobody = test.send(form_request("/introspect", &pairs(&[("token", "x")]))).await;
    assert_oauth_error(&nobody, 401, "invalid_client");
    let wrong = pairs(&[("token", "x"), ("client_id", SHOP), ("client_secret", "wrong")]);
    assert_oauth_error(&test.send(form_request("/introspect", &wrong)).await, 401, "invalid_client");
}

#[tokio::test]
async fn rfc7662_2_1_a_malformed_request_is_told_in_json() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    assert_oauth_error(&party.post("/introspect", &[]).await, 400, "invalid_request");
    let twice = vec![("token".to_owned(), "x".to_owned()); 2];
    assert_oauth_error(&party.post("/introspect", &twice).await, 400, "invalid_request");
    assert_oauth_error(&test.get("/introspect").await, 405, "invalid_request");
}
