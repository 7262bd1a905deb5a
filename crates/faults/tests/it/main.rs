//! The short form of every scenario. `cargo xtask faults --long` runs the long ones.

#![expect(clippy::expect_used, reason = "a scenario that fails fails its test")]

mod scenarios;
