//! The errors of OAuth's endpoints: as JSON (RFC 6749 section 5.2), and for bearer tokens (RFC 6750 section 3).
//!
//! Errors of the authorization endpoint have no status: they travel in a redirect, or stand on a page
//! (`NoticeKind::AuthorizationRequest`).

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, PRAGMA, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use usher_app::Error;
use usher_oidc::{ErrorCode, ProtocolError};

use super::{Failure, JSON};
use crate::extract::request_id::RequestId;

/// Marks an answer that nobody may keep (RFC 6749 section 5.1).
pub(crate) fn forbid_keeping(headers: &mut HeaderMap) {
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(PRAGMA, HeaderValue::from_static("no-cache"));
}

/// An error of the token endpoint and its neighbours.
#[derive(Debug)]
pub(crate) struct OAuthProblem {
    status: StatusCode,
    error: ProtocolError,
    challenges: bool,
}

impl OAuthProblem {
    /// An error; `tried_header` says whether the client authenticated in the `Authorization` header, which a 401 then
    /// answers with the scheme (RFC 6749 section 5.2). Elsewhere it names none: browsers would ask for a password.
    pub(crate) fn new(error: ProtocolError, tried_header: bool) -> Self {
        let status = status_of(error.code);
        Self { challenges: tried_header && status == StatusCode::UNAUTHORIZED, status, error }
    }
}

impl IntoResponse for OAuthProblem {
    fn into_response(self) -> Response {
        let mut response = json_error(self.status, &self.error);
        if self.challenges {
            let scheme = HeaderValue::from_static("Basic realm=\"usher\", charset=\"UTF-8\"");
            response.headers_mut().insert(WWW_AUTHENTICATE, scheme);
        }
        response
    }
}

/// The statuses of RFC 6749 section 5.2 and RFC 6750 section 3.1; the codes that belong to redirects are bad requests
/// where a pushed request has them (RFC 9126 section 2.3).
fn status_of(code: ErrorCode) -> StatusCode {
    match code {
        ErrorCode::InvalidClient | ErrorCode::InvalidToken => StatusCode::UNAUTHORIZED,
        ErrorCode::InsufficientScope => StatusCode::FORBIDDEN,
        ErrorCode::ServerError => StatusCode::INTERNAL_SERVER_ERROR,
        ErrorCode::TemporarilyUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorCode::InvalidRequest
        | ErrorCode::InvalidGrant
        | ErrorCode::UnauthorizedClient
        | ErrorCode::UnsupportedGrantType
        | ErrorCode::AccessDenied
        | ErrorCode::UnsupportedResponseType
        | ErrorCode::InvalidScope
        | ErrorCode::InteractionRequired
        | ErrorCode::LoginRequired
        | ErrorCode::AccountSelectionRequired
        | ErrorCode::ConsentRequired
        | ErrorCode::InvalidRequestUri
        | ErrorCode::InvalidRequestObject
        | ErrorCode::RequestNotSupported
        | ErrorCode::RequestUriNotSupported
        | ErrorCode::RegistrationNotSupported
        | ErrorCode::UnmetAuthenticationRequirements
        | ErrorCode::UnsupportedTokenType => StatusCode::BAD_REQUEST,
    }
}

fn json_error(status: StatusCode, error: &ProtocolError) -> Response {
    let body = json!({ "error": error.code.as_str(), "error_description": error.description });
    let mut response = (status, [(CONTENT_TYPE, JSON)], body.to_string()).into_response();
    forbid_keeping(response.headers_mut());
    response
}

/// An error of an endpoint that a bearer token opens (RFC 6750 section 3).
#[derive(Debug)]
pub(crate) enum BearerProblem {
    /// No token: nothing is said but how to bring one (section 3.1).
    Absent,
    /// What is wrong with the request or its token.
    Refused(ProtocolError),
}

impl From<ProtocolError> for BearerProblem {
    fn from(error: ProtocolError) -> Self {
        Self::Refused(error)
    }
}

impl IntoResponse for BearerProblem {
    fn into_response(self) -> Response {
        let (mut response, challenge) = match self {
            Self::Absent => {
                let mut response = StatusCode::UNAUTHORIZED.into_response();
                forbid_keeping(response.headers_mut());
                (response, "Bearer realm=\"usher\"".to_owned())
            }
            Self::Refused(error) => (json_error(status_of(error.code), &error), challenge(&error)),
        };
        // A description holds nothing that would have to be quoted.
        if let Ok(challenge) = HeaderValue::from_str(&challenge) {
            response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
        }
        response
    }
}

fn challenge(error: &ProtocolError) -> String {
    let code = error.code.as_str();
    let scope = if error.code == ErrorCode::InsufficientScope { ", scope=\"openid\"" } else { "" };
    format!("Bearer realm=\"usher\", error=\"{code}\", error_description=\"{}\"{scope}", error.description)
}

/// Why an OAuth endpoint says no: in the protocol's words, or by a [`Failure`].
pub(crate) enum OAuthError {
    /// The caller's to mend.
    Problem(OAuthProblem),
    /// See [`BearerProblem`].
    Bearer(BearerProblem),
    /// The service's trouble.
    Failure(Failure),
}

impl From<OAuthProblem> for OAuthError {
    fn from(problem: OAuthProblem) -> Self {
        Self::Problem(problem)
    }
}

impl From<BearerProblem> for OAuthError {
    fn from(problem: BearerProblem) -> Self {
        Self::Bearer(problem)
    }
}

impl From<Failure> for OAuthError {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<Error> for OAuthError {
    fn from(error: Error) -> Self {
        Self::Failure(error.into())
    }
}

impl IntoResponse for OAuthError {
    fn into_response(self) -> Response {
        match self {
            Self::Problem(problem) => problem.into_response(),
            Self::Bearer(problem) => problem.into_response(),
            Self::Failure(failure) => failure.into_response(),
        }
    }
}

impl Failure {
    /// The form of OAuth's endpoints. An unexpected failure tells the request id and nothing else.
    pub(crate) fn oauth(&self, request_id: &RequestId) -> Response {
        let error = match self {
            Self::NotFound => ProtocolError::invalid_request("There is no such endpoint."),
            Self::MethodNotAllowed => {
                ProtocolError::invalid_request("The endpoint does not have this method.")
            }
            Self::Malformed => ProtocolError::invalid_request("The request cannot be read."),
            Self::Forbidden => ProtocolError::invalid_request("The request was refused."),
            Self::TooLarge(limit) => ProtocolError::invalid_request(format!("{limit}.")),
            Self::TooMany { .. } => {
                ProtocolError::new(ErrorCode::TemporarilyUnavailable, "There were too many requests.")
            }
            Self::Unavailable { .. } => {
                ProtocolError::new(ErrorCode::TemporarilyUnavailable, "The service is unavailable.")
            }
            Self::Unexpected { .. } => ProtocolError::new(
                ErrorCode::ServerError,
                format!("There was an unexpected error in request {request_id}."),
            ),
        };
        json_error(self.status(), &error)
    }
}
