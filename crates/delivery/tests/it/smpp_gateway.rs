//! Text messages over SMPP to a real server.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context as _, Result};
use async_trait::async_trait;
use serde_json::{Value, json};
use usher_app::store::{ReceiptOutcome, RecordReceiptOutcome, StoreError};
use usher_app::{AnswerClass, Error, NotAccepted, OutgoingSms, ReceiptTaker, SmsGateway};
use usher_delivery::sms::smpp::{SmppAlphabet, SmppGateway, SmppLongMessages, SmppReceiptIds, SmppSettings};
use usher_domain::{PhoneNumber, Secret, SmsSenders};
use usher_testkit::wait::{PATIENCE, until};

use crate::kannel_gateway::sms;
use crate::smsc::Smsc;

/// Writes receipts down; knows a message at the second look only, as if its record were still to come.
#[derive(Default)]
struct Receipts {
    taken: Mutex<Vec<(String, ReceiptOutcome, String)>>,
    asked: Mutex<Vec<String>>,
    is_down: bool,
}

#[async_trait]
impl ReceiptTaker for Receipts {
    async fn take_receipt(
        &self,
        peer_id: &str,
        outcome: ReceiptOutcome,
        code: &str,
    ) -> Result<RecordReceiptOutcome, Error> {
        if self.is_down {
            return Err(Error::Unavailable(StoreError::Busy));
        }
        let mut asked = self.asked.lock().unwrap();
        asked.push(peer_id.to_owned());
        if asked.iter().filter(|asked| *asked == peer_id).count() == 1 {
            return Ok(RecordReceiptOutcome::Unknown);
        }
        self.taken.lock().unwrap().push((peer_id.to_owned(), outcome, code.to_owned()));
        Ok(RecordReceiptOutcome::Recorded)
    }
}

impl Receipts {
    async fn wait_for(&self, count: usize) -> Vec<(String, ReceiptOutcome, String)> {
        let taken = until(PATIENCE, async || {
            Some(self.taken.lock().unwrap().clone()).filter(|taken| taken.len() >= count)
        });
        taken.await.expect("the receipts come")
    }
}

fn settings(smsc: &Smsc) -> SmppSettings {
    SmppSettings {
        host: "127.0.0.1".to_owned(),
        port: smsc.port,
        tls: false,
        ca_file: None,
        system_id: "usher".to_owned(),
        password: Secret::new("secret".to_owned()),
        system_type: "VMA".to_owned(),
        window: 10,
        enquire_link: Duration::from_secs(30),
        timeout: Duration::from_secs(10),
        source: None,
        alphabet: SmppAlphabet::Gsm,
        long_messages: SmppLongMessages::Parts,
        receipts: true,
        receipt_ids: SmppReceiptIds::Same,
        senders: SmsSenders { default: Some("Shop".to_owned()), ..SmsSenders::default() },
    }
}

fn start(settings: SmppSettings) -> (SmppGateway, Arc<Receipts>) {
    let receipts = Arc::new(Receipts::default());
    (SmppGateway::start(settings, Arc::clone(&receipts) as _).unwrap(), receipts)
}

fn to(number: &str, text: &str) -> OutgoingSms {
    OutgoingSms { to: PhoneNumber::parse(number).unwrap(), ..sms(text) }
}

async fn refusal(gateway: &SmppGateway, number: &str) -> NotAccepted {
    gateway.send(&to(number, "text")).await.unwrap_err()
}

