//! Passkeys, and the ceremonies that were answered.

use usher_app::store::{
    AddPasskey, AddPasskeyOutcome, AnsweredCeremony, MOST_PASSKEYS, NewPasskey, Passkey, StoreError,
    UsePasskey,
};
use usher_domain::{Timestamp, UserId};

use crate::row::Row;
use crate::sql::{recovery_code, user};
use crate::tx::{Step, Tx, Value, values};

/// The columns of a passkey `p`, as [`passkey_from`] reads them.
macro_rules! passkey_columns {
    () => {
        "p.user_id, p.credential_id, p.credential, p.name, p.created_at, p.last_used_at"
    };
}
pub(crate) use passkey_columns;

pub(crate) fn passkey_from(row: Row) -> Result<Passkey, StoreError> {
    let mut cells = row.cells("passkeys");
    Ok(Passkey {
        user_id: cells.parsed("user_id", UserId::parse)?,
        credential_id: cells.bytes("credential_id", |bytes| Some(bytes.to_vec()))?,
        credential: cells.text("credential")?,
        name: cells.text("name")?,
        created_at: cells.time("created_at")?,
        last_used_at: cells.opt_time("last_used_at")?,
    })
}

/// Keeps a passkey; false when an account has it already.
pub(crate) async fn insert<T: Tx>(
    tx: &mut T,
    user_id: &str,
    passkey: &NewPasskey,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let id = Value::Blob(&passkey.credential_id);
    let known = tx.query_opt("SELECT user_id FROM passkeys WHERE credential_id = ?1 LIMIT 1", &[id]).await?;
    if known.is_some() {
        return Ok(false);
    }
    let inserted = tx
        .execute(
            "INSERT INTO passkeys (credential_id, user_id, credential, name, created_at) \
             VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
            &[id, user_id.into(), (&passkey.credential).into(), (&passkey.name).into(), now.into()],
        )
        .await?;
    Ok(inserted == 1)
}

/// Uses a ceremony up; false when it was answered before.
async fn use_up<T: Tx>(tx: &mut T, ceremony: &AnsweredCeremony) -> Result<bool, StoreError> {
    let inserted = tx
        .execute(
            "INSERT INTO passkey_ceremonies (ceremony_digest, expires_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            values![ceremony.digest.as_bytes(), ceremony.expires_at],
        )
        .await?;
    Ok(inserted == 1)
}

/// Finds a passkey of an active account.
pub(crate) struct FindPasskey {
    pub(crate) credential_id: Vec<u8>,
    pub(crate) user_id: UserId,
}

impl Step for FindPasskey {
    type Outcome = Option<Passkey>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<Passkey>, StoreError> {
        let row = tx
            .query_opt(
                concat!(
                    "SELECT ",
                    passkey_columns!(),
                    " FROM passkeys p JOIN users u ON u.user_id = p.user_id \
                     WHERE p.credential_id = ?1 AND p.user_id = ?2 AND u.activated_at IS NOT NULL"
                ),
                &[Value::Blob(&self.credential_id), (&self.user_id.to_string()).into()],
            )
            .await?;
        row.map(passkey_from).transpose()
    }
}

impl Step for AddPasskey {
    type Outcome = AddPasskeyOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<AddPasskeyOutcome, StoreError> {
        // The lock counts the account's passkeys right when two are added at once.
        if user::lock(tx, self.user_id).await?.is_none() {
            return Ok(AddPasskeyOutcome::Known);
        }
        let user_id = self.user_id.to_string();
        if count(tx, &user_id).await? >= u64::from(MOST_PASSKEYS) {
            return Ok(AddPasskeyOutcome::TooMany);
        }
        if !use_up(tx, &self.ceremony).await? || !insert(tx, &user_id, &self.passkey, self.now).await? {
            return Ok(AddPasskeyOutcome::Known);
        }
        Ok(AddPasskeyOutcome::Added)
    }
}

async fn count<T: Tx>(tx: &mut T, user_id: &str) -> Result<u64, StoreError> {
    let row = tx.query_opt("SELECT count(*) FROM passkeys WHERE user_id = ?1", values![user_id]).await?;
    row.map_or(Ok(0), |row| row.cells("passkeys").count("count"))
}

/// Calls a passkey something else.
pub(crate) struct RenamePasskey {
    pub(crate) user_id: UserId,
    pub(crate) credential_id: Vec<u8>,
    pub(crate) name: String,
}

impl Step for RenamePasskey {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        let renamed = tx
            .execute(
                "UPDATE passkeys SET name = ?3 WHERE user_id = ?1 AND credential_id = ?2",
                &[(&self.user_id.to_string()).into(), Value::Blob(&self.credential_id), (&self.name).into()],
            )
            .await?;
        Ok(renamed == 1)
    }
}

/// Removes a passkey that its owner can do without.
pub(crate) struct RemovePasskey {
    pub(crate) user_id: UserId,
    pub(crate) credential_id: Vec<u8>,
}

impl Step for RemovePasskey {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        // Two removals at once must not each count on the other's passkey.
        if user::lock(tx, self.user_id).await?.is_none() {
            return Ok(false);
        }
        let user_id = self.user_id.to_string();
        let removed = tx
            .execute(
                "DELETE FROM passkeys WHERE user_id = ?1 AND credential_id = ?2 AND (\
                 EXISTS (SELECT 1 FROM users WHERE user_id = ?1 AND password_hash IS NOT NULL) \
                 OR EXISTS (SELECT 1 FROM passkeys o WHERE o.user_id = ?1 AND o.credential_id <> ?2))",
                &[(&user_id).into(), Value::Blob(&self.credential_id)],
            )
            .await?;
        recovery_code::drop_useless(tx, &user_id).await?;
        Ok(removed == 1)
    }
}

impl Step for UsePasskey {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        // The same answer sent twice at once: a passkey without a counter looks the same to both, the ceremony decides.
        if !use_up(tx, &self.ceremony).await? {
            return Ok(false);
        }
        let used = tx
            .execute(
                "UPDATE passkeys SET credential = ?4, last_used_at = ?5 \
                 WHERE credential_id = ?1 AND user_id = ?2 AND credential = ?3",
                &[
                    Value::Blob(&self.credential_id),
                    (&self.user_id.to_string()).into(),
                    (&self.credential_before).into(),
                    (&self.credential).into(),
                    self.now.into(),
                ],
            )
            .await?;
        Ok(used == 1)
    }
}
