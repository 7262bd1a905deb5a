//! The worker for events: claims what is due of each application, keeps a bounded number of requests in flight, in all
//! and to each endpoint, and records each as soon as it ends.
//!
//! An event is leased before it is sent, and the lease outlives the request. The store lets an event wait for those of the
//! same subject before it. An endpoint that fails gets one request at a time until it takes one, so that a slow one
//! never holds up others.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio::task::{Id, JoinSet};
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tracing::{debug, info, warn};
use url::Url;
use usher_app::store::{ClaimedEvent, EventAttempt, EventResult, StoreError};
use usher_app::{Clock, Entropy, Store, WebhookTarget, WebhookTargets};
use usher_domain::{ClientId, Timestamp};

use super::payload::body;
use super::schedule::next_attempt;
use super::sender::{Undelivered, WebhookSender};
use crate::measure;

/// The longest time without a look: another node's events wake nobody here.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// The pause when something is due that cannot be claimed: another node or an earlier event is at it.
const SHORTEST_PAUSE: Duration = Duration::from_millis(250);
/// What happens within this time is answered with one look.
const GATHERING: Duration = Duration::from_millis(4);
/// After so many failures in a row an endpoint gets one request at a time.
const FAILURES_OF_A_SLOW_ENDPOINT: u32 = 3;

/// All that a worker needs.
pub struct WebhookWorkerDependencies {
    /// The events.
    pub store: Arc<dyn Store>,
    /// Where applications are told.
    pub targets: Arc<dyn WebhookTargets>,
    /// Makes the requests.
    pub sender: WebhookSender,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance, for the pauses between attempts.
    pub entropy: Arc<dyn Entropy>,
}

/// How a worker works.
#[derive(Clone, Debug)]
pub struct WebhookWorkerSettings {
    /// Names this process among those that share the store; another one may not have the same name.
    pub node: String,
    /// Requests in flight at most. Default: 64. With 0 the events are left to other nodes.
    pub concurrency: usize,
    /// Requests in flight to one endpoint (scheme, host and port) at most. Default: 8.
    pub per_endpoint: usize,
    /// How long a claimed event is nobody else's. Default: 1 min; longer than a request may take.
    pub lease: Duration,
    /// How long requests in flight may go on after the order to stop. Default: 20 s.
    pub grace: Duration,
}

impl WebhookWorkerSettings {
    /// The defaults, for a node of this name.
    pub fn new(node: &str) -> Self {
        Self {
            node: node.to_owned(),
            concurrency: 64,
            per_endpoint: 8,
            lease: Duration::from_mins(1),
            grace: Duration::from_secs(20),
        }
    }
}

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WebhookTickReport {
    /// Events that were taken.
    pub delivered: usize,
    /// Events that will be tried again.
    pub retried: usize,
    /// Events that were given up.
    pub dead: usize,
}

/// Delivers events.
pub struct WebhookWorker {
    courier: Arc<Courier>,
}

/// What all requests share.
struct Courier {
    dependencies: WebhookWorkerDependencies,
    settings: WebhookWorkerSettings,
}

/// Requests in flight, each with the endpoint that it goes to, and what is known of the endpoints.
#[derive(Default)]
struct Traffic {
    requests: JoinSet<Option<EventResult>>,
    endpoints_of: HashMap<Id, String>,
    endpoints: HashMap<String, Endpoint>,
}

#[derive(Default)]
struct Endpoint {
    in_flight: usize,
    failures: u32,
}

impl Endpoint {
    fn room(&self, per_endpoint: usize) -> usize {
        let most = if self.failures >= FAILURES_OF_A_SLOW_ENDPOINT { 1 } else { per_endpoint };
        most.saturating_sub(self.in_flight)
    }
}

impl Traffic {
    /// Waits for a request to end. `Some(None)`: it ended without a record. `None`: there is none.
    async fn next(&mut self) -> Option<Option<EventResult>> {
        let (id, result) = match self.requests.join_next_with_id().await? {
            Ok((id, result)) => (id, result),
            Err(error) => {
                warn!(%error, "an event was left to its lease");
                (error.id(), None)
            }
        };
        let endpoint = self.endpoints_of.remove(&id).and_then(|name| self.endpoints.get_mut(&name));
        if let Some(endpoint) = endpoint {
            endpoint.in_flight = endpoint.in_flight.saturating_sub(1);
            endpoint.failures = match result {
                Some(EventResult::Delivered) => 0,
                Some(EventResult::RetryAt(_) | EventResult::Dead) | None => {
                    endpoint.failures.saturating_add(1)
                }
            };
        }
        Some(result)
    }
}

