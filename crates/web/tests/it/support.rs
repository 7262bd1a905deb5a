//! A whole application in this process: the real router, use-cases and SQLite store, with a clock that tests set and
//! randomness that they can repeat. Requests go in over HTTP on a real connection, messages are taken out as a worker would.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, HeaderValue, Request, header};
use axum::{Extension, Router};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http_body_util::BodyExt as _;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use metrics_exporter_prometheus::PrometheusHandle;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::{AttemptRecord, AttemptResult, ClaimedMessage};
use usher_app::{
    ActivationForm, ActivationResult, App, AppParts, Clock, Entropy, Link, ReceiptSource, Store,
};
use usher_delivery::BounceDesk;
use usher_domain::{
    Given, LinkKey, LinkKeys, Locale, Purpose, ReceiptToken, Secret, SecretDigest, Timestamp,
};
use usher_render::urls::path;
use usher_render::{Renderer, Urls};
use usher_store::{SqlStore, SqliteOptions};
use usher_web::{BounceWebhook, Network, WebParts, WebSettings, WebState, prometheus_recorder, router};

use crate::api::assert_documented;

/// The redirect URI that every test application allows.
pub(crate) const REDIRECT_URI: &str = "https://app.example/callback";

/// What a provider presents to the endpoint for bounces.
pub(crate) const BOUNCE_SECRET: &str = "a secret of the provider";

/// What every test application's secret is: its id with `-secret`.
pub(crate) fn secret_of(client_id: &str) -> String {
    format!("{client_id}-secret")
}

/// An application in this process.
pub(crate) struct TestApp {
    router: Router,
    listener: TcpListener,
    pub(crate) state: WebState,
    pub(crate) app: Arc<App>,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) clock: Arc<TestClock>,
    keys: LinkKeys,
    sent: Mutex<Vec<ClaimedMessage>>,
    /// Removed with everything in it when the test ends.
    _folder: TempDir,
}

impl TestApp {
    /// With the applications `demo`, which links existing users, and `demo-strict`, which refuses them.
    pub(crate) async fn new() -> Self {
        Self::with(&[]).await
    }

    /// With these applications beside the two; `redirect_uris` may be left out.
    pub(crate) async fn with(declarations: &[Value]) -> Self {
        Self::build(declarations, |store| store, "https://invite.example", ReceiptSource::Nobody).await
    }

    /// With a store between the use-cases and the real one.
    pub(crate) async fn with_store(wrap: impl FnOnce(Arc<dyn Store>) -> Arc<dyn Store>) -> Self {
        Self::build(&[], wrap, "https://invite.example", ReceiptSource::Nobody).await
    }

    /// As [`TestApp::with`], under another public base URL.
    pub(crate) async fn with_base_url(declarations: &[Value], base_url: &str) -> Self {
        Self::build(declarations, |store| store, base_url, ReceiptSource::Nobody).await
    }

    /// With a gateway that tells what became of text messages.
    pub(crate) async fn with_receipts(receipts: ReceiptSource) -> Self {
        Self::build(&[], |store| store, "https://invite.example", receipts).await
    }

    async fn build(
        declarations: &[Value],
        wrap: impl FnOnce(Arc<dyn Store>) -> Arc<dyn Store>,
        base_url: &str,
        receipts: ReceiptSource,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let renderer = renderer();
        let locales = renderer.locales().all().to_vec();
        let file = folder.path().join("usher.db");
        let options = SqliteOptions { cache_kib: 512, ..SqliteOptions::default() };
        let store = wrap(Arc::new(SqlStore::open_sqlite(&file, locales.clone(), options).unwrap()));
        let clock = Arc::new(TestClock(AtomicI64::new(1_795_000_000_000)));
        let entropy = Arc::new(SeededEntropy(AtomicU64::new(1)));
        let keys = LinkKeys::new(LinkKey::new("test", vec![7; 32]).unwrap(), Vec::new());
        let app = Arc::new(App::new(AppParts {
            store: Arc::clone(&store),
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            entropy: Arc::clone(&entropy) as Arc<dyn Entropy>,
            keys: keys.clone(),
            locales,
            issuer: base_url.to_owned(),
            hashes_at_once: 2,
            session_lifetime: Duration::from_hours(8),
            key_rotation: Duration::from_hours(90 * 24),
        }));
        let parts = WebParts {
            app: Arc::clone(&app),
            renderer,
            urls: Arc::new(Urls::parse(base_url).unwrap()),
            settings: WebSettings { trusted_proxies: vec![Network::parse("10.0.0.0/8").unwrap()] },
            bounces: Some(BounceWebhook {
                secret: SecretDigest::of(BOUNCE_SECRET.as_bytes()),
                intake: Arc::new(BounceDesk::new(
                    Arc::clone(&store),
                    keys.clone(),
                    Arc::clone(&clock) as Arc<dyn Clock>,
                    None,
                )),
            }),
            receipts,
            metrics: recorded(),
        };
        let state = WebState::new(parts, &*entropy);
        let router = router(state.clone());
        let sent = Mutex::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let test = Self { router, listener, state, app, store, clock, keys, sent, _folder: folder };
        test.declare(&json!({ "client_id": "demo", "name": "Demo" })).await;
        test.declare(
            &json!({ "client_id": "demo-strict", "name": "Demo Strict", "existing_user": "reject" }),
        )
        .await;
        for declaration in declarations {
            test.declare(declaration).await;
        }
        test
    }

