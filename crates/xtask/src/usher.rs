//! The server under test: the release binary with a configuration of its own in a folder of its own.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};

use crate::process::{self, Running, poll};

/// The application that the benchmark calls as.
pub(crate) const CLIENT_ID: &str = "bench";
/// Where its users end.
pub(crate) const REDIRECT_URI: &str = "https://bench.example/callback";

/// How long the server may take to be ready; a first start makes the schema.
const START_LIMIT: Duration = Duration::from_mins(1);

/// How the server is to be run.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    /// The value of `database.url`.
    pub(crate) database: String,
    /// The port of the SMTP server; `None`: delivery is paused.
    pub(crate) relay_port: Option<u16>,
    /// Whether every flush takes 2 ms longer.
    pub(crate) slow_flushes: bool,
}

/// The built binary and the folder that its files go to.
pub(crate) struct Workplace {
    pub(crate) binary: PathBuf,
    pub(crate) folder: PathBuf,
    link_key: String,
}

/// A running server. It ends when this value is dropped.
pub(crate) struct Usher {
    running: Running,
    /// The server itself, which is a child of the wrapper when there is one.
    process: u32,
    pub(crate) address: SocketAddr,
    /// From the start of the process to the first good answer of `/readyz`.
    pub(crate) ready_after: Duration,
}

impl Workplace {
    /// Builds the server in release mode, unless one is given, and draws a link key.
    pub(crate) fn prepare(folder: &Path, binary: Option<&Path>) -> Result<Self> {
        let binary = binary.map_or_else(build, |given| Ok(given.to_owned()))?;
        ensure!(binary.exists(), "{} does not exist", binary.display());
        let link_key = process::output(Command::new(&binary).args(["keys", "generate"]))?.trim().to_owned();
        Ok(Self { binary, folder: folder.to_owned(), link_key })
    }

    /// The `database.url` of a new SQLite database in an own folder of this name.
    pub(crate) fn sqlite(&self, name: &str) -> Result<String> {
        let folder = self.folder.join(name);
        fs::create_dir_all(&folder)?;
        Ok(format!("sqlite:{}", folder.join("usher.db").display()))
    }

    /// Removes the databases of earlier scenarios, whose servers have ended.
    pub(crate) fn make_room(&self) -> Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                fs::remove_dir_all(entry.path())?;
            }
        }
        Ok(())
    }

    fn configuration(&self, setup: &Setup, address: SocketAddr) -> Result<PathBuf> {
        let path = self.folder.join(format!("usher-{}.toml", address.port()));
        // Port 9 takes nothing, and is never tried when nothing is delivered.
        let (port, concurrency) = setup.relay_port.map_or((9, 0), |port| (port, 64));
        let text = format!(
            "[server]\npublic_url = \"http://{address}\"\nlisten = \"{address}\"\n\
             trusted_proxies = [\"127.0.0.1\"]\n\
             [database]\nurl = \"{}\"\n\
             [links]\nkey = \"{}\"\n\
             [mail]\nfrom = \"invitations@bench.example\"\n\
             [mail.smtp]\nhost = \"127.0.0.1\"\nport = {port}\nencryption = \"none\"\nconnections = 16\n\
             [delivery]\nconcurrency = {concurrency}\n",
            setup.database, self.link_key
        );
        fs::write(&path, text)?;
        Ok(path)
    }

    /// Declares the benchmark's application in a database; the value of the `Authorization` header that it calls with.
    pub(crate) fn apply_application(&self, setup: &Setup) -> Result<String> {
        let configuration = self.configuration(setup, draw_address()?)?;
        let applications = self.folder.join("apps.toml");
        fs::write(&applications, applications_file())?;
        let mut command = Command::new(&self.binary);
        command.args(["apps", "apply"]).arg(&applications).arg("--config").arg(&configuration);
        let said = process::output(&mut command)?;
        let secret =
            secret_in(&said).with_context(|| format!("no secret in what `usher apps apply` said: {said}"))?;
        Ok(format!("Basic {}", BASE64_STANDARD.encode(format!("{CLIENT_ID}:{secret}"))))
    }

    /// Starts the server and waits until it is ready.
    pub(crate) fn start(&self, setup: &Setup) -> Result<Usher> {
        let address = draw_address()?;
        let configuration = self.configuration(setup, address)?;
        let log = self.folder.join(format!("usher-{}.log", address.port()));
        let mut command = if setup.slow_flushes { slowed(&self.binary) } else { Command::new(&self.binary) };
        command.arg("serve").arg("--config").arg(&configuration);
        let began = Instant::now();
        let mut running = Running::start(&command, &log)?;
        let ready = poll(START_LIMIT, || {
            if is_ready(address) { Some(true) } else { (!running.is_running()).then_some(false) }
        });
        if ready != Some(true) {
            bail!("the server is not ready: {}", fs::read_to_string(&log).unwrap_or_default());
        }
        let ready_after = began.elapsed();
        let process = if setup.slow_flushes {
            process::child_of(running.id()).context("the wrapper has no child")?
        } else {
            running.id()
        };
        Ok(Usher { running, process, address, ready_after })
    }
}

