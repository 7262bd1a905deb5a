//! A legal document whose text the application handed to us.

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use usher_domain::{ClientId, LegalContent, Locale};
use usher_render::pages::LegalPage;

use super::guest::{Guest, PageResult};
use super::{frame, languages};
use crate::problem::Failure;

/// Application, kind, version and language of a document.
type Address = Path<(String, String, String, String)>;

/// GET: the text as a page. Any version that the application still declares, so that what was accepted can be read.
pub(crate) async fn show(guest: Guest, address: Result<Address, PathRejection>) -> PageResult {
    let Ok(Path((client_id, kind, version, locale))) = address else { return Err(Failure::NotFound) };
    let client_id = ClientId::parse(&client_id).ok_or(Failure::NotFound)?;
    let application = guest.app().application(&client_id).await?.ok_or(Failure::NotFound)?;
    let locale = Locale::parse(&locale).ok_or(Failure::NotFound)?;
    let document = application
        .legal
        .iter()
        .find(|document| document.kind == kind && document.version == version && document.locale == locale);
    let Some((document, LegalContent::Text(text))) = document.map(|found| (found, &found.content)) else {
        return Err(Failure::NotFound);
    };
    let reader = languages::for_reader(
        guest.state(),
        &application,
        [&document.locale].into_iter(),
        guest.accept_language(),
    );
    let page = LegalPage {
        title: document.title.clone(),
        version: document.version.clone(),
        locale: document.locale.clone(),
        text: text.clone(),
    };
    // The document is in one language; another one has an address of its own.
    let mut frame = frame::of(guest.state(), &application, reader);
    frame.languages.clear();
    guest.page(&frame, &page)
}
