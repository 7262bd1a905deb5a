//! People with active accounts, made in the store before a server runs on it.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use tokio::task::JoinSet;
use usher_app::store::{Activate, ActivateOutcome, NewSession, PreRegister};
use usher_app::{Entropy, PasswordHasher, Store, uuid_v7};
use usher_domain::{Amr, AuditId, AuthenticationMethod, Secret, SecretDigest, SessionId};
use usher_store::{SqlStore, SqliteOptions};

use super::site::Site;
use crate::calls::{self, Random};

/// What all of them have as their password.
pub(crate) const PASSWORD: &str = "correct horse battery staple";

/// Somebody with an active account.
#[derive(Clone)]
pub(crate) struct Member {
    pub(crate) address: String,
    /// The value of a session's cookie.
    pub(crate) session: String,
}

/// Some members.
pub(crate) struct Members {
    pub(crate) all: Vec<Member>,
    /// The hash of everybody's password.
    pub(crate) password_hash: String,
}

impl Members {
    /// So many, with one hash for all: making one each would take longer than the benchmark.
    pub(crate) fn make(site: &Site<'_>, count: u32) -> Result<Self> {
        let store = SqlStore::open_sqlite(&site.file()?, vec![calls::locale()?], SqliteOptions::default());
        let store: Arc<SqlStore> = Arc::new(store?);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let first = site.bench.reserve_numbers();
        runtime.block_on(async {
            let hasher = PasswordHasher::new(1, Arc::new(Random));
            let password_hash = hasher.hash(Secret::new(PASSWORD.to_owned())).await?;
            let mut making = JoinSet::new();
            for number in first..first + u64::from(count) {
                making.spawn(member(Arc::clone(&store), number, password_hash.clone()));
            }
            let mut all = Vec::new();
            while let Some(made) = making.join_next().await {
                all.push(made.context("a member was not made")??);
            }
            store.close().await;
            Ok(Self { all, password_hash })
        })
    }
}

async fn member(store: Arc<SqlStore>, number: u64, password_hash: String) -> Result<Member> {
    let call = calls::call(number)?;
    let mut random = [0; 32];
    Random.fill(&mut random);
    let session = BASE64_URL_SAFE_NO_PAD.encode(random);
    let activation = activation(&call, &session, password_hash);
    store.preregister(call).await?;
    let outcome = store.activate(activation).await?;
    ensure!(outcome == ActivateOutcome::Activated, "an invitation was not activated: {outcome:?}");
    Ok(Member { address: calls::address(number), session })
}

fn activation(call: &PreRegister, session: &str, password_hash: String) -> Activate {
    Activate {
        invitation_id: call.invitation.invitation_id,
        profile: call.profile.clone(),
        locale: call.invitation.locale.clone(),
        password_hash: Some(password_hash),
        passkey: None,
        sms_prefix: None,
        consents: Vec::new(),
        session: NewSession {
            digest: SecretDigest::of(session.as_bytes()),
            session_id: SessionId::new(uuid_v7(call.now, &Random)),
            amr: Amr::new(&[AuthenticationMethod::Password]),
            browser: String::new(),
            expires_at: call.invitation.expires_at,
        },
        former_session: None,
        audit_id: AuditId::new(uuid_v7(call.now, &Random)),
        now: call.now,
    }
}
