//! The file in which applications are declared: where it is wrong, it is told which line, application and key.

use std::fmt;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use usher_app::declaration::ApplicationDeclaration;
use usher_domain::Locale;

use crate::document::Document;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    applications: Vec<ApplicationDeclaration>,
}

/// Everything that is wrong with a file.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub(crate) struct FileProblems(Vec<FileProblem>);

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FileProblem {
    file: String,
    line: usize,
    /// The application, as far as it is known.
    client_id: Option<String>,
    /// The key within the application; empty when the file as a whole is meant.
    key: String,
    text: String,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        if let Some(client_id) = &self.client_id {
            write!(f, "application '{client_id}': ")?;
        }
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.text)
    }
}

/// Reads a file and checks every declaration in it.
///
/// # Errors
/// [`FileProblems`], or that the file cannot be read.
pub(crate) fn read(path: &Path, locales: &[Locale]) -> Result<Vec<ApplicationDeclaration>> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {file}"))?;
    Ok(parse(&file, &text, locales)?)
}

/// Reads a text and checks every declaration in it; `file` is named in problems.
///
/// # Errors
/// Everything that is wrong, at most one thing when a declaration cannot even be read.
pub(crate) fn parse(
    file: &str,
    text: &str,
    locales: &[Locale],
) -> Result<Vec<ApplicationDeclaration>, FileProblems> {
    let misfit = |misfit: crate::document::Misfit| {
        let (index, key) = split(&misfit.path);
        let client_id = index.and_then(|index| client_id_of(text, index));
        FileProblems(vec![FileProblem {
            file: file.to_owned(),
            line: misfit.line,
            client_id,
            key,
            text: misfit.message,
        }])
    };
    let document = Document::parse(text).map_err(misfit)?;
    let parsed: File = toml::from_str(text).map_err(|error| misfit(document.misfit(&error)))?;
    let mut problems = Vec::new();
    for (index, declaration) in parsed.applications.iter().enumerate() {
        let mut add = |key: &str, text: String| {
            problems.push(FileProblem {
                file: file.to_owned(),
                line: document.line_of(&format!("applications[{index}].{key}")),
                client_id: Some(declaration.client_id.clone()),
                key: key.to_owned(),
                text,
            });
        };
        let earlier = &parsed.applications[..index];
        if earlier.iter().any(|earlier| earlier.client_id == declaration.client_id) {
            add("client_id", "is declared twice; expected each application once".to_owned());
        }
        for error in declaration.check(locales, Vec::new(), 0).err().unwrap_or_default() {
            add(&error.key, error.problem);
        }
    }
    if problems.is_empty() { Ok(parsed.applications) } else { Err(FileProblems(problems)) }
}

/// `applications[2].name` to its index and `name`; other paths stay whole.
fn split(path: &str) -> (Option<usize>, String) {
    let parts = path.strip_prefix("applications[").and_then(|rest| rest.split_once(']'));
    match parts.and_then(|(index, key)| Some((index.parse().ok()?, key))) {
        Some((index, key)) => (Some(index), key.trim_start_matches('.').to_owned()),
        None => (None, path.to_owned()),
    }
}

fn client_id_of(text: &str, index: usize) -> Option<String> {
    let table: toml::Table = text.parse().ok()?;
    let application = table.get("applications")?.as_array()?.get(index)?;
    application.get("client_id")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        let locales = [Locale::fallback()];
        let problems = parse("apps.toml", text, &locales).expect_err("a refusal");
        problems.to_string().lines().map(str::to_owned).collect()
    }

    #[test]
    fn what_does_not_fit_is_told_with_line_application_and_key() {
        let text = "[[applications]]\nclient_id = \"shop\"\nname = \"Shop\"\nredirect_uris = \"https://a.example/\"\n";
        let told = problems(text);
        assert_eq!(told.len(), 1);
        assert!(
            told[0].starts_with("apps.toml:4: application 'shop': redirect_uris: invalid type"),
            "{told:?}"
        );
        let text = "[[applications]]\nclient_id = \"shop\"\nname = \"Shop\"\nredirect_uri = []\n";
        assert!(
            problems(text)[0].starts_with("apps.toml:4: application 'shop': redirect_uri: unknown field")
        );
        assert!(problems("a = 1\nb = = 2")[0].starts_with("apps.toml:2: "));
    }

    #[test]
    fn what_means_nothing_is_told_all_at_once() {
        let one = "[[applications]]\nclient_id = \"shop\"\nname = \"\"\nredirect_uris = [\n  \"https://a.example/\",\n  \"/b\",\n]\n";
        let told = problems(&format!("{one}{one}"));
        assert_eq!(
            told,
            [
                "apps.toml:3: application 'shop': name: expected 1 to 60 characters on one line",
                "apps.toml:6: application 'shop': redirect_uris[1]: '/b' cannot be used: it is no absolute URI",
                "apps.toml:9: application 'shop': client_id: is declared twice; expected each application once",
                "apps.toml:10: application 'shop': name: expected 1 to 60 characters on one line",
                "apps.toml:13: application 'shop': redirect_uris[1]: '/b' cannot be used: it is no absolute URI",
            ]
        );
    }

    #[test]
    fn the_committed_example_can_be_applied() {
        let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../apps.example.toml"));
        let locales =
            ["en-US", "fr-FR", "de-DE", "es-ES", "nl-NL", "ar"].map(|tag| Locale::parse(tag).unwrap());
        let declarations = read(path, &locales).unwrap();
        assert!(!declarations.is_empty());
    }
}
