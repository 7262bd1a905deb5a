//! Activation: one conditional update uses the invitation up, and everything that goes with it follows.

use usher_app::store::{Activate, ActivateOutcome, SessionsToEnd, StoreError};
use usher_domain::{ClientId, EventKind, Gate, Identifier, Invitation, UserId};

use crate::json;
use crate::row::invitation_columns;
use crate::sql::event::{self, NewEvent};
use crate::sql::{end_sessions, invite, passkey, session, sms_count, user};
use crate::tx::{Step, Tx, values};

impl Step for Activate {
    type Outcome = ActivateOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<ActivateOutcome, StoreError> {
        // An invitation that does not exist leads nowhere, like one that was taken back.
        let Some((user_id, client_id)) = invited_by(tx, self).await? else {
            return Ok(ActivateOutcome::Ended(Gate::Revoked));
        };
        let Some(user) = user::lock(tx, user_id).await? else {
            return Ok(ActivateOutcome::Ended(Gate::Revoked));
        };
        let user_id = user_id.to_string();
        if !use_up(tx, self, &user_id).await? {
            return Ok(ActivateOutcome::Ended(gate(tx, self, user.activated_at.is_some()).await?));
        }
        replace_others(tx, self, &user_id).await?;
        write_account(tx, self, &user_id, &user.identifier).await?;
        write_consents(tx, self, &user_id).await?;
        if let Some(former) = self.former_session {
            end_sessions::end(tx, SessionsToEnd::OfCookie(former), self.now).await?;
        }
        session::insert(tx, &user_id, &self.session, self.now).await?;
        if let Some(created) = &self.passkey {
            passkey::insert(tx, &user_id, created, self.now).await?;
        }
        if let Some(prefix) = &self.sms_prefix {
            // Last: text messages that are being counted hold this row.
            sms_count::count_activation(tx, prefix, &self.invitation_id.to_string(), &user_id).await?;
        }
        tell(tx, self, &user_id, &client_id).await?;
        Ok(ActivateOutcome::Activated)
    }
}

/// The invited user and the application that invites.
async fn invited_by<T: Tx>(
    tx: &mut T,
    activation: &Activate,
) -> Result<Option<(UserId, ClientId)>, StoreError> {
    let row = tx
        .query_opt(
            "SELECT user_id, client_id FROM invitations WHERE invitation_id = ?1",
            values![&activation.invitation_id.to_string()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut cells = row.cells("invitations");
    Ok(Some((cells.parsed("user_id", UserId::parse)?, cells.parsed("client_id", ClientId::parse)?)))
}

/// The application that invited learns of the activation, the user's others that there is news of the user.
async fn tell<T: Tx>(
    tx: &mut T,
    activation: &Activate,
    user_id: &str,
    client_id: &ClientId,
) -> Result<(), StoreError> {
    let invitation_id = activation.invitation_id.to_string();
    let activated = NewEvent {
        kind: EventKind::InvitationActivated,
        user_id,
        client_id: client_id.as_str(),
        invitation_id: Some(&invitation_id),
        detail: "{}",
        at: activation.now,
    };
    event::tell(tx, &activated).await?;
    event::tell_linked(tx, EventKind::UserUpdated, user_id, client_id.as_str(), activation.now).await
}

/// `COALESCE` says what the index of expiring invitations says, in words that no planner recognises: it would walk
/// through all that are open instead of going by the key.
pub(crate) const USE_UP: &str = "UPDATE invitations SET activated_at = ?3 WHERE invitation_id = ?1 AND user_id = ?2 \
     AND COALESCE(activated_at, revoked_at, replaced_at, expired_at) IS NULL \
     AND expires_at > ?3 AND EXISTS (SELECT 1 FROM users WHERE user_id = ?2 AND activated_at IS NULL)";

/// The one update that decides: true for the first caller, while the invitation is open and the user is not active.
async fn use_up<T: Tx>(tx: &mut T, activation: &Activate, user_id: &str) -> Result<bool, StoreError> {
    let used =
        tx.execute(USE_UP, values![&activation.invitation_id.to_string(), user_id, activation.now]).await?;
    Ok(used == 1)
}

/// Why the invitation could not be used up.
async fn gate<T: Tx>(tx: &mut T, activation: &Activate, user_is_active: bool) -> Result<Gate, StoreError> {
    let row = tx
        .query_opt(
            concat!("SELECT ", invitation_columns!(), " FROM invitations i WHERE i.invitation_id = ?1"),
            values![&activation.invitation_id.to_string()],
        )
        .await?;
    let Some(row) = row else { return Ok(Gate::Revoked) };
    let invitation: Invitation = row.cells("invitations").invitation()?;
    match invitation.gate(activation.now, user_is_active) {
        // Its conditions are those of the update, so it cannot be open; a guest who is told "used" can sign in.
        Gate::Open => Ok(Gate::Used),
        ended @ (Gate::Expired | Gate::Replaced | Gate::Revoked | Gate::Used) => Ok(ended),
    }
}

/// The user needs no other invitation now, and no other message.
async fn replace_others<T: Tx>(tx: &mut T, activation: &Activate, user_id: &str) -> Result<(), StoreError> {
    let replaced = tx
        .query(
            "UPDATE invitations SET replaced_at = ?2 \
             WHERE user_id = ?1 AND replaced_at IS NULL AND activated_at IS NULL RETURNING invitation_id",
            values![user_id, activation.now],
        )
        .await?;
    invite::drop_messages(tx, user_id, replaced, invite::REPLACED, activation.now).await
}

async fn write_account<T: Tx>(
    tx: &mut T,
    activation: &Activate,
    user_id: &str,
    identifier: &Identifier,
) -> Result<(), StoreError> {
    let profile = json::write_profile(&activation.profile);
    let account = values![
        user_id,
        &profile,
        activation.locale.as_str(),
        activation.password_hash.as_deref(),
        activation.now
    ];
    let verified = values![identifier.auth_type().as_str(), identifier.normalised(), activation.now];
    let audit_id = activation.audit_id.to_string();
    let invitation_id = activation.invitation_id.to_string();
    let audit = values![user_id, &audit_id, &invitation_id, activation.now];
    tx.execute_all(&[
        (
            "UPDATE users SET profile = ?2, locale = ?3, password_hash = ?4, activated_at = ?5 WHERE user_id = ?1",
            account as &[_],
        ),
        ("UPDATE identifiers SET verified_at = ?3 WHERE auth_type = ?1 AND normalised = ?2", verified),
        (
            "INSERT INTO audit (user_id, audit_id, client_id, action, acted_at) \
             SELECT user_id, ?2, client_id, 'activated', ?4 FROM invitations WHERE invitation_id = ?3 AND user_id = ?1",
            audit,
        ),
    ])
    .await
}

async fn write_consents<T: Tx>(tx: &mut T, activation: &Activate, user_id: &str) -> Result<(), StoreError> {
    let invitation_id = activation.invitation_id.to_string();
    for consent in &activation.consents {
        tx.execute(
            "INSERT INTO consents (user_id, invitation_id, kind, version, locale, digest, accepted_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
            values![
                user_id,
                &invitation_id,
                &consent.kind,
                &consent.version,
                consent.locale.as_str(),
                &consent.digest,
                activation.now
            ],
        )
        .await?;
    }
    Ok(())
}
