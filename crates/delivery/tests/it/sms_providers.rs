//! The hosted gateways, against servers that look at each request as the provider's documentation has it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use url::Url;
use usher_app::{AnswerClass, Clock, OutgoingSms, SmsGateway};
use usher_delivery::sms::{
    HttpAuthentication, HttpBody, HttpGateway, HttpGatewaySettings, HttpMethod, ReceiptAddresses, SnsGateway,
    SnsSettings, TwilioGateway, TwilioSettings, VonageGateway, VonageSettings,
};
use usher_domain::{LinkKey, LinkKeys, ReceiptToken, Secret, SmsSenders, Timestamp};
use usher_render::Urls;

use crate::kannel_gateway::sms;
use crate::provider::Provider;

const TIMEOUT: Duration = Duration::from_secs(10);
const ORIGIN: &str = "https://invite.test";

pub(crate) fn keys() -> LinkKeys {
    LinkKeys::new(LinkKey::new("k1", vec![7; 32]).unwrap(), Vec::new())
}

fn receipts() -> ReceiptAddresses {
    ReceiptAddresses::new(Urls::parse(ORIGIN).unwrap(), keys())
}

fn senders() -> SmsSenders {
    SmsSenders {
        default: Some("Shop".to_owned()),
        by_country: BTreeMap::from([("FR".to_owned(), "+33700000000".to_owned())]),
    }
}

fn secret(text: &str) -> Secret<String> {
    Secret::new(text.to_owned())
}

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

/// The address of a message's receipt, checked to be of this message.
pub(crate) fn receipt_address(gateway: &str, origin: &str, address: &str, sms: &OutgoingSms) -> String {
    let prefix = format!("{origin}/sms/receipts/{gateway}/");
    let token = address.strip_prefix(&prefix).unwrap_or_else(|| panic!("{address}"));
    let token = ReceiptToken::open(&keys(), token).expect("a token of ours");
    assert_eq!((token.message_id, token.content_id), (sms.message_id, sms.content_id.uuid()));
    prefix
}

