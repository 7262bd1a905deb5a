//! The address at which a gateway tells what became of one message.

use usher_app::OutgoingSms;
use usher_domain::{LinkKeys, ReceiptToken};
use usher_render::Urls;

/// Makes such addresses; nobody else can ([`ReceiptToken`]).
#[derive(Clone)]
pub struct ReceiptAddresses {
    urls: Urls,
    keys: LinkKeys,
}

impl ReceiptAddresses {
    /// Below the service's public address.
    pub fn new(urls: Urls, keys: LinkKeys) -> Self {
        Self { urls, keys }
    }

    /// For one message and the gateway of this name.
    pub(super) fn of(&self, gateway: &str, sms: &OutgoingSms) -> String {
        self.urls.sms_receipt(gateway, &self.token(sms))
    }

    /// What nobody else may learn of that address.
    pub(super) fn token(&self, sms: &OutgoingSms) -> String {
        ReceiptToken { message_id: sms.message_id, content_id: sms.content_id.uuid() }.seal(&self.keys)
    }
}
