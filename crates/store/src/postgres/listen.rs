//! Nodes tell each other that something was queued (LISTEN and NOTIFY), so that a message goes out at once wherever there
//! is room, and not at the next look.
//!
//! A notification inside a step's transaction would make all commits wait for each other: the server gives notifications
//! their order by a lock that it takes at the commit. So they have a connection and transactions of their own, after the
//! steps', and many steps share one. What gets lost with a connection is found at the next look.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::task::AbortHandle;
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tokio_postgres::{AsyncMessage, Client, Connection};
use usher_app::store::StoreError;

use super::pool::Servers;
use super::session::describe;

/// The channel's name.
const CHANNEL: &str = "usher_outbox";

/// The least time between two notifications of a node.
const BETWEEN: Duration = Duration::from_millis(20);

/// How long the server may take for a statement.
const PATIENCE: Duration = Duration::from_secs(5);

/// Pauses between attempts to connect: the first, and the longest.
const RECONNECT: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(10));

/// Nothing is lost with a notification that a crash swallows: no need to wait for the disk.
const SETUP: &str = "SET synchronous_commit = off; LISTEN usher_outbox";

/// Called when another node has queued something.
pub(crate) type Heard = Box<dyn Fn() + Send + Sync>;

/// What a node says and hears.
#[derive(Default)]
pub(super) struct Listening {
    /// Something was queued here that others may not know of.
    news: Arc<Notify>,
    task: Mutex<Option<AbortHandle>>,
}

/// The task that listens and tells.
struct Ear {
    servers: Arc<Servers>,
    node: String,
    news: Arc<Notify>,
    heard: Heard,
}

impl Listening {
    /// Listens from now on, in a task; a later call takes the place of an earlier one.
    pub(super) fn start(&self, servers: Arc<Servers>, node: &str, heard: Heard) {
        let ear = Ear { servers, node: node.to_owned(), news: Arc::clone(&self.news), heard };
        let task = tokio::spawn(ear.run()).abort_handle();
        self.replace(Some(task));
    }

    /// Others hear of it within a moment, if anybody listens here.
    pub(super) fn tell(&self) {
        self.news.notify_one();
    }

    /// Ends the task.
    pub(super) fn stop(&self) {
        self.replace(None);
    }

    fn replace(&self, task: Option<AbortHandle>) {
        let former = std::mem::replace(&mut *self.task.lock().unwrap_or_else(PoisonError::into_inner), task);
        if let Some(former) = former {
            former.abort();
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Ear {
    async fn run(self) {
        let mut pause = RECONNECT.0;
        loop {
            let connected = Instant::now();
            let reason = match self.listen().await {
                Ok(never) => match never {},
                Err(reason) => reason,
            };
            // One that lasted is no sign of trouble that goes on.
            if connected.elapsed() > RECONNECT.1 {
                pause = RECONNECT.0;
            }
            tracing::warn!(
                error = %reason,
                pause_ms = pause.as_millis(),
                "other nodes are not heard; their messages are found at the next look"
            );
            sleep(pause).await;
            pause = (pause * 2).min(RECONNECT.1);
        }
    }

    /// Returns when the connection is lost, or could not be made.
    async fn listen(&self) -> Result<std::convert::Infallible, StoreError> {
        let (client, connection) = self.servers.connect_to_listen().await?;
        let mut connection = pin!(self.hear(connection));
        tokio::select! {
            lost = &mut connection => return Err(lost),
            set_up = statement(client.batch_execute(SETUP)) => set_up?,
        }
        // What others said meanwhile was not heard, and what was queued here not told.
        (self.heard)();
        self.news.notify_one();
        tokio::select! {
            lost = connection => Err(lost),
            failed = self.tell(&client) => failed,
        }
    }

    /// Drives the connection; returns what ended it.
    async fn hear<S, T>(&self, mut connection: Connection<S, T>) -> StoreError
    where
        S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
        T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
    {
        loop {
            match poll_fn(|context| connection.poll_message(context)).await {
                Some(Ok(AsyncMessage::Notification(notification))) => {
                    // The node has woken itself.
                    if notification.channel() == CHANNEL && notification.payload() != self.node {
                        (self.heard)();
                    }
                }
                Some(Ok(_)) => {}
                Some(Err(error)) => return StoreError::Unavailable(describe(&error)),
                None => return StoreError::Unavailable("the server closed the connection".to_owned()),
            }
        }
    }

    /// Tells others what is queued here: at once, and then at intervals for as long as it goes on.
    async fn tell(&self, client: &Client) -> Result<std::convert::Infallible, StoreError> {
        let notify = statement(client.prepare("SELECT pg_notify($1, $2)")).await?;
        loop {
            self.news.notified().await;
            let next = Instant::now() + BETWEEN;
            statement(client.execute(&notify, &[&CHANNEL, &self.node])).await?;
            sleep_until(next).await;
        }
    }
}

async fn statement<T>(work: impl Future<Output = Result<T, tokio_postgres::Error>>) -> Result<T, StoreError> {
    match timeout(PATIENCE, work).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(StoreError::Unavailable(describe(&error))),
        Err(_) => Err(StoreError::Unavailable("no answer".to_owned())),
    }
}
