//! The built binary as a process of its own, and the requests that an application's server makes to it.

use std::{
    ffi::OsStr,
    fs::{self, File},
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::{Child, Command, Output, Stdio},
};

use anyhow::{Result, bail, ensure};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use tempfile::TempDir;
use usher_testkit::wait::{self, PATIENCE};

/// How many ports are tried: another program may take one between the draw and the start.
const DRAWS: usize = 5;

/// The binary with arguments, without this process's environment: no variable of a developer's changes a test.
pub(crate) fn usher(arguments: &[impl AsRef<OsStr>]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_usher"));
    command.env_clear().args(arguments).stdin(Stdio::null());
    command
}

/// Runs a command of the binary to its end and gives what it wrote to standard output.
pub(crate) fn output_of(arguments: &[impl AsRef<OsStr>]) -> Result<String> {
    let Output { status, stdout, stderr } = usher(arguments).output()?;
    ensure!(status.success(), "usher ended with {status}: {}", String::from_utf8_lossy(&stderr));
    Ok(String::from_utf8(stdout)?)
}

/// A client that follows no redirect: a test looks at each answer.
pub(crate) fn client() -> Client {
    // Reqwest wants one even for addresses without TLS; a second call changes nothing.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap()
}

/// A running service. It is killed when this value is dropped.
pub(crate) struct Process {
    child: Child,
    /// Scheme, host and port, without a slash at the end.
    pub(crate) base_url: String,
    pub(crate) client: Client,
}

impl Process {
    /// Starts the binary with the arguments for a free port, and waits until it is ready. What it writes goes to a
    /// file in `folder`.
    pub(crate) async fn start(folder: &Path, arguments: impl Fn(u16) -> Vec<String>) -> Result<Self> {
        let output = folder.join("output.txt");
        for _ in 0..DRAWS {
            let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
            let file = File::create(&output)?;
            let child = usher(&arguments(port)).stdout(file.try_clone()?).stderr(file).spawn()?;
            let base_url = format!("http://127.0.0.1:{port}");
            let mut process = Self { child, base_url, client: client() };
            if process.becomes_ready().await {
                return Ok(process);
            }
            let written = fs::read_to_string(&output)?;
            ensure!(written.contains("taken"), "usher did not become ready; it wrote:\n{written}");
        }
        bail!("usher found no free port in {DRAWS} draws")
    }

    /// Whether it came to answer; not when it ended before.
    async fn becomes_ready(&mut self) -> bool {
        let url = self.url("/readyz");
        let (client, child) = (self.client.clone(), &mut self.child);
        let ready = wait::until(PATIENCE, async || match child.try_wait() {
            Ok(None) => {
                let answer = client.get(&url).send().await.ok()?;
                (answer.status() == StatusCode::OK).then_some(true)
            }
            Ok(Some(_)) | Err(_) => Some(false),
        });
        ready.await == Some(true)
    }

    /// The absolute form of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Either fails only when the process has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An application, as its server presents itself.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) client_id: String,
    pub(crate) secret: String,
    pub(crate) redirect_uri: String,
}

impl Process {
    /// Calls pre-register for an address or a number, in a language. Answers the status.
    pub(crate) async fn preregister(&self, caller: &Caller, invitee: &Invitee) -> Result<StatusCode> {
        let (auth_type, field) =
            if invitee.to.contains('@') { ("email", "emailAddress") } else { ("sms", "mobilePrimary") };
        let mut profile = json!({ "firstName": invitee.first_name, "lastName": invitee.last_name });
        profile[field] = Value::from(invitee.to);
        let body = json!({
            "client_id": caller.client_id,
            "scope": "openid",
            "redirect_uri": caller.redirect_uri,
            "auth_type": auth_type,
            "grant_type": "password",
            "profile_fields": profile,
            "locale": invitee.locale,
            "resend": invitee.again,
        });
        let request = self.client.post(self.url("/idp/v1/account/pre-register")).json(&body);
        let answer = request.basic_auth(&caller.client_id, Some(&caller.secret)).send().await?;
        let status = answer.status();
        ensure!(status.is_success(), "pre-register answered {status}: {}", answer.text().await?);
        Ok(status)
    }
}

/// Somebody whom an application invites.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Invitee {
    /// An e-mail address or a mobile number.
    pub(crate) to: &'static str,
    pub(crate) first_name: &'static str,
    pub(crate) last_name: &'static str,
    pub(crate) locale: &'static str,
    /// Whether the invitation is sent again.
    pub(crate) again: bool,
}

impl Invitee {
    /// Who reads mail, in English.
    pub(crate) const ADA: Self =
        Self { to: "ada@mail.test", first_name: "Ada", last_name: "Lovelace", locale: "en-US", again: false };

    /// Another one who reads mail.
    pub(crate) const GRACE: Self =
        Self { to: "grace@mail.test", first_name: "Grace", last_name: "Hopper", ..Self::ADA };

    /// Who has a phone only.
    pub(crate) const ALAN: Self =
        Self { to: "+447700900123", first_name: "Alan", last_name: "Turing", ..Self::ADA };

    /// The same, invited in another language.
    pub(crate) fn reading(self, locale: &'static str) -> Self {
        Self { locale, ..self }
    }

    /// The same, invited again.
    pub(crate) fn again(self) -> Self {
        Self { again: true, ..self }
    }
}

/// A fresh folder for a process's files, which goes with this value.
pub(crate) fn folder() -> Result<TempDir> {
    Ok(tempfile::Builder::new().prefix("usher-test-").tempdir()?)
}
