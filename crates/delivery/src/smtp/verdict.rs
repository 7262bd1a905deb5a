//! What a relay's refusal means for the mail (RFC 5321 section 4.2, RFC 3463, and what large receivers really say).
//!
//! A bounce keeps the address from being written to until somebody says so, and a final refusal ends the message. Both
//! are costly to a guest when they are wrong, so each needs a clear word:
//!
//! - **Bounce**: the address itself is no good. 5.1.x but 5.1.7 to 5.1.9 (which are about the sender), 5.2.1; without an
//!   enhanced code 550, 551, 553 and 556; or one of the usual wordings of an unknown user.
//! - **Policy**: 5.7.x, and the usual wordings of blocklists, reputation and spam filters. It is tried again: the
//!   operator, or time, mends it.
//! - **Final**: refused for good, because of this mail (its size, its content) or a mailbox that is full for good.
//! - **Temporary**: everything else, above all what is about us or the dialogue: the mail waits for the operator.

use usher_app::AnswerClass;

use super::failure::{Step, enhanced_code};
use super::wording::{speaks_of_policy, speaks_of_unknown_user};

/// Judges a refusal.
pub(super) fn verdict(step: Step, code: u16, text: &str) -> AnswerClass {
    if !(500..600).contains(&code) {
        return if speaks_of_policy(text) { AnswerClass::Policy } else { AnswerClass::Temporary };
    }
    match step {
        Step::Connect | Step::Sender => of_us(step, code, text),
        Step::Recipient => of_recipient(code, text),
        Step::Data | Step::Content => of_content(code, text),
    }
}

/// True for a refusal that another relay need not share: this one has trouble of its own (4.3.x, 4.4.x, 421), or wants
/// something of us (530, 534, 535, 538: RFC 4954).
pub(super) fn about_relay(code: u16, text: &str) -> bool {
    if wants_authentication(code) || code == 421 {
        return true;
    }
    (400..500).contains(&code)
        && enhanced_code(text).is_some_and(|(code, _)| code.starts_with("4.3.") || code.starts_with("4.4."))
}

/// Before the recipient is known it can only be about us; what no relay could take is an exception.
fn of_us(step: Step, code: u16, text: &str) -> AnswerClass {
    match status_of(text) {
        // At the greeting 554 says that we are not wanted (RFC 5321 section 3.1).
        _ if wants_authentication(code) || (step == Step::Connect && code == 554) => AnswerClass::Policy,
        Some((7, _) | (1, 7..=9)) => AnswerClass::Policy,
        Some((3, 4) | (6, _)) if step == Step::Sender => AnswerClass::Final,
        _ if speaks_of_policy(text) => AnswerClass::Policy,
        _ => AnswerClass::Temporary,
    }
}

fn of_recipient(code: u16, text: &str) -> AnswerClass {
    if wants_authentication(code) {
        return AnswerClass::Policy;
    }
    match status_of(text) {
        Some((7, _) | (1, 7..=9)) => AnswerClass::Policy,
        Some((1, 1..=6 | 10) | (2, 1)) => AnswerClass::Bounce,
        _ if speaks_of_policy(text) => AnswerClass::Policy,
        Some((1, _)) => AnswerClass::Bounce,
        // A full mailbox may be emptied, but the receiver says for good; the guest asks for a new link then.
        Some((2 | 6, _) | (3, 4)) => AnswerClass::Final,
        // System, network and protocol: many say so of users whom they do not know.
        Some((0 | 3..=5, _)) if speaks_of_unknown_user(text) => AnswerClass::Bounce,
        Some((5, _)) => AnswerClass::Temporary,
        Some(_) => AnswerClass::Final,
        None if code == 554 && speaks_of_unknown_user(text) => AnswerClass::Bounce,
        None => match code {
            // 551: not here; 553: no such name; 556: the domain takes no mail (RFC 7504).
            550 | 551 | 553 | 556 => AnswerClass::Bounce,
            // Relays say this to those they do not relay for.
            554 => AnswerClass::Policy,
            501 | 552 | 555 => AnswerClass::Final,
            _ => AnswerClass::Temporary,
        },
    }
}

/// Each mail has one recipient, so what is said after the content may still be about that one.
fn of_content(code: u16, text: &str) -> AnswerClass {
    if wants_authentication(code) {
        return AnswerClass::Policy;
    }
    match status_of(text) {
        Some((7, _) | (1, 7..=9)) => AnswerClass::Policy,
        Some((1, 1..=6 | 10) | (2, 1)) => AnswerClass::Bounce,
        _ if speaks_of_policy(text) => AnswerClass::Policy,
        _ if speaks_of_unknown_user(text) => AnswerClass::Bounce,
        // Commands out of order: the relay and we misunderstand each other.
        _ if code == 503 => AnswerClass::Temporary,
        _ => AnswerClass::Final,
    }
}

/// Permission refused: the operator has to mend the account (RFC 4954 section 6).
fn wants_authentication(code: u16) -> bool {
    matches!(code, 530 | 534 | 535 | 538)
}

