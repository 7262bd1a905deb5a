//! A gateway that the configuration describes: one request for each message, with what is known of it put in where the
//! description says so.
//!
//! What is put in never changes the request's shape: JSON and forms are read first and filled in afterwards.

use std::time::Duration;

use async_trait::async_trait;
use reqwest::header::{HeaderName, HeaderValue};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;
use url::Url;
use usher_app::{Accepted, AnswerClass, NotAccepted, OutgoingSms, SmsGateway};
use usher_domain::{Secret, SmsSenders};

use super::answer::{Answer, ask, without};
use super::{ReceiptAddresses, digits_of, sender_of};

/// What is put in for a message: its recipient, with and without `+`, its sender, its text, our id of it, and the address
/// at which the gateway may tell what became of it.
const PLACEHOLDERS: [&str; 6] = ["{to}", "{to_digits}", "{from}", "{text}", "{id}", "{receipt_url}"];

/// How a gateway is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HttpMethod {
    /// Without a body.
    Get,
    /// With a body.
    Post,
    /// With a body.
    Put,
}

/// What a request carries, with placeholders.
#[derive(Clone, Debug, PartialEq)]
pub enum HttpBody {
    /// Nothing.
    None,
    /// A form.
    Form(Vec<(String, String)>),
    /// JSON.
    Json(Value),
}

/// How a gateway knows us.
#[derive(Clone)]
pub enum HttpAuthentication {
    /// By the address or a header.
    None,
    /// By name and password (RFC 7617).
    Basic(String, Secret<String>),
    /// By a token (RFC 6750).
    Bearer(Secret<String>),
}

/// A description that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// No JSON.
    #[error("is no JSON: {0}")]
    Json(String),
    /// Something in braces that is no placeholder.
    #[error(
        "has the unknown placeholder {0}; known are {{to}}, {{to_digits}}, {{from}}, {{text}}, {{id}} and {{receipt_url}}"
    )]
    Unknown(String),
    /// A placeholder that would not be filled in.
    #[error("has a placeholder where none is filled in; they stand in the values of its query")]
    Place,
}

impl HttpBody {
    /// Reads a form, as `to={to}&text={text}`.
    pub fn form(template: &str) -> Result<Self, TemplateError> {
        let pairs: Vec<(String, String)> =
            url::form_urlencoded::parse(template.as_bytes()).into_owned().collect();
        pairs.iter().try_for_each(|(_, value)| check_template(value))?;
        Ok(Self::Form(pairs))
    }

    /// Reads JSON, as `{"to":"{to}","text":"{text}"}`.
    pub fn json(template: &str) -> Result<Self, TemplateError> {
        let value = serde_json::from_str(template).map_err(|error| TemplateError::Json(error.to_string()))?;
        check_json(&value)?;
        Ok(Self::Json(value))
    }
}

/// True text or placeholders that are known.
fn check_template(text: &str) -> Result<(), TemplateError> {
    let mut rest = text;
    while let Some(begin) = rest.find('{') {
        let Some(length) = rest[begin..].find('}') else { return Ok(()) };
        let found = &rest[begin..=begin + length];
        if !PLACEHOLDERS.contains(&found) {
            return Err(TemplateError::Unknown(found.to_owned()));
        }
        rest = &rest[begin + length + 1..];
    }
    Ok(())
}

