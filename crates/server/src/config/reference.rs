//! The reference page and the example file, made from the types.

use std::fmt::Write as _;

use serde_json::Value;

use super::keys::{Key, Kind, Section, sections};

/// Columns of a comment in the example file.
const WIDTH: usize = 100;

const REFERENCE_HEAD: &str = "# Configuration reference

`usher serve` and `usher apps` read one TOML file, named by `--config` or by the variable `USHER_CONFIG`. Every key can
also be set by a variable of the environment, which wins over the file; the elements of a list are then separated by
commas, and an empty variable counts as not set. Without a file the environment says all.

A wrong or unknown key, or an unknown variable that begins with `USHER_`, stops the start with its name, its line and
what was expected. `usher config check` does the same without starting anything. `usher config example` prints a file
with every key.

This page is printed by `usher config reference`.
";

const EXAMPLE_HEAD: &str = "# The configuration of `usher serve`: every key, what it is for, and its default.
# Keys behind `#` are at their default, or left out. docs/configuration.md says the same as a page.
";

/// `docs/configuration.md`.
pub(crate) fn reference() -> String {
    let mut page = REFERENCE_HEAD.to_owned();
    for section in sections().iter().filter(|section| !section.path.is_empty()) {
        write_section(&mut page, section);
    }
    page
}

fn write_section(page: &mut String, section: &Section) {
    // Writing to a string cannot fail.
    if section.is_list {
        let names: Vec<_> = section.keys.iter().map(|key| format!("`{}`", key.name)).collect();
        let _ = write!(page, "\n## `[[{}]]`\n\n{}\n", section.path, section.text);
        let _ = write!(page, "\nIn the file only, as no variable sets it. Keys: {}.\n", names.join(", "));
        return;
    }
    let _ = write!(page, "\n## `[{}]`\n\n{}\n", section.path, section.text);
    for key in &section.keys {
        let _ = write!(page, "\n### `{}`\n\n{}\n\n", key.path, key.text);
        let _ = writeln!(page, "- Value: {}", value(key));
        if let Some(default) = &key.default {
            let _ = writeln!(page, "- Default: `{}`", toml_text(default));
        }
        if let Some(sample) = &key.sample {
            let _ = writeln!(page, "- Example: `{} = {}`", key.name, toml_text(sample));
        }
        let _ = writeln!(page, "- Variable: `{}`", key.variable());
    }
}

fn value(key: &Key) -> String {
    match &key.kind {
        Kind::Choice(choices) => {
            let choices: Vec<String> =
                choices.iter().map(|(name, text)| format!("`\"{name}\"` ({text})")).collect();
            choices.join(", ")
        }
        Kind::Text | Kind::Integer { .. } | Kind::Texts | Kind::Flag => key.expected(),
    }
}

/// `usher.example.toml`.
pub(crate) fn example() -> String {
    let mut file = EXAMPLE_HEAD.to_owned();
    for section in sections().iter().filter(|section| !section.keys.is_empty()) {
        let _ = writeln!(file);
        write_comment(&mut file, &section.text);
        if section.is_list {
            let _ = writeln!(file, "#[[{}]]", section.path);
            continue;
        }
        let _ = writeln!(file, "[{}]", section.path);
        for key in &section.keys {
            let _ = writeln!(file);
            write_comment(&mut file, &key.text);
            if let Kind::Choice(_) = key.kind {
                write_comment(&mut file, &format!("Values: {}.", value(key).replace('`', "")));
            }
            let mark = if key.is_shown { "" } else { "#" };
            let shown = key.default.as_ref().or(key.sample.as_ref()).map(toml_text).unwrap_or_default();
            let shown = key.sample.as_ref().filter(|_| key.is_shown).map_or(shown, toml_text);
            let _ = writeln!(file, "{mark}{} = {shown}", key.name);
        }
    }
    file
}

fn write_comment(file: &mut String, text: &str) {
    let mut line = "#".to_owned();
    for word in text.split(' ') {
        if line.chars().count() + 1 + word.chars().count() > WIDTH {
            let _ = writeln!(file, "{line}");
            "#".clone_into(&mut line);
        }
        line.push(' ');
        line.push_str(word);
    }
    let _ = writeln!(file, "{line}");
}

/// A value as TOML writes it: strings, numbers and lists look the same in JSON.
fn toml_text(value: &Value) -> String {
    match value {
        Value::Array(elements) => {
            format!("[{}]", elements.iter().map(toml_text).collect::<Vec<_>>().join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => {
            value.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::config::keys::keys;

    fn committed(path: &str) -> String {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
        std::fs::read_to_string(format!("{root}{path}")).unwrap()
    }

    #[test]
    fn the_committed_reference_is_what_the_command_prints() {
        assert!(
            committed("docs/configuration.md") == reference(),
            "run: usher config reference > docs/configuration.md"
        );
    }

    #[test]
    fn the_committed_example_is_what_the_command_prints() {
        assert!(
            committed("usher.example.toml") == example(),
            "run: usher config example > usher.example.toml"
        );
    }

    #[test]
    fn the_example_holds_every_key_and_nothing_else() {
        let assignment = |line: &str| line.starts_with('#') && !line.starts_with("# ");
        let lines: Vec<String> = example()
            .lines()
            .map(|line| if assignment(line) { line[1..].to_owned() } else { line.to_owned() })
            .collect();
        let text = lines.join("\n");
        toml::from_str::<Config>(&text).map(|_| ()).unwrap();
        let table: toml::Table = text.parse().unwrap();
        for key in keys() {
            let mut value = Some(&table);
            let (section, name) = key.path.rsplit_once('.').unwrap();
            for part in section.split('.') {
                value = value.and_then(|table| table.get(part)).and_then(toml::Value::as_table);
            }
            assert!(value.is_some_and(|table| table.contains_key(name)), "{}", key.path);
        }
    }
}
