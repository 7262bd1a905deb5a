//! The description of the JSON endpoints: complete, and its examples are what the service really answers.

use std::sync::{Arc, LazyLock, OnceLock};

use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, header};
use serde_json::{Value, json};
use usher_app::store::AttemptResult;
use usher_domain::UserId;
use usher_render::urls::route;

use super::failing_store::{FailingStore, Mode};
use super::invitations::{call, deliver, invite, say_no};
use super::{preregister, preregister_raw, with, with_field, without};
use crate::support::{
    Answer, BOUNCE_SECRET, REDIRECT_URI, TestApp, basic, email_body, preregister_request, sms_body,
};

static DOCUMENT: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../src/api/openapi.json")).unwrap());

/// Follows a reference within the document.
fn resolved(value: &'static Value) -> &'static Value {
    let pointer = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    pointer.map_or(value, |pointer| {
        DOCUMENT.pointer(pointer).unwrap_or_else(|| panic!("{pointer} leads nowhere"))
    })
}

/// Fails when a described endpoint answers with a status that its description does not have. Called for every
/// answer of every test.
pub(crate) fn assert_documented(method: &str, path: &str, status: u16) {
    let Some(item) = described(path) else { return };
    let operation = &resolved(item)[method.to_lowercase()];
    if operation.is_object() {
        let described = &operation["responses"][status.to_string()];
        assert!(described.is_object(), "{method} {path} answered {status}, which openapi.json does not have");
    }
}

/// What the document says of a path, be it described with parameters.
fn described(path: &str) -> Option<&'static Value> {
    let fits = |pattern: &str| {
        let (pattern, path) = (pattern.split('/'), path.split('/'));
        pattern.clone().count() == path.clone().count()
            && pattern.zip(path).all(|(part, given)| part.starts_with('{') || part == given)
    };
    let mut paths = DOCUMENT["paths"].as_object().unwrap().iter();
    paths.find(|(pattern, _)| fits(pattern)).map(|(_, item)| item)
}

#[tokio::test]
async fn the_document_is_served_as_it_is_committed() {
    let test = TestApp::new().await;
    let answer = test.get("/openapi.json").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    assert_eq!(answer.json(), *DOCUMENT);
    assert_eq!(answer.json()["openapi"], "3.1.0");
}

#[test]
fn every_json_endpoint_is_described() {
    for path in [
        route::PRE_REGISTER,
        route::PRE_REGISTER_SHORT,
        route::RESEND_VERIFICATION,
        route::API_INVITATIONS,
        route::API_INVITATION,
        route::API_INVITATION_RESEND,
        route::API_INVITATION_REVOKE,
        route::API_BOUNCES,
        route::LIVEZ,
        route::READYZ,
        route::OPENAPI,
        route::OPENID_CONFIGURATION,
        route::OAUTH_METADATA,
        route::JWKS,
        route::TOKEN,
        route::USERINFO,
        route::INTROSPECT,
        route::REVOKE,
        route::PAR,
    ] {
        assert!(resolved(&DOCUMENT["paths"][path]).is_object(), "{path}");
    }
}

