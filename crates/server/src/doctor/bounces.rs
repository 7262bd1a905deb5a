//! The sources of bounces: they can be read.

use anyhow::Result;
use usher_domain::{LinkKeys, bounce_address};

use super::finding::Report;
use crate::bounces::BounceSettings;

const ABOUT: &str = "bounces";

/// Looks at each source that is configured, and at the address that bounces go to.
pub(super) fn check(settings: &BounceSettings, keys: &LinkKeys, report: &mut Report) -> Result<()> {
    let BounceSettings { maildir, mailbox_file, lmtp, pause: _, address, webhook_secret } = settings;
    if maildir.is_none() && mailbox_file.is_none() && lmtp.is_none() && webhook_secret.is_none() {
        let advice = "set one of the keys of [bounces]; docs/bounces.md says how";
        return report.note(ABOUT, "nobody reads what comes back later", advice);
    }
    if let Some(maildir) = settings.maildir() {
        readable("the maildir", "bounces.maildir", maildir.check(), report)?;
    }
    if let Some(mailbox_file) = settings.mailbox_file() {
        readable("the mailbox file", "bounces.mailbox_file", mailbox_file.check(), report)?;
    }
    if let Some(address) = lmtp
        && address.is_open_to_others()
    {
        let text = format!("the LMTP listener on {address} is open to other machines");
        let remedy = "let bounces.lmtp_listen be 127.0.0.1 or a socket, or keep strangers out by a firewall";
        report.note(ABOUT, &text, remedy)?;
    }
    match address {
        None => {
            let advice = "set mail.bounce_address, so that each mail has a return path of its own";
            report.note(ABOUT, "bounces are matched by the Message-ID alone", advice)
        }
        Some(address) if bounce_address(keys, address, &[0; 16]) == *address => {
            let advice = "let the part before its @ have 23 characters at most";
            report.note(ABOUT, "mail.bounce_address is too long to carry a token", advice)
        }
        Some(_) => report.fine(ABOUT, "each mail has a return path of its own"),
    }
}

fn readable(what: &str, key: &str, checked: std::io::Result<()>, report: &mut Report) -> Result<()> {
    match checked {
        Ok(()) => report.fine(ABOUT, &format!("{what} can be read and emptied")),
        Err(error) => {
            let remedy =
                format!("see whether {key} is right, and whether this account may read and write there");
            report.problem(ABOUT, &format!("{what} cannot be used: {error}"), &remedy)
        }
    }
}
