//! `POST /api/v1/bounces`: messages that came back, as somebody else's mail server or provider tells of them.

use std::sync::Arc;

use async_trait::async_trait;
use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};
use usher_app::store::{
    BounceStore, RecordBounce, RecordBounceOutcome, RecordReceipt, RecordReceiptOutcome, StoreError,
    Suppression,
};
use usher_domain::{AuthType, Identifier, InvitationState, bounce_address};
use usher_render::urls::route;

use super::failing_store::{FailingStore, Mode};
use super::preregister;
use crate::support::{Answer, BOUNCE_SECRET, TestApp, email_body};

const JANE: &str = "jane@example.com";

/// An application, and the return path and the Message-ID of an invitation that was sent.
struct Invited {
    test: TestApp,
    return_path: String,
    message_id: String,
    invitation_id: usher_domain::InvitationId,
}

impl Invited {
    async fn new() -> Self {
        Self::of(TestApp::new().await).await
    }

    async fn of(test: TestApp) -> Self {
        preregister(&test, &email_body("demo", JANE)).await;
        let message = test.messages_to(JANE).await.remove(0);
        let content_id = message.content.id();
        let return_path = bounce_address(test.app.keys(), "bounces@shop.test", content_id.as_bytes());
        let message_id = format!("<{}.{content_id}@shop.test>", message.message_id);
        let invitation_id = message.content.invitation().unwrap().id;
        Self { test, return_path, message_id, invitation_id }
    }

    async fn state(&self) -> InvitationState {
        let found = self.test.store.invitation(self.invitation_id).await.unwrap().unwrap();
        found.invitation.state(self.test.app.now())
    }

    async fn is_suppressed(&self) -> bool {
        let jane = Identifier::parse(AuthType::Email, JANE).unwrap();
        self.test.store.bounces().suppression(&jane).await.unwrap().is_some()
    }

    async fn tell(&self, content_type: &str, body: impl Into<Body>) -> Answer {
        self.test.send(request(&format!("Bearer {BOUNCE_SECRET}"), content_type, body)).await
    }

    async fn tell_json(&self, body: &Value) -> Answer {
        self.tell("application/json", body.to_string()).await
    }

    fn report(&self) -> String {
        format!(
            "From: MAILER-DAEMON@mx.test\r\nTo: {}\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.test\r\n\r\n\
             Final-Recipient: rfc822; {JANE}\r\nAction: failed\r\nStatus: 5.1.1\r\n\
             Diagnostic-Code: smtp; 550 5.1.1 unknown\r\n--b--\r\n",
            self.return_path
        )
    }
}

fn request(authorization: &str, content_type: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(route::API_BOUNCES)
        .header(header::AUTHORIZATION, authorization)
        .header(header::CONTENT_TYPE, content_type)
        .body(body.into())
        .unwrap()
}

fn refusal(message: &str) -> Value {
    json!({ "error": "http_exception", "error_details": { "message": message } })
}

fn verdicts(answer: &Answer) -> Value {
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (200, "application/json"),
        "{}",
        answer.text()
    );
    answer.json()["verdicts"].clone()
}

#[tokio::test]
async fn a_report_as_a_mail_bounces_its_invitation_once() {
    let invited = Invited::new().await;
    let answer = invited.tell("message/rfc822", invited.report()).await;
    assert_eq!(verdicts(&answer), json!(["hard"]));
    assert_eq!((invited.state().await, invited.is_suppressed().await), (InvitationState::Bounced, true));
    let again = invited.tell("message/rfc822", invited.report()).await;
    assert_eq!(verdicts(&again), json!(["repeated"]));
}

#[tokio::test]
async fn a_report_with_a_large_original_is_taken() {
    let invited = Invited::new().await;
    let large = format!("{}{}", invited.report(), "x".repeat(2 * 1024 * 1024));
    assert_eq!(verdicts(&invited.tell("message/rfc822", large).await), json!(["hard"]));
    let too_large = vec![b'x'; 16 * 1024 * 1024 + 1];
    let answer = invited.tell("message/rfc822", too_large).await;
    assert_eq!((answer.status, answer.json()), (413, refusal("The body is larger than 16777216 bytes")));
}

