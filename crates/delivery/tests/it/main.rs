//! The worker against a scripted transport, and the transports against real servers.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking, in helpers too")]

mod kannel;
mod kannel_gateway;
mod logout;
mod mailbox;
mod observing;
mod outbox;
mod password_reset;
mod pipelining;
mod ports;
mod postfix;
mod real_store;
mod smtp;
mod smtp_tls;
mod worker;
mod worker_running;
