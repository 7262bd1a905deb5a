//! One kept HTTP/1.1 connection.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection with its buffers, which are used again for every request.
pub(crate) struct Connection {
    stream: TcpStream,
    /// The whole next request.
    pub(crate) request: Vec<u8>,
    /// The whole last answer.
    pub(crate) answer: Vec<u8>,
    spins: bool,
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await.with_context(|| format!("connecting to {address}"))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, request: Vec::new(), answer: Vec::with_capacity(1024), spins: false })
    }

    /// Asks for answers again and again instead of sleeping until they are there: how long this program takes to wake up
    /// is not to be measured. Fit for the only connection of a run.
    pub(crate) fn spinning(self) -> Self {
        Self { spins: true, ..self }
    }

    /// Sends the request and reads one whole answer; its status.
    pub(crate) async fn exchange(&mut self) -> Result<u16> {
        self.stream.write_all(&self.request).await.context("sending a request")?;
        self.answer.clear();
        loop {
            if self.read_some().await.context("reading an answer")? == 0 {
                bail!("the server closed the connection");
            }
            if let Some(status) = status_when_whole(&self.answer)? {
                return Ok(status);
            }
        }
    }

    async fn read_some(&mut self) -> io::Result<usize> {
        if !self.spins {
            return self.stream.read_buf(&mut self.answer).await;
        }
        loop {
            match self.stream.try_read_buf(&mut self.answer) {
                // The runtime looks at its connections whenever all tasks have yielded, and does not sleep then.
                Err(error) if error.kind() == ErrorKind::WouldBlock => tokio::task::yield_now().await,
                read => return read,
            }
        }
    }
}

/// The status of an answer that is there whole; `None` while some of it is missing.
fn status_when_whole(answer: &[u8]) -> Result<Option<u16>> {
    let Some(end_of_head) = answer.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = std::str::from_utf8(&answer[..end_of_head]).context("the answer's head is no text")?;
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
    let length = lines
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.trim().parse::<usize>().ok());
    match (status, length) {
        (Some(status), Some(length)) => Ok((answer.len() >= end_of_head + 4 + length).then_some(status)),
        _ => bail!("the answer has no status or no content-length: {head}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_whole_when_its_body_is() {
        let answer = b"HTTP/1.1 201 Created\r\nContent-Length: 4\r\nx: y\r\n\r\nbody";
        assert_eq!(status_when_whole(answer).unwrap(), Some(201));
        for length in 0..answer.len() {
            assert_eq!(status_when_whole(&answer[..length]).unwrap(), None, "{length}");
        }
        assert!(status_when_whole(b"HTTP/1.1 200 OK\r\n\r\n").is_err());
    }
}
