//! The database file itself, to flush what a copy of the log has written to it.
//!
//! SQLite flushes the file only when a copy reaches the end of the log. Under an unbroken stream of commits that is when
//! the writer ends the copying, and it would have to wait for every page that was copied since the last time.

use std::fs::{File, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// Device and inode.
type FileId = (u64, u64);

/// What is open in this process.
static OPEN: Mutex<Vec<(FileId, Weak<File>)>> = Mutex::new(Vec::new());

/// The open file. It must outlive every connection of the store that it belongs to: whoever closes any descriptor of a
/// file gives up all locks that the process holds on it, SQLite's too (fcntl(2)). For the same reason all stores of a
/// process that are on one file share one descriptor.
#[derive(Clone)]
pub(super) struct DatabaseFile(Arc<File>);

impl DatabaseFile {
    /// Before the store's connections are opened, and the file is there.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|(_, file)| file.strong_count() > 0);
        let id = id_of(&path.metadata()?);
        if let Some(file) = open.iter().find(|(other, _)| *other == id).and_then(|(_, file)| file.upgrade()) {
            return Ok(Self(file));
        }
        let file = Arc::new(File::open(path)?);
        open.push((id_of(&file.metadata()?), Arc::downgrade(&file)));
        Ok(Self(file))
    }

    /// In bytes.
    pub(super) fn length(&self) -> io::Result<u64> {
        Ok(self.0.metadata()?.len())
    }

    /// Returns when everything that was written to the file is on disk.
    pub(super) fn flush(&self) -> io::Result<()> {
        self.0.sync_data()
    }
}

fn id_of(metadata: &Metadata) -> FileId {
    (metadata.dev(), metadata.ino())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_has_one_descriptor_while_it_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("a.db"), folder.path().join("b.db"));
        std::fs::write(&path, "a").unwrap();
        std::fs::write(&other, "b").unwrap();
        let first = DatabaseFile::open(&path).unwrap();
        let second = DatabaseFile::open(&folder.path().join(".").join("a.db")).unwrap();
        assert!(Arc::ptr_eq(&first.0, &second.0));
        assert!(!Arc::ptr_eq(&first.0, &DatabaseFile::open(&other).unwrap().0));
        drop(first);
        second.flush().unwrap();
        let ended = Arc::downgrade(&second.0);
        drop(second);
        assert!(ended.upgrade().is_none(), "nobody keeps it open");
        DatabaseFile::open(&path).unwrap().flush().unwrap();
    }
}
