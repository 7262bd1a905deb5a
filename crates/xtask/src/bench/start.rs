//! From the start of the process to the first good answer of `/readyz`.

use anyhow::Result;

use super::Bench;
use super::site::Site;
use crate::report::{Goal, Row};
use crate::usher::Setup;

pub(crate) fn sqlite(bench: &Bench) -> Result<Vec<Row>> {
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for round in 0..bench.pairs.max(5) {
        let database = bench.workplace.sqlite(&format!("first-start-{round}"))?;
        let server = bench.workplace.start(&Setup { database, relay_port: None, slow_flushes: false })?;
        first.push(server.ready_after.as_secs_f64() * 1000.0);
        server.stop()?;
    }
    let site = Site::sqlite(bench, "start")?;
    for _ in 0..bench.pairs.max(5) {
        let server = site.start()?;
        later.push(server.ready_after.as_secs_f64() * 1000.0);
        server.stop()?;
    }
    Ok(vec![
        Row::of_figures("start to ready, existing database, ms", "sqlite", later, Goal::AtMost(60.0)),
        Row::of_figures("start to ready, first start ever, ms", "sqlite", first, Goal::AtMost(1000.0)),
    ])
}
