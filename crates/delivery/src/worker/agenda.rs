//! When the worker looks at the outbox next.

use std::time::Duration;

use tokio::time::Instant;
use tracing::warn;
use usher_app::store::AttemptResult;
use usher_app::{Clock, Error};
use usher_domain::Timestamp;

/// The longest time without a look at the outbox: another node's messages wake nobody here.
pub(super) const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// The shortest pause when the store says that something is due and yields nothing: another node may be at it.
pub(super) const SHORTEST_PAUSE: Duration = Duration::from_millis(250);

/// While more is due than there is room for, what happens within this time is answered with one look: each claims with
/// a commit of its own, and many messages cost little more than one.
const GATHERING: Duration = Duration::from_millis(8);

/// Whether the outbox holds more that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outbox {
    /// There may be more than there was room for.
    MoreDue,
    /// All that is due is in flight, or another node is at it.
    Drained {
        /// When to look again, as the store sees it.
        next_due: Option<Timestamp>,
    },
}

/// When to look at the outbox next.
pub(super) struct Agenda {
    pub(super) next_look: Instant,
    outbox: Outbox,
    failures: u32,
}

impl Agenda {
    pub(super) fn new() -> Self {
        Self { next_look: Instant::now(), outbox: Outbox::Drained { next_due: None }, failures: 0 }
    }

    pub(super) fn looked(&mut self, found: Result<(Outbox, Duration), Error>) {
        let pause = match found {
            Ok((outbox, pause)) => {
                (self.outbox, self.failures) = (outbox, 0);
                pause
            }
            Err(error) => {
                self.outbox = Outbox::Drained { next_due: None };
                self.failures = self.failures.saturating_add(1);
                let pause = backoff(self.failures);
                warn!(%error, pause_ms = pause.as_millis(), "the outbox cannot be looked at");
                pause
            }
        };
        self.next_look = Instant::now() + pause;
    }

    /// A send has ended: there is room for another one, and perhaps a time to come back to this one.
    pub(super) fn ended(&mut self, result: Option<AttemptResult>, clock: &dyn Clock) {
        if self.outbox == Outbox::MoreDue {
            self.next_look = self.next_look.min(Instant::now() + GATHERING);
        } else if let Some(AttemptResult::RetryAt(at)) = result {
            let pause = at.since(clock.now()).clamp(SHORTEST_PAUSE, LONGEST_PAUSE);
            self.next_look = self.next_look.min(Instant::now() + pause);
        }
    }

    /// Something was committed. While the store is in trouble, its pauses are kept.
    pub(super) fn woken(&mut self) {
        if self.failures == 0 {
            let pause = if self.outbox == Outbox::MoreDue { GATHERING } else { Duration::ZERO };
            self.next_look = self.next_look.min(Instant::now() + pause);
        }
    }
}

/// A quarter of a second, doubled with every failure in a row, up to half a minute.
pub(super) fn backoff(failures: u32) -> Duration {
    SHORTEST_PAUSE.saturating_mul(2_u32.saturating_pow(failures.saturating_sub(1))).min(LONGEST_PAUSE)
}
