//! Ending processes the hard way, and knowing when they are gone.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail, ensure};

/// Sends a signal by name.
pub(crate) fn signal(name: &str, process: u32) -> Result<()> {
    let status = Command::new("kill").args(["-s", name, &process.to_string()]).status().context("kill")?;
    ensure!(status.success(), "process {process} cannot be sent {name}");
    Ok(())
}

/// Runs a command to its end; what it wrote to its standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let Output { status, stdout, stderr } =
        command.stdin(Stdio::null()).output().with_context(|| format!("starting {program}"))?;
    if !status.success() {
        bail!("{program} failed: {}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    }
    Ok(String::from_utf8_lossy(&stdout).into_owned())
}

/// The processes that have this one as their parent.
pub(crate) fn children_of(process: u32) -> Result<Vec<u32>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let path = entry?.path();
        let Some(id) = path.file_name().and_then(|name| name.to_str()?.parse().ok()) else { continue };
        if state_and_parent(&path).is_some_and(|(_, parent)| parent == process) {
            found.push(id);
        }
    }
    Ok(found)
}

/// A process and all that it has started, directly or not.
pub(crate) fn family_of(process: u32) -> Result<Vec<u32>> {
    let mut family = vec![process];
    let mut asked = 0;
    while let Some(member) = family.get(asked) {
        family.extend(children_of(*member)?);
        asked += 1;
    }
    Ok(family)
}

/// Whether a process has ended. One that nobody has asked for yet (a zombie) holds no file and counts as ended.
pub(crate) fn is_gone(process: u32) -> bool {
    let path = Path::new("/proc").join(process.to_string());
    state_and_parent(&path).is_none_or(|(state, _)| state == "Z")
}

/// Whether a process stands still after a SIGSTOP.
pub(crate) fn is_stopped(process: u32) -> bool {
    let path = Path::new("/proc").join(process.to_string());
    state_and_parent(&path).is_some_and(|(state, _)| state == "T")
}

/// Fails, with what to do, unless this process is root's: only root may mount.
pub(crate) fn require_root(what: &str) -> Result<()> {
    use std::os::unix::fs::MetadataExt as _;
    let is_root = fs::metadata("/proc/self")?.uid() == 0;
    ensure!(is_root, "{what} needs root, because it mounts a file system; run it as root");
    Ok(())
}

/// Reads proc(5)'s `stat`: after the name in parentheses stand state and parent. `None` when the process is gone.
fn state_and_parent(path: &Path) -> Option<(String, u32)> {
    let stat = fs::read_to_string(path.join("stat")).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace();
    Some((fields.next()?.to_owned(), fields.next()?.parse().ok()?))
}
