use usher_domain::{AuthType, Locale, Profile};

use super::*;
use crate::fixture::{NOW, user};

fn person() -> User {
    let mut profile = Profile::default();
    for (name, text) in [("firstName", "Ada"), ("lastName", "Lovelace"), ("mobilePrimary", "+442079460000")] {
        profile.set(name, FieldValue::Text(text.to_owned()));
    }
    profile.set("newsletter", FieldValue::Flag(false));
    profile.set(
        "address",
        FieldValue::Address(Address {
            street: "1 St James's Square".to_owned(),
            city: "London".to_owned(),
            postal_code: String::new(),
            country: "GB".to_owned(),
        }),
    );
    User {
        id: user(1),
        identifier: Identifier::parse(AuthType::Email, "Ada@example.com").unwrap(),
        profile,
        resource_flags: vec!["resourceAccessAPP".to_owned(), "resourceAccessOTHER".to_owned()],
        locale: Locale::fallback(),
        activated_at: Some(NOW),
    }
}

fn claims_of(user: &User, rules: &[ClaimRule], scope: &str, requested: &[ClaimRequest]) -> Value {
    let person = Person { user, updated_at: Some(NOW), rules, resource_flag: Some("resourceAccessAPP") };
    Value::Object(Claims::of(&person, &Scope::parse(scope).unwrap(), requested).0)
}

fn rule(claim: &str, source: ClaimSource, scope: Option<&str>) -> ClaimRule {
    ClaimRule { claim: claim.to_owned(), source, scope: scope.map(str::to_owned) }
}

fn asked(name: &str, values: &[&str]) -> ClaimRequest {
    let values = values.iter().map(|value| (*value).into()).collect();
    ClaimRequest { name: name.to_owned(), essential: false, values }
}

#[test]
fn core_5_4_each_scope_gives_its_claims() {
    let user = person();
    for (scope, expected) in [
        ("openid", json!({ "resourceAccessAPP": true })),
        (
            "profile",
            json!({ "name": "Ada Lovelace", "given_name": "Ada", "family_name": "Lovelace", "locale": "en-US",
                    "updated_at": 1_800_000_000, "resourceAccessAPP": true }),
        ),
        ("email", json!({ "email": "Ada@example.com", "email_verified": true, "resourceAccessAPP": true })),
        (
            "phone",
            json!({ "phone_number": "+442079460000", "phone_number_verified": false, "resourceAccessAPP": true }),
        ),
        (
            "address",
            json!({ "address": { "formatted": "1 St James's Square\nLondon\nGB",
                    "street_address": "1 St James's Square", "locality": "London", "country": "GB" },
                    "resourceAccessAPP": true }),
        ),
    ] {
        assert_eq!(claims_of(&user, &[], scope, &[]), expected, "{scope}");
    }
}

#[test]
fn core_5_3_2_no_claim_is_null_or_empty() {
    let mut user = person();
    user.profile = Profile::default();
    user.profile.set("firstName", FieldValue::Text("  ".to_owned()));
    user.profile.set("address", FieldValue::Address(Address::default()));
    user.resource_flags.clear();
    user.activated_at = None;
    let rules = [
        rule("department", ClaimSource::Field("department".to_owned()), None),
        rule("motto", ClaimSource::Text(" ".to_owned()), None),
    ];
    let wishes = [asked("nickname", &[]), asked("given_name", &[])];
    let claims = claims_of(&user, &rules, "openid profile email phone address", &wishes);
    let expected = json!({ "locale": "en-US", "updated_at": 1_800_000_000, "email": "Ada@example.com",
                           "email_verified": false });
    assert_eq!(claims, expected);
}

#[test]
fn core_5_5_claims_are_asked_for_one_by_one() {
    let user = person();
    let wishes =
        [asked("email", &[]), asked("given_name", &["Ada", "Bob"]), asked("family_name", &["Byron"])];
    let claims = claims_of(&user, &[], "openid", &wishes);
    let expected = json!({ "resourceAccessAPP": true, "email": "Ada@example.com", "given_name": "Ada" });
    assert_eq!(claims, expected);
}

#[test]
fn core_5_1_2_an_application_has_claims_of_its_own() {
    let user = person();
    let rules = [
        rule("news", ClaimSource::Field("newsletter".to_owned()), Some("profile")),
        rule("tenant", ClaimSource::Text("north".to_owned()), None),
        rule("groups", ClaimSource::Text("all".to_owned()), Some("groups")),
        rule("given_name", ClaimSource::Field("lastName".to_owned()), Some("profile")),
        rule("home", ClaimSource::Field("address".to_owned()), Some("groups")),
    ];
    let bare = claims_of(&user, &rules, "openid", &[]);
    assert_eq!(bare, json!({ "tenant": "north", "resourceAccessAPP": true }));
    let full = claims_of(&user, &rules, "profile groups", &[]);
    assert_eq!(full["news"], json!(false));
    assert_eq!(full["given_name"], json!("Lovelace"));
    assert_eq!(full["groups"], json!("all"));
    assert_eq!(full["home"], json!({ "street": "1 St James's Square", "city": "London", "country": "GB" }));
}

#[test]
fn core_5_1_an_address_that_a_rule_puts_in_place_is_not_verified() {
    let mut user = person();
    user.profile.set("workEmail", FieldValue::Text("ada@work.example".to_owned()));
    let rules = [rule("email", ClaimSource::Field("workEmail".to_owned()), Some("email"))];
    let claims = claims_of(&user, &rules, "email", &[]);
    assert_eq!(claims["email"], json!("ada@work.example"));
    assert_eq!(claims["email_verified"], json!(false));
}

#[test]
fn core_5_1_a_number_that_was_activated_is_verified() {
    let mut user = person();
    user.identifier = Identifier::parse(AuthType::Sms, "+442079460000").unwrap();
    user.profile.set("emailAddress", FieldValue::Text("ada@example.com".to_owned()));
    let claims = claims_of(&user, &[], "phone email", &[]);
    assert_eq!(claims["phone_number_verified"], json!(true));
    assert_eq!(claims["email_verified"], json!(false));
}

#[test]
fn claims_tell_of_no_other_application() {
    let user = person();
    let wishes = [asked("resourceAccessOTHER", &[]), asked("resourceAccessAPP", &[])];
    let claims = claims_of(&user, &[], "openid profile", &wishes);
    assert_eq!(claims.get("resourceAccessOTHER"), None);
    assert_eq!(claims["resourceAccessAPP"], json!(true));
}

#[test]
fn every_claim_of_a_scope_is_in_the_list_of_those_supported() {
    assert!(STANDARD.iter().all(|(name, _)| Claims::SUPPORTED.contains(name)));
}
