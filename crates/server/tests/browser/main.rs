//! The invite journey as guests live it: the built binary, over HTTP, in a real Chromium.
//!
//! - [`demo`] and [`service`] start the binary, as `usher demo` and as `usher serve`; [`process`] is what they share.
//! - [`guest`] does on the pages what a guest does.
//! - The other modules are the journeys; [`gallery`] looks at every page in every language.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in helpers too")]

mod account;
mod accounts;
mod album;
mod arriving;
mod demo;
mod elsewhere;
mod form;
mod gallery;
mod guest;
mod keyboard;
mod languages;
mod links;
mod not_meant;
mod passkeys;
mod process;
mod relying_party;
mod service;
mod signing_in;
