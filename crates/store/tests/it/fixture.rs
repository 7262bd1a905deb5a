//! A fresh database with a store on it, and calls with everything filled in that a test does not care about.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tempfile::TempDir;
use tokio_postgres::SimpleQueryMessage;
use usher_app::Store;
use usher_app::store::{
    Activate, AttemptRecord, AttemptResult, ClaimedMessage, Idempotency, InvitedUser, LinkGrant,
    NewInvitation, NewSession, PreRegister, PreRegisterOutcome, SessionsToEnd,
};
use usher_domain::{
    Amr, AuditId, AuthType, AuthenticationMethod, ClientId, Consent, ExistingUser, FieldValue, Handle,
    Identifier, InvitationId, LinkRequestId, Locale, MessageId, Nonce, Profile, ResendLimit, SecretDigest,
    SessionId, Timestamp, UserId,
};
use usher_store::{PostgresOptions, SqlStore, SqliteOptions};
use usher_testkit::postgres;
use uuid::Uuid;

/// Runs behaviours of the module that calls it on each engine.
macro_rules! on_each_engine {
    ($($behaviour:ident),+ $(,)?) => {
        mod on_sqlite {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $behaviour() {
                    super::$behaviour($crate::fixture::Database::sqlite()).await;
                }
            )+
        }

        mod on_postgres {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $behaviour() {
                    super::$behaviour($crate::fixture::Database::postgres().await).await;
                }
            )+
        }
    };
}
pub(crate) use on_each_engine;

/// When every test begins.
pub(crate) const START: Timestamp = Timestamp::from_ms(1_700_000_000_000);

/// Three at once, then one each ten minutes.
pub(crate) const LIMIT: ResendLimit = ResendLimit { burst: 3, period: Duration::from_mins(10) };

/// How long a link works in these tests.
pub(crate) const LIFETIME: Duration = Duration::from_hours(1);

/// A store on a database of its own.
pub(crate) struct Database {
    pub(crate) store: Arc<SqlStore>,
    engine: Engine,
    serial: AtomicU64,
}

enum Engine {
    Sqlite { path: PathBuf, _folder: TempDir },
    Postgres { url: String, _database: postgres::Database },
}

