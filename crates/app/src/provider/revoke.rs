//! An application gives a token back (RFC 7009).

use usher_domain::{Application, SecretDigest};
use usher_oidc::ProtocolError;

use crate::App;
use crate::store::{RevokeOutcome, RevokedJwt};

use super::ProviderError;
use super::presented_token::TokenKind;

impl App {
    /// Revokes a token of an authenticated application: an access token alone, a refresh token with all that its sign-in
    /// gave. A token that is unknown, expired or revoked before is a success (section 2.2). The kind is seen from the
    /// token, so hints change nothing.
    ///
    /// # Errors
    /// `invalid_grant` for a token that was issued to another application (section 2.1); the store's trouble.
    pub async fn revoke_token(&self, application: &Application, token: &str) -> Result<(), ProviderError> {
        let (now, client_id) = (self.now(), &application.client_id);
        let outcome = match TokenKind::of(token) {
            TokenKind::Foreign => RevokeOutcome::Unknown,
            TokenKind::OpaqueAccess => {
                let digest = SecretDigest::of(token.as_bytes());
                self.store.provider().revoke_opaque_token(digest, client_id, now).await?
            }
            TokenKind::Refresh => {
                let digest = SecretDigest::of(token.as_bytes());
                self.store.provider().revoke_refresh_token(digest, client_id, now).await?
            }
            TokenKind::Jwt => self.revoke_jwt(application, token).await?,
        };
        match outcome {
            RevokeOutcome::Revoked | RevokeOutcome::Unknown => Ok(()),
            RevokeOutcome::OtherClient => {
                Err(ProtocolError::invalid_grant("The token was issued to another client.").into())
            }
        }
    }

    async fn revoke_jwt(
        &self,
        application: &Application,
        token: &str,
    ) -> Result<RevokeOutcome, ProviderError> {
        let Some(jwt) = self.verified_access_token(token).await? else { return Ok(RevokeOutcome::Unknown) };
        if jwt.client_id != application.client_id {
            return Ok(RevokeOutcome::OtherClient);
        }
        let revoked = RevokedJwt {
            token_id_digest: SecretDigest::of(jwt.token_id.as_bytes()),
            grant_id: jwt.grant_id,
            user_id: jwt.subject,
            created_at: jwt.issued_at,
            expires_at: jwt.expires_at,
        };
        self.store.provider().revoke_jwt(revoked, self.now()).await?;
        Ok(RevokeOutcome::Revoked)
    }
}
