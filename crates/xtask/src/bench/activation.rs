//! Activation without pages: the store's step alone, and with the hash of a password before it.

use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use tokio::task::JoinSet;
use usher_app::store::{Activate, ActivateOutcome, NewSession};
use usher_app::{Entropy, PasswordHasher, Store, uuid_v7};
use usher_domain::{Amr, AuditId, AuthenticationMethod, Secret, SecretDigest, SessionId};
use usher_store::{SqlStore, SqliteOptions};

use super::Bench;
use super::site::Site;
use crate::calls::{self, Random};
use crate::latency::Latency;
use crate::report::{Pair, Row};

/// Guests who activate at the same time.
const GUESTS: u32 = 64;

pub(crate) fn sqlite(bench: &Bench) -> Result<Vec<Row>> {
    let site = Site::sqlite(bench, "activation")?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let store = SqlStore::open_sqlite(&site.file()?, vec![calls::locale()?], SqliteOptions::default());
    let store: Arc<SqlStore> = Arc::new(store?);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let hasher = PasswordHasher::new(cores, Arc::new(Random));
    let many = if bench.thorough { 20_000 } else { 3_000 };
    let kinds = [("activation, without argon2", many, None), ("activation, with argon2", 128, Some(hasher))];
    let mut rows = Vec::new();
    for (scenario, count, hasher) in kinds {
        let mut pairs = Vec::new();
        for _ in 0..bench.pairs {
            let first = bench.reserve_numbers();
            pairs.push(runtime.block_on(activations(Arc::clone(&store), first, count, hasher.clone()))?);
        }
        let mut row = Row::of_rates(scenario, "sqlite", &pairs);
        row.connections = Some(GUESTS);
        rows.push(row);
    }
    runtime.block_on(store.close());
    Ok(rows)
}

/// Invites so many guests, then measures their activations.
async fn activations(
    store: Arc<SqlStore>,
    first: u64,
    count: u64,
    hasher: Option<PasswordHasher>,
) -> Result<Pair> {
    let mut invited = Vec::new();
    let mut inviting = JoinSet::new();
    for number in first..first + count {
        let call = calls::call(number)?;
        invited.push(activation(&call));
        let store = Arc::clone(&store);
        inviting.spawn(async move { store.preregister(call).await });
        while inviting.len() > GUESTS as usize {
            inviting.join_next().await.context("some are left")???;
        }
    }
    while let Some(done) = inviting.join_next().await {
        done??;
    }
    let mut latency = Latency::new()?;
    let began = Instant::now();
    let mut activating = JoinSet::new();
    for activation in invited {
        activating.spawn(activate(Arc::clone(&store), activation, hasher.clone()));
        while activating.len() >= GUESTS as usize {
            latency.record(activating.join_next().await.context("some are left")???);
        }
    }
    while let Some(done) = activating.join_next().await {
        latency.record(done??);
    }
    let rate = latency.count() / began.elapsed().as_secs_f64();
    Ok(Pair { rate, p50_ms: latency.quantile_ms(0.5), p99_ms: latency.quantile_ms(0.99), ..Pair::default() })
}

fn activation(call: &usher_app::store::PreRegister) -> Activate {
    let mut secret = [0; 32];
    Random.fill(&mut secret);
    Activate {
        invitation_id: call.invitation.invitation_id,
        profile: call.profile.clone(),
        locale: call.invitation.locale.clone(),
        // As long as a real one.
        password_hash: Some("x".repeat(97)),
        passkey: None,
        sms_prefix: None,
        consents: Vec::new(),
        session: NewSession {
            digest: SecretDigest::of(&secret),
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

async fn activate(
    store: Arc<SqlStore>,
    mut activation: Activate,
    hasher: Option<PasswordHasher>,
) -> Result<std::time::Duration> {
    let began = Instant::now();
    if let Some(hasher) = hasher {
        activation.password_hash = Some(hasher.hash(Secret::new("a long enough password".to_owned())).await?);
    }
    let outcome = store.activate(activation).await?;
    ensure!(outcome == ActivateOutcome::Activated, "an invitation was not activated: {outcome:?}");
    Ok(began.elapsed())
}
