//! From a configuration whose keys and types are right to settings whose meaning is.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use url::Url;
use usher_domain::{LinkKey, LinkKeys, Secret, is_loopback};
use usher_render::Urls;
use usher_web::Network;

use super::load::Loaded;
use super::problem::{ConfigProblem, ConfigProblems, Origin};
use super::{DeliverySettings, Settings};
use crate::database::Database;
use crate::link_key;

mod bounces;
mod database;
mod delivery;
mod mail;
mod sms;
mod webhooks;

/// Checks what the values mean.
///
/// # Errors
/// Everything that is wrong.
pub(super) fn check(loaded: &Loaded) -> Result<Settings, ConfigProblems> {
    let mut checker = Checker { loaded, problems: Vec::new() };
    match checker.settings() {
        Some(settings) if checker.problems.is_empty() => Ok(settings),
        Some(_) | None => Err(ConfigProblems(checker.problems)),
    }
}

/// Checks what the values of `[database]` mean, and nothing else.
///
/// # Errors
/// Everything that is wrong.
pub(super) fn check_database(loaded: &Loaded) -> Result<Database, ConfigProblems> {
    let mut checker = Checker { loaded, problems: Vec::new() };
    checker.database().ok_or(ConfigProblems(checker.problems))
}

struct Checker<'a> {
    loaded: &'a Loaded,
    problems: Vec<ConfigProblem>,
}

