//! In whose name an application's mails go out.

use crate::EmailAddress;

/// What an application's mails say of their sender; what is left out is the service's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailIdentity {
    /// The sender's address.
    pub from: Option<String>,
    /// Where answers go: an address, or a name and an address.
    pub reply_to: Option<String>,
    /// The address that bounces go to (RFC 5321 section 4.4).
    pub bounce_address: Option<String>,
}

/// Longest name before an address, in characters.
const LONGEST_NAME: usize = 100;

/// True for what may stand in a header as a mailbox: `help@example.org`, or `Help desk <help@example.org>` with a name
/// of at most 100 characters. No text that passes can begin another header or name a second mailbox.
pub fn is_mailbox(text: &str) -> bool {
    let Some((name, rest)) = text.split_once('<') else { return EmailAddress::parse(text).is_some() };
    let Some(address) = rest.trim_end().strip_suffix('>') else { return false };
    let misleads = |c: char| c.is_control() || "<>\"\\,;:@()[]".contains(c);
    name.chars().count() <= LONGEST_NAME
        && !name.contains(misleads)
        && EmailAddress::parse(address).is_some_and(|parsed| parsed.as_given() == address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_an_address_or_a_name_and_an_address() {
        for fit in ["help@shop.example", "Help desk <help@shop.example>", "Büro Süd <büro@süd.example>"] {
            assert!(is_mailbox(fit), "{fit}");
        }
        for unfit in [
            "",
            "help",
            "Help <help>",
            "Help <help@shop.example",
            "Help\r\nBcc: eve@evil.example <help@shop.example>",
            "a@shop.example, b@shop.example",
            "a@shop.example <b@shop.example>",
            "Help <a@shop.example> <b@shop.example>",
            "Help <a@shop.example\r\nBcc: eve@evil.example>",
        ] {
            assert!(!is_mailbox(unfit), "{unfit}");
        }
    }
}
