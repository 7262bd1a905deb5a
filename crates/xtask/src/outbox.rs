//! What the server has not sent yet, read from its database beside it.

use std::path::Path;

use anyhow::Result;
use rusqlite::{Connection, OpenFlags};

/// Whether every message is sent or given up.
pub(crate) fn is_done(database: &Path) -> Result<bool> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL)";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}
