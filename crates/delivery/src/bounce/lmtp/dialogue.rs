//! One dialogue with a mail server (RFC 2033, RFC 5321).

use std::io::ErrorKind;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufStream};
use tokio::sync::watch;
use tokio::time::timeout;
use tracing::warn;
use usher_app::{BounceIntake, BounceSource};

use super::LmtpSettings;

/// Bytes of a command line; RFC 5321 section 4.5.3.1.4 asks for 512, extensions for more.
const LONGEST_COMMAND: usize = 4096;
/// Recipients of one mail (RFC 5321 section 4.5.3.1.8).
const MOST_RECIPIENTS: usize = 100;
/// Pieces of that length in which a line that is too long may come, until the connection is cut.
const MOST_PIECES: usize = 256;
/// Bytes of a mail that are kept; what a report says stands at its beginning.
const KEPT_BYTES: usize = 256 * 1024;
/// A mail is read to its end up to so many times the size that is taken, and for so many times the limit of one wait.
const PATIENCE: (u64, u32) = (4, 6);
/// Commands that make no sense until the line is cut.
const MOST_ERRORS: u32 = 20;

/// Serves a connection to its end.
///
/// # Errors
/// That it broke off.
pub(super) async fn hold<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    desk: &dyn BounceIntake,
    settings: LmtpSettings,
    mut stop: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let mut line = Line { stream: BufStream::new(stream), limit: settings.timeout };
    let mut session = Session { greeted: false, has_sender: false, recipients: Vec::new(), errors: 0 };
    line.say("220 usher LMTP takes bounces").await?;
    loop {
        // Between two mails is the time to stop; a mail that has begun is taken.
        let command = tokio::select! {
            () = async { drop(stop.wait_for(|stop| *stop).await) }, if !session.has_sender => {
                return line.say("421 4.3.2 stopping, try again").await;
            }
            command = line.command() => command?,
        };
        let Some(command) = command else { return Ok(()) };
        match session.answer(&command, settings.largest_mail_bytes) {
            Next::Say(answer) => line.say(answer).await?,
            Next::Extensions => {
                let size = settings.largest_mail_bytes;
                line.say(&format!(
                    "250-usher\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n\
                     250 SIZE {size}"
                ))
                .await?;
            }
            Next::Data => {
                line.say("354 go on").await?;
                let limit = settings.timeout.saturating_mul(PATIENCE.1);
                let mail = timeout(limit, line.mail(settings.largest_mail_bytes)).await??;
                let recipients = session.take_recipients();
                let answer = match mail {
                    Some(mail) => verdict(desk, &mail, &recipients).await,
                    None => "552 5.3.4 too large",
                };
                for _ in &recipients {
                    line.write(answer).await?;
                }
                line.flush().await?;
            }
            Next::Quit => return line.say("221 2.0.0 bye").await,
            Next::Cut => return line.say("421 4.7.0 too many errors").await,
        }
    }
}

/// The answer for each recipient: what the mail says is committed, or it is to be kept.
async fn verdict(desk: &dyn BounceIntake, mail: &[u8], recipients: &[String]) -> &'static str {
    match desk.take_mail(BounceSource::Lmtp, mail, recipients).await {
        Ok(verdict) if verdict.is_understood() => "250 2.0.0 recorded",
        // Refusing it would make a bounce of a bounce.
        Ok(_) => "250 2.0.0 nothing that we know; dropped",
        Err(error) => {
            warn!(%error, "a bounce waits at the mail server");
            "451 4.3.0 not now, try again"
        }
    }
}

/// What follows from a command.
enum Next {
    Say(&'static str),
    Extensions,
    Data,
    Quit,
    Cut,
}

/// Where a dialogue stands.
struct Session {
    greeted: bool,
    has_sender: bool,
    recipients: Vec<String>,
    errors: u32,
}

impl Session {
    fn answer(&mut self, command: &Command, largest: u64) -> Next {
        let next = self.obey(command, largest);
        if let Next::Say(answer) = &next
            && answer.starts_with('5')
        {
            self.errors += 1;
            if self.errors >= MOST_ERRORS {
                return Next::Cut;
            }
        }
        next
    }

