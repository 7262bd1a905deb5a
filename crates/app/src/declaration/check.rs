//! From a declaration to an application that the rest of the program may rely on.

use std::collections::BTreeMap;
use std::time::Duration;

use usher_domain::{
    AfterActivation, Application, AuthType, Choice, ClientId, ExistingUser, FieldKind, FieldRule, Flow,
    InvalidMobileStatus, Labels, LegalContent, LegalDocument, Locale, PasswordPolicy, Presence,
    ProfileSchema, Region, ResendLimit, SecretDigest, Timestamp, redirect_uri_problem,
};

use super::{
    AdditionalFieldsDeclaration, AfterActivationDeclaration, ApplicationDeclaration, ExistingUserDeclaration,
    FieldDeclaration, FieldTypeDeclaration, LegalDeclaration, PresenceDeclaration,
};

/// A value of a declaration that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{key}: {problem}")]
pub struct DeclarationError {
    /// The key, as `legal_documents[1].url`.
    pub key: String,
    /// What is wrong and what was expected.
    pub problem: String,
}

/// Collects what is wrong, so that one run tells all of it.
#[derive(Default)]
pub(super) struct Problems(Vec<DeclarationError>);

impl Problems {
    pub(super) fn add(&mut self, key: impl Into<String>, problem: impl Into<String>) {
        self.0.push(DeclarationError { key: key.into(), problem: problem.into() });
    }

    pub(super) fn require(&mut self, holds: bool, key: &str, expected: &str) {
        if !holds {
            self.add(key, format!("expected {expected}"));
        }
    }

    fn locale(&mut self, key: &str, text: &str) -> Locale {
        Locale::parse(text).unwrap_or_else(|| {
            self.add(key, format!("'{text}' is no BCP 47 language tag such as en-US"));
            Locale::fallback()
        })
    }

    pub(super) fn https(&mut self, key: &str, text: &str) {
        if let Some(problem) = redirect_uri_problem(text) {
            self.add(key, format!("'{text}' cannot be used: {problem}"));
        } else if !text.starts_with("http") {
            self.add(key, "expected an https address");
        }
    }
}

