//! Puts the service together: the only place that knows every crate.

use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use metrics_exporter_prometheus::PrometheusHandle;
use usher_app::{App, Clock as _, LogoutTokens, MailTransport, SmsGateway, Store, uuid_v7};
use usher_delivery::{BackchannelLogout, Worker, WorkerDependencies, WorkerSettings};
use usher_domain::LinkKeys;
use usher_render::{Renderer, Urls};
use usher_store::SqlStore;
use usher_web::{Network, WebParts, WebSettings, WebState};

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
}

/// The use-cases over an open store.
pub(crate) struct Opened {
    /// The use-cases.
    pub(crate) app: Arc<App>,
    /// The store, to be closed at the end.
    pub(crate) store: Arc<SqlStore>,
    renderer: Arc<Renderer>,
    urls: Urls,
    keys: LinkKeys,
}

/// The ways out, and who is believed on the way in.
pub(crate) struct ServiceParts {
    /// For invitations by e-mail.
    pub(crate) mail: Arc<dyn MailTransport>,
    /// For invitations by SMS.
    pub(crate) sms: Option<Arc<dyn SmsGateway>>,
    /// How messages are tried.
    pub(crate) worker: WorkerSettings,
    /// Whose `X-Forwarded-For` is believed.
    pub(crate) trusted_proxies: Vec<Network>,
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
        }
    }
}

/// Opens the database, makes a file that is missing, and brings its schema up to date.
///
/// # Errors
/// What keeps the database from being opened.
pub(crate) async fn open_app(parts: AppParts) -> Result<Opened> {
    let renderer = Renderer::embedded().context("the built-in texts cannot be read")?;
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
    let web = WebState::new(
        WebParts {
            app: Arc::clone(&opened.app),
            renderer: Arc::clone(&opened.renderer),
            urls: Arc::new(opened.urls.clone()),
            settings: WebSettings { trusted_proxies: parts.trusted_proxies },
            metrics: metrics.clone(),
        },
        &SystemEntropy,
    );
    let logout = BackchannelLogout::new(Arc::clone(&opened.app) as Arc<dyn LogoutTokens>);
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
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
            settle_link_requests: Some(Box::new(move |limit| {
                let app = Arc::clone(&settling);
                Box::pin(async move { app.settle_link_requests(limit).await })
            })),
        },
        parts.worker,
    );
    Ok(Service { router: usher_web::router(web.clone()), opened, web, worker, metrics })
}

/// A name that no other process has, for leases.
pub(crate) fn node_name() -> String {
    uuid_v7(SystemClock.now(), &SystemEntropy).to_string()
}
