//! Clients in the field that must keep working unchanged (contract.md section 5), as they write their requests.

use axum::body::Body;
use axum::http::Request;
use serde_json::json;

use super::assert_success;
use crate::support::{Answer, REDIRECT_URI, TestApp, basic};

const ADA: &str = "ada@example.com";

/// Sends text and headers as they stand.
async fn post(test: &TestApp, headers: &[(&str, &str)], body: String) -> Answer {
    let mut request = Request::post("/idp/v1/account/pre-register");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    test.send(request.body(Body::from(body)).unwrap()).await
}

/// Takes any truthy `error` for a failure and never looks at the status.
fn failed(answer: &Answer) -> bool {
    let error = &answer.json()["error"];
    !(error.is_null() || *error == json!(false) || *error == json!("") || *error == json!(0))
}

#[tokio::test]
async fn a_backend_that_judges_by_the_truth_of_error_alone() {
    let test =
        TestApp::with(&[json!({ "client_id": "backend", "name": "Backend", "resource_code": "APP" })]).await;
    let authorization = basic("backend", "backend-secret");
    let headers = [("Content-Type", "application/json"), ("Authorization", authorization.as_str())];
    let body = |fields: &str| {
        format!(
            r#"{{"profile_fields":{{{fields},"firstName":"Ada","lastName":"Byron","resourceAccessAPP":true}},"client_id":"backend","scope":"openid","auth_type":"email","redirect_uri":"{REDIRECT_URI}","grant_type":"password","locale":"en-US"}}"#
        )
    };
    let good = body(&format!(r#""emailAddress":"{ADA}""#));
    let created = post(&test, &headers, good.clone()).await;
    assert!(!failed(&created));
    let linked = post(&test, &headers, good).await;
    assert!(!failed(&linked));
    assert_eq!(linked.json()["uuid"], created.json()["uuid"]);
    assert!(failed(&post(&test, &headers, body(r#""emailAddress":"nonsense""#)).await));
    assert!(failed(&post(&test, &headers, String::new()).await));
    assert!(failed(&post(&test, &headers[..1], body(r#""emailAddress":"x@example.com""#)).await));
}

#[tokio::test]
async fn one_that_spells_the_header_its_own_way_and_sends_no_scope() {
    let test = TestApp::new().await;
    let authorization = basic("demo", "demo-secret");
    let headers =
        [("Content-type", "application/json; charset=UTF-8"), ("authorization", authorization.as_str())];
    let body = format!(
        r#"{{
  "client_id": "demo",
  "auth_type": "email",
  "redirect_uri": "{REDIRECT_URI}",
  "grant_type": "password",
  "profile_fields": {{ "emailAddress": "ada.byron@example.com", "firstName": "Ada", "lastName": "Byron" }},
  "locale": "en-US"
}}"#
    );
    let created = assert_success(&post(&test, &headers, body.clone()).await, 201);
    // The account was made with a lower-case address, and is found by another spelling.
    let respelled = body.replace("ada.byron@example.com", "Ada.Byron@EXAMPLE.com");
    assert_eq!(assert_success(&post(&test, &headers, respelled).await, 200), created);
}

#[tokio::test]
async fn one_that_names_no_content_type() {
    let test = TestApp::new().await;
    let authorization = basic("demo", "demo-secret");
    let body = crate::support::email_body("demo", ADA).to_string();
    assert_success(&post(&test, &[("Authorization", &authorization)], body).await, 201);
}

#[tokio::test]
async fn the_short_path_is_the_same_endpoint() {
    let test = TestApp::new().await;
    let mut request =
        crate::support::preregister_request("demo", crate::support::email_body("demo", ADA).to_string());
    *request.uri_mut() = "/pre-register".parse().unwrap();
    assert_success(&test.send(request).await, 201);
}
