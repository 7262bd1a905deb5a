//! Checks what was typed on the activation page.

use super::check::{check_text, check_value};
use super::{Address, FieldKind, FieldValue, Given, Presence, Profile, ProfileSchema};
use crate::{FieldError, FormCheck, Problem};

/// Checks what was typed on the activation page and lays it over the profile.
///
/// Only fields that the page shows are looked at; a shown optional field that is left empty is removed.
///
/// # Errors
/// All failures, in the order of the page; parts of an address as `address.city`.
pub fn complete_profile(
    schema: &ProfileSchema,
    profile: &Profile,
    typed: &[(String, Given)],
) -> Result<Profile, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut completed = profile.clone();
    for rule in schema.fields.iter().filter(|rule| rule.activation != Presence::Absent) {
        let value =
            typed.iter().find(|(name, _)| *name == rule.name).map_or(&Given::Null, |(_, value)| value);
        let required = rule.activation == Presence::Required;
        match (&rule.kind, value) {
            // An unticked box is an answer, except where it must be ticked.
            (FieldKind::Flag, value) => {
                let ticked = !value.is_empty();
                if required && !ticked {
                    errors.push(FieldError::new(&rule.name, Problem::Form(FormCheck::Required)));
                }
                completed.set(&rule.name, FieldValue::Flag(ticked));
            }
            (FieldKind::Address, value) => match complete_address(&rule.name, required, value) {
                Ok(Some(address)) => completed.set(&rule.name, FieldValue::Address(address)),
                Ok(None) => completed.remove(&rule.name),
                Err(address_errors) => errors.extend(address_errors),
            },
            (_, value) if value.is_empty() && required => {
                errors.push(FieldError::new(&rule.name, Problem::Form(FormCheck::Required)));
            }
            (_, value) if value.is_empty() => completed.remove(&rule.name),
            (kind, value) => match check_value(kind, value) {
                Ok(value) => completed.set(&rule.name, value),
                Err(problem) => errors.push(FieldError::new(&rule.name, problem)),
            },
        }
    }
    if errors.is_empty() { Ok(completed) } else { Err(errors) }
}

/// An address of which one part is given needs street, city and country; not every country has postal codes.
fn complete_address(field: &str, required: bool, value: &Given) -> Result<Option<Address>, Vec<FieldError>> {
    if value.is_empty() && !required {
        return Ok(None);
    }
    let Given::Object(parts) = value else {
        return Err(missing_parts(field, &Address::default()));
    };
    let mut address = Address::default();
    let mut errors = Vec::new();
    for (name, value) in parts.iter().filter(|(_, value)| !value.is_empty()) {
        match (check_text(value, 1, 200, None), address.part_mut(name)) {
            (Ok(FieldValue::Text(text)), Some(part)) => *part = text,
            (Err(problem), Some(_)) => errors.push(FieldError::new(format!("{field}.{name}"), problem)),
            (Ok(_) | Err(_), _) => {}
        }
    }
    let refused: Vec<String> = errors.iter().map(|error: &FieldError| error.field.clone()).collect();
    errors.extend(missing_parts(field, &address).into_iter().filter(|error| !refused.contains(&error.field)));
    if errors.is_empty() { Ok(Some(address)) } else { Err(errors) }
}

fn missing_parts(field: &str, address: &Address) -> Vec<FieldError> {
    Address::PARTS
        .into_iter()
        .filter(|part| *part != "postalCode" && address.part(part).is_none_or(str::is_empty))
        .map(|part| FieldError::new(format!("{field}.{part}"), Problem::Form(FormCheck::Required)))
        .collect()
}
