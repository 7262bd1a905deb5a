//! Where a service lives: its configuration, its database, its application.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::database::Database;
use crate::{binary, process};

/// The application that the clients call as.
pub(crate) const CLIENT_ID: &str = "shop";
pub(crate) const REDIRECT_URI: &str = "https://shop.example/welcome";

/// Messages that one node has on their way at once: what one kill can make the service send twice.
pub const SENDS_AT_ONCE: usize = 8;

/// How long the relay may take to answer one command.
pub const RELAY_TIMEOUT_SECONDS: u32 = 2;

const APPLICATION: &str = "\
[[applications]]
client_id = \"shop\"
name = \"Example Shop\"
redirect_uris = [\"https://shop.example/welcome\"]
auth_types = [\"email\"]
";

/// A service's files, in a folder that goes with this value.
pub struct Site {
    folder: TempDir,
    binary: PathBuf,
    database: Database,
    link_key: String,
    files: AtomicUsize,
}

impl Site {
    /// A service with this database, which need not exist yet.
    ///
    /// # Errors
    /// When the server is not built.
    pub fn new(database: Database) -> Result<Self> {
        let binary = binary::locate()?;
        let link_key = process::output(Command::new(&binary).args(["keys", "generate"]).env_clear())?;
        Ok(Self {
            folder: tempfile::Builder::new().prefix("usher-faults-").tempdir()?,
            binary,
            database,
            link_key: link_key.trim().to_owned(),
            files: AtomicUsize::new(0),
        })
    }

    /// Where everything is kept.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Declares the application, and gives its secret.
    ///
    /// # Errors
    /// What the command said.
    pub fn apply_application(&self) -> Result<String> {
        let file = self.new_file("apps.toml");
        fs::write(&file, APPLICATION)?;
        let mut apply = Command::new(&self.binary);
        apply.args(["apps", "apply"]).arg(file).arg("--config").arg(self.configuration(25)?).env_clear();
        let said = process::output(&mut apply)?;
        let secret = said.lines().find_map(|line| line.strip_prefix("secret of shop")?.split_once(": "));
        let (_, secret) = secret.with_context(|| format!("no secret in what `apps apply` said: {said}"))?;
        Ok(secret.trim().to_owned())
    }

    /// Writes a configuration for a node whose relay listens on this port of 127.0.0.1.
    pub(crate) fn configuration(&self, relay_port: u16) -> Result<PathBuf> {
        let (database, key) = (self.database.url(), &self.link_key);
        let file = self.new_file("usher.toml");
        fs::write(
            &file,
            format!(
                "[server]\nlisten = \"127.0.0.1:0\"\npublic_url = \"http://127.0.0.1:4711\"\n\
                 [database]\nurl = \"{database}\"\n[links]\nkey = \"{key}\"\n\
                 [mail]\nfrom = \"invitations@usher.test\"\n\
                 [mail.smtp]\nhost = \"127.0.0.1\"\nport = {relay_port}\nencryption = \"none\"\n\
                 connections = {SENDS_AT_ONCE}\ntimeout_seconds = {RELAY_TIMEOUT_SECONDS}\n\
                 [delivery]\nconcurrency = {SENDS_AT_ONCE}\nretry_base_seconds = 1\nretry_cap_minutes = 1\n\
                 [log]\nformat = \"json\"\n"
            ),
        )?;
        Ok(file)
    }

    /// A path in the folder that no other file has.
    pub(crate) fn new_file(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{}-{name}", self.files.fetch_add(1, Ordering::Relaxed)))
    }

    pub(crate) fn binary(&self) -> &Path {
        &self.binary
    }
}
