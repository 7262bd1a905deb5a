//! The engines' own limits. Each yardstick runs in a process of its own, as the server does.

pub(crate) mod argon2id;
pub(crate) mod json_post;
pub(crate) mod pgbench;
pub(crate) mod sqlite_loop;

use serde::{Deserialize, Serialize};

use crate::latency::Latency;

/// What a yardstick's process prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Reached {
    /// A second.
    pub(crate) rate: f64,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
}

impl Reached {
    pub(crate) fn new(rate: f64, latency: &Latency) -> Self {
        Self { rate, p50_ms: latency.quantile_ms(0.5), p99_ms: latency.quantile_ms(0.99) }
    }
}
