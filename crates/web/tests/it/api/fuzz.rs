//! No body and no header makes the service panic, and every answer is JSON.

use axum::body::Body;
use axum::http::{HeaderValue, Request, header};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::support::{TestApp, basic, email_body};

/// One application and one runtime for all cases of a test.
fn check_all<S: Strategy>(strategy: &S, request: impl Fn(S::Value) -> Request<Body>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let test = runtime.block_on(TestApp::new());
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let outcome = runner.run(strategy, |value| {
        let answer = runtime.block_on(test.send(request(value)));
        prop_assert!(answer.status != 500, "{}", answer.text());
        prop_assert_eq!(answer.header("content-type"), "application/json");
        let body: Value = answer.json();
        prop_assert_eq!(answer.status < 300, body["error"].is_null());
        Ok(())
    });
    outcome.unwrap();
}

fn post(path: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::AUTHORIZATION, basic("demo", "demo-secret"))
        .body(body.into())
        .unwrap()
}

const PRE_REGISTER: &str = "/idp/v1/account/pre-register";

#[test]
fn arbitrary_bytes_are_answered() {
    check_all(&prop::collection::vec(any::<u8>(), 0..400), |body| post(PRE_REGISTER, body));
}

#[test]
fn arbitrary_damage_to_a_request_is_answered() {
    let damage = (any::<prop::sample::Index>(), 0..12_usize, prop::collection::vec(any::<u8>(), 0..6));
    check_all(&damage, |(at, length, bytes)| {
        let mut body = email_body("demo", "ada@example.com").to_string().into_bytes();
        let start = at.index(body.len());
        let end = (start + length).min(body.len());
        body.splice(start..end, bytes);
        post(PRE_REGISTER, body)
    });
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(json!("email")),
        Just(json!("sms")),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

#[test]
fn arbitrary_values_of_members_are_answered() {
    let members =
        ["auth_type", "redirect_uri", "grant_type", "profile_fields", "locale", "resend", "user_id"];
    let fields = ["emailAddress", "mobilePrimary", "firstName", "resourceAccessAPP", "address"];
    let change = (
        prop::sample::select(members.to_vec()),
        any_json(),
        prop::sample::select(fields.to_vec()),
        any_json(),
    );
    let changed = |(member, value, field, field_value): (&str, Value, &str, Value)| {
        let mut body = email_body("demo", "ada@example.com");
        body["user_id"] = "ada@example.com".into();
        body["profile_fields"][field] = field_value;
        body[member] = value;
        body.to_string()
    };
    check_all(&change, |change| post(PRE_REGISTER, changed(change)));
    check_all(&change, |change| {
        // Each from another address, so that the soft limit has nothing to do with it.
        let octets: [u8; 2] = [u8::try_from(change.0.len()).unwrap(), 7];
        let mut request = post("/idp/v1/account/resend-verification", changed(change));
        let peer = std::net::SocketAddr::from(([192, 0, octets[0], octets[1]], 1));
        request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
        request
    });
}

#[test]
fn arbitrary_headers_are_answered() {
    let value = prop::collection::vec(
        any::<u8>().prop_filter("no control characters", |b| *b >= b' ' && *b != 127),
        0..60,
    );
    let names = [
        "authorization",
        "content-type",
        "idempotency-key",
        "x-forwarded-for",
        "x-request-id",
        "content-length",
    ];
    check_all(&(prop::sample::select(names.to_vec()), value), |(name, value)| {
        let mut request = post(PRE_REGISTER, email_body("demo", "ada@example.com").to_string());
        request.headers_mut().insert(name, HeaderValue::from_bytes(&value).unwrap());
        request
    });
}
