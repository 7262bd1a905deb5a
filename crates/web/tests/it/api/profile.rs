//! Profile fields beyond the rows: unknown ones, schemas, flags.

use serde_json::{Value, json};
use usher_domain::{AuthType, FieldValue};

use super::{assert_refused, assert_success, invalid, preregister, with_field};
use crate::support::{TestApp, email_body};

const ADA: &str = "ada@example.com";

async fn stored(test: &TestApp, field: &str) -> Option<FieldValue> {
    let user = test.store.user_by_identifier(AuthType::Email, ADA).await.unwrap().expect("Ada exists");
    user.profile.get(field).cloned()
}

#[tokio::test]
async fn unknown_fields_are_refused_in_one_line() {
    let test = TestApp::new().await;
    let body = with_field(with_field(email_body("demo", ADA), "hat", json!("top")), "shoe", json!(43));
    let unexpected = json!({ "unexpected_keys": "Unexpected parameters found in the request." });
    assert_refused(&preregister(&test, &body).await, 422, &invalid(json!({ "hat, shoe": unexpected })));
}

#[tokio::test]
async fn an_application_may_keep_unknown_fields() {
    let declaration = json!({ "client_id": "keeper", "name": "Keeper", "additional_fields": "keep" });
    let test = TestApp::with(&[declaration]).await;
    let body = with_field(email_body("keeper", ADA), "shoe", serde_json::from_str("43.50").unwrap());
    assert_success(&preregister(&test, &body).await, 201);
    assert_eq!(stored(&test, "shoe").await, Some(FieldValue::Text("43.5".to_owned())));
}

#[tokio::test]
async fn unknown_members_beside_the_profile_are_ignored() {
    let test = TestApp::new().await;
    let mut body = email_body("demo", ADA);
    body["state"] = json!({ "deep": [1, 2, { "x": Value::Null }] });
    assert_success(&preregister(&test, &body).await, 201);
}

#[tokio::test]
async fn the_company_name_is_kept() {
    let test = TestApp::new().await;
    let body = with_field(email_body("demo", ADA), "companyName", json!("  Analytical Engines  "));
    assert_success(&preregister(&test, &body).await, 201);
    assert_eq!(stored(&test, "companyName").await, Some(FieldValue::Text("Analytical Engines".to_owned())));
}

#[tokio::test]
async fn of_two_members_with_one_name_the_last_counts() {
    let test = TestApp::new().await;
    let body = email_body("demo", ADA).to_string();
    let twice = format!("{},\"auth_type\":\"fax\"}}", &body[..body.len() - 1]);
    let answer = super::preregister_raw(&test, twice.as_bytes()).await;
    let expected = invalid(json!({ "auth_type": { "invalid": "unsupported auth_type value" } }));
    assert_refused(&answer, 422, &expected);
}
