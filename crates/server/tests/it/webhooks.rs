//! Events of the built binary at a real endpoint, verified by the specification's own library.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use serde_json::Value;
use standardwebhooks::Webhook;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use usher_testkit::smtp_sink::SmtpSink;
use usher_testkit::wait::{self, PATIENCE};

use crate::browser::{Backend, Browser, client};
use crate::mailing::link_in;
use crate::postgres;
use crate::process::{APPLICATION, Running, Site, complained, run, said, secret_in};

/// An application's endpoint, which can be closed and opened again at its port.
struct Endpoint {
    port: u16,
    heard: Arc<Heard>,
    serving: Option<JoinHandle<()>>,
}

struct Heard {
    requests: Mutex<Vec<(HeaderMap, String)>>,
    status: Mutex<StatusCode>,
}

impl Endpoint {
    async fn open() -> Self {
        let heard = Heard { requests: Mutex::default(), status: Mutex::new(StatusCode::NO_CONTENT) };
        let mut endpoint = Self { port: 0, heard: Arc::new(heard), serving: None };
        endpoint.open_again().await;
        endpoint
    }

    async fn open_again(&mut self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await.unwrap();
        self.port = listener.local_addr().unwrap().port();
        let router = Router::new().route("/events", post(hear)).with_state(Arc::clone(&self.heard));
        self.serving = Some(tokio::spawn(async move { axum::serve(listener, router).await.unwrap() }));
    }

    fn close(&mut self) {
        self.serving.take().expect("an open endpoint").abort();
    }

    fn answer(&self, status: StatusCode) {
        *self.heard.status.lock().unwrap() = status;
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}/events", self.port)
    }

    fn count(&self) -> usize {
        self.heard.requests.lock().unwrap().len()
    }

    /// The events, once there are `count`; each must verify with each of the secrets.
    async fn events(&self, count: usize, secrets: &[&str]) -> Vec<Value> {
        let arrived = wait::until(PATIENCE, async || (self.count() >= count).then_some(())).await;
        arrived.unwrap_or_else(|| panic!("{} events instead of {count}", self.count()));
        let requests = self.heard.requests.lock().unwrap().clone();
        for (headers, body) in &requests {
            for secret in secrets {
                Webhook::new(secret).unwrap().verify(body.as_bytes(), headers).unwrap();
            }
        }
        requests.iter().map(|(_, body)| serde_json::from_str(body).unwrap()).collect()
    }
}

async fn hear(State(heard): State<Arc<Heard>>, headers: HeaderMap, body: String) -> StatusCode {
    heard.requests.lock().unwrap().push((headers, body));
    *heard.status.lock().unwrap()
}

fn kinds(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["type"].as_str().unwrap()).collect()
}

/// Declares `shop` with a webhook; its secret and the webhook's.
async fn declare(site: &Site, endpoint: &Endpoint) -> (String, String) {
    let config = std::fs::read_to_string(site.config()).unwrap();
    let allowed = "[webhooks]\nallow_private_targets = [\"127.0.0.0/8\"]\n";
    site.write("usher.toml", &format!("{config}{allowed}"));
    site.write("apps.toml", &format!("{APPLICATION}webhook = {{ url = \"{}\" }}\n", endpoint.url()));
    let applied = said(&run(&["apps", "apply", &site.path("apps.toml"), "--config", &site.config()]).await);
    (secret_in(&applied), webhook_secret_in(&applied))
}

fn webhook_secret_in(said: &str) -> String {
    let line = said.lines().find(|line| line.starts_with("webhook secret ")).expect("a webhook's secret");
    line.rsplit_once(": ").unwrap().1.to_owned()
}

async fn webhooks(site: &Site, arguments: &[&str]) -> std::process::Output {
    let config = site.config();
    run(&[&["webhooks"], arguments, &["--config", &config]].concat()).await
}