    fn obey(&mut self, command: &Command, largest: u64) -> Next {
        let Command::Line(line) = command else { return Next::Say("500 5.5.2 the line is too long") };
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb.to_ascii_uppercase().as_str() {
            "LHLO" if rest.trim().is_empty() => Next::Say("501 5.5.4 expected a name"),
            "LHLO" => {
                self.reset();
                self.greeted = true;
                Next::Extensions
            }
            "HELO" | "EHLO" => Next::Say("500 5.5.1 this is LMTP; expected LHLO"),
            "MAIL" => self.mail(rest, largest),
            "RCPT" => self.rcpt(rest),
            "DATA" if self.recipients.is_empty() => Next::Say("503 5.5.1 no valid recipients"),
            "DATA" => Next::Data,
            "RSET" => {
                self.reset();
                Next::Say("250 2.0.0 forgotten")
            }
            "NOOP" => Next::Say("250 2.0.0 fine"),
            "VRFY" => Next::Say("252 2.5.0 send it and see"),
            "QUIT" => Next::Quit,
            _ => Next::Say("500 5.5.1 unknown command"),
        }
    }

    fn mail(&mut self, rest: &str, largest: u64) -> Next {
        if !self.greeted {
            return Next::Say("503 5.5.1 expected LHLO first");
        }
        if self.has_sender {
            return Next::Say("503 5.5.1 there is a sender already");
        }
        let Some((_, parameters)) = path(rest, "FROM:") else {
            return Next::Say("501 5.5.4 expected MAIL FROM:<address>");
        };
        let size = parameters.split_whitespace().find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            name.eq_ignore_ascii_case("SIZE").then(|| value.parse::<u64>().ok())?
        });
        if size.is_some_and(|size| size > largest) {
            return Next::Say("552 5.3.4 too large");
        }
        self.has_sender = true;
        Next::Say("250 2.1.0 go on")
    }

    fn rcpt(&mut self, rest: &str) -> Next {
        if !self.has_sender {
            return Next::Say("503 5.5.1 expected MAIL first");
        }
        let Some((address, _)) = path(rest, "TO:") else {
            return Next::Say("501 5.5.4 expected RCPT TO:<address>");
        };
        if self.recipients.len() >= MOST_RECIPIENTS {
            return Next::Say("452 4.5.3 too many recipients");
        }
        self.recipients.push(address.to_owned());
        Next::Say("250 2.1.5 go on")
    }

    fn reset(&mut self) {
        self.has_sender = false;
        self.recipients.clear();
    }

    fn take_recipients(&mut self) -> Vec<String> {
        let recipients = std::mem::take(&mut self.recipients);
        self.reset();
        recipients
    }
}

/// The address of `FROM:<address> PARAMETERS`, and the parameters.
fn path<'a>(rest: &'a str, keyword: &str) -> Option<(&'a str, &'a str)> {
    let rest = rest.trim_start();
    let (found, rest) = rest.split_at_checked(keyword.len())?;
    if !found.eq_ignore_ascii_case(keyword) {
        return None;
    }
    rest.trim_start().strip_prefix('<')?.split_once('>')
}

/// A line that was sent.
enum Command {
    Line(String),
    TooLong,
}

