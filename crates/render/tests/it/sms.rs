//! The text messages.

use std::time::Duration;

use usher_domain::Locale;
use usher_render::gsm::{Alphabet, Segments};
use usher_render::{LinkSms, MessageKind, Renderer};

use crate::{locale, renderer};

#[test]
fn a_text_message_is_one_segment_where_the_alphabet_allows_it() {
    let renderer = renderer();
    for locale in renderer.locales().all() {
        for kind in MessageKind::ALL {
            for name in ["Acme Customer Portal", "www.", ""] {
                let text = renderer.sms(kind, locale, &sms(name)).unwrap();
                let segments = Segments::of(&text);
                let most = match segments.alphabet {
                    Alphabet::Gsm => 1,
                    // The link alone takes more than half of one.
                    Alphabet::Ucs2 => 2,
                };
                assert!(segments.count <= most, "{locale} {kind:?}: {segments:?} {text}");
            }
        }
    }
}

#[test]
fn these_languages_stay_within_the_alphabet() {
    let renderer = renderer();
    let fits = |locale: &&Locale| is_gsm(renderer, locale);
    let tags: Vec<&str> = renderer.locales().all().iter().filter(fits).map(Locale::as_str).collect();
    assert_eq!(
        tags.join(" "),
        "cs-CZ da-DK de-DE el-GR en-US es-419 es-ES et-EE fi-FI fr-FR ga-IE hr-HR hu-HU id it-IT lt-LT lv-LV mt-MT nb \
         nl-NL pl-PL pt-BR pt-PT ro-RO sk-SK sl-SI sv-SE tr"
    );
}

fn is_gsm(renderer: &Renderer, locale: &Locale) -> bool {
    MessageKind::ALL.into_iter().all(|kind| {
        let text = renderer.sms(kind, locale, &sms("Acme Customer Portal")).unwrap();
        Segments::of(&text).alphabet == Alphabet::Gsm
    })
}

#[test]
fn text_messages_read_as_these() {
    for tag in ["en-US", "ar", "el-GR", "pl-PL"] {
        let texts =
            MessageKind::ALL.map(|kind| renderer().sms(kind, &locale(tag), &sms("Acme Portal")).unwrap());
        insta::assert_snapshot!(format!("{tag}-sms"), texts.join("\n\n"));
    }
}

#[test]
fn an_applications_name_is_no_link() {
    let text = renderer().invitation_sms(&locale("en-US"), &sms("evil.example")).unwrap();
    assert!(text.starts_with("evil example invites you."), "{text}");
}

#[test]
fn a_text_message_for_a_new_password_says_how_long_the_link_works() {
    let text = renderer().password_reset_sms(&locale("en-US"), &sms("Acme")).unwrap();
    assert!(text.starts_with("Acme: choose a new password within 60 minutes."), "{text}");
    assert_eq!(text.lines().last(), Some(sms("").link.as_str()));
}

/// A link of 40 characters.
fn sms(application_name: &str) -> LinkSms {
    let link = format!("https://in.example.com/a/{}", "x".repeat(15));
    assert_eq!(link.len(), 40);
    LinkSms { application_name: application_name.to_owned(), link, lifetime: Duration::from_hours(1) }
}
