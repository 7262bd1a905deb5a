//! A step on its way to a connection that runs it for its caller.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rusqlite::Connection;
use tokio::sync::oneshot;
use usher_app::store::StoreError;

use super::tx::SqliteTx;
use crate::tx::Step;

/// A step of any kind with the caller who waits for its outcome.
pub(super) trait Job: Send {
    /// Runs the step, keeping its outcome; false when it failed and must be rolled back.
    fn run(&mut self, connection: &mut Connection) -> bool;

    /// Answers the caller: with the outcome, or with what became of the transaction.
    fn answer(self: Box<Self>, failure: Option<StoreError>);
}

/// What a caller gets.
pub(super) type Outcome<S> = Result<<S as Step>::Outcome, StoreError>;

/// A job, and where its outcome will be.
pub(super) fn job<S: Step>(step: S) -> (Box<dyn Job>, oneshot::Receiver<Outcome<S>>) {
    let (reply, answer) = oneshot::channel();
    (Box::new(StepJob { step, outcome: None, reply }), answer)
}

struct StepJob<S: Step> {
    step: S,
    outcome: Option<Outcome<S>>,
    reply: oneshot::Sender<Outcome<S>>,
}

impl<S: Step> Job for StepJob<S> {
    fn run(&mut self, connection: &mut Connection) -> bool {
        // What the step leaves behind is rolled back, so nothing half done can be seen after a panic.
        let outcome = catch_unwind(AssertUnwindSafe(|| SqliteTx { connection }.run(&self.step)))
            .unwrap_or_else(|_| Err(StoreError::Unavailable("a step of the store panicked".to_owned())));
        let succeeded = outcome.is_ok();
        self.outcome = Some(outcome);
        succeeded
    }

    fn answer(self: Box<Self>, failure: Option<StoreError>) {
        let outcome = match (self.outcome, failure) {
            // A step that failed by itself has the better reason.
            (Some(Err(own)), _) => Err(own),
            (_, Some(failure)) => Err(failure),
            (Some(Ok(outcome)), None) => Ok(outcome),
            (None, None) => Err(closed()),
        };
        // A caller who went away does not want to know.
        let _ = self.reply.send(outcome);
    }
}

/// What callers are told once the store is closed.
pub(super) fn closed() -> StoreError {
    StoreError::Unavailable("the store is closed".to_owned())
}
