//! An outbox in memory for the worker's own logic, and all that a worker needs besides.
//!
//! The store crate's suite shows that the real one keeps the same promises.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::{
    AccountStore, Activate, ActivateOutcome, ApplicationRecord, ApplyOutcome, AttemptRecord, AttemptResult,
    BounceStore, ClaimedMessage, Content, Deferral, EventStore, FactorStore, Housekeeping, InvitationStore,
    InvitedUser, LinkRequest, LogoutStore, OutboxStatus, PasswordResetStore, PreRegister, PreRegisterOutcome,
    ProviderStore, SecretsChange, SettleLinkRequest, SettleOutcome, SignInStore, SigningKeyStore,
    SpendingStore, StoreError, UpkeepStore,
};
use usher_app::{Clock, Entropy, MailTransport, SmsGateway, Store};
use usher_delivery::{MemoryTransport, Worker, WorkerDependencies, WorkerSettings};
use usher_domain::{
    Application, AuthType, ClientId, Handle, Identifier, Invitation, InvitationId, InvitationTimes, LinkKey,
    LinkKeys, Locale, MessageId, Nonce, SecretDigest, Timestamp, User, UserId,
};
use usher_render::{Renderer, Urls};

/// A day in 2026.
pub(crate) const START: Timestamp = Timestamp::from_ms(1_795_300_000_000);

/// A clock that stands still unless it is moved.
pub(crate) struct FakeClock(AtomicI64);

impl FakeClock {
    pub(crate) fn new() -> Self {
        Self(AtomicI64::new(START.as_ms()))
    }

    pub(crate) fn advance(&self, by: Duration) {
        self.0.fetch_add(i64::try_from(by.as_millis()).unwrap(), Ordering::SeqCst);
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_ms(self.0.load(Ordering::SeqCst))
    }
}

/// Every pause is as long as it may be.
pub(crate) struct LongestPauses;

impl Entropy for LongestPauses {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(0xff);
    }
}

/// What the outbox knows of one message.
#[derive(Clone)]
pub(crate) struct Row {
    pub(crate) message: ClaimedMessage,
    pub(crate) due_at: Timestamp,
    pub(crate) lease: Option<(String, Timestamp)>,
    pub(crate) records: Vec<AttemptRecord>,
}

impl Row {
    /// What the last attempt led to.
    pub(crate) fn last(&self) -> Option<&AttemptRecord> {
        self.records.last()
    }

    fn is_waiting(&self) -> bool {
        !self.records.iter().any(|record| !matches!(record.result, AttemptResult::RetryAt(_)))
    }

    fn free_at(&self) -> Timestamp {
        self.lease.as_ref().map_or(self.due_at, |(_, until)| *until)
    }
}

/// The outbox, in the order of queueing.
#[derive(Default)]
pub(crate) struct MemoryStore {
    rows: Mutex<BTreeMap<MessageId, Row>>,
    pub(crate) broken: AtomicBool,
    pub(crate) claims: AtomicU64,
    pub(crate) deferred: AtomicUsize,
}

impl MemoryStore {
    /// Queues an invitation for an address or number, due at once; the link lasts a week.
    pub(crate) fn queue(&self, recipient: &str) -> MessageId {
        self.queue_changed(recipient, |_| {})
    }

    /// The same with a change to the invitation.
    pub(crate) fn queue_changed(&self, recipient: &str, change: impl FnOnce(&mut Invitation)) -> MessageId {
        let number = u8::try_from(self.rows.lock().unwrap().len()).unwrap();
        let id = id_of(number);
        let auth_type = if recipient.starts_with('+') { AuthType::Sms } else { AuthType::Email };
        let mut invitation = Invitation {
            id: InvitationId::parse(&id).unwrap(),
            user_id: UserId::parse(&id).unwrap(),
            client_id: ClientId::parse("shop").unwrap(),
            identifier: Identifier::parse(auth_type, recipient).unwrap(),
            locale: Locale::parse("fr-FR").unwrap(),
            redirect_uri: "https://shop.test/welcome".to_owned(),
            handle: Handle::new([number; 8]),
            nonce: Nonce::new([number; 16]),
            key_id: "k1".to_owned(),
            expires_at: START.plus(Duration::from_hours(7 * 24)),
            times: InvitationTimes::queued(START),
        };
        change(&mut invitation);
        self.queue_content(Content::Invitation(invitation))
    }

