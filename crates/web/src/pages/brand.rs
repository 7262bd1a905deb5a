//! An application's colours as a style sheet: a page's policy allows none inside the page.

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
    let is_present = guest.query("v") == application.revision.to_string();
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
        (header::CACHE_CONTROL, if is_present { FOR_EVER } else { HeaderValue::from_static("no-cache") }),
    ];
    Ok(guest.protected((headers, css).into_response()))
}
