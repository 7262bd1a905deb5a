//! A mail as it goes over the wire: headers, a text and an HTML part (RFC 5322, RFC 2046), signed (RFC 6376), dots
//! doubled (RFC 5321).

use std::time::{Duration, SystemTime};

use lettre::Address;
use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, Message, MultiPart, SinglePart};
use memchr::{memchr2_iter, memmem};
use usher_app::{AnswerClass, InlinePicture, NotAccepted, OutgoingMail};
use usher_domain::{LinkKeys, Timestamp};

use super::envelope::EnvelopeSender;

/// Characters of a line that every relay takes (RFC 5322 section 2.1.1).
const LONGEST_LINE: usize = 998;

/// Ends the last line, and the mail.
const END: &str = "\r\n.\r\n";

/// Who we say we are, where an application says nothing else.
#[derive(Clone)]
pub struct SenderSettings {
    /// The sender: `invitations@example.com`.
    pub from: String,
    /// The sender's display name; without it each application's name.
    pub from_name: Option<String>,
    /// Where answers go: an address, or `Name <address>`.
    pub reply_to: Option<String>,
    /// Where bounces go; without it the sender's address.
    pub bounce_address: Option<String>,
    /// Makes the token that a bounce address carries (`bounces+token@example.com`), by which a bounce names its message.
    /// Without it bounce addresses stand as they are.
    pub bounce_keys: Option<LinkKeys>,
}

impl SenderSettings {
    /// A sender's address and nothing else.
    pub fn new(from: &str) -> Self {
        Self {
            from: from.to_owned(),
            from_name: None,
            reply_to: None,
            bounce_address: None,
            bounce_keys: None,
        }
    }
}

/// A setting that is no address.
#[derive(Debug, thiserror::Error)]
pub enum SenderSettingsError {
    /// [`SenderSettings::from`] is no mail address.
    #[error("from: {0:?} is no mail address")]
    From(String),
    /// [`SenderSettings::reply_to`] is no mail address.
    #[error("reply_to: {0:?} is no mail address")]
    ReplyTo(String),
    /// [`SenderSettings::bounce_address`] is no mail address.
    #[error("bounce_address: {0:?} is no mail address")]
    BounceAddress(String),
}

/// What is the same on all mails.
pub(crate) struct Letterhead {
    from: Address,
    /// Instead of each application's name.
    from_name: Option<String>,
    reply_to: Option<Mailbox>,
    envelope: EnvelopeSender,
}

/// A mail that is written and not yet sealed: what is signed are the bytes of `message`.
pub(crate) struct Draft {
    from: Address,
    to: Address,
    needs_smtputf8: bool,
    /// Headers and body.
    pub(crate) message: String,
}

/// A mail, ready to be handed over.
pub(crate) struct Letter {
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
    /// Checks the settings.
    pub(crate) fn new(settings: SenderSettings) -> Result<Self, SenderSettingsError> {
        let SenderSettings { from, from_name, reply_to, bounce_address, bounce_keys } = settings;
        let reply_to = match reply_to {
            Some(text) => Some(text.parse().map_err(|_| SenderSettingsError::ReplyTo(text))?),
            None => None,
        };
        if let Some(address) = bounce_address.as_ref().filter(|address| envelope_address(address).is_none()) {
            return Err(SenderSettingsError::BounceAddress(address.clone()));
        }
        let envelope = EnvelopeSender { bounce_address, keys: bounce_keys };
        let from = envelope_address(&from).ok_or(SenderSettingsError::From(from))?;
        Ok(Self { from, from_name, reply_to, envelope })
    }

    /// Puts a mail together. A recipient that no mail can be addressed to is refused for good.
    pub(crate) fn draft(&self, mail: &OutgoingMail, now: Timestamp) -> Result<Draft, NotAccepted> {
        let to = envelope_address(&mail.to).ok_or_else(|| refused("the recipient is no mail address"))?;
        let from = self.sender_of(mail)?;
        let from_name = self.from_name.as_deref().unwrap_or(&mail.from_name);
        let envelope_from = self.envelope.of(mail, &from);
        let id = format!("<{}.{}@{}>", mail.message_id, mail.content_id, from.domain());
        // Said here, so that it need not be read from the headers again.
        let envelope = Envelope::new(Some(envelope_from.clone()), vec![to.clone()])
            .map_err(|error| refused(&error.to_string()))?;
        let mut builder = Message::builder()
            .envelope(envelope)
            .from(Mailbox::new(display_name(from_name), from.clone()))
            .to(Mailbox::new(None, to.clone()))
            .subject(one_line(&mail.subject))
            .message_id(Some(id))
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
        if let Some(reply_to) = self.reply_to_of(mail)? {
            builder = builder.reply_to(reply_to);
        }
        let text = MultiPart::alternative().singlepart(part(ContentType::TEXT_PLAIN, &mail.text));
        let html = part(ContentType::TEXT_HTML, &mail.html);
        let parts = if mail.pictures.is_empty() {
            text.singlepart(html)
        } else {
            text.multipart(with_pictures(html, &mail.pictures)?)
        };
        let message = builder.multipart(parts).map_err(|error| refused(&error.to_string()))?;
        Ok(Draft {
            needs_smtputf8: !is_ascii(&to) || !is_ascii(&from) || !is_ascii(&envelope_from),
            from: envelope_from,
            to,
            message: text_of(message.formatted()),
        })
    }