/// The connection, with a limit on every wait.
struct Line<S: AsyncRead + AsyncWrite> {
    stream: BufStream<S>,
    limit: Duration,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Line<S> {
    async fn say(&mut self, answer: &str) -> std::io::Result<()> {
        self.write(answer).await?;
        self.flush().await
    }

    async fn write(&mut self, answer: &str) -> std::io::Result<()> {
        timeout(self.limit, async {
            self.stream.write_all(answer.as_bytes()).await?;
            self.stream.write_all(b"\r\n").await
        })
        .await?
    }

    async fn flush(&mut self) -> std::io::Result<()> {
        timeout(self.limit, self.stream.flush()).await?
    }

    /// The next piece of a line, with its end if it has come to that; empty at the end of the connection. The limit is
    /// for all of it: one byte now and then does not hold the line.
    async fn piece(&mut self, piece: &mut Vec<u8>, most: usize) -> std::io::Result<()> {
        piece.clear();
        timeout(self.limit, async {
            while piece.last() != Some(&b'\n') && piece.len() < most {
                let available = self.stream.fill_buf().await?;
                if available.is_empty() {
                    return Ok(());
                }
                let room = available.len().min(most - piece.len());
                let end = available[..room].iter().position(|byte| *byte == b'\n').map_or(room, |at| at + 1);
                piece.extend_from_slice(&available[..end]);
                self.stream.consume(end);
            }
            Ok(())
        })
        .await?
    }

    /// The next command; `None` at the end of the connection. It may be broken off while it waits for the first byte.
    async fn command(&mut self) -> std::io::Result<Option<Command>> {
        let mut line = Vec::new();
        self.piece(&mut line, LONGEST_COMMAND).await?;
        if line.is_empty() {
            return Ok(None);
        }
        if line.last() != Some(&b'\n') {
            self.end_of_line().await?;
            return Ok(Some(Command::TooLong));
        }
        Ok(Some(Command::Line(String::from_utf8_lossy(&line).trim_end().to_owned())))
    }

    /// Passes over the rest of a line that is too long.
    async fn end_of_line(&mut self) -> std::io::Result<()> {
        let mut rest = Vec::new();
        for _ in 0..MOST_PIECES {
            self.piece(&mut rest, LONGEST_COMMAND).await?;
            if rest.is_empty() || rest.last() == Some(&b'\n') {
                return Ok(());
            }
        }
        Err(std::io::Error::new(ErrorKind::InvalidData, "a line without an end"))
    }

    /// A mail up to the line with the dot, of which the beginning is kept; `None` for one that is too large, which is
    /// read to its end all the same, within bounds. Only CRLF, dot, CRLF ends it: anything laxer lets mails hide in others.
    async fn mail(&mut self, largest: u64) -> std::io::Result<Option<Vec<u8>>> {
        let (mut mail, mut piece, mut length) = (Vec::new(), Vec::new(), 0_u64);
        let mut begins_line = true;
        let mut after_return = false;
        loop {
            self.piece(&mut piece, LONGEST_COMMAND).await?;
            if piece.is_empty() {
                return Err(ErrorKind::UnexpectedEof.into());
            }
            if length > largest.saturating_mul(PATIENCE.0) {
                return Err(std::io::Error::new(ErrorKind::InvalidData, "a mail without an end"));
            }
            if begins_line && piece == b".\r\n" {
                return Ok(Some(mail).filter(|_| length <= largest));
            }
            length = length.saturating_add(piece.len() as u64);
            let content = if begins_line { piece.strip_prefix(b".").unwrap_or(&piece) } else { &piece };
            let room = KEPT_BYTES.saturating_sub(mail.len());
            mail.extend_from_slice(&content[..content.len().min(room)]);
            // A long line comes in pieces, and its end may be in two of them.
            begins_line = piece.ends_with(b"\r\n") || (after_return && piece == b"\n");
            after_return = piece.ends_with(b"\r");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_in_any_case_with_their_parameters() {
        assert_eq!(path("FROM:<> SIZE=12 BODY=8BITMIME", "FROM:"), Some(("", " SIZE=12 BODY=8BITMIME")));
        assert_eq!(path(" to: <a+b@c.test> ORCPT=rfc822;x", "TO:"), Some(("a+b@c.test", " ORCPT=rfc822;x")));
        for bad in ["", "TO", "FROM:<a@b>", "TO:a@b", "TO:<a@b"] {
            assert_eq!(path(bad, "TO:"), None, "{bad}");
        }
    }
}
