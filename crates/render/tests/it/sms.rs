//! The invitation as text message.

use usher_domain::Locale;
use usher_render::InvitationSms;

use crate::{locale, renderer};

/// The basic alphabet of GSM 03.38; one septet each.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Its extension; two septets each.
const EXTENSION: &str = "^{}\\[~]|€";

#[test]
fn an_invitation_is_one_segment_where_the_alphabet_allows_it() {
    let renderer = renderer();
    for locale in renderer.locales().all() {
        for name in ["Acme Customer Portal", "www."] {
            assert_short(locale, &renderer.invitation_sms(locale, &invitation(name)).unwrap());
        }
    }
}

#[test]
fn these_languages_stay_within_the_alphabet() {
    let renderer = renderer();
    let fits = |locale: &&Locale| {
        renderer.invitation_sms(locale, &invitation("Acme")).is_ok_and(|text| septets(&text).is_some())
    };
    let tags: Vec<&str> = renderer.locales().all().iter().filter(fits).map(Locale::as_str).collect();
    assert_eq!(
        tags.join(" "),
        "da-DK de-DE en-US es-419 es-ES et-EE fi-FI fr-FR ga-IE id it-IT mt-MT nb nl-NL pl-PL pt-BR pt-PT sv-SE tr"
    );
}

#[test]
fn invitations_read_as_these() {
    for tag in ["en-US", "ar"] {
        let text = renderer().invitation_sms(&locale(tag), &invitation("Acme Portal")).unwrap();
        insta::assert_snapshot!(format!("invitation-{tag}-sms"), text);
    }
}

#[test]
fn an_applications_name_is_no_link() {
    let text = renderer().invitation_sms(&locale("en-US"), &invitation("evil.example")).unwrap();
    assert!(text.starts_with("evil example invites you."), "{text}");
}

/// A link of 75 characters.
fn invitation(application_name: &str) -> InvitationSms {
    let link = format!("https://invite.example.com/a/{}", "x".repeat(46));
    assert_eq!(link.len(), 75);
    InvitationSms { application_name: application_name.to_owned(), link }
}

/// Fails when a message is longer than need be: one segment in the GSM alphabet; in UCS-2, where a link of 75 characters
/// alone is more than one, three at most.
pub(crate) fn assert_short(locale: &Locale, text: &str) {
    if let Some(septets) = septets(text) {
        assert!(septets <= 160, "{locale}: {septets} septets: {text}");
    } else {
        let units = text.encode_utf16().count();
        assert!(units <= 3 * 67, "{locale}: {units} code units: {text}");
    }
}

/// `None` for a text with a character outside the GSM alphabet.
fn septets(text: &str) -> Option<usize> {
    text.chars()
        .map(|c| match (BASIC.contains(c), EXTENSION.contains(c)) {
            (true, _) => Some(1),
            (_, true) => Some(2),
            _ => None,
        })
        .sum()
}
