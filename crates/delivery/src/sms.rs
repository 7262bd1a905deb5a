//! Gateways for text messages.
//!
//! Each knows how one provider is asked and what its answers mean. What the provider tells later comes in elsewhere: by
//! HTTP through the `web` crate, or, of SMPP, over the session.

mod answer;
mod aws_signature;
mod http;
mod kannel;
mod receipt_address;
pub mod smpp;
mod sns;
mod twilio;
mod vonage;

pub use http::{HttpAuthentication, HttpBody, HttpGateway, HttpGatewaySettings, HttpMethod, TemplateError};
pub use kannel::{KannelGateway, KannelSettings};
pub use receipt_address::ReceiptAddresses;
pub use sns::{SnsGateway, SnsSettings};
pub use twilio::{TwilioGateway, TwilioSettings};
pub use vonage::{VonageGateway, VonageSettings};

use usher_app::OutgoingSms;
use usher_domain::SmsSenders;

/// The sender of a message: the application's, else the service's.
fn sender_of<'a>(sms: &'a OutgoingSms, service: &'a SmsSenders) -> Option<&'a str> {
    sms.sender_id.as_deref().or_else(|| service.of(&sms.to))
}

/// The number without its `+`, as many gateways want it.
fn digits_of(sms: &OutgoingSms) -> &str {
    sms.to.as_str().trim_start_matches('+')
}
