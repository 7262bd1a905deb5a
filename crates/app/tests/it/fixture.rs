//! A service without pages: the use-cases over a fresh SQLite file, with a clock that tests set.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use tempfile::TempDir;
use usher_app::declaration::ApplicationDeclaration;
use usher_app::{
    ActivationForm, ActivationResult, App, AppParts, Clock, Entropy, GrantedSession, Link,
    PreRegisterRequest, PreRegistered, ProviderError, Store, TokenAnswer,
};
use usher_domain::{
    Amr, Application, AuthenticationMethod, ClientId, Given, LinkKey, LinkKeys, Locale, Purpose, Secret,
    SessionId, Timestamp, UserId,
};
use usher_oidc::{AuthorizationRequest, ErrorCode, Parameters};
use usher_store::{SqlStore, SqliteOptions};
use uuid::Uuid;

pub(crate) const ISSUER: &str = "https://invite.example";
pub(crate) const REDIRECT_URI: &str = "https://shop.example/welcome";
/// The verifier of RFC 7636 appendix B.
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
/// Its challenge.
pub(crate) const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// When every test begins.
const START: i64 = 1_795_000_000_000;

/// Nodes over one database.
pub(crate) struct Service {
    pub(crate) app: App,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) clock: Arc<TestClock>,
    /// Removed with everything in it when the test ends.
    _folder: TempDir,
}

impl Service {
    /// With these applications; what they leave out is filled in.
    pub(crate) async fn with(declarations: &[Value]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = SqliteOptions { cache_kib: 512, ..SqliteOptions::default() };
        let store = SqlStore::open_sqlite(&folder.path().join("usher.db"), locales(), options).unwrap();
        let store: Arc<dyn Store> = Arc::new(store);
        let clock = Arc::new(TestClock(AtomicI64::new(START)));
        let app = node(&store, &clock, link_keys("k1", &[]));
        let service = Self { app, store, clock, _folder: folder };
        for declaration in declarations {
            service.declare(declaration).await;
        }
        service
    }

    /// With the application `shop`, set so.
    pub(crate) async fn with_shop(openid_connect: Value) -> Self {
        Self::with(&[json!({ "client_id": "shop", "openid_connect": openid_connect })]).await
    }

    /// Another node over the same database.
    pub(crate) fn node(&self, keys: LinkKeys) -> App {
        node(&self.store, &self.clock, keys)
    }

    /// Declares an application, or changes it. Tokens are signed with ES256 unless it says otherwise: such keys are made
    /// in no time.
    pub(crate) async fn declare(&self, declaration: &Value) {
        let mut declaration = declaration.clone();
        let members = declaration.as_object_mut().unwrap();
        members.entry("name").or_insert_with(|| json!("Shop"));
        members.entry("redirect_uris").or_insert_with(|| json!([REDIRECT_URI]));
        let openid_connect = members.entry("openid_connect").or_insert_with(|| json!({}));
        let openid_connect = openid_connect.as_object_mut().unwrap();
        openid_connect.entry("id_token_signed_response_alg").or_insert_with(|| json!("ES256"));
        let declaration: ApplicationDeclaration = serde_json::from_value(declaration).unwrap();
        self.app.check_declaration(&declaration).unwrap();
        let secret = Secret::new(format!("{}-secret", declaration.client_id));
        self.app.apply_with_secret(&declaration, Some(&secret)).await.unwrap();
    }

    pub(crate) async fn application(&self, client_id: &str) -> Arc<Application> {
        let client_id = ClientId::parse(client_id).unwrap();
        self.app.application(&client_id).await.unwrap().unwrap()
    }

    /// Invites somebody on behalf of an application, or links the one who was invited before.
    pub(crate) async fn invite(&self, client_id: &str, address: &str) -> PreRegistered {
        let text = |text: &str| Given::Text(text.to_owned());
        let member = |name: &str, value: &str| (name.to_owned(), text(value));
        let fields =
            vec![member("emailAddress", address), member("firstName", "Ada"), member("lastName", "Byron")];
        let members = vec![
            member("client_id", client_id),
            member("auth_type", "email"),
            member("redirect_uri", REDIRECT_URI),
            ("profile_fields".to_owned(), Given::Object(fields)),
        ];
        let request = PreRegisterRequest { members, idempotency: None };
        let application = self.application(client_id).await;
        self.app.preregister(&application, request).await.unwrap()
    }

