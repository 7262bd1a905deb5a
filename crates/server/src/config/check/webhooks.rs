//! Checks `[webhooks]`.

use usher_web::Network;

use super::Checker;
use crate::config::WebhookSettings;

impl Checker<'_> {
    pub(super) fn webhooks(&mut self) -> Option<WebhookSettings> {
        let webhooks = &self.loaded.config.webhooks;
        let (concurrency, per_endpoint) = (webhooks.concurrency as usize, webhooks.per_endpoint as usize);
        let networks = webhooks.allow_private_targets.iter().map(|text| Network::parse(text)).collect();
        let expected = "expected networks or addresses, such as 10.1.2.0/24 or fd12:3456::/32";
        let private_targets = self.require("webhooks.allow_private_targets", networks, expected)?;
        Some(WebhookSettings { private_targets, concurrency, per_endpoint })
    }
}
