//! `usher demo`: the whole service on this machine with no configuration, to be tried and thrown away.

use std::io::{ErrorKind, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::net::TcpListener;
use usher_app::App;
use usher_delivery::{Mailbox, TargetAddresses, WebhookWorkerSettings, WorkerSettings};
use usher_domain::{LinkKeys, Secret};
use usher_render::Urls;
use usher_render::urls::route;

use crate::bounces::BounceSources;
use crate::cli::DemoArguments;
use crate::config::{LogConfig, LogFormat, RetentionConfig};
use crate::database::Database;
use crate::logging;
use crate::run::{Limits, run};
use crate::stop_signal::StopSignal;
use crate::system::SystemClock;
use crate::wire::{AppParts, Service, ServiceParts, node_name, open_app, wire};

mod applications;
mod folder;
mod greeting;
mod pages;
mod relying_party;
mod view;

use self::folder::Folder;

/// The applications' secrets, in the order of their declarations. Everybody knows them: `usher serve` refuses them.
pub(crate) const DEMO_SECRETS: [&str; 2] = ["demo-secret", "demo-strict-secret"];

/// Long enough for a start, short enough for somebody who waits for the prompt.
const GRACE: Duration = Duration::from_secs(5);

/// Runs the demo until told to stop.
///
/// # Errors
/// What keeps it from starting, such as a port or folder in use.
pub(crate) async fn demo(arguments: DemoArguments) -> Result<()> {
    logging::start(LogConfig { format: LogFormat::Text, level: arguments.log_level });
    let signal = StopSignal::new()?;
    let listener = listen(arguments.port).await?;
    // A name, though it listens on an address: browsers bind passkeys to names only.
    let base = format!("http://localhost:{}", listener.local_addr()?.port());
    let urls = Urls::parse(&base).context("the address listened on is no base URL")?;
    let folder = Folder::open(arguments.data)?;
    let service = prepare(&folder, &urls).await?;
    std::io::stdout().lock().write_all(greeting::greeting(&urls, &folder).as_bytes())?;
    let limits = Limits { header_timeout: Duration::from_secs(10), max_connections: 1_024, grace: GRACE };
    run(listener, service, limits, signal).await
}

async fn prepare(folder: &Folder, urls: &Urls) -> Result<Service> {
    let opened = open_app(AppParts {
        database: Database::Sqlite(folder.path().join("usher.db")),
        urls: urls.clone(),
        keys: LinkKeys::new(folder.link_key()?, Vec::new()),
        session_lifetime: Duration::from_hours(12),
        key_rotation: Duration::from_hours(90 * 24),
        templates: None,
    })
    .await?;
    declare(&opened.app, urls).await?;
    opened.app.tend_keys().await.context("the keys that tokens are signed with cannot be made")?;
    let path = folder.path().join("mailbox.jsonl");
    let mailbox = Mailbox::open(&path, Arc::new(SystemClock));
    let mailbox = Arc::new(mailbox.with_context(|| format!("cannot open {}", path.display()))?);
    let parts = ServiceParts {
        mail: Arc::clone(&mailbox) as _,
        sms: Some(Arc::clone(&mailbox) as _),
        receipts: usher_app::ReceiptSource::default(),
        worker: WorkerSettings { grace: GRACE, ..WorkerSettings::new(&node_name()) },
        webhooks: WebhookWorkerSettings { grace: GRACE, ..WebhookWorkerSettings::new(&node_name()) },
        targets: TargetAddresses::public_and(|address| address.is_loopback()),
        bounces: BounceSources::default(),
        bounce_secret: None,
        trusted_proxies: Vec::new(),
        retention: (&RetentionConfig::default()).into(),
    };
    let app = Arc::clone(&opened.app);
    let mut service = wire(opened, parts)?;
    service.router = service.router.merge(pages::router(app, mailbox, urls.clone())?);
    Ok(service)
}

async fn declare(app: &App, urls: &Urls) -> Result<()> {
    for (declaration, secret) in applications::declarations(urls, app.locales())?.iter().zip(DEMO_SECRETS) {
        app.apply_with_secret(declaration, Some(&Secret::new(secret.to_owned()))).await?;
    }
    Ok(())
}

async fn listen(port: u16) -> Result<TcpListener> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    match TcpListener::bind(address).await {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is taken by {}; choose another one with --port", who_listens(address).await)
        }
        Err(error) => bail!("cannot listen on {address}: {error}; choose another port with --port"),
    }
}

async fn who_listens(address: SocketAddr) -> String {
    let mailbox = format!("http://{address}{}", route::DEMO_MAILBOX_JSON);
    let client = reqwest::Client::builder().timeout(Duration::from_secs(2)).no_proxy().build();
    let answer = match client {
        Ok(client) => client.get(mailbox).send().await,
        Err(error) => Err(error),
    };
    match answer {
        Ok(answer) if answer.status().is_success() => {
            format!("a demo that is running already (http://localhost:{}{})", address.port(), route::DEMO)
        }
        Ok(_) | Err(_) => "another program".to_owned(),
    }
}
