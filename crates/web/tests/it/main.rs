//! The router in this process: each row of the contract over HTTP, and the pages.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking, in helpers too")]

mod api;
mod oidc;
mod pages;
mod support;
