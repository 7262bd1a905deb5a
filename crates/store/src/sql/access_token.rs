//! Access tokens: opaque ones, which are rows, and what is remembered of those that are JWTs.

use usher_app::store::{GrantOfUser, RevokeOutcome, RevokedJwt, StoreError, StoredToken};
use usher_domain::{ClientId, GrantId, SecretDigest, Timestamp};

use crate::sql::grant::{grant_columns, grant_of_user, user_of_grant};
use crate::tx::{Step, Tx, values};

/// Reads an opaque token that is good now.
pub(crate) struct OpaqueToken {
    pub(crate) digest: SecretDigest,
    pub(crate) now: Timestamp,
}

impl Step for OpaqueToken {
    type Outcome = Option<StoredToken>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<StoredToken>, StoreError> {
        let rows = tx
            .query(
                concat!(
                    "SELECT t.scope, t.created_at, t.expires_at, ",
                    grant_columns!(),
                    " FROM access_tokens t JOIN grants g ON g.grant_id = t.grant_id AND g.user_id = t.user_id",
                    user_of_grant!(),
                    "WHERE t.token_digest = ?1 AND t.revoked_at IS NULL AND t.expires_at > ?2 \
                     AND g.revoked_at IS NULL ORDER BY l.resource_flag"
                ),
                values![self.digest.as_bytes(), self.now],
            )
            .await?;
        let found = grant_of_user(rows, "access_tokens", |cells| {
            Ok((cells.text("scope")?, cells.time("created_at")?, cells.time("expires_at")?))
        })?;
        Ok(found.map(|((scope, created_at, expires_at), of)| StoredToken {
            of,
            scope,
            created_at,
            expires_at,
        }))
    }
}

/// Reads the grant of a JWT.
pub(crate) struct GrantOfJwt {
    pub(crate) grant_id: GrantId,
    pub(crate) token_id_digest: SecretDigest,
}

impl Step for GrantOfJwt {
    type Outcome = Option<GrantOfUser>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<GrantOfUser>, StoreError> {
        let rows = tx
            .query(
                concat!(
                    "SELECT ",
                    grant_columns!(),
                    " FROM grants g",
                    user_of_grant!(),
                    "WHERE g.grant_id = ?1 AND g.revoked_at IS NULL AND NOT EXISTS \
                     (SELECT 1 FROM access_tokens t WHERE t.token_digest = ?2 AND t.revoked_at IS NOT NULL) \
                     ORDER BY l.resource_flag"
                ),
                values![&self.grant_id.to_string(), self.token_id_digest.as_bytes()],
            )
            .await?;
        Ok(grant_of_user(rows, "grants", |_| Ok(()))?.map(|((), of)| of))
    }
}

/// Revokes one opaque token.
pub(crate) struct RevokeOpaqueToken {
    pub(crate) digest: SecretDigest,
    pub(crate) client_id: ClientId,
    pub(crate) now: Timestamp,
}

impl Step for RevokeOpaqueToken {
    type Outcome = RevokeOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<RevokeOutcome, StoreError> {
        let row = tx
            .query_opt(
                "SELECT g.client_id FROM access_tokens t \
                 JOIN grants g ON g.grant_id = t.grant_id AND g.user_id = t.user_id WHERE t.token_digest = ?1",
                values![self.digest.as_bytes()],
            )
            .await?;
        let Some(row) = row else { return Ok(RevokeOutcome::Unknown) };
        if row.cells("grants").parsed("client_id", ClientId::parse)? != self.client_id {
            return Ok(RevokeOutcome::OtherClient);
        }
        tx.execute(
            "UPDATE access_tokens SET revoked_at = ?2 WHERE token_digest = ?1 AND revoked_at IS NULL",
            values![self.digest.as_bytes(), self.now],
        )
        .await?;
        Ok(RevokeOutcome::Revoked)
    }
}

/// Remembers that a JWT was revoked, until it ends by itself.
pub(crate) struct RevokeJwt {
    pub(crate) token: RevokedJwt,
    pub(crate) now: Timestamp,
}

impl Step for RevokeJwt {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let token = &self.token;
        tx.execute(
            "INSERT INTO access_tokens (token_digest, user_id, grant_id, scope, created_at, expires_at, revoked_at) \
             VALUES (?1, ?2, ?3, '', ?4, ?5, ?6) ON CONFLICT DO NOTHING",
            values![
                token.token_id_digest.as_bytes(),
                &token.user_id.to_string(),
                &token.grant_id.to_string(),
                token.created_at,
                token.expires_at,
                self.now
            ],
        )
        .await?;
        Ok(())
    }
}
