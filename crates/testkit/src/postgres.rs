//! A real PostgreSQL for tests: one server for each test binary, one database for each test.
//!
//! The server listens on a unix socket in a temporary folder, so that there is no port to draw. It ends, and its folder
//! goes, when the test binary ends, in whatever way that happens.

use std::{
    fs,
    io::ErrorKind,
    os::unix::fs::{MetadataExt, chown},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail, ensure};
use tempfile::TempDir;

use crate::wait::PATIENCE;

/// The account that the server runs as when tests run as root, which PostgreSQL refuses to do.
pub const ACCOUNT: &str = "postgres";

/// Where Debian keeps the programs of each major version.
const DEBIAN_FOLDER: &str = "/usr/lib/postgresql";

/// The part of the socket's name that would be a port on a network.
const PORT: &str = "5432";

/// Starts the server in the background, and ends it when standard input ends: that is when the tests' process does.
/// The folder is `$1`, the command follows.
const KEEPER: &str = r#"
trap : INT TERM HUP
folder=$1; shift
"$@" </dev/null >"$folder/server.log" 2>&1 &
read -r _
kill -QUIT $! 2>/dev/null
wait
rm -rf "$folder"
"#;

/// A running PostgreSQL server.
pub struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    databases: AtomicU64,
    /// Holds the pipe whose end ends the server.
    _keeper: Child,
}

impl Cluster {
    /// The server of this test binary, started by whoever asks first. Blocks for a second or two then.
    ///
    /// # Errors
    /// What is to be installed when there is no PostgreSQL, or why it did not start.
    pub fn shared() -> Result<&'static Self> {
        static SHARED: OnceLock<Result<Cluster, String>> = OnceLock::new();
        let started = SHARED.get_or_init(|| Self::start().map_err(|error| format!("{error:#}")));
        started.as_ref().map_err(|error| anyhow!("{error}"))
    }

    /// Makes an empty database.
    pub fn create_database(&'static self) -> Result<Database> {
        let name = format!("test{}", self.databases.fetch_add(1, Ordering::Relaxed));
        run(self.client("createdb").arg(&name))?;
        Ok(Database { cluster: self, name })
    }

    /// One of PostgreSQL's own programs, connected to this server.
    fn client(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command.arg("-h").arg(&self.folder).args(["-p", PORT, "-U", ACCOUNT]);
        command
    }

    fn start() -> Result<Self> {
        let programs = programs()?;
        let folder = tempfile::Builder::new().prefix("usher-postgres-").tempdir()?;
        if let Some((user, group)) = account_for_root()? {
            chown(folder.path(), Some(user), Some(group)).context("giving the folder away")?;
        }
        let data = folder.path().join("data");
        let mut init = as_account(&programs.join("initdb"))?;
        init.args(["-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N", "-D"]).arg(&data);
        run(&mut init)?;
        let keeper = keep(folder, &programs, &data)?;
        keeper.wait_until_ready()?;
        Ok(keeper)
    }

    /// Waits until the server answers, at most [`PATIENCE`].
    fn wait_until_ready(&self) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let mut ready = Command::new(self.programs.join("pg_isready"));
            ready.arg("-q").arg("-h").arg(&self.folder).args(["-p", PORT]);
            if ready.status().context("pg_isready")?.success() {
                return Ok(());
            }
            let log = fs::read_to_string(self.folder.join("server.log")).unwrap_or_default();
            ensure!(Instant::now() < deadline, "PostgreSQL did not start: {log}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// A database of a test's own. It goes, with all connections to it, when this value is dropped.
pub struct Database {
    cluster: &'static Cluster,
    name: String,
}

impl Database {
    /// What to connect to.
    pub fn url(&self) -> String {
        let folder = self.cluster.folder.to_string_lossy().replace('/', "%2F");
        format!("postgres://{ACCOUNT}@{folder}:{PORT}/{}", self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // What stays behind goes with the server.
        let _ = run(self.cluster.client("dropdb").args(["--force", &self.name]));
    }
}

/// Starts the server under its keeper, which takes charge of the folder.
fn keep(folder: TempDir, programs: &Path, data: &Path) -> Result<Cluster> {
    let folder = folder.keep();
    let server = as_account(&programs.join("postgres"))?;
    let mut keeper = Command::new("sh");
    keeper.args(["-c", KEEPER, "keeper"]).arg(&folder).arg(server.get_program()).args(server.get_args());
    keeper.arg("-D").arg(data).arg("-k").arg(&folder).args(["-p", PORT]);
    // What a test loses in a power cut nobody misses. Each test has a few connections of its own.
    for setting in ["listen_addresses=", "fsync=off", "max_connections=400", "shared_buffers=32MB"] {
        keeper.args(["-c", setting]);
    }
    let keeper = keeper.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    Ok(Cluster { folder, programs: programs.to_owned(), databases: AtomicU64::new(1), _keeper: keeper })
}

/// The folder of the newest version's programs: Debian's, else that of `initdb` on the path.
pub fn programs() -> Result<PathBuf> {
    let debian = fs::read_dir(DEBIAN_FOLDER).into_iter().flatten().flatten();
    let versions = debian.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    if let Some(newest) = versions.max() {
        let folder = Path::new(DEBIAN_FOLDER).join(newest.to_string()).join("bin");
        if folder.join("initdb").exists() {
            return Ok(folder);
        }
    }
    match Command::new("pg_config").arg("--bindir").output() {
        Ok(output) if output.status.success() => {
            Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim().to_owned()))
        }
        Ok(_) | Err(_) => bail!("PostgreSQL is missing. Install it: apt-get install postgresql"),
    }
}

/// A command that runs as [`ACCOUNT`] where the tests run as root, and as the tests' user elsewhere.
pub fn as_account(program: &Path) -> Result<Command> {
    let Some((user, group)) = account_for_root()? else { return Ok(Command::new(program)) };
    let mut command = Command::new("setpriv");
    command.args([format!("--reuid={user}"), format!("--regid={group}"), "--clear-groups".to_owned()]);
    command.arg(program);
    Ok(command)
}

/// User and group of [`ACCOUNT`] when the tests run as root.
fn account_for_root() -> Result<Option<(u32, u32)>> {
    if fs::metadata("/proc/self")?.uid() != 0 {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd")?;
    let fields =
        accounts.lines().map(|line| line.split(':').collect::<Vec<_>>()).find(|fields| fields[0] == ACCOUNT);
    let fields =
        fields.context("there is no account 'postgres'. Install PostgreSQL: apt-get install postgresql")?;
    let [_, _, user, group, ..] = fields[..] else { bail!("/etc/passwd cannot be read") };
    Ok(Some((user.parse()?, group.parse()?)))
}

fn run(command: &mut Command) -> Result<()> {
    let Output { status, stdout, stderr } = match command.current_dir("/").output() {
        Ok(output) => output,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            bail!(
                "{} is missing. Install PostgreSQL: apt-get install postgresql",
                command.get_program().display()
            )
        }
        Err(error) => return Err(error.into()),
    };
    let words = format!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    ensure!(status.success(), "{} failed: {words}", command.get_program().display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn each_test_has_a_database_of_its_own_that_nobody_else_may_touch() {
        let cluster = Cluster::shared().unwrap();
        let (one, other) = (cluster.create_database().unwrap(), cluster.create_database().unwrap());
        assert_ne!(one.url(), other.url());
        let mode = fs::metadata(cluster.folder.join("data")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }
}
