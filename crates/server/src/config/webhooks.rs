//! `[webhooks]`: how applications are told what happens.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `[webhooks]`.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct WebhooksConfig {
    /// Networks (CIDR) or addresses that webhooks and back-channel logouts may go to although they are not public: those
    /// of applications inside your own network. Everything else that is private, local or reserved is refused, so that
    /// no declaration leads to what only this machine can reach.
    #[schemars(example = ["10.1.2.0/24", "fd12:3456::/32"])]
    pub(crate) allow_private_targets: Vec<String>,
    /// Events that are on their way at once. With 0 this node delivers none, and another one has to.
    #[schemars(range(min = 0, max = 1_024))]
    pub(crate) concurrency: u32,
    /// Of these, to one endpoint (scheme, host and port) at most.
    #[schemars(range(min = 1, max = 256))]
    pub(crate) per_endpoint: u32,
}

impl Default for WebhooksConfig {
    fn default() -> Self {
        Self { allow_private_targets: Vec::new(), concurrency: 64, per_endpoint: 8 }
    }
}
