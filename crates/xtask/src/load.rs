//! The load generator: plain HTTP/1.1 over kept connections, with requests built beforehand and answers read no
//! further than needed, because it runs on the same cores as what it measures.

mod client;
mod request;
mod script;

use std::cell::RefCell;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use tokio::task::LocalSet;

use self::client::Connection;
pub(crate) use self::request::{ADDRESSES, Numbers, SCATTERING, Template, scattered};
pub(crate) use self::script::{Script, follow};
use crate::latency::Latency;
use crate::report::Pair;

/// The longest wait for one answer: a server that hangs ends the run instead of hanging it too.
const PATIENCE: Duration = Duration::from_mins(1);

/// What is sent, and what has to come back.
#[derive(Clone)]
pub(crate) struct Load {
    /// The servers, among which the connections are dealt out; one at least.
    pub(crate) addresses: Rc<[SocketAddr]>,
    pub(crate) template: Rc<Template>,
    pub(crate) numbers: Rc<Numbers>,
    /// Any other status is a failure of the run.
    pub(crate) status: u16,
}

impl Load {
    /// The server that the connection of this number goes to.
    fn address(&self, connection: u32) -> SocketAddr {
        self.addresses[connection as usize % self.addresses.len()]
    }
}

/// How long requests are sent: first to warm up, then to be measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) warm_up: Duration,
    pub(crate) measure: Duration,
}

/// What was measured.
pub(crate) struct Measured {
    /// Answers in the measured part, a second.
    pub(crate) rate: f64,
    /// All answers, those while warming up included.
    pub(crate) answers: u64,
    /// How long the answers of the measured part took.
    pub(crate) latency: Latency,
}

impl Measured {
    /// So much time, divided among all answers, in milliseconds.
    pub(crate) fn ms_for_each(&self, time: Duration) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "no run has 2^52 answers")]
        let answers = self.answers.max(1) as f64;
        time.as_secs_f64() * 1000.0 / answers
    }

    /// This measurement of the server beside that of its yardstick.
    pub(crate) fn beside(&self, yardstick: f64) -> Pair {
        Pair {
            yardstick,
            own: self.rate,
            rate: self.rate,
            p50_ms: self.latency.quantile_ms(0.5),
            p99_ms: self.latency.quantile_ms(0.99),
        }
    }
}

/// When requests are sent.
#[derive(Clone, Copy, Debug)]
enum Pace {
    /// Each connection sends its next request when it has the answer to the last one.
    Closed,
    /// So many a second over all connections, whether the answers come or not.
    Open(f64),
}

/// As many requests as the connections can carry, each with one under way at a time.
pub(crate) fn closed_loop(load: &Load, connections: u32, span: Span) -> Result<Measured> {
    run(load, connections, span, Pace::Closed)
}

/// So many requests a second. A request that had to wait for its connection counts from when it should have been
/// sent; one whose connection was free counts from when it was sent, so that our own timer's slack is not measured.
pub(crate) fn open_loop(load: &Load, connections: u32, span: Span, rate: f64) -> Result<Measured> {
    ensure!(rate > 0.0, "an open loop needs a rate");
    run(load, connections, span, Pace::Open(rate))
}

/// Exactly so many requests, as fast as the connections can carry them.
pub(crate) fn send_each(load: &Load, connections: u32, count: u64) -> Result<()> {
    block_on(async {
        let left = Rc::new(RefCell::new(count));
        let tasks = LocalSet::new();
        let handles: Vec<_> = (0..connections)
            .map(|number| {
                tasks.spawn_local(send_while_left(load.clone(), load.address(number), Rc::clone(&left)))
            })
            .collect();
        tasks.await;
        for handle in handles {
            handle.await.context("a connection's task ended early")??;
        }
        Ok(())
    })
}

/// So many requests one after the other with a pause before each; when each was answered.
pub(crate) fn send_apart(load: &Load, count: u64, pause: Duration) -> Result<Vec<Instant>> {
    block_on(async {
        let mut connection = Connection::open(load.address(0)).await?;
        let mut answered = Vec::new();
        for _ in 0..count {
            tokio::time::sleep(pause).await;
            exchange(&mut connection, load).await?;
            answered.push(Instant::now());
        }
        Ok(answered)
    })
}

async fn send_while_left(load: Load, address: SocketAddr, left: Rc<RefCell<u64>>) -> Result<()> {
    let mut connection = Connection::open(address).await?;
    while take_one(&left) {
        exchange(&mut connection, &load).await?;
    }
    Ok(())
}

fn take_one(left: &RefCell<u64>) -> bool {
    let mut left = left.borrow_mut();
    let some = *left > 0;
    *left = left.saturating_sub(1);
    some
}

