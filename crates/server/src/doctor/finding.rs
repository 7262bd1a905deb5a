//! Findings, a line each, and what to do about them.

use std::io::{Stdout, Write as _, stdout};

use anyhow::{Context as _, Result};

/// Prints findings as they are made, and counts those that need something done.
pub(super) struct Report {
    output: Stdout,
    problems: usize,
}

impl Report {
    /// A report on standard output.
    pub(super) fn new() -> Self {
        Self { output: stdout(), problems: 0 }
    }

    /// How many findings need something done.
    pub(super) fn problems(&self) -> usize {
        self.problems
    }

    /// All is well.
    pub(super) fn fine(&mut self, about: &str, text: &str) -> Result<()> {
        self.print("ok", about, text, None)
    }

    /// Nothing is wrong, and yet somebody may want to know.
    pub(super) fn note(&mut self, about: &str, text: &str, advice: &str) -> Result<()> {
        self.print("note", about, text, Some(advice))
    }

    /// It could not be checked, which says nothing about it.
    pub(super) fn unknown(&mut self, about: &str, reason: &str) -> Result<()> {
        self.print("unknown", about, &format!("could not be checked: {reason}"), None)
    }

    /// Something is to be done.
    pub(super) fn problem(&mut self, about: &str, text: &str, remedy: &str) -> Result<()> {
        self.problems += 1;
        self.print("problem", about, text, Some(remedy))
    }

    fn print(&mut self, verdict: &str, about: &str, text: &str, remedy: Option<&str>) -> Result<()> {
        let mut output = self.output.lock();
        let mut written = writeln!(output, "{verdict:8} {about}: {text}");
        if let Some(remedy) = remedy {
            written = written.and_then(|()| writeln!(output, "{:8} -> {remedy}", ""));
        }
        written.context("cannot write to standard output")
    }
}
