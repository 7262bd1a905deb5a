//! Refresh tokens (RFC 6749 section 6, RFC 9700 section 4.14.2).

use std::time::Duration;

use serde_json::{Value, json};

use super::relying_party::{Person, RelyingParty, claims};
use super::{SHOP, SPA, assert_not_kept, assert_oauth_error, service, shop, spa};
use crate::support::TestApp;

const OFFLINE: [(&str, &str); 1] = [("scope", "openid profile email offline_access")];

fn token(answer: &Value) -> &str {
    answer["refresh_token"].as_str().unwrap_or_else(|| panic!("no refresh token: {answer}"))
}

#[tokio::test]
async fn core_11_a_refresh_token_comes_with_offline_access_or_by_the_applications_setting() {
    let always = super::application("always", &json!({ "refresh_tokens": "always" }), &json!({}));
    let never = super::application("never", &json!({ "refresh_tokens": "never" }), &json!({}));
    let test = TestApp::with(&[shop(&json!({})), always, never]).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    for (client_id, plainly, offline) in
        [(SHOP, false, true), ("always", true, true), ("never", false, false)]
    {
        let party = RelyingParty::confidential(&test, client_id);
        let tokens = party.tokens(&mut ada.browser, &[]).await;
        assert_eq!(tokens.get("refresh_token").is_some(), plainly, "{client_id}");
        let tokens = party.tokens(&mut ada.browser, &OFFLINE).await;
        assert_eq!(tokens.get("refresh_token").is_some(), offline, "{client_id}");
    }
}

#[tokio::test]
async fn rfc6749_6_a_refresh_token_gives_tokens_and_its_successor() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let first = party.tokens(&mut ada.browser, &OFFLINE).await;
    test.clock.advance(Duration::from_hours(1));
    let answer = party.refresh(token(&first), &[]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_not_kept(&answer);
    let second = answer.json();
    assert_ne!(token(&first), token(&second));
    assert_eq!(second["scope"], OFFLINE[0].1);
    // OpenID Connect Core section 12.2.
    let (before, after) = (claims(&first["id_token"]), claims(&second["id_token"]));
    for name in ["iss", "sub", "aud", "azp", "auth_time", "sid"] {
        assert_eq!(before[name], after[name], "{name}");
    }
    assert!(after["iat"].as_i64() > before["iat"].as_i64());
    assert_eq!(party.refresh(token(&second), &[]).await.status, 200);
}

#[tokio::test]
async fn rfc9700_4_14_2_a_used_refresh_token_revokes_its_family() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let first = party.tokens(&mut ada.browser, &OFFLINE).await;
    let other_sign_in = party.tokens(&mut ada.browser, &OFFLINE).await;
    let second = party.refresh(token(&first), &[]).await.json();
    assert_oauth_error(&party.refresh(token(&first), &[]).await, 400, "invalid_grant");
    assert_oauth_error(&party.refresh(token(&second), &[]).await, 400, "invalid_grant");
    assert_eq!(party.refresh(token(&other_sign_in), &[]).await.status, 200);
}

#[tokio::test]
async fn rfc6749_6_the_scope_may_be_narrowed_and_not_widened() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let first = party.tokens(&mut ada.browser, &OFFLINE).await;
    let wide = party.refresh(token(&first), &[("scope", "openid address")]).await;
    assert_oauth_error(&wide, 400, "invalid_scope");
    let narrow = party.refresh(token(&first), &[("scope", "openid")]).await.json();
    assert_eq!(narrow["scope"], "openid");
    // The token itself has the whole scope still.
    assert_eq!(party.refresh(token(&narrow), &[]).await.json()["scope"], OFFLINE[0].1);
}

#[tokio::test]
async fn rfc6749_10_4_a_refresh_token_is_bound_to_its_client() {
    let test = TestApp::with(&[shop(&json!({})), super::application("rival", &json!({}), &json!({}))]).await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let first = party.tokens(&mut ada.browser, &OFFLINE).await;
    let stolen = RelyingParty::confidential(&test, "rival").refresh(token(&first), &[]).await;
    assert_oauth_error(&stolen, 400, "invalid_grant");
    assert_oauth_error(&party.refresh("urt_nonsense", &[]).await, 400, "invalid_grant");
    assert_eq!(party.refresh(token(&first), &[]).await.status, 200);
}

#[tokio::test]
async fn refresh_tokens_end_idle_and_absolutely_as_the_application_is_set() {
    let lifetimes = json!({ "refresh_idle_hours": 2, "refresh_absolute_hours": 5 });
    let test = TestApp::with(&[shop(&lifetimes)]).await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let idle = party.tokens(&mut ada.browser, &OFFLINE).await;
    let mut used = party.tokens(&mut ada.browser, &OFFLINE).await;
    test.clock.advance(Duration::from_mins(119));
    used = party.refresh(token(&used), &[]).await.json();
    test.clock.advance(Duration::from_mins(2));
    assert_oauth_error(&party.refresh(token(&idle), &[]).await, 400, "invalid_grant");
    test.clock.advance(Duration::from_mins(110));
    used = party.refresh(token(&used), &[]).await.json();
    test.clock.advance(Duration::from_mins(70));
    // Used just now, as it were, but five hours after the sign-in.
    assert_oauth_error(&party.refresh(token(&used), &[]).await, 400, "invalid_grant");
}

#[tokio::test]
async fn a_public_client_refreshes_by_its_name() {
    let test = TestApp::with(&[spa(&json!({}))]).await;
    let party = RelyingParty::public(&test, SPA);
    let mut ada = Person::invited_by(&test, SPA, "ada@example.com").await;
    let first = party.tokens(&mut ada.browser, &OFFLINE).await;
    assert_eq!(party.refresh(token(&first), &[]).await.status, 200);
}
