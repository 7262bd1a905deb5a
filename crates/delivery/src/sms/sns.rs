//! Text messages through Amazon SNS (AWS documentation: "Publish", "Sending SMS messages"). It tells nobody afterwards what
//! became of a message: such reports go to CloudWatch only.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use reqwest::{Client, StatusCode};
use url::Url;
use url::form_urlencoded::Serializer;
use usher_app::{Accepted, AnswerClass, Clock, NotAccepted, OutgoingSms, SmsGateway};
use usher_domain::{Secret, SmsSenders};

use super::answer::{Answer, ask, class_of, without};
use super::aws_signature::{Credentials, Scope, signed_headers};
use super::sender_of;

const FORM: &str = "application/x-www-form-urlencoded";

/// The account, and who messages are from.
#[derive(Clone)]
pub struct SnsSettings {
    /// The region, such as `eu-west-1`.
    pub region: String,
    /// Another address than the region's, such as a VPC endpoint's.
    pub endpoint: Option<Url>,
    /// The id of the access key.
    pub access_key_id: String,
    /// The access key.
    pub secret_access_key: Secret<String>,
    /// The token of temporary credentials.
    pub session_token: Option<Secret<String>>,
    /// The most that one message may cost, in US dollars as `0.50`; without it the account's limit.
    pub max_price: Option<String>,
    /// The senders that recipients see.
    pub senders: SmsSenders,
    /// How long an answer may take.
    pub timeout: Duration,
}

impl SnsSettings {
    /// Where requests go.
    ///
    /// # Errors
    /// A region that makes no address.
    pub fn address(&self) -> Result<Url, url::ParseError> {
        match &self.endpoint {
            Some(endpoint) => Ok(endpoint.clone()),
            None => Url::parse(&format!("https://sns.{}.amazonaws.com/", self.region)),
        }
    }
}

/// Hands text messages to SNS.
pub struct SnsGateway {
    settings: SnsSettings,
    endpoint: Url,
    client: Client,
    clock: Arc<dyn Clock>,
}

