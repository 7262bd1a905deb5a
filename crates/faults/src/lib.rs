//! Faults, provoked on purpose: processes killed, power cut, disks filled, relays that misbehave, clocks that jump.
//!
//! Each scenario in [`scenarios`] runs the built `usher serve` under clients that keep a [`ledger`] of what they were
//! told. Afterwards [`verdict`] compares the ledger with the database, read with plain SQL, and with the mails that a
//! real SMTP server took: every 201 has exactly one user, one invitation and at least one delivered message; there is
//! no message without its invitation; messages sent twice are counted, and there are no more than the faults explain.
//!
//! A developer's crate: no crate of the service links it. The short forms are its tests, the long ones
//! `cargo xtask faults`. Random moments come from a seed that is printed, see [`dice`].

pub mod binary;
pub mod database;
pub mod dice;
pub mod disk;
pub mod fake_clock;
pub mod faulty_relay;
mod http;
pub mod ledger;
pub mod load;
pub mod node;
pub mod patroni;
pub mod postgres_server;
mod process;
pub mod scenarios;
pub mod site;
pub mod stage;
pub mod verdict;
