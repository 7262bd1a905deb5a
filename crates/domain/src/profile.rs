//! A user's profile, and the schema by which an application says what belongs in it.

use crate::{AuthType, EmailAddress, FieldError, FormCheck, Identifier, Locale, PhoneNumber, Problem};

/// What a field holds.
#[derive(Clone, Debug)]
pub enum FieldKind {
    /// One line of text, in a length and, if set, of a pattern that the whole value must match.
    Text {
        /// Characters at least, when there is a value.
        min_length: usize,
        /// Characters at most.
        max_length: usize,
        /// A pattern anchored at both ends.
        pattern: Option<regex::Regex>,
    },
    /// A calendar date, `YYYY-MM-DD`.
    Date,
    /// One of the choices.
    Choice(Vec<Choice>),
    /// Yes or no.
    Flag,
    /// A postal address: street, city, postal code, country.
    Address,
}

/// One value that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What people read, per locale.
    pub labels: Labels,
}

/// A text per locale, in the order of declaration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(pub Vec<(Locale, String)>);

impl Labels {
    /// The text for a reader of `locale`: the same tag, else the same language, else the first declared.
    pub fn for_reader(&self, locale: &Locale) -> Option<&str> {
        let by = |wanted: &dyn Fn(&Locale) -> bool| self.0.iter().find(|(tag, _)| wanted(tag));
        by(&|tag| tag == locale)
            .or_else(|| by(&|tag| tag.language() == locale.language()))
            .or_else(|| self.0.first())
            .map(|(_, text)| text.as_str())
    }
}

/// Whether a field has its place at a stage: pre-register or activation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Refused in the request; not shown on the page.
    Absent,
    /// Accepted; shown.
    Optional,
    /// Must have a value.
    Required,
}

/// A field of an application's schema.
#[derive(Clone, Debug)]
pub struct FieldRule {
    /// Its name on the wire and in the profile.
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
    /// Its place in the pre-register request.
    pub pre_register: Presence,
    /// Its place on the activation page.
    pub activation: Presence,
    /// What people read; empty: the built-in text of a well-known name, else the name itself.
    pub labels: Labels,
}

/// What an application's profiles hold.
#[derive(Clone, Debug)]
pub struct ProfileSchema {
    /// The fields, in the order in which they are shown.
    pub fields: Vec<FieldRule>,
    /// Whether fields outside the schema are kept rather than refused.
    pub keep_additional: bool,
}

impl ProfileSchema {
    /// The rule of a field.
    pub fn rule(&self, name: &str) -> Option<&FieldRule> {
        self.fields.iter().find(|rule| rule.name == name)
    }

    /// For an application that declares nothing: names may be given, and are asked for at activation; a company's
    /// name may be given.
    pub fn standard() -> Self {
        let text = |name: &str, activation| FieldRule {
            name: name.to_owned(),
            kind: FieldKind::Text { min_length: 1, max_length: 200, pattern: None },
            pre_register: Presence::Optional,
            activation,
            labels: Labels::default(),
        };
        Self {
            fields: vec![
                text("firstName", Presence::Required),
                text("lastName", Presence::Required),
                text("companyName", Presence::Absent),
            ],
            keep_additional: false,
        }
    }
}

/// A value as somebody sent it: from JSON or from a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Absent in all but name.
    Null,
    /// A text.
    Text(String),
    /// A truth value.
    Flag(bool),
    /// A number, as written.
    Number(String),
    /// Members by name.
    Object(Vec<(String, Given)>),
    /// A list, which no field takes.
    List,
}

impl Given {
    /// Null, a text without visible characters, or an object of nothing but such.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Object(members) => members.iter().all(|(_, value)| value.is_empty()),
            Self::Flag(_) | Self::Number(_) | Self::List => false,
        }
    }
}

/// A value that passed its rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// Text, a date or a choice.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A postal address.
    Address(Address),
}

/// A postal address; a part that is empty was not given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Street and house number.
    pub street: String,
    /// Town.
    pub city: String,
    /// Postal code.
    pub postal_code: String,
    /// Country.
    pub country: String,
}

impl Address {
    /// The parts' names on the wire and in forms.
    pub const PARTS: [&'static str; 4] = ["street", "city", "postalCode", "country"];

    /// The part of that name.
    pub fn part(&self, name: &str) -> Option<&str> {
        match name {
            "street" => Some(&self.street),
            "city" => Some(&self.city),
            "postalCode" => Some(&self.postal_code),
            "country" => Some(&self.country),
            _ => None,
        }
    }

    fn part_mut(&mut self, name: &str) -> Option<&mut String> {
        match name {
            "street" => Some(&mut self.street),
            "city" => Some(&mut self.city),
            "postalCode" => Some(&mut self.postal_code),
            "country" => Some(&mut self.country),
            _ => None,
        }
    }
}

/// Field values by name, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile(pub Vec<(String, FieldValue)>);

impl Profile {
    /// The value of a field.
    pub fn get(&self, name: &str) -> Option<&FieldValue> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// The text of a field; `None` when it has none.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            FieldValue::Text(text) => Some(text),
            FieldValue::Flag(_) | FieldValue::Address(_) => None,
        }
    }

    /// Sets a field, in its old place when it had one.
    pub fn set(&mut self, name: &str, value: FieldValue) {
        match self.0.iter_mut().find(|(field, _)| field == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// Removes a field.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(field, _)| field != name);
    }
}

/// The profile fields of a pre-register request that passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedProfile {
    /// Where the invitation goes, and what makes the user unique.
    pub identifier: Identifier,
    /// Everything else, with the identifier under its own name too.
    pub profile: Profile,
}

