//! The style sheet and the script. Their names hold a hash of their content, so browsers may keep them for ever.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use usher_render::assets;

use super::guest::{Guest, Named};
use super::headers::FOR_EVER;
use crate::problem::Failure;

/// GET: the file of exactly this name.
pub(crate) async fn show(guest: Guest, Named(file): Named) -> Result<Response, Failure> {
    let asset = assets::find(&file).ok_or(Failure::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type)),
        (header::CACHE_CONTROL, FOR_EVER),
    ];
    Ok(guest.protected((headers, asset.bytes).into_response()))
}
