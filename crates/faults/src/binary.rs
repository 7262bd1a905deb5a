//! Where the server under test is: the binary `usher` that cargo built beside the running program.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The binary, which must have been built in the profile of the running program.
///
/// # Errors
/// How to build it, when it is not there.
pub fn locate() -> Result<PathBuf> {
    let binary = profile_folder()?.join("usher");
    ensure!(
        binary.exists(),
        "{} is missing. `./test` builds it; otherwise run: cargo build --package usher-server",
        binary.display()
    );
    Ok(binary)
}

/// Builds the binary in the profile of the running program.
///
/// # Errors
/// When it does not build; cargo has said why.
pub fn build() -> Result<()> {
    let mut cargo = Command::new(option_env!("CARGO").unwrap_or("cargo"));
    cargo.args(["build", "--locked", "--package", "usher-server"]);
    if profile_folder()?.ends_with("release") {
        cargo.arg("--release");
    }
    ensure!(cargo.status().context("starting cargo")?.success(), "the server does not build");
    Ok(())
}

/// The folder of the running program; that of a test is one below.
fn profile_folder() -> Result<PathBuf> {
    let program = std::env::current_exe().context("the path of the running program")?;
    let folder = program.parent().context("the running program lies in no folder")?;
    let above = folder.parent().filter(|_| folder.ends_with("deps"));
    Ok(above.unwrap_or(folder).to_path_buf())
}

/// A library that is loaded before others, wherever Debian keeps it for this machine's kind.
pub(crate) fn preloaded(name: &str, package: &str) -> Result<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib").context("reading /usr/lib")?;
    let mut places = folders.flatten().map(|folder| folder.path().join(name));
    let found = places.find(|place: &PathBuf| Path::exists(place));
    found.with_context(|| format!("{name} is missing. Install it: apt-get install {package}"))
}
