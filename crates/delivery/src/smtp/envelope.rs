//! Who stands in MAIL FROM: where bounces of a mail come back to.

use lettre::Address;
use usher_app::OutgoingMail;
use usher_domain::{LinkKeys, bounce_address};

/// Decides on the envelope's sender (RFC 5321 section 4.4): the application's bounce address, else the service's, else
/// the address in `From`.
pub(super) struct EnvelopeSender {
    /// For mails of applications that have none of their own.
    pub(super) bounce_address: Option<String>,
    /// Makes the token that a bounce address carries; without it the address stands as it is.
    pub(super) keys: Option<LinkKeys>,
}

impl EnvelopeSender {
    /// The sender of one mail whose `From` is this. `from` itself never carries a token: nobody promised that its
    /// mailbox takes what is written to `name+token`.
    pub(super) fn of(&self, mail: &OutgoingMail, from: &Address) -> Address {
        let Some(base) = mail.identity.bounce_address.as_ref().or(self.bounce_address.as_ref()) else {
            return from.clone();
        };
        let address = match &self.keys {
            Some(keys) => bounce_address(keys, base, mail.content_id.as_bytes()),
            None => base.clone(),
        };
        super::letter::envelope_address(&address).unwrap_or_else(|| from.clone())
    }
}
