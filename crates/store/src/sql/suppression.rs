//! The addresses and numbers that nothing is sent to.

use usher_app::store::{StoreError, Suppression};
use usher_domain::Identifier;

use crate::row::Row;
use crate::tx::{Step, Tx, values};

/// Reads some, in their order.
pub(crate) struct Suppressions {
    pub(crate) after: Option<Identifier>,
    pub(crate) limit: u32,
}

impl Step for Suppressions {
    type Outcome = Vec<Suppression>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<Suppression>, StoreError> {
        let after = self.after.as_ref();
        let (auth_type, normalised) =
            after.map_or(("", ""), |after| (after.auth_type().as_str(), after.normalised()));
        let rows = tx
            .query(
                "SELECT auth_type, normalised, suppressed_at, code, reason FROM suppressions \
                 WHERE (auth_type, normalised) > (?1, ?2) ORDER BY auth_type, normalised LIMIT ?3",
                values![auth_type, normalised, self.limit],
            )
            .await?;
        rows.into_iter().map(read).collect()
    }
}

/// Reads one.
pub(crate) struct SuppressionOf(pub(crate) Identifier);

impl Step for SuppressionOf {
    type Outcome = Option<Suppression>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<Suppression>, StoreError> {
        let row = tx
            .query_opt(
                "SELECT auth_type, normalised, suppressed_at, code, reason FROM suppressions \
                 WHERE auth_type = ?1 AND normalised = ?2",
                values![self.0.auth_type().as_str(), self.0.normalised()],
            )
            .await?;
        row.map(read).transpose()
    }
}

/// Adds one.
pub(crate) struct Suppress(pub(crate) Suppression);

impl Step for Suppress {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        insert(tx, &self.0).await
    }
}

/// Removes one.
pub(crate) struct LiftSuppression(pub(crate) Identifier);

impl Step for LiftSuppression {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        lift(tx, &self.0).await
    }
}

/// True when it is new; what is known of one that exists stays.
pub(crate) async fn insert<T: Tx>(tx: &mut T, new: &Suppression) -> Result<bool, StoreError> {
    let inserted = tx
        .execute(
            "INSERT INTO suppressions (auth_type, normalised, suppressed_at, code, reason) \
             VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
            values![
                new.identifier.auth_type().as_str(),
                new.identifier.normalised(),
                new.suppressed_at,
                &new.code.replace('\0', ""),
                &new.reason.replace('\0', "")
            ],
        )
        .await?;
    Ok(inserted > 0)
}

/// True when there was one.
pub(crate) async fn lift<T: Tx>(tx: &mut T, identifier: &Identifier) -> Result<bool, StoreError> {
    let lifted = tx
        .execute(
            "DELETE FROM suppressions WHERE auth_type = ?1 AND normalised = ?2",
            values![identifier.auth_type().as_str(), identifier.normalised()],
        )
        .await?;
    Ok(lifted > 0)
}

/// CROSS JOIN: SQLite is to look each of the few up by its key, however many suppressions there are.
pub(crate) const AMONG: &str = "WITH r AS MATERIALIZED (SELECT value ->> 0 AS auth_type, value ->> 1 AS normalised \
     FROM json_each(?1)) \
     SELECT s.auth_type, s.normalised, s.suppressed_at, s.code, s.reason FROM r CROSS JOIN suppressions s \
     WHERE s.auth_type = r.auth_type AND s.normalised = r.normalised";

/// The suppressions of some addresses and numbers, by one statement.
pub(crate) async fn among<'a, T: Tx>(
    tx: &mut T,
    identifiers: impl Iterator<Item = &'a Identifier>,
) -> Result<Vec<Suppression>, StoreError> {
    let pairs: Vec<[&str; 2]> =
        identifiers.map(|identifier| [identifier.auth_type().as_str(), identifier.normalised()]).collect();
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let pairs = serde_json::json!(pairs).to_string();
    let rows = tx.query(AMONG, values![&pairs]).await?;
    rows.into_iter().map(read).collect()
}

fn read(row: Row) -> Result<Suppression, StoreError> {
    let mut cells = row.cells("suppressions");
    Ok(Suppression {
        identifier: cells.identifier("normalised")?,
        suppressed_at: cells.time("suppressed_at")?,
        code: cells.text("code")?,
        reason: cells.text("reason")?,
    })
}