async fn the_life_of_an_invitation_arrives(site: &Site, relay: &SmtpSink) {
    let endpoint = Endpoint::open().await;
    let (secret, webhook_secret) = declare(site, &endpoint).await;
    assert!(webhook_secret.starts_with("whsec_"), "{webhook_secret}");
    let service = Running::serve(site, &[]).await;
    assert_eq!(Backend::shop(&secret).preregister(&service.base, "ada@example.org").await.0, 201);
    let mails = relay.wait_for(1).await.unwrap();
    endpoint.events(2, &[&webhook_secret]).await;
    let link = link_in(mails[0].text.as_deref().unwrap());
    Browser::new(&service.base).activate(&link, "a rather unlikely sentence").await;
    let events = endpoint.events(4, &[&webhook_secret]).await;
    let expected =
        ["invitation.queued", "invitation.sent", "invitation.opened", "invitation.activated"].as_slice();
    assert_eq!(kinds(&events), expected);
    let ids: Vec<&Value> = events.iter().map(|event| &event["data"]["invitation_id"]).collect();
    assert!(ids.iter().all(|id| id.is_string() && *id == ids[0]), "{events:?}");
    assert!(!format!("{events:?}").contains("ada"), "no event names a person: {events:?}");
    let figures =
        client().get(format!("{}/metrics", service.base)).send().await.unwrap().text().await.unwrap();
    assert!(figures.contains("usher_webhooks_total{result=\"delivered\"} 4"), "{figures}");
    assert!(figures.contains("\nusher_webhooks_waiting 0\n"), "{figures}");
    let log = service.stop().await;
    assert!(!log.contains(&webhook_secret), "{log}");
}

#[tokio::test]
async fn the_life_of_an_invitation_arrives_signed_and_in_order() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    the_life_of_an_invitation_arrives(&Site::new(relay.port()), &relay).await;
}

#[tokio::test]
async fn the_life_of_an_invitation_arrives_signed_and_in_order_on_postgres() {
    let database = postgres::database().await;
    let relay = SmtpSink::start(&[]).await.unwrap();
    the_life_of_an_invitation_arrives(&Site::on_postgres(relay.port(), &database.url()), &relay).await;
}

/// How many events wait after an attempt, with nobody at them.
fn waiting_after_an_attempt(site: &Site) -> i64 {
    let database = rusqlite::Connection::open(site.path("usher.db")).unwrap();
    let sql =
        "SELECT count(*) FROM events WHERE attempts > 0 AND lease_owner IS NULL AND delivered_at IS NULL";
    database.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// On a slow machine there may have been a second attempt, which is followed by minutes of waiting.
fn end_pauses(site: &Site) {
    let database = rusqlite::Connection::open(site.path("usher.db")).unwrap();
    database
        .execute("UPDATE events SET due_at = 0, claimable_at = 0 WHERE delivered_at IS NULL", [])
        .unwrap();
}

#[tokio::test]
async fn what_no_endpoint_took_arrives_after_a_kill() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    let mut endpoint = Endpoint::open().await;
    endpoint.close();
    let (secret, webhook_secret) = declare(&site, &endpoint).await;
    let service = Running::serve(&site, &[]).await;
    for address in ["ada@example.org", "eve@example.org"] {
        assert_eq!(Backend::shop(&secret).preregister(&service.base, address).await.0, 201);
    }
    relay.wait_for(2).await.unwrap();
    let tried = wait::until(PATIENCE, async || {
        // Held while we look: an attempt that is under way at the kill would come back only after its lease.
        service.signal("STOP");
        let waits = waiting_after_an_attempt(&site) == 2;
        if !waits {
            service.signal("CONT");
        }
        waits.then_some(())
    });
    tried.await.expect("an attempt for each invitation");
    service.kill().await;
    end_pauses(&site);

    endpoint.open_again().await;
    let service = Running::serve(&site, &[]).await;
    let events = endpoint.events(4, &[&webhook_secret]).await;
    let mut by_invitation: Vec<(String, &str)> = events
        .iter()
        .map(|event| (event["data"]["invitation_id"].to_string(), event["type"].as_str().unwrap()))
        .collect();
    // Stable: of each invitation they stay in the order of their coming.
    by_invitation.sort_by(|one, other| one.0.cmp(&other.0));
    let kinds: Vec<&str> = by_invitation.iter().map(|(_, kind)| *kind).collect();
    assert_eq!(kinds, ["invitation.queued", "invitation.sent", "invitation.queued", "invitation.sent"]);
    service.stop().await;
}

