//! `/api/v1/invitations`: what an application asks about its invitations, and changes of them.

mod changes;

use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, Request, header};
use serde_json::{Value, json};
use usher_app::store::{AttemptRecord, AttemptResult};
use usher_domain::InvitationId;

use super::{assert_refused, assert_success, http_error, preregister, with};
use crate::support::{Answer, REDIRECT_URI, TestApp, basic, email_body, secret_of, sms_body};

const ADA: &str = "ada@example.com";

/// The clock's beginning.
const START: &str = "2026-11-18T11:06:40.000Z";

async fn call_as(test: &TestApp, client_id: &str, method: Method, path: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::AUTHORIZATION, basic(client_id, &secret_of(client_id)))
        .body(Body::from(body.to_owned()))
        .unwrap();
    test.send(request).await
}

pub(super) async fn call(test: &TestApp, method: Method, path: &str, body: &Value) -> Answer {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    call_as(test, "demo", method, path, &body).await
}

async fn get(test: &TestApp, path: &str) -> Answer {
    call(test, Method::GET, path, &Value::Null).await
}

async fn list(test: &TestApp, query: &str) -> Value {
    let answer = get(test, &format!("/api/v1/invitations{query}")).await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (200, "application/json"),
        "{}",
        answer.text()
    );
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.json()
}

fn recipients(listed: &Value) -> Vec<&str> {
    let invitations = listed["invitations"].as_array().unwrap();
    invitations.iter().map(|invitation| invitation["recipient"].as_str().unwrap()).collect()
}

fn path_of(id: &str) -> String {
    format!("/api/v1/invitations/{id}")
}

/// Invites somebody by mail; the invitation's id.
pub(super) async fn invite(test: &TestApp, client_id: &str, address: &str) -> String {
    let answer = preregister(test, &email_body(client_id, address)).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let query = format!("/api/v1/invitations?email={}", address.replace('@', "%40"));
    let listed = call_as(test, client_id, Method::GET, &query, "").await.json();
    listed["invitations"][0]["id"].as_str().unwrap().to_owned()
}

