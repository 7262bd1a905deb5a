//! Events on their way to applications: the real store, real HTTP, and a clock that is moved.

mod endpoint;

use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::{Notify, watch};
use usher_app::store::{DeadEvents, EventsStatus, NewInvitation, PreRegister, SecretsChange};
use usher_app::{Clock, Entropy, Error, Store, WebhookTarget, WebhookTargets};
use usher_delivery::{
    TargetAddresses, WebhookSender, WebhookTickReport, WebhookWorker, WebhookWorkerDependencies,
    WebhookWorkerSettings,
};
use usher_domain::{
    AuditId, AuthType, ClientId, EventKind, ExistingUser, Handle, Identifier, InvitationId, Locale,
    MessageId, Nonce, Profile, ResendLimit, Secret, UserId,
};
use usher_render::Renderer;
use usher_store::{SqlStore, SqliteOptions};
use usher_testkit::wait::{self, PATIENCE};

use self::endpoint::{Answer, Endpoint, Heard};
use crate::outbox::{FakeClock, START};

/// Where each application is told.
#[derive(Default)]
struct Targets(Mutex<HashMap<String, (String, Vec<u8>)>>);

#[async_trait]
impl WebhookTargets for Targets {
    async fn webhook_target(&self, client_id: &ClientId) -> Result<Option<WebhookTarget>, Error> {
        let targets = self.0.lock().unwrap();
        Ok(targets.get(client_id.as_str()).map(|(url, secrets)| WebhookTarget {
            url: url.clone(),
            secrets: secrets.iter().map(|byte| Secret::new(vec![*byte; 32])).collect(),
        }))
    }
}

/// No pause is longer than the schedule says.
struct NoJitter;

impl Entropy for NoJitter {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(0);
    }
}

struct Bench {
    store: Arc<SqlStore>,
    clock: Arc<FakeClock>,
    targets: Arc<Targets>,
    addresses: TargetAddresses,
    settings: WebhookWorkerSettings,
    _folder: TempDir,
}

impl Bench {
    fn new() -> Self {
        // What another test has installed is the same provider.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let folder = tempfile::tempdir().unwrap();
        let shipped = Renderer::embedded().unwrap().locales().all().to_vec();
        let path = folder.path().join("usher.db");
        Self {
            store: Arc::new(SqlStore::open_sqlite(&path, shipped, SqliteOptions::default()).unwrap()),
            clock: Arc::new(FakeClock::new()),
            targets: Arc::default(),
            addresses: TargetAddresses::public_and(|address| address.is_loopback()),
            settings: WebhookWorkerSettings::new("node-1"),
            _folder: folder,
        }
    }

    /// A bench with the application `shop`, and its endpoint.
    async fn with_shop() -> (Self, Endpoint) {
        let bench = Self::new();
        let endpoint = Endpoint::open().await;
        bench.declare("shop", &endpoint.url).await;
        (bench, endpoint)
    }

    async fn declare(&self, client_id: &str, url: &str) {
        let declaration = serde_json::json!({
            "client_id": client_id, "name": "Shop", "redirect_uris": ["https://shop.test/welcome"],
            "webhook": { "url": url },
        });
        let declaration = serde_json::from_value(declaration).unwrap();
        self.store.apply_application(&declaration, SecretsChange::default(), START).await.unwrap();
        self.targets.0.lock().unwrap().insert(client_id.to_owned(), (url.to_owned(), vec![1]));
    }

    /// Invites somebody; the number tells the invitations apart.
    async fn invite(&self, client_id: &str, number: u8) -> InvitationId {
        let id = format!("0197a3b2-7d54-7c3e-9f00-0000000000{number:02x}");
        let now = self.clock.now();
        let call = PreRegister {
            client_id: ClientId::parse(client_id).unwrap(),
            existing_user: ExistingUser::Link,
            resend_limit: ResendLimit { burst: 50, period: Duration::from_mins(10) },
            resource_flag: None,
            identifier: Identifier::parse(AuthType::Email, &format!("guest{number}@ok.test")).unwrap(),
            profile: Profile::default(),
            resend: false,
            user_id: UserId::parse(&id).unwrap(),
            invitation: NewInvitation {
                invitation_id: InvitationId::parse(&id).unwrap(),
                message_id: MessageId::parse(&id).unwrap(),
                audit_id: AuditId::parse(&id).unwrap(),
                handle: Handle::new([number; 8]),
                nonce: Nonce::new([number; 16]),
                key_id: "k1".to_owned(),
                expires_at: now.plus(Duration::from_hours(7 * 24)),
                locale: Locale::fallback(),
                redirect_uri: "https://shop.test/welcome".to_owned(),
                reminders: usher_domain::ReminderPlan::default(),
                tells: EventKind::ALL.to_vec(),
            },
            idempotency: None,
            now,
        };
        let invitation_id = call.invitation.invitation_id;
        self.store.preregister(call).await.unwrap();
        invitation_id
    }

