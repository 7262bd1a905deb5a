//! Terms and privacy documents, and the record that somebody accepted one.

use crate::{Locale, content_digest};

/// Where a document's text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegalContent {
    /// Somewhere else; linked.
    Url(String),
    /// Here; shown on a page of ours.
    Text(String),
}

/// One version of one document in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalDocument {
    /// What it is: `terms`, `privacy` or a name of the application's own. Lower-case letters, digits, `-`.
    pub kind: String,
    /// The application's version label.
    pub version: String,
    /// The language it is written in.
    pub locale: Locale,
    /// What the link to it says.
    pub title: String,
    /// The text or its address.
    pub content: LegalContent,
    /// Whether an account can be activated without accepting it.
    pub required: bool,
}

impl LegalDocument {
    /// SHA-256 of the text, or of the address where the text is elsewhere: what was accepted, provably.
    pub fn digest(&self) -> String {
        match &self.content {
            LegalContent::Url(content) | LegalContent::Text(content) => content_digest(content.as_bytes()),
        }
    }
}

/// The documents that a guest who reads `locale` is asked to accept: for each kind, in the order of declaration, the
/// version declared last, in the guest's language if there is one, else in `default`, else in the first declared.
pub fn current_documents<'a>(
    documents: &'a [LegalDocument],
    locale: &Locale,
    default: &Locale,
) -> Vec<&'a LegalDocument> {
    let mut kinds: Vec<&str> = Vec::new();
    for document in documents {
        if !kinds.contains(&document.kind.as_str()) {
            kinds.push(&document.kind);
        }
    }
    kinds.into_iter().filter_map(|kind| current_of_kind(documents, kind, locale, default)).collect()
}

fn current_of_kind<'a>(
    documents: &'a [LegalDocument],
    kind: &str,
    locale: &Locale,
    default: &Locale,
) -> Option<&'a LegalDocument> {
    let version = &documents.iter().rfind(|document| document.kind == kind)?.version;
    let candidates: Vec<_> =
        documents.iter().filter(|document| document.kind == kind && document.version == *version).collect();
    let by = |wanted: &dyn Fn(&LegalDocument) -> bool| {
        candidates.iter().copied().find(|document| wanted(document))
    };
    by(&|document| document.locale == *locale)
        .or_else(|| by(&|document| document.locale.language() == locale.language()))
        .or_else(|| by(&|document| document.locale == *default))
        .or_else(|| candidates.first().copied())
}

/// What is recorded when a document is accepted; time and invitation are added by the store's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The document's kind.
    pub kind: String,
    /// The document's version.
    pub version: String,
    /// The language in which it was shown.
    pub locale: Locale,
    /// See [`LegalDocument::digest`].
    pub digest: String,
}

impl From<&LegalDocument> for Consent {
    fn from(document: &LegalDocument) -> Self {
        Self {
            kind: document.kind.clone(),
            version: document.version.clone(),
            locale: document.locale.clone(),
            digest: document.digest(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(kind: &str, version: &str, locale: &str) -> LegalDocument {
        LegalDocument {
            kind: kind.to_owned(),
            version: version.to_owned(),
            locale: Locale::parse(locale).unwrap(),
            title: format!("{kind} {version}"),
            content: LegalContent::Url(format!("https://shop.example/{kind}/{version}/{locale}")),
            required: true,
        }
    }

    #[test]
    fn the_newest_version_is_asked_for_in_the_readers_language() {
        let documents = [
            document("terms", "1", "en-US"),
            document("terms", "2", "en-US"),
            document("terms", "2", "fr-FR"),
            document("privacy", "1", "en-US"),
        ];
        let shown = |locale: &str| -> Vec<String> {
            current_documents(&documents, &Locale::parse(locale).unwrap(), &Locale::fallback())
                .iter()
                .map(|d| format!("{} {} {}", d.kind, d.version, d.locale))
                .collect()
        };
        assert_eq!(shown("fr-CA"), ["terms 2 fr-FR", "privacy 1 en-US"]);
        assert_eq!(shown("de-DE"), ["terms 2 en-US", "privacy 1 en-US"]);
    }
}
