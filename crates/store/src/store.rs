//! `SqlStore`: the port's methods, each handing its step to the engine.

mod account;
mod bounces;
mod events;
mod factors;
mod invitations;
mod logout;
mod password_reset;
mod provider;
mod sign_in;
mod signing_keys;
mod spending;
mod upkeep;

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use usher_app::Store;
use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::{
    AccountStore, Activate, ActivateOutcome, ApplicationRecord, ApplyOutcome, AttemptRecord, BounceStore,
    ClaimedMessage, Deferral, EventStore, FactorStore, Housekeeping, InvitationStore, InvitedUser,
    LinkRequest, LogoutStore, OutboxStatus, PasswordResetStore, PreRegister, PreRegisterOutcome,
    ProviderStore, SecretsChange, SettleLinkRequest, SettleOutcome, SignInStore, SigningKeyStore,
    SpendingStore, StoreError, UpkeepStore,
};
use usher_domain::{
    Application, AuthType, ClientId, Handle, InvitationId, Locale, SecretDigest, Timestamp, User,
};

use crate::migrate::{NEWEST, OpenError};
use crate::postgres::{Postgres, PostgresOptions};
use crate::sql::application::{AllApplications, ApplyApplication, OneApplication};
use crate::sql::defer::DeferMessages;
use crate::sql::housekeep::Housekeep;
use crate::sql::invitation::{InvitationByHandle, InvitationById, MarkOpened};
use crate::sql::link_request::LinkRequests;
use crate::sql::outbox::{ClaimMessages, NextDue, ReadOutboxStatus, ReleaseMessages};
use crate::sql::record_attempt::RecordAttempts;
use crate::sql::schema::SchemaVersion;
use crate::sql::session::SessionUser;
use crate::sql::user::UserByIdentifier;
use crate::sqlite::{Sqlite, SqliteOptions};
use crate::tx::Step;

/// The store over a relational database.
pub struct SqlStore {
    engine: Engine,
    shipped: Vec<Locale>,
    /// Checked declarations; used only while the database has the same revision.
    applications: Mutex<HashMap<ClientId, Arc<Application>>>,
}

enum Engine {
    Sqlite(Arc<Sqlite>),
    Postgres(Arc<Postgres>),
}

impl SqlStore {
    /// Opens the database file at `path`, or creates it with mode 0600 in a folder that exists, and brings its schema
    /// up to date. Starts two threads, which end when the store is dropped.
    ///
    /// `shipped` are the locales that the service speaks: stored applications are checked against them.
    ///
    /// # Errors
    /// [`OpenError::NewerSchema`] when a newer build wrote the file; the others when it cannot be used.
    pub fn open_sqlite(path: &Path, shipped: Vec<Locale>, options: SqliteOptions) -> Result<Self, OpenError> {
        Ok(Self::new(Engine::Sqlite(Arc::new(Sqlite::open(path, options)?)), shipped))
    }

    /// Connects to PostgreSQL, and brings the schema up to date: nodes that start together wait for each other.
    ///
    /// `url` may name several hosts; the one that takes writes is used, and found again after a failover. TLS checks
    /// certificate and name; say `sslmode=require` where it must not be left out.
    ///
    /// # Errors
    /// [`OpenError::NewerSchema`] when a newer build wrote the database; the others when it cannot be used.
    pub async fn open_postgres(
        url: &str,
        shipped: Vec<Locale>,
        options: PostgresOptions,
    ) -> Result<Self, OpenError> {
        Ok(Self::new(Engine::Postgres(Arc::new(Postgres::open(url, options).await?)), shipped))
    }

    fn new(engine: Engine, shipped: Vec<Locale>) -> Self {
        Self { engine, shipped, applications: Mutex::new(HashMap::new()) }
    }

