//! `[sms]` and the tables of its gateways.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::SmsLimitsConfig;

/// `[sms]`.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct SmsConfig {
    /// The gateway that takes charge of text messages.
    pub(crate) gateway: GatewayChoice,
    /// The sender that phones show: a number, or up to 11 letters and digits where the country allows them. An application
    /// may have one of its own.
    #[schemars(example = &"Example")]
    pub(crate) from: Option<String>,
    /// Other senders for some countries, each as the country (ISO 3166-1 alpha-2), a colon and the sender; the digits that
    /// numbers begin with do as well.
    #[schemars(example = ["FR:38001", "1:+12015550123"])]
    pub(crate) senders: Vec<String>,
    /// Whether the gateway is asked to tell what becomes of messages. It must be able to reach `server.public_url` for that
    /// (not with SMPP; Amazon SNS tells nothing).
    pub(crate) receipts: bool,
    /// An attempt that takes longer has failed, and is made again.
    #[schemars(range(min = 1, max = 300))]
    pub(crate) timeout_seconds: u32,
    /// Kannel: the address of its `sendsms`.
    #[schemars(example = "https://sms.example.org/cgi-bin/sendsms")]
    pub(crate) url: Option<String>,
    /// Kannel: the account.
    #[schemars(example = &"usher")]
    pub(crate) username: Option<String>,
    /// Kannel: the account's password. Better kept in a file of its own, see `password_file`.
    #[schemars(example = "a password")]
    pub(crate) password: Option<String>,
    /// Kannel: a file that holds the password, and nothing else.
    #[schemars(example = "/etc/usher/sms-password")]
    pub(crate) password_file: Option<String>,
    /// How many text messages the service sends at most.
    pub(crate) limits: SmsLimitsConfig,
    /// Twilio's Messages API.
    pub(crate) twilio: TwilioConfig,
    /// Vonage's SMS API.
    pub(crate) vonage: VonageConfig,
    /// Amazon SNS.
    pub(crate) sns: SnsConfig,
    /// A message centre that speaks SMPP 3.4.
    pub(crate) smpp: SmppConfig,
    /// Another gateway that is asked over HTTP. In `body`, in the values of `url`'s query, `{to}` stands for the number,
    /// `{to_digits}` for the number without `+`, `{from}` for the sender, `{text}` for the text, `{id}` for an id of the
    /// message, and `{receipt_url}` for the address at which the gateway may tell what became of it.
    pub(crate) http: HttpGatewayConfig,
}

impl Default for SmsConfig {
    fn default() -> Self {
        Self {
            gateway: GatewayChoice::default(),
            from: None,
            senders: Vec::new(),
            receipts: true,
            timeout_seconds: 30,
            url: None,
            username: None,
            password: None,
            password_file: None,
            limits: SmsLimitsConfig::default(),
            twilio: TwilioConfig::default(),
            vonage: VonageConfig::default(),
            sns: SnsConfig::default(),
            smpp: SmppConfig::default(),
            http: HttpGatewayConfig::default(),
        }
    }
}

impl SmsConfig {
    /// The files that hold secrets.
    pub(super) fn secret_files(&self) -> impl Iterator<Item = &String> {
        let files = [
            &self.password_file,
            &self.twilio.auth_token_file,
            &self.twilio.api_key_secret_file,
            &self.vonage.api_secret_file,
            &self.vonage.signature_secret_file,
            &self.sns.secret_access_key_file,
            &self.sns.session_token_file,
            &self.smpp.password_file,
            &self.http.password_file,
            &self.http.bearer_token_file,
        ];
        files.into_iter().flatten()
    }

    /// The keys that hold secrets.
    pub(super) const SECRETS: [&'static str; 11] = [
        "sms.password",
        "sms.twilio.auth_token",
        "sms.twilio.api_key_secret",
        "sms.vonage.api_secret",
        "sms.vonage.signature_secret",
        "sms.sns.secret_access_key",
        "sms.sns.session_token",
        "sms.smpp.password",
        "sms.http.password",
        "sms.http.bearer_token",
        "sms.http.headers",
    ];
}

