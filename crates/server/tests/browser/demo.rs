//! `usher demo` in a folder of its own, and the messages in its mailbox.

use anyhow::{Context, Result, bail};
use axum::http::HeaderMap;
use serde::Deserialize;
use tempfile::TempDir;
use usher_testkit::wait::{self, PATIENCE};

use crate::process::{Caller, Invitee, Process, folder};

/// A running demo. It ends with this value.
pub(crate) struct Demo {
    pub(crate) process: Process,
    caller: Caller,
    // Dropped after the process that writes into it.
    _folder: TempDir,
}

/// A message as `mailbox.json` tells it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Message {
    pub(crate) to: String,
    pub(crate) channel: String,
    pub(crate) text: String,
    pub(crate) links: Vec<String>,
}

impl Demo {
    pub(crate) async fn start() -> Result<Self> {
        let folder = folder()?;
        let data = folder.path().join("data").display().to_string();
        let arguments =
            |port: u16| ["demo", "--data", &data, "--port", &port.to_string()].map(str::to_owned).to_vec();
        let mut process = Process::start(folder.path(), arguments).await?;
        process.base_url = process.base_url.replace("127.0.0.1", "localhost");
        let caller = Caller {
            client_id: "demo".to_owned(),
            secret: "demo-secret".to_owned(),
            redirect_uri: process.url("/demo/callback"),
        };
        Ok(Self { process, caller, _folder: folder })
    }

    /// The absolute form of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        self.process.url(path)
    }

    /// Invites somebody and waits until the message is in the mailbox.
    pub(crate) async fn invite(&self, invitee: &Invitee) -> Result<Message> {
        self.process.preregister(&self.caller, invitee).await?;
        let url = self.url("/demo/mailbox.json");
        let arrived = wait::until(PATIENCE, async || {
            let answer = self.process.client.get(&url).send().await.ok()?;
            let messages: Vec<Message> = answer.json().await.ok()?;
            messages.into_iter().find(|message| message.to == invitee.to)
        });
        let Some(message) = arrived.await else { bail!("no message to {} in the mailbox", invitee.to) };
        Ok(message)
    }

    /// The headers of a page, but for those that describe its content.
    pub(crate) async fn headers_of_a_page(&self) -> Result<HeaderMap> {
        let answer = self.process.client.get(self.url("/a/damaged")).send().await?;
        let mut headers = answer.headers().clone();
        for name in ["content-length", "content-type", "content-language", "transfer-encoding", "date"] {
            headers.remove(name);
        }
        headers.get("content-security-policy").context("a page without a policy")?;
        Ok(headers)
    }
}

impl Message {
    /// The one link in it.
    pub(crate) fn link(&self) -> Result<&str> {
        match self.links.as_slice() {
            [link] => Ok(link),
            links => bail!("a message with {} links: {}", links.len(), self.text),
        }
    }
}
