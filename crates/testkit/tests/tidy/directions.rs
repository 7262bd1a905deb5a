//! Which crate may depend on which. A new edge is a change of the architecture.

use std::{collections::BTreeMap, process::Command};

use serde_json::Value;

use crate::sources::{assert_none, root};

/// Each crate, and those of ours that it may depend on outside tests. A crate that is not here fails the test.
const ALLOWED: [(&str, &[&str]); 11] = [
    ("domain", &[]),
    ("oidc", &["domain"]),
    ("app", &["domain", "oidc"]),
    ("store", &["domain", "app"]),
    ("render", &["domain"]),
    ("delivery", &["domain", "app", "render"]),
    ("web", &["domain", "oidc", "app", "render"]),
    ("server", &["domain", "oidc", "app", "store", "render", "delivery", "web"]),
    // No crate but the developers' own may name these three outside its tests.
    ("testkit", &["domain", "oidc", "app", "store", "render", "delivery", "web", "server"]),
    // It knows the service from outside only, as its clients do.
    ("faults", &["testkit"]),
    (
        "xtask",
        &["domain", "oidc", "app", "store", "render", "delivery", "web", "server", "testkit", "faults"],
    ),
];

/// The crates that decide, and what they must know nothing of: HTTP servers, databases, mail, templates.
const DECIDING: [&str; 3] = ["domain", "oidc", "app"];
const OUTSIDE: [&str; 12] = [
    "axum",
    "deadpool-postgres",
    "hyper",
    "lettre",
    "minijinja",
    "mrml",
    "refinery",
    "reqwest",
    "rusqlite",
    "sqlx",
    "tokio-postgres",
    "tower-http",
];

#[test]
fn crates_depend_on_each_other_in_the_one_direction() {
    let allowed = BTreeMap::from(ALLOWED);
    let mut found = Vec::new();
    for (package, dependencies) in normal_dependencies() {
        let Some(allowed) = allowed.get(package.as_str()) else {
            found.push(format!("{package} has no place in the architecture"));
            continue;
        };
        let ours = dependencies.iter().filter_map(|name| name.strip_prefix("usher-"));
        let wrong = ours.filter(|name| !allowed.contains(name));
        found.extend(wrong.map(|name| format!("{package} depends on {name}")));
    }
    assert_none("edges that the architecture does not have", &found);
}

#[test]
fn the_crates_that_decide_know_nothing_of_the_outside() {
    let mut found = Vec::new();
    for (package, dependencies) in normal_dependencies() {
        if DECIDING.contains(&package.as_str()) {
            let wrong = dependencies.iter().filter(|name| OUTSIDE.contains(&name.as_str()));
            found.extend(wrong.map(|name| format!("{package} depends on {name}")));
        }
    }
    assert_none("dependencies that belong further out", &found);
}

/// Each crate of the workspace without its prefix, and what it depends on outside tests and build scripts.
fn normal_dependencies() -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages.map(|package| (name_of(package).replacen("usher-", "", 1), dependencies_of(package))).collect()
}

fn dependencies_of(package: &Value) -> Vec<String> {
    let all = package["dependencies"].as_array().unwrap().iter();
    all.filter(|dependency| dependency["kind"].is_null()).map(name_of).collect()
}

fn name_of(value: &Value) -> String {
    value["name"].as_str().unwrap().to_owned()
}
