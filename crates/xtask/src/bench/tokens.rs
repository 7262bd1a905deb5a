//! The protocol's endpoints: codes for those who are signed in, tokens for codes, refresh tokens one after the other, claims
//! and what a token is good for.

use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::Bench;
use super::members::{Member, Members};
use super::sign_in::milliseconds_each;
use super::site::Site;
use crate::load::{self, Load, Measured, Numbers, Script, Template};
use crate::report::{Goal, Pair, Row};
use crate::usher::{CLIENT_ID, Usher};

const CONNECTIONS: u32 = 64;

/// The pair of RFC 7636 appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
/// [`crate::usher::REDIRECT_URI`], percent-encoded.
const REDIRECT_URI: &str = "https%3A%2F%2Fbench.example%2Fcallback";

pub(crate) fn sqlite(bench: &Bench) -> Result<Vec<Row>> {
    let site = Site::sqlite(bench, "tokens")?;
    let members = Members::make(&site, CONNECTIONS)?.all;
    let server = site.start()?;
    let each = if bench.thorough { 100 } else { 20 };
    let (mut codes, mut exchanges, mut refreshes) = (Runs::default(), Runs::default(), Runs::default());
    let mut tokens = Vec::new();
    for _ in 0..bench.pairs {
        let authorized = codes.take(&server, None, browsers(&members, &server, each))?;
        let exchanged = exchanges.take(&server, None, exchanges_of(&site, authorized))?;
        tokens = tokens_from(exchanged)?;
        let chains = tokens.iter().map(|tokens| Chain::of(&site, &tokens.refresh_token));
        refreshes.take(&server, Some(bench.span), chains.collect())?;
    }
    let (mut userinfo, mut introspection) = (Runs::default(), Runs::default());
    for _ in 0..bench.pairs {
        let access_tokens = || tokens.iter().map(|tokens| tokens.access_token.as_str());
        userinfo.take(&server, Some(bench.span), access_tokens().map(Repeated::userinfo).collect())?;
        let asked = access_tokens().map(|token| Repeated::introspection(&site, token));
        introspection.take(&server, Some(bench.span), asked.collect())?;
    }
    server.stop()?;
    let runs = [
        ("authorize, prompt=none", codes),
        ("token, code exchange", exchanges),
        ("token, refresh", refreshes),
        ("userinfo, JWT", userinfo),
        ("introspection, JWT", introspection),
    ];
    Ok(runs.into_iter().flat_map(|(scenario, runs)| runs.rows(scenario)).collect())
}

/// Runs of one kind.
#[derive(Default)]
struct Runs {
    pairs: Vec<Pair>,
    cpu_ms: Vec<f64>,
}

impl Runs {
    fn take<S: Script + 'static>(
        &mut self,
        server: &Usher,
        span: Option<load::Span>,
        scripts: Vec<S>,
    ) -> Result<Vec<S>> {
        let before = server.cpu()?;
        let (measured, scripts) = load::follow(server.address, scripts, span)?;
        self.note(server.cpu()?.saturating_sub(before), &measured);
        Ok(scripts)
    }

    fn note(&mut self, used: Duration, measured: &Measured) {
        self.cpu_ms.push(milliseconds_each(used, measured));
        let (p50_ms, p99_ms) = (measured.latency.quantile_ms(0.5), measured.latency.quantile_ms(0.99));
        self.pairs.push(Pair { rate: measured.rate, p50_ms, p99_ms, ..Pair::default() });
    }

    fn rows(self, scenario: &str) -> [Row; 2] {
        let cpu = format!("processor time for one {scenario}, ms");
        let mut rows = [
            Row::of_rates(scenario, "sqlite", &self.pairs),
            Row::of_figures(&cpu, "sqlite", self.cpu_ms, Goal::None),
        ];
        for row in &mut rows {
            row.connections = Some(CONNECTIONS);
        }
        rows
    }
}

/// What a member's browser brought the application.
pub(crate) struct Tokens {
    pub(crate) access_token: String,
    refresh_token: String,
}

/// Tokens for each of these members.
pub(crate) fn tokens_of(site: &Site<'_>, server: &Usher, members: &[Member]) -> Result<Vec<Tokens>> {
    let (_, authorized) = load::follow(server.address, browsers(members, server, 1), None)?;
    let (_, exchanged) = load::follow(server.address, exchanges_of(site, authorized), None)?;
    tokens_from(exchanged)
}

fn tokens_from(exchanges: Vec<Exchange>) -> Result<Vec<Tokens>> {
    let newest = exchanges.into_iter().map(|exchange| exchange.newest.context("no code was exchanged"));
    newest.collect()
}

/// A member's browser at the authorization endpoint, with a session.
struct AuthorizingBrowser {
    request: Vec<u8>,
    left: usize,
    codes: Vec<String>,
}

fn browsers(members: &[Member], server: &Usher, each: usize) -> Vec<AuthorizingBrowser> {
    members.iter().map(|member| AuthorizingBrowser::of(member, server, each)).collect()
}

