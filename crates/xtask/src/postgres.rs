//! A PostgreSQL server of the benchmark's own. Unlike the one that tests share it is as durable as it comes: `fsync` and
//! `synchronous_commit` are on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use crate::process::{self, Running, poll};

/// The account that the server runs as when it is started by root, which it refuses to be.
const ACCOUNT: &str = "postgres";

/// The part of the socket's name that would be a port on a network.
const PORT: &str = "5432";

/// How long it may take to be ready.
const START_LIMIT: Duration = Duration::from_mins(1);

/// A running server. It ends when this value is dropped.
pub(crate) struct Cluster {
    running: Running,
    programs: PathBuf,
    /// With the data, and the socket by which server and yardstick connect.
    folder: TempDir,
}

/// One of its databases.
pub(crate) struct Database<'a> {
    cluster: &'a Cluster,
    name: String,
}

impl Cluster {
    /// Makes a new cluster in a folder of its own, starts it with this file as its log, and waits until it takes connections.
    pub(crate) fn start(log: &Path) -> Result<Self> {
        let programs = programs()?;
        // Not below the build's output: that may lie in a home which the server's account cannot enter.
        let folder = tempfile::Builder::new().prefix("usher-bench-postgres-").tempdir_in("/var/tmp")?;
        let data = folder.path().join("data");
        if process::is_root()? {
            process::output(Command::new("chown").arg(ACCOUNT).arg(folder.path()))?;
        }
        let mut initdb = as_account(&programs.join("initdb"))?;
        initdb.arg("--pgdata").arg(&data);
        initdb.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]);
        process::output(&mut initdb)?;
        let mut server = as_account(&programs.join("postgres"))?;
        server.arg("-D").arg(&data).arg("-k").arg(folder.path());
        server.args(["-p", PORT, "-c", "listen_addresses=", "-c", "max_connections=200"]);
        let mut running = Running::start(&server, log)?;
        let mut probe = Command::new(programs.join("pg_isready"));
        probe.arg("-q").arg("-h").arg(folder.path()).args(["-p", PORT]);
        let ready = poll(START_LIMIT, || match probe.status() {
            Ok(status) if status.success() => Some(true),
            Ok(_) | Err(_) => (!running.is_running()).then_some(false),
        });
        ensure!(ready == Some(true), "PostgreSQL did not start");
        Ok(Self { running, programs, folder })
    }

    /// A new empty database.
    pub(crate) fn create(&self, name: &str) -> Result<Database<'_>> {
        self.copy("template0", name)
    }

    /// A copy of a database that nobody is connected to.
    pub(crate) fn copy(&self, template: &str, name: &str) -> Result<Database<'_>> {
        let database = Database { cluster: self, name: name.to_owned() };
        let mut command = Command::new(database.program("createdb"));
        command.args(database.arguments()).args(["--template", template, name]);
        process::output(&mut command)?;
        Ok(database)
    }

    /// The processor time that the server and its backends have used until now.
    pub(crate) fn cpu(&self) -> Result<Duration> {
        process::cpu_of_family(self.running.id())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Killed, it would leave its backends behind; when it has ended already there is nothing to do.
        if process::signal("INT", self.running.id()).is_ok() {
            let _ = self.running.wait_for_end();
        }
    }
}

impl Database<'_> {
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The value of `database.url`.
    pub(crate) fn url(&self) -> String {
        let folder = self.cluster.folder.path().to_string_lossy().replace('/', "%2F");
        format!("postgres://{ACCOUNT}@{folder}:{PORT}/{}", self.name)
    }

    /// One of PostgreSQL's programs.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.cluster.programs.join(name)
    }

    /// The arguments with which each of them finds the server.
    pub(crate) fn arguments(&self) -> [String; 3] {
        let folder = self.cluster.folder.path().display();
        [format!("--host={folder}"), format!("--port={PORT}"), format!("--username={ACCOUNT}")]
    }

    /// Runs SQL; what it returned, a line for each row.
    pub(crate) fn run(&self, sql: &str) -> Result<String> {
        process::output(self.psql().args(["--command", sql]))
    }

    /// PostgreSQL's shell on this database, with a line for each row.
    pub(crate) fn psql(&self) -> Command {
        let mut command = Command::new(self.program("psql"));
        command.args(self.arguments()).args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align"]);
        command.args(["--set=ON_ERROR_STOP=1", "--dbname", &self.name]);
        command
    }
}

/// Where Debian and others keep the programs; the newest version there is.
fn programs() -> Result<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = Vec::new();
    for entry in
        fs::read_dir("/usr/lib/postgresql").context("PostgreSQL is not installed; run ./test once")?
    {
        let path = entry?.path();
        let version = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse().ok());
        if let Some(version) = version.filter(|_| path.join("bin/postgres").exists()) {
            found.push((version, path.join("bin")));
        }
    }
    found.sort();
    let (_, newest) = found.pop().context("there is no PostgreSQL server in /usr/lib/postgresql")?;
    Ok(newest)
}

fn as_account(program: &Path) -> Result<Command> {
    if !process::is_root()? {
        return Ok(Command::new(program));
    }
    let mut command = Command::new("setpriv");
    command.args([format!("--reuid={ACCOUNT}"), format!("--regid={ACCOUNT}"), "--init-groups".to_owned()]);
    // The account may not enter the folder that we are in.
    command.arg(program).current_dir("/");
    Ok(command)
}
