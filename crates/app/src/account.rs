//! The user's own page: what is known about them, and what they may do about it.

mod data;
mod deletion;
mod overview;
mod profile;

pub use deletion::{DeletionResult, GRACE_PERIOD};
pub use overview::{Account, AccountDocument, ConnectedApplication};
