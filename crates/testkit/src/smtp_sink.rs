//! A real SMTP server for tests: Postfix's `smtp-sink`, which takes every mail or misbehaves as it is told.
//!
//! Options are smtp-sink's own, for example `["-r", "RCPT"]` (a temporary refusal of every recipient),
//! `["-f", "RCPT", "-B", "550 5.1.1 No such user"]` or `["-q", "."]` (takes the mail and hangs up without a word).
//! The captured mails are those *received whole*: with `-r .` or `-f .` they were refused all the same.

mod mail;

use std::{
    fs::{self, File},
    io::Read,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    os::unix::fs::{MetadataExt, chown},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, SystemTime},
};

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;

pub use self::mail::Mail;
use crate::wait::{self, PATIENCE};

/// How long a server that accepts connections may take to greet.
const GREETING_LIMIT: Duration = Duration::from_secs(2);

/// How many ports are tried: another program may take one between the draw and the start.
const DRAWS: usize = 10;

/// The account that smtp-sink runs as when it is started by root, which it refuses to stay.
const ACCOUNT: &str = "postfix";

/// A running smtp-sink with a folder of its own. It ends when this value is dropped.
pub struct SmtpSink {
    process: Child,
    port: ReservedPort,
    folder: TempDir,
}

impl SmtpSink {
    /// Starts a server on a free port of 127.0.0.1 with options of smtp-sink, and waits until it greets.
    pub async fn start(options: &[&str]) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("usher-smtp-sink-").tempdir()?;
        if let Some((user, group)) = account_for_root()? {
            chown(folder.path(), Some(user), Some(group)).context("giving the folder away")?;
        }
        for _ in 0..DRAWS {
            let port = ReservedPort::draw()?;
            let mut process = spawn(folder.path(), port.number, options)?;
            if listens(&mut process, port.number).await? {
                return Ok(Self { process, port, folder });
            }
            stop(&mut process);
            let complaint = complaint_of(process);
            ensure!(
                complaint.is_empty() || complaint.contains("in use"),
                "smtp-sink did not start with the options {options:?}: {complaint}"
            );
        }
        bail!("smtp-sink found no free port in {DRAWS} draws")
    }

    /// Stops the server and starts it with other options, on the same port and folder: one that changes its mind.
    pub async fn restart(&mut self, options: &[&str]) -> Result<()> {
        self.stop();
        self.process = spawn(self.folder.path(), self.port.number, options)?;
        let started = listens(&mut self.process, self.port.number).await?;
        ensure!(started, "smtp-sink did not start again with the options {options:?}");
        Ok(())
    }

    /// Stops the server: a connection to its port is then refused. Repeatable; [`SmtpSink::restart`] starts it again.
    pub fn stop(&mut self) {
        stop(&mut self.process);
    }

    /// The port on 127.0.0.1, the same for the life of this value.
    pub fn port(&self) -> u16 {
        self.port.number
    }

    /// The address that a mail client connects to.
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port.number).into()
    }

    /// The mails received whole until now, oldest first.
    pub fn mails(&self) -> Result<Vec<Mail>> {
        let mut files = Vec::new();
        let being_written = open_files(self.process.id());
        for entry in fs::read_dir(self.folder.path())? {
            let path = entry?.path();
            if !being_written.contains(&path) {
                files.push((fs::metadata(&path)?.modified()?, path));
            }
        }
        files.sort();
        files.iter().map(read_mail).collect()
    }

    /// Waits until `count` mails were received whole, and gives them, oldest first. More than `count` is an error.
    pub async fn wait_for(&self, count: usize) -> Result<Vec<Mail>> {
        let enough = async || self.mails().ok().filter(|mails| mails.len() >= count);
        let Some(mails) = wait::until(PATIENCE, enough).await else {
            bail!("waited for {count} mails, and received {}", self.mails()?.len());
        };
        ensure!(mails.len() == count, "expected {count} mails, and received {}", mails.len());
        Ok(mails)
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.stop();
    }
}

