//! Running the built binary: the demo, the service, and commands that end by themselves.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use tokio::process::{Child, Command};
use usher_testkit::wait::{self, PATIENCE};

/// A link key for tests.
pub(crate) const LINK_KEY: &str = "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

/// The binary, without the environment's own `USHER_` variables.
pub(crate) fn usher(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_usher"));
    command.args(arguments).stdin(Stdio::null()).kill_on_drop(true);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("USHER_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a command that ends by itself.
pub(crate) async fn run(arguments: &[&str]) -> Output {
    usher(arguments).output().await.unwrap()
}

/// What a command wrote to standard output; it must have succeeded.
#[track_caller]
pub(crate) fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The exit code and the lines on standard error of a command that failed.
#[track_caller]
pub(crate) fn complained(output: &Output) -> (i32, Vec<String>) {
    assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let lines = String::from_utf8_lossy(&output.stderr).lines().map(str::to_owned).collect();
    (output.status.code().unwrap(), lines)
}

/// A service that runs until this value is dropped.
pub(crate) struct Running {
    pub(crate) process: Child,
    /// `http://127.0.0.1:<port>`.
    pub(crate) base: String,
    output: PathBuf,
    _folder: TempDir,
}

impl Running {
    /// Starts the demo on a port that is free.
    pub(crate) async fn demo(more: &[&str]) -> Self {
        let arguments = [&["demo", "--port", "0"], more].concat();
        Self::start(usher(&arguments), |output| {
            let ready = output.contains("Press Ctrl-C to stop.");
            let address = output.lines().next()?.split_once("running: ")?.1;
            ready.then(|| address.trim_end_matches("/demo").to_owned())
        })
        .await
    }

    /// Starts the service with the configuration of a site, on a port that is free.
    pub(crate) async fn serve(site: &Site, variables: &[(&str, &str)]) -> Self {
        let mut command = usher(&["serve", "--config", &site.config()]);
        command.envs(variables.iter().copied());
        Self::start(command, |output| {
            let mut lines = output.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
            let ready = lines.find(|line| line["message"] == "ready")?;
            Some(format!("http://{}", ready["listen"].as_str()?))
        })
        .await
    }

    async fn start(mut command: Command, ready: impl Fn(&str) -> Option<String>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("output");
        let file = File::create(&output).unwrap();
        let mut process = command.stdout(file.try_clone().unwrap()).stderr(file).spawn().unwrap();
        let started = wait::until(PATIENCE, async || {
            let written = fs::read_to_string(&output).unwrap();
            let base = ready(&written);
            let ended = process.try_wait().unwrap().is_some();
            assert!(base.is_some() || !ended, "it ended: {written}");
            base
        });
        let base = started.await.expect("a start in time");
        Self { process, base, output, _folder: folder }
    }

    /// Everything it wrote until now.
    pub(crate) fn output(&self) -> String {
        fs::read_to_string(&self.output).unwrap()
    }

    /// The port.
    pub(crate) fn port(&self) -> u16 {
        self.base.rsplit_once(':').unwrap().1.parse().unwrap()
    }

    /// Sends a signal.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.process.id().expect("a running process").to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &id]).status().unwrap();
        assert!(sent.success());
    }

    /// Asks it to stop, and waits until it has; the exit must be clean.
    pub(crate) async fn stop(self) -> String {
        self.signal("TERM");
        self.stop_already_told().await
    }

    /// Waits until it has stopped, as it was asked to; the exit must be clean.
    pub(crate) async fn stop_already_told(mut self) -> String {
        let ended = tokio::time::timeout(PATIENCE, self.process.wait()).await.expect("an end in time");
        assert!(ended.unwrap().success(), "{}", self.output());
        self.output()
    }

    /// Ends it without asking, as a power failure would.
    pub(crate) async fn kill(mut self) {
        self.process.kill().await.unwrap();
    }
}

/// A folder with a configuration, an applications file and a database.
pub(crate) struct Site {
    folder: TempDir,
}

impl Site {
    /// A site whose mails go to the relay on this port of 127.0.0.1.
    pub(crate) fn new(relay_port: u16) -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        let database = format!("sqlite:{}", site.path("usher.db"));
        site.configure(relay_port, &database);
        site
    }

    /// The same on a PostgreSQL database.
    pub(crate) fn on_postgres(relay_port: u16, database: &str) -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        site.configure(relay_port, database);
        site
    }

    fn configure(&self, relay_port: u16, database: &str) {
        self.write(
            "usher.toml",
            &format!(
                "[server]\nlisten = \"127.0.0.1:0\"\npublic_url = \"http://127.0.0.1:4711\"\n\
                 [database]\nurl = \"{database}\"\n[links]\nkey = \"{LINK_KEY}\"\n\
                 [mail]\nfrom = \"invitations@usher.test\"\n\
                 [mail.smtp]\nhost = \"127.0.0.1\"\nport = {relay_port}\nencryption = \"none\"\n\
                 [delivery]\nretry_base_seconds = 1\n[log]\nformat = \"json\"\n"
            ),
        );
        self.write("apps.toml", APPLICATION);
    }

    /// The path of a file of the site.
    pub(crate) fn path(&self, file: &str) -> String {
        self.folder.path().join(file).display().to_string()
    }

    /// The configuration file.
    pub(crate) fn config(&self) -> String {
        self.path("usher.toml")
    }

    /// Writes a file of the site.
    pub(crate) fn write(&self, file: &str, text: &str) {
        fs::write(Path::new(&self.path(file)), text).unwrap();
    }

    /// Declares the application `shop`, and gives its secret.
    pub(crate) async fn apply(&self) -> String {
        let output = run(&["apps", "apply", &self.path("apps.toml"), "--config", &self.config()]).await;
        secret_in(&said(&output))
    }
}

/// The secret that a command showed.
#[track_caller]
pub(crate) fn secret_in(said: &str) -> String {
    let line = said.lines().find(|line| line.starts_with("secret of shop")).expect("a secret");
    line.rsplit_once(": ").unwrap().1.to_owned()
}

/// The application of a site.
pub(crate) const APPLICATION: &str = "\
[[applications]]
client_id = \"shop\"
name = \"Example Shop\"
redirect_uris = [\"https://shop.example/welcome\"]
auth_types = [\"email\"]
";
