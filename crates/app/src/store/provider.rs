//! What the OpenID Connect provider needs remembered: grants, codes, tokens, pushed requests, assertions.

use std::time::Duration;

use async_trait::async_trait;
use usher_domain::{Amr, ClientId, GrantId, SecretDigest, SessionId, Timestamp, User, UserId};

use super::StoreError;

/// What one authorization gives an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Its id.
    pub grant_id: GrantId,
    /// Whose data it opens.
    pub user_id: UserId,
    /// Who got it.
    pub client_id: ClientId,
    /// The browser's session in which it was given.
    pub session_id: Option<SessionId>,
    /// What it opens, as values with spaces between.
    pub scope: String,
    /// The `claims` parameter of the request, as JSON.
    pub claims_request: Option<String>,
    /// The `nonce` of the request.
    pub nonce: Option<String>,
    /// When the person proved who they are.
    pub authenticated_at: Timestamp,
    /// How.
    pub amr: Amr,
    /// When it was given.
    pub created_at: Timestamp,
    /// When the last thing that follows from it ends; it is forgotten then.
    pub expires_at: Timestamp,
    /// Until when refresh tokens of it may live; `None`: it gives none.
    pub refresh_until: Option<Timestamp>,
}

/// A grant with its one code.
#[derive(Clone, Debug)]
pub struct NewGrant {
    /// The grant.
    pub grant: Grant,
    /// SHA-256 of the code.
    pub code_digest: SecretDigest,
    /// When the code ends.
    pub code_expires_at: Timestamp,
    /// The URI that the code is sent to.
    pub redirect_uri: String,
    /// What the code's verifier must fit: S256 of it.
    pub code_challenge: Option<String>,
}

/// A grant with its user as they are now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantOfUser {
    /// The grant.
    pub grant: Grant,
    /// The user, with flags.
    pub user: User,
    /// When the user's profile was last changed: at activation, if not since.
    pub updated_at: Option<Timestamp>,
}

/// A refresh token to be made, when the grant gives any.
#[derive(Clone, Copy, Debug)]
pub struct NewRefreshToken {
    /// SHA-256 of the token.
    pub digest: SecretDigest,
    /// It ends when it was not used for this long, and with the grant's `refresh_until` at the latest.
    pub idle_lifetime: Duration,
}

/// An opaque access token to be made; one that is a JWT has no row.
#[derive(Clone, Copy, Debug)]
pub struct NewAccessToken {
    /// SHA-256 of the token.
    pub digest: SecretDigest,
    /// When it ends, unless the grant ends before.
    pub expires_at: Timestamp,
}

/// A code as it is presented.
#[derive(Clone, Debug)]
pub struct RedeemCode {
    /// SHA-256 of the code.
    pub code_digest: SecretDigest,
    /// Who presents it.
    pub client_id: ClientId,
    /// The URI that it says the code was sent to.
    pub redirect_uri: String,
    /// S256 of the verifier; `None`: it brought none.
    pub code_challenge: Option<String>,
    /// The refresh token to make when the grant gives any; `None`: the application gets none.
    pub refresh_token: Option<NewRefreshToken>,
    /// The opaque access token to make.
    pub access_token: Option<NewAccessToken>,
    /// The time.
    pub now: Timestamp,
}

/// What came of a presented code. Only [`RedeemOutcome::Redeemed`] uses it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RedeemOutcome {
    /// The code is used up, and the tokens are made. The refresh token is, when the grant has a `refresh_until` and the
    /// call brought one.
    Redeemed(Box<GrantOfUser>),
    /// There is no such code, or its grant was revoked.
    Unknown,
    /// Its time is over.
    Expired,
    /// It was given to another application.
    OtherClient,
    /// It was sent to another URI.
    RedirectMismatch,
    /// The verifier does not fit, is missing, or is one too many.
    ChallengeMismatch,
    /// Everything fits, but it was used before: the grant is revoked in this step, and all that follows from it.
    AlreadyUsed,
}

/// A refresh token as it is presented.
#[derive(Clone, Debug)]
pub struct RotateRefreshToken {
    /// SHA-256 of the token.
    pub digest: SecretDigest,
    /// Who presents it.
    pub client_id: ClientId,
    /// The scope values that the access token is wanted for; `None`: all of the token's.
    pub scope: Option<Vec<String>>,
    /// Its successor, which has the whole scope again (RFC 6749 section 6).
    pub successor: NewRefreshToken,
    /// The opaque access token to make, for the wanted scope.
    pub access_token: Option<NewAccessToken>,
    /// The time.
    pub now: Timestamp,
}

