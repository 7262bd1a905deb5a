//! Where the browser goes after activation, with a code for an application that is set so (contract.md section 6 point 4).

use usher_domain::{AfterActivation, ConsentMode, SecondFactor};
use usher_oidc::{AuthorizationResponse, ResponseMode, Scope};

use crate::App;
use crate::link::Visit;

use super::issue_code::{Authorized, GrantedSession};

/// What a code of an activation opens: what the application had a hand in writing. It has made no request that says more.
const SCOPE: &str = "openid profile email phone address";
/// The same where people are asked before their data goes to the application, which they were not yet.
const SCOPE_WITHOUT_CONSENT: &str = "openid";

impl App {
    /// Where the browser of a freshly activated account goes. Under `after_activation = "code"` to the invitation's
    /// `redirect_uri` with `code` and `iss`; such a code has neither challenge nor state of the application's, so only a
    /// confidential client may be set so. Where signing in needs a second factor, or when the code cannot be made, without:
    /// the application then starts its usual sign-in.
    pub(crate) async fn destination_after_activation(
        &self,
        visit: &Visit,
        session: &GrantedSession,
    ) -> String {
        let application = &visit.application;
        let gives_code = match application.after_activation {
            AfterActivation::Redirect | AfterActivation::InitiateLogin { .. } => false,
            AfterActivation::Code => {
                let needs_second_factor = application.relying_party.second_factor == SecondFactor::Required;
                !application.relying_party.is_public()
                    && (!needs_second_factor || session.amr.is_multi_factor())
            }
        };
        if !gives_code {
            return self.destination(visit);
        }
        let scope = match application.relying_party.consent {
            ConsentMode::Skip => SCOPE,
            ConsentMode::Ask => SCOPE_WITHOUT_CONSENT,
        };
        let redirect_uri = &visit.invitation.redirect_uri;
        let authorized = Authorized {
            scope: &Scope::parse(scope).unwrap_or_default(),
            claims_request: None,
            nonce: None,
            redirect_uri,
            code_challenge: None,
        };
        match self.create_grant(application, authorized, session).await {
            Ok(code) => AuthorizationResponse {
                redirect_uri: redirect_uri.clone(),
                response_mode: ResponseMode::Query,
                parameters: vec![("code", code.expose().clone()), ("iss", self.issuer.clone())],
            }
            .location(),
            Err(error) => {
                tracing::warn!(%error, "no code after an activation; the browser goes on without");
                self.destination(visit)
            }
        }
    }
}
