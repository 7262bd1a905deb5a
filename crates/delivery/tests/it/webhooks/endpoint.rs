//! An application's endpoint for events: a server on this machine that answers as it is told, and remembers what it heard.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// How an endpoint answers a request.
#[derive(Clone, Copy)]
pub(super) enum Answer {
    /// With this status line, and headers.
    Status(&'static str),
    /// Not at all.
    Nothing,
}

/// An application's endpoint on this machine.
#[derive(Clone)]
pub(super) struct Endpoint {
    pub(super) url: String,
    pub(super) heard: Arc<Mutex<Vec<Heard>>>,
    answers: Arc<Mutex<VecDeque<Answer>>>,
    always: Arc<Mutex<Answer>>,
    at_once: Arc<AtomicUsize>,
    pub(super) most_at_once: Arc<AtomicUsize>,
}

/// A request that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heard {
    pub(super) id: String,
    pub(super) seconds: String,
    pub(super) signature: String,
    pub(super) body: String,
}

impl Heard {
    pub(super) fn kind(&self) -> String {
        serde_json::from_str::<serde_json::Value>(&self.body).unwrap()["type"].as_str().unwrap().to_owned()
    }

    pub(super) fn invitation(&self) -> String {
        let body: serde_json::Value = serde_json::from_str(&self.body).unwrap();
        body["data"]["invitation_id"].as_str().unwrap().to_owned()
    }
}

impl Endpoint {
    pub(super) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = Self {
            url: format!("http://{}/events?key=1", listener.local_addr().unwrap()),
            heard: Arc::default(),
            answers: Arc::default(),
            always: Arc::new(Mutex::new(Answer::Status("204 No Content"))),
            at_once: Arc::default(),
            most_at_once: Arc::default(),
        };
        let accepting = endpoint.clone();
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(accepting.clone().serve(connection));
            }
        });
        endpoint
    }

    /// The answers to the next requests.
    pub(super) fn answer(&self, answers: impl IntoIterator<Item = Answer>) {
        self.answers.lock().unwrap().extend(answers);
    }

    /// The answer when nothing else was said.
    pub(super) fn always(&self, answer: Answer) {
        *self.always.lock().unwrap() = answer;
    }

    pub(super) fn heard(&self) -> Vec<Heard> {
        self.heard.lock().unwrap().clone()
    }

    async fn serve(self, mut connection: TcpStream) {
        while let Some((head, body)) = read_request(&mut connection).await {
            let header = |name: &str| {
                let line = head.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}: ")));
                line.map(|line| line[name.len() + 2..].to_owned()).unwrap_or_default()
            };
            assert!(head.starts_with("POST /events?key=1 HTTP/1.1"), "{head}");
            assert_eq!(header("content-type"), "application/json");
            self.heard.lock().unwrap().push(Heard {
                id: header("webhook-id"),
                seconds: header("webhook-timestamp"),
                signature: header("webhook-signature"),
                body,
            });
            let now = self.at_once.fetch_add(1, Ordering::SeqCst) + 1;
            self.most_at_once.fetch_max(now, Ordering::SeqCst);
            let planned = self.answers.lock().unwrap().pop_front();
            let answer = planned.unwrap_or(*self.always.lock().unwrap());
            let Answer::Status(status) = answer else {
                return std::future::pending().await;
            };
            // Others that are under way get the chance to come in.
            tokio::task::yield_now().await;
            self.at_once.fetch_sub(1, Ordering::SeqCst);
            let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 2\r\n\r\nok");
            if connection.write_all(answer.as_bytes()).await.is_err() {
                return;
            }
        }
    }
}

/// The next request of a connection, head and body; `None` at its end.
async fn read_request(connection: &mut TcpStream) -> Option<(String, String)> {
    let mut read = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&read).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
            if body.len() >= length.unwrap_or(0) {
                return Some((head.to_owned(), body.to_owned()));
            }
        }
        let mut part = [0; 4096];
        let count = connection.read(&mut part).await.ok().filter(|count| *count > 0)?;
        read.extend_from_slice(&part[..count]);
    }
}
