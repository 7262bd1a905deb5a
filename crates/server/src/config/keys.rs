//! The keys of the configuration, read off its types.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::Config;

/// Variables of the environment begin with this.
pub(super) const PREFIX: &str = "USHER_";

/// A table of the file.
pub(super) struct Section {
    /// `mail.smtp`.
    pub(super) path: String,
    /// What it is for, as one paragraph.
    pub(super) text: String,
    /// Its keys, in the order in which the types declare them.
    pub(super) keys: Vec<Key>,
    /// Whether the file may hold it several times: `[[mail.backup]]`. No variable sets a key in it.
    pub(super) is_list: bool,
}

/// A key of the file.
pub(super) struct Key {
    /// The whole path, as `mail.smtp.host`.
    pub(super) path: String,
    /// The last part of the path.
    pub(super) name: String,
    /// What it is for, as one paragraph.
    pub(super) text: String,
    /// What its value may be.
    pub(super) kind: Kind,
    /// The value when it is left out; `None` when there is none.
    pub(super) default: Option<Value>,
    /// A value to show in the example.
    pub(super) sample: Option<Value>,
    /// Whether the example sets the key: a start needs it.
    pub(super) is_shown: bool,
}

/// What a value may be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A string.
    Text,
    /// An integer within bounds, both included.
    Integer { min: i64, max: i64 },
    /// A list of strings.
    Texts,
    /// `true` or `false`.
    Flag,
    /// One of these strings, each with what it means.
    Choice(Vec<(String, String)>),
}

impl Key {
    /// The variable of the environment that sets the key: `USHER_MAIL_SMTP_HOST`.
    pub(super) fn variable(&self) -> String {
        format!("{PREFIX}{}", self.path.replace('.', "_").to_uppercase())
    }

    /// What a value has to be, in words that follow "expected".
    pub(super) fn expected(&self) -> String {
        match &self.kind {
            Kind::Text => "a string".to_owned(),
            Kind::Integer { min, max } => format!("an integer from {min} to {max}"),
            Kind::Texts => "a list of strings".to_owned(),
            Kind::Flag => "true or false".to_owned(),
            Kind::Choice(choices) => {
                let names: Vec<String> = choices.iter().map(|(name, _)| format!("\"{name}\"")).collect();
                format!("one of {}", names.join(", "))
            }
        }
    }
}

/// All tables with their keys, a table before those inside it.
pub(super) fn sections() -> Vec<Section> {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let schema = settings.into_generator().into_root_schema_for::<Config>();
    let mut sections = Vec::new();
    collect("", schema.as_value(), &mut sections);
    sections
}

/// All keys that the file holds once, in the order of the sections.
pub(super) fn keys() -> Vec<Key> {
    sections().into_iter().filter(|section| !section.is_list).flat_map(|section| section.keys).collect()
}

fn collect(path: &str, schema: &Value, sections: &mut Vec<Section>) {
    let empty = Map::new();
    let properties = schema.get("properties").and_then(Value::as_object).unwrap_or(&empty);
    let (tables, plain): (Vec<_>, Vec<_>) =
        properties.iter().partition(|(_, schema)| is_table(schema) || elements(schema).is_some());
    let inside = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    let keys = plain.into_iter().map(|(name, schema)| key(inside(name), name, schema)).collect();
    sections.push(Section { path: path.to_owned(), text: description(schema), keys, is_list: false });
    for (name, schema) in tables {
        match elements(schema) {
            Some(element) => sections.push(list_section(&inside(name), schema, element)),
            None => collect(&inside(name), schema, sections),
        }
    }
}

/// A table that may be there several times; it holds plain keys only.
fn list_section(path: &str, schema: &Value, element: &Map<String, Value>) -> Section {
    let keys = element.iter().map(|(name, schema)| key(format!("{path}.{name}"), name, schema)).collect();
    Section { path: path.to_owned(), text: description(schema), keys, is_list: true }
}

/// What each element of a list of tables holds.
fn elements(schema: &Value) -> Option<&Map<String, Value>> {
    schema.get("items")?.get("properties")?.as_object()
}

fn is_table(schema: &Value) -> bool {
    schema.get("properties").is_some()
}

fn key(path: String, name: &str, schema: &Value) -> Key {
    let member = |name: &str| schema.get(name).filter(|value| !value.is_null()).cloned();
    let sample = member("examples").and_then(|examples| examples.get(0).cloned());
    Key {
        path,
        name: name.to_owned(),
        text: description(schema),
        kind: kind(schema),
        default: member("default"),
        sample,
        is_shown: schema.get("x-shown").is_some(),
    }
}

fn kind(schema: &Value) -> Kind {
    if let Some(choices) = schema.get("oneOf").and_then(Value::as_array) {
        let name =
            |choice: &Value| choice.get("const").and_then(Value::as_str).unwrap_or_default().to_owned();
        return Kind::Choice(choices.iter().map(|choice| (name(choice), description(choice))).collect());
    }
    let bound = |name: &str| schema.get(name).and_then(Value::as_i64);
    match (bound("minimum"), bound("maximum")) {
        (Some(min), Some(max)) => Kind::Integer { min, max },
        _ if schema.get("items").is_some() => Kind::Texts,
        _ if schema.get("type").is_some_and(|kind| kind == "boolean") => Kind::Flag,
        _ => Kind::Text,
    }
}

/// The doc comment as one paragraph.
fn description(schema: &Value) -> String {
    let text = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_key_is_documented_and_has_a_variable_of_its_own() {
        let keys = keys();
        assert!(keys.len() > 30, "{}", keys.len());
        let variables: BTreeSet<String> = keys.iter().map(Key::variable).collect();
        assert_eq!(variables.len(), keys.len());
        for key in &keys {
            assert!(key.text.ends_with('.'), "{}: {}", key.path, key.text);
            assert!(key.default.is_some() || key.sample.is_some(), "{}", key.path);
        }
    }

    #[test]
    fn kinds_are_read_off_the_types() {
        let keys = keys();
        let kind = |path: &str| &keys.iter().find(|key| key.path == path).unwrap().kind;
        assert_eq!(*kind("server.listen"), Kind::Text);
        assert_eq!(*kind("mail.smtp.port"), Kind::Integer { min: 1, max: 65_535 });
        assert_eq!(*kind("server.trusted_proxies"), Kind::Texts);
        assert!(matches!(kind("mail.smtp.encryption"), Kind::Choice(choices) if choices.len() == 3));
    }
}
