//! A client proves who it is at the token endpoint and its neighbours (RFC 6749 section 2.3, OpenID Connect Core section 9).

use std::sync::Arc;

use usher_domain::{Application, SecretDigest};
use usher_oidc::{ClientCredentials, ClientKeys, ProtocolError, verify_client_assertion};

use crate::{App, Error};

use super::ProviderError;

impl App {
    /// The application that these credentials prove, by a method that it is set to use. For a public client that is its
    /// name alone; endpoints where that is not enough look at [`usher_domain::RelyingParty::is_public`].
    ///
    /// `audiences` are what an assertion may be addressed to: the issuer, the token endpoint, the endpoint called. An
    /// assertion is good once, which costs a step of the store; everything else only the application's settings.
    ///
    /// # Errors
    /// `invalid_client`, alike for unknown, disabled and wrong, in words and in time; the store's trouble.
    pub async fn authenticate_client(
        &self,
        credentials: &ClientCredentials,
        audiences: &[&str],
    ) -> Result<Arc<Application>, ProviderError> {
        let client_id = credentials.client_id();
        let Some(application) = self.application(client_id).await? else {
            // The digest that a known application would have cost.
            if let ClientCredentials::SecretBasic { secret, .. }
            | ClientCredentials::SecretPost { secret, .. } = credentials
            {
                let _ = SecretDigest::of(secret.expose().as_bytes());
            }
            return Err(ProtocolError::invalid_client().into());
        };
        let may_use_method = application.relying_party.authentication.contains(&credentials.method());
        let is_right = match credentials {
            ClientCredentials::SecretBasic { secret, .. } | ClientCredentials::SecretPost { secret, .. } => {
                application.accepts_secret(secret.expose().as_bytes())
            }
            ClientCredentials::PrivateKeyJwt { assertion, .. } => {
                may_use_method && self.check_assertion(&application, assertion.expose(), audiences).await?
            }
            ClientCredentials::None { .. } => true,
        };
        if is_right && may_use_method { Ok(application) } else { Err(ProtocolError::invalid_client().into()) }
    }

    async fn check_assertion(
        &self,
        application: &Application,
        assertion: &str,
        audiences: &[&str],
    ) -> Result<bool, Error> {
        let Some(jwks) = &application.relying_party.jwks else { return Ok(false) };
        let client_id = &application.client_id;
        let keys = ClientKeys::parse(jwks)
            .map_err(|error| Error::Bug(format!("the keys of the application {client_id}: {error}")))?;
        let verified = verify_client_assertion(assertion, client_id, &keys, audiences, self.now());
        let Ok(verified) = verified else { return Ok(false) };
        let store = self.store.provider();
        Ok(store.use_client_assertion(client_id, verified.jti_digest, verified.expires_at).await?)
    }
}
