//! Language tags: what a request, an application or a guest asks for, in canonical spelling.
//!
//! Which languages exist, and what they say, is the business of the `render` crate.

use std::fmt;

/// A BCP 47 language tag in canonical spelling (`fr-FR`, `zh-Hans`, `es-419`).
///
/// Only well-formedness is checked here: language, optional script, optional region, optional variants.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Locale(String);

impl Locale {
    /// The locale of an application that names none (contract.md section 1).
    pub fn fallback() -> Self {
        Self("en-US".to_owned())
    }

    /// Reads a tag of at most 35 characters; `_` is taken for `-`, letters may have any case.
    ///
    /// Returns `None` for anything that is no well-formed tag.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > 35 {
            return None;
        }
        let mut parts = text.split(['-', '_']);
        let language = parts.next()?;
        if !(2..=3).contains(&language.len()) || !language.bytes().all(|b| b.is_ascii_alphabetic()) {
            return None;
        }
        let mut tag = language.to_ascii_lowercase();
        for part in parts {
            tag.push('-');
            tag.push_str(&canonical_subtag(part)?);
        }
        Some(Self(tag))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag: `fr` of `fr-CA`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// True for languages written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        matches!(self.language(), "ar" | "he" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv")
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Script `Xxxx`, region `XX` or `999`, variant in lower case; `None` when it is none of these.
fn canonical_subtag(part: &str) -> Option<String> {
    let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
    let digits = part.bytes().all(|b| b.is_ascii_digit());
    let alphanumeric = part.bytes().all(|b| b.is_ascii_alphanumeric());
    match part.len() {
        2 if letters => Some(part.to_ascii_uppercase()),
        3 if digits => Some(part.to_owned()),
        4 if letters => Some(part[..1].to_ascii_uppercase() + &part[1..].to_ascii_lowercase()),
        4..=8 if alphanumeric => Some(part.to_ascii_lowercase()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_spelled_canonically() {
        for (given, expected) in [
            ("EN-us", "en-US"),
            ("zh_hans", "zh-Hans"),
            ("es-419", "es-419"),
            ("nb", "nb"),
            ("sr-latn-rs", "sr-Latn-RS"),
        ] {
            assert_eq!(Locale::parse(given).unwrap().as_str(), expected);
        }
    }

    #[test]
    fn malformed_tags_are_refused() {
        for given in ["", "x", "xxxx", "en-", "en--US", "en US", "français", "en-US-\u{0}"] {
            assert_eq!(Locale::parse(given), None, "{given:?}");
        }
    }
}
