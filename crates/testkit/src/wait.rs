//! Waiting for a condition, with a deadline: the only way in which tests wait.

use std::time::{Duration, Instant};

/// How long a test waits for something that usually takes milliseconds.
///
/// Generous, because a loaded machine is no reason to fail; a test that passes never waits that long.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The time between two looks.
const PAUSE: Duration = Duration::from_millis(20);

/// Calls `probe` until it gives a value, for at most `limit`; `None` when the time is up.
///
/// The probe is called at least once. The deadline is real time, even where the runtime's clock is paused.
pub async fn until<T>(limit: Duration, mut probe: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + limit;
    loop {
        if let Some(value) = probe().await {
            return Some(value);
        }
        if Instant::now() >= deadline {
            return None;
        }
        tokio::time::sleep(PAUSE).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_condition_that_comes_true_ends_the_wait() {
        let mut looks = 0;
        let found = until(PATIENCE, async || {
            looks += 1;
            (looks == 3).then_some("here")
        })
        .await;
        assert_eq!(found, Some("here"));
        assert_eq!(looks, 3);
    }

    #[tokio::test]
    async fn a_condition_that_stays_false_is_looked_at_once_and_given_up() {
        let mut looks = 0;
        let found: Option<()> = until(Duration::ZERO, async || {
            looks += 1;
            None
        })
        .await;
        assert_eq!((found, looks), (None, 1));
    }
}
