//! Runs the service: accepts connections, delivers messages, keeps house, and stops without losing anything.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};
use tower::ServiceExt as _;

use crate::housekeeping::keep_house;
use crate::own_templates;
use crate::stop_signal::StopSignal;
use crate::wire::Service;

/// Bounds of the service's connections.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// The longest wait for a request's head, the first one and each later one of a connection.
    pub(crate) header_timeout: Duration,
    /// Connections that may be open at once; further ones wait in the operating system's queue.
    pub(crate) max_connections: usize,
    /// How long a stop waits for requests and messages under way.
    pub(crate) grace: Duration,
}

/// A pause after a failed accept: most often there are no file descriptors left, and some will be given back.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Serves until the order to stop, then finishes what is under way: requests and messages get [`Limits::grace`].
///
/// # Errors
/// None of the requests': those are answered.
pub(crate) async fn run(
    listener: TcpListener,
    service: Service,
    limits: Limits,
    mut signal: StopSignal,
) -> Result<()> {
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(service.worker.run(service.opened.app.wake(), stopped.clone()));
    let wake = service.opened.app.wake_webhooks();
    let webhooks = tokio::spawn(service.webhooks.run(wake, stopped.clone()));
    let bounces = tokio::spawn(service.bounces.run(service.bounce_desk, stopped.clone()));
    tokio::spawn(own_templates::follow(Arc::clone(&service.opened.renderer), stopped.clone()));
    let house = tokio::spawn(keep_house(
        Arc::clone(&service.opened.app),
        service.retention,
        service.metrics,
        stopped,
    ));
    let connections = GracefulShutdown::new();
    tokio::select! {
        () = signal.received() => {}
        () = accept(&listener, &service.router, &connections, limits) => {}
    }
    tracing::info!("stopping: finishing what is under way");
    service.web.begin_shutdown();
    drop(listener);
    // Its receivers are gone only when all tasks have ended by themselves.
    let _ = stop.send(true);
    tokio::select! {
        () = finish(connections, worker, webhooks, bounces, house, limits.grace) => {}
        () = signal.received_again() => tracing::warn!("told to stop twice: not waiting any longer"),
    }
    service.opened.store.close().await;
    tracing::info!("stopped");
    Ok(())
}

async fn accept(listener: &TcpListener, router: &Router, connections: &GracefulShutdown, limits: Limits) {
    let permits = Arc::new(Semaphore::new(limits.max_connections));
    loop {
        // The semaphore is never closed.
        let Ok(permit) = Arc::clone(&permits).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, peer)) => serve_connection(stream, peer, router.clone(), connections, limits, permit),
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

/// Serves one connection in a task of its own. HTTP/1.1 only: the proxy in front speaks the newer versions.
fn serve_connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    connections: &GracefulShutdown,
    limits: Limits,
    permit: OwnedSemaphorePermit,
) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection ended before it was served");
        return;
    }
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        let router = router.clone();
        async move { Ok::<_, Infallible>(answer(router, request).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_timeout)
        .serve_connection(TokioIo::new(stream), service);
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        // What a client sends that is no HTTP is answered with 400 and is nobody's fault here.
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection broke");
        }
        drop(permit);
    });
}

async fn answer(router: Router, request: hyper::Request<Incoming>) -> axum::response::Response {
    match router.oneshot(request.map(Body::new)).await {
        Ok(response) => response,
        Err(impossible) => match impossible {},
    }
}

/// Waits for requests, messages, events and housekeeping. The workers have the same grace, and return what they could
/// not send.
async fn finish(
    connections: GracefulShutdown,
    worker: JoinHandle<()>,
    webhooks: JoinHandle<()>,
    bounces: JoinHandle<()>,
    house: JoinHandle<()>,
    grace: Duration,
) {
    let requests = async {
        if timeout(grace, connections.shutdown()).await.is_err() {
            tracing::warn!("some requests took longer than the grace time, and were cut off");
        }
    };
    let ((), worker, webhooks, bounces, house) = tokio::join!(requests, worker, webhooks, bounces, house);
    for (task, ended) in
        [("delivery", worker), ("webhooks", webhooks), ("bounces", bounces), ("housekeeping", house)]
    {
        if let Err(error) = ended {
            tracing::error!(%error, task, "a task failed");
        }
    }
}
