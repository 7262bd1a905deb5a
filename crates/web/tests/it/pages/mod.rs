//! The guest's pages, as a browser meets them.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking, in helpers too")]

mod activation;
mod assets;
mod browser;
mod failures;
mod hardening;
mod landing;
mod languages;
mod legal;
mod new_link;
mod other_session;
mod password_strength;
mod scanners;
mod service;
