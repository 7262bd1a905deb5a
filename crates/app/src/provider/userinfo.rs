//! What an application is told about the user of an access token (OpenID Connect Core section 5.3).

use serde_json::{Map, Value};
use usher_domain::Secret;
use usher_oidc::{ErrorCode, ProtocolError};

use crate::App;

use super::ProviderError;
use super::tokens::{claims_about, claims_request, may_use};

impl App {
    /// The claims for an access token, `sub` first: what its scope and the request's `claims` parameter ask for.
    ///
    /// One step of the store beside reading the application's settings.
    ///
    /// # Errors
    /// `invalid_token` for one that is not good now, also because the user or the application may not any more;
    /// `insufficient_scope` for one without `openid`; the store's trouble.
    pub async fn userinfo(&self, access_token: &Secret<String>) -> Result<Map<String, Value>, ProviderError> {
        let Some(token) = self.good_access_token(access_token.expose()).await? else {
            return Err(invalid_token().into());
        };
        let grant = &token.of.grant;
        let Some(application) = self.application(&grant.client_id).await? else {
            return Err(invalid_token().into());
        };
        if !may_use(&application, &token.of.user) {
            return Err(invalid_token().into());
        }
        if !token.scope.is_openid() {
            let text = "The access token does not have the scope openid.";
            return Err(ProtocolError::new(ErrorCode::InsufficientScope, text).into());
        }
        let requested = claims_request(grant)?;
        let mut claims = Map::new();
        claims.insert("sub".to_owned(), grant.user_id.to_string().into());
        claims.extend(claims_about(&application, &token.of, &token.scope, &requested.userinfo));
        Ok(claims)
    }
}

fn invalid_token() -> ProtocolError {
    ProtocolError::new(ErrorCode::InvalidToken, "The access token is not valid, or not any more.")
}
