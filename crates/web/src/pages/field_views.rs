//! The fields of a profile as people see them: labels, values and mistakes in their language.

use usher_domain::{
    Address, FieldError, FieldKind, FieldRule, FieldValue, FormCheck, Locale, Presence, Problem, Profile,
    ProfileSchema,
};
use usher_render::pages::{ChoiceOption, FieldKind as ViewKind, FieldSection, FieldView};
use usher_render::{ErrorText, Locales, RenderError, fields};

use super::form::TypedForm;
use crate::error_text::error_text;

/// What the fields are made of.
pub(crate) struct FieldViews<'a> {
    pub(crate) locales: &'a Locales,
    pub(crate) locale: &'a Locale,
    pub(crate) profile: &'a Profile,
    /// What was typed; before that, the profile speaks.
    pub(crate) typed: Option<&'a TypedForm>,
    /// What is wrong with it.
    pub(crate) errors: &'a [FieldError],
}

impl FieldViews<'_> {
    /// An address is a group of its own; the fields between two groups are one section.
    pub(crate) fn sections(&self, schema: &ProfileSchema) -> Result<Vec<FieldSection>, RenderError> {
        let mut sections: Vec<FieldSection> = Vec::new();
        for rule in schema.fields.iter().filter(|rule| rule.activation != Presence::Absent) {
            if let FieldKind::Address = rule.kind {
                sections.push(self.address(rule)?);
                continue;
            }
            let field = self.field(rule)?;
            match sections.last_mut() {
                Some(section) if section.legend.is_none() => section.fields.push(field),
                Some(_) | None => sections.push(FieldSection { legend: None, fields: vec![field] }),
            }
        }
        Ok(sections)
    }

    fn field(&self, rule: &FieldRule) -> Result<FieldView, RenderError> {
        let (kind, max_length) = match &rule.kind {
            FieldKind::Text { max_length, .. } => (ViewKind::Text, u32::try_from(*max_length).ok()),
            FieldKind::Date => (ViewKind::Date, None),
            FieldKind::Phone { .. } => (ViewKind::Tel, None),
            FieldKind::Flag => (ViewKind::Checkbox, None),
            FieldKind::Choice(choices) => {
                let option = |choice: &usher_domain::Choice| ChoiceOption {
                    value: choice.value.clone(),
                    label: choice.labels.for_reader(self.locale).unwrap_or(&choice.value).to_owned(),
                };
                (ViewKind::Choice { options: choices.iter().map(option).collect() }, None)
            }
            FieldKind::Address => (ViewKind::Text, None),
        };
        Ok(FieldView {
            label: self.label(rule)?,
            kind,
            value: self.value(&rule.name, || match self.profile.get(&rule.name) {
                Some(FieldValue::Text(text)) => text.clone(),
                Some(FieldValue::Flag(true)) => "true".to_owned(),
                Some(FieldValue::Flag(false) | FieldValue::Address(_)) | None => String::new(),
            }),
            required: rule.activation == Presence::Required,
            error: self.error(&rule.name, |check| empty_text(&rule.kind, check))?,
            autocomplete: fields::autocomplete(&rule.name).to_owned(),
            max_length,
            hint: None,
            name: rule.name.clone(),
        })
    }

    fn address(&self, rule: &FieldRule) -> Result<FieldSection, RenderError> {
        let known = match self.profile.get(&rule.name) {
            Some(FieldValue::Address(address)) => Some(address),
            Some(FieldValue::Text(_) | FieldValue::Flag(_)) | None => None,
        };
        let part = |part: &str| {
            let name = format!("{}.{part}", rule.name);
            // The parts are the same whatever the application calls the address.
            let known_as = format!("address.{part}");
            let label = self.locales.field_label(self.locale, &known_as)?;
            Ok(FieldView {
                label: label.unwrap_or_else(|| part.to_owned()),
                kind: ViewKind::Text,
                value: self.value(&name, || {
                    known.and_then(|address| address.part(part)).unwrap_or_default().to_owned()
                }),
                // Not every country has postal codes.
                required: rule.activation == Presence::Required && part != "postalCode",
                error: self.error(&name, error_text)?,
                autocomplete: fields::autocomplete(&known_as).to_owned(),
                max_length: Some(200),
                hint: None,
                name,
            })
        };
        let fields: Result<Vec<FieldView>, RenderError> = Address::PARTS.into_iter().map(part).collect();
        Ok(FieldSection { legend: Some(self.label(rule)?), fields: fields? })
    }

    fn value(&self, name: &str, known: impl Fn() -> String) -> String {
        self.typed.map_or_else(known, |typed| typed.text(name).to_owned())
    }

    /// The application's label in the reader's language; else the product's own for a field that it knows; else
    /// whatever label the application has; else the name.
    fn label(&self, rule: &FieldRule) -> Result<String, RenderError> {
        let declared = rule.labels.for_reader(self.locale).unwrap_or(&rule.name);
        if rule.labels.0.iter().any(|(locale, _)| locale.language() == self.locale.language()) {
            return Ok(declared.to_owned());
        }
        let built_in = self.locales.field_label(self.locale, &rule.name)?;
        Ok(built_in.unwrap_or_else(|| declared.to_owned()))
    }

    /// What is wrong with an entry, in the reader's language.
    pub(crate) fn error(
        &self,
        name: &str,
        words: impl Fn(FormCheck) -> ErrorText,
    ) -> Result<Option<String>, RenderError> {
        let Some(error) = self.errors.iter().find(|error| error.field == name) else { return Ok(None) };
        let text = match &error.problem {
            Problem::Form(check) => words(*check),
            Problem::Required | Problem::Missing | Problem::MissingParameter => words(FormCheck::Required),
            Problem::Invalid(_) | Problem::Unexpected => words(FormCheck::Pattern),
        };
        self.locales.error(self.locale, text).map(Some)
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
