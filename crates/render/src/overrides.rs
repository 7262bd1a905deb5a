//! Files that an operator puts in place of the product's own: templates of mails, and texts.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;
use std::{fmt, fs, io};

use usher_domain::Locale;

use crate::locales::TextFile;
use crate::texts::{self, Keys};
use crate::{Locales, RenderError, templates};

/// The longest file, in bytes.
const LONGEST_FILE: u64 = 256 * 1024;
/// The locale whose keys all others have.
const REFERENCE: &str = "en-US";
/// Texts that a language lacks, told by name; the others are counted.
const SHOWN_MISSING: usize = 10;

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverrideProblem {
    /// The file, relative to its folder.
    pub file: String,
    /// The line, counted from 1, if it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub reason: String,
}

/// What is wrong with the files of a folder; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverrideError(pub Vec<OverrideProblem>);

impl std::error::Error for OverrideError {}

impl fmt::Display for OverrideError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl fmt::Display for OverrideProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.reason),
            None => write!(f, "{}: {}", self.file, self.reason),
        }
    }
}

impl OverrideProblem {
    pub(crate) fn new(file: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { file: file.into(), line: None, reason: reason.into() }
    }
}

impl From<RenderError> for OverrideError {
    fn from(error: RenderError) -> Self {
        Self(vec![OverrideProblem::new("templates", error.to_string())])
    }
}

/// What a folder holds, checked: every name is known, every text has a key and values of the product's.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Overrides {
    /// Templates by name: `mail/layout.mjml`.
    pub(crate) templates: BTreeMap<String, String>,
    /// Fluent files by the tag of their locale.
    pub(crate) texts: BTreeMap<String, Vec<TextFile>>,
}

/// The files of a folder, with times and lengths: what tells that something has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen(Vec<(PathBuf, Option<SystemTime>, u64)>);

/// A folder that is looked at again and again.
pub(crate) struct OverrideFolder {
    folder: PathBuf,
    seen: Mutex<Seen>,
}

impl OverrideFolder {
    pub(crate) fn new(folder: &Path, seen: Seen) -> Self {
        Self { folder: folder.to_owned(), seen: Mutex::new(seen) }
    }

    /// What a folder holds now.
    pub(crate) fn read(folder: &Path) -> Result<(Overrides, Seen), OverrideError> {
        let seen = Seen::of(folder).map_err(|error| unreadable(folder, &error))?;
        Ok((Overrides::read(folder, &seen)?, seen))
    }

    /// What it holds, if that is something else than at the last look. A mistake is told once.
    pub(crate) fn changed(&self) -> Result<Option<Overrides>, OverrideError> {
        // A folder that is gone counts as one without files, once.
        let found = Seen::of(&self.folder);
        let now = found.as_ref().cloned().unwrap_or_default();
        {
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            if *seen == now {
                return Ok(None);
            }
            *seen = now.clone();
        }
        if let Err(error) = found {
            return Err(unreadable(&self.folder, &error));
        }
        Overrides::read(&self.folder, &now).map(Some)
    }
}

fn unreadable(folder: &Path, error: &io::Error) -> OverrideError {
    OverrideError(vec![OverrideProblem::new(
        folder.display().to_string(),
        format!("cannot be read: {error}"),
    )])
}

impl Seen {
    fn of(folder: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        let mut folders = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() && (path.ends_with("mail") || path.ends_with("locales")) {
                folders.push(path);
            }
        }
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                let about = fs::metadata(&path)?;
                if about.is_dir() && folder.ends_with("locales") {
                    folders.push(path);
                } else if about.is_file() && is_ours(&path) {
                    files.push((path, about.modified().ok(), about.len()));
                }
            }
        }
        files.sort();
        Ok(Self(files))
    }
}

/// Editors leave other files beside these.
fn is_ours(path: &Path) -> bool {
    let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !is_hidden
        && path.extension().is_some_and(|ending| ["mjml", "txt", "ftl"].iter().any(|ours| ending == *ours))
}

