//! What a failed dialogue means for the mail: another try, or none.

use std::error::Error as _;
use std::time::Duration;

use lettre::transport::smtp::Error;
use usher_app::NotAccepted;

/// Where in the dialogue it went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Before any mail: connection, greeting, STARTTLS, AUTH.
    Connect,
    /// MAIL.
    Sender,
    /// RCPT.
    Recipient,
    /// DATA.
    Data,
    /// The content and its final dot.
    Content,
}

/// A dialogue that did not end with the mail being taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failure {
    step: Step,
    cause: Cause,
}

#[derive(Debug, PartialEq, Eq)]
enum Cause {
    /// The relay said no.
    Reply { code: u16, text: String },
    /// The relay said nothing, or nothing that can be understood.
    NoAnswer(String),
    /// The relay cannot take this address.
    NoSmtpUtf8,
}

impl Failure {
    pub(super) fn from_lettre(step: Step, error: &Error) -> Self {
        let cause = match error.status() {
            Some(code) => Cause::Reply {
                code: code.into(),
                text: error.source().map(ToString::to_string).unwrap_or_default(),
            },
            None => Cause::NoAnswer(error.to_string()),
        };
        Self { step, cause }
    }

    pub(super) fn timed_out(step: Step, limit: Duration) -> Self {
        Self { step, cause: Cause::NoAnswer(format!("no answer within {} s", limit.as_secs_f32())) }
    }

    pub(super) fn no_smtputf8() -> Self {
        Self { step: Step::Sender, cause: Cause::NoSmtpUtf8 }
    }

    /// True when the relay had closed an idle connection: then it has seen nothing of the mail.
    pub(super) fn is_stale_connection(&self) -> bool {
        self.step == Step::Sender && matches!(self.cause, Cause::NoAnswer(_) | Cause::Reply { code: 421, .. })
    }

    /// True when the dialogue can go on with another mail.
    pub(super) fn leaves_connection_open(&self) -> bool {
        match self.cause {
            // 421 announces that the relay hangs up (RFC 5321 section 3.8).
            Cause::Reply { code, .. } => code != 421,
            Cause::NoAnswer(_) => false,
            Cause::NoSmtpUtf8 => true,
        }
    }

    /// A refusal is for good when it is about the recipient or the mail. What is about us (credentials, permission to
    /// relay, our sender address) is the operator's to mend, and the mail waits for that.
    fn is_permanent(&self) -> bool {
        match &self.cause {
            Cause::NoAnswer(_) => false,
            Cause::NoSmtpUtf8 => true,
            Cause::Reply { code, text } => {
                let about_mail = matches!(self.step, Step::Recipient | Step::Data | Step::Content);
                (500..600).contains(code) && about_mail && !is_about_us(*code, text)
            }
        }
    }
}

/// Permission refused (530, 534, 535, 538: RFC 4954), commands out of order (503), and 554, which relays say to those
/// they do not relay for, unless its enhanced code speaks of an address or a mailbox (RFC 3463: 5.1, 5.2).
fn is_about_us(code: u16, text: &str) -> bool {
    match code {
        503 | 530 | 534 | 535 | 538 => true,
        554 => {
            enhanced_code(text).is_none_or(|(code, _)| !code.starts_with("5.1.") && !code.starts_with("5.2."))
        }
        _ => false,
    }
}

/// Splits `5.1.1 No such user` into its enhanced code (RFC 3463) and the rest.
pub(super) fn enhanced_code(text: &str) -> Option<(&str, &str)> {
    let (code, rest) = text.split_once(' ').unwrap_or((text, ""));
    let is_number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = code.split('.').collect();
    let valid =
        parts.len() == 3 && matches!(parts[0], "2" | "4" | "5") && parts.iter().all(|part| is_number(part));
    valid.then_some((code, rest))
}

impl From<Failure> for NotAccepted {
    fn from(failure: Failure) -> Self {
        let permanent = failure.is_permanent();
        let (code, text) = match failure.cause {
            Cause::Reply { code, text } => match enhanced_code(&text) {
                Some((enhanced, rest)) => (format!("{code} {enhanced}"), rest.to_owned()),
                None => (code.to_string(), text),
            },
            Cause::NoAnswer(reason) => {
                let unknown = "; whether the relay took the mail is unknown";
                (String::new(), if failure.step == Step::Content { reason + unknown } else { reason })
            }
            Cause::NoSmtpUtf8 => {
                (String::new(), "the relay does not take internationalised addresses (SMTPUTF8)".to_owned())
            }
        };
        Self { permanent, code, text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(step: Step, code: u16, text: &str) -> NotAccepted {
        Failure { step, cause: Cause::Reply { code, text: text.to_owned() } }.into()
    }

    #[test]
    fn refusals_of_the_recipient_or_the_mail_are_final() {
        for (step, code, text) in [
            (Step::Recipient, 550, "5.1.1 No such user"),
            (Step::Recipient, 550, "5.7.1 This list is closed"),
            (Step::Recipient, 553, "bad name"),
            (Step::Recipient, 554, "5.1.1 unknown"),
            (Step::Recipient, 554, "5.2.1 mailbox disabled"),
            (Step::Content, 552, "5.3.4 too big"),
            (Step::Content, 550, "spam"),
        ] {
            assert!(judged(step, code, text).permanent, "{step:?} {code} {text}");
        }
    }

    #[test]
    fn refusals_of_us_wait_for_the_operator() {
        for (step, code, text) in [
            (Step::Connect, 554, "5.7.1 your address is listed"),
            (Step::Connect, 535, "5.7.8 authentication failed"),
            (Step::Connect, 502, "STARTTLS?"),
            (Step::Sender, 550, "5.7.1 sender not allowed"),
            (Step::Sender, 530, "5.7.0 Must issue a STARTTLS command first"),
            (Step::Recipient, 554, "5.7.1 Relay access denied"),
            (Step::Recipient, 554, "denied"),
            (Step::Recipient, 530, "5.7.1 Authentication required"),
            (Step::Recipient, 503, "need MAIL first"),
        ] {
            assert!(!judged(step, code, text).permanent, "{step:?} {code} {text}");
        }
    }

    #[test]
    fn temporary_refusals_and_silence_are_never_final() {
        for step in [Step::Connect, Step::Sender, Step::Recipient, Step::Data, Step::Content] {
            assert!(!judged(step, 450, "4.2.0 Greylisted").permanent);
            assert!(!NotAccepted::from(Failure::timed_out(step, Duration::from_secs(30))).permanent);
        }
        let silence = NotAccepted::from(Failure::timed_out(Step::Content, Duration::from_secs(30)));
        assert_eq!(silence.text, "no answer within 30 s; whether the relay took the mail is unknown");
    }

    #[test]
    fn the_enhanced_code_is_part_of_the_code() {
        let refusal = judged(Step::Recipient, 550, "5.1.1 No such user");
        assert_eq!((refusal.code.as_str(), refusal.text.as_str()), ("550 5.1.1", "No such user"));
        let plain = judged(Step::Recipient, 550, "5.1 is not one, nor is 1.2.3.4");
        assert_eq!((plain.code.as_str(), plain.text.as_str()), ("550", "5.1 is not one, nor is 1.2.3.4"));
    }
}
