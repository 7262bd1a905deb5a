//! The contract's rows for e-mail.

use serde_json::{Value, json};

use super::{
    assert_refused, assert_success, invalid, preregister, preregister_raw, refused_input, with, with_field,
    without,
};
use crate::support::{TestApp, email_body};

const ADA: &str = "ada@example.com";

fn body() -> Value {
    email_body("demo", ADA)
}

/// The request creates a user and queues one message.
async fn creates(body: &Value) {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, body).await, 201);
    assert_eq!(test.messages_to(ADA).await.len(), 1);
}

/// The request is refused so, and leaves nothing behind.
async fn refuses(body: &Value, status: u16, expected: &Value) {
    let test = TestApp::new().await;
    assert_refused(&preregister(&test, body).await, status, expected);
    assert_eq!(test.messages().await.len(), 0);
}

async fn refuses_raw(body: &[u8], status: u16, expected: &Value) {
    let test = TestApp::new().await;
    assert_refused(&preregister_raw(&test, body).await, status, expected);
    assert_eq!(test.messages().await.len(), 0);
}

#[tokio::test]
async fn row_e01_success() {
    creates(&body()).await;
}

#[tokio::test]
async fn row_e02_resend_of_the_activation_link() {
    let test = TestApp::new().await;
    let created = assert_success(&preregister(&test, &body()).await, 201);
    let former = test.newest_token(ADA).await;
    for resend in [json!(true), json!("true")] {
        let answer = preregister(&test, &with(body(), "resend", resend)).await;
        assert_eq!(assert_success(&answer, 201), created);
        assert_ne!(test.newest_token(ADA).await, former);
    }
    assert_eq!(test.messages_to(ADA).await.len(), 3);
}

#[tokio::test]
async fn row_e03_locale_absent() {
    creates(&without(body(), "locale")).await;
}

#[tokio::test]
async fn row_e04_grant_type_empty() {
    creates(&with(body(), "grant_type", json!(""))).await;
    creates(&with(body(), "grant_type", Value::Null)).await;
}

#[tokio::test]
async fn row_e05_locale_empty() {
    creates(&with(body(), "locale", json!(""))).await;
    creates(&with(body(), "locale", Value::Null)).await;
}

#[tokio::test]
async fn row_e06_grant_type_unknown() {
    creates(&with(body(), "grant_type", json!("authorization_code"))).await;
    creates(&with(body(), "grant_type", json!(7))).await;
}

#[tokio::test]
async fn row_e07_resend_value_nonsense() {
    for nonsense in [json!("maybe"), json!(7), json!({}), json!([]), Value::Null, json!("TRUE"), json!("")] {
        creates(&with(body(), "resend", nonsense)).await;
    }
}

#[tokio::test]
async fn row_e08_empty_payload() {
    let expected = json!({
        "error": "http_exception",
        "error_details": { "message": "Invalid json format" },
        "error_description": "Invalid json format",
    });
    for payload in [&b""[..], b" ", b"\r\n\t  \n"] {
        refuses_raw(payload, 400, &expected).await;
    }
}

#[tokio::test]
async fn row_e09_invalid_json() {
    let expected = json!({
        "error": "invalid_parameters",
        "error_details": { "message": "Invalid json format" },
        "error_description": "Invalid json format",
    });
    let test = TestApp::new().await;
    for payload in [
        &b"{"[..],
        b"}",
        b"hello",
        b"client_id=demo&auth_type=email",
        b"{\"client_id\": \"demo\"",
        b"{\"client_id\": \"demo\",}",
        b"{\"client_id\" \"demo\"}",
        b"{'client_id': 'demo'}",
        b"{\"client_id\": \"demo\"} {}",
        b"{\"client_id\": \"dem\no\"}",
        b"{\"client_id\": \"\\ud800\"}",
        b"{\"client_id\": 01}",
        b"\xef\xbb\xbf{}",
        b"{\"client_id\": \"\xff\"}",
        b"[]",
        b"[{}]",
        b"null",
        b"42",
        b"\"text\"",
        b"NaN",
    ] {
        assert_refused(&preregister_raw(&test, payload).await, 400, &expected);
    }
    let deep = "{\"a\":".repeat(10_000);
    assert_refused(&preregister_raw(&test, deep.as_bytes()).await, 400, &expected);
}

fn strict_body() -> Value {
    email_body("demo-strict", ADA)
}

async fn refuses_the_second_call(second: &Value) {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, &strict_body()).await, 201);
    let details = json!({ "emailAddress": ["Email address is already in use."] });
    assert_refused(&preregister(&test, second).await, 422, &refused_input("invalid_form_fields", details));
    assert_eq!(test.messages().await.len(), 1);
}

#[tokio::test]
async fn row_e10_email_exists_in_reject_mode() {
    refuses_the_second_call(&strict_body()).await;
    refuses_the_second_call(&with_field(strict_body(), "emailAddress", json!("ADA@Example.COM"))).await;
}

#[tokio::test]
async fn row_e11_email_exists_in_reject_mode_with_resend_false() {
    refuses_the_second_call(&with(strict_body(), "resend", json!(false))).await;
}

#[tokio::test]
async fn row_e12_removed_auth_type() {
    refuses(&without(body(), "auth_type"), 422, &invalid(json!({ "auth_type": "field required" }))).await;
}

#[tokio::test]
async fn row_e13_removed_redirect_uri() {
    refuses(&without(body(), "redirect_uri"), 422, &invalid(json!({ "redirect_uri": "field required" })))
        .await;
}

#[tokio::test]
async fn row_e14_removed_grant_type() {
    refuses(&without(body(), "grant_type"), 422, &invalid(json!({ "grant_type": "field required" }))).await;
}

