//! The outbox worker: claims what is due, keeps many sends in flight, and records each as soon as it ends. Messages are
//! claimed ahead, so that no send waits for a commit.
//!
//! A message is leased before it is sent, and the lease outlives the send: two nodes never send the same attempt. A
//! node that dies leaves its leases to run out, and others send again, with the same Message-ID.

mod agenda;
mod attempt;
mod compose;
mod give_back;
mod lane;
mod lanes;
mod newcomers;
mod quiet_hours;
mod recorder;
mod sms_budget;

use std::collections::HashMap;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, Semaphore, watch};
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant, sleep_until, timeout};
use tracing::{error, info, warn};
use usher_app::store::{AttemptResult, ClaimedMessage, StoreError};
use usher_app::{Clock, Entropy, Error, LogoutNotifier, MailTransport, SmsGateway, Store};
use usher_domain::{LinkKeys, SmsLimits};
use usher_render::{Renderer, Urls};

use self::agenda::{Agenda, LONGEST_PAUSE, Outbox, SHORTEST_PAUSE};
use self::attempt::Sender;
use self::give_back::GiveBack;
use self::lanes::Lanes;
pub use self::lanes::{DomainLimit, DomainLimits};
use self::recorder::Recorder;
use self::sms_budget::SmsBudget;
use crate::RetryPolicy;

/// Looks at up to so many wishes for a new link, and says at how many it looked.
pub type SettleLinkRequests =
    Box<dyn Fn(u32) -> Pin<Box<dyn Future<Output = Result<usize, Error>> + Send>> + Send + Sync>;

/// Wishes for a new link that are looked at between two claims.
const LINK_REQUESTS_AT_ONCE: u32 = 100;
/// Claims in a row that may yield nothing although something is due, before a pause is made.
const MOST_BARREN_CLAIMS: u32 = 8;

/// All that a worker needs; nothing is found by itself.
pub struct WorkerDependencies {
    /// The outbox.
    pub store: Arc<dyn Store>,
    /// Writes the messages.
    pub renderer: Arc<Renderer>,
    /// Makes the links.
    pub urls: Urls,
    /// What the links are derived with.
    pub keys: LinkKeys,
    /// For messages by mail.
    pub mail: Arc<dyn MailTransport>,
    /// For messages by SMS; without it they wait until they are given up.
    pub sms: Option<Arc<dyn SmsGateway>>,
    /// For news of ended sessions; without it they wait until they are given up.
    pub logout: Option<Arc<dyn LogoutNotifier>>,
    /// Notified after each recorded attempt that an application is told of by webhook.
    pub told: Option<Arc<Notify>>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance, for the pauses between attempts.
    pub entropy: Arc<dyn Entropy>,
    /// What is done with wishes for a new link, before each look at the outbox.
    pub settle_link_requests: Option<SettleLinkRequests>,
}

/// How a worker works.
#[derive(Clone, Debug)]
pub struct WorkerSettings {
    /// Names this process among those that share the store; another one may not have the same name.
    pub node: String,
    /// Sends in flight at most. Default: 32. With 0 the outbox is left to other nodes, also when this one is woken.
    pub concurrency: usize,
    /// How long a claimed message is nobody else's. Default: 2 min.
    pub lease: Duration,
    /// Messages claimed at one go at most, and held ready beyond those in flight. Default: 128.
    pub batch: usize,
    /// How long one send may take, rendering included. Never more than half of `lease` is used. Default: 60 s.
    pub send_timeout: Duration,
    /// How long sends in flight may go on after the order to stop. Default: 20 s.
    pub grace: Duration,
    /// When failed attempts are followed by others.
    pub retry: RetryPolicy,
    /// What may go to one recipient domain.
    pub domains: DomainLimits,
    /// How many text messages go out at most, whatever applications declare. Default: any number.
    pub sms_limits: SmsLimits,
}

impl WorkerSettings {
    /// The defaults, for a node of this name.
    pub fn new(node: &str) -> Self {
        Self {
            node: node.to_owned(),
            concurrency: 32,
            lease: Duration::from_mins(2),
            batch: 128,
            send_timeout: Duration::from_mins(1),
            grace: Duration::from_secs(20),
            retry: RetryPolicy::default(),
            domains: DomainLimits::default(),
            sms_limits: SmsLimits::default(),
        }
    }
}

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TickReport {
    /// Wishes for a new link that were looked at.
    pub link_requests: usize,
    /// Messages that were taken by the peer.
    pub sent: usize,
    /// Messages that will be tried again, or were given back because there was no place for them.
    pub retried: usize,
    /// Messages that were given up.
    pub dead: usize,
    /// Attempts that could not be recorded, or not even be made: their leases run out.
    pub lost: usize,
}

