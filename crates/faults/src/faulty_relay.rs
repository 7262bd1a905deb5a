//! A relay that misbehaves as it is told: a small proxy before the real SMTP server.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use anyhow::Result;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// What the relay does. A change ends the connections that are open: what is on its way then may arrive twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Takes mails.
    Healthy,
    /// Hangs up before it has greeted.
    Refusing,
    /// Answers every recipient with a 4xx.
    Deferring,
    /// Stops reading in the middle of a message, and stays connected.
    Stalling,
    /// Hangs up in the middle of a message.
    Cutting,
    /// Takes the message and does not say so.
    Silent,
}

/// After so many bytes from the client a message has begun; it is some thousand bytes long.
const MID_MESSAGE_BYTES: usize = 600;

/// How a message ends.
const END_OF_MESSAGE: &[u8] = b"\r\n.\r\n";

/// A running proxy. It ends when this value is dropped.
pub struct FaultyRelay {
    port: u16,
    mode: watch::Sender<Mode>,
    mistreated: Arc<AtomicUsize>,
    listening: JoinHandle<()>,
}

impl FaultyRelay {
    /// Starts a proxy, healthy at first, on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// When there is no free port.
    pub async fn start(upstream: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let (mode, changes) = watch::channel(Mode::Healthy);
        let mistreated = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&mistreated);
        let listening = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (mut changes, count) = (changes.clone(), Arc::clone(&count));
                tokio::spawn(async move {
                    let mode = *changes.borrow_and_update();
                    tokio::select! {
                        // A connection that breaks is what this is for.
                        _ = serve(mode, client, upstream, count) => {}
                        _ = changes.changed() => {}
                    }
                });
            }
        });
        Ok(Self { port, mode, mistreated, listening })
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Changes its mind, and counts anew.
    pub fn turn(&self, mode: Mode) {
        self.mode.send_replace(mode);
        self.mistreated.store(0, Ordering::Relaxed);
    }

    /// How many connections were treated as the mode says since it was set.
    pub fn mistreated(&self) -> usize {
        self.mistreated.load(Ordering::Relaxed)
    }
}

impl Drop for FaultyRelay {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn serve(
    mode: Mode,
    client: TcpStream,
    upstream: SocketAddr,
    mistreated: Arc<AtomicUsize>,
) -> io::Result<()> {
    match mode {
        Mode::Refusing => {
            mistreated.fetch_add(1, Ordering::Relaxed);
            Ok(())
        }
        Mode::Deferring => defer(client, &mistreated).await,
        Mode::Healthy | Mode::Stalling | Mode::Cutting | Mode::Silent => {
            let (from_client, to_client) = client.into_split();
            let (from_server, to_server) = TcpStream::connect(upstream).await?.into_split();
            let is_silent = AtomicBool::new(false);
            tokio::select! {
                ended = pass_up(mode, from_client, to_server, &is_silent, &mistreated) => ended,
                ended = pass_down(from_server, to_client, &is_silent) => ended,
            }
        }
    }
}

/// Speaks as much SMTP as it takes to refuse a recipient for now.
async fn defer(client: TcpStream, mistreated: &AtomicUsize) -> io::Result<()> {
    let mut client = BufReader::new(client);
    client.write_all(b"220 sink.test ESMTP\r\n").await?;
    let mut line = String::new();
    while client.read_line(&mut line).await? > 0 {
        let answer: &[u8] = match line.get(..4).unwrap_or_default().to_ascii_uppercase().as_str() {
            "RCPT" => {
                mistreated.fetch_add(1, Ordering::Relaxed);
                b"450 4.7.1 Greylisted\r\n"
            }
            "QUIT" => b"221 2.0.0 Bye\r\n",
            _ => b"250 2.0.0 Ok\r\n",
        };
        client.write_all(answer).await?;
        line.clear();
    }
    Ok(())
}

async fn pass_up(
    mode: Mode,
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    is_silent: &AtomicBool,
    mistreated: &AtomicUsize,
) -> io::Result<()> {
    let mut buffer = vec![0; 16 * 1024];
    let (mut passed, mut tail) = (0, Vec::new());
    loop {
        let length = from.read(&mut buffer).await?;
        if length == 0 {
            return Ok(());
        }
        let chunk = &buffer[..length];
        if matches!(mode, Mode::Stalling | Mode::Cutting) && passed + length > MID_MESSAGE_BYTES {
            to.write_all(&chunk[..MID_MESSAGE_BYTES - passed]).await?;
            mistreated.fetch_add(1, Ordering::Relaxed);
            if mode == Mode::Stalling {
                std::future::pending::<()>().await;
            }
            return Ok(());
        }
        tail.extend_from_slice(chunk);
        tail.drain(..tail.len().saturating_sub(END_OF_MESSAGE.len()));
        if mode == Mode::Silent && tail == END_OF_MESSAGE {
            // Before the message goes on, so that its answer cannot slip through.
            is_silent.store(true, Ordering::Relaxed);
            mistreated.fetch_add(1, Ordering::Relaxed);
        }
        to.write_all(chunk).await?;
        passed += length;
    }
}

async fn pass_down(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    is_silent: &AtomicBool,
) -> io::Result<()> {
    let mut buffer = vec![0; 4096];
    loop {
        let length = from.read(&mut buffer).await?;
        if length == 0 {
            return Ok(());
        }
        if !is_silent.load(Ordering::Relaxed) {
            to.write_all(&buffer[..length]).await?;
        }
    }
}