impl Usher {
    /// The processor time that it has used until now.
    pub(crate) fn cpu(&self) -> Result<Duration> {
        process::cpu_of_family(self.process)
    }

    /// One GET; the whole answer.
    pub(crate) fn get(&self, path: &str) -> Result<String> {
        get(self.address, path)
    }

    pub(crate) fn resident_mb(&self) -> Result<f64> {
        process::resident_mb(self.process)
    }

    /// Stops it in good order.
    pub(crate) fn stop(mut self) -> Result<()> {
        self.running.terminate(self.process)
    }
}

/// Builds the server as it is released, into the folder that this program lies in.
fn build() -> Result<PathBuf> {
    let cargo = option_env!("CARGO").unwrap_or("cargo");
    let built =
        Command::new(cargo).args(["build", "--release", "--locked", "--package", "usher-server"]).status()?;
    ensure!(built.success(), "the server does not build");
    let here = std::env::current_exe()?;
    Ok(here.parent().context("the running binary lies in no folder")?.join("usher"))
}

/// A command with which every fsync and fdatasync of a program takes 2 ms longer. Only these two calls are stopped at:
/// the kernel filters the others away before strace sees them. It begins to do so for a thread when that was stopped once,
/// so each is stopped at the call that every thread of glibc begins with; else one that never flushes, such as the one
/// that writes the log, would be stopped at all its calls.
pub(crate) fn slowed(program: &Path) -> Command {
    let mut command = Command::new("strace");
    command
        .args(["--follow-forks", "--seccomp-bpf", "--quiet=all", "--output=/dev/null"])
        .args(["--trace=fsync,fdatasync,set_robust_list", "--inject=fsync,fdatasync:delay_exit=2000"])
        .arg(program);
    command
}

/// One application that links existing users, with a limit on resends that a benchmark does not reach.
fn applications_file() -> String {
    format!(
        "[[applications]]\nclient_id = \"{CLIENT_ID}\"\nname = \"Benchmark\"\n\
         redirect_uris = [\"{REDIRECT_URI}\"]\nresend_limit = {{ burst = 1000, period_minutes = 1 }}\n"
    )
}

/// The secret that was made: the only long word of the answer that is no path.
fn secret_in(said: &str) -> Option<&str> {
    said.split_whitespace().map(|word| word.trim_matches(['"', '\'', ',', '.'])).find(|word| {
        word.len() >= 40
            && word.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_+=".contains(letter))
    })
}

/// A free port of the loopback address.
pub(crate) fn draw_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

fn is_ready(address: SocketAddr) -> bool {
    get(address, "/readyz").is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

/// One GET on a connection of its own; the whole answer.
fn get(address: SocketAddr, path: &str) -> Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    stream.write_all(
        format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").as_bytes(),
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}
