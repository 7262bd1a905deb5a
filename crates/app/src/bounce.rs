//! Messages that come back later: what is read off a report, who takes it, and what an operator does about addresses
//! that are not written to.

use async_trait::async_trait;
use usher_domain::Identifier;

use crate::store::{StoreError, Suppression};
use crate::{App, Error};

/// Where a report came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BounceSource {
    /// A maildir.
    Maildir,
    /// A mailbox file.
    MailboxFile,
    /// The LMTP listener.
    Lmtp,
    /// The HTTP endpoint.
    Webhook,
}

impl BounceSource {
    /// The word in metrics and logs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Maildir => "maildir",
            Self::MailboxFile => "mailbox_file",
            Self::Lmtp => "lmtp",
            Self::Webhook => "webhook",
        }
    }
}

/// What became of a message, by a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BounceEvent {
    /// It was not delivered, and will not be.
    Failed,
    /// It was not delivered yet.
    Delayed,
    /// It was delivered, or handed on to where nobody reports (RFC 3464 section 2.3.3: delivered, relayed, expanded).
    Delivered,
    /// Its recipient complained about it.
    Complained,
}

/// What a report says of one message of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BounceNotice {
    /// What became of it.
    pub event: BounceEvent,
    /// The status code of RFC 3463 (`5.1.1`), or the reply code of SMTP (`550`); or empty.
    pub status: String,
    /// The words of whoever refused it; or empty.
    pub diagnostic: String,
    /// The addresses that the report came to: one may be the message's return path.
    pub addresses: Vec<String>,
    /// The Message-IDs of the message, as far as they are known, without their brackets.
    pub message_ids: Vec<String>,
}

/// What came of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BounceVerdict {
    /// A hard bounce: its recipient is not written to again until somebody says so.
    Hard,
    /// The message came back for a reason that may pass.
    Soft,
    /// The recipient complained, and is not written to again until somebody says so.
    Complaint,
    /// The message is late; nothing follows.
    Delayed,
    /// The message was delivered; nothing follows.
    Delivered,
    /// It was known before.
    Repeated,
    /// It is about no message of ours.
    Unmatched,
    /// It is no report: an automatic reply, or somebody's letter.
    NoReport,
}

impl BounceVerdict {
    /// The word in metrics and logs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Soft => "soft",
            Self::Complaint => "complaint",
            Self::Delayed => "delayed",
            Self::Delivered => "delivered",
            Self::Repeated => "repeated",
            Self::Unmatched => "unmatched",
            Self::NoReport => "no_report",
        }
    }

    /// True when the report was understood and is about a message of ours.
    pub fn is_understood(self) -> bool {
        match self {
            Self::Hard | Self::Soft | Self::Complaint | Self::Delayed | Self::Delivered | Self::Repeated => {
                true
            }
            Self::Unmatched | Self::NoReport => false,
        }
    }
}

/// Takes reports of messages that came back. What it has answered is durable, and repeating it changes nothing.
#[async_trait]
pub trait BounceIntake: Send + Sync + 'static {
    /// Takes a mail as it came in; `recipients` are those of its envelope, as far as they are known.
    async fn take_mail(
        &self,
        source: BounceSource,
        mail: &[u8],
        recipients: &[String],
    ) -> Result<BounceVerdict, StoreError>;

    /// Takes what somebody else has read off a report.
    async fn take_notice(
        &self,
        source: BounceSource,
        notice: BounceNotice,
    ) -> Result<BounceVerdict, StoreError>;
}

/// Suppressions that are read at one go.
const PAGE: u32 = 500;

impl App {
    /// Every address and number that nothing is sent to, handed over a few hundred at a time.
    ///
    /// # Errors
    /// The store's trouble, or `each`'s.
    pub async fn suppressions<E: From<Error>>(
        &self,
        mut each: impl FnMut(&Suppression) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut last: Option<Identifier> = None;
        loop {
            let page = self.store.bounces().suppressions(last.as_ref(), PAGE).await.map_err(Error::from)?;
            for suppression in &page {
                each(suppression)?;
            }
            match page.last() {
                Some(suppression) if page.len() >= PAGE as usize => {
                    last = Some(suppression.identifier.clone());
                }
                Some(_) | None => return Ok(()),
            }
        }
    }

    /// Has nothing sent to an address or number; true when that is new.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn suppress(&self, identifier: &Identifier, reason: &str) -> Result<bool, Error> {
        let suppression = Suppression {
            identifier: identifier.clone(),
            suppressed_at: self.now(),
            code: "operator".to_owned(),
            reason: reason.to_owned(),
        };
        let is_new = self.store.bounces().suppress(suppression).await?;
        if is_new {
            tracing::info!(identifier = identifier.masked(), "an operator has somebody not written to");
        }
        Ok(is_new)
    }

    /// Lets an address or number be written to again; false when it was not suppressed.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn lift_suppression(&self, identifier: &Identifier) -> Result<bool, Error> {
        let lifted = self.store.bounces().lift_suppression(identifier).await?;
        if lifted {
            tracing::info!(identifier = identifier.masked(), "an operator has somebody written to again");
        }
        Ok(lifted)
    }
}
