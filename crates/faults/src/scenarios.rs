//! The faults, one file each, and a name for each of them.

mod clock_steps;
mod full_disk;
mod killed_node;
mod killed_postgres;
mod killed_primary;
mod killed_server;
mod power_cut;
mod relay_trouble;

use std::fmt;
use std::time::Duration;

use anyhow::Result;

use self::power_cut::Flushes;
use crate::load::Pressure;
use crate::stage::{Engine, Patience};

/// One fault, or a series of the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scenario {
    /// The server is killed at random moments, on SQLite.
    KilledServerOnSqlite,
    /// The server is killed at random moments, on PostgreSQL.
    KilledServerOnPostgres,
    /// PostgreSQL is killed and started again.
    KilledPostgres,
    /// The relay refuses, defers, stalls, and hangs up.
    RelayTrouble,
    /// The disk is full, and then it is not.
    FullDisk,
    /// One of two nodes is killed while it sends.
    KilledNode,
    /// The power is cut under SQLite.
    PowerCutUnderSqlite,
    /// The power is cut under PostgreSQL.
    PowerCutUnderPostgres,
    /// The same without flushes: what was acknowledged must be lost, or the scenarios above prove nothing.
    PowerCutWithoutFlushes,
    /// The clock steps forward by an hour, and back.
    ClockSteps,
    /// The primary of a pair under Patroni is killed. Long in either form, and no part of the tests.
    KilledPrimary,
}

/// How long a scenario takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Seconds: the form for every run of the tests.
    Short,
    /// Minutes.
    Long,
}

impl Scenario {
    /// Every scenario.
    pub const ALL: [Self; 11] = [
        Self::KilledServerOnSqlite,
        Self::KilledServerOnPostgres,
        Self::KilledPostgres,
        Self::RelayTrouble,
        Self::FullDisk,
        Self::KilledNode,
        Self::PowerCutUnderSqlite,
        Self::PowerCutUnderPostgres,
        Self::PowerCutWithoutFlushes,
        Self::ClockSteps,
        Self::KilledPrimary,
    ];

    /// The name on a command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::KilledServerOnSqlite => "killed-server-sqlite",
            Self::KilledServerOnPostgres => "killed-server-postgres",
            Self::KilledPostgres => "killed-postgres",
            Self::RelayTrouble => "relay-trouble",
            Self::FullDisk => "full-disk",
            Self::KilledNode => "killed-node",
            Self::PowerCutUnderSqlite => "power-cut-sqlite",
            Self::PowerCutUnderPostgres => "power-cut-postgres",
            Self::PowerCutWithoutFlushes => "power-cut-without-flushes",
            Self::ClockSteps => "clock-steps",
            Self::KilledPrimary => "killed-primary",
        }
    }

    /// Runs the scenario; one line about what was seen. The moments of the faults follow from the seed.
    ///
    /// # Errors
    /// Whatever is not as it must be, or keeps the scenario from running.
    pub async fn run(self, length: Length, seed: u64) -> Result<String> {
        match self {
            Self::KilledServerOnSqlite => killed_server::run(Engine::Sqlite, &length.kills(), seed).await,
            Self::KilledServerOnPostgres => killed_server::run(Engine::Postgres, &length.kills(), seed).await,
            Self::KilledPostgres => killed_postgres::run(&length.kills(), seed).await,
            Self::RelayTrouble => relay_trouble::run(length.relay_phase()).await,
            Self::FullDisk => full_disk::run(length.fillings()).await,
            Self::KilledNode => killed_node::run(length.patience()).await,
            Self::PowerCutUnderSqlite => {
                power_cut::run(Engine::Sqlite, &length.cuts(), Flushes::Done, seed).await
            }
            Self::PowerCutUnderPostgres => {
                power_cut::run(Engine::Postgres, &length.cuts(), Flushes::Done, seed).await
            }
            Self::PowerCutWithoutFlushes => power_cut::run_without_flushes(seed).await,
            Self::ClockSteps => clock_steps::run().await,
            Self::KilledPrimary => killed_primary::run(length.failovers(), seed).await,
        }
    }
}

impl fmt::Display for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A series of kills, or of power cuts.
struct Series {
    /// How many.
    times: usize,
    /// Between two of them, fewer calls than these are acknowledged.
    most_calls_between: u64,
    /// What is called meanwhile.
    pressure: Pressure,
    /// How the messages of the killed come back.
    patience: Patience,
}

impl Length {
    fn kills(self) -> Series {
        let pressure = Pressure { clients: 16, pause: Duration::ZERO };
        let patience = self.patience();
        match self {
            Self::Short => Series { times: 3, most_calls_between: 60, pressure, patience },
            Self::Long => Series { times: 20, most_calls_between: 400, pressure, patience },
        }
    }

    fn cuts(self) -> Series {
        let times = match self {
            Self::Short => 1,
            Self::Long => 8,
        };
        Series { times, ..self.kills() }
    }

    fn fillings(self) -> usize {
        match self {
            Self::Short => 1,
            Self::Long => 5,
        }
    }

    fn failovers(self) -> usize {
        match self {
            Self::Short => 1,
            Self::Long => 4,
        }
    }

    /// How long the relay is in each kind of trouble.
    fn relay_phase(self) -> Duration {
        match self {
            Self::Short => Duration::from_secs(2),
            Self::Long => Duration::from_secs(30),
        }
    }

    fn patience(self) -> Patience {
        match self {
            Self::Short => Patience::TurnTheClock,
            Self::Long => Patience::WaitForLeases,
        }
    }
}
