//! What may be on its way to one recipient domain at once, and how fast. Pure: the caller brings the time.
//!
//! A domain that nobody knows yet begins with a small share of the sends in flight. The share grows with every send that
//! succeeds, so a domain that answers quickly soon has nearly all of them. It shrinks when sends take long: what waits
//! for them then goes back to the outbox, and the turns go to others.

use std::collections::VecDeque;
use std::time::Duration;

use super::newcomers::Standing;

/// A domain's share at first, and after sends that took long and came to nothing.
const FIRST_SHARE: usize = 2;
/// While no send takes longer, everything that is due for the domain is held ready.
pub(super) const LEISURE: Duration = Duration::from_secs(1);
/// Sends that take longer make the share small.
const SLOWNESS: Duration = Duration::from_secs(5);
/// How far the sends of a limited rate may be ahead of it: a worker looks a few times a second.
const AHEAD: Duration = Duration::from_secs(1);
/// A message that is given back comes again after this time at least.
pub(super) const SHORTEST_PAUSE: Duration = Duration::from_secs(1);
/// The longest time for which a slow domain's message is given back; the domain may have recovered.
pub(super) const LONGEST_PAUSE: Duration = Duration::from_mins(1);
/// The longest time for which a message beyond a rate is given back.
const LONGEST_QUEUE: Duration = Duration::from_hours(1);

/// What a domain may have at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    /// Sends in flight while they end soon.
    pub(super) most: usize,
    /// Sends in flight while they take long.
    pub(super) few: usize,
    /// The time between two sends at the limited rate.
    pub(super) interval: Option<Duration>,
}

/// What a message for the domain has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It goes now.
    Go,
    /// It waits until it is told, and asks again at this time if it was not.
    Wait(Duration),
    /// It goes back to the outbox until this time.
    GiveBack(Duration),
}

/// How a send ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The peer took the message.
    Taken,
    /// It did not, or nobody knows.
    NotTaken,
}

/// The sends to one domain. Times are counted from any moment, always the same.
#[derive(Debug)]
pub(super) struct Lane {
    bounds: Bounds,
    share: usize,
    /// Admitted, and not yet begun.
    admitted: usize,
    /// When those in flight began, the oldest first.
    begun: VecDeque<Duration>,
    /// How long the last send took.
    last_took: Duration,
    /// What the sends that have ended tell.
    standing: Standing,
    waiting: usize,
    /// Until when those that were given back would take all turns.
    promised: Duration,
    /// Until when there is no room among all that are not known to be quick.
    put_off: Duration,
    /// When the next send is due at the limited rate.
    next_at_rate: Duration,
    /// When the next one that is beyond the rate may come back.
    promised_at_rate: Duration,
}

impl Lane {
    pub(super) fn new(bounds: Bounds) -> Self {
        Self {
            bounds,
            share: FIRST_SHARE.min(bounds.most),
            admitted: 0,
            begun: VecDeque::new(),
            last_took: Duration::ZERO,
            standing: Standing::Unknown,
            waiting: 0,
            promised: Duration::ZERO,
            put_off: Duration::ZERO,
            next_at_rate: Duration::ZERO,
            promised_at_rate: Duration::ZERO,
        }
    }

    /// Asks for one message, which `is_waiting` when it was told to wait before.
    pub(super) fn ask(&mut self, now: Duration, is_waiting: bool) -> Turn {
        if is_waiting {
            self.waiting = self.waiting.saturating_sub(1);
        }
        if let Some(until) = self.beyond_rate(now) {
            return Turn::GiveBack(until);
        }
        if now < self.put_off {
            return Turn::GiveBack(self.put_off);
        }
        let share = self.share_at(now);
        if self.admitted + self.begun.len() < share {
            self.admitted += 1;
            if let Some(interval) = self.bounds.interval {
                self.next_at_rate = self.next_at_rate.max(now) + interval;
            }
            return Turn::Go;
        }
        let took = self.taking(now);
        if took > LEISURE && self.waiting >= share {
            return Turn::GiveBack(self.later(now, took, share));
        }
        self.waiting += 1;
        let oldest = self.begun.front().copied().unwrap_or(now);
        let look = if took > LEISURE { now + LEISURE } else { (oldest + LEISURE).max(now) };
        // Just after, so that it is then seen to be over.
        Turn::Wait(look + Duration::from_millis(1))
    }

    /// One that was told to wait does so no more, and does not ask again.
    pub(super) fn leave(&mut self) {
        self.waiting = self.waiting.saturating_sub(1);
    }

