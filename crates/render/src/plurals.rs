//! Plural forms after CLDR's rules, by ICU4X. Those that come with Fluent are older, and wrong for some numbers (Arabic's 103).

use icu_plurals::{PluralCategory, PluralRules};
use usher_domain::Locale;

use crate::RenderError;

/// The forms that a text may choose from by a number.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A language's rules. Made when a text with a number is first wanted, and kept.
#[derive(Debug)]
pub(crate) struct PluralForms(PluralRules);

impl PluralForms {
    pub(crate) fn of(locale: &Locale) -> Result<Self, RenderError> {
        let fail = |reason: String| RenderError::Plurals(locale.clone(), reason);
        let tag = icu_locale_core::Locale::try_from_str(locale.as_str())
            .map_err(|error| fail(error.to_string()))?;
        PluralRules::try_new_cardinal((&tag).into()).map(Self).map_err(|error| fail(error.to_string()))
    }

    /// The form of so many.
    pub(crate) fn of_number(&self, number: i64) -> &'static str {
        match self.0.category_for(number.unsigned_abs()) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }
}

/// The value that holds a number's form.
pub(crate) fn selector(name: &str) -> String {
    format!("{name}-form")
}

/// The file with every choice by plural forms (`{ $count ->`) made by the form that ICU4X gives (`{ $count-form ->`). A
/// choice that names a number is left to Fluent.
pub(crate) fn with_form_selectors(content: &str) -> String {
    let lines: Vec<&str> = content.lines().collect();
    let mut rewritten = String::with_capacity(content.len() + content.len() / 32);
    for (at, line) in lines.iter().enumerate() {
        match line.trim_end().strip_suffix("->") {
            Some(selected) if chooses_by_form(lines.get(at + 1..).unwrap_or_default()) => {
                rewritten.push_str(selected.trim_end());
                rewritten.push_str("-form ->");
            }
            Some(_) | None => rewritten.push_str(line),
        }
        rewritten.push('\n');
    }
    rewritten
}

fn chooses_by_form(following: &[&str]) -> bool {
    let mut keys = following
        .iter()
        .map(|line| line.trim())
        .take_while(|line| *line != "}")
        .filter_map(|line| line.trim_start_matches('*').strip_prefix('[')?.split(']').next())
        .peekable();
    keys.peek().is_some() && keys.all(|key| FORMS.contains(&key.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_by_form_are_rewritten_and_others_left() {
        let content = "a = { $count ->\n    [one] x\n   *[other] { $count }\n}\nb = { $count ->\n    [1] x\n   *[other] y\n}\n";
        let rewritten = with_form_selectors(content);
        assert_eq!(rewritten, content.replacen("$count ->", "$count-form ->", 1));
    }

    #[test]
    fn forms_are_those_of_cldr() {
        let form =
            |tag: &str, number: i64| PluralForms::of(&Locale::parse(tag).unwrap()).unwrap().of_number(number);
        for (tag, number, expected) in [
            ("ar", 0, "zero"),
            ("ar", 103, "few"),
            ("ar", 111, "many"),
            ("ar", 100, "other"),
            ("pl-PL", 22, "few"),
            ("pl-PL", 112, "many"),
            ("ja", 1, "other"),
            ("he", 2, "two"),
            ("lv-LV", 10, "zero"),
            ("en-US", -1, "one"),
        ] {
            assert_eq!(form(tag, number), expected, "{tag} {number}");
        }
    }
}