    /// Writes what waits and takes nothing more: later calls are told that the store is unavailable. Repeatable.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.close().await,
            Engine::Postgres(postgres) => postgres.close(),
        }
    }

    /// Calls `heard` when another node that shares the database has queued something; an SQLite file has one node.
    /// `node` names this one, and nothing is heard of it. To be called within a runtime; until [`SqlStore::close`].
    pub fn listen(&self, node: &str, heard: impl Fn() + Send + Sync + 'static) {
        match &self.engine {
            Engine::Sqlite(_) => {}
            Engine::Postgres(postgres) => postgres.listen(node, Box::new(heard)),
        }
    }

    /// Copies an SQLite database, as of one moment, into a new file of mode 0600, while it is used. Blocks until it is
    /// done: call it from a thread that may.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the file cannot be written, or the database is no SQLite.
    pub fn backup(&self, target: &Path) -> Result<(), StoreError> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.backup(target),
            Engine::Postgres(_) => {
                Err(StoreError::Unavailable("PostgreSQL has its own tool for this: pg_dump".to_owned()))
            }
        }
    }

    async fn write<S: Step>(&self, step: S) -> Result<S::Outcome, StoreError> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.write(step).await,
            // In a box, as below: callers on the other engine would make room for all of it.
            Engine::Postgres(postgres) => Box::pin(postgres.write(step)).await,
        }
    }

    /// For steps of one statement that look at a few rows by key.
    async fn read<S: Step>(&self, step: S) -> Result<S::Outcome, StoreError> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.read(step).await,
            Engine::Postgres(postgres) => Box::pin(postgres.read(&step)).await,
        }
    }

    /// For steps of one statement that may look at many rows.
    async fn scan<S: Step>(&self, step: S) -> Result<S::Outcome, StoreError> {
        match &self.engine {
            Engine::Sqlite(sqlite) => {
                let sqlite = Arc::clone(sqlite);
                let task = tokio::task::spawn_blocking(move || sqlite.scan(&step));
                task.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.to_string())))
            }
            Engine::Postgres(postgres) => Box::pin(postgres.read(&step)).await,
        }
    }

    fn remembered(&self, client_id: &ClientId, revision: i64) -> Option<Arc<Application>> {
        let applications = self.applications.lock().unwrap_or_else(PoisonError::into_inner);
        applications.get(client_id).filter(|application| application.revision == revision).cloned()
    }

    fn check(&self, client_id: &ClientId, record: ApplicationRecord) -> Result<Arc<Application>, StoreError> {
        let secrets = record.secrets.into_iter().map(|(digest, _)| digest).collect();
        let application =
            record.declaration.check(&self.shipped, secrets, record.revision).map_err(|problems| {
                tracing::error!(%client_id, ?problems, "a stored declaration does not pass this build's checks");
                StoreError::Corrupt { table: "applications", row: client_id.to_string(), column: "declaration" }
            })?;
        let application = Arc::new(application);
        let mut applications = self.applications.lock().unwrap_or_else(PoisonError::into_inner);
        applications.insert(client_id.clone(), Arc::clone(&application));
        Ok(application)
    }
}

#[async_trait]
impl Store for SqlStore {
    fn account(&self) -> &dyn AccountStore {
        self
    }

    fn bounces(&self) -> &dyn BounceStore {
        self
    }

    fn events(&self) -> &dyn EventStore {
        self
    }

    fn invitations(&self) -> &dyn InvitationStore {
        self
    }

    fn spending(&self) -> &dyn SpendingStore {
        self
    }

    fn factors(&self) -> &dyn FactorStore {
        self
    }

    fn logout(&self) -> &dyn LogoutStore {
        self
    }

    fn password_reset(&self) -> &dyn PasswordResetStore {
        self
    }

    fn provider(&self) -> &dyn ProviderStore {
        self
    }

    fn sign_in(&self) -> &dyn SignInStore {
        self
    }

    fn signing_keys(&self) -> &dyn SigningKeyStore {
        self
    }

    fn upkeep(&self) -> &dyn UpkeepStore {
        self
    }

    fn tell_other_nodes(&self) {
        if let Engine::Postgres(postgres) = &self.engine {
            postgres.tell_other_nodes();
        }
    }

