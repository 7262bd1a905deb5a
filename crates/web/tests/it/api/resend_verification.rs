//! `POST /idp/v1/account/resend-verification` (contract.md section 5).

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};
use usher_domain::LinkToken;

use super::{assert_refused, assert_success, http_error, invalid, preregister, refused_input, with, without};
use crate::support::{Answer, REDIRECT_URI, TestApp, email_body, sms_body};

const ADA: &str = "ada@example.com";
const NUMBER: &str = "+447700900123";

fn body(user_id: &str) -> Value {
    json!({
        "client_id": "demo",
        "redirect_uri": REDIRECT_URI,
        "auth_type": "email",
        "user_id": user_id,
        "locale": "fr-FR",
    })
}

fn sms(user_id: &str) -> Value {
    with(body(user_id), "auth_type", json!("sms"))
}

async fn send_raw(test: &TestApp, body: &[u8]) -> Answer {
    let request = Request::post("/idp/v1/account/resend-verification")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(body.to_vec()))
        .unwrap();
    test.send(request).await
}

async fn send(test: &TestApp, body: &Value) -> Answer {
    send_raw(test, body.to_string().as_bytes()).await
}

fn assert_sent(answer: &Answer, words: &str) {
    assert_eq!(answer.text(), json!({ "message": words }).to_string());
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
}

const MAIL_SENT: &str = "An email has been sent to the address on record.";
const TEXT_SENT: &str = "A text message has been sent to the number on record.";

#[tokio::test]
async fn an_account_that_waits_gets_a_new_message_in_the_asked_language() {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, &email_body("demo", ADA)).await, 201);
    let former = test.newest_token(ADA).await;
    assert_sent(&send(&test, &body("Ada@EXAMPLE.com")).await, MAIL_SENT);
    let messages = test.messages().await;
    assert_eq!(messages.len(), 2);
    assert_eq!(messages[1].content.recipient().unwrap().as_given(), ADA);
    assert_eq!(messages[1].content.invitation().unwrap().locale.as_str(), "fr-FR");
    assert_ne!(test.newest_token(ADA).await, former);
    assert!(LinkToken::parse(&former).is_some());
}

#[tokio::test]
async fn a_number_that_waits_gets_a_new_text_message() {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, &sms_body("demo", NUMBER)).await, 201);
    assert_eq!(test.messages_to(NUMBER).await.len(), 1);
    assert_sent(&send(&test, &sms("+44 7700 900123")).await, TEXT_SENT);
    assert_eq!(test.messages_to(NUMBER).await.len(), 2);
}

#[tokio::test]
async fn a_number_may_be_in_the_national_form_of_the_applications_region() {
    let sms_rules = json!({ "default_region": "GB" });
    let test = TestApp::with(&[json!({ "client_id": "british", "name": "British", "sms": sms_rules })]).await;
    assert_success(&preregister(&test, &sms_body("british", NUMBER)).await, 201);
    assert_eq!(test.messages_to(NUMBER).await.len(), 1);
    assert_sent(&send(&test, &with(sms("07700 900123"), "client_id", json!("british"))).await, TEXT_SENT);
    assert_eq!(test.messages_to(NUMBER).await.len(), 2);
}

#[tokio::test]
async fn the_answer_tells_nothing_about_the_account() {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, &email_body("demo", ADA)).await, 201);
    assert_success(&preregister(&test, &email_body("demo", "grace@example.com")).await, 201);
    assert_success(&preregister(&test, &email_body("demo-strict", "edsger@example.com")).await, 201);
    test.activate("grace@example.com").await;
    let queued = test.messages().await.len();

    let waiting = send(&test, &body(ADA)).await;
    for user_id in ["grace@example.com", "edsger@example.com", "nobody@example.com"] {
        let other = send(&test, &body(user_id)).await;
        assert_eq!((other.status, other.text()), (waiting.status, waiting.text()));
        let names = |answer: &Answer| answer.headers.keys().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(names(&other), names(&waiting));
    }
    // Nothing is looked up before the answer: for every account the same one row is written.
    assert_eq!(test.store.link_requests(100).await.unwrap().len(), 4);
    let messages = test.messages().await;
    assert_eq!(messages.len(), queued + 1);
    assert_eq!(messages[queued].content.recipient().unwrap().as_given(), ADA);
}

