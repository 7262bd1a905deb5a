//! Fills a database with users by the million, with the rows of the store's own statements, past its durability.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};
use rusqlite::Connection;
use usher_store::{BoundStatement, BoundValue};

use crate::calls;
use crate::postgres::Database;
use crate::yardstick::pgbench::hexadecimal;
use crate::yardstick::sqlite_loop::Engine;

/// Users that are written at one go.
const AT_ONCE: u64 = 20_000;

/// Adds so many invited users to an SQLite database that nobody else uses.
pub(crate) fn sqlite(database: &Path, first: u64, count: u64) -> Result<()> {
    let connection = Connection::open(database)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // A crash would lose the database: whoever measures begins again.
    connection.pragma_update(None, "synchronous", "OFF")?;
    connection.pragma_update(None, "cache_size", -1_000_000)?;
    let mut engine = Engine::new(&connection);
    in_portions(first, count, |batch| engine.commit(batch))?;
    // Nothing of the log is left to be copied while somebody measures.
    drop(engine);
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    Ok(())
}

/// Adds so many invited users to a PostgreSQL database with COPY.
pub(crate) fn postgres(database: &Database<'_>, folder: &Path, first: u64, count: u64) -> Result<()> {
    let file = folder.join("rows.copy");
    in_portions(first, count, |batch| {
        let tables = batch.first().map_or(0, Vec::len);
        for table in 0..tables {
            let mut rows = BufWriter::new(File::create(&file)?);
            for statement in batch.iter().filter_map(|call| call.get(table)) {
                rows.write_all(copy_line(statement)?.as_bytes())?;
            }
            rows.into_inner().context("writing rows")?.sync_all()?;
            let (target, _) = target_and_values(batch[0][table].sql)?;
            database.run(&format!("\\copy {target} FROM '{}'", file.display()))?;
        }
        Ok(())
    })?;
    fs::remove_file(&file)?;
    database.run("VACUUM ANALYZE")?;
    Ok(())
}

fn in_portions(
    first: u64,
    count: u64,
    mut write: impl FnMut(&[Vec<BoundStatement>]) -> Result<()>,
) -> Result<()> {
    let end = first + count;
    let mut next = first;
    while next < end {
        let portion = next..end.min(next + AT_ONCE);
        next = portion.end;
        write(&portion.map(calls::statements).collect::<Result<Vec<_>>>()?)?;
        if (next - first).is_multiple_of(1_000_000) {
            eprintln!("  {} users stored", next - first);
        }
    }
    Ok(())
}

/// `INSERT INTO t (a, b) VALUES (?1, 0) …` to `t (a, b)` and `?1, 0`.
fn target_and_values(sql: &str) -> Result<(&str, &str)> {
    let parts = sql.strip_prefix("INSERT INTO ").and_then(|rest| rest.split_once(" VALUES ("));
    let (target, rest) = parts.with_context(|| format!("not an insert: {sql}"))?;
    let (values, _) = rest.split_once(')').with_context(|| format!("values without an end: {sql}"))?;
    Ok((target, values))
}

/// The row of an insert in COPY's text format.
fn copy_line(statement: &BoundStatement) -> Result<String> {
    let (_, values) = target_and_values(statement.sql)?;
    let fields = values.split(',').map(|value| {
        let Some(number) = value.trim().strip_prefix('?') else { return Ok(value.trim().replace('\'', "")) };
        let index: usize = number.parse()?;
        Ok(copy_field(statement.values.get(index - 1).context("a placeholder without a value")?))
    });
    Ok(fields.collect::<Result<Vec<_>>>()?.join("\t") + "\n")
}

fn copy_field(value: &BoundValue) -> String {
    match value {
        BoundValue::Null => "\\N".to_owned(),
        BoundValue::Int(int) => int.to_string(),
        BoundValue::Text(text) => {
            text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
        }
        BoundValue::Blob(bytes) => {
            format!("\\\\x{}", hexadecimal(bytes))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insert_becomes_a_line_of_copy() {
        let statement = BoundStatement {
            sql: "INSERT INTO t (a, b, c, d, e) VALUES (?2, 0, ?1, ?1, ?3) ON CONFLICT DO NOTHING",
            values: vec![
                BoundValue::Null,
                BoundValue::Text("a\\\tb".to_owned()),
                BoundValue::Blob(vec![1, 255]),
            ],
        };
        assert_eq!(target_and_values(statement.sql).unwrap().0, "t (a, b, c, d, e)");
        assert_eq!(copy_line(&statement).unwrap(), "a\\\\\\tb\t0\t\\N\t\\N\t\\\\x01ff\n");
    }
}
