//! The default alphabet of GSM 03.38 (3GPP TS 23.038 section 6.2.1), which decides how long a text message may be, and
//! texts made to fit into it where readers are used to that.

use std::borrow::Cow;

use usher_domain::Locale;

/// The default alphabet, without its escape character.
const DEFAULT_ALPHABET: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
    ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// Characters of the extension table, which take two places each.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";
/// Their codes behind the escape.
const EXTENSION_CODES: [u8; 10] = [0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65];
/// The escape to the extension table.
const ESCAPE: u8 = 0x1b;

/// How a text message travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// 7 bits a character: 160 to a message, 153 to each part of a longer one.
    Gsm,
    /// 16 bits a character: 70 to a message, 67 to each part of a longer one.
    Ucs2,
}

impl Alphabet {
    /// Places of a message that is alone, and of one part of several.
    fn places(self) -> (usize, usize) {
        match self {
            Self::Gsm => (160, 153),
            Self::Ucs2 => (70, 67),
        }
    }
}

/// What a text takes to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segments {
    /// How it travels.
    pub alphabet: Alphabet,
    /// The places that it takes: septets, or UTF-16 code units.
    pub places: usize,
    /// The messages that it is sent and paid as; at least one.
    pub count: usize,
}

impl Segments {
    /// Counts. No character is cut in two, so a part may have a place to spare.
    pub fn of(text: &str) -> Self {
        let alphabet = if is_gsm_text(text) { Alphabet::Gsm } else { Alphabet::Ucs2 };
        let width = |c: char| match alphabet {
            Alphabet::Gsm => 1 + usize::from(EXTENSION.contains(c)),
            Alphabet::Ucs2 => c.len_utf16(),
        };
        let (alone, of_several) = alphabet.places();
        let places = text.chars().map(width).sum();
        if places <= alone {
            return Self { alphabet, places, count: 1 };
        }
        let (mut count, mut taken) = (1, 0);
        for c in text.chars() {
            if taken + width(c) > of_several {
                count += 1;
                taken = 0;
            }
            taken += width(c);
        }
        Self { alphabet, places, count }
    }
}

/// True when a text can be sent with 7 bits a character; otherwise it takes UCS-2.
pub fn is_gsm_text(text: &str) -> bool {
    text.chars().all(is_gsm)
}

fn is_gsm(c: char) -> bool {
    DEFAULT_ALPHABET.contains(c) || EXTENSION.contains(c)
}

/// The codes of a text (3GPP TS 23.038 sections 6.2.1 and 6.2.1.1), one in each octet, a character of the extension table
/// behind its escape; `None` for a text that takes UCS-2.
pub fn septets(text: &str) -> Option<Vec<u8>> {
    let mut codes = Vec::with_capacity(text.len());
    for c in text.chars() {
        if let Some(place) = DEFAULT_ALPHABET.chars().position(|known| known == c) {
            let place = u8::try_from(place).ok()?;
            // The escape has a place of its own in the table.
            codes.push(if place < ESCAPE { place } else { place + 1 });
        } else {
            let place = EXTENSION.chars().position(|known| known == c)?;
            codes.extend([ESCAPE, *EXTENSION_CODES.get(place)?]);
        }
    }
    Some(codes)
}

/// The text as it is sent to a reader of this language: as it is where it fits into one message, or else in the GSM alphabet
/// if that makes fewer messages of it and readers of the language are used to that.
///
/// Typographic marks become plain ones in every language; letters lose their marks in languages that are commonly
/// written so in text messages, and Greek becomes capitals. Everything else stays what it is.
pub fn fitted<'a>(text: &'a str, locale: &Locale) -> Cow<'a, str> {
    let as_it_is = Segments::of(text);
    if as_it_is.alphabet == Alphabet::Gsm || as_it_is.count == 1 {
        return Cow::Borrowed(text);
    }
    match in_gsm(text, Habit::of(locale)) {
        Some(plain) if Segments::of(&plain).count < as_it_is.count => Cow::Owned(plain),
        _ => Cow::Borrowed(text),
    }
}

