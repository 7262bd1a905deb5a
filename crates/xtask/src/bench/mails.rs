//! Mails from the outbox to a relay: how many a second, and how long the first one takes.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::Bench;
use super::site::Site;
use crate::calls;
use crate::latency::Latency;
use crate::load;
use crate::outbox::{PostgresOutbox, SqliteOutbox};
use crate::postgres::Cluster;
use crate::process::{self, poll};
use crate::relay::{Relay, postfix_program};
use crate::report::{Goal, Pair, Row};
use crate::stopwatch_relay::StopwatchRelay;

/// Connections to the relay, of the server and of its yardstick.
const CONNECTIONS: u32 = 16;

/// Bytes of a message of the yardstick: about what an invitation has.
const MESSAGE_BYTES: u32 = 13_000;

/// How long the last mail may take.
const PATIENCE: Duration = Duration::from_mins(2);

/// Between two looks whether the last mail is out: each costs processor time that the mails lack.
pub(crate) const BETWEEN_LOOKS: Duration = Duration::from_millis(4);

pub(crate) fn all(bench: &Bench) -> Result<Vec<Row>> {
    Ok(vec![on_sqlite(bench)?, on_postgres(bench)?, first_mail(bench)?])
}

fn on_sqlite(bench: &Bench) -> Result<Row> {
    let site = Site::sqlite(bench, "mails")?;
    let outbox = SqliteOutbox::open(&site.file()?)?;
    throughput(bench, site, "sqlite", || outbox.is_done())
}

fn on_postgres(bench: &Bench) -> Result<Row> {
    let cluster = Cluster::start(&bench.workplace.folder.join("mails-postgres.log"))?;
    let database = cluster.create("usher")?;
    let site = Site::postgres(bench, &cluster, &database)?;
    let mut outbox = PostgresOutbox::open(&database)?;
    throughput(bench, site, "postgres", || outbox.is_done())
}

/// Rendered, sent and recorded as sent, all of them waiting when the server starts.
fn throughput(
    bench: &Bench,
    mut site: Site<'_>,
    engine: &'static str,
    mut is_done: impl FnMut() -> Result<bool>,
) -> Result<Row> {
    let count = if bench.thorough { 20_000 } else { 5_000 };
    let relay = Relay::start(&bench.workplace.folder, &[])?;
    let mut pairs = Vec::new();
    let mut resident_mb = 0.0;
    for _ in 0..bench.pairs {
        let yardstick = smtp_source(relay.port, count)?;
        site.setup.relay_port = None;
        let paused = site.start()?;
        load::send_each(&site.new_users(&paused), 64, count)?;
        paused.stop()?;
        site.setup.relay_port = Some(relay.port);
        let began = Instant::now();
        let server = site.start()?;
        let done = poll(PATIENCE, || {
            std::thread::sleep(BETWEEN_LOOKS);
            is_done().ok().filter(|done| *done)
        });
        done.context("mails are left over")?;
        let rate = per_second(count, began.elapsed());
        resident_mb = server.resident_mb()?;
        server.stop()?;
        pairs.push(Pair { yardstick, own: rate, rate, ..Pair::default() });
    }
    let mut row = Row::of_pairs("mails to a relay", engine, "smtp-source -d", &pairs, Goal::AtLeast(0.4));
    (row.connections, row.p50_ms, row.p99_ms, row.rss_mb) =
        (Some(CONNECTIONS), None, None, Some(resident_mb));
    Ok(row)
}

/// Mails a second of Postfix's own generator over as many kept connections.
fn smtp_source(port: u16, count: u64) -> Result<f64> {
    let mut command = Command::new(postfix_program("smtp-source"));
    command.args(["-d", "-s", &CONNECTIONS.to_string(), "-l", &MESSAGE_BYTES.to_string()]);
    command.args(["-m", &count.to_string(), "-f", "a@bench.example", "-t", "b@bench.example"]);
    command.arg(format!("127.0.0.1:{port}"));
    let began = Instant::now();
    process::output(&mut command)?;
    Ok(per_second(count, began.elapsed()))
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand mails")]
fn per_second(count: u64, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64()
}

/// From the answer 201 until the relay has the whole message, while nothing else happens.
fn first_mail(bench: &Bench) -> Result<Row> {
    let relay = StopwatchRelay::start()?;
    let mut site = Site::sqlite(bench, "first-mail")?;
    site.setup.relay_port = Some(relay.port);
    let server = site.start()?;
    let count = if bench.thorough { 400 } else { 100 };
    let load = site.new_users(&server);
    let first = load.numbers.peek();
    let answered = load::send_apart(&load, count, Duration::from_millis(25))?;
    let mut latency = Latency::new()?;
    for (number, answered) in (first..).zip(answered) {
        let address = calls::address(number);
        let taken = poll(PATIENCE, || relay.taken_at(&address)).context("a mail was not sent")?;
        latency.record(taken.saturating_duration_since(answered));
    }
    server.stop()?;
    let (p50_ms, p99_ms) = (latency.quantile_ms(0.5), latency.quantile_ms(0.99));
    let scenario = "from 201 to the relay's hands while idle: p99, ms";
    let mut row = Row::of_figures(scenario, "sqlite", [p99_ms], Goal::AtMost(50.0));
    (row.p50_ms, row.p99_ms) = (Some(p50_ms), Some(p99_ms));
    Ok(row)
}
