//! Puts the service together: the only place that knows every crate.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use metrics_exporter_prometheus::PrometheusHandle;
use usher_app::store::Retention;
use usher_app::{
    App, BounceIntake, Clock as _, LogoutTokens, MailTransport, ReceiptSource, SmsGateway, Store,
    WebhookTargets, uuid_v7,
};
use usher_delivery::{
    BackchannelLogout, BounceDesk, TargetAddresses, WebhookSender, WebhookWorker, WebhookWorkerDependencies,
    WebhookWorkerSettings, Worker, WorkerDependencies, WorkerSettings,
};
use usher_domain::{LinkKeys, SecretDigest};
use usher_render::{Renderer, Urls};
use usher_store::SqlStore;
use usher_web::{BounceWebhook, Network, WebParts, WebSettings, WebState};

use crate::bounces::BounceSources;
use crate::config::Settings;
use crate::database::Database;
use crate::system::{SystemClock, SystemEntropy};

/// What the use-cases are made of.
pub(crate) struct AppParts {
    /// Where everything is kept.
    pub(crate) database: Database,
    /// How browsers reach the service.
    pub(crate) urls: Urls,
    /// What links and cookies are made with.
    pub(crate) keys: LinkKeys,
    /// How long a browser stays signed in.
    pub(crate) session_lifetime: Duration,
    /// How long a key signs tokens.
    pub(crate) key_rotation: Duration,
    /// The folder of templates and texts of the operator's own.
    pub(crate) templates: Option<PathBuf>,
}

/// The use-cases over an open store.
pub(crate) struct Opened {
    /// The use-cases.
    pub(crate) app: Arc<App>,
    /// The store, to be closed at the end.
    pub(crate) store: Arc<SqlStore>,
    /// Pages and messages.
    pub(crate) renderer: Arc<Renderer>,
    urls: Urls,
    keys: LinkKeys,
}

/// The ways out, and who is believed on the way in.
pub(crate) struct ServiceParts {
    /// For invitations by e-mail.
    pub(crate) mail: Arc<dyn MailTransport>,
    /// For invitations by SMS.
    pub(crate) sms: Option<Arc<dyn SmsGateway>>,
    /// Who tells by HTTP what became of text messages.
    pub(crate) receipts: ReceiptSource,
    /// How messages are tried.
    pub(crate) worker: WorkerSettings,
    /// How events are delivered.
    pub(crate) webhooks: WebhookWorkerSettings,
    /// Where webhooks and back-channel logouts may go.
    pub(crate) targets: TargetAddresses,
    /// Where messages that come back are read.
    pub(crate) bounces: BounceSources,
    /// What a provider presents to the endpoint for such messages; without it there is none.
    pub(crate) bounce_secret: Option<SecretDigest>,
    /// Whose `X-Forwarded-For` is believed.
    pub(crate) trusted_proxies: Vec<Network>,
    /// How long personal data is kept.
    pub(crate) retention: Retention,
}

/// Everything that runs.
pub(crate) struct Service {
    /// Use-cases and store.
    pub(crate) opened: Opened,
    /// All routes.
    pub(crate) router: Router,
    /// To be told when the service stops.
    pub(crate) web: WebState,
    /// Sends messages.
    pub(crate) worker: Worker,
    /// Delivers events.
    pub(crate) webhooks: WebhookWorker,
    /// Where messages that come back are read.
    pub(crate) bounces: BounceSources,
    /// Takes what is read there.
    pub(crate) bounce_desk: Arc<dyn BounceIntake>,
    /// How long personal data is kept.
    pub(crate) retention: Retention,
    /// The figures.
    pub(crate) metrics: PrometheusHandle,
}

impl From<&Settings> for AppParts {
    fn from(settings: &Settings) -> Self {
        Self {
            database: settings.database.clone(),
            urls: settings.urls.clone(),
            keys: settings.keys.clone(),
            session_lifetime: settings.session_lifetime,
            key_rotation: settings.key_rotation,
            templates: settings.templates.clone(),
        }
    }
}

