//! How a person finds things on a page, as XPath: by the words beside a field, on a button, in a link.

/// The field that a label with this text belongs to, or that carries the text as `aria-label`.
///
/// The label's text is compared as a person reads it: white space collapsed, marks such as "(optional)" included.
pub(super) fn field_labelled(label: &str) -> String {
    let text = literal(label);
    format!(
        "//*[(self::input or self::select or self::textarea) and not(@type='hidden') and \
         (@id = //label[normalize-space()={text}]/@for or ancestor::label[normalize-space()={text}] \
         or @aria-label={text})]"
    )
}

/// The button with this text, whichever element it is made of.
pub(super) fn button(text: &str) -> String {
    let text = literal(text);
    format!(
        "//*[(self::button or @role='button') and (normalize-space()={text} or @aria-label={text})] \
         | //input[(@type='submit' or @type='button') and @value={text}]"
    )
}

/// The link with this text.
pub(super) fn link(text: &str) -> String {
    let text = literal(text);
    format!("//a[@href and (normalize-space()={text} or @aria-label={text})]")
}

/// A text as an XPath string. XPath 1.0 has no escapes, so a text with both kinds of quotes is put together.
fn literal(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    if !text.contains('"') {
        return format!("\"{text}\"");
    }
    let pieces: Vec<_> = text.split('\'').map(|piece| format!("'{piece}'")).collect();
    format!("concat({})", pieces.join(", \"'\", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_with_quotes_become_xpath_strings() {
        assert_eq!(literal("Activate"), "'Activate'");
        assert_eq!(literal("l'adresse"), "\"l'adresse\"");
        assert_eq!(literal("a 'b' \"c\""), "concat('a ', \"'\", 'b', \"'\", ' \"c\"')");
    }
}