    async fn application(&self, client_id: &ClientId) -> Result<Option<Arc<Application>>, StoreError> {
        let revision = match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.revision(client_id).await?,
            Engine::Postgres(postgres) => Box::pin(postgres.revision(client_id)).await?,
        };
        let Some(revision) = revision else { return Ok(None) };
        if let Some(application) = self.remembered(client_id, revision) {
            return Ok(Some(application));
        }
        let record = self.read(OneApplication(client_id.clone())).await?;
        record.map(|record| self.check(client_id, record)).transpose()
    }

    async fn applications(&self) -> Result<Vec<ApplicationRecord>, StoreError> {
        self.scan(AllApplications).await
    }

    async fn apply_application(
        &self,
        declaration: &ApplicationDeclaration,
        secrets: SecretsChange,
        now: Timestamp,
    ) -> Result<ApplyOutcome, StoreError> {
        self.write(ApplyApplication { declaration: declaration.clone(), secrets, now }).await
    }

    async fn preregister(&self, call: PreRegister) -> Result<PreRegisterOutcome, StoreError> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.preregister(call).await,
            Engine::Postgres(postgres) => Box::pin(postgres.preregister(call)).await,
        }
    }

    async fn invitation_by_handle(&self, handle: Handle) -> Result<Option<InvitedUser>, StoreError> {
        self.read(InvitationByHandle(handle)).await
    }

    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitedUser>, StoreError> {
        self.read(InvitationById(id)).await
    }

    async fn mark_opened(&self, id: InvitationId, now: Timestamp) -> Result<(), StoreError> {
        self.write(MarkOpened { id, now }).await
    }

    async fn activate(&self, activation: Activate) -> Result<ActivateOutcome, StoreError> {
        self.write(activation).await
    }

    async fn session_user(&self, digest: SecretDigest, now: Timestamp) -> Result<Option<User>, StoreError> {
        self.read(SessionUser { digest, now }).await
    }

    async fn request_link(&self, request: LinkRequest) -> Result<(), StoreError> {
        self.write(request).await
    }

    async fn link_requests(&self, limit: u32) -> Result<Vec<LinkRequest>, StoreError> {
        self.read(LinkRequests { limit }).await
    }

    async fn settle_link_request(&self, settle: SettleLinkRequest) -> Result<SettleOutcome, StoreError> {
        self.write(settle).await
    }

    async fn claim_messages(
        &self,
        node: &str,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<ClaimedMessage>, StoreError> {
        self.write(ClaimMessages { node: node.to_owned(), now, lease_until, limit }).await
    }

    async fn record_attempts(&self, records: Vec<AttemptRecord>) -> Result<(), StoreError> {
        self.write(RecordAttempts::new(records)).await
    }

    async fn defer_messages(&self, node: &str, deferrals: Vec<Deferral>) -> Result<u64, StoreError> {
        self.write(DeferMessages::new(node, deferrals)).await
    }

    async fn release_messages(&self, node: &str) -> Result<u64, StoreError> {
        self.write(ReleaseMessages { node: node.to_owned() }).await
    }

    async fn next_due(&self) -> Result<Option<Timestamp>, StoreError> {
        self.read(NextDue).await
    }

    async fn outbox_status(&self, now: Timestamp) -> Result<OutboxStatus, StoreError> {
        self.scan(ReadOutboxStatus { now }).await
    }

    async fn housekeep(&self, now: Timestamp, limit: u32) -> Result<Housekeeping, StoreError> {
        self.write(Housekeep { now, limit }).await
    }

    async fn ready(&self) -> Result<(), StoreError> {
        match self.read(SchemaVersion).await? {
            NEWEST => Ok(()),
            found => Err(StoreError::Unavailable(format!(
                "the database has schema version {found}, this build knows {NEWEST}"
            ))),
        }
    }

    async fn user_by_identifier(
        &self,
        auth_type: AuthType,
        normalised: &str,
    ) -> Result<Option<User>, StoreError> {
        self.read(UserByIdentifier { auth_type, normalised: normalised.to_owned() }).await
    }
}
