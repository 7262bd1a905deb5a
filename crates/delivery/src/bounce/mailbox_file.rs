//! A mailbox file (mbox) that bounces are delivered to, such as `/var/mail/bounces`.
//!
//! The file is locked as Postfix and other mail servers do it, by `fcntl` and by a lock file beside it, while its mails
//! are taken; it is emptied when all of them are committed. What is for a person to look at is kept in a second file.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rustix::fs::{FlockOperation, OFlags, fcntl_lock};
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tracing::warn;
use usher_app::{BounceIntake, BounceSource};

/// Bytes of a file at most: all of it is held in memory.
const LARGEST: u64 = 256 * 1024 * 1024;
/// A lock file that is older was left behind by somebody who is gone (Postfix waits as long: `stale_lock_time`).
const STALE_LOCK: Duration = Duration::from_secs(500);

/// A mailbox file that is looked at from time to time.
#[derive(Debug)]
pub struct MailboxFile {
    path: PathBuf,
    pause: Duration,
}

/// Why the mails of a file were not taken.
#[derive(Debug, thiserror::Error)]
enum Untaken {
    #[error("{0}")]
    File(#[from] std::io::Error),
    #[error("{0}")]
    Store(#[from] usher_app::store::StoreError),
}

impl MailboxFile {
    /// The file at `path`, which need not exist yet, looked at with this pause between.
    pub fn new(path: PathBuf, pause: Duration) -> Self {
        Self { path, pause }
    }

    /// Whether mails can be read and removed; a file that does not exist is made by the mail server.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self) -> std::io::Result<()> {
        match OpenOptions::new().read(true).write(true).open(&self.path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
                std::fs::read_dir(folder.unwrap_or(Path::new("."))).map(drop)
            }
            opened => opened.map(drop),
        }
    }

    /// Takes what the file holds, and how many mails that were; none while somebody else holds the lock.
    ///
    /// # Errors
    /// Words for the log; the file is as it was.
    pub async fn take_all(&self, desk: &dyn BounceIntake) -> Result<usize, String> {
        self.take(desk).await.map_err(|untaken| untaken.to_string())
    }

    /// Works until `stop` holds true or its sender is gone.
    pub async fn run(self, desk: Arc<dyn BounceIntake>, mut stop: watch::Receiver<bool>) {
        loop {
            if let Err(error) = self.take_all(&*desk).await {
                warn!(file = %self.path.display(), error, "bounces wait in the mailbox file");
            }
            tokio::select! {
                _ = stop.wait_for(|stop| *stop) => return,
                () = tokio::time::sleep(self.pause) => {}
            }
        }
    }

    async fn take(&self, desk: &dyn BounceIntake) -> Result<usize, Untaken> {
        let path = self.path.clone();
        let opened = spawn_blocking(move || Opened::open(&path)).await.map_err(std::io::Error::other)??;
        let Some(opened) = opened else { return Ok(0) };
        let (before, mails) = mails(&opened.content);
        if mails.is_empty() {
            return Err(Untaken::File(std::io::Error::other("it is no mailbox file (mbox)")));
        }
        let mut kept: Vec<u8> = before.to_vec();
        for mail in &mails {
            let verdict = desk.take_mail(BounceSource::MailboxFile, mail, &[]).await?;
            if !verdict.is_understood() {
                kept.extend_from_slice(mail);
                if !kept.ends_with(b"\n\n") {
                    kept.extend_from_slice(b"\n");
                }
            }
        }
        let taken = mails.len();
        let beside = beside(&self.path, ".unread");
        spawn_blocking(move || opened.empty(&beside, &kept)).await.map_err(std::io::Error::other)??;
        Ok(taken)
    }
}

/// A file whose locks are held, and what was in it.
struct Opened {
    file: File,
    content: Vec<u8>,
    /// Dropped after the file: a mail server takes the locks in this order.
    _lock: Option<LockFile>,
}

impl Opened {
    /// `None` when there is nothing to take, or somebody writes to the file right now.
    fn open(path: &Path) -> std::io::Result<Option<Self>> {
        let file = match OpenOptions::new().read(true).write(true).open(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            opened => opened?,
        };
        if file.metadata()?.len() == 0 {
            return Ok(None);
        }
        let lock = match LockFile::make(beside(path, ".lock")) {
            Ok(Some(lock)) => Some(lock),
            Ok(None) => return Ok(None),
            // Where nobody may write, nobody locks so.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => None,
            Err(error) => return Err(error),
        };
        if fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive).is_err() {
            return Ok(None);
        }
        if file.metadata()?.len() > LARGEST {
            return Err(std::io::Error::other("it is too large; move it away"));
        }
        let mut content = Vec::new();
        (&file).read_to_end(&mut content)?;
        Ok(Some(Self { file, content, _lock: lock }))
    }

    /// Keeps what nobody understood, then removes what was read. Should the machine fail between, mails are taken again,
    /// which changes nothing.
    fn empty(self, beside: &Path, kept: &[u8]) -> std::io::Result<()> {
        if !kept.is_empty() {
            // Where many may make files, somebody might have put a link there that leads elsewhere.
            let no_link = OFlags::NOFOLLOW.bits().cast_signed();
            let written =
                OpenOptions::new().append(true).create(true).mode(0o600).custom_flags(no_link).open(beside);
            if let Err(error) = written.and_then(|mut file| file.write_all(kept)) {
                warn!(%error, "mails that are no bounces of ours cannot be kept");
            }
        }
        self.file.set_len(0)?;
        self.file.sync_all()
    }
}

/// `<file>.lock`, as mail servers make it; removed when dropped.
struct LockFile(PathBuf);

impl LockFile {
    /// `None` when somebody else has it.
    fn make(path: PathBuf) -> std::io::Result<Option<Self>> {
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                let lock = Self(path);
                write!(file, "{}", std::process::id())?;
                Ok(Some(lock))
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let age = std::fs::metadata(&path)?.modified()?.elapsed();
                if age.is_ok_and(|age| age > STALE_LOCK) {
                    std::fs::remove_file(&path)?;
                }
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

impl Drop for LockFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// What stands before the first mail, and the mails: each begins with a line `From `, at the beginning or after an empty
/// line.
fn mails(content: &[u8]) -> (&[u8], Vec<&[u8]>) {
    const BEGINNING: &[u8] = b"From ";
    let mut starts = Vec::new();
    let mut after_empty = true;
    let mut at = 0;
    for line in content.split_inclusive(|byte| *byte == b'\n') {
        if after_empty && line.starts_with(BEGINNING) {
            starts.push(at);
        }
        after_empty = line == b"\n" || line == b"\r\n";
        at += line.len();
    }
    let before = &content[..starts.first().copied().unwrap_or(content.len())];
    let ends = starts.iter().skip(1).copied().chain([content.len()]);
    (before, starts.iter().zip(ends).map(|(start, end)| &content[*start..end]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_begin_with_a_line_after_an_empty_one() {
        let content = b"From a Sat\nSubject: 1\n\nFrom here on\n>From there\n\nFrom b Sun\nSubject: 2\n\nx\n";
        let (before, found) = mails(content);
        assert_eq!((before.len(), found.len()), (0, 3), "a line that looks like a beginning is one");
        assert!(found[2].starts_with(b"From b"));
        assert_eq!(mails(b"\n\nFrom a\n\n").0, b"\n\n");
        assert_eq!(mails(b""), (&b""[..], vec![]));
        assert_eq!(mails(b"no mailbox\n"), (&b"no mailbox\n"[..], vec![]));
    }
}
