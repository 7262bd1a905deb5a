//! The form behind a link for a new password: one step uses the link up and ends whatever others may have begun.

use usher_domain::{Amr, AuditId, AuthenticationMethod, PasswordMark, ResetGate, SecondFactor, Secret};

use super::{ResetVisit, check_new_password};
use crate::sign_in::{Entrance, FirstFactor, FirstFactorResult};
use crate::store::{SetNewPassword, SetNewPasswordOutcome};
use crate::{App, Error, uuid_v7};

/// What came of the form.
pub enum NewPassword {
    /// The password is set, and nobody was signed in to the account any more: this is how the browser goes on.
    Set(FirstFactorResult),
    /// The link had ended before: another tab was faster, a newer message was sent, time ran out.
    Ended(ResetGate),
}

impl App {
    /// Uses up the link, sets the password and signs the browser in, or says what is wrong with the password.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the field `password`; the store's trouble.
    pub async fn set_new_password(
        &self,
        visit: &ResetVisit,
        password: Secret<String>,
        entrance: Entrance,
    ) -> Result<NewPassword, Error> {
        if visit.gate != ResetGate::Open {
            return Ok(NewPassword::Ended(visit.gate));
        }
        self.mark_reset_opened(visit).await?;
        check_new_password(visit.application.as_deref(), &visit.user, &password)
            .map_err(|error| Error::Invalid(vec![error]))?;
        let password_hash = self.hasher.hash(password).await?;
        // The time after the hash: waiting for a turn may have taken a while.
        let now = self.now();
        let mark = PasswordMark::of(Some(&password_hash));
        let new = SetNewPassword {
            reset_id: visit.reset.id,
            password_hash,
            audit_id: AuditId::new(uuid_v7(now, &*self.entropy)),
            now,
        };
        let user_id = match self.store.password_reset().set_new_password(new).await? {
            SetNewPasswordOutcome::Ended(gate) => return Ok(NewPassword::Ended(gate)),
            SetNewPasswordOutcome::Set(user_id) => user_id,
        };
        // Applications of the sessions that ended may have to be told.
        self.wake_delivery();
        let application = visit.application.as_deref();
        let first = FirstFactor {
            user_id,
            amr: Amr::new(&[AuthenticationMethod::Password]),
            password: Some(mark),
            second_factor: application
                .map_or(SecondFactor::Optional, |application| application.relying_party.second_factor),
            entrance,
        };
        self.after_first_factor(first).await.map(NewPassword::Set)
    }
}