fn form<const N: usize>(pairs: [(&str, &str); N]) -> BTreeMap<String, String> {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn twilio(base: &str, messaging_service_sid: Option<&str>) -> TwilioSettings {
    TwilioSettings {
        base_url: url(base),
        account_sid: "AC0123".to_owned(),
        credentials: ("SK0123".to_owned(), secret("of the key")),
        messaging_service_sid: messaging_service_sid.map(str::to_owned),
        senders: senders(),
        timeout: TIMEOUT,
    }
}

#[tokio::test]
async fn twilio_is_asked_as_its_messages_resource_wants_it() {
    let answer = r#"{"sid":"SM0123456789","status":"queued","error_code":null,"num_segments":"1"}"#;
    let provider = Provider::start(&[(201, answer)]).await;
    let gateway = TwilioGateway::new(twilio(&provider.url, None), reqwest::Client::new(), Some(receipts()));
    let message = sms("Shop & more: https://invite.test/a/x");
    let accepted = gateway.send(&message).await.unwrap();
    assert_eq!(accepted.peer_id.as_deref(), Some("twilio:SM0123456789"));
    assert_eq!((accepted.code.as_str(), accepted.text.as_str()), ("201", "queued"));

    let [heard] = &provider.heard().await[..] else { panic!("one request") };
    assert_eq!(
        (heard.method.as_str(), heard.target.as_str()),
        ("POST", "/2010-04-01/Accounts/AC0123/Messages.json")
    );
    // SK0123:of the key
    assert_eq!(heard.header("authorization"), "Basic U0swMTIzOm9mIHRoZSBrZXk=");
    assert_eq!(heard.header("content-type"), "application/x-www-form-urlencoded");
    let mut got = heard.form();
    receipt_address("twilio", ORIGIN, &got.remove("StatusCallback").unwrap(), &message);
    let expected =
        [("To", "+447700900123"), ("From", "Shop"), ("Body", "Shop & more: https://invite.test/a/x")];
    assert_eq!(got, form(expected));
}

#[tokio::test]
async fn twilio_picks_a_sender_where_nobody_says_one() {
    let provider = Provider::start(&[(201, "{}"), (201, "{}")]).await;
    let mut settings = twilio(&provider.url, Some("MG0123"));
    settings.senders.default = None;
    let gateway = TwilioGateway::new(settings, reqwest::Client::new(), None);
    gateway.send(&sms("text")).await.unwrap();
    gateway.send(&OutgoingSms { sender_id: Some("Own".to_owned()), ..sms("text") }).await.unwrap();
    let heard = provider.heard().await;
    let expected = [("To", "+447700900123"), ("Body", "text"), ("MessagingServiceSid", "MG0123")];
    assert_eq!(heard[0].form(), form(expected));
    assert_eq!(heard[1].form(), form([("To", "+447700900123"), ("Body", "text"), ("From", "Own")]));
}

#[tokio::test]
async fn a_refusal_of_twilio_is_told_by_its_code() {
    let body = r#"{"code":21211,"message":"Invalid 'To' Phone Number: +447700900123","status":400}"#;
    let provider = Provider::start(&[(400, body)]).await;
    let gateway = TwilioGateway::new(twilio(&provider.url, None), reqwest::Client::new(), None);
    let refused = gateway.send(&sms("text")).await.unwrap_err();
    assert_eq!((refused.class, refused.code.as_str()), (AnswerClass::Bounce, "21211"));
}

#[tokio::test]
async fn vonage_is_asked_as_its_sms_api_wants_it() {
    let taken =
        r#"{"message-count":"1","messages":[{"to":"447700900123","message-id":"0A00","status":"0"}]}"#;
    let refused = r#"{"message-count":"1","messages":[{"status":"4","error-text":"Bad Credentials"}]}"#;
    let provider = Provider::start(&[(200, taken), (200, refused)]).await;
    let settings = VonageSettings {
        base_url: url(&provider.url),
        api_key: "key".to_owned(),
        api_secret: secret("secret"),
        senders: senders(),
        timeout: TIMEOUT,
    };
    let gateway = VonageGateway::new(settings, reqwest::Client::new(), Some(receipts()));
    let message = sms("Привет");
    let accepted = gateway.send(&message).await.unwrap();
    assert_eq!(accepted.peer_id.as_deref(), Some("vonage:0A00"));
    let refused = gateway.send(&sms("text")).await.unwrap_err();
    assert_eq!((refused.class, refused.text.as_str()), (AnswerClass::Policy, "Bad Credentials"));

    let heard = provider.heard().await;
    assert_eq!((heard[0].method.as_str(), heard[0].target.as_str()), ("POST", "/sms/json"));
    let mut got = heard[0].form();
    receipt_address("vonage", ORIGIN, &got.remove("callback").unwrap(), &message);
    let id = message.message_id.to_string();
    let expected = form([
        ("api_key", "key"),
        ("api_secret", "secret"),
        ("from", "Shop"),
        ("to", "447700900123"),
        ("text", "Привет"),
        ("type", "unicode"),
        ("status-report-req", "1"),
        ("client-ref", &id),
    ]);
    assert_eq!(got, expected);
    assert_eq!(heard[1].form()["type"], "text");
}

struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> Timestamp {
        Timestamp::from_ms(1_440_938_160_000)
    }
}

#[tokio::test]
async fn sns_is_asked_with_a_signed_form() {
    let taken = "<PublishResponse><PublishResult><MessageId>94f20ce6-13c5</MessageId></PublishResult></PublishResponse>";
    let provider = Provider::start(&[(200, taken), (200, taken)]).await;
    let settings = SnsSettings {
        region: "eu-west-1".to_owned(),
        endpoint: Some(url(&provider.url)),
        access_key_id: "AKIDEXAMPLE".to_owned(),
        secret_access_key: secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
        session_token: Some(secret("a token")),
        max_price: Some("0.50".to_owned()),
        senders: senders(),
        timeout: TIMEOUT,
    };
    let gateway = SnsGateway::new(settings, reqwest::Client::new(), Arc::new(Fixed)).unwrap();
    let accepted = gateway.send(&sms("text")).await.unwrap();
    assert_eq!((accepted.text.as_str(), accepted.peer_id), ("94f20ce6-13c5", None));
    let french = usher_domain::PhoneNumber::parse("+33612345678").unwrap();
    gateway.send(&OutgoingSms { to: french, ..sms("text") }).await.unwrap();

    let heard = provider.heard().await;
    assert_eq!((heard[0].method.as_str(), heard[0].target.as_str()), ("POST", "/"));
    let expected = form([
        ("Action", "Publish"),
        ("Version", "2010-03-31"),
        ("PhoneNumber", "+447700900123"),
        ("Message", "text"),
        ("MessageAttributes.entry.1.Name", "AWS.SNS.SMS.SMSType"),
        ("MessageAttributes.entry.1.Value.DataType", "String"),
        ("MessageAttributes.entry.1.Value.StringValue", "Transactional"),
        ("MessageAttributes.entry.2.Name", "AWS.SNS.SMS.SenderID"),
        ("MessageAttributes.entry.2.Value.DataType", "String"),
        ("MessageAttributes.entry.2.Value.StringValue", "Shop"),
        ("MessageAttributes.entry.3.Name", "AWS.SNS.SMS.MaxPrice"),
        ("MessageAttributes.entry.3.Value.DataType", "Number"),
        ("MessageAttributes.entry.3.Value.StringValue", "0.50"),
    ]);
    assert_eq!(heard[0].form(), expected);
    assert_eq!(heard[0].header("x-amz-date"), "20150830T123600Z");
    assert_eq!(heard[0].header("x-amz-security-token"), "a token");
    let authorization = heard[0].header("authorization");
    let begin = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/eu-west-1/sns/aws4_request, \
                 SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=";
    assert!(authorization.starts_with(begin), "{authorization}");
    assert_eq!(heard[1].form()["MessageAttributes.entry.2.Name"], "AWS.MM.SMS.OriginationNumber");
    assert_eq!(heard[1].form()["MessageAttributes.entry.2.Value.StringValue"], "+33700000000");
}

