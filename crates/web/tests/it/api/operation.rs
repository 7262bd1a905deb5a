//! What a supervisor, a load balancer and Prometheus ask.

use std::time::Duration;

use serde_json::json;

use super::{assert_refused, assert_success, preregister};
use crate::support::{TestApp, email_body};

#[tokio::test]
async fn a_node_that_works_is_alive_and_ready() {
    let test = TestApp::new().await;
    for (path, status) in [("/livez", "live"), ("/readyz", "ready")] {
        let answer = test.get(path).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
        assert_eq!(answer.text(), json!({ "status": status }).to_string());
    }
}

#[tokio::test]
async fn a_node_that_shuts_down_is_alive_but_not_ready() {
    let test = TestApp::new().await;
    test.state.begin_shutdown();
    assert_eq!(test.get("/livez").await.status, 200);
    let expected =
        json!({ "error": "service_unavailable", "error_details": { "message": "Service unavailable" } });
    assert_refused(&test.get("/readyz").await, 503, &expected);
    // What still comes is answered.
    assert_success(&preregister(&test, &email_body("demo", "ada@example.com")).await, 201);
}

#[tokio::test]
async fn figures_name_the_route_and_never_the_path() {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, &email_body("demo", "ada@example.com")).await, 201);
    let link = test.newest_link("ada@example.com").await;
    test.get(&link).await;
    test.get("/nowhere/at-all").await;
    let answer = test.get("/metrics").await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (200, "text/plain; version=0.0.4; charset=utf-8")
    );
    let figures = answer.text();
    for line in [
        r#"usher_http_requests_total{route="/idp/v1/account/pre-register",method="POST",status="201"}"#,
        r#"usher_http_requests_total{route="none",method="GET",status="404"}"#,
        r#"usher_http_request_duration_seconds_bucket{route="/a/{token}",method="GET",le="0.1"}"#,
        r#"usher_invitations_total{state="queued"}"#,
    ] {
        assert!(figures.contains(line), "{line}\n{figures}");
    }
    assert!(!figures.contains(&link) && !figures.contains("at-all"));
}

#[tokio::test]
async fn figures_tell_of_the_outbox_as_it_is() {
    let test = TestApp::new().await;
    let figure = async |name: &str| {
        let figures = test.get("/metrics").await;
        let line =
            figures.text().lines().find(|line| line.starts_with(&format!("{name} "))).map(str::to_owned);
        line.unwrap().rsplit(' ').next().unwrap().parse::<u64>().unwrap()
    };
    assert_eq!(figure("usher_outbox_waiting").await, 0);
    assert_success(&preregister(&test, &email_body("demo", "ada@example.com")).await, 201);
    test.clock.advance(Duration::from_secs(90));
    assert_eq!(figure("usher_outbox_waiting").await, 1);
    assert_eq!(figure("usher_outbox_oldest_due_seconds").await, 90);
    assert_eq!(figure("usher_outbox_dead").await, 0);
    assert_eq!(figure("usher_store_up").await, 1);
    test.messages().await;
    assert_eq!(figure("usher_outbox_waiting").await, 0);
    assert_eq!(figure("usher_outbox_oldest_due_seconds").await, 0);
}
