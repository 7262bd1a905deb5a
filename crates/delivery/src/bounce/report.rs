//! Mails that say what became of another mail: delivery status notifications (RFC 3464, RFC 6533), complaints (RFC 5965)
//! and what was there before them.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::html::html_to_text;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{GetHeader as _, HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use usher_app::{BounceEvent, BounceNotice};

use super::classify::class_of;
use super::fields::{self, Field, untyped, value};
use super::letter;
use super::status::Status;

/// Bytes of a mail that are looked at. What a report says comes before the message that it returns.
const LOOKED_AT: usize = 256 * 1024;
/// Times that a mail may name a boundary: the parser looks for each one to the end of the mail.
const MOST_BOUNDARIES: usize = 100;
/// Asterisks of a line with those that continue it: they mark the parts of a parameter (RFC 2231 section 3), each of which
/// the parser compares with all before it.
const MOST_ASTERISKS: usize = 1_000;
/// Addresses that are read off a mail's headers at most.
const MOST_ADDRESSES: usize = 50;
/// Headers that say where a report came to, if the mail server wrote them.
const CAME_TO: [&str; 7] =
    ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To"];

/// What became of one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Not delivered, and will not be.
    Failed,
    /// Not delivered yet.
    Delayed,
    /// Delivered.
    Delivered,
    /// Handed on to where nobody reports.
    Relayed,
    /// Delivered, and sent on to several.
    Expanded,
    /// Delivered, and complained about.
    Complained,
}

impl Action {
    /// Reads the value of an `Action` field (RFC 3464 section 2.3.3).
    fn parse(text: &str) -> Option<Self> {
        let word = text.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        [
            ("failed", Self::Failed),
            ("failure", Self::Failed),
            ("delayed", Self::Delayed),
            ("delivered", Self::Delivered),
            ("relayed", Self::Relayed),
            ("expanded", Self::Expanded),
        ]
        .into_iter()
        .find_map(|(name, action)| word.eq_ignore_ascii_case(name).then_some(action))
    }
}

/// What a report says of one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedRecipient {
    /// What became of it.
    pub action: Action,
    /// The status code of RFC 3463, or empty.
    pub status: String,
    /// The words of whoever refused it, or empty.
    pub diagnostic: String,
    /// The address that was tried.
    pub final_recipient: Option<String>,
    /// The address that the sender gave, where that is known.
    pub original_recipient: Option<String>,
}

/// A mail that says what became of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryReport {
    /// One entry for each recipient that it speaks of; one at least.
    pub recipients: Vec<ReportedRecipient>,
    /// The Message-IDs of the mail that it is about, without brackets.
    pub message_ids: Vec<String>,
    /// The addresses that the report came to, and the return path of the mail that it is about.
    pub addresses: Vec<String>,
}

impl DeliveryReport {
    /// Reads a mail as it came in, with or without the line that mailbox files have before each; `None` when it is no
    /// report, or built to keep a parser busy. Only the first 256 KiB are looked at. Never panics.
    pub fn parse(mail: &[u8]) -> Option<Self> {
        let mail = &mail[..mail.len().min(LOOKED_AT)];
        let mail = without_envelope_line(mail);
        if is_laborious(mail) {
            return None;
        }
        let parsed = Parsed::new(mail)?;
        let parsed = &parsed.0;
        let mut report = Self { recipients: Vec::new(), message_ids: Vec::new(), addresses: Vec::new() };
        for part in &parsed.parts {
            report.read_part(mail, part);
        }
        if report.recipients.is_empty() {
            let text = parsed.text_part(0).map(text_of).unwrap_or_default();
            report.recipients.push(letter::read(parsed, &text)?);
            report.message_ids.extend(our_message_ids(&String::from_utf8_lossy(mail)));
        }
        for name in CAME_TO {
            report.read_addresses(parsed, name);
        }
        Some(report)
    }

    fn read_part(&mut self, mail: &[u8], part: &MessagePart<'_>) {
        let kind = part.content_type().map(|kind| {
            (kind.ctype().to_ascii_lowercase(), kind.subtype().unwrap_or_default().to_ascii_lowercase())
        });
        let kind = kind.as_ref().map(|(kind, subtype)| (kind.as_str(), subtype.as_str()));
        match kind {
            Some(("message", "delivery-status" | "global-delivery-status")) => {
                self.read_status(&String::from_utf8_lossy(&content_of(mail, part)));
            }
            Some(("message", "feedback-report")) => {
                self.read_feedback(&String::from_utf8_lossy(&content_of(mail, part)));
            }
            Some(
                ("text", "rfc822-headers")
                | ("message", "rfc822" | "global" | "rfc822-headers" | "global-headers"),
            ) => {
                if let Some(original) = parser().parse_headers(&content_of(mail, part)) {
                    self.read_original(&original);
                }
            }
            Some(_) | None => {}
        }
    }