impl ApplicationDeclaration {
    /// Checks the declaration and makes the application of it.
    ///
    /// `shipped` are the locales that the service speaks.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn check(
        &self,
        shipped: &[Locale],
        secrets: Vec<SecretDigest>,
        revision: i64,
    ) -> Result<Application, Vec<DeclarationError>> {
        let mut problems = Problems::default();
        let client_id = ClientId::parse(&self.client_id);
        problems.require(client_id.is_some(), "client_id", "1 to 100 of A-Z a-z 0-9 . _ ~ -");
        let name_length = self.name.trim().chars().count();
        let name_is_fit = (1..=60).contains(&name_length) && !self.name.chars().any(char::is_control);
        problems.require(name_is_fit, "name", "1 to 60 characters on one line");
        let application = Application {
            client_id: client_id.or_else(|| ClientId::parse("invalid")).ok_or_else(Vec::new)?,
            revision,
            name: self.name.trim().to_owned(),
            branding: self.branding.check(&mut problems),
            redirect_uris: self.check_redirect_uris(&mut problems),
            auth_types: self.check_auth_types(&mut problems),
            default_locale: self.check_default_locale(shipped, &mut problems),
            flow: self.check_flow(shipped, &mut problems),
            existing_user: match self.existing_user {
                ExistingUserDeclaration::Link => ExistingUser::Link,
                ExistingUserDeclaration::Reject => ExistingUser::Reject,
            },
            resource_code: self.check_resource_code(&mut problems),
            invalid_mobile_status: match self.invalid_mobile_status {
                422 => InvalidMobileStatus::UnprocessableEntity,
                502 => InvalidMobileStatus::BadGateway,
                _ => {
                    problems.add("invalid_mobile_status", "expected 502 or 422");
                    InvalidMobileStatus::BadGateway
                }
            },
            after_activation: self.check_after_activation(&mut problems),
            invitation_lifetime: Duration::from_hours(self.invitation_lifetime_hours.into()),
            activation_session: Duration::from_mins(self.activation_session_minutes.into()),
            resend_limit: ResendLimit {
                burst: self.resend_limit.burst,
                period: Duration::from_mins(self.resend_limit.period_minutes.into()),
            },
            mail: self.mail.check(&mut problems),
            sms: self.sms.check(&mut problems),
            reminders: self.reminders.check(self.invitation_lifetime_hours, &mut problems),
            webhook: self.webhook.as_ref().map(|webhook| webhook.check(&mut problems)),
            relying_party: self.openid_connect.check(&mut problems),
            profile: self.check_profile(&mut problems),
            legal: self.check_legal(&mut problems),
            password: PasswordPolicy {
                min_length: self.password.min_length as usize,
                max_length: self.password.max_length as usize,
            },
            secrets,
            disabled_at: self.disabled.then_some(Timestamp::from_ms(0)),
        };
        self.check_bounds(&mut problems);
        if problems.0.is_empty() { Ok(application) } else { Err(problems.0) }
    }

    fn check_bounds(&self, problems: &mut Problems) {
        let hours = self.invitation_lifetime_hours;
        problems.require((1..=8_760).contains(&hours), "invitation_lifetime_hours", "1 to 8760");
        let minutes = self.activation_session_minutes;
        problems.require((5..=1_440).contains(&minutes), "activation_session_minutes", "5 to 1440");
        problems.require((1..=1_000).contains(&self.resend_limit.burst), "resend_limit.burst", "1 to 1000");
        let period = self.resend_limit.period_minutes;
        problems.require((1..=10_080).contains(&period), "resend_limit.period_minutes", "1 to 10080");
        problems.require((8..=64).contains(&self.password.min_length), "password.min_length", "8 to 64");
        problems.require(
            (128..=1_024).contains(&self.password.max_length),
            "password.max_length",
            "128 to 1024",
        );
    }

    fn check_redirect_uris(&self, problems: &mut Problems) -> Vec<String> {
        problems.require(!self.redirect_uris.is_empty(), "redirect_uris", "at least one URI");
        for (i, uri) in self.redirect_uris.iter().enumerate() {
            if let Some(problem) = redirect_uri_problem(uri) {
                problems.add(format!("redirect_uris[{i}]"), format!("'{uri}' cannot be used: {problem}"));
            }
        }
        self.redirect_uris.clone()
    }

    fn check_auth_types(&self, problems: &mut Problems) -> Vec<AuthType> {
        problems.require(!self.auth_types.is_empty(), "auth_types", "at least one of email, sms");
        let mut auth_types = Vec::new();
        for (i, text) in self.auth_types.iter().enumerate() {
            match AuthType::parse(text) {
                Some(auth_type) => auth_types.push(auth_type),
                None => {
                    problems.add(format!("auth_types[{i}]"), format!("'{text}' is neither email nor sms"));
                }
            }
        }
        auth_types
    }

    fn check_default_locale(&self, shipped: &[Locale], problems: &mut Problems) -> Locale {
        let locale = problems.locale("default_locale", &self.default_locale);
        problems.require(shipped.contains(&locale), "default_locale", &format!("one of {}", list(shipped)));
        locale
    }

    fn check_flow(&self, shipped: &[Locale], problems: &mut Problems) -> Flow {
        let locales: Vec<Locale> =
            self.flow.locales.iter().map(|tag| problems.locale("flow.locales", tag)).collect();
        for locale in locales.iter().filter(|locale| !shipped.contains(locale)) {
            problems.add("flow.locales", format!("'{locale}' is none of {}", list(shipped)));
        }
        Flow { name: self.flow.name.clone(), version: self.flow.version.clone(), locales }
    }

    fn check_resource_code(&self, problems: &mut Problems) -> Option<String> {
        let code = self.resource_code.as_ref()?;
        let fit =
            (1..=40).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        problems.require(fit, "resource_code", "1 to 40 letters, digits or _");
        Some(code.clone())
    }

    fn check_after_activation(&self, problems: &mut Problems) -> AfterActivation {
        if let Some(uri) = &self.initiate_login_uri {
            problems.https("initiate_login_uri", uri);
        }
        match (self.after_activation, &self.initiate_login_uri) {
            (AfterActivationDeclaration::Redirect, _) => AfterActivation::Redirect,
            (AfterActivationDeclaration::Code, _) => {
                // Nobody made a challenge for such a code: only a secret keeps a thief from using it.
                let methods = &self.openid_connect.token_endpoint_auth_methods;
                let is_public = methods.iter().any(|method| method == "none");
                problems.require(
                    !is_public,
                    "after_activation",
                    "redirect or initiate_login for a public client",
                );
                AfterActivation::Code
            }
            (AfterActivationDeclaration::InitiateLogin, Some(uri)) => {
                AfterActivation::InitiateLogin { initiate_login_uri: uri.clone() }
            }
            (AfterActivationDeclaration::InitiateLogin, None) => {
                problems.add("initiate_login_uri", "needed for after_activation = \"initiate_login\"");
                AfterActivation::Redirect
            }
        }
    }

    fn check_profile(&self, problems: &mut Problems) -> ProfileSchema {
        let mut schema = ProfileSchema::standard();
        let region = self.sms.region();
        if let Some(fields) = &self.profile_fields {
            schema.fields =
                fields.iter().enumerate().map(|(i, field)| check_field(i, field, region, problems)).collect();
            for (i, field) in fields.iter().enumerate() {
                if fields[..i].iter().any(|earlier| earlier.name == field.name) {
                    problems.add(
                        format!("profile_fields[{i}].name"),
                        format!("'{}' is declared twice", field.name),
                    );
                }
            }
        }
        schema.keep_additional = self.additional_fields == AdditionalFieldsDeclaration::Keep;
        schema
    }

    fn check_legal(&self, problems: &mut Problems) -> Vec<LegalDocument> {
        self.legal_documents
            .iter()
            .enumerate()
            .filter_map(|(i, document)| check_legal_document(i, document, problems))
            .collect()
    }
}