impl AuthorizingBrowser {
    fn of(member: &Member, server: &Usher, count: usize) -> Self {
        let request = format!(
            "GET /authorize?response_type=code&client_id={CLIENT_ID}&redirect_uri={REDIRECT_URI}\
             &scope=openid+profile+email+offline_access&state=af0ifjsldkj&nonce=n-0S6_WzA2Mj&prompt=none\
             &code_challenge={CHALLENGE}&code_challenge_method=S256 HTTP/1.1\r\nhost: {}\r\n\
             cookie: session={}\r\naccept: text/html\r\n\r\n",
            server.address, member.session
        );
        Self { request: request.into_bytes(), left: count, codes: Vec::new() }
    }
}

impl Script for AuthorizingBrowser {
    fn write_next(&mut self, request: &mut Vec<u8>) -> bool {
        request.extend_from_slice(&self.request);
        let some = self.left > 0;
        self.left = self.left.saturating_sub(1);
        some
    }

    fn read(&mut self, status: u16, answer: &[u8]) -> Result<()> {
        let answer = String::from_utf8_lossy(answer);
        let code = answer.split("code=").nth(1).and_then(|rest| rest.split(['&', '\r']).next());
        ensure!(status == 303, "the browser was not sent on: {answer}");
        self.codes.push(code.with_context(|| format!("no code in the answer: {answer}"))?.to_owned());
        Ok(())
    }
}

/// The application, which exchanges the codes that one browser brought.
struct Exchange {
    authorization: String,
    codes: Vec<String>,
    newest: Option<Tokens>,
}

fn exchanges_of(site: &Site<'_>, browsers: Vec<AuthorizingBrowser>) -> Vec<Exchange> {
    let exchange = |browser: AuthorizingBrowser| Exchange {
        authorization: site.authorization.clone(),
        codes: browser.codes,
        newest: None,
    };
    browsers.into_iter().map(exchange).collect()
}

impl Script for Exchange {
    fn write_next(&mut self, request: &mut Vec<u8>) -> bool {
        let Some(code) = self.codes.pop() else { return false };
        let body = format!(
            "grant_type=authorization_code&code={code}&redirect_uri={REDIRECT_URI}&code_verifier={VERIFIER}"
        );
        request.extend_from_slice(form("/token", &self.authorization, &body).as_bytes());
        true
    }

    fn read(&mut self, status: u16, answer: &[u8]) -> Result<()> {
        let tokens = body_of(status, answer)?;
        let member =
            |name: &str| tokens[name].as_str().map(str::to_owned).with_context(|| format!("no {name}"));
        self.newest =
            Some(Tokens { access_token: member("access_token")?, refresh_token: member("refresh_token")? });
        Ok(())
    }
}

/// The application with a refresh token, and the next one, and the next one.
struct Chain {
    authorization: String,
    refresh_token: String,
}

impl Chain {
    fn of(site: &Site<'_>, refresh_token: &str) -> Self {
        Self { authorization: site.authorization.clone(), refresh_token: refresh_token.to_owned() }
    }
}

impl Script for Chain {
    fn write_next(&mut self, request: &mut Vec<u8>) -> bool {
        let body = format!("grant_type=refresh_token&refresh_token={}", self.refresh_token);
        request.extend_from_slice(form("/token", &self.authorization, &body).as_bytes());
        true
    }

    fn read(&mut self, status: u16, answer: &[u8]) -> Result<()> {
        let tokens = body_of(status, answer)?;
        tokens["refresh_token"].as_str().context("no refresh_token")?.clone_into(&mut self.refresh_token);
        Ok(())
    }
}

/// One request with an access token, again and again.
pub(crate) struct Repeated(String);

impl Repeated {
    /// Whose token it is.
    pub(crate) fn userinfo(access_token: &str) -> Self {
        Self(format!(
            "GET /userinfo HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {access_token}\r\n\r\n"
        ))
    }

    fn introspection(site: &Site<'_>, access_token: &str) -> Self {
        Self(form("/introspect", &site.authorization, &format!("token={access_token}")))
    }

    /// The same as a load without a number in it.
    pub(crate) fn load(&self, server: &Usher) -> Load {
        Load {
            addresses: Rc::new([server.address]),
            template: Rc::new(Template::fixed(&self.0)),
            numbers: Rc::new(Numbers::from(1)),
            status: 200,
        }
    }
}

impl Script for Repeated {
    fn write_next(&mut self, request: &mut Vec<u8>) -> bool {
        request.extend_from_slice(self.0.as_bytes());
        true
    }

    fn read(&mut self, status: u16, answer: &[u8]) -> Result<()> {
        // A token that is good for nothing is told with status 200 as well.
        let is_refusal = answer.ends_with(b"{\"active\":false}");
        ensure!(status == 200 && !is_refusal, "the token was refused: {}", String::from_utf8_lossy(answer));
        Ok(())
    }
}

fn form(path: &str, authorization: &str, body: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: {authorization}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// The JSON of a good answer.
fn body_of(status: u16, answer: &[u8]) -> Result<Value> {
    let text = String::from_utf8_lossy(answer);
    ensure!(status == 200, "the request was refused: {text}");
    let (_, body) = text.split_once("\r\n\r\n").context("an answer without a body")?;
    Ok(serde_json::from_str(body)?)
}