impl Database {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("usher.db");
        let store = open(&path);
        Self {
            store: Arc::new(store),
            engine: Engine::Sqlite { path, _folder: folder },
            serial: AtomicU64::new(1),
        }
    }

    pub(crate) async fn postgres() -> Self {
        let database = new_postgres_database().await;
        let url = database.url();
        let store = open_postgres(&url).await;
        Self {
            store: Arc::new(store),
            engine: Engine::Postgres { url, _database: database },
            serial: AtomicU64::new(1),
        }
    }

    /// What a query of a test's own returns: the columns with `|` between, an empty one for NULL.
    pub(crate) async fn rows(&self, sql: &str) -> Vec<String> {
        match &self.engine {
            Engine::Sqlite { path, .. } => rows_of(path, sql),
            Engine::Postgres { url, .. } => postgres_rows(url, sql).await,
        }
    }

    /// Changes rows behind the store's back.
    pub(crate) async fn execute(&self, sql: &str) {
        match &self.engine {
            Engine::Sqlite { path, .. } => {
                rusqlite::Connection::open(path).unwrap().execute_batch(sql).unwrap();
            }
            Engine::Postgres { url, .. } => {
                postgres_rows(url, sql).await;
            }
        }
    }

    /// Another store on the same database, as another node has it.
    pub(crate) async fn second_node(&self) -> Arc<SqlStore> {
        match &self.engine {
            Engine::Sqlite { path, .. } => Arc::new(open(path)),
            Engine::Postgres { url, .. } => Arc::new(open_postgres(url).await),
        }
    }

    fn next(&self) -> u64 {
        self.serial.fetch_add(1, Ordering::Relaxed)
    }

    fn uuid(&self) -> Uuid {
        Uuid::from_u64_pair(0x0197_a3b2_7d54_7c3e, 0x9f00_0000_0000_0000 | self.next())
    }

    pub(crate) fn new_invitation(&self, now: Timestamp) -> NewInvitation {
        let serial = self.next();
        let mut nonce = [7; 16];
        nonce[..8].copy_from_slice(&serial.to_be_bytes());
        NewInvitation {
            invitation_id: InvitationId::new(self.uuid()),
            message_id: MessageId::new(self.uuid()),
            audit_id: AuditId::new(self.uuid()),
            handle: Handle::new(serial.to_be_bytes()),
            nonce: Nonce::new(nonce),
            key_id: "k1".to_owned(),
            expires_at: now.plus(LIFETIME),
            locale: Locale::parse("en-US").unwrap(),
            redirect_uri: "https://shop.example/welcome".to_owned(),
            reminders: usher_domain::ReminderPlan::default(),
            tells: Vec::new(),
        }
    }

    /// A call of `shop` at [`START`] for an e-mail address.
    pub(crate) fn call(&self, address: &str) -> PreRegister {
        self.call_at(address, START)
    }

    pub(crate) fn call_at(&self, address: &str, now: Timestamp) -> PreRegister {
        PreRegister {
            client_id: client("shop"),
            existing_user: ExistingUser::Link,
            resend_limit: LIMIT,
            resource_flag: None,
            identifier: email(address),
            profile: Profile(vec![("firstName".to_owned(), FieldValue::Text("Ada".to_owned()))]),
            resend: false,
            user_id: UserId::new(self.uuid()),
            invitation: self.new_invitation(now),
            idempotency: None,
            now,
        }
    }

    pub(crate) fn resend_at(&self, address: &str, now: Timestamp) -> PreRegister {
        PreRegister { resend: true, ..self.call_at(address, now) }
    }

    pub(crate) async fn preregister(&self, call: PreRegister) -> PreRegisterOutcome {
        self.store.preregister(call).await.unwrap()
    }

    /// A user who was invited and has not come yet.
    pub(crate) async fn invited(&self, address: &str) -> InvitedUser {
        let call = self.call(address);
        let id = call.invitation.invitation_id;
        assert_eq!(self.preregister(call.clone()).await, PreRegisterOutcome::Created(call.user_id));
        self.invitation(id).await
    }

    pub(crate) async fn invitation(&self, id: InvitationId) -> InvitedUser {
        self.store.invitation(id).await.unwrap().unwrap()
    }

    pub(crate) fn activation(&self, invitation_id: InvitationId, now: Timestamp) -> Activate {
        Activate {
            invitation_id,
            profile: Profile(vec![("firstName".to_owned(), FieldValue::Text("Augusta".to_owned()))]),
            locale: Locale::parse("fr-FR").unwrap(),
            password_hash: Some("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA".to_owned()),
            passkey: None,
            sms_prefix: None,
            consents: vec![Consent {
                kind: "terms".to_owned(),
                version: "2".to_owned(),
                locale: Locale::parse("fr-FR").unwrap(),
                digest: "ab".repeat(32),
            }],
            session: self.session(now),
            former_session: None,
            audit_id: AuditId::new(self.uuid()),
            now,
        }
    }

    pub(crate) fn session(&self, now: Timestamp) -> NewSession {
        NewSession {
            digest: SecretDigest::of(&self.next().to_be_bytes()),
            session_id: SessionId::new(self.uuid()),
            amr: Amr::new(&[AuthenticationMethod::Password]),
            browser: "Firefox, Linux".to_owned(),
            expires_at: now.plus(Duration::from_hours(8)),
        }
    }

    /// An active user.
    pub(crate) async fn active(&self, address: &str) -> InvitedUser {
        let invited = self.invited(address).await;
        let activation = self.activation(invited.invitation.id, START);
        self.store.activate(activation).await.unwrap();
        self.invitation(invited.invitation.id).await
    }

    /// Ends a session as its own browser does.
    pub(crate) async fn end_session(&self, digest: SecretDigest, now: Timestamp) {
        self.store.logout().end_sessions(SessionsToEnd::OfCookie(digest), now).await.unwrap();
    }

    pub(crate) fn link_request_id(&self) -> LinkRequestId {
        LinkRequestId::new(self.uuid())
    }

    pub(crate) fn grant(&self, now: Timestamp) -> LinkGrant {
        LinkGrant { resend_limit: LIMIT, client_id: client("shop"), invitation: self.new_invitation(now) }
    }

    /// Leases everything that is due, for one minute.
    pub(crate) async fn claim(&self, node: &str, now: Timestamp) -> Vec<ClaimedMessage> {
        self.store.claim_messages(node, now, now.plus(Duration::from_mins(1)), 100).await.unwrap()
    }

    pub(crate) async fn record(&self, message: &ClaimedMessage, at: Timestamp, result: AttemptResult) {
        let record = AttemptRecord {
            message_id: message.message_id,
            content_id: message.content.id(),
            user_id: message.content.user_id(),
            attempt: message.attempt,
            at,
            result,
            code: "250".to_owned(),
            text: "2.0.0 Ok".to_owned(),
            peer_id: None,
            suppress: None,
            tells: None,
        };
        self.store.record_attempts(vec![record]).await.unwrap();
    }
}

