//! Where the repository and the build's output lie.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Cargo's target directory, wherever it was configured to be: the one that the running test binary lies in.
pub(crate) fn target_dir() -> Result<PathBuf> {
    let binary = std::env::current_exe().context("the path of the running test binary")?;
    // Cargo marks its target directory with this file, so that backups leave it out.
    let marked = |directory: &&Path| directory.join("CACHEDIR.TAG").exists();
    let target = binary.ancestors().find(marked);
    target
        .map(Path::to_path_buf)
        .with_context(|| format!("{} lies in no target directory of cargo", binary.display()))
}
