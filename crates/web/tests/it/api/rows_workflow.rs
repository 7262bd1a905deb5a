//! The contract's rows of the workflow: credentials, required fields, resends, existing users.

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};
use usher_domain::{AuthType, FieldValue, User};

use super::{assert_refused, assert_success, http_error, invalid, preregister, with, with_field};
use crate::support::{TestApp, basic, email_body, preregister_request};

const ADA: &str = "ada@example.com";

fn body() -> Value {
    email_body("demo", ADA)
}

async fn ada(test: &TestApp) -> User {
    test.store.user_by_identifier(AuthType::Email, ADA).await.unwrap().expect("Ada exists")
}

#[tokio::test]
async fn row_w01_credentials_that_are_missing_or_wrong() {
    let disabled = json!({ "client_id": "former", "name": "Former", "disabled": true });
    let test = TestApp::with(&[disabled]).await;
    let with_header = |value: Option<String>, body: &Value| {
        let request =
            Request::post("/idp/v1/account/pre-register").header(header::CONTENT_TYPE, "application/json");
        let request =
            value.into_iter().fold(request, |request, value| request.header(header::AUTHORIZATION, value));
        request.body(Body::from(body.to_string())).unwrap()
    };
    for (value, body) in [
        (None, body()),
        (Some("Basic".to_owned()), body()),
        (Some("Basic !!!".to_owned()), body()),
        (Some("Bearer demo-secret".to_owned()), body()),
        (Some(basic("demo", "wrong")), body()),
        (Some(basic("demo", "")), body()),
        (Some(basic("demo", "demo-secret ")), body()),
        (Some(basic("nobody", "demo-secret")), email_body("nobody", ADA)),
        (Some(basic("former", "former-secret")), email_body("former", ADA)),
        (Some(basic("demo", "demo-secret")), email_body("demo-strict", ADA)),
        (Some(basic("demo", "demo-secret")), email_body("Demo", ADA)),
        (Some(basic("demo", "demo-secret")), with(body(), "client_id", json!(["demo"]))),
    ] {
        let answer = test.send(with_header(value.clone(), &body)).await;
        assert_refused(&answer, 403, &http_error("Forbidden"));
        let mode = format!("{value:?}");
        assert_eq!(test.messages().await.len(), 0, "{mode}");
    }
}

#[tokio::test]
async fn row_w02_required_profile_field_absent_or_empty() {
    let field = |name: &str| json!({ "name": name, "pre_register": "required" });
    let declaration = json!({ "client_id": "schema", "name": "Schema", "profile_fields": [field("firstName"), field("costCentre")] });
    let test = TestApp::with(&[declaration]).await;
    let mut request = email_body("schema", ADA);
    request["profile_fields"] = json!({ "emailAddress": ADA, "firstName": "Ada" });
    let expected = invalid(json!({ "costCentre": { "missing": "required" } }));
    assert_refused(&preregister(&test, &request).await, 422, &expected);
    for empty in [json!(""), json!("  "), Value::Null] {
        let answer = preregister(&test, &with_field(request.clone(), "costCentre", empty)).await;
        assert_refused(&answer, 422, &expected);
    }
    assert_success(&preregister(&test, &with_field(request, "costCentre", json!("A-7"))).await, 201);
}

#[tokio::test]
async fn row_w03_resend_for_an_activated_account() {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, &body()).await, 201);
    test.activate(ADA).await;
    let expected = json!({
        "error": "invalid_user",
        "error_details": { "message": "Account is already verified" },
        "error_description": "Invalid User - Account is already verified",
    });
    assert_refused(&preregister(&test, &with(body(), "resend", json!(true))).await, 422, &expected);
    assert_eq!(test.messages().await.len(), 1);
}

#[tokio::test]
async fn row_w04_resend_for_no_account() {
    let test = TestApp::new().await;
    let expected = json!({
        "error": "invalid_user",
        "error_details": { "message": "Account doesn't exist" },
        "error_description": "Invalid User - Account doesn't exist",
    });
    assert_refused(&preregister(&test, &with(body(), "resend", json!(true))).await, 422, &expected);
    assert_eq!(test.messages().await.len(), 0);
    assert_eq!(test.store.user_by_identifier(AuthType::Email, ADA).await.unwrap(), None);
}

#[tokio::test]
async fn row_w05_existing_user_is_linked() {
    let test = TestApp::new().await;
    let created = assert_success(&preregister(&test, &body()).await, 201);
    for again in [
        body(),
        with(body(), "resend", json!("maybe")),
        with_field(body(), "emailAddress", json!("ADA@EXAMPLE.COM")),
    ] {
        assert_eq!(assert_success(&preregister(&test, &again).await, 200), created);
    }
    assert_eq!(test.messages().await.len(), 1);
}

#[tokio::test]
async fn row_w06_user_of_another_application_is_linked_to_both() {
    let declaration = |code: &str| json!({ "client_id": code, "name": code, "resource_code": code });
    let test = TestApp::with(&[declaration("ONE"), declaration("TWO")]).await;
    let created = assert_success(&preregister(&test, &email_body("ONE", ADA)).await, 201);
    let linked = preregister(&test, &email_body("TWO", ADA)).await;
    assert_eq!(assert_success(&linked, 200), created);
    let mut flags = ada(&test).await.resource_flags;
    flags.sort();
    assert_eq!(flags, ["resourceAccessONE", "resourceAccessTWO"]);
    assert_eq!(test.messages().await.len(), 1);
}

#[tokio::test]
async fn row_w07_names_of_a_later_call_are_ignored() {
    let test = TestApp::new().await;
    assert_success(&preregister(&test, &body()).await, 201);
    let before = ada(&test).await.profile;
    assert_success(&preregister(&test, &with_field(body(), "firstName", json!("Augusta"))).await, 200);
    let after = ada(&test).await.profile;
    assert_eq!(after, before);
    assert_eq!(after.get("firstName"), Some(&FieldValue::Text("Ada".to_owned())));
}

#[tokio::test]
async fn row_w08_linking_makes_the_resource_flag_true() {
    let test = TestApp::with(&[json!({ "client_id": "app", "name": "App", "resource_code": "APP" })]).await;
    assert_success(&preregister(&test, &body()).await, 201);
    assert_eq!(ada(&test).await.resource_flags, Vec::<String>::new());
    for flag in [json!(true), json!("true")] {
        let linking = with_field(email_body("app", ADA), "resourceAccessAPP", flag);
        assert_success(&test.send(preregister_request("app", linking.to_string())).await, 200);
        assert_eq!(ada(&test).await.resource_flags, ["resourceAccessAPP"]);
    }
}
