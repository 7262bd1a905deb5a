//! The disk is full: calls are refused with 503, nothing is damaged, and it goes on by itself once there is room.

use std::time::Duration;

use anyhow::{Context, Result};
use usher_testkit::wait;

use crate::disk::Disk;
use crate::load::{Load, Pressure, Target};
use crate::stage::{Engine, LEASE, Stage};

/// Room for the database and twice the 64 MiB that its log may take before it begins anew: the disk is full only when
/// somebody else fills it.
const DISK_BYTES: u64 = 160 * 1024 * 1024;

const PRESSURE: Pressure = Pressure { clients: 8, pause: Duration::from_millis(10) };

/// Calls that are answered in each state of the disk.
const CALLS: usize = 40;

/// How long they may take.
const LIMIT: Duration = Duration::from_mins(1);

pub(super) async fn run(times: usize) -> Result<String> {
    let disk = Disk::in_memory(DISK_BYTES)?;
    let stage = Stage::set_in(Engine::Sqlite, &disk.path()).await?;
    let node = stage.start().await?;
    let load = Load::start(PRESSURE, &stage.secret, &[Target::new(node.address)]);
    for _ in 0..times {
        load.acknowledges(CALLS, LIMIT).await?;
        let wanted = load.ledger().unavailable() + CALLS;
        let refused = async || {
            // Again and again: the server itself makes room when it copies its log.
            disk.fill().ok()?;
            (load.ledger().unavailable() >= wanted).then_some(())
        };
        wait::until(LIMIT, refused).await.context("the full disk is not told of")?;
        disk.make_room()?;
    }
    load.acknowledges(CALLS, LIMIT).await?;
    let told = load.finish().await?;
    stage.everything_sent(LEASE).await?;
    node.stop().await?;
    let verdict = stage.judge(&told, 0).await?;
    Ok(format!("the disk was full {times} times: {verdict}"))
}
