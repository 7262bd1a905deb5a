//! The server is killed at random moments, under clients that call without a pause.

use std::time::Duration;

use anyhow::Result;
use tokio::time::sleep;

use super::Series;
use crate::dice::Dice;
use crate::load::{Load, Target};
use crate::site::SENDS_AT_ONCE;
use crate::stage::{Engine, Stage};

/// How long the calls between two kills may take, on a machine that has much else to do.
const ROUND_LIMIT: Duration = Duration::from_mins(2);

/// The kill comes up to so many microseconds after the last of the calls, at any point of the next ones.
const MOST_DELAY_MICROS: u64 = 20_000;

pub(super) async fn run(engine: Engine, series: &Series, seed: u64) -> Result<String> {
    let mut dice = Dice::new(seed);
    let stage = Stage::set(engine).await?;
    let mut node = stage.start().await?;
    let target = Target::new(node.address);
    let load = Load::start(series.pressure, &stage.secret, std::slice::from_ref(&target));
    for _ in 0..series.times {
        let calls = usize::try_from(dice.between(1, series.most_calls_between))?;
        load.acknowledges(calls, ROUND_LIMIT).await?;
        sleep(Duration::from_micros(dice.between(0, MOST_DELAY_MICROS))).await;
        node.kill().await?;
        node = stage.start().await?;
        target.move_to(node.address);
    }
    load.acknowledges(1, ROUND_LIMIT).await?;
    let told = load.finish().await?;
    node.stop().await?;
    stage.send_what_was_left(series.patience).await?;
    let verdict = stage.judge(&told, series.times * SENDS_AT_ONCE).await?;
    Ok(format!("{} kills: {verdict}", series.times))
}
