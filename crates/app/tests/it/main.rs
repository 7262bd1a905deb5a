//! Use-cases over the real SQLite store, where no page or endpoint stands between.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in helpers too")]

mod after_code;
mod authenticate_client;
mod exchange_code;
mod fixture;
mod introspect;
mod keys;
mod push_request;
mod refresh;
mod reminders;
mod revoke;
mod userinfo;
