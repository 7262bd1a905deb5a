//! The chromedriver process: one for each test binary, started when the first test wants a browser.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, anyhow};
use tokio::{
    sync::{OnceCell, oneshot},
    time::timeout,
};

use crate::wait::PATIENCE;

/// Runs chromedriver until standard input ends, which it does when the test binary ends, however it ends.
/// A static is never dropped, so nothing in this process could be relied upon to stop it.
/// Browsers leave sockets in the temporary folder, so they get one that goes with them.
const SUPERVISOR: &str = "folder=$(mktemp -d)
TMPDIR=$folder chromedriver --port=0 & driver=$!
trap 'kill $driver; wait $driver; rm -rf $folder' EXIT
cat >/dev/null";

/// What chromedriver prints before the port that it drew.
const PORT_MARK: &str = "started successfully on port ";

/// How long chromedriver may take to end a session.
const END_LIMIT: Duration = Duration::from_secs(10);

/// A running chromedriver.
pub(super) struct Driver {
    address: SocketAddr,
    /// Both are kept open for the life of the test binary: see [`SUPERVISOR`].
    _process: Child,
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// The chromedriver of this test binary, started by the first call.
    pub(super) async fn shared() -> Result<&'static Self> {
        static SHARED: OnceCell<Driver> = OnceCell::const_new();
        SHARED.get_or_try_init(Self::start).await
    }

    async fn start() -> Result<Self> {
        let mut process = Command::new("sh")
            .args(["-c", SUPERVISOR])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("starting chromedriver")?;
        let mut output = BufReader::new(process.stdout.take().context("chromedriver has no output")?);
        // A thread of its own, because the runtime would wait for a blocking task that never ends.
        let (sender, receiver) = oneshot::channel();
        std::thread::spawn(move || sender.send(read_port(&mut output).map(|port| (port, output))));
        let heard = timeout(PATIENCE, receiver).await.context("chromedriver does not say its port")?;
        let (port, output) = heard.context("the thread that reads chromedriver's output")??;
        Ok(Self { address: (Ipv4Addr::LOCALHOST, port).into(), _process: process, _output: output })
    }

    /// The address of the WebDriver endpoint.
    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Ends a session and its browser. Blocks, because it is called from `drop`; repeatable.
    pub(super) fn end_session(&self, session: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect_timeout(&self.address, END_LIMIT)?;
        stream.set_read_timeout(Some(END_LIMIT))?;
        let host = self.address;
        write!(stream, "DELETE /session/{session} HTTP/1.1\r\nHost: {host}\r\n\r\n")?;
        // The answer begins when the browser has ended; chromedriver keeps the connection open after it.
        stream.read_exact(&mut [0])?;
        Ok(())
    }
}

fn read_port(output: &mut impl BufRead) -> Result<u16> {
    for line in output.lines() {
        let line = line.context("reading chromedriver's output")?;
        if let Some((_, port)) = line.split_once(PORT_MARK) {
            return port.trim_end_matches('.').parse().context("chromedriver's port");
        }
    }
    Err(anyhow!("chromedriver ended before it listened; ./test installs it"))
}
