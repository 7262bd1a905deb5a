//! Text messages and their budgets: what is put off, what is counted, and what operators see of it.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use metrics_exporter_prometheus::PrometheusBuilder;
use serde_json::{Value, json};
use usher_app::store::{
    HastenedSms, SecretsChange, SmsCount, SpendingStore, StoreError, WaitingMark, WaitingSms,
};
use usher_app::{Clock, Store};
use usher_delivery::{Answer, Worker, WorkerSettings};
use usher_domain::{
    BudgetPeriod, ClientId, InvitationState, SmsLimits, SmsPause, SmsReservation, SmsScope, SmsVerdict,
    Timestamp,
};

use crate::observing::Log;
use crate::outbox::{START, declaration};
use crate::real_store::RealBench;

/// For an outbox in memory: every message may go out.
pub(crate) struct NoBudgets;

#[async_trait]
impl SpendingStore for NoBudgets {
    async fn reserve_sms(
        &self,
        messages: Vec<SmsReservation>,
        _: Timestamp,
    ) -> Result<Vec<SmsVerdict>, StoreError> {
        Ok(vec![SmsVerdict::Reserved; messages.len()])
    }
    async fn release_sms(&self, _: Vec<SmsReservation>) -> Result<(), StoreError> {
        Ok(())
    }
    async fn sms_pauses(&self, _: Timestamp) -> Result<Vec<SmsPause>, StoreError> {
        Ok(Vec::new())
    }
    async fn lift_sms_pause(&self, _: &SmsScope, _: Timestamp) -> Result<bool, StoreError> {
        Ok(false)
    }
    async fn hasten_sms(
        &self,
        _: &WaitingSms,
        _: Timestamp,
        _: Option<&WaitingMark>,
        _: u32,
    ) -> Result<HastenedSms, StoreError> {
        Ok(HastenedSms { count: 0, next: None })
    }
    async fn sms_counts(&self, _: Timestamp) -> Result<Vec<SmsCount>, StoreError> {
        Ok(Vec::new())
    }
}

/// A bench whose application has these rules for text messages.
async fn bench(sms: Value) -> RealBench {
    let real = RealBench::new().await;
    let mut declared = declaration("shop");
    declared.sms = serde_json::from_value(sms).unwrap();
    real.store.apply_application(&declared, SecretsChange::default(), START).await.unwrap();
    real
}

fn hourly(messages: u32) -> Value {
    json!({ "budgets": [{ "per": "hour", "messages": messages }] })
}

fn number(serial: u8) -> String {
    format!("+447400{serial:06}")
}

async fn invite(real: &RealBench, serials: impl IntoIterator<Item = u8>) {
    for serial in serials {
        real.invite(&number(serial), serial, false).await;
    }
}

async fn counted(real: &RealBench, scope: &str) -> u64 {
    let counts = real.store.spending().sms_counts(Timestamp::from_ms(0)).await.unwrap();
    counts.iter().filter(|count| count.scope.as_str() == scope).map(|count| count.sent).sum()
}

fn worker(real: &RealBench) -> Worker {
    real.worker(WorkerSettings::new("node-1"))
}

#[tokio::test]
async fn the_third_of_two_in_an_hour_goes_out_in_the_next_one() {
    let real = bench(hourly(2)).await;
    invite(&real, 1..=3).await;
    let worker = worker(&real);
    let report = worker.tick().await.unwrap();
    assert_eq!((report.sent, report.retried, report.dead), (2, 1, 0));
    assert_eq!(real.bench.transport.texts().len(), 2);
    let next_hour = BudgetPeriod::Hour.start(START).plus(Duration::from_hours(1));
    assert_eq!(real.store.next_due().await.unwrap(), Some(next_hour));
    real.bench.clock.advance(next_hour.since(START));
    assert_eq!(worker.tick().await.unwrap().sent, 1);
    assert_eq!(real.bench.transport.texts().len(), 3);
    assert_eq!(counted(&real, "shop/hour").await, 3);
}

#[tokio::test]
async fn what_waits_says_why_and_until_when() {
    let real = bench(hourly(1)).await;
    let worker = worker(&real);
    invite(&real, [1]).await;
    worker.tick().await.unwrap();
    invite(&real, [2]).await;
    worker.tick().await.unwrap();
    let waiting = real.invitation(2).await.id;
    let record = real.store.invitations().invitation_record(waiting, None).await.unwrap().unwrap();
    assert_eq!(
        record.attempts.last().unwrap().text,
        "put off, the budget shop/hour is used up until 2026-11-21 23:00 UTC"
    );
    assert_eq!(real.state(2).await, InvitationState::Queued);
}