/// The gateway that takes charge of text messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum GatewayChoice {
    /// Kannel's `sendsms`, with `url`, `username` and `password` of this table
    #[default]
    Kannel,
    /// Twilio, see `[sms.twilio]`
    Twilio,
    /// Vonage, see `[sms.vonage]`
    Vonage,
    /// Amazon SNS, see `[sms.sns]`
    Sns,
    /// a message centre over SMPP 3.4, see `[sms.smpp]`
    Smpp,
    /// another gateway over HTTP, see `[sms.http]`
    Http,
}

/// `[sms.twilio]`. Twilio's Messages API.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TwilioConfig {
    /// The account's SID. Required.
    #[schemars(example = &"AC0123456789abcdef0123456789abcdef")]
    pub(crate) account_sid: Option<String>,
    /// The account's auth token. With it, status callbacks must bear Twilio's signature. Better kept in a file of its own,
    /// see `auth_token_file`.
    #[schemars(example = "an auth token")]
    pub(crate) auth_token: Option<String>,
    /// A file that holds the auth token, and nothing else.
    #[schemars(example = "/etc/usher/twilio-auth-token")]
    pub(crate) auth_token_file: Option<String>,
    /// The SID of an API key that requests are authenticated with, instead of the auth token.
    #[schemars(example = &"SK0123456789abcdef0123456789abcdef")]
    pub(crate) api_key_sid: Option<String>,
    /// The API key's secret. Better kept in a file of its own, see `api_key_secret_file`.
    #[schemars(example = "an API secret")]
    pub(crate) api_key_secret: Option<String>,
    /// A file that holds the API key's secret, and nothing else.
    #[schemars(example = "/etc/usher/twilio-api-key-secret")]
    pub(crate) api_key_secret_file: Option<String>,
    /// The messaging service that picks a sender for messages that have none by `sms.from` or an application.
    #[schemars(example = &"MG0123456789abcdef0123456789abcdef")]
    pub(crate) messaging_service_sid: Option<String>,
    /// The address of the API: of another region, or of a proxy.
    pub(crate) base_url: String,
}

impl Default for TwilioConfig {
    fn default() -> Self {
        Self {
            account_sid: None,
            auth_token: None,
            auth_token_file: None,
            api_key_sid: None,
            api_key_secret: None,
            api_key_secret_file: None,
            messaging_service_sid: None,
            base_url: "https://api.twilio.com".to_owned(),
        }
    }
}

/// `[sms.vonage]`. Vonage's SMS API.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct VonageConfig {
    /// The account's API key. Required.
    #[schemars(example = &"01234567")]
    pub(crate) api_key: Option<String>,
    /// The API key's secret. Better kept in a file of its own, see `api_secret_file`.
    #[schemars(example = "an API secret")]
    pub(crate) api_secret: Option<String>,
    /// A file that holds the secret, and nothing else.
    #[schemars(example = "/etc/usher/vonage-api-secret")]
    pub(crate) api_secret_file: Option<String>,
    /// The account's signature secret, where Vonage signs its webhooks (as JWT, or by `sig` with SHA-256 or SHA-512); with
    /// it, receipts without a signature are refused. Better kept in a file of its own, see `signature_secret_file`.
    #[schemars(example = "a signature secret")]
    pub(crate) signature_secret: Option<String>,
    /// A file that holds the signature secret, and nothing else.
    #[schemars(example = "/etc/usher/vonage-signature-secret")]
    pub(crate) signature_secret_file: Option<String>,
    /// The address of the API.
    pub(crate) base_url: String,
}

impl Default for VonageConfig {
    fn default() -> Self {
        Self {
            api_key: None,
            api_secret: None,
            api_secret_file: None,
            signature_secret: None,
            signature_secret_file: None,
            base_url: "https://rest.nexmo.com".to_owned(),
        }
    }
}

