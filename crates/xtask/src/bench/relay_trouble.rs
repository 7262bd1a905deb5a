//! Acceptance while mails go out: with a healthy relay, and while the relay refuses, stalls or is slow.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::Bench;
use super::mails::BETWEEN_LOOKS;
use super::site::{Own, Site};
use crate::load;
use crate::outbox::SqliteOutbox;
use crate::process::poll;
use crate::relay::Relay;
use crate::report::{Goal, Pair, Row};

const CONNECTIONS: u32 = 64;

/// How long the last mail may take.
const PATIENCE: Duration = Duration::from_mins(2);

/// What a relay does, and smtp-sink's options for it.
const TROUBLES: [(&str, &[&str]); 3] =
    [("refuses", &["-r", "RCPT"]), ("stalls", &["-W", "RCPT:100"]), ("takes 1 s a mail", &["-w", "1"])];

pub(crate) fn sqlite(bench: &Bench) -> Result<Vec<Row>> {
    let mut rows = vec![with_every_mail_out(bench)?];
    let mut pairs: Vec<Vec<Pair>> = vec![Vec::new(); TROUBLES.len()];
    for round in 0..bench.pairs {
        let healthy = acceptance(bench, &format!("relay-{round}-healthy"), &[])?;
        for (index, (_, options)) in TROUBLES.iter().enumerate() {
            let own = acceptance(bench, &format!("relay-{round}-{index}"), options)?;
            pairs[index].push(own.beside(healthy.measured.rate));
        }
    }
    for ((trouble, _), pairs) in TROUBLES.iter().zip(&pairs) {
        let scenario = format!("pre-register, new users, while the relay {trouble}");
        let mut row =
            Row::of_pairs(&scenario, "sqlite", "itself with a healthy relay", pairs, Goal::AtLeast(0.9));
        row.connections = Some(CONNECTIONS);
        rows.push(row);
    }
    Ok(rows)
}

/// The rate at which a server takes new users while it delivers to such a relay.
fn acceptance(bench: &Bench, name: &str, options: &[&str]) -> Result<Own> {
    let relay = Relay::start(&bench.workplace.folder, options)?;
    let mut site = Site::sqlite(bench, name)?;
    site.setup.relay_port = Some(relay.port);
    let server = site.start()?;
    // Nothing is kept of the server but its figures: it need not end in good order.
    site.measure(&server, &site.new_users(&server), CONNECTIONS)
}

/// From the first call until the last mail was taken.
fn with_every_mail_out(bench: &Bench) -> Result<Row> {
    let calls = if bench.thorough { 20_000 } else { 4_000 };
    let relay = Relay::start(&bench.workplace.folder, &[])?;
    let mut site = Site::sqlite(bench, "every-mail")?;
    let twin = site.twin()?;
    site.setup.relay_port = Some(relay.port);
    let server = site.start()?;
    let outbox = SqliteOutbox::open(&site.file()?)?;
    let until_the_last_mail_is_out = |calls| {
        load::send_each(&site.new_users(&server), CONNECTIONS, calls)?;
        let done = poll(PATIENCE, || {
            std::thread::sleep(BETWEEN_LOOKS);
            outbox.is_done().ok().filter(|done| *done)
        });
        done.context("mails are left over")
    };
    // As everywhere: connections, the log's file and the templates are made first.
    until_the_last_mail_is_out(calls / 4)?;
    let mut pairs = Vec::new();
    for _ in 0..bench.pairs {
        let yardstick = site.bare_loop(&twin, CONNECTIONS, None)?.rate;
        let began = Instant::now();
        until_the_last_mail_is_out(calls)?;
        #[expect(clippy::cast_precision_loss, reason = "a few thousand calls")]
        let rate = calls as f64 / began.elapsed().as_secs_f64();
        pairs.push(Pair { yardstick, own: rate, rate, ..Pair::default() });
    }
    let scenario = "pre-register, new users, until the last mail is out";
    let mut row = Row::of_pairs(scenario, "sqlite", "bare loop, 64 a commit", &pairs, Goal::AtLeast(0.25));
    (row.connections, row.p50_ms, row.p99_ms) = (Some(CONNECTIONS), None, None);
    row.rss_mb = Some(server.resident_mb()?);
    server.stop()?;
    Ok(row)
}
