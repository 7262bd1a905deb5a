//! Each kind of knowledge has one place: error statuses, paths, the environment, the database engine.

use crate::sources::{Source, assert_none, literals, read, rust_files};

/// The statuses from 400 on, as the constants of `http::StatusCode` are named.
const ERROR_STATUSES: [&str; 22] = [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "FORBIDDEN",
    "NOT_FOUND",
    "METHOD_NOT_ALLOWED",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "GONE",
    "LENGTH_REQUIRED",
    "PRECONDITION_FAILED",
    "PAYLOAD_TOO_LARGE",
    "URI_TOO_LONG",
    "UNSUPPORTED_MEDIA_TYPE",
    "UNPROCESSABLE_ENTITY",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_SERVER_ERROR",
    "NOT_IMPLEMENTED",
    "BAD_GATEWAY",
    "SERVICE_UNAVAILABLE",
    "GATEWAY_TIMEOUT",
];

/// What one engine says and the other does not.
const ENGINE_SQL: [&str; 9] = [
    "PRAGMA ",
    "BEGIN IMMEDIATE",
    "SAVEPOINT ",
    "sqlite_master",
    "sqlite_schema",
    "FOR UPDATE",
    "SKIP LOCKED",
    "pg_advisory",
    "INSERT OR ",
];

const SQL: [&str; 4] = ["INSERT INTO ", "DELETE FROM ", "SELECT ", "CREATE TABLE "];

#[test]
fn only_the_problem_file_names_an_error_status() {
    // Delivery reads the statuses of other people's servers, which is another matter.
    let ours = |path: &str| within(path, &["web", "server"]) && !is_module(path, "crates/web/src/problem");
    let names_one = |line: &str| {
        let named = line.split("StatusCode::").skip(1).map(identifier);
        named.into_iter().any(|name| ERROR_STATUSES.contains(&name))
    };
    assert_none("error statuses outside web/src/problem.rs", &code_lines(ours, names_one));
}

#[test]
fn only_the_urls_file_spells_a_path() {
    let urls = Source { path: URLS.to_owned(), text: read(URLS) };
    let paths: Vec<_> =
        urls.code().flat_map(|(_, line)| literals(line)).filter(|text| is_path(text)).collect();
    assert!(!paths.is_empty(), "{URLS} spells no path");
    let spells_one = |line: &str| literals(line).any(|text| paths.contains(&text));
    let ours =
        |path: &str| path != URLS && within(path, &["app", "delivery", "render", "server", "store", "web"]);
    assert_none("paths outside render/src/urls.rs", &code_lines(ours, spells_one));
}

#[test]
fn only_the_configuration_reads_the_environment() {
    let readers = ["env::var(", "env::vars(", "env::var_os(", "env::vars_os("];
    // Build scripts are told by cargo through the environment where to write.
    let ours = |path: &str| {
        let free = within(path, &["xtask"]) || path.ends_with("/build.rs");
        !free && !is_module(path, "crates/server/src/config")
    };
    let reads = |line: &str| readers.iter().any(|reader| line.contains(reader));
    assert_none("reads of the environment outside server/src/config.rs", &code_lines(ours, reads));
}

#[test]
fn only_the_dialect_and_the_drivers_speak_an_engines_language() {
    let modules = ["dialect", "sqlite", "postgres"].map(|name| format!("crates/store/src/{name}"));
    let ours = |path: &str| {
        let developers = within(path, &["faults", "xtask", "testkit"]);
        path.starts_with("crates/") && !developers && !modules.iter().any(|module| is_module(path, module))
    };
    // A statement names what one engine needs in a comment, which the dialect opens for that engine.
    let speaks = |line: &str| {
        ENGINE_SQL.iter().any(|word| line.contains(word))
            && !line.contains("/*postgres ")
            && !line.contains("/*sqlite ")
    };
    assert_none("an engine's SQL outside the store's dialect and drivers", &code_lines(ours, speaks));
}

#[test]
fn only_the_store_holds_sql() {
    // Developers' crates look at the database from outside.
    let ours = |path: &str| !within(path, &["store", "faults", "xtask"]);
    let holds = |line: &str| SQL.iter().any(|word| line.contains(word));
    assert_none("SQL outside the crate store", &code_lines(ours, holds));
}

const URLS: &str = "crates/render/src/urls.rs";

/// The lines of code outside tests, in the files that `concerned` takes, that `wrong` finds.
fn code_lines(concerned: impl Fn(&str) -> bool, wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for source in rust_files().iter().filter(|source| concerned(&source.path)) {
        let lines = source.code().filter(|(_, line)| wrong(line));
        found.extend(lines.map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())));
    }
    found
}

/// Whether a file is one of the sources of these crates.
fn within(path: &str, crates: &[&str]) -> bool {
    crates.iter().any(|name| path.starts_with(&format!("crates/{name}/src/")))
}

/// Whether a file is this module or one inside it.
fn is_module(path: &str, module: &str) -> bool {
    let rest = path.strip_prefix(module);
    rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// A path of the service as `urls.rs` spells it; the root alone is too common to search for.
fn is_path(text: &str) -> bool {
    text.len() > 1 && text.starts_with('/')
}

/// The identifier that a text begins with.
fn identifier(text: &str) -> &str {
    let end = text.find(|letter: char| letter != '_' && !letter.is_ascii_alphanumeric());
    &text[..end.unwrap_or(text.len())]
}