fn check_json(value: &Value) -> Result<(), TemplateError> {
    match value {
        Value::String(text) => check_template(text),
        Value::Array(elements) => elements.iter().try_for_each(check_json),
        Value::Object(members) => members.values().try_for_each(check_json),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn each_text(value: &Value, each: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => each(text),
        Value::Array(elements) => elements.iter().for_each(|element| each_text(element, each)),
        Value::Object(members) => members.values().for_each(|member| each_text(member, each)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A value of the description that is shorter is no key.
const SHORTEST_KEY: usize = 12;

/// How the gateway is asked, and how it answers.
#[derive(Clone)]
pub struct HttpGatewaySettings {
    /// How it is asked.
    pub method: HttpMethod,
    /// Its address; the values of its query may hold placeholders.
    pub url: Url,
    /// Further headers.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// How it knows us.
    pub authentication: HttpAuthentication,
    /// What the request carries.
    pub body: HttpBody,
    /// The statuses of an answer that takes the message.
    pub accepted_statuses: Vec<u16>,
    /// A member of a JSON answer (with dots into objects and lists) and its values when the message was taken: for gateways
    /// that say no with a good status. Without it the status says all.
    pub accepted_field: Option<(String, Vec<String>)>,
    /// The member of a JSON answer that holds the gateway's id of the message.
    pub id_field: Option<String>,
    /// The senders that recipients see.
    pub senders: SmsSenders,
    /// How long an answer may take.
    pub timeout: Duration,
}

impl HttpGatewaySettings {
    /// What the gateway knows us by, wherever it stands: in a header, or among what is said of every message alike.
    fn secrets(&self) -> Vec<String> {
        let mut secrets: Vec<String> =
            self.headers.iter().filter_map(|(_, value)| value.to_str().ok().map(str::to_owned)).collect();
        match &self.authentication {
            HttpAuthentication::None => {}
            HttpAuthentication::Basic(_, secret) | HttpAuthentication::Bearer(secret) => {
                secrets.push(secret.expose().clone());
            }
        }
        let mut alike = |text: &str| {
            if text.len() >= SHORTEST_KEY && !text.contains('{') {
                secrets.push(text.to_owned());
            }
        };
        self.url.query_pairs().for_each(|(_, value)| alike(&value));
        match &self.body {
            HttpBody::None => {}
            HttpBody::Form(pairs) => pairs.iter().for_each(|(_, value)| alike(value)),
            HttpBody::Json(template) => each_text(template, &mut alike),
        }
        secrets
    }

    /// Checks the placeholders of an address: known ones, in the values of its query.
    ///
    /// # Errors
    /// The first one that cannot be.
    pub fn check_url(url: &Url) -> Result<(), TemplateError> {
        let has_brace = |text: &str| text.contains('{') || text.to_ascii_lowercase().contains("%7b");
        if has_brace(url.path()) || url.query_pairs().any(|(name, _)| has_brace(&name)) {
            return Err(TemplateError::Place);
        }
        url.query_pairs().try_for_each(|(_, value)| check_template(&value))
    }

    /// What every request must carry and this one would not: `{to}` (or `{to_digits}`) or `{text}`.
    pub fn lacks(&self) -> Option<&'static str> {
        let (mut has_recipient, mut has_text) = (false, false);
        let mut look = |text: &str| {
            has_recipient |= text.contains("{to}") || text.contains("{to_digits}");
            has_text |= text.contains("{text}");
        };
        self.url.query_pairs().for_each(|(_, value)| look(&value));
        match &self.body {
            HttpBody::None => {}
            HttpBody::Form(pairs) => pairs.iter().for_each(|(_, value)| look(value)),
            HttpBody::Json(template) => each_text(template, &mut look),
        }
        match (has_recipient, has_text) {
            (false, _) => Some("{to}"),
            (true, false) => Some("{text}"),
            (true, true) => None,
        }
    }
}

/// Hands text messages to a gateway as its description says.
pub struct HttpGateway {
    settings: HttpGatewaySettings,
    client: Client,
    receipts: Option<ReceiptAddresses>,
}

impl HttpGateway {
    /// `client` is shared with whoever else speaks HTTP. `receipts` makes what `{receipt_url}` stands for.
    pub fn new(settings: HttpGatewaySettings, client: Client, receipts: Option<ReceiptAddresses>) -> Self {
        Self { settings, client, receipts }
    }

    fn request(&self, sms: &OutgoingSms) -> RequestBuilder {
        let settings = &self.settings;
        let values = Values::new(sms, &settings.senders, self.receipts.as_ref());
        let method = match settings.method {
            HttpMethod::Get => Method::GET,
            HttpMethod::Post => Method::POST,
            HttpMethod::Put => Method::PUT,
        };
        let mut request = self.client.request(method, values.fill_query(&settings.url));
        for (name, value) in &settings.headers {
            request = request.header(name, value);
        }
        request = match &settings.authentication {
            HttpAuthentication::None => request,
            HttpAuthentication::Basic(user, password) => request.basic_auth(user, Some(password.expose())),
            HttpAuthentication::Bearer(token) => request.bearer_auth(token.expose()),
        };
        match &settings.body {
            HttpBody::None => request,
            HttpBody::Form(pairs) => {
                let pairs: Vec<(&str, String)> =
                    pairs.iter().map(|(name, value)| (name.as_str(), values.fill(value))).collect();
                request.form(&pairs)
            }
            HttpBody::Json(template) => request.json(&values.fill_json(template)),
        }
    }

    fn judge(&self, answer: Answer) -> Result<Accepted, NotAccepted> {
        let settings = &self.settings;
        if !settings.accepted_statuses.contains(&answer.status.as_u16()) {
            return Err(answer.refusal());
        }
        let body: Value = serde_json::from_str(&answer.body).unwrap_or_default();
        if let Some((field, accepted)) = &settings.accepted_field {
            let said = member(&body, field).unwrap_or_default();
            if !accepted.contains(&said) {
                // What the word means nobody has said: it is the operator's to look at.
                return Err(NotAccepted { class: AnswerClass::Temporary, code: said, text: answer.body });
            }
        }
        let id = settings.id_field.as_deref().and_then(|field| member(&body, field));
        // Receipts name our id; the gateway's is for whoever asks the provider.
        Ok(Accepted { code: answer.code(), text: id.unwrap_or_default(), peer_id: None })
    }
}

#[async_trait]
impl SmsGateway for HttpGateway {
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted> {
        let outcome = self.judge(ask(self.request(sms).timeout(self.settings.timeout)).await?);
        let token = self.receipts.as_ref().map(|receipts| receipts.token(sms)).unwrap_or_default();
        let secrets = self.settings.secrets();
        without(secrets.iter().map(String::as_str).chain([token.as_str()]), outcome)
    }
}

/// The member that a path with dots leads to, as text.
fn member(body: &Value, path: &str) -> Option<String> {
    let found = path.split('.').try_fold(body, |value, name| match value {
        Value::Array(elements) => elements.get(name.parse::<usize>().ok()?),
        Value::Object(members) => members.get(name),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    })?;
    match found {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(found.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// What stands for the placeholders, in their order.
struct Values([String; 6]);

impl Values {
    fn new(sms: &OutgoingSms, senders: &SmsSenders, receipts: Option<&ReceiptAddresses>) -> Self {
        Self([
            sms.to.as_str().to_owned(),
            digits_of(sms).to_owned(),
            sender_of(sms, senders).unwrap_or_default().to_owned(),
            sms.text.clone(),
            sms.message_id.to_string(),
            receipts.map(|receipts| receipts.of("http", sms)).unwrap_or_default(),
        ])
    }

    /// In one pass: what is put in is not looked at again.
    fn fill(&self, template: &str) -> String {
        let mut filled = String::with_capacity(template.len());
        let mut rest = template;
        'template: while let Some(begin) = rest.find('{') {
            filled.push_str(&rest[..begin]);
            rest = &rest[begin..];
            for (placeholder, value) in PLACEHOLDERS.iter().zip(&self.0) {
                if let Some(after) = rest.strip_prefix(placeholder) {
                    filled.push_str(value);
                    rest = after;
                    continue 'template;
                }
            }
            filled.push('{');
            rest = &rest[1..];
        }
        filled.push_str(rest);
        filled
    }

    fn fill_query(&self, template: &Url) -> Url {
        let mut url = template.clone();
        if template.query().is_some() {
            let pairs: Vec<(String, String)> =
                template.query_pairs().map(|(name, value)| (name.into_owned(), self.fill(&value))).collect();
            url.query_pairs_mut().clear().extend_pairs(pairs);
        }
        url
    }

    fn fill_json(&self, template: &Value) -> Value {
        match template {
            Value::String(text) => Value::String(self.fill(text)),
            Value::Array(elements) => elements.iter().map(|element| self.fill_json(element)).collect(),
            Value::Object(members) => {
                let filled = members.iter().map(|(name, value)| (name.clone(), self.fill_json(value)));
                Value::Object(filled.collect())
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => template.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_not_looked_at_again() {
        let values = Values(["+1", "1", "Shop", "{id} & \"quotes\"", "id", ""].map(str::to_owned));
        assert_eq!(values.fill("{to}: {text} {x}{"), "+1: {id} & \"quotes\" {x}{");
        let json = HttpBody::json(r#"{"to":["{to_digits}"],"text":"{text}","n":1}"#).unwrap();
        let HttpBody::Json(template) = json else { panic!("{json:?}") };
        let filled = values.fill_json(&template);
        assert_eq!(filled, serde_json::json!({ "to": ["1"], "text": "{id} & \"quotes\"", "n": 1 }));
        let url = Url::parse("https://a.test/x?text={text}&a=b").unwrap();
        let filled = values.fill_query(&url);
        assert_eq!(filled.query(), Some("text=%7Bid%7D+%26+%22quotes%22&a=b"));
    }

    #[test]
    fn a_placeholder_that_nobody_knows_is_told() {
        let unknown = |name: &str| Err(TemplateError::Unknown(name.to_owned()));
        assert_eq!(HttpBody::form("to={number}"), unknown("{number}"));
        assert_eq!(HttpBody::json(r#"{"to":["{number}"]}"#), unknown("{number}"));
        assert!(matches!(HttpBody::json("{to}"), Err(TemplateError::Json(_))));
        assert_eq!(
            HttpGatewaySettings::check_url(&Url::parse("https://a.test/?to={a}").unwrap()),
            Err(TemplateError::Unknown("{a}".to_owned()))
        );
    }
}