/// Sends what the outbox holds.
pub struct Worker {
    sender: Arc<Sender>,
    settle_link_requests: Option<SettleLinkRequests>,
}

/// Sends in flight. Each yields what it recorded, or nothing when it could not record anything.
type Sends = JoinSet<Option<AttemptResult>>;

impl Worker {
    /// A worker at rest. Bounds that make no sense (empty batches, a send longer than its lease) are mended.
    pub fn new(dependencies: WorkerDependencies, mut settings: WorkerSettings) -> Self {
        settings.batch = settings.batch.max(1);
        settings.send_timeout = settings.send_timeout.min(settings.lease / 2);
        let WorkerDependencies {
            store,
            renderer,
            urls,
            keys,
            mail,
            sms,
            logout,
            told,
            clock,
            entropy,
            settle_link_requests,
        } = dependencies;
        let recorder = Arc::new(Recorder::new(Arc::clone(&store)));
        let sms_budget = SmsBudget::new(Arc::clone(&store), settings.sms_limits);
        let turns = Semaphore::new(settings.concurrency.min(Semaphore::MAX_PERMITS));
        let lanes = Lanes::new(settings.concurrency, std::mem::take(&mut settings.domains));
        let give_back = Arc::new(GiveBack::new(Arc::clone(&store), &settings.node));
        let sender = Sender {
            store,
            renderer,
            urls,
            keys,
            mail,
            sms,
            logout,
            told,
            clock,
            entropy,
            settings,
            recorder,
            sms_budget,
            turns,
            lanes,
            give_back,
        };
        Self { sender: Arc::new(sender), settle_link_requests }
    }

    /// One round: looks at the wishes for links, sends everything that is due now, and returns when all of it is
    /// recorded. Fails when the store cannot be asked; what was in flight is then recorded all the same.
    pub async fn tick(&self) -> Result<TickReport, Error> {
        let mut report = TickReport { link_requests: self.settle().await, ..TickReport::default() };
        let mut sends = Sends::new();
        let mut outbox = self.fill(&mut sends).await;
        while let Some(ended) = sends.join_next().await {
            report.count(result_of(ended));
            if matches!(outbox, Ok(Outbox::MoreDue)) {
                outbox = self.fill(&mut sends).await;
            }
        }
        outbox?;
        Ok(report)
    }

    /// Works until `shutdown` holds true or its sender is gone. Looks at the outbox when `wake` is notified (by
    /// `notify_one`, after a commit), when the next message is due, and at least twice a minute.
    ///
    /// On shutdown nothing more is claimed, sends in flight get [`WorkerSettings::grace`], and what is left is released.
    pub async fn run(self, wake: Arc<Notify>, mut shutdown: watch::Receiver<bool>) {
        if self.sender.settings.concurrency == 0 {
            // An error says that the order's sender is gone, which is an order too.
            let _ = shutdown.wait_for(|stop| *stop).await;
            return;
        }
        let mut sends = Sends::new();
        let mut agenda = Agenda::new();
        loop {
            if Instant::now() >= agenda.next_look {
                agenda.looked(self.look(&mut sends).await);
            }
            tokio::select! {
                biased;
                _ = shutdown.wait_for(|stop| *stop) => break,
                Some(ended) = sends.join_next() => agenda.ended(result_of(ended), self.sender.clock.as_ref()),
                () = wake.notified() => agenda.woken(),
                () = sleep_until(agenda.next_look) => {}
            }
        }
        self.finish(sends).await;
    }

    /// Looks for work, and says when to look again unless something happens before.
    async fn look(&self, sends: &mut Sends) -> Result<(Outbox, Duration), Error> {
        let settled = self.settle().await;
        // Those that ended meanwhile make room; what follows from them is in the store.
        while sends.try_join_next().is_some() {}
        let outbox = self.fill(sends).await?;
        if settled >= LINK_REQUESTS_AT_ONCE as usize {
            return Ok((outbox, Duration::ZERO));
        }
        let pause = match outbox {
            Outbox::Drained { next_due: Some(due) } => due.since(self.sender.clock.now()),
            Outbox::Drained { next_due: None } | Outbox::MoreDue => LONGEST_PAUSE,
        };
        Ok((outbox, pause.clamp(SHORTEST_PAUSE, LONGEST_PAUSE)))
    }

