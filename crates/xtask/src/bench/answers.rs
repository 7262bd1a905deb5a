//! Calls that write little or nothing, against the web framework alone: existing users, replays, refusals. And resends.

use std::rc::Rc;

use anyhow::Result;

use super::Bench;
use super::site::{Site, body};
use crate::load::{self, Load, Numbers};
use crate::report::{Goal, Row};
use crate::yardstick::json_post::{self, JsonPost};

/// Users that exist before.
const USERS: u64 = 2_000;
const CONNECTIONS: u32 = 64;

pub(crate) fn sqlite(bench: &Bench) -> Result<Vec<Row>> {
    let site = Site::sqlite(bench, "answers")?;
    let server = site.start()?;
    let first = bench.reserve_numbers();
    let key = [("idempotency-key", "bench-000000000000")];
    let existing = |body: &str, headers: &[(&str, &str)], status: u16| {
        site.load(&server, body, headers, Numbers::cycle(first, USERS), status)
    };
    load::send_each(&existing(&body(""), &key, 201), CONNECTIONS, USERS)?;
    let without_auth_type = body("").replace("\"auth_type\":\"email\",", "");
    let stranger = site.with_authorization("Basic YmVuY2g6d3Jvbmc=");
    let compared = [
        ("existing user, 200", existing(&body(""), &[], 200), Goal::AtLeast(0.3)),
        ("replay by idempotency key", existing(&body(""), &key, 201), Goal::AtLeast(0.3)),
        (
            "refusal, 403",
            stranger.load(&server, &body(""), &[], Numbers::from(first), 403),
            Goal::AtLeast(0.6),
        ),
        ("refusal, 422", existing(&without_auth_type, &[], 422), Goal::AtLeast(0.6)),
    ];
    let bare = JsonPost::start(&bench.workplace.folder)?;
    let bare_load = Load {
        addresses: Rc::new([bare.address]),
        template: json_post::template(&body("")).into(),
        ..compared[0].1.clone()
    };
    let mut rows = Vec::new();
    for (name, load, goal) in &compared {
        let mut pairs = Vec::new();
        for _ in 0..bench.pairs {
            let yardstick = load::closed_loop(&bare_load, CONNECTIONS, bench.span)?;
            pairs.push(site.measure(&server, load, CONNECTIONS)?.beside(yardstick.rate));
        }
        let scenario = format!("pre-register, {name}");
        rows.push(Row::of_pairs(&scenario, "sqlite", "bare axum JSON POST", &pairs, *goal));
    }
    let resend = existing(&body(",\"resend\":true"), &[], 201);
    let pairs = (0..bench.pairs).map(|_| Ok(site.measure(&server, &resend, CONNECTIONS)?.beside(1.0)));
    rows.push(Row::of_rates("pre-register, resend", "sqlite", &pairs.collect::<Result<Vec<_>>>()?));
    for row in &mut rows {
        row.connections = Some(CONNECTIONS);
    }
    server.stop()?;
    Ok(rows)
}
