//! The body of a request: JSON with the exact place of a missing value (contract.md rows e08, e09, e21).
//!
//! A parser of our own, because the contract wants what general parsers do not keep: the offset in characters at which
//! a value was expected, numbers as they were written, members in their order.

use std::collections::HashMap;

use usher_domain::Given;

/// Levels that objects and lists may have inside each other: parsing uses the stack.
const DEEPEST: u32 = 127;

/// Why a body is no request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JsonError {
    /// No bytes, or white space only (row e08).
    Empty,
    /// After a member's colon, or in a list after `[` or `,`, stands something that begins no value (row e21).
    ValueExpected {
        /// Characters before it.
        offset: usize,
        /// Its line, from 1.
        line: usize,
        /// Its column in characters, from 1.
        column: usize,
    },
    /// Everything else that is no JSON object in UTF-8 (row e09).
    Invalid,
}

/// Reads an object. Of members with one name the last counts, in the place of the first.
///
/// # Errors
/// What is wrong first, from the beginning.
pub(crate) fn parse_object(body: &[u8]) -> Result<Vec<(String, Given)>, JsonError> {
    let text = std::str::from_utf8(body).map_err(|_| JsonError::Invalid)?;
    if text.trim().is_empty() {
        return Err(JsonError::Empty);
    }
    let mut parser = Parser { text, at: 0, depth: 0 };
    match parser.document() {
        Ok(Given::Object(members)) => Ok(members),
        Ok(Given::Null | Given::Text(_) | Given::Flag(_) | Given::Number(_) | Given::List)
        | Err(Fault::Syntax) => Err(JsonError::Invalid),
        Err(Fault::ValueExpected) => Err(value_expected(&text[..parser.at])),
    }
}

/// The place after `before`.
fn value_expected(before: &str) -> JsonError {
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    JsonError::ValueExpected {
        offset: before.chars().count(),
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

/// What stopped the parser, at its place.
enum Fault {
    ValueExpected,
    Syntax,
}

struct Parser<'a> {
    text: &'a str,
    /// The byte to be read next; always at the beginning of a character.
    at: usize,
    depth: u32,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_white_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Takes the byte if it is next.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn document(&mut self) -> Result<Given, Fault> {
        self.skip_white_space();
        // Only inside an object or list is there a place where a value was expected.
        if !matches!(self.peek(), Some(b'{' | b'[')) {
            return Err(Fault::Syntax);
        }
        let value = self.value()?;
        self.skip_white_space();
        if self.at == self.text.len() { Ok(value) } else { Err(Fault::Syntax) }
    }

    /// A value, where one is expected.
    fn value(&mut self) -> Result<Given, Fault> {
        self.skip_white_space();
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::list),
            Some(b'"') => self.string().map(Given::Text),
            Some(b'-' | b'0'..=b'9') => self.number().map(Given::Number),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Given, Fault> {
        let words = [("true", Given::Flag(true)), ("false", Given::Flag(false)), ("null", Given::Null)];
        let rest = &self.text[self.at..];
        let found = words.into_iter().find(|(word, _)| rest.starts_with(word));
        let (word, value) = found.ok_or(Fault::ValueExpected)?;
        self.at += word.len();
        Ok(value)
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Given, Fault>) -> Result<Given, Fault> {
        if self.depth == DEEPEST {
            return Err(Fault::Syntax);
        }
        self.depth += 1;
        self.at += 1;
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    /// The rest of an object after its brace.
    fn object(&mut self) -> Result<Given, Fault> {
        let mut members = Vec::new();
        self.skip_white_space();
        if self.take(b'}') {
            return Ok(Given::Object(members));
        }
        loop {
            self.skip_white_space();
            if self.peek() != Some(b'"') {
                return Err(Fault::Syntax);
            }
            let name = self.string()?;
            self.skip_white_space();
            if !self.take(b':') {
                return Err(Fault::Syntax);
            }
            members.push((name, self.value()?));
            if !self.another(b'}')? {
                return Ok(Given::Object(without_duplicates(members)));
            }
        }
    }

    /// The rest of a list after its bracket. No field takes a list, so its values are only checked.
    fn list(&mut self) -> Result<Given, Fault> {
        self.skip_white_space();
        if self.take(b']') {
            return Ok(Given::List);
        }
        loop {
            self.value()?;
            if !self.another(b']')? {
                return Ok(Given::List);
            }
        }
    }

    /// After a member or value: true for a comma, false for the end.
    fn another(&mut self, end: u8) -> Result<bool, Fault> {
        self.skip_white_space();
        if self.take(b',') {
            Ok(true)
        } else if self.take(end) {
            Ok(false)
        } else {
            Err(Fault::Syntax)
        }
    }

    fn number(&mut self) -> Result<String, Fault> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _signed = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(self.text[start..self.at].to_owned())
    }

    /// One digit or more.
    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(Fault::Syntax) }
    }

    fn string(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut text = String::new();
        loop {
            text.push_str(self.plain_characters());
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    self.at += 1;
                    text.push(self.escape()?);
                }
                // The end of the text, or a control character, which has to be escaped.
                _ => return Err(Fault::Syntax),
            }
        }
    }

    /// What stands before the next quote, backslash or control character.
    fn plain_characters(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let special = |b: u8| b == b'"' || b == b'\\' || b < b' ';
        let length = rest.bytes().position(special).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let letter = self.peek().ok_or(Fault::Syntax)?;
        if letter == b'u' {
            self.at += 1;
            return self.escaped_unicode();
        }
        let character = match letter {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            _ => return Err(Fault::Syntax),
        };
        self.at += 1;
        Ok(character)
    }

    /// Four digits after `\u`, or twice that for a surrogate pair. Half a pair is no character.
    fn escaped_unicode(&mut self) -> Result<char, Fault> {
        let first = self.four_hex_digits()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first).ok_or(Fault::Syntax);
        }
        if !(self.take(b'\\') && self.take(b'u')) {
            return Err(Fault::Syntax);
        }
        let second = self.four_hex_digits()?;
        let low = second.checked_sub(0xdc00).filter(|low| *low < 0x400).ok_or(Fault::Syntax)?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + low).ok_or(Fault::Syntax)
    }

    fn four_hex_digits(&mut self) -> Result<u32, Fault> {
        let digits = self.text.get(self.at..self.at + 4).ok_or(Fault::Syntax)?;
        // The library's parser would take a sign.
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(Fault::Syntax);
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).map_err(|_| Fault::Syntax)
    }
}

/// Of members with one name keeps the last, in the place of the first.
fn without_duplicates(members: Vec<(String, Given)>) -> Vec<(String, Given)> {
    let few = members.len() <= 16;
    let repeated = |at: usize| members[..at].iter().any(|(name, _)| *name == members[at].0);
    if few && !(1..members.len()).any(repeated) {
        return members;
    }
    let mut places: HashMap<String, usize> = HashMap::with_capacity(members.len());
    let mut kept: Vec<(String, Given)> = Vec::with_capacity(members.len());
    for (name, value) in members {
        if let Some(place) = places.get(&name) {
            kept[*place].1 = value;
        } else {
            places.insert(name.clone(), kept.len());
            kept.push((name, value));
        }
    }
    kept
}

#[cfg(test)]
#[path = "json_tests.rs"]
mod tests;
