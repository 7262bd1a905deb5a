//! The same calls beside millions of users already stored.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use anyhow::{Result, ensure};
use rusqlite::{Connection, OpenFlags};

use super::Bench;
use super::preregister_postgres::best_of;
use super::site::Site;
use crate::fill;
use crate::postgres::Cluster;
use crate::process::poll;
use crate::report::{Goal, Pair, Row};
use crate::usher::Usher;
use crate::yardstick::pgbench::Script;

const CONNECTIONS: u32 = 64;

/// Where the one without users stands, and the one with them.
const EMPTY: usize = 0;
const FULL: usize = 1;

/// How long copying a log may take.
const COPY_LIMIT: Duration = Duration::from_mins(1);

pub(crate) fn sqlite(bench: &Bench) -> Result<Vec<Row>> {
    if bench.users == 0 {
        return Ok(Vec::new());
    }
    bench.workplace.make_room()?;
    let (empty, full) = (Site::sqlite(bench, "no-users")?, Site::sqlite(bench, "many-users")?);
    fill::sqlite(&full.file()?, bench.reserve_numbers(), bench.users)?;
    let (empty_twin, full_twin) = (empty.twin()?, full.twin()?);
    let (sites, twins) = ([&empty, &full], [&empty_twin, &full_twin]);
    let bare_loop = |which: usize| Ok(sites[which].bare_loop(twins[which], CONNECTIONS, None)?.rate);
    let settle = || {
        copy_log(&empty.file()?)?;
        [full.file()?, full_twin.clone()].iter().try_for_each(|file| copy_log(file).and_then(|()| warm(file)))
    };
    measure(bench, sites, settle, bare_loop, ("sqlite", Goal::AtLeast(0.7)))
}

pub(crate) fn postgres(bench: &Bench) -> Result<Vec<Row>> {
    if bench.users == 0 {
        return Ok(Vec::new());
    }
    bench.workplace.make_room()?;
    let cluster = Cluster::start(&bench.workplace.folder.join("postgres-users.log"))?;
    let (empty, full) = (cluster.create("no_users")?, cluster.create("many_users")?);
    let (empty_site, full_site) =
        (Site::postgres(bench, &cluster, &empty)?, Site::postgres(bench, &cluster, &full)?);
    fill::postgres(&full, &bench.workplace.folder, bench.reserve_numbers(), bench.users)?;
    full.run("CREATE EXTENSION pg_prewarm")?;
    let empty_twin = cluster.copy(empty.name(), "no_users_twin")?;
    let full_twin = cluster.copy(full.name(), "many_users_twin")?;
    let twins = [&empty_twin, &full_twin];
    let pgbench = |which: usize| best_of(bench, twins[which], Script::Transaction);
    // With its defaults PostgreSQL begins a checkpoint after every half a gigabyte of its log, which is in the middle of some
    // measurements and not of others, and advises to set this ("checkpoints are occurring too frequently").
    full.run("ALTER SYSTEM SET max_wal_size = '16GB'")?;
    full.run("ALTER SYSTEM SET checkpoint_timeout = '1h'")?;
    full.run("SELECT pg_reload_conf()")?;
    full.run("CHECKPOINT")?;
    let settle = || {
        let read = "SELECT pg_prewarm('identifiers_pkey', 'read')";
        [&full, &full_twin].iter().try_for_each(|database| database.run(read).map(|_| ()))
    };
    measure(bench, [&empty_site, &full_site], settle, pgbench, ("postgres", Goal::AtLeast(0.8)))
}

/// Returns when everything is in the database, on disk: what a server copies when its burst is over must not hold up what is
/// measured next.
fn copy_log(database: &Path) -> Result<()> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let copied = poll(COPY_LIMIT, || {
        let copy = |row: &rusqlite::Row<'_>| Ok(row.get::<_, i64>(1)? == row.get::<_, i64>(2)?);
        // Busy while the server itself copies.
        connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], copy).ok().filter(|whole| *whole)
    });
    ensure!(copied.is_some(), "the log of {} is not copied", database.display());
    File::open(database)?.sync_all()?;
    Ok(())
}

/// Has in memory every page of the one table that new users are written to at random places, the others being written at
/// their ends: a bulk load of so many leaves little of it there, and a kernel may take it away from who does not use it.
fn warm(database: &Path) -> Result<()> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let found: i64 = connection.query_row("SELECT count(*) FROM identifiers", [], |row| row.get(0))?;
    ensure!(found > 0, "no users are stored in {}", database.display());
    Ok(())
}

/// Both servers and both yardsticks in turn, the order turned round from pair to pair: who is measured after the busiest
/// finds the disk busiest.
fn measure(
    bench: &Bench,
    sites: [&Site<'_>; 2],
    settle: impl Fn() -> Result<()>,
    yardstick: impl Fn(usize) -> Result<f64>,
    (engine, goal): (&'static str, Goal),
) -> Result<Vec<Row>> {
    let servers = [sites[EMPTY].start()?, sites[FULL].start()?];
    let own = |which: usize| {
        settle()?;
        sites[which].measure(&servers[which], &sites[which].new_users(&servers[which]), CONNECTIONS)
    };
    let yardstick = |which: usize| settle().and_then(|()| yardstick(which));
    let (mut pairs, mut beyond_yardstick) = (Vec::<Pair>::new(), Vec::new());
    // The first pair warms up.
    for number in 0..=bench.pairs {
        let turned = number % 2 == 0;
        let (yardsticks, own) = if turned {
            let own = in_turn(turned, own)?;
            (in_turn(turned, yardstick)?, own)
        } else {
            (in_turn(turned, yardstick)?, in_turn(turned, own)?)
        };
        eprintln!(
            "  when empty and when full: yardstick {:.0} {:.0}, server {:.0} {:.0}, {:.3} {:.3} ms of processor time",
            yardsticks[EMPTY],
            yardsticks[FULL],
            own[EMPTY].measured.rate,
            own[FULL].measured.rate,
            own[EMPTY].cpu_ms,
            own[FULL].cpu_ms
        );
        if number > 0 {
            let pair = own[FULL].beside(own[EMPTY].measured.rate);
            beyond_yardstick.push(pair.own / pair.yardstick - yardsticks[FULL] / yardsticks[EMPTY]);
            pairs.push(pair);
        }
    }
    let scenario = format!("pre-register, new users, {} stored", bench.users);
    let mut row = Row::of_pairs(&scenario, engine, "its own rate when empty", &pairs, goal);
    row.rss_mb = Some(servers[FULL].resident_mb()?);
    let difference = format!("{scenario}: that ratio less the yardstick's own");
    let mut rows = vec![row, Row::of_figures(&difference, engine, beyond_yardstick, Goal::AtLeast(-0.05))];
    for row in &mut rows {
        row.connections = Some(CONNECTIONS);
    }
    servers.into_iter().try_for_each(Usher::stop)?;
    Ok(rows)
}

/// Both in this order or in the other, and what each of them gave.
fn in_turn<T>(turned: bool, measure: impl Fn(usize) -> Result<T>) -> Result<[T; 2]> {
    if turned {
        let full = measure(FULL)?;
        Ok([measure(EMPTY)?, full])
    } else {
        Ok([measure(EMPTY)?, measure(FULL)?])
    }
}
