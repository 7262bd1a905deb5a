//! Tests of the profile's checks, in a file of their own because there are many.

use proptest::prelude::*;

use super::check::is_date;
use super::*;
use crate::{AuthType, Countries, FieldError, FormCheck, Problem, Region, SmsPolicy};

fn text(value: &str) -> Given {
    Given::Text(value.to_owned())
}

fn fields(pairs: &[(&str, Given)]) -> Vec<(String, Given)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

fn accept(pairs: &[(&str, Given)]) -> Result<AcceptedProfile, Vec<FieldError>> {
    accept_profile(
        &ProfileSchema::standard(),
        &SmsPolicy::default(),
        AuthType::Email,
        Some("resourceAccessAPP"),
        &fields(pairs),
    )
}

/// Of an invitation by SMS, for an application that writes to the United Kingdom only.
fn accept_mobile(pairs: &[(&str, Given)]) -> Result<AcceptedProfile, Vec<FieldError>> {
    let britain = Region::parse("GB").unwrap();
    let sms = SmsPolicy {
        default_region: Some(britain),
        countries: Countries::Only(vec![britain]),
        ..SmsPolicy::default()
    };
    accept_profile(&ProfileSchema::standard(), &sms, AuthType::Sms, None, &fields(pairs))
}

#[test]
fn a_national_number_is_accepted_in_the_default_region_and_kept_as_e164() {
    let accepted = accept_mobile(&[("mobilePrimary", text("07400 123456"))]).unwrap();
    assert_eq!(accepted.identifier.normalised(), "+447400123456");
    assert_eq!(accepted.profile.text("mobilePrimary"), Some("+447400123456"));
}

#[test]
fn a_landline_is_refused_like_an_impossible_number() {
    for bad in ["020 7946 0000", "0800 123 4567", "12"] {
        let errors = accept_mobile(&[("mobilePrimary", text(bad))]).unwrap_err();
        assert_eq!(errors, [FieldError::new("mobilePrimary", Problem::Form(FormCheck::PhoneMalformed))]);
    }
}

#[test]
fn only_the_number_that_is_written_to_must_be_of_a_country_of_the_list() {
    let french = ("mobilePrimary", text("+33612345678"));
    let errors = accept_mobile(std::slice::from_ref(&french)).unwrap_err();
    assert_eq!(errors, [FieldError::new("mobilePrimary", Problem::Form(FormCheck::PhoneCountry))]);
    let accepted = accept(&[("emailAddress", text("ada@example.com")), french]).unwrap();
    assert_eq!(accepted.profile.text("mobilePrimary"), Some("+33612345678"));
    let landline =
        accept(&[("emailAddress", text("ada@example.com")), ("mobilePrimary", text("+442079460000"))]);
    assert_eq!(
        landline.unwrap_err(),
        [FieldError::new("mobilePrimary", Problem::Form(FormCheck::PhoneMalformed))]
    );
}

#[test]
fn a_phone_field_takes_national_numbers_of_its_region_and_landlines() {
    let phone = FieldKind::Phone { default_region: Region::parse("GB") };
    let schema = schema(vec![rule("officePhone", phone, Presence::Required)]);
    let completed = |typed: &str| {
        complete_profile(&schema, &Profile::default(), &fields(&[("officePhone", text(typed))]))
    };
    assert_eq!(completed("020 7946 0000").unwrap().text("officePhone"), Some("+442079460000"));
    assert_eq!(completed("+33 1 23 45 67 89").unwrap().text("officePhone"), Some("+33123456789"));
    assert_eq!(
        completed("12").unwrap_err(),
        [FieldError::new("officePhone", Problem::Form(FormCheck::PhoneMalformed))]
    );
}

fn rule(name: &str, kind: FieldKind, activation: Presence) -> FieldRule {
    FieldRule {
        name: name.to_owned(),
        kind,
        pre_register: Presence::Optional,
        activation,
        labels: Labels::default(),
    }
}

fn schema(fields: Vec<FieldRule>) -> ProfileSchema {
    ProfileSchema { fields, keep_additional: false }
}

#[test]
fn names_flags_and_the_identifier_are_accepted() {
    let accepted = accept(&[
        ("firstName", text(" Ada ")),
        ("resourceAccessAPP", text("true")),
        ("emailAddress", text("Ada@Example.com")),
        ("lastName", Given::Null),
    ])
    .unwrap();
    assert_eq!(accepted.identifier.normalised(), "ada@example.com");
    assert_eq!(accepted.profile.text("firstName"), Some("Ada"));
    assert_eq!(accepted.profile.get("resourceAccessAPP"), Some(&FieldValue::Flag(true)));
    assert_eq!(accepted.profile.get("lastName"), None);
}

