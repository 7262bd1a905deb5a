//! Too many requests: resends per invitation, calls per client address.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};

use super::{assert_refused, assert_success, preregister, with};
use crate::support::{Answer, REDIRECT_URI, TestApp, email_body};

fn too_many() -> Value {
    json!({ "error": "too_many_requests", "error_details": { "message": "Too many requests" } })
}

#[tokio::test]
async fn a_sixth_resend_has_to_wait() {
    let test = TestApp::new().await;
    let body = email_body("demo", "ada@example.com");
    let resend = with(body.clone(), "resend", json!(true));
    assert_success(&preregister(&test, &body).await, 201);
    for sent in 1..=5 {
        assert_eq!(test.messages().await.len(), sent);
        assert_success(&preregister(&test, &resend).await, 201);
    }
    let refused = preregister(&test, &resend).await;
    assert_refused(&refused, 429, &too_many());
    assert_eq!(refused.header("retry-after"), "600");
    assert_eq!(test.messages().await.len(), 6);

    // The wait is told in whole seconds, rounded up.
    test.clock.advance(Duration::from_millis(1_500));
    assert_eq!(preregister(&test, &resend).await.header("retry-after"), "599");
    test.clock.advance(Duration::from_secs(599));
    assert_success(&preregister(&test, &resend).await, 201);
    assert_eq!(preregister(&test, &resend).await.status, 429);
}

async fn resend_verification(test: &TestApp, forwarded_for: Option<&str>) -> Answer {
    let body = json!({
        "client_id": "demo", "redirect_uri": REDIRECT_URI, "auth_type": "email", "user_id": "nobody@example.com",
    });
    let mut request =
        Request::post("/idp/v1/account/resend-verification").header(header::CONTENT_TYPE, "application/json");
    if let Some(address) = forwarded_for {
        request = request.header("x-forwarded-for", address);
    }
    test.send(request.body(Body::from(body.to_string())).unwrap()).await
}

#[tokio::test]
async fn one_address_may_call_sixty_times_and_then_once_a_second() {
    let test = TestApp::new().await;
    for _ in 0..60 {
        assert_eq!(resend_verification(&test, None).await.status, 200);
    }
    let refused = resend_verification(&test, None).await;
    assert_refused(&refused, 429, &too_many());
    assert_eq!(refused.header("retry-after"), "1");
    // Whoever is no trusted proxy cannot hide behind the header.
    assert_eq!(resend_verification(&test, Some("203.0.113.9")).await.status, 429);
    test.clock.advance(Duration::from_secs(1));
    assert_eq!(resend_verification(&test, None).await.status, 200);
    // Calls with credentials are not counted.
    assert_success(&preregister(&test, &email_body("demo", "ada@example.com")).await, 201);
}
