//! Reports of many mail servers, from the mail to what the invitation says.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use tokio::sync::Notify;
use tokio::time::timeout;
use usher_app::store::{BounceStore as _, ContentId, Suppression};
use usher_app::{BounceEvent, BounceIntake as _, BounceNotice, BounceSource, BounceVerdict, Clock, Store};
use usher_delivery::WorkerSettings;
use usher_delivery::bounce::{Action, BounceDesk, DeliveryReport};
use usher_domain::{AuthType, Identifier, InvitationId, InvitationState, bounce_address};

use crate::outbox::keys;
use crate::real_store::RealBench;

/// The address that bounces go to.
pub(crate) const BASE: &str = "bounces@shop.test";

/// An application whose one invitation was sent, and the desk beside it.
pub(crate) struct Sent {
    pub(crate) real: RealBench,
    pub(crate) desk: Arc<BounceDesk>,
}

impl Sent {
    /// Invites Jane, as the samples have it.
    pub(crate) async fn new() -> Self {
        let real = RealBench::new().await;
        real.invite("jane@ok.test", 1, false).await;
        assert_eq!(real.worker(WorkerSettings::new("node-1")).tick().await.unwrap().sent, 1);
        let desk = BounceDesk::new(
            Arc::clone(&real.store) as Arc<dyn Store>,
            keys(),
            Arc::clone(&real.bench.clock) as Arc<dyn Clock>,
            None,
        );
        Self { real, desk: Arc::new(desk) }
    }

    pub(crate) async fn suppression_of(&self, address: &str) -> Option<Suppression> {
        let identifier = Identifier::parse(AuthType::Email, address).unwrap();
        self.real.store.suppression(&identifier).await.unwrap()
    }

    pub(crate) async fn state(&self) -> InvitationState {
        self.real.state(1).await
    }

    /// The same desk, which notifies whoever tells applications.
    fn telling(&self, told: &Arc<Notify>) -> BounceDesk {
        BounceDesk::new(
            Arc::clone(&self.real.store) as Arc<dyn Store>,
            keys(),
            Arc::clone(&self.real.bench.clock) as Arc<dyn Clock>,
            Some(Arc::clone(told)),
        )
    }

    async fn take(&self, mail: &[u8]) -> BounceVerdict {
        self.desk.take_mail(BounceSource::Maildir, mail, &[]).await.unwrap()
    }

    async fn take_notice(&self, notice: BounceNotice) -> BounceVerdict {
        self.desk.take_notice(BounceSource::Webhook, notice).await.unwrap()
    }
}

/// The return path of the invitation of that number.
pub(crate) fn return_path(number: u8) -> String {
    let id = InvitationId::parse(&crate::outbox::id_of(number)).unwrap();
    bounce_address(&keys(), BASE, ContentId::Invitation(id).as_bytes())
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bounces"))
}

/// A sample, with the invitation's return path where the mail servers had it.
pub(crate) fn sample(name: &str) -> Vec<u8> {
    let text = fs::read_to_string(folder().join(format!("{name}.eml"))).unwrap();
    text.replace("VERP", &return_path(1)).into_bytes()
}

/// The names of all samples.
fn samples() -> Vec<String> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name());
    entries.map(|name| name.to_str().unwrap().trim_end_matches(".eml").to_owned()).collect()
}

/// What each sample leads to, and the code that the attempt is kept with.
const EXPECTED: [(&str, BounceVerdict, &str); 23] = [
    ("postfix-user-unknown", BounceVerdict::Hard, "550 5.1.1"),
    ("postfix-no-such-domain", BounceVerdict::Hard, "5.4.4"),
    ("postfix-delayed", BounceVerdict::Delayed, ""),
    ("postfix-expired", BounceVerdict::Soft, "4.4.1"),
    ("postfix-delivered", BounceVerdict::Delivered, ""),
    ("alias-of-three", BounceVerdict::Delivered, ""),
    ("two-failed-one-full", BounceVerdict::Soft, "5.2.2"),
    ("exim-report", BounceVerdict::Hard, "550 5.1.1"),
    ("exim-plain", BounceVerdict::Soft, "552 5.2.2"),
    ("exchange", BounceVerdict::Hard, "550 5.1.10"),
    ("exchange-edge", BounceVerdict::Hard, "550 5.4.1"),
    ("exchange-blocked", BounceVerdict::Soft, "550 5.7.1"),
    ("gmail", BounceVerdict::Hard, "550 5.1.1"),
    ("qmail", BounceVerdict::Hard, "5.1.1"),
    ("qmail-full", BounceVerdict::Soft, "5.2.2"),
    ("plain-daemon", BounceVerdict::Hard, "550"),
    ("internationalised", BounceVerdict::Hard, "550 5.1.1"),
    ("complaint", BounceVerdict::Complaint, "complaint"),
    ("no-report-vacation", BounceVerdict::NoReport, ""),
    ("no-report-postmaster-vacation", BounceVerdict::NoReport, ""),
    ("no-report-letter", BounceVerdict::NoReport, ""),
    ("no-report-challenge", BounceVerdict::NoReport, ""),
    ("no-report-read-receipt", BounceVerdict::NoReport, ""),
];