    /// The groups of `message/delivery-status`: one about the message, then one for each recipient. Some servers forget
    /// the line between.
    fn read_status(&mut self, text: &str) {
        for group in fields::groups(text) {
            self.recipients.extend(recipient(&group));
        }
    }

    /// `message/feedback-report` (RFC 5965): somebody pressed "this is spam".
    fn read_feedback(&mut self, text: &str) {
        let groups = fields::groups(text);
        let fields: Vec<Field> = groups.into_iter().flatten().collect();
        let kind = value(&fields, "feedback-type").unwrap_or_default().to_ascii_lowercase();
        if !matches!(kind.as_str(), "abuse" | "fraud" | "opt-out" | "opt-out-list") {
            return;
        }
        self.addresses.extend(value(&fields, "original-mail-from").map(str::to_owned));
        self.recipients.push(ReportedRecipient {
            action: Action::Complained,
            status: String::new(),
            diagnostic: format!("the recipient reported the message ({kind})"),
            final_recipient: value(&fields, "original-rcpt-to").map(str::to_owned),
            original_recipient: None,
        });
    }

    /// The mail that the report is about, or its headers.
    fn read_original(&mut self, original: &Message<'_>) {
        self.message_ids.extend(original.message_id().map(str::to_owned));
        self.read_addresses(original, "Return-Path");
    }

    fn read_addresses(&mut self, mail: &Message<'_>, name: &str) {
        let values = mail.headers_raw().filter(|(found, _)| found.eq_ignore_ascii_case(name));
        let found =
            values.flat_map(|(_, value)| value.split([' ', '\t', '\r', '\n', ',', ';', '<', '>', '"']));
        let room = MOST_ADDRESSES.saturating_sub(self.addresses.len());
        self.addresses.extend(found.filter(|word| word.contains('@')).take(room).map(str::to_owned));
    }

    /// What it comes to for a message that went to one recipient. Where one mailbox of several got the message, the
    /// address that they stand behind works; and it is gone only when all of them are.
    pub fn notice(self) -> BounceNotice {
        let event = self.recipients.iter().fold(None, |event, recipient| {
            let this = event_of(recipient.action);
            Some(event.map_or(this, |event| weightier(event, this)))
        });
        let event = event.unwrap_or(BounceEvent::Delayed);
        let mut telling: Vec<ReportedRecipient> =
            self.recipients.into_iter().filter(|recipient| event_of(recipient.action) == event).collect();
        // The mildest speaks for all.
        telling.sort_by_cached_key(|recipient| class_of(&recipient.status, &recipient.diagnostic) == HARD);
        let (status, diagnostic) = telling
            .into_iter()
            .next()
            .map(|recipient| (recipient.status, recipient.diagnostic))
            .unwrap_or_default();
        BounceNotice { event, status, diagnostic, addresses: self.addresses, message_ids: self.message_ids }
    }
}

const HARD: usher_app::store::BounceClass = usher_app::store::BounceClass::Hard;

fn event_of(action: Action) -> BounceEvent {
    match action {
        Action::Failed => BounceEvent::Failed,
        Action::Delayed => BounceEvent::Delayed,
        Action::Delivered | Action::Relayed | Action::Expanded => BounceEvent::Delivered,
        Action::Complained => BounceEvent::Complained,
    }
}

fn weightier(one: BounceEvent, other: BounceEvent) -> BounceEvent {
    let weight = |event| match event {
        BounceEvent::Failed => 0,
        BounceEvent::Delayed => 1,
        BounceEvent::Delivered => 2,
        BounceEvent::Complained => 3,
    };
    if weight(other) > weight(one) { other } else { one }
}

