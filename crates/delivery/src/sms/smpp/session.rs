//! One session: bound as a transceiver, it hands messages over, answers what the message centre asks, takes receipts, and
//! finds out when nobody is there any more.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, ReadHalf, WriteHalf};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tracing::{debug, warn};
use usher_app::ReceiptTaker;
use usher_app::store::RecordReceiptOutcome;

use super::line::{Dialer, Line, in_words};
use super::pdu::{Body, Pdu, command};
use super::receipt::{self, Receipt};
use super::{SmppReceiptIds, SmppSettings, peer_id, status, told_to_stop};

/// The version of the protocol.
const VERSION: u8 = 0x34;
/// Receipts that are being recorded at once; further ones wait in the network.
const MOST_RECEIPTS: usize = 64;
/// A receipt may overtake the record of its message: it is looked at again after these pauses.
const RECEIPT_PAUSES: [Duration; 4] =
    [Duration::from_millis(50), Duration::from_millis(250), Duration::from_secs(1), Duration::from_secs(3)];
/// How long the answer to our leave may take.
const LEAVE: Duration = Duration::from_secs(2);

/// A request that somebody waits for.
pub(super) struct Job {
    pub(super) command: u32,
    pub(super) body: Vec<u8>,
    pub(super) answer: oneshot::Sender<Pdu>,
}

/// An open, bound session.
pub(super) struct Session {
    read: ReadHalf<Box<dyn Line>>,
    write: WriteHalf<Box<dyn Line>>,
    received: Vec<u8>,
    sequence: u32,
    unanswered: HashMap<u32, oneshot::Sender<Pdu>>,
    receipts: JoinSet<Pdu>,
    /// Since when nothing was heard.
    heard: Instant,
    /// Whether the other side was asked since then if it is there.
    asked: bool,
    settings: Times,
}

/// What a session needs of the settings.
struct Times {
    enquire_link: Duration,
    timeout: Duration,
    receipt_ids: SmppReceiptIds,
}

impl Session {
    /// Connects and binds; why that failed.
    pub(super) async fn open(dialer: &Dialer, settings: &SmppSettings) -> Result<Self, String> {
        let opened = timeout(settings.timeout, async {
            let (read, write) = tokio::io::split(dialer.dial().await?);
            let mut session = Self {
                read,
                write,
                received: Vec::new(),
                sequence: 0,
                unanswered: HashMap::new(),
                receipts: JoinSet::new(),
                heard: Instant::now(),
                asked: false,
                settings: Times {
                    enquire_link: settings.enquire_link,
                    timeout: settings.timeout,
                    receipt_ids: settings.receipt_ids,
                },
            };
            session.bind(settings).await?;
            Ok(session)
        });
        opened.await.unwrap_or_else(|_| Err("the message centre did not answer in time".to_owned()))
    }

    async fn bind(&mut self, settings: &SmppSettings) -> Result<(), String> {
        let body = Body::default()
            .text(&settings.system_id)
            .text(settings.password.expose())
            .text(&settings.system_type)
            .byte(VERSION)
            .byte(0)
            .byte(0)
            .text("");
        let sequence = self.next_sequence();
        let bind = Pdu { command: command::BIND_TRANSCEIVER, status: 0, sequence, body: body.0 };
        self.write(&bind).await?;
        loop {
            let unit = self.next().await?;
            if unit.command & command::ANSWER != 0 && unit.sequence == sequence {
                return match unit.status {
                    status::OK if unit.command != command::GENERIC_NACK => Ok(()),
                    code => Err(format!("the bind was refused: {code:#04x} {}", status::name(code))),
                };
            }
        }
    }

    /// Works until the session ends; why it ended. Whoever waits for an answer then learns that there is none.
    pub(super) async fn run(
        mut self,
        mut jobs: mpsc::Receiver<Job>,
        taker: Arc<dyn ReceiptTaker>,
        mut stopped: watch::Receiver<bool>,
    ) -> String {
        loop {
            match self.step(&mut jobs, &taker, &mut stopped).await {
                Ok(true) => {}
                Ok(false) => return self.leave().await,
                Err(reason) => return reason,
            }
        }
    }

    /// Does the next thing; false when it is time to go.
    async fn step(
        &mut self,
        jobs: &mut mpsc::Receiver<Job>,
        taker: &Arc<dyn ReceiptTaker>,
        stopped: &mut watch::Receiver<bool>,
    ) -> Result<bool, String> {
        let patience = if self.asked { self.settings.timeout } else { self.settings.enquire_link };
        let due = self.heard + patience;
        tokio::select! {
            biased;
            () = told_to_stop(stopped) => return Ok(false),
            Some(answer) = self.receipts.join_next(), if !self.receipts.is_empty() => {
                // A receipt whose record failed in a panic is not answered: it comes again in the next session.
                if let Ok(answer) = answer {
                    self.write(&answer).await?;
                }
            }
            read = self.read.read_buf(&mut self.received), if self.receipts.len() < MOST_RECEIPTS => {
                match read {
                    Ok(0) => return Err("the message centre closed the connection".to_owned()),
                    Ok(_) => self.hear(taker).await?,
                    Err(error) => return Err(format!("the connection was lost: {}", in_words(&error))),
                }
            }
            Some(job) = jobs.recv() => {
                let sequence = self.next_sequence();
                self.unanswered.retain(|_, waiting| !waiting.is_closed());
                self.unanswered.insert(sequence, job.answer);
                self.write(&Pdu { command: job.command, status: 0, sequence, body: job.body }).await?;
            }
            () = sleep_until(due) => {
                if self.asked {
                    return Err("the message centre does not answer any more".to_owned());
                }
                self.asked = true;
                self.heard = Instant::now();
                let sequence = self.next_sequence();
                let enquiry = Pdu { command: command::ENQUIRE_LINK, status: 0, sequence, body: Vec::new() };
                self.write(&enquiry).await?;
            }
        }
        Ok(true)
    }

