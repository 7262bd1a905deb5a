//! An account that may not use the application.

use axum::http::StatusCode;
use usher_render::pages::NoAccessPage;
use usher_render::urls::route;

use super::person::{Person, page};
use crate::pages::continued;
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};

/// GET: says so, and what can be done.
pub(super) async fn show(guest: Guest) -> PageResult {
    let person = match Person::of(&guest).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let continued = &person.continued;
    let Some(application) = continued.application() else { return Ok(person.go_on(&guest)) };
    let content = NoAccessPage {
        application: application.name.clone(),
        name: person.name(),
        masked_identifier: person.masked_identifier(),
        action: continued.page(route::SIGN_IN_NO_ACCESS),
        csrf: person.csrf(&guest),
        other_url: guest.with_language(continued.page(route::SIGN_IN)),
    };
    page(&guest, continued, StatusCode::OK, &continued.frame(&guest, route::SIGN_IN_NO_ACCESS), &content)
}

/// POST: back to the application, which is told.
pub(super) async fn go_back(mut guest: Guest, typed: TypedForm) -> PageResult {
    let person = match Person::sending(&mut guest, &typed, route::SIGN_IN_NO_ACCESS).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let denied = person.continued.query().and_then(|query| guest.app().denied_query(query));
    Ok(guest.redirect(&continued::end(denied.as_deref())))
}
