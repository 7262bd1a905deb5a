//! Reads the file and the environment, and puts them together: the environment wins.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::keys::{Key, Kind, PREFIX, Section, keys, sections};
use super::mail::SmtpConfig;
use super::problem::{ConfigProblem, ConfigProblems, Origin};
use super::{Config, Settings, SmsConfig, check};
use crate::database::Database;
use crate::document::Document;

/// The variable that names the configuration file, which is no key of the file itself.
pub(crate) const FILE_VARIABLE: &str = "USHER_CONFIG";

/// Where a configuration is read from.
pub(crate) struct Source {
    /// The file; without one, the environment says all.
    pub(crate) file: Option<PathBuf>,
    /// The variables whose name begins with `USHER_`. Empty ones count as not set.
    pub(crate) variables: Vec<(String, String)>,
}

impl Source {
    /// The file that was named, and the environment of this process.
    pub(crate) fn of_process(file: Option<PathBuf>) -> Self {
        let variables = std::env::vars_os()
            .map(|(name, value)| (name.to_string_lossy().into_owned(), value.to_string_lossy().into_owned()))
            .filter(|(name, value)| name.starts_with(PREFIX) && name != FILE_VARIABLE && !value.is_empty())
            .collect();
        Self { file, variables }
    }
}

/// Values by key, as they were given.
#[derive(Default)]
pub(super) struct Loaded {
    pub(super) config: Config,
    pub(super) origins: BTreeMap<String, Origin>,
}

/// Reads and checks a configuration.
///
/// # Errors
/// Everything that is wrong with it; with the first kind of fault that there is: syntax, keys and types, meaning.
pub(crate) fn load(source: &Source) -> Result<Settings, ConfigProblems> {
    let loaded = read(source)?;
    check::check(&loaded)
}

/// Reads a configuration, and checks `[database]` alone: for commands that need nothing else.
///
/// # Errors
/// As [`load`].
pub(crate) fn load_database(source: &Source) -> Result<Database, ConfigProblems> {
    check::check_database(&read(source)?)
}

/// The same with another `database.url`, which an argument of the command line gave.
///
/// # Errors
/// As [`load`].
pub(crate) fn load_database_at(
    source: &Source,
    argument: &'static str,
    url: String,
) -> Result<Database, ConfigProblems> {
    let mut loaded = read(source)?;
    loaded.config.database.url = url;
    loaded.origins.insert("database.url".to_owned(), Origin::Argument(argument));
    check::check_database(&loaded)
}

/// The files that hold secrets: those that keys name, and the configuration itself when it holds one. Empty when the
/// configuration cannot be read.
pub(crate) fn secret_files(source: &Source) -> Vec<PathBuf> {
    let Ok(loaded) = read(source) else { return Vec::new() };
    let Config { database, links, mail, sms, bounces, .. } = &loaded.config;
    let named = [&database.password_file, &links.key_file, &mail.dkim.key_file, &bounces.webhook_secret_file];
    let relays = std::iter::once(&mail.smtp).chain(&mail.backup).flat_map(SmtpConfig::secret_files);
    let gateways = sms.secret_files();
    let mut files: Vec<PathBuf> =
        named.into_iter().flatten().chain(relays).chain(gateways).map(PathBuf::from).collect();
    let holds_one = [
        "database.password",
        "links.key",
        "links.older_keys",
        "mail.smtp.password",
        "mail.smtp.oauth_client_secret",
        "bounces.webhook_secret",
    ]
    .iter()
    .chain(&SmsConfig::SECRETS)
    .any(|key| matches!(loaded.origins.get(*key), Some(Origin::Line { .. })))
        || mail.backup.iter().any(|relay| relay.password.is_some() || relay.oauth_client_secret.is_some());
    files.extend(source.file.clone().filter(|_| holds_one));
    files
}

pub(super) fn read(source: &Source) -> Result<Loaded, ConfigProblems> {
    let mut reader = Reader { keys: keys(), values: BTreeMap::new(), problems: Vec::new() };
    if let Some(file) = &source.file {
        reader.read_file(file);
    }
    reader.read_variables(&source.variables);
    reader.finish()
}

struct Reader {
    keys: Vec<Key>,
    values: BTreeMap<String, (Value, Origin)>,
    problems: Vec<ConfigProblem>,
}

