//! Pre-register of new users while nothing is delivered; its tail at half the greatest rate; its processor time.

use anyhow::Result;

use super::Bench;
use super::site::Site;
use crate::load;
use crate::report::{Goal, Pair, Row};
use crate::statistics::median;

/// Connections, and what their rate has to reach of the bare loop's with as many calls a commit.
const GOALS: [(u32, Goal); 3] = [(64, Goal::AtLeast(0.5)), (16, Goal::None), (1, Goal::AtLeast(0.6))];

/// Milliseconds of processor time for one call.
const CPU_GOAL: Goal = Goal::AtMost(0.15);

pub(crate) fn sqlite(bench: &Bench) -> Result<Vec<Row>> {
    let site = Site::sqlite(bench, "preregister")?;
    let twin = site.twin()?;
    let server = site.start()?;
    let mut rows = Vec::new();
    let (mut cpu, mut greatest) = (Vec::new(), Vec::new());
    for (connections, goal) in GOALS {
        let mut pairs = Vec::new();
        for _ in 0..bench.pairs {
            let yardstick = site.bare_loop(&twin, connections, None)?;
            let own = site.measure(&server, &site.new_users(&server), connections)?;
            pairs.push(own.beside(yardstick.rate));
            if connections == 64 {
                cpu.push(own.cpu_ms);
                greatest.push(own.measured.rate);
            }
        }
        let yardstick = format!("bare loop, {connections} a commit");
        let mut row = Row::of_pairs("pre-register, new users", "sqlite", &yardstick, &pairs, goal);
        row.connections = Some(connections);
        row.rss_mb = Some(server.resident_mb()?);
        rows.push(row);
    }
    let mut row = Row::of_figures("processor time for one pre-register, ms", "sqlite", cpu, CPU_GOAL);
    row.connections = Some(64);
    rows.push(row);
    let half = median(greatest) / 2.0;
    let mut pairs = Vec::new();
    for _ in 0..bench.pairs {
        let yardstick = site.bare_loop(&twin, 64, Some(half))?;
        let own = load::open_loop(&site.new_users(&server), 64, bench.span, half)?;
        let p99_ms = own.latency.quantile_ms(0.99);
        let p50_ms = own.latency.quantile_ms(0.5);
        pairs.push(Pair { yardstick: yardstick.p99_ms, own: p99_ms, rate: own.rate, p50_ms, p99_ms });
    }
    let scenario = "pre-register, new users: p99 at half the greatest rate";
    let mut row =
        Row::of_pairs(scenario, "sqlite", "p99 of the bare loop at that rate", &pairs, Goal::AtMost(3.0));
    row.connections = Some(64);
    rows.push(row);
    server.stop()?;
    Ok(rows)
}
