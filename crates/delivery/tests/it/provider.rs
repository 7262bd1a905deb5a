//! A provider's HTTP server, which writes requests down and answers as it was told.

use std::collections::BTreeMap;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use url::form_urlencoded;

/// A request as it came in.
#[derive(Debug)]
pub(crate) struct Heard {
    pub(crate) method: String,
    pub(crate) target: String,
    /// By their names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

impl Heard {
    /// A header; empty when it is absent.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(String::as_str).unwrap_or_default()
    }

    /// The body as a form.
    pub(crate) fn form(&self) -> BTreeMap<String, String> {
        form_urlencoded::parse(self.body.as_bytes()).into_owned().collect()
    }
}

/// A server that answers one request after the other.
pub(crate) struct Provider {
    pub(crate) url: String,
    heard: JoinHandle<Vec<Heard>>,
}

impl Provider {
    /// Answers with these, each a status and a body, then ends.
    pub(crate) async fn start(answers: &[(u16, &str)]) -> Self {
        // What another test has installed is the same provider.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let answers: Vec<(u16, String)> =
            answers.iter().map(|(status, body)| (*status, (*body).to_owned())).collect();
        let heard = tokio::spawn(async move {
            let mut heard = Vec::new();
            for (status, body) in answers {
                let (mut connection, _) = listener.accept().await.unwrap();
                heard.push(hear(&mut connection).await);
                let length = body.len();
                let answer = format!(
                    "HTTP/1.1 {status} Said\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
                );
                connection.write_all(answer.as_bytes()).await.unwrap();
            }
            heard
        });
        Self { url, heard }
    }

    /// What it heard, once it has answered everything.
    pub(crate) async fn heard(self) -> Vec<Heard> {
        self.heard.await.unwrap()
    }
}

async fn hear(connection: &mut TcpStream) -> Heard {
    let mut received = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&received).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let mut lines = head.lines();
            let mut first = lines.next().unwrap().split(' ');
            let headers: BTreeMap<String, String> = lines
                .filter_map(|line| line.split_once(':'))
                .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
                .collect();
            let length = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
            if body.len() >= length {
                let (method, target) = (first.next().unwrap().to_owned(), first.next().unwrap().to_owned());
                return Heard { method, target, headers, body: body.to_owned() };
            }
        }
        let mut part = [0; 4096];
        let count = connection.read(&mut part).await.unwrap();
        assert!(count > 0, "the request ended early: {text}");
        received.extend_from_slice(&part[..count]);
    }
}
