//! The same calls on PostgreSQL, against its own benchmark running the same statements.

use anyhow::{Result, ensure};

use super::Bench;
use super::site::Site;
use crate::load;
use crate::postgres::{Cluster, Database};
use crate::report::{Goal, Pair, Row};
use crate::statistics::median;
use crate::yardstick::Reached;
use crate::yardstick::pgbench::{self, Run, Script};

/// Milliseconds of processor time of server and database for one call.
const CPU_GOAL: Goal = Goal::AtMost(0.25);

/// Clients of pgbench: PostgreSQL is fastest at one or the other, depending on the machine.
const CLIENTS: [u32; 2] = [16, 64];

pub(crate) fn postgres(bench: &Bench) -> Result<Vec<Row>> {
    let cluster = Cluster::start(&bench.workplace.folder.join("postgres.log"))?;
    let database = cluster.create("usher")?;
    let site = Site::postgres(bench, &cluster, &database)?;
    let yardstick = cluster.copy(database.name(), "yardstick")?;
    let server = site.start()?;
    let (mut transaction, mut combined) = (Vec::new(), Vec::new());
    let mut cpu = Vec::new();
    for _ in 0..bench.pairs {
        let best = |script| best_of(bench, &yardstick, script);
        let (one_by_one, as_one) = (best(Script::Transaction)?, best(Script::Combined)?);
        let own = site.measure(&server, &site.new_users(&server), 64)?;
        transaction.push(own.beside(one_by_one));
        combined.push(own.beside(as_one));
        cpu.push(own.cpu_ms);
    }
    let scenario = "pre-register, new users";
    let mut rows = vec![
        Row::of_pairs(
            scenario,
            "postgres",
            "pgbench, best of 16 and 64 clients",
            &transaction,
            Goal::AtLeast(1.5),
        ),
        Row::of_pairs(scenario, "postgres", "pgbench, one combined statement", &combined, Goal::AtLeast(1.0)),
        Row::of_figures("processor time for one pre-register, ms", "postgres", cpu, CPU_GOAL),
        tail(bench, &site, &server, &yardstick, median(transaction.iter().map(|pair| pair.rate)) / 2.0)?,
    ];
    for row in &mut rows {
        row.connections = Some(64);
    }
    for connections in [16, 1] {
        let mut pairs = Vec::new();
        for _ in 0..bench.pairs {
            let reached = run(bench, &yardstick, Script::Transaction, connections, None)?;
            pairs.push(site.measure(&server, &site.new_users(&server), connections)?.beside(reached.rate));
        }
        let name = format!("pgbench, {connections} clients");
        let mut row = Row::of_pairs(scenario, "postgres", &name, &pairs, Goal::None);
        row.connections = Some(connections);
        rows.push(row);
    }
    rows[0].rss_mb = Some(server.resident_mb()?);
    server.stop()?;
    ensure_all_new(&yardstick)?;
    Ok(rows)
}

/// An address that is known already would cost pgbench less than a new one, and fail nothing.
fn ensure_all_new(yardstick: &Database<'_>) -> Result<()> {
    let count = |table| {
        Ok::<_, anyhow::Error>(yardstick.run(&format!("SELECT count(*) FROM {table}"))?.trim().to_owned())
    };
    let (addresses, users) = (count("identifiers")?, count("users")?);
    ensure!(addresses == users, "pgbench used addresses twice: {addresses} for {users} users");
    Ok(())
}

fn tail(
    bench: &Bench,
    site: &Site<'_>,
    server: &crate::usher::Usher,
    yardstick: &Database<'_>,
    half: f64,
) -> Result<Row> {
    let mut pairs = Vec::new();
    for _ in 0..bench.pairs {
        let yardstick = run(bench, yardstick, Script::Transaction, 64, Some(half))?;
        let own = load::open_loop(&site.new_users(server), 64, bench.span, half)?;
        let (p50_ms, p99_ms) = (own.latency.quantile_ms(0.5), own.latency.quantile_ms(0.99));
        pairs.push(Pair { yardstick: yardstick.p99_ms, own: p99_ms, rate: own.rate, p50_ms, p99_ms });
    }
    let scenario = "pre-register, new users: p99 at half the greatest rate";
    Ok(Row::of_pairs(scenario, "postgres", "p99 of pgbench at that rate", &pairs, Goal::AtMost(3.0)))
}

pub(crate) fn best_of(bench: &Bench, database: &Database<'_>, script: Script) -> Result<f64> {
    let mut best = 0.0_f64;
    for clients in CLIENTS {
        best = best.max(run(bench, database, script, clients, None)?.rate);
    }
    Ok(best)
}

fn run(
    bench: &Bench,
    database: &Database<'_>,
    script: Script,
    clients: u32,
    rate: Option<f64>,
) -> Result<Reached> {
    let seconds = bench.span.measure.as_secs().max(1);
    let run = Run { script, clients, seconds, rate, first: bench.reserve_numbers() };
    pgbench::measure(database, &bench.workplace.folder, run)
}
