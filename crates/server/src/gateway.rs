//! The gateway for text messages, from its checked settings.

use std::sync::Arc;

use anyhow::{Context, Result};
use usher_app::{App, ReceiptSource, SmsGateway};
use usher_delivery::sms::smpp::{SmppGateway, SmppSettings};
use usher_delivery::sms::{
    HttpGateway, HttpGatewaySettings, ReceiptAddresses, SnsGateway, SnsSettings, TwilioGateway,
    TwilioSettings, VonageGateway, VonageSettings,
};
use usher_delivery::{KannelGateway, KannelSettings};

use crate::system::SystemClock;

/// A gateway, and how it tells what becomes of messages.
pub(crate) struct SmsSettings {
    /// Which one, and how it is reached.
    pub(crate) gateway: GatewaySettings,
    /// Who tells by HTTP what became of messages.
    pub(crate) receipts: ReceiptSource,
}

/// How a gateway is reached.
pub(crate) enum GatewaySettings {
    /// Kannel's `sendsms`.
    Kannel(KannelSettings),
    /// Twilio.
    Twilio(TwilioSettings),
    /// Vonage.
    Vonage(VonageSettings),
    /// Amazon SNS.
    Sns(SnsSettings),
    /// A message centre.
    Smpp(Box<SmppSettings>),
    /// A gateway that the configuration describes.
    Http(Box<HttpGatewaySettings>),
}

impl SmsSettings {
    /// The gateway, ready to be used; must be called within a Tokio runtime. With SMPP its session is opened in the
    /// background, and receipts go to `app`.
    ///
    /// # Errors
    /// What keeps it from being made.
    pub(crate) fn open(self, app: &Arc<App>, addresses: ReceiptAddresses) -> Result<Arc<dyn SmsGateway>> {
        let receipts = self.receipts.name().map(|_| addresses);
        Ok(match self.gateway {
            GatewaySettings::Kannel(settings) => Arc::new(KannelGateway::new(settings, client()?, receipts)),
            GatewaySettings::Twilio(settings) => Arc::new(TwilioGateway::new(settings, client()?, receipts)),
            GatewaySettings::Vonage(settings) => Arc::new(VonageGateway::new(settings, client()?, receipts)),
            GatewaySettings::Sns(settings) => {
                let gateway = SnsGateway::new(settings, client()?, Arc::new(SystemClock));
                Arc::new(gateway.context("the address of Amazon SNS cannot be made")?)
            }
            GatewaySettings::Smpp(settings) => {
                let gateway = SmppGateway::start(*settings, Arc::clone(app) as _);
                Arc::new(gateway.context("the SMPP gateway cannot be used")?)
            }
            GatewaySettings::Http(settings) => Arc::new(HttpGateway::new(*settings, client()?, receipts)),
        })
    }
}

/// A gateway that redirects is no gateway: a request holds passwords.
fn client() -> Result<reqwest::Client> {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build();
    client.context("the HTTP client for the SMS gateway cannot be made")
}
