//! Lanes: one for each recipient domain, one for text messages, one for each application that is told of logouts. What
//! stalls in one holds up no other.

use std::collections::HashMap;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};
use usher_app::store::Content;
use usher_domain::{ClientId, Identifier};

use super::lane::{Bounds, End, Lane, Turn};
use super::newcomers::{Newcomers, Standing};

/// Domains that are remembered at most, unless more have messages on their way.
const REMEMBERED: usize = 10_000;

/// What may go to one recipient domain, for mails. Each node keeps these limits for itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DomainLimits {
    /// For every domain.
    pub usual: DomainLimit,
    /// For single domains, instead of `usual` where they say something. In lower case, IDNA-encoded.
    pub of: HashMap<String, DomainLimit>,
}

/// What may go to a domain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DomainLimit {
    /// Sends in flight at once. Default: all but an eighth of [`super::WorkerSettings::concurrency`] while they end soon,
    /// a quarter of it while they take long.
    pub concurrency: Option<usize>,
    /// Sends in a minute. Default: no limit.
    pub per_minute: Option<u32>,
}

/// All lanes of a worker.
pub(super) struct Lanes {
    concurrency: usize,
    limits: DomainLimits,
    /// What lanes count their times from.
    epoch: Instant,
    places: Mutex<Places>,
    newcomers: Arc<NewcomersPlace>,
    is_closed: AtomicBool,
}

#[derive(Default)]
struct Places {
    mail: HashMap<String, Arc<Place>>,
    logout: HashMap<String, Arc<Place>>,
    sms: Option<Arc<Place>>,
}

/// A lane and those that wait in it.
struct Place {
    lane: Mutex<Lane>,
    may_ask: Notify,
    /// The only one of its kind: it holds up nobody but itself, and nobody holds it up.
    is_alone: bool,
}

/// The turns of lanes that are not known to be quick, and those that wait for one.
struct NewcomersPlace {
    counts: Mutex<Newcomers>,
    may_ask: Notify,
}

/// Room among the newcomers. Dropped, it is free again.
struct Room {
    place: Arc<NewcomersPlace>,
    standing: Standing,
    epoch: Instant,
}

/// What becomes of a message that asks for its lane.
pub(super) enum Entry {
    /// It may be sent.
    Admitted(Pass),
    /// It is given back for this long.
    GiveBack(Duration),
    /// The worker stops.
    Closed,
}

/// A place in a lane. Dropped before its end, the send counts as broken off.
pub(super) struct Pass {
    place: Arc<Place>,
    epoch: Instant,
    progress: Progress,
    room: Option<Room>,
}

/// How far a send has come.
#[derive(Clone, Copy)]
enum Progress {
    Admitted,
    Begun(Duration),
    Ended,
}

impl Lanes {
    pub(super) fn new(concurrency: usize, limits: DomainLimits) -> Self {
        let concurrency = concurrency.max(1);
        let bounds = usual_bounds(concurrency);
        let newcomers = NewcomersPlace {
            counts: Mutex::new(Newcomers::new(bounds.most, bounds.few)),
            may_ask: Notify::new(),
        };
        Self {
            concurrency,
            limits,
            epoch: Instant::now(),
            places: Mutex::default(),
            newcomers: Arc::new(newcomers),
            is_closed: AtomicBool::new(false),
        }
    }

    /// Waits for a place in the lane that a message of this content belongs to.
    pub(super) async fn enter(&self, content: &Content) -> Entry {
        let place = self.place_of(content);
        let mut is_waiting = false;
        loop {
            let mut told = pin!(place.may_ask.notified());
            // Before the question, so that nothing is missed between it and the wait.
            told.as_mut().enable();
            if self.is_closed.load(Ordering::SeqCst) {
                if is_waiting {
                    place.lane().leave();
                }
                return Entry::Closed;
            }
            let now = self.epoch.elapsed();
            let turn = place.lane().ask(now, is_waiting);
            match turn {
                Turn::Go => return self.admit(Pass::new(Arc::clone(&place), self.epoch)).await,
                Turn::GiveBack(until) => return Entry::GiveBack(until.saturating_sub(now)),
                Turn::Wait(look) => {
                    is_waiting = true;
                    let mut waiting = Waiting { place: &place, is_over: false };
                    // Told or not: it asks again.
                    let _ = timeout_at(self.epoch + look, told).await;
                    waiting.is_over = true;
                }
            }
        }
    }

    /// Waits for room among the newcomers, unless the lane is known to be quick, but not for long: the places of messages
    /// that are held ready are for those that can go.
    async fn admit(&self, mut pass: Pass) -> Entry {
        if pass.place.standing(self.epoch.elapsed()) == Standing::Quick {
            return Entry::Admitted(pass);
        }
        let newcomers = &self.newcomers;
        let since = self.epoch.elapsed();
        loop {
            let mut told = pin!(newcomers.may_ask.notified());
            // Before the question, so that nothing is missed between it and the wait.
            told.as_mut().enable();
            if self.is_closed.load(Ordering::SeqCst) {
                return Entry::Closed;
            }
            let now = self.epoch.elapsed();
            // Asked anew each time: meanwhile another message of the lane may have been taken.
            let standing = pass.place.standing(now);
            if newcomers.counts().admit(standing, now) {
                pass.room = Some(Room { place: Arc::clone(newcomers), standing, epoch: self.epoch });
                return Entry::Admitted(pass);
            }
            let worth_waiting = newcomers.counts().worth_waiting_until(since);
            if now >= worth_waiting {
                let until = newcomers.counts().later(now);
                pass.place.lane().put_off(until);
                // Those behind it are given back, too.
                pass.place.may_ask.notify_waiters();
                return Entry::GiveBack(until.saturating_sub(now));
            }
            // Told or not: it asks again.
            let _ = timeout_at(self.epoch + worth_waiting, told).await;
        }
    }

