//! When a relay that does not answer is left alone, and when it is tried again. Pure: the caller brings the time.

use std::time::Duration;

/// Failures in a row that open the circuit.
const TOLERATED: u32 = 5;
/// The pause after the circuit opened.
const FIRST_PAUSE: Duration = Duration::from_secs(5);
/// The longest pause; each is twice the one before it.
const LONGEST_PAUSE: Duration = Duration::from_mins(3);

/// The state of the way to one relay. Times are counted from any moment, always the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CircuitBreaker {
    /// Everybody may try.
    Closed {
        /// In a row.
        failures: u32,
    },
    /// Nobody tries until this time; then one does.
    Open {
        /// When one may try.
        until: Duration,
        /// How long this pause is.
        pause: Duration,
    },
    /// One tries, the others wait for what comes of it.
    HalfOpen {
        /// How long the pause before was.
        pause: Duration,
    },
}

/// Whether a relay may be tried now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Admission {
    /// By everybody.
    Free,
    /// By this caller alone, who must tell what came of it.
    Probe,
    /// Not before this time. `None`: somebody tries right now.
    Refused(Option<Duration>),
}

impl CircuitBreaker {
    /// A way that nobody has tried yet.
    pub(crate) fn new() -> Self {
        Self::Closed { failures: 0 }
    }

    /// Asks to try.
    pub(crate) fn admit(&mut self, now: Duration) -> Admission {
        match *self {
            Self::Closed { .. } => Admission::Free,
            Self::Open { until, .. } if now < until => Admission::Refused(Some(until)),
            Self::Open { pause, .. } => {
                *self = Self::HalfOpen { pause };
                Admission::Probe
            }
            Self::HalfOpen { .. } => Admission::Refused(None),
        }
    }

    /// What [`CircuitBreaker::admit`] would say, without taking the place of the one that tries.
    pub(crate) fn would_admit(self, now: Duration) -> Admission {
        let mut copy = self;
        copy.admit(now)
    }

    /// The relay answered: whoever it was that tried, the way is good.
    pub(crate) fn succeeded(&mut self) {
        *self = Self::new();
    }

    /// A try that everybody was free to make has failed. Once the circuit is open, those that had begun before say
    /// nothing new.
    pub(crate) fn failed(&mut self, now: Duration) {
        match self {
            Self::Closed { failures } if *failures + 1 < TOLERATED => *failures += 1,
            Self::Closed { .. } => {
                *self = Self::Open { until: now.saturating_add(FIRST_PAUSE), pause: FIRST_PAUSE };
            }
            Self::Open { .. } | Self::HalfOpen { .. } => {}
        }
    }

    /// The one that tried after a pause has failed, or was broken off.
    pub(crate) fn probe_failed(&mut self, now: Duration) {
        match self {
            Self::HalfOpen { pause } => {
                let pause = pause.saturating_mul(2).min(LONGEST_PAUSE);
                *self = Self::Open { until: now.saturating_add(pause), pause };
            }
            // A late answer to somebody else has settled it meanwhile.
            Self::Closed { .. } | Self::Open { .. } => {}
        }
    }

    /// True unless everybody may try.
    pub(crate) fn is_open(self) -> bool {
        match self {
            Self::Closed { .. } => false,
            Self::Open { .. } | Self::HalfOpen { .. } => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn opened() -> CircuitBreaker {
        let mut breaker = CircuitBreaker::new();
        (0..TOLERATED).for_each(|_| breaker.failed(at(0)));
        breaker
    }

    #[test]
    fn it_opens_after_failures_in_a_row_only() {
        let mut breaker = CircuitBreaker::new();
        for _ in 0..3 {
            (1..TOLERATED).for_each(|_| breaker.failed(at(0)));
            assert!(!breaker.is_open());
            breaker.succeeded();
        }
        assert_eq!(opened().would_admit(at(0)), Admission::Refused(Some(at(5))));
    }

    #[test]
    fn one_alone_tries_after_the_pause_and_a_success_opens_the_way_for_all() {
        let mut breaker = opened();
        assert_eq!(breaker.admit(at(4)), Admission::Refused(Some(at(5))));
        assert_eq!(breaker.admit(at(5)), Admission::Probe);
        assert_eq!(breaker.admit(at(5)), Admission::Refused(None));
        breaker.succeeded();
        assert_eq!(breaker.admit(at(5)), Admission::Free);
    }

    #[test]
    fn pauses_grow_to_some_minutes() {
        let mut breaker = opened();
        let mut pauses = Vec::new();
        let mut now = at(0);
        for _ in 0..8 {
            let Admission::Refused(Some(until)) = breaker.would_admit(now) else { panic!("it is open") };
            pauses.push(until.saturating_sub(now).as_secs());
            now = until;
            assert_eq!(breaker.admit(now), Admission::Probe);
            breaker.probe_failed(now);
        }
        assert_eq!(pauses, [5, 10, 20, 40, 80, 160, 180, 180]);
    }

    #[test]
    fn those_that_had_begun_before_neither_prolong_the_pause_nor_keep_it_when_they_succeed() {
        let mut breaker = opened();
        (0..20).for_each(|_| breaker.failed(at(4)));
        assert_eq!(breaker.would_admit(at(5)), Admission::Probe);
        breaker.succeeded();
        assert!(!breaker.is_open());
    }

    #[derive(Clone, Debug)]
    enum Event {
        Pass(u64),
        Try,
        Succeed,
        Fail,
        ProbeFails,
    }

    fn event() -> impl Strategy<Value = Event> {
        prop_oneof![
            (0_u64..100).prop_map(Event::Pass),
            Just(Event::Try),
            Just(Event::Succeed),
            Just(Event::Fail),
            Just(Event::ProbeFails),
        ]
    }

    proptest! {
        #[test]
        fn whatever_happens_somebody_may_try_before_long_and_never_two_at_once_after_a_pause(
            events in prop::collection::vec(event(), 0..60),
        ) {
            let (mut breaker, mut now, mut probing) = (CircuitBreaker::new(), at(0), false);
            for event in events {
                match event {
                    Event::Pass(seconds) => now += at(seconds),
                    Event::Try => {
                        let admission = breaker.admit(now);
                        prop_assert!(admission != Admission::Probe || !probing);
                        probing |= admission == Admission::Probe;
                    }
                    Event::Succeed => {
                        breaker.succeeded();
                        probing = false;
                    }
                    Event::Fail => breaker.failed(now),
                    Event::ProbeFails => {
                        if std::mem::take(&mut probing) {
                            breaker.probe_failed(now);
                        }
                    }
                }
                match breaker.would_admit(now) {
                    Admission::Refused(Some(until)) => prop_assert!(until <= now + LONGEST_PAUSE),
                    Admission::Refused(None) => prop_assert!(probing, "nobody waits for nobody"),
                    Admission::Free | Admission::Probe => {}
                }
            }
        }
    }
}
