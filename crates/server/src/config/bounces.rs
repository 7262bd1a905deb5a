//! `[bounces]`: where messages that come back are read.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `[bounces]`. Any of these ways may be left out, and several used at once.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct BouncesConfig {
    /// A maildir that bounces are delivered to, and nothing else. Several nodes may read the same one.
    #[schemars(example = "/var/spool/usher/bounces")]
    pub(crate) maildir: Option<String>,
    /// A mailbox file (mbox) that bounces are delivered to, and nothing else: it is emptied.
    #[schemars(example = "/var/mail/bounces")]
    pub(crate) mailbox_file: Option<String>,
    /// Where a mail server hands bounces over by LMTP: an address and a port, or `unix:` and the path of a socket.
    #[schemars(example = "127.0.0.1:2424")]
    pub(crate) lmtp_listen: Option<String>,
    /// Seconds between two looks at the maildir or the mailbox file.
    #[schemars(range(min = 1, max = 3_600))]
    pub(crate) poll_seconds: u32,
    /// The secret that a provider presents to `POST /api/v1/bounces`, 16 characters at least. Left out: there is no
    /// such endpoint. Better kept in a file of its own, see `webhook_secret_file`.
    #[schemars(example = "a long random secret")]
    pub(crate) webhook_secret: Option<String>,
    /// A file that holds the secret, and nothing else.
    #[schemars(example = "/etc/usher/bounce-secret")]
    pub(crate) webhook_secret_file: Option<String>,
}

impl Default for BouncesConfig {
    fn default() -> Self {
        Self {
            maildir: None,
            mailbox_file: None,
            lmtp_listen: None,
            poll_seconds: 5,
            webhook_secret: None,
            webhook_secret_file: None,
        }
    }
}
