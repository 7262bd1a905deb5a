//! The web framework alone: a POST whose JSON is read and answered with a few bytes of JSON.

use std::net::SocketAddr;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::serve::ListenerExt as _;
use axum::{Json, Router, routing::post};
use serde_json::{Value, json};

use crate::load::Template;
use crate::process::{Running, poll};
use crate::usher::draw_address;

/// The path that the yardstick answers on, and with status 200.
const PATH: &str = "/pre-register";

/// The request for it: the server's, without credentials.
pub(crate) fn template(body: &str) -> Template {
    Template::post(PATH, &[], body)
}

/// A running yardstick. It ends when this value is dropped.
pub(crate) struct JsonPost {
    _running: Running,
    pub(crate) address: SocketAddr,
}

impl JsonPost {
    /// Starts it in a process of its own.
    pub(crate) fn start(folder: &std::path::Path) -> Result<Self> {
        let address = draw_address()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["yardstick", "json-post", "--listen", &address.to_string()]);
        let running = Running::start(&command, &folder.join("json-post.log"))?;
        let up = poll(Duration::from_secs(10), || std::net::TcpStream::connect(address).ok());
        up.context("the bare JSON POST does not listen")?;
        Ok(Self { _running: running, address })
    }
}

/// Serves until the process is ended.
pub(crate) fn run(address: SocketAddr) -> Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let listener = tokio::net::TcpListener::bind(address).await?;
        let router = Router::new().route(PATH, post(answer));
        // Answers are not to wait for acknowledgements, as in the server.
        let listener = listener.tap_io(|stream| {
            // A connection that has ended already needs no setting.
            let _ = stream.set_nodelay(true);
        });
        axum::serve(listener, router).await?;
        Ok(())
    })
}

async fn answer(Json(body): Json<Value>) -> Json<Value> {
    Json(json!({ "uuid": body.get("client_id") }))
}
