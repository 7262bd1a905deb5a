//! What an application would get to know, and whether it may.

use axum::http::StatusCode;
use usher_app::ContinuedRequest;
use usher_oidc::Scope;
use usher_render::pages::{ConsentItem, ConsentPage};
use usher_render::urls::route;

use super::person::{Person, page};
use crate::pages::continued;
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::problem::Failure;

/// GET: the question.
pub(super) async fn show(guest: Guest) -> PageResult {
    let person = match Person::of(&guest).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let Some(asked) = asked(&guest, &person).await? else { return Ok(person.go_on(&guest)) };
    let continued = &person.continued;
    let content = ConsentPage {
        application: asked.application.name.clone(),
        name: person.name(),
        masked_identifier: person.masked_identifier(),
        items: scope(&asked).iter().map(item).collect(),
        action: continued.page(route::SIGN_IN_CONSENT),
        csrf: person.csrf(&guest),
    };
    page(&guest, continued, StatusCode::OK, &continued.frame(&guest, route::SIGN_IN_CONSENT), &content)
}

/// POST: the answer. Whatever is not "allow" allows nothing.
pub(super) async fn answer(mut guest: Guest, typed: TypedForm) -> PageResult {
    let person = match Person::sending(&mut guest, &typed, route::SIGN_IN_CONSENT).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let Some(asked) = asked(&guest, &person).await? else { return Ok(person.go_on(&guest)) };
    if typed.text("answer") != "allow" {
        let denied = guest.app().denied(&asked.parameters).to_query();
        return Ok(guest.redirect(&continued::end(Some(&denied))));
    }
    let scope = scope(&asked).to_string();
    guest.app().allow_client(&person.signed_in, &asked.application.client_id, &scope).await?;
    Ok(person.go_on(&guest))
}

async fn asked(guest: &Guest, person: &Person) -> Result<Option<ContinuedRequest>, Failure> {
    match person.continued.query() {
        Some(query) => Ok(guest.app().continued_request(query).await?),
        None => Ok(None),
    }
}

/// What would be given, which may be less than what was asked for.
fn scope(asked: &ContinuedRequest) -> Scope {
    asked.request.scope.granted(&asked.application.relying_party)
}

fn item(value: &str) -> ConsentItem {
    match value {
        "openid" => ConsentItem::Identity,
        "profile" => ConsentItem::Profile,
        "email" => ConsentItem::Email,
        "phone" => ConsentItem::Phone,
        "address" => ConsentItem::Address,
        "offline_access" => ConsentItem::OfflineAccess,
        other => ConsentItem::Other(other.to_owned()),
    }
}
