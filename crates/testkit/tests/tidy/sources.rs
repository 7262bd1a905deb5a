//! The repository's files, and a cheap view of Rust: comments, test code, string literals.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A Rust file.
pub(crate) struct Source {
    /// Relative to the repository's root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// Whether the whole file is test code.
    fn is_test_file(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("tests.rs")
    }

    /// How many lines the file may have.
    pub(crate) fn most_lines(&self) -> usize {
        if self.is_test_file() { 800 } else { 500 }
    }

    /// The line number and text of every line that is neither test code nor a comment.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let first_of_tests = if self.is_test_file() { 1 } else { self.first_line_of_tests() };
        self.lines().take_while(move |(number, _)| *number < first_of_tests)
    }

    /// The line number and text of every line of test code that is no comment.
    pub(crate) fn test_code(&self) -> impl Iterator<Item = (usize, &str)> {
        let first = if self.is_test_file() { 1 } else { self.first_line_of_tests() };
        self.lines().skip_while(move |(number, _)| *number < first)
    }

    /// Files end with their tests, so the test module with a body is where test code begins.
    fn first_line_of_tests(&self) -> usize {
        let lines: Vec<_> = self.text.lines().collect();
        let opens = |pair: &[&str]| pair[0].trim() == "#[cfg(test)]" && pair[1].trim_end().ends_with('{');
        lines.windows(2).position(opens).map_or(usize::MAX, |index| index + 1)
    }

    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let numbered = (1..).zip(self.text.lines());
        numbered.filter(|(_, line)| !line.trim_start().starts_with("//")).map(|(number, line)| {
            // A comment behind code; an address such as https://… has no space before its slashes.
            (number, line.split_once(" // ").map_or(line, |(code, _)| code))
        })
    }
}

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    let testkit = Path::new(env!("CARGO_MANIFEST_DIR"));
    testkit.ancestors().nth(2).expect("testkit lies in crates/").to_path_buf()
}

/// A file of the repository; a missing one fails the test with its name.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Rust file below `crates/`, but for these checks themselves, which have to name what they look for.
pub(crate) fn rust_files() -> Vec<Source> {
    let files = files_below("crates").into_iter().filter(|path| ends_in(path, "rs"));
    let others = files.filter(|path| !path.starts_with("crates/testkit/tests/tidy/"));
    others.map(|path| Source { text: read(&path), path }).collect()
}

/// Whether a file's name ends in a dot and this.
pub(crate) fn ends_in(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

/// Every file below a folder of the repository, in order.
pub(crate) fn files_below(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(root()).unwrap().to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    found
}

/// The contents of the plain string literals in a line.
pub(crate) fn literals(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

/// Fails with the list of what was found, one a line.
pub(crate) fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n{}\n", found.join("\n"));
}
