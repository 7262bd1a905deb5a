//! Token revocation (RFC 7009).

use serde_json::{Value, json};

use super::relying_party::{Person, RelyingParty, form_request, pairs};
use super::{SHOP, SPA, application, assert_not_kept, assert_oauth_error, service, shop};
use crate::support::TestApp;

async fn is_active(party: &RelyingParty<'_>, token: &Value) -> bool {
    let token = token.as_str().unwrap();
    party.post("/introspect", &pairs(&[("token", token)])).await.json()["active"] == json!(true)
}

#[tokio::test]
async fn rfc7009_2_1_an_access_token_ends_alone_and_a_refresh_token_with_all_of_its_sign_in() {
    for format in ["jwt", "opaque"] {
        let test = TestApp::with(&[shop(&json!({ "access_token_format": format }))]).await;
        let party = RelyingParty::confidential(&test, SHOP);
        let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
        let first = party.tokens(&mut ada.browser, &[("scope", "openid offline_access")]).await;
        let second = party.refresh(first["refresh_token"].as_str().unwrap(), &[]).await.json();
        let revoke = async |token: &Value| {
            let answer = party.post("/revoke", &pairs(&[("token", token.as_str().unwrap())])).await;
            assert_eq!((answer.status, answer.text()), (200, ""), "{format}");
            assert_not_kept(&answer);
        };
        revoke(&first["access_token"]).await;
        assert!(!is_active(&party, &first["access_token"]).await);
        assert!(is_active(&party, &second["access_token"]).await);
        revoke(&second["refresh_token"]).await;
        assert!(!is_active(&party, &second["access_token"]).await);
        let refreshed = party.refresh(second["refresh_token"].as_str().unwrap(), &[]).await;
        assert_oauth_error(&refreshed, 400, "invalid_grant");
        // Once more is no error.
        revoke(&second["refresh_token"]).await;
    }
}

#[tokio::test]
async fn rfc7009_2_2_a_token_that_nobody_knows_is_revoked() {
    let test = service().await;
    for party in [RelyingParty::confidential(&test, SHOP), RelyingParty::public(&test, SPA)] {
        for token in ["nonsense", "a.b.c", "urt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
            let request = pairs(&[("token", token), ("token_type_hint", "nonsense")]);
            assert_eq!(party.post("/revoke", &request).await.status, 200);
        }
    }
}

#[tokio::test]
async fn rfc7009_2_1_a_token_of_another_client_stays() {
    let test = TestApp::with(&[shop(&json!({})), application("rival", &json!({}), &json!({}))]).await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = party.tokens(&mut ada.browser, &[]).await;
    let token = tokens["access_token"].as_str().unwrap();
    let answer =
        RelyingParty::confidential(&test, "rival").post("/revoke", &pairs(&[("token", token)])).await;
    assert_oauth_error(&answer, 400, "invalid_grant");
    assert!(is_active(&party, &tokens["access_token"]).await);
}

#[tokio::test]
async fn rfc7009_2_2_1_errors_are_told_in_json() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    assert_oauth_error(&party.post("/revoke", &[]).await, 400, "invalid_request");
    let unproven = pairs(&[("token", "x"), ("client_id", SHOP)]);
    assert_oauth_error(&test.send(form_request("/revoke", &unproven)).await, 401, "invalid_client");
    assert_oauth_error(&test.get("/revoke?token=x").await, 405, "invalid_request");
}
