//! The authorization request that a page of ours stands in the way of, and goes on with.

use std::sync::Arc;

use usher_domain::{Application, ClientId, SecretDigest};
use usher_oidc::{AuthorizationRequest, Parameters, PushedRequestUri};

use crate::{App, Error};

/// An authorization request that a page goes on with.
#[derive(Clone)]
pub struct ContinuedRequest {
    /// As it goes on.
    pub parameters: Parameters,
    /// Who asks.
    pub application: Arc<Application>,
    /// What is asked.
    pub request: AuthorizationRequest,
}

impl App {
    /// Reads the query string of an authorization request. `None` when it is none that can be granted: the authorization
    /// endpoint says why.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn continued_request(&self, query: &str) -> Result<Option<ContinuedRequest>, Error> {
        let Ok(parameters) = Parameters::parse(query) else { return Ok(None) };
        let Some(client_id) = parameters.get("client_id").and_then(ClientId::parse) else { return Ok(None) };
        let Some(application) = self.application(&client_id).await? else { return Ok(None) };
        let asked = self.asked_for(&client_id, &parameters).await?;
        let request = asked.and_then(|asked| {
            let relying_party = &application.relying_party;
            AuthorizationRequest::read(&asked, &client_id, relying_party, &application.redirect_uris).ok()
        });
        Ok(request.map(|request| ContinuedRequest { parameters, application, request }))
    }

    /// What a request asks for: its own parameters, or those that were pushed before, which stay where they are. `None`
    /// when they are over.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn asked_for(
        &self,
        client_id: &ClientId,
        request: &Parameters,
    ) -> Result<Option<Parameters>, Error> {
        let Some(uri) = PushedRequestUri::of(request) else { return Ok(Some(request.clone())) };
        let digest = SecretDigest::of(uri.reference().as_bytes());
        let pushed = self.store.sign_in().pushed_request(digest, client_id, self.now()).await?;
        Ok(pushed.and_then(|pushed| Parameters::parse(&pushed).ok()))
    }
}
