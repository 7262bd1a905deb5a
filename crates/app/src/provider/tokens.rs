//! What the token endpoint answers with (RFC 6749 section 5.1, OpenID Connect Core section 3.1.3.3).

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value};
use usher_domain::{AccessTokenFormat, Application, RefreshTokens, Secret, SecretDigest, Timestamp, User};
use usher_oidc::{
    AccessToken, ClaimRequest, Claims, ClaimsRequest, IdToken, Person, ProtocolError, Scope, SigningKey,
    acr_claim,
};

use crate::store::{Grant, GrantOfUser, NewAccessToken, NewRefreshToken};
use crate::{App, Error, uuid_v7};

use super::ProviderError;
use super::keys::signing_failed;

/// What opaque access tokens begin with: a token is looked for in one table only, and scanners for lost secrets know it.
pub(super) const ACCESS_TOKEN_PREFIX: &str = "uat_";
/// What refresh tokens begin with.
pub(super) const REFRESH_TOKEN_PREFIX: &str = "urt_";

/// What the token endpoint answers with; `token_type` is always `Bearer`.
pub struct TokenAnswer {
    /// A JWT or random text, as the application is set.
    pub access_token: Secret<String>,
    /// How long the access token is good: `expires_in`, in whole seconds.
    pub expires_in: Duration,
    /// What the access token opens.
    pub scope: Scope,
    /// The ID token, when the scope has `openid`.
    pub id_token: Option<String>,
    /// The refresh token, when there is one.
    pub refresh_token: Option<Secret<String>>,
}

/// Tokens that are drawn before the step that writes them down.
pub(super) struct Drawn {
    signing_key: Arc<SigningKey>,
    opaque: Option<Secret<String>>,
    refresh_token: Secret<String>,
    now: Timestamp,
}

/// What signed tokens tell of, and the key.
struct Signed<'a> {
    application: &'a Application,
    of: &'a GrantOfUser,
    scope: &'a Scope,
    requested: &'a ClaimsRequest,
    key: &'a SigningKey,
    now: Timestamp,
}

impl App {
    /// Draws tokens. The signing key comes before the step, so that a code is not used up for nothing.
    pub(super) async fn draw_tokens(
        &self,
        application: &Application,
        now: Timestamp,
    ) -> Result<Drawn, Error> {
        let opaque = match application.relying_party.access_token_format {
            AccessTokenFormat::Opaque => Some(self.prefixed_secret(ACCESS_TOKEN_PREFIX)),
            AccessTokenFormat::Jwt => None,
        };
        Ok(Drawn {
            signing_key: self.signing_key(application.relying_party.id_token_algorithm).await?,
            opaque,
            refresh_token: self.prefixed_secret(REFRESH_TOKEN_PREFIX),
            now,
        })
    }

    /// The answer over drawn tokens, once they are written down. Signs here, on the thread that serves the request: with
    /// RSA that is less than a millisecond of work, and handing it to a pool would only let more of it run at once than
    /// there are cores.
    pub(super) fn token_answer(
        &self,
        application: &Application,
        drawn: Drawn,
        of: &GrantOfUser,
        scope: Scope,
        nonce: Option<&str>,
    ) -> Result<TokenAnswer, ProviderError> {
        let Drawn { signing_key, opaque, refresh_token, now } = drawn;
        if !may_use(application, &of.user) {
            let text = "The account may not use this application any more.";
            return Err(ProtocolError::invalid_grant(text).into());
        }
        let lifetime = access_lifetime(application, &of.grant, now);
        let requested = claims_request(&of.grant)?;
        let about = Signed { application, of, scope: &scope, requested: &requested, key: &signing_key, now };
        let access_token =
            opaque.map_or_else(|| self.sign_access_token(&about, lifetime).map(Secret::new), Ok)?;
        let id_token = if scope.is_openid() {
            Some(self.sign_id_token(&about, nonce, access_token.expose())?)
        } else {
            None
        };
        let refresh_token = refresh_is_given(application)
            .then_some(refresh_token)
            .filter(|_| of.grant.refresh_until.is_some());
        Ok(TokenAnswer { access_token, expires_in: lifetime, scope, id_token, refresh_token })
    }

