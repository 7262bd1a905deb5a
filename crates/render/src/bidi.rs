//! Keeps a value's writing direction from disturbing the sentence around it.

use std::borrow::Cow;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// Wraps `value` in Unicode isolates when it could run against the sentence's direction.
///
/// Fluent could do this for every value, but the marks show as boxes in some old mail programs and are no part of the GSM alphabet,
/// so they are set only where they are needed. Direction marks inside `value` are removed.
pub(crate) fn isolated(value: &str, right_to_left: bool) -> Cow<'_, str> {
    let needed = value.chars().any(|c| is_mark(c) || is_right_to_left(c) != (right_to_left && c != ' '));
    if !needed {
        return Cow::Borrowed(value);
    }
    let mut text = String::with_capacity(value.len() + 6);
    text.push(FIRST_STRONG_ISOLATE);
    text.extend(value.chars().filter(|c| !is_mark(*c)));
    text.push(POP_DIRECTIONAL_ISOLATE);
    Cow::Owned(text)
}

/// Marks, embeddings, overrides and isolates.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and the historic scripts that share their direction.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_values_that_run_the_other_way_are_isolated() {
        assert_eq!(isolated("Ada Lovelace", false), "Ada Lovelace");
        assert_eq!(isolated("ليلى", true), "ليلى");
        assert_eq!(isolated("ليلى", false), "\u{2068}ليلى\u{2069}");
        assert_eq!(isolated("Ada", true), "\u{2068}Ada\u{2069}");
    }

    #[test]
    fn marks_inside_a_value_are_removed() {
        assert_eq!(isolated("a\u{202e}b", false), "\u{2068}ab\u{2069}");
    }
}
