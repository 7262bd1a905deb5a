//! Every flush takes 2 ms longer: what a cache in the disk hides, a missing group commit above all, then shows.

use anyhow::Result;

use super::Bench;
use super::site::Site;
use crate::report::{Goal, Pair, Row};

pub(crate) fn sqlite(bench: &Bench) -> Result<Vec<Row>> {
    let mut site = Site::sqlite(bench, "slow-flushes")?;
    let twin = site.twin()?;
    site.setup.slow_flushes = true;
    let server = site.start()?;
    let (mut against_loop, mut against_itself) = (Vec::new(), Vec::new());
    for _ in 0..bench.pairs {
        let yardstick = site.bare_loop(&twin, 1, None)?;
        let one = site.measure(&server, &site.new_users(&server), 1)?;
        let many = site.measure(&server, &site.new_users(&server), 64)?;
        against_loop.push(one.beside(yardstick.rate));
        against_itself.push(Pair { ..many.beside(one.measured.rate) });
    }
    server.stop()?;
    let scenario = "pre-register, new users, flushes 2 ms slower";
    let mut one =
        Row::of_pairs(scenario, "sqlite", "bare loop, 1 a commit", &against_loop, Goal::AtLeast(0.9));
    one.connections = Some(1);
    let mut many = Row::of_pairs(
        scenario,
        "sqlite",
        "its own rate at 1 connection",
        &against_itself,
        Goal::AtLeast(20.0),
    );
    many.connections = Some(64);
    Ok(vec![one, many])
}