/// A store on an SQLite file with the usual options.
pub(crate) fn open(path: &std::path::Path) -> SqlStore {
    SqlStore::open_sqlite(path, shipped(), SqliteOptions::default()).unwrap()
}

/// A store on a PostgreSQL database with the usual options.
pub(crate) async fn open_postgres(url: &str) -> SqlStore {
    SqlStore::open_postgres(url, shipped(), PostgresOptions::default()).await.unwrap()
}

/// An empty database.
pub(crate) async fn new_postgres_database() -> postgres::Database {
    let created = tokio::task::spawn_blocking(|| postgres::Cluster::shared()?.create_database()).await;
    created.unwrap().unwrap_or_else(|error| panic!("{error:#}"))
}

pub(crate) fn shipped() -> Vec<Locale> {
    ["en-US", "fr-FR"].into_iter().filter_map(Locale::parse).collect()
}

pub(crate) fn client(id: &str) -> ClientId {
    ClientId::parse(id).unwrap()
}

pub(crate) fn email(address: &str) -> Identifier {
    Identifier::parse(AuthType::Email, address).unwrap()
}

pub(crate) fn idempotency(key: &str, body: &str, now: Timestamp) -> Idempotency {
    Idempotency {
        key: key.to_owned(),
        body_digest: usher_domain::content_digest(body.as_bytes()),
        expires_at: now.plus(Duration::from_hours(24)),
    }
}

/// `minutes` after the beginning.
pub(crate) fn after(minutes: u64) -> Timestamp {
    START.plus(Duration::from_mins(minutes))
}

/// Runs the futures as tasks at one time; their results in order.
pub(crate) async fn at_once<T: Send + 'static>(
    calls: impl IntoIterator<Item = impl Future<Output = T> + Send + 'static>,
) -> Vec<T> {
    let tasks: Vec<_> = calls.into_iter().map(tokio::spawn).collect();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.unwrap());
    }
    results
}

fn rows_of(path: &std::path::Path, sql: &str) -> Vec<String> {
    let connection = rusqlite::Connection::open(path).unwrap();
    let mut statement = connection.prepare(sql).unwrap();
    let width = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut found = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let cells = (0..width).map(|column| match row.get_ref(column).unwrap() {
            rusqlite::types::ValueRef::Null => String::new(),
            rusqlite::types::ValueRef::Integer(value) => value.to_string(),
            rusqlite::types::ValueRef::Text(text) => String::from_utf8(text.to_vec()).unwrap(),
            other => format!("{other:?}"),
        });
        found.push(cells.collect::<Vec<_>>().join("|"));
    }
    found
}

pub(crate) async fn postgres_rows(url: &str, sql: &str) -> Vec<String> {
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    let messages = client.simple_query(sql).await.unwrap();
    let rows = messages.into_iter().filter_map(|message| match message {
        SimpleQueryMessage::Row(row) => Some(row),
        _ => None,
    });
    rows.map(|row| {
        (0..row.len()).map(|index| row.get(index).unwrap_or_default()).collect::<Vec<_>>().join("|")
    })
    .collect()
}
