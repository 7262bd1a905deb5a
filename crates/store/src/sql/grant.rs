//! Grants: what one authorization gave an application, with its one code.

use usher_app::store::{
    Grant, GrantOfUser, NewAccessToken, NewGrant, NewRefreshToken, RedeemCode, RedeemOutcome, StoreError,
};
use usher_domain::{Amr, ClientId, GrantId, SecretDigest, SessionId, Timestamp, UserId};

use crate::row::{Cells, Row};
use crate::tx::{Step, Tx, values};

/// The columns of a grant `g` and its user `u` with one flag of a link `l`, as [`grant_of_user`] reads them.
macro_rules! grant_columns {
    () => {
        concat!(
            "g.grant_id, g.user_id, g.client_id, g.session_id, g.scope, g.claims_request, g.nonce, \
             g.authenticated_at, g.amr, g.created_at, g.expires_at, g.refresh_until, \
             COALESCE(u.updated_at, u.activated_at), ",
            $crate::row::user_columns!()
        )
    };
}
pub(crate) use grant_columns;

/// Joins the user of a grant `g`, and the user's flags.
macro_rules! user_of_grant {
    () => {
        concat!(" JOIN users u ON u.user_id = g.user_id", $crate::row::flags_of_user!())
    };
}
pub(crate) use user_of_grant;

/// A grant with its user, from a query over columns of the step's own and then [`grant_columns`]: as many rows as the
/// user has flags, one at least.
pub(crate) fn grant_of_user<O>(
    rows: Vec<Row>,
    table: &'static str,
    own: impl Fn(&mut Cells) -> Result<O, StoreError>,
) -> Result<Option<(O, GrantOfUser)>, StoreError> {
    let mut found: Option<(O, GrantOfUser)> = None;
    for row in rows {
        let mut cells = row.cells(table);
        let own = own(&mut cells)?;
        let grant = grant(&mut cells)?;
        cells.enter("users");
        let updated_at = cells.opt_time("updated_at")?;
        let user = cells.user()?;
        match &mut found {
            None => found = Some((own, GrantOfUser { grant, user, updated_at })),
            Some((_, first)) => first.user.resource_flags.extend(user.resource_flags),
        }
    }
    if let Some((_, found)) = &mut found {
        // Two applications may share a flag; the rows are sorted by it.
        found.user.resource_flags.dedup();
    }
    Ok(found)
}

fn grant(cells: &mut Cells) -> Result<Grant, StoreError> {
    cells.enter("grants");
    Ok(Grant {
        grant_id: cells.parsed("grant_id", GrantId::parse)?,
        user_id: cells.parsed("user_id", UserId::parse)?,
        client_id: cells.parsed("client_id", ClientId::parse)?,
        session_id: match cells.opt_text("session_id")? {
            Some(text) => Some(SessionId::parse(&text).ok_or_else(|| cells.corrupt("session_id"))?),
            None => None,
        },
        scope: cells.text("scope")?,
        claims_request: cells.opt_text("claims_request")?,
        nonce: cells.opt_text("nonce")?,
        authenticated_at: cells.time("authenticated_at")?,
        amr: Amr::parse(&cells.text("amr")?),
        created_at: cells.time("created_at")?,
        expires_at: cells.time("expires_at")?,
        refresh_until: cells.opt_time("refresh_until")?,
    })
}

/// Writes a grant with its code.
pub(crate) struct CreateGrant(pub(crate) NewGrant);

impl Step for CreateGrant {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let NewGrant { grant, code_digest, code_expires_at, redirect_uri, code_challenge } = &self.0;
        let session_id = grant.session_id.map(|id| id.to_string());
        tx.execute(
            "INSERT INTO grants (grant_id, user_id, client_id, session_id, scope, claims_request, nonce, \
             redirect_uri, code_challenge, authenticated_at, amr, code_digest, code_expires_at, created_at, \
             expires_at, refresh_until) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            values![
                &grant.grant_id.to_string(),
                &grant.user_id.to_string(),
                grant.client_id.as_str(),
                session_id.as_ref(),
                &grant.scope,
                grant.claims_request.as_ref(),
                grant.nonce.as_ref(),
                redirect_uri,
                code_challenge.as_ref(),
                grant.authenticated_at,
                &grant.amr.to_string(),
                code_digest.as_bytes(),
                *code_expires_at,
                grant.created_at,
                grant.expires_at,
                grant.refresh_until
            ],
        )
        .await?;
        Ok(())
    }
}

/// What a code is bound to, and what became of it.
struct Code {
    redirect_uri: String,
    challenge: Option<String>,
    expires_at: Timestamp,
    used_at: Option<Timestamp>,
    revoked_at: Option<Timestamp>,
}

