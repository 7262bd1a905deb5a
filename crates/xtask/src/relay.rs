//! Postfix's smtp-sink as the relay: takes mails without keeping them, or misbehaves as it is told.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::process::{Running, poll};
use crate::usher::draw_address;

/// A running smtp-sink. It ends when this value is dropped.
pub(crate) struct Relay {
    _running: Running,
    pub(crate) port: u16,
}

impl Relay {
    /// Starts it with options of smtp-sink.
    pub(crate) fn start(folder: &Path, options: &[&str]) -> Result<Self> {
        let address = draw_address()?;
        let mut command = Command::new(postfix_program("smtp-sink"));
        // As root it wants to be somebody else.
        if crate::process::is_root()? {
            command.args(["-u", "postfix"]);
        }
        command.args(options).args([address.to_string().as_str(), "1024"]);
        let mut running = Running::start(&command, &folder.join("smtp-sink.log"))
            .context("smtp-sink is in Debian's package postfix")?;
        let up = poll(Duration::from_secs(10), || match std::net::TcpStream::connect(address) {
            Ok(stream) => Some(Some(stream)),
            Err(_) => (!running.is_running()).then_some(None),
        });
        up.flatten().context("smtp-sink does not listen")?;
        Ok(Self { _running: running, port: address.port() })
    }
}

/// One of Postfix's programs: Debian keeps them where only root's path leads.
pub(crate) fn postfix_program(name: &str) -> PathBuf {
    let folders = ["/usr/sbin", "/usr/local/sbin"];
    let found = folders.iter().map(|folder| Path::new(folder).join(name)).find(|path| path.exists());
    found.unwrap_or_else(|| PathBuf::from(name))
}