#[tokio::test]
async fn a_secret_is_changed_without_a_gap() {
    let site = Site::new(25);
    let endpoint = Endpoint::open().await;
    let (_, former) = declare(&site, &endpoint).await;
    let again = said(&run(&["apps", "apply", &site.path("apps.toml"), "--config", &site.config()]).await);
    assert_eq!(again, "shop: unchanged\n", "a secret is shown once");
    said(&webhooks(&site, &["test", "shop"]).await);
    endpoint.events(1, &[&former]).await;

    let added = said(&webhooks(&site, &["secret", "add", "shop"]).await);
    let new = webhook_secret_in(&added);
    let (code, lines) = complained(&webhooks(&site, &["secret", "add", "shop"]).await);
    assert!(code != 0 && lines[0].contains("has two secrets already"), "{lines:?}");
    endpoint.heard.requests.lock().unwrap().clear();
    said(&webhooks(&site, &["test", "shop"]).await);
    let events = endpoint.events(1, &[&former, &new]).await;
    assert_eq!(kinds(&events), ["usher.test"]);

    let listed = said(&webhooks(&site, &["secret", "list", "shop"]).await);
    let ids: Vec<&str> = listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(ids.len(), 2, "{listed}");
    let new_id = added.split_whitespace().nth(2).unwrap();
    let former_id = ids.into_iter().find(|id| *id != new_id).unwrap();
    said(&webhooks(&site, &["secret", "remove", "shop", former_id]).await);
    let (_, lines) = complained(&webhooks(&site, &["secret", "remove", "shop", new_id]).await);
    assert!(lines[0].contains("is the only secret"), "{lines:?}");
    endpoint.heard.requests.lock().unwrap().clear();
    said(&webhooks(&site, &["test", "shop"]).await);
    endpoint.events(1, &[&new]).await;
    let (headers, body) = endpoint.heard.requests.lock().unwrap()[0].clone();
    assert!(Webhook::new(&former).unwrap().verify(body.as_bytes(), &headers).is_err());
}

#[tokio::test]
async fn events_that_were_given_up_are_shown_and_replayed() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    let endpoint = Endpoint::open().await;
    let (secret, webhook_secret) = declare(&site, &endpoint).await;
    assert_eq!(said(&webhooks(&site, &["dead", "list"]).await), "No event was given up.\n");
    let service = Running::serve(&site, &[]).await;
    endpoint.answer(StatusCode::GONE);
    assert_eq!(Backend::shop(&secret).preregister(&service.base, "ada@example.org").await.0, 201);
    endpoint.events(2, &[&webhook_secret]).await;
    let dead = wait::until(PATIENCE, async || {
        let listed = said(&webhooks(&site, &["dead", "list", "--application", "shop"]).await);
        (listed.lines().count() == 3).then_some(listed)
    });
    let dead = dead.await.expect("two events that were given up");
    assert!(dead.contains("after 1 attempt: the endpoint wants no more events (410)"), "{dead}");
    endpoint.answer(StatusCode::OK);
    let queued = dead.lines().find(|line| line.contains("invitation.queued")).unwrap();
    let event_id = queued.split_whitespace().next().unwrap();
    let replayed = said(&webhooks(&site, &["dead", "replay", "--event", event_id]).await);
    assert!(replayed.starts_with("1 event is due again"), "{replayed}");
    let events = endpoint.events(3, &[&webhook_secret]).await;
    assert_eq!(events[2]["type"], "invitation.queued");
    assert_eq!(events[2], *events.iter().find(|event| event["type"] == "invitation.queued").unwrap());
    service.stop().await;
}

#[tokio::test]
async fn a_target_in_a_private_network_is_refused_unless_it_is_allowed() {
    let site = Site::new(25);
    let endpoint = Endpoint::open().await;
    let config = std::fs::read_to_string(site.config()).unwrap();
    declare(&site, &endpoint).await;
    site.write("usher.toml", &config);
    let (_, lines) = complained(&webhooks(&site, &["test", "shop"]).await);
    assert!(
        lines[0].contains("private network, which webhooks.allow_private_targets does not name"),
        "{lines:?}"
    );
    assert_eq!(endpoint.count(), 0);
}
