//! Two nodes on one database, one of them killed while it sends: the relay has its messages whole and has not said so.
//! The other node takes over its clients at once, and its messages when the leases are over.

use std::time::Duration;

use anyhow::{Context, Result};
use usher_testkit::wait;

use crate::database::Waiting;
use crate::fake_clock::FakeClock;
use crate::faulty_relay::{FaultyRelay, Mode};
use crate::load::{Load, Pressure, Target};
use crate::node::{Node, NodeOptions};
use crate::stage::{Engine, LEASE, Patience, Stage};

const PRESSURE: Pressure = Pressure { clients: 16, pause: Duration::from_millis(20) };

/// Messages that the relay has taken from the doomed node without a word when it is killed, at least.
const TAKEN: usize = 4;

/// Calls that the remaining node answers afterwards.
const CALLS: usize = 50;

const LIMIT: Duration = Duration::from_mins(1);

/// The remaining node has then sent all that nobody holds. A node that found no place for a message gave it back for a
/// minute at most.
const SENT_LIMIT: Duration = Duration::from_mins(2);

pub(super) async fn run(patience: Patience) -> Result<String> {
    let stage = Stage::set(Engine::Postgres).await?;
    let relay = FaultyRelay::start(stage.sink.address()).await?;
    relay.turn(Mode::Silent);
    let clock = FakeClock::new()?;
    let remaining = Node::start(&stage.site, &NodeOptions { clock: Some(&clock), ..stage.options() }).await?;
    let doomed =
        Node::start(&stage.site, &NodeOptions { relay_port: relay.port(), ..stage.options() }).await?;
    let targets = [Target::new(remaining.address), Target::new(doomed.address)];
    let load = Load::start(PRESSURE, &stage.secret, &targets);
    let sending = async || (relay.mistreated() >= TAKEN).then_some(());
    wait::until(LIMIT, sending).await.context("the second node sends nothing")?;
    doomed.kill().await?;
    let taken_without_a_word = relay.mistreated();
    load.acknowledges(CALLS, LIMIT).await?;
    let told = load.finish().await?;
    let only_leased = |waiting: Waiting| waiting.messages == waiting.leased && waiting.nodes <= 1;
    stage.waiting_becomes(SENT_LIMIT, only_leased).await?;
    if patience == Patience::TurnTheClock {
        clock.set_ahead(i64::try_from(LEASE.as_secs())?)?;
    }
    stage.everything_sent(LEASE * 2).await?;
    remaining.stop().await?;
    let verdict = stage.judge(&told, taken_without_a_word).await?;
    Ok(format!("killed with {taken_without_a_word} messages taken without a word: {verdict}"))
}
