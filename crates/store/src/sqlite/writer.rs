//! The one writer: takes every step that waits into one transaction, commits once, then answers the callers.
//!
//! A step that comes while nothing is written, and while steps have been coming one by one, is run and committed by its
//! own caller: waking a thread and being woken by it takes as long as a commit on a fast disk.
//!
//! Steps run without savepoints at first. Should one fail, which is rare, all are rolled back and run again, each in a
//! savepoint of its own, so that a failure undoes nothing but its own step.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError, TryLockError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::sync::oneshot;
use usher_app::store::StoreError;

use super::SqliteOptions;
use super::checkpoint::Checkpointer;
use super::job::{Job, Outcome, closed, job};
use super::pace::Pace;
use super::tx::execute;
use crate::migrate::OpenError;
use crate::tx::Step;

/// Steps after which the log is copied into the database.
const STEPS_BETWEEN_COPIES: usize = 512;

/// The writer thread's owner.
pub(super) struct Writer {
    desk: Arc<Desk>,
    orders: Option<SyncSender<Order>>,
    thread: Option<JoinHandle<()>>,
}

/// What the thread and the callers share.
struct Desk {
    /// Held while steps run. `None` once the writer is closed.
    pen: Mutex<Option<Pen>>,
    /// Orders that the thread has not taken up yet.
    waiting: AtomicUsize,
    pace: Arc<Pace>,
}

enum Order {
    Run(Box<dyn Job>),
    /// Write what waits, end, and say so.
    Close(oneshot::Sender<()>),
}

impl Writer {
    pub(super) fn start(
        connection: Connection,
        checkpointer: Checkpointer,
        pace: Arc<Pace>,
        options: SqliteOptions,
    ) -> Result<Self, OpenError> {
        let (orders, queue) = sync_channel(options.queue_length.max(1));
        let pen = Mutex::new(Some(Pen { connection, checkpointer, steps: 0 }));
        let desk = Arc::new(Desk { pen, waiting: AtomicUsize::new(0), pace });
        let shared = Arc::clone(&desk);
        let thread = std::thread::Builder::new()
            .name("usher-writer".to_owned())
            .spawn(move || shared.write_on(&queue, options.batch_length.max(1)))
            .map_err(|error| OpenError::Unusable(format!("no thread for the store: {error}")))?;
        Ok(Self { desk, orders: Some(orders), thread: Some(thread) })
    }

    pub(super) async fn write<S: Step>(&self, step: S) -> Outcome<S> {
        let (job, answer) = job(step);
        if let Some(job) = self.desk.write_alone(job) {
            self.hand_over(job)?;
        }
        answer.await.map_err(|_| closed())?
    }