fn check_field(
    i: usize,
    field: &FieldDeclaration,
    default_region: Option<Region>,
    problems: &mut Problems,
) -> FieldRule {
    let key = |name: &str| format!("profile_fields[{i}].{name}");
    let mut characters = field.name.bytes();
    let named = field.name.len() <= 64
        && characters.next().is_some_and(|b| b.is_ascii_alphabetic())
        && characters.all(|b| b.is_ascii_alphanumeric() || b == b'_');
    problems.require(named, &key("name"), "a letter, then letters, digits or _; at most 64");
    if matches!(field.name.as_str(), "emailAddress" | "mobilePrimary" | "password") {
        problems.add(key("name"), format!("'{}' is built in and cannot be declared", field.name));
    }
    FieldRule {
        name: field.name.clone(),
        kind: check_kind(i, field, default_region, problems),
        pre_register: presence(field.pre_register),
        activation: presence(field.activation),
        labels: check_labels(&key("labels"), &field.labels, problems),
    }
}

fn presence(declared: PresenceDeclaration) -> Presence {
    match declared {
        PresenceDeclaration::Absent => Presence::Absent,
        PresenceDeclaration::Optional => Presence::Optional,
        PresenceDeclaration::Required => Presence::Required,
    }
}

fn check_kind(
    i: usize,
    field: &FieldDeclaration,
    default_region: Option<Region>,
    problems: &mut Problems,
) -> FieldKind {
    match field.kind {
        FieldTypeDeclaration::Text => {
            let fit = field.min_length <= field.max_length && (1..=4_000).contains(&field.max_length);
            problems.require(fit, &format!("profile_fields[{i}].max_length"), "min_length to 4000");
            FieldKind::Text {
                min_length: field.min_length as usize,
                max_length: field.max_length as usize,
                pattern: field.pattern.as_ref().and_then(|pattern| check_pattern(i, pattern, problems)),
            }
        }
        FieldTypeDeclaration::Date => FieldKind::Date,
        FieldTypeDeclaration::Phone => FieldKind::Phone { default_region },
        FieldTypeDeclaration::Choice => {
            let key = format!("profile_fields[{i}].choices");
            problems.require(!field.choices.is_empty(), &key, "at least one choice");
            let choice = |choice: &super::ChoiceDeclaration| Choice {
                value: choice.value.clone(),
                labels: check_labels(&key, &choice.labels, problems),
            };
            FieldKind::Choice(field.choices.iter().map(choice).collect())
        }
        FieldTypeDeclaration::Flag => FieldKind::Flag,
        FieldTypeDeclaration::Address => FieldKind::Address,
    }
}

fn check_pattern(i: usize, pattern: &str, problems: &mut Problems) -> Option<regex::Regex> {
    // The bound keeps a declaration from making every request slow; the engine itself never backtracks.
    let compiled = regex::RegexBuilder::new(&format!("^(?:{pattern})$")).size_limit(256 * 1024).build();
    compiled
        .map_err(|error| problems.add(format!("profile_fields[{i}].pattern"), format!("not usable: {error}")))
        .ok()
}

fn check_labels(key: &str, labels: &BTreeMap<String, String>, problems: &mut Problems) -> Labels {
    Labels(labels.iter().map(|(tag, text)| (problems.locale(key, tag), text.clone())).collect())
}

