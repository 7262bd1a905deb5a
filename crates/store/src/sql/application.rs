//! Applications: declarations, their secrets, and the revision that grows with every change of either.

use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::{ApplicationRecord, ApplyOutcome, SecretsChange, StoreError};
use usher_domain::{ClientId, SecretDigest, Timestamp};

use crate::row::Row;
use crate::sql::webhook;
use crate::tx::{Step, Tx, values};

/// Reads the revision alone: enough to know whether settings read before are still true.
pub(crate) struct Revision(pub(crate) ClientId);

impl Step for Revision {
    type Outcome = Option<i64>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<i64>, StoreError> {
        let row = tx
            .query_opt("SELECT revision FROM applications WHERE client_id = ?1", values![self.0.as_str()])
            .await?;
        row.map(|row| row.cells("applications").int("revision")).transpose()
    }
}

/// Selects applications, one row for each secret, one at least: in one statement, so that all of it is of one revision.
macro_rules! select_applications {
    ($condition:literal) => {
        concat!(
            "SELECT a.client_id, a.revision, a.declaration, a.created_at, a.updated_at, s.secret_digest, s.created_at \
             FROM applications a LEFT JOIN application_secrets s ON s.client_id = a.client_id ",
            $condition,
            " ORDER BY a.client_id, s.created_at, s.secret_digest"
        )
    };
}

/// Reads one application.
pub(crate) struct OneApplication(pub(crate) ClientId);

impl Step for OneApplication {
    type Outcome = Option<ApplicationRecord>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<ApplicationRecord>, StoreError> {
        let rows = tx.query(select_applications!("WHERE a.client_id = ?1"), values![self.0.as_str()]).await?;
        Ok(records_from(rows)?.pop())
    }
}

/// Reads all applications.
pub(crate) struct AllApplications;

impl Step for AllApplications {
    type Outcome = Vec<ApplicationRecord>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<ApplicationRecord>, StoreError> {
        let mut records = records_from(tx.query(select_applications!(""), values![]).await?)?;
        // A server may be set to sort as a language does.
        records.sort_by(|one, other| one.declaration.client_id.cmp(&other.declaration.client_id));
        Ok(records)
    }
}

fn records_from(rows: Vec<Row>) -> Result<Vec<ApplicationRecord>, StoreError> {
    let mut records: Vec<ApplicationRecord> = Vec::new();
    for row in rows {
        let mut cells = row.cells("applications");
        let client_id = cells.text("client_id")?;
        let mut record = ApplicationRecord {
            revision: cells.int("revision")?,
            declaration: cells.parsed("declaration", |text| serde_json::from_str(text).ok())?,
            secrets: Vec::new(),
            created_at: cells.time("created_at")?,
            updated_at: cells.time("updated_at")?,
        };
        if record.declaration.client_id != client_id {
            return Err(cells.corrupt("declaration"));
        }
        cells.enter("application_secrets");
        let digest = cells.opt_bytes("secret_digest", SecretDigest::from_bytes)?;
        let secret = match digest {
            Some(digest) => Some((digest, cells.time("created_at")?)),
            None => None,
        };
        match records.last_mut() {
            Some(last) if last.declaration.client_id == client_id => last.secrets.extend(secret),
            Some(_) | None => {
                record.secrets.extend(secret);
                records.push(record);
            }
        }
    }
    Ok(records)
}

/// Writes a declaration and a change of secrets.
pub(crate) struct ApplyApplication {
    pub(crate) declaration: ApplicationDeclaration,
    pub(crate) secrets: SecretsChange,
    pub(crate) now: Timestamp,
}

impl Step for ApplyApplication {
    type Outcome = ApplyOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<ApplyOutcome, StoreError> {
        let declared = write_declaration(tx, self).await?;
        webhook::declare(tx, &self.declaration).await?;
        let secrets_changed = write_secrets(tx, self).await?;
        if declared != ApplyOutcome::Unchanged || !secrets_changed {
            return Ok(declared);
        }
        tx.execute(
            "UPDATE applications SET revision = revision + 1, updated_at = ?2 WHERE client_id = ?1",
            values![&self.declaration.client_id, self.now],
        )
        .await?;
        Ok(ApplyOutcome::Changed)
    }
}

async fn write_declaration<T: Tx>(tx: &mut T, apply: &ApplyApplication) -> Result<ApplyOutcome, StoreError> {
    let text = serde_json::to_string(&apply.declaration).map_err(|error| {
        StoreError::Unavailable(format!("the declaration cannot be written down: {error}"))
    })?;
    let row = tx
        .query_opt(
            "INSERT INTO applications (client_id, revision, declaration, created_at, updated_at) \
             VALUES (?1, 1, ?2, ?3, ?3) ON CONFLICT (client_id) DO UPDATE \
             SET declaration = excluded.declaration, revision = applications.revision + 1, \
             updated_at = excluded.updated_at \
             WHERE applications.declaration <> excluded.declaration RETURNING revision",
            values![&apply.declaration.client_id, &text, apply.now],
        )
        .await?;
    match row.map(|row| row.cells("applications").int("revision")).transpose()? {
        None => Ok(ApplyOutcome::Unchanged),
        Some(1) => Ok(ApplyOutcome::Created),
        Some(_) => Ok(ApplyOutcome::Changed),
    }
}

/// True when a secret was added or removed.
async fn write_secrets<T: Tx>(tx: &mut T, apply: &ApplyApplication) -> Result<bool, StoreError> {
    let client_id = &apply.declaration.client_id;
    let mut changed = 0;
    for digest in &apply.secrets.remove {
        changed += tx
            .execute(
                "DELETE FROM application_secrets WHERE client_id = ?1 AND secret_digest = ?2",
                values![client_id, digest.as_bytes()],
            )
            .await?;
    }
    if let Some(digest) = &apply.secrets.add {
        changed += tx
            .execute(
                "INSERT INTO application_secrets (client_id, secret_digest, created_at) VALUES (?1, ?2, ?3) \
                 ON CONFLICT DO NOTHING",
                values![client_id, digest.as_bytes(), apply.now],
            )
            .await?;
    }
    Ok(changed > 0)
}
