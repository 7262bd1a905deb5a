//! The JSON endpoints; the modules follow the contract and the routes.

mod bounces;
mod clients;
mod concurrency;
pub(crate) mod failing_store;
mod failures;
mod fuzz;
mod http;
mod idempotency;
mod invitations;
mod limits;
mod mobile_numbers;
mod openapi;
mod operation;
mod order;
mod profile;
mod receipts;
mod resend_verification;
mod rows_email;
mod rows_mobile;
mod rows_workflow;
mod secrecy;

pub(crate) use openapi::assert_documented;
use serde_json::{Value, json};

use crate::support::{Answer, TestApp, preregister_request};

/// Sends a body as one of the test applications.
async fn preregister(test: &TestApp, body: &Value) -> Answer {
    let client_id = body["client_id"].as_str().unwrap_or("demo").to_owned();
    test.send(preregister_request(&client_id, body.to_string())).await
}

/// Sends raw bytes as the application `demo`.
async fn preregister_raw(test: &TestApp, body: &[u8]) -> Answer {
    test.send(preregister_request("demo", body.to_vec())).await
}

/// Checks a success: status, type and whole body. Returns the uuid.
fn assert_success(answer: &Answer, status: u16) -> String {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/json");
    let body = answer.json();
    let uuid = body["uuid"].as_str().expect("the answer has a uuid").to_owned();
    assert_eq!(answer.text(), json!({ "uuid": uuid }).to_string());
    let groups: Vec<usize> = uuid.split('-').map(str::len).collect();
    assert_eq!(groups, [8, 4, 4, 4, 12]);
    assert!(uuid.bytes().all(|b| b == b'-' || b.is_ascii_digit() || (b'a'..=b'f').contains(&b)), "{uuid}");
    uuid
}

/// Checks a refusal: status, type and whole body, the order of its members included.
fn assert_refused(answer: &Answer, status: u16, body: &Value) {
    assert_eq!(answer.text(), body.to_string());
    assert_eq!(answer.status, status);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("www-authenticate"), "");
}

/// An `invalid_parameters` refusal without description.
#[expect(clippy::needless_pass_by_value, reason = "callers write the details in place")]
fn invalid(details: Value) -> Value {
    json!({ "error": "invalid_parameters", "error_details": details })
}

/// A refusal of something that a person typed.
#[expect(clippy::needless_pass_by_value, reason = "callers write the details in place")]
fn refused_input(error: &str, details: Value) -> Value {
    json!({ "error": error, "error_details": details, "error_description": "some inputs are invalid" })
}

/// A refusal of the whole request without description.
fn http_error(message: &str) -> Value {
    json!({ "error": "http_exception", "error_details": { "message": message } })
}

/// The body without one of its members.
fn without(mut body: Value, member: &str) -> Value {
    body.as_object_mut().unwrap().shift_remove(member).expect("the member was there");
    body
}

/// The body with a member of another value, in its place.
fn with(mut body: Value, member: &str, value: Value) -> Value {
    body[member] = value;
    body
}

/// The body with another value of a profile field.
fn with_field(mut body: Value, field: &str, value: Value) -> Value {
    body["profile_fields"][field] = value;
    body
}