/// Opens the database, makes a file that is missing, and brings its schema up to date.
///
/// # Errors
/// What keeps the database from being opened.
pub(crate) async fn open_app(parts: AppParts) -> Result<Opened> {
    let renderer = match &parts.templates {
        Some(folder) => Renderer::with_overrides(folder).with_context(|| {
            format!("the templates in {} (templates.folder) cannot be used", folder.display())
        })?,
        None => Renderer::embedded().context("the built-in texts cannot be read")?,
    };
    let locales = renderer.locales().all().to_vec();
    let store = Arc::new(parts.database.open(locales.clone()).await?);
    let app = App::new(usher_app::AppParts {
        store: Arc::clone(&store) as Arc<dyn Store>,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        keys: parts.keys.clone(),
        locales,
        issuer: parts.urls.origin().to_owned(),
        hashes_at_once: available_parallelism().map_or(1, usize::from),
        session_lifetime: parts.session_lifetime,
        key_rotation: parts.key_rotation,
    });
    Ok(Opened { app: Arc::new(app), store, renderer: Arc::new(renderer), urls: parts.urls, keys: parts.keys })
}

/// Puts pages, API and delivery around the use-cases.
///
/// # Errors
/// That this process has a recorder of figures already.
pub(crate) fn wire(opened: Opened, parts: ServiceParts) -> Result<Service> {
    let recorder = usher_web::prometheus_recorder().context("the recorder of figures cannot be made")?;
    let metrics = recorder.handle();
    metrics::set_global_recorder(recorder)
        .map_err(|_| anyhow!("this process has a recorder of figures already"))?;
    usher_delivery::describe_metrics();
    let bounce_desk: Arc<dyn BounceIntake> = Arc::new(BounceDesk::new(
        Arc::clone(&opened.store) as Arc<dyn Store>,
        opened.keys.clone(),
        Arc::new(SystemClock),
        Some(opened.app.wake_webhooks()),
    ));
    let bounces =
        parts.bounce_secret.map(|secret| BounceWebhook { secret, intake: Arc::clone(&bounce_desk) });
    let web = WebState::new(
        WebParts {
            app: Arc::clone(&opened.app),
            renderer: Arc::clone(&opened.renderer),
            urls: Arc::new(opened.urls.clone()),
            settings: WebSettings { trusted_proxies: parts.trusted_proxies },
            bounces,
            receipts: parts.receipts,
            metrics: metrics.clone(),
        },
        &SystemEntropy,
    );
    let logout =
        BackchannelLogout::new(Arc::clone(&opened.app) as Arc<dyn LogoutTokens>, parts.targets.clone());
    let webhooks = WebhookWorker::new(
        WebhookWorkerDependencies {
            store: Arc::clone(&opened.store) as Arc<dyn Store>,
            targets: Arc::clone(&opened.app) as Arc<dyn WebhookTargets>,
            sender: WebhookSender::new(parts.targets, Arc::new(SystemClock)),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
        },
        parts.webhooks,
    );
    let (wake, wake_webhooks) = (opened.app.wake(), opened.app.wake_webhooks());
    opened.store.listen(&parts.worker.node, move || {
        wake.notify_one();
        wake_webhooks.notify_one();
    });
    let settling = Arc::clone(&opened.app);
    let worker = Worker::new(
        WorkerDependencies {
            store: Arc::clone(&opened.store) as Arc<dyn Store>,
            renderer: Arc::clone(&opened.renderer),
            urls: opened.urls.clone(),
            keys: opened.keys.clone(),
            mail: parts.mail,
            sms: parts.sms,
            logout: Some(Arc::new(logout)),
            told: Some(opened.app.wake_webhooks()),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
            settle_link_requests: Some(Box::new(move |limit| {
                let app = Arc::clone(&settling);
                Box::pin(async move { app.settle_link_requests(limit).await })
            })),
        },
        parts.worker,
    );
    Ok(Service {
        router: usher_web::router(web.clone()),
        opened,
        web,
        worker,
        webhooks,
        bounces: parts.bounces,
        bounce_desk,
        retention: parts.retention,
        metrics,
    })
}

/// Public addresses, and those of these networks.
pub(crate) fn target_addresses(private_targets: Vec<Network>) -> TargetAddresses {
    TargetAddresses::public_and(move |address| {
        private_targets.iter().any(|network| network.contains(address))
    })
}

/// A name that no other process has, for leases.
pub(crate) fn node_name() -> String {
    uuid_v7(SystemClock.now(), &SystemEntropy).to_string()
}
