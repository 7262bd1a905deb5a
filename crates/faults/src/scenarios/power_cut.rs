//! The power is cut: what was not flushed is gone, and everything that was acknowledged is there.

use std::time::Duration;

use anyhow::{Result, bail, ensure};
use tokio::time::sleep;

use super::{Length, Series};
use crate::dice::Dice;
use crate::disk::Disk;
use crate::load::{Load, Target};
use crate::node::{Node, NodeOptions};
use crate::site::SENDS_AT_ONCE;
use crate::stage::{Engine, Stage};

const DISK_BYTES: u64 = 400 * 1024 * 1024;

/// How long the calls between two cuts may take, on a machine that has much else to do.
const ROUND_LIMIT: Duration = Duration::from_mins(2);

/// The cut comes up to so many microseconds after the last of the calls, at any point of the next ones.
const MOST_DELAY_MICROS: u64 = 20_000;

/// Whether the server's flushes do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flushes {
    /// As ever.
    Done,
    /// They return at once, and nothing was flushed.
    Ignored,
}

pub(super) async fn run(engine: Engine, series: &Series, flushes: Flushes, seed: u64) -> Result<String> {
    let mut dice = Dice::new(seed);
    let disk = Disk::in_file(DISK_BYTES)?;
    let mut stage = Stage::set_in(engine, &disk.path()).await?;
    let options = NodeOptions { ignores_flushes: flushes == Flushes::Ignored, ..stage.options() };
    let mut node = Node::start(&stage.site, &options).await?;
    disk.flush()?;
    let target = Target::new(node.address);
    let load = Load::start(series.pressure, &stage.secret, std::slice::from_ref(&target));
    for _ in 0..series.times {
        let calls = usize::try_from(dice.between(20, series.most_calls_between))?;
        load.acknowledges(calls, ROUND_LIMIT).await?;
        sleep(Duration::from_micros(dice.between(0, MOST_DELAY_MICROS))).await;
        // A machine without power answers nobody. The server's goes first: while a file system is being shut down, Linux
        // (6.18) may tell that a flush has succeeded when it has not, and here the server would live to pass that on.
        node.freeze().await?;
        disk.cut_power()?;
        node.kill().await?;
        if let Some(postgres) = stage.postgres() {
            postgres.kill().await?;
        }
        disk.restore_power().await?;
        if let Some(postgres) = stage.postgres() {
            postgres.restart().await?;
        }
        node = Node::start(&stage.site, &options).await?;
        target.move_to(node.address);
    }
    load.acknowledges(1, ROUND_LIMIT).await?;
    let told = load.finish().await?;
    node.stop().await?;
    stage.send_what_was_left(series.patience).await?;
    let verdict = stage.judge(&told, series.times * SENDS_AT_ONCE).await?;
    Ok(format!("{} power cuts: {verdict}", series.times))
}

/// The control experiment: without flushes the same cut loses what was acknowledged, and is found out.
pub(super) async fn run_without_flushes(seed: u64) -> Result<String> {
    match run(Engine::Sqlite, &Length::Short.cuts(), Flushes::Ignored, seed).await {
        Ok(seen) => bail!("without flushes nothing was lost, so the power was not really cut: {seen}"),
        Err(error) => {
            let found = format!("{error:#}");
            ensure!(found.contains("was acknowledged and is lost"), "another failure than a loss: {found}");
            Ok(format!("the loss is found out, as it must be: {found}"))
        }
    }
}