/// What came of a presented refresh token. Only [`RotateOutcome::Rotated`] uses it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RotateOutcome {
    /// The successor took its place.
    Rotated(Box<GrantOfUser>),
    /// There is no such token of this application.
    Unknown,
    /// It was not used for too long, or all tokens of its sign-in are over.
    Expired,
    /// It was used before: the grant is revoked in this step, and all that follows from it.
    Reused,
    /// Its grant was revoked before.
    Revoked,
    /// A wanted scope value is not in the token's scope.
    ScopeTooWide,
}

/// A token that a row stands for, and what it opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredToken {
    /// The grant and its user.
    pub of: GrantOfUser,
    /// What the token opens.
    pub scope: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// An access token that is a JWT, to be remembered as revoked until it ends by itself.
#[derive(Clone, Debug)]
pub struct RevokedJwt {
    /// SHA-256 of its `jti`.
    pub token_id_digest: SecretDigest,
    /// Its grant.
    pub grant_id: GrantId,
    /// Its user.
    pub user_id: UserId,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends by itself.
    pub expires_at: Timestamp,
}

/// What came of a wish to revoke a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevokeOutcome {
    /// It is revoked, now or since before.
    Revoked,
    /// It belongs to another application; nothing was changed.
    OtherClient,
    /// There is no such token.
    Unknown,
}

/// A pushed authorization request (RFC 9126).
#[derive(Clone, Debug)]
pub struct NewPushedRequest {
    /// SHA-256 of the random text in its URI.
    pub request_digest: SecretDigest,
    /// Who pushed it.
    pub client_id: ClientId,
    /// Its parameters, form-urlencoded.
    pub parameters: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// What the OpenID Connect provider needs remembered: grants, codes, tokens, pushed requests, assertions.
#[async_trait]
pub trait ProviderStore: Send + Sync + 'static {
    /// Writes a grant with its code.
    async fn create_grant(&self, grant: NewGrant) -> Result<(), StoreError>;

    /// Uses a code up and makes the tokens. Atomic: of several callers with the same code one wins, and the others'
    /// calls count as reuse.
    async fn redeem_code(&self, redeem: RedeemCode) -> Result<RedeemOutcome, StoreError>;

    /// Puts a successor in a refresh token's place and makes an access token. Atomic: of several callers with the same
    /// token one wins, and the others' calls count as reuse.
    async fn rotate_refresh_token(&self, rotate: RotateRefreshToken) -> Result<RotateOutcome, StoreError>;

    /// The grant of an access token that is a JWT, unless grant or token was revoked.
    async fn grant_of_jwt(
        &self,
        grant_id: GrantId,
        token_id_digest: SecretDigest,
    ) -> Result<Option<GrantOfUser>, StoreError>;

    /// An opaque access token, unless it ended, or it or its grant was revoked.
    async fn opaque_token(
        &self,
        digest: SecretDigest,
        now: Timestamp,
    ) -> Result<Option<StoredToken>, StoreError>;

    /// A refresh token that could be used now.
    async fn refresh_token(
        &self,
        digest: SecretDigest,
        now: Timestamp,
    ) -> Result<Option<StoredToken>, StoreError>;

    /// Revokes the grant of a refresh token, used or not, and all that follows from it (RFC 7009 section 2.1).
    async fn revoke_refresh_token(
        &self,
        digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<RevokeOutcome, StoreError>;

    /// Revokes one opaque access token.
    async fn revoke_opaque_token(
        &self,
        digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<RevokeOutcome, StoreError>;

    /// Revokes one access token that is a JWT. Repeatable.
    async fn revoke_jwt(&self, token: RevokedJwt, now: Timestamp) -> Result<(), StoreError>;

    /// Keeps a pushed request.
    async fn push_request(&self, request: NewPushedRequest) -> Result<(), StoreError>;

    /// The parameters of a pushed request, which are forgotten in the same step: for the first caller only, of this
    /// application, in time.
    async fn take_pushed_request(
        &self,
        request_digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError>;

    /// Notes that a client authenticated with an assertion. True for the first caller only: the insert decides.
    async fn use_client_assertion(
        &self,
        client_id: &ClientId,
        jti_digest: SecretDigest,
        expires_at: Timestamp,
    ) -> Result<bool, StoreError>;
}