fn check_legal_document(
    i: usize,
    document: &LegalDeclaration,
    problems: &mut Problems,
) -> Option<LegalDocument> {
    let key = |name: &str| format!("legal_documents[{i}].{name}");
    let lower = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let label = |b: u8| b.is_ascii_alphanumeric() || b"._-".contains(&b);
    let kind_is_fit = (1..=40).contains(&document.kind.len()) && document.kind.bytes().all(lower);
    problems.require(kind_is_fit, &key("kind"), "1 to 40 lower-case letters, digits or -");
    let version_is_fit = (1..=40).contains(&document.version.len()) && document.version.bytes().all(label);
    problems.require(version_is_fit, &key("version"), "1 to 40 letters, digits, . _ or -");
    problems.require(!document.title.trim().is_empty(), &key("title"), "what the link to it says");
    let content = match (&document.url, &document.text) {
        (Some(url), None) => {
            problems.https(&key("url"), url);
            LegalContent::Url(url.clone())
        }
        (None, Some(text)) => LegalContent::Text(text.clone()),
        (Some(_), Some(_)) | (None, None) => {
            problems.add(key("url"), "expected either url or text");
            return None;
        }
    };
    Some(LegalDocument {
        kind: document.kind.clone(),
        version: document.version.clone(),
        locale: problems.locale(&key("locale"), &document.locale),
        title: document.title.trim().to_owned(),
        content,
        required: document.required,
    })
}

fn list(locales: &[Locale]) -> String {
    locales.iter().map(Locale::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declared(change: impl Fn(&mut serde_json::Value)) -> Result<Application, Vec<String>> {
        let mut document = serde_json::json!({
            "client_id": "shop",
            "name": "Shop",
            "redirect_uris": ["https://shop.example/welcome"],
        });
        change(&mut document);
        let declaration: ApplicationDeclaration = serde_json::from_value(document).unwrap();
        let shipped = ["en-US", "fr-FR"].map(|tag| Locale::parse(tag).unwrap());
        declaration
            .check(&shipped, Vec::new(), 1)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn three_keys_are_enough() {
        let application = declared(|_| {}).unwrap();
        assert_eq!(application.invitation_lifetime, Duration::from_hours(7 * 24));
        assert_eq!(application.resend_limit, ResendLimit { burst: 5, period: Duration::from_mins(10) });
        assert_eq!(application.existing_user, ExistingUser::Link);
        assert_eq!(application.flow.name, "standard_global");
        assert_eq!(application.auth_types, [AuthType::Email, AuthType::Sms]);
    }

    #[test]
    fn a_public_client_gets_no_code_after_activation() {
        let public = |document: &mut serde_json::Value| {
            document["after_activation"] = "code".into();
            document["openid_connect"] = serde_json::json!({"token_endpoint_auth_methods": ["none"]});
        };
        let problems = declared(public).unwrap_err();
        assert_eq!(problems, ["after_activation: expected redirect or initiate_login for a public client"]);
        let application = declared(|document| document["after_activation"] = "code".into()).unwrap();
        assert_eq!(application.after_activation, AfterActivation::Code);
    }

    #[test]
    fn everything_that_is_wrong_is_told_with_its_key() {
        let problems = declared(|document| {
            document["redirect_uris"] = serde_json::json!(["http://shop.example/", "https://shop.example/"]);
            document["default_locale"] = "de-DE".into();
            document["invalid_mobile_status"] = 500.into();
            document["after_activation"] = "initiate_login".into();
            document["password"] = serde_json::json!({"min_length": 6});
            document["legal_documents"] = serde_json::json!([
                {"kind": "terms", "version": "1", "locale": "en-US", "title": "Terms"}
            ]);
            document["profile_fields"] = serde_json::json!([{"name": "firstName", "pattern": "("}]);
        })
        .unwrap_err();
        let keys: Vec<&str> = problems.iter().filter_map(|problem| problem.split(':').next()).collect();
        assert_eq!(
            keys,
            [
                "redirect_uris[0]",
                "default_locale",
                "invalid_mobile_status",
                "initiate_login_uri",
                "profile_fields[0].pattern",
                "legal_documents[0].url",
                "password.min_length",
            ]
        );
    }

    #[test]
    fn a_pattern_must_match_the_whole_value() {
        let application = declared(|document| {
            document["profile_fields"] =
                serde_json::json!([{"name": "code", "pattern": "[0-9]{3}", "pre_register": "optional"}]);
        })
        .unwrap();
        let FieldKind::Text { pattern: Some(pattern), .. } = &application.profile.fields[0].kind else {
            panic!("a text with a pattern")
        };
        assert!(pattern.is_match("123"));
        assert!(!pattern.is_match("x123"));
    }
}
