//! `cargo xtask faults`: runs the scenarios of the crate faults, one after the other.

use anyhow::{Context, Result, ensure};
use clap::Args;
use clap::builder::PossibleValuesParser;
use usher_faults::binary;
use usher_faults::dice::draw_seed;
use usher_faults::scenarios::{Length, Scenario};

/// `cargo xtask faults`.
#[derive(Debug, Args)]
pub(crate) struct FaultsArguments {
    /// Run this scenario alone
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Scenario::ALL.map(Scenario::name)))]
    only: Option<String>,
    /// Run the long form, which takes minutes for each scenario
    #[arg(long)]
    long: bool,
    /// The number that the random moments follow from; without it a new one for each scenario
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
}

/// Runs all of them, whatever comes of each.
///
/// # Errors
/// How many did not hold.
pub(crate) fn run(arguments: &FaultsArguments) -> Result<()> {
    binary::build()?;
    let length = if arguments.long { Length::Long } else { Length::Short };
    let runtime = tokio::runtime::Runtime::new().context("starting the runtime")?;
    let mut failed = 0;
    for scenario in Scenario::ALL {
        if arguments.only.as_ref().is_some_and(|only| only != scenario.name()) {
            continue;
        }
        let seed = arguments.seed.unwrap_or_else(draw_seed);
        println!("{scenario} (seed {seed})");
        match runtime.block_on(scenario.run(length, seed)) {
            Ok(seen) => println!("  held: {seen}"),
            Err(error) => {
                failed += 1;
                println!("  FAILED: {error:#}");
            }
        }
    }
    ensure!(failed == 0, "{failed} scenarios did not hold");
    Ok(())
}
