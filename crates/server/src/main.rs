//! The binary `usher`: reads the command line, does what it says, and says in one line what went wrong.

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser;

mod applications_file;
mod bounces;
mod cli;
mod commands;
mod config;
mod database;
mod demo;
mod doctor;
mod document;
mod gateway;
mod housekeeping;
mod link_key;
mod log_lines;
mod logging;
mod own_templates;
mod run;
mod stop_signal;
mod system;
mod wire;

/// Several requests are under way on each thread at a time: the C library's allocator then merges free blocks at each of them
/// (docs/performance.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What was asked for cannot be done.
const FAILED: u8 = 1;
/// The configuration or a declaration is wrong; clap takes 2 for a wrong command line.
const WRONG_INPUT: u8 = 3;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    let done = commands::run(cli);
    logging::finish();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let mut stderr = std::io::stderr().lock();
            for line in format!("{error:#}").lines() {
                // Nobody reads: nobody needs to be told.
                let _ = writeln!(stderr, "usher: {line}");
            }
            ExitCode::from(if is_wrong_input(&error) { WRONG_INPUT } else { FAILED })
        }
    }
}

fn is_wrong_input(error: &anyhow::Error) -> bool {
    error.is::<config::ConfigProblems>() || error.is::<applications_file::FileProblems>()
}
