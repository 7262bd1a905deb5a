//! A token that somebody presents: whose it is, and whether it is good now. One step of the store at most.

use usher_domain::{SecretDigest, Timestamp};
use usher_oidc::{JwtError, Scope, VerifiedAccessToken};

use crate::store::{GrantOfUser, StoredToken};
use crate::{App, Error};

use super::keys::LoadedRing;
use super::tokens::{ACCESS_TOKEN_PREFIX, REFRESH_TOKEN_PREFIX, stored_scope};

/// Which kind of token a text is; `Foreign` was never ours.
pub(super) enum TokenKind {
    OpaqueAccess,
    Refresh,
    Jwt,
    Foreign,
}

impl TokenKind {
    pub(super) fn of(token: &str) -> Self {
        // The prefix and 43 characters of base64url; longer ones are not worth a look into the database.
        let opaque = token.len() == ACCESS_TOKEN_PREFIX.len() + 43;
        if opaque && token.starts_with(ACCESS_TOKEN_PREFIX) {
            Self::OpaqueAccess
        } else if opaque && token.starts_with(REFRESH_TOKEN_PREFIX) {
            Self::Refresh
        } else if token.split('.').count() == 3 {
            Self::Jwt
        } else {
            Self::Foreign
        }
    }
}

/// A token that is good now.
pub(super) struct GoodToken {
    pub(super) of: GrantOfUser,
    pub(super) scope: Scope,
    pub(super) issued_at: Timestamp,
    pub(super) expires_at: Timestamp,
    /// The claims of a JWT.
    pub(super) jwt: Option<VerifiedAccessToken>,
}

impl App {
    /// An access token that is good now; `None` for everything else.
    pub(super) async fn good_access_token(&self, token: &str) -> Result<Option<GoodToken>, Error> {
        match TokenKind::of(token) {
            TokenKind::OpaqueAccess => {
                let digest = SecretDigest::of(token.as_bytes());
                good_stored(self.store.provider().opaque_token(digest, self.now()).await?)
            }
            TokenKind::Jwt => self.good_jwt(token).await,
            TokenKind::Refresh | TokenKind::Foreign => Ok(None),
        }
    }

    /// A refresh token that could be used now.
    pub(super) async fn good_refresh_token(&self, token: &str) -> Result<Option<GoodToken>, Error> {
        let digest = SecretDigest::of(token.as_bytes());
        good_stored(self.store.provider().refresh_token(digest, self.now()).await?)
    }

    async fn good_jwt(&self, token: &str) -> Result<Option<GoodToken>, Error> {
        let Some(jwt) = self.verified_access_token(token).await? else { return Ok(None) };
        let token_id = SecretDigest::of(jwt.token_id.as_bytes());
        let of = self.store.provider().grant_of_jwt(jwt.grant_id, token_id).await?;
        Ok(of.map(|of| GoodToken {
            of,
            scope: jwt.scope.clone(),
            issued_at: jwt.issued_at,
            expires_at: jwt.expires_at,
            jwt: Some(jwt),
        }))
    }

    /// A JWT of ours that has not expired, as far as its signature tells. An unknown key may be one that another node made
    /// a moment ago: then the keys are read again.
    pub(super) async fn verified_access_token(
        &self,
        token: &str,
    ) -> Result<Option<VerifiedAccessToken>, Error> {
        let read =
            |keys: &LoadedRing| VerifiedAccessToken::read(token, keys.current(), &self.issuer, self.now());
        let mut result = read(&*self.key_ring().await?);
        if result.as_ref().is_err_and(|error| *error == JwtError::UnknownKey) {
            result = read(&*self.key_ring_for_unknown_key().await?);
        }
        Ok(result.ok())
    }
}

fn good_stored(found: Option<StoredToken>) -> Result<Option<GoodToken>, Error> {
    let Some(found) = found else { return Ok(None) };
    let scope = stored_scope(&found.of.grant, &found.scope)?;
    Ok(Some(GoodToken {
        of: found.of,
        scope,
        issued_at: found.created_at,
        expires_at: found.expires_at,
        jwt: None,
    }))
}