    /// Looks at the wishes for links. One that cannot be looked at waits, and holds up no message.
    async fn settle(&self) -> usize {
        let Some(settle) = &self.settle_link_requests else { return 0 };
        settle(LINK_REQUESTS_AT_ONCE).await.unwrap_or_else(|error| {
            warn!(%error, "the wishes for new links cannot be looked at");
            0
        })
    }

    /// Claims until all that is due is in flight or there is no more room.
    async fn fill(&self, sends: &mut Sends) -> Result<Outbox, StoreError> {
        let Sender { store, clock, settings, .. } = self.sender.as_ref();
        let mut barren_claims = 0;
        loop {
            let most = settings.concurrency.saturating_add(settings.batch);
            let room = most.saturating_sub(sends.len()).min(settings.batch);
            if room == 0 {
                return Ok(Outbox::MoreDue);
            }
            // Counted from before the claim, so that a slow commit shortens our share of the lease, not another node's.
            let lease_ends = Instant::now() + settings.lease;
            let now = clock.now();
            let limit = u32::try_from(room).unwrap_or(u32::MAX);
            let claimed = store.claim_messages(&settings.node, now, now.plus(settings.lease), limit).await?;
            let yielded = claimed.len();
            self.start(sends, claimed, lease_ends).await;
            if yielded >= room {
                continue;
            }
            // Fewer than there was room for: no more is due, or the claim has given up some that nobody wants any more.
            barren_claims += u32::from(yielded == 0);
            let next_due = store.next_due().await?;
            if next_due.is_none_or(|due| due > now) || barren_claims >= MOST_BARREN_CLAIMS {
                return Ok(Outbox::Drained { next_due });
            }
        }
    }

    /// Looks at each application once, as it is after the claim.
    async fn start(&self, sends: &mut Sends, claimed: Vec<ClaimedMessage>, lease_ends: Instant) {
        let mut applications = HashMap::new();
        for message in claimed {
            let client_id = message.content.client_id().cloned();
            let application = if let Some(known) = applications.get(&client_id) {
                Clone::clone(known)
            } else {
                let application = match &client_id {
                    Some(client_id) => self.sender.application(client_id).await,
                    None => Ok(None),
                };
                applications.insert(client_id, application.clone());
                application
            };
            sends.spawn(Arc::clone(&self.sender).deliver(message, application, lease_ends));
        }
    }

    async fn finish(self, mut sends: Sends) {
        // What has not begun yet is left to others.
        self.sender.turns.close();
        self.sender.lanes.close();
        let Sender { store, settings, .. } = self.sender.as_ref();
        let all_ended = async { while sends.join_next().await.is_some() {} };
        if timeout(settings.grace, all_ended).await.is_err() {
            warn!(interrupted = sends.len(), "sends took longer than the grace time");
            sends.shutdown().await;
        }
        if let Some(gateway) = &self.sender.sms {
            gateway.close().await;
        }
        match store.release_messages(&settings.node).await {
            Ok(released) => info!(released, "the worker has stopped"),
            Err(error) => error!(%error, "the worker has stopped; its leases will run out"),
        }
    }
}

impl TickReport {
    fn count(&mut self, result: Option<AttemptResult>) {
        match result {
            Some(AttemptResult::Sent) => self.sent += 1,
            Some(AttemptResult::RetryAt(_)) => self.retried += 1,
            Some(AttemptResult::Bounced | AttemptResult::Dead) => self.dead += 1,
            None => self.lost += 1,
        }
    }
}

impl fmt::Debug for Worker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Worker").field("settings", &self.sender.settings).finish_non_exhaustive()
    }
}

/// A send that panicked outside the part that is guarded has recorded nothing: its lease runs out.
fn result_of(ended: Result<Option<AttemptResult>, JoinError>) -> Option<AttemptResult> {
    ended.unwrap_or_else(|error| {
        error!(%error, "a send ended without a record");
        None
    })
}
