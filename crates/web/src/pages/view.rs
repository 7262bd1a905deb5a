//! The activation form as people see it: labels, values and mistakes in their language.

use usher_domain::{
    Address, AuthType, FieldError, FieldKind, FieldRule, FieldValue, FormCheck, LegalContent, LegalDocument,
    Locale, Presence, Problem, current_documents,
};
use usher_render::pages::{
    ActivationPage, ChoiceOption, FieldKind as ViewKind, FieldSection, FieldView, IdentifierKind, LegalView,
    PasswordView,
};
use usher_render::urls::path;
use usher_render::{ErrorText, Locales, RenderError, fields};

use super::entry::Entry;
use super::form::TypedForm;
use super::guest::Guest;
use crate::error_text::error_text;

/// What the form is made of.
pub(crate) struct View<'a> {
    guest: &'a Guest,
    entry: &'a Entry,
    /// What was typed; before that, the profile speaks.
    typed: Option<&'a TypedForm>,
    locale: Locale,
}

impl<'a> View<'a> {
    /// The form of a visit, with what was typed into it.
    pub(crate) fn new(guest: &'a Guest, entry: &'a Entry, typed: Option<&'a TypedForm>) -> Self {
        Self { guest, entry, typed, locale: guest.language_for(&entry.visit) }
    }

    /// The kinds of the documents that were ticked, in the version that the page would show now: a box that was
    /// ticked for another version counts for nothing.
    pub(crate) fn accepted_kinds(&self) -> Vec<String> {
        let ticked = self.documents().into_iter().filter(|document| self.is_ticked(document));
        ticked.map(|document| document.kind.clone()).collect()
    }

    /// The page, with what is wrong beside each field.
    pub(crate) fn page(&self, errors: &[FieldError]) -> Result<ActivationPage, RenderError> {
        let visit = &self.entry.visit;
        let identifier = &visit.invitation.identifier;
        Ok(ActivationPage {
            action: self.guest.with_choices(self.entry.action()),
            csrf: self.entry.csrf(self.guest),
            identifier: identifier.as_given().to_owned(),
            identifier_kind: match identifier.auth_type() {
                AuthType::Email => IdentifierKind::Email,
                AuthType::Sms => IdentifierKind::Phone,
            },
            sections: self.sections(errors)?,
            password: self.password(errors)?,
            legal: self.legal(errors)?,
        })
    }

    /// An address is a group of its own; the fields between two groups are one section.
    fn sections(&self, errors: &[FieldError]) -> Result<Vec<FieldSection>, RenderError> {
        let mut sections: Vec<FieldSection> = Vec::new();
        let rules = &self.entry.visit.application.profile.fields;
        for rule in rules.iter().filter(|rule| rule.activation != Presence::Absent) {
            if let FieldKind::Address = rule.kind {
                sections.push(self.address(rule, errors)?);
                continue;
            }
            let field = self.field(rule, errors)?;
            match sections.last_mut() {
                Some(section) if section.legend.is_none() => section.fields.push(field),
                Some(_) | None => sections.push(FieldSection { legend: None, fields: vec![field] }),
            }
        }
        Ok(sections)
    }

    fn field(&self, rule: &FieldRule, errors: &[FieldError]) -> Result<FieldView, RenderError> {
        let (kind, max_length) = match &rule.kind {
            FieldKind::Text { max_length, .. } => (ViewKind::Text, u32::try_from(*max_length).ok()),
            FieldKind::Date => (ViewKind::Date, None),
            FieldKind::Flag => (ViewKind::Checkbox, None),
            FieldKind::Choice(choices) => {
                let option = |choice: &usher_domain::Choice| ChoiceOption {
                    value: choice.value.clone(),
                    label: choice.labels.for_reader(&self.locale).unwrap_or(&choice.value).to_owned(),
                };
                (ViewKind::Choice { options: choices.iter().map(option).collect() }, None)
            }
            FieldKind::Address => (ViewKind::Text, None),
        };
        Ok(FieldView {
            label: self.label(rule)?,
            kind,
            value: self.value(&rule.name, || match self.entry.visit.user.profile.get(&rule.name) {
                Some(FieldValue::Text(text)) => text.clone(),
                Some(FieldValue::Flag(true)) => "true".to_owned(),
                Some(FieldValue::Flag(false) | FieldValue::Address(_)) | None => String::new(),
            }),
            required: rule.activation == Presence::Required,
            error: self.error(&rule.name, errors, |check| empty_text(&rule.kind, check))?,
            autocomplete: fields::autocomplete(&rule.name).to_owned(),
            max_length,
            hint: None,
            name: rule.name.clone(),
        })
    }

