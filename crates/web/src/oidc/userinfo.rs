//! The userinfo endpoint (OpenID Connect Core section 5.3), opened by a bearer token (RFC 6750).

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::response::Response;
use usher_app::ProviderError;
use usher_domain::Secret;
use usher_oidc::{Parameters, ProtocolError};

use super::form::{Form, FormError};
use super::token::json_answer;
use crate::WebState;
use crate::problem::oauth::{BearerProblem, OAuthError};

/// GET, and POST with the token in the header or the body.
pub(super) async fn userinfo(
    State(state): State<WebState>,
    headers: HeaderMap,
    form: Result<Form, FormError>,
) -> Result<Response, OAuthError> {
    let form = match form {
        Ok(Form(parameters)) => parameters.unwrap_or_default(),
        Err(FormError::Refused(error)) => return Err(BearerProblem::from(error).into()),
        Err(FormError::Failure(failure)) => return Err(failure.into()),
    };
    let token = presented_token(&headers, &form)?;
    match state.app.userinfo(&token).await {
        Ok(claims) => Ok(json_answer(claims)),
        Err(ProviderError::Refused(error)) => Err(BearerProblem::from(error).into()),
        Err(ProviderError::Failed(error)) => Err(error.into()),
    }
}

/// The token of the header (RFC 6750 section 2.1) or of the body (section 2.2), never both, and never of the query.
fn presented_token(headers: &HeaderMap, form: &Parameters) -> Result<Secret<String>, BearerProblem> {
    let refused = |text: &'static str| Err(ProtocolError::invalid_request(text).into());
    if form.repeats("access_token") || headers.get_all(AUTHORIZATION).iter().count() > 1 {
        return refused("There is more than one access token.");
    }
    let in_header = headers.get(AUTHORIZATION).map(|value| bearer(value.to_str().unwrap_or_default()));
    match (in_header, form.get("access_token")) {
        // Another scheme is nothing that was meant for this endpoint.
        (None | Some(None), None) => Err(BearerProblem::Absent),
        (None, Some(token)) | (Some(Some(token)), None) => Ok(Secret::new(token.to_owned())),
        (Some(_), Some(_)) => refused("There is more than one access token."),
    }
}

fn bearer(authorization: &str) -> Option<&str> {
    let (scheme, token) = authorization.trim().split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}