    /// Declares an application, or changes it.
    pub(crate) async fn declare(&self, declaration: &Value) {
        let mut declaration = declaration.clone();
        let members = declaration.as_object_mut().unwrap();
        members.entry("redirect_uris").or_insert_with(|| json!([REDIRECT_URI]));
        let declaration: ApplicationDeclaration = serde_json::from_value(declaration).unwrap();
        self.app.check_declaration(&declaration).unwrap();
        let secret = Secret::new(secret_of(&declaration.client_id));
        self.app.apply_with_secret(&declaration, Some(&secret)).await.unwrap();
    }

    /// Sends a request over HTTP, on a connection of its own. The server takes it for one from the address that the
    /// request names with a `ConnectInfo`, else for one from a documentation address.
    pub(crate) async fn send(&self, mut request: Request<Body>) -> Answer {
        let from = request.extensions_mut().remove::<ConnectInfo<SocketAddr>>();
        let from = from.unwrap_or_else(anywhere);
        request.headers_mut().entry(header::HOST).or_insert(HeaderValue::from_static("invite.example"));
        let (method, path) = (request.method().to_string(), request.uri().path().to_owned());

        let (mut sender, connection) =
            http1::handshake(TokioIo::new(self.connect(from).await)).await.unwrap();
        let connection = tokio::spawn(connection);
        let (parts, body) = sender.send_request(request).await.unwrap().into_parts();
        assert_documented(&method, &path, parts.status.as_u16());
        let body = body.collect().await.unwrap().to_bytes();
        drop(sender);
        connection.abort();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    /// A real connection to the routes, for requests that are written by hand.
    pub(crate) async fn connect_from_anywhere(&self) -> TcpStream {
        self.connect(anywhere()).await
    }

    async fn connect(&self, from: ConnectInfo<SocketAddr>) -> TcpStream {
        let (client, (server, _)) =
            tokio::try_join!(TcpStream::connect(self.listener.local_addr().unwrap()), self.listener.accept())
                .unwrap();
        let service = TowerToHyperService::new(self.router.clone().layer(Extension(from)));
        tokio::spawn(async move {
            // A client that goes away early ends the connection with an error; the test sees it on its own side.
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(server), service)
                .await;
        });
        client
    }

    /// The routes, to be served on a real connection.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    /// Sends a GET.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Every message that was queued so far, oldest first. Does what the worker would: looks at wishes for new links,
    /// leases what is due, and records it as sent.
    pub(crate) async fn messages(&self) -> Vec<ClaimedMessage> {
        while self.app.settle_link_requests(100).await.unwrap() > 0 {}
        loop {
            let now = self.clock.now();
            let lease = now.plus(Duration::from_mins(5));
            let claimed = self.store.claim_messages("test", now, lease, 100).await.unwrap();
            if claimed.is_empty() {
                return self.sent.lock().unwrap().clone();
            }
            for message in claimed {
                self.store.record_attempts(vec![sent_record(&message, now)]).await.unwrap();
                self.sent.lock().unwrap().push(message);
            }
        }
    }

    /// The messages to one address or number.
    pub(crate) async fn messages_to(&self, recipient: &str) -> Vec<ClaimedMessage> {
        let all = self.messages().await;
        let is_theirs = |message: &ClaimedMessage| {
            message.content.recipient().is_some_and(|identifier| identifier.as_given() == recipient)
        };
        all.into_iter().filter(is_theirs).collect()
    }

    /// The token of the newest message to this address or number.
    pub(crate) async fn newest_token(&self, recipient: &str) -> String {
        let messages = self.messages_to(recipient).await;
        let invitation = messages.iter().rev().find_map(|message| message.content.invitation());
        let invitation = invitation.expect("no invitation was queued");
        let token =
            self.keys.token(&invitation.key_id, Purpose::Invitation, invitation.handle, invitation.nonce);
        token.expect("the key is configured").reveal()
    }

