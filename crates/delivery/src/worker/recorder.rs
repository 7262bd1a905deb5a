//! Attempts that end while others are being recorded are recorded next, in one step: many cost the store little more than
//! one. None waits for others to come: its message keeps its turn until it is recorded, so that would slow the sending.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;
use tokio::task::yield_now;
use usher_app::Store;
use usher_app::store::{AttemptRecord, StoreError};

/// Attempts of one step at most.
const AT_ONCE: usize = 256;

/// Records attempts for all sends of a worker.
pub(super) struct Recorder {
    store: Arc<dyn Store>,
    queue: Mutex<Queue>,
}

#[derive(Default)]
struct Queue {
    waiting: Vec<Waiting>,
    is_served: bool,
}

/// An attempt whose send waits for the record.
struct Waiting {
    record: AttemptRecord,
    recorded: oneshot::Sender<Result<(), StoreError>>,
}

impl Recorder {
    pub(super) fn new(store: Arc<dyn Store>) -> Self {
        Self { store, queue: Mutex::default() }
    }

    /// Records the attempt, with others that wait; returns after the commit. Should that fail for one, it fails for all:
    /// [`Recorder::record_alone`] then tells them apart.
    pub(super) async fn record(self: &Arc<Self>, record: AttemptRecord) -> Result<(), StoreError> {
        let (recorded, answer) = oneshot::channel();
        if self.add(Waiting { record, recorded }) {
            tokio::spawn(Arc::clone(self).serve());
        }
        answer.await.unwrap_or_else(|_| Err(StoreError::Unavailable("the recorder panicked".to_owned())))
    }

    /// Records the attempt in a step of its own.
    pub(super) async fn record_alone(&self, record: AttemptRecord) -> Result<(), StoreError> {
        self.store.record_attempts(vec![record]).await
    }

    /// True when nobody looks after the queue.
    fn add(&self, waiting: Waiting) -> bool {
        let mut queue = self.lock();
        queue.waiting.push(waiting);
        !std::mem::replace(&mut queue.is_served, true)
    }

    async fn serve(self: Arc<Self>) {
        let _place = Place(&self);
        // Sends whose answer is there already come along.
        yield_now().await;
        while let Some(batch) = self.next() {
            let (records, callers): (Vec<_>, Vec<_>) =
                batch.into_iter().map(|waiting| (waiting.record, waiting.recorded)).unzip();
            let outcome = self.store.record_attempts(records).await;
            for caller in callers {
                // A send that was broken off needs no answer.
                let _ = caller.send(outcome.clone());
            }
            yield_now().await;
        }
    }

    /// What waits; `None` ends the service.
    fn next(&self) -> Option<Vec<Waiting>> {
        let mut queue = self.lock();
        let count = queue.waiting.len().min(AT_ONCE);
        queue.is_served = count > 0;
        queue.is_served.then(|| queue.waiting.drain(..count).collect())
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whoever serves the queue. Should that panic, what waits is told so, and the next attempt finds another.
struct Place<'a>(&'a Recorder);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let mut queue = self.0.lock();
            queue.is_served = false;
            queue.waiting.clear();
        }
    }
}