    /// Queues a message that carries this, due at once.
    pub(crate) fn queue_content(&self, content: Content) -> MessageId {
        let mut rows = self.rows.lock().unwrap();
        let number = u8::try_from(rows.len()).unwrap();
        let message_id = MessageId::parse(&id_of(number)).unwrap();
        let message = ClaimedMessage {
            message_id,
            attempt: 0,
            content,
            first_name: Some("Jérôme".to_owned()),
            time_zone: None,
        };
        rows.insert(message_id, Row { message, due_at: START, lease: None, records: Vec::new() });
        message_id
    }

    pub(crate) fn row(&self, id: MessageId) -> Row {
        self.rows.lock().unwrap()[&id].clone()
    }

    /// Messages that the peer took.
    pub(crate) fn sent(&self) -> usize {
        let sent = |row: &&Row| row.last().is_some_and(|record| record.result == AttemptResult::Sent);
        self.rows.lock().unwrap().values().filter(sent).count()
    }

    pub(crate) fn leased(&self) -> usize {
        self.rows.lock().unwrap().values().filter(|row| row.lease.is_some()).count()
    }

    fn whole(&self) -> Result<(), StoreError> {
        let broken = self.broken.load(Ordering::SeqCst);
        if broken { Err(StoreError::Unavailable("unplugged".to_owned())) } else { Ok(()) }
    }
}

/// Any id, different for each number.
pub(crate) fn id_of(number: u8) -> String {
    format!("0197a3b2-7d54-7c3e-9f00-0000000000{number:02x}")
}

fn outside<T>() -> Result<T, StoreError> {
    Err(StoreError::Unavailable("no part of the outbox".to_owned()))
}

/// An application that says little.
pub(crate) fn declaration(client_id: &str) -> ApplicationDeclaration {
    let declaration = serde_json::json!({
        "client_id": client_id, "name": "Shop", "redirect_uris": ["https://shop.test/welcome"],
    });
    serde_json::from_value(declaration).unwrap()
}

fn application(client_id: &ClientId) -> Application {
    declaration(client_id.as_str()).check(&[Locale::fallback()], Vec::new(), 1).unwrap()
}

#[async_trait]
impl Store for MemoryStore {
    fn account(&self) -> &dyn AccountStore {
        unreachable!("the worker never asks for it")
    }

    fn bounces(&self) -> &dyn BounceStore {
        unreachable!("the worker never asks for it")
    }

    fn events(&self) -> &dyn EventStore {
        unreachable!("the worker never asks for it")
    }

    fn invitations(&self) -> &dyn InvitationStore {
        unreachable!("the worker never asks for it")
    }

    fn spending(&self) -> &dyn SpendingStore {
        &crate::sms_budget::NoBudgets
    }

    fn upkeep(&self) -> &dyn UpkeepStore {
        unreachable!("the worker never asks for it")
    }

    fn factors(&self) -> &dyn FactorStore {
        unreachable!("the worker never asks for it")
    }

    fn logout(&self) -> &dyn LogoutStore {
        unreachable!("the worker never asks for it")
    }

    fn password_reset(&self) -> &dyn PasswordResetStore {
        unreachable!("the worker never asks for it")
    }

    fn provider(&self) -> &dyn ProviderStore {
        unreachable!("the worker never asks for it")
    }

    fn sign_in(&self) -> &dyn SignInStore {
        unreachable!("the worker never asks for it")
    }

    fn signing_keys(&self) -> &dyn SigningKeyStore {
        unreachable!("the worker never asks for it")
    }

    async fn application(&self, client_id: &ClientId) -> Result<Option<Arc<Application>>, StoreError> {
        self.whole()?;
        Ok((client_id.as_str() == "shop").then(|| Arc::new(application(client_id))))
    }

