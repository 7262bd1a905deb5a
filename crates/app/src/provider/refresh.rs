//! A refresh token becomes an access token and its own successor (RFC 6749 section 6, RFC 9700 section 4.14.2).

use usher_domain::{Application, Secret, SecretDigest};
use usher_oidc::{ErrorCode, ProtocolError, Scope};

use crate::App;
use crate::store::{RotateOutcome, RotateRefreshToken};

use super::ProviderError;
use super::presented_token::TokenKind;
use super::tokens::{TokenAnswer, refresh_is_given, stored_scope};

impl App {
    /// Takes a refresh token of [`usher_oidc::TokenRequest::RefreshToken`] for an authenticated application, and gives an
    /// access token, a new refresh token and, when the scope has `openid`, an ID token without `nonce` (OpenID Connect
    /// Core section 12.2).
    ///
    /// One step of the store. The new refresh token has the whole scope, whatever part of it was wanted now. A token that
    /// was used before revokes all that its sign-in gave.
    ///
    /// # Errors
    /// `invalid_grant`; `invalid_scope`, which uses nothing up; `unauthorized_client` when the application is set to have
    /// none; the store's trouble.
    pub async fn refresh(
        &self,
        application: &Application,
        refresh_token: &Secret<String>,
        scope: Option<&Scope>,
    ) -> Result<TokenAnswer, ProviderError> {
        if !refresh_is_given(application) {
            let text = "This client may not use refresh tokens.";
            return Err(ProtocolError::new(ErrorCode::UnauthorizedClient, text).into());
        }
        // Anything else was never ours, and not worth a step of the store.
        if !matches!(TokenKind::of(refresh_token.expose()), TokenKind::Refresh) {
            return Err(ProtocolError::invalid_grant(NOT_VALID).into());
        }
        let now = self.now();
        let drawn = self.draw_tokens(application, now).await?;
        let rotate = RotateRefreshToken {
            digest: SecretDigest::of(refresh_token.expose().as_bytes()),
            client_id: application.client_id.clone(),
            scope: scope.map(|scope| scope.iter().map(str::to_owned).collect()),
            successor: drawn.new_refresh_token(application),
            access_token: drawn.new_access_token(application),
            now,
        };
        let refused = |error: ProtocolError| Err(ProviderError::Refused(error));
        let granted = match self.store.provider().rotate_refresh_token(rotate).await? {
            RotateOutcome::Rotated(granted) => granted,
            RotateOutcome::Reused => {
                tracing::warn!(
                    client_id = %application.client_id,
                    "a refresh token was used twice: all tokens of its sign-in are revoked"
                );
                return refused(ProtocolError::invalid_grant(NOT_VALID));
            }
            RotateOutcome::Unknown | RotateOutcome::Expired | RotateOutcome::Revoked => {
                return refused(ProtocolError::invalid_grant(NOT_VALID));
            }
            RotateOutcome::ScopeTooWide => {
                let text = "The scope is more than what was granted.";
                return refused(ProtocolError::new(ErrorCode::InvalidScope, text));
            }
        };
        let scope = match scope {
            Some(narrowed) => narrowed.clone(),
            None => stored_scope(&granted.grant, &granted.grant.scope)?,
        };
        self.token_answer(application, drawn, &granted, scope, None)
    }
}

/// One description for everything, so that a thief learns nothing.
const NOT_VALID: &str = "The refresh token is not valid for this client, or not any more.";
