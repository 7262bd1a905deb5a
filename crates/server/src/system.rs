//! The real clock and the real randomness: the only calls of their kind.

use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use usher_app::{Clock, Entropy};
use usher_domain::Timestamp;
use zeroize::Zeroize as _;

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
///
/// One invitation needs six small pieces of randomness: they are cut from a block, which takes one system call for a
/// dozen invitations. Every byte is handed out once, and wiped from the block then.
pub(crate) struct SystemEntropy;

/// Bytes that are drawn at once.
const BLOCK: usize = 1024;

/// What was drawn and not yet handed out: the first `left` bytes.
struct Drawn {
    block: [u8; BLOCK],
    left: usize,
}

static DRAWN: Mutex<Drawn> = Mutex::new(Drawn { block: [0; BLOCK], left: 0 });

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        if buffer.len() > BLOCK {
            return draw(buffer);
        }
        // Nothing panics while it is held.
        let mut drawn = DRAWN.lock().unwrap_or_else(PoisonError::into_inner);
        if drawn.left < buffer.len() {
            draw(&mut drawn.block);
            drawn.left = BLOCK;
        }
        let from = drawn.left - buffer.len();
        let piece = from..drawn.left;
        buffer.copy_from_slice(&drawn.block[piece.clone()]);
        drawn.block[piece].zeroize();
        drawn.left = from;
    }
}

fn draw(buffer: &mut [u8]) {
    #[expect(clippy::disallowed_methods, reason = "this is the adapter that the Entropy port is for")]
    let filled = getrandom::fill(buffer);
    if let Err(error) = filled {
        // A guessable secret would be worse than no service; Linux fails only before its generator is seeded.
        tracing::error!(%error, "the operating system gives no randomness");
        std::process::abort();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_byte_is_handed_out_twice() {
        let mut seen = HashSet::new();
        for length in [16, 10, 8, 1024, 2000].into_iter().cycle().take(2_000) {
            let mut buffer = vec![0; length];
            SystemEntropy.fill(&mut buffer);
            // Eight bytes repeat by chance once in 2^64.
            assert!(buffer.chunks_exact(8).all(|piece| seen.insert(piece.to_vec())));
        }
    }
}
