//! Documents name files that exist, and links lead somewhere.

use std::path::Path;

use crate::sources::{assert_none, ends_in, files_below, read, root, rust_files};

/// The documents at the repository's root.
const AT_ROOT: [&str; 5] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];

/// The endings by which a word in backticks is taken for a file.
const FILE_ENDINGS: [&str; 8] = [".rs", ".md", ".toml", ".sql", ".ftl", ".html", ".json", ".service"];

#[test]
fn the_architecture_is_short() {
    let lines = read("ARCHITECTURE.md").lines().count();
    assert!(lines <= 150, "ARCHITECTURE.md has {lines} lines, 150 at most");
}

#[test]
fn every_path_in_the_architecture_exists() {
    let text = read("ARCHITECTURE.md");
    let quoted = text.split('`').skip(1).step_by(2);
    let missing: Vec<_> = quoted.filter(|word| is_path(word) && !exists(word)).map(str::to_owned).collect();
    assert_none("paths in ARCHITECTURE.md that do not exist", &missing);
}

#[test]
fn every_relative_link_leads_to_a_file() {
    let pages = files_below("docs").into_iter().filter(|path| ends_in(path, "md"));
    let mut broken = Vec::new();
    for page in AT_ROOT.map(str::to_owned).into_iter().chain(pages) {
        let text = read(&page);
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let wrong = targets.filter(|target| !leads_somewhere(&page, target));
        broken.extend(wrong.map(|target| format!("{page}: {target}")));
    }
    assert_none("links that lead nowhere", &broken);
}

#[test]
fn every_table_has_its_place_in_the_description_of_distributed_engines() {
    let page = read("docs/scaling.md");
    let migrations = files_below("crates/store/migrations");
    let mut missing = Vec::new();
    for migration in migrations {
        let text = read(&migration);
        let tables = text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split(' ').next());
        let absent = tables.filter(|table| !page.contains(&format!("`{table}`")));
        missing.extend(absent.map(|table| format!("{migration}: {table}")));
    }
    assert_none("tables that docs/scaling.md does not place", &missing);
}

#[test]
fn every_figure_of_the_use_cases_is_described_to_prometheus() {
    const CALL: &str = "counter!(\"";
    let descriptions = read("crates/web/src/api/metrics.rs");
    let mut missing = Vec::new();
    for source in rust_files().iter().filter(|source| source.path.starts_with("crates/app/src/")) {
        for (number, line) in source.code() {
            let name = line.split_once(CALL).and_then(|(_, rest)| rest.split('"').next());
            if let Some(name) = name.filter(|name| !descriptions.contains(&format!("\"{name}\""))) {
                missing.push(format!("{}:{number}: {name}", source.path));
            }
        }
    }
    assert_none("figures without a description", &missing);
}

/// Whether a word in backticks means a file or folder of the repository, not a path of the service or a pattern.
fn is_path(word: &str) -> bool {
    let plain = word.chars().all(|letter| letter.is_ascii_alphanumeric() || "/._-".contains(letter));
    let like_a_file = FILE_ENDINGS.iter().any(|ending| word.ends_with(ending));
    plain && !word.starts_with('/') && (like_a_file || word.contains('/'))
}

/// A path is given from the root, or it is the end of a file's path in the crates: `web/src/problem.rs`, `urls.rs`.
fn exists(path: &str) -> bool {
    let below = |folder: &str| root().join(folder).join(path).exists();
    let ends_a_file = || files_below("crates").iter().any(|file| file.ends_with(&format!("/{path}")));
    below("") || below("crates") || ends_a_file()
}

fn leads_somewhere(page: &str, target: &str) -> bool {
    let elsewhere = target.contains("://") || target.starts_with("mailto:");
    let file = target.split('#').next().unwrap_or_default();
    // A link within the page, or outside the repository.
    if elsewhere || file.is_empty() {
        return true;
    }
    let folder = Path::new(page).parent().unwrap_or(Path::new(""));
    root().join(folder).join(file).exists()
}