    fn sign_access_token(&self, about: &Signed<'_>, lifetime: Duration) -> Result<String, Error> {
        let grant = &about.of.grant;
        let token = AccessToken {
            issuer: &self.issuer,
            subject: grant.user_id,
            client_id: &grant.client_id,
            audience: &about.application.relying_party.access_token_audience,
            issued_at: about.now,
            lifetime,
            token_id: &uuid_v7(about.now, &*self.entropy).to_string(),
            grant_id: grant.grant_id,
            scope: about.scope,
            authenticated_at: grant.authenticated_at,
            acr: acr_claim(about.requested, &grant.amr),
            amr: &grant.amr.values(),
        };
        token.sign(about.key).map_err(signing_failed)
    }

    fn sign_id_token(
        &self,
        about: &Signed<'_>,
        nonce: Option<&str>,
        access_token: &str,
    ) -> Result<String, Error> {
        let grant = &about.of.grant;
        let asked = &about.requested.id_token;
        let token = IdToken {
            issuer: &self.issuer,
            subject: grant.user_id,
            client_id: &grant.client_id,
            issued_at: about.now,
            lifetime: about.application.relying_party.access_token_lifetime,
            authenticated_at: grant.authenticated_at,
            nonce,
            acr: acr_claim(about.requested, &grant.amr),
            amr: &grant.amr.values(),
            session_id: grant.session_id,
            access_token: Some(access_token),
            claims: claims_about(about.application, about.of, &Scope::default(), asked),
        };
        token.sign(about.key).map_err(signing_failed)
    }

    fn prefixed_secret(&self, prefix: &str) -> Secret<String> {
        Secret::new(format!("{prefix}{}", self.random_secret().expose()))
    }
}

impl Drawn {
    /// The row of the opaque access token, if it is one.
    pub(super) fn new_access_token(&self, application: &Application) -> Option<NewAccessToken> {
        self.opaque.as_ref().map(|token| NewAccessToken {
            digest: SecretDigest::of(token.expose().as_bytes()),
            expires_at: self.now.plus(application.relying_party.access_token_lifetime),
        })
    }

    /// The row of the refresh token, for a grant that gives one.
    pub(super) fn new_refresh_token(&self, application: &Application) -> NewRefreshToken {
        NewRefreshToken {
            digest: SecretDigest::of(self.refresh_token.expose().as_bytes()),
            idle_lifetime: application.relying_party.refresh_idle_lifetime,
        }
    }
}

/// False once the application's setting took refresh tokens away, also from grants of before.
pub(super) fn refresh_is_given(application: &Application) -> bool {
    application.relying_party.refresh_tokens != RefreshTokens::Never
}

/// Whether the user may still use the application: active, and with its flag, if it has one.
pub(super) fn may_use(application: &Application, user: &User) -> bool {
    let has_flag = |flag: &String| user.resource_flags.iter().any(|known| known == flag);
    user.is_active() && application.resource_flag().as_ref().is_none_or(has_flag)
}

/// What the application is told about the user, for a scope and for claims asked for one by one.
pub(super) fn claims_about(
    application: &Application,
    of: &GrantOfUser,
    scope: &Scope,
    requested: &[ClaimRequest],
) -> Map<String, Value> {
    let resource_flag = application.resource_flag();
    let person = Person {
        user: &of.user,
        updated_at: of.updated_at,
        rules: &application.relying_party.claims,
        resource_flag: resource_flag.as_deref(),
    };
    Claims::of(&person, scope, requested).0
}

/// The claims that the request asked for one by one, as the grant remembers them.
pub(super) fn claims_request(grant: &Grant) -> Result<ClaimsRequest, Error> {
    let Some(json) = &grant.claims_request else { return Ok(ClaimsRequest::default()) };
    ClaimsRequest::parse(json).map_err(|_| damaged(grant, "claims_request"))
}

/// A scope as a row remembers it.
pub(super) fn stored_scope(grant: &Grant, text: &str) -> Result<Scope, Error> {
    Scope::parse(text).ok_or_else(|| damaged(grant, "scope"))
}

fn damaged(grant: &Grant, column: &str) -> Error {
    Error::Bug(format!("grant {}: the {column} cannot be read", grant.grant_id))
}

/// As long as the application is set, but never longer than the grant, whose row every use asks for.
fn access_lifetime(application: &Application, grant: &Grant, now: Timestamp) -> Duration {
    application.relying_party.access_token_lifetime.min(grant.expires_at.since(now))
}
