//! A logout that an application asks for (OpenID Connect RP-Initiated Logout 1.0). Decides; what it decides on, pages do.

use std::sync::Arc;

use usher_domain::Application;
use usher_oidc::{EndSession, EndSessionRequest};

use crate::store::SignedIn;
use crate::{App, Error};

/// What there is to do about a logout request.
pub struct RequestedLogout {
    /// Who asks, where the request proves or says it.
    pub application: Option<Arc<Application>>,
    /// Who is signed in.
    pub signed_in: Option<SignedIn>,
    /// What happens.
    pub decision: EndSession,
}

impl App {
    /// Decides about a logout request from the browser with this session cookie. Changes nothing.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn requested_logout(
        &self,
        request: &EndSessionRequest,
        cookie: Option<&str>,
    ) -> Result<RequestedLogout, Error> {
        let hint = match &request.id_token_hint {
            Some(token) => self.hinted_session(token).await?,
            None => None,
        };
        let asking = hint.as_ref().map(|hint| &hint.client_id).or(request.client_id.as_ref());
        let application = match asking {
            Some(client_id) => self.application(client_id).await?,
            None => None,
        };
        let signed_in = match cookie {
            Some(cookie) => self.signed_in(cookie, None).await?,
            None => None,
        };
        let registered =
            application.as_ref().map_or(&[][..], |known| &known.relying_party.post_logout_redirect_uris);
        let session = signed_in.as_ref().map(|signed_in| (signed_in.user.id, signed_in.session.id));
        let decision = request.decide(hint.as_ref(), registered, session);
        Ok(RequestedLogout { application, signed_in, decision })
    }
}