    fn worker(&self) -> WebhookWorker {
        self.worker_with(WebhookSender::new(
            self.addresses.clone(),
            Arc::clone(&self.clock) as Arc<dyn Clock>,
        ))
    }

    fn worker_with(&self, sender: WebhookSender) -> WebhookWorker {
        WebhookWorker::new(
            WebhookWorkerDependencies {
                store: Arc::clone(&self.store) as Arc<dyn Store>,
                targets: Arc::clone(&self.targets) as Arc<dyn WebhookTargets>,
                sender,
                clock: Arc::clone(&self.clock) as Arc<dyn Clock>,
                entropy: Arc::new(NoJitter),
            },
            self.settings.clone(),
        )
    }

    async fn tick(&self) -> WebhookTickReport {
        self.worker().tick().await.unwrap()
    }

    async fn status(&self) -> EventsStatus {
        self.store.events().events_status().await.unwrap()
    }

    /// What the last attempt at the only dead event came to.
    async fn last_words(&self) -> (String, String) {
        let dead = self.store.events().dead_events(&DeadEvents::default(), 10).await.unwrap();
        assert_eq!(dead.len(), 1);
        (dead[0].code.clone(), dead[0].text.clone())
    }
}

const DELIVERED: WebhookTickReport = WebhookTickReport { delivered: 1, retried: 0, dead: 0 };
const RETRIED: WebhookTickReport = WebhookTickReport { delivered: 0, retried: 1, dead: 0 };
const DEAD: WebhookTickReport = WebhookTickReport { delivered: 0, retried: 0, dead: 1 };

#[tokio::test]
async fn an_attempt_that_is_made_again_says_the_same_at_its_own_time() {
    let (bench, endpoint) = Bench::with_shop().await;
    bench.invite("shop", 1).await;
    endpoint.answer([Answer::Status("500 Internal Server Error")]);
    assert_eq!(bench.tick().await, RETRIED);
    assert_eq!(bench.tick().await, WebhookTickReport::default(), "not before its time");
    bench.clock.advance(Duration::from_secs(5));
    assert_eq!(bench.tick().await, DELIVERED);
    assert_eq!(bench.tick().await, WebhookTickReport::default(), "once is enough");
    let heard = endpoint.heard();
    assert_eq!((&heard[0].id, &heard[0].body), (&heard[1].id, &heard[1].body));
    assert_eq!(heard[0].id, "evt_0197a3b27d547c3e9f00000000000001_queued");
    let started = START.as_ms() / 1_000;
    assert_eq!(heard[0].seconds, started.to_string());
    assert_eq!(heard[1].seconds, (started + 5).to_string());
    assert_ne!(heard[0].signature, heard[1].signature, "the time is signed too");
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&heard[0].body).unwrap(),
        serde_json::json!({
            "type": "invitation.queued",
            "timestamp": "2026-11-21T22:26:40.000Z",
            "data": {
                "client_id": "shop",
                "user_id": "0197a3b2-7d54-7c3e-9f00-000000000001",
                "invitation_id": "0197a3b2-7d54-7c3e-9f00-000000000001",
                "state": "queued",
                "auth_type": "email",
            },
        })
    );
}

#[tokio::test]
async fn during_a_rotation_each_event_is_signed_with_both_secrets() {
    let (bench, endpoint) = Bench::with_shop().await;
    bench.targets.0.lock().unwrap().get_mut("shop").unwrap().1 = vec![1, 2];
    bench.invite("shop", 1).await;
    assert_eq!(bench.tick().await, DELIVERED);
    let signature = endpoint.heard()[0].signature.clone();
    let signatures: Vec<&str> = signature.split(' ').collect();
    assert_eq!(signatures.len(), 2);
    assert!(signatures.iter().all(|one| one.starts_with("v1,") && one.len() == 47), "{signature}");
}