impl Checker<'_> {
    fn settings(&mut self) -> Option<Settings> {
        // Each is checked before the first missing one ends it, so that one run tells of all of them.
        let listen = self.listen();
        let urls = self.public_url();
        let trusted_proxies = self.trusted_proxies();
        let database = self.database();
        let keys = self.link_keys();
        let mail = self.mail_route(keys.as_ref());
        let domains = self.domain_limits();
        let sms = self.sms();
        let bounces = self.bounces();
        let webhooks = self.webhooks();
        let templates = self.templates();
        let server = &self.loaded.config.server;
        let delivery = &self.loaded.config.delivery;
        Some(Settings {
            listen: listen?,
            urls: urls?,
            trusted_proxies: trusted_proxies?,
            header_timeout: seconds(server.header_timeout_seconds),
            max_connections: server.max_connections as usize,
            shutdown_grace: seconds(server.shutdown_grace_seconds),
            session_lifetime: Duration::from_hours(server.session_lifetime_hours.into()),
            key_rotation: Duration::from_hours(u64::from(self.loaded.config.keys.rotation_days) * 24),
            database: database?,
            keys: keys?,
            mail_from: self.loaded.config.mail.from.clone().unwrap_or_default(),
            dkim_domain: self.dkim_domain(),
            dkim_selector: self.loaded.config.mail.dkim.selector.clone(),
            mail: mail?,
            sms,
            sms_limits: (&self.loaded.config.sms.limits).into(),
            delivery: DeliverySettings {
                concurrency: delivery.concurrency as usize,
                max_attempts: delivery.max_attempts,
                max_age: Duration::from_hours(delivery.max_age_hours.into()),
                retry_base: seconds(delivery.retry_base_seconds),
                retry_cap: Duration::from_mins(delivery.retry_cap_minutes.into()),
                domains: domains?,
            },
            bounces: bounces?,
            webhooks: webhooks?,
            retention: (&self.loaded.config.retention).into(),
            templates: templates?,
            log: self.loaded.config.log,
        })
    }

    fn listen(&mut self) -> Option<SocketAddr> {
        let address = self.loaded.config.server.listen.parse().ok();
        self.require(
            "server.listen",
            address,
            "expected an address and a port, such as 127.0.0.1:8080 or [::]:8080",
        )
    }

    /// The folder, which is there. The outer `None`: a problem was told.
    #[expect(clippy::option_option, reason = "told a problem, given nothing, given one")]
    fn templates(&mut self) -> Option<Option<PathBuf>> {
        let Some(folder) = &self.loaded.config.templates.folder else { return Some(None) };
        let folder = PathBuf::from(folder);
        if folder.is_dir() {
            return Some(Some(folder));
        }
        self.wrong("templates.folder", format!("{} is no folder", folder.display()))
    }

    fn public_url(&mut self) -> Option<Urls> {
        const KEY: &str = "server.public_url";
        let given = self.loaded.config.server.public_url.as_ref();
        let text = self.needed(
            KEY,
            given,
            "the address by which browsers reach the service, such as https://invite.example.org",
        )?;
        let urls = match Urls::parse(text) {
            Ok(urls) => urls,
            Err(error) => return self.wrong(KEY, format!("'{text}' {error}")),
        };
        let on_this_machine = Url::parse(text).is_ok_and(|url| is_loopback(&url));
        if !urls.is_https() && !on_this_machine {
            return self
                .wrong(KEY, format!("'{text}' must begin with https://; http is for this machine only"));
        }
        Some(urls)
    }

    fn trusted_proxies(&mut self) -> Option<Vec<Network>> {
        let given = &self.loaded.config.server.trusted_proxies;
        let networks = given.iter().map(|text| Network::parse(text)).collect();
        self.require(
            "server.trusted_proxies",
            networks,
            "expected networks or addresses, such as 10.0.0.0/8 or ::1",
        )
    }

    fn link_keys(&mut self) -> Option<LinkKeys> {
        let links = &self.loaded.config.links;
        let (inline, file) = (links.key.clone(), links.key_file.clone());
        let lines = self.secret("links.key", inline, file)?;
        let what = "the key that links are made with, which `usher keys generate` prints";
        let lines = self.needed("links.key", lines.as_ref(), what)?.expose().clone();
        let mut keys = Vec::new();
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            keys.push(self.link_key("links.key", line)?);
        }
        for line in &self.loaded.config.links.older_keys {
            keys.push(self.link_key("links.older_keys", line)?);
        }
        if keys.is_empty() {
            return self.wrong("links.key", "holds no key; `usher keys generate` prints one");
        }
        let current = keys.remove(0);
        Some(LinkKeys::new(current, keys))
    }

    fn link_key(&mut self, key: &str, text: &str) -> Option<LinkKey> {
        self.require(key, link_key::parse(text), "expected a key as `usher keys generate` prints it")
    }

    /// User name and password, both or neither. The outer `None`: a problem was told.
    #[expect(clippy::option_option, reason = "told a problem, given nothing, given both")]
    fn credentials(
        &mut self,
        section: &str,
        username: Option<String>,
        password: Option<String>,
        password_file: Option<String>,
    ) -> Option<Option<(String, Secret<String>)>> {
        let password_key = format!("{section}.password");
        match (username, self.secret(&password_key, password, password_file)?) {
            (None, None) => Some(None),
            (Some(username), Some(password)) => Some(Some((username, password))),
            (Some(_), None) => self.wrong(
                &password_key,
                "missing: expected the password of the account, here or in password_file",
            ),
            (None, Some(_)) => self.wrong(
                &format!("{section}.username"),
                "missing: expected the account that the password belongs to",
            ),
        }
    }

    /// The value of a key, or the content of the file that `<key>_file` names. The outer `None`: a problem was told.
    #[expect(clippy::option_option, reason = "told a problem, given nothing, given one")]
    fn secret(
        &mut self,
        key: &str,
        inline: Option<String>,
        file: Option<String>,
    ) -> Option<Option<Secret<String>>> {
        let file_key = format!("{key}_file");
        match (inline, file) {
            (None, None) => Some(None),
            (Some(inline), None) => Some(Some(Secret::new(inline))),
            (Some(_), Some(_)) => {
                self.wrong(&file_key, format!("{key} is given too; expected one of the two"))
            }
            (None, Some(file)) => match std::fs::read_to_string(&file) {
                Ok(content) if content.trim_end().is_empty() => {
                    self.wrong(&file_key, format!("{file} is empty"))
                }
                Ok(content) => Some(Some(Secret::new(content.trim_end().to_owned()))),
                Err(error) => self.wrong(&file_key, format!("cannot read {file}: {error}")),
            },
        }
    }

    fn needed<'v, T>(&mut self, key: &str, value: Option<&'v T>, what: &str) -> Option<&'v T> {
        if value.is_none() {
            let variable =
                super::keys::keys().iter().find(|known| known.path == key).map(super::keys::Key::variable);
            let through = variable.map(|variable| format!(", or through {variable}")).unwrap_or_default();
            let text = format!("missing: expected {what}; set it in the file{through}");
            self.problems.push(ConfigProblem { origin: Origin::Nowhere, key: key.to_owned(), text });
        }
        value
    }

    fn require<T>(&mut self, key: &str, value: Option<T>, expected: &str) -> Option<T> {
        if value.is_none() {
            return self.wrong(key, expected);
        }
        value
    }

    fn wrong<T>(&mut self, key: &str, text: impl Into<String>) -> Option<T> {
        let origins = &self.loaded.origins;
        let beside = format!("{key}_file");
        let origin = origins.get(key).or_else(|| origins.get(&beside)).cloned().unwrap_or(Origin::Nowhere);
        self.problems.push(ConfigProblem { origin, key: key.to_owned(), text: text.into() });
        None
    }
}

fn seconds(count: u32) -> Duration {
    Duration::from_secs(count.into())
}
