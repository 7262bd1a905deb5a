//! What an application is told about a person (OpenID Connect Core sections 5.1 to 5.5).

use serde_json::{Map, Value, json};
use usher_domain::{
    Address, ClaimRule, ClaimSource, EmailAddress, FieldValue, Identifier, PhoneNumber, Timestamp, User,
};

use crate::{ClaimRequest, Scope};

/// Whom the claims are about, and by which rules.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// The user.
    pub user: &'a User,
    /// When the profile was last changed.
    pub updated_at: Option<Timestamp>,
    /// The application's own claims; one with a standard name stands in the place of the standard one.
    pub rules: &'a [ClaimRule],
    /// The `resourceAccess…` flag of the application that asks; claims tell of no other application.
    pub resource_flag: Option<&'a str>,
}

/// Claims in order; none is null or empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims(pub Map<String, Value>);

/// The standard claims that a profile can have, each with its scope (Core section 5.4).
const STANDARD: [(&str, &str); 11] = [
    ("name", "profile"),
    ("given_name", "profile"),
    ("family_name", "profile"),
    ("birthdate", "profile"),
    ("locale", "profile"),
    ("updated_at", "profile"),
    ("email", "email"),
    ("email_verified", "email"),
    ("phone_number", "phone"),
    ("phone_number_verified", "phone"),
    ("address", "address"),
];

impl Claims {
    /// Every claim that a token or the userinfo endpoint may hold, but for applications' own.
    pub const SUPPORTED: [&'static str; 23] = [
        "sub",
        "iss",
        "aud",
        "azp",
        "exp",
        "iat",
        "auth_time",
        "nonce",
        "acr",
        "amr",
        "sid",
        "at_hash",
        "name",
        "given_name",
        "family_name",
        "birthdate",
        "locale",
        "updated_at",
        "email",
        "email_verified",
        "phone_number",
        "phone_number_verified",
        "address",
    ];

    /// What goes with a scope, the application's own claims and flag, and what was asked for one by one.
    ///
    /// For the userinfo endpoint: the grant's scope and the request's `userinfo` claims; `sub` is the caller's to add.
    /// For an ID token from the token endpoint: an empty scope and the request's `id_token` claims (Core section 5.4).
    pub fn of(person: &Person<'_>, scope: &Scope, requested: &[ClaimRequest]) -> Self {
        let mut claims = Map::new();
        for (name, needed) in STANDARD {
            if scope.contains(needed) {
                claims.extend(person.claim(name).map(|value| (name.to_owned(), value)));
            }
        }
        for rule in person.rules {
            if rule.scope.as_ref().is_none_or(|needed| scope.contains(needed)) {
                claims.extend(person.claim(&rule.claim).map(|value| (rule.claim.clone(), value)));
            }
        }
        claims.extend(person.flag().map(|flag| (flag.to_owned(), true.into())));
        for request in requested {
            let value = person.claim(&request.name).filter(|value| request.accepts(value));
            claims.extend(value.map(|value| (request.name.clone(), value)));
        }
        Self(claims)
    }
}

impl Person<'_> {
    /// The value of a claim, by the application's rule if it has one; `None` when there is none.
    fn claim(&self, name: &str) -> Option<Value> {
        match self.rules.iter().find(|rule| rule.claim == name) {
            Some(rule) => self.by_rule(name, &rule.source),
            None if self.flag() == Some(name) => Some(true.into()),
            None => self.standard(name),
        }
    }

    fn by_rule(&self, name: &str, source: &ClaimSource) -> Option<Value> {
        match source {
            ClaimSource::Text(text) => text_value(text),
            ClaimSource::Field(field) => match self.user.profile.get(field)? {
                FieldValue::Text(text) => text_value(text),
                FieldValue::Flag(flag) => Some((*flag).into()),
                // The standard claim has a form of its own; another keeps the profile's names.
                FieldValue::Address(address) if name == "address" => address_value(address),
                FieldValue::Address(address) => parts_value(address),
            },
        }
    }

    fn standard(&self, name: &str) -> Option<Value> {
        let field = |name: &str| self.user.profile.text(name).and_then(text_value);
        match name {
            "name" => self.full_name(),
            "given_name" => field("firstName"),
            "family_name" => field("lastName"),
            "birthdate" => field("birthDate"),
            "locale" => text_value(self.user.locale.as_str()),
            "updated_at" => self.updated_at.map(|at| at.as_seconds().into()),
            "email" => self.email().map(|(email, _)| email.into()),
            "email_verified" => self.is_verified("email", self.email()?),
            "phone_number" => self.phone_number().map(|(number, _)| number.into()),
            "phone_number_verified" => self.is_verified("phone_number", self.phone_number()?),
            "address" => match self.user.profile.get("address")? {
                FieldValue::Address(address) => address_value(address),
                FieldValue::Text(text) => text_value(text).map(|text| json!({ "formatted": text })),
                FieldValue::Flag(_) => None,
            },
            _ => None,
        }
    }

    /// The `…_verified` beside a claim: where a rule of the application puts another value there, that one is not.
    fn is_verified(&self, claim: &str, (value, verified): (String, bool)) -> Option<Value> {
        Some((verified && self.claim(claim)? == value).into())
    }

    /// The application's flag, when the user has it.
    fn flag(&self) -> Option<&str> {
        self.resource_flag.filter(|flag| self.user.resource_flags.iter().any(|known| known == flag))
    }

    fn full_name(&self) -> Option<Value> {
        let parts = ["firstName", "lastName"].into_iter().filter_map(|field| self.user.profile.text(field));
        let parts: Vec<&str> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
        text_value(&parts.join(" "))
    }

    /// The address, and whether it is verified: the identifier is, once an invitation to it was accepted; an address that
    /// an application only wrote into the profile is not.
    fn email(&self) -> Option<(String, bool)> {
        match &self.user.identifier {
            Identifier::Email(email) => Some((email.as_given().to_owned(), self.user.is_active())),
            Identifier::Phone(_) => {
                let email = EmailAddress::parse(self.user.profile.text("emailAddress")?)?;
                Some((email.as_given().to_owned(), false))
            }
        }
    }

    fn phone_number(&self) -> Option<(String, bool)> {
        match &self.user.identifier {
            Identifier::Phone(number) => Some((number.as_str().to_owned(), self.user.is_active())),
            Identifier::Email(_) => {
                let number = PhoneNumber::parse(self.user.profile.text("mobilePrimary")?)?;
                Some((number.as_str().to_owned(), false))
            }
        }
    }
}

fn text_value(text: &str) -> Option<Value> {
    (!text.trim().is_empty()).then(|| text.into())
}

/// The `address` claim (Core section 5.1.1).
fn address_value(address: &Address) -> Option<Value> {
    let town = format!("{} {}", address.postal_code.trim(), address.city.trim());
    let lines = [address.street.trim(), town.trim(), address.country.trim()];
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    object([
        ("formatted", lines.join("\n").as_str()),
        ("street_address", &address.street),
        ("locality", &address.city),
        ("postal_code", &address.postal_code),
        ("country", &address.country),
    ])
}

fn parts_value(address: &Address) -> Option<Value> {
    object(Address::PARTS.map(|part| (part, address.part(part).unwrap_or_default())))
}

/// The members that have a value; `None` when none has.
fn object<'a>(members: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Value> {
    let members: Map<_, _> = members
        .into_iter()
        .filter_map(|(name, text)| text_value(text).map(|value| (name.to_owned(), value)))
        .collect();
    (!members.is_empty()).then_some(Value::Object(members))
}

#[cfg(test)]
mod tests;
