//! A new password: one conditional update decides, and whatever others may have begun ends.

use usher_app::store::{ReplacePassword, SessionsToEnd, SetNewPassword, SetNewPasswordOutcome, StoreError};
use usher_domain::{ResetGate, UserId};

use crate::sql::invite::INSERT_AUDIT;
use crate::sql::password_reset::{self, reset_columns};
use crate::sql::{end_sessions, user};
use crate::tx::{Step, Tx, values};

impl Step for SetNewPassword {
    type Outcome = SetNewPasswordOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<SetNewPasswordOutcome, StoreError> {
        let Some((user_id, client_id)) = owner_of(tx, self).await? else {
            // A link that is gone was too old to be kept.
            return Ok(SetNewPasswordOutcome::Ended(ResetGate::Expired));
        };
        let Some(user) = user::lock(tx, user_id).await? else {
            return Ok(SetNewPasswordOutcome::Ended(ResetGate::Expired));
        };
        let user_id = user_id.to_string();
        if !use_up(tx, self, &user_id).await? {
            return Ok(SetNewPasswordOutcome::Ended(gate(tx, self).await?));
        }
        let audit_id = self.audit_id.to_string();
        let identifier = &user.identifier;
        tx.execute_all(&[
            (SET_PASSWORD, values![&user_id, &self.password_hash] as &[_]),
            (
                "UPDATE identifiers SET verified_at = ?3 \
                 WHERE auth_type = ?1 AND normalised = ?2 AND verified_at IS NULL",
                values![identifier.auth_type().as_str(), identifier.normalised(), self.now],
            ),
            (INSERT_AUDIT, values![&user_id, &audit_id, &client_id, "password_reset", self.now]),
        ])
        .await?;
        // Whoever got in with the former password is out.
        end_sessions::end(tx, SessionsToEnd::AllOf(user.id), self.now).await?;
        Ok(SetNewPasswordOutcome::Set(user.id))
    }
}

const SET_PASSWORD: &str = "UPDATE users SET password_hash = ?2 WHERE user_id = ?1";

/// Whose link it is, and in whose name it was sent.
async fn owner_of<T: Tx>(tx: &mut T, new: &SetNewPassword) -> Result<Option<(UserId, String)>, StoreError> {
    let row = tx
        .query_opt(
            "SELECT user_id, client_id FROM password_resets WHERE reset_id = ?1",
            values![&new.reset_id.to_string()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut cells = row.cells("password_resets");
    let user_id = cells.parsed("user_id", UserId::parse)?;
    Ok(Some((user_id, cells.opt_text("client_id")?.unwrap_or_default())))
}

/// The one update that decides: true for the first caller, while the link is open and the account active.
async fn use_up<T: Tx>(tx: &mut T, new: &SetNewPassword, user_id: &str) -> Result<bool, StoreError> {
    let used = tx
        .execute(
            "UPDATE password_resets SET used_at = ?3 WHERE reset_id = ?1 AND user_id = ?2 \
             AND used_at IS NULL AND replaced_at IS NULL AND expires_at > ?3 \
             AND EXISTS (SELECT 1 FROM users WHERE user_id = ?2 AND activated_at IS NOT NULL)",
            values![&new.reset_id.to_string(), user_id, new.now],
        )
        .await?;
    Ok(used == 1)
}

/// Why the link could not be used up.
async fn gate<T: Tx>(tx: &mut T, new: &SetNewPassword) -> Result<ResetGate, StoreError> {
    let row = tx
        .query_opt(
            concat!("SELECT ", reset_columns!(), " FROM password_resets r WHERE r.reset_id = ?1"),
            values![&new.reset_id.to_string()],
        )
        .await?;
    let Some(row) = row else { return Ok(ResetGate::Expired) };
    let reset = password_reset::read(&mut row.cells("password_resets"))?;
    match reset.gate(new.now) {
        // Its conditions are those of the update, but for the account's: one that is not active has no password.
        ResetGate::Open => Ok(ResetGate::Replaced),
        ended @ (ResetGate::Expired | ResetGate::Replaced | ResetGate::Used) => Ok(ended),
    }
}

/// Reads the hash of a user's password.
pub(crate) struct PasswordHash(pub(crate) UserId);

impl Step for PasswordHash {
    type Outcome = Option<String>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<String>, StoreError> {
        let row = tx
            .query_opt("SELECT password_hash FROM users WHERE user_id = ?1", values![&self.0.to_string()])
            .await?;
        row.map_or(Ok(None), |row| row.cells("users").opt_text("password_hash"))
    }
}

impl Step for ReplacePassword {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        let user_id = self.user_id.to_string();
        let replaced = tx
            .execute(
                "UPDATE users SET password_hash = ?2 WHERE user_id = ?1 AND password_hash = ?3",
                values![&user_id, &self.password_hash, &self.former_hash],
            )
            .await?;
        if replaced == 0 {
            return Ok(false);
        }
        // A link that somebody else asked for must not outlive the change.
        password_reset::replace_all(tx, &user_id, self.now).await?;
        let others = SessionsToEnd::AllBut { user_id: self.user_id, kept: self.session };
        end_sessions::end(tx, others, self.now).await?;
        let audit_id = self.audit_id.to_string();
        tx.execute(INSERT_AUDIT, values![&user_id, &audit_id, "", "password_changed", self.now]).await?;
        Ok(true)
    }
}
