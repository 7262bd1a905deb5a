//! Sizes, and habits that tests and code do without.

use crate::sources::{assert_none, rust_files};

/// Put together, so that a search for them does not find this file.
const LEFTOVERS: [&str; 4] =
    [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("#[ign", "ore")];

#[test]
fn files_are_no_longer_than_agreed() {
    let mut found = Vec::new();
    for source in rust_files() {
        let lines = source.text.lines().count();
        if lines > source.most_lines() {
            found.push(format!("{}: {lines} lines, {} at most", source.path, source.most_lines()));
        }
    }
    assert_none("files that are too long", &found);
}

#[test]
fn tests_wait_for_conditions_and_never_for_a_time() {
    let mut found = Vec::new();
    for source in rust_files() {
        let sleeping =
            source.test_code().filter(|(_, line)| line.contains("sleep(") || line.contains("sleep_ms("));
        found.extend(sleeping.map(|(number, _)| format!("{}:{number}", source.path)));
    }
    assert_none("tests that sleep; usher_testkit::wait::until waits for a condition", &found);
}

#[test]
fn nothing_is_left_for_later() {
    let mut found = Vec::new();
    for source in rust_files() {
        for (number, line) in (1..).zip(source.text.lines()) {
            let left = LEFTOVERS.iter().filter(|leftover| line.contains(**leftover));
            found.extend(left.map(|leftover| format!("{}:{number}: {leftover}", source.path)));
        }
    }
    assert_none("unfinished work and tests that do not run", &found);
}
