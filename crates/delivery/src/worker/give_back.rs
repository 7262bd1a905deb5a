//! Messages that go back to the outbox unsent, because their lane or all relays have no place for them: many at one
//! moment are one step of the store.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::sleep;
use tracing::warn;
use usher_app::Store;
use usher_app::store::Deferral;

/// Messages of one step at most.
const AT_ONCE: usize = 256;
/// Those that are given back within this time go together.
const GATHERING: Duration = Duration::from_millis(2);

/// Gives messages back for all sends of a worker.
pub(super) struct GiveBack {
    store: Arc<dyn Store>,
    node: String,
    queue: Mutex<Queue>,
}

#[derive(Default)]
struct Queue {
    waiting: Vec<(Deferral, oneshot::Sender<bool>)>,
    is_served: bool,
}

impl GiveBack {
    pub(super) fn new(store: Arc<dyn Store>, node: &str) -> Self {
        Self { store, node: node.to_owned(), queue: Mutex::default() }
    }

    /// Gives one back, with others that are given back now. False when the store did not take it: its lease runs out.
    pub(super) async fn give_back(self: &Arc<Self>, deferral: Deferral) -> bool {
        let (done, answer) = oneshot::channel();
        if self.add(deferral, done) {
            tokio::spawn(Arc::clone(self).serve());
        }
        answer.await.unwrap_or(false)
    }

    /// True when nobody looks after the queue.
    fn add(&self, deferral: Deferral, done: oneshot::Sender<bool>) -> bool {
        let mut queue = self.lock();
        queue.waiting.push((deferral, done));
        !std::mem::replace(&mut queue.is_served, true)
    }

    async fn serve(self: Arc<Self>) {
        loop {
            sleep(GATHERING).await;
            let Some(batch) = self.next() else { return };
            let (deferrals, waiting): (Vec<_>, Vec<_>) = batch.into_iter().unzip();
            let outcome = self.store.defer_messages(&self.node, deferrals).await;
            if let Err(error) = &outcome {
                warn!(%error, "messages cannot be given back; their leases run out");
            }
            for done in waiting {
                // A send that was broken off needs no answer.
                let _ = done.send(outcome.is_ok());
            }
        }
    }

    /// What waits; `None` ends the service.
    fn next(&self) -> Option<Vec<(Deferral, oneshot::Sender<bool>)>> {
        let mut queue = self.lock();
        let count = queue.waiting.len().min(AT_ONCE);
        queue.is_served = count > 0;
        queue.is_served.then(|| queue.waiting.drain(..count).collect())
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
