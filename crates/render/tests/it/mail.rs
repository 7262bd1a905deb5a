//! The invitation as mail.

use proptest::prelude::*;
use usher_render::{InvitationMail, RenderedMail};

use crate::{locale, renderer};

#[test]
fn invitations_read_as_these() {
    for tag in ["en-US", "ar"] {
        let RenderedMail { subject, text, html } =
            renderer().invitation_mail(&locale(tag), &invitation()).unwrap();
        insta::assert_snapshot!(format!("invitation-{tag}-text"), format!("Subject: {subject}\n\n{text}"));
        insta::assert_snapshot!(format!("invitation-{tag}-html"), html);
    }
}

#[test]
fn every_locale_has_the_link_in_both_parts_and_no_other() {
    let renderer = renderer();
    for locale in renderer.locales().all() {
        let mail = renderer.invitation_mail(locale, &invitation()).unwrap();
        assert!(mail.text.lines().any(|line| line == invitation().link), "{locale}: {}", mail.text);
        assert_eq!(mail.text.matches("://").count(), 1, "{locale}");
        assert_eq!(mail.html.matches(&format!("href=\"{}\"", invitation().link)).count(), 2, "{locale}");
        assert_eq!(mail.html.matches("href=").count(), 2, "{locale}");
        assert!(mail.subject.contains("Acme Portal"));
    }
}

#[test]
fn without_a_name_the_greeting_does_without() {
    let mail = InvitationMail { recipient_first_name: None, footer: None, ..invitation() };
    let text = renderer().invitation_mail(&locale("en-US"), &mail).unwrap().text;
    assert!(text.starts_with("Hello,\n"), "{text}");
}

#[test]
fn a_nameless_application_and_a_wrong_colour_still_make_a_mail() {
    let mail = InvitationMail {
        application_name: "www.".to_owned(),
        primary_colour: Some("red;background:url(x)".to_owned()),
        ..invitation()
    };
    let mail = renderer().invitation_mail(&locale("en-US"), &mail).unwrap();
    assert_eq!(mail.subject, "Your invitation to our application");
    assert!(!mail.html.contains("url(x)"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_name_becomes_a_link(
        before in "[a-zA-Z0-9 .:/@!\u{200b}\u{202e}é]{0,12}",
        lure in prop::sample::select(vec![
            "evil.example", "http://evil", "www.evil", "a@evil", "evil\u{3002}example", "e\u{200b}vil.example/x", "\r\nBcc: a@evil",
        ]),
        after in "[a-zA-Z0-9 .:/@!]{0,12}",
    ) {
        let name = format!("{before}{lure}{after}");
        let mail = InvitationMail {
            application_name: name.clone(),
            recipient_first_name: Some(name),
            footer: None,
            ..invitation()
        };
        let mail = renderer().invitation_mail(&locale("en-US"), &mail).unwrap();
        let text = mail.text.replace(&invitation().link, "");
        for found in [&text, &mail.subject] {
            for link in ["://", "www", "@", "evil.", "evil\u{3002}", ".example", "/"] {
                prop_assert!(!found.to_lowercase().contains(link), "{link} in {found}");
            }
        }
        prop_assert!(!mail.subject.contains(['\r', '\n']));
    }
}

fn invitation() -> InvitationMail {
    InvitationMail {
        application_name: "Acme Portal".to_owned(),
        logo_url: None,
        primary_colour: Some("#0f766e".to_owned()),
        recipient_first_name: Some("Ada".to_owned()),
        link: "https://invite.example/a/3q2-7wAAAAAAAAAAAAAAAA".to_owned(),
        expires_at_ms: 1_795_901_460_000,
        footer: Some("Acme Ltd\n1 Example Street, London".to_owned()),
    }
}