    async fn claim_messages(
        &self,
        node: &str,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<ClaimedMessage>, StoreError> {
        self.whole()?;
        self.claims.fetch_add(1, Ordering::SeqCst);
        let mut rows = self.rows.lock().unwrap();
        let due =
            rows.values_mut().filter(|row| row.is_waiting() && row.due_at <= now && row.free_at() <= now);
        Ok(due
            .take(limit as usize)
            .map(|row| {
                row.lease = Some((node.to_owned(), lease_until));
                row.message.attempt += 1;
                row.message.clone()
            })
            .collect())
    }

    async fn record_attempts(&self, records: Vec<AttemptRecord>) -> Result<(), StoreError> {
        self.whole()?;
        let mut rows = self.rows.lock().unwrap();
        for record in records {
            let row = rows.get_mut(&record.message_id).unwrap();
            row.lease = None;
            if let AttemptResult::RetryAt(at) = record.result {
                row.due_at = at;
            }
            row.records.push(record);
        }
        Ok(())
    }

    async fn defer_messages(&self, node: &str, deferrals: Vec<Deferral>) -> Result<u64, StoreError> {
        self.whole()?;
        let mut rows = self.rows.lock().unwrap();
        for deferral in &deferrals {
            let row = rows.values_mut().find(|row| row.message.content.id() == deferral.content_id).unwrap();
            assert_eq!(row.lease.take().unwrap().0, node);
            assert_eq!(row.message.attempt, deferral.attempt);
            row.message.attempt -= 1;
            row.due_at = deferral.until;
        }
        self.deferred.fetch_add(deferrals.len(), Ordering::SeqCst);
        Ok(deferrals.len() as u64)
    }

    async fn release_messages(&self, node: &str) -> Result<u64, StoreError> {
        self.whole()?;
        let mut rows = self.rows.lock().unwrap();
        let ours = |row: &&mut Row| row.lease.as_ref().is_some_and(|(holder, _)| holder == node);
        Ok(rows.values_mut().filter(ours).map(|row| row.lease = None).count() as u64)
    }

    async fn next_due(&self) -> Result<Option<Timestamp>, StoreError> {
        self.whole()?;
        let rows = self.rows.lock().unwrap();
        Ok(rows.values().filter(|row| row.is_waiting()).map(Row::free_at).min())
    }

    async fn applications(&self) -> Result<Vec<ApplicationRecord>, StoreError> {
        outside()
    }
    async fn apply_application(
        &self,
        _: &ApplicationDeclaration,
        _: SecretsChange,
        _: Timestamp,
    ) -> Result<ApplyOutcome, StoreError> {
        outside()
    }
    async fn preregister(&self, _: PreRegister) -> Result<PreRegisterOutcome, StoreError> {
        outside()
    }
    async fn invitation_by_handle(&self, _: Handle) -> Result<Option<InvitedUser>, StoreError> {
        outside()
    }
    async fn invitation(&self, _: InvitationId) -> Result<Option<InvitedUser>, StoreError> {
        outside()
    }
    async fn mark_opened(&self, _: InvitationId, _: Timestamp) -> Result<(), StoreError> {
        outside()
    }
    async fn activate(&self, _: Activate) -> Result<ActivateOutcome, StoreError> {
        outside()
    }
    async fn session_user(&self, _: SecretDigest, _: Timestamp) -> Result<Option<User>, StoreError> {
        outside()
    }
    async fn request_link(&self, _: LinkRequest) -> Result<(), StoreError> {
        outside()
    }
    async fn link_requests(&self, _: u32) -> Result<Vec<LinkRequest>, StoreError> {
        outside()
    }
    async fn settle_link_request(&self, _: SettleLinkRequest) -> Result<SettleOutcome, StoreError> {
        outside()
    }
    async fn outbox_status(&self, _: Timestamp) -> Result<OutboxStatus, StoreError> {
        outside()
    }
    async fn housekeep(&self, _: Timestamp, _: u32) -> Result<Housekeeping, StoreError> {
        outside()
    }
    async fn ready(&self) -> Result<(), StoreError> {
        outside()
    }
    async fn user_by_identifier(&self, _: AuthType, _: &str) -> Result<Option<User>, StoreError> {
        outside()
    }
}

/// A store, a clock and a transport, from which workers are made.
pub(crate) struct Bench {
    pub(crate) store: Arc<MemoryStore>,
    pub(crate) clock: Arc<FakeClock>,
    pub(crate) transport: Arc<MemoryTransport>,
    pub(crate) settings: WorkerSettings,
}

impl Bench {
    pub(crate) fn new() -> Self {
        Self {
            store: Arc::new(MemoryStore::default()),
            clock: Arc::new(FakeClock::new()),
            transport: Arc::new(MemoryTransport::new()),
            settings: WorkerSettings::new("node-1"),
        }
    }

    pub(crate) fn worker(&self) -> Worker {
        Worker::new(self.dependencies(), self.settings.clone())
    }

    pub(crate) fn dependencies(&self) -> WorkerDependencies {
        WorkerDependencies {
            store: Arc::clone(&self.store) as Arc<dyn Store>,
            renderer: Arc::new(Renderer::embedded().unwrap()),
            urls: Urls::parse("https://invite.test").unwrap(),
            keys: keys(),
            mail: Arc::clone(&self.transport) as Arc<dyn MailTransport>,
            sms: Some(Arc::clone(&self.transport) as Arc<dyn SmsGateway>),
            logout: None,
            told: None,
            clock: Arc::clone(&self.clock) as Arc<dyn Clock>,
            entropy: Arc::new(LongestPauses),
            settle_link_requests: None,
        }
    }
}

/// The keys that links are made with.
pub(crate) fn keys() -> LinkKeys {
    LinkKeys::new(LinkKey::new("k1", vec![7; 32]).unwrap(), Vec::new())
}
