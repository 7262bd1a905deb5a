//! The demo's mailbox keeps what it is given, over restarts too.

use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use std::time::Duration;

use usher_app::store::ContentId;
use usher_app::{Clock, MailTransport, OutgoingMail, OutgoingSms, SmsGateway};
use usher_delivery::Mailbox;
use usher_domain::{InvitationId, MailIdentity, MessageId, PhoneNumber};

use crate::outbox::FakeClock;

fn mail(to: &str) -> OutgoingMail {
    OutgoingMail {
        message_id: MessageId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ab").unwrap(),
        content_id: ContentId::Invitation(
            InvitationId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ad").unwrap(),
        ),
        identity: MailIdentity::default(),
        from_name: "Shop".to_owned(),
        to: to.to_owned(),
        subject: "Activez votre compte".to_owned(),
        text: "Ouvrez https://invite.test/a/Abc.".to_owned(),
        html: "<a href=\"https://invite.test/a/Abc\">Ouvrir</a>".to_owned(),
        pictures: Vec::new(),
        language: "fr-FR".to_owned(),
    }
}

fn sms() -> OutgoingSms {
    OutgoingSms {
        message_id: MessageId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ac").unwrap(),
        content_id: ContentId::Invitation(
            InvitationId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ad").unwrap(),
        ),
        client_id: None,
        to: PhoneNumber::parse("+447700900123").unwrap(),
        text: "Shop:\nhttps://invite.test/a/Xyz".to_owned(),
        sender_id: None,
    }
}

#[tokio::test]
async fn messages_are_kept_newest_first_in_their_documented_form() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FakeClock::new());
    let mailbox =
        Mailbox::open(&folder.path().join("mailbox.jsonl"), Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    MailTransport::send(&mailbox, &mail("jane@ok.test")).await.unwrap();
    clock.advance(Duration::from_secs(1));
    SmsGateway::send(&mailbox, &sms()).await.unwrap();
    let shown = serde_json::to_value(mailbox.messages()).unwrap();
    let expected = serde_json::json!([
        {
            "id": "0197a3b2-7d54-7c3e-9f00-0123456789ac", "to": "+447700900123", "channel": "sms", "subject": null,
            "text": "Shop:\nhttps://invite.test/a/Xyz", "html": null, "links": ["https://invite.test/a/Xyz"],
            "sent_at": "2026-11-21T22:26:41Z",
        },
        {
            "id": "0197a3b2-7d54-7c3e-9f00-0123456789ab", "to": "jane@ok.test", "channel": "email",
            "subject": "Activez votre compte", "text": "Ouvrez https://invite.test/a/Abc.",
            "html": "<a href=\"https://invite.test/a/Abc\">Ouvrir</a>", "links": ["https://invite.test/a/Abc"],
            "sent_at": "2026-11-21T22:26:40Z",
        },
    ]);
    assert_eq!(shown, expected);
}

#[tokio::test]
async fn messages_survive_a_restart_and_a_line_that_a_crash_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mailbox.jsonl");
    let clock = Arc::new(FakeClock::new());
    let open = || Mailbox::open(&path, Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    MailTransport::send(&open(), &mail("first@ok.test")).await.unwrap();
    let mut file = std::fs::OpenOptions::new().append(true).open(&path).unwrap();
    file.write_all(b"{\"id\":\"0197a3b2").unwrap();
    MailTransport::send(&open(), &mail("second@ok.test")).await.unwrap();
    let recipients: Vec<String> = open().messages().into_iter().map(|message| message.to).collect();
    assert_eq!(recipients, ["second@ok.test", "first@ok.test"]);
}

#[tokio::test]
async fn the_file_with_its_links_is_its_owners_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mailbox.jsonl");
    Mailbox::open(&path, Arc::new(FakeClock::new())).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}