#[tokio::test]
async fn a_message_arrives_as_it_was_written_and_its_receipt_comes_back() -> Result<()> {
    let smsc = Smsc::start().await?;
    let (gateway, receipts) = start(settings(&smsc));
    let accepted = gateway.send(&to("+447400123401", "Ändern {5 €}: https://invite.test/a/x_Y-1")).await?;
    assert_eq!((accepted.code.as_str(), accepted.peer_id.as_deref()), ("0", Some("smpp:id-1")));
    let number =
        OutgoingSms { sender_id: Some("+447700900000".to_owned()), ..to("+447400123402", "Привет") };
    gateway.send(&number).await?;

    let messages = smsc.messages(2).await?;
    assert_eq!(
        messages[0]["submitted"],
        json!({
            "text": "Ändern {5 €}: https://invite.test/a/x_Y-1", "header": "", "payload": false, "coding": 0,
            "class": 0, "receipt": 1, "from": "Shop", "fromKind": [5, 0], "to": "447400123401", "toKind": [1, 1],
        })
    );
    let second = &messages[1]["submitted"];
    assert_eq!((&second["text"], &second["coding"]), (&json!("Привет"), &json!(8)));
    assert_eq!((&second["from"], &second["fromKind"]), (&json!("447700900000"), &json!([1, 1])));
    let bound =
        smsc.wait_for("the bind", |events| events.iter().find(|event| event["bound"].is_string()).cloned());
    assert_eq!(bound.await?, json!({ "bound": "VMA", "version": 0x34 }));

    let mut taken = receipts.wait_for(2).await;
    taken.sort_by(|one, other| one.0.cmp(&other.0));
    let delivered = |id: &str| (id.to_owned(), ReceiptOutcome::Delivered, "DELIVRD 000".to_owned());
    assert_eq!(taken, [delivered("smpp:id-1"), delivered("smpp:id-2")]);
    smsc.wait_for("the answers to the receipts", |events| {
        let answered = events.iter().filter(|event| event["receipt"].is_string() && event["status"] == 0);
        (answered.count() == 2).then_some(())
    })
    .await
}

#[tokio::test]
async fn a_long_text_arrives_in_parts_with_one_receipt_or_whole() -> Result<()> {
    let smsc = Smsc::start().await?;
    let (gateway, receipts) = start(settings(&smsc));
    let text = "long ".repeat(60);
    gateway.send(&to("+447400123401", &text)).await?;
    let parts = smsc.messages(2).await?;
    let of = |index: usize, name: &str| parts[index]["submitted"][name].clone();
    assert_eq!(format!("{}{}", of(0, "text").as_str().unwrap(), of(1, "text").as_str().unwrap()), text);
    assert_eq!((of(0, "class"), of(0, "receipt"), of(1, "receipt")), (json!(0x40), json!(0), json!(1)));
    assert!(of(0, "header").as_str().unwrap().ends_with("0201"), "{parts:?}");
    assert!(of(1, "header").as_str().unwrap().ends_with("0202"), "{parts:?}");
    assert_eq!(receipts.wait_for(1).await[0].0, "smpp:id-2");

    let whole = SmppSettings { long_messages: SmppLongMessages::Payload, ..settings(&smsc) };
    let (gateway, _) = start(whole);
    gateway.send(&to("+447400123401", &text)).await?;
    let message = smsc.messages(3).await?.remove(2);
    assert_eq!(message["submitted"]["payload"], true);
    assert_eq!(message["submitted"]["text"], text);
    Ok(())
}

#[tokio::test]
async fn refusals_are_classed_and_the_session_goes_on() -> Result<()> {
    let smsc = Smsc::start().await?;
    let (gateway, _) = start(settings(&smsc));
    for (number, class, code) in [
        ("+447400123491", AnswerClass::Temporary, "0x58"),
        ("+447400123493", AnswerClass::Bounce, "0x0b"),
        ("+447400123494", AnswerClass::Temporary, "0x14"),
    ] {
        let refused = refusal(&gateway, number).await;
        assert_eq!((refused.class, refused.code.as_str()), (class, code), "{refused:?}");
    }
    gateway.send(&to("+447400123401", "text")).await?;
    Ok(())
}

#[tokio::test]
async fn a_message_that_was_not_delivered_is_told_and_a_receipt_may_come_twice() -> Result<()> {
    let smsc = Smsc::start().await?;
    let (gateway, receipts) = start(settings(&smsc));
    gateway.send(&to("+447400123497", "text")).await?;
    gateway.send(&to("+447400123499", "text")).await?;
    let taken = receipts.wait_for(3).await;
    let failed = taken.iter().find(|(id, ..)| id == "smpp:id-1").context("the first receipt")?;
    assert_eq!(failed.1, ReceiptOutcome::Failed { number_is_gone: false });
    assert_eq!(taken.iter().filter(|(id, ..)| id == "smpp:id-2").count(), 2);
    Ok(())
}

