//! The PostgreSQL database that is filled, and its note on how far the copy came.

use std::sync::Arc;

use usher_app::store::StoreError;

use super::table::{ROWS_OF_A_STATEMENT, Table, bound};
use super::{CopyError, CopyStart};
use crate::migrate::OpenError;
use crate::postgres::{Postgres, PostgresOptions};
use crate::row::{Cell, Row};
use crate::tx::{Statement, Step, Tx, Value, values};

/// There only while a copy is not complete.
const CREATE_NOTES: &str = "CREATE TABLE copy_progress (\
    table_name TEXT NOT NULL PRIMARY KEY, last_key TEXT NOT NULL, done BIGINT NOT NULL)";
const DROP_NOTES: &str = "DROP TABLE copy_progress";
/// 1 while a copy is not complete.
pub(crate) const HAS_NOTES: &str = "SELECT count(*) FROM information_schema.tables \
    WHERE table_schema = current_schema() AND table_name = 'copy_progress'";
const READ_NOTE: &str = "SELECT done, last_key FROM copy_progress WHERE table_name = ?1";
const WRITE_NOTE: &str = "INSERT INTO copy_progress (table_name, last_key, done) VALUES (?1, ?2, ?3) \
    ON CONFLICT (table_name) DO UPDATE SET last_key = excluded.last_key, done = excluded.done";

/// The database that is filled.
pub(super) struct Target(Arc<Postgres>);

/// How far a table came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Progress {
    pub(super) done: u64,
    /// The key of the last row that is over; empty before the first.
    pub(super) last_key: Vec<Cell>,
}

impl Target {
    pub(super) async fn open(url: &str, options: PostgresOptions) -> Result<Self, OpenError> {
        Ok(Self(Arc::new(Postgres::open(url, options).await?)))
    }

    /// Makes sure that whatever is there came from a copy.
    pub(super) async fn begin(&self, tables: &[Table], start: CopyStart) -> Result<(), CopyError> {
        let was_begun = self.read(Ask::new(HAS_NOTES)).await.map_err(of_notes)?;
        match (was_begun.first().and_then(|row| row.0.first()), start) {
            (Some(Cell::Int(1)), CopyStart::Resume) => return Ok(()),
            (Some(Cell::Int(1)), CopyStart::Fresh) => return Err(CopyError::AlreadyBegun),
            _ => {}
        }
        for table in tables {
            let found = self.read(Ask::new(table.any)).await.map_err(of(table))?;
            if !found.is_empty() {
                return Err(CopyError::TargetNotEmpty(table.name.clone()));
            }
        }
        self.0.write(Run(CREATE_NOTES)).await.map_err(of_notes)
    }

    pub(super) async fn end(&self) -> Result<(), CopyError> {
        self.0.write(Run(DROP_NOTES)).await.map_err(of_notes)
    }

    pub(super) async fn progress(&self, table: &Table) -> Result<Progress, CopyError> {
        let values = vec![Cell::Text(table.name.clone())];
        let rows = self.read(Ask { sql: READ_NOTE, values }).await.map_err(of(table))?;
        let Some(row) = rows.into_iter().next() else { return Ok(Progress::default()) };
        let mut cells = row.cells("copy_progress");
        let read = cells
            .count("done")
            .and_then(|done| Ok(Progress { done, last_key: cells.parsed("last_key", read_key)? }));
        read.map_err(of(table))
    }

    /// Writes rows and the note, or neither. Rows that are there already stay as they are.
    pub(super) async fn insert(
        &self,
        table: &Table,
        rows: Vec<Row>,
        progress: &Progress,
    ) -> Result<(), CopyError> {
        let done = i64::try_from(progress.done).unwrap_or(i64::MAX);
        let last_key = write_key(&progress.last_key);
        let (one, many) = (table.insert_one, table.insert_many);
        let insert = Insert { one, many, rows, table: table.name.clone(), last_key, done };
        self.0.write(insert).await.map_err(of(table))
    }

    /// The rows that follow a key in the target's own order; the first ones after an empty key.
    pub(super) async fn page(&self, table: &Table, last_key: &[Cell]) -> Result<Vec<Row>, CopyError> {
        let sql = if last_key.is_empty() { table.first_page } else { table.next_page };
        self.read(Ask { sql, values: last_key.to_vec() }).await.map_err(of(table))
    }

    async fn read(&self, ask: Ask) -> Result<Vec<Row>, StoreError> {
        self.0.read(&ask).await
    }
}

fn of(table: &Table) -> impl Fn(StoreError) -> CopyError {
    |error| CopyError::Store { table: table.name.clone(), error }
}

fn of_notes(error: StoreError) -> CopyError {
    CopyError::Store { table: "copy_progress".to_owned(), error }
}

struct Ask {
    sql: &'static str,
    values: Vec<Cell>,
}

impl Ask {
    fn new(sql: &'static str) -> Self {
        Self { sql, values: Vec::new() }
    }
}

impl Step for Ask {
    type Outcome = Vec<Row>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<Row>, StoreError> {
        tx.query(self.sql, &bound(&self.values).collect::<Vec<_>>()).await
    }
}

struct Run(&'static str);

impl Step for Run {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        tx.execute(self.0, values![]).await.map(drop)
    }
}

struct Insert {
    one: &'static str,
    many: &'static str,
    rows: Vec<Row>,
    table: String,
    last_key: String,
    done: i64,
}

impl Step for Insert {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let (groups, rest) = self.rows.as_chunks::<ROWS_OF_A_STATEMENT>();
        let groups = groups.iter().map(|group| (self.many, group.as_slice()));
        let rest = rest.chunks(1).map(|row| (self.one, row));
        let bound: Vec<(&'static str, Vec<Value<'_>>)> = groups
            .chain(rest)
            .map(|(sql, rows)| (sql, rows.iter().flat_map(|row| bound(&row.0)).collect()))
            .collect();
        let mut statements: Vec<Statement<'_>> =
            bound.iter().map(|(sql, values)| (*sql, values.as_slice())).collect();
        let note: &[Value<'_>] = values![&self.table, &self.last_key, self.done];
        statements.push((WRITE_NOTE, note));
        tx.execute_all(&statements).await
    }
}

/// A key as JSON: texts as they are, numbers as numbers, bytes as lists of numbers.
fn write_key(key: &[Cell]) -> String {
    let cells = key.iter().map(|cell| match cell {
        Cell::Null => serde_json::Value::Null,
        Cell::Int(value) => (*value).into(),
        Cell::Text(text) => text.as_str().into(),
        Cell::Blob(bytes) => bytes.as_slice().into(),
    });
    cells.collect::<serde_json::Value>().to_string()
}

fn read_key(text: &str) -> Option<Vec<Cell>> {
    let cells: Vec<serde_json::Value> = serde_json::from_str(text).ok()?;
    let read = |cell: serde_json::Value| match cell {
        serde_json::Value::Number(number) => number.as_i64().map(Cell::Int),
        serde_json::Value::String(text) => Some(Cell::Text(text)),
        serde_json::Value::Array(bytes) => {
            let byte = |byte: &serde_json::Value| u8::try_from(byte.as_u64()?).ok();
            bytes.iter().map(byte).collect::<Option<_>>().map(Cell::Blob)
        }
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Object(_) => None,
    };
    cells.into_iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_was_written() {
        let key = vec![Cell::Text("a\"b".to_owned()), Cell::Int(-7), Cell::Blob(vec![0, 255])];
        assert_eq!(read_key(&write_key(&key)), Some(key));
        assert_eq!(read_key("nonsense"), None);
    }
}
