//! A mail as it goes over the wire: headers, a text and an HTML part (RFC 5322, RFC 2046), dots doubled (RFC 5321).

use std::time::{Duration, SystemTime};

use lettre::Address;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, Message, MultiPart, SinglePart};
use usher_app::{NotAccepted, OutgoingMail};
use usher_domain::Timestamp;

/// Characters of a line that every relay takes (RFC 5322 section 2.1.1).
const LONGEST_LINE: usize = 998;

/// What is the same on all mails.
pub(super) struct Letterhead {
    pub(super) from: Address,
    /// Instead of each application's name.
    pub(super) from_name: Option<String>,
    pub(super) reply_to: Option<Mailbox>,
}

/// A mail, ready to be handed over.
pub(super) struct Letter {
    /// The envelope's sender.
    pub(super) from: Address,
    /// The envelope's recipient.
    pub(super) to: Address,
    /// True when an address has letters beyond ASCII before its `@`.
    pub(super) needs_smtputf8: bool,
    /// Headers and body with doubled dots, and the final dot.
    pub(super) content: String,
}

impl Letterhead {
    /// Puts a mail together. A recipient that no mail can be addressed to is refused for good.
    pub(super) fn letter(&self, mail: &OutgoingMail, now: Timestamp) -> Result<Letter, NotAccepted> {
        let to = envelope_address(&mail.to).ok_or_else(|| refused("the recipient is no mail address"))?;
        let from_name = self.from_name.as_deref().unwrap_or(&mail.from_name);
        let mut builder = Message::builder()
            .from(Mailbox::new(display_name(from_name), self.from.clone()))
            .to(Mailbox::new(None, to.clone()))
            .subject(one_line(&mail.subject))
            .message_id(Some(format!("<{}@{}>", mail.message_id, ascii_domain(self.from.domain()))))
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(now.as_ms().try_into().unwrap_or(0)))
            .raw_header(HeaderValue::new(
                // RFC 3834 section 5: no out-of-office answers, please.
                HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".to_owned(),
            ))
            .raw_header(HeaderValue::new(
                HeaderName::new_from_ascii_str("Content-Language"),
                one_line(&mail.language),
            ));
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(reply_to.clone());
        }
        let parts = MultiPart::alternative()
            .singlepart(part(ContentType::TEXT_PLAIN, &mail.text))
            .singlepart(part(ContentType::TEXT_HTML, &mail.html));
        let message = builder.multipart(parts).map_err(|error| refused(&error.to_string()))?;
        Ok(Letter {
            needs_smtputf8: !is_ascii(&to) || !is_ascii(&self.from),
            from: self.from.clone(),
            to,
            content: with_dots(text_of(message.formatted())),
        })
    }
}

fn is_ascii(address: &Address) -> bool {
    let address: &str = address.as_ref();
    address.is_ascii()
}

fn refused(reason: &str) -> NotAccepted {
    NotAccepted { permanent: true, code: String::new(), text: reason.to_owned() }
}

/// The address with its domain in ASCII, so that only the part before the `@` may ask for SMTPUTF8.
fn envelope_address(address: &str) -> Option<Address> {
    let (local, domain) = address.rsplit_once('@')?;
    Address::new(local, ascii_domain(domain)).ok()
}

/// The domain as DNS knows it (`xn--bcher-kva.example`); one that has no such form is left as it is.
fn ascii_domain(domain: &str) -> String {
    url::Host::parse(domain).map_or_else(|_| domain.to_owned(), |host| host.to_string())
}

fn display_name(name: &str) -> Option<String> {
    let name = one_line(name);
    (!name.is_empty()).then_some(name)
}

/// A header holds one line, whoever filled it in.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// One part of the mail. Text that may travel as it is does: encoding it would only make it longer.
fn part(content_type: ContentType, text: &str) -> SinglePart {
    let text = network_lines(text);
    let body = if travels_as_it_is(&text) {
        Body::dangerous_pre_encoded(text.into_bytes(), ContentTransferEncoding::SevenBit)
    } else {
        Body::new(text)
    };
    SinglePart::builder().header(content_type).body(body)
}

/// Lines ended by CRLF, and no carriage return or line feed alone: a lenient relay might take that for the end of a line
/// (SMTP smuggling).
fn network_lines(text: &str) -> String {
    let mut lines = String::with_capacity(text.len() + text.len() / 16);
    let mut rest = text;
    while let Some(end) = rest.find(['\r', '\n']) {
        lines.push_str(&rest[..end]);
        lines.push_str("\r\n");
        rest = rest[end..].strip_prefix("\r\n").unwrap_or(&rest[end + 1..]);
    }
    lines.push_str(rest);
    lines
}

