//! What a failure says of the recipient: gone, or not now.
//!
//! Only what is said of the recipient's address itself keeps it from being written to again. Whatever has to do with
//! our reputation, the message, the way or the moment does not: an operator or time can mend it.

use usher_app::store::BounceClass;

use super::status::{Status, find_reply_code};

/// Judges a failure by its status, and where that is vague by what the refusing server said.
pub(super) fn class_of(status: &str, diagnostic: &str) -> BounceClass {
    let told = Status::parse(status).or_else(|| Status::find(status));
    let status = match told {
        Some(told) if !told.is_vague() => Some(told),
        Some(_) | None => Status::find(diagnostic).filter(|found| !found.is_vague()).or(told),
    };
    match status {
        Some(status) if status.is_vague() => by_words(status.class == 5, diagnostic),
        Some(status) => by_status(status, diagnostic),
        None => by_words(find_reply_code(diagnostic).is_none_or(|code| code >= 500), diagnostic),
    }
}

/// RFC 3463 section 3, RFC 7505 (5.1.10), and what the large providers mean by their codes.
fn by_status(status: Status, diagnostic: &str) -> BounceClass {
    match (status.class, status.subject, status.detail) {
        // About the sender's address, or success in disguise.
        (5, 1, 5 | 7 | 8 | 9) => BounceClass::Soft,
        // The address: no such mailbox (1), no such system (2), wrong syntax (3), moved (6), takes no mail (10) …
        (5, 1, _)
        // The mailbox takes nothing any more.
        | (5, 2, 1)
        // No way to the domain: it has no mail exchanger, or does not exist.
        | (5, 4, 4 | 310) => BounceClass::Hard,
        // "Access denied", by which one large provider means that the recipient does not exist.
        (5, 4, 1) => by_words(true, diagnostic),
        // Full (5.2.2), loops, protocol, content, policy (5.7), and whatever was for now and took too long.
        _ => BounceClass::Soft,
    }
}

/// What servers say of a recipient that they do not know.
const NO_SUCH_RECIPIENT: [&str; 18] = [
    "user unknown",
    "unknown user",
    "no such user",
    "user not found",
    "does not exist",
    "doesn't exist",
    "unknown recipient",
    "recipient unknown",
    "recipient not found",
    "recipient address rejected: access denied",
    "no such recipient",
    "invalid recipient",
    "no mailbox here",
    "no such mailbox",
    "mailbox not found",
    "mailbox unavailable or not local",
    "unrouteable address",
    "account has been disabled",
];

fn by_words(for_good: bool, diagnostic: &str) -> BounceClass {
    let diagnostic = diagnostic.to_lowercase();
    let is_unknown = NO_SUCH_RECIPIENT.iter().any(|words| diagnostic.contains(words));
    if for_good && is_unknown { BounceClass::Hard } else { BounceClass::Soft }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_said_of_the_address_is_hard() {
        for (status, diagnostic) in [
            ("5.1.1", ""),
            ("5.1.0", "550 5.1.0 Address rejected"),
            ("5.1.2", "Host unknown"),
            ("5.1.3", ""),
            ("5.1.6", ""),
            ("5.1.10", "null MX"),
            ("5.2.1", "mailbox disabled"),
            ("5.4.4", "Host not found"),
            ("5.4.310", "DNS domain does not exist"),
            ("5.0.0", "smtp; 550 5.1.1 unknown"),
            ("5.0.0", "smtp; 550 No such user here"),
            ("", "550 User unknown"),
            ("", "550-5.1.1 The email account that you tried to reach does not exist"),
            ("5.4.1", "550 5.4.1 Recipient address rejected: Access denied"),
            ("5.1.1 (bad destination)", ""),
        ] {
            assert_eq!(class_of(status, diagnostic), BounceClass::Hard, "{status} {diagnostic}");
        }
    }

    #[test]
    fn what_time_or_an_operator_can_mend_is_soft() {
        for (status, diagnostic) in [
            ("5.2.2", "over quota"),
            ("5.2.0", ""),
            ("5.2.3", "too long"),
            ("5.1.7", "bad sender"),
            ("5.1.8", "sender domain does not exist"),
            ("5.3.4", ""),
            ("5.4.1", "no answer from host"),
            ("5.4.6", "loop"),
            ("5.4.7", "expired"),
            ("5.6.0", ""),
            ("5.7.1", "550 5.7.1 blocked, user unknown to our policy"),
            ("5.7.26", "unauthenticated"),
            ("4.4.1", "connection timed out"),
            ("4.2.2", "over quota"),
            ("5.0.0", "550 message content rejected"),
            ("", "450 user unknown for now"),
            ("", "550 rejected"),
            ("", ""),
            ("nonsense", "nonsense"),
        ] {
            assert_eq!(class_of(status, diagnostic), BounceClass::Soft, "{status} {diagnostic}");
        }
    }
}
