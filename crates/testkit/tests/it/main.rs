//! The browser, the accessibility checks and the SMTP server that other crates' tests rely on.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in helpers too")]

mod accessibility;
mod browsing;
mod fitting;
mod mailing;
mod site;