fn http(provider: &Provider) -> HttpGatewaySettings {
    HttpGatewaySettings {
        method: HttpMethod::Post,
        url: url(&format!("{}/v1/messages?ref={{id}}", provider.url)),
        headers: vec![("x-api-version".parse().unwrap(), "2".parse().unwrap())],
        authentication: HttpAuthentication::Bearer(secret("token")),
        body: HttpBody::json(
            r#"{"to":"{to_digits}","body":{"text":"{text}"},"from":"{from}","cb":"{receipt_url}"}"#,
        )
        .unwrap(),
        accepted_statuses: vec![200, 202],
        accepted_field: Some(("state".to_owned(), vec!["queued".to_owned()])),
        id_field: Some("messages.0.id".to_owned()),
        senders: senders(),
        timeout: TIMEOUT,
    }
}

#[tokio::test]
async fn a_described_gateway_is_asked_as_it_was_described() {
    let taken = r#"{"state":"queued","messages":[{"id":77}]}"#;
    let provider = Provider::start(&[(202, taken)]).await;
    let gateway = HttpGateway::new(http(&provider), reqwest::Client::new(), Some(receipts()));
    let message = sms("\"quotes\" & {to}");
    let accepted = gateway.send(&message).await.unwrap();
    assert_eq!((accepted.code.as_str(), accepted.text.as_str(), accepted.peer_id), ("202", "77", None));

    let [heard] = &provider.heard().await[..] else { panic!("one request") };
    let target = format!("/v1/messages?ref={}", message.message_id);
    assert_eq!((heard.method.as_str(), heard.target.as_str()), ("POST", target.as_str()));
    assert_eq!(heard.header("authorization"), "Bearer token");
    assert_eq!((heard.header("content-type"), heard.header("x-api-version")), ("application/json", "2"));
    let mut body: serde_json::Value = serde_json::from_str(&heard.body).unwrap();
    receipt_address("http", ORIGIN, body["cb"].take().as_str().unwrap(), &message);
    let text = "\"quotes\" & {to}";
    assert_eq!(body, json!({ "to": "447700900123", "body": { "text": text }, "from": "Shop", "cb": null }));
}

