//! Two PostgreSQL servers under Patroni, which makes the standby the primary when the primary is gone.
//!
//! Debian's Patroni (3.0.2) keeps its word when nodes are killed. A primary that is merely frozen past its lease and
//! wakes up may undo the promotion there, so nothing is frozen here.

use std::fs::{self, File, Permissions};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use usher_testkit::postgres::{ACCOUNT, as_account, programs};
use usher_testkit::wait;

use crate::disk::give_to;
use crate::http::status_of;
use crate::process::{self, children_of, family_of, is_gone, require_root};

/// How long a member may take to join: it copies or rewinds the whole cluster.
const JOIN_LIMIT: Duration = Duration::from_mins(3);

/// How long the standby may take to be the primary; Patroni needs the lease's 8 s and a few more.
const PROMOTION_LIMIT: Duration = Duration::from_mins(1);

/// How long killed processes may take to be gone from the list of processes: Patroni takes one that still stands there
/// for a running server.
const END_LIMIT: Duration = Duration::from_secs(20);

/// A pair of servers and the store of their lease. Everything is killed when this value is dropped.
pub struct PatroniPair {
    members: [Member; 2],
    etcd: Child,
    _folder: TempDir,
}

struct Member {
    configuration: PathBuf,
    data: PathBuf,
    log: PathBuf,
    port: u16,
    rest_port: u16,
    process: Child,
}

impl PatroniPair {
    /// Starts both, and waits until the second is the synchronous standby of the first.
    ///
    /// # Errors
    /// What is to be installed, or which of them does not come up.
    pub async fn start() -> Result<Self> {
        require_root("a pair of PostgreSQL servers")?;
        let folder = tempfile::Builder::new().prefix("usher-patroni-").tempdir()?;
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755))?;
        give_to(ACCOUNT, folder.path())?;
        let etcd_port = draw_port()?;
        let etcd = start_etcd(folder.path(), etcd_port)?;
        let first = Member::start(folder.path(), 0, etcd_port)?;
        first.becomes(PRIMARY).await?;
        let second = Member::start(folder.path(), 1, etcd_port)?;
        second.becomes(SYNCHRONOUS_STANDBY).await?;
        Ok(Self { members: [first, second], etcd, _folder: folder })
    }

    /// Where to connect to: both of them, the one that takes writes.
    pub fn url(&self) -> String {
        let [first, second] = &self.members;
        format!(
            "postgres://{ACCOUNT}@127.0.0.1:{},127.0.0.1:{}/postgres?target_session_attrs=read-write",
            first.port, second.port
        )
    }

    /// Kills the primary's whole node. Waits until the other one is the primary.
    ///
    /// # Errors
    /// When there is no primary before or after.
    pub async fn kill_primary(&mut self) -> Result<()> {
        let primary = self.primary().await.context("there is no primary")?;
        self.members[primary].kill().await?;
        self.members[1 - primary].wait_for(PRIMARY, PROMOTION_LIMIT).await
    }

    /// Starts what was killed again, and waits until it is the synchronous standby.
    ///
    /// # Errors
    /// When it does not become that.
    pub async fn repair(&mut self) -> Result<()> {
        let primary = self.primary().await.context("there is no primary")?;
        let other = &mut self.members[1 - primary];
        other.process = spawn_patroni(&other.configuration, &other.log)?;
        other.becomes(SYNCHRONOUS_STANDBY).await
    }

    async fn primary(&self) -> Option<usize> {
        for (index, member) in self.members.iter().enumerate() {
            if member.is(PRIMARY).await {
                return Some(index);
            }
        }
        None
    }
}

