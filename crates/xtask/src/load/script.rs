//! Requests that follow from each other: each connection has a script, which writes the next request and reads the answer.

use std::net::SocketAddr;

use super::{
    Connection, Context, Duration, Instant, Latency, LocalSet, Measured, PATIENCE, Rc, RefCell, Result, Span,
    bail, block_on,
};

/// What one connection says.
pub(crate) trait Script {
    /// Writes the whole next request into the empty buffer; false when there is none left.
    fn write_next(&mut self, request: &mut Vec<u8>) -> bool;

    /// Reads the whole answer. An error fails the run.
    fn read(&mut self, status: u16, answer: &[u8]) -> Result<()>;
}

/// Runs the scripts beside each other until the span is over or none has a request left, each with one request under way at a
/// time; the scripts as they are then. Without a span everything counts, from the first request to the last answer.
pub(crate) fn follow<S: Script + 'static>(
    address: SocketAddr,
    scripts: Vec<S>,
    span: Option<Span>,
) -> Result<(Measured, Vec<S>)> {
    block_on(async {
        let tally = Rc::new(RefCell::new(Tally { answers: 0, latency: Latency::new()? }));
        let mut connections = Vec::new();
        for script in scripts {
            connections.push((Connection::open(address).await?, script));
        }
        let begin = Instant::now();
        let tasks = LocalSet::new();
        let handles: Vec<_> = connections
            .into_iter()
            .map(|(connection, script)| {
                tasks.spawn_local(follow_one(connection, script, begin, span, Rc::clone(&tally)))
            })
            .collect();
        tasks.await;
        let took = begin.elapsed();
        let mut scripts = Vec::new();
        for handle in handles {
            scripts.push(handle.await.context("a connection's task ended early")??);
        }
        let Some(tally) = Rc::into_inner(tally) else { bail!("a connection's task has not ended") };
        let Tally { answers, latency } = tally.into_inner();
        let measured_for = span.map_or(took, |span| span.measure);
        Ok((Measured { rate: latency.count() / measured_for.as_secs_f64(), answers, latency }, scripts))
    })
}

struct Tally {
    answers: u64,
    latency: Latency,
}

async fn follow_one<S: Script>(
    mut connection: Connection,
    mut script: S,
    begin: Instant,
    span: Option<Span>,
    tally: Rc<RefCell<Tally>>,
) -> Result<S> {
    let from = begin + span.map_or(Duration::ZERO, |span| span.warm_up);
    let until = span.map(|span| from + span.measure);
    loop {
        let started = Instant::now();
        connection.request.clear();
        if until.is_some_and(|until| started >= until) || !script.write_next(&mut connection.request) {
            return Ok(script);
        }
        let exchanged = tokio::time::timeout(PATIENCE, connection.exchange());
        let status = exchanged.await.context("no answer in time")??;
        let ended = Instant::now();
        script.read(status, &connection.answer)?;
        let mut tally = tally.borrow_mut();
        tally.answers += 1;
        if ended >= from && until.is_none_or(|until| ended < until) {
            tally.latency.record(ended - started);
        }
    }
}
