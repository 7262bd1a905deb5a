//! A real SMPP server, see `smsc.cjs`.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use tempfile::TempDir;
use usher_testkit::wait::{PATIENCE, until};
use usher_testkit::workspace::browser_tools;

/// A running message centre. It ends when this value is dropped.
pub(crate) struct Smsc {
    process: Child,
    folder: TempDir,
    pub(crate) port: u16,
}

impl Smsc {
    /// One that answers.
    pub(crate) async fn start() -> Result<Self> {
        Self::run("well", None).await
    }

    /// One that binds, and answers no enquiry.
    pub(crate) async fn start_silent() -> Result<Self> {
        Self::run("silent", None).await
    }

    /// One that speaks TLS, as `localhost`.
    pub(crate) async fn start_with_tls() -> Result<Self> {
        Self::run("well", Some("CA:FALSE")).await
    }

    /// The same, with a certificate that is an authority's.
    pub(crate) async fn start_with_an_authoritys_certificate() -> Result<Self> {
        Self::run("well", Some("CA:TRUE")).await
    }

    async fn run(mode: &str, tls: Option<&str>) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("usher-smsc-").tempdir()?;
        let tools = browser_tools()?.join("node_modules");
        if !tools.join("smpp").exists() {
            bail!("the npm package smpp is missing; ./test installs it");
        }
        let script = folder.path().join("smsc.cjs");
        fs::write(&script, include_str!("smsc.cjs"))?;
        let mut command = Command::new("node");
        command.arg(script).arg(mode);
        if let Some(constraint) = tls {
            certify(&folder, constraint)?;
            command.args(["key.pem", "certificate.pem"]);
        }
        let process = command
            .env("NODE_PATH", tools)
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(File::create(folder.path().join("events"))?)
            .spawn()
            .context("node cannot be started")?;
        let mut smsc = Self { process, folder, port: 0 };
        let port = smsc.wait_for("the port", |events| events.iter().find_map(|event| event["port"].as_u64()));
        smsc.port = u16::try_from(port.await?)?;
        Ok(smsc)
    }

    /// The certificate of [`Smsc::start_with_tls`].
    pub(crate) fn certificate(&self) -> PathBuf {
        self.folder.path().join("certificate.pem")
    }

    /// Waits until what it saw fulfils the condition.
    pub(crate) async fn wait_for<T>(&self, what: &str, found: impl Fn(&[Value]) -> Option<T>) -> Result<T> {
        let found = until(PATIENCE, async || found(&self.events())).await;
        found.with_context(|| format!("waited for {what}, and saw {:?}", self.events()))
    }

    /// Waits for so many messages, and gives them.
    pub(crate) async fn messages(&self, count: usize) -> Result<Vec<Value>> {
        let all = |events: &[Value]| -> Vec<Value> {
            events.iter().filter(|event| event["submitted"].is_object()).cloned().collect()
        };
        self.wait_for(&format!("{count} messages"), |events| {
            Some(all(events)).filter(|all| all.len() >= count)
        })
        .await
    }

    /// What it has seen so far.
    pub(crate) fn events(&self) -> Vec<Value> {
        let written = fs::read_to_string(self.folder.path().join("events")).unwrap_or_default();
        // A line that is being written is read next time.
        written.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }
}

impl Drop for Smsc {
    fn drop(&mut self) {
        // A process that has ended by itself is no fault here.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn certify(folder: &TempDir, constraint: &str) -> Result<()> {
    let made = Command::new("openssl")
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-days",
            "2",
        ])
        .args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"])
        .args(["-addext", &format!("basicConstraints=critical,{constraint}")])
        .args(["-keyout", "key.pem", "-out", "certificate.pem"])
        .current_dir(folder.path())
        .stderr(Stdio::null())
        .status()?;
    if made.success() { Ok(()) } else { bail!("openssl made no certificate") }
}
