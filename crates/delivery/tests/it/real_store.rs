//! The worker and the real store together: what the invitation says after each attempt.

use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;
use usher_app::store::{NewInvitation, PreRegister, SecretsChange};
use usher_app::{Clock, Store};
use usher_delivery::{Answer, Worker, WorkerSettings};
use usher_domain::{
    AuditId, AuthType, ClientId, ExistingUser, Handle, Identifier, Invitation, InvitationId, InvitationState,
    LinkToken, Locale, MessageId, Nonce, Profile, Purpose, ResendLimit, UserId,
};
use usher_render::Renderer;
use usher_store::{SqlStore, SqliteOptions};

use crate::outbox::{Bench, START, declaration, keys};

/// A bench whose store is real.
pub(crate) struct RealBench {
    pub(crate) bench: Bench,
    pub(crate) store: Arc<SqlStore>,
    _folder: TempDir,
}

impl RealBench {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shipped = Renderer::embedded().unwrap().locales().all().to_vec();
        let path = folder.path().join("usher.db");
        let store = SqlStore::open_sqlite(&path, shipped, SqliteOptions::default()).unwrap();
        store.apply_application(&declaration("shop"), SecretsChange::default(), START).await.unwrap();
        Self { bench: Bench::new(), store: Arc::new(store), _folder: folder }
    }

    pub(crate) fn worker(&self, settings: WorkerSettings) -> Worker {
        let mut dependencies = self.bench.dependencies();
        dependencies.store = Arc::clone(&self.store) as Arc<dyn Store>;
        Worker::new(dependencies, settings)
    }

    /// Invites somebody, or invites again; the number tells the invitations apart.
    pub(crate) async fn invite(&self, recipient: &str, number: u8, resend: bool) {
        let id = format!("0197a3b2-7d54-7c3e-9f00-0000000000{number:02x}");
        let now = self.bench.clock.now();
        let auth_type = if recipient.starts_with('+') { AuthType::Sms } else { AuthType::Email };
        let client_id = ClientId::parse("shop").unwrap();
        let application = self.store.application(&client_id).await.unwrap().unwrap();
        let call = PreRegister {
            client_id,
            existing_user: ExistingUser::Link,
            resend_limit: ResendLimit { burst: 50, period: Duration::from_mins(10) },
            resource_flag: None,
            identifier: Identifier::parse(auth_type, recipient).unwrap(),
            profile: Profile::default(),
            resend,
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
                reminders: application.reminders.clone(),
                tells: Vec::new(),
            },
            idempotency: None,
            now,
        };
        self.store.preregister(call).await.unwrap();
    }

    pub(crate) async fn invitation(&self, number: u8) -> Invitation {
        self.store.invitation_by_handle(Handle::new([number; 8])).await.unwrap().unwrap().invitation
    }

    pub(crate) async fn state(&self, number: u8) -> InvitationState {
        self.invitation(number).await.state(self.bench.clock.now())
    }
}

#[tokio::test]
async fn an_invitation_is_sent_once_and_says_so() {
    let real = RealBench::new().await;
    real.invite("jane@ok.test", 1, false).await;
    let worker = real.worker(WorkerSettings::new("node-1"));
    assert_eq!(worker.tick().await.unwrap().sent, 1);
    assert_eq!(worker.tick().await.unwrap().sent, 0);
    assert_eq!(real.state(1).await, InvitationState::Sent);
    assert_eq!(real.store.next_due().await.unwrap(), None);
}

#[tokio::test]
async fn a_temporary_refusal_leaves_it_queued_and_a_final_one_makes_it_bounced() {
    let real = RealBench::new().await;
    real.invite("jane@ok.test", 1, false).await;
    let refusals = [Answer::temporary("450", "later"), Answer::permanent("550 5.1.1", "No such user")];
    real.bench.transport.plan("jane@ok.test", refusals);
    let worker = real.worker(WorkerSettings::new("node-1"));
    assert_eq!(worker.tick().await.unwrap().retried, 1);
    assert_eq!(real.state(1).await, InvitationState::Queued);
    real.bench.clock.advance(Duration::from_secs(5));
    assert_eq!(worker.tick().await.unwrap().dead, 1);
    assert_eq!(real.state(1).await, InvitationState::Bounced);
    assert_eq!(real.store.outbox_status(real.bench.clock.now()).await.unwrap().dead, 1);
}

#[tokio::test]
async fn what_a_dead_node_had_claimed_is_sent_by_another_with_the_same_id() {
    let real = RealBench::new().await;
    real.invite("jane@ok.test", 1, false).await;
    let settings = WorkerSettings::new("node-2");
    let now = real.bench.clock.now();
    let claimed = real.store.claim_messages("node-1", now, now.plus(settings.lease), 10).await.unwrap();
    let survivor = real.worker(settings.clone());
    assert_eq!(survivor.tick().await.unwrap().sent, 0, "the lease holds");
    real.bench.clock.advance(settings.lease);
    assert_eq!(survivor.tick().await.unwrap().sent, 1);
    assert_eq!(real.bench.transport.mails()[0].message_id, claimed[0].message_id);
}

#[tokio::test]
async fn of_an_invitation_and_its_resends_only_the_last_is_sent() {
    let real = RealBench::new().await;
    real.invite("jane@ok.test", 1, false).await;
    for number in 2..=7 {
        real.invite("jane@ok.test", number, true).await;
    }
    real.invite("joe@ok.test", 8, false).await;
    let settings = WorkerSettings { concurrency: 2, ..WorkerSettings::new("node-1") };
    assert_eq!(real.worker(settings).tick().await.unwrap().sent, 2);
    let mails = real.bench.transport.mails();
    let janes: Vec<_> = mails.iter().filter(|mail| mail.to == "jane@ok.test").collect();
    assert_eq!(janes.len(), 1);
    let token = janes[0].text.split("https://invite.test/a/").nth(1).unwrap();
    let token = LinkToken::parse(token.split_whitespace().next().unwrap()).unwrap();
    let invitation = real.invitation(7).await;
    assert!(keys().verifies("k1", Purpose::Invitation, &token, invitation.nonce));
}
