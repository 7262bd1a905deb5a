//! Writes the table of the Fluent files under `locales/`, so that a new folder there is a new locale.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    // Asked at run time: a build script that was compiled in another checkout must read this one's texts.
    let folder = PathBuf::from(from_cargo("CARGO_MANIFEST_DIR")?).join("../../locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut table = String::from("&[\n");
    for locale in sorted_entries(&folder)? {
        if !locale.is_dir() {
            continue;
        }
        let _ = writeln!(table, "    ({:?}, &[", file_name(&locale));
        for file in sorted_entries(&locale)? {
            println!("cargo::rerun-if-changed={}", file.display());
            if file.extension().is_some_and(|extension| extension == "ftl") {
                let path = file.canonicalize()?.display().to_string();
                let _ = writeln!(table, "        ({:?}, include_str!({path:?})),", file_name(&file));
            }
        }
        table.push_str("    ]),\n");
    }
    table.push_str("]\n");
    fs::write(PathBuf::from(from_cargo("OUT_DIR")?).join("locales.rs"), table)
}

fn from_cargo(variable: &str) -> io::Result<OsString> {
    env::var_os(variable).ok_or_else(|| io::Error::other(format!("{variable} is set by cargo")))
}

fn sorted_entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
