//! The relay: it lets us in, and takes a test mail when one is asked for.

use anyhow::Result;
use usher_app::{Clock as _, MailTransport as _, OutgoingMail, uuid_v7};
use usher_domain::{EmailAddress, MessageId};

use super::finding::Report;
use crate::config::Settings;
use crate::system::{SystemClock, SystemEntropy};

const ABOUT: &str = "mail";

/// Meets the relay, and sends it a mail to `recipient`.
pub(super) async fn check(settings: &Settings, recipient: Option<&str>, report: &mut Report) -> Result<()> {
    if let Err(error) = settings.relay.check().await {
        let remedy = "check [mail.smtp]: host, port, encryption, ca_file, and the account";
        return report.problem(
            ABOUT,
            &format!("the relay does not let us in: {}", error.to_string().trim()),
            remedy,
        );
    }
    report.fine(ABOUT, "the relay lets us in, with the encryption and account that are configured")?;
    let Some(recipient) = recipient else { return Ok(()) };
    if EmailAddress::parse(recipient).is_none() {
        return report.problem(
            ABOUT,
            "the test mail's recipient is no mail address",
            "correct --send-test-mail",
        );
    }
    match settings.relay.send(&test_mail(recipient)).await {
        Ok(accepted) => {
            let text = format!("the relay took the test mail ({} {})", accepted.code, accepted.text);
            report.note(ABOUT, &text, "see whether it arrives, and not among the spam")
        }
        Err(error) => {
            let text = format!("the relay refused the test mail: {}", error.to_string().trim());
            report.problem(ABOUT, &text, "see whether the relay lets this account send as mail.from")
        }
    }
}

fn test_mail(recipient: &str) -> OutgoingMail {
    const TEXT: &str = "This is the test mail of `usher doctor`. It arrived: invitations can, too.";
    OutgoingMail {
        message_id: MessageId::new(uuid_v7(SystemClock.now(), &SystemEntropy)),
        from_name: "Usher".to_owned(),
        to: recipient.to_owned(),
        subject: "A test mail of Usher".to_owned(),
        text: format!("{TEXT}\n"),
        html: format!("<!DOCTYPE html><html lang=\"en\"><title>Test</title><p>{TEXT}</p></html>\n"),
        language: "en".to_owned(),
    }
}
