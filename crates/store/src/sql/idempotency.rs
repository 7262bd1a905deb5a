//! Idempotency keys: the first call's outcome, for the calls that repeat it.

use usher_app::store::{Idempotency, PreRegisterOutcome, StoreError};
use usher_domain::{ClientId, Timestamp, UserId};

use crate::row::{Cells, Row};
use crate::tx::{Tx, values};

/// Takes the key for this call, or returns the answer of the call that had it first.
///
/// The row is what makes concurrent calls with one key wait for each other.
pub(crate) async fn begin<T: Tx>(
    tx: &mut T,
    client_id: &ClientId,
    key: &Idempotency,
    now: Timestamp,
) -> Result<Option<PreRegisterOutcome>, StoreError> {
    let taken = tx
        .execute(
            "INSERT INTO idempotency_keys (client_id, idempotency_key, body_digest, expires_at) \
             VALUES (?1, ?2, ?3, ?4) ON CONFLICT (client_id, idempotency_key) DO UPDATE \
             SET body_digest = excluded.body_digest, expires_at = excluded.expires_at, outcome = NULL, user_id = NULL \
             WHERE idempotency_keys.expires_at <= ?5",
            values![client_id.as_str(), &key.key, &key.body_digest, key.expires_at, now],
        )
        .await?;
    if taken == 1 {
        return Ok(None);
    }
    let row = tx
        .query_opt(
            "SELECT client_id, body_digest, outcome, user_id FROM idempotency_keys \
             WHERE client_id = ?1 AND idempotency_key = ?2",
            values![client_id.as_str(), &key.key],
        )
        .await?;
    row.map(|row| read_outcome(row, &key.body_digest)).transpose()
}

/// The answer of the call that had the key first, if there is one that is still remembered.
pub(crate) async fn remembered<T: Tx>(
    tx: &mut T,
    client_id: &ClientId,
    key: &Idempotency,
    now: Timestamp,
) -> Result<Option<PreRegisterOutcome>, StoreError> {
    let row = tx
        .query_opt(
            "SELECT client_id, body_digest, outcome, user_id FROM idempotency_keys \
             WHERE client_id = ?1 AND idempotency_key = ?2 AND expires_at > ?3 AND outcome IS NOT NULL",
            values![client_id.as_str(), &key.key, now],
        )
        .await?;
    row.map(|row| read_outcome(row, &key.body_digest)).transpose()
}

/// Remembers the outcome; gives the key back where it must not be remembered.
pub(crate) async fn finish<T: Tx>(
    tx: &mut T,
    client_id: &ClientId,
    key: &Idempotency,
    outcome: &PreRegisterOutcome,
) -> Result<(), StoreError> {
    let Some((word, user_id)) = outcome_words(outcome) else {
        tx.execute(
            "DELETE FROM idempotency_keys WHERE client_id = ?1 AND idempotency_key = ?2",
            values![client_id.as_str(), &key.key],
        )
        .await?;
        return Ok(());
    };
    let user_id = user_id.map(|id| id.to_string());
    tx.execute(
        "UPDATE idempotency_keys SET outcome = ?3, user_id = ?4 WHERE client_id = ?1 AND idempotency_key = ?2",
        values![client_id.as_str(), &key.key, word, user_id.as_deref()],
    )
    .await?;
    Ok(())
}

/// `None` for what is not remembered.
fn outcome_words(outcome: &PreRegisterOutcome) -> Option<(&'static str, Option<UserId>)> {
    match outcome {
        PreRegisterOutcome::Created(user_id) => Some(("created", Some(*user_id))),
        PreRegisterOutcome::Resent(user_id) => Some(("resent", Some(*user_id))),
        PreRegisterOutcome::Linked(user_id) => Some(("linked", Some(*user_id))),
        PreRegisterOutcome::InUse => Some(("in_use", None)),
        PreRegisterOutcome::AlreadyVerified => Some(("already_verified", None)),
        PreRegisterOutcome::NoSuchAccount => Some(("no_such_account", None)),
        PreRegisterOutcome::TooMany { .. } | PreRegisterOutcome::KeyReused => None,
    }
}

fn read_outcome(row: Row, body_digest: &str) -> Result<PreRegisterOutcome, StoreError> {
    let mut cells = row.cells("idempotency_keys");
    cells.text("client_id")?;
    if cells.text("body_digest")? != body_digest {
        return Ok(PreRegisterOutcome::KeyReused);
    }
    let word = cells.text("outcome")?;
    let user_id = |cells: &mut Cells| cells.parsed("user_id", UserId::parse);
    match word.as_str() {
        "created" => user_id(&mut cells).map(PreRegisterOutcome::Created),
        "resent" => user_id(&mut cells).map(PreRegisterOutcome::Resent),
        "linked" => user_id(&mut cells).map(PreRegisterOutcome::Linked),
        "in_use" => Ok(PreRegisterOutcome::InUse),
        "already_verified" => Ok(PreRegisterOutcome::AlreadyVerified),
        "no_such_account" => Ok(PreRegisterOutcome::NoSuchAccount),
        _ => Err(cells.corrupt("outcome")),
    }
}
