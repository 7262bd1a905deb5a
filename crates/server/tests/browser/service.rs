//! `usher serve` as an operator runs it: a configuration, applications applied from a file, mails to a real SMTP
//! server, and the application itself at an origin of its own.

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use anyhow::{Context, Result, bail, ensure};
use axum::{
    Router,
    http::{HeaderMap, Uri, header},
    response::Html,
};
use rusqlite::Connection;
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};
use usher_testkit::{
    smtp_sink::SmtpSink,
    wait::{self, PATIENCE},
};

use crate::process::{Caller, Invitee, Process, folder, output_of};

/// The shop, as its operator declares it: something of every kind to fill in and to accept.
const SHOP: &str = r##"
[[applications]]
client_id = "shop"
name = "Book Shop"
redirect_uris = ["{shop}/welcome?from=usher"]
auth_types = ["email"]
branding = { primary_color = "#0f766e" }

[[applications.profile_fields]]
name = "firstName"
pre_register = "optional"
activation = "required"

[[applications.profile_fields]]
name = "lastName"
pre_register = "optional"
activation = "required"

[[applications.profile_fields]]
name = "companyName"
activation = "optional"

[[applications.profile_fields]]
name = "address"
type = "address"
activation = "required"

[[applications.legal_documents]]
kind = "terms"
version = "3"
locale = "en-US"
title = "Terms of Use"
text = "Be kind.\n\nReturn what you borrow."

[[applications.legal_documents]]
kind = "terms"
version = "3"
locale = "fr-FR"
title = "Conditions d'utilisation"
text = "Soyez aimables."

[[applications.legal_documents]]
kind = "privacy"
version = "2"
locale = "en-US"
title = "Privacy Notice"
text = "We keep your name and address."
required = false
"##;

/// A running service with one application. Everything ends with this value.
pub(crate) struct Service {
    pub(crate) process: Process,
    pub(crate) shop: Shop,
    pub(crate) caller: Caller,
    relay: SmtpSink,
    database: PathBuf,
    // Dropped after the process that writes into it.
    _folder: TempDir,
}

impl Service {
    /// The shop as declared above.
    pub(crate) async fn start() -> Result<Self> {
        Self::start_with("").await
    }

    /// The shop with further keys of an application, in TOML, in which `{shop}` is the shop's origin.
    pub(crate) async fn start_with(keys: &str) -> Result<Self> {
        Self::start_declared(|_| SHOP.replacen("\n\n", &format!("\n{keys}\n\n"), 1)).await
    }

    /// An application `shop` by a declaration of its own, in which `{shop}` is the shop's origin.
    pub(crate) async fn start_declared(declaration: impl FnOnce(&Shop) -> String) -> Result<Self> {
        Self::start_at("127.0.0.1", declaration).await
    }

    /// The shop as declared above, at an address with a name: browsers bind passkeys to names only.
    pub(crate) async fn start_named() -> Result<Self> {
        Self::start_at("localhost", |_| SHOP.to_owned()).await
    }

    async fn start_at(host: &str, declaration: impl FnOnce(&Shop) -> String) -> Result<Self> {
        let (folder, shop, relay) = (folder()?, Shop::open().await?, SmtpSink::start(&[]).await?);
        let file = |name: &str| folder.path().join(name).display().to_string();
        let (config, applications, database) = (file("usher.toml"), file("apps.toml"), file("usher.db"));
        let key = output_of(&["keys", "generate"])?;
        let configuration = |port: u16| {
            format!(
                "[server]\npublic_url = \"http://{host}:{port}\"\nlisten = \"127.0.0.1:{port}\"\n\
                 [database]\nurl = \"sqlite:{database}\"\n[links]\nkey = \"{}\"\n\
                 [mail]\nfrom = \"invitations@usher.test\"\n\
                 [mail.smtp]\nhost = \"127.0.0.1\"\nport = {}\nencryption = \"none\"\n\
                 [webhooks]\nallow_private_targets = [\"127.0.0.1\"]\n",
                key.trim(),
                relay.port()
            )
        };
        fs::write(&config, configuration(8080))?;
        fs::write(&applications, declaration(&shop).replace("{shop}", &shop.base_url))?;
        let applied = output_of(&["apps", "apply", &applications, "--config", &config])?;
        let caller = Caller {
            client_id: "shop".to_owned(),
            secret: secret_in(&applied)?.to_owned(),
            redirect_uri: format!("{}/welcome?from=usher", shop.base_url),
        };
        let arguments = |port: u16| {
            fs::write(&config, configuration(port)).unwrap();
            ["serve", "--config", &config].map(str::to_owned).to_vec()
        };
        let mut process = Process::start(folder.path(), arguments).await?;
        process.base_url = process.base_url.replace("127.0.0.1", host);
        Ok(Self { process, shop, caller, relay, database: database.into(), _folder: folder })
    }

