//! An authorization becomes a grant with a code (RFC 6749 section 4.1.2).

use std::time::Duration;

use usher_domain::{
    Amr, Application, GrantId, RelyingParty, Secret, SecretDigest, SessionId, Timestamp, UserId,
};
use usher_oidc::{AuthorizationRequest, Scope};

use crate::store::{Grant, NewGrant};
use crate::{App, Error, uuid_v7};

/// How long a code works.
const CODE_LIFETIME: Duration = Duration::from_mins(1);

/// Who authorizes: the browser's session at this moment.
#[derive(Clone, Debug)]
pub struct GrantedSession {
    /// Who is signed in.
    pub user_id: UserId,
    /// The `sid` of tokens; `None` leaves it out.
    pub session_id: Option<SessionId>,
    /// When they proved who they are: `auth_time`.
    pub authenticated_at: Timestamp,
    /// How.
    pub amr: Amr,
}

/// What a code is for.
pub(super) struct Authorized<'a> {
    pub(super) scope: &'a Scope,
    pub(super) claims_request: Option<String>,
    pub(super) nonce: Option<&'a str>,
    pub(super) redirect_uri: &'a str,
    pub(super) code_challenge: Option<&'a str>,
}

impl App {
    /// Writes down what the application is granted by [`usher_oidc::Decision::Grant`], and returns the code for
    /// [`usher_oidc::AuthorizationResponse::code`]: good once, for 60 seconds, bound to client, redirect URI and challenge.
    /// Each call makes another grant.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn issue_code(
        &self,
        application: &Application,
        request: &AuthorizationRequest,
        session: &GrantedSession,
    ) -> Result<Secret<String>, Error> {
        let scope = request.scope.granted(&application.relying_party);
        let authorized = Authorized {
            scope: &scope,
            claims_request: (!request.claims.is_empty()).then(|| request.claims.to_json()),
            nonce: request.nonce.as_deref(),
            redirect_uri: &request.target.redirect_uri,
            code_challenge: request.code_challenge.as_ref().map(usher_oidc::CodeChallenge::as_str),
        };
        self.create_grant(application, authorized, session).await
    }

    pub(super) async fn create_grant(
        &self,
        application: &Application,
        authorized: Authorized<'_>,
        session: &GrantedSession,
    ) -> Result<Secret<String>, Error> {
        let now = self.now();
        let code = self.random_secret();
        let (refresh_until, last_token_at) = lifetimes(&application.relying_party, authorized.scope, now);
        // Kept as long as the session may last: when it ends, the application is told.
        let expires_at = last_token_at.max(now.plus(self.session_lifetime));
        let grant = Grant {
            grant_id: GrantId::new(uuid_v7(now, &*self.entropy)),
            user_id: session.user_id,
            client_id: application.client_id.clone(),
            session_id: session.session_id,
            scope: authorized.scope.to_string(),
            claims_request: authorized.claims_request,
            nonce: authorized.nonce.map(str::to_owned),
            authenticated_at: session.authenticated_at,
            amr: session.amr.clone(),
            created_at: now,
            expires_at,
            refresh_until,
        };
        let new = NewGrant {
            grant,
            code_digest: SecretDigest::of(code.expose().as_bytes()),
            code_expires_at: now.plus(CODE_LIFETIME),
            redirect_uri: authorized.redirect_uri.to_owned(),
            code_challenge: authorized.code_challenge.map(str::to_owned),
        };
        self.store.provider().create_grant(new).await?;
        Ok(code)
    }
}

/// Until when refresh tokens may live, if there are any, and when the last access token is over.
fn lifetimes(relying_party: &RelyingParty, scope: &Scope, now: Timestamp) -> (Option<Timestamp>, Timestamp) {
    let refreshes = scope.gives_refresh_token(relying_party.refresh_tokens);
    let refresh_until = refreshes.then(|| now.plus(relying_party.refresh_absolute_lifetime));
    let last_token_at = refresh_until.unwrap_or(now.plus(CODE_LIFETIME));
    (refresh_until, last_token_at.plus(relying_party.access_token_lifetime))
}
