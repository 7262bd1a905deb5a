//! The order of the checks (contract.md section 1): all failures of one step together, and no later step's.

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};

use super::{assert_refused, http_error, invalid, preregister, preregister_raw, with, without};
use crate::support::{Answer, TestApp, basic, email_body, preregister_request, sms_body};

/// Sends a body with credentials that are wrong.
async fn stranger(test: &TestApp, body: &[u8]) -> Answer {
    let request = Request::post("/idp/v1/account/pre-register")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::AUTHORIZATION, basic("demo", "wrong"))
        .body(Body::from(body.to_vec()))
        .unwrap();
    test.send(request).await
}

#[tokio::test]
async fn steps_before_the_credentials_answer_the_same_to_strangers() {
    let test = TestApp::new().await;
    for body in [
        &b""[..],
        b"{",
        b"{\"resend\": }",
        b"{}",
        b"{\"auth_type\": \"email\"}",
        b"{\"auth_type\":1,\"redirect_uri\":1,\"grant_type\":1,\"profile_fields\":1}",
    ] {
        let known = preregister_raw(&test, body).await;
        let unknown = stranger(&test, body).await;
        assert_eq!((known.status, known.text()), (unknown.status, unknown.text()));
        assert_ne!(known.status, 403);
    }
}

#[tokio::test]
async fn a_wrong_value_is_told_to_nobody_without_credentials() {
    let test = TestApp::new().await;
    let body = with(email_body("demo", "nonsense"), "auth_type", json!("fax")).to_string();
    assert_refused(&stranger(&test, body.as_bytes()).await, 403, &http_error("Forbidden"));
}

#[tokio::test]
async fn all_absent_members_are_told_together() {
    let test = TestApp::new().await;
    let expected = invalid(json!({
        "auth_type": "field required",
        "redirect_uri": "field required",
        "grant_type": "field required",
        "profile_fields": "field required",
    }));
    assert_refused(&preregister(&test, &json!({})).await, 422, &expected);
    let two = without(without(email_body("demo", "x"), "grant_type"), "redirect_uri");
    let expected = invalid(json!({ "redirect_uri": "field required", "grant_type": "field required" }));
    assert_refused(&preregister(&test, &two).await, 422, &expected);
}

#[tokio::test]
async fn an_absent_member_comes_before_an_empty_client_id() {
    let test = TestApp::new().await;
    let body = with(without(email_body("demo", "x"), "auth_type"), "client_id", json!(""));
    let expected = invalid(json!({ "auth_type": "field required" }));
    assert_refused(&preregister(&test, &body).await, 422, &expected);
}

#[tokio::test]
async fn meanings_are_told_together_in_the_requests_order() {
    let test = TestApp::new().await;
    let body = json!({
        "redirect_uri": "https://evil.example/",
        "profile_fields": {},
        "locale": "xxxx",
        "auth_type": "fax",
        "grant_type": "",
        "client_id": "demo",
    });
    let expected = invalid(json!({
        "redirect_uri": { "invalid": "invalid value" },
        "auth_type": { "invalid": "unsupported auth_type value" },
    }));
    assert_refused(&preregister(&test, &body).await, 422, &expected);
}

#[tokio::test]
async fn an_empty_redirect_uri_is_told_beside_another_fault_of_its_step() {
    let test = TestApp::new().await;
    let body = with(with(email_body("demo", "x"), "redirect_uri", json!("")), "auth_type", json!("fax"));
    let expected = json!({
        "error": "invalid_parameters",
        "error_details": { "auth_type": { "invalid": "unsupported auth_type value" } },
        "error_description": "Missing Parameter: redirect_uri",
    });
    assert_refused(&preregister(&test, &body).await, 422, &expected);
}

#[tokio::test]
async fn profile_fields_are_told_together_before_the_locale() {
    let test = TestApp::new().await;
    let mut body = with(email_body("demo", "nonsense"), "locale", json!("fr-FR"));
    body["profile_fields"] =
        json!({ "shoeSize": 43, "emailAddress": "nonsense", "firstName": [], "hat": "no" });
    let answer = preregister(&test, &body).await;
    let expected = json!({
        "error": "invalid_parameters",
        "error_details": {
            "emailAddress": [answer.json()["error_details"]["emailAddress"][0]],
            "firstName": { "invalid": "expected a text" },
            "shoeSize, hat": { "unexpected_keys": "Unexpected parameters found in the request." },
        },
        "error_description": "some inputs are invalid",
    });
    assert_refused(&answer, 422, &expected);

    let unknown_locale = with(body, "locale", json!("xxxx"));
    let details = &preregister(&test, &unknown_locale).await.json()["error_details"];
    assert_eq!(details["firstName"], json!({ "invalid": "expected a text" }));
}

#[tokio::test]
async fn the_locale_comes_before_the_state_of_the_account() {
    let test = TestApp::new().await;
    let body = with(email_body("demo", "ada@example.com"), "resend", json!(true));
    let answer = preregister(&test, &with(body, "locale", json!("xxxx"))).await;
    assert_eq!(answer.json()["error"], "unexpected_error");
}

#[tokio::test]
async fn an_impossible_number_beside_another_fault_is_told_with_422() {
    let test = TestApp::new().await;
    let mut body = sms_body("demo", "12");
    body["profile_fields"]["hat"] = json!("no");
    let answer = preregister(&test, &body).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.json()["error"], "invalid_parameters");
}

#[tokio::test]
async fn sentences_are_in_the_requests_language_where_the_flow_has_it() {
    let french = json!({
        "client_id": "french", "name": "French", "default_locale": "fr-FR", "flow": { "locales": ["fr-FR", "de-DE"] }
    });
    let test = TestApp::with(&[french]).await;
    let sentence = async |client_id: &str, locale: Value| {
        let body = with(email_body(client_id, "nonsense"), "locale", locale);
        let answer = preregister(&test, &body).await;
        assert_eq!(answer.status, 422);
        answer.json()["error_details"]["emailAddress"][0].as_str().unwrap().to_owned()
    };
    let english = "Email address is not formatted correctly.";
    assert_eq!(sentence("demo", json!("en-US")).await, english);
    assert_eq!(sentence("demo", Value::Null).await, english);
    let german = sentence("french", json!("de-DE")).await;
    let french = sentence("french", Value::Null).await;
    assert!(german != english && french != english && german != french);
    assert_eq!(sentence("french", json!("sw-KE")).await, french);
    assert_eq!(sentence("demo", json!("de")).await, german);
}

#[tokio::test]
async fn a_client_id_that_was_sent_as_a_number_is_taken_as_text() {
    let test = TestApp::with(&[json!({ "client_id": "4711", "name": "Numbered" })]).await;
    let body = with(email_body("4711", "ada@example.com"), "client_id", json!(4711));
    let answer = test.send(preregister_request("4711", body.to_string())).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
}
