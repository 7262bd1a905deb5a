//! The behaviour suite: every behaviour is written once, over the port, and runs on each engine.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in helpers too")]

mod activation;
mod applications;
mod fixture;
mod gathering;
mod housekeeping;
mod idempotency;
mod invariants;
mod link_requests;
mod outbox;
mod postgres_server;
mod preregister;
mod resend;
mod sessions;
mod sqlite_file;
