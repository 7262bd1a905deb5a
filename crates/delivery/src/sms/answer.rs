//! What gateways' answers over HTTP have in common.

use reqwest::{RequestBuilder, Response, StatusCode};
use url::form_urlencoded;
use usher_app::{Accepted, AnswerClass, NotAccepted};

/// Bytes of an answer that are read.
const LONGEST_ANSWER_BYTES: usize = 8_000;

/// What is shorter is found in too many words to be hidden.
const SHORTEST_SECRET: usize = 4;

/// An answer: its status and the beginning of its body.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) body: String,
}

impl Answer {
    /// The status as a code.
    pub(super) fn code(&self) -> String {
        self.status.as_u16().to_string()
    }

    /// A refusal by the status alone.
    pub(super) fn refusal(self) -> NotAccepted {
        NotAccepted { class: class_of(self.status), code: self.code(), text: self.body }
    }
}

/// Asks, and reads the answer.
pub(super) async fn ask(request: RequestBuilder) -> Result<Answer, NotAccepted> {
    let mut response = request.send().await.map_err(|error| unanswered(&error.without_url()))?;
    let status = response.status();
    Ok(Answer { status, body: beginning_of(&mut response).await })
}

/// What came of a request, without the secrets that it held: proxies show the address that they could not get, and
/// providers what they were told. An application reads these words.
pub(super) fn without<'a>(
    secrets: impl IntoIterator<Item = &'a str>,
    outcome: Result<Accepted, NotAccepted>,
) -> Result<Accepted, NotAccepted> {
    let spellings: Vec<String> = secrets
        .into_iter()
        .filter(|secret| secret.len() >= SHORTEST_SECRET)
        .flat_map(|secret| {
            let encoded: String = form_urlencoded::byte_serialize(secret.as_bytes()).collect();
            [secret.to_owned(), encoded.replace('+', "%20"), encoded]
        })
        .collect();
    let hide = |text: String| spellings.iter().fold(text, |text, secret| text.replace(secret, "***"));
    match outcome {
        Ok(accepted) => Ok(Accepted { text: hide(accepted.text), ..accepted }),
        Err(refused) => Err(NotAccepted { text: hide(refused.text), code: hide(refused.code), ..refused }),
    }
}

/// A refusal of this message. What is wrong with our account, our address or the pace is the operator's to mend, and
/// the message waits for that.
pub(super) fn class_of(status: StatusCode) -> AnswerClass {
    match status {
        StatusCode::UNAUTHORIZED
        | StatusCode::PAYMENT_REQUIRED
        | StatusCode::FORBIDDEN
        | StatusCode::NOT_FOUND
        | StatusCode::METHOD_NOT_ALLOWED
        | StatusCode::REQUEST_TIMEOUT
        | StatusCode::TOO_MANY_REQUESTS => AnswerClass::Temporary,
        _ if status.is_client_error() => AnswerClass::Final,
        _ => AnswerClass::Temporary,
    }
}

fn unanswered(error: &reqwest::Error) -> NotAccepted {
    let text = if error.is_builder() {
        "the gateway's address cannot be used"
    } else if error.is_connect() {
        "the gateway cannot be reached"
    } else if error.is_timeout() {
        "the gateway did not answer in time; whether it took the message is unknown"
    } else {
        "the connection to the gateway was lost; whether it took the message is unknown"
    };
    NotAccepted { class: AnswerClass::Temporary, code: String::new(), text: text.to_owned() }
}

/// The answer's first bytes; what cannot be read is left out, since the status has said all.
async fn beginning_of(response: &mut Response) -> String {
    let mut body = Vec::new();
    while body.len() < LONGEST_ANSWER_BYTES {
        match response.chunk().await {
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) | Err(_) => break,
        }
    }
    body.truncate(LONGEST_ANSWER_BYTES);
    String::from_utf8_lossy(&body).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_request_held_is_not_repeated_in_any_spelling() {
        let refused = |text: &str| NotAccepted {
            class: AnswerClass::Temporary,
            code: String::new(),
            text: text.to_owned(),
        };
        let shown = "GET /send?a=pass+word%26&b=pass%20word%26 (pass word&) and on";
        let hidden = without(["pass word&", "on", ""], Err(refused(shown))).unwrap_err();
        assert_eq!(hidden.text, "GET /send?a=***&b=*** (***) and on");
        let accepted = Accepted { code: "202".to_owned(), text: "taken, pass".to_owned(), peer_id: None };
        assert_eq!(without(["pass"], Ok(accepted)).unwrap().text, "taken, ***");
    }

    #[test]
    fn only_a_refusal_of_this_message_is_final() {
        for (status, class) in [
            (400, AnswerClass::Final),
            (422, AnswerClass::Final),
            (401, AnswerClass::Temporary),
            (402, AnswerClass::Temporary),
            (403, AnswerClass::Temporary),
            (404, AnswerClass::Temporary),
            (429, AnswerClass::Temporary),
            (302, AnswerClass::Temporary),
            (500, AnswerClass::Temporary),
            (503, AnswerClass::Temporary),
        ] {
            assert_eq!(class_of(StatusCode::from_u16(status).unwrap()), class, "{status}");
        }
    }
}
