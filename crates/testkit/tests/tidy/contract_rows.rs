//! Every row of the API's contract has a test with its id in the name, and a line in the documentation.

use crate::sources::{assert_none, read, rust_files};

/// The tables: e-mail, mobile, workflow, and how many rows each has.
const TABLES: [(char, u32); 3] = [('e', 26), ('m', 20), ('w', 8)];

fn rows() -> impl Iterator<Item = String> {
    TABLES.into_iter().flat_map(|(table, count)| (1..=count).map(move |number| format!("{table}{number:02}")))
}

#[test]
fn every_contract_row_has_a_test_named_after_it() {
    let tests: Vec<_> =
        rust_files().into_iter().filter(|file| file.path.starts_with("crates/web/tests/")).collect();
    let lines: Vec<_> = tests.iter().flat_map(|file| file.test_code().map(|(_, line)| line)).collect();
    let has_test = |row: &String| lines.iter().any(|line| line.contains(&format!("fn row_{row}_")));
    let missing: Vec<_> = rows().filter(|row| !has_test(row)).collect();
    assert_none("rows without a test `row_<id>_…` in crates/web/tests", &missing);
}

#[test]
fn every_contract_row_is_documented() {
    let page = read("docs/api.md");
    let documented: Vec<_> = page.split(|letter: char| !letter.is_ascii_alphanumeric()).collect();
    let missing: Vec<_> = rows().filter(|row| !documented.contains(&row.as_str())).collect();
    assert_none("rows that docs/api.md does not have", &missing);
}
