//! What every handler works with.

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use metrics_exporter_prometheus::PrometheusHandle;
use usher_app::{App, BounceIntake, Entropy, Error, ReceiptSource};
use usher_domain::SecretDigest;
use usher_render::{Renderer, Urls};

use crate::api::metrics::RequestFigures;
use crate::extract::client_address::{ClientAddress, Network};
use crate::extract::request_id::RequestIds;
use crate::rate_limit::RateLimit;

/// What a [`WebState`] is made of.
pub struct WebParts {
    /// The use-cases.
    pub app: Arc<App>,
    /// Pages and sentences.
    pub renderer: Arc<Renderer>,
    /// The public base URL.
    pub urls: Arc<Urls>,
    /// How the service stands in its network.
    pub settings: WebSettings,
    /// Who takes reports of messages that came back; without it there is no endpoint for them.
    pub bounces: Option<BounceWebhook>,
    /// The gateway that tells by HTTP what became of text messages.
    pub receipts: ReceiptSource,
    /// Renders the figures of the recorder that [`crate::prometheus_recorder`] made.
    pub metrics: PrometheusHandle,
}

/// An endpoint for reports of messages that came back.
#[derive(Clone)]
pub struct BounceWebhook {
    /// SHA-256 of the secret that callers present.
    pub secret: SecretDigest,
    /// Takes the reports.
    pub intake: Arc<dyn BounceIntake>,
}

/// How the service stands in its network.
#[derive(Clone, Debug, Default)]
pub struct WebSettings {
    /// The proxies whose `X-Forwarded-For` and `X-Request-Id` are believed. Empty: nobody's.
    pub trusted_proxies: Vec<Network>,
}

/// Shared by all requests; cloning it costs one reference count.
#[derive(Clone)]
pub struct WebState(Arc<Shared>);

/// The inside of a [`WebState`]; only the state itself makes one.
pub struct Shared {
    parts: WebParts,
    stopping: AtomicBool,
    pub(crate) request_ids: RequestIds,
    pub(crate) request_figures: RequestFigures,
    rate_limit: RateLimit,
}

impl WebState {
    /// Puts the parts together. `entropy` gives the beginning of this process's request ids.
    pub fn new(parts: WebParts, entropy: &dyn Entropy) -> Self {
        Self(Arc::new(Shared {
            parts,
            stopping: AtomicBool::new(false),
            request_ids: RequestIds::new(entropy),
            request_figures: RequestFigures::default(),
            rate_limit: RateLimit::default(),
        }))
    }

    /// From now on `/readyz` says no, so that load balancers send nothing more; requests are still answered.
    pub fn begin_shutdown(&self) {
        self.0.stopping.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_stopping(&self) -> bool {
        self.0.stopping.load(Ordering::Relaxed)
    }

    /// Counts one call of an endpoint that asks for no credentials. The first few dozen from one address always pass.
    ///
    /// # Errors
    /// [`Error::TooMany`] when the address has called too often.
    pub(crate) fn admit(&self, client: ClientAddress) -> Result<(), Error> {
        self.0
            .rate_limit
            .admit(client.0, self.app.now())
            .map_err(|retry_after| Error::TooMany { retry_after })
    }
}

impl Deref for WebState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl Deref for Shared {
    type Target = WebParts;

    fn deref(&self) -> &WebParts {
        &self.parts
    }
}