    fn hand_over(&self, job: Box<dyn Job>) -> Result<(), StoreError> {
        let orders = self.orders.as_ref().ok_or_else(closed)?;
        // Counted before it can be taken.
        self.desk.waiting.fetch_add(1, Ordering::Relaxed);
        orders.try_send(Order::Run(job)).map_err(|error| {
            self.desk.waiting.fetch_sub(1, Ordering::Relaxed);
            match error {
                TrySendError::Full(_) => StoreError::Busy,
                TrySendError::Disconnected(_) => closed(),
            }
        })
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

impl Desk {
    /// Runs and commits a step on the caller's thread, if that is fit; else gives it back.
    fn write_alone(&self, job: Box<dyn Job>) -> Option<Box<dyn Job>> {
        if !self.pace.one_by_one() || self.waiting.load(Ordering::Relaxed) > 0 || !may_block() {
            return Some(job);
        }
        let mut pen = match self.pen.try_lock() {
            Ok(pen) => pen,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Some(job),
        };
        let Some(pen) = pen.as_mut() else { return Some(job) };
        if self.pace.is_quick() {
            // Giving the thread's other tasks to another thread would take longer than most of them have to wait now.
            pen.commit(vec![job], &self.pace);
        } else {
            // The runtime goes on with its other tasks meanwhile.
            tokio::task::block_in_place(|| pen.commit(vec![job], &self.pace));
        }
        None
    }

    /// The thread: writes what is ordered until it is told to close, or nobody is left who could order.
    fn write_on(&self, queue: &Receiver<Order>, batch_length: usize) {
        let mut close = None;
        // After the order to close, what waits already is still written.
        while let Some(first) = next(queue, close.is_some()) {
            let mut batch = Batch { jobs: Vec::new(), limit: batch_length, close: None };
            batch.take(first);
            self.gather(queue, &mut batch);
            let mut pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
            // Some more may have come while a caller held the pen.
            batch.take_waiting(queue);
            self.waiting.fetch_sub(batch.jobs.len(), Ordering::Relaxed);
            if let Some(pen) = pen.as_mut() {
                pen.commit(batch.jobs, &self.pace);
            }
            close = close.or(batch.close);
        }
        drop(self.pen.lock().unwrap_or_else(PoisonError::into_inner).take());
        if let Some(reply) = close {
            // Nobody may be waiting any more.
            let _ = reply.send(());
        }
    }

    /// Takes up what waits. Where a flush takes long, also what is about to come: callers who were answered together
    /// call again together, and the first of them must not set off a flush that all others have to sit through.
    fn gather(&self, queue: &Receiver<Order>, batch: &mut Batch) {
        batch.take_waiting(queue);
        let Some(window) = self.pace.window() else { return };
        let until = Instant::now() + window.longest;
        while batch.jobs.len() < window.expected && !batch.is_full() && Instant::now() < until {
            match queue.recv_timeout(window.between) {
                Ok(order) => batch.take(order),
                // Nobody came, or nobody is left.
                Err(_) => return,
            }
            batch.take_waiting(queue);
        }
    }
}

/// Whether this thread is one that the runtime can spare: one of several.
fn may_block() -> bool {
    Handle::try_current().is_ok_and(|runtime| runtime.runtime_flavor() == RuntimeFlavor::MultiThread)
}

/// What is to be committed together.
struct Batch {
    jobs: Vec<Box<dyn Job>>,
    /// Jobs at most.
    limit: usize,
    /// Somebody wants the writer to close, and to be told.
    close: Option<oneshot::Sender<()>>,
}

impl Batch {
    /// Nothing more is to be taken: it has as many jobs as it may, or nothing will come.
    fn is_full(&self) -> bool {
        self.jobs.len() >= self.limit || self.close.is_some()
    }

    fn take(&mut self, order: Order) {
        match order {
            Order::Run(job) => self.jobs.push(job),
            Order::Close(reply) => self.close = Some(reply),
        }
    }

    fn take_waiting(&mut self, queue: &Receiver<Order>) {
        while !self.is_full() {
            match queue.try_recv() {
                Ok(order) => self.take(order),
                Err(_) => return,
            }
        }
    }
}

/// What it takes to write; whoever holds it is the writer.
struct Pen {
    connection: Connection,
    checkpointer: Checkpointer,
    steps: usize,
}

impl Pen {
    fn commit(&mut self, mut batch: Vec<Box<dyn Job>>, pace: &Pace) {
        if batch.is_empty() {
            return;
        }
        let failure = match run_together(&mut self.connection, &mut batch) {
            Ok(flush) => {
                pace.committed(batch.len(), flush);
                None
            }
            Err(failure) => Some(failure),
        };
        if failure.is_some() && !self.connection.is_autocommit() {
            roll_back(&self.connection);
        }
        self.steps += batch.len();
        for job in batch {
            job.answer(failure.clone());
        }
        if self.steps >= STEPS_BETWEEN_COPIES {
            self.steps = 0;
            self.checkpointer.ask();
        }
        self.checkpointer.help(&self.connection);
    }
}

fn next(queue: &Receiver<Order>, closing: bool) -> Option<Order> {
    if closing { queue.try_recv().ok() } else { queue.recv().ok() }
}

/// Runs and commits a batch; how long the commit took. Steps that failed hold their own errors; the others stand or fall
/// with the result.
fn run_together(connection: &mut Connection, batch: &mut [Box<dyn Job>]) -> Result<Duration, StoreError> {
    execute(connection, "BEGIN IMMEDIATE")?;
    if batch.iter_mut().all(|job| job.run(connection)) {
        return commit(connection);
    }
    // Some errors (a full disk, for one) have ended the transaction already.
    if !connection.is_autocommit() {
        execute(connection, "ROLLBACK")?;
    }
    if batch.len() > 1 {
        execute(connection, "BEGIN IMMEDIATE")?;
        batch.iter_mut().try_for_each(|job| run_alone(connection, job))?;
        return commit(connection);
    }
    Ok(Duration::ZERO)
}

fn commit(connection: &Connection) -> Result<Duration, StoreError> {
    let began = Instant::now();
    execute(connection, "COMMIT")?;
    Ok(began.elapsed())
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

fn roll_back(connection: &Connection) {
    if let Err(error) = execute(connection, "ROLLBACK") {
        tracing::error!(%error, "a failed transaction could not be rolled back");
    }
}