/// `[sms.sns]`. Amazon SNS.
#[derive(Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct SnsConfig {
    /// The region. Required.
    #[schemars(example = "eu-west-1")]
    pub(crate) region: Option<String>,
    /// The id of an access key that may `sns:Publish`. Required.
    #[schemars(example = &"AKIAIOSFODNN7EXAMPLE")]
    pub(crate) access_key_id: Option<String>,
    /// The access key. Better kept in a file of its own, see `secret_access_key_file`.
    #[schemars(example = "an access key")]
    pub(crate) secret_access_key: Option<String>,
    /// A file that holds the access key, and nothing else.
    #[schemars(example = "/etc/usher/aws-access-key")]
    pub(crate) secret_access_key_file: Option<String>,
    /// The token of temporary credentials; they are read at the start, and a new start is needed when they change.
    #[schemars(example = "a session token")]
    pub(crate) session_token: Option<String>,
    /// A file that holds the session token, and nothing else.
    #[schemars(example = "/etc/usher/aws-session-token")]
    pub(crate) session_token_file: Option<String>,
    /// The most that one message may cost, in US dollars.
    #[schemars(example = &"0.50")]
    pub(crate) max_price: Option<String>,
    /// Another address than the region's, such as a VPC endpoint's.
    #[schemars(example = "https://vpce-0123.sns.eu-west-1.vpce.amazonaws.com")]
    pub(crate) endpoint: Option<String>,
}

/// `[sms.smpp]`. A message centre that speaks SMPP 3.4.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct SmppConfig {
    /// The message centre's host name or address. Required.
    #[schemars(example = "smpp.example.org")]
    pub(crate) host: Option<String>,
    /// Its port. Left out: 3550 with TLS, 2775 without.
    #[schemars(range(min = 1, max = 65_535), example = 2775)]
    pub(crate) port: Option<u32>,
    /// Whether the connection is TLS from the first byte. Without it links and the password travel readable: use a tunnel.
    pub(crate) tls: bool,
    /// A file with the certificates (PEM) that the message centre's is checked against, instead of the system's.
    #[schemars(example = "/etc/usher/smpp-ca.pem")]
    pub(crate) ca_file: Option<String>,
    /// The account, at most 15 characters. Required.
    #[schemars(example = &"usher")]
    pub(crate) system_id: Option<String>,
    /// The account's password. Better kept in a file of its own, see `password_file`.
    #[schemars(example = "a password")]
    pub(crate) password: Option<String>,
    /// A file that holds the password, and nothing else.
    #[schemars(example = "/etc/usher/smpp-password")]
    pub(crate) password_file: Option<String>,
    /// What the message centre wants to hear as our kind of system, at most 12 characters.
    pub(crate) system_type: String,
    /// Messages that may be unanswered at once.
    #[schemars(range(min = 1, max = 1_000))]
    pub(crate) window: u32,
    /// After so long without a word the connection is tried (`enquire_link`).
    #[schemars(range(min = 1, max = 600))]
    pub(crate) enquire_link_seconds: u32,
    /// The type of number of senders. Left out, as `source_npi`: by what a sender looks like.
    #[schemars(range(min = 0, max = 6), example = 5)]
    pub(crate) source_ton: Option<u32>,
    /// The numbering plan of senders.
    #[schemars(range(min = 0, max = 18), example = 0)]
    pub(crate) source_npi: Option<u32>,
    /// Which alphabets messages are written in.
    pub(crate) alphabet: AlphabetChoice,
    /// How long texts travel.
    pub(crate) long_messages: LongMessagesChoice,
    /// How receipts write the ids of messages.
    pub(crate) receipt_ids: ReceiptIdsChoice,
}

impl Default for SmppConfig {
    fn default() -> Self {
        Self {
            host: None,
            port: None,
            tls: true,
            ca_file: None,
            system_id: None,
            password: None,
            password_file: None,
            system_type: String::new(),
            window: 10,
            enquire_link_seconds: 30,
            source_ton: None,
            source_npi: None,
            alphabet: AlphabetChoice::default(),
            long_messages: LongMessagesChoice::default(),
            receipt_ids: ReceiptIdsChoice::default(),
        }
    }
}

/// Which alphabets messages are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AlphabetChoice {
    /// `data_coding` 0 with GSM 03.38 where it suffices, else UCS-2
    #[default]
    Gsm,
    /// UCS-2 always, for a message centre whose `data_coding` 0 is something else
    Ucs2,
}

/// How long texts travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LongMessagesChoice {
    /// in parts with a header that phones join them by
    #[default]
    Parts,
    /// whole, in `message_payload`
    Payload,
}

