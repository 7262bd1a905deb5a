//! Small file systems of a test's own, which can be filled, and from which the power can be cut.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};
use tempfile::TempDir;
use usher_testkit::wait;

use crate::process::{output, require_root};

/// How long a file system may be in use after the processes on it have ended.
const UNMOUNT_LIMIT: Duration = Duration::from_secs(10);

/// A mounted file system. It is unmounted and gone when this value is dropped.
pub struct Disk {
    folder: TempDir,
}

/// What fills a disk.
const FILLER: &str = "filler";

impl Disk {
    /// A file system in memory, of so many bytes.
    ///
    /// # Errors
    /// When this process is not root's, or mounting fails.
    pub fn in_memory(bytes: u64) -> Result<Self> {
        let disk = Self::prepare()?;
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={bytes}"), "usher-faults"]).arg(disk.path());
        output(&mut mount)?;
        Ok(disk)
    }

    /// An ext4 file system in a file of so many bytes.
    ///
    /// It flushes by itself once in five minutes only, so that what a program has not flushed is lost in a power cut.
    ///
    /// # Errors
    /// When this process is not root's, or making or mounting fails.
    pub fn in_file(bytes: u64) -> Result<Self> {
        let disk = Self::prepare()?;
        File::create(disk.image())?.set_len(bytes)?;
        output(Command::new("mkfs.ext4").args(["-q", "-F"]).arg(disk.image()))?;
        disk.mount_image()?;
        Ok(disk)
    }

    fn prepare() -> Result<Self> {
        require_root("this scenario")?;
        let disk = Self { folder: tempfile::Builder::new().prefix("usher-disk-").tempdir()? };
        fs::create_dir(disk.path())?;
        // Other accounts, such as that of PostgreSQL, have to come through.
        output(Command::new("chmod").arg("0755").arg(disk.folder.path()))?;
        Ok(disk)
    }

    /// Where it is mounted.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("mounted")
    }

    /// Writes until there is no room left. Repeatable.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn fill(&self) -> Result<()> {
        let mut filler = File::options().create(true).append(true).open(self.path().join(FILLER))?;
        // Ever smaller pieces, until not even one byte is taken.
        for size in [64 * 1024, 4096, 1] {
            while filler.write_all(&vec![0; size]).is_ok() {}
        }
        Ok(())
    }

    /// Makes room again.
    ///
    /// # Errors
    /// When the disk was not full.
    pub fn make_room(&self) -> Result<()> {
        fs::remove_file(self.path().join(FILLER)).context("making room")
    }

    /// Writes everything to the disk, so that a power cut finds what was there before a scenario began.
    ///
    /// # Errors
    /// When that fails.
    pub fn flush(&self) -> Result<()> {
        output(Command::new("sync").arg("-f").arg(self.path())).map(drop)
    }

    /// Cuts the power: what was not flushed is gone, and every write fails from now on.
    ///
    /// # Errors
    /// When the file system cannot be shut down.
    pub fn cut_power(&self) -> Result<()> {
        let mut shutdown = Command::new("xfs_io");
        shutdown.args(["-x", "-c", "shutdown"]).arg(self.path());
        output(&mut shutdown).context("xfs_io is in Debian's package xfsprogs").map(drop)
    }

    /// Turns the power on again. The processes that used the disk must have ended.
    ///
    /// # Errors
    /// When the file system is still in use, or cannot be read any more.
    pub async fn restore_power(&self) -> Result<()> {
        let unmounted = async || self.unmount(&[]).is_ok().then_some(());
        wait::until(UNMOUNT_LIMIT, unmounted).await.context("the disk is still in use")?;
        self.mount_image()
    }

    fn mount_image(&self) -> Result<()> {
        let mut mount = Command::new("mount");
        mount.args(["-o", "loop,commit=300"]).arg(self.image()).arg(self.path());
        output(&mut mount).map(drop)
    }

    fn image(&self) -> PathBuf {
        self.folder.path().join("image")
    }

    fn unmount(&self, options: &[&str]) -> Result<()> {
        output(Command::new("umount").args(options).arg(self.path())).map(drop)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily, since a process may still be ending; without a mount there is nothing to do.
        let _ = self.unmount(&["--lazy"]);
    }
}

/// Gives a folder to an account.
pub(crate) fn give_to(account: &str, folder: &Path) -> Result<()> {
    output(Command::new("chown").arg(format!("{account}:")).arg(folder)).map(drop)
}
