//! Where messages that come back are read: what the configuration names, each as a task of the service.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::sync::watch;
use tokio::task::JoinSet;
use usher_app::BounceIntake;
use usher_delivery::bounce::{LmtpAddress, LmtpListener, LmtpSettings, MailboxFile, Maildir};
use usher_domain::SecretDigest;

/// What `[bounces]` says.
#[derive(Clone, Debug, Default)]
pub(crate) struct BounceSettings {
    /// A maildir.
    pub(crate) maildir: Option<PathBuf>,
    /// A mailbox file.
    pub(crate) mailbox_file: Option<PathBuf>,
    /// Where to listen for a mail server.
    pub(crate) lmtp: Option<LmtpAddress>,
    /// Between two looks at maildir or mailbox file.
    pub(crate) pause: Duration,
    /// The address that bounces go to, if it is to carry tokens.
    pub(crate) address: Option<String>,
    /// What a provider presents to the endpoint.
    pub(crate) webhook_secret: Option<SecretDigest>,
}

impl BounceSettings {
    /// The maildir, if there is one.
    pub(crate) fn maildir(&self) -> Option<Maildir> {
        self.maildir.as_ref().map(|folder| Maildir::new(folder.clone(), self.pause))
    }

    /// The mailbox file, if there is one.
    pub(crate) fn mailbox_file(&self) -> Option<MailboxFile> {
        self.mailbox_file.as_ref().map(|path| MailboxFile::new(path.clone(), self.pause))
    }

    /// Opens them; the listener has its address from now on.
    ///
    /// # Errors
    /// Why the address cannot be had.
    pub(crate) async fn open(&self) -> Result<BounceSources> {
        let lmtp = match &self.lmtp {
            Some(address) => {
                let listener = LmtpListener::bind(address, LmtpSettings::default()).await;
                Some(listener.with_context(|| format!("cannot listen on {address} (bounces.lmtp_listen)"))?)
            }
            None => None,
        };
        Ok(BounceSources { maildir: self.maildir(), mailbox_file: self.mailbox_file(), lmtp })
    }
}

/// Sources that are open.
#[derive(Debug, Default)]
pub(crate) struct BounceSources {
    maildir: Option<Maildir>,
    mailbox_file: Option<MailboxFile>,
    lmtp: Option<LmtpListener>,
}

impl BounceSources {
    /// Reads from all of them until `stop` holds true or its sender is gone.
    pub(crate) async fn run(self, desk: Arc<dyn BounceIntake>, stop: watch::Receiver<bool>) {
        let mut tasks = JoinSet::new();
        if let Some(maildir) = self.maildir {
            tasks.spawn(maildir.run(Arc::clone(&desk), stop.clone()));
        }
        if let Some(mailbox_file) = self.mailbox_file {
            tasks.spawn(mailbox_file.run(Arc::clone(&desk), stop.clone()));
        }
        if let Some(lmtp) = self.lmtp {
            tasks.spawn(lmtp.run(desk, stop));
        }
        while let Some(ended) = tasks.join_next().await {
            if let Err(error) = ended {
                tracing::error!(%error, "a source of bounces failed; it is read again after a restart");
            }
        }
    }
}