#[tokio::test]
async fn a_message_waits_no_longer_than_its_link_works() {
    let real = bench(json!({})).await;
    invite(&real, [1]).await;
    let limits = SmsLimits { per_day: Some(0), ..SmsLimits::default() };
    let worker = real.worker(WorkerSettings { sms_limits: limits, ..WorkerSettings::new("node-1") });
    let expires_at = real.invitation(1).await.expires_at;
    let mut looks = 0;
    while let Some(due) = real.store.next_due().await.unwrap() {
        assert!(due <= expires_at);
        real.bench.clock.advance(due.since(real.bench.clock.now()));
        worker.tick().await.unwrap();
        looks += 1;
    }
    assert_eq!(looks, 9, "at once, at seven midnights, and when the link ends");
    assert_eq!(real.bench.clock.now(), expires_at);
    assert_eq!(real.bench.transport.texts().len(), 0);
    assert_eq!(real.state(1).await, InvitationState::Expired);
}

#[tokio::test]
async fn mails_and_other_countries_do_not_wait_for_a_budget() {
    let real = bench(json!({ "budgets": [{ "country": "GB", "per": "day", "messages": 1 }] })).await;
    invite(&real, 1..=2).await;
    real.invite("+33612345678", 3, false).await;
    real.invite("jane@ok.test", 4, false).await;
    let report = worker(&real).tick().await.unwrap();
    assert_eq!((report.sent, report.retried), (3, 1));
    assert_eq!(real.state(3).await, InvitationState::Sent);
    assert_eq!(real.state(4).await, InvitationState::Sent);
}

#[tokio::test]
async fn the_services_limit_holds_for_applications_without_budgets() {
    let real = bench(json!({})).await;
    invite(&real, 1..=3).await;
    let limits = SmsLimits { per_day: Some(2), ..SmsLimits::default() };
    let settings = WorkerSettings { sms_limits: limits, ..WorkerSettings::new("node-1") };
    assert_eq!(real.worker(settings).tick().await.unwrap().sent, 2);
}

#[tokio::test]
async fn what_the_gateway_refused_is_not_counted_and_what_it_may_have_taken_is() {
    let real = bench(hourly(1)).await;
    invite(&real, [1]).await;
    real.bench.transport.plan(&number(1), [Answer::temporary("503", "busy")]);
    let worker = worker(&real);
    assert_eq!(worker.tick().await.unwrap().retried, 1);
    assert_eq!(counted(&real, "shop/hour").await, 0);
    let unknown = "the gateway did not answer in time; whether it took the message is unknown";
    real.bench.transport.plan(&number(1), [Answer::temporary("", unknown)]);
    real.bench.clock.advance(Duration::from_secs(6));
    assert_eq!(worker.tick().await.unwrap().retried, 1);
    assert_eq!(counted(&real, "shop/hour").await, 1);
}

#[tokio::test]
async fn two_nodes_keep_to_one_budget() {
    let real = bench(hourly(5)).await;
    invite(&real, 1..=20).await;
    let nodes = ["node-1", "node-2"].map(|name| {
        let settings = WorkerSettings { batch: 3, concurrency: 3, ..WorkerSettings::new(name) };
        real.worker(settings)
    });
    let (one, two) = tokio::join!(nodes[0].tick(), nodes[1].tick());
    assert_eq!(one.unwrap().sent + two.unwrap().sent, 5);
    assert_eq!(real.bench.transport.texts().len(), 5);
}

#[tokio::test]
async fn a_country_that_is_no_longer_on_the_list_gets_nothing_more() {
    let real = bench(json!({ "countries": ["FR"] })).await;
    invite(&real, [1]).await;
    assert_eq!(worker(&real).tick().await.unwrap().dead, 1);
    assert_eq!(real.bench.transport.texts().len(), 0);
    assert_eq!(real.state(1).await, InvitationState::Failed);
}

/// Sends what makes the prefix suspicious, and lets the grace pass.
async fn pump(real: &RealBench, worker: &Worker) {
    invite(real, 1..=10).await;
    assert_eq!(worker.tick().await.unwrap().sent, 10);
    real.bench.clock.advance(Duration::from_mins(25));
}

fn watched() -> Value {
    json!({ "pumping": { "minimum_sent": 10, "grace_minutes": 10, "pause_hours": 2 } })
}

