//! Where the demo keeps its data: a folder that was named, or a fresh one that is removed at the end.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use usher_domain::LinkKey;

use crate::link_key;
use crate::system::SystemEntropy;

/// A folder that no other demo uses while this value lives.
pub(super) struct Folder {
    path: PathBuf,
    temporary: Option<TempDir>,
    _lock: File,
}

impl Folder {
    /// Opens the named folder, or makes a fresh one that goes when this value does.
    ///
    /// # Errors
    /// That the folder cannot be made or is in use.
    pub(super) fn open(named: Option<PathBuf>) -> Result<Self> {
        if let Some(path) = named {
            fs::create_dir_all(&path)
                .with_context(|| format!("cannot make the folder {}", path.display()))?;
            return Ok(Self { _lock: lock(&path)?, path, temporary: None });
        }
        let folder = tempfile::Builder::new().prefix("usher-demo-").tempdir();
        let folder = folder.context("cannot make a temporary folder; name one with --data")?;
        Ok(Self { _lock: lock(folder.path())?, path: folder.path().to_path_buf(), temporary: Some(folder) })
    }

    /// The folder.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// True when the folder goes at the end.
    pub(super) fn is_temporary(&self) -> bool {
        self.temporary.is_some()
    }

    /// The key of this folder's links, made at the first start.
    ///
    /// # Errors
    /// That the file cannot be written or read.
    pub(super) fn link_key(&self) -> Result<LinkKey> {
        let path = self.path.join("link-key");
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Ok(mut file) => writeln!(file, "{}", link_key::generate(&SystemEntropy).expose())?,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).with_context(|| format!("cannot make {}", path.display())),
        }
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let damaged =
            || format!("{} holds no key; remove it, and the links made until now end", path.display());
        link_key::parse(&text).with_context(damaged)
    }
}

/// The operating system gives the lock back when the process ends, however it ends.
fn lock(folder: &Path) -> Result<File> {
    let path = folder.join("usher.lock");
    let file = File::create(&path).with_context(|| format!("cannot make {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => bail!(
            "the folder {} is in use by a demo that is running; stop that one, or name another folder with --data",
            folder.display()
        ),
        Err(TryLockError::Error(error)) => {
            Err(error).with_context(|| format!("cannot lock {}", path.display()))
        }
    }
}
