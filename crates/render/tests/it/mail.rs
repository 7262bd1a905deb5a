//! The mails.

use std::sync::Arc;

use proptest::prelude::*;
use usher_domain::TimeZone;
use usher_render::{LinkMail, MailBrand, MessageKind, RenderedMail};

use crate::{locale, renderer};

#[test]
fn mails_read_as_these() {
    for kind in MessageKind::ALL {
        for tag in ["en-US", "ar"] {
            let RenderedMail { subject, text, html } = renderer().mail(kind, &locale(tag), &mail()).unwrap();
            let name = kind.name();
            insta::assert_snapshot!(format!("{name}-{tag}-text"), format!("Subject: {subject}\n\n{text}"));
            insta::assert_snapshot!(format!("{name}-{tag}-html"), html);
        }
    }
}

#[test]
fn every_mail_in_every_language_is_sound() {
    let problems: Vec<String> = renderer().check().iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_mail_has_the_link_in_both_parts_and_no_other() {
    let renderer = renderer();
    let mail = LinkMail { brand: Arc::new(MailBrand { support: None, ..brand() }), ..mail() };
    for locale in renderer.locales().all() {
        for kind in MessageKind::ALL {
            let rendered = renderer.mail(kind, locale, &mail).unwrap();
            assert_eq!(rendered.text.lines().filter(|line| *line == mail.link).count(), 1, "{locale}");
            assert_eq!(rendered.text.matches("://").count(), 1, "{locale}");
            assert_eq!(rendered.html.matches(&format!("href=\"{}\"", mail.link)).count(), 2, "{locale}");
            assert_eq!(rendered.html.matches("href=").count(), 2, "{locale}");
            assert!(rendered.subject.contains("Acme Portal"), "{locale}");
        }
    }
}

#[test]
fn an_english_mail_travels_as_it_is() {
    for kind in MessageKind::ALL {
        let RenderedMail { subject, text, html } = renderer().mail(kind, &locale("en-US"), &mail()).unwrap();
        for part in [&subject, &text, &html] {
            assert!(part.is_ascii(), "{part}");
            assert!(part.lines().all(|line| line.len() <= 998));
        }
    }
}

#[test]
fn without_a_name_the_greeting_does_without() {
    let mail = LinkMail { recipient_first_name: None, ..mail() };
    let text = renderer().invitation_mail(&locale("en-US"), &mail).unwrap().text;
    assert!(text.starts_with("Hello,\n"), "{text}");
}

#[test]
fn a_nameless_application_and_a_wrong_colour_still_make_a_mail() {
    let brand = MailBrand {
        application_name: "www.".to_owned(),
        primary_colour: Some("red;background:url(x)".to_owned()),
        background_colour: Some("blue".to_owned()),
        ..brand()
    };
    let mail = LinkMail { brand: Arc::new(brand), ..mail() };
    let rendered = renderer().invitation_mail(&locale("en-US"), &mail).unwrap();
    assert_eq!(rendered.subject, "Your invitation to our application");
    assert!(!rendered.html.contains("url(x)"));
    let nameless = LinkMail { brand: Arc::default(), ..mail };
    let rendered = renderer().password_reset_mail(&locale("en-US"), &nameless).unwrap();
    assert_eq!(rendered.subject, "Choose a new password for our application");
}

#[test]
fn a_brand_shows_its_logo_address_and_help() {
    for (support, href) in [
        ("help@acme.example", "mailto:help@acme.example"),
        ("https://acme.example/?a&b", "https://acme.example/?a&amp;b"),
    ] {
        let brand = MailBrand {
            logo: Some("cid:logo@usher.invalid".to_owned()),
            legal_address: Some("Acme & Sons\n1 Example Street".to_owned()),
            support: Some(support.to_owned()),
            background_colour: Some("#102030".to_owned()),
            ..brand()
        };
        let mail = LinkMail { brand: Arc::new(brand), ..mail() };
        let RenderedMail { text, html, .. } = renderer().reminder_mail(&locale("en-US"), &mail).unwrap();
        assert!(html.contains("<img src=\"cid:logo@usher.invalid\" alt=\"\""), "{html}");
        assert!(html.contains(&format!("href=\"{href}\"")), "{html}");
        assert!(html.contains("Acme &amp; Sons<br") && html.contains("background-color:#102030"), "{html}");
        assert!(text.contains(&format!("Questions? {support}\n")), "{text}");
        assert!(text.ends_with("Acme & Sons\n1 Example Street\n"), "{text}");
    }
}

#[test]
fn the_end_of_a_link_is_told_in_the_recipients_time() {
    let expires = |zone: &str| {
        let mail = LinkMail { time_zone: TimeZone::parse(zone), ..mail() };
        let text = renderer().invitation_mail(&locale("en-US"), &mail).unwrap().text;
        text.lines().find(|line| line.starts_with("The link is valid")).unwrap().to_owned()
    };
    assert_eq!(expires("nowhere"), "The link is valid until November 28, 2026 at 9:31 PM UTC.");
    assert_eq!(expires("Asia/Kolkata"), "The link is valid until November 29, 2026 at 3:01 AM UTC+5:30.");
    assert_eq!(expires("America/St_Johns"), "The link is valid until November 28, 2026 at 6:01 PM UTC−3:30.");
}

#[test]
fn the_style_of_dark_screens_is_there_and_nothing_is_loaded() {
    let html = renderer().invitation_mail(&locale("en-US"), &mail()).unwrap().html;
    assert!(html.contains("<meta name=\"color-scheme\" content=\"light dark\""));
    assert!(html.contains("@media (prefers-color-scheme: dark) {"));
    for loads in ["<link", "@import", "src=", "url(", "<script"] {
        assert!(!html.contains(loads), "{loads}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_name_becomes_a_link(
        before in "[a-zA-Z0-9 .:/@!\u{200b}\u{202e}é]{0,12}",
        lure in prop::sample::select(vec![
            "evil.example", "http://evil", "www.evil", "a@evil", "evil\u{3002}example", "e\u{200b}vil.example/x",
            "\r\nBcc: a@evil", "evil\u{ff0e}example", "evil\u{2024}example", "evil\u{fe52}example", "\u{202e}elpmaxe.live",
            "evil.\u{200d}example", "a\u{fe6b}evil", "evil.\u{2060}example", "ｗｗｗ evil",
        ]),
        after in "[a-zA-Z0-9 .:/@!]{0,12}",
    ) {
        let name = format!("{before}{lure}{after}");
        let brand = MailBrand { application_name: name.clone(), ..MailBrand::default() };
        let mail = LinkMail { brand: Arc::new(brand), recipient_first_name: Some(name), ..mail() };
        let rendered = renderer().invitation_mail(&locale("en-US"), &mail).unwrap();
        let text = rendered.text.replace(&mail.link, "");
        for found in [&text, &rendered.subject] {
            for link in ["://", "www", "ｗｗｗ", "@", "\u{fe6b}", "evil.", "evil\u{3002}", "evil\u{ff0e}", "evil\u{2024}", "evil\u{fe52}", ".example", "/"] {
                prop_assert!(!found.to_lowercase().contains(link), "{link} in {found}");
            }
        }
        prop_assert!(!rendered.subject.contains(|c: char| c.is_control()));
    }

    /// Nothing that anybody fills in ends a header's line, opens an element or leaves the text that it stands in.
    #[test]
    fn whatever_is_filled_in_stays_where_it_is(
        name in any::<String>(), first_name in any::<String>(), footer in any::<String>(), support in any::<String>(),
    ) {
        let filled = |text: &str| text.replace(|c: char| c.is_ascii_alphanumeric(), "x");
        let brand = MailBrand {
            application_name: name,
            footer: Some(format!("x{}", filled(&footer))),
            legal_address: Some(format!("<b>{}</b>", filled(&footer))),
            support: Some(format!("x{}", filled(&support))),
            logo: Some(format!("https://x/\"onerror={}", filled(&support))),
            ..MailBrand::default()
        };
        let mail = LinkMail { brand: Arc::new(brand), recipient_first_name: Some(first_name), ..mail() };
        let rendered = renderer().invitation_mail(&locale("en-US"), &mail).unwrap();
        let breaks_out = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
        prop_assert!(!rendered.subject.contains(breaks_out));
        prop_assert!(!rendered.html.contains("<b>") && !rendered.html.contains("\"onerror"));
        let plain = renderer().invitation_mail(&locale("en-US"), &LinkMail {
            brand: Arc::new(MailBrand {
                footer: Some("x".to_owned()), support: Some("x".to_owned()), logo: Some("x".to_owned()), ..MailBrand::default()
            }),
            ..mail
        }).unwrap();
        let elements = |html: &str| html.matches('<').count() - html.matches("<br").count();
        prop_assert_eq!(elements(&rendered.html), elements(&plain.html));
    }
}

fn brand() -> MailBrand {
    MailBrand {
        application_name: "Acme Portal".to_owned(),
        primary_colour: Some("#0f766e".to_owned()),
        footer: Some("Acme Portal is a service of Acme Ltd".to_owned()),
        legal_address: Some("Acme Ltd\n1 Example Street, London".to_owned()),
        support: Some("help@acme.example".to_owned()),
        ..MailBrand::default()
    }
}

fn mail() -> LinkMail {
    LinkMail {
        brand: Arc::new(brand()),
        recipient_first_name: Some("Ada".to_owned()),
        link: "https://invite.example/a/3q2-7wAAAAAAAAAAAAAAAA".to_owned(),
        expires_at_ms: 1_795_901_460_000,
        time_zone: None,
    }
}
