//! Language tags: what a request, an application or a guest asks for, in canonical spelling, and which of several
//! languages on offer suits.
//!
//! Which languages exist, and what they say, is the business of the `render` crate.

use std::fmt;

/// A BCP 47 language tag in canonical spelling (`fr-FR`, `zh-Hans`, `es-419`).
///
/// Only well-formedness is checked here: language, optional script, optional region, optional variants. Extensions and
/// private use (`-u-nu-latn`, `-x-shop`), which say nothing of the language, are left out.
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
        while let Some(part) = parts.next() {
            if part.len() == 1 {
                return is_extension(part, parts).then_some(Self(tag));
            }
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

    /// The one of `offered` that suits a reader of this locale best: the same tag, else the same language in the form
    /// that the region reads (`zh-TW` is served by `zh-Hant`, `es-MX` by `es-419`, `pt-AO` by `pt-PT`), else the first
    /// of the same language. `None` when the language is not on offer.
    pub fn best_of<'a>(&self, mut offered: impl Iterator<Item = &'a Self> + Clone) -> Option<&'a Self> {
        let mut same_language =
            offered.clone().filter(|one| one.current_language() == self.current_language());
        let mut same_form = same_language.clone().filter(|one| one.form() == self.form());
        offered.find(|one| *one == self).or_else(|| same_form.next()).or_else(|| same_language.next())
    }

    /// The language under the code that is in use today: withdrawn codes still come from browsers and old systems
    /// (IANA's registry of subtags). Norwegian without a choice, and Nynorsk, are served by Bokmål.
    fn current_language(&self) -> &str {
        match self.language() {
            "iw" => "he",
            "in" => "id",
            "no" | "nn" => "nb",
            language => language,
        }
    }

    /// Which of a language's written forms this is: the script or region that stands for it.
    ///
    /// Only languages that are shipped in several forms have any, which is why this is a table and not the ten thousand
    /// rows of CLDR's likely subtags; the regions are those of its parent locales `zh-Hant`, `pt-PT` and `es-419`.
    fn form(&self) -> &'static str {
        let region = self.subtag(|part| matches!(part.len(), 2 | 3)).unwrap_or_default();
        match (self.language(), self.subtag(|part| part.len() == 4)) {
            ("zh", Some("Hant")) => "Hant",
            ("zh", None) if matches!(region, "TW" | "HK" | "MO") => "Hant",
            ("zh", _) => "Hans",
            ("pt", _) if AS_IN_PORTUGAL.contains(&region) => "PT",
            ("pt", _) => "BR",
            ("es", _) if LATIN_AMERICA.contains(&region) => "419",
            ("es", _) => "ES",
            _ => "",
        }
    }

    fn subtag(&self, is_it: impl Fn(&str) -> bool) -> Option<&str> {
        self.0.split('-').skip(1).find(|part| is_it(part))
    }

    /// True for languages written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        matches!(self.language(), "ar" | "he" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv")
    }
}

/// Regions that write Portuguese as Portugal does (CLDR's parent locale `pt-PT`).
const AS_IN_PORTUGAL: [&str; 12] = ["PT", "AO", "CH", "CV", "FR", "GQ", "GW", "LU", "MO", "MZ", "ST", "TL"];