impl WebhookWorker {
    /// A worker at rest.
    pub fn new(dependencies: WebhookWorkerDependencies, settings: WebhookWorkerSettings) -> Self {
        Self { courier: Arc::new(Courier { dependencies, settings }) }
    }

    /// One round: sends everything that is due now, one after the other where the order matters, and returns when all of
    /// it is recorded.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn tick(&self) -> Result<WebhookTickReport, StoreError> {
        let mut report = WebhookTickReport::default();
        let mut traffic = Traffic::default();
        loop {
            self.look(&mut traffic).await?;
            let Some(result) = traffic.next().await else { return Ok(report) };
            match result {
                Some(EventResult::Delivered) => report.delivered += 1,
                Some(EventResult::RetryAt(_)) => report.retried += 1,
                Some(EventResult::Dead) => report.dead += 1,
                None => {}
            }
        }
    }

    /// Works until `shutdown` holds true or its sender is gone. Looks for events when `wake` is notified (by
    /// `notify_one`, after a commit), when the next one is due, and every few seconds.
    ///
    /// On shutdown nothing more is claimed, requests in flight get [`WebhookWorkerSettings::grace`], and what is left is
    /// released.
    pub async fn run(self, wake: Arc<Notify>, mut shutdown: watch::Receiver<bool>) {
        if self.courier.settings.concurrency == 0 {
            // An error says that the order's sender is gone, which is an order too.
            let _ = shutdown.wait_for(|stop| *stop).await;
            return;
        }
        let mut traffic = Traffic::default();
        let (mut next_look, mut failures) = (Instant::now(), 0_u32);
        loop {
            if Instant::now() >= next_look {
                let pause = match self.look(&mut traffic).await {
                    Ok(pause) => {
                        failures = 0;
                        pause
                    }
                    Err(error) => {
                        failures = failures.saturating_add(1);
                        warn!(%error, "the events cannot be looked at");
                        SHORTEST_PAUSE.saturating_mul(2_u32.saturating_pow(failures.min(8)))
                    }
                };
                next_look = Instant::now() + pause;
            }
            tokio::select! {
                biased;
                _ = shutdown.wait_for(|stop| *stop) => break,
                // What comes next of the same subject, or for the same endpoint, may go now.
                Some(_) = traffic.next() => next_look = soon(next_look, failures),
                () = wake.notified() => next_look = soon(next_look, failures),
                () = sleep_until(next_look) => {}
            }
        }
        self.finish(traffic).await;
    }

    /// Claims and sends what is due and has room; how long to pause unless something happens before.
    async fn look(&self, traffic: &mut Traffic) -> Result<Duration, StoreError> {
        let Courier { dependencies, settings } = self.courier.as_ref();
        let now = dependencies.clock.now();
        let mut pause = LONGEST_PAUSE;
        for (client_id, due_at) in dependencies.store.events().due_events().await? {
            if due_at > now {
                pause = pause.min(due_at.since(now).max(SHORTEST_PAUSE));
                continue;
            }
            let target = match dependencies.targets.webhook_target(&client_id).await {
                Ok(target) => target.map(Arc::new),
                Err(error) => {
                    warn!(%client_id, %error, "where events go is unknown; they wait");
                    continue;
                }
            };
            let name = target.as_ref().map(|target| endpoint_of(&target.url)).unwrap_or_default();
            let endpoint = traffic.endpoints.entry(name.clone()).or_default();
            let in_all = settings.concurrency.saturating_sub(traffic.requests.len());
            let room = endpoint.room(settings.per_endpoint).min(in_all);
            if room == 0 {
                // The end of a request makes some.
                continue;
            }
            let claimed = self.claim(&client_id, now, room).await?;
            if claimed.is_empty() {
                pause = pause.min(SHORTEST_PAUSE);
            }
            for event in claimed {
                endpoint.in_flight += 1;
                let delivery =
                    Arc::clone(&self.courier).deliver(event, target.clone(), now.plus(settings.lease));
                let task = traffic.requests.spawn(delivery);
                traffic.endpoints_of.insert(task.id(), name.clone());
            }
        }
        traffic.endpoints.retain(|_, endpoint| endpoint.in_flight > 0 || endpoint.failures > 0);
        Ok(pause)
    }

    async fn claim(
        &self,
        client_id: &ClientId,
        now: Timestamp,
        room: usize,
    ) -> Result<Vec<ClaimedEvent>, StoreError> {
        let Courier { dependencies, settings } = self.courier.as_ref();
        let lease_until = now.plus(settings.lease);
        let limit = u32::try_from(room).unwrap_or(u32::MAX);
        dependencies.store.events().claim_events(client_id, &settings.node, now, lease_until, limit).await
    }

    async fn finish(self, mut traffic: Traffic) {
        let Courier { dependencies, settings } = self.courier.as_ref();
        let all_ended = async { while traffic.next().await.is_some() {} };
        if timeout(settings.grace, all_ended).await.is_err() {
            warn!("some events were cut off at the end of the grace time; they are sent again");
        }
        traffic.requests.shutdown().await;
        if let Err(error) = dependencies.store.events().release_events(&settings.node).await {
            warn!(%error, "leases of events could not be given back; they run out");
        }
    }
}

