//! The primary of a pair under Patroni is killed, node and all. What was acknowledged is on the new primary, and writing
//! resumes there without a restart of the server.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::database::Database;
use crate::dice::Dice;
use crate::load::{Load, Pressure, Target};
use crate::patroni::PatroniPair;
use crate::site::SENDS_AT_ONCE;
use crate::stage::{LEASE, Stage};

const PRESSURE: Pressure = Pressure { clients: 16, pause: Duration::from_millis(20) };

/// Between two kills, fewer calls than these are acknowledged.
const MOST_CALLS: u64 = 300;

/// How long they may take.
const ROUND_LIMIT: Duration = Duration::from_mins(2);

/// Writing has resumed so soon after there is a new primary.
const RESUMES_WITHIN: Duration = Duration::from_secs(10);

pub(super) async fn run(times: usize, seed: u64) -> Result<String> {
    let mut dice = Dice::new(seed);
    let mut pair = PatroniPair::start().await?;
    let stage = Stage::set_on(Database::Postgres(pair.url())).await?;
    let node = stage.start().await?;
    let load = Load::start(PRESSURE, &stage.secret, &[Target::new(node.address)]);
    let mut gaps = Vec::new();
    for _ in 0..times {
        let calls = usize::try_from(dice.between(1, MOST_CALLS))?;
        load.acknowledges(calls, ROUND_LIMIT).await?;
        let killed = Instant::now();
        pair.kill_primary().await?;
        let promoted = Instant::now();
        load.acknowledges(1, RESUMES_WITHIN).await.context("writing does not resume on the new primary")?;
        let (until, after) = ((promoted - killed).as_secs_f64(), promoted.elapsed().as_secs_f64());
        gaps.push(format!("{until:.1} s and {after:.1} s"));
        pair.repair().await?;
    }
    let told = load.finish().await?;
    stage.everything_sent(LEASE * 2).await?;
    node.stop().await?;
    let verdict = stage.judge(&told, times * SENDS_AT_ONCE).await?;
    Ok(format!(
        "{times} failovers (until there is a new primary, and then until it is written to: {}): {verdict}",
        gaps.join("; ")
    ))
}
