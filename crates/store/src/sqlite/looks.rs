//! Callers who look at one moment share a read transaction, and those who look at the same application share the look.
//!
//! To find a row by its key takes a microsecond; to begin and to end a transaction takes three, for locks on the file. So
//! the first who comes lets the runtime's other ready tasks go on, then looks for all who came meanwhile. Nobody is
//! answered by a look that began before it was asked for.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use tokio::sync::oneshot;
use usher_app::store::StoreError;
use usher_domain::ClientId;

use super::job::{Job, Outcome, closed, job};
use super::pace::Pace;
use super::readers::Readers;
use super::tx::{SqliteTx, execute};
use crate::sql::application::Revision;
use crate::tx::Step;

/// The next looks, and what they are made with.
pub(super) struct Looks {
    readers: Readers,
    /// How writers come: where several do, so do those who look.
    pace: Arc<Pace>,
    /// A place for each thread, so that callers go on where they were: changing threads would cost more than is saved.
    places: [Mutex<Asked>; PLACES],
}

/// Looks that follow each other within so long come from several callers. One who calls alone does not wait for others:
/// the task might go on on another thread, which would first have to wake up.
const THICK: Duration = Duration::from_micros(100);

/// More threads than serve requests; should two share a place, no harm is done.
const PLACES: usize = 16;

/// What is asked for, and not yet looked at.
#[derive(Default)]
struct Asked {
    revisions: Vec<AskedRevision>,
    steps: Vec<Box<dyn Job>>,
    /// When it was last looked.
    last: Option<Instant>,
}

/// Those who want to know an application's revision.
struct AskedRevision {
    client_id: ClientId,
    callers: Vec<oneshot::Sender<Outcome<Revision>>>,
}

impl Looks {
    pub(super) fn new(readers: Readers, pace: Arc<Pace>) -> Self {
        Self { readers, pace, places: Default::default() }
    }

    pub(super) fn readers(&self) -> &Readers {
        &self.readers
    }

    /// The revision of an application, as of a moment after the call.
    pub(super) async fn revision(&self, client_id: &ClientId) -> Outcome<Revision> {
        let (caller, answer) = oneshot::channel();
        self.ask(answer, |asked| asked.revision(client_id, caller)).await
    }

    /// Runs a step that looks at a few rows by key, as of a moment after the call.
    pub(super) async fn read<S: Step>(&self, step: S) -> Outcome<S> {
        let (job, answer) = job(step);
        self.ask(answer, |asked| asked.steps.push(job)).await
    }

    async fn ask<T>(
        &self,
        answer: oneshot::Receiver<Result<T, StoreError>>,
        put: impl FnOnce(&mut Asked),
    ) -> Result<T, StoreError> {
        let place = &self.places[PLACE.with(|place| *place) % PLACES];
        let (is_first, others_may_come) = {
            let mut asked = place.lock().unwrap_or_else(PoisonError::into_inner);
            let is_first = asked.is_empty();
            put(&mut asked);
            (is_first, !self.pace.one_by_one() || asked.last.is_some_and(|last| last.elapsed() < THICK))
        };
        if is_first {
            let _turn = Turn { looks: self, place };
            if others_may_come {
                tokio::task::yield_now().await;
            }
        }
        answer.await.map_err(|_| closed())?
    }

    fn look(&self, place: &Mutex<Asked>) {
        let asked = place.lock().unwrap_or_else(PoisonError::into_inner).take();
        match self.readers.take() {
            Ok(mut connection) => {
                asked.look_with(&mut connection);
                // One that is stuck in its transaction would show the same moment for ever.
                if connection.is_autocommit() {
                    self.readers.give_back(connection);
                }
            }
            Err(error) => asked.fail(&error),
        }
    }
}

static NEXT_PLACE: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static PLACE: usize = NEXT_PLACE.fetch_add(1, Ordering::Relaxed);
}

/// The turn of the one who came first: ends with the look, even if that caller goes away before.
struct Turn<'a> {
    looks: &'a Looks,
    place: &'a Mutex<Asked>,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.looks.look(self.place);
    }
}

impl Asked {
    fn take(&mut self) -> Self {
        std::mem::replace(self, Self { last: Some(Instant::now()), ..Self::default() })
    }

    fn is_empty(&self) -> bool {
        self.revisions.is_empty() && self.steps.is_empty()
    }

    fn revision(&mut self, client_id: &ClientId, caller: oneshot::Sender<Outcome<Revision>>) {
        match self.revisions.iter_mut().find(|asked| asked.client_id == *client_id) {
            Some(asked) => asked.callers.push(caller),
            None => {
                self.revisions.push(AskedRevision { client_id: client_id.clone(), callers: vec![caller] });
            }
        }
    }

    /// Looks and answers. One look alone needs no transaction around it.
    fn look_with(mut self, connection: &mut Connection) {
        let alone = self.revisions.len() + self.steps.len() == 1;
        if !alone && let Err(error) = execute(connection, "BEGIN") {
            return self.fail(&error);
        }
        let revisions: Vec<_> = self
            .revisions
            .iter()
            .map(|asked| SqliteTx { connection }.run(&Revision(asked.client_id.clone())))
            .collect();
        for step in &mut self.steps {
            // What fails is answered with its reason, and has nothing to be undone.
            step.run(connection);
        }
        // A transaction that only looked holds nothing that could fail to be written.
        if !alone && let Err(error) = execute(connection, "COMMIT") {
            tracing::warn!(%error, "a look at the database could not be ended");
        }
        for (asked, revision) in self.revisions.into_iter().zip(revisions) {
            asked.answer(&revision);
        }
        for step in self.steps {
            step.answer(None);
        }
    }

    fn fail(self, error: &StoreError) {
        for asked in self.revisions {
            asked.answer(&Err(error.clone()));
        }
        for step in self.steps {
            step.answer(Some(error.clone()));
        }
    }
}

impl AskedRevision {
    fn answer(self, revision: &Outcome<Revision>) {
        for caller in self.callers {
            // Whoever went away needs no answer.
            let _ = caller.send(revision.clone());
        }
    }
}
