//! The behaviour suite: every behaviour is written once, over the port, and runs on each engine.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in helpers too")]

mod access_tokens;
mod accounts;
mod activation;
mod applications;
mod bounces;
mod deferrals;
mod events;
mod factors;
mod fixture;
mod gathering;
mod grants;
mod housekeeping;
mod idempotency;
mod invariants;
mod invitation_changes;
mod invitations;
mod link_requests;
mod logout;
mod other_nodes;
mod outbox;
mod password_resets;
mod postgres_server;
mod preregister;
mod purge;
mod pushed_requests;
mod receipts;
mod refresh_tokens;
mod reminders;
mod resend;
mod sessions;
mod sign_in;
mod signing_keys;
mod spending;
mod sqlite_file;
