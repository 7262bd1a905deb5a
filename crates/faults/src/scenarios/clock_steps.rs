//! The clock steps forward by an hour, and back. Nothing fails, and no message waits for longer than the step.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use usher_testkit::wait;

use crate::fake_clock::FakeClock;
use crate::faulty_relay::{FaultyRelay, Mode};
use crate::load::{Load, Pressure, Target};
use crate::node::{Node, NodeOptions};
use crate::site::SENDS_AT_ONCE;
use crate::stage::{Engine, LEASE, Stage};

const PRESSURE: Pressure = Pressure { clients: 8, pause: Duration::from_millis(20) };

/// Calls that are answered between two events.
const CALLS: usize = 40;

/// How long they may take.
const LIMIT: Duration = Duration::from_mins(1);

const STEP: Duration = Duration::from_hours(1);

/// Each step may end leases early; each change of the relay's mind cuts connections.
const DISTURBANCES: usize = 7;

pub(super) async fn run() -> Result<String> {
    let stage = Stage::set(Engine::Sqlite).await?;
    let clock = FakeClock::new()?;
    let relay = FaultyRelay::start(stage.sink.address()).await?;
    let options = NodeOptions { relay_port: relay.port(), clock: Some(&clock), ..stage.options() };
    let node = Node::start(&stage.site, &options).await?;
    let load = Load::start(PRESSURE, &stage.secret, &[Target::new(node.address)]);
    load.acknowledges(CALLS, LIMIT).await?;

    let step_seconds = i64::try_from(STEP.as_secs())?;
    step(&clock, &relay, &load, step_seconds).await?;
    load.acknowledges(CALLS, LIMIT).await?;
    step(&clock, &relay, &load, 0).await?;
    load.acknowledges(CALLS, LIMIT).await?;
    let told = load.finish().await?;

    // What was to be tried again before the step back waits for that time to come round; all else is sent.
    let now_ms = machine_time_ms()?;
    let half_a_step_ms = i64::try_from(STEP.as_millis() / 2)?;
    stage
        .waiting_becomes(LEASE, |waiting| {
            waiting.messages == 0 || waiting.first_claimable_ms > now_ms + half_a_step_ms
        })
        .await?;
    let left = stage.site.database().waiting().await?;
    let latest_ms = machine_time_ms()? + i64::try_from((STEP + LEASE).as_millis())?;
    ensure!(left.last_claimable_ms <= latest_ms, "a message waits for longer than the step: {left:?}");
    clock.set_ahead(i64::try_from((STEP + LEASE).as_secs())?)?;
    stage.everything_sent(LEASE).await?;
    node.stop().await?;
    ensure!(told.unavailable + told.lost_answers == 0, "calls were refused: {told:?}");
    let verdict = stage.judge(&told, DISTURBANCES * SENDS_AT_ONCE).await?;
    Ok(format!("{} messages waited for the clock to come round: {verdict}", left.messages))
}

/// Sets the clock while messages wait to be tried again.
async fn step(clock: &FakeClock, relay: &FaultyRelay, load: &Load, seconds_ahead: i64) -> Result<()> {
    relay.turn(Mode::Deferring);
    let deferred = async || (relay.mistreated() >= SENDS_AT_ONCE).then_some(());
    wait::until(LIMIT, deferred).await.context("nothing is sent")?;
    clock.set_ahead(seconds_ahead)?;
    load.acknowledges(CALLS, LIMIT).await?;
    relay.turn(Mode::Healthy);
    Ok(())
}

/// The machine's own time, in milliseconds since 1970.
fn machine_time_ms() -> Result<i64> {
    #[expect(clippy::disallowed_methods, reason = "the clock under test is another one")]
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    Ok(i64::try_from(now.as_millis())?)
}
