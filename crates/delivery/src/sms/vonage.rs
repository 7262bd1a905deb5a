//! Vonage's SMS API (Vonage documentation: "SMS API", "Troubleshooting SMS").

use std::time::Duration;

use async_trait::async_trait;
use reqwest::Client;
use serde::Deserialize;
use url::Url;
use usher_app::{Accepted, AnswerClass, NotAccepted, OutgoingSms, SmsGateway};
use usher_domain::{Secret, SmsSenders};
use usher_render::gsm::is_gsm_text;

use super::answer::{Answer, ask, without};
use super::{ReceiptAddresses, digits_of, sender_of};

/// The account, and who messages are from.
#[derive(Clone)]
pub struct VonageSettings {
    /// `https://rest.nexmo.com`.
    pub base_url: Url,
    /// The account's key.
    pub api_key: String,
    /// The key's secret.
    pub api_secret: Secret<String>,
    /// The senders that recipients see.
    pub senders: SmsSenders,
    /// How long an answer may take.
    pub timeout: Duration,
}

/// Hands text messages to Vonage.
pub struct VonageGateway {
    settings: VonageSettings,
    client: Client,
    receipts: Option<ReceiptAddresses>,
}

/// One part of a message.
#[derive(Deserialize)]
struct Part {
    status: String,
    #[serde(rename = "message-id")]
    message_id: Option<String>,
    #[serde(rename = "error-text")]
    error_text: Option<String>,
}

#[derive(Deserialize)]
struct Parts {
    messages: Vec<Part>,
}

impl VonageGateway {
    /// `client` is shared with whoever else speaks HTTP. With `receipts` Vonage is asked for delivery receipts.
    pub fn new(settings: VonageSettings, client: Client, receipts: Option<ReceiptAddresses>) -> Self {
        Self { settings, client, receipts }
    }

    fn form(&self, sms: &OutgoingSms) -> Vec<(&'static str, String)> {
        let settings = &self.settings;
        let mut form = vec![
            ("api_key", settings.api_key.clone()),
            ("api_secret", settings.api_secret.expose().clone()),
            // Required; an account without a sender of its own has this one.
            (
                "from",
                sender_of(sms, &settings.senders).unwrap_or("Vonage").trim_start_matches('+').to_owned(),
            ),
            ("to", digits_of(sms).to_owned()),
            ("text", sms.text.clone()),
            ("type", if is_gsm_text(&sms.text) { "text" } else { "unicode" }.to_owned()),
            ("client-ref", sms.message_id.to_string()),
        ];
        if let Some(receipts) = &self.receipts {
            form.push(("status-report-req", "1".to_owned()));
            form.push(("callback", receipts.of("vonage", sms)));
        }
        form
    }
}

#[async_trait]
impl SmsGateway for VonageGateway {
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted> {
        let mut url = self.settings.base_url.clone();
        url.set_path("/sms/json");
        let request = self.client.post(url).form(&self.form(sms)).timeout(self.settings.timeout);
        let outcome = judge(ask(request).await?);
        let token = self.receipts.as_ref().map(|receipts| receipts.token(sms)).unwrap_or_default();
        without([self.settings.api_secret.expose().as_str(), &token], outcome)
    }
}

/// Refusals come with HTTP status 200: each part of the message has a status of its own, and `0` is good.
fn judge(answer: Answer) -> Result<Accepted, NotAccepted> {
    if !answer.status.is_success() {
        return Err(answer.refusal());
    }
    let Ok(Parts { messages }) = serde_json::from_str(&answer.body) else {
        let text = "the gateway's answer cannot be read; whether it took the message is unknown".to_owned();
        return Err(NotAccepted { class: AnswerClass::Temporary, code: answer.code(), text });
    };
    if let Some(refused) = messages.iter().find(|part| part.status != "0") {
        let text = refused.error_text.clone().unwrap_or_default();
        return Err(NotAccepted {
            class: class_of_status(&refused.status),
            code: refused.status.clone(),
            text,
        });
    }
    let peer_id = messages.into_iter().find_map(|part| part.message_id).map(|id| format!("vonage:{id}"));
    Ok(Accepted { code: "0".to_owned(), text: String::new(), peer_id })
}

fn class_of_status(status: &str) -> AnswerClass {
    match status {
        // The number is barred, or was given back.
        "7" | "33" => AnswerClass::Bounce,
        // Credentials, account, quota, signature, sender, callback address, a list of permitted numbers.
        "4" | "8" | "9" | "11" | "14" | "15" | "23" | "29" | "32" => AnswerClass::Policy,
        // Parameters that are missing, wrong, unreadable or too long.
        "2" | "3" | "6" | "12" | "22" => AnswerClass::Final,
        // 1: too fast; 5: a fault of theirs; 10: too many connections; and what nobody knows.
        _ => AnswerClass::Temporary,
    }
}

#[cfg(test)]
mod tests {
    use reqwest::StatusCode;

    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status: StatusCode::from_u16(status).unwrap(), body: body.to_owned() }
    }

    #[test]
    fn a_refusal_is_classed_by_its_status_although_http_says_200() {
        for (status, class) in [
            ("1", AnswerClass::Temporary),
            ("2", AnswerClass::Final),
            ("3", AnswerClass::Final),
            ("4", AnswerClass::Policy),
            ("5", AnswerClass::Temporary),
            ("7", AnswerClass::Bounce),
            ("9", AnswerClass::Policy),
            ("15", AnswerClass::Policy),
            ("33", AnswerClass::Bounce),
            ("999", AnswerClass::Temporary),
        ] {
            let body = format!(
                r#"{{"message-count":"2","messages":[{{"status":"0","message-id":"A"}},{{"status":"{status}","error-text":"no"}}]}}"#
            );
            let refused = judge(answer(200, &body)).unwrap_err();
            assert_eq!((refused.class, refused.code.as_str()), (class, status));
        }
        assert_eq!(judge(answer(503, "")).unwrap_err().class, AnswerClass::Temporary);
        assert_eq!(judge(answer(200, "<html>")).unwrap_err().class, AnswerClass::Temporary);
    }

    #[test]
    fn a_message_is_known_by_the_id_of_its_first_part() {
        let body = r#"{"message-count":"2","messages":[{"status":"0","message-id":"A"},{"status":"0","message-id":"B"}]}"#;
        assert_eq!(judge(answer(200, body)).unwrap().peer_id.as_deref(), Some("vonage:A"));
    }
}
