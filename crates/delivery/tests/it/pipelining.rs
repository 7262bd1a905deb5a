//! Commands that travel together (RFC 2920), and relays that do not want that or say something else than usual.

use std::sync::{Arc, Mutex};

use anyhow::Result;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use usher_app::MailTransport;
use usher_testkit::smtp_sink::SmtpSink;

use crate::smtp::{cleartext, mail, transport};

/// What a relay answers to each command.
#[derive(Clone, Copy)]
struct Answers {
    /// To every greeting but the first.
    again: &'static str,
    rcpt: &'static str,
    data: &'static str,
    end: &'static str,
}

/// A relay of few words that offers PIPELINING, and what it was told.
struct Relay {
    port: u16,
    heard: Arc<Mutex<Vec<String>>>,
    _task: JoinSet<()>,
}

impl Relay {
    async fn start(answers: Answers) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let (mut task, notes) = (JoinSet::new(), Arc::clone(&heard));
        task.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                notes.lock().unwrap().push("CONNECT".to_owned());
                // A client that hangs up ends this dialogue.
                let _ = serve(BufReader::new(stream), answers, &notes).await;
            }
        });
        Ok(Self { port, heard, _task: task })
    }

    /// The commands' first words.
    fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

const GREETING: &str = "250-relay.test\r\n250 PIPELINING";

async fn serve(
    mut stream: BufReader<tokio::net::TcpStream>,
    answers: Answers,
    heard: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    stream.write_all(b"220 relay.test\r\n").await?;
    let (mut line, mut in_content, mut greeted) = (String::new(), false, false);
    while stream.read_line(&mut line).await? > 0 {
        let word = line.trim_end().split([' ', ':']).next().unwrap_or_default().to_owned();
        line.clear();
        if in_content && word != "." {
            heard.lock().unwrap().push("content".to_owned());
            continue;
        }
        let answer = match word.as_str() {
            "EHLO" if !greeted => GREETING,
            "EHLO" => answers.again,
            "RCPT" => answers.rcpt,
            "DATA" => answers.data,
            "." => answers.end,
            _ => "250 2.0.0 Ok",
        };
        in_content = answer.starts_with('3');
        greeted |= word == "EHLO";
        heard.lock().unwrap().push(word);
        stream.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_relay_that_takes_one_command_at_a_time_gets_them_so() -> Result<()> {
    let sink = SmtpSink::start(&["-p"]).await?;
    let transport = transport(cleartext(sink.port()));
    for number in 0..3 {
        transport.send(&mail(number)).await?;
    }
    assert_eq!(sink.wait_for(3).await?.len(), 3);
    Ok(())
}

#[tokio::test]
async fn a_relay_that_asks_for_the_content_of_a_refused_mail_gets_none() -> Result<()> {
    let relay = Relay::start(Answers {
        again: GREETING,
        rcpt: "550 5.1.1 No such user",
        data: "354 Go on",
        end: "554 5.5.1 No valid recipients",
    })
    .await?;
    let transport = transport(cleartext(relay.port));
    for number in 0..2 {
        let refused = transport.send(&mail(number)).await.unwrap_err();
        assert_eq!((refused.is_permanent(), refused.code.as_str()), (true, "550 5.1.1"));
    }
    let dialogue = ["MAIL", "RCPT", "DATA", ".", "RSET"];
    assert_eq!(relay.heard(), [&["CONNECT", "EHLO", "EHLO"][..], &dialogue, &dialogue].concat());
    Ok(())
}

#[tokio::test]
async fn a_relay_that_hangs_up_between_replies_is_left() -> Result<()> {
    let relay = Relay::start(Answers {
        again: GREETING,
        rcpt: "421 4.3.2 Going down",
        data: "354 Go on",
        end: "250 2.0.0 Ok",
    })
    .await?;
    let transport = transport(cleartext(relay.port));
    for number in 0..2 {
        let refused = transport.send(&mail(number)).await.unwrap_err();
        assert_eq!((refused.is_permanent(), refused.code.as_str()), (false, "421 4.3.2"));
    }
    let dialogue = ["CONNECT", "EHLO", "EHLO", "MAIL", "RCPT", "DATA"];
    assert_eq!(relay.heard(), [dialogue, dialogue].concat());
    Ok(())
}

#[tokio::test]
async fn a_relay_that_wants_to_be_greeted_once_gets_one_command_at_a_time() -> Result<()> {
    let again = "503 Duplicate EHLO";
    let relay =
        Relay::start(Answers { again, rcpt: "250 2.1.5 Ok", data: "354 Go on", end: "250 2.0.0 Taken" })
            .await?;
    let transport = transport(cleartext(relay.port));
    assert_eq!(transport.send(&mail(0)).await?.code, "250 2.0.0");
    assert_eq!(relay.heard()[..6], ["CONNECT", "EHLO", "EHLO", "MAIL", "RCPT", "DATA"]);
    Ok(())
}