    /// Looks at what was received.
    async fn hear(&mut self, taker: &Arc<dyn ReceiptTaker>) -> Result<(), String> {
        self.heard = Instant::now();
        self.asked = false;
        while let Some(unit) = self.take()? {
            if unit.command & command::ANSWER != 0 {
                if let Some(waiting) = self.unanswered.remove(&unit.sequence) {
                    // Nobody waits any more when the answer comes too late.
                    let _ = waiting.send(unit);
                }
                continue;
            }
            match unit.command {
                command::ENQUIRE_LINK => self.answer(&unit, status::OK).await?,
                command::UNBIND => {
                    self.answer(&unit, status::OK).await?;
                    return Err("the message centre ended the session".to_owned());
                }
                command::DELIVER_SM | command::DATA_SM => {
                    match receipt::read(&unit, self.settings.receipt_ids) {
                        Some(receipt) => self.record(&unit, receipt, taker),
                        // What people write back is nobody's to read.
                        None => self.answer(&unit, status::OK).await?,
                    }
                }
                command::ALERT_NOTIFICATION => {}
                _ => {
                    let sequence = unit.sequence;
                    let nack = Pdu {
                        command: command::GENERIC_NACK,
                        status: status::INVALID_COMMAND,
                        sequence,
                        body: Vec::new(),
                    };
                    self.write(&nack).await?;
                }
            }
        }
        Ok(())
    }

    /// Has a receipt recorded, and answered when that is done.
    fn record(&mut self, unit: &Pdu, receipt: Receipt, taker: &Arc<dyn ReceiptTaker>) {
        let (command, sequence, taker) = (unit.command, unit.sequence, Arc::clone(taker));
        self.receipts.spawn(async move {
            let status = record(receipt, &*taker).await;
            Pdu::answer_to(command, sequence, status)
        });
    }

    async fn answer(&mut self, unit: &Pdu, status: u32) -> Result<(), String> {
        self.write(&Pdu::answer_to(unit.command, unit.sequence, status)).await
    }

    /// Takes leave; the word for how the session ended.
    async fn leave(mut self) -> String {
        let sequence = self.next_sequence();
        let unbind = Pdu { command: command::UNBIND, status: 0, sequence, body: Vec::new() };
        let left = timeout(LEAVE, async {
            self.write(&unbind).await?;
            while self.next().await?.sequence != sequence {}
            Ok::<(), String>(())
        });
        if !matches!(left.await, Ok(Ok(()))) {
            debug!("the message centre did not answer our leave");
        }
        // It is gone either way.
        let _ = self.write.shutdown().await;
        "closed".to_owned()
    }

    fn next_sequence(&mut self) -> u32 {
        // From 1 to 0x7fffffff (section 3.2).
        self.sequence = self.sequence % 0x7fff_ffff + 1;
        self.sequence
    }

    /// The next unit, while nothing else goes on.
    async fn next(&mut self) -> Result<Pdu, String> {
        loop {
            if let Some(unit) = self.take()? {
                return Ok(unit);
            }
            let read = self.read.read_buf(&mut self.received).await;
            if read.map_err(|error| format!("the connection was lost: {}", in_words(&error)))? == 0 {
                return Err("the message centre closed the connection".to_owned());
            }
        }
    }

    fn take(&mut self) -> Result<Option<Pdu>, String> {
        Pdu::take(&mut self.received)
            .map_err(|error| format!("the message centre does not speak SMPP: {error}"))
    }

    async fn write(&mut self, unit: &Pdu) -> Result<(), String> {
        let octets = unit.encode();
        let written = timeout(self.settings.timeout, async {
            self.write.write_all(&octets).await?;
            self.write.flush().await
        });
        match written.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(format!("the connection was lost: {}", in_words(&error))),
            Err(_) => Err("the message centre takes nothing any more".to_owned()),
        }
    }
}

/// Records a receipt; the status of the answer.
async fn record(receipt: Receipt, taker: &dyn ReceiptTaker) -> u32 {
    let Some(outcome) = receipt.outcome else { return status::OK };
    let peer_id = peer_id(&receipt.message_id);
    let mut pauses = RECEIPT_PAUSES.into_iter();
    loop {
        let recorded = taker.take_receipt(&peer_id, outcome, &receipt.code).await;
        let pause = pauses.next();
        match (recorded, pause) {
            (Ok(RecordReceiptOutcome::Recorded | RecordReceiptOutcome::Repeated), _)
            // Of a message that is not known to anybody here: the network has no reason to repeat it.
            | (Ok(RecordReceiptOutcome::Unknown), None) => return status::OK,
            (Err(error), None) => {
                warn!(%error, "a receipt could not be recorded");
                return status::TRY_AGAIN;
            }
            (Ok(RecordReceiptOutcome::Unknown) | Err(_), Some(pause)) => sleep(pause).await,
        }
    }
}
