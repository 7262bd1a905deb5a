//! Child processes that end with us, and what the kernel says of them.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

/// Ticks of `/proc/PID/stat` in a second: the kernel's USER_HZ, 100 on every platform that Linux has today.
const TICKS: f64 = 100.0;

/// How long a process may take to end after it was told to.
const GRACE: Duration = Duration::from_secs(30);

/// A child process, killed when this value is dropped.
pub(crate) struct Running {
    child: Child,
}

impl Running {
    /// Starts it without input; what it writes goes to a file, which the errors of this module quote.
    pub(crate) fn start(command: &Command, log: &Path) -> Result<Self> {
        let file = fs::OpenOptions::new().create(true).append(true).open(log)?;
        let program = command.get_program().to_string_lossy().into_owned();
        // The kernel ends it should we be ended without a chance to do it ourselves.
        let mut ending_with_us = Command::new("setpriv");
        ending_with_us.args(["--pdeathsig", "KILL"]).arg(command.get_program()).args(command.get_args());
        if let Some(folder) = command.get_current_dir() {
            ending_with_us.current_dir(folder);
        }
        let child = ending_with_us
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            .spawn()
            .with_context(|| format!("starting {program} with setpriv"))?;
        Ok(Self { child })
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it still runs.
    pub(crate) fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Waits until it has ended by itself.
    pub(crate) fn wait_for_end(&mut self) -> Result<()> {
        let ended = poll(GRACE, || (!self.is_running()).then_some(()));
        ensure!(ended.is_some(), "a process did not end within {} s", GRACE.as_secs());
        Ok(())
    }

    /// Tells it, or the process that it is a wrapper of, to end, and waits for that.
    pub(crate) fn terminate(&mut self, process: u32) -> Result<()> {
        signal("TERM", process)?;
        self.wait_for_end()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Either fails only when the process has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a signal by name.
pub(crate) fn signal(name: &str, process: u32) -> Result<()> {
    let status = Command::new("sh").args(["-c", &format!("kill -{name} {process}")]).status()?;
    ensure!(status.success(), "process {process} cannot be told to end");
    Ok(())
}

/// Runs a command to its end; what it wrote to its standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("starting {program}"))?;
    if !output.status.success() {
        bail!(
            "{program} failed: {}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Looks every millisecond until there is something, for at most `limit`.
pub(crate) fn poll<T>(limit: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + limit;
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if Instant::now() >= deadline {
            return None;
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// The processor time that a process and all its descendants have used until now, ended ones included.
pub(crate) fn cpu_of_family(process: u32) -> Result<Duration> {
    let all = all_processes()?;
    let mut ticks = 0.0;
    let mut family = vec![process];
    while let Some(member) = family.pop() {
        let Some(found) = all.get(&member) else { continue };
        ticks += found.ticks;
        family.extend(all.iter().filter(|(_, other)| other.parent == member).map(|(id, _)| *id));
    }
    Ok(Duration::from_secs_f64(ticks / TICKS))
}

/// A process that has this one as its parent; the newest one if there are several.
pub(crate) fn child_of(process: u32) -> Option<u32> {
    let all = all_processes().ok()?;
    all.iter().filter(|(_, other)| other.parent == process).map(|(id, _)| *id).max()
}

/// Resident memory in units of 1,000,000 bytes.
pub(crate) fn resident_mb(process: u32) -> Result<f64> {
    let status =
        fs::read_to_string(format!("/proc/{process}/status")).context("reading the resident memory")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib: Option<f64> = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    Ok(kib.context("the kernel tells no resident memory")? * 1024.0 / 1_000_000.0)
}

/// Whether this process is root's.
pub(crate) fn is_root() -> Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    Ok(fs::metadata("/proc/self")?.uid() == 0)
}

struct Seen {
    parent: u32,
    /// Its own time, and that of its children that have ended.
    ticks: f64,
}

fn all_processes() -> Result<HashMap<u32, Seen>> {
    let mut all = HashMap::new();
    for entry in fs::read_dir("/proc")? {
        let path: PathBuf = entry?.path();
        let Some(id) = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse().ok())
        else {
            continue;
        };
        // One that ended between the two looks is no error.
        if let Some(seen) = fs::read_to_string(path.join("stat")).ok().as_deref().and_then(parse_stat) {
            all.insert(id, seen);
        }
    }
    Ok(all)
}

/// Reads proc(5)'s `stat`: after the name in parentheses stand state, parent, and as 12th to 15th the four times.
fn parse_stat(stat: &str) -> Option<Seen> {
    let (_, rest) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let parent = fields.get(1)?.parse().ok()?;
    let ticks = fields.get(11..15)?.iter().filter_map(|field| field.parse::<f64>().ok()).sum();
    Some(Seen { parent, ticks })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_times_of_a_process_are_found_behind_its_name() {
        let seen = parse_stat("7 (a) b) S 3 7 7 0 -1 4194560 1 2 3 4 100 20 3 1 20 0 1 0").unwrap();
        assert_eq!(seen.parent, 3);
        assert!((seen.ticks - 124.0).abs() < f64::EPSILON);
    }

    #[test]
    fn this_process_has_memory() {
        assert!(resident_mb(std::process::id()).unwrap() > 1.0);
    }
}
