//! Where the repository and the build's output lie.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder in which `./test` installs what the browser tests need from npm.
pub fn browser_tools() -> Result<PathBuf> {
    Ok(target_dir()?.join("browser-tools"))
}

/// Cargo's target directory, wherever it was configured to be: the one that the running test binary lies in.
pub(crate) fn target_dir() -> Result<PathBuf> {
    let binary = std::env::current_exe().context("the path of the running test binary")?;
    // Cargo keeps what it knows of the compiler there. (CACHEDIR.TAG is absent where somebody else made the folder.)
    let marked = |directory: &&Path| directory.join(".rustc_info.json").exists();
    let target = binary.ancestors().find(marked);
    target
        .map(Path::to_path_buf)
        .with_context(|| format!("{} lies in no target directory of cargo", binary.display()))
}
