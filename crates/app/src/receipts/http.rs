//! Receipts of a gateway that the configuration describes.

use serde_json::Value;
use usher_domain::ReceiptToken;

use super::{Parameters, ReceiptRequest, Said, Unrecorded};
use crate::store::{ReceiptOf, ReceiptOutcome};

/// How a gateway says what became of a message. Words are compared without regard to case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpReceipts {
    /// The parameter that says it, of the address, of a form or of JSON (there with dots into objects: `message.status`).
    pub status_field: String,
    /// Its values for a message that arrived.
    pub delivered: Vec<String>,
    /// Its values for a message that did not.
    pub failed: Vec<String>,
    /// Its values for a message to a number that does not exist.
    pub number_is_gone: Vec<String>,
}

pub(super) fn read(
    settings: &HttpReceipts,
    request: &ReceiptRequest<'_>,
    token: Option<ReceiptToken>,
    parameters: &Parameters,
) -> Result<Said, Unrecorded> {
    let token = token.ok_or(Unrecorded::Forged)?;
    let status = status(&settings.status_field, request, parameters).ok_or(Unrecorded::Nothing)?;
    let is_one_of = |words: &[String]| words.iter().any(|word| word.eq_ignore_ascii_case(&status));
    let outcome = if is_one_of(&settings.delivered) {
        ReceiptOutcome::Delivered
    } else if is_one_of(&settings.number_is_gone) {
        ReceiptOutcome::Failed { number_is_gone: true }
    } else if is_one_of(&settings.failed) {
        ReceiptOutcome::Failed { number_is_gone: false }
    } else {
        return Err(Unrecorded::Nothing);
    };
    Ok(Said { message: ReceiptOf::Message(token), outcome, code: status, text: String::new() })
}

fn status(field: &str, request: &ReceiptRequest<'_>, parameters: &Parameters) -> Option<String> {
    if let Some(value) = parameters.first(field) {
        return Some(value.to_owned());
    }
    let body: Value = serde_json::from_slice(request.body).ok()?;
    let found = field.split('.').try_fold(&body, |value, name| value.get(name))?;
    match found {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(found.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{get, token};
    use super::*;

    #[test]
    fn the_configured_words_are_found_wherever_they_stand() {
        let settings = HttpReceipts {
            status_field: "report.state".to_owned(),
            delivered: vec!["DELIVRD".to_owned(), "1".to_owned()],
            failed: vec!["UNDELIV".to_owned()],
            number_is_gone: vec!["UNKNOWN_NUMBER".to_owned()],
        };
        let read = |request: &ReceiptRequest<'_>, token| {
            read(&settings, request, token, &Parameters::read(request)).map(|said| said.outcome)
        };
        let form = |body: &'static str| ReceiptRequest {
            content_type: Some("application/x-www-form-urlencoded; charset=utf-8"),
            body: body.as_bytes(),
            ..get("")
        };
        let json = |body: &'static str| ReceiptRequest { body: body.as_bytes(), ..get("") };
        let failed = |number_is_gone| Ok(ReceiptOutcome::Failed { number_is_gone });
        assert_eq!(read(&get("report.state=delivrd"), Some(token())), Ok(ReceiptOutcome::Delivered));
        assert_eq!(read(&form("report.state=UNDELIV"), Some(token())), failed(false));
        assert_eq!(read(&json(r#"{"report":{"state":"unknown_number"}}"#), Some(token())), failed(true));
        assert_eq!(read(&json(r#"{"report":{"state":1}}"#), Some(token())), Ok(ReceiptOutcome::Delivered));
        for nothing in [get("report.state=ENROUTE"), json(r#"{"report":{}}"#), json("{"), get("")] {
            assert_eq!(read(&nothing, Some(token())), Err(Unrecorded::Nothing));
            assert_eq!(read(&nothing, None), Err(Unrecorded::Forged));
        }
    }
}
