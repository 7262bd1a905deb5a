//! A TOML file whose keys know their lines, so that a message can say where something is wrong.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The places of a TOML text.
pub(crate) struct Document {
    text: String,
    places: Vec<Place>,
}

/// Where a key or an element of a list stands.
struct Place {
    /// `applications[0].redirect_uris[1]`.
    path: String,
    /// The name, or the element.
    head: Range<usize>,
    /// The value.
    value: Range<usize>,
}

/// A text that is no TOML, or does not fit its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// The line, beginning with 1.
    pub(crate) line: usize,
    /// The path of the key; empty when there is none.
    pub(crate) path: String,
    /// What is wrong.
    pub(crate) message: String,
}

impl Document {
    /// Reads a text.
    pub(crate) fn parse(text: &str) -> Result<Self, Misfit> {
        let mut document = Self { text: text.to_owned(), places: Vec::new() };
        match DeTable::parse(text) {
            Ok(root) => document.add_table("", root.get_ref()),
            Err(error) => return Err(document.misfit(&error)),
        }
        Ok(document)
    }

    /// The line of a path, or of the nearest one around it; the first line when there is none.
    pub(crate) fn line_of(&self, path: &str) -> usize {
        let mut wanted = path;
        loop {
            if let Some(place) = self.places.iter().find(|place| place.path == wanted) {
                return self.line_at(place.head.start);
            }
            let Some(end) = wanted.rfind(['.', '[']) else { return 1 };
            wanted = &wanted[..end];
        }
    }

    /// Where an error of the TOML reader is, in this text.
    pub(crate) fn misfit(&self, error: &toml::de::Error) -> Misfit {
        let start = error.span().map_or(0, |span| span.start);
        // The last place that holds the position is the innermost.
        let holds = |place: &&Place| place.head.contains(&start) || place.value.contains(&start);
        let path = self.places.iter().rfind(holds).map(|place| place.path.clone()).unwrap_or_default();
        let message = error.message().lines().collect::<Vec<_>>().join("; ");
        Misfit { line: self.line_at(start), path, message }
    }

    fn line_at(&self, offset: usize) -> usize {
        1 + self.text.char_indices().take_while(|(at, _)| *at < offset).filter(|(_, c)| *c == '\n').count()
    }

    fn add_table(&mut self, path: &str, table: &DeTable<'_>) {
        for (name, value) in table {
            let inside = if path.is_empty() {
                name.get_ref().to_string()
            } else {
                format!("{path}.{}", name.get_ref())
            };
            self.add(&inside, name.span(), value);
        }
    }

    fn add(&mut self, path: &str, head: Range<usize>, value: &Spanned<DeValue<'_>>) {
        self.places.push(Place { path: path.to_owned(), head, value: value.span() });
        match value.get_ref() {
            DeValue::Table(table) => self.add_table(path, table),
            DeValue::Array(array) => {
                for (index, element) in array.iter().enumerate() {
                    self.add(&format!("{path}[{index}]"), element.span(), element);
                }
            }
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "[server]\nlisten = \"x\"\n\n[[applications]]\nname = \"A\"\nuris = [\n  \"a\",\n  \"b\",\n]\n";

    #[test]
    fn every_key_and_element_knows_its_line() {
        let document = Document::parse(TEXT).unwrap();
        assert_eq!(document.line_of("server.listen"), 2);
        assert_eq!(document.line_of("applications[0].name"), 5);
        assert_eq!(document.line_of("applications[0].uris[1]"), 8);
        assert_eq!(document.line_of("applications[0].missing"), 4);
        assert_eq!(document.line_of("nowhere"), 1);
    }

    #[test]
    fn a_text_that_is_no_toml_is_refused_with_its_line() {
        let misfit = Document::parse("a = 1\nb = = 2\n").err().unwrap();
        assert_eq!(misfit.line, 2);
        assert!(!misfit.message.is_empty());
    }

    #[test]
    fn a_value_that_does_not_fit_is_found_by_its_path() {
        #[derive(Debug, serde::Deserialize)]
        #[expect(dead_code, reason = "only its reading is of interest")]
        struct File {
            server: Server,
        }
        #[derive(Debug, serde::Deserialize)]
        #[expect(dead_code, reason = "only its reading is of interest")]
        struct Server {
            listen: u32,
        }
        let document = Document::parse(TEXT).unwrap();
        let misfit = document.misfit(&toml::from_str::<File>(TEXT).unwrap_err());
        assert_eq!((misfit.line, misfit.path.as_str()), (2, "server.listen"));
    }
}
