//! A user's profile, and the schema by which an application says what belongs in it.

use crate::{Locale, Region};

mod accept;
mod check;
mod complete;

pub use accept::{AcceptedProfile, accept_profile};
pub use complete::complete_profile;

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
    /// A phone number of any kind, kept in E.164 form.
    Phone {
        /// The region whose national form is accepted too.
        default_region: Option<Region>,
    },
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

    pub(in crate::profile) fn part_mut(&mut self, name: &str) -> Option<&mut String> {
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

#[cfg(test)]
mod tests;