#[tokio::test]
async fn a_described_gateway_says_no_by_status_or_by_word() {
    let provider =
        Provider::start(&[(400, "no"), (401, "no"), (200, r#"{"state":"refused"}"#), (500, "")]).await;
    let gateway = HttpGateway::new(http(&provider), reqwest::Client::new(), None);
    let mut refusals = Vec::new();
    for _ in 0..4 {
        let refused = gateway.send(&sms("text")).await.unwrap_err();
        refusals.push((refused.class, refused.code));
    }
    let expected = [
        (AnswerClass::Final, "400"),
        (AnswerClass::Temporary, "401"),
        (AnswerClass::Temporary, "refused"),
        (AnswerClass::Temporary, "500"),
    ];
    assert_eq!(refusals, expected.map(|(class, code)| (class, code.to_owned())));
}

/// What a gateway, or a proxy before it, says of a request is kept with the attempt, where applications read it.
#[tokio::test]
async fn no_gateway_repeats_its_secrets_or_the_address_of_receipts_to_us() {
    let token = ReceiptToken { message_id: sms("").message_id, content_id: sms("").content_id.uuid() };
    let told = format!(
        "cannot get /send?key=a%20key%20of%20the%20account&pw=the+password for Bearer-token, {}",
        token.seal(&keys())
    );
    let sns = "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>x-amz-security-token:the password</Message></Error></ErrorResponse>";
    let provider = Provider::start(&[(502, &told), (502, &told), (502, &told), (403, sns)]).await;
    let described = HttpGatewaySettings {
        url: url(&format!("{}/send?to={{to}}&key=a+key+of+the+account", provider.url)),
        headers: vec![("x-api-key".parse().unwrap(), "Bearer-token".parse().unwrap())],
        authentication: HttpAuthentication::Basic("user".to_owned(), secret("the password")),
        ..http(&provider)
    };
    let vonage = VonageSettings {
        base_url: url(&provider.url),
        api_key: "key".to_owned(),
        api_secret: secret("the password"),
        senders: senders(),
        timeout: TIMEOUT,
    };
    let twilio = TwilioSettings {
        credentials: ("SK0123".to_owned(), secret("the password")),
        ..twilio(&provider.url, None)
    };
    let sns = SnsSettings {
        region: "eu-west-1".to_owned(),
        endpoint: Some(url(&provider.url)),
        access_key_id: "AKIDEXAMPLE".to_owned(),
        secret_access_key: secret("a key"),
        session_token: Some(secret("the password")),
        max_price: None,
        senders: senders(),
        timeout: TIMEOUT,
    };
    let client = reqwest::Client::new;
    let gateways: [Box<dyn SmsGateway>; 4] = [
        Box::new(HttpGateway::new(described, client(), Some(receipts()))),
        Box::new(VonageGateway::new(vonage, client(), Some(receipts()))),
        Box::new(TwilioGateway::new(twilio, client(), Some(receipts()))),
        Box::new(SnsGateway::new(sns, client(), Arc::new(Fixed)).unwrap()),
    ];
    let mut texts = Vec::new();
    for gateway in gateways {
        texts.push(gateway.send(&sms("text")).await.unwrap_err().text);
    }
    let key = "a%20key%20of%20the%20account";
    let expected = [
        "cannot get /send?key=***&pw=*** for ***, ***".to_owned(),
        format!("cannot get /send?key={key}&pw=*** for Bearer-token, ***"),
        format!("cannot get /send?key={key}&pw=*** for Bearer-token, ***"),
        "x-amz-security-token:***".to_owned(),
    ];
    assert_eq!(texts, expected);
}

#[tokio::test]
async fn a_described_gateway_may_want_a_query_or_a_form() {
    let provider = Provider::start(&[(200, ""), (200, "")]).await;
    let plain = HttpGatewaySettings { accepted_field: None, id_field: None, ..http(&provider) };
    let get = HttpGatewaySettings {
        method: HttpMethod::Get,
        url: url(&format!("{}/send?to={{to}}&text={{text}}", provider.url)),
        body: HttpBody::None,
        authentication: HttpAuthentication::Basic("user".to_owned(), secret("password")),
        ..plain.clone()
    };
    HttpGateway::new(get, reqwest::Client::new(), None).send(&sms("a b&c")).await.unwrap();
    let put = HttpGatewaySettings {
        method: HttpMethod::Put,
        url: url(&format!("{}/send", provider.url)),
        body: HttpBody::form("to={to}&text={text}&kind=sms").unwrap(),
        authentication: HttpAuthentication::None,
        ..plain
    };
    HttpGateway::new(put, reqwest::Client::new(), None).send(&sms("a b&c")).await.unwrap();

    let heard = provider.heard().await;
    assert_eq!(heard[0].target, "/send?to=%2B447700900123&text=a+b%26c");
    assert_eq!(
        (heard[0].header("authorization"), heard[0].body.as_str()),
        ("Basic dXNlcjpwYXNzd29yZA==", "")
    );
    assert_eq!(heard[1].method, "PUT");
    assert_eq!(heard[1].form(), form([("to", "+447700900123"), ("text", "a b&c"), ("kind", "sms")]));
}

#[tokio::test]
async fn no_failure_names_a_secret() {
    let provider = Provider::start(&[(500, "")]).await;
    let base = provider.url.clone();
    let gateway = TwilioGateway::new(twilio(&base, None), reqwest::Client::new(), None);
    let refused = gateway.send(&sms("text")).await.unwrap_err();
    drop(provider.heard().await);
    let away = gateway.send(&sms("text")).await.unwrap_err();
    assert_eq!(away.text, "the gateway cannot be reached");
    for failure in [refused, away] {
        assert_eq!(failure.class, AnswerClass::Temporary);
        assert!(!format!("{failure:?}").contains("of the key"));
    }
}
