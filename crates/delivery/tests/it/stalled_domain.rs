//! One recipient domain never holds up another: limits, real relays that stall for one domain, and relays at rest.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use anyhow::Result;
use async_trait::async_trait;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio::time::Instant;
use usher_app::{Accepted, Clock, MailTransport, NotAccepted, OutgoingMail};
use usher_delivery::{DomainLimit, DomainLimits, Worker};
use usher_domain::Timestamp;
use usher_testkit::wait::{PATIENCE, until};

use crate::conversation::{Conversation, usual};
use crate::outbox::{Bench, START};
use crate::smtp::{cleartext, transport};

/// A relay that never answers when the recipient's domain begins with `slow`.
async fn stalling_relay() -> Result<Conversation> {
    let answer = |line: &str| {
        let stalls = line.starts_with("RCPT") && line.contains("@slow");
        if stalls { String::new() } else { usual(line) }
    };
    Conversation::start(answer).await
}

/// A worker at work, with few turns and a real relay.
fn run(bench: &mut Bench, relay: &Conversation) -> (JoinHandle<()>, watch::Sender<bool>) {
    run_woken(bench, relay, &Arc::default())
}

/// The same, woken by the test.
fn run_woken(
    bench: &mut Bench,
    relay: &Conversation,
    wake: &Arc<Notify>,
) -> (JoinHandle<()>, watch::Sender<bool>) {
    (bench.settings.concurrency, bench.settings.batch) = (8, 16);
    bench.settings.grace = Duration::from_millis(50);
    let mut dependencies = bench.dependencies();
    dependencies.mail = Arc::new(transport(cleartext(relay.port)));
    let (stop, stopped) = watch::channel(false);
    let worker = Worker::new(dependencies, bench.settings.clone());
    (tokio::spawn(worker.run(Arc::clone(wake), stopped)), stop)
}

#[tokio::test]
async fn a_relay_that_stalls_for_one_domain_delays_no_other_however_much_waits_for_it() -> Result<()> {
    let mut bench = Bench::new();
    for number in 0..120 {
        bench.store.queue(&format!("guest{number}@slow.test"));
    }
    for number in 0..100 {
        bench.store.queue(&format!("guest{number}@ok.test"));
    }
    let relay = stalling_relay().await?;
    let begun = Instant::now();
    let (worker, stop) = run(&mut bench, &relay);
    let all_sent = until(PATIENCE, async || (bench.store.sent() == 100).then_some(())).await;
    let taken = begun.elapsed();
    assert!(all_sent.is_some(), "{} of 100 after {taken:?}", bench.store.sent());
    // One answer of the relay may take 30 s: nobody has waited for one.
    assert!(taken < Duration::from_secs(15), "{taken:?}");
    assert!(relay.count("RCPT TO:<guest") < 110, "few of the stalled were tried");
    stop.send_replace(true);
    worker.await?;
    Ok(())
}

#[tokio::test]
async fn many_domains_that_stall_at_once_delay_neither_a_domain_that_is_known_to_be_quick_nor_text_messages()
-> Result<()> {
    let mut bench = Bench::new();
    bench.store.queue("first@ok.test");
    let relay = stalling_relay().await?;
    let wake = Arc::new(Notify::new());
    let (worker, stop) = run_woken(&mut bench, &relay, &wake);
    let is_known = until(PATIENCE, async || (bench.store.sent() == 1).then_some(())).await;
    assert!(is_known.is_some());
    for number in 0..60 {
        bench.store.queue(&format!("guest@slow{number}.test"));
    }
    let stalled = || relay.heard().iter().filter(|line| line.contains("@slow")).count();
    wake.notify_one();
    let stalls = until(PATIENCE, async || (stalled() >= 7).then_some(())).await;
    assert!(stalls.is_some(), "{} of eight turns", stalled());
    // More than a worker holds ready.
    for number in 0..60 {
        bench.store.queue(&format!("guest{number}@slow-crowd.test"));
    }
    let begun = Instant::now();
    for number in 0..40 {
        bench.store.queue(&format!("guest{number}@ok.test"));
    }
    bench.store.queue("+447700900123");
    wake.notify_one();
    let all_sent = until(PATIENCE, async || (bench.store.sent() == 42).then_some(())).await;
    let taken = begun.elapsed();
    assert!(all_sent.is_some(), "{} of 42 after {taken:?}", bench.store.sent());
    // One answer of the relay may take 30 s: nobody has waited for one.
    assert!(taken < Duration::from_secs(15), "{taken:?}");
    assert_eq!(stalled(), 7, "all turns but one");
    stop.send_replace(true);
    worker.await?;
    Ok(())
}