async fn shown(test: &TestApp, id: &str) -> Value {
    let answer = get(test, &path_of(id)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

/// What a transport said of the message that waits.
pub(super) async fn deliver(test: &TestApp, result: AttemptResult, code: &str, text: &str) {
    let now = test.app.now();
    let claimed = test.store.claim_messages("test", now, now.plus(Duration::from_mins(1)), 10).await.unwrap();
    let record = |message: &usher_app::store::ClaimedMessage| AttemptRecord {
        message_id: message.message_id,
        content_id: message.content.id(),
        user_id: message.content.user_id(),
        attempt: message.attempt,
        at: now,
        result,
        code: code.to_owned(),
        text: text.to_owned(),
        peer_id: None,
        suppress: (result == AttemptResult::Bounced).then(|| message.content.recipient().unwrap().clone()),
        tells: None,
    };
    test.store.record_attempts(claimed.iter().map(record).collect()).await.unwrap();
}

/// The recipient says that it was not meant for them.
pub(super) async fn say_no(test: &TestApp, address: &str) {
    let token = test.newest_token(address).await;
    let usher_app::Link::Known(visit) = test.app.link(&token).await.unwrap() else { panic!("no such link") };
    assert_eq!(test.app.refuse_invitation(&visit).await.unwrap(), None);
}

#[tokio::test]
async fn pre_register_says_where_the_invitations_of_the_user_are() {
    let test = TestApp::new().await;
    let mut request = crate::support::preregister_request("demo", email_body("demo", ADA).to_string());
    request.headers_mut().insert("idempotency-key", "one".parse().unwrap());
    let first = test.send(request).await;
    let uuid = assert_success(&first, 201);
    assert_eq!(first.header("location"), format!("/api/v1/invitations?user_id={uuid}"));
    assert_eq!(recipients(&list(&test, &format!("?user_id={uuid}")).await), [ADA]);
    let mut repeated = crate::support::preregister_request("demo", email_body("demo", ADA).to_string());
    repeated.headers_mut().insert("idempotency-key", "one".parse().unwrap());
    assert_eq!(test.send(repeated).await.header("location"), first.header("location"), "also when repeated");
    let linked = preregister(&test, &email_body("demo", ADA)).await;
    assert_eq!((linked.status, linked.header("location")), (200, ""));
}

#[tokio::test]
async fn an_invitation_is_told_with_everything_known_of_it() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    let user_id = list(&test, "").await["invitations"][0]["user_id"].clone();
    let nothing = json!({
        "queued_at": START, "sent_at": null, "delivered_at": null, "bounced_at": null, "failed_at": null,
        "opened_at": null, "activated_at": null, "expired_at": null, "revoked_at": null, "replaced_at": null,
    });
    let expected = json!({
        "id": id, "user_id": user_id, "state": "queued", "auth_type": "email", "recipient": ADA,
        "locale": "en-US", "redirect_uri": REDIRECT_URI, "expires_at": "2026-11-25T11:06:40.000Z",
        "times": nothing, "revoked_by": null, "replaced_by": null,
        "delivery": { "status": "waiting", "at": null, "code": null, "text": null }, "attempts": [],
    });
    let answer = get(&test, &path_of(&id)).await;
    assert_eq!(answer.text(), expected.to_string());
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"));
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(list(&test, "").await, json!({ "invitations": [expected], "next_cursor": null }));
}

#[tokio::test]
async fn an_invitation_tells_its_attempts_and_the_last_answer() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    let later = test.app.now().plus(Duration::from_mins(1));
    deliver(&test, AttemptResult::RetryAt(later), "451 4.7.1", "come back later").await;
    let waiting = shown(&test, &id).await;
    assert_eq!(waiting["state"], "queued");
    let answer = json!({ "status": "waiting", "at": null, "code": "451 4.7.1", "text": "come back later" });
    assert_eq!(waiting["delivery"], answer);

    test.clock.advance(Duration::from_mins(1));
    deliver(&test, AttemptResult::Sent, "250", "2.0.0 Ok").await;
    let sent = shown(&test, &id).await;
    let at = "2026-11-18T11:07:40.000Z";
    assert_eq!((&sent["state"], &sent["times"]["sent_at"]), (&json!("sent"), &json!(at)));
    assert_eq!(
        sent["delivery"],
        json!({ "status": "delivered_to_relay", "at": at, "code": "250", "text": "2.0.0 Ok" })
    );
    assert_eq!(
        sent["attempts"],
        json!([
            { "number": 1, "at": START, "result": "retry", "code": "451 4.7.1", "text": "come back later" },
            { "number": 2, "at": at, "result": "delivered_to_relay", "code": "250", "text": "2.0.0 Ok" },
        ])
    );
    let listed = list(&test, "").await;
    assert_eq!(listed["invitations"][0]["attempts"].as_array().unwrap().len(), 1, "the last one");
    assert_eq!(listed["invitations"][0]["attempts"][0]["number"], 2);
}

#[tokio::test]
async fn a_bounce_is_told_with_code_and_text() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    deliver(&test, AttemptResult::Bounced, "550 5.1.1", "no such user").await;
    let bounced = shown(&test, &id).await;
    assert_eq!((&bounced["state"], &bounced["times"]["bounced_at"]), (&json!("bounced"), &json!(START)));
    assert_eq!(
        bounced["delivery"],
        json!({ "status": "bounced", "at": START, "code": "550 5.1.1", "text": "no such user" })
    );
}

#[tokio::test]
async fn an_opened_and_an_activated_invitation_say_so() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    test.messages().await;
    test.store.mark_opened(InvitationId::parse(&id).unwrap(), test.app.now()).await.unwrap();
    let opened = shown(&test, &id).await;
    assert_eq!((&opened["state"], &opened["times"]["opened_at"]), (&json!("opened"), &json!(START)));
    test.activate(ADA).await;
    let activated = shown(&test, &id).await;
    assert_eq!(
        (&activated["state"], &activated["times"]["activated_at"]),
        (&json!("activated"), &json!(START))
    );
}

