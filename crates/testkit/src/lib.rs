//! What tests share. A dev-dependency only: no crate of the service links it.
//!
//! - [`browser`] drives a headless Chromium as a person would: by labels, buttons and links.
//! - [`authenticator`] creates and uses passkeys, as a browser and a device do together.
//! - [`axe`] and [`layout`] judge the page that a browser shows: accessibility, and whether it fits the screen.
//! - [`postgres`] runs a real PostgreSQL, with a new database for each test that wants one.
//! - [`smtp_sink`] runs a real SMTP server that can be told to misbehave, and reads what it took.
//! - [`totp`] shows what an authenticator app shows.
//! - [`wait`] waits for a condition with a deadline, so that no test ever sleeps.

pub mod authenticator;
pub mod axe;
pub mod browser;
pub mod layout;
pub mod postgres;
pub mod smtp_sink;
pub mod totp;
pub mod wait;
pub mod workspace;
