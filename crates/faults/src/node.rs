//! One running `usher serve`.

use std::fs::{self, File};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use tokio::process::{Child, Command};
use tokio::time::timeout;
use usher_testkit::wait;

use crate::fake_clock::FakeClock;
use crate::process;
use crate::site::Site;

/// How long a start may take; one that finds a log to recover after a crash takes longest.
const START_LIMIT: Duration = Duration::from_mins(1);

/// How long a stop may take: longer than the server's own grace.
const STOP_LIMIT: Duration = Duration::from_mins(1);

/// How a node is run.
#[derive(Debug, Default)]
pub struct NodeOptions<'a> {
    /// The relay's port on 127.0.0.1.
    pub relay_port: u16,
    /// The clock that it sees, in place of the machine's.
    pub clock: Option<&'a FakeClock>,
    /// Makes every flush of files do nothing, for an experiment that is to lose data.
    pub ignores_flushes: bool,
}

/// A running node. Killed when this value is dropped.
pub struct Node {
    process: Child,
    /// Where it listens.
    pub address: SocketAddr,
    log: PathBuf,
}

impl Node {
    /// Starts a node and waits until it is ready.
    ///
    /// # Errors
    /// What it said when it is not.
    pub async fn start(site: &Site, options: &NodeOptions<'_>) -> Result<Self> {
        let log = site.new_file("node.log");
        let file = File::create(&log)?;
        let mut command = Command::new(site.binary());
        command.args(["serve", "--config"]).arg(site.configuration(options.relay_port)?).env_clear();
        if let Some(clock) = options.clock {
            command.envs(clock.variables());
        }
        if options.ignores_flushes {
            command.env("LD_PRELOAD", crate::binary::preloaded("libeatmydata.so", "eatmydata")?);
        }
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file).kill_on_drop(true);
        let mut process = command.spawn().context("starting usher serve")?;
        let ready = wait::until(START_LIMIT, async || {
            let has_ended = !matches!(process.try_wait(), Ok(None));
            let address = ready_address(&fs::read_to_string(&log).unwrap_or_default());
            if has_ended { Some(None) } else { address.map(Some) }
        });
        let Some(Some(address)) = ready.await else {
            bail!("usher serve is not ready: {}", fs::read_to_string(&log).unwrap_or_default());
        };
        Ok(Self { process, address, log })
    }

    /// Stops it in the middle of whatever it does; only [`Node::kill`] is of use then.
    ///
    /// # Errors
    /// When it had ended before, by itself.
    pub async fn freeze(&self) -> Result<()> {
        let process = self.process.id().context("no process")?;
        process::signal("STOP", process)?;
        let frozen = async || process::is_stopped(process).then_some(());
        wait::until(STOP_LIMIT, frozen).await.context("the node cannot be stopped")
    }

    /// Ends it in the middle of whatever it does.
    ///
    /// # Errors
    /// When it had ended before, by itself.
    pub async fn kill(mut self) -> Result<()> {
        ensure!(self.process.try_wait()?.is_none(), "the node ended by itself: {}", self.log()?);
        Ok(self.process.kill().await?)
    }

    /// Stops it in good order.
    ///
    /// # Errors
    /// When it had ended before, does not end, or ends with an error.
    pub async fn stop(mut self) -> Result<()> {
        ensure!(self.process.try_wait()?.is_none(), "the node ended by itself: {}", self.log()?);
        process::signal("TERM", self.process.id().context("no process")?)?;
        let ended = timeout(STOP_LIMIT, self.process.wait()).await.context("the node does not stop")??;
        let log = self.log()?;
        ensure!(ended.success(), "the node stopped with an error: {log}");
        ensure!(!log.contains("panicked at"), "the node panicked: {log}");
        Ok(())
    }

    /// What it wrote until now.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn log(&self) -> Result<String> {
        Ok(fs::read_to_string(&self.log)?)
    }
}

fn ready_address(log: &str) -> Option<SocketAddr> {
    let mut lines = log.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let ready = lines.find(|line| line["message"] == "ready")?;
    ready["listen"].as_str()?.parse().ok()
}