/// What readers are used to in text messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Habit {
    /// Letters without their marks.
    Unmarked,
    /// Capitals, of which the GSM alphabet has those that Latin has not.
    GreekCapitals,
    /// Nothing but the language's own letters: without them a text is another one, or none.
    OwnLetters,
}

impl Habit {
    fn of(locale: &Locale) -> Self {
        match locale.language() {
            "cs" | "da" | "de" | "en" | "es" | "et" | "fi" | "fr" | "ga" | "hr" | "hu" | "id" | "it"
            | "lt" | "lv" | "mt" | "nb" | "nl" | "pl" | "pt" | "ro" | "sk" | "sl" | "sv" | "tr" => {
                Self::Unmarked
            }
            "el" => Self::GreekCapitals,
            _ => Self::OwnLetters,
        }
    }
}

/// `None` when a character has no counterpart.
fn in_gsm(text: &str, habit: Habit) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if is_gsm(c) {
            plain.push(c);
            continue;
        }
        let letters = || match habit {
            Habit::Unmarked => counterpart(UNMARKED, c),
            Habit::GreekCapitals => counterpart(GREEK_CAPITALS, c),
            Habit::OwnLetters => None,
        };
        plain.push_str(counterpart(MARKS, c).or_else(letters)?);
    }
    Some(plain)
}

fn counterpart(table: &[(&'static str, &'static str)], c: char) -> Option<&'static str> {
    table.iter().find(|(from, _)| from.contains(c)).map(|(_, to)| *to)
}

/// Typographic marks and spaces.
const MARKS: &[(&str, &str)] =
    &[("’‘‚ʼ′`´", "'"), ("“”„«»″", "\""), ("–—‐‑−", "-"), ("…", "..."), ("\u{a0}\u{2009}\u{202f}", " ")];

/// Latin letters with marks that the alphabet lacks.
const UNMARKED: &[(&str, &str)] = &[
    ("áâãāăą", "a"),
    ("ÀÁÂÃĀĂĄ", "A"),
    ("çćĉċč", "c"),
    ("ĆĈĊČ", "C"),
    ("ďđ", "d"),
    ("ĎĐ", "D"),
    ("êëēĕėęě", "e"),
    ("ÈÊËĒĔĖĘĚ", "E"),
    ("ğġģ", "g"),
    ("ĞĠĢ", "G"),
    ("ħ", "h"),
    ("Ħ", "H"),
    ("íîïīįı", "i"),
    ("ÌÍÎÏĪĮİ", "I"),
    ("ķ", "k"),
    ("Ķ", "K"),
    ("ĺļľł", "l"),
    ("ĹĻĽŁ", "L"),
    ("ńņň", "n"),
    ("ŃŅŇ", "N"),
    ("óôõō", "o"),
    ("ÒÓÔÕŌ", "O"),
    ("ő", "ö"),
    ("Ő", "Ö"),
    ("ŕřŗ", "r"),
    ("ŔŘŖ", "R"),
    ("śşšș", "s"),
    ("ŚŞŠȘ", "S"),
    ("ţťț", "t"),
    ("ŢŤȚ", "T"),
    ("úûūůų", "u"),
    ("ÙÚÛŪŮŲ", "U"),
    ("ű", "ü"),
    ("Ű", "Ü"),
    ("ýÿ", "y"),
    ("ÝŸ", "Y"),
    ("źżž", "z"),
    ("ŹŻŽ", "Z"),
    ("œ", "oe"),
    ("Œ", "OE"),
];