#[tokio::test]
async fn what_a_provider_read_off_reports_is_taken_as_an_object_or_a_list() {
    let invited = Invited::new().await;
    let late = json!({ "return_path": invited.return_path, "kind": "delayed", "status": "4.4.1" });
    assert_eq!(verdicts(&invited.tell_json(&late).await), json!(["delayed"]));
    let bounce = json!({
        "message_id": invited.message_id, "status": "5.2.2", "diagnostic": "full", "recipient": JANE, "more": [1],
    });
    let stranger = json!({ "message_id": "<somebody@else.test>", "status": "5.1.1" });
    let answer = invited.tell_json(&json!([bounce, stranger, bounce])).await;
    assert_eq!(verdicts(&answer), json!(["soft", "unmatched", "repeated"]));
    assert_eq!((invited.state().await, invited.is_suppressed().await), (InvitationState::Bounced, false));
    let complaint = json!({ "return_path": invited.return_path, "kind": "complaint" });
    assert_eq!(verdicts(&invited.tell_json(&complaint).await), json!(["complaint"]));
    assert!(invited.is_suppressed().await);
}

#[tokio::test]
async fn strangers_are_refused_before_anything_is_looked_at() {
    let invited = Invited::new().await;
    for authorization in
        ["", "Bearer", "Bearer ", "Bearer wrong", "Basic a secret of the provider", BOUNCE_SECRET]
    {
        let answer = invited.test.send(request(authorization, "message/rfc822", invited.report())).await;
        let told = json!({ "error": "http_exception", "error_details": { "message": "Forbidden" } });
        assert_eq!((answer.status, answer.json()), (403, told), "{authorization}");
    }
    assert_eq!(invited.state().await, InvitationState::Sent);
}

#[tokio::test]
async fn what_cannot_be_read_is_told() {
    let invited = Invited::new().await;
    for (content_type, body, status) in [
        ("application/json", "", 400),
        ("application/json", "{", 400),
        ("application/json", "1", 400),
        ("application/json", r#"{"kind":"surprise","message_id":"a"}"#, 400),
        ("application/json; charset=utf-8", r#"{"status":"5.1.1"}"#, 422),
        ("message/rfc822", "", 400),
    ] {
        assert_eq!(invited.tell(content_type, body).await.status, status, "{body}");
    }
    assert_eq!(verdicts(&invited.tell("message/rfc822", "no report").await), json!(["no_report"]));
    let large = format!("[{}0]", "0,".repeat(1024 * 1024));
    let answer = invited.tell("application/json", large).await;
    assert_eq!((answer.status, answer.json()), (413, refusal("The body is larger than 2097152 bytes")));
    let entry = json!({ "message_id": "<somebody@else.test>" });
    let answer = invited.tell_json(&json!(vec![entry; 1_001])).await;
    assert_eq!((answer.status, answer.json()), (413, refusal("The list has more than 1000 entries")));
}

#[tokio::test]
async fn a_store_that_is_down_is_told_so_that_the_report_comes_again() {
    let mut failing = None;
    let test = TestApp::with_store(|inner| {
        let store = Arc::new(FailingStore::new(inner));
        failing = Some(Arc::clone(&store));
        store
    })
    .await;
    let (invited, failing) = (Invited::of(test).await, failing.unwrap());
    failing.set(Mode::Down);
    let answer = invited.tell("message/rfc822", invited.report()).await;
    assert_eq!((answer.status, answer.header("retry-after")), (503, "5"), "{}", answer.text());
    failing.set(Mode::Well);
    assert_eq!(verdicts(&invited.tell("message/rfc822", invited.report()).await), json!(["hard"]));
}

#[async_trait]
impl BounceStore for FailingStore {
    async fn record_bounce(&self, bounce: RecordBounce) -> Result<RecordBounceOutcome, StoreError> {
        self.inner()?.bounces().record_bounce(bounce).await
    }

    async fn record_receipt(&self, receipt: RecordReceipt) -> Result<RecordReceiptOutcome, StoreError> {
        self.inner()?.bounces().record_receipt(receipt).await
    }

    async fn suppressions(
        &self,
        after: Option<&Identifier>,
        limit: u32,
    ) -> Result<Vec<Suppression>, StoreError> {
        self.inner()?.bounces().suppressions(after, limit).await
    }

    async fn suppression(&self, identifier: &Identifier) -> Result<Option<Suppression>, StoreError> {
        self.inner()?.bounces().suppression(identifier).await
    }

    async fn suppress(&self, suppression: Suppression) -> Result<bool, StoreError> {
        self.inner()?.bounces().suppress(suppression).await
    }

    async fn lift_suppression(&self, identifier: &Identifier) -> Result<bool, StoreError> {
        self.inner()?.bounces().lift_suppression(identifier).await
    }
}
