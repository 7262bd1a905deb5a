//! A maildir that bounces are delivered to.
//!
//! A mail stays in `new` until what it says is committed, and goes to `cur` then: as read when it was understood, as
//! unread when it is for a person to look at. What is taken twice, after a crash or by two nodes, changes nothing the
//! second time.

use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tracing::warn;
use usher_app::store::StoreError;
use usher_app::{BounceIntake, BounceSource};

/// Bytes of a mail that are read.
const LOOKED_AT: u64 = 256 * 1024;
/// Mails of one look at the folder.
const AT_ONCE: usize = 500;

/// A maildir that is looked at from time to time.
#[derive(Debug)]
pub struct Maildir {
    folder: PathBuf,
    pause: Duration,
}

impl Maildir {
    /// The maildir at `folder`, looked at with this pause between.
    pub fn new(folder: PathBuf, pause: Duration) -> Self {
        Self { folder, pause }
    }

    /// Whether mails can be read and moved: `new` and `cur` are folders, and this account may write to both.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self) -> std::io::Result<()> {
        for name in ["new", "cur"] {
            let folder = self.folder.join(name);
            std::fs::read_dir(&folder)?.next().transpose()?;
            tempfile_in(&folder)?;
        }
        Ok(())
    }

    /// Takes what lies in `new`, and how many mails that were. A mail that cannot be read stays where it is.
    ///
    /// # Errors
    /// The store's trouble; the mail that met it stays in `new`.
    pub async fn take_all(&self, desk: &dyn BounceIntake) -> Result<usize, StoreError> {
        let mut taken = 0;
        for path in self.list().await {
            let Some(mail) = read(path.clone()).await else { continue };
            let verdict = desk.take_mail(BounceSource::Maildir, &mail, &[]).await?;
            let flags = if verdict.is_understood() { "S" } else { "" };
            taken += usize::from(self.set_aside(path, flags).await);
        }
        Ok(taken)
    }

    /// Works until `stop` holds true or its sender is gone.
    pub async fn run(self, desk: Arc<dyn BounceIntake>, mut stop: watch::Receiver<bool>) {
        loop {
            match self.take_all(&*desk).await {
                // More may lie there.
                Ok(taken) if taken >= AT_ONCE && !*stop.borrow() => continue,
                Ok(_) => {}
                Err(error) => warn!(%error, "bounces wait in the maildir"),
            }
            tokio::select! {
                _ = stop.wait_for(|stop| *stop) => return,
                () = tokio::time::sleep(self.pause) => {}
            }
        }
    }

    async fn list(&self) -> Vec<PathBuf> {
        let folder = self.folder.join("new");
        let shown = folder.display().to_string();
        let listed = spawn_blocking(move || {
            let mut paths = Vec::new();
            for entry in std::fs::read_dir(folder)? {
                let entry = entry?;
                if !entry.file_name().as_encoded_bytes().starts_with(b".") && entry.file_type()?.is_file() {
                    paths.push(entry.path());
                }
                if paths.len() >= AT_ONCE {
                    break;
                }
            }
            paths.sort();
            Ok::<_, std::io::Error>(paths)
        });
        listed.await.map_err(std::io::Error::other).flatten().unwrap_or_else(|error| {
            warn!(folder = shown, %error, "the maildir for bounces cannot be read");
            Vec::new()
        })
    }

    /// True for the one that moved it.
    async fn set_aside(&self, path: PathBuf, flags: &str) -> bool {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
        let unique = name.split(":2,").next().unwrap_or(name);
        let target = self.folder.join("cur").join(format!("{unique}:2,{flags}"));
        let moved = spawn_blocking(move || std::fs::rename(path, target)).await;
        match moved.map_err(std::io::Error::other).flatten() {
            Ok(()) => true,
            // Another node was faster.
            Err(error) if error.kind() == ErrorKind::NotFound => false,
            Err(error) => {
                warn!(%error, "a bounce cannot be moved to cur, and is looked at again and again");
                false
            }
        }
    }
}

/// The beginning of a mail; `None` when somebody else took it, or it cannot be read.
async fn read(path: PathBuf) -> Option<Vec<u8>> {
    let result = spawn_blocking(move || {
        let mut mail = Vec::new();
        std::fs::File::open(path)?.take(LOOKED_AT).read_to_end(&mut mail)?;
        Ok::<_, std::io::Error>(mail)
    });
    match result.await.map_err(std::io::Error::other).flatten() {
        Ok(mail) => Some(mail),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => {
            warn!(%error, "a bounce in the maildir cannot be read");
            None
        }
    }
}

/// Makes and removes a file, which says that others can be moved here.
fn tempfile_in(folder: &Path) -> std::io::Result<()> {
    let path = folder.join(format!(".usher-check-{}", std::process::id()));
    std::fs::File::create(&path)?;
    std::fs::remove_file(path)
}