impl Reader {
    fn read_file(&mut self, path: &Path) {
        let file = path.display().to_string();
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => return self.problem(Origin::Nowhere, "", format!("cannot read {file}: {error}")),
        };
        let parsed = Document::parse(&text).and_then(|document| {
            let table = text.parse::<toml::Table>().map_err(|error| document.misfit(&error))?;
            Ok((document, table))
        });
        match parsed {
            Ok((document, table)) => self.read_table("", &table, &file, &document),
            Err(misfit) => {
                let origin = Origin::Line { file, line: misfit.line };
                self.problem(origin, &misfit.path, misfit.message);
            }
        }
    }

    fn read_table(&mut self, inside: &str, table: &toml::Table, file: &str, document: &Document) {
        let sections = sections();
        for (name, value) in table {
            let path = if inside.is_empty() { name.clone() } else { format!("{inside}.{name}") };
            let origin = Origin::Line { file: file.to_owned(), line: document.line_of(&path) };
            let section = sections.iter().find(|section| section.path == path);
            match (value, section) {
                (value, None) => self.read_value(inside, &path, value, origin),
                (toml::Value::Array(tables), Some(section)) if section.is_list => {
                    self.read_list(section, tables, file, document);
                }
                (_, Some(section)) if section.is_list => {
                    self.problem(origin, &path, format!("expected [[{path}]], once for each"));
                }
                (toml::Value::Table(table), Some(_)) => self.read_table(&path, table, file, document),
                (_, Some(_)) => self.problem(origin, &path, "expected a table".to_owned()),
            }
        }
    }

    /// Reads a table that is there several times. Its values are known as `mail.backup[0].host`.
    fn read_list(&mut self, section: &Section, tables: &[toml::Value], file: &str, document: &Document) {
        for (index, element) in tables.iter().enumerate() {
            let place = format!("{}[{index}]", section.path);
            let line_of = |path: &str| Origin::Line { file: file.to_owned(), line: document.line_of(path) };
            let Some(table) = element.as_table() else {
                self.problem(line_of(&place), &place, "expected a table".to_owned());
                continue;
            };
            for (name, value) in table {
                let path = format!("{place}.{name}");
                let origin = line_of(&path);
                let Some(key) = section.keys.iter().find(|key| key.name == *name) else {
                    let text = format!("unknown key; {}", known_in(&section.path));
                    self.problem(origin, &path, text);
                    continue;
                };
                if let Some(value) = fitting(&key.kind, value) {
                    self.values.insert(path, (value, origin));
                } else {
                    let text = format!("expected {}, found {}", key.expected(), found(&key.kind, value));
                    self.problem(origin, &path, text);
                }
            }
        }
    }

    fn read_value(&mut self, inside: &str, path: &str, value: &toml::Value, origin: Origin) {
        let Some(key) = self.keys.iter().find(|key| key.path == path) else {
            let text = format!("unknown key; {}", known_in(inside));
            return self.problem(origin, path, text);
        };
        let Some(value) = fitting(&key.kind, value) else {
            let text = format!("expected {}, found {}", key.expected(), found(&key.kind, value));
            return self.problem(origin, path, text);
        };
        self.values.insert(path.to_owned(), (value, origin));
    }

    fn read_variables(&mut self, variables: &[(String, String)]) {
        for (name, text) in variables {
            let origin = Origin::Variable(name.clone());
            let Some(key) = self.keys.iter().find(|key| key.variable() == *name) else {
                let text =
                    "no key of the configuration has this variable; `usher config reference` lists them all";
                self.problem(origin, "", text.to_owned());
                continue;
            };
            let path = key.path.clone();
            let Some(value) = from_text(&key.kind, text) else {
                let expected = format!("expected {}", key.expected());
                self.problem(origin, &path, expected);
                continue;
            };
            self.values.insert(path, (value, origin));
        }
    }

    fn problem(&mut self, origin: Origin, key: &str, text: String) {
        self.problems.push(ConfigProblem { origin, key: key.to_owned(), text });
    }

    fn finish(mut self) -> Result<Loaded, ConfigProblems> {
        let mut tree = Map::new();
        let mut origins = BTreeMap::new();
        for (path, (value, origin)) in std::mem::take(&mut self.values) {
            insert(&mut tree, &path, value);
            origins.insert(path, origin);
        }
        if self.problems.is_empty() {
            match serde_json::from_value(Value::Object(tree)) {
                Ok(config) => return Ok(Loaded { config, origins }),
                // Every value was held against its type before; this is for the day when a type forgets its bounds.
                Err(error) => self.problem(Origin::Nowhere, "", error.to_string()),
            }
        }
        Err(ConfigProblems(self.problems))
    }
}

