//! What gateways tell of text messages afterwards.

use aws_lc_rs::hmac;
use axum::body::Body;
use axum::http::Request;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use usher_app::ReceiptSource;
use usher_app::store::ClaimedMessage;
use usher_domain::{Invitation, PhoneNumber, Secret};

use super::preregister;
use crate::support::{TestApp, sms_body};

const NUMBER: &str = "+447400123456";

/// An application that has invited somebody by SMS, and the message.
async fn invited(receipts: ReceiptSource) -> (TestApp, ClaimedMessage) {
    let test = TestApp::with_receipts(receipts).await;
    assert_eq!(preregister(&test, &sms_body("demo", NUMBER)).await.status, 201);
    let message = test.messages_to(NUMBER).await.remove(0);
    (test, message)
}

async fn invitation(test: &TestApp, message: &ClaimedMessage) -> Invitation {
    let id = message.content.invitation().unwrap().id;
    test.store.invitation(id).await.unwrap().unwrap().invitation
}

async fn is_suppressed(test: &TestApp) -> bool {
    let identifier = usher_domain::Identifier::Phone(PhoneNumber::parse(NUMBER).unwrap());
    test.store.bounces().suppression(&identifier).await.unwrap().is_some()
}

#[tokio::test]
async fn a_report_of_kannel_says_that_a_message_arrived_once_and_for_all() {
    let (test, message) = invited(ReceiptSource::Kannel).await;
    let path = test.receipt_path("kannel", &message);
    assert_eq!(test.get(&format!("{path}?status=8&answer=ACK%2F")).await.status, 204);
    assert_eq!(invitation(&test, &message).await.times.delivered_at, None);

    let now = test.app.now();
    assert_eq!(test.get(&format!("{path}?status=1&answer=")).await.status, 204);
    assert_eq!(invitation(&test, &message).await.times.delivered_at, Some(now));

    // In any order, and as often as Kannel likes.
    test.clock.advance(std::time::Duration::from_secs(1));
    for later in ["status=1", "status=8", "status=2", "status=16&answer=NACK/0x0000000b/"] {
        assert_eq!(test.get(&format!("{path}?{later}")).await.status, 204);
    }
    let times = invitation(&test, &message).await.times;
    assert_eq!((times.delivered_at, times.bounced_at), (Some(now), None));
    assert!(!is_suppressed(&test).await);
}

#[tokio::test]
async fn a_number_that_is_unknown_bounces_and_is_not_written_to_again() {
    let (test, message) = invited(ReceiptSource::Kannel).await;
    let path = test.receipt_path("kannel", &message);
    let refused = format!("{path}?status=16&answer=NACK/0x0000000b/Invalid%20Destination%20Address");
    assert_eq!(test.get(&refused).await.status, 204);
    assert!(invitation(&test, &message).await.times.bounced_at.is_some());
    assert!(is_suppressed(&test).await);
}

#[tokio::test]
async fn a_message_that_failed_for_another_reason_bounces_without_suppression() {
    let (test, message) = invited(ReceiptSource::Kannel).await;
    let path = test.receipt_path("kannel", &message);
    assert_eq!(test.get(&format!("{path}?status=2")).await.status, 204);
    assert!(invitation(&test, &message).await.times.bounced_at.is_some());
    assert!(!is_suppressed(&test).await);
}

#[tokio::test]
async fn nobody_forges_a_receipt() {
    let (test, message) = invited(ReceiptSource::Kannel).await;
    let path = test.receipt_path("kannel", &message);
    let forged = format!("{}0?status=1", &path[..path.len() - 1]);
    let forged = if forged.starts_with(&path) { forged.replace("0?", "1?") } else { forged };
    for path in [forged.as_str(), "/sms/receipts/kannel?status=1", "/sms/receipts/kannel/x?status=1"] {
        let answer = test.get(path).await;
        assert_eq!((answer.status, answer.header("content-type")), (403, "application/json"), "{path}");
    }
    let head = Request::head(format!("{path}?status=1")).body(Body::empty()).unwrap();
    assert_eq!(test.send(head).await.status, 405);
    for path in ["/sms/receipts/%ff", "/sms/receipts/kannel/%ff"] {
        let answer = test.get(path).await;
        assert_eq!((answer.status, answer.header("content-type")), (404, "application/json"), "{path}");
    }
    let elsewhere = test.receipt_path("twilio", &message);
    assert_eq!(test.get(&format!("{elsewhere}?status=1")).await.status, 404);
    assert_eq!(invitation(&test, &message).await.times.delivered_at, None);
}

#[tokio::test]
async fn a_callback_of_twilio_is_signed_over_the_public_address() {
    let auth_token = || Secret::new("a token of Twilio".to_owned());
    let (test, message) = invited(ReceiptSource::Twilio { auth_token: Some(auth_token()) }).await;
    let path = test.receipt_path("twilio", &message);
    let form =
        [("ErrorCode", "30005"), ("MessageSid", "SM1"), ("MessageStatus", "undelivered"), ("To", NUMBER)];
    let signed: String = form.iter().flat_map(|(name, value)| [*name, *value]).collect();
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, auth_token().expose().as_bytes());
    let sign = |url: &str| STANDARD.encode(hmac::sign(&key, format!("{url}{signed}").as_bytes()));
    let body = "ErrorCode=30005&MessageSid=SM1&MessageStatus=undelivered&To=%2B447400123456";
    let callback = |signature: String| {
        Request::post(&path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-twilio-signature", signature)
            .body(Body::from(body))
            .unwrap()
    };
    let elsewhere = sign(&format!("https://other.example{path}"));
    assert_eq!(test.send(callback(elsewhere)).await.status, 403);
    assert_eq!(invitation(&test, &message).await.times.bounced_at, None);

    let signature = sign(&format!("https://invite.example{path}"));
    assert_eq!(test.send(callback(signature)).await.status, 204);
    assert!(invitation(&test, &message).await.times.bounced_at.is_some());
    assert!(is_suppressed(&test).await);
}

#[tokio::test]
async fn a_receipt_of_a_message_that_is_gone_is_taken_so_that_nobody_repeats_it() {
    let (test, message) = invited(ReceiptSource::Vonage { signature_secret: None }).await;
    let other = TestApp::with_receipts(ReceiptSource::Vonage { signature_secret: None }).await;
    let path = test.receipt_path("vonage", &message);
    assert_eq!(other.get(&format!("{path}?status=delivered&err-code=0")).await.status, 204);
    assert_eq!(test.get(&format!("{path}?status=delivered&err-code=0")).await.status, 204);
    assert!(invitation(&test, &message).await.times.delivered_at.is_some());
}
