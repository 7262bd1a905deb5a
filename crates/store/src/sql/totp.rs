//! The secret of an account's authenticator app.

use usher_app::store::{RecoveryCodes, ResealedTotp, SealedTotp, StoreError};
use usher_domain::{Timestamp, UserId};

use crate::row::Row;
use crate::sql::{recovery_code, user};
use crate::tx::{Step, Tx, Value, values};

/// Keeps a secret that no code was entered of yet.
pub(crate) struct BeginTotp {
    pub(crate) user_id: UserId,
    pub(crate) sealed: Vec<u8>,
    pub(crate) key_id: String,
    pub(crate) now: Timestamp,
}

impl Step for BeginTotp {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        let written = tx
            .execute(
                "INSERT INTO totp_secrets (user_id, sealed_secret, sealing_key_id, created_at, last_step) \
                 VALUES (?1, ?2, ?3, ?4, 0) ON CONFLICT (user_id) DO UPDATE SET \
                 sealed_secret = excluded.sealed_secret, sealing_key_id = excluded.sealing_key_id, \
                 created_at = excluded.created_at, last_step = 0 WHERE totp_secrets.confirmed_at IS NULL",
                &[
                    (&self.user_id.to_string()).into(),
                    Value::Blob(&self.sealed),
                    (&self.key_id).into(),
                    self.now.into(),
                ],
            )
            .await?;
        Ok(written == 1)
    }
}

/// Makes the unconfirmed secret a factor.
pub(crate) struct ConfirmTotp {
    pub(crate) user_id: UserId,
    pub(crate) sealed: Vec<u8>,
    pub(crate) time_step: i64,
    pub(crate) codes: RecoveryCodes,
    pub(crate) now: Timestamp,
}

impl Step for ConfirmTotp {
    type Outcome = Option<bool>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<bool>, StoreError> {
        // Steps about one account's factors happen one after the other.
        if user::lock(tx, self.user_id).await?.is_none() {
            return Ok(None);
        }
        let user_id = self.user_id.to_string();
        let confirmed = tx
            .execute(
                "UPDATE totp_secrets SET confirmed_at = ?4, last_step = ?3 \
                 WHERE user_id = ?1 AND sealed_secret = ?2 AND confirmed_at IS NULL",
                &[(&user_id).into(), Value::Blob(&self.sealed), self.time_step.into(), self.now.into()],
            )
            .await?;
        if confirmed == 0 {
            return Ok(None);
        }
        if recovery_code::any_left(tx, &user_id).await? {
            return Ok(Some(false));
        }
        recovery_code::replace(tx, &user_id, &self.codes, self.now).await?;
        Ok(Some(true))
    }
}

/// Uses a time step up: one conditional update.
pub(crate) struct UseTotp {
    pub(crate) user_id: UserId,
    pub(crate) time_step: i64,
}

impl Step for UseTotp {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        let used = tx
            .execute(
                "UPDATE totp_secrets SET last_step = ?2 \
                 WHERE user_id = ?1 AND confirmed_at IS NOT NULL AND last_step < ?2",
                values![&self.user_id.to_string(), self.time_step],
            )
            .await?;
        Ok(used == 1)
    }
}

/// Removes the secret.
pub(crate) struct RemoveTotp {
    pub(crate) user_id: UserId,
}

impl Step for RemoveTotp {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        if user::lock(tx, self.user_id).await?.is_none() {
            return Ok(());
        }
        let user_id = self.user_id.to_string();
        tx.execute("DELETE FROM totp_secrets WHERE user_id = ?1", values![&user_id]).await?;
        recovery_code::drop_useless(tx, &user_id).await
    }
}

/// Reads secrets that a key seals. There is no index for it: the configuration holds an older key for a while only.
pub(crate) struct TotpSealedWith {
    pub(crate) key_id: String,
    pub(crate) limit: u32,
}

impl Step for TotpSealedWith {
    type Outcome = Vec<SealedTotp>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<SealedTotp>, StoreError> {
        let rows = tx
            .query(
                "SELECT user_id, sealed_secret FROM totp_secrets WHERE sealing_key_id = ?1 \
                 ORDER BY user_id LIMIT ?2",
                values![&self.key_id, self.limit],
            )
            .await?;
        let read = |row: Row| {
            let mut cells = row.cells("totp_secrets");
            Ok(SealedTotp {
                user_id: cells.parsed("user_id", UserId::parse)?,
                sealed: cells.bytes("sealed_secret", |bytes| Some(bytes.to_vec()))?,
            })
        };
        rows.into_iter().map(read).collect()
    }
}

/// Replaces sealed secrets by the same, sealed with another key.
pub(crate) struct ResealTotp(pub(crate) Vec<ResealedTotp>);

impl Step for ResealTotp {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        for secret in &self.0 {
            tx.execute(
                "UPDATE totp_secrets SET sealed_secret = ?2, sealing_key_id = ?3 \
                 WHERE user_id = ?1 AND sealed_secret = ?4",
                &[
                    (&secret.former.user_id.to_string()).into(),
                    Value::Blob(&secret.sealed),
                    (&secret.key_id).into(),
                    Value::Blob(&secret.former.sealed),
                ],
            )
            .await?;
        }
        Ok(())
    }
}