#[tokio::test]
async fn events_of_an_invitation_come_in_order_and_hold_up_no_other() {
    let (bench, endpoint) = Bench::with_shop().await;
    let first = bench.invite("shop", 1).await;
    bench.store.mark_opened(first, START).await.unwrap();
    endpoint.answer([Answer::Status("503 Service Unavailable")]);
    assert_eq!(bench.tick().await, RETRIED);
    let second = bench.invite("shop", 2).await;
    bench.store.mark_opened(second, START).await.unwrap();
    assert_eq!(bench.tick().await.delivered, 2, "the other invitation's");
    bench.clock.advance(Duration::from_secs(5));
    assert_eq!(bench.tick().await.delivered, 2);
    let heard = endpoint.heard();
    let of = |id: InvitationId| -> Vec<String> {
        heard.iter().filter(|heard| heard.invitation() == id.to_string()).map(Heard::kind).collect()
    };
    assert_eq!(of(first), ["invitation.queued", "invitation.queued", "invitation.opened"]);
    assert_eq!(of(second), ["invitation.queued", "invitation.opened"]);
}

#[tokio::test]
async fn each_answer_has_its_meaning() {
    for (answer, expected) in [
        ("200 OK", DELIVERED),
        ("202 Accepted", DELIVERED),
        ("301 Moved Permanently\r\nLocation: /elsewhere", RETRIED),
        ("307 Temporary Redirect\r\nLocation: /elsewhere", RETRIED),
        ("400 Bad Request", RETRIED),
        ("404 Not Found", RETRIED),
        ("429 Too Many Requests", RETRIED),
        ("500 Internal Server Error", RETRIED),
        ("410 Gone", DEAD),
    ] {
        let (bench, endpoint) = Bench::with_shop().await;
        bench.invite("shop", 1).await;
        endpoint.answer([Answer::Status(answer)]);
        assert_eq!(bench.tick().await, expected, "{answer}");
        assert_eq!(endpoint.heard().len(), 1, "{answer}: no redirect is followed");
    }
}

#[tokio::test]
async fn an_endpoint_may_ask_for_a_longer_pause() {
    let (bench, endpoint) = Bench::with_shop().await;
    bench.invite("shop", 1).await;
    endpoint.answer([Answer::Status("503 Service Unavailable\r\nRetry-After: 120")]);
    assert_eq!(bench.tick().await, RETRIED);
    bench.clock.advance(Duration::from_secs(119));
    assert_eq!(bench.tick().await, WebhookTickReport::default());
    bench.clock.advance(Duration::from_secs(1));
    assert_eq!(bench.tick().await, DELIVERED);
}

#[tokio::test]
async fn after_three_days_an_event_is_given_up_and_a_replay_delivers_it() {
    let (bench, endpoint) = Bench::with_shop().await;
    bench.invite("shop", 1).await;
    endpoint.always(Answer::Status("500 Internal Server Error"));
    let mut attempts = 0;
    while bench.status().await.dead == 0 {
        assert_eq!(bench.tick().await.delivered, 0);
        attempts += 1;
        bench.clock.advance(Duration::from_hours(24));
        assert!(attempts <= 10);
    }
    assert_eq!((attempts, endpoint.heard().len()), (10, 10));
    let words = ("500".to_owned(), "the endpoint did not take the event".to_owned());
    assert_eq!(bench.last_words().await, words);
    endpoint.always(Answer::Status("200 OK"));
    assert_eq!(bench.tick().await, WebhookTickReport::default());
    let all = DeadEvents::default();
    assert_eq!(bench.store.events().replay_events(&all, bench.clock.now(), 10).await.unwrap(), 1);
    assert_eq!(bench.tick().await, DELIVERED);
    assert_eq!(bench.status().await, EventsStatus::default());
}

#[tokio::test]
async fn without_a_webhook_an_event_is_given_up_and_without_a_secret_it_waits() {
    let (bench, endpoint) = Bench::with_shop().await;
    bench.invite("shop", 1).await;
    bench.targets.0.lock().unwrap().get_mut("shop").unwrap().1.clear();
    assert_eq!(bench.tick().await, RETRIED);
    bench.targets.0.lock().unwrap().clear();
    bench.clock.advance(Duration::from_secs(5));
    assert_eq!(bench.tick().await, DEAD);
    assert_eq!(bench.last_words().await.1, "the application has no webhook");
    assert_eq!(endpoint.heard(), []);
}

