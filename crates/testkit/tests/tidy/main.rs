//! Rules about the repository itself that no compiler checks: directions, sizes, the one place for each kind of
//! knowledge, and documents that say the truth. See ARCHITECTURE.md.

mod contract_rows;
mod directions;
mod documents;
mod habits;
mod one_place;
mod sources;
