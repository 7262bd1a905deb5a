//! Rules about the repository itself that no compiler checks: directions, sizes, the one place for each kind of
//! knowledge, and documents that say the truth. See ARCHITECTURE.md.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a check fails by panicking, in helpers too")]

mod contract_rows;
mod directions;
mod documents;
mod habits;
mod one_place;
mod sources;