/// A recipient's group; `None` for one that is about the message.
fn recipient(group: &[Field]) -> Option<ReportedRecipient> {
    let action = value(group, "action").and_then(Action::parse);
    let told = value(group, "status").unwrap_or_default();
    let status = Status::find(told);
    let final_recipient = value(group, "final-recipient").map(|value| untyped(value).to_owned());
    if action.is_none() && (status.is_none() || final_recipient.is_none()) {
        return None;
    }
    let diagnostic = value(group, "diagnostic-code").map(untyped).unwrap_or_default().to_owned();
    let action = action.or_else(|| {
        // Without an action the status has to say it.
        Some(match status?.class {
            5 => Action::Failed,
            4 => Action::Delayed,
            _ => Action::Delivered,
        })
    })?;
    Some(ReportedRecipient {
        action,
        status: status.map(|s| format!("{}.{}.{}", s.class, s.subject, s.detail)).unwrap_or_default(),
        diagnostic,
        final_recipient,
        original_recipient: value(group, "original-recipient").map(|value| untyped(value).to_owned()),
    })
}

/// Reads mails without decoding their parts: [`content_of`] does that where it is wanted. The parser would go into
/// encoded mails from within itself, and they may hold mails that hold mails, thousands deep.
fn parser() -> MessageParser {
    MessageParser::new()
        .with_mime_headers()
        // Read as a type, it is nothing that the parser takes for an encoding.
        .header_content_type(HeaderName::ContentTransferEncoding)
        .header_address(HeaderName::From)
        .header_id(HeaderName::MessageId)
        .header_id(HeaderName::ReturnPath)
}

/// The bytes of a part, decoded.
fn content_of<'x>(mail: &'x [u8], part: &MessagePart<'_>) -> Cow<'x, [u8]> {
    let (from, to) = (part.offset_body as usize, part.offset_end as usize);
    let raw = mail.get(from..to).unwrap_or_default();
    decoded(raw, part).map_or(Cow::Borrowed(raw), Cow::Owned)
}

/// The text of a part that is one.
fn text_of(part: &MessagePart<'_>) -> String {
    let raw = part.contents();
    let text = decoded(raw, part);
    let text = String::from_utf8_lossy(text.as_deref().unwrap_or(raw)).into_owned();
    if part.is_text_html() { html_to_text(&text) } else { text }
}

/// `None` for what is not encoded, or not as it says.
fn decoded(raw: &[u8], part: &MessagePart<'_>) -> Option<Vec<u8>> {
    let encoding = part.headers.header_value(&HeaderName::ContentTransferEncoding)?.as_content_type()?;
    match encoding.ctype().to_ascii_lowercase().as_str() {
        "base64" => base64_decode(raw),
        "quoted-printable" => quoted_printable_decode(raw),
        _ => None,
    }
}

/// A mail that is taken apart level by level in the end. Left to themselves, mails within mails would be dropped from
/// within each other, until the stack is full.
struct Parsed<'x>(Message<'x>);

impl<'x> Parsed<'x> {
    fn new(mail: &'x [u8]) -> Option<Self> {
        parser().parse(mail).map(Self)
    }
}

impl Drop for Parsed<'_> {
    fn drop(&mut self) {
        let mut left = vec![std::mem::take(&mut self.0)];
        while let Some(message) = left.pop() {
            for part in message.parts {
                if let PartType::Message(inner) = part.body {
                    left.push(inner);
                }
            }
        }
    }
}

/// True for a mail that would take the parser seconds: anybody may write to the bounce address, and no mail server's
/// report looks like that.
fn is_laborious(mail: &[u8]) -> bool {
    const BOUNDARY: &[u8] = b"boundary";
    let boundaries = mail.windows(BOUNDARY.len()).filter(|window| window.eq_ignore_ascii_case(BOUNDARY));
    if boundaries.count() > MOST_BOUNDARIES {
        return true;
    }
    let mut asterisks = 0;
    mail.split(|byte| *byte == b'\n').any(|line| {
        if !line.starts_with(b" ") && !line.starts_with(b"\t") {
            asterisks = 0;
        }
        asterisks += line.split(|byte| *byte == b'*').skip(1).count();
        asterisks > MOST_ASTERISKS
    })
}

/// Mailbox files have a line before each mail that is no header.
fn without_envelope_line(mail: &[u8]) -> &[u8] {
    if !mail.starts_with(b"From ") {
        return mail;
    }
    mail.iter().position(|byte| *byte == b'\n').map_or(mail, |end| &mail[end + 1..])
}

/// Message-IDs in a text that have the form of ours, two UUIDs with a dot between.
fn our_message_ids(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '(' | ')'));
    let is_ours = |word: &&str| {
        let local = word.split_once('@').map_or("", |(local, _)| local);
        local.len() == 73 && local.as_bytes()[36] == b'.'
    };
    words.filter(is_ours).take(MOST_ADDRESSES).map(str::to_owned).collect()
}
