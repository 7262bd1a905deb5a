//! A profile as JSON text: an object with a text, a truth value or an address for each field, in the profile's order.

use serde_json::{Map, Value};
use usher_domain::{Address, FieldValue, Profile};

/// For the database.
pub(crate) fn write_profile(profile: &Profile) -> String {
    let object: Map<String, Value> =
        profile.0.iter().map(|(name, value)| (name.clone(), write_value(value))).collect();
    Value::Object(object).to_string()
}

/// From the database; `None` when it is no such object.
pub(crate) fn read_profile(text: &str) -> Option<Profile> {
    let Value::Object(object) = serde_json::from_str(text).ok()? else { return None };
    let fields = object.into_iter().map(|(name, value)| Some((name, read_value(value)?)));
    fields.collect::<Option<Vec<_>>>().map(Profile)
}

fn write_value(value: &FieldValue) -> Value {
    match value {
        FieldValue::Text(text) => Value::String(text.clone()),
        FieldValue::Flag(flag) => Value::Bool(*flag),
        FieldValue::Address(address) => Value::Object(
            Address::PARTS
                .into_iter()
                .filter_map(|name| Some((name, address.part(name)?)))
                .filter(|(_, part)| !part.is_empty())
                .map(|(name, part)| (name.to_owned(), Value::String(part.to_owned())))
                .collect(),
        ),
    }
}

fn read_value(value: Value) -> Option<FieldValue> {
    match value {
        Value::String(text) => Some(FieldValue::Text(text)),
        Value::Bool(flag) => Some(FieldValue::Flag(flag)),
        Value::Object(parts) => read_address(&parts).map(FieldValue::Address),
        Value::Null | Value::Number(_) | Value::Array(_) => None,
    }
}

fn read_address(parts: &Map<String, Value>) -> Option<Address> {
    if !parts.iter().all(|(name, part)| Address::PARTS.contains(&name.as_str()) && part.is_string()) {
        return None;
    }
    let part = |name: &str| parts.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Address {
        street: part("street"),
        city: part("city"),
        postal_code: part("postalCode"),
        country: part("country"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_read_as_it_was_written_in_its_order() {
        let address = Address { city: "London".to_owned(), country: "GB".to_owned(), ..Address::default() };
        let profile = Profile(vec![
            ("lastName".to_owned(), FieldValue::Text("Lovelace \"Ada\"\u{1}".to_owned())),
            ("newsletter".to_owned(), FieldValue::Flag(false)),
            ("address".to_owned(), FieldValue::Address(address)),
            ("firstName".to_owned(), FieldValue::Text(String::new())),
        ]);
        assert_eq!(read_profile(&write_profile(&profile)), Some(profile));
    }

    #[test]
    fn anything_else_is_damaged() {
        for damaged in
            ["", "[]", "{\"a\":1}", "{\"a\":null}", "{\"address\":{\"moon\":\"x\"}}", "{\"a\":\"b\""]
        {
            assert_eq!(read_profile(damaged), None, "{damaged}");
        }
    }
}