/// How receipts write the ids of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ReceiptIdsChoice {
    /// as the answers to messages do
    #[default]
    Same,
    /// in decimal, where the answers are hexadecimal
    Decimal,
    /// in hexadecimal, where the answers are decimal
    Hexadecimal,
}

/// `[sms.http]`. See `sms.http` in the table above.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct HttpGatewayConfig {
    /// How the gateway is asked.
    pub(crate) method: MethodChoice,
    /// Its address; the values of its query may hold placeholders. Required.
    #[schemars(example = "https://sms.example.org/v1/messages")]
    pub(crate) url: Option<String>,
    /// Further headers, each as name, colon and value.
    #[schemars(example = ["X-Api-Version: 2"])]
    pub(crate) headers: Vec<String>,
    /// What the body is.
    pub(crate) content_type: ContentTypeChoice,
    /// The body with its placeholders: JSON, or `name=value` pairs joined by `&`.
    #[schemars(example = r#"{"to":"{to}","from":"{from}","text":"{text}","callback":"{receipt_url}"}"#)]
    pub(crate) body: Option<String>,
    /// The account for Basic authentication.
    #[schemars(example = &"usher")]
    pub(crate) username: Option<String>,
    /// The account's password. Better kept in a file of its own, see `password_file`.
    #[schemars(example = "a password")]
    pub(crate) password: Option<String>,
    /// A file that holds the password, and nothing else.
    #[schemars(example = "/etc/usher/sms-password")]
    pub(crate) password_file: Option<String>,
    /// A token for Bearer authentication. Better kept in a file of its own, see `bearer_token_file`.
    #[schemars(example = "a token")]
    pub(crate) bearer_token: Option<String>,
    /// A file that holds the token, and nothing else.
    #[schemars(example = "/etc/usher/sms-token")]
    pub(crate) bearer_token_file: Option<String>,
    /// The statuses of answers that take a message.
    pub(crate) accepted_statuses: Vec<String>,
    /// A member of JSON answers that says whether the message was taken, with dots into objects and lists: for gateways that
    /// refuse with a good status.
    #[schemars(example = "messages.0.status")]
    pub(crate) accepted_field: Option<String>,
    /// Its values when the message was taken.
    #[schemars(example = ["queued", "sent"])]
    pub(crate) accepted_values: Vec<String>,
    /// The member of JSON answers that holds the gateway's id of the message; it is kept with the attempt.
    #[schemars(example = "messages.0.id")]
    pub(crate) id_field: Option<String>,
    /// The parameter of receipts (query, form, or JSON with dots) that says what became of the message.
    pub(crate) receipt_field: String,
    /// Its values for a message that arrived.
    pub(crate) receipt_delivered: Vec<String>,
    /// Its values for a message that did not.
    pub(crate) receipt_failed: Vec<String>,
    /// Its values for a number that does not exist; nothing is sent there any more.
    #[schemars(example = ["UNKNOWN_NUMBER"])]
    pub(crate) receipt_number_gone: Vec<String>,
}

impl Default for HttpGatewayConfig {
    fn default() -> Self {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Self {
            method: MethodChoice::default(),
            url: None,
            headers: Vec::new(),
            content_type: ContentTypeChoice::default(),
            body: None,
            username: None,
            password: None,
            password_file: None,
            bearer_token: None,
            bearer_token_file: None,
            accepted_statuses: words(&["200", "201", "202"]),
            accepted_field: None,
            accepted_values: Vec::new(),
            id_field: None,
            receipt_field: "status".to_owned(),
            receipt_delivered: words(&["delivered", "DELIVRD"]),
            receipt_failed: words(&[
                "failed",
                "undelivered",
                "rejected",
                "expired",
                "UNDELIV",
                "REJECTD",
                "EXPIRED",
            ]),
            receipt_number_gone: Vec::new(),
        }
    }
}

/// How the gateway is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum MethodChoice {
    /// without a body
    Get,
    /// with a body
    #[default]
    Post,
    /// with a body
    Put,
}

/// What the body is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ContentTypeChoice {
    /// `application/json`
    #[default]
    Json,
    /// `application/x-www-form-urlencoded`
    Form,
}
