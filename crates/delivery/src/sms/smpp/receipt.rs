//! What a network tells of a message afterwards: `deliver_sm` or `data_sm` with parameters (SMPP 3.4 section 5.3.2), or
//! with a text in the form of the specification's appendix B.

use usher_app::store::ReceiptOutcome;

use super::pdu::{Fields, Pdu, command, tag};

/// Bits of `esm_class` that say what a message from the network is, and their value in a receipt (section 5.2.12).
const MESSAGE_TYPE: u8 = 0x3c;
const RECEIPT: u8 = 0x04;
/// The network of a `network_error_code` that is a GSM network, and its code for an unknown subscriber (3GPP TS 29.002).
const GSM: u8 = 3;
const UNKNOWN_SUBSCRIBER: u16 = 1;

/// How ids in receipts are written, other than in the answers to `submit_sm`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SmppReceiptIds {
    /// Alike.
    #[default]
    Same,
    /// In decimal digits, in the answers in hexadecimal ones.
    Decimal,
    /// In hexadecimal digits, in the answers in decimal ones.
    Hexadecimal,
}

/// A receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Receipt {
    /// The network's id of the message.
    pub(super) message_id: String,
    /// What became of it; `None` while it is under way.
    pub(super) outcome: Option<ReceiptOutcome>,
    /// The state's word, and the network's error.
    pub(super) code: String,
}

/// Reads a receipt; `None` for a message that somebody sent, or one that says nothing.
pub(super) fn read(unit: &Pdu, ids: SmppReceiptIds) -> Option<Receipt> {
    let mut fields = Fields(&unit.body);
    // service_type, then type, plan and address of source and destination.
    fields.text()?;
    for _ in 0..2 {
        fields.skip(2)?;
        fields.text()?;
    }
    let esm_class = fields.byte()?;
    if esm_class & MESSAGE_TYPE != RECEIPT {
        return None;
    }
    let mut text: &[u8] = b"";
    if unit.command == command::DELIVER_SM {
        // Protocol and priority, two times, and four octets up to the text.
        fields.skip(2)?;
        fields.text()?;
        fields.text()?;
        fields.skip(4)?;
        text = fields.short()?;
    } else {
        fields.skip(2)?;
    }
    let parameters = fields.parameters();
    let parameter = |wanted: u16| parameters.iter().find(|(tag, _)| *tag == wanted).map(|(_, value)| *value);
    if text.is_empty() {
        text = parameter(tag::MESSAGE_PAYLOAD).unwrap_or_default();
    }
    let text = String::from_utf8_lossy(text);
    let id = parameter(tag::RECEIPTED_MESSAGE_ID).map(until_nul).or_else(|| member(&text, "id"))?;
    let state = parameter(tag::MESSAGE_STATE).and_then(|value| word_of(*value.first()?));
    let state = state.map(str::to_owned).or_else(|| member(&text, "stat"))?;
    let error = parameter(tag::NETWORK_ERROR_CODE).and_then(network_error);
    let number_is_gone = error == Some((GSM, UNKNOWN_SUBSCRIBER));
    let outcome = match state.to_ascii_uppercase().as_str() {
        "DELIVRD" => Some(ReceiptOutcome::Delivered),
        "EXPIRED" | "DELETED" | "UNDELIV" | "REJECTD" => Some(ReceiptOutcome::Failed { number_is_gone }),
        // ENROUTE, ACCEPTD, UNKNOWN: nothing is settled yet.
        _ => None,
    };
    let error = error.map(|(_, code)| code.to_string()).or_else(|| member(&text, "err"));
    let code = error.map_or_else(|| state.clone(), |error| format!("{state} {error}"));
    Some(Receipt { message_id: as_answered(&id, ids), outcome, code })
}

fn until_nul(value: &[u8]) -> String {
    let end = value.iter().position(|byte| *byte == 0).unwrap_or(value.len());
    String::from_utf8_lossy(&value[..end]).trim().to_owned()
}

/// The value behind `name:`, as far as a space. The words `submit date:` and `done date:` hold spaces, and are not asked for.
fn member(text: &str, name: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let mark = format!("{name}:");
    let begins = |at: &usize| *at == 0 || lower.as_bytes()[at - 1] == b' ';
    let at = lower.match_indices(&mark).map(|(at, _)| at).find(begins)?;
    let value = text[at + mark.len()..].split(' ').next().unwrap_or_default();
    (!value.is_empty()).then(|| value.to_owned())
}

/// The appendix's word for a `message_state` (section 5.2.28).
fn word_of(state: u8) -> Option<&'static str> {
    Some(match state {
        1 => "ENROUTE",
        2 => "DELIVRD",
        3 => "EXPIRED",
        4 => "DELETED",
        5 => "UNDELIV",
        6 => "ACCEPTD",
        7 => "UNKNOWN",
        8 => "REJECTD",
        _ => return None,
    })
}

fn network_error(value: &[u8]) -> Option<(u8, u16)> {
    let [network, high, low] = value.try_into().ok()?;
    Some((network, u16::from_be_bytes([high, low])))
}

