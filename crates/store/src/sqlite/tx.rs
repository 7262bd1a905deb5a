//! The transaction of the embedded engine: every call is done when it returns.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, params_from_iter};
use usher_app::store::StoreError;

use crate::row::{Cell, Row};
use crate::tx::{Step, Tx, Value};

/// A connection with a transaction open on it (or, for a look, none: one statement sees one moment).
pub(super) struct SqliteTx<'a> {
    pub(super) connection: &'a mut Connection,
}

impl SqliteTx<'_> {
    /// Runs a step to its end, at once.
    pub(super) fn run<S: Step>(&mut self, step: &S) -> Result<S::Outcome, StoreError> {
        let future = pin!(step.run(self));
        match future.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(outcome) => outcome,
            // A step awaits nothing but its transaction, which never waits here.
            Poll::Pending => Err(StoreError::Unavailable("a step waits for what is no database".to_owned())),
        }
    }
}

impl Tx for SqliteTx<'_> {
    async fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let changed = self
            .connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute(params_from_iter(values)))
            .map_err(|error| unavailable(&error))?;
        Ok(changed as u64)
    }

    async fn query(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, StoreError> {
        query(self.connection, sql, values).map_err(|error| unavailable(&error))
    }
}

/// All rows of a statement.
pub(crate) fn query(connection: &Connection, sql: &str, values: &[Value<'_>]) -> rusqlite::Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(sql)?;
    let width = statement.column_count();
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let cells = (0..width).map(|column| Ok(cell(row.get_ref(column)?)));
        found.push(Row(cells.collect::<rusqlite::Result<_>>()?));
    }
    Ok(found)
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(value) => Cell::Int(value),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Cell::Text(text.to_owned()),
            // Not text after all: whoever reads it as text reports the damage.
            Err(_) => Cell::Blob(bytes.to_vec()),
        },
        // No column is declared so; a column that expects something else reports the damage.
        ValueRef::Real(value) => Cell::Blob(value.to_be_bytes().to_vec()),
        ValueRef::Blob(bytes) => Cell::Blob(bytes.to_vec()),
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match *self {
            Value::Null => ValueRef::Null,
            Value::Int(value) => ValueRef::Integer(value),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// Runs a statement that takes no values and returns no rows.
pub(super) fn execute(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached(sql)
        .and_then(|mut statement| statement.execute([]))
        .map(drop)
        .map_err(|error| unavailable(&error))
}

/// What SQLite says, in the store's words. Its messages name tables and columns, never values.
pub(super) fn unavailable(error: &rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
        Some(_) | None => StoreError::Unavailable(error.to_string()),
    }
}
