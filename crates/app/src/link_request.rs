//! Wishes for a new link: written down when they come, looked at after the answer.

use usher_domain::LinkRequestId;

use crate::link::Link;
use crate::store::{LinkGrant, LinkRequest, LinkTarget, SettleLinkRequest, SettleOutcome};
use crate::{App, Error, uuid_v7};

impl App {
    /// "Send me a new link": writes the wish down. The same work for every token, so that neither the answer nor its
    /// time tells whether the token ever opened anything.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn request_new_link(&self, token: &str) -> Result<(), Error> {
        let target = match self.link(token).await? {
            Link::Known(visit) => LinkTarget::Invitation(visit.invitation.id),
            Link::Unknown => LinkTarget::Nobody,
        };
        let now = self.now();
        let id = LinkRequestId::new(uuid_v7(now, &*self.entropy));
        self.store.request_link(LinkRequest { id, target, requested_at: now }).await?;
        self.wake_delivery();
        Ok(())
    }

    /// Looks at up to `limit` wishes, and grants those that are due; returns how many were looked at.
    ///
    /// # Errors
    /// The store's trouble; what was looked at before stays done.
    pub async fn settle_link_requests(&self, limit: u32) -> Result<usize, Error> {
        let requests = self.store.link_requests(limit).await?;
        let looked_at = requests.len();
        for request in requests {
            self.settle(request).await?;
        }
        Ok(looked_at)
    }

    async fn settle(&self, request: LinkRequest) -> Result<(), Error> {
        let now = self.now();
        let request_id = request.id;
        let grant = self.grant(&request, now).await?;
        let outcome = self.store.settle_link_request(SettleLinkRequest { request, grant, now }).await?;
        if outcome == SettleOutcome::Resent {
            metrics::counter!("usher_invitations_total", "state" => "queued").increment(1);
        }
        tracing::debug!(%request_id, ?outcome, "wish for a new link looked at");
        Ok(())
    }

    async fn grant(
        &self,
        request: &LinkRequest,
        now: usher_domain::Timestamp,
    ) -> Result<Option<LinkGrant>, Error> {
        let (client_id, locale, redirect_uri) = match &request.target {
            LinkTarget::Nobody => return Ok(None),
            LinkTarget::Account { client_id, locale, redirect_uri, .. } => {
                (client_id.clone(), locale.clone(), redirect_uri.clone())
            }
            LinkTarget::Invitation(invitation_id) => match self.store.invitation(*invitation_id).await? {
                Some(found) => {
                    (found.invitation.client_id, found.invitation.locale, found.invitation.redirect_uri)
                }
                None => return Ok(None),
            },
        };
        let Some(application) = self.application(&client_id).await? else { return Ok(None) };
        // The list may have changed since the wish was written down.
        if !application.allows_redirect_uri(&redirect_uri) {
            return Ok(None);
        }
        Ok(Some(LinkGrant {
            resend_limit: application.resend_limit,
            client_id,
            invitation: self.new_invitation(&application, locale, redirect_uri, now),
        }))
    }
}
