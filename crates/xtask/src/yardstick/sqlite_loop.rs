//! SQLite running the statements of pre-register in a bare loop: no HTTP, no threads, the same durability.

use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::Args;
use rusqlite::types::{ToSqlOutput, Value as SqlValue, ValueRef};
use rusqlite::{Connection, Statement, ToSql, Transaction, TransactionBehavior, params_from_iter};
use usher_store::{BoundStatement, BoundValue, SqliteOptions};

use super::Reached;
use crate::calls;
use crate::latency::Latency;
use crate::load::Span;
use crate::process;
use crate::usher::slowed;

/// The loop as a command of its own.
#[derive(Args, Clone, Debug)]
pub(crate) struct LoopArguments {
    /// A database with the store's schema; the loop adds users to it
    #[arg(long)]
    pub(crate) database: PathBuf,
    /// The number of the first user
    #[arg(long)]
    pub(crate) first: u64,
    /// Calls in one transaction at most
    #[arg(long)]
    pub(crate) per_commit: usize,
    #[arg(long)]
    pub(crate) warm_up_ms: u64,
    #[arg(long)]
    pub(crate) measure_ms: u64,
    /// Calls a second, each committed as soon as it can be; without it as many as the engine takes
    #[arg(long)]
    pub(crate) rate: Option<f64>,
}

/// Runs the loop in a process of its own.
pub(crate) fn measure(arguments: &LoopArguments, slow_flushes: bool) -> Result<Reached> {
    let program = std::env::current_exe()?;
    let mut command = if slow_flushes { slowed(&program) } else { Command::new(&program) };
    command.args(["yardstick", "sqlite-loop"]).arg("--database").arg(&arguments.database);
    command.args([
        "--first",
        &arguments.first.to_string(),
        "--per-commit",
        &arguments.per_commit.to_string(),
    ]);
    command.args(["--warm-up-ms", &arguments.warm_up_ms.to_string()]);
    command.args(["--measure-ms", &arguments.measure_ms.to_string()]);
    if let Some(rate) = arguments.rate {
        command.args(["--rate", &rate.to_string()]);
    }
    Ok(serde_json::from_str(&process::output(&mut command)?)?)
}

/// Runs the loop in this process.
pub(crate) fn run(arguments: &LoopArguments) -> Result<Reached> {
    let connection = open(&arguments.database)?;
    let span = Span {
        warm_up: Duration::from_millis(arguments.warm_up_ms),
        measure: Duration::from_millis(arguments.measure_ms),
    };
    let mut engine = Engine::new(&connection);
    match arguments.rate {
        None => flat_out(&mut engine, arguments, span),
        Some(rate) => at_rate(&mut engine, arguments, span, rate),
    }
}

/// The durability and the cache of the store's writer; everything else is the engine's default, so that the loop copies
/// its log into the database by itself.
fn open(database: &Path) -> Result<Connection> {
    let connection = Connection::open(database).context("opening the database")?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "cache_size", -i64::from(SqliteOptions::default().cache_kib))?;
    Ok(connection)
}

/// As many as possible. Only the engine's time is counted, not the making of the calls.
fn flat_out(engine: &mut Engine<'_>, arguments: &LoopArguments, span: Span) -> Result<Reached> {
    let mut numbers = arguments.first..;
    let mut latency = Latency::new()?;
    let (mut busy, mut measured) = (Duration::ZERO, Duration::ZERO);
    while measured < span.measure {
        let numbers = numbers.by_ref().take(arguments.per_commit);
        let batch = numbers.map(calls::statements).collect::<Result<Vec<_>>>()?;
        let began = Instant::now();
        engine.commit(&batch)?;
        let took = began.elapsed();
        busy += took;
        if busy > span.warm_up {
            measured += took;
            for _ in &batch {
                latency.record(took);
            }
        }
    }
    Ok(Reached::new(latency.count() / measured.as_secs_f64(), &latency))
}

/// So many a second: each transaction takes what has become due, and each call waits for its commit.
fn at_rate(engine: &mut Engine<'_>, arguments: &LoopArguments, span: Span, rate: f64) -> Result<Reached> {
    let whole = span.warm_up + span.measure;
    let mut waiting = VecDeque::new();
    let mut due = Duration::ZERO;
    for number in arguments.first.. {
        if due >= whole {
            break;
        }
        waiting.push_back((due, calls::statements(number)?));
        due += Duration::from_secs_f64(1.0 / rate);
    }
    let mut latency = Latency::new()?;
    let begin = Instant::now();
    while let Some((first, _)) = waiting.front() {
        if let Some(pause) = first.checked_sub(begin.elapsed()) {
            std::thread::sleep(pause);
        }
        let now = begin.elapsed();
        let ready = waiting.iter().take(arguments.per_commit).take_while(|(due, _)| *due <= now).count();
        let (times, batch): (Vec<_>, Vec<_>) = waiting.drain(..ready).unzip();
        engine.commit(&batch)?;
        let ended = begin.elapsed();
        for due in times.into_iter().filter(|due| *due >= span.warm_up) {
            latency.record(ended.saturating_sub(due));
        }
    }
    Ok(Reached::new(latency.count() / span.measure.as_secs_f64(), &latency))
}

/// SQLite with nothing around it.
pub(crate) struct Engine<'a> {
    connection: &'a Connection,
    /// By the address of the text: the store's statements are constants, and hashing them would be measured.
    prepared: HashMap<*const u8, Statement<'a>>,
}

impl<'a> Engine<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection, prepared: HashMap::new() }
    }

    /// Runs these calls in one transaction.
    pub(crate) fn commit(&mut self, batch: &[Vec<BoundStatement>]) -> Result<()> {
        let transaction = Transaction::new_unchecked(self.connection, TransactionBehavior::Immediate)?;
        for statement in batch.iter().flatten() {
            let key = statement.sql.as_ptr();
            if !self.prepared.contains_key(&key) {
                self.prepared.insert(key, self.connection.prepare(statement.sql)?);
            }
            let prepared = self.prepared.get_mut(&key).context("just inserted")?;
            let mut rows = prepared.query(params_from_iter(statement.values.iter().map(Bound)))?;
            while rows.next()?.is_some() {}
        }
        transaction.commit()?;
        Ok(())
    }
}

struct Bound<'a>(&'a BoundValue);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            BoundValue::Null => ToSqlOutput::Owned(SqlValue::Null),
            BoundValue::Int(int) => ToSqlOutput::Owned(SqlValue::Integer(*int)),
            BoundValue::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            BoundValue::Blob(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}