impl SnsGateway {
    /// `client` is shared with whoever else speaks HTTP; `clock` dates the signatures.
    ///
    /// # Errors
    /// A region that makes no address.
    pub fn new(
        settings: SnsSettings,
        client: Client,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, url::ParseError> {
        let endpoint = settings.address()?;
        Ok(Self { settings, endpoint, client, clock })
    }

    fn body(&self, sms: &OutgoingSms) -> String {
        let mut attributes = vec![("AWS.SNS.SMS.SMSType", "String", "Transactional")];
        match sender_of(sms, &self.settings.senders) {
            Some(number) if is_number(number) => {
                attributes.push(("AWS.MM.SMS.OriginationNumber", "String", number));
            }
            Some(name) => attributes.push(("AWS.SNS.SMS.SenderID", "String", name)),
            None => {}
        }
        if let Some(price) = &self.settings.max_price {
            attributes.push(("AWS.SNS.SMS.MaxPrice", "Number", price));
        }
        let mut form = Serializer::new(String::new());
        form.append_pair("Action", "Publish")
            .append_pair("Version", "2010-03-31")
            .append_pair("PhoneNumber", sms.to.as_str())
            .append_pair("Message", &sms.text);
        for (index, (name, kind, value)) in attributes.into_iter().enumerate() {
            let entry = format!("MessageAttributes.entry.{}", index + 1);
            form.append_pair(&format!("{entry}.Name"), name)
                .append_pair(&format!("{entry}.Value.DataType"), kind)
                .append_pair(&format!("{entry}.Value.StringValue"), value);
        }
        form.finish()
    }
}

fn is_number(sender: &str) -> bool {
    sender.trim_start_matches('+').bytes().all(|byte| byte.is_ascii_digit())
}

#[async_trait]
impl SmsGateway for SnsGateway {
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted> {
        let body = self.body(sms);
        let SnsSettings { access_key_id, secret_access_key, session_token, region, .. } = &self.settings;
        let credentials = Credentials {
            access_key_id: access_key_id.clone(),
            secret_access_key: secret_access_key.clone(),
            session_token: session_token.clone(),
        };
        let scope = Scope { region, service: "sns" };
        let host = authority(&self.endpoint);
        let headers = signed_headers(&credentials, &scope, &host, FORM, &body, self.clock.now());
        let mut request = self.client.post(self.endpoint.clone()).header("content-type", FORM).body(body);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let outcome = judge(ask(request.timeout(self.settings.timeout)).await?);
        // A wrong signature is answered with all that should have been signed.
        without(session_token.as_ref().map(|token| token.expose().as_str()), outcome)
    }
}

/// As the client writes the `Host` header: with a port that is not the scheme's.
fn authority(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

fn judge(answer: Answer) -> Result<Accepted, NotAccepted> {
    if answer.status.is_success() {
        // Nothing is ever told of it: the id is for whoever asks the provider.
        let text = element(&answer.body, "MessageId").unwrap_or_default().to_owned();
        return Ok(Accepted { code: answer.code(), text, peer_id: None });
    }
    let Some(code) = element(&answer.body, "Code") else { return Err(answer.refusal()) };
    let text = element(&answer.body, "Message").unwrap_or_default();
    let class = class_of_error(answer.status, code, text);
    Err(NotAccepted { class, code: code.to_owned(), text: text.to_owned() })
}

/// The text of an element that has no attributes and nothing inside.
fn element<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = xml.split_once(&format!("<{name}>"))?;
    rest.split_once(&format!("</{name}>")).map(|(text, _)| text.trim())
}

fn class_of_error(status: StatusCode, code: &str, text: &str) -> AnswerClass {
    match code {
        "OptedOut" | "OptedOutException" => AnswerClass::Bounce,
        "InvalidParameter" | "InvalidParameterValue" | "ParameterValueInvalid" => {
            let text = text.to_ascii_lowercase();
            if text.contains("opted out") || text.contains("phonenumber") || text.contains("phone number") {
                AnswerClass::Bounce
            } else {
                AnswerClass::Final
            }
        }
        // Rights, a sandbox that knows few numbers, a sender or price that the account may not use.
        "AuthorizationError" | "AuthorizationErrorException" | "UserError" | "UserErrorException" => {
            AnswerClass::Policy
        }
        // Throttling, faults, and credentials or a clock that an operator can mend.
        "Throttling"
        | "ThrottlingException"
        | "Throttled"
        | "ThrottledException"
        | "InternalError"
        | "InternalFailure"
        | "ServiceUnavailable"
        | "InvalidClientTokenId"
        | "SignatureDoesNotMatch"
        | "ExpiredToken"
        | "RequestExpired"
        | "MissingAuthenticationToken"
        | "IncompleteSignature" => AnswerClass::Temporary,
        _ => class_of(status),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_classed_by_their_code() {
        for (status, code, text, class) in [
            (
                400,
                "InvalidParameter",
                "Invalid parameter: PhoneNumber Reason: +1 is not valid",
                AnswerClass::Bounce,
            ),
            (400, "InvalidParameter", "Invalid parameter: Message too long", AnswerClass::Final),
            (403, "AuthorizationError", "not authorized", AnswerClass::Policy),
            (403, "SignatureDoesNotMatch", "no", AnswerClass::Temporary),
            (400, "Throttling", "Rate exceeded", AnswerClass::Temporary),
            (500, "InternalError", "", AnswerClass::Temporary),
            (400, "Unheard", "", AnswerClass::Final),
            (503, "Unheard", "", AnswerClass::Temporary),
        ] {
            let body = format!(
                "<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{text}</Message></Error></ErrorResponse>"
            );
            let answer = Answer { status: StatusCode::from_u16(status).unwrap(), body };
            let refused = judge(answer).unwrap_err();
            assert_eq!((refused.class, refused.code.as_str(), refused.text.as_str()), (class, code, text));
        }
        let broken = Answer { status: StatusCode::BAD_GATEWAY, body: "<html>".to_owned() };
        assert_eq!(judge(broken).unwrap_err().class, AnswerClass::Temporary);
    }
}
