//! How steps have been coming, and how long the disk takes: what the writer goes by.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

/// Flushes that are faster are never waited for: a thread that waits so short a time oversleeps.
const SLOW_FLUSH: Duration = Duration::from_millis(1);

/// A caller that commits by itself keeps its thread if commits take less. The runtime's other threads take up that
/// thread's tasks meanwhile; giving them to a new one costs each call two changes of threads.
const LONG_COMMIT: Duration = Duration::from_millis(4);

/// What the last commits were like. Each figure stands for itself, so none is ordered with another.
#[derive(Default)]
pub(super) struct Pace {
    /// Steps that may come together: what a batch had lately.
    expected: AtomicUsize,
    /// How long the last commit took, in microseconds; 0 before the first.
    flush_us: AtomicU64,
}

/// How long to wait for steps that are about to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    /// Then all are there.
    pub(super) expected: usize,
    /// When none has come for so long, none will.
    pub(super) between: Duration,
    /// In any case.
    pub(super) longest: Duration,
}

impl Pace {
    /// Notes a commit. The expectation rises at once and falls by a quarter each time, so that one straggler does not
    /// end it.
    pub(super) fn committed(&self, steps: usize, flush: Duration) {
        let before = self.expected.load(Ordering::Relaxed);
        self.expected.store(steps.max(before - before.div_ceil(4)), Ordering::Relaxed);
        let flush_us = u64::try_from(flush.as_micros()).unwrap_or(u64::MAX);
        self.flush_us.store(flush_us, Ordering::Relaxed);
    }

    /// True while steps come one by one.
    pub(super) fn one_by_one(&self) -> bool {
        self.expected.load(Ordering::Relaxed) <= 1
    }

    /// True when a commit is known to take less than [`LONG_COMMIT`].
    pub(super) fn is_quick(&self) -> bool {
        let flush_us = self.flush_us.load(Ordering::Relaxed);
        flush_us > 0 && Duration::from_micros(flush_us) < LONG_COMMIT
    }

    /// How long a batch may wait for more; `None` where waiting costs more than a flush.
    pub(super) fn window(&self) -> Option<Window> {
        let flush = Duration::from_micros(self.flush_us.load(Ordering::Relaxed));
        let expected = self.expected.load(Ordering::Relaxed);
        // A flush that took very long, perhaps because the machine stood still, is no measure.
        let flush = flush.min(Duration::from_millis(20));
        (flush >= SLOW_FLUSH).then(|| Window { expected, between: flush / 4, longest: flush * 3 / 2 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn expectations_rise_at_once_and_fall_slowly() {
        let pace = Pace::default();
        assert!(pace.one_by_one());
        pace.committed(64, 4 * MS);
        assert!(!pace.one_by_one());
        assert_eq!(pace.window().unwrap().expected, 64);
        pace.committed(1, 4 * MS);
        assert_eq!(pace.window().unwrap().expected, 48);
        for _ in 0..20 {
            pace.committed(1, 4 * MS);
        }
        assert!(pace.one_by_one());
    }

    #[test]
    fn a_fast_disk_is_not_waited_for() {
        let pace = Pace::default();
        assert!(!pace.is_quick(), "nothing is known yet");
        pace.committed(64, MS / 10);
        assert_eq!(pace.window(), None);
        assert!(pace.is_quick());
        pace.committed(64, 3 * MS);
        assert!(pace.is_quick());
        pace.committed(64, 4 * MS);
        assert_eq!(pace.window(), Some(Window { expected: 64, between: MS, longest: 6 * MS }));
        assert!(!pace.is_quick());
        pace.committed(64, 1_000 * MS);
        assert_eq!(pace.window().unwrap().longest, 30 * MS);
    }
}
