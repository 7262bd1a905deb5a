//! Documents that got a new version since the person accepted them.

use axum::http::StatusCode;
use usher_app::{Error, unaccepted_documents};
use usher_domain::{Application, FieldError, LegalDocument, Locale};
use usher_render::pages::{DocumentsPage, LegalView};
use usher_render::urls::route;
use usher_render::{ErrorText, RenderError};

use super::person::{Person, page};
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::view::{document_address, document_id};
use crate::problem::REFUSED_FORM;

/// GET: the documents, none of them ticked.
pub(super) async fn show(guest: Guest) -> PageResult {
    let person = match Person::of(&guest).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    form(&guest, &person, StatusCode::OK, None, &[])
}

/// POST: accepts them.
pub(super) async fn accept(mut guest: Guest, typed: TypedForm) -> PageResult {
    let person = match Person::sending(&mut guest, &typed, route::SIGN_IN_DOCUMENTS).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let Some(application) = person.continued.application() else { return Ok(person.go_on(&guest)) };
    let locale = person.continued.frame(&guest, route::SIGN_IN_DOCUMENTS).locale;
    let ticked =
        missing(&person, application, &locale).into_iter().filter(|document| is_ticked(document, &typed));
    let kinds: Vec<String> = ticked.map(|document| document.kind.clone()).collect();
    match guest.app().accept_documents(&person.signed_in, application, &locale, &kinds).await {
        Ok(()) => Ok(person.go_on(&guest)),
        Err(Error::Invalid(errors)) => form(&guest, &person, REFUSED_FORM, Some(&typed), &errors),
        Err(error) => Err(error.into()),
    }
}

fn form(
    guest: &Guest,
    person: &Person,
    status: StatusCode,
    typed: Option<&TypedForm>,
    errors: &[FieldError],
) -> PageResult {
    let continued = &person.continued;
    let Some(application) = continued.application() else { return Ok(person.go_on(guest)) };
    let frame = continued.frame(guest, route::SIGN_IN_DOCUMENTS);
    let documents = missing(person, application, &frame.locale);
    // Accepted meanwhile, perhaps in another tab.
    if documents.is_empty() {
        return Ok(person.go_on(guest));
    }
    let view = |document: &LegalDocument| {
        let is_wrong = errors.iter().any(|error| error.field == format!("legal.{}", document.kind));
        let locales = guest.state().renderer.locales();
        let error =
            is_wrong.then(|| locales.error(&frame.locale, ErrorText::LegalNotAccepted)).transpose()?;
        Ok(LegalView {
            id: document_id(document),
            title: document.title.clone(),
            href: document_address(application, document),
            required: true,
            checked: typed.is_some_and(|typed| is_ticked(document, typed)),
            error,
        })
    };
    let legal: Result<Vec<LegalView>, RenderError> = documents.into_iter().map(view).collect();
    let content = DocumentsPage {
        action: continued.page(route::SIGN_IN_DOCUMENTS),
        csrf: person.csrf(guest),
        legal: legal?,
        sign_out_url: guest.with_language(route::SIGN_OUT.to_owned()),
    };
    page(guest, continued, status, &frame, &content)
}

fn missing<'a>(person: &Person, application: &'a Application, locale: &Locale) -> Vec<&'a LegalDocument> {
    unaccepted_documents(application, &person.signed_in.accepted, locale)
}

/// Kind and version: a box that was ticked for another version counts for nothing.
fn is_ticked(document: &LegalDocument, typed: &TypedForm) -> bool {
    let id = document_id(document);
    typed.all("legal").any(|ticked| ticked == id)
}