    /// Activates the account that the newest invitation is for, and says where its browser goes.
    pub(crate) async fn activate(&self) -> String {
        let now = self.clock.now();
        let claimed = self.store.claim_messages("test", now, now, 100).await.unwrap();
        let invitation = claimed.iter().rev().find_map(|message| message.content.invitation()).unwrap();
        let keys = link_keys("k1", &[]);
        let token = keys.token(&invitation.key_id, Purpose::Invitation, invitation.handle, invitation.nonce);
        let Link::Known(visit) = self.app.link(&token.unwrap().reveal()).await.unwrap() else {
            panic!("the link leads nowhere");
        };
        let form = ActivationForm {
            profile: [("firstName", "Ada"), ("lastName", "Byron")]
                .map(|(name, value)| (name.to_owned(), Given::Text(value.to_owned())))
                .to_vec(),
            password: Secret::new("correct horse battery staple".to_owned()),
            passkey: None,
            accepted: Vec::new(),
            locale: Locale::fallback(),
            browser: "Firefox, Linux".to_owned(),
            former_session: None,
        };
        match self.app.activate(&visit, form).await.unwrap() {
            ActivationResult::Activated { destination, .. } => destination,
            ActivationResult::Ended(gate) => panic!("the invitation had ended: {gate:?}"),
        }
    }

    /// Ada, a user of an application, active and signed in.
    pub(crate) async fn signed_in(&self, client_id: &str) -> GrantedSession {
        match self.invite(client_id, "ada@example.com").await {
            PreRegistered::Queued(user_id) => {
                self.activate().await;
                self.session_of(user_id)
            }
            PreRegistered::Linked(user_id) => self.session_of(user_id),
        }
    }

    pub(crate) fn session_of(&self, user_id: UserId) -> GrantedSession {
        GrantedSession {
            user_id,
            session_id: Some(SessionId::new(Uuid::from_u64_pair(7, 1))),
            authenticated_at: self.clock.now(),
            amr: Amr::new(&[AuthenticationMethod::Password]),
        }
    }

    /// A code for a request of an application, with changes to its parameters.
    pub(crate) async fn code(
        &self,
        client_id: &str,
        session: &GrantedSession,
        changes: &[(&str, &str)],
    ) -> Secret<String> {
        let application = self.application(client_id).await;
        let parameters = request_parameters(client_id, changes);
        let request = AuthorizationRequest::read(
            &parameters,
            &application.client_id,
            &application.relying_party,
            &application.redirect_uris,
        );
        self.app.issue_code(&application, &request.unwrap(), session).await.unwrap()
    }

    /// Exchanges a code as its application does.
    pub(crate) async fn exchange(
        &self,
        client_id: &str,
        code: &Secret<String>,
    ) -> Result<TokenAnswer, ProviderError> {
        let application = self.application(client_id).await;
        let verifier = Secret::new(VERIFIER.to_owned());
        self.app.exchange_code(&application, code, REDIRECT_URI, Some(&verifier)).await
    }

    /// Ada's tokens, for a request with changes.
    pub(crate) async fn tokens(&self, client_id: &str, changes: &[(&str, &str)]) -> (UserId, TokenAnswer) {
        let session = self.signed_in(client_id).await;
        let code = self.code(client_id, &session, changes).await;
        (session.user_id, self.exchange(client_id, &code).await.unwrap())
    }
}

/// The parameters of a right request, changed: an empty value takes a parameter away.
pub(crate) fn request_parameters(client_id: &str, changes: &[(&str, &str)]) -> Parameters {
    let usual = [
        ("response_type", "code"),
        ("client_id", client_id),
        ("redirect_uri", REDIRECT_URI),
        ("scope", "openid profile email"),
        ("nonce", "n-0S6_WzA2Mj"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    usual.iter().chain(changes).fold(Parameters::default(), |all, (name, value)| all.with(name, value))
}

/// The error that a client is told.
#[track_caller]
pub(crate) fn refused<T>(result: Result<T, ProviderError>) -> ErrorCode {
    match result {
        Ok(_) => panic!("not refused"),
        Err(ProviderError::Refused(error)) => error.code,
        Err(ProviderError::Failed(error)) => panic!("{error}"),
    }
}

/// The claims of a JWT, or its header with `part` 0; nothing is verified.
pub(crate) fn jwt_part(token: &str, part: usize) -> Value {
    let encoded = token.split('.').nth(part).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(encoded).unwrap()).unwrap()
}

/// The configuration's keys: the current one, and former ones.
pub(crate) fn link_keys(current: &str, older: &[&str]) -> LinkKeys {
    let key = |id: &str| LinkKey::new(id, id.as_bytes().repeat(32)).unwrap();
    LinkKeys::new(key(current), older.iter().map(|id| key(id)).collect())
}

fn node(store: &Arc<dyn Store>, clock: &Arc<TestClock>, keys: LinkKeys) -> App {
    /// Each node draws other values.
    static SEEDS: AtomicU64 = AtomicU64::new(1);
    App::new(AppParts {
        store: Arc::clone(store),
        clock: Arc::clone(clock) as Arc<dyn Clock>,
        entropy: Arc::new(SeededEntropy(AtomicU64::new(SEEDS.fetch_add(1, Ordering::SeqCst) << 40))),
        keys,
        locales: locales(),
        issuer: ISSUER.to_owned(),
        hashes_at_once: 2,
        session_lifetime: Duration::from_hours(8),
        key_rotation: Duration::from_hours(90 * 24),
    })
}

fn locales() -> Vec<Locale> {
    vec![Locale::fallback()]
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

/// Different values at every call (splitmix64).
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
