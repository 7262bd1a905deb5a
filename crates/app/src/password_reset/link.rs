//! Where a link for a new password leads, and the cookie in which its holder fills in the form.

use std::sync::Arc;
use std::time::Duration;

use usher_domain::{
    Application, LinkToken, PasswordPolicy, PasswordReset, PasswordResetSession, Purpose, ResetGate, Secret,
    Strength, User, strength,
};

use crate::store::ResetUser;
use crate::{App, Error};

/// How long the form may stay open.
const FORM_TIME: Duration = Duration::from_mins(30);

/// What a token opens.
#[derive(Clone, Debug)]
pub enum ResetLink {
    /// Nothing: damaged or never made.
    Unknown,
    /// A link for a new password, whatever became of it.
    Known(Box<ResetVisit>),
}

/// Somebody before a link for a new password.
#[derive(Clone, Debug)]
pub struct ResetVisit {
    /// The link.
    pub reset: PasswordReset,
    /// Whose password it is.
    pub user: User,
    /// In whose name the message spoke, while it is there and not disabled.
    pub application: Option<Arc<Application>>,
    /// Where the link leads now.
    pub gate: ResetGate,
}

impl ResetVisit {
    /// The bounds of the new password.
    pub fn password_policy(&self) -> PasswordPolicy {
        super::policy(self.application.as_deref())
    }
}

impl App {
    /// Where a link for a new password leads. Changes nothing.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn reset_link(&self, token: &str) -> Result<ResetLink, Error> {
        let Some(token) = LinkToken::parse(token) else { return Ok(ResetLink::Unknown) };
        let found = self.store.password_reset().password_reset_by_handle(token.handle()).await?;
        let Some(found) = found else { return Ok(ResetLink::Unknown) };
        let reset = &found.reset;
        if !self.keys.verifies(&reset.key_id, Purpose::PasswordReset, &token, reset.nonce) {
            return Ok(ResetLink::Unknown);
        }
        Ok(ResetLink::Known(Box::new(self.reset_visit(found).await?)))
    }

    /// The value of the cookie that opens the form, and how long it is good. Changes nothing.
    pub fn reset_cookie(&self, visit: &ResetVisit) -> (Secret<String>, Duration) {
        let session =
            PasswordResetSession { reset_id: visit.reset.id, expires_at: self.now().plus(FORM_TIME) };
        (Secret::new(session.seal(&self.keys)), FORM_TIME)
    }

    /// Notes that somebody has begun: the button of the landing page, or the form.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn mark_reset_opened(&self, visit: &ResetVisit) -> Result<(), Error> {
        if visit.reset.times.opened_at.is_none() {
            self.store.password_reset().mark_reset_opened(visit.reset.id, self.now()).await?;
        }
        Ok(())
    }

    /// The visit that a cookie stands for; `None` when it is not ours or over.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn reset_visit_of(&self, cookie: &str) -> Result<Option<ResetVisit>, Error> {
        let Some(session) = PasswordResetSession::open(&self.keys, cookie, self.now()) else {
            return Ok(None);
        };
        match self.store.password_reset().password_reset(session.reset_id).await? {
            Some(found) => self.reset_visit(found).await.map(Some),
            None => Ok(None),
        }
    }

    /// How hard a new password is to guess for somebody who knows the user.
    pub fn new_password_strength(&self, visit: &ResetVisit, password: &str) -> Strength {
        strength(password, &super::personal_words(visit.application.as_deref(), &visit.user))
    }

    async fn reset_visit(&self, found: ResetUser) -> Result<ResetVisit, Error> {
        let ResetUser { reset, user } = found;
        let application = match &reset.client_id {
            Some(client_id) => self.application(client_id).await?,
            None => None,
        };
        let gate = reset.gate(self.now());
        Ok(ResetVisit { reset, user, application, gate })
    }
}