#[tokio::test]
async fn wrong_credentials_are_refused_like_pre_registers() {
    let test = TestApp::new().await;
    let id = invite(&test, "demo", ADA).await;
    let routes = [
        (Method::GET, "/api/v1/invitations".to_owned()),
        (Method::GET, path_of(&id)),
        (Method::PATCH, path_of(&id)),
        (Method::POST, format!("{}/resend", path_of(&id))),
        (Method::POST, format!("{}/revoke", path_of(&id))),
    ];
    for (method, path) in &routes {
        for authorization in
            [None, Some(basic("demo", "wrong")), Some(basic("nobody", "x")), Some("Bearer x".to_owned())]
        {
            let mut request = Request::builder().method(method).uri(path);
            if let Some(authorization) = authorization {
                request = request.header(header::AUTHORIZATION, authorization);
            }
            let answer = test.send(request.body(Body::from("{")).unwrap()).await;
            assert_refused(&answer, 403, &http_error("Forbidden"));
            assert_eq!(answer.header("cache-control"), "no-store");
        }
    }
    assert_eq!(shown(&test, &id).await["state"], "queued");
}

#[tokio::test]
async fn unknown_and_foreign_invitations_are_not_found() {
    let test = TestApp::new().await;
    let foreign = invite(&test, "demo-strict", "eve@example.com").await;
    let expiry = json!({ "expires_at": "2026-12-01T00:00:00Z" });
    for id in [foreign.as_str(), "01a1ee56-5e00-7d8f-94d1-0efdf17eac06", "nonsense", "%FF"] {
        for (method, path, body) in [
            (Method::GET, path_of(id), Value::Null),
            (Method::PATCH, path_of(id), expiry.clone()),
            (Method::POST, format!("{}/resend", path_of(id)), Value::Null),
            (Method::POST, format!("{}/revoke", path_of(id)), Value::Null),
        ] {
            assert_refused(&call(&test, method, &path, &body).await, 404, &http_error("Not Found"));
        }
    }
    assert_eq!(recipients(&list(&test, "").await), Vec::<&str>::new());
    assert_eq!(recipients(&list(&test, "?email=eve@example.com").await), Vec::<&str>::new());
    let own = call_as(&test, "demo-strict", Method::GET, &path_of(&foreign), "").await;
    assert_eq!(own.json()["state"], "queued", "nothing was changed");
}

#[tokio::test]
async fn a_wrong_method_and_an_unknown_path_are_told_as_json() {
    let test = TestApp::new().await;
    let answer = call(&test, Method::DELETE, "/api/v1/invitations", &Value::Null).await;
    assert_refused(&answer, 405, &http_error("Method Not Allowed"));
    assert_eq!(answer.header("allow"), "GET,HEAD");
    assert_refused(&get(&test, "/api/v1/invitation").await, 404, &http_error("Not Found"));
    let large = json!({ "locale": "x".repeat(70_000) });
    let answer = call(&test, Method::POST, &format!("{}/resend", path_of("x")), &large).await;
    assert_refused(&answer, 413, &http_error("The body is larger than 65536 bytes"));
}

#[tokio::test]
async fn a_list_is_filtered_by_state_address_number_user_and_time() {
    let test = TestApp::new().await;
    let ada = invite(&test, "demo", "Ada@Example.com").await;
    test.clock.advance(Duration::from_mins(1));
    preregister(&test, &sms_body("demo", "+447700900123")).await;
    test.clock.advance(Duration::from_mins(1));
    invite(&test, "demo", "eve@example.com").await;
    let revoked = call(&test, Method::POST, &format!("{}/revoke", path_of(&ada)), &Value::Null).await;
    assert_eq!(revoked.status, 200);
    let user_id = revoked.json()["user_id"].as_str().unwrap().to_owned();

    let (eve, number) = ("eve@example.com", "+447700900123");
    for (query, expected) in [
        (String::new(), vec![eve, number, "Ada@Example.com"]),
        ("?state=queued".to_owned(), vec![eve, number]),
        ("?state=revoked".to_owned(), vec!["Ada@Example.com"]),
        ("?state=bounced".to_owned(), vec![]),
        ("?email=ADA%40example.COM".to_owned(), vec!["Ada@Example.com"]),
        ("?email=nobody@example.com".to_owned(), vec![]),
        ("?phone=%2B44%207700%20900123".to_owned(), vec![number]),
        ("?phone=+447700900123".to_owned(), vec![number]),
        ("?phone=%2B447700900123&email=eve@example.com".to_owned(), vec![]),
        (format!("?user_id={user_id}"), vec!["Ada@Example.com"]),
        (format!("?user_id={user_id}&email=eve@example.com"), vec![]),
        (format!("?user_id={user_id}&state=queued"), vec![]),
        (format!("?queued_after={START}"), vec![eve, number, "Ada@Example.com"]),
        (format!("?queued_before={START}"), vec![]),
        ("?queued_after=2026-11-18T11:07:40Z".to_owned(), vec![eve, number]),
        ("?queued_before=2026-11-18T11:08:40Z".to_owned(), vec![number, "Ada@Example.com"]),
        (
            "?queued_after=2026-11-18T12:07:40%2B01:00&queued_before=2026-11-18T11:08:40Z".to_owned(),
            vec![number],
        ),
    ] {
        assert_eq!(recipients(&list(&test, &query).await), expected, "{query}");
    }
}

