//! The steps, one file per use-case; each is written once and runs on both engines.

pub(crate) mod activate;
pub(crate) mod application;
pub(crate) mod housekeep;
pub(crate) mod idempotency;
pub(crate) mod invitation;
pub(crate) mod invite;
pub(crate) mod link_request;
pub(crate) mod outbox;
pub(crate) mod preregister;
pub(crate) mod record_attempt;
pub(crate) mod schema;
pub(crate) mod session;
pub(crate) mod user;
