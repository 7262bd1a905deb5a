//! What an application asks about its invitations, and what it changes: another message, taking one back, another
//! expiry. An operator may look at all of them.

mod delivery;

use std::time::Duration;

use usher_domain::{
    Application, AuditId, ClientId, FieldError, Gate, Given, Identifier, InvitationId, InvitationState,
    Problem, RevokedBy, Timestamp, UserId,
};
use uuid::{Builder, Uuid};

pub use delivery::{Delivery, DeliveryStatus};

use crate::store::{
    InvitationRecord, InvitationsPage, ListedInvitations, RescheduleInvitation, ResendInvitation,
    ResendOutcome, RevokeInvitation, TakenBack, Unchangeable, Unwanted,
};
use crate::{App, Error, Refusal, Visit, uuid_v7};

/// The furthest that an expiry can be moved ahead.
pub const LONGEST_EXPIRY: Duration = Duration::from_hours(365 * 24);

/// How many invitations are looked at for one page of a list, so that a rare state costs no page more than this.
const SCANNED_FOR_A_PAGE: u32 = 5_000;

/// Why an invitation is left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationRefusal {
    /// The application has no such invitation.
    NotFound,
    /// The account is active.
    Activated,
    /// It was taken back.
    Revoked,
    /// A newer invitation took its place.
    Replaced {
        /// The one that counts now.
        by: Option<InvitationId>,
    },
    /// The recipient does not want to be written to.
    Unwanted(Unwanted),
    /// The address that the browser goes to after activation is not on the application's list any more.
    RedirectUri,
}

impl From<Unchangeable> for Error {
    fn from(unchangeable: Unchangeable) -> Self {
        refused(match unchangeable {
            Unchangeable::NotFound => InvitationRefusal::NotFound,
            Unchangeable::Activated => InvitationRefusal::Activated,
            Unchangeable::Revoked => InvitationRefusal::Revoked,
            Unchangeable::Replaced { by } => InvitationRefusal::Replaced { by },
        })
    }
}

fn refused(refusal: InvitationRefusal) -> Error {
    Error::Refused(Refusal::Invitation(refusal))
}

/// Which invitations are asked for; what is absent leaves nothing out.
#[derive(Clone, Debug, Default)]
pub struct InvitationFilter {
    /// Those in one state.
    pub state: Option<InvitationState>,
    /// Those of the user with each of these addresses and numbers.
    pub identifiers: Vec<Identifier>,
    /// Those of one user.
    pub user_id: Option<UserId>,
    /// Those that were queued at this time or later.
    pub queued_after: Option<Timestamp>,
    /// Those that were queued before this time.
    pub queued_before: Option<Timestamp>,
    /// The page after this invitation.
    pub after: Option<InvitationId>,
    /// At most so many.
    pub limit: u32,
}

/// Sending an invitation again.
#[derive(Clone, Debug)]
pub struct ResendRequest {
    /// The language of the new message; nothing for that of the former one.
    pub locale: Given,
    /// Also to an address that a message came back from.
    pub despite_bounce: bool,
    /// Also to somebody who said no.
    pub despite_refusal: bool,
}

impl App {
    /// An invitation with all attempts; an application that is given sees its own only.
    ///
    /// # Errors
    /// [`InvitationRefusal::NotFound`], or the store's trouble.
    pub async fn invitation(
        &self,
        owner: Option<&ClientId>,
        id: InvitationId,
    ) -> Result<InvitationRecord, Error> {
        let record = self.store.invitations().invitation_record(id, owner.cloned()).await?;
        record.ok_or_else(|| refused(InvitationRefusal::NotFound))
    }

