//! PostgreSQL is killed under load, stays away until a client is told, and is started again. The server is not.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::time::sleep;
use usher_testkit::wait;

use super::Series;
use crate::dice::Dice;
use crate::load::{Load, Target};
use crate::site::SENDS_AT_ONCE;
use crate::stage::{Engine, LEASE, Stage};

/// How long the calls between two kills may take, on a machine that has much else to do.
const ROUND_LIMIT: Duration = Duration::from_mins(2);

/// The kill comes up to so many microseconds after the last of the calls, at any point of the next ones.
const MOST_DELAY_MICROS: u64 = 20_000;

pub(super) async fn run(series: &Series, seed: u64) -> Result<String> {
    let mut dice = Dice::new(seed);
    let mut stage = Stage::set(Engine::Postgres).await?;
    let node = stage.start().await?;
    let load = Load::start(series.pressure, &stage.secret, &[Target::new(node.address)]);
    for _ in 0..series.times {
        let calls = usize::try_from(dice.between(1, series.most_calls_between))?;
        load.acknowledges(calls, ROUND_LIMIT).await?;
        sleep(Duration::from_micros(dice.between(0, MOST_DELAY_MICROS))).await;
        let postgres = stage.postgres().context("no PostgreSQL")?;
        postgres.kill().await?;
        let before = load.ledger().unavailable();
        let told = async || (load.ledger().unavailable() > before).then_some(());
        wait::until(ROUND_LIMIT, told).await.context("nobody is told that the database is away")?;
        postgres.restart().await?;
    }
    load.acknowledges(1, ROUND_LIMIT).await?;
    let told = load.finish().await?;
    // An attempt whose record failed is recorded later, or its lease runs out.
    stage.everything_sent(LEASE * 2).await?;
    node.stop().await?;
    let verdict = stage.judge(&told, series.times * SENDS_AT_ONCE).await?;
    Ok(format!("{} kills of PostgreSQL: {verdict}", series.times))
}
