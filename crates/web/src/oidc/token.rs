//! The token endpoint (RFC 6749 section 3.2, OpenID Connect Core section 3.1.3).

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value};
use usher_app::TokenAnswer;
use usher_domain::ClientAuthentication;
use usher_oidc::{Parameters, ProtocolError, TokenRequest};
use usher_render::urls::route;

use super::client::authenticate;
use super::form::ClientRequest;
use crate::WebState;
use crate::problem::JSON;
use crate::problem::oauth::{OAuthError, OAuthProblem, forbid_keeping};

/// POST.
pub(super) async fn token(
    State(state): State<WebState>,
    request: ClientRequest,
) -> Result<Response, OAuthError> {
    let parameters = sent_parameters(&request)?;
    let credentials = request.credentials_in(parameters)?;
    let application = authenticate(&state, &request, &credentials, route::TOKEN).await?;
    let token_request = TokenRequest::read(parameters).map_err(|error| request.problem(error))?;
    let answer = match &token_request {
        TokenRequest::AuthorizationCode { code, redirect_uri, code_verifier } => {
            state.app.exchange_code(&application, code, redirect_uri, code_verifier.as_ref()).await
        }
        TokenRequest::RefreshToken { refresh_token, scope } => {
            state.app.refresh(&application, refresh_token, scope.as_ref()).await
        }
    };
    answer.map(success).map_err(|error| request.provider_error(error))
}

/// The body's parameters; with an empty body the query's, for clients that prove nothing (contract.md section 5).
fn sent_parameters(request: &ClientRequest) -> Result<&Parameters, OAuthProblem> {
    if !request.body.is_empty() || request.query.is_empty() {
        return Ok(&request.body);
    }
    let credentials = request.credentials_in(&request.query)?;
    if credentials.method() != ClientAuthentication::None {
        let text = "The parameters of a client that authenticates belong in the body.";
        return Err(request.problem(ProtocolError::invalid_request(text)));
    }
    Ok(&request.query)
}

/// RFC 6749 section 5.1.
fn success(answer: TokenAnswer) -> Response {
    let mut members = Map::new();
    let mut set = |name: &str, value: Value| members.insert(name.to_owned(), value);
    set("access_token", answer.access_token.expose().as_str().into());
    set("token_type", "Bearer".into());
    set("expires_in", answer.expires_in.as_secs().into());
    if let Some(refresh_token) = &answer.refresh_token {
        set("refresh_token", refresh_token.expose().as_str().into());
    }
    if let Some(id_token) = answer.id_token {
        set("id_token", id_token.into());
    }
    if !answer.scope.is_empty() {
        set("scope", answer.scope.to_string().into());
    }
    json_answer(members)
}

/// A JSON answer that nobody may keep.
pub(super) fn json_answer(members: Map<String, Value>) -> Response {
    let mut response = ([(CONTENT_TYPE, JSON)], Value::Object(members).to_string()).into_response();
    forbid_keeping(response.headers_mut());
    response
}
