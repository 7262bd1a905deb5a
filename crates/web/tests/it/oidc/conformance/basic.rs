//! Plan Basic OP: the flow, the userinfo endpoint and scopes.

use axum::body::Body;
use axum::http::{Request, header};
use base64::Engine as _;
use serde_json::{Value, json};

use super::{FIRST, POST, Provider, assert_stays};
use crate::oidc::relying_party::{encoded, form_request, pairs, query_of};

#[tokio::test]
async fn oidcc_server() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let tokens = visitor.flow(&[]).await;
    assert_eq!(visitor.logins, 1);
    assert_eq!(provider.userinfo(tokens.access_token()).await, json!({ "sub": provider.sub }));
}

#[tokio::test]
async fn oidcc_response_type_missing() {
    let provider = Provider::start().await;
    let error = provider.visitor().refusal(&[("response_type", "")]).await;
    assert!(["invalid_request", "unsupported_response_type"].contains(&error.as_str()), "{error}");
}

#[tokio::test]
async fn oidcc_idtoken_signature() {
    let provider = Provider::start().await;
    let tokens = provider.visitor().flow(&[]).await;
    let head = tokens.id_token().split('.').next().unwrap();
    let head: Value = serde_json::from_slice(&super::URL_SAFE_NO_PAD.decode(head).unwrap()).unwrap();
    assert_eq!(head["alg"], "RS256");
    let keys = provider.test.get("/.well-known/jwks.json").await.json();
    let named = keys["keys"].as_array().unwrap().iter().filter(|key| key["kid"] == head["kid"]).count();
    assert_eq!(named, 1);
}

#[tokio::test]
async fn oidcc_idtoken_unsigned_is_skipped_since_none_is_not_offered() {
    let provider = Provider::start().await;
    let told = provider.test.get("/.well-known/openid-configuration").await.json();
    assert!(!told["id_token_signing_alg_values_supported"].as_array().unwrap().contains(&json!("none")));
}

#[tokio::test]
async fn oidcc_userinfo_get() {
    let provider = Provider::start().await;
    let tokens = provider.visitor().flow(&[]).await;
    assert_eq!(provider.userinfo(tokens.access_token()).await["sub"], tokens.claims["sub"]);
}

#[tokio::test]
async fn oidcc_userinfo_post_header() {
    let provider = Provider::start().await;
    let tokens = provider.visitor().flow(&[]).await;
    let authorization = format!("Bearer {}", tokens.access_token());
    let request = Request::post("/userinfo").header(header::AUTHORIZATION, authorization);
    provider.checked_userinfo(&provider.test.send(request.body(Body::empty()).unwrap()).await);
}

#[tokio::test]
async fn oidcc_userinfo_post_body() {
    let provider = Provider::start().await;
    let tokens = provider.visitor().flow(&[]).await;
    let request = form_request("/userinfo", &pairs(&[("access_token", tokens.access_token())]));
    provider.checked_userinfo(&provider.test.send(request).await);
}

#[tokio::test]
async fn oidcc_ensure_request_without_nonce_succeeds_for_code_flow() {
    let provider = Provider::start().await;
    let tokens = provider.visitor().flow(&[("nonce", "")]).await;
    assert!(tokens.claims.get("nonce").is_none());
}

/// The claims of a scope are at the userinfo endpoint, with their values, and no others.
async fn scope_gives(scope: &str, expected: Value) {
    let provider = Provider::start().await;
    let tokens = provider.visitor().flow(&[("scope", scope)]).await;
    let mut claims = provider.userinfo(tokens.access_token()).await;
    if let Some(at) = claims.as_object_mut().unwrap().remove("updated_at") {
        assert!(scope.contains("profile") && at.as_i64().unwrap() <= provider.test.app.now().as_seconds());
    }
    claims.as_object_mut().unwrap().remove("sub");
    assert_eq!(claims, expected, "{scope}");
}

