//! The link for a new password, as mail and as text message.

use std::time::Duration;

use usher_render::{PasswordResetMail, PasswordResetSms, RenderedMail};

use crate::sms::assert_short;
use crate::{locale, renderer};

#[test]
fn mails_for_a_new_password_read_as_these() {
    for tag in ["en-US", "ar"] {
        let RenderedMail { subject, text, html } =
            renderer().password_reset_mail(&locale(tag), &mail()).unwrap();
        insta::assert_snapshot!(format!("{tag}-text"), format!("Subject: {subject}\n\n{text}"));
        insta::assert_snapshot!(format!("{tag}-html"), html);
    }
}

#[test]
fn every_locale_has_the_link_in_both_parts_and_no_other() {
    let renderer = renderer();
    for locale in renderer.locales().all() {
        let rendered = renderer.password_reset_mail(locale, &mail()).unwrap();
        assert!(rendered.text.lines().any(|line| line == mail().link), "{locale}: {}", rendered.text);
        assert_eq!(rendered.text.matches("://").count(), 1, "{locale}");
        assert_eq!(rendered.html.matches(&format!("href=\"{}\"", mail().link)).count(), 2, "{locale}");
        assert_eq!(rendered.html.matches("href=").count(), 2, "{locale}");
        assert!(rendered.subject.contains("Acme Portal"), "{locale}");
    }
}

#[test]
fn an_application_that_is_gone_is_not_named() {
    let nameless = PasswordResetMail { application_name: String::new(), ..mail() };
    let rendered = renderer().password_reset_mail(&locale("en-US"), &nameless).unwrap();
    assert_eq!(rendered.subject, "Choose a new password for our application");
}

#[test]
fn a_text_message_for_a_new_password_is_one_segment_where_the_alphabet_allows_it() {
    let renderer = renderer();
    for locale in renderer.locales().all() {
        for name in ["Acme Customer Portal", ""] {
            assert_short(locale, &renderer.password_reset_sms(locale, &sms(name)).unwrap());
        }
    }
}

#[test]
fn a_text_message_for_a_new_password_says_how_long_the_link_works() {
    let text = renderer().password_reset_sms(&locale("en-US"), &sms("Acme")).unwrap();
    assert!(text.starts_with("Acme: choose a new password within 60 minutes."), "{text}");
    assert_eq!(text.lines().last(), Some(sms("").link.as_str()));
}

/// A link as long as they are at a host of eighteen characters.
fn sms(application_name: &str) -> PasswordResetSms {
    let link = format!("https://invite.example.com/new-password/{}", "x".repeat(32));
    PasswordResetSms {
        application_name: application_name.to_owned(),
        link,
        lifetime: Duration::from_hours(1),
    }
}

fn mail() -> PasswordResetMail {
    PasswordResetMail {
        application_name: "Acme Portal".to_owned(),
        logo_url: None,
        primary_colour: Some("#0f766e".to_owned()),
        recipient_first_name: Some("Ada".to_owned()),
        link: "https://invite.example/new-password/3q2-7wAAAAAAAAAAAAAAAA".to_owned(),
        expires_at_ms: 1_795_901_460_000,
        footer: Some("Acme Ltd\n1 Example Street, London".to_owned()),
    }
}