impl Drop for PatroniPair {
    fn drop(&mut self) {
        for member in &self.members {
            member.send_kill();
        }
        // Each fails only when the process has ended already.
        for process in self.members.iter_mut().map(|member| &mut member.process).chain([&mut self.etcd]) {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// What Patroni answers with 200 to when a member is the primary.
const PRIMARY: &str = "/primary";

/// The same for a standby without whose word nothing is acknowledged.
const SYNCHRONOUS_STANDBY: &str = "/synchronous";

impl Member {
    fn start(folder: &Path, number: usize, etcd_port: u16) -> Result<Self> {
        let (port, rest_port) = (draw_port()?, draw_port()?);
        let data = folder.join(format!("data{number}"));
        let configuration = folder.join(format!("patroni{number}.yml"));
        let log = folder.join(format!("patroni{number}.log"));
        fs::write(&configuration, configure(number, &data, port, rest_port, etcd_port)?)?;
        let process = spawn_patroni(&configuration, &log)?;
        Ok(Self { configuration, data, log, port, rest_port, process })
    }

    async fn is(&self, role: &str) -> bool {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.rest_port));
        status_of(address, role).await == Some(200)
    }

    async fn becomes(&self, role: &str) -> Result<()> {
        self.wait_for(role, JOIN_LIMIT).await
    }

    async fn wait_for(&self, role: &str, limit: Duration) -> Result<()> {
        let reached = async || self.is(role).await.then_some(());
        wait::until(limit, reached).await.with_context(|| {
            let log = fs::read_to_string(&self.log).unwrap_or_default();
            let start = log.len().saturating_sub(2000);
            format!("a member does not become {role}: {}", log.get(start..).unwrap_or(&log))
        })
    }

    /// The server runs on its own beside Patroni; its first line of this file is its id.
    fn server(&self) -> Option<u32> {
        let file = fs::read_to_string(self.data.join("postmaster.pid")).ok()?;
        file.lines().next()?.trim().parse().ok()
    }

    /// Sends the kill to everything of this node; what that was.
    fn send_kill(&self) -> Vec<u32> {
        let mut family = family_of(self.process.id()).unwrap_or_default();
        if let Some(server) = self.server() {
            family.push(server);
            family.extend(children_of(server).unwrap_or_default());
        }
        for process in &family {
            // Patroni first, so that it starts nothing again; some end by themselves when others have.
            let _ = process::signal("KILL", *process);
        }
        family
    }

    async fn kill(&mut self) -> Result<()> {
        let family = self.send_kill();
        self.process.wait()?;
        let is_listed = |process: &u32| Path::new("/proc").join(process.to_string()).exists();
        let gone = async || (!family.iter().any(is_listed)).then_some(());
        if wait::until(END_LIMIT, gone).await.is_none() {
            let running = family.iter().filter(|process| !is_gone(**process)).count();
            bail!("{running} processes of the killed node still run");
        }
        Ok(())
    }
}

fn start_etcd(folder: &Path, port: u16) -> Result<Child> {
    let peer = format!("http://127.0.0.1:{}", draw_port()?);
    let client = format!("http://127.0.0.1:{port}");
    let log = File::create(folder.join("etcd.log"))?;
    let mut etcd = Command::new("etcd");
    etcd.arg("--data-dir").arg(folder.join("etcd"));
    etcd.args(["--listen-client-urls", &client, "--advertise-client-urls", &client]);
    etcd.args(["--listen-peer-urls", &peer, "--initial-advertise-peer-urls", &peer]);
    etcd.args(["--initial-cluster", &format!("default={peer}")]);
    etcd.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    etcd.spawn().context("starting etcd. Install it: apt-get install etcd-server")
}

fn spawn_patroni(configuration: &Path, log: &Path) -> Result<Child> {
    let log = File::options().create(true).append(true).open(log)?;
    let mut patroni = as_account(Path::new("patroni"))?;
    patroni.arg(configuration).current_dir("/").stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    patroni.spawn().context("starting patroni. Install it: apt-get install patroni")
}

/// `primary_start_timeout: 0`: a primary that has crashed is replaced, and not waited for.
fn configure(number: usize, data: &Path, port: u16, rest_port: u16, etcd_port: u16) -> Result<String> {
    let (data, programs) = (data.display(), programs()?);
    let programs = programs.display();
    Ok(format!(
        "scope: usher\n\
         name: member{number}\n\
         restapi: {{listen: '127.0.0.1:{rest_port}', connect_address: '127.0.0.1:{rest_port}'}}\n\
         etcd3: {{host: '127.0.0.1:{etcd_port}'}}\n\
         bootstrap:\n\
         \x20 dcs:\n\
         \x20   ttl: 8\n\
         \x20   loop_wait: 1\n\
         \x20   retry_timeout: 3\n\
         \x20   synchronous_mode: true\n\
         \x20   primary_start_timeout: 0\n\
         \x20   postgresql: {{use_pg_rewind: true, parameters: {{wal_log_hints: 'on'}}}}\n\
         \x20 initdb: [{{encoding: UTF8}}, {{locale: C.UTF-8}}, {{auth: trust}}]\n\
         postgresql:\n\
         \x20 listen: '127.0.0.1:{port}'\n\
         \x20 connect_address: '127.0.0.1:{port}'\n\
         \x20 data_dir: '{data}'\n\
         \x20 bin_dir: '{programs}'\n\
         \x20 pgpass: '{data}.pgpass'\n\
         \x20 authentication:\n\
         \x20   superuser: {{username: {ACCOUNT}}}\n\
         \x20   replication: {{username: {ACCOUNT}}}\n\
         \x20   rewind: {{username: {ACCOUNT}}}\n\
         \x20 pg_hba: ['local all all trust', 'host all all 127.0.0.1/32 trust', \
         'host replication all 127.0.0.1/32 trust']\n\
         \x20 parameters: {{unix_socket_directories: '', shared_buffers: 32MB, recovery_init_sync_method: syncfs}}\n"
    ))
}

fn draw_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