#[test]
fn all_failures_are_told_in_the_requests_order() {
    let errors = accept(&[
        ("shoeSize", text("44")),
        ("lastName", text("a\r\nBcc: x")),
        ("emailAddress", text("nobody")),
        ("resourceAccessOTHER", Given::Flag(true)),
    ])
    .unwrap_err();
    assert_eq!(
        errors,
        [
            FieldError::new("lastName", Problem::Form(FormCheck::Pattern)),
            FieldError::new("emailAddress", Problem::Form(FormCheck::EmailMalformed)),
            FieldError::new("shoeSize, resourceAccessOTHER", Problem::Unexpected),
        ]
    );
}

#[test]
fn an_absent_and_an_empty_identifier_have_different_names() {
    assert_eq!(accept(&[]).unwrap_err(), [FieldError::new("emailAddress", Problem::Missing)]);
    assert_eq!(
        accept(&[("emailAddress", text(" "))]).unwrap_err(),
        [FieldError::new("user_id", Problem::Missing)]
    );
}

#[test]
fn required_fields_must_have_a_value() {
    let mut schema = ProfileSchema::standard();
    schema.fields[0].pre_register = Presence::Required;
    let errors = accept_profile(
        &schema,
        &SmsPolicy::default(),
        AuthType::Email,
        None,
        &fields(&[("emailAddress", text("a@b.example")), ("firstName", text(""))]),
    )
    .unwrap_err();
    assert_eq!(errors, [FieldError::new("firstName", Problem::Missing)]);
}

#[test]
fn additional_fields_are_kept_where_the_schema_says_so() {
    let mut schema = ProfileSchema::standard();
    schema.keep_additional = true;
    let accepted = accept_profile(
        &schema,
        &SmsPolicy::default(),
        AuthType::Sms,
        None,
        &fields(&[("mobilePrimary", text("+447700900123")), ("shoeSize", Given::Number("44".to_owned()))]),
    )
    .unwrap();
    assert_eq!(accepted.profile.text("shoeSize"), Some("44"));
}

#[test]
fn typed_values_replace_prefilled_ones_and_emptied_ones_go() {
    let schema = schema(vec![
        rule(
            "firstName",
            FieldKind::Text { min_length: 1, max_length: 10, pattern: None },
            Presence::Required,
        ),
        rule(
            "nickname",
            FieldKind::Text { min_length: 2, max_length: 10, pattern: None },
            Presence::Optional,
        ),
        rule("secret", FieldKind::Flag, Presence::Absent),
    ]);
    let profile = Profile(vec![
        ("firstName".to_owned(), FieldValue::Text("Ada".to_owned())),
        ("nickname".to_owned(), FieldValue::Text("A.".to_owned())),
        ("secret".to_owned(), FieldValue::Flag(true)),
    ]);
    let typed = fields(&[("firstName", text("Augusta")), ("nickname", text("")), ("secret", text(""))]);
    let completed = complete_profile(&schema, &profile, &typed).unwrap();
    assert_eq!(completed.text("firstName"), Some("Augusta"));
    assert_eq!(completed.get("nickname"), None);
    assert_eq!(completed.get("secret"), Some(&FieldValue::Flag(true)));
}

#[test]
fn a_begun_address_needs_its_parts() {
    let schema = schema(vec![rule("address", FieldKind::Address, Presence::Optional)]);
    let typed = fields(&[("address", Given::Object(fields(&[("city", text("London"))])))]);
    let errors = complete_profile(&schema, &Profile::default(), &typed).unwrap_err();
    assert_eq!(
        errors.iter().map(|error| error.field.as_str()).collect::<Vec<_>>(),
        ["address.street", "address.country"]
    );
    assert!(complete_profile(&schema, &Profile::default(), &[]).unwrap().get("address").is_none());
}

#[test]
fn dates_are_real_days() {
    for (date, real) in [
        ("2024-02-29", true),
        ("2023-02-29", false),
        ("1815-12-10", true),
        ("2024-13-01", false),
        ("24-1-1", false),
    ] {
        assert_eq!(is_date(date), real, "{date}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_checks_panic(name in "\\PC{0,20}", value in "\\PC{0,300}") {
        let _ = accept(&[("emailAddress", text(&value)), (&name, text(&value))]);
        let _ = is_date(&value);
    }
}
