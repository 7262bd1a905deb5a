//! Checks the `profile_fields` of a pre-register request.

use super::check::{check_flag, check_text, check_value};
use super::{FieldValue, Given, Presence, Profile, ProfileSchema};
use crate::{AuthType, EmailAddress, FieldError, FormCheck, Identifier, PhoneNumber, Problem, SmsPolicy};

/// The profile fields of a pre-register request that passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedProfile {
    /// Where the invitation goes, and what makes the user unique.
    pub identifier: Identifier,
    /// Everything else, with the identifier under its own name too.
    pub profile: Profile,
}

/// Checks `profile_fields` against the schema (contract.md section 1; rows e16, e20, e22, e25, m11, m14, m20, w02).
/// Mobile numbers are read as the application's policy says, and only one that the invitation goes to must be in a
/// country that it writes to.
///
/// # Errors
/// All failures, in the request's order; what is absent follows what is there.
pub fn accept_profile(
    schema: &ProfileSchema,
    sms: &SmsPolicy,
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
            match check_identifier(sms, auth_type, value) {
                Ok(found) => {
                    profile.set(name, FieldValue::Text(found.as_given().to_owned()));
                    identifier = Some(found);
                }
                Err(error) => errors.push(error),
            }
            continue;
        }
        match check_given(schema, sms, resource_flag, name, value) {
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
fn check_identifier(sms: &SmsPolicy, auth_type: AuthType, value: &Given) -> Result<Identifier, FieldError> {
    if value.is_empty() {
        let name = match auth_type {
            AuthType::Email => "user_id",
            AuthType::Sms => "mobilePrimary",
        };
        return Err(FieldError::new(name, Problem::Missing));
    }
    let text = match value {
        Given::Text(text) => text,
        Given::Null | Given::Flag(_) | Given::Number(_) | Given::Object(_) | Given::List => "",
    };
    let identifier = match auth_type {
        AuthType::Email => EmailAddress::parse(text).map(Identifier::Email).ok_or(FormCheck::EmailMalformed),
        AuthType::Sms => sms.accept(text).map(Identifier::Phone),
    };
    identifier.map_err(|check| FieldError::new(auth_type.identifier_field(), Problem::Form(check)))
}

/// A field of the request other than the identifier; `None` for one that is empty.
fn check_given(
    schema: &ProfileSchema,
    sms: &SmsPolicy,
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
            PhoneNumber::parse_mobile(text, sms.default_region).map(|number| number.as_str().to_owned())
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
        Given::Object(_) | Given::List => {
            Err(Problem::Invalid("expected a text, a number or a boolean".to_owned()))
        }
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
