//! `usher migrate`: the schema, brought up to date before the service starts.

use anyhow::{Context as _, Result};

use super::say;
use crate::database::Database;

/// Does it; beside others that do the same it waits for them, and finds nothing left to do.
///
/// # Errors
/// That the database cannot be opened, or a newer build wrote it.
pub(super) async fn migrate(database: Database) -> Result<()> {
    database.open(Vec::new()).await?.close().await;
    let examined = database.examine().await.with_context(|| database.name())?;
    say(&format!("The schema has version {}, as this build needs it.", examined.schema))
}
