//! An application's colours as a style sheet (a page's policy allows none inside the page), and its logo.

use axum::body::Bytes;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use usher_domain::ClientId;
use usher_render::colours::brand_css;

use super::guest::{Guest, Named};
use super::headers::FOR_EVER;
use crate::problem::Failure;

/// GET: kept for ever under the present revision's address, looked at anew under any other.
pub(crate) async fn show(guest: Guest, Named(client_id): Named) -> Result<Response, Failure> {
    let client_id = ClientId::parse(&client_id).ok_or(Failure::NotFound)?;
    let application = guest.app().application(&client_id).await?.ok_or(Failure::NotFound)?;
    let colour = application.branding.primary_color.as_deref();
    let css = colour.and_then(brand_css).ok_or(Failure::NotFound)?;
    Ok(answer(&guest, application.revision, HeaderValue::from_static("text/css; charset=utf-8"), css.into()))
}

/// GET: the application's logo, kept in the same way.
pub(crate) async fn logo(guest: Guest, Named(client_id): Named) -> Result<Response, Failure> {
    let client_id = ClientId::parse(&client_id).ok_or(Failure::NotFound)?;
    let application = guest.app().application(&client_id).await?.ok_or(Failure::NotFound)?;
    let logo = application.branding.logo.as_ref().ok_or(Failure::NotFound)?;
    let bytes = Bytes::copy_from_slice(logo.bytes());
    Ok(answer(&guest, application.revision, HeaderValue::from_static(logo.media_type()), bytes))
}

fn answer(guest: &Guest, revision: i64, content_type: HeaderValue, content: Bytes) -> Response {
    let is_present = guest.query("v") == revision.to_string();
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::CACHE_CONTROL, if is_present { FOR_EVER } else { HeaderValue::from_static("no-cache") }),
    ];
    guest.protected((headers, content).into_response())
}
