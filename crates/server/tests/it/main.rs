//! The built binary over real HTTP, as operators and guests meet it.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may fail as tests do")]

mod applications;
mod backup;
mod browser;
mod commands;
mod copy;
mod demo;
mod doctor;
mod invitations;
mod mailing;
mod name_server;
mod postgres;
mod postgres_tls;
mod process;
mod raw_requests;
mod relying_party;
mod secrecy;
mod serving;
mod signing_keys;
mod stopping;
mod suppressions;
mod templates;
mod upkeep;
mod users;
mod webhooks;
