//! Where a link leads: the invitation that a token names, and the session in which a guest fills in the page.

use std::sync::Arc;

use usher_domain::{
    ActivationSession, AfterActivation, Application, Gate, Invitation, InvitationId, LinkToken, Purpose,
    Secret, User,
};

use crate::store::InvitedUser;
use crate::{App, Error};

/// What a token opens.
#[derive(Clone, Debug)]
pub enum Link {
    /// Nothing: damaged, never made, or its application is gone.
    Unknown,
    /// An invitation, whatever became of it.
    Known(Box<Visit>),
}

/// A guest before an invitation.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The invitation.
    pub invitation: Invitation,
    /// The one who is invited.
    pub user: User,
    /// The application that invites.
    pub application: Arc<Application>,
    /// Where the link leads now.
    pub gate: Gate,
}

impl App {
    /// Where a link leads. Changes nothing.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn link(&self, token: &str) -> Result<Link, Error> {
        let Some(token) = LinkToken::parse(token) else { return Ok(Link::Unknown) };
        let Some(found) = self.store.invitation_by_handle(token.handle()).await? else {
            return Ok(Link::Unknown);
        };
        let invitation = &found.invitation;
        if !self.keys.verifies(&invitation.key_id, Purpose::Invitation, &token, invitation.nonce) {
            return Ok(Link::Unknown);
        }
        let visit = self.visit(found).await?;
        Ok(visit.map_or(Link::Unknown, |visit| Link::Known(Box::new(visit))))
    }

    /// The value of the cookie that opens the activation page. Changes nothing: an SMS link leads there at once.
    pub fn activation_cookie(&self, visit: &Visit) -> Secret<String> {
        let session = ActivationSession {
            invitation_id: visit.invitation.id,
            expires_at: self.now().plus(visit.application.activation_session),
        };
        Secret::new(session.seal(&self.keys))
    }

    /// Notes that the guest has begun: the button of the landing page, or the first submit.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn mark_opened(&self, visit: &Visit) -> Result<(), Error> {
        if visit.invitation.times.opened_at.is_none() {
            self.store.mark_opened(visit.invitation.id, self.now()).await?;
            self.told(visit.application.webhook.as_ref());
            metrics::counter!("usher_invitations_total", "state" => "opened").increment(1);
        }
        Ok(())
    }

    /// The visit that an activation cookie stands for; `None` when it is not ours, over, or of another invitation.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn activation(&self, id: InvitationId, cookie: &str) -> Result<Option<Visit>, Error> {
        let session = ActivationSession::open(&self.keys, cookie, self.now());
        if session.is_none_or(|session| session.invitation_id != id) {
            return Ok(None);
        }
        match self.store.invitation(id).await? {
            Some(found) => self.visit(found).await,
            None => Ok(None),
        }
    }

    /// Where the guest's browser goes when the account is active.
    pub fn destination(&self, visit: &Visit) -> String {
        let login_hint = Some(visit.user.identifier.as_given());
        visit.application.destination(&self.issuer, login_hint, &visit.invitation.redirect_uri)
    }

    /// Where somebody with a link that was used goes to sign in: to the application, which begins that itself. `None` when
    /// it has no such place, only one that waits for a code: then to our own form. Without the address: a link may be
    /// passed on.
    pub fn sign_in_url(&self, visit: &Visit) -> Option<String> {
        match visit.application.after_activation {
            AfterActivation::Redirect | AfterActivation::InitiateLogin { .. } => {
                let redirect_uri = &visit.invitation.redirect_uri;
                Some(visit.application.destination(&self.issuer, None, redirect_uri))
            }
            AfterActivation::Code => None,
        }
    }

    async fn visit(&self, found: InvitedUser) -> Result<Option<Visit>, Error> {
        let InvitedUser { invitation, user } = found;
        let application = self.application(&invitation.client_id).await?;
        let gate = invitation.gate(self.now(), user.is_active());
        Ok(application.map(|application| Visit { invitation, user, application, gate }))
    }
}
