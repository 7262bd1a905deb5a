//! `usher serve`: the service as its configuration says.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use tokio::net::TcpListener;
use usher_app::App;
use usher_delivery::sms::ReceiptAddresses;
use usher_delivery::{RetryPolicy, WebhookWorkerSettings, WorkerSettings};
use usher_domain::SecretDigest;

use crate::config::{DeliverySettings, Settings};
use crate::demo::DEMO_SECRETS;
use crate::logging;
use crate::run::{Limits, run};
use crate::stop_signal::StopSignal;
use crate::wire::{AppParts, ServiceParts, node_name, open_app, target_addresses, wire};

/// Serves until told to stop.
///
/// # Errors
/// What keeps the service from starting.
pub(super) async fn serve(mut settings: Settings) -> Result<()> {
    logging::start(settings.log);
    let signal = StopSignal::new()?;
    let listener = listen(settings.listen).await?;
    let opened = open_app(AppParts::from(&settings)).await?;
    check_applications(&opened.app, settings.sms.is_some()).await?;
    opened.app.tend_keys().await.context("the keys that tokens are signed with cannot be made")?;
    // A node that sends nothing needs no gateway; receipts may come to it all the same.
    let sends = settings.delivery.concurrency > 0;
    let receipts = settings.sms.as_ref().map(|sms| sms.receipts.clone()).unwrap_or_default();
    let addresses = ReceiptAddresses::new(settings.urls.clone(), settings.keys.clone());
    let sms =
        settings.sms.take().filter(|_| sends).map(|sms| sms.open(&opened.app, addresses)).transpose()?;
    let parts = ServiceParts {
        worker: worker_settings(&settings),
        webhooks: webhook_settings(&settings),
        targets: target_addresses(settings.webhooks.private_targets),
        mail: Arc::new(settings.mail),
        sms,
        receipts,
        bounces: settings.bounces.open().await?,
        bounce_secret: settings.bounces.webhook_secret,
        trusted_proxies: settings.trusted_proxies,
        retention: settings.retention,
    };
    let service = wire(opened, parts)?;
    let limits = Limits {
        header_timeout: settings.header_timeout,
        max_connections: settings.max_connections,
        grace: settings.shutdown_grace,
    };
    tracing::info!(listen = %listener.local_addr()?, public_url = settings.urls.origin(), "ready");
    run(listener, service, limits, signal).await
}

async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("{address} is taken by another program; stop it, or set server.listen to another port")
        }
        _ => anyhow!("cannot listen on {address} (server.listen): {error}"),
    })
}

/// Refuses a database of the demo, whose secrets everybody knows, and warns of what cannot work.
async fn check_applications(app: &App, has_sms: bool) -> Result<()> {
    let known = DEMO_SECRETS.map(|secret| SecretDigest::of(secret.as_bytes()));
    for record in app.application_records().await? {
        let client_id = &record.declaration.client_id;
        if record.secrets.iter().any(|(digest, _)| known.contains(digest)) {
            bail!(
                "the application '{client_id}' has the demo's secret, which everybody knows; \
                 use another database, or run: usher apps rotate-secret {client_id}, then usher apps end-rotation {client_id}"
            );
        }
        let wants_sms = record.declaration.auth_types.iter().any(|auth_type| auth_type != "email");
        if wants_sms && !has_sms {
            tracing::warn!(
                client_id,
                "auth_types allows sms, but there is no [sms]: text messages will not go out"
            );
        }
    }
    Ok(())
}

fn webhook_settings(settings: &Settings) -> WebhookWorkerSettings {
    WebhookWorkerSettings {
        concurrency: settings.webhooks.concurrency,
        per_endpoint: settings.webhooks.per_endpoint,
        grace: settings.shutdown_grace,
        ..WebhookWorkerSettings::new(&node_name())
    }
}

fn worker_settings(settings: &Settings) -> WorkerSettings {
    let DeliverySettings { concurrency, max_attempts, max_age, retry_base, retry_cap, domains } =
        settings.delivery.clone();
    WorkerSettings {
        concurrency,
        grace: settings.shutdown_grace,
        retry: RetryPolicy {
            base: retry_base,
            cap: retry_cap,
            max_age,
            max_attempts,
            ..RetryPolicy::default()
        },
        domains,
        sms_limits: settings.sms_limits,
        ..WorkerSettings::new(&node_name())
    }
}
