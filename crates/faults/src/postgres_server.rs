//! A PostgreSQL of a scenario's own, which is durable and can be killed.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use tempfile::TempDir;
use usher_testkit::postgres::{ACCOUNT, as_account, programs};
use usher_testkit::wait;

use crate::disk::give_to;
use crate::process::{self, children_of, is_gone, output, require_root};

/// How long a start may take, with the recovery after a crash.
const START_LIMIT: Duration = Duration::from_mins(1);

/// How long killed processes may take to be gone.
const END_LIMIT: Duration = Duration::from_secs(20);

/// A server with its data in a folder of the caller's. It is killed when this value is dropped.
pub struct PostgresServer {
    data: PathBuf,
    /// The folder of the socket; it stays reachable when the data's disk does not.
    sockets: TempDir,
    programs: PathBuf,
    process: Child,
}

impl PostgresServer {
    /// Makes a cluster in this folder, which is given to PostgreSQL's account, and starts it.
    ///
    /// # Errors
    /// What is to be installed, or what the programs said.
    pub async fn create(folder: &Path) -> Result<Self> {
        require_root("a PostgreSQL of its own")?;
        give_to(ACCOUNT, folder)?;
        let sockets = tempfile::Builder::new().prefix("usher-sockets-").tempdir()?;
        give_to(ACCOUNT, sockets.path())?;
        let (programs, data) = (programs()?, folder.join("data"));
        let mut init = as_account(&programs.join("initdb"))?;
        init.args(["-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N", "-D"]).arg(&data);
        output(init.current_dir("/"))?;
        let process = spawn(&programs, &data, sockets.path())?;
        let server = Self { data, sockets, programs, process };
        server.is_ready().await?;
        Ok(server)
    }

    /// Starts it again after a kill, and waits until it has recovered.
    ///
    /// # Errors
    /// What it said when it does not start.
    pub async fn restart(&mut self) -> Result<()> {
        self.process = spawn(&self.programs, &self.data, self.sockets.path())?;
        self.is_ready().await
    }

    /// Kills the server and all that work for it, and waits until they are gone.
    ///
    /// # Errors
    /// When one of them does not end.
    pub async fn kill(&mut self) -> Result<()> {
        let workers = children_of(self.process.id())?;
        self.process.kill()?;
        self.process.wait()?;
        for worker in &workers {
            // One that notices that the server is gone may be faster.
            let _ = process::signal("KILL", *worker);
        }
        let gone = async || workers.iter().all(|worker| is_gone(*worker)).then_some(());
        wait::until(END_LIMIT, gone).await.context("PostgreSQL's processes do not end")
    }

    /// Where to connect to.
    pub fn url(&self) -> String {
        let folder = self.sockets.path().to_string_lossy().replace('/', "%2F");
        format!("postgres://{ACCOUNT}@{folder}:5432/postgres")
    }

    async fn is_ready(&self) -> Result<()> {
        let ready = async || {
            let mut ask = Command::new(self.programs.join("pg_isready"));
            ask.arg("-q").arg("-h").arg(self.sockets.path());
            ask.status().is_ok_and(|status| status.success()).then_some(())
        };
        wait::until(START_LIMIT, ready).await.with_context(|| {
            let log = std::fs::read_to_string(log_file(self.sockets.path())).unwrap_or_default();
            format!("PostgreSQL does not start: {log}")
        })
    }
}

impl Drop for PostgresServer {
    fn drop(&mut self) {
        // The others notice within a moment that it is gone. Either fails only when it has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn spawn(programs: &Path, data: &Path, sockets: &Path) -> Result<Child> {
    let log = File::options().create(true).append(true).open(log_file(sockets))?;
    let mut server = as_account(&programs.join("postgres"))?;
    server.arg("-D").arg(data).arg("-k").arg(sockets);
    // syncfs: without it the recovery opens and flushes every file one by one.
    for setting in ["listen_addresses=", "shared_buffers=32MB", "recovery_init_sync_method=syncfs"] {
        server.args(["-c", setting]);
    }
    server.current_dir("/").stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    server.spawn().context("starting PostgreSQL")
}

fn log_file(sockets: &Path) -> PathBuf {
    sockets.join("server.log")
}
