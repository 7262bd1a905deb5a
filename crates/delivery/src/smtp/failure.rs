//! A dialogue that failed: at which step, and what that means for the relay, for other relays and for the mail.

use std::error::Error as _;
use std::time::Duration;

use lettre::transport::smtp::Error;
use usher_app::{AnswerClass, NotAccepted};

use super::verdict::{about_relay, verdict};

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
pub(crate) struct Failure {
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

    /// We could not even begin.
    pub(super) fn before_any_mail(reason: impl Into<String>) -> Self {
        Self { step: Step::Connect, cause: Cause::NoAnswer(reason.into()) }
    }

    pub(super) fn no_smtputf8() -> Self {
        Self { step: Step::Sender, cause: Cause::NoSmtpUtf8 }
    }

    /// The same with the status that the relay explained its refusal with.
    pub(super) fn explained(mut self, status: Option<String>) -> Self {
        if let (Cause::Reply { text, .. }, Some(status)) = (&mut self.cause, status) {
            text.extend([" (status ", &status, ")"]);
        }
        self
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

    /// True when the relay could not be used at all, whomever the mail is for: it was not reached, did not greet, let us
    /// not in, or was silent or hung up before it knew the recipient. Later silence may be one recipient domain's.
    pub(crate) fn is_relays_own(&self) -> bool {
        match self.step {
            Step::Connect => true,
            Step::Sender => matches!(self.cause, Cause::NoAnswer(_) | Cause::Reply { code: 421, .. }),
            Step::Recipient | Step::Data | Step::Content => false,
        }
    }

    /// True when another relay may be asked within the same attempt: this one certainly has not taken the mail, and what
    /// it said is about itself or about us, not about the recipient or the mail.
    ///
    /// Silence after the content is neither: it may have been taken.
    pub(crate) fn permits_another_relay(&self) -> bool {
        match &self.cause {
            Cause::NoAnswer(_) => self.step != Step::Content,
            Cause::NoSmtpUtf8 => true,
            Cause::Reply { code, text } => match self.step {
                Step::Connect | Step::Sender => true,
                Step::Recipient | Step::Data | Step::Content => about_relay(*code, text),
            },
        }
    }

    fn class(&self) -> AnswerClass {
        match &self.cause {
            Cause::NoAnswer(_) => AnswerClass::Temporary,
            Cause::NoSmtpUtf8 => AnswerClass::Final,
            Cause::Reply { code, text } => verdict(self.step, *code, text),
        }
    }
}

/// Splits `5.1.1 No such user` into its enhanced code (RFC 3463) and the rest.
pub(super) fn enhanced_code(text: &str) -> Option<(&str, &str)> {
    let (code, rest) = text.split_once(' ').unwrap_or((text, ""));
    let is_number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = code.split('.');
    let class = parts.next().is_some_and(|class| matches!(class, "2" | "4" | "5"));
    let valid = class && parts.clone().count() == 2 && parts.all(is_number);
    valid.then_some((code, rest))
}

impl From<Failure> for NotAccepted {
    fn from(failure: Failure) -> Self {
        let class = failure.class();
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
        Self { class, code, text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Step; 5] = [Step::Connect, Step::Sender, Step::Recipient, Step::Data, Step::Content];

    fn reply(step: Step, code: u16, text: &str) -> Failure {
        Failure { step, cause: Cause::Reply { code, text: text.to_owned() } }
    }

    fn silence(step: Step) -> Failure {
        Failure::timed_out(step, Duration::from_secs(30))
    }

    #[test]
    fn silence_is_never_final_and_says_what_is_unknown() {
        for step in STEPS {
            assert!(!NotAccepted::from(silence(step)).is_permanent());
        }
        let silence = NotAccepted::from(silence(Step::Content));
        assert_eq!(silence.text, "no answer within 30 s; whether the relay took the mail is unknown");
    }

    #[test]
    fn another_relay_is_asked_unless_the_mail_may_have_been_taken_or_the_recipient_is_the_matter() {
        for step in [Step::Connect, Step::Sender, Step::Recipient, Step::Data] {
            assert!(silence(step).permits_another_relay(), "{step:?}");
            assert!(reply(step, 421, "4.3.2 going down").permits_another_relay(), "{step:?}");
        }
        assert!(!silence(Step::Content).permits_another_relay());
        for (step, code, text, expected) in [
            (Step::Connect, 535, "5.7.8 no", true),
            (Step::Sender, 451, "4.3.0 try later", true),
            (Step::Sender, 550, "5.7.1 sender not allowed", true),
            (Step::Recipient, 451, "4.3.0 queue file write error", true),
            (Step::Recipient, 454, "4.4.3 directory lookup failed", true),
            (Step::Recipient, 530, "5.7.0 Authentication required", true),
            (Step::Recipient, 450, "4.2.0 Greylisted", false),
            (Step::Recipient, 451, "4.7.1 Greylisted", false),
            (Step::Recipient, 452, "4.2.2 mailbox full", false),
            (Step::Recipient, 550, "5.1.1 No such user", false),
            (Step::Recipient, 554, "5.7.1 blocked", false),
            (Step::Content, 452, "4.3.1 Insufficient system storage", true),
            (Step::Content, 550, "5.7.1 spam", false),
            (Step::Content, 554, "rejected", false),
        ] {
            assert_eq!(reply(step, code, text).permits_another_relay(), expected, "{step:?} {code} {text}");
        }
        assert!(Failure::no_smtputf8().permits_another_relay());
    }

    #[test]
    fn what_one_recipient_domain_may_have_caused_is_not_the_relays_own() {
        assert!(silence(Step::Connect).is_relays_own() && silence(Step::Sender).is_relays_own());
        assert!(reply(Step::Connect, 535, "no").is_relays_own());
        assert!(!reply(Step::Sender, 550, "5.7.1 sender not allowed").is_relays_own());
        for step in [Step::Recipient, Step::Data, Step::Content] {
            assert!(!silence(step).is_relays_own(), "{step:?}");
            assert!(!reply(step, 421, "4.7.0 too fast").is_relays_own(), "{step:?}");
        }
    }

    #[test]
    fn the_enhanced_code_is_part_of_the_code() {
        let refusal = NotAccepted::from(reply(Step::Recipient, 550, "5.1.1 No such user"));
        assert_eq!((refusal.code.as_str(), refusal.text.as_str()), ("550 5.1.1", "No such user"));
        let plain = NotAccepted::from(reply(Step::Recipient, 550, "5.1 is not one, nor is 1.2.3.4"));
        assert_eq!((plain.code.as_str(), plain.text.as_str()), ("550", "5.1 is not one, nor is 1.2.3.4"));
    }
}
