//! `Idempotency-Key`: the same key, the same answer, for 24 hours.

use std::time::Duration;

use axum::http::HeaderValue;
use serde_json::{Value, json};

use super::{assert_refused, assert_success, invalid, with};
use crate::support::{Answer, TestApp, email_body, preregister_request};

async fn send(test: &TestApp, key: &[u8], body: &str) -> Answer {
    let mut request = preregister_request("demo", body.to_owned());
    request.headers_mut().insert("idempotency-key", HeaderValue::from_bytes(key).unwrap());
    test.send(request).await
}

fn body() -> Value {
    email_body("demo", "ada@example.com")
}

#[tokio::test]
async fn the_same_key_and_body_get_the_same_answer() {
    let test = TestApp::new().await;
    let first = send(&test, b"order-17", &body().to_string()).await;
    assert_success(&first, 201);
    let again = send(&test, b"order-17", &body().to_string()).await;
    assert_eq!((again.status, again.text()), (201, first.text()));
    assert_eq!(test.messages().await.len(), 1);
}

#[tokio::test]
async fn a_repeated_resend_sends_once() {
    let test = TestApp::new().await;
    assert_success(&send(&test, b"a", &body().to_string()).await, 201);
    assert_eq!(test.messages().await.len(), 1);
    let resend = with(body(), "resend", json!(true)).to_string();
    for _ in 0..8 {
        assert_success(&send(&test, b"b", &resend).await, 201);
    }
    assert_eq!(test.messages().await.len(), 2);
}

#[tokio::test]
async fn the_same_key_with_other_bytes_is_refused() {
    let test = TestApp::new().await;
    assert_success(&send(&test, b"order-17", &body().to_string()).await, 201);
    let expected = invalid(json!({ "message": "The Idempotency-Key was used with another body" }));
    let other = email_body("demo", "grace@example.com").to_string();
    assert_refused(&send(&test, b"order-17", &other).await, 422, &expected);
    assert_refused(&send(&test, b"order-17", &format!("{} ", body())).await, 422, &expected);
    assert_eq!(test.messages().await.len(), 1);
}

#[tokio::test]
async fn a_key_is_forgotten_after_24_hours() {
    let test = TestApp::new().await;
    let created = send(&test, b"order-17", &body().to_string()).await;
    test.clock.advance(Duration::from_hours(24) + Duration::from_secs(1));
    let linked = send(&test, b"order-17", &body().to_string()).await;
    assert_eq!(assert_success(&linked, 200), assert_success(&created, 201));
}

#[tokio::test]
async fn keys_of_two_applications_have_nothing_to_do_with_each_other() {
    let test = TestApp::new().await;
    assert_success(&send(&test, b"1", &body().to_string()).await, 201);
    let mut request =
        preregister_request("demo-strict", email_body("demo-strict", "grace@example.com").to_string());
    request.headers_mut().insert("idempotency-key", HeaderValue::from_static("1"));
    assert_success(&test.send(request).await, 201);
}

#[tokio::test]
async fn a_key_has_1_to_255_visible_characters() {
    let test = TestApp::new().await;
    let expected =
        invalid(json!({ "Idempotency-Key": { "invalid": "expected 1 to 255 visible ASCII characters" } }));
    for key in [&b""[..], b"two words", b"\xc3\xa9", &[b'k'; 256]] {
        assert_refused(&send(&test, key, &body().to_string()).await, 422, &expected);
    }
    assert_eq!(test.messages().await.len(), 0);
    assert_success(&send(&test, &[b'k'; 255], &body().to_string()).await, 201);
}