fn spawn(folder: &Path, port: u16, options: &[&str]) -> Result<Child> {
    let mut command = Command::new("smtp-sink");
    // Debian keeps it where only root's path leads.
    if let Some(found) =
        ["/usr/sbin/smtp-sink", "/usr/local/sbin/smtp-sink"].iter().find(|path| Path::new(path).exists())
    {
        command = Command::new(found);
    }
    if account_for_root()?.is_some() {
        command.args(["-u", ACCOUNT]);
    }
    command
        .args(options)
        .args(["-d", "%s."])
        .args(["-h", &host_name(port)])
        .args([format!("127.0.0.1:{port}").as_str(), "1024"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .context("starting smtp-sink, which ./test installs with the package postfix")
}

fn stop(process: &mut Child) {
    // Either fails only when the process has ended already.
    let _ = process.kill();
    let _ = process.wait();
}

/// The first line that an ended smtp-sink wrote to its standard error; empty when it wrote none.
fn complaint_of(process: Child) -> String {
    let mut written = String::new();
    if let Some(mut stderr) = process.stderr {
        // What is no text says nothing.
        let _ = stderr.read_to_string(&mut written);
    }
    written.lines().next().unwrap_or_default().to_owned()
}

/// The name in the greeting, by which a server of ours is told from somebody else's on the same port.
fn host_name(port: u16) -> String {
    format!("sink-{port}.test")
}

/// Whether the process came to listen on the port; not when it ended, or when another program answers there.
async fn listens(process: &mut Child, port: u16) -> Result<bool> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let connected = wait::until(PATIENCE, async || match process.try_wait() {
        Ok(None) => TcpStream::connect(address).ok().map(Some),
        Ok(Some(_)) | Err(_) => Some(None),
    });
    let Some(Some(mut stream)) = connected.await else {
        return Ok(false);
    };
    stream.set_read_timeout(Some(GREETING_LIMIT))?;
    let mut greeting = [0; 128];
    // With options such as `-q CONNECT` it hangs up instead.
    let length = stream.read(&mut greeting).unwrap_or(0);
    let greeting = String::from_utf8_lossy(&greeting[..length]);
    let ours = !greeting.starts_with("220") || greeting.contains(&host_name(port));
    Ok(ours && process.try_wait()?.is_none())
}

/// The user and group of [`ACCOUNT`] when this process is root's.
fn account_for_root() -> Result<Option<(u32, u32)>> {
    if fs::metadata("/proc/self")?.uid() != 0 {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd").context("reading the accounts")?;
    let fields = accounts.lines().map(|line| line.split(':').collect::<Vec<_>>());
    for field in fields {
        if let [ACCOUNT, _, user, group, ..] = field[..] {
            return Ok(Some((user.parse()?, group.parse()?)));
        }
    }
    bail!("there is no account {ACCOUNT}, which ./test installs with the package postfix")
}

/// The files that a process has open now: smtp-sink closes a mail's file before it answers the final dot.
fn open_files(process: u32) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(format!("/proc/{process}/fd")) else {
        return Vec::new();
    };
    entries.flatten().filter_map(|entry| fs::read_link(entry.path()).ok()).collect()
}

fn read_mail((_, path): &(SystemTime, PathBuf)) -> Result<Mail> {
    let capture = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    Mail::parse(&capture).with_context(|| format!("in {}", path.display()))
}

/// A port that no other sink of any test binary takes while this value lives.
///
/// smtp-sink binds with SO_REUSEPORT: a second one on the same port would start without a word and take half of the
/// mail. A locked file for each port keeps them apart.
struct ReservedPort {
    number: u16,
    _lock: File,
}

impl ReservedPort {
    fn draw() -> Result<Self> {
        let folder = std::env::temp_dir().join("usher-smtp-sink-ports");
        fs::create_dir_all(&folder)?;
        for _ in 0..DRAWS {
            let number = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
            let lock = File::create(folder.join(number.to_string()))?;
            if lock.try_lock().is_ok() {
                return Ok(Self { number, _lock: lock });
            }
        }
        bail!("found no free port")
    }
}