impl Overrides {
    fn read(folder: &Path, seen: &Seen) -> Result<Self, OverrideError> {
        let mut overrides = Self::default();
        let mut problems = Vec::new();
        for (path, _, length) in &seen.0 {
            let name = name_of(path.strip_prefix(folder).unwrap_or(path));
            match content(path, *length) {
                Ok(content) => problems.extend(overrides.add(&name, content).err()),
                Err(reason) => problems.push(OverrideProblem::new(name, reason)),
            }
        }
        if !overrides.texts.is_empty() {
            problems.extend(overrides.problems_of_texts());
        }
        if problems.is_empty() { Ok(overrides) } else { Err(OverrideError(problems)) }
    }

    fn add(&mut self, name: &str, content: String) -> Result<(), OverrideProblem> {
        match name.split('/').collect::<Vec<_>>().as_slice() {
            ["mail", _] if templates::MAILS.iter().any(|(known, _)| *known == name) => {
                self.templates.insert(name.to_owned(), content);
                Ok(())
            }
            ["locales", tag, file] => {
                let content = Cow::Owned(content);
                let file = TextFile { name: (*file).to_owned(), content };
                self.texts.entry((*tag).to_owned()).or_default().push(file);
                Ok(())
            }
            _ => {
                let known: Vec<&str> = templates::MAILS.iter().map(|(known, _)| *known).collect();
                let reason =
                    format!("there is no such file; there are {} and locales/TAG/*.ftl", known.join(", "));
                Err(OverrideProblem::new(name, reason))
            }
        }
    }

    fn problems_of_texts(&self) -> Vec<OverrideProblem> {
        let reference = reference();
        let shipped: Vec<String> = Locales::embedded_files().map(|(path, _)| path).collect();
        let mut problems = Vec::new();
        for (tag, files) in &self.texts {
            let folder = format!("locales/{tag}");
            if Locale::parse(tag).is_none_or(|locale| locale.as_str() != tag) {
                problems.push(OverrideProblem::new(folder, "the folder's name is no language tag"));
                continue;
            }
            let mut given = Keys::new();
            for file in files {
                let path = format!("{folder}/{}", file.name);
                match texts::keys(&file.content) {
                    Ok(keys) => {
                        problems.extend(problems_of(&path, &file.content, &keys, &reference));
                        given.extend(keys);
                    }
                    Err(mistakes) => problems.extend(mistakes.into_iter().map(|mistake| OverrideProblem {
                        file: path.clone(),
                        line: Some(mistake.line),
                        reason: mistake.reason,
                    })),
                }
            }
            let is_new = !shipped.iter().any(|path| path.starts_with(&format!("{folder}/")));
            let missing: Vec<&str> = reference
                .keys()
                .filter(|key| is_new && !given.contains_key(*key))
                .map(String::as_str)
                .collect();
            if !missing.is_empty() {
                let (some, rest) = missing.split_at(missing.len().min(SHOWN_MISSING));
                let more = if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
                let reason =
                    format!("a language of your own needs every text; it lacks {}{more}", some.join(", "));
                problems.push(OverrideProblem::new(folder, reason));
            }
        }
        problems
    }
}

fn name_of(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn content(path: &Path, length: u64) -> Result<String, String> {
    if length > LONGEST_FILE {
        return Err(format!("is longer than {} KiB", LONGEST_FILE / 1024));
    }
    fs::read_to_string(path).map_err(|error| match error.kind() {
        io::ErrorKind::InvalidData => "is no UTF-8 text".to_owned(),
        _ => format!("cannot be read: {error}"),
    })
}

/// All keys with their values, after the locale that all others are compared with.
fn reference() -> Keys {
    let folder = format!("locales/{REFERENCE}/");
    let files = Locales::embedded_files().filter(|(path, _)| path.starts_with(&folder));
    // The product's own files are read by its tests.
    files.flat_map(|(_, content)| texts::keys(content).unwrap_or_default()).collect()
}

fn problems_of(path: &str, content: &str, keys: &Keys, reference: &Keys) -> Vec<OverrideProblem> {
    let problem = |key: &str, reason: String| OverrideProblem {
        file: path.to_owned(),
        line: Some(texts::line_of(content, key)),
        reason,
    };
    let mut problems = Vec::new();
    for (key, values) in keys {
        let Some(known) = reference.get(key) else {
            problems.push(problem(key, format!("there is no text {key}")));
            continue;
        };
        for value in values.difference(known) {
            problems.push(problem(key, format!("the text {key} gets no value ${value}")));
        }
    }
    problems
}