    /// The application's sender, else the service's.
    fn sender_of(&self, mail: &OutgoingMail) -> Result<Address, NotAccepted> {
        match &mail.identity.from {
            Some(text) => {
                envelope_address(text).ok_or_else(|| waits("the application's sender is no mail address"))
            }
            None => Ok(self.from.clone()),
        }
    }

    fn reply_to_of(&self, mail: &OutgoingMail) -> Result<Option<Mailbox>, NotAccepted> {
        match &mail.identity.reply_to {
            Some(text) => text
                .parse()
                .map(Some)
                .map_err(|_| waits("the application's reply address is no mail address")),
            None => Ok(self.reply_to.clone()),
        }
    }
}

impl Draft {
    /// Puts a header before all others, given whole with the end of its last line.
    pub(crate) fn prepend(&mut self, header: &str) {
        self.message.insert_str(0, header);
    }

    /// Doubles the dots: nothing is changed any more.
    pub(crate) fn seal(self) -> Letter {
        Letter {
            from: self.from,
            to: self.to,
            needs_smtputf8: self.needs_smtputf8,
            content: with_dots(&self.message),
        }
    }
}

/// The HTML with the pictures that it shows (RFC 2387).
fn with_pictures(html: SinglePart, pictures: &[InlinePicture]) -> Result<MultiPart, NotAccepted> {
    let mut related = MultiPart::related().singlepart(html);
    for picture in pictures {
        let media_type =
            ContentType::parse(&picture.media_type).map_err(|_| refused("a picture's media type is none"))?;
        let inline = Attachment::new_inline(one_line(&picture.content_id));
        related = related.singlepart(inline.body(picture.bytes.to_vec(), media_type));
    }
    Ok(related)
}

fn is_ascii(address: &Address) -> bool {
    let address: &str = address.as_ref();
    address.is_ascii()
}

fn refused(reason: &str) -> NotAccepted {
    NotAccepted { class: AnswerClass::Final, code: String::new(), text: reason.to_owned() }
}

/// For the operator to mend.
fn waits(reason: &str) -> NotAccepted {
    NotAccepted { class: AnswerClass::Temporary, ..refused(reason) }
}

/// The address with its domain in ASCII, so that only the part before the `@` may ask for SMTPUTF8.
pub(super) fn envelope_address(address: &str) -> Option<Address> {
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
    let NetworkText { text, longest_line } = network_text(text);
    // RFC 2045 section 2.7: `7bit` is ASCII without NUL in lines of 998 characters at most.
    let travels_as_it_is = longest_line <= LONGEST_LINE && text.is_ascii() && !text.as_bytes().contains(&0);
    let body = if travels_as_it_is {
        Body::dangerous_pre_encoded(text.into_bytes(), ContentTransferEncoding::SevenBit)
    } else {
        Body::new(text)
    };
    SinglePart::builder().header(content_type).body(body)
}

/// A text whose lines are ended by CRLF.
struct NetworkText {
    text: String,
    /// Bytes, without the line's end.
    longest_line: usize,
}

/// Lines ended by CRLF, and no carriage return or line feed alone: a lenient relay might take that for the end of a line
/// (SMTP smuggling).
fn network_text(text: &str) -> NetworkText {
    let mut lines = String::with_capacity(text.len() + text.len() / 16);
    let (mut begin, mut longest_line) = (0, 0);
    for end in memchr2_iter(b'\r', b'\n', text.as_bytes()) {
        if end < begin {
            // The second half of a CRLF.
            continue;
        }
        let line = &text[begin..end];
        lines.push_str(line);
        lines.push_str("\r\n");
        longest_line = longest_line.max(line.len());
        begin = if text[end..].starts_with("\r\n") { end + 2 } else { end + 1 };
    }
    lines.push_str(&text[begin..]);
    NetworkText { text: lines, longest_line: longest_line.max(text.len() - begin) }
}

