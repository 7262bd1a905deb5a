//! Checks one value against what its field holds.

use super::{Address, FieldKind, FieldValue, Given};
use crate::{FormCheck, PhoneNumber, Problem};

/// Checks one value that is not empty against what its field holds.
pub(super) fn check_value(kind: &FieldKind, value: &Given) -> Result<FieldValue, Problem> {
    match kind {
        FieldKind::Text { min_length, max_length, pattern } => {
            check_text(value, *min_length, *max_length, pattern.as_ref())
        }
        FieldKind::Date => match value {
            Given::Text(text) if is_date(text.trim()) => Ok(FieldValue::Text(text.trim().to_owned())),
            _ => Err(Problem::Form(FormCheck::Date)),
        },
        FieldKind::Choice(choices) => match value {
            Given::Text(text) if choices.iter().any(|choice| choice.value == *text) => {
                Ok(FieldValue::Text(text.clone()))
            }
            _ => Err(Problem::Form(FormCheck::Choice)),
        },
        FieldKind::Phone { default_region } => match value {
            Given::Text(text) => PhoneNumber::parse_in(text, *default_region)
                .map(|number| FieldValue::Text(number.as_str().to_owned()))
                .ok_or(Problem::Form(FormCheck::PhoneMalformed)),
            _ => Err(Problem::Form(FormCheck::PhoneMalformed)),
        },
        FieldKind::Flag => check_flag(value),
        FieldKind::Address => check_address(value),
    }
}

pub(super) fn check_text(
    value: &Given,
    min_length: usize,
    max_length: usize,
    pattern: Option<&regex::Regex>,
) -> Result<FieldValue, Problem> {
    let (Given::Text(text) | Given::Number(text)) = value else {
        return Err(Problem::Invalid("expected a text".to_owned()));
    };
    let text = text.trim();
    let length = text.chars().count();
    if length < min_length {
        return Err(Problem::Form(FormCheck::TooShort(min_length)));
    }
    if length > max_length {
        return Err(Problem::Form(FormCheck::TooLong(max_length)));
    }
    // Line breaks and other control characters have no place in one line of text, least of all in a mail header.
    if text.chars().any(char::is_control) || pattern.is_some_and(|pattern| !pattern.is_match(text)) {
        return Err(Problem::Form(FormCheck::Pattern));
    }
    Ok(FieldValue::Text(text.to_owned()))
}

/// `true`, `"true"`, `false` and `"false"` (contract.md section 1).
pub(super) fn check_flag(value: &Given) -> Result<FieldValue, Problem> {
    match value {
        Given::Flag(flag) => Ok(FieldValue::Flag(*flag)),
        Given::Text(text) if text == "true" => Ok(FieldValue::Flag(true)),
        Given::Text(text) if text == "false" => Ok(FieldValue::Flag(false)),
        _ => Err(Problem::Invalid("expected a boolean".to_owned())),
    }
}

fn check_address(value: &Given) -> Result<FieldValue, Problem> {
    let Given::Object(members) = value else { return Err(Problem::Invalid("expected an object".to_owned())) };
    let mut address = Address::default();
    for (name, value) in members {
        let Some(part) = address.part_mut(name) else {
            return Err(Problem::Invalid(format!("unknown part '{name}'")));
        };
        if value.is_empty() {
            continue;
        }
        match check_text(value, 1, 200, None)? {
            FieldValue::Text(text) => *part = text,
            FieldValue::Flag(_) | FieldValue::Address(_) => {}
        }
    }
    Ok(FieldValue::Address(address))
}

/// A real day of the Gregorian calendar between the years 1800 and 2200, as `YYYY-MM-DD`.
pub(super) fn is_date(text: &str) -> bool {
    let well_formed = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if !well_formed {
        return false;
    }
    let number = |range: std::ops::Range<usize>| text[range].parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1800..=2200).contains(&year) && (1..=days).contains(&day)
}