impl Step for RedeemCode {
    type Outcome = RedeemOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<RedeemOutcome, StoreError> {
        let Some((code, of)) = find_code(tx, self.code_digest).await? else {
            return Ok(RedeemOutcome::Unknown);
        };
        // What it is bound to comes first: whoever only saw the code cannot end what its owner got for it.
        if of.grant.client_id != self.client_id {
            return Ok(RedeemOutcome::OtherClient);
        }
        if code.redirect_uri != self.redirect_uri {
            return Ok(RedeemOutcome::RedirectMismatch);
        }
        if code.challenge != self.code_challenge {
            return Ok(RedeemOutcome::ChallengeMismatch);
        }
        if code.used_at.is_some() {
            revoke(tx, &of.grant, self.now).await?;
            return Ok(RedeemOutcome::AlreadyUsed);
        }
        if code.revoked_at.is_some() {
            return Ok(RedeemOutcome::Unknown);
        }
        if code.expires_at <= self.now {
            return Ok(RedeemOutcome::Expired);
        }
        if !use_up(tx, &of.grant, self.now).await? {
            revoke(tx, &of.grant, self.now).await?;
            return Ok(RedeemOutcome::AlreadyUsed);
        }
        if let Some(token) = &self.refresh_token
            && of.grant.refresh_until.is_some()
        {
            insert_refresh_token(tx, &of.grant, &of.grant.scope, token, self.now).await?;
        }
        if let Some(token) = &self.access_token {
            insert_access_token(tx, &of.grant, &of.grant.scope, token, self.now).await?;
        }
        Ok(RedeemOutcome::Redeemed(Box::new(of)))
    }
}

async fn find_code<T: Tx>(
    tx: &mut T,
    digest: SecretDigest,
) -> Result<Option<(Code, GrantOfUser)>, StoreError> {
    let rows = tx
        .query(
            concat!(
                "SELECT g.redirect_uri, g.code_challenge, g.code_expires_at, g.code_used_at, g.revoked_at, ",
                grant_columns!(),
                " FROM grants g",
                user_of_grant!(),
                "WHERE g.code_digest = ?1 ORDER BY l.resource_flag"
            ),
            values![digest.as_bytes()],
        )
        .await?;
    grant_of_user(rows, "grants", |cells| {
        Ok(Code {
            redirect_uri: cells.text("redirect_uri")?,
            challenge: cells.opt_text("code_challenge")?,
            expires_at: cells.time("code_expires_at")?,
            used_at: cells.opt_time("code_used_at")?,
            revoked_at: cells.opt_time("revoked_at")?,
        })
    })
}

/// The one update that decides: true for the first caller.
async fn use_up<T: Tx>(tx: &mut T, grant: &Grant, now: Timestamp) -> Result<bool, StoreError> {
    let used = tx
        .execute(
            "UPDATE grants SET code_used_at = ?3 WHERE grant_id = ?1 AND user_id = ?2 \
             AND code_used_at IS NULL AND revoked_at IS NULL",
            values![&grant.grant_id.to_string(), &grant.user_id.to_string(), now],
        )
        .await?;
    Ok(used == 1)
}

/// Ends a grant and all that follows from it: every use of its tokens asks for it.
pub(crate) async fn revoke<T: Tx>(tx: &mut T, grant: &Grant, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE grants SET revoked_at = ?3 WHERE grant_id = ?1 AND user_id = ?2 AND revoked_at IS NULL",
        values![&grant.grant_id.to_string(), &grant.user_id.to_string(), now],
    )
    .await?;
    Ok(())
}

/// Ends all grants of a user, for steps that sign the user out everywhere.
pub(crate) async fn revoke_of_user<T: Tx>(
    tx: &mut T,
    user_id: UserId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE grants SET revoked_at = ?2 WHERE user_id = ?1 AND revoked_at IS NULL",
        values![&user_id.to_string(), now],
    )
    .await?;
    Ok(())
}

/// Writes a refresh token of a grant.
pub(crate) async fn insert_refresh_token<T: Tx>(
    tx: &mut T,
    grant: &Grant,
    scope: &str,
    token: &NewRefreshToken,
    now: Timestamp,
) -> Result<(), StoreError> {
    let latest = grant.refresh_until.unwrap_or(grant.expires_at);
    tx.execute(
        "INSERT INTO refresh_tokens (token_digest, user_id, grant_id, scope, created_at, expires_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![
            token.digest.as_bytes(),
            &grant.user_id.to_string(),
            &grant.grant_id.to_string(),
            scope,
            now,
            now.plus(token.idle_lifetime).min(latest)
        ],
    )
    .await?;
    Ok(())
}

/// Writes an opaque access token of a grant.
pub(crate) async fn insert_access_token<T: Tx>(
    tx: &mut T,
    grant: &Grant,
    scope: &str,
    token: &NewAccessToken,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO access_tokens (token_digest, user_id, grant_id, scope, created_at, expires_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![
            token.digest.as_bytes(),
            &grant.user_id.to_string(),
            &grant.grant_id.to_string(),
            scope,
            now,
            token.expires_at.min(grant.expires_at)
        ],
    )
    .await?;
    Ok(())
}
