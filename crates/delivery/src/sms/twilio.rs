//! Twilio's Messages API (Twilio documentation: "Messages resource", "Error and warning dictionary").

use std::time::Duration;

use async_trait::async_trait;
use reqwest::Client;
use serde::Deserialize;
use url::Url;
use usher_app::{Accepted, AnswerClass, NotAccepted, OutgoingSms, SmsGateway};
use usher_domain::{Secret, SmsSenders};

use super::answer::{Answer, ask, class_of, without};
use super::{ReceiptAddresses, sender_of};

/// The account, and who messages are from.
#[derive(Clone)]
pub struct TwilioSettings {
    /// `https://api.twilio.com`, or the address of another region or of a proxy.
    pub base_url: Url,
    /// The account's id (`AC…`).
    pub account_sid: String,
    /// What requests are authenticated with: the account's id and auth token, or an API key and its secret.
    pub credentials: (String, Secret<String>),
    /// The messaging service (`MG…`) that picks a sender where none is said.
    pub messaging_service_sid: Option<String>,
    /// The senders that recipients see.
    pub senders: SmsSenders,
    /// How long an answer may take.
    pub timeout: Duration,
}

/// Hands text messages to Twilio.
pub struct TwilioGateway {
    settings: TwilioSettings,
    client: Client,
    receipts: Option<ReceiptAddresses>,
}

/// What is read of an answer, good or bad.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    sid: Option<String>,
    /// A word in a message, a number in an error.
    status: serde_json::Value,
    code: Option<u32>,
    message: Option<String>,
}

impl TwilioGateway {
    /// `client` is shared with whoever else speaks HTTP. With `receipts` Twilio is asked for status callbacks.
    pub fn new(settings: TwilioSettings, client: Client, receipts: Option<ReceiptAddresses>) -> Self {
        Self { settings, client, receipts }
    }

    fn form(&self, sms: &OutgoingSms) -> Vec<(&'static str, String)> {
        let mut form = vec![("To", sms.to.as_str().to_owned()), ("Body", sms.text.clone())];
        let service = &self.settings.messaging_service_sid;
        match (sender_of(sms, &self.settings.senders), service) {
            (Some(from), _) => form.push(("From", from.to_owned())),
            (None, Some(service)) => form.push(("MessagingServiceSid", service.clone())),
            (None, None) => {}
        }
        if let Some(receipts) = &self.receipts {
            form.push(("StatusCallback", receipts.of("twilio", sms)));
        }
        form
    }
}

#[async_trait]
impl SmsGateway for TwilioGateway {
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted> {
        let mut url = self.settings.base_url.clone();
        url.set_path(&format!("/2010-04-01/Accounts/{}/Messages.json", self.settings.account_sid));
        let (user, password) = &self.settings.credentials;
        let request = self.client.post(url).basic_auth(user, Some(password.expose()));
        let outcome = judge(ask(request.form(&self.form(sms)).timeout(self.settings.timeout)).await?);
        let token = self.receipts.as_ref().map(|receipts| receipts.token(sms)).unwrap_or_default();
        without([password.expose().as_str(), &token], outcome)
    }
}

fn judge(answer: Answer) -> Result<Accepted, NotAccepted> {
    let said: Said = serde_json::from_str(&answer.body).unwrap_or_default();
    if answer.status.is_success() {
        let text = said.status.as_str().unwrap_or_default().to_owned();
        let peer_id = said.sid.map(|sid| format!("twilio:{sid}"));
        return Ok(Accepted { code: answer.code(), text, peer_id });
    }
    let Some(code) = said.code else { return Err(answer.refusal()) };
    let class = class_of_error(code).unwrap_or_else(|| class_of(answer.status));
    Err(NotAccepted { class, code: code.to_string(), text: said.message.unwrap_or_default() })
}

/// What an error of the dictionary means; `None`: what its HTTP status means.
fn class_of_error(code: u32) -> Option<AnswerClass> {
    Some(match code {
        // No such number, none that can be reached, no mobile's, or one whose holder has said STOP.
        21_211 | 21_214 | 21_217 | 21_265 | 21_610 | 21_614 | 21_635 => AnswerClass::Bounce,
        // Our sender, our account's country permissions, our trial account, our registration.
        21_212 | 21_408 | 21_603 | 21_606 | 21_608 | 21_612 | 21_618 | 21_659 | 21_660 | 21_661 | 21_701
        | 21_703 | 30_034 | 63_038 => AnswerClass::Policy,
        // The queue of the sender is full, too many requests, a fault of theirs.
        14_107 | 20_429 | 20_500 | 20_503 | 21_611 | 30_001 => AnswerClass::Temporary,
        // No text, one that is too long, an empty number.
        21_602 | 21_604 | 21_605 | 21_617 => AnswerClass::Final,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use reqwest::StatusCode;

    use super::*;

    fn refusal(status: u16, body: &str) -> (AnswerClass, String) {
        let status = StatusCode::from_u16(status).unwrap();
        let refused = judge(Answer { status, body: body.to_owned() }).unwrap_err();
        (refused.class, refused.code)
    }

    #[test]
    fn errors_are_classed_by_their_code() {
        for (status, code, class) in [
            (400, 21_211, AnswerClass::Bounce),
            (400, 21_614, AnswerClass::Bounce),
            (400, 21_635, AnswerClass::Bounce),
            (400, 21_610, AnswerClass::Bounce),
            (400, 21_603, AnswerClass::Policy),
            (400, 21_608, AnswerClass::Policy),
            (400, 21_408, AnswerClass::Policy),
            (429, 20_429, AnswerClass::Temporary),
            (400, 21_611, AnswerClass::Temporary),
            (401, 20_003, AnswerClass::Temporary),
            (404, 20_404, AnswerClass::Temporary),
            (400, 21_617, AnswerClass::Final),
            (400, 99_999, AnswerClass::Final),
        ] {
            let body = format!(r#"{{"code":{code},"message":"no","status":{status}}}"#);
            assert_eq!(refusal(status, &body), (class, code.to_string()), "{code}");
        }
        assert_eq!(refusal(502, "<html>"), (AnswerClass::Temporary, "502".to_owned()));
    }
}
