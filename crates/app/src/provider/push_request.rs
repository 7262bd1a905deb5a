//! Pushed authorization requests (RFC 9126).

use std::time::Duration;

use usher_domain::{Application, ClientId, SecretDigest};
use usher_oidc::{AuthorizationError, AuthorizationRequest, Parameters, ProtocolError, PushedRequestUri};

use crate::store::NewPushedRequest;
use crate::{App, Error};

use super::ProviderError;

/// How long a pushed request may wait for its browser.
const LIFETIME: Duration = Duration::from_mins(1);

/// Parameters by which a client proves who it is: not part of the request, and never kept.
const CREDENTIALS: [&str; 3] = ["client_secret", "client_assertion", "client_assertion_type"];

/// What the endpoint answers with (section 2.2).
pub struct PushedRequest {
    /// `request_uri`, by [`PushedRequestUri::uri`].
    pub request_uri: PushedRequestUri,
    /// `expires_in`, in whole seconds.
    pub expires_in: Duration,
}

impl App {
    /// Checks a request that an authenticated application pushed as `/authorize` would (section 2.1), and keeps it for 60
    /// seconds. What the application authenticated with is left out.
    ///
    /// # Errors
    /// The error that `/authorize` would show or send, for the answer (section 2.3); `invalid_request` for a request with
    /// `request_uri`; the store's trouble.
    pub async fn push_request(
        &self,
        application: &Application,
        parameters: &Parameters,
    ) -> Result<PushedRequest, ProviderError> {
        if parameters.get("request_uri").is_some() {
            return Err(ProtocolError::invalid_request("A pushed request has no request_uri.").into());
        }
        let mut kept = CREDENTIALS.iter().fold(parameters.clone(), |kept, name| kept.without(name));
        // Left out by clients that name themselves in their credentials.
        kept = kept.with("client_id", application.client_id.as_str());
        let client_id = &application.client_id;
        let read = AuthorizationRequest::read(
            &kept,
            client_id,
            &application.relying_party,
            &application.redirect_uris,
        );
        if let Err(AuthorizationError::Page(error) | AuthorizationError::Redirect(_, error)) = read {
            return Err(error.into());
        }
        let reference = self.random_secret();
        let request = NewPushedRequest {
            request_digest: SecretDigest::of(reference.expose().as_bytes()),
            client_id: client_id.clone(),
            parameters: kept.to_query(),
            expires_at: self.now().plus(LIFETIME),
        };
        self.store.provider().push_request(request).await?;
        Ok(PushedRequest { request_uri: PushedRequestUri::new(reference.expose()), expires_in: LIFETIME })
    }

    /// The parameters of a pushed request, to be put in the place of its `request_uri`. Good once: `None` for the second
    /// caller, another application's, one that is over, and one that never was (`invalid_request_uri`).
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn take_pushed_request(
        &self,
        client_id: &ClientId,
        request_uri: &PushedRequestUri,
    ) -> Result<Option<Parameters>, Error> {
        let digest = SecretDigest::of(request_uri.reference().as_bytes());
        let found = self.store.provider().take_pushed_request(digest, client_id, self.now()).await?;
        let read = |text: String| Parameters::parse(&text);
        found.map(read).transpose().map_err(|error| Error::Bug(format!("a pushed request: {error}")))
    }
}
