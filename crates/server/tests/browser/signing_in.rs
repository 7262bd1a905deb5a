//! From the invitation to the application's tokens and back out, with a certified client library in a real browser.

use anyhow::Result;
use serde_json::{Value, json};
use usher_testkit::browser::{Browser, Options};
use usher_testkit::wait::{self, PATIENCE};

use crate::guest::{ACTIVATE, PASSWORD};
use crate::process::{Invitee, client};
use crate::relying_party::{RelyingParty, document};
use crate::service::Service;

/// From the mail to the application's first page.
async fn arrive(browser: &Browser, service: &Service) -> Result<()> {
    let link = service.invite(&Invitee::ADA).await?;
    browser.goto(&link).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Set up your account").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Welcome").await
}

/// Identifier and password on the page of the service.
async fn sign_in(browser: &Browser, identifier: &str, password: &str) -> Result<()> {
    browser.wait_for_text("Sign in").await?;
    browser.fill("Email address or mobile number", identifier).await?;
    browser.fill("Password", password).await?;
    browser.press("Sign In").await
}

/// The whole way for one method of client authentication: activation, tokens without a further screen, userinfo,
/// refreshing, introspection, revocation, logout.
async fn whole_way(method: &str, keys: &str, key: Value) -> Result<()> {
    let (party, service) = RelyingParty::with_key(method, keys, key).await?;
    let browser = Browser::open(Options::phone()).await?;
    arrive(&browser, &service).await?;

    browser.goto(&party.url("/sign-in?prompt=none")).await?;
    let signed_in = document(&browser, "Signed in").await?;
    let claims = &signed_in["claims"];
    assert_eq!(claims["iss"], service.process.base_url);
    assert_eq!(claims["aud"], "shop");
    assert_eq!(claims["amr"], json!(["pwd"]));
    assert!(claims["sid"].is_string() && claims["auth_time"].is_number(), "{claims}");
    let userinfo = &signed_in["userinfo"];
    assert_eq!(userinfo["given_name"], "Ada");
    assert_eq!(userinfo["email"], "ada@mail.test");
    assert_eq!(userinfo["email_verified"], true);

    browser.goto(&party.url("/sign-in?scope=openid+email+offline_access&prompt=consent&par=yes")).await?;
    browser.press("Allow").await?;
    let signed_in = document(&browser, "Signed in").await?;
    assert_eq!(signed_in["refresh"], true, "{signed_in}");
    browser.goto(&party.url("/refresh")).await?;
    let refreshed = document(&browser, "Refreshed").await?;
    assert_eq!(refreshed["rotated"], true);
    browser.goto(&party.url("/introspect")).await?;
    let introspected = document(&browser, "Introspected").await?;
    assert_eq!((&introspected["active"], &introspected["client_id"]), (&json!(true), &json!("shop")));
    browser.goto(&party.url("/revoke")).await?;
    assert_eq!(document(&browser, "Revoked").await?, json!({ "active": false }));

    browser.goto(&party.url("/sign-out")).await?;
    let signed_out = document(&browser, "Signed out").await?;
    assert_eq!(signed_out, json!({ "state": "and-back" }));
    browser.goto(&party.url("/sign-in?prompt=none")).await?;
    assert_eq!(document(&browser, "Failed").await?["error"], "login_required");
    Ok(())
}

#[tokio::test]
async fn a_certified_client_with_its_secret_in_the_header_goes_the_whole_way() -> Result<()> {
    whole_way("client_secret_basic", "", Value::Null).await
}

#[tokio::test]
async fn a_certified_client_with_its_secret_in_the_body_goes_the_whole_way() -> Result<()> {
    let keys = "id_token_signed_response_alg = \"ES256\"\naccess_token_format = \"opaque\"";
    whole_way("client_secret_post", keys, Value::Null).await
}

#[tokio::test]
async fn a_certified_client_with_a_key_of_its_own_goes_the_whole_way() -> Result<()> {
    // A key of this test alone (P-256).
    let key = json!({
        "kty": "EC", "crv": "P-256", "kid": "shop-1", "alg": "ES256",
        "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
        "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
        "d": "870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE",
    });
    let mut public = key.clone();
    public.as_object_mut().map(|jwk| jwk.remove("d"));
    let jwks = json!({ "keys": [public] });
    let keys = format!("jwks = '{jwks}'\nid_token_signed_response_alg = \"EdDSA\"");
    whole_way("private_key_jwt", &keys, key).await
}

#[tokio::test]
async fn the_end_of_a_session_is_told_to_the_application() -> Result<()> {
    let (party, service) = RelyingParty::with_service("client_secret_basic", "").await?;
    let browser = Browser::open(Options::phone()).await?;
    arrive(&browser, &service).await?;
    browser.goto(&party.url("/sign-in")).await?;
    let sid = document(&browser, "Signed in").await?["claims"]["sid"].clone();
    browser.goto(&party.url("/sign-out")).await?;
    document(&browser, "Signed out").await?;
    let told = wait::until(PATIENCE, async || {
        let page = client().get(party.url("/news")).send().await.ok()?.text().await.ok()?;
        page.contains(sid.as_str()?).then_some(())
    });
    assert!(told.await.is_some(), "no logout token for {sid}");
    Ok(())
}

#[tokio::test]
async fn another_browser_signs_in_with_the_password() -> Result<()> {
    let (party, service) = RelyingParty::with_service("client_secret_basic", "").await?;
    arrive(&Browser::open(Options::default()).await?, &service).await?;
    let other = Browser::open(Options::phone().without_javascript()).await?;
    other.goto(&party.url("/sign-in")).await?;
    sign_in(&other, "ada@mail.test", "violet kayak lantern 43").await?;
    other.wait_for_text("That did not work.").await?;
    sign_in(&other, "ADA@mail.test", PASSWORD).await?;
    let signed_in = document(&other, "Signed in").await?;
    assert_eq!(signed_in["userinfo"]["family_name"], "Lovelace");

    // Asked again for the password, though signed in.
    other.goto(&party.url("/sign-in?prompt=login&max_age=0")).await?;
    sign_in(&other, "ada@mail.test", PASSWORD).await?;
    let again = document(&other, "Signed in").await?;
    assert_eq!(again["claims"]["sid"], signed_in["claims"]["sid"], "the same session goes on");
    Ok(())
}