    /// A page of invitations, newest first; of one application, or of all for an operator. A page may be short although
    /// there is a next one.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn invitations(
        &self,
        owner: Option<&ClientId>,
        filter: &InvitationFilter,
    ) -> Result<ListedInvitations, Error> {
        let mut user_id = filter.user_id;
        for identifier in &filter.identifiers {
            let user = self.store.user_by_identifier(identifier.auth_type(), identifier.normalised()).await?;
            match user {
                Some(user) if user_id.is_none_or(|known| known == user.id) => user_id = Some(user.id),
                Some(_) | None => return Ok(ListedInvitations::default()),
            }
        }
        let newest = filter.queued_before.map(first_id_at);
        let page = InvitationsPage {
            client_id: owner.cloned(),
            user_id,
            state: filter.state,
            queued_from: filter.queued_after,
            queued_before: filter.queued_before,
            // Ids begin with the time of their making, so that times far from these are not even looked at.
            from: filter.queued_after.map(first_id_at),
            before: match (newest, filter.after) {
                (Some(newest), Some(after)) => Some(newest.min(after)),
                (newest, after) => newest.or(after),
            },
            limit: filter.limit,
            // Without a state nearly everything that is looked at is found.
            scan: if filter.state.is_some() { SCANNED_FOR_A_PAGE } else { filter.limit.saturating_add(1) },
            now: self.now(),
        };
        Ok(self.store.invitations().invitations_page(page).await?)
    }

    /// Sends an invitation again: a new one takes its place, with a new link. The new one.
    ///
    /// # Errors
    /// [`InvitationRefusal`] for one that cannot be sent again or is not wanted, [`Refusal::UnknownLocale`],
    /// [`Error::TooMany`], or the store's trouble.
    pub async fn resend_invitation(
        &self,
        application: &Application,
        id: InvitationId,
        request: ResendRequest,
    ) -> Result<InvitationRecord, Error> {
        let owner = Some(&application.client_id);
        let former = self.invitation(owner, id).await?.invitation;
        let locale = if request.locale.is_empty() {
            former.locale
        } else {
            self.check_locale(application, &request.locale)?
        };
        // The list may have changed since.
        if !application.allows_redirect_uri(&former.redirect_uri) {
            return Err(refused(InvitationRefusal::RedirectUri));
        }
        let now = self.now();
        let invitation = self.new_invitation(application, locale, former.redirect_uri, now);
        let new_id = invitation.invitation_id;
        let resend = ResendInvitation {
            id,
            client_id: application.client_id.clone(),
            resend_limit: application.resend_limit,
            invitation,
            despite_bounce: request.despite_bounce,
            despite_refusal: request.despite_refusal,
            now,
        };
        match self.store.invitations().resend_invitation(resend).await? {
            ResendOutcome::Queued => {}
            ResendOutcome::Refused(unchangeable) => return Err(unchangeable.into()),
            ResendOutcome::Unwanted(unwanted) => {
                return Err(refused(InvitationRefusal::Unwanted(unwanted)));
            }
            ResendOutcome::TooMany { retry_after } => return Err(Error::TooMany { retry_after }),
        }
        metrics::counter!("usher_invitations_total", "state" => "queued").increment(1);
        self.told_somebody();
        self.wake_delivery();
        self.invitation(owner, new_id).await
    }

    /// Takes an invitation back for its application. Repeatable.
    ///
    /// # Errors
    /// [`InvitationRefusal`] for one that is used up or replaced, or the store's trouble.
    pub async fn revoke_invitation(
        &self,
        application: &Application,
        id: InvitationId,
    ) -> Result<InvitationRecord, Error> {
        let owner = Some(&application.client_id);
        self.take_back(owner, id, RevokedBy::Application).await?.into_result()?;
        self.invitation(owner, id).await
    }

    /// Takes anybody's invitation back for an operator. Repeatable.
    ///
    /// # Errors
    /// As [`App::revoke_invitation`].
    pub async fn revoke_invitation_as_operator(&self, id: InvitationId) -> Result<InvitationRecord, Error> {
        self.take_back(None, id, RevokedBy::Operator).await?.into_result()?;
        self.invitation(None, id).await
    }

    /// "This was not meant for me": takes the invitation of a link back. What it leads to instead when it had ended
    /// before, and nothing was changed.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn refuse_invitation(&self, visit: &Visit) -> Result<Option<Gate>, Error> {
        let owner = Some(&visit.application.client_id);
        let taken_back = self.take_back(owner, visit.invitation.id, RevokedBy::Recipient).await?;
        Ok(match taken_back {
            TakenBack::Revoked => None,
            TakenBack::Refused(Unchangeable::Activated) => Some(Gate::Used),
            TakenBack::Refused(Unchangeable::Replaced { .. }) => Some(Gate::Replaced),
            TakenBack::Already | TakenBack::Refused(Unchangeable::Revoked | Unchangeable::NotFound) => {
                Some(Gate::Revoked)
            }
        })
    }

    /// Moves the expiry. An invitation that has expired opens again.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a time that is over or more than [`LONGEST_EXPIRY`] ahead, [`InvitationRefusal`] for an
    /// invitation that has ended, or the store's trouble.
    pub async fn reschedule_invitation(
        &self,
        application: &Application,
        id: InvitationId,
        expires_at: Timestamp,
    ) -> Result<InvitationRecord, Error> {
        let now = self.now();
        if expires_at <= now || expires_at > now.plus(LONGEST_EXPIRY) {
            let problem = Problem::Invalid("expected a time that is ahead, by 365 days at most".to_owned());
            return Err(Error::Invalid(vec![FieldError::new("expires_at", problem)]));
        }
        let client_id = application.client_id.clone();
        let audit_id = AuditId::new(uuid_v7(now, &*self.entropy));
        let reminders = application.reminders.clone();
        let reschedule = RescheduleInvitation { id, client_id, expires_at, reminders, audit_id, now };
        self.store.invitations().reschedule_invitation(reschedule).await??;
        // A message that waits may have something to wait for again.
        self.wake_delivery();
        self.invitation(Some(&application.client_id), id).await
    }

    async fn take_back(
        &self,
        owner: Option<&ClientId>,
        id: InvitationId,
        by: RevokedBy,
    ) -> Result<TakenBack, Error> {
        let now = self.now();
        let audit_id = AuditId::new(uuid_v7(now, &*self.entropy));
        let revoke = RevokeInvitation { id, client_id: owner.cloned(), by, audit_id, now };
        let taken_back = self.store.invitations().revoke_invitation(revoke).await?;
        if taken_back == TakenBack::Revoked {
            metrics::counter!("usher_invitations_total", "state" => "revoked").increment(1);
            tracing::info!(invitation_id = %id, by = by.as_str(), "an invitation was taken back");
            // The application may have to be told.
            self.told_somebody();
            self.wake_delivery();
        }
        Ok(taken_back)
    }
}

