//! Accounts as signing in looks at them: one statement, whatever there is to be found.

use usher_app::store::{FactorsSetUp, SignInAccount, StoreError};
use usher_domain::{Identifier, UserId};

use crate::row::{Cells, Row};
use crate::tx::{Step, Tx, values};

/// The columns of a user `u`, as [`account_from`] reads them.
macro_rules! account_columns {
    () => {
        concat!("u.user_id, u.password_hash, u.activated_at, u.delete_at, ", factor_columns!())
    };
}

/// What a user `u` has set up, as [`factors`] reads it.
macro_rules! factor_columns {
    () => {
        "(SELECT count(*) FROM totp_secrets t WHERE t.user_id = u.user_id AND t.confirmed_at IS NOT NULL), \
         (SELECT count(*) FROM passkeys p WHERE p.user_id = u.user_id)"
    };
}
pub(crate) use factor_columns;

/// Finds an account by what its user types.
pub(crate) struct AccountByIdentifier(pub(crate) Identifier);

impl Step for AccountByIdentifier {
    type Outcome = Option<SignInAccount>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<SignInAccount>, StoreError> {
        let row = tx
            .query_opt(
                concat!(
                    "SELECT ",
                    account_columns!(),
                    " FROM identifiers d JOIN users u ON u.user_id = d.user_id \
                     WHERE d.auth_type = ?1 AND d.normalised = ?2"
                ),
                values![self.0.auth_type().as_str(), self.0.normalised()],
            )
            .await?;
        row.map(account_from).transpose()
    }
}

/// Finds an account by its user's id.
pub(crate) struct AccountById(pub(crate) UserId);

impl Step for AccountById {
    type Outcome = Option<SignInAccount>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<SignInAccount>, StoreError> {
        let row = tx
            .query_opt(
                concat!("SELECT ", account_columns!(), " FROM users u WHERE u.user_id = ?1"),
                values![&self.0.to_string()],
            )
            .await?;
        row.map(account_from).transpose()
    }
}

fn account_from(row: Row) -> Result<SignInAccount, StoreError> {
    let mut cells = row.cells("users");
    Ok(SignInAccount {
        user_id: cells.parsed("user_id", UserId::parse)?,
        password_hash: cells.opt_text("password_hash")?,
        is_active: cells.opt_time("activated_at")?.is_some(),
        delete_at: cells.opt_time("delete_at")?,
        factors: factors(&mut cells)?,
    })
}

/// Reads [`factor_columns`].
pub(crate) fn factors(cells: &mut Cells) -> Result<FactorsSetUp, StoreError> {
    let totp = cells.count("confirmed_at")? > 0;
    let passkeys = u32::try_from(cells.count("credential_id")?).unwrap_or(u32::MAX);
    Ok(FactorsSetUp { totp, passkeys })
}

/// Puts a new hash of the same password in the place of the old one.
pub(crate) struct RehashPassword {
    pub(crate) user_id: UserId,
    pub(crate) old: String,
    pub(crate) new: String,
}

impl Step for RehashPassword {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        // A password that was changed meanwhile stays.
        tx.execute(
            "UPDATE users SET password_hash = ?3 WHERE user_id = ?1 AND password_hash = ?2",
            values![&self.user_id.to_string(), &self.old, &self.new],
        )
        .await?;
        Ok(())
    }
}
