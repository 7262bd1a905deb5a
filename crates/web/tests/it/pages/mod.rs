//! The guest's pages, as a browser meets them.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking, in helpers too")]

mod account;
mod activation;
mod assets;
pub(crate) mod browser;
mod failures;
mod hardening;
mod landing;
mod languages;
mod legal;
mod new_link;
mod not_meant;
mod other_session;
mod passkeys;
mod password_reset;
mod password_strength;
mod scanners;
mod second_factor;
mod service;
mod sign_in;
mod sign_in_between;
mod sign_in_throttle;
