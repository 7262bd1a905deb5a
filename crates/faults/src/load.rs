//! Clients that pre-register new users, one after the other, and write down what they were told.
//!
//! Every other client is patient: it repeats a call without a definite answer, with the same `Idempotency-Key`, until
//! there is one. The others go on to the next user, and leave an outcome behind that nobody knows.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use usher_testkit::wait;

use crate::http::{Answer, Connection};
use crate::ledger::{Ledger, Told};
use crate::site::{CLIENT_ID, REDIRECT_URI};

/// Recipient domains. A domain that is silent from the beginning gets two messages at once and no more, so one alone
/// would hide what happens to many.
const DOMAINS: usize = 4;

/// The pause after a call without a definite answer.
const PAUSE: Duration = Duration::from_millis(20);

/// The longest wait for an answer: longer than the server's own limit of 30 s.
const ANSWER_LIMIT: Duration = Duration::from_secs(40);

/// How long the patient clients may take to get their last answers.
const FINISH_LIMIT: Duration = Duration::from_mins(2);

/// Where a node listens now; a node that is started again gets a new port.
#[derive(Clone, Debug)]
pub struct Target(Arc<Mutex<SocketAddr>>);

impl Target {
    /// A node that listens here.
    pub fn new(address: SocketAddr) -> Self {
        Self(Arc::new(Mutex::new(address)))
    }

    /// The node listens elsewhere from now on.
    pub fn move_to(&self, address: SocketAddr) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = address;
    }

    fn address(&self) -> SocketAddr {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How much is called.
#[derive(Clone, Copy, Debug)]
pub struct Pressure {
    /// Clients that call at one time.
    pub clients: usize,
    /// Each client's pause between two users.
    pub pause: Duration,
}

/// Clients at work. They stop when this value is dropped.
pub struct Load {
    ledger: Arc<Ledger>,
    is_over: Arc<AtomicBool>,
    clients: JoinSet<()>,
}

impl Load {
    /// Starts the clients. Each begins with its own node, and turns to the next one when that gives no answer.
    pub fn start(pressure: Pressure, secret: &str, targets: &[Target]) -> Self {
        let (ledger, is_over) = (Arc::new(Ledger::default()), Arc::new(AtomicBool::new(false)));
        let credentials = BASE64_STANDARD.encode(format!("{CLIENT_ID}:{secret}"));
        let mut clients = JoinSet::new();
        for number in 0..pressure.clients {
            let client = Client {
                number,
                target: number,
                targets: targets.to_vec(),
                connection: None,
                credentials: credentials.clone(),
                ledger: Arc::clone(&ledger),
                is_over: Arc::clone(&is_over),
                pause: pressure.pause,
            };
            clients.spawn(client.work());
        }
        Self { ledger, is_over, clients }
    }

    /// What was told until now.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Waits until there are so many more 201 than now.
    ///
    /// # Errors
    /// When that takes longer than `limit`.
    pub async fn acknowledges(&self, more: usize, limit: Duration) -> Result<()> {
        let wanted = self.ledger.acknowledged() + more;
        let enough = async || (self.ledger.acknowledged() >= wanted).then_some(());
        wait::until(limit, enough).await.with_context(|| {
            format!("{} of {wanted} calls were acknowledged in {limit:?}", self.ledger.acknowledged())
        })
    }

    /// Lets every client end the call that it is at, the patient ones with a definite answer; the service must be up.
    ///
    /// # Errors
    /// When a patient client gets none, or an answer was none that the contract has.
    pub async fn finish(mut self) -> Result<Told> {
        self.is_over.store(true, Ordering::Relaxed);
        let all = async { while self.clients.join_next().await.is_some() {} };
        timeout(FINISH_LIMIT, all).await.context("some clients get no definite answer")?;
        let told = self.ledger.told();
        ensure!(told.wrong.is_empty(), "wrong answers: {:#?}", told.wrong);
        Ok(told)
    }
}

struct Client {
    number: usize,
    target: usize,
    targets: Vec<Target>,
    connection: Option<Connection>,
    credentials: String,
    ledger: Arc<Ledger>,
    is_over: Arc<AtomicBool>,
    pause: Duration,
}

impl Client {
    async fn work(mut self) {
        let is_patient = self.number.is_multiple_of(2);
        let mut user = 0;
        while !self.is_over.load(Ordering::Relaxed) {
            user += 1;
            let (number, domain) = (self.number, self.number % DOMAINS);
            let address = format!("user{user}.client{number}@domain{domain}.example.org");
            let request = self.request(&address, is_patient);
            while !self.ask(&address, &request).await {
                sleep(PAUSE).await;
                if !is_patient {
                    break;
                }
            }
            if !self.pause.is_zero() {
                sleep(self.pause).await;
            }
        }
    }

    /// One call; whether there was a definite answer.
    async fn ask(&mut self, address: &str, request: &[u8]) -> bool {
        let begun = Instant::now();
        let Some(answer) = self.exchange(request).await else {
            self.ledger.lose(address);
            self.connection = None;
            self.target += 1;
            return false;
        };
        self.ledger.answered_after(begun.elapsed());
        self.judge(address, &answer)
    }

    async fn exchange(&mut self, request: &[u8]) -> Option<Answer> {
        if self.connection.is_none() {
            let target = &self.targets[self.target % self.targets.len()];
            self.connection = Some(Connection::open(target.address()).await.ok()?);
        }
        let connection = self.connection.as_mut()?;
        timeout(ANSWER_LIMIT, connection.call(request)).await.ok()?.ok()
    }

    /// Writes the answer down; whether it was definite.
    fn judge(&self, address: &str, answer: &Answer) -> bool {
        let Answer { status, retry_after, json } = answer;
        let told = json.as_ref();
        let user_id = told.and_then(|json| json["uuid"].as_str());
        let is_error = told.is_some_and(|json| json["error"].is_string());
        let waits = retry_after.as_ref().is_some_and(|seconds| seconds.parse::<u32>().is_ok_and(|s| s > 0));
        match (status, user_id) {
            (201, Some(user_id)) => self.ledger.acknowledge(address, user_id),
            (503, None) if is_error && waits => {
                self.ledger.refuse(address);
                return false;
            }
            _ => self.ledger.wrong(format!("{address}: {status}, Retry-After {retry_after:?}, {json:?}")),
        }
        true
    }

    fn request(&self, address: &str, is_patient: bool) -> Vec<u8> {
        let body = serde_json::json!({
            "client_id": CLIENT_ID,
            "redirect_uri": REDIRECT_URI,
            "auth_type": "email",
            "grant_type": "password",
            "profile_fields": { "emailAddress": address },
        })
        .to_string();
        let key = if is_patient { format!("Idempotency-Key: {address}\r\n") } else { String::new() };
        let credentials = &self.credentials;
        let length = body.len();
        format!(
            "POST /idp/v1/account/pre-register HTTP/1.1\r\nHost: usher.test\r\nAuthorization: Basic {credentials}\r\n\
             Content-Type: application/json\r\nContent-Length: {length}\r\n{key}\r\n{body}"
        )
        .into_bytes()
    }
}