/// What lettre writes is text, unless it was given something else.
fn text_of(message: Vec<u8>) -> String {
    String::from_utf8(message).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Doubles the dots that begin lines, and adds the dot that ends all (RFC 5321 section 4.5.2).
fn with_dots(message: &str) -> String {
    let mut dotted = String::with_capacity(message.len() + message.len() / 64 + END.len());
    dotted.push_str(if message.starts_with('.') { "." } else { "" });
    let mut written = 0;
    for line_end in memmem::find_iter(message.as_bytes(), b"\r\n.") {
        let dot = line_end + "\r\n".len();
        dotted.push_str(&message[written..dot]);
        dotted.push('.');
        written = dot;
    }
    dotted.push_str(&message[written..]);
    dotted.push_str(if message.ends_with("\r\n") { ".\r\n" } else { END });
    dotted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use usher_app::store::ContentId;
    use usher_domain::{InvitationId, MailIdentity, MessageId};

    use super::*;

    fn letterhead() -> Letterhead {
        Letterhead::new(SenderSettings::new("invitations@shop.test")).unwrap()
    }

    fn mail(to: &str) -> OutgoingMail {
        OutgoingMail {
            message_id: MessageId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ab").unwrap(),
            content_id: ContentId::Invitation(
                InvitationId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ad").unwrap(),
            ),
            identity: MailIdentity::default(),
            from_name: "Shop".to_owned(),
            to: to.to_owned(),
            subject: "Hello".to_owned(),
            text: "text".to_owned(),
            html: "<p>html</p>".to_owned(),
            pictures: Vec::new(),
            language: "fr-FR".to_owned(),
        }
    }

    fn written(mail: &OutgoingMail) -> Letter {
        written_under(&letterhead(), mail)
    }

    fn written_under(letterhead: &Letterhead, mail: &OutgoingMail) -> Letter {
        letterhead.draft(mail, Timestamp::from_ms(1_795_300_000_000)).unwrap().seal()
    }

    #[test]
    fn headers_say_who_when_and_that_a_machine_wrote_it() {
        let letter = written(&mail("jane@ok.test"));
        for line in [
            "From: Shop <invitations@shop.test>\r\n",
            "To: jane@ok.test\r\n",
            "Message-ID: <0197a3b2-7d54-7c3e-9f00-0123456789ab.0197a3b2-7d54-7c3e-9f00-0123456789ad@shop.test>\r\n",
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
    fn an_application_speaks_in_its_own_name() {
        let mut mail = mail("jane@ok.test");
        mail.identity = MailIdentity {
            from: Some("hello@bücher.test".to_owned()),
            reply_to: Some("Help <help@bücher.test>".to_owned()),
            bounce_address: Some("returns@bücher.test".to_owned()),
        };
        let letter = written(&mail);
        for line in [
            "From: Shop <hello@xn--bcher-kva.test>\r\n",
            "Reply-To: Help <help@",
            "ad@xn--bcher-kva.test>\r\n",
        ] {
            assert!(letter.content.contains(line), "{line:?} in {}", letter.content);
        }
        assert_eq!(letter.from.to_string(), "returns@xn--bcher-kva.test");
    }

    #[test]
    fn bounces_go_to_the_applications_address_else_the_services_else_the_sender() {
        let settings = SenderSettings {
            bounce_address: Some("bounces@shop.test".to_owned()),
            ..SenderSettings::new("invitations@shop.test")
        };
        let ours = Letterhead::new(settings.clone()).unwrap();
        let mut mail = mail("jane@ok.test");
        assert_eq!(written(&mail).from.to_string(), "invitations@shop.test");
        assert_eq!(written_under(&ours, &mail).from.to_string(), "bounces@shop.test");

        let keys = LinkKeys::new(usher_domain::LinkKey::new("k1", vec![7; 32]).unwrap(), Vec::new());
        let marked = Letterhead::new(SenderSettings { bounce_keys: Some(keys.clone()), ..settings }).unwrap();
        let sender = written_under(&marked, &mail).from.to_string();
        assert_eq!(
            usher_domain::bounced_content(&keys, &sender).map(|id| id.to_string()),
            Some(mail.content_id.to_string()),
            "{sender}"
        );
        mail.identity.bounce_address = Some("returns@other.test".to_owned());
        assert_eq!(written_under(&ours, &mail).from.to_string(), "returns@other.test");
        mail.identity.bounce_address = None;
        mail.identity.from = Some("hello@other.test".to_owned());
        assert_eq!(written(&mail).from.to_string(), "hello@other.test");
    }

    #[test]
    fn pictures_stand_beside_the_html_that_shows_them() {
        let mut mail = mail("jane@ok.test");
        assert!(!written(&mail).content.contains("multipart/related"));
        mail.pictures = vec![InlinePicture {
            content_id: "logo@usher".to_owned(),
            media_type: "image/png".to_owned(),
            bytes: vec![0x89, b'P', b'N', b'G', 0, 0xff].into(),
        }];
        let content = written(&mail).content;
        let order = [
            "multipart/alternative",
            "text/plain",
            "multipart/related",
            "text/html",
            "Content-ID: <logo@usher>",
            "iVBORwD/",
        ];
        let places: Vec<_> = order.iter().map(|part| content.find(part)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {content}");
        assert!(
            content.contains("Content-Type: image/png") && content.contains("Content-Disposition: inline")
        );
    }

    #[test]
    fn a_recipient_that_is_no_address_is_refused_for_good() {
        let refusal = letterhead().draft(&mail("nobody"), Timestamp::from_ms(0)).err().unwrap();
        assert!(refusal.is_permanent());
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
            let content = with_dots(&message);
            let read: String = content
                .strip_suffix(".\r\n").unwrap()
                .split_inclusive("\r\n")
                .map(|line| line.strip_prefix('.').unwrap_or(line))
                .collect();
            prop_assert_eq!(read, message);
        }
    }
}
