//! What is wrong with a configuration, and where.

use std::fmt;

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A line of the file, beginning with 1.
    Line {
        /// The file as the operator named it.
        file: String,
        /// The line.
        line: usize,
    },
    /// A variable of the environment.
    Variable(String),
    /// An argument of the command line.
    Argument(&'static str),
    /// Nowhere: the key was left out.
    Nowhere,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConfigProblem {
    /// Where.
    pub(crate) origin: Origin,
    /// The key; empty when the file as a whole is meant.
    pub(crate) key: String,
    /// What is wrong and what was expected.
    pub(crate) text: String,
}

/// Everything that is wrong, one line each.
#[derive(Debug, thiserror::Error)]
#[error("{}", lines(.0))]
pub(crate) struct ConfigProblems(pub(crate) Vec<ConfigProblem>);

impl fmt::Display for ConfigProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.origin {
            Origin::Line { file, line } => write!(f, "{file}:{line}: ")?,
            Origin::Variable(name) => write!(f, "{name}: ")?,
            Origin::Argument(name) => write!(f, "{name}: ")?,
            Origin::Nowhere => {}
        }
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.text)
    }
}

fn lines(problems: &[ConfigProblem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