#[tokio::test]
async fn pages_follow_each_other_by_their_cursor() {
    let test = TestApp::new().await;
    for number in 0..7 {
        invite(&test, "demo", &format!("guest{number}@example.com")).await;
        test.clock.advance(Duration::from_secs(1));
    }
    let (mut seen, mut query) = (Vec::new(), "?limit=3".to_owned());
    for size in [3, 3, 1] {
        let page = list(&test, &query).await;
        assert_eq!(recipients(&page).len(), size);
        seen.extend(recipients(&page).into_iter().map(str::to_owned));
        // Whoever is invited meanwhile stands on no later page.
        invite(&test, "demo", &format!("late{size}-{}@example.com", seen.len())).await;
        match page["next_cursor"].as_str() {
            Some(cursor) => query = format!("?limit=3&cursor={cursor}"),
            None => assert_eq!(size, 1, "the last page"),
        }
    }
    let expected: Vec<String> = (0..7).rev().map(|number| format!("guest{number}@example.com")).collect();
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn a_made_up_cursor_shows_nobody_elses_invitations() {
    let test = TestApp::new().await;
    invite(&test, "demo-strict", "eve@example.com").await;
    invite(&test, "demo", ADA).await;
    let listed = call_as(&test, "demo-strict", Method::GET, "/api/v1/invitations?limit=1", "").await.json();
    assert_eq!(recipients(&listed), ["eve@example.com"]);
    // The largest id there can be, as the service itself would write it.
    let cursor = format!("Af{}8", "_".repeat(20));
    let page = list(&test, &format!("?cursor={cursor}")).await;
    assert_eq!(recipients(&page), [ADA]);
}

#[tokio::test]
async fn parameters_that_are_unknown_repeated_or_wrong_are_told_together() {
    let test = TestApp::new().await;
    let answer = get(&test, "/api/v1/invitations?state=lost&hat=1&limit=101&shoe=2&limit=5").await;
    let unexpected = json!({ "unexpected_keys": "Unexpected parameters found in the request." });
    assert_refused(
        &answer,
        422,
        &json!({ "error": "invalid_parameters", "error_details": {
            "state": { "invalid": "expected one of queued, sent, failed, bounced, opened, activated, expired, revoked, replaced" },
            "limit": { "invalid": "expected once" },
            "hat, shoe": unexpected,
        } }),
    );
    for (query, field, expected) in [
        ("limit=0", "limit", "expected a number from 1 to 100"),
        ("limit=ten", "limit", "expected a number from 1 to 100"),
        ("email=ada", "email", "expected an e-mail address"),
        ("phone=07700900123", "phone", "expected a number in international form"),
        ("user_id=7", "user_id", "expected a uuid"),
        ("queued_after=yesterday", "queued_after", "expected a time as in 2026-01-31T12:00:00Z (RFC 3339)"),
        ("queued_before=", "queued_before", "expected a time as in 2026-01-31T12:00:00Z (RFC 3339)"),
        ("cursor=abc", "cursor", "expected the next_cursor of a page before"),
    ] {
        let answer = get(&test, &format!("/api/v1/invitations?{query}")).await;
        let details = json!({ field: { "invalid": expected } });
        assert_refused(&answer, 422, &json!({ "error": "invalid_parameters", "error_details": details }));
    }
}
