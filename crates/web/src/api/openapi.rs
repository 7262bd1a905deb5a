//! The description of the JSON endpoints, committed beside this file; tests hold it against the router's answers.

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::problem::JSON;

/// OpenAPI 3.1.
pub(crate) const DOCUMENT: &str = include_str!("openapi.json");

/// The document as it is.
pub(crate) async fn openapi() -> Response {
    ([(CONTENT_TYPE, JSON)], DOCUMENT).into_response()
}
