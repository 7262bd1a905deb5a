//! A relay that says what a test tells it to, and remembers what it heard.

use std::sync::{Arc, Mutex};

use anyhow::Result;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// What is answered to a line; empty: nothing, and no line is read any more.
type Answer = dyn Fn(&str) -> String + Send + Sync;

/// A running relay. It ends when this value is dropped.
pub(crate) struct Conversation {
    pub(crate) port: u16,
    heard: Arc<Mutex<Vec<String>>>,
    _task: JoinSet<()>,
}

impl Conversation {
    /// Starts a relay on a free port of 127.0.0.1. `answer` gets every line outside contents, and the final dot as `.`;
    /// what it leaves out (empty text) is never answered.
    pub(crate) async fn start(answer: impl Fn(&str) -> String + Send + Sync + 'static) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let (answer, notes): (Arc<Answer>, _) = (Arc::new(answer), Arc::clone(&heard));
        let mut task = JoinSet::new();
        task.spawn(async move {
            let mut dialogues = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let (answer, notes) = (Arc::clone(&answer), Arc::clone(&notes));
                // A client that hangs up ends the dialogue.
                dialogues.spawn(async move { serve(stream, answer.as_ref(), &notes).await });
            }
        });
        Ok(Self { port, heard, _task: task })
    }

    /// The lines heard outside contents, in their order.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// How many lines begin so.
    pub(crate) fn count(&self, start: &str) -> usize {
        self.heard().iter().filter(|line| line.starts_with(start)).count()
    }
}

/// What a relay without wishes answers.
pub(crate) fn usual(line: &str) -> String {
    match line.split([' ', ':']).next().unwrap_or_default() {
        "EHLO" => "250-relay.test\r\n250-AUTH PLAIN LOGIN XOAUTH2\r\n250 8BITMIME".to_owned(),
        "DATA" => "354 Go on".to_owned(),
        _ => "250 2.0.0 Ok".to_owned(),
    }
}

async fn serve(stream: TcpStream, answer: &Answer, heard: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 relay.test\r\n").await?;
    let (mut line, mut in_content) = (String::new(), false);
    while stream.read_line(&mut line).await? > 0 {
        let said = std::mem::take(&mut line).trim_end().to_owned();
        if in_content && said != "." {
            continue;
        }
        heard.lock().unwrap().push(said.clone());
        let answer = answer(&said);
        if answer.is_empty() {
            // As a stalled server does: the connection stays, and nothing comes.
            std::future::pending::<()>().await;
        }
        in_content = answer.starts_with("354");
        stream.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}
