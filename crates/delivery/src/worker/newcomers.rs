//! How many turns lanes may hold together that have not shown lately that their sends end soon. Pure: the caller brings
//! the time.
//!
//! Each lane begins small, but many that stall in the same moment could still hold every turn until their time-outs end.
//! So some turns are kept for lanes that are known to be quick, and lanes whose last send stalled get few in all: those
//! that nobody knows yet then have room beside them.

use std::time::Duration;

use super::lane::{LEISURE, LONGEST_PAUSE, SHORTEST_PAUSE};

/// The time between two messages that come back.
const SPREAD: Duration = Duration::from_millis(200);

/// What is known of how long a lane's sends take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The last one that told anything was taken soon.
    Quick,
    /// Nothing yet, or they are taken but take long.
    Unknown,
    /// The last one took long and came to nothing, or one takes long now.
    Stalling,
}

/// The turns of lanes that are not [`Standing::Quick`].
#[derive(Debug)]
pub(super) struct Newcomers {
    /// Turns of all of them.
    most: usize,
    /// Turns of those that stall.
    few: usize,
    unknown: usize,
    stalling: usize,
    /// When the last of them began or ended.
    moved: Duration,
    /// Until when those that were given back would take what becomes free.
    promised: Duration,
}

impl Newcomers {
    /// With `most` turns for all, and `few` of these for those that stall.
    pub(super) fn new(most: usize, few: usize) -> Self {
        Self {
            most,
            few: few.min(most),
            unknown: 0,
            stalling: 0,
            moved: Duration::ZERO,
            promised: Duration::ZERO,
        }
    }

    /// Whether a message of a lane of this standing may have a turn; if so, it must [leave](Self::leave) later.
    pub(super) fn admit(&mut self, standing: Standing, now: Duration) -> bool {
        let has_room = self.unknown + self.stalling < self.most;
        match standing {
            Standing::Quick => return true,
            Standing::Unknown if has_room => self.unknown += 1,
            Standing::Stalling if has_room && self.stalling < self.few => self.stalling += 1,
            Standing::Unknown | Standing::Stalling => return false,
        }
        self.moved = now;
        true
    }

    /// One that was admitted with this standing has ended.
    pub(super) fn leave(&mut self, standing: Standing, now: Duration) {
        match standing {
            Standing::Quick => return,
            Standing::Unknown => self.unknown = self.unknown.saturating_sub(1),
            Standing::Stalling => self.stalling = self.stalling.saturating_sub(1),
        }
        self.moved = now;
    }

    /// Until when it makes sense to wait for room that was not there at `since`.
    pub(super) fn worth_waiting_until(&self, since: Duration) -> Duration {
        (since + LEISURE).min(self.moved + LEISURE)
    }

    /// When one for which there is no room shall come back: each in its turn.
    pub(super) fn later(&mut self, now: Duration) -> Duration {
        self.promised = (self.promised.max(now + SHORTEST_PAUSE) + SPREAD).min(now + LONGEST_PAUSE);
        self.promised
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Admits as many as may have a turn.
    fn fill(newcomers: &mut Newcomers, standing: Standing) -> usize {
        (0..100).take_while(|_| newcomers.admit(standing, Duration::ZERO)).count()
    }

    #[test]
    fn however_many_stall_the_quick_go_and_the_unknown_have_room_beside_them() {
        let mut newcomers = Newcomers::new(28, 8);
        assert_eq!(fill(&mut newcomers, Standing::Unknown), 28);
        assert_eq!(fill(&mut newcomers, Standing::Quick), 100, "others bound these");
        for _ in 0..28 {
            newcomers.leave(Standing::Unknown, Duration::ZERO);
        }
        assert_eq!(fill(&mut newcomers, Standing::Stalling), 8);
        assert_eq!(fill(&mut newcomers, Standing::Unknown), 20);
    }

    #[test]
    fn room_is_waited_for_while_others_come_and_go() {
        let seconds = Duration::from_secs;
        let mut newcomers = Newcomers::new(2, 1);
        assert!(
            newcomers.admit(Standing::Unknown, seconds(10))
                && newcomers.admit(Standing::Unknown, seconds(10))
        );
        assert_eq!(newcomers.worth_waiting_until(seconds(10)), seconds(11));
        assert_eq!(newcomers.worth_waiting_until(seconds(20)), seconds(11), "not at all: they stall");
        newcomers.leave(Standing::Unknown, seconds(30));
        assert_eq!(newcomers.worth_waiting_until(seconds(20)), seconds(21), "but nobody waits for long");
        assert_eq!(newcomers.worth_waiting_until(seconds(30)), seconds(31));
    }

    #[test]
    fn those_that_are_given_back_come_one_after_the_other() {
        let mut newcomers = Newcomers::new(1, 1);
        let now = Duration::from_secs(100);
        let times: Vec<_> = (0..1_000).map(|_| newcomers.later(now)).collect();
        assert!(times[0] > now + SHORTEST_PAUSE && times[1] == times[0] + SPREAD);
        assert!(times.is_sorted() && times.last() == Some(&(now + LONGEST_PAUSE)));
    }

    fn standing() -> impl Strategy<Value = Standing> {
        prop_oneof![Just(Standing::Quick), Just(Standing::Unknown), Just(Standing::Stalling)]
    }

    proptest! {
        #[test]
        fn the_bounds_hold_and_whoever_leaves_makes_room(
            most in 1_usize..40, few in 1_usize..40,
            events in prop::collection::vec((standing(), prop::option::of(0_usize..60)), 0..300),
        ) {
            let few = few.min(most);
            let mut newcomers = Newcomers::new(most, few);
            let mut inside: Vec<Standing> = Vec::new();
            for (standing, leaves) in events {
                match leaves {
                    Some(which) if !inside.is_empty() => {
                        let standing = inside.remove(which % inside.len());
                        newcomers.leave(standing, Duration::ZERO);
                    }
                    Some(_) | None => {
                        let count = |standing| inside.iter().filter(|one| **one == standing).count();
                        let (unknown, stalling) = (count(Standing::Unknown), count(Standing::Stalling));
                        let expected = match standing {
                            Standing::Quick => true,
                            Standing::Unknown => unknown + stalling < most,
                            Standing::Stalling => stalling < few && unknown + stalling < most,
                        };
                        prop_assert_eq!(newcomers.admit(standing, Duration::ZERO), expected);
                        if expected {
                            inside.push(standing);
                        }
                    }
                }
            }
        }
    }
}
