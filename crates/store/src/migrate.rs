//! The schema's versions. Migrations are embedded, run forward only, and never change once they were released.

/// Why a store could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database was written by a newer build.
    #[error(
        "the database has schema version {found}, but this build knows versions up to {known}: use a newer build"
    )]
    NewerSchema {
        /// The database's version.
        found: i64,
        /// The newest version that this build knows.
        known: i64,
    },
    /// A migration failed; the database is as it was before.
    #[error("migration {version} failed: {reason}")]
    Migration {
        /// The version that could not be reached.
        version: i64,
        /// What the database said.
        reason: String,
    },
    /// The database cannot be opened or created, or is none.
    #[error("the database cannot be opened: {0}")]
    Unusable(String),
}

/// A step from one version of the schema to the next.
pub(crate) struct Migration {
    pub(crate) version: i64,
    pub(crate) sql: &'static str,
}

/// All migrations, oldest first. Append only.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { version: 1, sql: include_str!("../migrations/0001_invitations.sql") },
    Migration { version: 2, sql: include_str!("../migrations/0002_sign_in.sql") },
    Migration { version: 3, sql: include_str!("../migrations/0003_delivery.sql") },
];

/// The version that this build knows.
pub(crate) const NEWEST: i64 = MIGRATIONS[MIGRATIONS.len() - 1].version;

/// Keeps one row per migration that was run.
pub(crate) const CREATE_VERSIONS: &str =
    "CREATE TABLE IF NOT EXISTS schema_versions (version BIGINT NOT NULL PRIMARY KEY)";

/// The database's version; 0 before the first migration.
pub(crate) const READ_VERSION: &str = "SELECT COALESCE(max(version), 0) FROM schema_versions";

/// The migrations that a database at `found` still needs.
///
/// # Errors
/// [`OpenError::NewerSchema`] when the database is ahead of this build.
pub(crate) fn pending(found: i64) -> Result<impl Iterator<Item = &'static Migration>, OpenError> {
    if found > NEWEST {
        return Err(OpenError::NewerSchema { found, known: NEWEST });
    }
    Ok(MIGRATIONS.iter().filter(move |migration| migration.version > found))
}
