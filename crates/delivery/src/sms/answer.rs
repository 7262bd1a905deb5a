//! What gateways' answers over HTTP have in common.

use reqwest::{RequestBuilder, Response, StatusCode};
use usher_app::{AnswerClass, NotAccepted};

/// Bytes of an answer that are read.
const LONGEST_ANSWER_BYTES: usize = 8_000;

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
