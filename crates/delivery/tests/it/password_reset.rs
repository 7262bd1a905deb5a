//! Links for a new password on their way out.

use std::time::Duration;

use usher_app::store::{AttemptResult, Content};
use usher_delivery::TickReport;
use usher_domain::{
    AuthType, ClientId, Handle, Identifier, LinkToken, Locale, MessageId, Nonce, PasswordReset,
    PasswordResetId, PasswordResetTimes, Purpose, UserId,
};

use crate::outbox::{Bench, START, id_of, keys};

fn reset(recipient: &str) -> PasswordReset {
    let auth_type = if recipient.starts_with('+') { AuthType::Sms } else { AuthType::Email };
    PasswordReset {
        id: PasswordResetId::parse(&id_of(200)).unwrap(),
        user_id: UserId::parse(&id_of(201)).unwrap(),
        client_id: ClientId::parse("shop"),
        identifier: Identifier::parse(auth_type, recipient).unwrap(),
        locale: Locale::parse("en-US").unwrap(),
        continue_query: None,
        handle: Handle::new([7; 8]),
        nonce: Nonce::new([8; 16]),
        key_id: "k1".to_owned(),
        expires_at: START.plus(Duration::from_hours(1)),
        times: PasswordResetTimes::queued(START),
    }
}

fn queue(bench: &Bench, reset: PasswordReset) -> MessageId {
    bench.store.queue_content(Content::PasswordReset(reset))
}

#[tokio::test]
async fn a_link_for_a_new_password_is_mailed_in_the_applications_name() {
    let bench = Bench::new();
    let id = queue(&bench, reset("jane@ok.test"));
    assert_eq!(bench.worker().tick().await.unwrap(), TickReport { sent: 1, ..TickReport::default() });
    let [mail] = &bench.transport.mails()[..] else { panic!("one mail") };
    assert_eq!((mail.to.as_str(), mail.from_name.as_str(), mail.message_id), ("jane@ok.test", "Shop", id));
    assert_eq!(mail.subject, "Choose a new password for Shop");
    let (_, rest) = mail.text.split_once("https://invite.test/n/").unwrap();
    let token = LinkToken::parse(rest.split_whitespace().next().unwrap()).unwrap();
    assert!(keys().verifies("k1", Purpose::PasswordReset, &token, Nonce::new([8; 16])));
    assert!(!keys().verifies("k1", Purpose::Invitation, &token, Nonce::new([8; 16])));
    assert!(mail.html.contains(&token.reveal()));
}

#[tokio::test]
async fn a_link_for_a_new_password_goes_by_sms_too() {
    let bench = Bench::new();
    queue(&bench, reset("+447700900123"));
    assert_eq!(bench.worker().tick().await.unwrap().sent, 1);
    let [sms] = &bench.transport.texts()[..] else { panic!("one text message") };
    assert!(sms.text.starts_with("Shop: choose a new password within 60 minutes."), "{}", sms.text);
    assert!(sms.text.contains("\nhttps://invite.test/n/"));
}

#[tokio::test]
async fn without_an_application_the_message_names_none() {
    let bench = Bench::new();
    queue(&bench, PasswordReset { client_id: None, ..reset("jane@ok.test") });
    assert_eq!(bench.worker().tick().await.unwrap().sent, 1);
    assert_eq!(bench.transport.mails()[0].subject, "Choose a new password for our application");
}

#[tokio::test]
async fn a_link_that_has_ended_is_not_sent() {
    let bench = Bench::new();
    let with = |change: fn(&mut PasswordReset)| {
        let mut reset = reset("jane@ok.test");
        change(&mut reset);
        queue(&bench, reset)
    };
    let expired = with(|reset| reset.expires_at = START);
    let replaced = with(|reset| reset.times.replaced_at = Some(START));
    let used = with(|reset| reset.times.used_at = Some(START));
    assert_eq!(bench.worker().tick().await.unwrap().dead, 3);
    assert!(bench.transport.mails().is_empty());
    let reason = |id| bench.store.row(id).last().unwrap().text.clone();
    assert_eq!(reason(expired), "not sent, the link has expired");
    assert_eq!(reason(replaced), "not sent, the link was replaced");
    assert_eq!(reason(used), "not sent, the password was set");
    assert_eq!(bench.store.row(used).last().unwrap().result, AttemptResult::Dead);
}
