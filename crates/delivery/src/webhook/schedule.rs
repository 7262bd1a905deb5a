//! When an event that was not taken is tried again: the schedule that the specification gives as an example, over three
//! days.

use std::time::Duration;

use usher_domain::Timestamp;

/// The pause after each failed attempt; after the last one there is none.
const PAUSES: [Duration; 9] = [
    Duration::from_secs(5),
    Duration::from_mins(5),
    Duration::from_mins(30),
    Duration::from_hours(2),
    Duration::from_hours(5),
    Duration::from_hours(10),
    Duration::from_hours(14),
    Duration::from_hours(20),
    Duration::from_hours(24),
];

/// An endpoint that asks for a longer pause (`Retry-After`) is not believed beyond this.
const LONGEST_WISH: Duration = Duration::from_hours(24);

/// The time of the next attempt after a failed one (the first is 1); `None` when it was the last.
///
/// Each pause is up to a fifth longer than the schedule says, by `random`, so that events which failed together do not
/// come back together; and as long as the endpoint asks for.
pub(super) fn next_attempt(
    attempt: u32,
    now: Timestamp,
    wish: Option<Duration>,
    random: u32,
) -> Option<Timestamp> {
    let pause = PAUSES.get(usize::try_from(attempt.saturating_sub(1)).ok()?)?;
    let jitter = pause.mul_f64(0.2 * f64::from(random) / f64::from(u32::MAX));
    Some(now.plus((*pause + jitter).max(wish.unwrap_or_default().min(LONGEST_WISH))))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: Timestamp = Timestamp::from_ms(1_700_000_000_000);

    #[test]
    fn there_are_ten_attempts_over_three_days() {
        let (mut now, mut attempts) = (NOW, 1);
        while let Some(next) = next_attempt(attempts, now, None, 0) {
            (now, attempts) = (next, attempts + 1);
        }
        assert_eq!(attempts, 10);
        assert_eq!(now.since(NOW), Duration::from_secs(75 * 3_600 + 35 * 60 + 5));
    }

    #[test]
    fn an_endpoints_wish_for_a_longer_pause_is_met_within_bounds() {
        let pause = |wish| next_attempt(1, NOW, Some(wish), 0).unwrap().since(NOW);
        assert_eq!(pause(Duration::from_secs(1)), Duration::from_secs(5));
        assert_eq!(pause(Duration::from_mins(7)), Duration::from_mins(7));
        assert_eq!(pause(Duration::MAX), Duration::from_hours(24));
    }

    proptest! {
        #[test]
        fn every_pause_is_within_its_bounds(attempt: u32, random: u32, wish_ms: Option<u64>) {
            let wish = wish_ms.map(Duration::from_millis);
            if let Some(at) = next_attempt(attempt, NOW, wish, random) {
                let pause = at.since(NOW);
                prop_assert!(attempt <= 9);
                prop_assert!(pause >= Duration::from_secs(5) && pause <= Duration::from_hours(29));
            }
        }
    }
}
