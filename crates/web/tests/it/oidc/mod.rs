//! OpenID Connect over HTTP; each test is named after the section that it comes from.

mod account;
mod attacks;
mod authorize;
mod authorize_errors;
mod authorize_pages;
mod client_authentication;
mod conformance;
mod cors;
mod discovery;
mod end_session;
mod introspect;
mod noting_store;
mod pushed_request;
mod refresh;
mod relying_party;
mod revoke;
mod steps;
mod token;
mod userinfo;

use serde_json::{Value, json};

use crate::support::{Answer, TestApp};

/// The confidential application of most tests.
const SHOP: &str = "web-shop";
/// The public one.
const SPA: &str = "single-page";

/// A service with both.
async fn service() -> TestApp {
    TestApp::with(&[shop(&json!({})), spa(&json!({}))]).await
}

/// The confidential application with further settings for OpenID Connect. ES256, whose keys are made in no time.
fn shop(settings: &Value) -> Value {
    application(SHOP, &json!({ "refresh_tokens": "offline_access" }), settings)
}

/// The public application with further settings.
fn spa(settings: &Value) -> Value {
    application(SPA, &json!({ "token_endpoint_auth_methods": ["none"] }), settings)
}

fn application(client_id: &str, usual: &Value, further: &Value) -> Value {
    let mut settings = json!({ "id_token_signed_response_alg": "ES256" });
    for more in [usual, further] {
        settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    }
    json!({ "client_id": client_id, "name": "Web Shop", "openid_connect": settings })
}

/// Checks an error in the form of RFC 6749 section 5.2: status, type, code, a description, and that nobody keeps it.
#[track_caller]
fn assert_oauth_error(answer: &Answer, status: u16, error: &str) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/json");
    let body = answer.json();
    assert_eq!(body["error"], error, "{body}");
    assert!(body["error_description"].as_str().is_some_and(|text| !text.is_empty()), "{body}");
    assert_eq!(body.as_object().unwrap().len(), 2, "{body}");
    assert_not_kept(answer);
}

#[track_caller]
fn assert_not_kept(answer: &Answer) {
    assert_eq!((answer.header("cache-control"), answer.header("pragma")), ("no-store", "no-cache"));
}