/// The id as the answer to `submit_sm` wrote it: without leading zeros where the notation was changed.
fn as_answered(id: &str, ids: SmppReceiptIds) -> String {
    let changed = match ids {
        SmppReceiptIds::Same => None,
        SmppReceiptIds::Decimal => id.parse::<u128>().ok().map(|id| format!("{id:x}")),
        SmppReceiptIds::Hexadecimal => u128::from_str_radix(id, 16).ok().map(|id| id.to_string()),
    };
    changed.unwrap_or_else(|| id.to_owned())
}

/// The id of an answer in the form that [`as_answered`] gives.
pub(super) fn answered_id(id: &str, ids: SmppReceiptIds) -> String {
    match ids {
        SmppReceiptIds::Same => id.to_owned(),
        SmppReceiptIds::Decimal => {
            u128::from_str_radix(id, 16).map_or_else(|_| id.to_owned(), |id| format!("{id:x}"))
        }
        SmppReceiptIds::Hexadecimal => id.parse::<u128>().map_or_else(|_| id.to_owned(), |id| id.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::pdu::Body;
    use super::*;

    fn deliver(esm_class: u8, text: &str, parameters: &[(u16, &[u8])]) -> Pdu {
        let mut body =
            Body::default().text("").byte(1).byte(1).text("447700900123").byte(5).byte(0).text("Shop");
        body = body.byte(esm_class).byte(0).byte(0).text("").text("").byte(0).byte(0).byte(0).byte(0);
        body = body.short(text.as_bytes());
        for (tag, value) in parameters {
            body = body.parameter(*tag, value);
        }
        Pdu { command: command::DELIVER_SM, status: 0, sequence: 1, body: body.0 }
    }

    const TEXT: &str = "id:0a1B sub:001 dlvrd:001 submit date:2611220410 done date:2611220411 stat:DELIVRD err:000 text:Shop id:9";

    #[test]
    fn a_receipt_is_read_off_its_text() {
        let receipt = read(&deliver(4, TEXT, &[]), SmppReceiptIds::Same).unwrap();
        assert_eq!((receipt.message_id.as_str(), receipt.code.as_str()), ("0a1B", "DELIVRD 000"));
        assert_eq!(receipt.outcome, Some(ReceiptOutcome::Delivered));
        for (word, outcome) in [
            ("UNDELIV", Some(ReceiptOutcome::Failed { number_is_gone: false })),
            ("REJECTD", Some(ReceiptOutcome::Failed { number_is_gone: false })),
            ("EXPIRED", Some(ReceiptOutcome::Failed { number_is_gone: false })),
            ("ACCEPTD", None),
            ("ENROUTE", None),
            ("UNKNOWN", None),
        ] {
            let receipt = read(&deliver(4, &TEXT.replace("DELIVRD", word), &[]), SmppReceiptIds::Same);
            assert_eq!(receipt.unwrap().outcome, outcome, "{word}");
        }
    }

    #[test]
    fn parameters_count_before_the_text() {
        let parameters: [(u16, &[u8]); 3] = [
            (tag::RECEIPTED_MESSAGE_ID, b"77\0"),
            (tag::MESSAGE_STATE, &[5]),
            (tag::NETWORK_ERROR_CODE, &[3, 0, 1]),
        ];
        let receipt = read(&deliver(4, TEXT, &parameters), SmppReceiptIds::Same).unwrap();
        assert_eq!((receipt.message_id.as_str(), receipt.code.as_str()), ("77", "UNDELIV 1"));
        assert_eq!(receipt.outcome, Some(ReceiptOutcome::Failed { number_is_gone: true }));
        let payload: [(u16, &[u8]); 1] = [(tag::MESSAGE_PAYLOAD, TEXT.as_bytes())];
        let receipt = read(&deliver(4, "", &payload), SmppReceiptIds::Same).unwrap();
        assert_eq!(receipt.message_id, "0a1B");
    }

    #[test]
    fn what_a_person_sends_is_no_receipt() {
        assert_eq!(read(&deliver(0, TEXT, &[]), SmppReceiptIds::Same), None);
        assert_eq!(read(&deliver(0x20, TEXT, &[]), SmppReceiptIds::Same), None);
        assert_eq!(read(&deliver(4, "STOP", &[]), SmppReceiptIds::Same), None);
    }

    #[test]
    fn ids_in_another_notation_are_found() {
        let (decimal, hexadecimal) = (SmppReceiptIds::Decimal, SmppReceiptIds::Hexadecimal);
        assert_eq!(as_answered("0000171", decimal), answered_id("AB", decimal));
        assert_eq!(as_answered("00AB", hexadecimal), answered_id("171", hexadecimal));
        assert_eq!(as_answered("x-1", decimal), answered_id("x-1", decimal));
        assert_eq!(as_answered("00AB", SmppReceiptIds::Same), "00AB");
    }

    proptest! {
        #[test]
        fn no_body_makes_it_panic(body: Vec<u8>, text in "\\PC{0,60}") {
            let unit = Pdu { command: command::DELIVER_SM, status: 0, sequence: 1, body };
            let _ = read(&unit, SmppReceiptIds::Same);
            let _ = read(&Pdu { command: command::DATA_SM, ..unit }, SmppReceiptIds::Same);
            let _ = read(&deliver(4, &text, &[]), SmppReceiptIds::Decimal);
        }
    }
}
