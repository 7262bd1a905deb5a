//! The parameters of a request that a client makes by itself, and who the client says it is.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};
use usher_oidc::{ClientCredentials, Parameters, ParametersError, ProtocolError};

use crate::WebState;
use crate::pages::body_of;
use crate::problem::Failure;
use crate::problem::oauth::{OAuthError, OAuthProblem};

/// A request to the token endpoint or one of its neighbours.
pub(super) struct ClientRequest {
    /// The parameters of the body.
    pub(super) body: Parameters,
    /// The parameters of the query: read where the contract wants it, and never for a secret.
    pub(super) query: Parameters,
    authorization: Option<String>,
}

/// A request's form, without a look at who sends it; `None` when there is no body.
pub(super) struct Form(pub(super) Option<Parameters>);

/// Why a form is not even read.
pub(super) enum FormError {
    /// What it is.
    Refused(ProtocolError),
    /// Its size, or that it broke off.
    Failure(Failure),
}

impl IntoResponse for FormError {
    fn into_response(self) -> Response {
        OAuthError::from(self).into_response()
    }
}

impl From<FormError> for OAuthError {
    fn from(error: FormError) -> Self {
        match error {
            FormError::Refused(error) => OAuthProblem::new(error, false).into(),
            FormError::Failure(failure) => failure.into(),
        }
    }
}

impl FromRequest<WebState> for Form {
    type Rejection = FormError;

    async fn from_request(request: Request, _: &WebState) -> Result<Self, FormError> {
        if request.method() != Method::POST {
            return Ok(Self(None));
        }
        let is_form = is_form(request.headers());
        let body = body_of(request).await.map_err(FormError::Failure)?;
        if body.is_empty() {
            return Ok(Self(None));
        }
        let parameters = if is_form { read(&body) } else { Err(wrong_type()) };
        parameters.map(|parameters| Self(Some(parameters))).map_err(FormError::Refused)
    }
}

impl FromRequest<WebState> for ClientRequest {
    type Rejection = FormError;

    async fn from_request(request: Request, state: &WebState) -> Result<Self, FormError> {
        if request.headers().get_all(AUTHORIZATION).iter().count() > 1 {
            let text = "There is more than one client authentication.";
            return Err(FormError::Refused(ProtocolError::invalid_request(text)));
        }
        let authorization = request.headers().get(AUTHORIZATION);
        // What is no text is no credentials either, and is refused as such.
        let authorization = authorization.map(|value| value.to_str().unwrap_or_default().to_owned());
        let query = parse(request.uri().query().unwrap_or_default()).map_err(FormError::Refused)?;
        let body = Form::from_request(request, state).await?.0.unwrap_or_default();
        Ok(Self { body, query, authorization })
    }
}

impl ClientRequest {
    /// Who the client says it is, by the header and the body.
    ///
    /// # Errors
    /// See [`ClientCredentials::read`]; and for secrets in the query (RFC 6749 section 2.3.1).
    pub(super) fn credentials(&self) -> Result<ClientCredentials, OAuthProblem> {
        self.credentials_in(&self.body)
    }

    /// The same, with these parameters in the place of the body's.
    pub(super) fn credentials_in(&self, parameters: &Parameters) -> Result<ClientCredentials, OAuthProblem> {
        for name in ["client_secret", "client_assertion"] {
            if self.query.get(name).is_some() {
                return Err(self.problem(ProtocolError::invalid_request(
                    "A client secret or assertion belongs in the header or the body, never in the query.",
                )));
            }
        }
        ClientCredentials::read(self.authorization.as_deref(), parameters)
            .map_err(|error| self.problem(error))
    }

    /// An answer to this client.
    pub(super) fn problem(&self, error: ProtocolError) -> OAuthProblem {
        OAuthProblem::new(error, self.authorization.is_some())
    }
}

/// Reads a query or a form.
///
/// # Errors
/// `invalid_request` beyond the bounds of [`Parameters`].
pub(super) fn parse(text: &str) -> Result<Parameters, ProtocolError> {
    Parameters::parse(text).map_err(|error| {
        ProtocolError::invalid_request(match error {
            ParametersError::TooLong => "The parameters are too long.",
            ParametersError::TooMany => "There are too many parameters.",
        })
    })
}

fn read(body: &Bytes) -> Result<Parameters, ProtocolError> {
    match std::str::from_utf8(body) {
        Ok(text) => parse(text),
        Err(_) => Err(ProtocolError::invalid_request("The body is no text in UTF-8.")),
    }
}

/// Whether a body says that it is a form; further parameters, such as a charset, change nothing.
fn is_form(headers: &HeaderMap) -> bool {
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = media_type.and_then(|text| text.split(';').next()).unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

fn wrong_type() -> ProtocolError {
    ProtocolError::invalid_request("The Content-Type must be application/x-www-form-urlencoded.")
}
