//! Who calls the token endpoint or one of its neighbours: the only way from credentials to an application here.

use std::sync::Arc;

use usher_app::ProviderError;
use usher_domain::Application;
use usher_oidc::{ClientCredentials, ProtocolError};
use usher_render::urls::route;

use super::form::ClientRequest;
use crate::WebState;
use crate::problem::oauth::{OAuthError, OAuthProblem};

/// The application that the credentials prove. An assertion may be addressed to the issuer, the token endpoint, or the
/// endpoint that is called (RFC 7523 section 3, RFC 9126 section 2).
pub(super) async fn authenticate(
    state: &WebState,
    request: &ClientRequest,
    credentials: &ClientCredentials,
    called: &str,
) -> Result<Arc<Application>, OAuthError> {
    let token = state.urls.absolute(route::TOKEN);
    let called = state.urls.absolute(called);
    let audiences = [state.urls.origin(), &token, &called];
    let authenticated = state.app.authenticate_client(credentials, &audiences).await;
    authenticated.map_err(|error| request.provider_error(error))
}

/// The same, for the endpoints at which a name is no proof.
pub(super) async fn authenticate_confidential(
    state: &WebState,
    request: &ClientRequest,
    called: &str,
) -> Result<Arc<Application>, OAuthError> {
    let application = authenticate(state, request, &request.credentials()?, called).await?;
    if application.relying_party.is_public() {
        return Err(request.problem(ProtocolError::invalid_client()).into());
    }
    Ok(application)
}

impl ClientRequest {
    /// What a use-case said, for this client.
    pub(super) fn provider_error(&self, error: ProviderError) -> OAuthError {
        match error {
            ProviderError::Refused(error) => OAuthError::Problem(self.problem(error)),
            ProviderError::Failed(error) => error.into(),
        }
    }

    /// A parameter of the body that must be there, once.
    pub(super) fn required(&self, name: &'static str) -> Result<&str, OAuthProblem> {
        if let Some(repeated) = self.body.repeated() {
            let text = format!("The parameter '{repeated}' was sent more than once.");
            return Err(self.problem(ProtocolError::invalid_request(text)));
        }
        self.body.get(name).ok_or_else(|| {
            self.problem(ProtocolError::invalid_request(format!("The parameter '{name}' is missing.")))
        })
    }
}
