//! How a text becomes the short messages that carry it: its alphabet, and the parts of a long one (3GPP TS 23.040 section
//! 9.2.3.24.1).

use usher_render::gsm;

/// Octets of a header that joins parts: its length, the kind, and reference, number of parts and number of this one.
const JOINING_OCTETS: usize = 6;
/// Characters of 7 bits in one message, and in a part.
const GSM_LIMITS: (usize, usize) = (160, 153);
/// Octets of UTF-16 in one message, and in a part.
const UCS2_LIMITS: (usize, usize) = (140, 134);
/// The escape to the extension table.
const ESCAPE: u8 = 0x1b;

/// Which alphabets are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SmppAlphabet {
    /// GSM 03.38, a character an octet, for what it can write, UCS-2 for the rest. `data_coding` 0 must mean GSM 03.38 to
    /// the network.
    #[default]
    Gsm,
    /// UCS-2 always: for a network whose `data_coding` 0 means something else.
    Ucs2,
}

/// How long texts travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SmppLongMessages {
    /// In parts that phones join by a header in front of each.
    #[default]
    Parts,
    /// Whole, in the parameter `message_payload`; the network makes the parts.
    Payload,
}

/// What one `submit_sm` carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// `data_coding`: 0 or 8.
    pub(super) data_coding: u8,
    /// True when the octets begin with a header.
    pub(super) has_header: bool,
    /// True when they belong into `message_payload`.
    pub(super) is_payload: bool,
    /// Text, behind a header or not.
    pub(super) octets: Vec<u8>,
}

/// A text's parts. `reference` joins them, the same at every attempt; `None` for a text of more than 255 parts.
pub(super) fn parts(
    text: &str,
    alphabet: SmppAlphabet,
    long: SmppLongMessages,
    reference: u8,
) -> Option<Vec<Part>> {
    let septets = match alphabet {
        SmppAlphabet::Gsm => gsm::septets(text),
        SmppAlphabet::Ucs2 => None,
    };
    let (data_coding, octets, (whole, in_parts)) = match septets {
        Some(septets) => (0, septets, GSM_LIMITS),
        None => (8, text.encode_utf16().flat_map(u16::to_be_bytes).collect(), UCS2_LIMITS),
    };
    if octets.len() <= whole {
        return Some(vec![Part { data_coding, has_header: false, is_payload: false, octets }]);
    }
    if long == SmppLongMessages::Payload {
        return Some(vec![Part { data_coding, has_header: false, is_payload: true, octets }]);
    }
    let pieces = cut(&octets, data_coding, in_parts);
    let count = u8::try_from(pieces.len()).ok()?;
    let part = |(index, piece): (u8, &[u8])| {
        let mut octets = Vec::with_capacity(JOINING_OCTETS + piece.len());
        octets.extend_from_slice(&[5, 0, 3, reference, count, index]);
        octets.extend_from_slice(piece);
        Part { data_coding, has_header: true, is_payload: false, octets }
    };
    Some((1..=count).zip(pieces).map(part).collect())
}

/// Pieces of at most `limit` octets that tear no character apart.
fn cut(mut octets: &[u8], data_coding: u8, limit: usize) -> Vec<&[u8]> {
    let mut pieces = Vec::new();
    while octets.len() > limit {
        let mut end = limit;
        let tears_escape = data_coding == 0 && octets[end - 1] == ESCAPE;
        // The first half of a character outside the basic plane.
        let tears_pair = data_coding == 8 && (0xd8..=0xdb).contains(&octets[end - 2]);
        if tears_escape {
            end -= 1;
        } else if tears_pair {
            end -= 2;
        }
        let (piece, rest) = octets.split_at(end);
        pieces.push(piece);
        octets = rest;
    }
    pieces.push(octets);
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(text: &str) -> Vec<Part> {
        parts(text, SmppAlphabet::Gsm, SmppLongMessages::Parts, 7).unwrap()
    }

    #[test]
    fn a_short_text_is_one_message_in_the_alphabet_that_it_needs() {
        let gsm = of("@£ {€}");
        assert_eq!((gsm.len(), gsm[0].data_coding), (1, 0));
        assert_eq!(gsm[0].octets, [0, 1, 0x20, 0x1b, 0x28, 0x1b, 0x65, 0x1b, 0x29]);
        let ucs2 = of("Привет");
        assert_eq!((ucs2[0].data_coding, &ucs2[0].octets[..4]), (8, &[4, 0x1f, 4, 0x40][..]));
        let forced = parts("A", SmppAlphabet::Ucs2, SmppLongMessages::Parts, 7).unwrap();
        assert_eq!((forced[0].data_coding, forced[0].octets.as_slice()), (8, &[0, b'A'][..]));
    }

    #[test]
    fn a_text_of_160_is_whole_and_one_of_161_has_two_parts() {
        assert_eq!(of(&"a".repeat(160)).len(), 1);
        let two = of(&"a".repeat(161));
        assert_eq!(two.iter().map(|part| part.octets.len()).collect::<Vec<_>>(), [159, 14]);
        assert_eq!(two[0].octets[..6], [5, 0, 3, 7, 2, 1]);
        assert_eq!(two[1].octets[..6], [5, 0, 3, 7, 2, 2]);
        assert_eq!(of(&"я".repeat(70)).len(), 1);
        assert_eq!(of(&"я".repeat(71)).len(), 2);
        let payload = parts(&"a".repeat(161), SmppAlphabet::Gsm, SmppLongMessages::Payload, 7).unwrap();
        assert_eq!((payload.len(), payload[0].is_payload, payload[0].octets.len()), (1, true, 161));
        assert_eq!(parts(&"a".repeat(153 * 256), SmppAlphabet::Gsm, SmppLongMessages::Parts, 7), None);
    }

    proptest! {
        #[test]
        fn parts_tear_no_character_apart_and_join_to_the_text(text in "([a-z€]{0,400})|([a-zя\u{1F600}]{0,300})") {
            let parts = of(&text);
            let mut joined = Vec::new();
            for part in &parts {
                let content = if part.has_header { &part.octets[6..] } else { &part.octets[..] };
                let limit = match (part.has_header, part.data_coding) {
                    (false, 0) => 160, (true, 0) => 153, (false, _) => 140, (true, _) => 134,
                };
                prop_assert!(content.len() <= limit);
                if part.data_coding == 8 {
                    let units: Vec<u16> = content.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
                    prop_assert!(String::from_utf16(&units).is_ok());
                } else {
                    prop_assert!(content.last() != Some(&ESCAPE));
                }
                joined.extend_from_slice(content);
            }
            let whole = gsm::septets(&text)
                .unwrap_or_else(|| text.encode_utf16().flat_map(u16::to_be_bytes).collect());
            prop_assert_eq!(joined, whole);
        }
    }
}
