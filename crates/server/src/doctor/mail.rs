//! The relays: they let us in, and take a test mail when one is asked for.

use anyhow::Result;
use usher_app::store::ContentId;
use usher_app::{Clock as _, MailTransport as _, OutgoingMail, uuid_v7};
use usher_domain::{EmailAddress, InvitationId, MailIdentity, MessageId};

use super::finding::Report;
use crate::config::Settings;
use crate::system::{SystemClock, SystemEntropy};

const ABOUT: &str = "mail";

/// Meets each relay, and sends a mail to `recipient`.
pub(super) async fn check(settings: &Settings, recipient: Option<&str>, report: &mut Report) -> Result<()> {
    let is_only_one = settings.mail.relays().count() == 1;
    let mut is_well = false;
    for (index, relay) in settings.mail.relays().enumerate() {
        let which = if is_only_one { "the relay".to_owned() } else { format!("the relay {}", relay.name()) };
        match relay.check().await {
            Ok(()) => {
                is_well = true;
                let text = format!("{which} lets us in, with the encryption and account that are configured");
                report.fine(ABOUT, &text)?;
            }
            Err(error) => {
                let section = match index {
                    0 => "[mail.smtp]".to_owned(),
                    index => format!("[[mail.backup]] number {index}"),
                };
                let (text, remedy) = told(&which, &section, error.to_string().trim());
                report.problem(ABOUT, &text, &remedy)?;
            }
        }
    }
    if !is_well {
        return Ok(());
    }
    let Some(recipient) = recipient else { return Ok(()) };
    if EmailAddress::parse(recipient).is_none() {
        return report.problem(
            ABOUT,
            "the test mail's recipient is no mail address",
            "correct --send-test-mail",
        );
    }
    match settings.mail.send(&test_mail(recipient)).await {
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

/// What is wrong, and what to do.
fn told(which: &str, section: &str, error: &str) -> (String, String) {
    // The words of the SMTP library, which speak of a fault of the client.
    if error.contains("STARTTLS is not supported") {
        let remedy = format!(
            "check host and port in {section}; where the relay has TLS from the first byte, set encryption = \"tls\", \
             and for a relay on this machine \"none\" will do"
        );
        return (format!("{which} offers no STARTTLS, and nothing is sent without"), remedy);
    }
    let remedy = format!("check {section}: host, port, encryption, ca_file, and the account");
    (format!("{which} does not let us in: {error}"), remedy)
}

fn test_mail(recipient: &str) -> OutgoingMail {
    const TEXT: &str = "This is the test mail of `usher doctor`. It arrived: invitations can, too.";
    let id = uuid_v7(SystemClock.now(), &SystemEntropy);
    OutgoingMail {
        message_id: MessageId::new(id),
        content_id: ContentId::Invitation(InvitationId::new(id)),
        from_name: "Usher".to_owned(),
        identity: MailIdentity::default(),
        to: recipient.to_owned(),
        subject: "A test mail of Usher".to_owned(),
        text: format!("{TEXT}\n"),
        html: format!("<!DOCTYPE html><html lang=\"en\"><title>Test</title><p>{TEXT}</p></html>\n"),
        pictures: Vec::new(),
        language: "en".to_owned(),
    }
}