    /// Lets nobody in any more, and tells those who wait.
    pub(super) fn close(&self) {
        self.is_closed.store(true, Ordering::SeqCst);
        let places = self.places();
        for place in places.mail.values().chain(places.logout.values()).chain(&places.sms) {
            place.may_ask.notify_waiters();
        }
        self.newcomers.may_ask.notify_waiters();
    }

    fn place_of(&self, content: &Content) -> Arc<Place> {
        let mut places = self.places();
        match content.recipient() {
            Some(Identifier::Email(address)) => {
                let domain = address.normalised().rsplit_once('@').map_or("", |(_, domain)| domain);
                self.find(&mut places.mail, domain, |lanes| lanes.bounds_of(domain))
            }
            Some(Identifier::Phone(_)) => Arc::clone(places.sms.get_or_insert_with(|| {
                let bounds = usual_bounds(self.concurrency);
                Arc::new(Place { is_alone: true, ..Place::new(bounds) })
            })),
            None => {
                let client_id = content.client_id().map_or("", ClientId::as_str);
                self.find(&mut places.logout, client_id, |lanes| usual_bounds(lanes.concurrency))
            }
        }
    }

    fn find(
        &self,
        places: &mut HashMap<String, Arc<Place>>,
        name: &str,
        bounds: impl FnOnce(&Self) -> Bounds,
    ) -> Arc<Place> {
        if let Some(place) = places.get(name) {
            return Arc::clone(place);
        }
        if places.len() >= REMEMBERED {
            let now = self.epoch.elapsed();
            places.retain(|_, place| Arc::strong_count(place) > 1 || !place.lane().is_idle(now));
        }
        let place = Arc::new(Place::new(bounds(self)));
        places.insert(name.to_owned(), Arc::clone(&place));
        place
    }

    fn bounds_of(&self, domain: &str) -> Bounds {
        let own = self.limits.of.get(domain).copied().unwrap_or_default();
        let usual = self.limits.usual;
        let bounds = usual_bounds(self.concurrency);
        let most = own.concurrency.or(usual.concurrency).unwrap_or(bounds.most).clamp(1, self.concurrency);
        let per_minute = own.per_minute.or(usual.per_minute).filter(|count| *count > 0);
        Bounds {
            most,
            few: bounds.few.min(most),
            interval: per_minute.map(|count| Duration::from_mins(1) / count),
        }
    }

    fn places(&self) -> MutexGuard<'_, Places> {
        // Nothing is left half done by a panic: a map grows by whole lanes.
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One lane never has all turns, unless there is only one.
fn usual_bounds(concurrency: usize) -> Bounds {
    let reserve = (concurrency / 8).max(1);
    let most = concurrency.saturating_sub(reserve).max(1);
    Bounds { most, few: (concurrency / 4).clamp(1, most), interval: None }
}

impl Place {
    fn new(bounds: Bounds) -> Self {
        Self { lane: Mutex::new(Lane::new(bounds)), may_ask: Notify::new(), is_alone: false }
    }

    fn standing(&self, now: Duration) -> Standing {
        if self.is_alone { Standing::Quick } else { self.lane().standing(now) }
    }

    fn lane(&self) -> MutexGuard<'_, Lane> {
        // Counts may be one off after a panic, which time mends.
        self.lane.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, count: usize) {
        (0..count).for_each(|_| self.may_ask.notify_one());
    }
}

impl NewcomersPlace {
    fn counts(&self) -> MutexGuard<'_, Newcomers> {
        // Nothing is left half done by a panic: counts change one at a time.
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        match self.standing {
            Standing::Quick => {}
            Standing::Unknown | Standing::Stalling => {
                self.place.counts().leave(self.standing, self.epoch.elapsed());
                // All: the first of them may be of a lane that stalls, for which there is no room yet.
                self.place.may_ask.notify_waiters();
            }
        }
    }
}

/// Somebody who waits, and may be broken off while doing so.
struct Waiting<'a> {
    place: &'a Place,
    is_over: bool,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            self.place.lane().leave();
            // It may have been told already: the next one is, instead.
            self.place.tell(1);
        }
    }
}

impl Pass {
    fn new(place: Arc<Place>, epoch: Instant) -> Self {
        Self { place, epoch, progress: Progress::Admitted, room: None }
    }

    /// The send begins now.
    pub(super) fn begin(&mut self) {
        let begun = self.place.lane().begin(self.epoch.elapsed());
        self.progress = Progress::Begun(begun);
    }

    /// The send has ended; `is_taken` says whether the peer took the message.
    pub(super) fn end(mut self, is_taken: bool) {
        if let Progress::Begun(begun) = self.progress {
            let end = if is_taken { End::Taken } else { End::NotTaken };
            let next = self.place.lane().end(self.epoch.elapsed(), begun, end);
            self.progress = Progress::Ended;
            self.place.tell(next);
        }
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        match self.progress {
            Progress::Admitted => self.place.lane().withdraw(),
            Progress::Begun(begun) => self.place.lane().break_off(begun),
            Progress::Ended => return,
        }
        self.place.tell(1);
    }
}
