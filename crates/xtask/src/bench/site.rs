//! A database with the benchmark's application, its twin for the yardstick, and the requests to a server on it.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result};

use super::Bench;
use crate::calls;
use crate::load::{self, Load, Measured, Numbers, Template, scattered};
use crate::postgres::{Cluster, Database};
use crate::report::Pair;
use crate::usher::{CLIENT_ID, REDIRECT_URI, Setup, Usher};
use crate::yardstick::Reached;
use crate::yardstick::sqlite_loop::{self, LoopArguments};

/// The path that is measured.
const PATH: &str = "/idp/v1/account/pre-register";

/// A database with the benchmark's application.
pub(crate) struct Site<'a> {
    pub(crate) bench: &'a Bench,
    pub(crate) setup: Setup,
    pub(crate) authorization: String,
    /// The database server, whose processor time counts as well.
    cluster: Option<&'a Cluster>,
}

/// One measurement of a server.
pub(crate) struct Own {
    pub(crate) measured: Measured,
    /// Processor time of server and store for each answer, in milliseconds.
    pub(crate) cpu_ms: f64,
}

impl Own {
    /// This measurement beside that of its yardstick.
    pub(crate) fn beside(&self, yardstick: f64) -> Pair {
        self.measured.beside(yardstick)
    }
}

impl<'a> Site<'a> {
    /// A new SQLite database. Nothing is delivered unless the setup is changed.
    pub(crate) fn sqlite(bench: &'a Bench, name: &str) -> Result<Self> {
        let setup = Setup { database: bench.workplace.sqlite(name)?, relay_port: None, slow_flushes: false };
        let authorization = bench.workplace.apply_application(&setup)?;
        Ok(Self { bench, setup, authorization, cluster: None })
    }

    /// A PostgreSQL database that is empty until now. Nothing is delivered.
    pub(crate) fn postgres(bench: &'a Bench, cluster: &'a Cluster, database: &Database<'_>) -> Result<Self> {
        let setup = Setup { database: database.url(), relay_port: None, slow_flushes: false };
        let authorization = bench.workplace.apply_application(&setup)?;
        Ok(Self { bench, setup, authorization, cluster: Some(cluster) })
    }

    /// The same with other credentials.
    pub(crate) fn with_authorization(&self, authorization: &str) -> Self {
        Self {
            bench: self.bench,
            setup: self.setup.clone(),
            authorization: authorization.to_owned(),
            cluster: self.cluster,
        }
    }

    pub(crate) fn start(&self) -> Result<Usher> {
        self.bench.workplace.start(&self.setup)
    }

    /// The database's file.
    pub(crate) fn file(&self) -> Result<PathBuf> {
        self.setup.database.strip_prefix("sqlite:").map(PathBuf::from).context("not an SQLite database")
    }

    /// A copy of the database as it is now, for the yardstick. No server may run on it.
    pub(crate) fn twin(&self) -> Result<PathBuf> {
        let twin = self.file()?.with_file_name("twin.db");
        fs::copy(self.file()?, &twin)?;
        Ok(twin)
    }

    /// Calls for users whom nobody knows yet.
    pub(crate) fn new_users(&self, server: &Usher) -> Load {
        self.load(server, &body(""), &[], Numbers::from(self.bench.reserve_numbers()), 201)
    }

    /// Calls of another kind.
    pub(crate) fn load(
        &self,
        server: &Usher,
        body: &str,
        headers: &[(&str, &str)],
        numbers: Numbers,
        status: u16,
    ) -> Load {
        let mut all = vec![("authorization", self.authorization.as_str())];
        all.extend_from_slice(headers);
        Load {
            addresses: Rc::new([server.address]),
            template: Rc::new(Template::post(PATH, &all, body)),
            numbers: Rc::new(numbers),
            status,
        }
    }

    /// Measures a closed loop.
    pub(crate) fn measure(&self, server: &Usher, load: &Load, connections: u32) -> Result<Own> {
        let before = self.cpu(server)?;
        let measured = load::closed_loop(load, connections, self.bench.span)?;
        let used = self.cpu(server)?.saturating_sub(before);
        let cpu_ms = measured.ms_for_each(used);
        Ok(Own { measured, cpu_ms })
    }

    fn cpu(&self, server: &Usher) -> Result<Duration> {
        let store = self.cluster.map_or(Ok(Duration::ZERO), Cluster::cpu)?;
        Ok(server.cpu()? + store)
    }

    /// Measures SQLite's bare loop on a twin.
    pub(crate) fn bare_loop(
        &self,
        twin: &std::path::Path,
        per_commit: u32,
        rate: Option<f64>,
    ) -> Result<Reached> {
        let ms = |duration: Duration| u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        let arguments = LoopArguments {
            database: twin.to_owned(),
            first: self.bench.reserve_numbers(),
            per_commit: per_commit as usize,
            warm_up_ms: ms(self.bench.span.warm_up),
            measure_ms: ms(self.bench.span.measure),
            rate,
        };
        sqlite_loop::measure(&arguments, self.setup.slow_flushes)
    }
}

/// The body of a call for the user whose number is put in, with further members before the end.
pub(crate) fn body(members: &str) -> String {
    let address = calls::address(0);
    debug_assert_eq!(scattered(0), 0, "the number's place is where zero is written");
    format!(
        "{{\"client_id\":\"{CLIENT_ID}\",\"scope\":\"openid\",\"redirect_uri\":\"{REDIRECT_URI}\",\"auth_type\":\"email\",\
         \"grant_type\":\"password\",\"profile_fields\":{{\"emailAddress\":\"{address}\",\"firstName\":\"Ada\",\
         \"lastName\":\"Lovelace\",\"companyName\":\"Engines\"}}{members}}}"
    )
}
