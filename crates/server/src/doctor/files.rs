//! Who may read the files that hold secrets.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::finding::Report;

/// The permissions of everybody who is neither owner nor in the group.
const OTHERS: u32 = 0o007;

/// Checks files whose content nobody else may see.
pub(super) fn check(files: &[PathBuf], report: &mut Report) -> Result<()> {
    for path in files {
        check_one(path, report)?;
    }
    Ok(())
}

/// Checks a file; one that is not there is somebody else's matter.
pub(super) fn check_one(path: &Path, report: &mut Report) -> Result<()> {
    let Ok(metadata) = fs::metadata(path) else { return Ok(()) };
    let mode = metadata.permissions().mode() & 0o777;
    let shown = path.display();
    if mode & OTHERS == 0 {
        return report.fine("files", &format!("{shown} is closed to others (mode {mode:03o})"));
    }
    let text =
        format!("{shown} holds secrets, and every account of this machine has access (mode {mode:03o})");
    report.problem("files", &text, &format!("chmod o= {shown}"))
}
