//! The few lines of HTTP/1.1 that a backend needs: one call after the other on a connection that is kept.

use std::io::{self, Error, ErrorKind};
use std::net::SocketAddr;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

/// How long a program that is asked for nothing but a status may take.
const STATUS_LIMIT: Duration = Duration::from_secs(2);

/// A connection to the service.
pub(crate) struct Connection {
    stream: BufReader<TcpStream>,
}

/// The status of one GET on a connection of its own; `None` when there was no answer.
pub(crate) async fn status_of(address: SocketAddr, path: &str) -> Option<u16> {
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    let asked = async { Connection::open(address).await?.call(request.as_bytes()).await };
    let answer = tokio::time::timeout(STATUS_LIMIT, asked).await.ok()?.ok()?;
    Some(answer.status)
}

/// What the service said.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) retry_after: Option<String>,
    /// The body; `None` when it is no JSON, or does not say that it is.
    pub(crate) json: Option<Value>,
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream) })
    }

    /// Sends a whole request and reads its answer. After an error the connection is of no more use.
    pub(crate) async fn call(&mut self, request: &[u8]) -> io::Result<Answer> {
        self.stream.write_all(request).await?;
        let status_line = self.line().await?;
        let status = status_line.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status = status.ok_or_else(|| Error::new(ErrorKind::InvalidData, status_line))?;
        let (mut length, mut retry_after, mut is_json) = (0, None, false);
        loop {
            let line = self.line().await?;
            let Some((name, value)) = line.split_once(':') else { break };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().map_err(Error::other)?,
                "retry-after" => retry_after = Some(value.to_owned()),
                "content-type" => is_json = value == "application/json",
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).await?;
        let json = serde_json::from_slice(&body).ok().filter(|_| is_json);
        Ok(Answer { status, retry_after, json })
    }

    async fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line).await? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        Ok(line.trim_end().to_owned())
    }
}