/// An address and a name that lead into a private network; nobody is even connected to.
#[tokio::test]
async fn a_target_in_a_private_network_is_refused() {
    let mut bench = Bench::new();
    bench.addresses = TargetAddresses::public();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    for (number, host) in (1..).zip(["127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"]) {
        bench.declare("shop", &format!("http://{host}:{port}/events?key=1")).await;
        bench.invite("shop", number).await;
        assert_eq!(bench.tick().await, RETRIED, "{host}");
        // Given up, so that it is out of the way.
        bench.targets.0.lock().unwrap().clear();
        bench.clock.advance(Duration::from_secs(5));
        assert_eq!(bench.tick().await, DEAD, "{host}");
    }
    let visitor =
        std::future::poll_fn(|context| std::task::Poll::Ready(listener.poll_accept(context).is_ready()));
    assert!(!visitor.await, "somebody was connected to");
    bench.addresses = TargetAddresses::public_and(|address| address.is_loopback());
    let endpoint = Endpoint::open().await;
    bench.declare("shop", &endpoint.url.replace("127.0.0.1", "localhost")).await;
    bench.invite("shop", 9).await;
    assert_eq!(bench.tick().await, DELIVERED);
}

/// An endpoint that never answers has many events waiting; another application's arrive all the same.
#[tokio::test]
async fn a_slow_endpoint_holds_up_nobody_else() {
    let mut bench = Bench::new();
    bench.settings.concurrency = 6;
    bench.settings.per_endpoint = 4;
    bench.settings.grace = Duration::from_millis(10);
    let (slow, quick) = (Endpoint::open().await, Endpoint::open().await);
    slow.always(Answer::Nothing);
    bench.declare("slow", &slow.url).await;
    bench.declare("quick", &quick.url).await;
    for number in 0..20 {
        bench.invite("slow", number).await;
    }
    for number in 20..40 {
        bench.invite("quick", number).await;
    }
    let (stop, stopped) = watch::channel(false);
    let running = tokio::spawn(bench.worker().run(Arc::new(Notify::new()), stopped));
    let arrived =
        wait::until(PATIENCE, async || (quick.heard().len() == 20 && slow.heard().len() >= 4).then_some(()));
    arrived.await.expect("all of the other application's events");
    assert_eq!(slow.heard().len(), 4, "no more at once than one endpoint may have");
    assert!(quick.most_at_once.load(Ordering::SeqCst) <= 4);
    stop.send(true).unwrap();
    running.await.unwrap();
    // What was under way is nobody's now, and another node may have it.
    slow.always(Answer::Status("200 OK"));
    assert_eq!(bench.tick().await.delivered, 20);
}

#[tokio::test]
async fn an_endpoint_that_fails_gets_one_event_at_a_time() {
    let (mut bench, endpoint) = Bench::with_shop().await;
    bench.settings.per_endpoint = 3;
    endpoint.answer([Answer::Status("503 Service Unavailable"); 3]);
    endpoint.always(Answer::Nothing);
    for number in 0..10 {
        bench.invite("shop", number).await;
    }
    let sender = WebhookSender::new(bench.addresses.clone(), Arc::clone(&bench.clock) as Arc<dyn Clock>);
    let worker = bench.worker_with(sender.with_timeout(Duration::from_millis(200)));
    let report = worker.tick().await.unwrap();
    assert_eq!(report, WebhookTickReport { delivered: 0, retried: 10, dead: 0 });
    assert_eq!(endpoint.heard().len(), 10);
}

#[tokio::test]
async fn a_worker_that_runs_is_woken_by_a_commit() {
    let (bench, endpoint) = Bench::with_shop().await;
    let (stop, stopped) = watch::channel(false);
    let wake = Arc::new(Notify::new());
    let running = tokio::spawn(bench.worker().run(Arc::clone(&wake), stopped));
    for number in 1..=3 {
        let id = bench.invite("shop", number).await;
        bench.store.mark_opened(id, START).await.unwrap();
        wake.notify_one();
        let count = usize::from(number) * 2;
        let arrived = wait::until(PATIENCE, async || (endpoint.heard().len() == count).then_some(()));
        arrived.await.expect("both events");
    }
    let kinds: Vec<String> = endpoint.heard().iter().map(Heard::kind).collect();
    assert_eq!(kinds, ["invitation.queued", "invitation.opened"].repeat(3));
    drop(stop);
    running.await.unwrap();
    assert_eq!(bench.status().await, EventsStatus::default());
}
