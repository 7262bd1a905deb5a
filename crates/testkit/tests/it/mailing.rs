//! The SMTP server takes mail, misbehaves as told and forgets nothing.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
};

use anyhow::Result;
use usher_testkit::smtp_sink::SmtpSink;

const MAIL: &str =
    "From: a@usher.test\r\nTo: jane@ok.test\r\nSubject: Hello\r\n\r\nA line.\r\n..dots\r\n.\r\n";

/// Sends a mail as far as the server lets it, and gives the server's replies.
fn send(sink: &SmtpSink) -> Result<Vec<String>> {
    let mut writer = TcpStream::connect(sink.address())?;
    let mut replies = BufReader::new(writer.try_clone()?).lines();
    let mut heard: Vec<String> = replies.next().into_iter().collect::<Result<_, _>>()?;
    for command in
        ["HELO me.test\r\n", "MAIL FROM:<a@usher.test>\r\n", "RCPT TO:<jane@ok.test>\r\n", "DATA\r\n", MAIL]
    {
        writer.write_all(command.as_bytes())?;
        let Some(Ok(reply)) = replies.next() else { break };
        let refused = reply.starts_with(['4', '5']);
        heard.push(reply);
        if refused {
            break;
        }
    }
    Ok(heard)
}

#[tokio::test]
async fn a_mail_is_taken_with_its_envelope() -> Result<()> {
    let sink = SmtpSink::start(&[]).await?;
    assert!(send(&sink)?.last().unwrap().starts_with("250"));
    let mails = sink.wait_for(1).await?;
    assert_eq!(mails[0].helo, "me.test");
    assert_eq!(mails[0].mail_from, "a@usher.test");
    assert_eq!(mails[0].rcpt_to, ["jane@ok.test"]);
    assert_eq!(mails[0].subject, "Hello");
    assert_eq!(mails[0].text.as_deref().map(str::trim_end), Some("A line.\n.dots"));
    Ok(())
}

#[tokio::test]
async fn a_server_that_refuses_recipients_writes_nothing_down() -> Result<()> {
    let sink = SmtpSink::start(&["-f", "RCPT", "-B", "550 5.1.1 No such user"]).await?;
    assert_eq!(send(&sink)?.last().unwrap(), "550 5.1.1 No such user");
    assert!(sink.mails()?.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_server_changes_its_mind_and_keeps_port_and_mails() -> Result<()> {
    let mut sink = SmtpSink::start(&["-q", "."]).await?;
    assert!(
        send(&sink)?.last().unwrap().starts_with("354"),
        "it hangs up instead of answering the final dot"
    );
    sink.wait_for(1).await?;
    let port = sink.port();
    sink.stop();
    assert!(send(&sink).is_err(), "nobody listens");
    sink.restart(&[]).await?;
    assert_eq!(sink.port(), port);
    assert!(send(&sink)?.last().unwrap().starts_with("250"));
    assert_eq!(sink.wait_for(2).await?.len(), 2);
    Ok(())
}

#[tokio::test]
async fn a_server_that_hangs_up_at_once_counts_as_started() -> Result<()> {
    let sink = SmtpSink::start(&["-q", "CONNECT"]).await?;
    assert!(send(&sink).unwrap_or_default().is_empty());
    Ok(())
}

#[tokio::test]
async fn wrong_options_are_reported() {
    let error = SmtpSink::start(&["-B", "250 no refusal"]).await.err().unwrap().to_string();
    assert!(error.starts_with("smtp-sink did not start with the options [\"-B\""), "{error}");
    assert!(error.ends_with("bad hard error reply: 250 no refusal"), "{error}");
}