    fn address(&self, rule: &FieldRule, errors: &[FieldError]) -> Result<FieldSection, RenderError> {
        let known = match self.entry.visit.user.profile.get(&rule.name) {
            Some(FieldValue::Address(address)) => Some(address),
            Some(FieldValue::Text(_) | FieldValue::Flag(_)) | None => None,
        };
        let part = |part: &str| {
            let name = format!("{}.{part}", rule.name);
            // The parts are the same whatever the application calls the address.
            let known_as = format!("address.{part}");
            let label = self.locales().field_label(&self.locale, &known_as)?;
            Ok(FieldView {
                label: label.unwrap_or_else(|| part.to_owned()),
                kind: ViewKind::Text,
                value: self.value(&name, || {
                    known.and_then(|address| address.part(part)).unwrap_or_default().to_owned()
                }),
                // Not every country has postal codes.
                required: rule.activation == Presence::Required && part != "postalCode",
                error: self.error(&name, errors, error_text)?,
                autocomplete: fields::autocomplete(&known_as).to_owned(),
                max_length: Some(200),
                hint: None,
                name,
            })
        };
        let fields: Result<Vec<FieldView>, RenderError> = Address::PARTS.into_iter().map(part).collect();
        Ok(FieldSection { legend: Some(self.label(rule)?), fields: fields? })
    }

    fn password(&self, errors: &[FieldError]) -> Result<PasswordView, RenderError> {
        let visit = &self.entry.visit;
        let policy = &visit.application.password;
        let bound = |characters: usize| u32::try_from(characters).unwrap_or(u32::MAX);
        Ok(PasswordView {
            min_length: bound(policy.min_length),
            max_length: bound(policy.max_length),
            error: self.error("password", errors, password_text)?,
            strength_url: path::password_strength(&visit.invitation.id.to_string()),
        })
    }

    fn legal(&self, errors: &[FieldError]) -> Result<Vec<LegalView>, RenderError> {
        let application = &self.entry.visit.application;
        let view = |document: &LegalDocument| {
            let LegalDocument { kind, version, locale, .. } = document;
            Ok(LegalView {
                id: document_id(document),
                title: document.title.clone(),
                href: match &document.content {
                    LegalContent::Url(url) => url.clone(),
                    LegalContent::Text(_) => {
                        path::legal(application.client_id.as_str(), kind, version, locale)
                    }
                },
                required: document.required,
                checked: self.is_ticked(document),
                error: self.error(&format!("legal.{kind}"), errors, error_text)?,
            })
        };
        self.documents().into_iter().map(view).collect()
    }

    fn documents(&self) -> Vec<&'a LegalDocument> {
        let application = &self.entry.visit.application;
        current_documents(&application.legal, &self.locale, &application.default_locale)
    }

    fn is_ticked(&self, document: &LegalDocument) -> bool {
        let id = document_id(document);
        self.typed.is_some_and(|typed| typed.all("legal").any(|ticked| ticked == id))
    }

    fn value(&self, name: &str, known: impl Fn() -> String) -> String {
        self.typed.map_or_else(known, |typed| typed.text(name).to_owned())
    }

    /// The application's label in the reader's language; else the product's own for a field that it knows; else
    /// whatever label the application has; else the name.
    fn label(&self, rule: &FieldRule) -> Result<String, RenderError> {
        let declared = rule.labels.for_reader(&self.locale).unwrap_or(&rule.name);
        if rule.labels.0.iter().any(|(locale, _)| locale.language() == self.locale.language()) {
            return Ok(declared.to_owned());
        }
        let built_in = self.locales().field_label(&self.locale, &rule.name)?;
        Ok(built_in.unwrap_or_else(|| declared.to_owned()))
    }

    fn error(
        &self,
        name: &str,
        errors: &[FieldError],
        words: impl Fn(FormCheck) -> ErrorText,
    ) -> Result<Option<String>, RenderError> {
        let Some(error) = errors.iter().find(|error| error.field == name) else { return Ok(None) };
        let text = match &error.problem {
            Problem::Form(check) => words(*check),
            Problem::Required | Problem::Missing | Problem::MissingParameter => words(FormCheck::Required),
            Problem::Invalid(_) | Problem::Unexpected => words(FormCheck::Pattern),
        };
        self.locales().error(&self.locale, text).map(Some)
    }

    fn locales(&self) -> &'a Locales {
        self.guest.state().renderer.locales()
    }
}

/// An empty field is told of by what one does with it.
fn empty_text(kind: &FieldKind, check: FormCheck) -> ErrorText {
    match (check, kind) {
        (FormCheck::Required, FieldKind::Choice(_)) => ErrorText::ChoiceRequired,
        (FormCheck::Required, FieldKind::Flag) => ErrorText::TickRequired,
        (check, _) => error_text(check),
    }
}

/// Names kind and version: a kind has no dot in it.
fn document_id(document: &LegalDocument) -> String {
    format!("{}.{}", document.kind, document.version)
}

fn password_text(check: FormCheck) -> ErrorText {
    match check {
        FormCheck::Required => ErrorText::PasswordRequired,
        check => error_text(check),
    }
}
