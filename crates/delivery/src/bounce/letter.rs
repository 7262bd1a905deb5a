//! Bounces that are no reports of RFC 3464: qmail's (QSBMF), and letters of a mailer daemon with a code in them.

use mail_parser::{HeaderValue, Message};

use super::report::{Action, ReportedRecipient};
use super::status::{Status, find_reply_code};

/// How qmail's bounces begin.
const QMAIL: &str = "Hi. This is the ";
/// Where qmail's bounces quote the message.
const QMAIL_COPY: &str = "--- Below this line is a copy of the message";
/// Characters of a letter that are looked at for a reason.
const LOOKED_AT: usize = 8_000;
/// Lines after the one with the code that belong to the reason.
const REASON_LINES: usize = 4;

/// What a letter says of a recipient that it failed to reach; `None` for a letter that says no such thing.
///
/// Somebody's absence note is none, whoever it is from: those say that they are automatic replies (RFC 3834).
pub(super) fn read(mail: &Message<'_>, text: &str) -> Option<ReportedRecipient> {
    let text = beginning(text);
    if let Some(recipient) = qmail(text) {
        return Some(recipient);
    }
    let names_recipient = mail.header_raw("X-Failed-Recipients").is_some();
    if !names_recipient && (is_automatic_reply(mail) || !is_from_daemon(mail)) {
        return None;
    }
    let status = Status::find(text);
    let code = find_reply_code(text);
    let class = status.map(|status| status.class).or_else(|| code.map(|code| code / 100))?;
    Some(ReportedRecipient {
        action: if class == 5 { Action::Failed } else { Action::Delayed },
        status: status.map(|s| format!("{}.{}.{}", s.class, s.subject, s.detail)).unwrap_or_default(),
        diagnostic: reason(text),
        final_recipient: mail.header_raw("X-Failed-Recipients").map(|value| value.trim().to_owned()),
        original_recipient: None,
    })
}

/// The qmail-send Bounce Message Format: a paragraph that begins with the recipient in angle brackets, and says why.
fn qmail(text: &str) -> Option<ReportedRecipient> {
    let text = text.trim_start();
    if !text.starts_with(QMAIL) {
        return None;
    }
    let before_copy = text.split(QMAIL_COPY).next().unwrap_or(text);
    let lines: Vec<&str> = before_copy.lines().map(str::trim_end).collect();
    let at = lines.iter().position(|line| line.starts_with('<') && line.ends_with(">:"))?;
    let address = lines[at].trim_start_matches('<').trim_end_matches(">:");
    let words: Vec<&str> = lines[at + 1..].iter().take_while(|line| !line.is_empty()).copied().collect();
    let diagnostic = words.join(" ");
    let status = Status::find(&diagnostic);
    Some(ReportedRecipient {
        // qmail tells of failures only; it has no notes about delays.
        action: Action::Failed,
        status: status.map(|s| format!("{}.{}.{}", s.class, s.subject, s.detail)).unwrap_or_default(),
        diagnostic,
        final_recipient: Some(address.to_owned()),
        original_recipient: None,
    })
}

/// True for what answers by itself (RFC 3834), in the forms that are in use.
pub(super) fn is_automatic_reply(mail: &Message<'_>) -> bool {
    let begins = |name: &str, with: &[&str]| {
        let value = mail.header_raw(name).map(|value| value.trim().to_ascii_lowercase());
        value.is_some_and(|value| with.iter().any(|with| value.starts_with(with)))
    };
    begins("Auto-Submitted", &["auto-replied"])
        || begins("Precedence", &["auto_reply", "auto-reply"])
        || ["X-Autoreply", "X-Autorespond"].iter().any(|name| mail.header_raw(*name).is_some())
}

/// Who writes bounces.
const DAEMONS: [&str; 4] = ["mailer-daemon", "postmaster", "mail-daemon", "mail.daemon"];

fn is_from_daemon(mail: &Message<'_>) -> bool {
    let sender = mail.from().and_then(|from| from.first()).and_then(|from| from.address());
    let local = sender.and_then(|address| address.rsplit_once('@')).map_or("", |(local, _)| local);
    let has_no_sender = match mail.return_path() {
        HeaderValue::Empty => mail.header_raw("Return-Path").is_some_and(|path| path.trim() == "<>"),
        HeaderValue::Text(path) => path.trim().is_empty(),
        _ => false,
    };
    DAEMONS.iter().any(|daemon| local.eq_ignore_ascii_case(daemon)) || has_no_sender
}

/// The line with the code, and what follows it.
fn reason(text: &str) -> String {
    let has_code = |line: &str| Status::find(line).is_some() || find_reply_code(line).is_some();
    let lines = text.lines().skip_while(|line| !has_code(line)).take(REASON_LINES);
    lines.take_while(|line| !line.trim().is_empty()).map(str::trim).collect::<Vec<_>>().join(" ")
}

fn beginning(text: &str) -> &str {
    text.char_indices().nth(LOOKED_AT).map_or(text, |(end, _)| &text[..end])
}
