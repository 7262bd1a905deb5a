//! `usher backup`: a copy of the database file while the service goes on.

use std::path::Path;

use anyhow::{Result, bail};
use usher_store::backup_sqlite;

use super::say;
use crate::database::Database;

/// Copies the database into a new file.
///
/// # Errors
/// That the file exists or cannot be written, or the database is no file.
pub(super) fn backup(database: &Database, target: &Path) -> Result<()> {
    let source = match database {
        Database::Sqlite(path) => path,
        Database::Postgres { .. } => bail!(
            "the database is PostgreSQL, which has its own tool for this: pg_dump --format=custom --file={} DATABASE",
            target.display()
        ),
    };
    if !source.exists() {
        bail!("there is no database {}", source.display());
    }
    if target.exists() {
        bail!("{} exists; name a new file, a backup never overwrites one", target.display());
    }
    backup_sqlite(source, target)?;
    say(&format!("{} holds everything that was committed when the backup began.", target.display()))
}
