//! An SMTP server that does nothing but note when it had each recipient's message whole.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use anyhow::Result;

/// A listening server; its threads end with the program.
pub(crate) struct StopwatchRelay {
    pub(crate) port: u16,
    taken: Arc<Mutex<HashMap<String, Instant>>>,
}

impl StopwatchRelay {
    pub(crate) fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let relay = Self { port: listener.local_addr()?.port(), taken: Arc::default() };
        let taken = Arc::clone(&relay.taken);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let taken = Arc::clone(&taken);
                // A client that breaks off is missed where its mail is waited for.
                thread::spawn(move || serve(&stream, &taken));
            }
        });
        Ok(relay)
    }

    /// When the message for this address was there whole.
    pub(crate) fn taken_at(&self, address: &str) -> Option<Instant> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).get(address).copied()
    }
}

fn serve(stream: &TcpStream, taken: &Mutex<HashMap<String, Instant>>) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut writer = stream;
    writer.write_all(b"220 stopwatch.test ESMTP\r\n")?;
    let mut lines = BufReader::new(stream).lines();
    let mut recipient = String::new();
    while let Some(line) = lines.next().transpose()? {
        let command = line.to_ascii_uppercase();
        if command.starts_with("EHLO") {
            writer.write_all(b"250-stopwatch.test\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n")?;
        } else if command.starts_with("DATA") {
            writer.write_all(b"354 go on\r\n")?;
            while lines.next().transpose()?.is_some_and(|line| line != ".") {}
            taken.lock().unwrap_or_else(PoisonError::into_inner).insert(recipient.clone(), Instant::now());
            writer.write_all(b"250 taken\r\n")?;
        } else {
            if command.starts_with("RCPT") {
                line.split(['<', '>']).nth(1).unwrap_or_default().clone_into(&mut recipient);
            }
            writer.write_all(b"250 ok\r\n")?;
        }
    }
    Ok(())
}
