//! Makes names safe for messages: an invitation must not carry somebody else's link or lure.
//!
//! Whoever may pre-register chooses the recipient's name, and mail programs turn whatever looks like an address into a link.
//! So a personal name that could become one is left out altogether, and an application's name loses the characters that would make it one.

use crate::bidi;

/// More characters than this are a message, not a name.
const LONGEST_NAME_CHARS: usize = 40;
/// From this many digits on a text is taken for a phone number to call.
const PHONE_DIGITS: usize = 5;

/// A personal name as it may stand in a greeting: white space collapsed, control and direction characters removed.
///
/// `None` when nothing is left, or when the name is too long, or could be read as a link, an address or a phone number;
/// the greeting then does without a name.
pub fn personal_name(name: &str) -> Option<String> {
    let name = tidy(name);
    let digits = name.chars().filter(|c| c.is_numeric()).count();
    let refused = name.is_empty()
        || name.chars().count() > LONGEST_NAME_CHARS
        || digits >= PHONE_DIGITS
        || looks_like_link(&name);
    (!refused).then_some(name)
}

/// An application's name as it may stand in a message: every character that would make part of it a link becomes a space.
///
/// `None` when nothing is left.
pub fn application_name(name: &str) -> Option<String> {
    let mut name = tidy(name);
    if looks_like_link(&name) {
        let spaced: String = name.chars().map(|c| if joins_link(c) { ' ' } else { c }).collect();
        name = tidy(&spaced);
        // "www" needs no further character to be recognised once a program guesses, so it goes too.
        if looks_like_link(&name) {
            name = name.split(' ').filter(|word| !looks_like_link(word)).collect::<Vec<_>>().join(" ");
        }
    }
    (!name.is_empty()).then_some(name)
}

/// True when a mail or message program may turn part of the text into a link.
///
/// That is: a scheme (`://`, `mailto:`), an address (`@`), a path (`/`), `www`, or a dot between two letters or digits.
pub fn looks_like_link(text: &str) -> bool {
    let folded: Vec<char> = text.to_lowercase().chars().map(folded).collect();
    let holds = |part: &str| folded.windows(part.len()).any(|window| window.iter().copied().eq(part.chars()));
    if holds("www") || holds("mailto:") || holds("tel:") {
        return true;
    }
    folded.iter().enumerate().any(|(at, &c)| match c {
        '@' | '/' | '\\' => true,
        // An initial ("J. R.") has white space or nothing behind its dot; a domain has not.
        '.' => at > 0 && folded.get(at + 1).is_some_and(|next| !next.is_whitespace() && *next != '.'),
        _ => false,
    })
}

fn joins_link(c: char) -> bool {
    matches!(folded(c), '.' | '@' | '/' | '\\' | ':')
}

/// A character of ASCII for one that programs take for it (UTS 46, Unicode's compatibility forms), or people.
fn folded(c: char) -> char {
    match c {
        // The full stops of IDNA, the small one, and what looks like one.
        '\u{3002}' | '\u{ff61}' | '\u{fe52}' | '\u{2024}' | '\u{6d4}' | '\u{701}' | '\u{702}'
        | '\u{a4f8}' | '\u{10a50}' | '\u{1d16d}' => '.',
        '\u{2044}' | '\u{2215}' | '\u{29f8}' | '\u{2571}' | '\u{27cb}' => '/',
        '\u{fe68}' | '\u{2216}' | '\u{29f5}' | '\u{29f9}' => '\\',
        '\u{fe6b}' => '@',
        '\u{fe55}' | '\u{2236}' | '\u{a789}' | '\u{589}' | '\u{5c3}' => ':',
        // Full-width forms.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        // Letters for mathematics: bold, italic, script and so on, each alphabet after the other.
        '\u{1d400}'..='\u{1d6a3}' => {
            let letter = u8::try_from((u32::from(c) - 0x1d400) % 52 % 26).unwrap_or_default();
            char::from(b'a' + letter)
        }
        '\u{24b6}'..='\u{24cf}' => char::from_u32(u32::from(c) - 0x24b6 + 0x61).unwrap_or(c),
        '\u{24d0}'..='\u{24e9}' => char::from_u32(u32::from(c) - 0x24d0 + 0x61).unwrap_or(c),
        _ => c,
    }
}

/// One space between words; no control, direction or invisible characters; no angle brackets.
fn tidy(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|c| !bidi::is_mark(*c) && !is_invisible(*c))
        .map(|c| if c.is_control() || matches!(c, '<' | '>') { ' ' } else { c })
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Zero-width characters and soft hyphens, which hide a link from a rule but not from a program.
/// The joiners that Persian and Indic names need (U+200C, U+200D) go too: the names stay legible without them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_names_are_kept() {
        for name in [
            "Ada",
            "Jean-Luc",
            "J. R. R. Tolkien",
            "O’Brien",
            "María José",
            "محمد",
            "李小龍",
            "Martin Luther King Jr.",
            "Marcel·lí",
            "乔治·华盛顿",
            "Zoë-Ann d’Arc",
        ] {
            assert_eq!(personal_name(name).as_deref(), Some(name));
        }
        assert_eq!(personal_name("  Ada\r\n Lovelace ").as_deref(), Some("Ada Lovelace"));
    }

    #[test]
    fn names_that_could_become_links_are_left_out() {
        for name in [
            "https://evil.example",
            "evil.example",
            "You won! evil.example/prize",
            "www evil",
            "WWW.EVIL",
            "a@evil",
            "evil。example",
            "evil\u{fe52}example",
            "evil\u{ff0e}example",
            "evil\u{a4f8}example",
            "ｗｗｗ evil",
            "𝐰𝐰𝐰 evil",
            "ⓦⓦⓦ evil",
            "a\u{fe6b}evil",
            "evil\u{2044}prize",
            "evil\u{2060}.\u{feff}example",
            "\u{202e}elpmaxe.live\u{202c}",
            "evil.\u{34f}example",
            "evil\u{200b}.example",
            "mailto:x",
            "Call 0800 12345",
            "Congratulations, you have been chosen to receive a prize",
            "",
            " \u{202e} ",
        ] {
            assert_eq!(personal_name(name), None, "{name:?}");
        }
    }

    #[test]
    fn an_application_keeps_its_name_but_is_no_link() {
        assert_eq!(application_name("Acme Portal").as_deref(), Some("Acme Portal"));
        assert_eq!(application_name("Booking.example").as_deref(), Some("Booking example"));
        assert_eq!(application_name("https://www.acme.example/x").as_deref(), Some("https acme example x"));
        assert_eq!(application_name("www.").as_deref(), None);
        assert_eq!(application_name("ｅｖｉｌ．ｅｘａｍｐｌｅ").as_deref(), Some("ｅｖｉｌ ｅｘａｍｐｌｅ"));
    }
}
