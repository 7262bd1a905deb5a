//! What the server has not sent yet, read from its database beside it.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use anyhow::{Context, Result};
use rusqlite::{Connection, OpenFlags};

use crate::postgres::Database;

/// Whether every message is sent or given up.
const IS_DONE: &str = "SELECT NOT EXISTS (SELECT 1 FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL)";

/// An SQLite database beside its server, over one connection, so that asking costs little beside what is measured.
pub(crate) struct SqliteOutbox(Connection);

impl SqliteOutbox {
    pub(crate) fn open(database: &Path) -> Result<Self> {
        Ok(Self(Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)?))
    }

    pub(crate) fn is_done(&self) -> Result<bool> {
        Ok(self.0.prepare_cached(IS_DONE)?.query_row([], |row| row.get(0))?)
    }
}

/// The same on PostgreSQL.
pub(crate) struct PostgresOutbox {
    psql: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl PostgresOutbox {
    pub(crate) fn open(database: &Database<'_>) -> Result<Self> {
        let mut command = database.psql();
        let mut psql = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let questions = psql.stdin.take().context("psql has no input")?;
        let answers = BufReader::new(psql.stdout.take().context("psql has no output")?);
        Ok(Self { psql, questions, answers })
    }

    pub(crate) fn is_done(&mut self) -> Result<bool> {
        writeln!(self.questions, "{IS_DONE};")?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        Ok(answer.trim() == "t")
    }
}

impl Drop for PostgresOutbox {
    fn drop(&mut self) {
        // When it has ended already there is nothing to do.
        let _ = self.psql.kill();
        let _ = self.psql.wait();
    }
}