    /// Activates the account that the newest message to this address or number invites, as its page would.
    pub(crate) async fn activate(&self, recipient: &str) {
        let Link::Known(visit) = self.app.link(&self.newest_token(recipient).await).await.unwrap() else {
            panic!("the newest link leads nowhere");
        };
        let name = |field: &str| (field.to_owned(), Given::Text("Ada".to_owned()));
        let form = ActivationForm {
            profile: vec![name("firstName"), name("lastName")],
            password: Secret::new("correct horse battery staple".to_owned()),
            passkey: None,
            accepted: Vec::new(),
            locale: Locale::fallback(),
            browser: String::new(),
            former_session: None,
        };
        match self.app.activate(&visit, form).await.unwrap() {
            ActivationResult::Activated { .. } => {}
            ActivationResult::Ended(gate) => panic!("the invitation had ended: {gate:?}"),
        }
    }

    /// The path of the newest link for a new password that was sent to this address or number.
    pub(crate) async fn newest_reset_link(&self, recipient: &str) -> String {
        let messages = self.messages_to(recipient).await;
        let reset = messages.iter().rev().find_map(|message| message.content.password_reset());
        let reset = reset.expect("no link for a new password was queued");
        let token = self.keys.token(&reset.key_id, Purpose::PasswordReset, reset.handle, reset.nonce);
        path::password_reset(&token.expect("the key is configured").reveal())
    }

    /// The path at which a gateway tells what became of a message.
    pub(crate) fn receipt_path(&self, gateway: &str, message: &ClaimedMessage) -> String {
        let token = ReceiptToken { message_id: message.message_id, content_id: message.content.id().uuid() };
        path::sms_receipt(gateway, &token.seal(&self.keys))
    }

    /// The path of the link in the newest message to this address or number.
    pub(crate) async fn newest_link(&self, recipient: &str) -> String {
        path::invitation(&self.newest_token(recipient).await)
    }
}

/// A documentation address.
fn anywhere() -> ConnectInfo<SocketAddr> {
    ConnectInfo(SocketAddr::from(([192, 0, 2, 7], 50_000)))
}

fn sent_record(message: &ClaimedMessage, at: Timestamp) -> AttemptRecord {
    AttemptRecord {
        message_id: message.message_id,
        content_id: message.content.id(),
        user_id: message.content.user_id(),
        attempt: message.attempt,
        at,
        result: AttemptResult::Sent,
        code: "250".to_owned(),
        text: "taken".to_owned(),
        peer_id: None,
        suppress: None,
        tells: None,
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {:?}", self.text()))
    }

    /// A header's value; empty when it is absent.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }
}

/// The value of an `Authorization` header.
pub(crate) fn basic(client_id: &str, secret: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{client_id}:{secret}")))
}

/// A pre-register request as a client writes it, with an application's own credentials.
pub(crate) fn preregister_request(client_id: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post("/idp/v1/account/pre-register")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::AUTHORIZATION, basic(client_id, &secret_of(client_id)))
        .body(body.into())
        .unwrap()
}

/// A complete request body for e-mail.
pub(crate) fn email_body(client_id: &str, address: &str) -> Value {
    json!({
        "client_id": client_id,
        "scope": "openid",
        "auth_type": "email",
        "redirect_uri": REDIRECT_URI,
        "grant_type": "password",
        "profile_fields": { "emailAddress": address, "firstName": "Ada", "lastName": "Byron" },
        "locale": "en-US",
    })
}

/// A complete request body for a text message.
pub(crate) fn sms_body(client_id: &str, number: &str) -> Value {
    let mut body = email_body(client_id, "");
    body["auth_type"] = "sms".into();
    body["profile_fields"] = json!({ "mobilePrimary": number, "firstName": "Ada", "lastName": "Byron" });
    body
}

/// A clock that stands still until a test moves it.
pub(crate) struct TestClock(AtomicI64);

impl TestClock {
    /// Lets time pass.
    pub(crate) fn advance(&self, duration: Duration) {
        self.0.fetch_add(i64::try_from(duration.as_millis()).unwrap(), Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_ms(self.0.load(Ordering::SeqCst))
    }
}

/// The same values in every run (splitmix64).
struct SeededEntropy(AtomicU64);

impl Entropy for SeededEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            let mut z = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
        }
    }
}

/// Texts and templates, compiled once for all tests.
fn renderer() -> Arc<Renderer> {
    static RENDERER: OnceLock<Arc<Renderer>> = OnceLock::new();
    Arc::clone(RENDERER.get_or_init(|| Arc::new(Renderer::embedded().unwrap())))
}

/// The figures of this process: there is one recorder, which all its tests share.
fn recorded() -> PrometheusHandle {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    let install = || {
        let recorder = prometheus_recorder().unwrap();
        let handle = recorder.handle();
        metrics::set_global_recorder(recorder).unwrap();
        handle
    };
    HANDLE.get_or_init(install).clone()
}
