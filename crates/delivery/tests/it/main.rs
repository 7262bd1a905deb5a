//! The worker against a scripted transport, and the transports against real servers.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking, in helpers too")]

mod bounce_postfix;
mod bounce_sources;
mod bounces;
mod conversation;
mod kannel;
mod kannel_gateway;
mod logout;
mod mail_route;
mod mailbox;
mod observing;
mod outbox;
mod password_reset;
mod pipelining;
mod ports;
mod postfix;
mod provider;
mod real_store;
mod reminders;
mod signatures;
mod smpp_gateway;
mod sms_budget;
mod sms_providers;
mod smsc;
mod smtp;
mod smtp_tls;
mod stalled_domain;
mod token_login;
mod webhooks;
mod worker;
mod worker_running;
