//! The one writer: takes every step that waits into one transaction, commits once, then answers the callers.
//!
//! Steps run without savepoints at first. Should one fail, which is rare, all are rolled back and run again, each in a
//! savepoint of its own, so that a failure undoes nothing but its own step.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;
use tokio::sync::oneshot;
use usher_app::store::StoreError;

use super::SqliteOptions;
use super::checkpoint::Checkpointer;
use super::tx::{SqliteTx, unavailable};
use crate::migrate::OpenError;
use crate::tx::Step;

/// Steps after which the log is copied into the database.
const STEPS_BETWEEN_COPIES: usize = 256;

/// The writer thread's owner.
pub(super) struct Writer {
    orders: Option<SyncSender<Order>>,
    thread: Option<JoinHandle<()>>,
}

enum Order {
    Run(Box<dyn Job>),
    /// Write what waits, end, and say so.
    Close(oneshot::Sender<()>),
}

impl Writer {
    pub(super) fn start(
        connection: Connection,
        path: &Path,
        options: SqliteOptions,
    ) -> Result<Self, OpenError> {
        let checkpointer = Checkpointer::start(path)?;
        let (orders, waiting) = sync_channel(options.queue_length.max(1));
        let thread = std::thread::Builder::new()
            .name("usher-writer".to_owned())
            .spawn(move || {
                Loop { connection, checkpointer, steps: 0 }.run(&waiting, options.batch_length.max(1));
            })
            .map_err(|error| OpenError::Unusable(format!("no thread for the store: {error}")))?;
        Ok(Self { orders: Some(orders), thread: Some(thread) })
    }

    pub(super) async fn write<S: Step>(&self, step: S) -> Result<S::Outcome, StoreError> {
        let (reply, answer) = oneshot::channel();
        let job = Box::new(StepJob { step, outcome: None, reply });
        let orders = self.orders.as_ref().ok_or_else(closed)?;
        orders.try_send(Order::Run(job)).map_err(|error| match error {
            TrySendError::Full(_) => StoreError::Busy,
            TrySendError::Disconnected(_) => closed(),
        })?;
        answer.await.map_err(|_| closed())?
    }

    pub(super) async fn close(&self) {
        let (reply, answer) = oneshot::channel();
        let Some(orders) = self.orders.clone() else { return };
        // A full queue makes the sender wait, which must not hold up the runtime.
        let sent = tokio::task::spawn_blocking(move || orders.send(Order::Close(reply)).is_ok()).await;
        if sent.unwrap_or(false) {
            // Without an answer the thread has ended already.
            let _ = answer.await;
        }
    }
}

impl Drop for Writer {
    /// Waits until everything that was handed over is written.
    fn drop(&mut self) {
        drop(self.orders.take());
        if let Some(thread) = self.thread.take() {
            // A panic of the thread was reported when it happened.
            let _ = thread.join();
        }
    }
}

fn closed() -> StoreError {
    StoreError::Unavailable("the store is closed".to_owned())
}

/// A step on its way through the writer.
trait Job: Send {
    /// Runs the step, keeping its outcome; false when it failed and must be rolled back.
    fn run(&mut self, connection: &mut Connection) -> bool;

    /// Answers the caller: with the outcome, or with what became of the commit.
    fn answer(self: Box<Self>, failure: Option<StoreError>);
}

struct StepJob<S: Step> {
    step: S,
    outcome: Option<Result<S::Outcome, StoreError>>,
    reply: oneshot::Sender<Result<S::Outcome, StoreError>>,
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

/// What the thread works with.
struct Loop {
    connection: Connection,
    checkpointer: Checkpointer,
    steps: usize,
}

impl Loop {
    fn run(mut self, waiting: &Receiver<Order>, batch_length: usize) {
        let mut close = None;
        // After the order to close, what waits already is still written.
        while let Some(first) = next(waiting, close.is_some()) {
            let mut batch = Vec::new();
            let mut order = Some(first);
            while let Some(taken) = order.take() {
                match taken {
                    Order::Run(job) => batch.push(job),
                    Order::Close(reply) => close = Some(reply),
                }
                if batch.len() < batch_length {
                    order = waiting.try_recv().ok();
                }
            }
            self.commit(batch);
        }
        drop(self);
        if let Some(reply) = close {
            // Nobody may be waiting any more.
            let _ = reply.send(());
        }
    }

    fn commit(&mut self, mut batch: Vec<Box<dyn Job>>) {
        if batch.is_empty() {
            return;
        }
        let failure = run_together(&mut self.connection, &mut batch).err();
        if failure.is_some() && !self.connection.is_autocommit() {
            roll_back(&self.connection);
        }
        self.steps += batch.len();
        for job in batch {
            job.answer(failure.as_ref().map(copy_of));
        }
        if self.steps >= STEPS_BETWEEN_COPIES {
            self.steps = 0;
            self.checkpointer.ask();
        }
        self.checkpointer.help(&self.connection);
    }
}

fn next(waiting: &Receiver<Order>, closing: bool) -> Option<Order> {
    if closing { waiting.try_recv().ok() } else { waiting.recv().ok() }
}

/// Runs and commits a batch. Steps that failed hold their own errors; the others stand or fall with the result.
fn run_together(connection: &mut Connection, batch: &mut [Box<dyn Job>]) -> Result<(), StoreError> {
    execute(connection, "BEGIN IMMEDIATE")?;
    if batch.iter_mut().all(|job| job.run(connection)) {
        return execute(connection, "COMMIT");
    }
    // Some errors (a full disk, for one) have ended the transaction already.
    if !connection.is_autocommit() {
        execute(connection, "ROLLBACK")?;
    }
    if batch.len() > 1 {
        execute(connection, "BEGIN IMMEDIATE")?;
        batch.iter_mut().try_for_each(|job| run_alone(connection, job))?;
        execute(connection, "COMMIT")?;
    }
    Ok(())
}

/// Runs a step in a savepoint, so that its failure undoes nothing but itself.
fn run_alone(connection: &mut Connection, job: &mut Box<dyn Job>) -> Result<(), StoreError> {
    execute(connection, "SAVEPOINT step")?;
    if !job.run(connection) {
        if connection.is_autocommit() {
            return Err(StoreError::Unavailable("the database gave the transaction up".to_owned()));
        }
        execute(connection, "ROLLBACK TO step")?;
    }
    execute(connection, "RELEASE step")
}

fn execute(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached(sql)
        .and_then(|mut statement| statement.execute([]))
        .map(drop)
        .map_err(|error| unavailable(&error))
}

fn roll_back(connection: &Connection) {
    if let Err(error) = execute(connection, "ROLLBACK") {
        tracing::error!(%error, "a failed transaction could not be rolled back");
    }
}

fn copy_of(error: &StoreError) -> StoreError {
    match error {
        StoreError::Busy => StoreError::Busy,
        StoreError::Unavailable(reason) => StoreError::Unavailable(reason.clone()),
        StoreError::Corrupt { table, row, column } => StoreError::Corrupt { table, row: row.clone(), column },
    }
}
