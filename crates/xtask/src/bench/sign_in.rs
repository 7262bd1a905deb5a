//! Sign-ins by password against what the cores can hash, and other requests while sign-ins keep all cores busy.

use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::Bench;
use super::members::{Member, Members, PASSWORD};
use super::site::Site;
use super::tokens::{Repeated, tokens_of};
use crate::load::{self, Load, Measured, Script, Span};
use crate::report::{Goal, Pair, Row};
use crate::usher::Usher;
use crate::yardstick::argon2id;

/// Browsers that sign in at the same time.
const BROWSERS: u32 = 64;

/// Connections of the other requests, and their rate: a few per cent of what the service can do.
const OTHER: (u32, f64) = (16, 400.0);

pub(crate) fn sqlite(bench: &Bench) -> Result<Vec<Row>> {
    let site = Site::sqlite(bench, "sign-in")?;
    let members = Members::make(&site, BROWSERS)?;
    let server = site.start()?;
    let form = Form::of(&server)?;
    let sign_in = SignIn { site: &site, server: &server, members: &members, form };
    let mut rows = sign_in.alone()?;
    let userinfo = userinfo(&site, &server, &members.all)?;
    rows.push(sign_in.beside("pre-register, new users", || site.new_users(&server))?);
    rows.push(sign_in.beside("userinfo", || userinfo.clone())?);
    server.stop()?;
    Ok(rows)
}

struct SignIn<'a> {
    site: &'a Site<'a>,
    server: &'a Usher,
    members: &'a Members,
    form: Form,
}

impl SignIn<'_> {
    /// Nothing but sign-ins.
    fn alone(&self) -> Result<Vec<Row>> {
        let bench = self.site.bench;
        // One takes the better part of a second while all others wait for the same cores.
        let span = Span { warm_up: Duration::from_secs(1), measure: bench.span.measure * 2 };
        let (mut pairs, mut cpu) = (Vec::new(), Vec::new());
        for _ in 0..bench.pairs {
            let yardstick = argon2id::measure(&self.members.password_hash, span.measure)?;
            let before = self.server.cpu()?;
            let (measured, _) = load::follow(self.server.address, self.browsers(), Some(span))?;
            let used = self.server.cpu()?.saturating_sub(before);
            cpu.push(milliseconds_each(used, &measured));
            pairs.push(Pair {
                yardstick,
                own: measured.rate,
                rate: measured.rate,
                p50_ms: measured.latency.quantile_ms(0.5),
                p99_ms: measured.latency.quantile_ms(0.99),
            });
        }
        let yardstick = "argon2id, all cores";
        let mut row = Row::of_pairs("sign-in by password", "sqlite", yardstick, &pairs, Goal::AtLeast(0.9));
        row.rss_mb = Some(self.server.resident_mb()?);
        let scenario = "processor time for one sign-in, ms";
        let mut rows = vec![row, Row::of_figures(scenario, "sqlite", cpu, Goal::None)];
        for row in &mut rows {
            row.connections = Some(BROWSERS);
        }
        Ok(rows)
    }

    /// Other requests at a modest rate: their tail while browsers sign in over their tail while none do.
    fn beside(&self, what: &str, load: impl Fn() -> Load) -> Result<Row> {
        let bench = self.site.bench;
        let (connections, rate) = OTHER;
        let span = Span { warm_up: bench.span.warm_up, measure: bench.span.measure * 2 };
        let mut pairs = Vec::new();
        for _ in 0..bench.pairs {
            let alone = load::open_loop(&load(), connections, span, rate)?;
            let beside = self.while_signing_in(span, || load::open_loop(&load(), connections, span, rate))?;
            let p99_ms = beside.latency.quantile_ms(0.99);
            pairs.push(Pair {
                yardstick: alone.latency.quantile_ms(0.99),
                own: p99_ms,
                rate: beside.rate,
                p50_ms: beside.latency.quantile_ms(0.5),
                p99_ms,
            });
        }
        let scenario = format!("{what}, while sign-ins keep all cores busy: p99");
        let mut row = Row::of_pairs(&scenario, "sqlite", "its p99 without", &pairs, Goal::AtMost(3.0));
        row.connections = Some(connections);
        Ok(row)
    }

    fn while_signing_in(&self, span: Span, measure: impl FnOnce() -> Result<Measured>) -> Result<Measured> {
        let before = Duration::from_millis(500);
        let (address, browsers) = (self.server.address, self.browsers());
        let signing_in = Span { warm_up: before, measure: span.warm_up + span.measure };
        thread::scope(|scope| {
            let background = scope.spawn(move || load::follow(address, browsers, Some(signing_in)));
            // Until every browser waits for a core.
            thread::sleep(before);
            let measured = measure()?;
            let Ok(background) = background.join() else { anyhow::bail!("the browsers' thread ended early") };
            let (background, _) = background?;
            ensure!(background.rate > 1.0, "nobody could sign in in the meantime");
            Ok(measured)
        })
    }

    fn browsers(&self) -> Vec<Browser> {
        let members = self.members.all.iter().zip(1..);
        members.map(|(member, number)| Browser::of(member, number, &self.form, self.server)).collect()
    }
}

