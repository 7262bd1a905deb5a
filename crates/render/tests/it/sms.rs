//! The invitation as text message.

use usher_render::InvitationSms;

use crate::{locale, renderer};

/// The basic alphabet of GSM 03.38; one septet each.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Its extension; two septets each.
const EXTENSION: &str = "^{}\\[~]|€";

#[test]
fn an_invitation_is_one_segment_where_the_alphabet_allows_it() {
    let renderer = renderer();
    for locale in renderer.locales().all().iter().filter(|locale| !locale.is_right_to_left()) {
        let text = renderer.invitation_sms(locale, &invitation("Acme Customer Portal")).unwrap();
        let septets = septets(&text);
        assert!(septets <= 160, "{locale}: {septets} septets: {text}");
        let unnamed = renderer.invitation_sms(locale, &invitation("www.")).unwrap();
        assert!(self::septets(&unnamed) <= 160, "{locale}: {unnamed}");
    }
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

pub(crate) fn septets(text: &str) -> usize {
    text.chars()
        .map(|c| match (BASIC.contains(c), EXTENSION.contains(c)) {
            (true, _) => 1,
            (_, true) => 2,
            _ => panic!("{c:?} is not in the GSM alphabet: {text}"),
        })
        .sum()
}