fn known_in(section: &str) -> String {
    let sections = sections();
    let keys = sections.iter().filter(|known| known.path == section).flat_map(|known| &known.keys);
    let mut names: Vec<String> = keys.map(|key| key.name.clone()).collect();
    let depth = if section.is_empty() { String::new() } else { format!("{section}.") };
    let inside = sections.iter().filter_map(|known| known.path.strip_prefix(&depth));
    names.extend(
        inside.filter(|rest| !rest.is_empty() && !rest.contains('.')).map(|rest| format!("[{depth}{rest}]")),
    );
    let place = if section.is_empty() { "the file".to_owned() } else { format!("[{section}]") };
    format!("{place} has {}", names.join(", "))
}

/// The value, when it is of the kind.
fn fitting(kind: &Kind, value: &toml::Value) -> Option<Value> {
    match (kind, value) {
        (Kind::Text, toml::Value::String(text)) => Some(text.clone().into()),
        (Kind::Integer { min, max }, toml::Value::Integer(number)) => {
            (min..=max).contains(&number).then(|| (*number).into())
        }
        (Kind::Texts, toml::Value::Array(elements)) => {
            elements.iter().map(|element| element.as_str().map(Value::from)).collect()
        }
        (Kind::Choice(choices), toml::Value::String(text)) => choice(choices, text),
        (Kind::Flag, toml::Value::Boolean(flag)) => Some((*flag).into()),
        (Kind::Text | Kind::Integer { .. } | Kind::Texts | Kind::Choice(_) | Kind::Flag, _) => None,
    }
}

/// The value of a variable; the elements of a list are separated by commas.
fn from_text(kind: &Kind, text: &str) -> Option<Value> {
    match kind {
        Kind::Text => Some(text.into()),
        Kind::Integer { .. } => fitting(kind, &toml::Value::Integer(text.trim().parse().ok()?)),
        Kind::Texts => {
            let elements = text.split(',').map(str::trim).filter(|element| !element.is_empty());
            Some(elements.collect())
        }
        Kind::Choice(choices) => choice(choices, text.trim()),
        Kind::Flag => text.trim().parse::<bool>().ok().map(Value::from),
    }
}

fn choice(choices: &[(String, String)], text: &str) -> Option<Value> {
    choices.iter().any(|(name, _)| name == text).then(|| text.into())
}

/// What was found, without its content: it may be a secret in the wrong place.
fn found(kind: &Kind, value: &toml::Value) -> String {
    match value {
        toml::Value::Integer(number) => number.to_string(),
        toml::Value::Boolean(flag) => flag.to_string(),
        toml::Value::String(_) if matches!(kind, Kind::Choice(_)) => "another string".to_owned(),
        toml::Value::String(_) => "a string".to_owned(),
        toml::Value::Float(_) => "a number with a point".to_owned(),
        toml::Value::Datetime(_) => "a date".to_owned(),
        toml::Value::Array(_) => "a list".to_owned(),
        toml::Value::Table(_) => "a table".to_owned(),
    }
}

fn insert(tree: &mut Map<String, Value>, path: &str, value: Value) {
    let Some((first, rest)) = path.split_once('.') else {
        tree.insert(path.to_owned(), value);
        return;
    };
    let (name, index) = match first.strip_suffix(']').and_then(|first| first.split_once('[')) {
        Some((name, index)) => (name, index.parse::<usize>().ok()),
        None => (first, None),
    };
    let inner = match index {
        None => tree.entry(name).or_insert_with(|| Value::Object(Map::new())),
        Some(index) => {
            let list = tree.entry(name).or_insert_with(|| Value::Array(Vec::new()));
            let Value::Array(list) = list else { return };
            // An element without any key stands before one that has some.
            list.resize_with(list.len().max(index + 1), || Value::Object(Map::new()));
            &mut list[index]
        }
    };
    if let Value::Object(inner) = inner {
        insert(inner, rest, value);
    }
}
