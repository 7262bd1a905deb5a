//! The activation form as people see it: labels, values and mistakes in their language.

use usher_app::PasskeyAnswer;
use usher_domain::{
    Application, AuthType, FieldError, FormCheck, LegalContent, LegalDocument, Locale, Purpose,
    current_documents,
};
use usher_render::pages::{ActivationPage, IdentifierKind, LegalView, PasskeyView, PasswordView};
use usher_render::urls::path;
use usher_render::{ErrorText, QrView, RenderError};

use super::entry::Entry;
use super::field_views::FieldViews;
use super::form::TypedForm;
use super::guest::Guest;
use crate::error_text::error_text;
use crate::problem::Failure;

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
    pub(crate) fn page(&self, errors: &[FieldError]) -> Result<ActivationPage, Failure> {
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
            sections: self.fields(errors).sections(&visit.application.profile)?,
            password: self.password(errors)?,
            passkey: self.passkey()?,
            hand_over: self.hand_over()?,
            legal: self.legal(errors)?,
            not_meant_url: self
                .guest
                .with_choices(path::activation_not_meant(&visit.invitation.id.to_string())),
        })
    }

    fn password(&self, errors: &[FieldError]) -> Result<PasswordView, RenderError> {
        let visit = &self.entry.visit;
        let policy = &visit.application.password;
        let bound = |characters: usize| u32::try_from(characters).unwrap_or(u32::MAX);
        Ok(PasswordView {
            min_length: bound(policy.min_length),
            max_length: bound(policy.max_length),
            error: self.fields(errors).error("password", password_text)?,
            strength_url: path::password_strength(&visit.invitation.id.to_string()),
        })
    }

    /// An answer that was sent stays in the form, as long as it is one.
    fn passkey(&self) -> Result<Option<PasskeyView>, Failure> {
        let app = self.guest.app();
        if !app.offers_passkeys() {
            return Ok(None);
        }
        let visit = &self.entry.visit;
        let typed = self.typed.map_or("", |typed| typed.text("passkey"));
        let is_good = match PasskeyAnswer::parse(typed) {
            Some(answer) => app.check_created_passkey(visit.user.id, "", &answer)?.is_some(),
            None => false,
        };
        let begin_url = path::activation_passkey(&visit.invitation.id.to_string());
        let answer = is_good.then(|| typed.to_owned());
        Ok(Some(PasskeyView { answer, ..PasskeyView::in_form(begin_url) }))
    }

    /// The link of the invitation, which the holder of this page has already. `None` when the configuration no longer
    /// holds the key that it was made with.
    fn hand_over(&self) -> Result<Option<QrView>, RenderError> {
        let invitation = &self.entry.visit.invitation;
        let token = self.guest.app().keys().token(
            &invitation.key_id,
            Purpose::Invitation,
            invitation.handle,
            invitation.nonce,
        );
        let url = token.map(|token| self.guest.state().urls.invitation(&token.reveal()));
        url.map(|url| QrView::of(&url)).transpose()
    }

    fn legal(&self, errors: &[FieldError]) -> Result<Vec<LegalView>, RenderError> {
        let application = &self.entry.visit.application;
        let view = |document: &LegalDocument| {
            Ok(LegalView {
                id: document_id(document),
                title: document.title.clone(),
                href: document_address(application, document),
                required: document.required,
                checked: self.is_ticked(document),
                error: self.fields(errors).error(&format!("legal.{}", document.kind), error_text)?,
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

    fn fields<'b>(&'b self, errors: &'b [FieldError]) -> FieldViews<'b> {
        FieldViews {
            locales: self.guest.state().renderer.locales(),
            locale: &self.locale,
            profile: &self.entry.visit.user.profile,
            typed: self.typed,
            errors,
        }
    }
}

/// Where a document is read.
pub(super) fn document_address(application: &Application, document: &LegalDocument) -> String {
    let LegalDocument { kind, version, locale, .. } = document;
    match &document.content {
        LegalContent::Url(url) => url.clone(),
        LegalContent::Text(_) => path::legal(application.client_id.as_str(), kind, version, locale),
    }
}

/// Names kind and version: a kind has no dot in it.
pub(super) fn document_id(document: &LegalDocument) -> String {
    format!("{}.{}", document.kind, document.version)
}

/// An empty password is told of in words of its own.
pub(super) fn password_text(check: FormCheck) -> ErrorText {
    match check {
        FormCheck::Required => ErrorText::PasswordRequired,
        check => error_text(check),
    }
}
