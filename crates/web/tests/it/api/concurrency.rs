//! Many identical calls at once.

use std::sync::Arc;

use axum::http::HeaderValue;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::with;
use crate::support::{Answer, TestApp, email_body, preregister_request};

const CALLS: usize = 50;

/// Sends the same request many times at once.
async fn at_once(test: &Arc<TestApp>, body: &Value, idempotency_key: Option<&'static str>) -> Vec<Answer> {
    let mut calls = JoinSet::new();
    for _ in 0..CALLS {
        let test = Arc::clone(test);
        let client_id = body["client_id"].as_str().unwrap();
        let mut request = preregister_request(client_id, body.to_string());
        if let Some(key) = idempotency_key {
            request.headers_mut().insert("idempotency-key", HeaderValue::from_static(key));
        }
        calls.spawn(async move { test.send(request).await });
    }
    calls.join_all().await
}

fn count(answers: &[Answer], status: u16) -> usize {
    answers.iter().filter(|answer| answer.status == status).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_identical_calls_create_one_user_and_one_message() {
    let test = Arc::new(TestApp::new().await);
    let answers = at_once(&test, &email_body("demo", "ada@example.com"), None).await;
    assert_eq!((count(&answers, 201), count(&answers, 200)), (1, CALLS - 1));
    let uuid = answers[0].json()["uuid"].clone();
    assert!(answers.iter().all(|answer| answer.json() == json!({ "uuid": uuid })));
    assert_eq!(test.messages().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_identical_calls_in_reject_mode_create_one_user() {
    let test = Arc::new(TestApp::new().await);
    let answers = at_once(&test, &email_body("demo-strict", "ada@example.com"), None).await;
    assert_eq!((count(&answers, 201), count(&answers, 422)), (1, CALLS - 1));
    assert_eq!(test.messages().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_calls_with_one_idempotency_key_get_one_answer() {
    let test = Arc::new(TestApp::new().await);
    let answers = at_once(&test, &email_body("demo", "ada@example.com"), Some("k-1")).await;
    assert_eq!(count(&answers, 201), CALLS);
    assert!(answers.iter().all(|answer| answer.text() == answers[0].text()));
    assert_eq!(test.messages().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_resends_at_once_send_no_more_than_the_limit() {
    let test = Arc::new(TestApp::new().await);
    let body = email_body("demo", "ada@example.com");
    super::assert_success(&super::preregister(&test, &body).await, 201);
    let answers = at_once(&test, &with(body, "resend", json!(true)), None).await;
    assert_eq!((count(&answers, 201), count(&answers, 429)), (5, CALLS - 5));
}
