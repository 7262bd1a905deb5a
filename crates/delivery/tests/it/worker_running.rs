//! The worker at work: woken, stalled, stopped, killed.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use usher_delivery::{Answer, Worker};
use usher_testkit::wait::{PATIENCE, until};

use crate::outbox::Bench;

/// A worker in a task of its own.
struct Running {
    wake: Arc<Notify>,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Running {
    fn start(worker: Worker) -> Self {
        let wake = Arc::new(Notify::new());
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(worker.run(Arc::clone(&wake), stopped));
        Self { wake, stop, task }
    }

    async fn stop(self) {
        self.stop.send_replace(true);
        tokio::time::timeout(PATIENCE, self.task).await.expect("it stops").unwrap();
    }
}

/// Waits until a count is reached.
async fn reached(count: usize, now: impl Fn() -> usize) {
    let looked = until(PATIENCE, async || (now() >= count).then_some(())).await;
    assert!(looked.is_some(), "{} of {count}", now());
}

#[tokio::test]
async fn one_stalled_recipient_does_not_delay_a_hundred_others() {
    let mut bench = Bench::new();
    bench.settings.concurrency = 4;
    bench.transport.plan("stalled@slow.test", [Answer::Stall]);
    bench.store.queue("stalled@slow.test");
    for number in 0..100 {
        bench.store.queue(&format!("guest{number}@ok.test"));
    }
    let running = Running::start(bench.worker());
    reached(100, || bench.store.sent()).await;
    assert_eq!(bench.transport.stalled(), 1);
    bench.transport.release();
    reached(101, || bench.store.sent()).await;
    running.stop().await;
}

#[tokio::test]
async fn a_commit_wakes_the_worker() {
    let bench = Bench::new();
    let running = Running::start(bench.worker());
    reached(1, || usize::try_from(bench.store.claims.load(Ordering::SeqCst)).unwrap()).await;
    bench.store.queue("jane@ok.test");
    running.wake.notify_one();
    reached(1, || bench.store.sent()).await;
    running.stop().await;
}

#[tokio::test]
async fn an_idle_worker_leaves_the_store_alone() {
    let bench = Bench::new();
    let running = Running::start(bench.worker());
    let looks = || usize::try_from(bench.store.claims.load(Ordering::SeqCst)).unwrap();
    reached(1, looks).await;
    for expected in 2..=10 {
        running.wake.notify_one();
        reached(expected, looks).await;
    }
    running.stop().await;
    assert_eq!(looks(), 10, "one look at the start, one for each wake");
}

#[tokio::test]
async fn a_message_is_sent_when_its_pause_is_over() {
    let mut bench = Bench::new();
    bench.settings.retry.base = Duration::from_secs(1);
    let id = bench.store.queue("jane@ok.test");
    bench.transport.plan("jane@ok.test", [Answer::temporary("450", "later")]);
    let running = Running::start(bench.worker());
    reached(1, || bench.store.row(id).records.len()).await;
    // Nobody wakes it: the worker knows by itself when the message is due again.
    bench.clock.advance(Duration::from_secs(1));
    reached(1, || bench.store.sent()).await;
    running.stop().await;
}

#[tokio::test]
async fn a_store_that_comes_back_is_noticed() {
    let bench = Bench::new();
    bench.store.queue("jane@ok.test");
    bench.store.broken.store(true, Ordering::SeqCst);
    let running = Running::start(bench.worker());
    running.wake.notify_one();
    bench.store.broken.store(false, Ordering::SeqCst);
    reached(1, || bench.store.sent()).await;
    running.stop().await;
}

#[tokio::test]
async fn an_attempt_is_recorded_once_the_store_is_back() {
    let bench = Bench::new();
    let id = bench.store.queue("jane@ok.test");
    bench.transport.plan("jane@ok.test", [Answer::Stall]);
    let running = Running::start(bench.worker());
    reached(1, || bench.transport.stalled()).await;
    bench.store.broken.store(true, Ordering::SeqCst);
    bench.transport.release();
    let gone = until(PATIENCE, async || (bench.transport.stalled() == 0).then_some(())).await;
    assert!(gone.is_some());
    bench.store.broken.store(false, Ordering::SeqCst);
    reached(1, || bench.store.sent()).await;
    assert_eq!(bench.transport.mails().len(), 1, "sent once");
    assert_eq!(bench.store.row(id).records.len(), 1);
    running.stop().await;
}

#[tokio::test]
async fn a_stop_lets_a_send_in_flight_finish_and_claims_nothing_more() {
    let mut bench = Bench::new();
    bench.settings.concurrency = 1;
    bench.transport.plan("first@ok.test", [Answer::Stall]);
    bench.store.queue("first@ok.test");
    let second = bench.store.queue("second@ok.test");
    let running = Running::start(bench.worker());
    reached(1, || bench.transport.stalled()).await;
    running.stop.send_replace(true);
    bench.transport.release();
    tokio::time::timeout(PATIENCE, running.task).await.expect("it stops").unwrap();
    assert_eq!(bench.store.sent(), 1);
    assert!(bench.store.row(second).records.is_empty());
    assert_eq!(bench.store.leased(), 0);
}

#[tokio::test]
async fn a_stop_releases_what_outlasts_the_grace_time() {
    let mut bench = Bench::new();
    bench.settings.grace = Duration::from_millis(50);
    bench.transport.plan("jane@ok.test", [Answer::Stall]);
    bench.store.queue("jane@ok.test");
    let running = Running::start(bench.worker());
    reached(1, || bench.transport.stalled()).await;
    running.stop().await;
    assert_eq!((bench.store.leased(), bench.transport.stalled()), (0, 0));
    assert_eq!(bench.worker().tick().await.unwrap().sent, 1, "another node sends it at once");
}

#[tokio::test]
async fn what_a_killed_worker_was_sending_is_sent_again_with_the_same_id() {
    let bench = Bench::new();
    let id = bench.store.queue("jane@ok.test");
    bench.transport.plan("jane@ok.test", [Answer::Stall]);
    let running = Running::start(bench.worker());
    reached(1, || bench.transport.stalled()).await;
    running.task.abort();
    assert!(running.task.await.unwrap_err().is_cancelled());

    let mut survivor = bench.settings.clone();
    survivor.node = "node-2".to_owned();
    let survivor = Worker::new(bench.dependencies(), survivor);
    assert_eq!(survivor.tick().await.unwrap().sent, 0, "the lease holds");
    bench.clock.advance(bench.settings.lease);
    assert_eq!(survivor.tick().await.unwrap().sent, 1);
    let ids: Vec<_> = bench.transport.mails().iter().map(|mail| mail.message_id).collect();
    assert_eq!(ids, [id, id]);
}

#[tokio::test]
async fn a_node_that_may_send_nothing_at_once_leaves_the_outbox_to_others() {
    let mut bench = Bench::new();
    bench.settings.concurrency = 0;
    bench.store.queue("jane@ok.test");
    let running = Running::start(bench.worker());
    running.wake.notify_one();
    running.stop().await;
    assert_eq!(bench.store.claims.load(Ordering::SeqCst), 0);
}