#[tokio::test]
async fn a_prefix_without_activations_is_paused_and_recovers() {
    let real = bench(watched()).await;
    let worker = worker(&real);
    pump(&real, &worker).await;
    invite(&real, [11]).await;
    real.invite("+33612345678", 12, false).await;
    let report = worker.tick().await.unwrap();
    assert_eq!((report.sent, report.retried), (1, 1), "the other prefix is none of this");
    let pauses = real.store.spending().sms_pauses(real.bench.clock.now()).await.unwrap();
    assert_eq!(pauses.iter().map(|pause| pause.scope.as_str()).collect::<Vec<_>>(), ["shop/+44740"]);
    assert_eq!(real.store.next_due().await.unwrap(), Some(pauses[0].until));
    real.bench.clock.advance(Duration::from_hours(2));
    assert_eq!(worker.tick().await.unwrap().sent, 1);
}

#[tokio::test]
async fn a_pause_that_is_lifted_lets_the_waiting_messages_go() {
    let real = bench(watched()).await;
    let worker = worker(&real);
    pump(&real, &worker).await;
    invite(&real, [11]).await;
    assert_eq!(worker.tick().await.unwrap().sent, 0);
    let now = real.bench.clock.now();
    let scope = SmsScope::parse("shop/+44740").unwrap();
    assert!(real.store.spending().lift_sms_pause(&scope, now).await.unwrap());
    let which = WaitingSms { client_id: ClientId::parse("shop"), prefix: "+44740".to_owned() };
    assert_eq!(
        real.store.spending().hasten_sms(&which, now, None, 10).await.unwrap(),
        HastenedSms { count: 1, next: None }
    );
    assert_eq!(worker.tick().await.unwrap().sent, 1);
}

#[tokio::test]
async fn an_application_that_watches_nothing_is_never_paused() {
    let real = bench(json!({ "pumping": { "enabled": false } })).await;
    let worker = worker(&real);
    pump(&real, &worker).await;
    invite(&real, [11]).await;
    assert_eq!(worker.tick().await.unwrap().sent, 1);
}

#[tokio::test]
async fn operators_are_told_once_of_a_budget_and_of_a_pause() {
    let recorder = PrometheusBuilder::new().build_recorder();
    let handle = recorder.handle();
    let _recording = metrics::set_default_local_recorder(&recorder);
    let log = Log::default();
    let _listening = log.listen();
    let mut sms = watched();
    sms["budgets"] = json!([{ "country": "FR", "per": "hour", "messages": 1 }]);
    let real = bench(sms).await;
    let worker = worker(&real);
    pump(&real, &worker).await;
    invite(&real, 11..=12).await;
    for serial in 20..=23 {
        real.invite(&format!("+336123456{serial}"), serial, false).await;
    }
    worker.tick().await.unwrap();
    let log = log.text();
    let lines = |words: &str| log.lines().filter(|line| line.contains(words)).count();
    assert_eq!(lines("a budget of text messages is used up"), 1, "{log}");
    assert_eq!(lines("a prefix is paused"), 1, "{log}");
    assert!(log.contains("ERROR") && log.contains("shop/+44740"), "{log}");
    assert!(!log.contains(&number(1)), "{log}");
    let figures = handle.render();
    assert!(figures.contains("usher_sms_budget_exhausted_total{scope=\"shop/FR/hour\"} 3"), "{figures}");
    assert!(figures.contains("usher_sms_pauses_total{application=\"shop\"} 1"), "{figures}");
}

#[tokio::test]
async fn without_a_gateway_nothing_is_counted() {
    let real = bench(hourly(1)).await;
    invite(&real, [1]).await;
    let mut dependencies = real.bench.dependencies();
    dependencies.store = Arc::clone(&real.store) as Arc<dyn Store>;
    dependencies.sms = None;
    let worker = Worker::new(dependencies, WorkerSettings::new("node-1"));
    assert_eq!(worker.tick().await.unwrap().retried, 1);
    assert_eq!(counted(&real, "shop/hour").await, 0);
}

#[tokio::test]
async fn a_message_that_is_not_wanted_any_more_is_not_counted() {
    let real = bench(hourly(1)).await;
    invite(&real, [1]).await;
    let expires_at = real.invitation(1).await.expires_at;
    real.bench.clock.advance(expires_at.since(START));
    worker(&real).tick().await.unwrap();
    assert_eq!(real.bench.transport.texts().len(), 0);
    assert_eq!(counted(&real, "shop/hour").await, 0);
}