/// Whether a text is `7bit` (RFC 2045 section 2.7): ASCII without NUL, no line longer than 998 characters.
fn travels_as_it_is(text: &str) -> bool {
    let is_short = |line: &str| line.len() <= LONGEST_LINE;
    text.is_ascii() && !text.as_bytes().contains(&0) && text.split("\r\n").all(is_short)
}

/// What lettre writes is text, unless it was given something else.
fn text_of(message: Vec<u8>) -> String {
    String::from_utf8(message).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Doubles the dots that begin lines, and adds the dot that ends all (RFC 5321 section 4.5.2).
fn with_dots(mut message: String) -> String {
    if message.starts_with('.') {
        message.insert(0, '.');
    }
    if message.contains("\n.") {
        message = message.replace("\r\n.", "\r\n..");
    }
    let end = if message.ends_with("\r\n") { ".\r\n" } else { "\r\n.\r\n" };
    message.push_str(end);
    message
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use usher_domain::MessageId;

    use super::*;

    fn letterhead() -> Letterhead {
        Letterhead { from: "invitations@shop.test".parse().unwrap(), from_name: None, reply_to: None }
    }

    fn mail(to: &str) -> OutgoingMail {
        OutgoingMail {
            message_id: MessageId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ab").unwrap(),
            from_name: "Shop".to_owned(),
            to: to.to_owned(),
            subject: "Hello".to_owned(),
            text: "text".to_owned(),
            html: "<p>html</p>".to_owned(),
            language: "fr-FR".to_owned(),
        }
    }

    fn written(mail: &OutgoingMail) -> Letter {
        letterhead().letter(mail, Timestamp::from_ms(1_795_300_000_000)).unwrap()
    }

    #[test]
    fn headers_say_who_when_and_that_a_machine_wrote_it() {
        let letter = written(&mail("jane@ok.test"));
        for line in [
            "From: Shop <invitations@shop.test>\r\n",
            "To: jane@ok.test\r\n",
            "Message-ID: <0197a3b2-7d54-7c3e-9f00-0123456789ab@shop.test>\r\n",
            "Date: Sat, 21 Nov 2026 22:26:40 +0000\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "Content-Language: fr-FR\r\n",
            "Content-Type: multipart/alternative;",
        ] {
            assert!(letter.content.contains(line), "{line:?} in {}", letter.content);
        }
    }

    #[test]
    fn a_domain_beyond_ascii_needs_no_extension_and_a_local_part_does() {
        let letter = written(&mail("jane@bücher.example"));
        assert_eq!(
            (letter.to.to_string().as_str(), letter.needs_smtputf8),
            ("jane@xn--bcher-kva.example", false)
        );
        assert!(letter.content.is_ascii());
        assert!(written(&mail("jürgen@bücher.example")).needs_smtputf8);
    }

    #[test]
    fn nothing_that_is_filled_in_adds_a_header() {
        let mut mail = mail("jane@ok.test");
        mail.subject = "Hello\r\nBcc: eve@evil.test".to_owned();
        mail.from_name = "Shop\nBcc: eve@evil.test".to_owned();
        mail.language = "fr\rBcc: eve@evil.test".to_owned();
        let letter = written(&mail);
        assert!(!letter.content.lines().any(|line| line.starts_with("Bcc")), "{}", letter.content);
    }

    #[test]
    fn a_recipient_that_is_no_address_is_refused_for_good() {
        let refusal = letterhead().letter(&mail("nobody"), Timestamp::from_ms(0)).err().unwrap();
        assert!(refusal.permanent);
    }

    proptest! {
        #[test]
        fn the_final_dot_ends_the_mail_and_nothing_before(text in "(\\.|\r|\n|\r\n|[a-zé ]){0,60}") {
            let mut mail = mail("jane@ok.test");
            mail.text = text;
            let content = written(&mail).content;
            prop_assert_eq!(content.find("\r\n.\r\n"), Some(content.len() - 5));
            prop_assert!(!content.replace("\r\n", "").contains(['\r', '\n']));
        }

        #[test]
        fn doubled_dots_read_back(lines in prop::collection::vec("\\.{0,3}[a-z]{0,3}", 1..6)) {
            let message = lines.join("\r\n") + "\r\n";
            let content = with_dots(message.clone());
            let read: String = content
                .strip_suffix(".\r\n").unwrap()
                .split_inclusive("\r\n")
                .map(|line| line.strip_prefix('.').unwrap_or(line))
                .collect();
            prop_assert_eq!(read, message);
        }
    }
}
