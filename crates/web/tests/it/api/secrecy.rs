//! No log line, at the most verbose level, holds a token, a secret, a password or an address.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;

use super::{assert_success, preregister, with};
use crate::support::{REDIRECT_URI, TestApp, basic, email_body, preregister_request, sms_body};

/// Collects what is logged.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn secrets_and_addresses_never_reach_the_log() {
    let lines = Lines::default();
    // For the whole process: a subscriber of this thread alone would miss what other tests have called first, and
    // what those log meanwhile must hold no secret either.
    let layer = tracing_subscriber::fmt::layer().with_writer(lines.clone()).with_ansi(false);
    let subscriber =
        tracing_subscriber::registry().with(tracing_subscriber::filter::LevelFilter::TRACE).with(layer);
    tracing::subscriber::set_global_default(subscriber).unwrap();

    let test = TestApp::new().await;
    assert_success(&preregister(&test, &email_body("demo", "ada.byron@example.com")).await, 201);
    assert_success(&preregister(&test, &sms_body("demo", "+447700900123")).await, 201);
    preregister(&test, &with(email_body("demo", "ada.byron@example.com"), "locale", json!("xxxx"))).await;
    let mut wrong = preregister_request("demo", email_body("demo", "ada.byron@example.com").to_string());
    wrong.headers_mut().insert(header::AUTHORIZATION, basic("demo", "wrong-secret-1").parse().unwrap());
    assert_eq!(test.send(wrong).await.status, 403);
    let resend = json!({
        "client_id": "demo", "redirect_uri": REDIRECT_URI, "auth_type": "email", "user_id": "ada.byron@example.com",
    });
    let request =
        Request::post("/idp/v1/account/resend-verification").header("content-type", "application/json");
    assert_eq!(test.send(request.body(Body::from(resend.to_string())).unwrap()).await.status, 200);
    let link = test.newest_link("ada.byron@example.com").await;
    test.get(&link).await;
    test.activate("ada.byron@example.com").await;

    test.get("/authorize?client_id=demo&login_hint=ada.byron%40example.com&state=state-hush").await;
    let token = "grant_type=authorization_code&client_id=demo&client_secret=demo-secret&code=code-hush";
    let request = Request::post("/token?code=code-hush")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(token));
    assert_eq!(test.send(request.unwrap()).await.status, 400);
    let request = Request::get("/userinfo?access_token=token-hush");
    let request = request.header(header::AUTHORIZATION, "Bearer token-hush").body(Body::empty());
    assert_eq!(test.send(request.unwrap()).await.status, 401);

    let log = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    assert!(
        log.contains("answered") && log.contains("/idp/v1/account/pre-register"),
        "nothing was captured: {log}"
    );
    assert!(log.contains("/a/{token}"));
    let token = link.rsplit('/').next().unwrap();
    let basic = basic("demo", "demo-secret").replace("Basic ", "");
    for secret in [
        token,
        "demo-secret",
        "wrong-secret-1",
        &basic,
        "ada.byron",
        "7700900123",
        "correct horse",
        "Byron",
        "-hush",
    ] {
        assert!(!log.contains(secret), "the log holds {secret:?}");
    }
}