#[tokio::test]
async fn what_does_not_fit_into_a_lane_was_no_attempt() -> Result<()> {
    let mut bench = Bench::new();
    let ids: Vec<_> = (0..40).map(|n| bench.store.queue(&format!("guest{n}@slow.test"))).collect();
    let relay = stalling_relay().await?;
    let (worker, stop) = run(&mut bench, &relay);
    let given_back =
        until(PATIENCE, async || (bench.store.deferred.load(Ordering::SeqCst) >= 30).then_some(()));
    assert!(given_back.await.is_some());
    stop.send_replace(true);
    worker.await?;
    let untouched = ids.iter().filter(|id| bench.store.row(**id).message.attempt == 0).count();
    assert!(untouched >= 30, "{untouched}");
    assert!(ids.iter().all(|id| bench.store.row(*id).records.is_empty()));
    let last = ids.iter().map(|id| bench.store.row(*id).due_at).max().unwrap();
    assert!(last > START && last <= START.plus(Duration::from_secs(61)));
    Ok(())
}

#[tokio::test]
async fn a_rate_lets_some_go_and_gives_the_others_back_each_to_its_time() {
    let mut bench = Bench::new();
    let limit = DomainLimit { per_minute: Some(60), ..DomainLimit::default() };
    let of = HashMap::from([("ok.test".to_owned(), limit)]);
    bench.settings.domains = DomainLimits { of, ..DomainLimits::default() };
    let ids: Vec<_> = (0..10).map(|n| bench.store.queue(&format!("guest{n}@ok.test"))).collect();
    bench.store.queue("jane@other.test");
    let report = bench.worker().tick().await.unwrap();
    assert_eq!((report.sent, report.retried), (3, 8), "two at once, and the other domain's");
    let mut due: Vec<_> = ids.iter().map(|id| bench.store.row(*id).due_at.since(START).as_millis()).collect();
    due.sort_unstable();
    due.retain(|due| *due > 0);
    assert!(due.len() == 8 && due.windows(2).all(|pair| pair[1] - pair[0] >= 999), "{due:?}");
}

#[tokio::test]
async fn a_limit_of_one_at_once_is_kept() {
    let mut bench = Bench::new();
    bench.settings.domains.usual.concurrency = Some(1);
    let worker = bench.worker();
    bench.transport.plan("a@slow.test", [usher_delivery::Answer::Stall]);
    bench.store.queue("a@slow.test");
    bench.store.queue("b@slow.test");
    bench.store.queue("c@ok.test");
    let (_, ()) = tokio::join!(worker.tick(), async {
        let sent = until(PATIENCE, async || (bench.store.sent() == 1).then_some(())).await;
        assert!(sent.is_some(), "the other domain's goes");
        assert_eq!((bench.transport.stalled(), bench.transport.mails().len()), (1, 2));
        bench.transport.release();
    });
    assert_eq!(bench.store.sent(), 3);
}

/// A route whose relays all rest.
struct Resting(Timestamp);

#[async_trait]
impl MailTransport for Resting {
    async fn send(&self, _: &OutgoingMail) -> Result<Accepted, NotAccepted> {
        panic!("nothing is handed over")
    }

    fn rests_until(&self) -> Option<Timestamp> {
        Some(self.0)
    }
}

#[tokio::test]
async fn while_all_relays_rest_mails_wait_untried_and_text_messages_go() {
    let bench = Bench::new();
    let until = bench.clock.now().plus(Duration::from_secs(20));
    let id = bench.store.queue("jane@ok.test");
    bench.store.queue("+447700900123");
    let mut dependencies = bench.dependencies();
    dependencies.mail = Arc::new(Resting(until));
    let report = Worker::new(dependencies, bench.settings.clone()).tick().await.unwrap();
    assert_eq!((report.sent, report.retried), (1, 1));
    let row = bench.store.row(id);
    assert_eq!((row.due_at, row.message.attempt, row.records.len()), (until, 0, 0));
    bench.clock.advance(Duration::from_secs(20));
    assert_eq!(bench.worker().tick().await.unwrap().sent, 1);
    assert_eq!(bench.store.row(id).message.attempt, 1);
}