    /// There is no room until then: neither for the message that was admitted, nor for those behind it.
    pub(super) fn put_off(&mut self, until: Duration) {
        self.put_off = self.put_off.max(until);
    }

    /// An admitted message begins to be sent; the time by which [`Lane::end`] knows it.
    pub(super) fn begin(&mut self, now: Duration) -> Duration {
        self.admitted = self.admitted.saturating_sub(1);
        let begun = self.begun.back().map_or(now, |last| now.max(*last));
        self.begun.push_back(begun);
        begun
    }

    /// An admitted message is not sent after all.
    pub(super) fn withdraw(&mut self) {
        self.admitted = self.admitted.saturating_sub(1);
    }

    /// A send that began at `begun` has ended. Returns how many of those waiting may ask again.
    pub(super) fn end(&mut self, now: Duration, begun: Duration, end: End) -> usize {
        let former = self.share;
        self.forget(begun);
        let took = now.saturating_sub(begun);
        self.last_took = took;
        match end {
            End::Taken if took <= SLOWNESS => {
                self.share = (self.share + 1).min(self.bounds.most);
                self.standing = Standing::Quick;
                self.put_off = Duration::ZERO;
            }
            End::Taken => {
                self.share = (self.share + 1).min(self.bounds.few);
                self.standing = Standing::Unknown;
            }
            // Whoever says no does not stall, but may not have been asked at all.
            End::NotTaken if took <= SLOWNESS => {}
            End::NotTaken => {
                self.share = FIRST_SHARE.min(self.bounds.most);
                self.standing = Standing::Stalling;
            }
        }
        if took <= LEISURE {
            self.promised = Duration::ZERO;
        }
        1 + self.share.saturating_sub(former)
    }

    /// What is known of how long sends take.
    pub(super) fn standing(&self, now: Duration) -> Standing {
        if self.oldest(now) > SLOWNESS { Standing::Stalling } else { self.standing }
    }

    /// A send was broken off; of the domain that says nothing.
    pub(super) fn break_off(&mut self, begun: Duration) {
        self.forget(begun);
    }

    /// True when nothing would be lost by forgetting the domain.
    pub(super) fn is_idle(&self, now: Duration) -> bool {
        self.admitted + self.begun.len() + self.waiting == 0
            && self.next_at_rate.max(self.promised).max(self.promised_at_rate).max(self.put_off) <= now
            && self.last_took <= LEISURE
            && self.standing != Standing::Stalling
    }

    fn forget(&mut self, begun: Duration) {
        if let Ok(at) = self.begun.binary_search(&begun) {
            self.begun.remove(at);
        }
    }

    /// How long sends take: the oldest in flight, or the last that ended.
    fn taking(&self, now: Duration) -> Duration {
        self.oldest(now).max(self.last_took)
    }

    /// How long the oldest send in flight takes by now.
    fn oldest(&self, now: Duration) -> Duration {
        self.begun.front().map_or(Duration::ZERO, |begun| now.saturating_sub(*begun))
    }

    fn share_at(&self, now: Duration) -> usize {
        if self.taking(now) > SLOWNESS { self.share.min(self.bounds.few) } else { self.share }
    }

    /// When a turn would come to a message for which there is no place any more.
    fn later(&mut self, now: Duration, took: Duration, share: usize) -> Duration {
        let each = took / u32::try_from(share.max(1)).unwrap_or(u32::MAX);
        self.promised = self.promised.max(now + SHORTEST_PAUSE).min(now + LONGEST_PAUSE) + each;
        self.promised.min(now + LONGEST_PAUSE)
    }