#[tokio::test]
async fn every_sample_leads_to_what_its_server_meant() {
    let mut names = samples();
    names.sort();
    let mut expected = EXPECTED.map(|(name, ..)| name.to_owned()).to_vec();
    expected.sort();
    assert_eq!(names, expected);
    for (name, verdict, code) in EXPECTED {
        let sent = Sent::new().await;
        assert_eq!(sent.take(&sample(name)).await, verdict, "{name}");
        let bounced = matches!(verdict, BounceVerdict::Hard | BounceVerdict::Soft);
        let state = if bounced { InvitationState::Bounced } else { InvitationState::Sent };
        assert_eq!(sent.state().await, state, "{name}");
        let suppression = sent.suppression_of("jane@ok.test").await;
        let suppresses = matches!(verdict, BounceVerdict::Hard | BounceVerdict::Complaint);
        assert_eq!(suppression.is_some(), suppresses, "{name}");
        if let Some(suppression) = suppression {
            assert_eq!(suppression.code, code, "{name}");
            assert!(!suppression.reason.contains("jane@"), "{name}: {}", suppression.reason);
        }
        // Whoever delivers it again changes nothing.
        if bounced || suppresses {
            assert_eq!(sent.take(&sample(name)).await, BounceVerdict::Repeated, "{name}");
        }
    }
}

#[tokio::test]
async fn a_report_is_matched_by_either_its_address_or_the_message_id() {
    let text = String::from_utf8(sample("postfix-user-unknown")).unwrap();
    let path = return_path(1);
    let by_address = text.replace("Message-ID:", "X-Was:");
    let folded_case = by_address.replace(&path, &path.to_uppercase());
    let by_message_id = text.replace(&path, BASE);
    for mail in [by_address, folded_case, by_message_id] {
        assert_eq!(Sent::new().await.take(mail.as_bytes()).await, BounceVerdict::Hard);
    }
    let by_neither = text.replace("Message-ID:", "X-Was:").replace(&path, BASE);
    let sent = Sent::new().await;
    assert_eq!(sent.take(by_neither.as_bytes()).await, BounceVerdict::Unmatched);
    // The envelope says it where no header does.
    let verdict = sent.desk.take_mail(BounceSource::Lmtp, by_neither.as_bytes(), &[path]).await.unwrap();
    assert_eq!(verdict, BounceVerdict::Hard);
}

#[tokio::test]
async fn who_tells_applications_is_woken_by_a_bounce_and_by_nothing_else() {
    let sent = Sent::new().await;
    let told = Arc::new(Notify::new());
    let is_woken = async || timeout(Duration::ZERO, told.notified()).await.is_ok();
    let desk = sent.telling(&told);
    for (name, woken) in [
        ("postfix-delayed", false),
        ("no-report-letter", false),
        ("postfix-user-unknown", true),
        ("postfix-user-unknown", false),
    ] {
        desk.take_mail(BounceSource::Lmtp, &sample(name), &[]).await.unwrap();
        assert_eq!(is_woken().await, woken, "{name}");
    }
}

#[tokio::test]
async fn a_forged_address_bounces_nothing() {
    let sent = Sent::new().await;
    let text = String::from_utf8(sample("postfix-user-unknown")).unwrap().replace("Message-ID:", "X-Was:");
    let path = return_path(1);
    let (mailbox, token) = path.split_once('+').unwrap();
    let forged = format!(
        "{mailbox}+{}{}",
        &token[..39],
        if &token[39..40] == "a" { "b@shop.test" } else { "a@shop.test" }
    );
    assert_eq!(sent.take(text.replace(&path, &forged).as_bytes()).await, BounceVerdict::Unmatched);
    assert_eq!(sent.state().await, InvitationState::Sent);
}

#[tokio::test]
async fn what_a_provider_read_off_a_report_is_taken_too() {
    let notice = |event, status: &str| BounceNotice {
        event,
        status: status.to_owned(),
        diagnostic: "smtp; 550 5.1.1 jane@ok.test is unknown".to_owned(),
        addresses: vec![return_path(1)],
        message_ids: Vec::new(),
    };
    let sent = Sent::new().await;
    assert_eq!(sent.take_notice(notice(BounceEvent::Delayed, "4.4.1")).await, BounceVerdict::Delayed);
    assert_eq!(sent.take_notice(notice(BounceEvent::Complained, "")).await, BounceVerdict::Complaint);
    assert_eq!(sent.state().await, InvitationState::Sent);
    assert_eq!(sent.take_notice(notice(BounceEvent::Failed, "5.1.1")).await, BounceVerdict::Hard);
    assert_eq!(sent.state().await, InvitationState::Bounced);
}

