//! Somebody who gave one proof and is asked for another: half a sign-in, or a session that is not enough for a request.

use std::time::Duration;

use usher_app::Entrance;
use usher_app::store::{FactorSet, SessionCondition};
use usher_domain::{Amr, AuthenticationMethod, HalfSignedIn, Secret, User, is_page_token, page_token};

use crate::pages::cookies::Name;
use crate::pages::guest::Guest;
use crate::problem::Failure;

/// Who it is, what was proved, and what there is to prove more with.
pub(super) struct Subject {
    pub(super) user: User,
    pub(super) amr: Amr,
    pub(super) factors: FactorSet,
    /// Until when the second proof must have followed.
    pub(super) rest: Duration,
    /// What must still hold when the second proof has followed.
    pub(super) condition: SessionCondition,
}

impl Subject {
    /// Half a sign-in is newer than the session that the browser had before it. `None` when there is neither.
    pub(super) async fn of(guest: &Guest) -> Result<Option<Self>, Failure> {
        let app = guest.app();
        let half = match guest.cookie(Name::HalfSignedIn) {
            Some(cookie) => app.half_signed_in_by(&cookie).await?,
            None => None,
        };
        if let Some(half) = half {
            let Some(user) = app.active_user(half.user_id).await? else { return Ok(None) };
            let factors = app.factors_of(user.id).await?;
            let rest = half.expires_at.since(app.now());
            let condition = SessionCondition::Password(half.password);
            return Ok(Some(Self { user, amr: half.amr, factors, rest, condition }));
        }
        let Some(cookie) = guest.cookie(Name::Session) else { return Ok(None) };
        let Some(signed_in) = app.signed_in(&cookie, None).await? else { return Ok(None) };
        let factors = app.factors_of(signed_in.user.id).await?;
        let rest = HalfSignedIn::LIFETIME;
        let (user, amr) = (signed_in.user, signed_in.session.amr);
        Ok(Some(Self { user, amr, factors, rest, condition: SessionCondition::FormerSession }))
    }

    /// Whether a code of an app can be the second proof.
    pub(super) fn can_use_app(&self) -> bool {
        self.factors.has_totp() && !self.amr.has(AuthenticationMethod::OneTimePassword)
    }

    /// Whether a recovery code can: it stands in for whatever was lost.
    pub(super) fn can_use_recovery_code(&self) -> bool {
        self.factors.recovery_codes_left > 0 && !self.amr.has(AuthenticationMethod::OneTimePassword)
    }

    /// Whether a passkey can. One that was the first proof is no second one.
    pub(super) fn can_use_passkey(&self) -> bool {
        !self.factors.passkeys.is_empty() && !self.amr.has(AuthenticationMethod::Passkey)
    }

    /// Whether there is nothing to prove more with, so that something has to be set up first.
    pub(super) fn has_nothing(&self) -> bool {
        !self.can_use_app() && !self.can_use_recovery_code() && !self.can_use_passkey()
    }

    /// Signs the browser in by both proofs; `None` when what the first one gave has ended meanwhile.
    pub(super) async fn begin_session(
        &self,
        guest: &Guest,
        amr: &Amr,
    ) -> Result<Option<Secret<String>>, Failure> {
        let condition = self.condition.clone();
        Ok(guest.app().begin_session(self.user.id, amr, &entrance(guest), condition).await?)
    }

    /// The forms' hidden field.
    pub(super) fn csrf(&self, guest: &Guest) -> String {
        page_token(guest.app().keys(), &self.name())
    }

    /// Whether a form came from a page that was shown to this person.
    pub(super) fn is_answered_by(&self, guest: &Guest, csrf: &str) -> bool {
        is_page_token(guest.app().keys(), &self.name(), csrf)
    }

    fn name(&self) -> String {
        format!("second-factor {}", self.user.id)
    }
}

/// What the browser brings along to a new session.
pub(super) fn entrance(guest: &Guest) -> Entrance {
    Entrance { browser: guest.browser(), former_session: guest.cookie(Name::Session).map(Secret::new) }
}
