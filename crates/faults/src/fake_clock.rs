//! A clock that can be set while a program runs: libfaketime, with an offset in a file.
//!
//! Only the time of day jumps. Time-outs and pauses are measured by the monotonic clock, which no real machine sets
//! back either.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use tempfile::TempDir;

use crate::binary::preloaded;

/// A clock that some programs see. It starts at the machine's time.
#[derive(Debug)]
pub struct FakeClock {
    folder: TempDir,
    library: PathBuf,
}

impl FakeClock {
    /// A clock that is right.
    ///
    /// # Errors
    /// What to install when libfaketime is missing.
    pub fn new() -> Result<Self> {
        let library = preloaded("faketime/libfaketime.so.1", "faketime")?;
        let clock = Self { folder: tempfile::Builder::new().prefix("usher-clock-").tempdir()?, library };
        clock.set_ahead(0)?;
        Ok(clock)
    }

    /// Sets the clock so many seconds ahead of the machine's, or behind it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_ahead(&self, seconds: i64) -> Result<()> {
        // In one step: a program that found the file empty would see no fault at all.
        let next = self.folder.path().join("next");
        fs::write(&next, format!("{seconds:+}\n"))?;
        Ok(fs::rename(next, self.file())?)
    }

    /// The variables with which a program sees this clock.
    pub(crate) fn variables(&self) -> [(&'static str, PathBuf); 5] {
        [
            ("LD_PRELOAD", self.library.clone()),
            ("FAKETIME_TIMESTAMP_FILE", self.file()),
            ("FAKETIME_NO_CACHE", "1".into()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".into()),
            ("NO_FAKE_STAT", "1".into()),
        ]
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("offset")
    }
}
