//! An application that nobody here wrote: openid-client, a certified library, in a process of its own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use usher_testkit::browser::Browser;
use usher_testkit::workspace;

use crate::process::client;
use crate::service::Service;

/// The running application. It is stopped when this value is dropped.
pub(crate) struct RelyingParty {
    child: Child,
    /// Scheme, host and port, without a slash at the end.
    pub(crate) origin: String,
}

impl RelyingParty {
    /// Starts it; it serves `/welcome`, `/sign-in`, `/callback` and so on (see `relying-party.mjs`).
    pub(crate) fn start() -> Result<Self> {
        // The script stands beside the modules that it imports, below the target directory.
        let tools = workspace::browser_tools()?;
        ensure!(
            tools.join("node_modules/openid-client").exists(),
            "openid-client is missing: run ./test, which installs it"
        );
        let script = tools.join("relying-party.mjs");
        std::fs::write(&script, include_str!("../../../testkit/browser/relying-party.mjs"))?;
        let mut child = Command::new("node")
            .arg(&script)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("node is missing: run ./test, which installs it")?;
        let mut origin = String::new();
        BufReader::new(child.stdout.take().context("standard output")?).read_line(&mut origin)?;
        ensure!(origin.starts_with("http://127.0.0.1:"), "the relying party did not start: {origin}");
        Ok(Self { child, origin: origin.trim().to_owned() })
    }

    /// Starts it, and a service with one application `shop` that is it. `keys` are further ones of the application's
    /// table `openid_connect`, in TOML.
    pub(crate) async fn with_service(method: &str, keys: &str) -> Result<(Self, Service)> {
        Self::with_key(method, keys, Value::Null).await
    }

    /// The same, with a private JWK to authenticate with.
    pub(crate) async fn with_key(method: &str, keys: &str, key: Value) -> Result<(Self, Service)> {
        let party = Self::start()?;
        let origin = &party.origin;
        let declaration = format!(
            "[[applications]]\nclient_id = \"shop\"\nname = \"Book Shop\"\nauth_types = [\"email\"]\n\
             redirect_uris = [\"{origin}/welcome\", \"{origin}/callback\"]\n\
             [[applications.profile_fields]]\nname = \"firstName\"\npre_register = \"optional\"\n\
             [[applications.profile_fields]]\nname = \"lastName\"\npre_register = \"optional\"\n\
             [applications.openid_connect]\ntoken_endpoint_auth_methods = [\"{method}\"]\n\
             post_logout_redirect_uris = [\"{origin}/signed-out\"]\n\
             backchannel_logout_uri = \"{origin}/backchannel-logout\"\n{keys}\n"
        );
        let mut service = Service::start_declared(|_| declaration).await?;
        service.caller.redirect_uri = format!("{origin}/welcome");
        let algorithm = keys.lines().find_map(|line| line.strip_prefix("id_token_signed_response_alg = "));
        let settings = json!({
            "issuer": service.process.base_url,
            "client_id": "shop",
            "secret": service.caller.secret,
            "method": method,
            "key": key,
            "algorithm": algorithm.map_or("RS256", |text| text.trim_matches('"')),
        });
        let answer = client().post(format!("{origin}/configuration")).json(&settings).send().await?;
        ensure!(answer.status().is_success(), "the relying party refused its settings");
        Ok((party, service))
    }

    /// The absolute form of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

impl Drop for RelyingParty {
    fn drop(&mut self) {
        // Either fails only when the process has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits for a page of the application with this heading, and gives the document on it.
pub(crate) async fn document(browser: &Browser, heading: &str) -> Result<Value> {
    browser.wait_for_text(heading).await?;
    let text = browser.text().await?;
    let (shown, document) = text.split_once('\n').with_context(|| format!("no document in: {text}"))?;
    ensure!(shown.trim() == heading, "expected '{heading}', found: {text}");
    Ok(serde_json::from_str(document)?)
}
