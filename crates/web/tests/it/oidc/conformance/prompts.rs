//! Plan Basic OP: what is shown to whom, and how old a sign-in may be.

use super::{FIRST, Provider};

#[tokio::test]
async fn oidcc_display_page() {
    let provider = Provider::start().await;
    provider.visitor().flow(&[("display", "page")]).await;
}

#[tokio::test]
async fn oidcc_display_popup() {
    let provider = Provider::start().await;
    provider.visitor().flow(&[("display", "popup")]).await;
}

#[tokio::test]
async fn oidcc_prompt_login() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let first = visitor.flow(&[]).await;
    provider.wait(1);
    let second = visitor.flow(&[("prompt", "login")]).await;
    assert_eq!(visitor.logins, 2);
    let time = |tokens: &super::Tokens| tokens.claims["auth_time"].as_i64().unwrap();
    assert!(time(&second) > time(&first), "CheckSecondIdTokenAuthTimeIsLaterIfPresent");
}

#[tokio::test]
async fn oidcc_prompt_none_not_logged_in() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let state = "s".repeat(128);
    assert_eq!(visitor.refusal(&[("prompt", "none"), ("state", &state)]).await, "login_required");
    assert_eq!(visitor.logins, 0);
}

#[tokio::test]
async fn oidcc_prompt_none_logged_in() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let first = visitor.flow(&[]).await;
    provider.wait(1);
    let second = visitor.flow(&[("prompt", "none")]).await;
    assert_eq!(visitor.logins, 1);
    for claim in ["sub", "auth_time"] {
        assert_eq!(first.claims[claim], second.claims[claim], "{claim}");
    }
}

#[tokio::test]
async fn oidcc_max_age_1() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let first = visitor.flow(&[]).await;
    provider.wait(2);
    let second = visitor.flow(&[("max_age", "1")]).await;
    assert_eq!(visitor.logins, 2);
    let auth_time = second.claims["auth_time"].as_i64().expect("CheckIdTokenAuthTimeClaimPresentDueToMaxAge");
    assert!(auth_time > first.claims["auth_time"].as_i64().unwrap());
    assert_eq!(auth_time, provider.test.app.now().as_seconds());
}

#[tokio::test]
async fn oidcc_max_age_10000() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let first = visitor.flow(&[("max_age", "15000")]).await;
    provider.wait(1);
    let second = visitor.flow(&[("max_age", "10000")]).await;
    assert_eq!(visitor.logins, 1);
    assert!(first.claims["auth_time"].is_i64());
    for claim in ["sub", "auth_time"] {
        assert_eq!(first.claims[claim], second.claims[claim], "{claim}");
    }
}

#[tokio::test]
async fn oidcc_id_token_hint() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let first = visitor.flow(&[]).await;
    provider.wait(1);
    let second = visitor.flow(&[("prompt", "none"), ("id_token_hint", first.id_token())]).await;
    assert_eq!(visitor.logins, 1);
    assert_eq!(first.claims["sub"], second.claims["sub"]);
}

#[tokio::test]
async fn oidcc_ensure_request_with_valid_pkce_succeeds() {
    use crate::oidc::relying_party::{CHALLENGE, VERIFIER};
    let provider = Provider::start().await;
    let challenge = [("code_challenge", CHALLENGE), ("code_challenge_method", "S256")];
    provider.visitor().flow_of(FIRST, &challenge, &[("code_verifier", VERIFIER)]).await;
}
