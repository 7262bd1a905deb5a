//! Copies the write-ahead log into the database beside the writer, so that no commit waits for it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;

use super::copier::{Copier, copy};
use super::database_file::DatabaseFile;
use crate::migrate::OpenError;

/// Asks for copies, and knows when the writer must help.
pub(super) struct Checkpointer {
    wanted: Option<SyncSender<()>>,
    log_is_long: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Checkpointer {
    pub(super) fn start(path: &Path, file: DatabaseFile) -> Result<Self, OpenError> {
        let copier = Copier::open(path, file)?;
        let (wanted, wishes) = sync_channel(1);
        let log_is_long = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&log_is_long);
        let thread = std::thread::Builder::new()
            .name("usher-checkpoint".to_owned())
            .spawn(move || copier.copy_when_wanted(&wishes, &flag))
            .map_err(|error| OpenError::Unusable(format!("no thread for the store: {error}")))?;
        Ok(Self { wanted: Some(wanted), log_is_long, thread: Some(thread) })
    }

    /// Asks for a copy; does not wait for it.
    pub(super) fn ask(&self) {
        if let Some(wanted) = &self.wanted {
            match wanted.try_send(()) {
                // One that waits to be looked at is enough; and without its thread the writer's own copy remains.
                Ok(()) | Err(TrySendError::Full(()) | TrySendError::Disconnected(())) => {}
            }
        }
    }

    /// Ends the copying from the writer's side, where nothing is added meanwhile, if the log has become long.
    pub(super) fn help(&self, writer: &Connection) {
        if self.log_is_long.swap(false, Ordering::Relaxed) {
            copy(writer);
        }
    }
}

impl Drop for Checkpointer {
    fn drop(&mut self) {
        drop(self.wanted.take());
        if let Some(thread) = self.thread.take() {
            // A panic of the thread was reported when it happened.
            let _ = thread.join();
        }
    }
}
