//! What is the same in the mails to many people, rendered once: templates and texts with slots where the values differ.
//!
//! A slot goes through template and locale like a value. Everything that the rest depends on is part of the key under
//! which a skeleton is kept, so that none is ever out of date.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use usher_domain::Locale;

use crate::bidi;
use crate::mail::{MailBrand, RenderedMail};
use crate::message_kind::MessageKind;
use crate::renderer::write_escaped;

/// Skeletons that are kept: applications times locales times kinds. All are forgotten when there are more.
const KEPT: usize = 512;

/// Follows a slot that a text of a locale took as its argument: such values are isolated where it is needed.
const IN_TEXT: char = '\u{fdd3}';

/// A place for a value that differs from mail to mail. While a template is rendered a noncharacter of Unicode stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    FirstName,
    Link,
    Expires,
}

impl Slot {
    /// What stands for it.
    pub(crate) fn mark(self) -> &'static str {
        match self {
            Self::FirstName => "\u{fdd0}",
            Self::Link => "\u{fdd1}",
            Self::Expires => "\u{fdd2}",
        }
    }

    fn of(mark: char) -> Option<Self> {
        match mark {
            '\u{fdd0}' => Some(Self::FirstName),
            '\u{fdd1}' => Some(Self::Link),
            '\u{fdd2}' => Some(Self::Expires),
            _ => None,
        }
    }
}

/// A text without the characters that stand for slots.
pub(crate) fn without_marks(text: &str) -> String {
    text.chars().filter(|c| Slot::of(*c).is_none() && *c != IN_TEXT).collect()
}

/// As an argument of a text, a slot notes that it is one. `None` for every other value.
pub(crate) fn as_argument(value: &str) -> Option<String> {
    let mut chars = value.chars();
    let is_slot = chars.next().and_then(Slot::of).is_some() && chars.next().is_none();
    is_slot.then(|| format!("{value}{IN_TEXT}"))
}

/// What fills the slots.
#[derive(Debug)]
pub(crate) struct Values<'a> {
    pub(crate) first_name: &'a str,
    pub(crate) link: &'a str,
    pub(crate) expires: &'a str,
    /// Whether the texts run from right to left.
    pub(crate) right_to_left: bool,
}

impl Values<'_> {
    fn of(&self, slot: Slot) -> &str {
        match slot {
            Slot::FirstName => self.first_name,
            Slot::Link => self.link,
            Slot::Expires => self.expires,
        }
    }
}

/// A mail with slots.
#[derive(Debug)]
pub(crate) struct Skeleton {
    subject: String,
    text: Vec<Piece>,
    html: Vec<Piece>,
}

#[derive(Debug)]
enum Piece {
    Fixed(String),
    Open { slot: Slot, in_text: bool },
}

#[derive(Clone, Copy)]
enum Form {
    Text,
    Html,
}

impl Skeleton {
    /// From a mail that was rendered with the slots' marks as its values. Its subject has none.
    pub(crate) fn of(rendered: &RenderedMail) -> Self {
        Self { subject: rendered.subject.clone(), text: pieces(&rendered.text), html: pieces(&rendered.html) }
    }

    /// The mail for one recipient.
    pub(crate) fn filled(&self, values: &Values<'_>) -> RenderedMail {
        RenderedMail {
            subject: self.subject.clone(),
            text: fill(&self.text, values, Form::Text),
            html: fill(&self.html, values, Form::Html),
        }
    }
}

fn pieces(rendered: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = rendered;
    while let Some((at, slot)) = rest.char_indices().find_map(|(at, c)| Some((at, Slot::of(c)?))) {
        pieces.push(Piece::Fixed(rest[..at].to_owned()));
        let after = &rest[at + slot.mark().len()..];
        rest = after.strip_prefix(IN_TEXT).unwrap_or(after);
        pieces.push(Piece::Open { slot, in_text: rest.len() < after.len() });
    }
    pieces.push(Piece::Fixed(rest.to_owned()));
    pieces
}

fn fill(pieces: &[Piece], values: &Values<'_>, form: Form) -> String {
    let fixed: usize =
        pieces.iter().map(|piece| if let Piece::Fixed(text) = piece { text.len() } else { 96 }).sum();
    let mut filled = String::with_capacity(fixed);
    for piece in pieces {
        match piece {
            Piece::Fixed(text) => filled.push_str(text),
            Piece::Open { slot, in_text } => {
                let value = values.of(*slot);
                let isolated = in_text.then(|| bidi::isolated(value, values.right_to_left));
                push(&mut filled, isolated.as_deref().unwrap_or(value), form);
            }
        }
    }
    filled
}

fn push(filled: &mut String, value: &str, form: Form) {
    match form {
        Form::Text => filled.push_str(value),
        // Writing to a text cannot fail.
        Form::Html => drop(write_escaped(filled, value)),
    }
}

/// All that a skeleton depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) kind: MessageKind,
    pub(crate) locale: Locale,
    pub(crate) brand: Arc<MailBrand>,
    pub(crate) has_first_name: bool,
}

/// The skeletons of one renderer.
#[derive(Debug, Default)]
pub(crate) struct Skeletons(Mutex<HashMap<Key, Arc<Skeleton>>>);

impl Skeletons {
    /// The skeleton under this key, made now unless there is one.
    pub(crate) fn get<E>(
        &self,
        key: Key,
        make: impl FnOnce(&Key) -> Result<Skeleton, E>,
    ) -> Result<Arc<Skeleton>, E> {
        if let Some(found) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(found));
        }
        let made = Arc::new(make(&key)?);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(key, Arc::clone(&made));
        Ok(made)
    }
}
