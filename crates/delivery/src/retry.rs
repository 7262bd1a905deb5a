//! When a failed attempt is followed by another one. Pure: the caller brings time and chance.

use std::fmt;
use std::time::Duration;

use usher_domain::Timestamp;

/// Exponential backoff with full jitter: the pause after attempt n lies anywhere up to `base * factor^(n-1)`, at most
/// `cap`. Jitter spreads the messages that one outage held back, so that they do not all come back at once.
#[derive(Clone, Debug, PartialEq)]
pub struct RetryPolicy {
    /// The longest pause after the first attempt. Default: 5 s.
    pub base: Duration,
    /// How much the longest pause grows with each attempt. Default: 2.5.
    pub factor: f64,
    /// The longest pause of all. Default: 30 min.
    pub cap: Duration,
    /// No attempt is made later than this after the message was queued. Default: three days, as long as a relay may be away over a weekend.
    pub max_age: Duration,
    /// No more attempts than these are made. Default: 1,000, so that it is the age that ends it.
    pub max_attempts: u32,
}

/// No pause is shorter: a peer that has just refused needs a moment, however the dice fall.
const SHORTEST: Duration = Duration::from_secs(1);

/// An attempt that failed for now.
#[derive(Clone, Copy, Debug)]
pub struct FailedAttempt {
    /// Which attempt it was; the first is 1.
    pub attempt: u32,
    /// When the message was queued.
    pub queued_at: Timestamp,
    /// When the link in the message stops working.
    pub expires_at: Timestamp,
    /// When the attempt ended.
    pub now: Timestamp,
}

/// Why there is no further attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenUp {
    /// [`RetryPolicy::max_attempts`] were made.
    Attempts,
    /// The next one would be later than [`RetryPolicy::max_age`] allows.
    Age,
    /// The link would no longer work.
    Expiry,
}

impl fmt::Display for GivenUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Attempts => "given up after the last attempt",
            Self::Age => "given up, it has been tried for too long",
            Self::Expiry => "given up, the link would have expired",
        })
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            base: Duration::from_secs(5),
            factor: 2.5,
            cap: Duration::from_mins(30),
            max_age: Duration::from_hours(72),
            max_attempts: 1_000,
        }
    }
}

impl RetryPolicy {
    /// The time of the next attempt, or why there is none. `random` is any number, each as likely as the others.
    pub fn next_attempt(&self, failed: FailedAttempt, random: u32) -> Result<Timestamp, GivenUp> {
        if failed.attempt >= self.max_attempts {
            return Err(GivenUp::Attempts);
        }
        let at = failed.now.plus(self.pause(failed.attempt, random));
        if at >= failed.expires_at {
            return Err(GivenUp::Expiry);
        }
        if at > failed.queued_at.plus(self.max_age) {
            return Err(GivenUp::Age);
        }
        Ok(at)
    }

    /// The pause after an attempt.
    fn pause(&self, attempt: u32, random: u32) -> Duration {
        let longest = self.longest_pause(attempt);
        let share = f64::from(random) / f64::from(u32::MAX);
        longest.mul_f64(share).max(SHORTEST).min(longest)
    }

    fn longest_pause(&self, attempt: u32) -> Duration {
        let exponent = i32::try_from(attempt.saturating_sub(1)).unwrap_or(i32::MAX);
        let seconds = self.base.as_secs_f64() * self.factor.powi(exponent);
        // What no longer fits into a duration is longer than the cap in any case.
        Duration::try_from_secs_f64(seconds).unwrap_or(self.cap).min(self.cap)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const QUEUED: Timestamp = Timestamp::from_ms(1_000_000);

    fn failed(attempt: u32, age: Duration, lifetime: Duration) -> FailedAttempt {
        FailedAttempt { attempt, queued_at: QUEUED, expires_at: QUEUED.plus(lifetime), now: QUEUED.plus(age) }
    }

    const WEEK: Duration = Duration::from_hours(7 * 24);

    #[test]
    fn the_longest_pause_grows_until_the_cap() {
        let policy = RetryPolicy::default();
        let seconds: Vec<f64> = (1..=9).map(|attempt| policy.longest_pause(attempt).as_secs_f64()).collect();
        assert_eq!(seconds, [5.0, 12.5, 31.25, 78.125, 195.3125, 488.28125, 1_220.703_125, 1_800.0, 1_800.0]);
        assert_eq!(policy.longest_pause(u32::MAX), policy.cap);
    }

    #[test]
    fn the_last_attempt_is_not_followed_by_another() {
        let policy = RetryPolicy { max_attempts: 12, ..RetryPolicy::default() };
        assert!(policy.next_attempt(failed(11, Duration::ZERO, WEEK), 0).is_ok());
        assert_eq!(policy.next_attempt(failed(12, Duration::ZERO, WEEK), 0), Err(GivenUp::Attempts));
    }

    #[test]
    fn a_message_is_not_tried_for_longer_than_the_policy_says() {
        let policy = RetryPolicy::default();
        let days = Duration::from_hours(72);
        assert_eq!(policy.next_attempt(failed(30, days, WEEK), 0), Err(GivenUp::Age));
        assert!(policy.next_attempt(failed(30, Duration::from_hours(71), WEEK), 0).is_ok());
    }

    #[test]
    fn a_link_that_would_have_expired_is_not_sent() {
        let policy = RetryPolicy::default();
        let lifetime = Duration::from_secs(10);
        assert!(policy.next_attempt(failed(1, Duration::ZERO, lifetime), u32::MAX).is_ok());
        assert_eq!(policy.next_attempt(failed(1, Duration::from_secs(9), lifetime), 0), Err(GivenUp::Expiry));
    }

    proptest! {
        #[test]
        fn every_pause_is_within_its_bounds(attempt in 1_u32.., random: u32, factor in 0.0_f64..1e9) {
            let policy = RetryPolicy { factor, ..RetryPolicy::default() };
            let longest = policy.longest_pause(attempt);
            let pause = policy.pause(attempt, random);
            prop_assert!(pause <= longest && longest <= policy.cap);
            prop_assert!(pause >= SHORTEST.min(longest));
        }

        #[test]
        fn no_policy_and_no_time_panics(
            attempt: u32, queued: i64, expires: i64, now: i64, random: u32, factor: f64, base: u64, cap: u64, age: u64,
        ) {
            let policy = RetryPolicy {
                base: Duration::from_millis(base),
                factor,
                cap: Duration::from_millis(cap),
                max_age: Duration::from_millis(age),
                max_attempts: u32::MAX,
            };
            let failed = FailedAttempt {
                attempt,
                queued_at: Timestamp::from_ms(queued),
                expires_at: Timestamp::from_ms(expires),
                now: Timestamp::from_ms(now),
            };
            if let Ok(at) = policy.next_attempt(failed, random) {
                prop_assert!(at >= failed.now && at < failed.expires_at);
                prop_assert!(at <= failed.queued_at.plus(policy.max_age));
            }
        }

        #[test]
        fn an_attempt_that_is_made_again_and_again_ends(random: u32, lifetime_hours in 1_u64..1_000) {
            let policy = RetryPolicy::default();
            let mut now = QUEUED;
            for attempt in 1..=policy.max_attempts {
                let failed = FailedAttempt {
                    attempt, queued_at: QUEUED, expires_at: QUEUED.plus(Duration::from_hours(lifetime_hours)), now,
                };
                match policy.next_attempt(failed, random) {
                    Ok(at) => now = at,
                    Err(_) => return Ok(()),
                }
            }
            prop_assert!(false, "it was never given up");
        }
    }
}
