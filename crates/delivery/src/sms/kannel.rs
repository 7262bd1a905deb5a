//! Kannel's `sendsms` (Kannel User's Guide, chapter "Using HTTP to send SMS"), and gateways in its style.

use std::time::Duration;

use async_trait::async_trait;
use reqwest::Client;
use url::Url;
use usher_app::{Accepted, NotAccepted, OutgoingSms, SmsGateway};
use usher_domain::{Secret, SmsSenders};
use usher_render::gsm::is_gsm_text;

use super::answer::{Answer, ask, without};
use super::{ReceiptAddresses, sender_of};

/// Which reports are wanted: delivered (1), not delivered (2), refused by the SMSC (16).
const REPORTS: &str = "19";

/// Where the gateway is and how it knows us.
#[derive(Clone)]
pub struct KannelSettings {
    /// The address of `sendsms`, such as `http://127.0.0.1:13013/cgi-bin/sendsms`.
    pub url: Url,
    /// The `username` of the `sendsms-user` group.
    pub username: String,
    /// Its password.
    pub password: Secret<String>,
    /// The senders that recipients see; without any, Kannel's own.
    pub senders: SmsSenders,
    /// How long an answer may take.
    pub timeout: Duration,
    /// Further parameters of each request, such as `smsc`.
    pub extra: Vec<(String, String)>,
}

/// Hands text messages to a gateway with one GET each.
pub struct KannelGateway {
    settings: KannelSettings,
    client: Client,
    receipts: Option<ReceiptAddresses>,
}

impl KannelGateway {
    /// `client` is shared with whoever else speaks HTTP. With `receipts` Kannel is asked for reports.
    pub fn new(settings: KannelSettings, client: Client, receipts: Option<ReceiptAddresses>) -> Self {
        Self { settings, client, receipts }
    }

    /// The request's URL. It holds the password and the text: it must never be logged.
    fn request_url(&self, sms: &OutgoingSms) -> Url {
        let mut url = self.settings.url.clone();
        let mut query = url.query_pairs_mut();
        query
            .append_pair("username", &self.settings.username)
            .append_pair("password", self.settings.password.expose());
        if let Some(from) = sender_of(sms, &self.settings.senders) {
            query.append_pair("from", from);
        }
        query
            .append_pair("to", sms.to.as_str())
            .append_pair("charset", "UTF-8")
            .append_pair("text", &sms.text);
        if !is_gsm_text(&sms.text) {
            query.append_pair("coding", "2");
        }
        if let Some(receipts) = &self.receipts {
            // Kannel puts status and answer in, percent-encoded.
            let address = format!("{}?status=%d&answer=%A", receipts.of("kannel", sms));
            query.append_pair("dlr-mask", REPORTS).append_pair("dlr-url", &address);
        }
        query.extend_pairs(&self.settings.extra);
        drop(query);
        url
    }
}

#[async_trait]
impl SmsGateway for KannelGateway {
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted> {
        let request = self.client.get(self.request_url(sms)).timeout(self.settings.timeout);
        let outcome = judge(ask(request).await?);
        let token = self.receipts.as_ref().map(|receipts| receipts.token(sms)).unwrap_or_default();
        without([self.settings.password.expose().as_str(), &token], outcome)
    }
}

fn judge(answer: Answer) -> Result<Accepted, NotAccepted> {
    if answer.status.is_success() {
        // The answer names no id: reports are told apart by their address.
        Ok(Accepted { code: answer.code(), text: answer.body, peer_id: None })
    } else {
        Err(answer.refusal())
    }
}