/// Regions of Latin American Spanish (CLDR's parent locale `es-419`), and that region itself.
const LATIN_AMERICA: [&str; 23] = [
    "419", "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE",
    "PR", "PY", "SV", "US", "UY", "VE",
];

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// True when a subtag of a single character, with those after it, makes extensions or private use (RFC 5646 section 2.1).
fn is_extension<'a>(singleton: &str, rest: impl Iterator<Item = &'a str>) -> bool {
    let mut is_private = singleton.eq_ignore_ascii_case("x");
    let mut is_empty = true;
    for part in rest {
        if !(1..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return false;
        }
        let begins_another = part.len() == 1 && !is_private;
        if begins_another && is_empty {
            return false;
        }
        is_private |= part.eq_ignore_ascii_case("x");
        is_empty = begins_another;
    }
    !is_empty && singleton.bytes().all(|b| b.is_ascii_alphanumeric())
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
            ("ZH_HANT_hk", "zh-Hant-HK"),
            ("ES_419", "es-419"),
            ("ar-EG-u-nu-latn", "ar-EG"),
            ("de-DE-u-co-phonebk-x-a-b", "de-DE"),
            ("fr-x-q", "fr"),
            ("en-a-bbb-u-ca-gregory", "en"),
        ] {
            assert_eq!(Locale::parse(given).unwrap().as_str(), expected);
        }
    }

    #[test]
    fn malformed_tags_are_refused() {
        for given in [
            "",
            "x",
            "xxxx",
            "en-",
            "en--US",
            "en US",
            "français",
            "en-US-\u{0}",
            "de-u",
            "de-u-x-a",
            "de-u-ca-",
            "de-u-ca-x",
            "de-ä-ca",
            "de-u-waytoolong",
        ] {
            assert_eq!(Locale::parse(given), None, "{given:?}");
        }
    }

    #[test]
    fn a_reader_is_served_the_form_of_the_region() {
        let shipped = [
            "de-DE", "en-US", "es-419", "es-ES", "fr-FR", "he", "id", "nb", "pt-BR", "pt-PT", "zh-Hans",
            "zh-Hant",
        ]
        .map(|tag| Locale::parse(tag).unwrap());
        for (wish, served) in [
            ("zh", "zh-Hans"),
            ("zh-CN", "zh-Hans"),
            ("zh-SG", "zh-Hans"),
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh-MO", "zh-Hant"),
            ("zh-Hans-HK", "zh-Hans"),
            ("zh-Hant-CN", "zh-Hant"),
            ("pt", "pt-BR"),
            ("pt-BR", "pt-BR"),
            ("pt-AO", "pt-PT"),
            ("pt-MZ", "pt-PT"),
            ("es", "es-ES"),
            ("es-ES", "es-ES"),
            ("es-GQ", "es-ES"),
            ("es-MX", "es-419"),
            ("es-AR", "es-419"),
            ("es-US", "es-419"),
            ("es-Latn-CO", "es-419"),
            ("en", "en-US"),
            ("en-GB", "en-US"),
            ("fr-CA", "fr-FR"),
            ("de-CH-1996", "de-DE"),
            ("no", "nb"),
            ("no-NO", "nb"),
            ("nn", "nb"),
            ("nb-NO", "nb"),
            ("iw", "he"),
            ("iw-IL", "he"),
            ("in-ID", "id"),
        ] {
            let wish = Locale::parse(wish).unwrap();
            assert_eq!(wish.best_of(shipped.iter()).map(Locale::as_str), Some(served), "{wish}");
        }
        for unknown in ["sw", "tlh", "yue-HK"] {
            assert_eq!(Locale::parse(unknown).unwrap().best_of(shipped.iter()), None, "{unknown}");
        }
    }

    #[test]
    fn another_form_is_better_than_another_language() {
        for (wish, offered, served) in [
            ("zh-TW", &["en-US", "zh-Hans"][..], "zh-Hans"),
            ("pt-BR", &["pt-PT"], "pt-PT"),
            ("es-MX", &["es-ES"], "es-ES"),
            ("es", &["es-419"], "es-419"),
            ("nn-NO", &["nb", "nn-NO"], "nn-NO"),
            ("de", &["de-AT", "de-DE"], "de-AT"),
        ] {
            let offered: Vec<Locale> = offered.iter().map(|tag| Locale::parse(tag).unwrap()).collect();
            let best = Locale::parse(wish).unwrap().best_of(offered.iter()).map(Locale::as_str);
            assert_eq!(best, Some(served), "{wish}");
        }
    }
}