fn run(load: &Load, connections: u32, span: Span, pace: Pace) -> Result<Measured> {
    block_on(async {
        let tally = Rc::new(RefCell::new(Tally { answers: 0, latency: Latency::new()? }));
        let begin = Instant::now();
        let tasks = LocalSet::new();
        let handles: Vec<_> = (0..connections)
            .map(|number| {
                let turn = Turn { number, connections, pace, begin, span };
                tasks.spawn_local(keep_sending(load.clone(), turn, Rc::clone(&tally)))
            })
            .collect();
        tasks.await;
        for handle in handles {
            handle.await.context("a connection's task ended early")??;
        }
        let Some(tally) = Rc::into_inner(tally) else { bail!("a connection's task has not ended") };
        let Tally { answers, latency } = tally.into_inner();
        Ok(Measured { rate: latency.count() / span.measure.as_secs_f64(), answers, latency })
    })
}

fn block_on<T>(future: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(future)
}

struct Tally {
    answers: u64,
    latency: Latency,
}

/// One connection's part in a run.
struct Turn {
    number: u32,
    connections: u32,
    pace: Pace,
    begin: Instant,
    span: Span,
}

impl Turn {
    /// When the request of this index is to be sent; `None`: as soon as possible.
    fn scheduled(&self, index: u32) -> Option<Instant> {
        match self.pace {
            Pace::Closed => None,
            Pace::Open(rate) => {
                let position = f64::from(index) * f64::from(self.connections) + f64::from(self.number);
                Some(self.begin + Duration::from_secs_f64(position / rate))
            }
        }
    }
}

async fn keep_sending(load: Load, turn: Turn, tally: Rc<RefCell<Tally>>) -> Result<()> {
    let mut connection = Connection::open(load.address(turn.number)).await?;
    if turn.connections == 1 && matches!(turn.pace, Pace::Closed) {
        connection = connection.spinning();
    }
    let from = turn.begin + turn.span.warm_up;
    let until = from + turn.span.measure;
    for index in 0.. {
        let scheduled = turn.scheduled(index);
        if scheduled.unwrap_or_else(Instant::now) >= until {
            break;
        }
        let started = match scheduled {
            Some(at) if at > Instant::now() => {
                tokio::time::sleep_until(at.into()).await;
                Instant::now()
            }
            Some(late) => late,
            None => Instant::now(),
        };
        exchange(&mut connection, &load).await?;
        let ended = Instant::now();
        let mut tally = tally.borrow_mut();
        tally.answers += 1;
        if ended >= from && ended < until {
            tally.latency.record(ended - started);
        }
    }
    Ok(())
}

async fn exchange(connection: &mut Connection, load: &Load) -> Result<()> {
    load.template.write(load.numbers.next(), &mut connection.request);
    let status =
        tokio::time::timeout(PATIENCE, connection.exchange()).await.context("no answer in time")??;
    ensure!(
        status == load.status,
        "expected status {}, and got {status}: {}",
        load.status,
        String::from_utf8_lossy(&connection.answer)
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    const SHORT: Span = Span { warm_up: Duration::from_millis(20), measure: Duration::from_millis(200) };

    /// A server that answers every read with this status, whatever it was asked.
    fn server(status: u16) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                thread::spawn(move || {
                    let mut buffer = [0; 4096];
                    while stream.read(&mut buffer).is_ok_and(|length| length > 0) {
                        let answer = format!("HTTP/1.1 {status} X\r\ncontent-length: 2\r\n\r\n{{}}");
                        stream.write_all(answer.as_bytes()).unwrap();
                    }
                });
            }
        });
        address
    }

    fn load(address: SocketAddr) -> Load {
        let template = Template::post("/x", &[], "{\"n\":\"000000000000\"}");
        Load {
            addresses: Rc::new([address]),
            template: Rc::new(template),
            numbers: Rc::new(Numbers::from(1)),
            status: 201,
        }
    }

    #[test]
    fn a_closed_loop_counts_what_was_answered() {
        let measured = closed_loop(&load(server(201)), 4, SHORT).unwrap();
        assert!(measured.rate > 0.0);
        assert!(measured.answers > 4);
    }

    #[test]
    fn an_open_loop_keeps_its_rate() {
        let measured = open_loop(&load(server(201)), 4, SHORT, 100.0).unwrap();
        assert!((60.0..=140.0).contains(&measured.rate), "{}", measured.rate);
    }

    #[test]
    fn another_status_fails_the_run() {
        let error = closed_loop(&load(server(503)), 2, SHORT).err().unwrap();
        assert!(error.to_string().contains("503"), "{error}");
    }

    #[test]
    fn connections_are_dealt_out_among_servers() {
        let [good, bad] = [201, 503].map(server);
        let both = Load { addresses: Rc::new([good, bad]), ..load(good) };
        assert!(closed_loop(&both, 1, SHORT).is_ok());
        assert!(closed_loop(&both, 2, SHORT).is_err());
    }

    #[test]
    fn as_many_are_sent_as_were_asked_for() {
        let load = load(server(201));
        send_each(&load, 4, 50).unwrap();
        assert_eq!(load.numbers.next(), 51);
    }
}
