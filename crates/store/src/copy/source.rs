//! The file that is read, held against everybody else.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

use super::CopyError;
use super::table::{Table, bound};
use crate::dialect::{COLUMNS_SQLITE, IS_MIGRATED_SQLITE, TABLES_SQLITE};
use crate::migrate::{NEWEST, READ_VERSION};
use crate::row::{Cell, Row};
use crate::sqlite::query;
use crate::tx::Value;

/// How long a service that is just stopping is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// A database file of one moment: nobody else opens it while this value lives.
pub(super) struct Source<'a> {
    transaction: Transaction<'a>,
}

impl<'a> Source<'a> {
    pub(super) fn connect(path: &Path) -> Result<Connection, CopyError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let unreadable = |error: rusqlite::Error| CopyError::Source(format!("{}: {error}", path.display()));
        let connection = Connection::open_with_flags(path, flags).map_err(unreadable)?;
        connection.busy_timeout(PATIENCE).map_err(unreadable)?;
        // Nobody else may have the file open: a service that is idle now would write to it after the copy.
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE").map_err(unreadable)?;
        Ok(connection)
    }

    /// Takes the place of the one that may write, and writes nothing.
    pub(super) fn hold(connection: &'a mut Connection) -> Result<Self, CopyError> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let source = Self {
            transaction: transaction.map_err(|error| match error.sqlite_error_code() {
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => CopyError::SourceInUse,
                Some(_) | None => unreadable(&error),
            })?,
        };
        let found = match source.number(IS_MIGRATED_SQLITE)? {
            0 => return Err(CopyError::Source("this is no database of Usher's".to_owned())),
            _ => source.number(READ_VERSION)?,
        };
        if found == NEWEST { Ok(source) } else { Err(CopyError::SourceSchema { found, known: NEWEST }) }
    }

    /// All tables but the schema's own, those first that others refer to.
    pub(super) fn tables(&self) -> Result<Vec<Table>, CopyError> {
        let mut tables = Vec::new();
        for row in self.rows(TABLES_SQLITE, &[])? {
            let Some(Cell::Text(name)) = row.0.into_iter().next() else { continue };
            if name != "schema_versions" {
                let columns = self.rows(COLUMNS_SQLITE, &[Value::Text(&name)])?;
                let columns: Vec<_> = columns.into_iter().filter_map(column).collect();
                tables.push(Table::new(name, &columns));
            }
        }
        Ok(tables)
    }

    pub(super) fn count(&self, table: &Table) -> Result<u64, CopyError> {
        Ok(self.number(table.count)?.unsigned_abs())
    }

    /// The rows that follow a key; the first ones after an empty key.
    pub(super) fn page(&self, table: &Table, last_key: &[Cell]) -> Result<Vec<Row>, CopyError> {
        let sql = if last_key.is_empty() { table.first_page } else { table.next_page };
        self.rows(sql, &bound(last_key).collect::<Vec<_>>())
    }

    fn number(&self, sql: &str) -> Result<i64, CopyError> {
        self.transaction.query_row(sql, [], |row| row.get(0)).map_err(|error| unreadable(&error))
    }

    fn rows(&self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Row>, CopyError> {
        query(&self.transaction, sql, values).map_err(|error| unreadable(&error))
    }
}

fn column(row: Row) -> Option<(String, i64)> {
    match <[Cell; 2]>::try_from(row.0) {
        Ok([Cell::Text(name), Cell::Int(place)]) => Some((name, place)),
        Ok(_) | Err(_) => None,
    }
}

fn unreadable(error: &rusqlite::Error) -> CopyError {
    CopyError::Source(error.to_string())
}
