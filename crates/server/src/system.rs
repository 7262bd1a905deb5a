//! The real clock and the real randomness: the only calls of their kind.

use std::time::{SystemTime, UNIX_EPOCH};

use usher_app::{Clock, Entropy};
use usher_domain::Timestamp;

/// The machine's clock.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "this is the adapter that the Clock port is for")]
        let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_ms(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
    }
}

/// The operating system's random generator.
pub(crate) struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        #[expect(clippy::disallowed_methods, reason = "this is the adapter that the Entropy port is for")]
        let filled = getrandom::fill(buffer);
        if let Err(error) = filled {
            // A guessable secret would be worse than no service; Linux fails only before its generator is seeded.
            tracing::error!(%error, "the operating system gives no randomness");
            std::process::abort();
        }
    }
}