fn profile() -> Value {
    json!({
        "name": "Ada Byron", "given_name": "Ada", "family_name": "Byron", "birthdate": "1815-12-10", "locale": "en-US"
    })
}

fn email() -> Value {
    json!({ "email": "ada@example.com", "email_verified": true })
}

fn address() -> Value {
    json!({ "address": {
        "formatted": "12 St James's Square\nSW1Y London\nGB", "street_address": "12 St James's Square",
        "locality": "London", "postal_code": "SW1Y", "country": "GB",
    } })
}

fn phone() -> Value {
    json!({ "phone_number": "+447700900123", "phone_number_verified": false })
}

fn all() -> Value {
    let mut all = profile();
    for more in [email(), address(), phone()] {
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    }
    all
}

#[tokio::test]
async fn oidcc_scope_profile() {
    scope_gives("openid profile", profile()).await;
}

#[tokio::test]
async fn oidcc_scope_email() {
    scope_gives("openid email", email()).await;
}

#[tokio::test]
async fn oidcc_scope_address() {
    scope_gives("openid address", address()).await;
}

#[tokio::test]
async fn oidcc_scope_phone() {
    scope_gives("openid phone", phone()).await;
}

#[tokio::test]
async fn oidcc_scope_all() {
    scope_gives("openid email phone address profile", all()).await;
}

#[tokio::test]
async fn oidcc_ensure_other_scope_order_succeeds() {
    scope_gives("email openid", email()).await;
}

#[tokio::test]
async fn oidcc_alternate_happy_flow() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let (_, mut parameters) = visitor.request(FIRST, &[("scope", "email openid")]);
    parameters.reverse();
    let page = visitor.visit(&parameters).await;
    let code = super::returned(&page)["code"].clone();
    assert_eq!(provider.exchange(FIRST, &code, &[]).await.status, 200);
}

#[tokio::test]
async fn oidcc_ensure_request_with_unknown_parameter_succeeds() {
    let provider = Provider::start().await;
    provider.visitor().flow(&[("extra", "foobar")]).await;
}

#[tokio::test]
async fn oidcc_ensure_registered_redirect_uri() {
    let provider = Provider::start().await;
    let uri = format!("{}/6BdNHTJMWfSPjLpTFEYs", super::CALLBACK);
    let mut visitor = provider.visitor();
    let (_, parameters) = visitor.request(FIRST, &[("redirect_uri", &uri)]);
    let page = visitor.visit(&parameters).await;
    assert_stays(&page, 400);
    assert!(page.text().contains("redirect_uri"), "{}", page.text());
}

#[tokio::test]
async fn oidcc_ensure_post_request_succeeds() {
    let provider = Provider::start().await;
    let mut visitor = provider.visitor();
    let (sent, parameters) = visitor.request(FIRST, &[]);
    let body = encoded(&parameters);
    let fields = form_fields(&body);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = visitor.browser.post("/authorize", &fields).await;
    let page = visitor.follow(page).await;
    let answer = super::returned(&page);
    assert_eq!(answer["state"], sent.state);
    let answer = provider.exchange(FIRST, &answer["code"], &[]).await;
    provider.checked(&sent, &answer).await;
}

fn form_fields(body: &str) -> Vec<(String, String)> {
    query_of(&format!("/?{body}")).into_iter().collect()
}

#[tokio::test]
async fn oidcc_server_client_secret_post() {
    let provider = Provider::start().await;
    let tokens = provider.visitor().flow_of(POST, &[], &[]).await;
    provider.userinfo(tokens.access_token()).await;
}

#[tokio::test]
async fn oidcc_claims_essential() {
    let provider = Provider::start().await;
    let claims = r#"{"userinfo":{"name":{"essential":true}}}"#;
    let tokens = provider.visitor().flow(&[("claims", claims)]).await;
    let told = provider.userinfo(tokens.access_token()).await;
    assert_eq!(told, json!({ "sub": provider.sub, "name": "Ada Byron" }));
}