impl TakenBack {
    /// Whether the invitation is revoked now.
    fn into_result(self) -> Result<(), Error> {
        match self {
            Self::Revoked | Self::Already => Ok(()),
            Self::Refused(unchangeable) => Err(unchangeable.into()),
        }
    }
}

/// No id that was made at this time or later comes before it, none that was made earlier after it.
fn first_id_at(time: Timestamp) -> InvitationId {
    let ms = u64::try_from(time.as_ms()).unwrap_or(0);
    // What an id has room for: 48 bits.
    if ms >> 48 != 0 {
        return InvitationId::new(Uuid::max());
    }
    InvitationId::new(Builder::from_unix_timestamp_millis(ms, &[0; 10]).into_uuid())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn ids_of_earlier_times_come_before_the_first_id_of_a_time(
            time in 0_i64..1 << 48, other in 0_i64..1 << 48, random: [u8; 10],
        ) {
            let ms = u64::try_from(other).unwrap();
            let made = InvitationId::new(Builder::from_unix_timestamp_millis(ms, &random).into_uuid());
            prop_assert_eq!(made < first_id_at(Timestamp::from_ms(time)), other < time);
        }
    }

    #[test]
    fn times_that_no_id_can_have_come_before_or_after_all() {
        assert!(first_id_at(Timestamp::from_ms(i64::MIN)) < first_id_at(Timestamp::from_ms(1)));
        assert!(first_id_at(Timestamp::from_ms(i64::MAX)) > first_id_at(Timestamp::from_ms((1 << 48) - 1)));
    }
}
