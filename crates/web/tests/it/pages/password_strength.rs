//! The estimate beside the password field.

use axum::http::Method;
use serde_json::{Value, json};

use super::browser::Browser;
use super::service::Service;

async fn estimate(browser: &mut Browser<'_>, path: &str, body: &Value) -> (u16, Value) {
    let answer = browser.send(Method::POST, path, body.to_string().into_bytes()).await;
    assert_eq!(answer.header("content-type"), "application/json");
    (answer.status, serde_json::from_str(&answer.body).unwrap())
}

#[tokio::test]
async fn a_guest_before_the_form_learns_how_strong_a_password_is() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let path = format!("{}/password-strength", form.action());
    assert!(form.tag_of("password").contains(&path));
    for (password, word, score, text) in [
        ("password", "weak", 1, "Easy to guess"),
        ("qwertyuiop", "weak", 1, "Easy to guess"),
        ("four owls sing at noon by the sea", "strong", 4, "Very strong"),
    ] {
        let expected = json!({ "strength": word, "score": score, "text": text });
        assert_eq!(estimate(&mut guest, &path, &json!({ "password": password })).await, (200, expected));
    }
    let french = json!({ "password": "password", "locale": "fr-FR" });
    let (_, answer) = estimate(&mut guest, &path, &french).await;
    assert_ne!(answer["text"], "Easy to guess");
    let answer = guest.post(&path, &[("password", "four owls sing at noon by the sea")]).await;
    assert!(answer.body.contains("\"strong\""));
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn nobody_else_does() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let path = format!("{}/password-strength", form.action());
    let (status, answer) = estimate(&mut service.browser(), &path, &json!({ "password": "x" })).await;
    assert_eq!((status, &answer["error"]), (403, &json!("http_exception")));
    let mut lured = guest.with("sec-fetch-site", "cross-site");
    assert_eq!(estimate(&mut lured, &path, &json!({ "password": "x" })).await.0, 403);
}
