//! The demo's way out: every message is kept for its page instead of being sent.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use usher_app::{
    Accepted, AnswerClass, Clock, MailTransport, NotAccepted, OutgoingMail, OutgoingSms, SmsGateway,
};

/// How a message travelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// By mail.
    Email,
    /// By text message.
    Sms,
}

/// A message as its recipient would see it; its JSON form is that of `/demo/mailbox.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailboxMessage {
    /// The message's id, the same at every attempt.
    pub id: String,
    /// The address or number.
    pub to: String,
    /// How it travelled.
    pub channel: Channel,
    /// The subject; none in a text message.
    pub subject: Option<String>,
    /// The plain text.
    pub text: String,
    /// The HTML; none in a text message.
    pub html: Option<String>,
    /// The web addresses in the text, in their order, each once.
    pub links: Vec<String>,
    /// When it was sent (RFC 3339, UTC).
    pub sent_at: String,
}

/// Keeps all messages in memory and in a file with one JSON object a line, which is read again at the next start.
///
/// The file holds working links: it is readable by its owner only, and belongs to demonstrations.
pub struct Mailbox {
    clock: Arc<dyn Clock>,
    contents: Mutex<Contents>,
}

struct Contents {
    file: File,
    /// Oldest first.
    messages: Vec<MailboxMessage>,
}

impl Mailbox {
    /// Opens the file or makes it. A line that a crash cut off is left out, the others are kept.
    pub fn open(path: &Path, clock: Arc<dyn Clock>) -> io::Result<Self> {
        let mut file = OpenOptions::new().create(true).read(true).append(true).mode(0o600).open(path)?;
        let former = io::read_to_string(&mut file)?;
        let messages = former.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        if !former.is_empty() && !former.ends_with('\n') {
            file.write_all(b"\n")?;
        }
        Ok(Self { clock, contents: Mutex::new(Contents { file, messages }) })
    }

    /// All messages, newest first.
    pub fn messages(&self) -> Vec<MailboxMessage> {
        self.contents().messages.iter().rev().cloned().collect()
    }

    /// Writes are small and local, so they need no thread of their own.
    fn keep(&self, message: MailboxMessage) -> Result<Accepted, NotAccepted> {
        let failed = |error: &dyn std::error::Error| NotAccepted {
            class: AnswerClass::Temporary,
            code: String::new(),
            text: format!("the mailbox file cannot be written: {error}"),
        };
        let mut line = serde_json::to_vec(&message).map_err(|error| failed(&error))?;
        line.push(b'\n');
        let mut contents = self.contents();
        contents.file.write_all(&line).map_err(|error| failed(&error))?;
        contents.messages.push(message);
        Ok(Accepted { code: "250".to_owned(), text: "kept in the mailbox".to_owned(), peer_id: None })
    }

    fn contents(&self) -> MutexGuard<'_, Contents> {
        // Nothing is left half done by a panic: the list grows by whole messages.
        self.contents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sent_at(&self) -> String {
        let now = self.clock.now().as_ms();
        jiff::Timestamp::from_millisecond(now).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_string()
    }
}

#[async_trait]
impl MailTransport for Mailbox {
    async fn send(&self, mail: &OutgoingMail) -> Result<Accepted, NotAccepted> {
        self.keep(MailboxMessage {
            id: mail.message_id.to_string(),
            to: mail.to.clone(),
            channel: Channel::Email,
            subject: Some(mail.subject.clone()),
            text: mail.text.clone(),
            html: Some(mail.html.clone()),
            links: links(&mail.text),
            sent_at: self.sent_at(),
        })
    }
}

#[async_trait]
impl SmsGateway for Mailbox {
    async fn send(&self, sms: &OutgoingSms) -> Result<Accepted, NotAccepted> {
        self.keep(MailboxMessage {
            id: sms.message_id.to_string(),
            to: sms.to.as_str().to_owned(),
            channel: Channel::Sms,
            subject: None,
            text: sms.text.clone(),
            html: None,
            links: links(&sms.text),
            sent_at: self.sent_at(),
        })
    }
}

/// The web addresses in a text, each once. What punctuation follows is not part of them.
fn links(text: &str) -> Vec<String> {
    let mut links: Vec<String> = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_control() || "<>\"()[]".contains(c)) {
        let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| word.find(scheme)).min() else {
            continue;
        };
        let link = word[start..].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        if !links.iter().any(|known| known == link) {
            links.push(link.to_owned());
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_without_the_punctuation_around_them() {
        let text = "Open https://a.test/a/x-_Y, or <http://b.test/?q=1>.\nAgain: https://a.test/a/x-_Y\u{a0}now. httpss://";
        assert_eq!(links(text), ["https://a.test/a/x-_Y", "http://b.test/?q=1"]);
    }
}