#[tokio::test]
async fn a_suppressed_recipient_is_not_written_to_by_the_worker() {
    let sent = Sent::new().await;
    sent.take(&sample("postfix-user-unknown")).await;
    sent.real.invite("jane@ok.test", 2, true).await;
    sent.real.invite("joe@ok.test", 3, false).await;
    let report = sent.real.worker(WorkerSettings::new("node-1")).tick().await.unwrap();
    assert_eq!(report.sent, 1);
    assert_eq!(sent.real.state(2).await, InvitationState::Bounced);
    let recipients: Vec<String> =
        sent.real.bench.transport.mails().iter().map(|mail| mail.to.clone()).collect();
    assert_eq!(recipients, ["jane@ok.test", "joe@ok.test"]);
}

#[test]
fn a_report_says_what_it_is_about() {
    let report = DeliveryReport::parse(&sample("postfix-user-unknown")).unwrap();
    assert_eq!(report.recipients.len(), 1);
    let recipient = &report.recipients[0];
    assert_eq!((recipient.action, recipient.status.as_str()), (Action::Failed, "5.1.1"));
    assert_eq!(recipient.final_recipient.as_deref(), Some("jane@ok.test"));
    assert_eq!(recipient.original_recipient.as_deref(), Some("jane@ok.test"));
    assert!(recipient.diagnostic.starts_with("550 5.1.1 <jane@ok.test>"), "{}", recipient.diagnostic);
    assert!(recipient.diagnostic.ends_with("User unknown"), "{}", recipient.diagnostic);
    let id = crate::outbox::id_of(1);
    assert_eq!(report.message_ids, [format!("{id}.{id}@shop.test")]);
    assert!(report.addresses.contains(&return_path(1)));
}

proptest! {
    #[test]
    fn no_bytes_make_the_parser_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = DeliveryReport::parse(&bytes).map(DeliveryReport::notice);
    }

    #[test]
    fn no_damage_to_a_report_makes_the_parser_panic(
        which in 0_usize..23,
        cut in 0_usize..6_000,
        changes in prop::collection::vec((0_usize..6_000, any::<u8>()), 0..40),
    ) {
        let mut mail = sample(EXPECTED[which].0);
        for (at, byte) in changes {
            let at = at % mail.len();
            mail[at] = byte;
        }
        mail.truncate(cut);
        let _ = DeliveryReport::parse(&mail).map(DeliveryReport::notice);
    }
}

/// A mail within a mail, as deep as the bytes allow that are looked at.
fn deep_mail() -> String {
    "Content-Type: message/rfc822\r\n\r\n".repeat(30_000)
}

#[test]
fn a_mail_as_deep_as_it_can_be_is_read_without_harm() {
    assert_eq!(DeliveryReport::parse(deep_mail().as_bytes()), None);
    let level = |level| format!("Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n");
    let multiparts = (0..10_000).map(level).collect::<Vec<String>>().concat();
    assert_eq!(DeliveryReport::parse(multiparts.as_bytes()), None);
    let hidden = format!(
        "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}",
        deep_mail()
    );
    assert_eq!(DeliveryReport::parse(hidden.as_bytes()), None);
}

/// Either mail would keep a parser busy for seconds that reads all of it: anybody may write to the bounce address.
#[test]
fn a_report_that_is_built_to_be_laborious_is_no_report() {
    let report = String::from_utf8(sample("postfix-user-unknown")).unwrap();
    assert!(DeliveryReport::parse(report.as_bytes()).is_some());
    let lost = "--b\r\nContent-Type: multipart/mixed; BOUNDARY=z\r\n\r\n\r\n".repeat(4_000);
    assert_eq!(DeliveryReport::parse(format!("{report}\r\n{lost}").as_bytes()), None);
    for separator in [";", ";\r\n "] {
        let parts: Vec<String> = (0..2_000).map(|part| format!("{separator}{part}*1=a")).collect();
        let header = format!("Content-Disposition: attachment{}\r\n", parts.concat());
        assert_eq!(DeliveryReport::parse(format!("{header}{report}").as_bytes()), None);
    }
}

#[test]
fn of_a_huge_mail_the_beginning_is_read() {
    let mut huge = sample("postfix-user-unknown");
    huge.resize(20 * 1024 * 1024, b'x');
    assert_eq!(DeliveryReport::parse(&huge).unwrap().recipients.len(), 1);
}
