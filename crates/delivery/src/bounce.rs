//! Messages that come back later: reports are read, matched to the message that they are about, and recorded.
//!
//! - [`DeliveryReport`] is what a mail says: a report of RFC 3464, or one of the forms that were there before.
//! - [`BounceDesk`] takes reports, wherever they come from.
//! - [`Maildir`], [`MailboxFile`] and [`LmtpListener`] are where mails come in; each runs as a task of the service.

mod classify;
mod desk;
mod fields;
mod letter;
mod lmtp;
mod mailbox_file;
mod maildir;
mod report;
mod status;

pub use desk::BounceDesk;
pub use lmtp::{LmtpAddress, LmtpListener, LmtpSettings};
pub use mailbox_file::MailboxFile;
pub use maildir::Maildir;
pub use report::{Action, DeliveryReport, ReportedRecipient};