#[tokio::test]
async fn a_receipt_that_cannot_be_recorded_is_asked_for_again() -> Result<()> {
    let smsc = Smsc::start().await?;
    let receipts = Arc::new(Receipts { is_down: true, ..Receipts::default() });
    let gateway = SmppGateway::start(settings(&smsc), receipts)?;
    gateway.send(&to("+447400123401", "text")).await?;
    let status = smsc.wait_for("the answer", |events| {
        events.iter().find(|event| event["receipt"].is_string()).map(|event| event["status"].clone())
    });
    assert_eq!(status.await?, 0x64);
    Ok(())
}

#[tokio::test]
async fn no_more_messages_are_unanswered_than_the_window_holds() -> Result<()> {
    let smsc = Smsc::start().await?;
    let (gateway, _) = start(SmppSettings { window: 2, ..settings(&smsc) });
    let message = to("+447400123490", "text");
    let sends = (0..6).map(|_| gateway.send(&message));
    for sent in join_all(sends).await {
        sent?;
    }
    let open: Vec<u64> = smsc.messages(6).await?.iter().filter_map(|event| event["open"].as_u64()).collect();
    assert_eq!(open.iter().max(), Some(&2), "{open:?}");
    Ok(())
}

/// All at once, on one task.
async fn join_all<T>(futures: impl IntoIterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut waiting: Vec<_> = futures.into_iter().map(|future| (Box::pin(future), None)).collect();
    std::future::poll_fn(|context| {
        for (future, done) in waiting.iter_mut().filter(|(_, done)| done.is_none()) {
            if let std::task::Poll::Ready(output) = future.as_mut().poll(context) {
                *done = Some(output);
            }
        }
        if waiting.iter().all(|(_, done)| done.is_some()) {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    waiting.into_iter().filter_map(|(_, done)| done).collect()
}

#[tokio::test]
async fn a_message_without_an_answer_may_have_been_taken_and_holds_up_no_other() -> Result<()> {
    let smsc = Smsc::start().await?;
    let (gateway, _) = start(SmppSettings { timeout: Duration::from_secs(1), ..settings(&smsc) });
    let (silent, other) = (to("+447400123495", "text"), to("+447400123401", "text"));
    let (silent, other) = tokio::join!(gateway.send(&silent), gateway.send(&other));
    other?;
    let silent = silent.unwrap_err();
    assert_eq!(silent.class, AnswerClass::Temporary);
    assert!(silent.text.contains("in time") && silent.text.ends_with("unknown"), "{silent:?}");
    Ok(())
}

#[tokio::test]
async fn a_lost_session_is_opened_again_by_itself() -> Result<()> {
    let smsc = Smsc::start().await?;
    let (gateway, _) = start(settings(&smsc));
    let lost = refusal(&gateway, "+447400123496").await;
    assert_eq!(lost.class, AnswerClass::Temporary);
    assert!(lost.text.ends_with("whether the message was taken is unknown"), "{lost:?}");
    let sent = until(PATIENCE, async || gateway.send(&to("+447400123401", "text")).await.ok()).await;
    assert!(sent.is_some());
    let binds = |events: &[Value]| events.iter().filter(|event| event["bound"].is_string()).count();
    assert_eq!(binds(&smsc.events()), 2);
    Ok(())
}

#[tokio::test]
async fn both_sides_find_out_whether_the_other_is_there() -> Result<()> {
    let smsc = Smsc::start().await?;
    let (gateway, _) = start(SmppSettings { enquire_link: Duration::from_millis(100), ..settings(&smsc) });
    smsc.wait_for("enquiries both ways", |events| {
        let enquiries = events.iter().filter(|event| event["enquiry"] == true).count();
        let answered = events.iter().any(|event| event["enquired"] == "answered");
        (enquiries >= 2 && answered).then_some(())
    })
    .await?;
    gateway.send(&to("+447400123401", "text")).await?;

    let silent = Smsc::start_silent().await?;
    let (enquire_link, timeout) = (Duration::from_millis(100), Duration::from_millis(300));
    let (_gateway, _) = start(SmppSettings { enquire_link, timeout, ..settings(&silent) });
    silent
        .wait_for("a second session", |events| {
            (events.iter().filter(|event| event["bound"].is_string()).count() >= 2).then_some(())
        })
        .await
}

#[tokio::test]
async fn who_is_not_let_in_or_finds_nobody_says_so() -> Result<()> {
    let smsc = Smsc::start().await?;
    let wrong = SmppSettings { password: Secret::new("wrong".to_owned()), ..settings(&smsc) };
    let (gateway, _) = start(wrong);
    let refused = refusal(&gateway, "+447400123401").await;
    assert_eq!(refused.class, AnswerClass::Temporary);
    assert!(refused.text.contains("0x0e the password is invalid"), "{refused:?}");
    assert!(!refused.text.contains("wrong"));

    let port = smsc.port;
    let nobody = settings(&smsc);
    drop(smsc);
    let (gateway, _) = start(nobody);
    let refused = refusal(&gateway, "+447400123401").await;
    assert!(refused.text.contains("cannot be reached"), "{port}: {refused:?}");
    Ok(())
}

#[tokio::test]
async fn tls_is_for_the_message_centre_that_is_meant() -> Result<()> {
    let smsc = Smsc::start_with_tls().await?;
    let tls = SmppSettings {
        tls: true,
        host: "localhost".to_owned(),
        ca_file: Some(smsc.certificate()),
        ..settings(&smsc)
    };
    let (gateway, _) = start(tls.clone());
    gateway.send(&to("+447400123401", "text")).await?;
    assert_eq!(smsc.messages(1).await?[0]["submitted"]["text"], "text");

    let other = Smsc::start_with_tls().await?;
    for strangers in [
        SmppSettings { host: "127.0.0.1".to_owned(), ..tls.clone() },
        SmppSettings { ca_file: Some(other.certificate()), ..tls.clone() },
    ] {
        let (gateway, _) = start(strangers);
        let refused = refusal(&gateway, "+447400123401").await;
        assert!(refused.text.contains("TLS failed"), "{refused:?}");
    }
    let authority = Smsc::start_with_an_authoritys_certificate().await?;
    let its = SmppSettings { port: authority.port, ca_file: Some(authority.certificate()), ..tls.clone() };
    let told = "TLS failed: the certificate is one of a certificate authority (CA:TRUE), and no server's";
    assert_eq!(SmppGateway::check(&its).await, Err(told.to_owned()));
    let missing = SmppSettings { ca_file: Some("/missing.pem".into()), ..tls };
    assert!(SmppGateway::start(missing, Arc::new(Receipts::default())).is_err());
    Ok(())
}

#[tokio::test]
async fn a_check_knocks_and_opens_no_session() -> Result<()> {
    let smsc = Smsc::start().await?;
    assert_eq!(SmppGateway::check(&settings(&smsc)).await, Ok(()));
    // The next one's session comes after the knock.
    let (gateway, _) = start(settings(&smsc));
    gateway.send(&to("+447400123401", "text")).await?;
    assert_eq!(smsc.events().iter().filter(|event| event["bound"].is_string()).count(), 1);
    // Nobody accepts there, and nobody can: the test holds the port.
    let held = tokio::net::TcpSocket::new_v4()?;
    held.bind("127.0.0.1:0".parse()?)?;
    let away = SmppSettings { port: held.local_addr()?.port(), ..settings(&smsc) };
    let told = SmppGateway::check(&away).await.unwrap_err();
    assert!(told.starts_with("the message centre cannot be reached: "), "{told}");
    Ok(())
}

#[tokio::test]
async fn a_gateway_that_is_closed_takes_its_leave() -> Result<()> {
    let smsc = Smsc::start().await?;
    let (gateway, _) = start(settings(&smsc));
    gateway.send(&to("+447400123401", "text")).await?;
    gateway.close().await;
    assert!(smsc.events().iter().any(|event| event["unbind"] == true), "{:?}", smsc.events());
    let refused = refusal(&gateway, "+447400123401").await;
    assert_eq!(refused.class, AnswerClass::Temporary);
    Ok(())
}
