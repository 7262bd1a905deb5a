//! Checks `[bounces]`.

use std::path::PathBuf;

use usher_delivery::bounce::LmtpAddress;
use usher_domain::SecretDigest;

use super::{Checker, seconds};
use crate::bounces::BounceSettings;

/// Characters of the webhook's secret at least.
const SHORTEST_SECRET: usize = 16;

impl Checker<'_> {
    pub(super) fn bounces(&mut self) -> Option<BounceSettings> {
        let (bounces, mail) = (&self.loaded.config.bounces, &self.loaded.config.mail);
        let lmtp = match &bounces.lmtp_listen {
            Some(text) => {
                let expected = "expected an address and a port, such as 127.0.0.1:2424, or unix: and a path";
                Some(self.require("bounces.lmtp_listen", LmtpAddress::parse(text), expected)?)
            }
            None => None,
        };
        let (secret, secret_file) = (bounces.webhook_secret.clone(), bounces.webhook_secret_file.clone());
        let secret = self.secret("bounces.webhook_secret", secret, secret_file)?;
        let webhook_secret = match secret {
            Some(secret) if secret.expose().len() >= SHORTEST_SECRET => {
                Some(SecretDigest::of(secret.expose().as_bytes()))
            }
            Some(_) => {
                let expected = format!("expected {SHORTEST_SECRET} characters at least");
                return self.wrong("bounces.webhook_secret", expected);
            }
            None => None,
        };
        Some(BounceSettings {
            maildir: bounces.maildir.as_ref().map(PathBuf::from),
            mailbox_file: bounces.mailbox_file.as_ref().map(PathBuf::from),
            lmtp,
            pause: seconds(bounces.poll_seconds),
            address: mail.bounce_address.clone().filter(|_| mail.bounce_tokens),
            webhook_secret,
        })
    }
}
