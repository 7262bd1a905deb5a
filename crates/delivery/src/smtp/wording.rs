//! The usual wordings of refusals whose code says too little.

/// Words of blocklists, reputation systems and filters, each alone or with what it is part of.
const POLICY: &[&str] = &[
    "abuse",
    "banned",
    "barracuda",
    "black list",
    "blacklist",
    "block list",
    "blocked",
    "blocklist",
    "bulk mail",
    "complaints",
    "dkim",
    "dmarc",
    "dnsbl",
    "greylist policy",
    "is listed",
    "junk",
    "local policy",
    "not permitted to relay",
    "phishing",
    "policy reasons",
    "policy rejection",
    "policy violation",
    "rate limit",
    "rbl",
    "relay access denied",
    "relaying denied",
    "reputation",
    "sender denied",
    "sender rejected",
    "sender verify failed",
    "spam",
    "spamcop",
    "spamhaus",
    "spf",
    "suspicious",
    "unable to relay",
    "unsolicited",
];

/// Wordings of a mailbox that does not exist or takes nothing any more.
const UNKNOWN_USER: &[&str] = &[
    "account disabled",
    "address unknown",
    "does not exist",
    "doesn't exist",
    "user doesn't have",
    "invalid mailbox",
    "invalid recipient",
    "mailbox disabled",
    "mailbox not found",
    "mailbox unavailable",
    "no mailbox",
    "no such address",
    "no such mailbox",
    "no such person",
    "no such recipient",
    "no such user",
    "not a known user",
    "recipient address rejected",
    "recipient not found",
    "recipient rejected",
    "recipient unknown",
    "unknown address",
    "unknown recipient",
    "unknown user",
    "unrouteable address",
    "user not found",
    "user unknown",
];

/// True when the text is one of a receiver that does not trust us or does not like what we send.
pub(super) fn speaks_of_policy(text: &str) -> bool {
    holds_one_of(text, POLICY)
}

/// True when the text says that there is no such recipient.
pub(super) fn speaks_of_unknown_user(text: &str) -> bool {
    holds_one_of(text, UNKNOWN_USER)
}

/// Looks for whole words, without those that hold an address: a guest may be called `spam`.
fn holds_one_of(text: &str, wordings: &[&str]) -> bool {
    let mut plain = " ".to_owned();
    for word in text.split_whitespace().filter(|word| !word.contains('@')) {
        let pieces = word.split(|c: char| !c.is_alphanumeric() && c != '\'');
        for piece in pieces.filter(|piece| !piece.is_empty()) {
            plain.extend(piece.chars().flat_map(char::to_lowercase));
            plain.push(' ');
        }
    }
    wordings.iter().any(|wording| {
        plain
            .match_indices(wording)
            .any(|(at, _)| plain.as_bytes()[at - 1] == b' ' && plain.as_bytes()[at + wording.len()] == b' ')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_whatever_stands_around_them() {
        assert!(speaks_of_policy("Rejected (SPAM)."));
        assert!(speaks_of_policy("see https://www.spamhaus.org/sbl"));
        assert!(speaks_of_policy("on our black-list"));
        assert!(!speaks_of_policy("<spam@junk.test> has moved"));
        assert!(!speaks_of_policy("verbless"));
        assert!(speaks_of_unknown_user("<jane@ok.test>: User  Unknown in virtual table"));
        assert!(!speaks_of_unknown_user("known user"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_looked_through(text in ".{0,200}") {
            let _ = (speaks_of_policy(&text), speaks_of_unknown_user(&text));
        }
    }
}
