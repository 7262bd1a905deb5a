//! Plan RP-Initiated Logout OP. Where a module wants a page, the user does what it asks for.

use base64::Engine as _;
use serde_json::{Value, json};
use usher_domain::SigningAlgorithm;
use usher_oidc::{SigningKey, generate_private_key};

use super::{FIRST, LOGGED_OUT, Provider, Tokens, URL_SAFE_NO_PAD, Visitor};
use crate::oidc::relying_party::{encoded, pairs, query_of};
use crate::pages::browser::Page;

const STATE: &str = "logout-state-aZ09";

/// Sends the browser to the end session endpoint with what the suite usually sends, changed.
async fn logout(visitor: &mut Visitor<'_>, hint: &str, changes: super::Changes<'_>) -> Page {
    let usual = [("id_token_hint", hint), ("post_logout_redirect_uri", LOGGED_OUT), ("state", STATE)];
    let kept = usual.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let sent: Vec<_> = kept.chain(changes).filter(|(_, value)| !value.is_empty()).copied().collect();
    visitor.browser.get(&format!("/endsession?{}", encoded(&pairs(&sent)))).await
}

/// The module's second part: nobody is signed in any more.
async fn assert_logged_out(visitor: &mut Visitor<'_>) {
    assert_eq!(visitor.refusal(&[("prompt", "none")]).await, "login_required");
}

#[track_caller]
fn assert_led_back(page: &Page, state: Option<&str>) {
    assert_eq!(page.status, 303, "{}", page.text());
    let to = page.location().unwrap();
    assert!(to.starts_with(LOGGED_OUT), "{to}");
    let parameters = query_of(&to);
    assert_eq!(parameters.get("state").map(String::as_str), state);
    assert_eq!(
        parameters.len(),
        usize::from(state.is_some()),
        "CheckForUnexpectedParametersInPostLogoutRedirect"
    );
}

/// That the browser is not sent back, before or after the user has said yes to the page; which signs them out.
async fn assert_ends_here(visitor: &mut Visitor<'_>, page: Page) {
    assert_eq!((page.status, page.location()), (200, None), "{}", page.text());
    let page = if page.heading() == "You are signed out" {
        page
    } else {
        visitor.browser.submit_only(&page, &[]).await
    };
    assert_eq!((page.status, page.location()), (200, None), "{}", page.text());
    assert_eq!(page.heading(), "You are signed out");
    assert_logged_out(visitor).await;
}

async fn signed_in(visitor: &mut Visitor<'_>) -> Tokens {
    visitor.flow(&[]).await
}

#[tokio::test]
async fn oidcc_rp_initiated_logout() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let tokens = signed_in(&mut visitor).await;
    let page = logout(&mut visitor, tokens.id_token(), &[]).await;
    assert_led_back(&page, Some(STATE));
    assert_logged_out(&mut visitor).await;
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_no_state() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let tokens = signed_in(&mut visitor).await;
    assert_led_back(&logout(&mut visitor, tokens.id_token(), &[("state", "")]).await, None);
    assert_logged_out(&mut visitor).await;
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_bad_post_logout_redirect_uri() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let tokens = signed_in(&mut visitor).await;
    let bad = [("post_logout_redirect_uri", "https://suite.example/test/a/usher/not_registered")];
    let page = logout(&mut visitor, tokens.id_token(), &bad).await;
    assert_ends_here(&mut visitor, page).await;
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_query_added_to_post_logout_redirect_uri() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let tokens = signed_in(&mut visitor).await;
    let added = format!("{LOGGED_OUT}?foo=bar");
    let page = logout(&mut visitor, tokens.id_token(), &[("post_logout_redirect_uri", &added)]).await;
    assert_ends_here(&mut visitor, page).await;
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_modified_id_token_hint() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let tokens = signed_in(&mut visitor).await;
    let claims = tokens.id_token().split('.').nth(1).unwrap();
    let head = URL_SAFE_NO_PAD.encode(json!({ "alg": "none" }).to_string());
    let page = logout(&mut visitor, &format!("{head}.{claims}."), &[]).await;
    assert_ne!(page.heading(), "You are signed out", "it proves nothing, so the user is asked");
    assert_ends_here(&mut visitor, page).await;
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_bad_id_token_hint() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let tokens = signed_in(&mut visitor).await;
    let claims = tokens.claims.as_object().unwrap();
    let own = SigningAlgorithm::Rs256;
    let key = SigningKey::from_pkcs8(own, generate_private_key(own).unwrap().expose()).unwrap();
    let forged = key.sign("JWT", claims).unwrap();
    let page = logout(&mut visitor, &forged, &[]).await;
    assert_ne!(page.heading(), "You are signed out", "it proves nothing, so the user is asked");
    assert_ends_here(&mut visitor, page).await;
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_no_id_token_hint() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    signed_in(&mut visitor).await;
    let page = logout(&mut visitor, "", &[]).await;
    assert_ends_here(&mut visitor, page).await;
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_no_params() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    signed_in(&mut visitor).await;
    let page = visitor.browser.get("/endsession").await;
    assert_ends_here(&mut visitor, page).await;
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_no_post_logout_redirect_uri() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let tokens = signed_in(&mut visitor).await;
    let page = logout(&mut visitor, tokens.id_token(), &[("post_logout_redirect_uri", "")]).await;
    assert_ends_here(&mut visitor, page).await;
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_only_state() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    signed_in(&mut visitor).await;
    let page = logout(&mut visitor, "", &[("post_logout_redirect_uri", "")]).await;
    assert_ends_here(&mut visitor, page).await;
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_of_the_second_client_leaves_nothing_behind() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let first = signed_in(&mut visitor).await;
    let second = visitor.flow_of(super::SECOND, &[], &[]).await;
    assert_eq!(first.claims["sid"], second.claims["sid"], "one session for all");
    assert_led_back(
        &logout(&mut visitor, second.id_token(), &[("client_id", super::SECOND)]).await,
        Some(STATE),
    );
    assert_logged_out(&mut visitor).await;
    let told: Value = json!(FIRST);
    assert_eq!(first.claims["aud"], told);
}