    /// Invites somebody and gives the link in the mail.
    pub(crate) async fn invite(&self, invitee: &Invitee) -> Result<String> {
        let before = self.links_to(invitee.to)?.len();
        self.process.preregister(&self.caller, invitee).await?;
        self.link_after(invitee.to, before).await
    }

    /// Waits for the mail after the first `count` to somebody, and gives its link.
    pub(crate) async fn link_after(&self, to: &str, count: usize) -> Result<String> {
        let arrived = wait::until(PATIENCE, async || {
            self.links_to(to).ok().and_then(|links| links.get(count).cloned())
        });
        arrived.await.with_context(|| format!("no further mail to {to} after {count}"))
    }

    /// The links in all mails to somebody, oldest first.
    pub(crate) fn links_to(&self, to: &str) -> Result<Vec<String>> {
        let mails = self.relay.mails()?.into_iter().filter(|mail| mail.rcpt_to == [to]);
        mails.map(|mail| self.link_in(mail.text.as_deref().unwrap_or_default())).collect()
    }

    fn link_in(&self, text: &str) -> Result<String> {
        let link = text.split_whitespace().find(|word| word.starts_with(&self.process.base_url));
        link.map(str::to_owned).with_context(|| format!("a mail without a link: {text}"))
    }

    /// Lets the time of every open invitation run out: in the database, since nobody waits for an hour.
    pub(crate) fn let_invitations_expire(&self) -> Result<()> {
        let database = Connection::open(&self.database)?;
        let changed = database.execute("UPDATE invitations SET expires_at = queued_at + 1", [])?;
        ensure!(changed > 0, "there was no invitation");
        Ok(())
    }
}

/// The secret in the line that `usher apps apply` writes.
fn secret_in(applied: &str) -> Result<&str> {
    let line = applied.lines().find(|line| line.starts_with("secret of shop"));
    let secret = line.and_then(|line| line.rsplit_once(": "));
    secret.map(|(_, secret)| secret).with_context(|| format!("no secret in: {applied}"))
}

/// The application's own site: at another origin, it welcomes everybody who arrives.
pub(crate) struct Shop {
    pub(crate) base_url: String,
    arrivals: Arc<Mutex<Vec<Arrival>>>,
    task: JoinHandle<()>,
}

/// A request for a page of the shop.
#[derive(Clone, Debug)]
pub(crate) struct Arrival {
    /// Path and query.
    pub(crate) address: String,
    /// What the browser told of where it came from.
    pub(crate) referer: Option<String>,
}

impl Shop {
    async fn open() -> Result<Self> {
        let arrivals = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&arrivals);
        let router = Router::new().fallback(async move |uri: Uri, headers: HeaderMap| {
            let referer = headers.get(header::REFERER).map(|value| value.to_str().unwrap().to_owned());
            let arrival = Arrival { address: uri.to_string(), referer };
            // Browsers ask for an icon too.
            if uri.path() != "/favicon.ico" {
                seen.lock().unwrap().push(arrival);
            }
            Html("<!doctype html><html lang=en><title>Book Shop</title><h1>Welcome to the Book Shop</h1>")
        });
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Ok(Self { base_url, arrivals, task })
    }

    /// The one arrival; none or several fail.
    pub(crate) fn only_arrival(&self) -> Result<Arrival> {
        let arrivals = self.arrivals.lock().unwrap();
        match arrivals.as_slice() {
            [arrival] => Ok(arrival.clone()),
            arrivals => bail!("expected one arrival: {arrivals:?}"),
        }
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        self.task.abort();
    }
}
