//! The contract's rows for mobile numbers.

use serde_json::{Value, json};

use super::{assert_refused, assert_success, invalid, preregister, refused_input, with, with_field, without};
use crate::support::{TestApp, sms_body};

const NUMBER: &str = "+447700900123";

fn body() -> Value {
    sms_body("demo", NUMBER)
}

async fn refuses(body: &Value, status: u16, expected: &Value) {
    let test = TestApp::new().await;
    assert_refused(&preregister(&test, body).await, status, expected);
    assert_eq!(test.messages().await.len(), 0);
}

#[tokio::test]
async fn row_m01_success() {
    for auth_type in ["sms", "mobile"] {
        let test = TestApp::new().await;
        assert_success(&preregister(&test, &with(body(), "auth_type", json!(auth_type))).await, 201);
        assert_eq!(test.messages_to(NUMBER).await.len(), 1);
    }
}

#[tokio::test]
async fn row_m02_resend_true_for_an_account_not_yet_activated() {
    let test = TestApp::new().await;
    let created = assert_success(&preregister(&test, &body()).await, 201);
    assert_eq!(test.messages_to(NUMBER).await.len(), 1);
    let resent = preregister(&test, &with(body(), "resend", json!(true))).await;
    assert_eq!(assert_success(&resent, 201), created);
    assert_eq!(test.messages_to(NUMBER).await.len(), 2);
}

#[tokio::test]
async fn row_m03_grant_type_empty() {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, &with(body(), "grant_type", json!(""))).await, 201);
}

#[tokio::test]
async fn row_m04_second_resend() {
    let test = TestApp::new().await;
    let created = assert_success(&preregister(&test, &body()).await, 201);
    for sent in 1..=2 {
        assert_eq!(test.messages_to(NUMBER).await.len(), sent);
        let resent = preregister(&test, &with(body(), "resend", json!(true))).await;
        assert_eq!(assert_success(&resent, 201), created);
    }
    assert_eq!(test.messages_to(NUMBER).await.len(), 3);
}

fn strict_body() -> Value {
    sms_body("demo-strict", NUMBER)
}

async fn refuses_the_second_call(second: &Value) {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, &strict_body()).await, 201);
    let details = json!({ "mobilePrimary": ["Mobile phone is already in use"] });
    assert_refused(&preregister(&test, second).await, 422, &refused_input("invalid_form_fields", details));
    assert_eq!(test.messages().await.len(), 1);
}

#[tokio::test]
async fn row_m05_number_exists_in_reject_mode() {
    refuses_the_second_call(&strict_body()).await;
    // The same number, written by another hand.
    refuses_the_second_call(&with_field(strict_body(), "mobilePrimary", json!("+44 (7700) 900-123"))).await;
}

#[tokio::test]
async fn row_m06_number_exists_in_reject_mode_with_resend_false() {
    refuses_the_second_call(&with(strict_body(), "resend", json!(false))).await;
}

#[tokio::test]
async fn row_m07_removed_auth_type() {
    refuses(&without(body(), "auth_type"), 422, &invalid(json!({ "auth_type": "field required" }))).await;
}

#[tokio::test]
async fn row_m08_removed_redirect_uri() {
    refuses(&without(body(), "redirect_uri"), 422, &invalid(json!({ "redirect_uri": "field required" })))
        .await;
}

#[tokio::test]
async fn row_m09_removed_grant_type() {
    refuses(&without(body(), "grant_type"), 422, &invalid(json!({ "grant_type": "field required" }))).await;
}

#[tokio::test]
async fn row_m10_removed_profile_fields() {
    let expected = invalid(json!({ "profile_fields": "field required" }));
    refuses(&without(body(), "profile_fields"), 422, &expected).await;
}

fn number_missing() -> Value {
    invalid(json!({ "mobilePrimary": { "missing": "required" } }))
}

#[tokio::test]
async fn row_m11_removed_mobile_primary() {
    let mut body = body();
    body["profile_fields"].as_object_mut().unwrap().remove("mobilePrimary");
    refuses(&body, 422, &number_missing()).await;
}

fn unsupported_auth_type() -> Value {
    invalid(json!({ "auth_type": { "invalid": "unsupported auth_type value" } }))
}

#[tokio::test]
async fn row_m12_auth_type_empty() {
    refuses(&with(body(), "auth_type", json!("")), 422, &unsupported_auth_type()).await;
}

#[tokio::test]
async fn row_m13_redirect_uri_empty() {
    let expected = json!({
        "error": "invalid_parameters",
        "error_details": null,
        "error_description": "Missing Parameter: redirect_uri",
    });
    refuses(&with(body(), "redirect_uri", json!("")), 422, &expected).await;
}

#[tokio::test]
async fn row_m14_mobile_primary_empty() {
    for empty in [json!(""), json!("  "), Value::Null] {
        refuses(&with_field(body(), "mobilePrimary", empty), 422, &number_missing()).await;
    }
}

#[tokio::test]
async fn row_m15_auth_type_unknown() {
    refuses(&with(body(), "auth_type", json!("fax")), 422, &unsupported_auth_type()).await;
}

#[tokio::test]
async fn row_m16_redirect_uri_not_allowed() {
    let expected = invalid(json!({ "redirect_uri": { "invalid": "invalid value" } }));
    refuses(&with(body(), "redirect_uri", json!("https://evil.example/")), 422, &expected).await;
}

#[tokio::test]
async fn row_m17_locale_unknown() {
    let description =
        "could not find a flow named 'standard_global' with version '20220207155201304965' and locale 'xxxx'";
    let expected =
        json!({ "error": "unexpected_error", "error_details": null, "error_description": description });
    refuses(&with(body(), "locale", json!("xxxx")), 422, &expected).await;
}

#[tokio::test]
async fn row_m18_number_exists_and_resend_is_false() {
    refuses_the_second_call(&with(strict_body(), "resend", json!(false))).await;
}

#[tokio::test]
async fn row_m19_number_exists() {
    refuses_the_second_call(&strict_body()).await;
}

#[tokio::test]
async fn row_m20_mobile_primary_is_no_possible_number() {
    let details = json!({ "mobilePrimary": ["Mobile phone is not formatted correctly."] });
    for impossible in ["12", "+4477", "07700900123", "+44 7700 900123 456 789 0", "ada@example.com"] {
        let expected = refused_input("bad_gateway", details.clone());
        refuses(&with_field(body(), "mobilePrimary", json!(impossible)), 502, &expected).await;
    }
    let settings = json!({ "client_id": "modern", "name": "Modern", "invalid_mobile_status": 422 });
    let test = TestApp::with(&[settings]).await;
    let answer = preregister(&test, &sms_body("modern", "12")).await;
    assert_refused(&answer, 422, &refused_input("invalid_parameters", details));
}