#[test]
fn every_reference_leads_somewhere() {
    fn walk(value: &'static Value) {
        // Fails when the reference leads nowhere.
        resolved(value);
        match value {
            Value::Object(members) => members.values().for_each(walk),
            Value::Array(values) => values.iter().for_each(walk),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    walk(&DOCUMENT);
}

#[tokio::test]
async fn every_example_is_what_the_service_answers() {
    let field = |name: &str| json!({ "name": name, "pre_register": "required" });
    let schema = json!({
        "client_id": "schema", "name": "Schema", "profile_fields": [field("firstName"), field("lastName"), field("costCentre")]
    });
    let modern = json!({ "client_id": "modern", "name": "Modern", "invalid_mobile_status": 422 });
    let test = TestApp::with(&[schema, modern]).await;
    let mut checked = 0;
    for (path, item) in DOCUMENT["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap().iter().filter(|(name, _)| *name != "$ref") {
            for (status, response) in operation["responses"].as_object().unwrap() {
                let Some(examples) =
                    resolved(response)["content"]["application/json"]["examples"].as_object()
                else {
                    continue;
                };
                for (name, example) in examples {
                    let answer = answer_to(&test, method, path, name).await;
                    let case = format!("{method} {path} {status} {name}");
                    assert_eq!(answer.status.to_string(), *status, "{case}: {}", answer.text());
                    assert_eq!(unified(&answer.json()), unified(&example["value"]), "{case}");
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 70, "{checked}");
}

/// The body with its ids, which are others in every run, made equal.
fn unified(body: &Value) -> String {
    let mut body = body.clone();
    unify_ids(&mut body);
    let message = body["error_details"]["message"].as_str().unwrap_or_default().to_owned();
    if let Some((words, _id)) = message.split_once("request ") {
        body["error_details"]["message"] = words.into();
    }
    body.to_string()
}

fn unify_ids(value: &mut Value) {
    match value {
        Value::String(text) if UserId::parse(text).is_some() => *value = "an id".into(),
        Value::Object(members) => members.values_mut().for_each(unify_ids),
        Value::Array(values) => values.iter_mut().for_each(unify_ids),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Brings about the case that an example is named after.
async fn answer_to(test: &TestApp, method: &str, path: &str, name: &str) -> Answer {
    match path {
        path if path.starts_with("/api/v1/invitations") => invitation_case(method, path, name).await,
        "/idp/v1/account/pre-register" => preregister_case(test, name).await,
        "/idp/v1/account/resend-verification" => resend_verification_case(test, name).await,
        "/readyz" if name == "unavailable" => {
            let test = TestApp::new().await;
            test.state.begin_shutdown();
            test.get(path).await
        }
        "/livez" | "/readyz" => test.get(path).await,
        route::API_BOUNCES => bounces_case(test, name).await,
        _ => panic!("no case for {path} {name}"),
    }
}

async fn preregister_case(test: &TestApp, name: &str) -> Answer {
    let address = format!("{name}@example.com").replace('_', "-");
    let email = email_body("demo", &address);
    let twice = async |body: &Value| {
        preregister(test, body).await;
        preregister(test, body).await
    };
    let without_field = |mut body: Value, field: &str| {
        body["profile_fields"].as_object_mut().unwrap().remove(field);
        body
    };
    match name {
        "e01" => preregister(test, &email).await,
        "e02" => {
            preregister(test, &email).await;
            preregister(test, &with(email, "resend", json!(true))).await
        }
        "w05" => twice(&email).await,
        "e08" => preregister_raw(test, b"").await,
        "e09" => preregister_raw(test, b"{").await,
        "w01" => preregister(test, &email_body("nobody", &address)).await,
        "too_large" => preregister_raw(test, &vec![b' '; 65_537]).await,
        "unsupported_media_type" => preregister_with(test, &email, header::CONTENT_TYPE, "text/plain").await,
        "e10" => twice(&email_body("demo-strict", &address)).await,
        "m05" => twice(&sms_body("demo-strict", "+447700900555")).await,
        "e12" => preregister(test, &without(email, "auth_type")).await,
        "e13" => preregister(test, &without(email, "redirect_uri")).await,
        "e14" => preregister(test, &without(email, "grant_type")).await,
        "e15" => preregister(test, &without(email, "profile_fields")).await,
        "e16" => preregister(test, &without_field(email, "emailAddress")).await,
        "m11" => preregister(test, &without_field(sms_body("demo", "+447700900556"), "mobilePrimary")).await,
        "e17" => preregister(test, &with(email, "client_id", json!(""))).await,
        "e19" => preregister(test, &with(email, "redirect_uri", json!(""))).await,
        "e21" => preregister_raw(test, b"{\"resend\": }").await,
        "e22" => preregister(test, &with_field(email, "emailAddress", json!(""))).await,
        "e23" => preregister(test, &with(email, "auth_type", json!("fax"))).await,
        "e24" => preregister(test, &with(email, "redirect_uri", json!("https://evil.example/"))).await,
        "e25" => preregister(test, &with_field(email, "emailAddress", json!("nonsense"))).await,
        "e26" => preregister(test, &with(email, "locale", json!("xxxx"))).await,
        "m20" => preregister(test, &sms_body("demo", "12")).await,
        "m20_422" => preregister(test, &sms_body("modern", "12")).await,
        "w02" => preregister(test, &email_body("schema", &address)).await,
        "w03" => {
            preregister(test, &email).await;
            test.activate(&address).await;
            preregister(test, &with(email, "resend", json!(true))).await
        }
        "w04" => preregister(test, &with(email, "resend", json!(true))).await,
        "unexpected_keys" => {
            preregister(test, &with_field(with_field(email, "hat", json!("top")), "shoe", json!(43))).await
        }
        "key_reused" => {
            let key = axum::http::HeaderName::from_static("idempotency-key");
            preregister_with(test, &email, key.clone(), "key").await;
            preregister_with(test, &with(email, "resend", json!(false)), key, "key").await
        }
        "key_malformed" => {
            preregister_with(
                test,
                &email,
                axum::http::HeaderName::from_static("idempotency-key"),
                "two words",
            )
            .await
        }
        "too_many" => {
            let resend = with(email.clone(), "resend", json!(true));
            preregister(test, &email).await;
            for _ in 0..5 {
                preregister(test, &resend).await;
            }
            preregister(test, &resend).await
        }
        "unexpected" | "unavailable" => {
            preregister_request_to_failing(name, preregister_request("demo", email.to_string())).await
        }
        _ => panic!("no case for the example {name}"),
    }
}

async fn preregister_with(
    test: &TestApp,
    body: &Value,
    name: axum::http::HeaderName,
    value: &'static str,
) -> Answer {
    let mut request = preregister_request("demo", body.to_string());
    request.headers_mut().insert(name, HeaderValue::from_static(value));
    test.send(request).await
}

/// The answer of an application whose store fails.
async fn preregister_request_to_failing(name: &str, request: Request<Body>) -> Answer {
    let failing = OnceLock::new();
    let test = TestApp::with_store(|store| {
        Arc::clone(failing.get_or_init(|| Arc::new(FailingStore::new(store)))) as Arc<dyn usher_app::Store>
    })
    .await;
    failing.get().unwrap().set(if name == "unavailable" { Mode::Down } else { Mode::Corrupt });
    test.send(request).await
}

/// Each in a service of its own, so that times and lists are the example's.
async fn invitation_case(method: &str, path: &str, name: &str) -> Answer {
    if matches!(name, "unexpected" | "unavailable") {
        let request =
            Request::builder().method(method.to_uppercase().as_str()).uri(path.replace(['{', '}'], ""));
        let request = request.header(header::AUTHORIZATION, basic("demo", "demo-secret"));
        return preregister_request_to_failing(name, request.body(Body::empty()).unwrap()).await;
    }
    let test = TestApp::new().await;
    let id = invite(&test, "demo", "ada@example.com").await;
    let own = path.replace("{invitation_id}", &id);
    let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
    let expiry = json!({ "expires_at": "2026-12-01T00:00:00Z" });
    let usual = if method == Method::PATCH { expiry } else { Value::Null };
    let request = |content_type: &'static str, body: Vec<u8>| {
        let request = Request::builder().method(&method).uri(&own).header(header::CONTENT_TYPE, content_type);
        request.header(header::AUTHORIZATION, basic("demo", "demo-secret")).body(Body::from(body)).unwrap()
    };
    match name {
        "forbidden" => {
            return test.send(Request::builder().method(method).uri(own).body(Body::empty()).unwrap()).await;
        }
        "not_found" => {
            let nobodys = path.replace("{invitation_id}", "01a1ee56-5e00-7d8f-94d1-0efdf17eac09");
            return call(&test, method, &nobodys, &usual).await;
        }
        "no_json" => return test.send(request("application/json", b"{".to_vec())).await,
        "too_large" => return test.send(request("application/json", vec![b' '; 65_537])).await,
        "unsupported_media_type" => return test.send(request("text/plain", b"{}".to_vec())).await,
        "empty" => return call(&test, method, "/api/v1/invitations?email=nobody@example.com", &usual).await,
        "parameters" => return call(&test, method, "/api/v1/invitations?limit=0&hat=1", &usual).await,
        "expiry" => return call(&test, method, &own, &json!({ "expires_at": "2020-01-01T00:00:00Z" })).await,
        "members" => return call(&test, method, &own, &json!({ "hat": 1 })).await,
        "page" | "sent" => deliver(&test, AttemptResult::Sent, "250", "2.0.0 Ok").await,
        "bounced" => deliver(&test, AttemptResult::Bounced, "550 5.1.1", "no such user").await,
        "activated" => test.activate("ada@example.com").await,
        "refused" => say_no(&test, "ada@example.com").await,
        "replaced" => {
            preregister(&test, &with(email_body("demo", "ada@example.com"), "resend", json!(true))).await;
        }
        "revoked" if method == Method::PATCH => {
            call(&test, Method::POST, &format!("{own}/revoke"), &Value::Null).await;
        }
        "redirect_uri" => {
            let declaration =
                json!({ "client_id": "demo", "name": "Demo", "redirect_uris": ["https://new.example/"] });
            test.declare(&declaration).await;
        }
        "too_many" => {
            let resend = with(email_body("demo", "ada@example.com"), "resend", json!(true));
            for _ in 0..5 {
                preregister(&test, &resend).await;
            }
            let listed =
                call(&test, Method::GET, "/api/v1/invitations?state=queued", &Value::Null).await.json();
            let newest = listed["invitations"][0]["id"].as_str().unwrap().to_owned();
            return call(&test, method, &path.replace("{invitation_id}", &newest), &Value::Null).await;
        }
        "revoked" | "resent" | "rescheduled" => {}
        _ => panic!("no case for {method} {path} {name}"),
    }
    call(&test, method, &own, &usual).await
}

async fn bounces_case(test: &TestApp, name: &str) -> Answer {
    let entry = json!({ "message_id": "<somebody@else.test>" });
    let (content_type, body) = match name {
        "unmatched" | "forbidden" => ("application/json", entry.to_string()),
        "too_large" => ("message/rfc822", " ".repeat(16 * 1024 * 1024 + 1)),
        "too_large_json" => ("application/json", " ".repeat(2 * 1024 * 1024 + 1)),
        "too_many_entries" => ("application/json", json!(vec![entry; 1_001]).to_string()),
        "absent" => ("application/json", json!({ "status": "5.1.1" }).to_string()),
        _ => panic!("no case for the example {name}"),
    };
    let secret = if name == "forbidden" { "wrong" } else { BOUNCE_SECRET };
    let request = Request::post(route::API_BOUNCES).header(header::CONTENT_TYPE, content_type);
    test.send(
        request.header(header::AUTHORIZATION, format!("Bearer {secret}")).body(Body::from(body)).unwrap(),
    )
    .await
}

async fn resend_verification_case(test: &TestApp, name: &str) -> Answer {
    let body = json!({
        "client_id": "demo", "redirect_uri": REDIRECT_URI, "auth_type": "email", "user_id": "ada@example.com",
    });
    let request = |content_type: &str, body: Vec<u8>| {
        let request =
            Request::post("/idp/v1/account/resend-verification").header(header::CONTENT_TYPE, content_type);
        request.body(Body::from(body)).unwrap()
    };
    let json_request = |body: &Value| request("application/json", body.to_string().into_bytes());
    let changed = |member: &str, value: Value| json_request(&with(body.clone(), member, value));
    test.send(match name {
        "email" => json_request(&body),
        "sms" => {
            json_request(&with(with(body, "auth_type", json!("sms")), "user_id", json!("+447700900123")))
        }
        "e08" => request("application/json", Vec::new()),
        "e09" => request("application/json", b"{".to_vec()),
        "unknown_client" => changed("client_id", json!("nobody")),
        "too_large" => request("application/json", vec![b' '; 65_537]),
        "unsupported_media_type" => request("text/plain", b"{}".to_vec()),
        "absent" => json_request(&json!({})),
        "client_id" => changed("client_id", json!("")),
        "missing_argument" => changed("redirect_uri", json!("")),
        "redirect_uri" => changed("redirect_uri", json!("https://evil.example/")),
        "auth_type" => changed("auth_type", json!("fax")),
        "user_id_empty" => changed("user_id", json!("")),
        "user_id_malformed" => changed("user_id", json!("nonsense")),
        "locale" => changed("locale", json!("xxxx")),
        "too_many" => {
            for _ in 0..60 {
                test.send(json_request(&body)).await;
            }
            json_request(&body)
        }
        "unexpected" | "unavailable" => {
            return preregister_request_to_failing(name, json_request(&body)).await;
        }
        _ => panic!("no case for the example {name}"),
    })
    .await
}

#[tokio::test]
async fn the_readable_page_has_every_endpoint_and_no_script() {
    let test = TestApp::new().await;
    let answer = test.get("/docs").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/html; charset=utf-8"));
    let policy = answer.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'") && !policy.contains("unsafe") && !policy.contains("script")
    );
    for (path, item) in DOCUMENT["paths"].as_object().unwrap() {
        assert!(answer.text().contains(path), "{path}");
        for (_, operation) in item.as_object().unwrap() {
            for (status, _) in operation["responses"].as_object().into_iter().flatten() {
                assert!(answer.text().contains(&format!("<h3>Answer {status}</h3>")), "{path} {status}");
            }
        }
    }
    assert!(!answer.text().contains("<script") && !answer.text().contains(" style="));
    let style_sheet =
        answer.text().split("<link rel=\"stylesheet\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(test.get(style_sheet).await.status, 200);
}
