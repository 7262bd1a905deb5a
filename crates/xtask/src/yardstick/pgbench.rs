//! PostgreSQL's own benchmark running the statements of pre-register.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};
use usher_store::{BoundStatement, BoundValue};

use super::Reached;
use crate::calls;
use crate::latency::Latency;
use crate::load::{ADDRESSES, SCATTERING};
use crate::postgres::Database;
use crate::process;

/// Digits of the number that makes a value unique.
const DIGITS: usize = 12;

/// Two users, so that the statements show what changes from call to call.
const NUMBERS: [u64; 2] = [1, 2];

/// What a client numbers its users from: no client reaches the next one's, nor 64 of them the next run's.
const NUMBERS_OF_A_CLIENT: u64 = 150_000;

/// What is not counted of a run's latency.
const WARM_UP: Duration = Duration::from_secs(1);

/// Whether the statements are sent one by one, or as one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Script {
    /// BEGIN, each statement, COMMIT.
    Transaction,
    /// One statement with the others as its common table expressions.
    Combined,
}

/// One run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub(crate) script: Script,
    pub(crate) clients: u32,
    /// Beside [`WARM_UP`].
    pub(crate) seconds: u64,
    /// Transactions a second; `None`: as many as possible.
    pub(crate) rate: Option<f64>,
    /// Makes the values of this run unlike those of every other run.
    pub(crate) first: u64,
}

/// Runs pgbench against a database that has the store's schema.
pub(crate) fn measure(database: &Database, folder: &Path, run: Run) -> Result<Reached> {
    let script = folder.join("pgbench.sql");
    fs::write(&script, text_of(run.script)?)?;
    let log = folder.join(format!("pgbench-{}", run.first));
    let mut command = Command::new(database.program("pgbench"));
    command.args(["--no-vacuum", "--protocol=prepared", "--jobs=2"]).arg("--file").arg(&script);
    command.args(database.arguments());
    command
        .args([format!("--client={}", run.clients), format!("--time={}", run.seconds + WARM_UP.as_secs())]);
    command.args(["--define=n=0", &format!("--define=base={}", run.first)]);
    command.arg("--log").arg(format!("--log-prefix={}", log.display()));
    if let Some(rate) = run.rate {
        command.arg(format!("--rate={rate}"));
    }
    let said = process::output(command.arg(database.name()))?;
    let rate = said
        .lines()
        .find_map(|line| line.strip_prefix("tps = "))
        .and_then(|rest| rest.split(' ').next()?.parse().ok())
        .with_context(|| format!("no rate in what pgbench said: {said}"))?;
    Ok(Reached::new(rate, &latency_in(folder, &log)?))
}

/// Reads pgbench's logs, one for each of its threads. The third column is microseconds, waiting for the start included;
/// the fifth and sixth say when it ended. What ended in the first [`WARM_UP`] is left out: the connections are made then.
fn latency_in(folder: &Path, prefix: &Path) -> Result<Latency> {
    let mut latency = Latency::new()?;
    let prefix = prefix.file_name().context("the log has a name")?.to_string_lossy().into_owned();
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&format!("{prefix}."))) {
            let text = fs::read_to_string(&path)?;
            let ended: Vec<_> = text.lines().filter_map(took_and_ended).collect();
            let first = ended.iter().map(|(_, at)| *at).min().unwrap_or_default();
            for (took, _) in ended.iter().filter(|(_, at)| *at >= first + WARM_UP) {
                latency.record(*took);
            }
            fs::remove_file(path)?;
        }
    }
    Ok(latency)
}

fn took_and_ended(line: &str) -> Option<(Duration, Duration)> {
    let fields: Vec<u64> = line.split(' ').map_while(|field| field.parse().ok()).collect();
    let [_, _, took_us, _, seconds, us, ..] = fields[..] else { return None };
    Some((Duration::from_micros(took_us), Duration::from_secs(seconds) + Duration::from_micros(us)))
}

fn text_of(script: Script) -> Result<String> {
    let [one, other] = NUMBERS.map(calls::statements);
    let statements: Vec<String> =
        one?.iter().zip(&other?).map(|(one, other)| statement_text(one, other)).collect();
    Ok(script_text(script, &statements))
}

fn script_text(script: Script, statements: &[String]) -> String {
    let numbering = format!(
        "\\set n :n + 1\n\\set u :base + :client_id * {NUMBERS_OF_A_CLIENT} + :n\n\
         \\set a (:u * {SCATTERING}) % {ADDRESSES}\n"
    );
    match (script, statements.split_last()) {
        (Script::Combined, Some((last, others))) if !others.is_empty() => {
            let others: Vec<String> =
                (1..).zip(others).map(|(number, text)| format!("s{number} AS ({text})")).collect();
            format!("{numbering}WITH {}\n{last};\n", others.join(",\n"))
        }
        _ => format!("{numbering}BEGIN;\n{};\nCOMMIT;\n", statements.join(";\n")),
    }
}

