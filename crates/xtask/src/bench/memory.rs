//! Resident memory: idle, under load, and over a long time.

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::Bench;
use super::site::Site;
use crate::report::{Goal, Row};

const CONNECTIONS: u32 = 64;

/// The long run goes on until both are reached.
const LONG: (Duration, u64) = (Duration::from_mins(10), 1_000_000);

/// The long run is given up after this, however slow the machine is.
const LONGEST: Duration = Duration::from_mins(30);

pub(crate) fn sqlite(bench: &Bench) -> Result<Vec<Row>> {
    let (mut idle, mut loaded) = (Vec::new(), Vec::new());
    let site = Site::sqlite(bench, "memory")?;
    for _ in 0..bench.pairs {
        let server = site.start()?;
        // Nothing can be waited for: idle is what is left when nothing happens.
        sleep(Duration::from_millis(300));
        idle.push(server.resident_mb()?);
        site.measure(&server, &site.new_users(&server), CONNECTIONS)?;
        loaded.push(server.resident_mb()?);
        server.stop()?;
    }
    let mut busy = Row::of_figures("resident memory under load, MB", "sqlite", loaded, Goal::AtMost(60.0));
    busy.connections = Some(CONNECTIONS);
    let mut rows =
        vec![Row::of_figures("resident memory idle, MB", "sqlite", idle, Goal::AtMost(25.0)), busy];
    if bench.thorough {
        rows.push(over_a_long_time(&site)?);
    }
    Ok(rows)
}

/// The memory at the end over that after the first minute.
fn over_a_long_time(site: &Site<'_>) -> Result<Row> {
    let server = site.start()?;
    let began = Instant::now();
    let (mut answers, mut settled) = (0, None);
    while (began.elapsed() < LONG.0 || answers < LONG.1) && began.elapsed() < LONGEST {
        answers += site.measure(&server, &site.new_users(&server), CONNECTIONS)?.measured.answers;
        if settled.is_none() && began.elapsed() > Duration::from_mins(1) {
            settled = Some(server.resident_mb()?);
        }
    }
    let last = server.resident_mb()?;
    server.stop()?;
    let growth = settled.map(|settled| last / settled);
    let scenario = format!("resident memory after {answers} invites over that after a minute");
    let mut row = Row::of_figures(&scenario, "sqlite", growth, Goal::AtMost(1.2));
    (row.connections, row.rss_mb) = (Some(CONNECTIONS), Some(last));
    Ok(row)
}
