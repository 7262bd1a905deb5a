//! Everything that is kept about a user, as a file.

use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;

use super::account_of;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::sign_in::person::Person;
use crate::problem::{Failure, JSON};

/// GET: the file.
pub(super) async fn download(guest: Guest) -> PageResult {
    let person = match Person::of(&guest).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let account = account_of(&guest, &person.signed_in).await?;
    let factors = guest.app().factors_of(person.signed_in.user.id).await?;
    let text = serde_json::to_string_pretty(&account.data(&factors))
        .map_err(|error| Failure::from(usher_app::Error::Bug(format!("account data: {error}"))))?;
    let mut response = ([(header::CONTENT_TYPE, JSON)], text).into_response();
    let name = HeaderValue::from_static("attachment; filename=\"account.json\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(guest.protected(response))
}
