//! `cargo xtask bench`: the server against the engines' own limits, in pairs, on the machine at hand.

mod activation;
mod answers;
mod mails;
mod members;
mod memory;
mod nodes;
mod preregister;
mod preregister_postgres;
mod relay_trouble;
mod sign_in;
mod site;
mod slow_flushes;
mod start;
mod stored_users;
mod tokens;

use std::cell::Cell;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use clap::Args;
use tempfile::TempDir;

use crate::load::Span;
use crate::report::{self, Row};
use crate::usher::Workplace;

/// What to measure, and how long.
#[derive(Args, Clone, Debug)]
pub(crate) struct BenchArguments {
    /// Only the scenarios whose name contains this, as with `--only`: `cargo xtask bench mail`
    #[arg(value_name = "SCENARIO", conflicts_with = "only")]
    scenario: Option<String>,
    /// Two short pairs of everything instead of five longer ones
    #[arg(long)]
    quick: bool,
    /// Write the rows to this file as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Measure this server instead of building one, to compare two versions
    #[arg(long, value_name = "FILE")]
    binary: Option<PathBuf>,
    /// Users stored beforehand in the scenario `stored-users`
    #[arg(long, value_name = "N", default_value_t = 0)]
    users: u64,
    /// Only the scenarios whose name contains this
    #[arg(long, value_name = "SCENARIO")]
    only: Option<String>,
}

/// A scenario's name, and what measures it.
type Scenario = (&'static str, fn(&Bench) -> Result<Vec<Row>>);

const SCENARIOS: [Scenario; 14] = [
    ("preregister-sqlite", preregister::sqlite),
    ("preregister-postgres", preregister_postgres::postgres),
    ("nodes", nodes::postgres),
    ("slow-flushes", slow_flushes::sqlite),
    ("answers", answers::sqlite),
    ("activation", activation::sqlite),
    ("sign-in", sign_in::sqlite),
    ("tokens", tokens::sqlite),
    ("mail", mails::all),
    ("relay-trouble", relay_trouble::sqlite),
    ("start", start::sqlite),
    ("memory", memory::sqlite),
    ("stored-users-sqlite", stored_users::sqlite),
    ("stored-users-postgres", stored_users::postgres),
];

/// Numbers that one run may use; no run makes as many users.
const NUMBERS_OF_A_RUN: u64 = 10_000_000;

/// What the scenarios share.
pub(crate) struct Bench {
    pub(crate) workplace: Workplace,
    pub(crate) pairs: usize,
    pub(crate) span: Span,
    /// Whether minutes may be spent on one row.
    pub(crate) thorough: bool,
    /// Users to be stored beforehand in `stored-users`.
    pub(crate) users: u64,
    next_number: Cell<u64>,
    /// Removed at the end.
    _folder: TempDir,
}

/// Runs the scenarios and prints the table.
pub(crate) fn run(arguments: &BenchArguments) -> Result<()> {
    let chosen = chosen(arguments.only.as_deref().or(arguments.scenario.as_deref()))?;
    let bench = Bench::prepare(arguments)?;
    let (mut rows, mut failures) = (Vec::new(), Vec::new());
    for (name, measure) in chosen {
        eprintln!("measuring {name}");
        match measure(&bench) {
            Ok(measured) => {
                eprint!("{}", report::table(&measured));
                rows.extend(measured);
            }
            Err(error) => failures.push(format!("{name}: {error:#}")),
        }
    }
    println!("{}", report::table(&rows));
    if let Some(path) = &arguments.json {
        report::write_json(path, &rows)?;
    }
    // What could be measured is told all the same.
    ensure!(failures.is_empty(), "not measured: {}", failures.join("; "));
    Ok(())
}

fn chosen(only: Option<&str>) -> Result<Vec<Scenario>> {
    let wanted = only.unwrap_or_default();
    let chosen: Vec<Scenario> = SCENARIOS.into_iter().filter(|(name, _)| name.contains(wanted)).collect();
    if chosen.is_empty() {
        let names = SCENARIOS.map(|(name, _)| name).join(", ");
        bail!("there is no scenario '{wanted}'; there are: {names}");
    }
    Ok(chosen)
}

impl Bench {
    fn prepare(arguments: &BenchArguments) -> Result<Self> {
        // Beside the build's output: that is on a disk, and the temporary folder may be in memory.
        let folder = tempfile::Builder::new().prefix("usher-bench-").tempdir_in(crate::target_folder()?)?;
        let ms = Duration::from_millis;
        let (pairs, span) = if arguments.quick {
            (2, Span { warm_up: ms(300), measure: ms(1_000) })
        } else {
            (5, Span { warm_up: ms(1_000), measure: ms(3_000) })
        };
        Ok(Self {
            workplace: Workplace::prepare(folder.path(), arguments.binary.as_deref())?,
            pairs,
            span,
            thorough: !arguments.quick,
            users: arguments.users,
            next_number: Cell::new(1),
            _folder: folder,
        })
    }

    /// The first of many numbers that no other run uses.
    pub(crate) fn reserve_numbers(&self) -> u64 {
        let first = self.next_number.get();
        self.next_number.set(first + NUMBERS_OF_A_RUN);
        first
    }
}
