//! All that an account can prove itself with besides a password.

use usher_app::store::{FactorSet, StoreError, TotpSecret};
use usher_domain::{User, UserId};

use crate::row::{flags_of_user, user_columns, user_from};
use crate::sql::passkey::{passkey_columns, passkey_from};
use crate::tx::{Step, Tx, values};

/// Reads the factors of an account. A read of several statements: what changes in between shows on the next page.
pub(crate) struct FactorsOf {
    pub(crate) user_id: UserId,
}

impl Step for FactorsOf {
    type Outcome = FactorSet;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<FactorSet, StoreError> {
        let user_id = self.user_id.to_string();
        let rows = tx
            .query(
                concat!(
                    "SELECT ",
                    passkey_columns!(),
                    " FROM passkeys p WHERE p.user_id = ?1 ORDER BY p.created_at, p.credential_id"
                ),
                values![&user_id],
            )
            .await?;
        let passkeys = rows.into_iter().map(passkey_from).collect::<Result<_, _>>()?;
        let row = tx
            .query_opt(
                "SELECT u.user_id, t.sealed_secret, t.sealing_key_id, t.confirmed_at, \
                 (SELECT count(*) FROM recovery_codes r WHERE r.user_id = u.user_id AND r.used_at IS NULL), \
                 (SELECT count(*) FROM users p WHERE p.user_id = u.user_id AND p.password_hash IS NOT NULL) \
                 FROM users u LEFT JOIN totp_secrets t ON t.user_id = u.user_id WHERE u.user_id = ?1",
                values![&user_id],
            )
            .await?;
        let Some(row) = row else {
            return Ok(FactorSet { passkeys, ..FactorSet::default() });
        };
        let mut cells = row.cells("totp_secrets");
        cells.text("user_id")?;
        let sealed = cells.opt_bytes("sealed_secret", |bytes| Some(bytes.to_vec()))?;
        let key_id = cells.opt_text("sealing_key_id")?;
        let confirmed_at = cells.opt_time("confirmed_at")?;
        let totp = sealed.zip(key_id).map(|(sealed, key_id)| TotpSecret { sealed, key_id, confirmed_at });
        let left = cells.count("recovery_codes")?;
        let has_password = cells.count("password_hash")? > 0;
        let recovery_codes_left = u32::try_from(left).unwrap_or(u32::MAX);
        Ok(FactorSet { passkeys, totp, recovery_codes_left, has_password })
    }
}

/// Finds an active user by id.
pub(crate) struct ActiveUser {
    pub(crate) user_id: UserId,
}

impl Step for ActiveUser {
    type Outcome = Option<User>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<User>, StoreError> {
        let rows = tx
            .query(
                concat!(
                    "SELECT ",
                    user_columns!(),
                    " FROM users u",
                    flags_of_user!(),
                    "WHERE u.user_id = ?1 AND u.activated_at IS NOT NULL ORDER BY l.resource_flag"
                ),
                values![&self.user_id.to_string()],
            )
            .await?;
        user_from(rows)
    }
}
