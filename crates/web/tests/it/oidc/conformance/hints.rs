//! Plan Basic OP: wishes that must at least do no harm, and request objects, which are refused in form.

use serde_json::{Value, json};

use super::{CALLBACK, FIRST, Provider, URL_SAFE_NO_PAD, assert_stays};
use base64::Engine as _;

#[tokio::test]
async fn oidcc_login_hint() {
    let provider = Provider::start().await;
    provider.visitor().flow(&[("login_hint", "buffy@invite.example")]).await;
}

#[tokio::test]
async fn oidcc_ui_locales() {
    let provider = Provider::start().await;
    provider.visitor().flow(&[("ui_locales", "se")]).await;
}

#[tokio::test]
async fn oidcc_claims_locales() {
    let provider = Provider::start().await;
    provider.visitor().flow(&[("claims_locales", "se")]).await;
}

#[tokio::test]
async fn oidcc_ensure_request_with_acr_values_succeeds() {
    let provider = Provider::start().await;
    let told = provider.test.get("/.well-known/openid-configuration").await.json();
    let values: Vec<_> = told["acr_values_supported"].as_array().unwrap().iter().collect();
    let wish = values.iter().filter_map(|value| value.as_str()).collect::<Vec<_>>().join(" ");
    let tokens = provider.visitor().flow(&[("acr_values", &wish)]).await;
    assert!(values.contains(&&tokens.claims["acr"]), "ValidateIdTokenACRClaimAgainstAcrValuesRequest");
}

/// A request object without a signature, with these claims.
fn unsigned(claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.", part(&json!({ "alg": "none" })), part(claims))
}

#[tokio::test]
async fn oidcc_request_uri_unsigned_supported_correctly_or_rejected_as_unsupported() {
    let provider = Provider::start().await;
    let uri = [("request_uri", "https://suite.example/test/a/usher/requesturi/AbC#x1")];
    assert_eq!(provider.visitor().refusal(&uri).await, "request_uri_not_supported");
}

#[tokio::test]
async fn oidcc_unsigned_request_object_supported_correctly_or_rejected_as_unsupported() {
    let provider = Provider::start().await;
    let object = unsigned(&json!({ "client_id": FIRST, "redirect_uri": CALLBACK, "response_type": "code" }));
    assert_eq!(provider.visitor().refusal(&[("request", &object)]).await, "request_not_supported");
}

#[tokio::test]
async fn oidcc_ensure_request_object_with_redirect_uri() {
    let provider = Provider::start().await;
    let object = unsigned(&json!({ "client_id": FIRST, "redirect_uri": CALLBACK, "response_type": "code" }));
    let mut visitor = provider.visitor();
    let invalid = format!("{CALLBACK}/invalid");
    let (_, parameters) = visitor.request(FIRST, &[("request", &object), ("redirect_uri", &invalid)]);
    assert_stays(&visitor.visit(&parameters).await, 400);
}
