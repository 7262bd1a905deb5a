//! The relay refuses, defers, stalls and hangs up in mid-message, one after the other. Calls are answered as before, and
//! every message arrives afterwards.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use tokio::time::sleep;
use usher_testkit::wait;

use crate::faulty_relay::{FaultyRelay, Mode};
use crate::load::{Load, Pressure, Target};
use crate::node::{Node, NodeOptions};
use crate::site::SENDS_AT_ONCE;
use crate::stage::{Engine, Stage};

/// A steady stream, well below what the service can take: any slower answer shows at once.
const PRESSURE: Pressure = Pressure { clients: 8, pause: Duration::from_millis(100) };

/// The least share of the healthy rate. Low, because other work on the machine slows the phases differently; a server
/// whose calls waited for the relay would be below a twentieth.
const LEAST_SHARE: f64 = 0.4;

/// How long it may take until the relay has mistreated somebody.
const TROUBLE_LIMIT: Duration = Duration::from_mins(1);

/// How long the last retries may take to come round: their pauses are a minute at most.
const AFTERMATH_LIMIT: Duration = Duration::from_mins(5);

const TROUBLES: [Mode; 4] = [Mode::Refusing, Mode::Deferring, Mode::Stalling, Mode::Cutting];

pub(super) async fn run(phase: Duration) -> Result<String> {
    let stage = Stage::set(Engine::Sqlite).await?;
    let relay = FaultyRelay::start(stage.sink.address()).await?;
    let node = Node::start(&stage.site, &NodeOptions { relay_port: relay.port(), ..stage.options() }).await?;
    let load = Load::start(PRESSURE, &stage.secret, &[Target::new(node.address)]);
    load.acknowledges(SENDS_AT_ONCE, TROUBLE_LIMIT).await?;
    let healthy = rate(&load, phase).await;
    let mut shares = Vec::new();
    for trouble in TROUBLES {
        relay.turn(trouble);
        let mistreated = async || (relay.mistreated() > 0).then_some(());
        wait::until(TROUBLE_LIMIT, mistreated).await.context("nothing is sent")?;
        let share = rate(&load, phase).await / healthy;
        ensure!(
            share >= LEAST_SHARE,
            "with a relay {trouble:?} the rate falls to {share:.2} of the healthy one"
        );
        shares.push(format!("{trouble:?} {share:.2}"));
    }
    relay.turn(Mode::Healthy);
    let told = load.finish().await?;
    stage.everything_sent(AFTERMATH_LIMIT).await?;
    node.stop().await?;
    ensure!(told.unavailable + told.lost_answers == 0, "calls were refused: {told:?}");
    // Each change of mind cuts the connections that are open.
    let verdict = stage.judge(&told, (TROUBLES.len() + 1) * SENDS_AT_ONCE).await?;
    Ok(format!("{healthy:.0} calls/s; of that, with the relay {}; {verdict}", shares.join(", ")))
}

/// Acknowledged calls a second, over some time.
async fn rate(load: &Load, phase: Duration) -> f64 {
    let (before, begun) = (load.ledger().acknowledged(), Instant::now());
    sleep(phase).await;
    let more = u32::try_from(load.ledger().acknowledged() - before).unwrap_or(u32::MAX);
    f64::from(more) / begun.elapsed().as_secs_f64()
}
