//! The choice between the account that the browser is signed in with and another (`prompt=select_account`).

use axum::http::StatusCode;
use usher_render::pages::ChooseAccountPage;
use usher_render::urls::route;

use super::person::{Person, page};
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};

/// GET: who is signed in.
pub(super) async fn show(guest: Guest) -> PageResult {
    let person = match Person::of(&guest).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let continued = &person.continued;
    let content = ChooseAccountPage {
        name: person.name(),
        masked_identifier: person.masked_identifier(),
        action: continued.page(route::SIGN_IN_ACCOUNT),
        csrf: person.csrf(&guest),
        other_url: guest.with_language(continued.page(route::SIGN_IN)),
    };
    page(&guest, continued, StatusCode::OK, &continued.frame(&guest, route::SIGN_IN_ACCOUNT), &content)
}

/// POST: goes on with this account.
pub(super) async fn go_on(mut guest: Guest, typed: TypedForm) -> PageResult {
    let person = match Person::sending(&mut guest, &typed, route::SIGN_IN_ACCOUNT).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    guest.app().choose_account(&person.signed_in).await?;
    Ok(person.go_on(&guest))
}