/// Checks `profile_fields` against the schema (contract.md section 1; rows e16, e20, e22, e25, m11, m14, m20, w02).
///
/// # Errors
/// All failures, in the request's order; what is absent follows what is there.
pub fn accept_profile(
    schema: &ProfileSchema,
    auth_type: AuthType,
    resource_flag: Option<&str>,
    given: &[(String, Given)],
) -> Result<AcceptedProfile, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut unexpected = Vec::new();
    let mut profile = Profile::default();
    let mut identifier = None;
    for (name, value) in given {
        if name == auth_type.identifier_field() {
            match check_identifier(auth_type, value) {
                Ok(found) => {
                    profile.set(name, FieldValue::Text(found.as_given().to_owned()));
                    identifier = Some(found);
                }
                Err(error) => errors.push(error),
            }
            continue;
        }
        match check_given(schema, resource_flag, name, value) {
            Ok(Some(value)) => profile.set(name, value),
            Ok(None) => {}
            Err(Problem::Unexpected) => unexpected.push(name.clone()),
            Err(problem) => errors.push(FieldError::new(name, problem)),
        }
    }
    if !given.iter().any(|(name, _)| name == auth_type.identifier_field()) {
        errors.push(FieldError::new(auth_type.identifier_field(), Problem::Missing));
    }
    errors.extend(missing_fields(schema, given));
    if !unexpected.is_empty() {
        errors.push(FieldError::new(unexpected.join(", "), Problem::Unexpected));
    }
    match identifier {
        Some(identifier) if errors.is_empty() => Ok(AcceptedProfile { identifier, profile }),
        _ => Err(errors),
    }
}

/// An empty `emailAddress` is reported as `user_id`, an empty `mobilePrimary` under its own name (rows e22, m14).
fn check_identifier(auth_type: AuthType, value: &Given) -> Result<Identifier, FieldError> {
    let (empty_name, malformed) = match auth_type {
        AuthType::Email => ("user_id", FormCheck::EmailMalformed),
        AuthType::Sms => ("mobilePrimary", FormCheck::PhoneMalformed),
    };
    if value.is_empty() {
        return Err(FieldError::new(empty_name, Problem::Missing));
    }
    let text = match value {
        Given::Text(text) => text,
        Given::Null | Given::Flag(_) | Given::Number(_) | Given::Object(_) | Given::List => "",
    };
    Identifier::parse(auth_type, text)
        .ok_or_else(|| FieldError::new(auth_type.identifier_field(), Problem::Form(malformed)))
}

/// A field of the request other than the identifier; `None` for one that is empty.
fn check_given(
    schema: &ProfileSchema,
    resource_flag: Option<&str>,
    name: &str,
    value: &Given,
) -> Result<Option<FieldValue>, Problem> {
    if let Some(rule) = schema.rule(name) {
        return match rule.pre_register {
            Presence::Absent => Err(Problem::Unexpected),
            Presence::Optional | Presence::Required if value.is_empty() => Ok(None),
            Presence::Optional | Presence::Required => check_value(&rule.kind, value).map(Some),
        };
    }
    match name {
        _ if resource_flag == Some(name) => check_flag(value).map(Some),
        _ if value.is_empty() && matches!(name, "emailAddress" | "mobilePrimary") => Ok(None),
        "emailAddress" => contact(value, FormCheck::EmailMalformed, |text| {
            EmailAddress::parse(text).map(|address| address.as_given().to_owned())
        }),
        "mobilePrimary" => contact(value, FormCheck::PhoneMalformed, |text| {
            PhoneNumber::parse(text).map(|number| number.as_str().to_owned())
        }),
        _ if schema.keep_additional => keep(value),
        _ => Err(Problem::Unexpected),
    }
}

/// A second address, beside the identifier: kept in the profile, not verified by this invitation.
fn contact(
    value: &Given,
    malformed: FormCheck,
    parse: impl Fn(&str) -> Option<String>,
) -> Result<Option<FieldValue>, Problem> {
    let Given::Text(text) = value else { return Err(Problem::Form(malformed)) };
    parse(text).map(|text| Some(FieldValue::Text(text))).ok_or(Problem::Form(malformed))
}

fn keep(value: &Given) -> Result<Option<FieldValue>, Problem> {
    match value {
        Given::Null => Ok(None),
        Given::Flag(flag) => Ok(Some(FieldValue::Flag(*flag))),
        Given::Number(number) => Ok(Some(FieldValue::Text(number.clone()))),
        Given::Text(_) => check_text(value, 0, 1_000, None).map(Some),
        Given::Object(_) | Given::List => Err(Problem::Invalid("expected a text, a number or a boolean".to_owned())),
    }
}

/// Required fields of the schema without a value (row w02), whether absent or empty.
fn missing_fields<'a>(
    schema: &'a ProfileSchema,
    given: &'a [(String, Given)],
) -> impl Iterator<Item = FieldError> + 'a {
    schema
        .fields
        .iter()
        .filter(|rule| rule.pre_register == Presence::Required)
        .filter(|rule| !given.iter().any(|(name, value)| *name == rule.name && !value.is_empty()))
        .map(|rule| FieldError::new(&rule.name, Problem::Missing))
}

/// Checks one value that is not empty against what its field holds.
fn check_value(kind: &FieldKind, value: &Given) -> Result<FieldValue, Problem> {
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
        FieldKind::Flag => check_flag(value),
        FieldKind::Address => check_address(value),
    }
}

fn check_text(
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
fn check_flag(value: &Given) -> Result<FieldValue, Problem> {
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
fn is_date(text: &str) -> bool {
    let well_formed = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
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
        let value = typed.iter().find(|(name, _)| *name == rule.name).map_or(&Given::Null, |(_, value)| value);
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

#[cfg(test)]
#[path = "profile_tests.rs"]
mod tests;
