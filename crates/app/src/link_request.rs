//! Wishes for a new link: written down when they come, looked at after the answer.

use usher_domain::{Application, ClientId, Identifier, LinkRequestId, Locale, Timestamp};

use crate::link::Link;
use crate::store::{LinkGrant, LinkRequest, LinkTarget, NewPasswordReset, SettleLinkRequest, SettleOutcome};
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
        let Granted { grant, reset } = self.grant(&request, now).await?;
        let outcome =
            self.store.settle_link_request(SettleLinkRequest { request, grant, reset, now }).await?;
        if outcome == SettleOutcome::Resent {
            self.told_somebody();
            metrics::counter!("usher_invitations_total", "state" => "queued").increment(1);
        }
        tracing::debug!(%request_id, ?outcome, "wish for a new link looked at");
        Ok(())
    }

    async fn grant(&self, request: &LinkRequest, now: Timestamp) -> Result<Granted, Error> {
        let (client_id, locale, redirect_uri) = match &request.target {
            LinkTarget::Nobody => return Ok(Granted::default()),
            LinkTarget::SignIn { identifier, client_id, locale, .. } => {
                return self.help(identifier, client_id.as_ref(), locale, now).await;
            }
            LinkTarget::Account { client_id, locale, redirect_uri, .. } => {
                (client_id.clone(), locale.clone(), redirect_uri.clone())
            }
            LinkTarget::Invitation(invitation_id) => match self.store.invitation(*invitation_id).await? {
                Some(found) => {
                    (found.invitation.client_id, found.invitation.locale, found.invitation.redirect_uri)
                }
                None => return Ok(Granted::default()),
            },
        };
        let application = self.application(&client_id).await?;
        let grant =
            application.and_then(|application| self.grant_of(&application, locale, redirect_uri, now));
        Ok(Granted { grant, reset: None })
    }

    /// What somebody gets who cannot sign in: active accounts a link for a new password, others a new invitation.
    async fn help(
        &self,
        identifier: &Identifier,
        client_id: Option<&ClientId>,
        locale: &Locale,
        now: Timestamp,
    ) -> Result<Granted, Error> {
        let Some(stranded) = self.store.password_reset().stranded_user(identifier, client_id).await? else {
            return Ok(Granted::default());
        };
        let application = self.application(&stranded.client_id).await?;
        if stranded.is_active {
            let client_id = application.map(|application| application.client_id.clone());
            return Ok(Granted { grant: None, reset: Some(self.new_password_reset(client_id, now)) });
        }
        let grant = application.zip(stranded.redirect_uri).and_then(|(application, redirect_uri)| {
            self.grant_of(&application, locale.clone(), redirect_uri, now)
        });
        Ok(Granted { grant, reset: None })
    }

    fn grant_of(
        &self,
        application: &Application,
        locale: Locale,
        redirect_uri: String,
        now: Timestamp,
    ) -> Option<LinkGrant> {
        // The list may have changed since the wish was written down, or the former invitation was made.
        application.allows_redirect_uri(&redirect_uri).then(|| LinkGrant {
            resend_limit: application.resend_limit,
            client_id: application.client_id.clone(),
            invitation: self.new_invitation(application, locale, redirect_uri, now),
        })
    }
}

/// What a wish is granted with; nothing at all when it is only to be deleted.
#[derive(Default)]
struct Granted {
    grant: Option<LinkGrant>,
    reset: Option<NewPasswordReset>,
}
