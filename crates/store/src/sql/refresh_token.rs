//! Refresh tokens: each is used once, for its own successor.

use usher_app::store::{
    GrantOfUser, RevokeOutcome, RotateOutcome, RotateRefreshToken, StoreError, StoredToken,
};
use usher_domain::{ClientId, SecretDigest, Timestamp};

use crate::sql::grant::{
    grant_columns, grant_of_user, insert_access_token, insert_refresh_token, revoke, user_of_grant,
};
use crate::tx::{Step, Tx, values};

/// A token's row, and what became of it and its grant.
struct Token {
    scope: String,
    created_at: Timestamp,
    expires_at: Timestamp,
    used_at: Option<Timestamp>,
    revoked_at: Option<Timestamp>,
}

async fn find<T: Tx>(tx: &mut T, digest: SecretDigest) -> Result<Option<(Token, GrantOfUser)>, StoreError> {
    let rows = tx
        .query(
            concat!(
                "SELECT t.scope, t.created_at, t.expires_at, t.used_at, g.revoked_at, ",
                grant_columns!(),
                " FROM refresh_tokens t JOIN grants g ON g.grant_id = t.grant_id AND g.user_id = t.user_id",
                user_of_grant!(),
                "WHERE t.token_digest = ?1 ORDER BY l.resource_flag"
            ),
            values![digest.as_bytes()],
        )
        .await?;
    grant_of_user(rows, "refresh_tokens", |cells| {
        Ok(Token {
            scope: cells.text("scope")?,
            created_at: cells.time("created_at")?,
            expires_at: cells.time("expires_at")?,
            used_at: cells.opt_time("used_at")?,
            revoked_at: cells.opt_time("revoked_at")?,
        })
    })
}

impl Step for RotateRefreshToken {
    type Outcome = RotateOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<RotateOutcome, StoreError> {
        let Some((token, of)) = find(tx, self.digest).await? else { return Ok(RotateOutcome::Unknown) };
        if of.grant.client_id != self.client_id {
            return Ok(RotateOutcome::Unknown);
        }
        if token.revoked_at.is_some() {
            return Ok(RotateOutcome::Revoked);
        }
        if token.used_at.is_some() {
            revoke(tx, &of.grant, self.now).await?;
            return Ok(RotateOutcome::Reused);
        }
        if token.expires_at <= self.now {
            return Ok(RotateOutcome::Expired);
        }
        let granted = |value: &String| token.scope.split(' ').any(|known| known == value);
        let scope = match &self.scope {
            Some(wanted) if wanted.iter().all(granted) => wanted.join(" "),
            Some(_) => return Ok(RotateOutcome::ScopeTooWide),
            None => token.scope.clone(),
        };
        if !use_up(tx, self, &of).await? {
            revoke(tx, &of.grant, self.now).await?;
            return Ok(RotateOutcome::Reused);
        }
        insert_refresh_token(tx, &of.grant, &token.scope, &self.successor, self.now).await?;
        if let Some(access_token) = &self.access_token {
            insert_access_token(tx, &of.grant, &scope, access_token, self.now).await?;
        }
        Ok(RotateOutcome::Rotated(Box::new(of)))
    }
}

/// The one update that decides: true for the first caller.
async fn use_up<T: Tx>(
    tx: &mut T,
    rotate: &RotateRefreshToken,
    of: &GrantOfUser,
) -> Result<bool, StoreError> {
    let used = tx
        .execute(
            "UPDATE refresh_tokens SET used_at = ?3 WHERE token_digest = ?1 AND user_id = ?2 AND used_at IS NULL",
            values![rotate.digest.as_bytes(), &of.grant.user_id.to_string(), rotate.now],
        )
        .await?;
    Ok(used == 1)
}

/// Reads a token that could be used now.
pub(crate) struct UsableRefreshToken {
    pub(crate) digest: SecretDigest,
    pub(crate) now: Timestamp,
}

impl Step for UsableRefreshToken {
    type Outcome = Option<StoredToken>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<StoredToken>, StoreError> {
        let Some((token, of)) = find(tx, self.digest).await? else { return Ok(None) };
        let is_usable = token.used_at.is_none() && token.revoked_at.is_none() && token.expires_at > self.now;
        Ok(is_usable.then_some(StoredToken {
            of,
            scope: token.scope,
            created_at: token.created_at,
            expires_at: token.expires_at,
        }))
    }
}

/// Revokes the grant of a token.
pub(crate) struct RevokeRefreshToken {
    pub(crate) digest: SecretDigest,
    pub(crate) client_id: ClientId,
    pub(crate) now: Timestamp,
}

impl Step for RevokeRefreshToken {
    type Outcome = RevokeOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<RevokeOutcome, StoreError> {
        let Some((_, of)) = find(tx, self.digest).await? else { return Ok(RevokeOutcome::Unknown) };
        if of.grant.client_id != self.client_id {
            return Ok(RevokeOutcome::OtherClient);
        }
        revoke(tx, &of.grant, self.now).await?;
        Ok(RevokeOutcome::Revoked)
    }
}