/// Subject and detail of the enhanced code.
fn status_of(text: &str) -> Option<(u16, u16)> {
    let (code, _) = enhanced_code(text)?;
    let mut parts = code.split('.').skip(1).map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use AnswerClass::{Bounce, Final, Policy, Temporary};
    use Step::{Connect, Content, Data, Recipient, Sender};

    use super::*;

    #[track_caller]
    fn all(expected: AnswerClass, answers: &[(Step, u16, &str)]) {
        for (step, code, text) in answers {
            assert_eq!(verdict(*step, *code, text), expected, "{step:?} {code} {text}");
        }
    }

    #[test]
    fn an_address_that_is_no_good_is_a_bounce() {
        all(
            Bounce,
            &[
                (Recipient, 550, "5.1.1 No such user"),
                (Recipient, 550, "5.1.2 Bad destination system"),
                (Recipient, 501, "5.1.3 Bad recipient address syntax"),
                (Recipient, 550, "5.1.6 Mailbox has moved"),
                (Recipient, 556, "5.1.10 Recipient address has null MX"),
                (Recipient, 550, "5.1.0 Address rejected"),
                (Recipient, 550, "5.2.1 The email account that you tried to reach is disabled"),
                (Recipient, 554, "5.1.1 unknown"),
                (Recipient, 550, "5.4.1 Recipient address rejected: Access denied"),
                (Recipient, 550, "5.5.0 Requested action not taken: mailbox unavailable"),
                (Recipient, 550, "5.3.0 <jane@ok.test>... User unknown"),
                (Recipient, 550, "Requested action not taken: mailbox unavailable"),
                (Recipient, 551, "User not local"),
                (Recipient, 553, "bad name"),
                (Recipient, 554, "delivery error: This user doesn't have an account"),
                (Recipient, 550, "<spam@blocked.test>: user unknown"),
                (Content, 550, "5.1.1 No such user"),
                (Content, 554, "5.2.1 mailbox disabled"),
                (Content, 550, "User unknown"),
            ],
        );
    }

    #[test]
    fn a_receivers_distrust_is_policy_at_every_step() {
        all(
            Policy,
            &[
                (Connect, 554, "5.7.1 your address is listed"),
                (Connect, 554, "no SMTP service here"),
                (Connect, 550, "Blocked by our blocklist"),
                (Connect, 535, "5.7.8 authentication failed"),
                (Sender, 550, "5.7.1 sender not allowed"),
                (Sender, 550, "5.1.8 Sender domain not found"),
                (Sender, 530, "5.7.0 Must issue a STARTTLS command first"),
                (Recipient, 554, "5.7.1 Relay access denied"),
                (Recipient, 554, "denied"),
                (Recipient, 530, "5.7.1 Authentication required"),
                (Recipient, 550, "5.7.1 This list is closed"),
                (Recipient, 550, "5.1.7 Bad sender"),
                (Recipient, 550, "5.1.0 sender rejected"),
                (Recipient, 550, "5.3.0 Rejected: see https://www.spamhaus.org/query/ip/192.0.2.1"),
                (Recipient, 550, "SC-001 Mail rejected by policy reasons, reputation of 192.0.2.1"),
                (Recipient, 553, "Message filtered: your IP is on a black list"),
                (Data, 554, "5.7.0 not now"),
                (Content, 550, "spam"),
                (Content, 550, "5.7.26 unauthenticated sender (DMARC)"),
                (Content, 554, "5.6.0 Message contains spam or is unsolicited"),
                (Content, 554, "Message rejected due to local policy"),
                (Connect, 421, "4.7.0 [TSS04] Messages temporarily deferred due to user complaints"),
                (Content, 421, "4.7.28 unusual rate of unsolicited mail"),
            ],
        );
    }

    #[test]
    fn what_is_wrong_with_the_mail_or_the_mailbox_is_final() {
        all(
            Final,
            &[
                (Sender, 552, "5.3.4 Message size exceeds fixed limit"),
                (Recipient, 552, "5.2.2 Mailbox full"),
                (Recipient, 552, "Exceeded storage allocation"),
                (Recipient, 550, "5.2.3 Message too long"),
                (Recipient, 553, "5.6.7 Non-ASCII addresses not permitted"),
                (Recipient, 550, "5.4.6 Routing loop"),
                (Recipient, 501, "Syntax error in parameters"),
                (Content, 552, "5.3.4 too big"),
                (Content, 554, "5.6.0 bad MIME"),
                (Content, 554, "Transaction failed"),
            ],
        );
    }

    #[test]
    fn what_passes_or_is_for_the_operator_to_mend_waits() {
        let mut waits = vec![
            (Connect, 502, "STARTTLS?"),
            (Sender, 501, "5.5.4 Bad parameters"),
            (Sender, 553, "who?"),
            (Recipient, 503, "need MAIL first"),
            (Recipient, 503, "5.5.1 need MAIL first"),
            (Recipient, 452, "4.2.2 Mailbox full"),
            (Recipient, 500, "what?"),
            (Content, 503, "5.5.1 no valid recipients"),
        ];
        for step in [Connect, Sender, Recipient, Data, Content] {
            waits.extend([(step, 450, "4.2.0 Greylisted"), (step, 451, "4.7.1 try again later")]);
        }
        all(Temporary, &waits);
    }

    proptest::proptest! {
        #[test]
        fn only_a_permanent_answer_to_a_recipient_or_a_content_can_be_a_bounce(code in 400_u16..600, text in ".{0,60}") {
            for step in [Connect, Sender, Recipient, Data, Content] {
                let class = verdict(step, code, &text);
                let may_bounce = code >= 500 && !matches!(step, Connect | Sender);
                proptest::prop_assert!(class != Bounce || may_bounce, "{:?} {} {}", step, code, text);
                proptest::prop_assert!(class != Final || code >= 500);
            }
        }
    }
}