    /// When the rate has a place for a message that it has none for now.
    fn beyond_rate(&mut self, now: Duration) -> Option<Duration> {
        let interval = self.bounds.interval?;
        if self.next_at_rate <= now + AHEAD {
            return None;
        }
        let free_at = self.next_at_rate.saturating_sub(AHEAD);
        let until = self.promised_at_rate.max(free_at).min(now + LONGEST_QUEUE);
        self.promised_at_rate = until + interval;
        Some(until)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOUNDS: Bounds = Bounds { most: 28, few: 8, interval: None };

    fn ms(count: u64) -> Duration {
        Duration::from_millis(count)
    }

    /// Admits and begins all that may go now.
    fn fill(lane: &mut Lane, now: Duration) -> usize {
        let mut count = 0;
        while lane.ask(now, false) == Turn::Go {
            lane.begin(now);
            count += 1;
        }
        lane.leave();
        count
    }

    /// Sends for `time`, each send taking `took`, and gives how many are in flight then.
    fn run(lane: &mut Lane, from: Duration, took: Duration, end: End, rounds: u32) -> usize {
        let mut now = from;
        for _ in 0..rounds {
            fill(lane, now);
            let flight: Vec<_> = lane.begun.iter().copied().collect();
            now += took;
            for begun in flight {
                lane.end(now, begun, end);
            }
        }
        fill(lane, now)
    }

    #[test]
    fn a_quick_domain_soon_has_nearly_all_turns() {
        let mut lane = Lane::new(BOUNDS);
        assert_eq!(fill(&mut lane, ms(0)), 2);
        lane = Lane::new(BOUNDS);
        assert_eq!(run(&mut lane, ms(0), ms(3), End::Taken, 4), 28);
    }

    #[test]
    fn a_relay_that_takes_its_time_still_gets_many_at_once() {
        let mut lane = Lane::new(BOUNDS);
        assert_eq!(run(&mut lane, ms(0), ms(3_000), End::Taken, 5), 28);
        let mut lane = Lane::new(BOUNDS);
        assert_eq!(run(&mut lane, ms(0), ms(9_000), End::Taken, 9), 8, "but not when it takes very long");
    }

    #[test]
    fn a_domain_that_stalls_has_few_turns_and_holds_few_messages() {
        let mut lane = Lane::new(BOUNDS);
        run(&mut lane, ms(0), ms(3), End::Taken, 5);
        let began: Vec<_> = lane.begun.iter().copied().collect();
        let now = ms(2_000);
        let answers: Vec<_> = (0..100).map(|_| lane.ask(now, false)).collect();
        let waiting = answers.iter().filter(|turn| matches!(turn, Turn::Wait(_))).count();
        let given_back = answers.iter().filter(|turn| matches!(turn, Turn::GiveBack(_))).count();
        assert_eq!((waiting, given_back), (28, 72));
        for begun in began {
            lane.end(ms(30_000), begun, End::NotTaken);
        }
        assert_eq!(fill(&mut lane, ms(30_000)), 2);
    }

    #[test]
    fn a_lane_is_known_by_the_last_send_that_tells_anything() {
        let mut lane = Lane::new(BOUNDS);
        assert_eq!(lane.standing(ms(0)), Standing::Unknown);
        for (took, end, expected) in [
            (3, End::NotTaken, Standing::Unknown),
            (3, End::Taken, Standing::Quick),
            (3, End::NotTaken, Standing::Quick),
            (30_000, End::NotTaken, Standing::Stalling),
            (3, End::NotTaken, Standing::Stalling),
            (9_000, End::Taken, Standing::Unknown),
            (3_000, End::Taken, Standing::Quick),
        ] {
            assert_eq!(lane.ask(ms(0), false), Turn::Go);
            let begun = lane.begin(ms(0));
            lane.end(ms(took), begun, end);
            assert_eq!(lane.standing(ms(took)), expected, "{took} ms, {end:?}");
        }
        fill(&mut lane, ms(50_000));
        assert_eq!(lane.standing(ms(55_000)), Standing::Quick);
        assert_eq!(lane.standing(ms(55_001)), Standing::Stalling, "one that is in flight takes long");
    }

    #[test]
    fn a_lane_for_which_there_is_no_room_holds_nobody() {
        let mut lane = Lane::new(BOUNDS);
        assert_eq!(lane.ask(ms(0), false), Turn::Go);
        assert_eq!(lane.ask(ms(0), false), Turn::Go);
        assert!(matches!(lane.ask(ms(0), false), Turn::Wait(_)));
        lane.withdraw();
        lane.put_off(ms(1_200));
        assert_eq!(lane.ask(ms(10), true), Turn::GiveBack(ms(1_200)), "who waits learns of it");
        assert_eq!(lane.ask(ms(1_200), false), Turn::Go);
        lane.put_off(ms(60_000));
        let begun = lane.begin(ms(1_200));
        lane.end(ms(1_203), begun, End::Taken);
        assert_eq!(lane.ask(ms(1_203), false), Turn::Go, "it is known to be quick now");
    }

    #[test]
    fn those_that_wait_ask_again_when_the_sends_take_long() {
        let mut lane = Lane::new(BOUNDS);
        fill(&mut lane, ms(0));
        for _ in 0..50 {
            assert_eq!(lane.ask(ms(10), false), Turn::Wait(ms(1_001)));
        }
        let turns: Vec<_> = (0..50).map(|_| lane.ask(ms(1_001), true)).collect();
        assert_eq!(turns.iter().filter(|turn| matches!(turn, Turn::Wait(_))).count(), 2);
        assert_eq!(lane.waiting, 2);
        let pauses: Vec<_> = turns
            .iter()
            .filter_map(|turn| if let Turn::GiveBack(until) = turn { Some(*until) } else { None })
            .collect();
        assert!(
            pauses.is_sorted() && pauses[0] >= ms(2_001) && pauses.last() <= Some(&ms(61_001)),
            "{pauses:?}"
        );
    }

    #[test]
    fn a_rate_is_kept_and_what_is_beyond_it_comes_back_in_its_turn() {
        let bounds = Bounds { interval: Some(ms(1_000)), ..BOUNDS };
        let mut lane = Lane::new(bounds);
        let turns: Vec<_> = (0..5)
            .map(|_| {
                let turn = lane.ask(ms(0), false);
                if turn == Turn::Go {
                    lane.begin(ms(0));
                    lane.end(ms(1), ms(0), End::Taken);
                }
                turn
            })
            .collect();
        let back = |seconds: u64| Turn::GiveBack(ms(seconds * 1_000));
        assert_eq!(turns, [Turn::Go, Turn::Go, back(1), back(2), back(3)]);
        assert_eq!(lane.ask(ms(1_000), false), Turn::Go);
    }

    #[derive(Clone, Debug)]
    enum Event {
        Pass(u16),
        Ask,
        Begin,
        Withdraw,
        PutOff(u16),
        End(usize, bool),
        BreakOff(usize),
    }

    fn event() -> impl Strategy<Value = Event> {
        prop_oneof![
            (0_u16..8_000).prop_map(Event::Pass),
            Just(Event::Ask),
            Just(Event::Ask),
            Just(Event::Begin),
            Just(Event::Begin),
            Just(Event::Withdraw),
            (0_u16..8_000).prop_map(Event::PutOff),
            (0_usize..40, any::<bool>()).prop_map(|(which, taken)| Event::End(which, taken)),
            (0_usize..40).prop_map(Event::BreakOff),
        ]
    }

    proptest! {
        #[test]
        fn whatever_happens_the_bounds_hold_and_an_idle_lane_admits(
            events in prop::collection::vec(event(), 0..300),
            most in 1_usize..40, few in 1_usize..8, per_minute in prop::option::of(1_u32..600),
        ) {
            let interval = per_minute.map(|count| Duration::from_mins(1) / count);
            let mut lane = Lane::new(Bounds { most, few: few.min(most), interval });
            let (mut now, mut admitted, mut flight, mut went) = (ms(0), 0_usize, Vec::new(), Vec::new());
            for event in events {
                match event {
                    Event::Pass(time) => now += ms(time.into()),
                    Event::Ask => match lane.ask(now, false) {
                        Turn::Go => { admitted += 1; went.push(now); }
                        Turn::Wait(look) => { prop_assert!(look > now && look <= now + ms(1_001)); lane.leave(); }
                        Turn::GiveBack(until) => prop_assert!(until > now && until <= now + LONGEST_QUEUE),
                    },
                    Event::Begin if admitted > 0 => { admitted -= 1; lane.begin(now); flight.push(now); }
                    Event::Withdraw if admitted > 0 => { admitted -= 1; lane.withdraw(); }
                    Event::PutOff(time) => lane.put_off(now + ms(time.into())),
                    Event::End(which, taken) if !flight.is_empty() => {
                        let begun = flight.remove(which % flight.len());
                        lane.end(now, begun, if taken { End::Taken } else { End::NotTaken });
                    }
                    Event::BreakOff(which) if !flight.is_empty() => {
                        lane.break_off(flight.remove(which % flight.len()));
                    }
                    Event::Begin | Event::Withdraw | Event::End(..) | Event::BreakOff(_) => {}
                }
                prop_assert!(admitted + flight.len() <= most);
                prop_assert_eq!((lane.admitted, lane.begun.len()), (admitted, flight.len()));
            }
            if let Some(interval) = interval {
                for (n, first) in went.iter().enumerate() {
                    let within = went[n..].iter().filter(|at| **at < *first + Duration::from_mins(1)).count();
                    let allowed = (Duration::from_mins(1) + AHEAD).as_millis() / interval.as_millis() + 2;
                    prop_assert!(within as u128 <= allowed, "{} of {}", within, allowed);
                }
            }
            for begun in flight { lane.break_off(begun); }
            for _ in 0..admitted { lane.withdraw(); }
            prop_assert_eq!(lane.ask(now + LONGEST_QUEUE, false), Turn::Go);
        }
    }
}