#[tokio::test]
async fn row_e15_removed_profile_fields() {
    let expected = invalid(json!({ "profile_fields": "field required" }));
    refuses(&without(body(), "profile_fields"), 422, &expected).await;
}

#[tokio::test]
async fn row_e16_removed_email_address() {
    let mut body = body();
    body["profile_fields"].as_object_mut().unwrap().remove("emailAddress");
    refuses(&body, 422, &invalid(json!({ "emailAddress": { "missing": "required" } }))).await;
}

#[tokio::test]
async fn row_e17_client_id_empty_or_removed() {
    let expected = invalid(json!({ "client_id": { "missing": "required" } }));
    refuses(&with(body(), "client_id", json!("")), 422, &expected).await;
    refuses(&with(body(), "client_id", Value::Null), 422, &expected).await;
    refuses(&without(body(), "client_id"), 422, &expected).await;
}

fn unsupported_auth_type() -> Value {
    invalid(json!({ "auth_type": { "invalid": "unsupported auth_type value" } }))
}

#[tokio::test]
async fn row_e18_auth_type_empty() {
    refuses(&with(body(), "auth_type", json!("")), 422, &unsupported_auth_type()).await;
    refuses(&with(body(), "auth_type", Value::Null), 422, &unsupported_auth_type()).await;
}

#[tokio::test]
async fn row_e19_redirect_uri_empty() {
    let expected = json!({
        "error": "invalid_parameters",
        "error_details": null,
        "error_description": "Missing Parameter: redirect_uri",
    });
    refuses(&with(body(), "redirect_uri", json!("")), 422, &expected).await;
    refuses(&with(body(), "redirect_uri", Value::Null), 422, &expected).await;
}

#[tokio::test]
async fn row_e20_profile_fields_empty() {
    let expected = invalid(json!({ "emailAddress": { "missing": "required" } }));
    for empty in [json!({}), json!(""), Value::Null] {
        refuses(&with(body(), "profile_fields", empty), 422, &expected).await;
    }
}

#[tokio::test]
async fn row_e21_member_without_a_value() {
    let place = |offset: &str, line: u32, column: u32| {
        invalid(json!({ offset: format!("Expecting value: line {line} column {column} (char {offset})") }))
    };
    let in_the_middle = "{\n  \"client_id\": \"demo\",\n  \"resend\": ,\n  \"locale\": \"en-US\"\n}";
    refuses_raw(in_the_middle.as_bytes(), 422, &place("37", 3, 13)).await;
    refuses_raw(b"{\"client_id\": \"demo\", \"resend\": }", 422, &place("32", 1, 33)).await;
    // Characters are counted, not bytes.
    let with_letters = "{\"firstName\": \"Zo\u{eb} \u{1f600}\", \"resend\": }";
    refuses_raw(with_letters.as_bytes(), 422, &place("33", 1, 34)).await;
    refuses_raw(b"{\"resend\": maybe}", 422, &place("11", 1, 12)).await;
    refuses_raw(b"{\"resend\": NaN}", 422, &place("11", 1, 12)).await;
    refuses_raw(b"{\"resend\":", 422, &place("10", 1, 11)).await;
    refuses_raw(b"{\"a\": [1, ]}", 422, &place("10", 1, 11)).await;
    refuses_raw(b"{\"a\": [, 1]}", 422, &place("7", 1, 8)).await;
}

#[tokio::test]
async fn row_e22_email_address_empty() {
    let expected = invalid(json!({ "user_id": { "missing": "required" } }));
    refuses(&with_field(body(), "emailAddress", json!("")), 422, &expected).await;
    refuses(&with_field(body(), "emailAddress", Value::Null), 422, &expected).await;
}

#[tokio::test]
async fn row_e23_auth_type_unknown() {
    for unknown in [json!("pigeon"), json!("EMAIL"), json!(1), json!({ "email": true })] {
        refuses(&with(body(), "auth_type", unknown), 422, &unsupported_auth_type()).await;
    }
}

#[tokio::test]
async fn row_e24_redirect_uri_not_on_the_allow_list() {
    let expected = invalid(json!({ "redirect_uri": { "invalid": "invalid value" } }));
    for refused in [
        json!("https://evil.example/"),
        json!("https://app.example/callback/"),
        json!("https://app.example/callback?x=1"),
        json!("HTTPS://app.example/callback"),
        json!("no uri"),
        json!(5),
        json!(["https://app.example/callback"]),
    ] {
        refuses(&with(body(), "redirect_uri", refused), 422, &expected).await;
    }
}

#[tokio::test]
async fn row_e25_email_address_malformed() {
    let expected = refused_input(
        "invalid_parameters",
        json!({ "emailAddress": ["Email address is not formatted correctly."] }),
    );
    for malformed in
        ["ada", "ada@", "@example.com", "ada@example", "a b@example.com", "Ada <ada@example.com>"]
    {
        refuses(&with_field(body(), "emailAddress", json!(malformed)), 422, &expected).await;
    }
    refuses(&with_field(body(), "emailAddress", json!(12)), 422, &expected).await;
}

#[tokio::test]
async fn row_e26_locale_that_the_flow_does_not_have() {
    for locale in ["xxxx", "sw-KE", "not a tag"] {
        let description = format!(
            "could not find a flow named 'standard_global' with version '20220207155201304965' and locale '{locale}'"
        );
        let expected = json!({
            "error": "unexpected_error",
            "error_details": null,
            "error_description": description,
        });
        refuses(&with(body(), "locale", json!(locale)), 422, &expected).await;
    }
}
