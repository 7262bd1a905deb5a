//! Kannel's delivery reports (Kannel User's Guide, "Delivery reports"): `%d` and `%A` of `dlr-url`, as parameters.

use usher_domain::ReceiptToken;

use super::{Parameters, Said, Unrecorded};
use crate::store::{ReceiptOf, ReceiptOutcome};

/// Kannel repeats `ESME_RINVDSTADR` of an SMSC that does not know the number.
const UNKNOWN_NUMBER: &str = "NACK/0x0000000b";

pub(super) fn read(token: Option<ReceiptToken>, parameters: &Parameters) -> Result<Said, Unrecorded> {
    let token = token.ok_or(Unrecorded::Forged)?;
    let status = parameters.first("status").unwrap_or_default();
    let answer = parameters.first("answer").unwrap_or_default();
    // An answer may be the receipt of the SMSC, which holds the beginning of the message.
    let answer = if answer.starts_with("NACK/") || answer.starts_with("ACK/") { answer } else { "" };
    let outcome = match status {
        "1" => ReceiptOutcome::Delivered,
        "2" => ReceiptOutcome::Failed { number_is_gone: false },
        "16" => ReceiptOutcome::Failed {
            number_is_gone: answer.to_ascii_lowercase().starts_with(&UNKNOWN_NUMBER.to_ascii_lowercase()),
        },
        // 4: waits at the SMSC; 8: the SMSC has it.
        _ => return Err(Unrecorded::Nothing),
    };
    Ok(Said {
        message: ReceiptOf::Message(token),
        outcome,
        code: status.to_owned(),
        text: answer.trim_end_matches('/').to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{get, token};
    use super::*;

    #[test]
    fn reports_mean_what_kannel_says() {
        let (failed, gone) = (
            ReceiptOutcome::Failed { number_is_gone: false },
            ReceiptOutcome::Failed { number_is_gone: true },
        );
        for (query, expected) in [
            ("status=1", Ok((ReceiptOutcome::Delivered, "1", ""))),
            ("status=2&answer=id:1+stat:UNDELIV+text:Shop", Ok((failed, "2", ""))),
            ("status=16&answer=NACK%2F0x00000045%2F", Ok((failed, "16", "NACK/0x00000045"))),
            (
                "status=16&answer=NACK/0x0000000b/Invalid+Destination+Address",
                Ok((gone, "16", "NACK/0x0000000b/Invalid Destination Address")),
            ),
            ("status=4", Err(Unrecorded::Nothing)),
            ("status=8&answer=ACK%2F", Err(Unrecorded::Nothing)),
            ("", Err(Unrecorded::Nothing)),
        ] {
            let said = read(Some(token()), &Parameters::read(&get(query)));
            let said = said.as_ref().map(|said| (said.outcome, said.code.as_str(), said.text.as_str()));
            assert_eq!(said, expected.as_ref().copied(), "{query}");
            assert_eq!(read(None, &Parameters::read(&get(query))), Err(Unrecorded::Forged));
        }
    }
}
