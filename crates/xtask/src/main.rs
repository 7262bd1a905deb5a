//! Long jobs of developers, run as `cargo xtask`: the benchmark of `docs/performance.md`.
//!
//! Everything is started on loopback addresses, bounded in time and count, and stopped at the end.

#![expect(clippy::print_stdout, reason = "a command for people")]

mod bench;
mod calls;
mod faults;
mod fill;
mod latency;
mod load;
mod outbox;
mod postgres;
mod process;
mod relay;
mod report;
mod statistics;
mod stopwatch_relay;
mod usher;
mod yardstick;

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

use crate::bench::BenchArguments;
use crate::faults::FaultsArguments;
use crate::yardstick::sqlite_loop::LoopArguments;

/// Long jobs of developers.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    job: Job,
}

#[derive(Debug, Subcommand)]
enum Job {
    /// Measure the server against the engines' own limits
    Bench(BenchArguments),
    /// Provoke faults, and compare what clients were told with what is there
    Faults(FaultsArguments),
    /// One yardstick in a process of its own; `bench` starts it
    #[command(subcommand, hide = true)]
    Yardstick(Yardstick),
}

#[derive(Debug, Subcommand)]
enum Yardstick {
    SqliteLoop(LoopArguments),
    JsonPost {
        #[arg(long)]
        listen: SocketAddr,
    },
}

fn main() -> Result<()> {
    match Cli::parse().job {
        Job::Bench(arguments) => bench::run(&arguments),
        Job::Faults(arguments) => faults::run(&arguments),
        Job::Yardstick(Yardstick::SqliteLoop(arguments)) => {
            println!("{}", serde_json::to_string(&yardstick::sqlite_loop::run(&arguments)?)?);
            Ok(())
        }
        Job::Yardstick(Yardstick::JsonPost { listen }) => yardstick::json_post::run(listen),
    }
}

/// Cargo's target folder, wherever it was configured to be: the one that this program lies in.
fn target_folder() -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    // Cargo marks its target folder with this file, so that backups leave it out.
    let marked = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists());
    marked.map(std::path::Path::to_path_buf).context("this program lies in no target folder of cargo")
}
