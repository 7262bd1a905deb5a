//! The page that tells of a failure: calm, without internals, with the number that support finds it by.

use axum::http::HeaderValue;
use axum::response::{IntoResponse, Response};
use usher_render::PageFrame;
use usher_render::pages::{NoticeKind, NoticePage};

use super::headers::Allowed;
use super::{guest, headers, languages};
use crate::WebState;
use crate::problem::Failure;

/// The page, with the failure's status.
pub(crate) fn failure_page(
    state: &WebState,
    failure: &Failure,
    request_id: &str,
    accept_language: Option<&HeaderValue>,
) -> Response {
    let kind = match failure {
        Failure::NotFound | Failure::MethodNotAllowed | Failure::Malformed => NoticeKind::NotFound,
        Failure::Forbidden => NoticeKind::SessionExpired,
        Failure::TooMany { .. } => NoticeKind::TooMany,
        Failure::Unavailable { .. } => NoticeKind::Unavailable,
        Failure::TooLarge(_) | Failure::Unexpected { .. } => {
            NoticeKind::Error { request_id: request_id.to_owned() }
        }
    };
    let locale = languages::for_stranger(state, None, accept_language);
    // No languages to choose from: not every failed request can be repeated as a GET.
    let frame = PageFrame::plain(locale);
    let page = guest::page(state, failure.status(), &frame, &NoticePage::from(kind), &Allowed::default());
    // Should even this page fail, its status is what is left.
    page.unwrap_or_else(|_| {
        let mut response = failure.status().into_response();
        headers::protect(response.headers_mut(), &Allowed::default(), state.urls.is_https());
        response
    })
}
