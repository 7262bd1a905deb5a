//! Checks `[sms]`.

use std::path::PathBuf;

use reqwest::header::{HeaderName, HeaderValue};
use url::Url;
use usher_app::{HttpReceipts, ReceiptSource};
use usher_delivery::KannelSettings;
use usher_delivery::sms::smpp::{SmppAlphabet, SmppLongMessages, SmppReceiptIds, SmppSettings};
use usher_delivery::sms::{
    HttpAuthentication, HttpBody, HttpGatewaySettings, HttpMethod, SnsSettings, TwilioSettings,
    VonageSettings,
};
use usher_domain::{Secret, SmsSenders, is_sms_sender, sms_country};

use super::{Checker, seconds};
use crate::config::sms::{
    AlphabetChoice, ContentTypeChoice, GatewayChoice, LongMessagesChoice, MethodChoice, ReceiptIdsChoice,
};
use crate::gateway::{GatewaySettings, SmsSettings};

const EXPECTED_URL: &str = "expected an address that begins with http:// or https://";

impl Checker<'_> {
    /// None when the table is left out, but for limits; a part of it without the rest is wrong.
    pub(super) fn sms(&mut self) -> Option<SmsSettings> {
        let sms = &self.loaded.config.sms;
        let is_of_gateway = |key: &String| key.starts_with("sms.") && !key.starts_with("sms.limits.");
        if !self.loaded.origins.keys().any(is_of_gateway) {
            return None;
        }
        if let Some(table) = self.table_without_choice() {
            let text = format!("missing: [sms.{table}] is filled in; expected gateway = \"{table}\"");
            return self.wrong("sms.gateway", text);
        }
        let senders = self.senders();
        let (gateway, receipts) = match sms.gateway {
            GatewayChoice::Kannel => self.kannel(senders)?,
            GatewayChoice::Twilio => self.twilio(senders)?,
            GatewayChoice::Vonage => self.vonage(senders)?,
            GatewayChoice::Sns => self.sns(senders)?,
            GatewayChoice::Smpp => self.smpp(senders)?,
            GatewayChoice::Http => self.http_gateway(senders)?,
        };
        let receipts = if sms.receipts { receipts } else { ReceiptSource::Nobody };
        Some(SmsSettings { gateway, receipts })
    }

    /// The table of a gateway that was not chosen, when nothing says that Kannel is meant.
    fn table_without_choice(&self) -> Option<&'static str> {
        let origins = &self.loaded.origins;
        if origins.contains_key("sms.gateway") || origins.contains_key("sms.url") {
            return None;
        }
        let is_filled = |table: &&str| {
            let prefix = format!("sms.{table}.");
            origins.keys().any(|key| key.starts_with(&prefix))
        };
        ["twilio", "vonage", "sns", "smpp", "http"].into_iter().find(is_filled)
    }

    /// The outer `None`: a problem was told.
    fn senders(&mut self) -> Option<SmsSenders> {
        let sms = &self.loaded.config.sms;
        if let Some(from) = sms.from.as_ref().filter(|from| !is_sms_sender(from)) {
            let expected = "a number, or up to 11 letters (without marks) and digits";
            return self.wrong("sms.from", format!("'{from}' cannot be used: expected {expected}"));
        }
        let mut senders = SmsSenders { default: sms.from.clone(), ..SmsSenders::default() };
        for text in &sms.senders {
            let pair = text.split_once(':').and_then(|(country, sender)| {
                let sender = sender.trim();
                is_sms_sender(sender).then(|| (sms_country(country), sender.to_owned()))
            });
            let Some((Some(country), sender)) = pair else {
                let expected =
                    "a country such as FR or the digits that numbers begin with, a colon and a sender";
                return self.wrong("sms.senders", format!("'{text}' cannot be used: expected {expected}"));
            };
            if senders.by_country.insert(country, sender).is_some() {
                return self.wrong("sms.senders", format!("'{text}' names its country a second time"));
            }
        }
        Some(senders)
    }

    /// Senders for a gateway that does not pick one by itself.
    fn senders_with_default(&mut self, senders: Option<SmsSenders>) -> Option<SmsSenders> {
        self.senders_with(senders, "the sender that phones show")
    }

    fn senders_with(&mut self, senders: Option<SmsSenders>, what: &str) -> Option<SmsSenders> {
        let from = self.loaded.config.sms.from.as_ref();
        self.needed("sms.from", from, what).and(senders)
    }

    fn kannel(&mut self, senders: Option<SmsSenders>) -> Option<(GatewaySettings, ReceiptSource)> {
        let sms = &self.loaded.config.sms;
        let url = self.needed("sms.url", sms.url.as_ref(), "the `sendsms` address of the gateway");
        let url = url.and_then(|text| self.http_url("sms.url", text));
        let senders = self.senders_with_default(senders);
        let username =
            self.needed("sms.username", sms.username.as_ref(), "the account at the gateway").cloned();
        let credentials = self.credentials("sms", username, sms.password.clone(), sms.password_file.clone());
        let (username, password) = credentials??;
        let timeout = seconds(sms.timeout_seconds);
        let settings =
            KannelSettings { url: url?, senders: senders?, username, password, timeout, extra: Vec::new() };
        Some((GatewaySettings::Kannel(settings), ReceiptSource::Kannel))
    }

    fn twilio(&mut self, senders: Option<SmsSenders>) -> Option<(GatewaySettings, ReceiptSource)> {
        let sms = &self.loaded.config.sms;
        let twilio = &sms.twilio;
        let account = self.needed("sms.twilio.account_sid", twilio.account_sid.as_ref(), "the account's SID");
        let base_url = self.http_url("sms.twilio.base_url", &twilio.base_url);
        let auth_token =
            self.secret("sms.twilio.auth_token", twilio.auth_token.clone(), twilio.auth_token_file.clone());
        let api_key = self.secret(
            "sms.twilio.api_key_secret",
            twilio.api_key_secret.clone(),
            twilio.api_key_secret_file.clone(),
        );
        let senders = if twilio.messaging_service_sid.is_some() {
            senders
        } else {
            let what = "the sender that phones show, or sms.twilio.messaging_service_sid instead";
            self.senders_with(senders, what)
        };
        let (account, auth_token) = (account?.clone(), auth_token?);
        let credentials = match (&twilio.api_key_sid, api_key?, auth_token.clone()) {
            (Some(sid), Some(secret), _) => (sid.clone(), secret),
            (None, None, Some(token)) => (account.clone(), token),
            (None, None, None) => {
                let what = "the account's auth token, here or in auth_token_file, or an API key";
                return self.wrong("sms.twilio.auth_token", format!("missing: expected {what}"));
            }
            (Some(_), None, _) | (None, Some(_), _) => {
                let what = "an API key is its SID and its secret";
                return self.wrong("sms.twilio.api_key_sid", format!("expected both or neither: {what}"));
            }
        };
        let settings = TwilioSettings {
            base_url: base_url?,
            account_sid: account,
            credentials,
            messaging_service_sid: twilio.messaging_service_sid.clone(),
            senders: senders?,
            timeout: seconds(sms.timeout_seconds),
        };
        Some((GatewaySettings::Twilio(settings), ReceiptSource::Twilio { auth_token }))
    }

    fn vonage(&mut self, senders: Option<SmsSenders>) -> Option<(GatewaySettings, ReceiptSource)> {
        let sms = &self.loaded.config.sms;
        let vonage = &sms.vonage;
        let api_key = self.needed("sms.vonage.api_key", vonage.api_key.as_ref(), "the account's API key");
        let base_url = self.http_url("sms.vonage.base_url", &vonage.base_url);
        let (secret, file) = (vonage.api_secret.clone(), vonage.api_secret_file.clone());
        let api_secret = self.needed_secret("sms.vonage.api_secret", secret, file, "the API key's secret");
        let (secret, file) = (vonage.signature_secret.clone(), vonage.signature_secret_file.clone());
        let signature_secret = self.secret("sms.vonage.signature_secret", secret, file);
        let senders = self.senders_with_default(senders);
        let settings = VonageSettings {
            base_url: base_url?,
            api_key: api_key?.clone(),
            api_secret: api_secret?,
            senders: senders?,
            timeout: seconds(sms.timeout_seconds),
        };
        let receipts = ReceiptSource::Vonage { signature_secret: signature_secret? };
        Some((GatewaySettings::Vonage(settings), receipts))
    }

    fn sns(&mut self, senders: Option<SmsSenders>) -> Option<(GatewaySettings, ReceiptSource)> {
        let sms = &self.loaded.config.sms;
        let sns = &sms.sns;
        let region = self.needed("sms.sns.region", sns.region.as_ref(), "the region, such as eu-west-1");
        let region = region.and_then(|region| {
            let fit = !region.is_empty() && region.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            self.require("sms.sns.region", fit.then_some(region), "expected a region, such as eu-west-1")
        });
        let endpoint = match &sns.endpoint {
            Some(text) => self.http_url("sms.sns.endpoint", text).map(Some),
            None => Some(None),
        };
        let id = self.needed("sms.sns.access_key_id", sns.access_key_id.as_ref(), "the access key's id");
        let (secret, file) = (sns.secret_access_key.clone(), sns.secret_access_key_file.clone());
        let key = self.needed_secret("sms.sns.secret_access_key", secret, file, "the access key");
        let (secret, file) = (sns.session_token.clone(), sns.session_token_file.clone());
        let token = self.secret("sms.sns.session_token", secret, file);
        let price = sns.max_price.as_ref().filter(|price| price.parse::<f64>().is_err());
        if price.is_some() {
            return self.wrong("sms.sns.max_price", "expected a price in US dollars, such as 0.50");
        }
        let settings = SnsSettings {
            region: region?.clone(),
            endpoint: endpoint?,
            access_key_id: id?.clone(),
            secret_access_key: key?,
            session_token: token?,
            max_price: sns.max_price.clone(),
            senders: senders?,
            timeout: seconds(sms.timeout_seconds),
        };
        Some((GatewaySettings::Sns(settings), ReceiptSource::Nobody))
    }

    fn smpp(&mut self, senders: Option<SmsSenders>) -> Option<(GatewaySettings, ReceiptSource)> {
        let sms = &self.loaded.config.sms;
        let smpp = &sms.smpp;
        let host = self.needed("sms.smpp.host", smpp.host.as_ref(), "the message centre's host").cloned();
        let host = host.and_then(|host| {
            let is_host = url::Host::parse(&host).is_ok() || host.parse::<std::net::IpAddr>().is_ok();
            let expected = "expected a name or an address alone; the port is sms.smpp.port";
            self.require("sms.smpp.host", is_host.then_some(host), expected)
        });
        let system_id = self.needed("sms.smpp.system_id", smpp.system_id.as_ref(), "the account").cloned();
        let system_id = system_id.and_then(|id| {
            self.require(
                "sms.smpp.system_id",
                (id.len() <= 15).then_some(id),
                "expected at most 15 characters",
            )
        });
        let (secret, file) = (smpp.password.clone(), smpp.password_file.clone());
        let password = self.needed_secret("sms.smpp.password", secret, file, "the account's password");
        let system_type = Some(smpp.system_type.clone()).filter(|kind| kind.len() <= 12);
        let system_type = self.require("sms.smpp.system_type", system_type, "expected at most 12 characters");
        let octet = |value: u32| u8::try_from(value).unwrap_or_default();
        let source = match (smpp.source_ton, smpp.source_npi) {
            (Some(ton), Some(npi)) => Some(Some((octet(ton), octet(npi)))),
            (None, None) => Some(None),
            (Some(_), None) | (None, Some(_)) => {
                self.wrong("sms.smpp.source_ton", "expected source_ton and source_npi, or neither")
            }
        };
        let default_port = if smpp.tls { 3550 } else { 2775 };
        let settings = SmppSettings {
            host: host?,
            port: smpp.port.and_then(|port| u16::try_from(port).ok()).unwrap_or(default_port),
            tls: smpp.tls,
            ca_file: smpp.ca_file.as_ref().map(PathBuf::from),
            system_id: system_id?,
            password: password?,
            system_type: system_type?,
            window: smpp.window as usize,
            enquire_link: seconds(smpp.enquire_link_seconds),
            timeout: seconds(sms.timeout_seconds),
            source: source?,
            alphabet: match smpp.alphabet {
                AlphabetChoice::Gsm => SmppAlphabet::Gsm,
                AlphabetChoice::Ucs2 => SmppAlphabet::Ucs2,
            },
            long_messages: match smpp.long_messages {
                LongMessagesChoice::Parts => SmppLongMessages::Parts,
                LongMessagesChoice::Payload => SmppLongMessages::Payload,
            },
            receipt_ids: match smpp.receipt_ids {
                ReceiptIdsChoice::Same => SmppReceiptIds::Same,
                ReceiptIdsChoice::Decimal => SmppReceiptIds::Decimal,
                ReceiptIdsChoice::Hexadecimal => SmppReceiptIds::Hexadecimal,
            },
            receipts: sms.receipts,
            senders: senders?,
        };
        Some((GatewaySettings::Smpp(Box::new(settings)), ReceiptSource::Nobody))
    }

    fn http_gateway(&mut self, senders: Option<SmsSenders>) -> Option<(GatewaySettings, ReceiptSource)> {
        let sms = &self.loaded.config.sms;
        let http = &sms.http;
        let url = self.needed("sms.http.url", http.url.as_ref(), "the gateway's address");
        let url = url.and_then(|text| self.http_url("sms.http.url", text));
        if let Some(Err(error)) = url.as_ref().map(HttpGatewaySettings::check_url) {
            return self.wrong("sms.http.url", error.to_string());
        }
        let body = self.http_body();
        let accepted_field = self.http_accepted_field();
        let headers = self.http_headers();
        let authentication = self.http_authentication();
        let statuses = http.accepted_statuses.iter().map(|text| text.parse().ok()).collect();
        let statuses =
            self.require("sms.http.accepted_statuses", statuses, "expected statuses, such as 200 and 202");
        let settings = HttpGatewaySettings {
            method: match http.method {
                MethodChoice::Get => HttpMethod::Get,
                MethodChoice::Post => HttpMethod::Post,
                MethodChoice::Put => HttpMethod::Put,
            },
            url: url?,
            headers: headers?,
            authentication: authentication?,
            body: body?,
            accepted_statuses: statuses?,
            accepted_field: accepted_field?,
            id_field: http.id_field.clone(),
            senders: senders?,
            timeout: seconds(sms.timeout_seconds),
        };
        if let Some(missing) = settings.lacks() {
            let key = if matches!(http.method, MethodChoice::Get) { "sms.http.url" } else { "sms.http.body" };
            return self.wrong(key, format!("has no {missing}: what is sent must say it"));
        }
        let receipts = HttpReceipts {
            status_field: http.receipt_field.clone(),
            delivered: http.receipt_delivered.clone(),
            failed: http.receipt_failed.clone(),
            number_is_gone: http.receipt_number_gone.clone(),
        };
        Some((GatewaySettings::Http(Box::new(settings)), ReceiptSource::Http(receipts)))
    }

    fn http_body(&mut self) -> Option<HttpBody> {
        let http = &self.loaded.config.sms.http;
        let read = match (&http.body, http.content_type) {
            (None, _) => return Some(HttpBody::None),
            (Some(_), _) if matches!(http.method, MethodChoice::Get) => {
                let expected =
                    "expected none with GET: there the placeholders stand in the query of sms.http.url";
                return self.wrong("sms.http.body", expected);
            }
            (Some(body), ContentTypeChoice::Json) => HttpBody::json(body),
            (Some(body), ContentTypeChoice::Form) => HttpBody::form(body),
        };
        match read {
            Ok(body) => Some(body),
            Err(error) => self.wrong("sms.http.body", error.to_string()),
        }
    }

    /// The member of answers that says whether a message was taken, with the words that say so.
    #[expect(clippy::option_option, reason = "told a problem, given nothing, given both")]
    fn http_accepted_field(&mut self) -> Option<Option<(String, Vec<String>)>> {
        let http = &self.loaded.config.sms.http;
        match (&http.accepted_field, http.accepted_values.as_slice()) {
            (None, []) => Some(None),
            (Some(field), values @ [_, ..]) => Some(Some((field.clone(), values.to_vec()))),
            (Some(_), []) => {
                let what = "the values of accepted_field when a message was taken";
                self.wrong("sms.http.accepted_values", format!("missing: expected {what}"))
            }
            (None, [_, ..]) => {
                let what = "the member of answers that accepted_values are values of";
                self.wrong("sms.http.accepted_field", format!("missing: expected {what}"))
            }
        }
    }

    fn http_headers(&mut self) -> Option<Vec<(HeaderName, HeaderValue)>> {
        let header = |text: &String| {
            let (name, value) = text.split_once(':')?;
            let mut value = HeaderValue::from_str(value.trim()).ok()?;
            value.set_sensitive(true);
            Some((HeaderName::from_bytes(name.trim().as_bytes()).ok()?, value))
        };
        let headers = self.loaded.config.sms.http.headers.iter().map(header).collect();
        self.require("sms.http.headers", headers, "expected headers as name, colon and value")
    }

    fn http_authentication(&mut self) -> Option<HttpAuthentication> {
        let http = &self.loaded.config.sms.http;
        let (password, file) = (http.password.clone(), http.password_file.clone());
        let basic = self.credentials("sms.http", http.username.clone(), password, file)?;
        let (token, file) = (http.bearer_token.clone(), http.bearer_token_file.clone());
        match (basic, self.secret("sms.http.bearer_token", token, file)?) {
            (None, None) => Some(HttpAuthentication::None),
            (Some((user, password)), None) => Some(HttpAuthentication::Basic(user, password)),
            (None, Some(token)) => Some(HttpAuthentication::Bearer(token)),
            (Some(_), Some(_)) => {
                self.wrong("sms.http.bearer_token", "expected a token or an account, not both")
            }
        }
    }

    fn http_url(&mut self, key: &str, text: &str) -> Option<Url> {
        let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        self.require(key, url, EXPECTED_URL)
    }

    fn needed_secret(
        &mut self,
        key: &str,
        inline: Option<String>,
        file: Option<String>,
        what: &str,
    ) -> Option<Secret<String>> {
        let secret = self.secret(key, inline, file)?;
        if secret.is_none() {
            return self.wrong(key, format!("missing: expected {what}, here or in a file of its own"));
        }
        secret
    }
}