/// A browser that comes from the form and never signed in before, again and again.
struct Browser {
    request: Vec<u8>,
}

impl Browser {
    fn of(member: &Member, number: u8, form: &Form, server: &Usher) -> Self {
        let encoded = |text: &str| text.replace('@', "%40").replace(' ', "+");
        let body = format!(
            "csrf={}&identifier={}&password={}",
            encoded(&form.csrf),
            encoded(&member.address),
            encoded(PASSWORD)
        );
        let origin = format!("http://{}", server.address);
        let length = body.len();
        // Each at home: what one address may guess is limited.
        let request = format!(
            "POST /sign-in HTTP/1.1\r\nhost: {}\r\norigin: {origin}\r\nsec-fetch-site: same-origin\r\n\
             user-agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0\r\n\
             accept: text/html\r\naccept-language: en-US,en;q=0.5\r\nx-forwarded-for: 192.0.2.{number}\r\n\
             cookie: {}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{body}",
            server.address, form.cookies
        );
        Self { request: request.into_bytes() }
    }
}

impl Script for Browser {
    fn write_next(&mut self, request: &mut Vec<u8>) -> bool {
        request.extend_from_slice(&self.request);
        true
    }

    fn read(&mut self, status: u16, answer: &[u8]) -> Result<()> {
        let answer = String::from_utf8_lossy(answer);
        let has_session = answer.contains("set-cookie: session=");
        ensure!(status == 303 && has_session, "the sign-in was refused: {answer}");
        Ok(())
    }
}

/// What a browser brings back from the form's page.
struct Form {
    /// The value of the hidden field.
    csrf: String,
    /// The value of the `Cookie` header.
    cookies: String,
}

impl Form {
    fn of(server: &Usher) -> Result<Self> {
        let page = server.get("/sign-in")?;
        let field = page.split("name=\"csrf\"").nth(1).context("the page has no form")?;
        let value = field.split("value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let csrf = value.context("the form has no token")?.to_owned();
        let set = page.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
        let cookies: Vec<&str> = set.filter_map(|cookie| cookie.split(';').next()).collect();
        Ok(Self { csrf, cookies: cookies.join("; ") })
    }
}

/// Requests of somebody's claims, by an access token of theirs.
fn userinfo(site: &Site<'_>, server: &Usher, members: &[Member]) -> Result<Load> {
    let tokens = tokens_of(site, server, &members[..1])?;
    let token = tokens.first().context("nobody got a token")?;
    Ok(Repeated::userinfo(&token.access_token).load(server))
}

/// What one of these answers cost.
pub(crate) fn milliseconds_each(used: Duration, measured: &Measured) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "no run has 2^52 answers")]
    let answers = measured.answers.max(1) as f64;
    used.as_secs_f64() * 1000.0 / answers
}