/// Soon, unless the store is in trouble: then its pauses are kept.
fn soon(next_look: Instant, failures: u32) -> Instant {
    if failures == 0 { next_look.min(Instant::now() + GATHERING) } else { next_look }
}

/// Scheme, host and port.
fn endpoint_of(url: &str) -> String {
    Url::parse(url).map(|url| url.origin().ascii_serialization()).unwrap_or_default()
}

impl Courier {
    /// Sends a claimed event and records the attempt; `None` when it could not be recorded: then its lease runs out.
    async fn deliver(
        self: Arc<Self>,
        event: ClaimedEvent,
        target: Option<Arc<WebhookTarget>>,
        lease_until: Timestamp,
    ) -> Option<EventResult> {
        let outcome = match &target {
            Some(target) => self.dependencies.sender.send(target, &event.key.event_id, &body(&event)).await,
            None => Err(Undelivered {
                is_final: true,
                retry_after: None,
                code: String::new(),
                text: "the application has no webhook".to_owned(),
            }),
        };
        let attempt = self.attempt_of(&event, outcome);
        log(&event, &attempt);
        measure::webhook(attempt.result);
        let result = attempt.result;
        self.remember(attempt, lease_until).await.then_some(result)
    }

    fn attempt_of(&self, event: &ClaimedEvent, outcome: Result<u16, Undelivered>) -> EventAttempt {
        let at = self.dependencies.clock.now();
        let (result, code, text) = match outcome {
            Ok(status) => (EventResult::Delivered, status.to_string(), String::new()),
            Err(undelivered) => {
                let mut random = [0; 4];
                self.dependencies.entropy.fill(&mut random);
                let random = u32::from_be_bytes(random);
                let next = next_attempt(event.attempt, at, undelivered.retry_after, random);
                let result = match next.filter(|_| !undelivered.is_final) {
                    Some(next) => EventResult::RetryAt(next),
                    None => EventResult::Dead,
                };
                (result, undelivered.code, undelivered.text)
            }
        };
        let (key, subject) = (event.key.clone(), event.subject.clone());
        EventAttempt { key, subject, attempt: event.attempt, at, result, code, text }
    }

    /// Writes the record, again and again while the lease lasts: a forgotten success is an event that comes twice.
    async fn remember(&self, attempt: EventAttempt, lease_until: Timestamp) -> bool {
        let mut pause = SHORTEST_PAUSE;
        loop {
            let Err(error) = self.dependencies.store.events().record_event(attempt.clone()).await else {
                return true;
            };
            if self.dependencies.clock.now().plus(pause) >= lease_until {
                warn!(event_id = attempt.key.event_id, %error, "an event's attempt could not be recorded in time");
                return false;
            }
            sleep(pause).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }
}

/// One line for each attempt, ids alone: an endpoint's address may hold a secret.
fn log(event: &ClaimedEvent, attempt: &EventAttempt) {
    let (event_id, client_id, kind) = (&event.key.event_id, event.key.client_id.as_str(), &event.kind);
    let (number, code, text) = (attempt.attempt, &attempt.code, &attempt.text);
    match attempt.result {
        EventResult::Delivered => {
            debug!(event_id, client_id, kind, attempt = number, code, "event delivered");
        }
        EventResult::RetryAt(at) => {
            let retry_at_ms = at.as_ms();
            info!(
                event_id,
                client_id,
                kind,
                attempt = number,
                code,
                text,
                retry_at_ms,
                "event not delivered"
            );
        }
        EventResult::Dead => warn!(event_id, client_id, kind, attempt = number, code, text, "event given up"),
    }
}
