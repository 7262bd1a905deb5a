//! What a Fluent file holds: which texts, and which values each of them names.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The values that a text names, by its key.
pub(crate) type Keys = BTreeMap<String, BTreeSet<String>>;

/// What is wrong in a line, counted from 1.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) line: usize,
    pub(crate) reason: String,
}

/// Reads a file whose texts are plain: no terms, attributes or functions, which templates would not find.
pub(crate) fn keys(content: &str) -> Result<Keys, Vec<Mistake>> {
    let resource = fluent_syntax::parser::parse(content).map_err(|(_, errors)| {
        let mistake = |error: &fluent_syntax::parser::ParserError| Mistake {
            // What is missing at the end of a line is found missing on the next.
            line: content
                .get(..error.pos.start)
                .map_or(1, |before| before.trim_end().matches('\n').count() + 1),
            reason: error.to_string(),
        };
        errors.iter().map(mistake).collect::<Vec<_>>()
    })?;
    let mut keys = Keys::new();
    let mut mistakes = Vec::new();
    for entry in &resource.body {
        let (key, read) = match entry {
            Entry::Message(message) => (message.id.name, variables(message)),
            Entry::Term(term) => (term.id.name, Err("is a term; write texts".to_owned())),
            // Of junk the parser has told.
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {
                continue;
            }
        };
        let read = read.and_then(|variables| match keys.insert(key.to_owned(), variables) {
            None => Ok(()),
            Some(_) => Err("is there twice".to_owned()),
        });
        if let Err(reason) = read {
            mistakes.push(Mistake { line: line_of(content, key), reason: format!("{key} {reason}") });
        }
    }
    if mistakes.is_empty() { Ok(keys) } else { Err(mistakes) }
}

/// The line on which a text begins, the last if it is there twice.
pub(crate) fn line_of(content: &str, key: &str) -> usize {
    let begins = |line: &str| {
        line.trim_start_matches('-').strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    content.lines().collect::<Vec<_>>().iter().rposition(|line| begins(line)).map_or(1, |at| at + 1)
}

fn variables(message: &fluent_syntax::ast::Message<&str>) -> Result<BTreeSet<String>, String> {
    if !message.attributes.is_empty() {
        return Err("has attributes; write a text".to_owned());
    }
    let pattern = message.value.as_ref().ok_or("is empty")?;
    let mut found = BTreeSet::new();
    of_pattern(pattern, &mut found)?;
    Ok(found)
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) -> Result<(), String> {
    pattern.elements.iter().try_for_each(|element| match element {
        PatternElement::Placeable { expression } => of_expression(expression, found),
        PatternElement::TextElement { .. } => Ok(()),
    })
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) -> Result<(), String> {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found)?;
            variants.iter().try_for_each(|variant| of_pattern(&variant.value, found))
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) -> Result<(), String> {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
            Ok(())
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => Ok(()),
        InlineExpression::FunctionReference { id, .. } => {
            Err(format!("calls {}, which is not known", id.name))
        }
        InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
            Err(format!("refers to {}; write it out", id.name))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_their_values_are_read() {
        let keys = keys("# A comment\na = Hello { $name }\nb = { $count ->\n    [one] x\n   *[other] { $count } { $who }\n}\n").unwrap();
        assert_eq!(keys["a"], BTreeSet::from(["name".to_owned()]));
        assert_eq!(keys["b"], BTreeSet::from(["count".to_owned(), "who".to_owned()]));
    }

    #[test]
    fn mistakes_are_told_with_their_line() {
        let lines =
            |content: &str| keys(content).unwrap_err().iter().map(|mistake| mistake.line).collect::<Vec<_>>();
        assert_eq!(lines("a = x\n\nb = { $open\n"), [3]);
        assert_eq!(lines("a = x\nb = y\na = z\n"), [3]);
        assert_eq!(lines("a = x\nb = { NUMBER($n) }\n"), [2]);
        assert_eq!(lines("-brand = Acme\n"), [1]);
    }
}