#[tokio::test]
async fn every_call_answers_200_and_no_more_is_sent_than_the_limit() {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, &email_body("demo", ADA)).await, 201);
    for _ in 0..9 {
        test.messages().await;
        assert_sent(&send(&test, &body(ADA)).await, MAIL_SENT);
    }
    assert_eq!(test.messages().await.len(), 1 + 5);
}

#[tokio::test]
async fn absent_members_are_told_together() {
    let test = TestApp::new().await;
    let expected = invalid(json!({
        "redirect_uri": "field required", "auth_type": "field required", "user_id": "field required",
    }));
    assert_refused(&send(&test, &json!({})).await, 422, &expected);
    for empty in [with(body(ADA), "client_id", json!("")), without(body(ADA), "client_id")] {
        assert_refused(
            &send(&test, &empty).await,
            422,
            &invalid(json!({ "client_id": { "missing": "required" } })),
        );
    }
    // What only pre-register needs is not asked for.
    assert_sent(&send(&test, &without(body(ADA), "locale")).await, MAIL_SENT);
}

#[tokio::test]
async fn an_empty_redirect_uri_is_a_missing_argument() {
    let test = TestApp::new().await;
    let expected = json!({
        "error": "missing_argument",
        "error_details": null,
        "error_description": "Missing Parameter: redirect_uri",
    });
    assert_refused(&send(&test, &with(body(ADA), "redirect_uri", json!(""))).await, 422, &expected);
}

#[tokio::test]
async fn the_other_errors_are_those_of_pre_register() {
    let test = TestApp::new().await;
    let invalid_json = json!({
        "error": "invalid_parameters",
        "error_details": { "message": "Invalid json format" },
        "error_description": "Invalid json format",
    });
    assert_refused(&send_raw(&test, b"{").await, 400, &invalid_json);
    assert_refused(&send_raw(&test, b"").await, 400, &with(invalid_json, "error", json!("http_exception")));
    let expected = invalid(json!({ "14": "Expecting value: line 1 column 15 (char 14)" }));
    assert_refused(&send_raw(&test, b"{\"client_id\": }").await, 422, &expected);

    let refused = with(body(ADA), "redirect_uri", json!("https://evil.example/"));
    let expected = invalid(json!({ "redirect_uri": { "invalid": "invalid value" } }));
    assert_refused(&send(&test, &refused).await, 422, &expected);
    let refused = with(body(ADA), "auth_type", json!("fax"));
    let expected = invalid(json!({ "auth_type": { "invalid": "unsupported auth_type value" } }));
    assert_refused(&send(&test, &refused).await, 422, &expected);
    let expected = invalid(json!({ "user_id": { "missing": "required" } }));
    assert_refused(&send(&test, &body("")).await, 422, &expected);
    let english = |user_id: &str| with(body(user_id), "locale", json!("en-US"));
    let details = json!({ "user_id": ["Email address is not formatted correctly."] });
    assert_refused(
        &send(&test, &english("nonsense")).await,
        422,
        &refused_input("invalid_parameters", details),
    );
    let description =
        "could not find a flow named 'standard_global' with version '20220207155201304965' and locale 'xxxx'";
    let expected =
        json!({ "error": "unexpected_error", "error_details": null, "error_description": description });
    assert_refused(&send(&test, &with(body(ADA), "locale", json!("xxxx"))).await, 422, &expected);
    let unknown = with(body(ADA), "client_id", json!("nobody"));
    assert_refused(&send(&test, &unknown).await, 403, &http_error("Forbidden"));
    assert_eq!(test.messages().await.len(), 0);
}
