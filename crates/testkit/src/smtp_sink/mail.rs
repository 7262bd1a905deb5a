//! A mail as smtp-sink wrote it down: the envelope as headers of its own, then the mail as it came.

use anyhow::{Context, Result, ensure};
use mail_parser::{MessageParser, PartType};

/// A mail that the server received.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The client's name in HELO or EHLO.
    pub helo: String,
    /// The envelope's sender, without angle brackets; empty for the null sender.
    pub mail_from: String,
    /// The envelope's recipients, without angle brackets, in the order of the commands.
    pub rcpt_to: Vec<String>,
    /// The mail's header fields, unfolded and otherwise as they came.
    pub headers: Vec<(String, String)>,
    /// The subject, decoded.
    pub subject: String,
    /// The first text/plain part, decoded.
    pub text: Option<String>,
    /// The first text/html part, decoded.
    pub html: Option<String>,
    /// The mail as it came, with the line ends of the file.
    pub raw: Vec<u8>,
}

impl Mail {
    /// The first header field of this name, in whichever case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let field = self.headers.iter().find(|(field, _)| field.eq_ignore_ascii_case(name));
        field.map(|(_, value)| value.as_str())
    }

    /// Reads a captured file.
    pub(super) fn parse(capture: &[u8]) -> Result<Self> {
        let mut mail = Self {
            helo: String::new(),
            mail_from: String::new(),
            rcpt_to: Vec::new(),
            headers: Vec::new(),
            subject: String::new(),
            text: None,
            html: None,
            raw: Vec::new(),
        };
        let mut rest = capture;
        while let Some((name, value, after)) = next_field(rest).filter(|(name, ..)| name.starts_with("X-")) {
            match name {
                "X-Helo-Args" => value.clone_into(&mut mail.helo),
                "X-Mail-Args" => mail.mail_from = address(value),
                "X-Rcpt-Args" => mail.rcpt_to.push(address(value)),
                // X-Client-Addr and X-Client-Proto: the same in every test.
                _ => {}
            }
            rest = after;
        }
        ensure!(!mail.rcpt_to.is_empty(), "a captured mail without a recipient");
        rest.clone_into(&mut mail.raw);
        mail.read_message()?;
        Ok(mail)
    }

    fn read_message(&mut self) -> Result<()> {
        let message = MessageParser::default().parse(&self.raw).context("no mail that can be read")?;
        let fields = message.headers_raw();
        let headers = fields.map(|(name, value)| (name.to_owned(), unfold(value))).collect();
        let subject = message.subject().unwrap_or_default().to_owned();
        let (mut text, mut html) = (None, None);
        for part in &message.parts {
            match &part.body {
                PartType::Text(body) if text.is_none() => text = Some(body.to_string()),
                PartType::Html(body) if html.is_none() => html = Some(body.to_string()),
                _ => {}
            }
        }
        (self.headers, self.subject, self.text, self.html) = (headers, subject, text, html);
        Ok(())
    }
}

/// The first line as a header field, and what follows; `None` when it is none.
fn next_field(capture: &[u8]) -> Option<(&str, &str, &[u8])> {
    let end = capture.iter().position(|byte| *byte == b'\n')?;
    let (name, value) = std::str::from_utf8(&capture[..end]).ok()?.split_once(':')?;
    Some((name, value.trim(), &capture[end + 1..]))
}

/// The address in the arguments of MAIL or RCPT, which may carry parameters after it.
fn address(arguments: &str) -> String {
    let bracketed = arguments.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    let (address, _) = bracketed.unwrap_or((arguments, ""));
    address.to_owned()
}

fn unfold(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAPTURE: &str = "X-Client-Addr: 127.0.0.1
X-Client-Proto: ESMTP
X-Helo-Args: client.test
X-Mail-Args: <bounces+7@usher.test> BODY=8BITMIME
X-Rcpt-Args: <jane@ok.test>
X-Rcpt-Args: <joe@ok.test> NOTIFY=FAILURE
Received: from client.test ([127.0.0.1])
\tby sink.test (smtp-sink) with ESMTP id 5f;
To: jane@ok.test
Subject: =?utf-8?q?Activ=C3=A9?=
X-Own: kept
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Bonjour=20J=C3=A9r=C3=B4me
--b
Content-Type: text/html; charset=utf-8

<p>Bonjour</p>
--b--
";

    #[test]
    fn a_captured_mail_is_taken_apart() {
        let mail = Mail::parse(CAPTURE.as_bytes()).unwrap();
        assert_eq!(mail.helo, "client.test");
        assert_eq!(mail.mail_from, "bounces+7@usher.test");
        assert_eq!(mail.rcpt_to, ["jane@ok.test", "joe@ok.test"]);
        assert_eq!(mail.subject, "Activé");
        assert_eq!(mail.text.as_deref().map(str::trim_end), Some("Bonjour Jérôme"));
        assert_eq!(mail.html.as_deref().map(str::trim_end), Some("<p>Bonjour</p>"));
    }

    #[test]
    fn header_fields_are_found_in_any_case_and_unfolded() {
        let mail = Mail::parse(CAPTURE.as_bytes()).unwrap();
        assert_eq!(mail.header("x-own"), Some("kept"));
        let received = "from client.test ([127.0.0.1]) by sink.test (smtp-sink) with ESMTP id 5f;";
        assert_eq!(mail.header("Received"), Some(received));
        assert_eq!(mail.header("Bcc"), None);
    }

    #[test]
    fn a_mail_without_html_has_none() {
        let capture = "X-Mail-Args: <>\nX-Rcpt-Args: <a@b.test>\nReceived: x\nSubject: s\n\nhello\n";
        let mail = Mail::parse(capture.as_bytes()).unwrap();
        assert_eq!((mail.mail_from.as_str(), mail.html), ("", None));
        assert_eq!(mail.text.as_deref().map(str::trim_end), Some("hello"));
    }
}