/// PostgreSQL's text with each value in place: what is the same in both calls as it stands, what differs made from `:u`.
fn statement_text(one: &BoundStatement, other: &BoundStatement) -> String {
    let mut text = one.sql.replace("/*postgres ", "").replace("*/", "");
    // The highest first: ?1 is the beginning of ?10.
    for (index, (one, other)) in one.values.iter().zip(&other.values).enumerate().rev() {
        text = text.replace(&format!("?{}", index + 1), &expression(one, other));
    }
    text
}

fn expression(one: &BoundValue, other: &BoundValue) -> String {
    match (one, other) {
        (BoundValue::Text(one), BoundValue::Text(other)) if one != other => {
            // The one text that arrives in no order; the others are ids, which begin with the time.
            let addresses = NUMBERS.map(calls::address);
            let number = if [one, other] == [&addresses[0], &addresses[1]] {
                "(:a)::text"
            } else {
                "to_hex((:u)::bigint)"
            };
            unique_text(one, other, number)
        }
        (BoundValue::Blob(one), BoundValue::Blob(other)) if one != other => unique_bytes(one, other),
        (BoundValue::Null, _) => "NULL".to_owned(),
        (BoundValue::Int(int), _) => int.to_string(),
        (BoundValue::Text(text), _) => quoted(text),
        (BoundValue::Blob(bytes), _) => {
            format!("decode('{}', 'hex')", hexadecimal(bytes))
        }
    }
}

/// Bytes with the same beginning, which is the time in a handle, and a random rest.
fn unique_bytes(one: &[u8], other: &[u8]) -> String {
    let head = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let digits = (one.len() - head).min(16) * 2;
    format!("decode('{}' || substr(md5((:u)::text), 1, {digits}), 'hex')", hexadecimal(&one[..head]))
}

/// A text of the same length with the same beginning and end, and the number in the middle.
fn unique_text(one: &str, other: &str, number: &str) -> String {
    let same =
        |pairs: &mut dyn Iterator<Item = (char, char)>| pairs.take_while(|(one, other)| one == other).count();
    let length = one.len();
    let tail = same(&mut one.chars().rev().zip(other.chars().rev())).min(length.saturating_sub(DIGITS));
    let head = same(&mut one.chars().zip(other.chars())).min(length.saturating_sub(DIGITS + tail));
    format!(
        "({} || lpad({number}, {}, '0') || {})",
        quoted(&one[..head]),
        length - head - tail,
        quoted(&one[length - tail..])
    )
}

/// Two digits for each byte.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> BoundValue {
        BoundValue::Text(text.to_owned())
    }

    #[test]
    fn what_differs_becomes_a_number_of_the_same_length() {
        let addresses = NUMBERS.map(|number| text(&calls::address(number)));
        let made = expression(&addresses[0], &addresses[1]);
        assert_eq!(made, "('guest-' || lpad((:a)::text, 12, '0') || '@bench.example')");
        let ids = ["0197a3b2-7d54-7c3e-9f00-0123456789ab", "0197a3b2-7d54-7c3e-9f00-0123456789ac"].map(text);
        let made = expression(&ids[0], &ids[1]);
        assert_eq!(made, "('0197a3b2-7d54-7c3e-9f00-' || lpad(to_hex((:u)::bigint), 12, '0') || '')");
        let handles = [[1, 2, 3, 4], [1, 2, 9, 9]].map(|bytes| BoundValue::Blob(bytes.to_vec()));
        let made = expression(&handles[0], &handles[1]);
        assert_eq!(made, "decode('0102' || substr(md5((:u)::text), 1, 4), 'hex')");
    }

    #[test]
    fn values_stand_where_their_placeholders_were() {
        let statement = |id: &str| BoundStatement {
            sql: "INSERT INTO t VALUES (?1, ?2, ?1, ?10) /*postgres ON CONFLICT DO NOTHING*/",
            values: [vec![text("it's"), text(id)], vec![BoundValue::Null; 7], vec![BoundValue::Int(7)]]
                .concat(),
        };
        let made = statement_text(&statement("aaaaaaaaaaaa"), &statement("bbbbbbbbbbbb"));
        assert_eq!(
            made,
            "INSERT INTO t VALUES ('it''s', ('' || lpad(to_hex((:u)::bigint), 12, '0') || ''), 'it''s', 7) \
             ON CONFLICT DO NOTHING"
        );
    }

    #[test]
    fn the_combined_script_is_one_statement() {
        let made = script_text(Script::Combined, &["A".to_owned(), "B".to_owned(), "C".to_owned()]);
        assert!(made.ends_with("WITH s1 AS (A),\ns2 AS (B)\nC;\n"), "{made}");
    }
}
