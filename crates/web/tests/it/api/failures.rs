//! A store that fails: the caller is told to try again, and nothing is half done.

use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};

use super::failing_store::{FailingStore, Mode};
use super::{assert_refused, assert_success, preregister};
use crate::support::{TestApp, email_body};

async fn with_failing_store() -> (TestApp, Arc<FailingStore>) {
    let failing = OnceLock::new();
    let test = TestApp::with_store(|store| {
        Arc::clone(failing.get_or_init(|| Arc::new(FailingStore::new(store)))) as Arc<dyn usher_app::Store>
    })
    .await;
    (test, Arc::clone(failing.get().unwrap()))
}

fn unavailable() -> Value {
    json!({ "error": "service_unavailable", "error_details": { "message": "Service unavailable" } })
}

#[tokio::test]
async fn a_store_that_is_down_is_503_and_nothing_is_half_done() {
    let (test, store) = with_failing_store().await;
    let body = email_body("demo", "ada@example.com");
    for mode in [Mode::Down, Mode::Busy] {
        store.set(mode);
        let answer = preregister(&test, &body).await;
        assert_refused(&answer, 503, &unavailable());
        assert_eq!(answer.header("retry-after"), "5");
    }
    store.set(Mode::Well);
    assert_eq!(test.messages().await.len(), 0);
    assert_success(&preregister(&test, &body).await, 201);
}

#[tokio::test]
async fn what_should_not_be_is_500_with_the_request_id_and_no_internals() {
    let (test, store) = with_failing_store().await;
    for mode in [Mode::Corrupt, Mode::Panics] {
        store.set(mode);
        let answer = preregister(&test, &email_body("demo", "ada@example.com")).await;
        let message = format!("Unexpected error in request {}", answer.header("x-request-id"));
        let expected = json!({ "error": "unexpected_error", "error_details": { "message": message } });
        assert_refused(&answer, 500, &expected);
    }
    store.set(Mode::Well);
    assert_success(&preregister(&test, &email_body("demo", "ada@example.com")).await, 201);
}

#[tokio::test]
async fn a_page_that_fails_is_a_page_with_the_same_status() {
    let (test, store) = with_failing_store().await;
    store.set(Mode::Down);
    let answer = test.get("/a/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").await;
    assert_eq!((answer.status, answer.header("retry-after")), (503, "5"));
    store.set(Mode::Panics);
    let answer = test.get("/a/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").await;
    assert_eq!(answer.status, 500);
    assert!(answer.header("content-type").starts_with("text/html"));
    assert!(answer.text().contains(answer.header("x-request-id")));
    assert!(!answer.text().contains("upside down"));
}

#[tokio::test]
async fn a_node_whose_store_is_down_is_alive_but_not_ready() {
    let (test, store) = with_failing_store().await;
    assert_eq!(test.get("/readyz").await.status, 200);
    for mode in [Mode::Down, Mode::Corrupt] {
        store.set(mode);
        assert_eq!(test.get("/livez").await.status, 200);
        assert_refused(&test.get("/readyz").await, 503, &unavailable());
    }
    let figures = test.get("/metrics").await;
    assert_eq!(figures.status, 200);
    assert!(figures.text().contains("usher_store_up 0\n"));
    assert!(!figures.text().contains("usher_outbox_waiting"));
}