/// Greek letters as capitals, those that look like Latin ones as these.
const GREEK_CAPITALS: &[(&str, &str)] = &[
    ("αάΑΆ", "A"),
    ("βΒ", "B"),
    ("γ", "Γ"),
    ("δ", "Δ"),
    ("εέΕΈ", "E"),
    ("ζΖ", "Z"),
    ("ηήΗΉ", "H"),
    ("θ", "Θ"),
    ("ιίϊΐΙΊΪ", "I"),
    ("κΚ", "K"),
    ("λ", "Λ"),
    ("μµΜ", "M"),
    ("νΝ", "N"),
    ("ξ", "Ξ"),
    ("οόΟΌ", "O"),
    ("π", "Π"),
    ("ρΡ", "P"),
    ("σς", "Σ"),
    ("τΤ", "T"),
    ("υύϋΰΥΎΫ", "Y"),
    ("φ", "Φ"),
    ("χΧ", "X"),
    ("ψ", "Ψ"),
    ("ωώΏ", "Ω"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(text: &str, tag: &str) -> String {
        fitted(text, &Locale::parse(tag).unwrap()).into_owned()
    }

    #[test]
    fn the_alphabet_is_complete() {
        // 128 places, one of them the escape to the extension table.
        assert_eq!(DEFAULT_ALPHABET.chars().count(), 127);
        assert_eq!(EXTENSION.chars().count(), 10);
    }

    #[test]
    fn codes_are_those_of_the_table() {
        assert_eq!(septets("@Å_Ξ"), Some(vec![0x00, 0x0e, 0x11, 0x1a]));
        assert_eq!(septets("ÆÉ A¡à"), Some(vec![0x1c, 0x1f, 0x20, 0x41, 0x40, 0x7f]));
        assert_eq!(septets("€|"), Some(vec![0x1b, 0x65, 0x1b, 0x40]));
        assert_eq!(septets("ç"), None);
    }

    #[test]
    fn every_counterpart_is_in_the_alphabet_and_none_is_needed_for_what_is() {
        for (from, to) in [MARKS, UNMARKED, GREEK_CAPITALS].into_iter().flatten() {
            assert!(is_gsm_text(to), "{to}");
            assert!(!from.chars().any(is_gsm), "{from}");
        }
    }

    #[test]
    fn segments_are_counted_as_networks_do() {
        let count = |text: &str| {
            let Segments { alphabet, places, count } = Segments::of(text);
            (alphabet, places, count)
        };
        assert_eq!(count(""), (Alphabet::Gsm, 0, 1));
        assert_eq!(count(&"a".repeat(160)), (Alphabet::Gsm, 160, 1));
        assert_eq!(count(&"a".repeat(161)), (Alphabet::Gsm, 161, 2));
        assert_eq!(count(&"a".repeat(307)), (Alphabet::Gsm, 307, 3));
        assert_eq!(count(&"€".repeat(80)), (Alphabet::Gsm, 160, 1));
        // 153 places take 76 characters of the extension: none is cut in two.
        assert_eq!(count(&"€".repeat(153)), (Alphabet::Gsm, 306, 3));
        assert_eq!(count(&"я".repeat(70)), (Alphabet::Ucs2, 70, 1));
        assert_eq!(count(&"я".repeat(71)), (Alphabet::Ucs2, 71, 2));
        // 67 places take 33 characters outside the Basic Multilingual Plane.
        assert_eq!(count(&"😀".repeat(67)), (Alphabet::Ucs2, 134, 3));
    }

    #[test]
    fn a_text_loses_its_marks_only_when_that_saves_a_message() {
        assert_eq!(fit("Máte pozvánku", "cs-CZ"), "Máte pozvánku");
        let long = format!("Žluťoučký kůň “pěl” ďábelské ódy – {}", "x".repeat(60));
        assert_eq!(fit(&long, "cs-CZ"), format!("Zlutoucky kun \"pel\" dabelské ody - {}", "x".repeat(60)));
        assert_eq!(fit(&long, "vi"), long);
    }

    #[test]
    fn greek_becomes_capitals_and_names_in_latin_letters_stay() {
        let long = format!("Πρόσκληση: Acme Portal. Ενεργοποίηση λογαριασμού:\n{}", "x".repeat(40));
        assert_eq!(
            fit(&long, "el-GR"),
            format!("ΠPOΣKΛHΣH: Acme Portal. ENEPΓOΠOIHΣH ΛOΓAPIAΣMOY:\n{}", "x".repeat(40))
        );
    }

    #[test]
    fn what_has_no_counterpart_is_left_whole() {
        for (tag, text) in
            [("uk", "Ваш обліковий запис"), ("pl-PL", "Zaproszenie do Пошта ąę"), ("is", "Þér er boðinn")]
        {
            let long = format!("{text} {}", "x".repeat(80));
            assert_eq!(fit(&long, tag), long);
        }
    }
}
