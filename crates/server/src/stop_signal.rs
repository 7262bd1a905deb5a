//! The order to stop: SIGTERM from a supervisor, SIGINT from a terminal.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::Instant;

/// Signals within this time count as one.
const TOGETHER: Duration = Duration::from_secs(1);

/// Waits for the order to stop.
pub(crate) struct StopSignal {
    terminate: Signal,
    interrupt: Signal,
}

impl StopSignal {
    /// From now on the signals are taken here instead of ending the process.
    ///
    /// # Errors
    /// The operating system's refusal.
    pub(crate) fn new() -> Result<Self> {
        let listen = |kind| signal(kind).context("cannot listen for signals");
        Ok(Self { terminate: listen(SignalKind::terminate())?, interrupt: listen(SignalKind::interrupt())? })
    }

    /// Returns at a signal that comes from a person who lost patience, not at those that arrive together with the first
    /// one: some supervisors signal a process and then its group.
    pub(crate) async fn received_again(&mut self) {
        let since = Instant::now();
        loop {
            self.received().await;
            if since.elapsed() >= TOGETHER {
                return;
            }
        }
    }

    /// Returns at the next signal; can be called again.
    pub(crate) async fn received(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
