//! Wishes for a new link: written down at once, looked at later by whichever node is first.

use usher_app::store::{
    LinkGrant, LinkRequest, LinkTarget, NewPasswordReset, SettleLinkRequest, SettleOutcome, StoreError,
};
use usher_domain::{ClientId, InvitationId, LinkRequestId, Locale, UserId};

use crate::row::{Cells, Row, invitation_columns};
use crate::sql::invite::{self, Renewal, Renewed};
use crate::sql::password_reset;
use crate::sql::user::{self, LockedUser};
use crate::tx::{Step, Tx, values};

impl Step for LinkRequest {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let id = self.id.to_string();
        match &self.target {
            LinkTarget::Invitation(invitation_id) => {
                let invitation_id = invitation_id.to_string();
                let values = values![&id, self.requested_at, &invitation_id];
                tx.execute(
                    "INSERT INTO link_requests (link_request_id, requested_at, invitation_id) VALUES (?1, ?2, ?3)",
                    values,
                )
                .await?;
            }
            LinkTarget::Account { client_id, identifier, locale, redirect_uri } => {
                let values = values![
                    &id,
                    self.requested_at,
                    client_id.as_str(),
                    identifier.auth_type().as_str(),
                    identifier.as_given(),
                    locale.as_str(),
                    redirect_uri
                ];
                tx.execute(
                    "INSERT INTO link_requests (link_request_id, requested_at, client_id, auth_type, identifier, \
                     locale, redirect_uri) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    values,
                )
                .await?;
            }
            LinkTarget::SignIn { identifier, client_id, locale, continue_query } => {
                let values = values![
                    &id,
                    self.requested_at,
                    client_id.as_ref().map(ClientId::as_str),
                    identifier.auth_type().as_str(),
                    identifier.as_given(),
                    locale.as_str(),
                    continue_query.as_deref(),
                    SIGN_IN
                ];
                tx.execute(
                    "INSERT INTO link_requests (link_request_id, requested_at, client_id, auth_type, identifier, \
                     locale, continue_query, purpose) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    values,
                )
                .await?;
            }
            LinkTarget::Nobody => {
                tx.execute(
                    "INSERT INTO link_requests (link_request_id, requested_at) VALUES (?1, ?2)",
                    values![&id, self.requested_at],
                )
                .await?;
            }
        }
        Ok(())
    }
}

/// The purpose of a wish of somebody who cannot sign in.
const SIGN_IN: &str = "sign_in";

/// Lists wishes not yet looked at.
pub(crate) struct LinkRequests {
    pub(crate) limit: u32,
}

impl Step for LinkRequests {
    type Outcome = Vec<LinkRequest>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<LinkRequest>, StoreError> {
        let rows = tx
            .query(
                "SELECT link_request_id, requested_at, purpose, invitation_id, client_id, auth_type, identifier, \
                 locale, redirect_uri, continue_query FROM link_requests ORDER BY requested_at, link_request_id LIMIT ?1",
                values![self.limit],
            )
            .await?;
        rows.into_iter().map(read_request).collect()
    }
}

fn read_request(row: Row) -> Result<LinkRequest, StoreError> {
    let mut cells = row.cells("link_requests");
    let id = cells.parsed("link_request_id", LinkRequestId::parse)?;
    let requested_at = cells.time("requested_at")?;
    let purpose = cells.opt_text("purpose")?;
    let invitation_id = cells.opt_text("invitation_id")?;
    let client_id = cells.opt_text("client_id")?;
    let target = match (invitation_id, client_id) {
        (_, client_id) if purpose.as_deref() == Some(SIGN_IN) => read_sign_in(&mut cells, client_id)?,
        (Some(invitation_id), _) => LinkTarget::Invitation(
            InvitationId::parse(&invitation_id).ok_or_else(|| cells.corrupt("invitation_id"))?,
        ),
        (None, Some(client_id)) => read_account(&mut cells, &client_id)?,
        (None, None) => LinkTarget::Nobody,
    };
    Ok(LinkRequest { id, target, requested_at })
}

fn read_account(cells: &mut Cells, client_id: &str) -> Result<LinkTarget, StoreError> {
    Ok(LinkTarget::Account {
        client_id: ClientId::parse(client_id).ok_or_else(|| cells.corrupt("client_id"))?,
        identifier: cells.identifier("identifier")?,
        locale: cells.parsed("locale", Locale::parse)?,
        redirect_uri: cells.text("redirect_uri")?,
    })
}

fn read_sign_in(cells: &mut Cells, client_id: Option<String>) -> Result<LinkTarget, StoreError> {
    let client_id = match client_id {
        Some(client_id) => Some(ClientId::parse(&client_id).ok_or_else(|| cells.corrupt("client_id"))?),
        None => None,
    };
    let identifier = cells.identifier("identifier")?;
    let locale = cells.parsed("locale", Locale::parse)?;
    // Between them stands the redirect URI, which such a wish has none of.
    cells.opt_text("redirect_uri")?;
    let continue_query = cells.opt_text("continue_query")?;
    Ok(LinkTarget::SignIn { identifier, client_id, locale, continue_query })
}

impl Step for SettleLinkRequest {
    type Outcome = SettleOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<SettleOutcome, StoreError> {
        let deleted = tx
            .execute(
                "DELETE FROM link_requests WHERE link_request_id = ?1",
                values![&self.request.id.to_string()],
            )
            .await?;
        if deleted == 0 {
            return Ok(SettleOutcome::Gone);
        }
        if let Some(reset) = &self.reset {
            return settle_reset(tx, self, reset).await;
        }
        let Some(grant) = &self.grant else { return Ok(SettleOutcome::NotDue) };
        let Some(due) = find_due(tx, &self.request.target, grant).await? else {
            return Ok(SettleOutcome::NotDue);
        };
        let renewal = Renewal {
            user: &due.user,
            client_id: &grant.client_id,
            resend_limit: grant.resend_limit,
            invitation: &grant.invitation,
            locale: &due.locale,
            redirect_uri: &due.redirect_uri,
            now: self.now,
        };
        match invite::renew(tx, &renewal).await? {
            Renewed::Queued => Ok(SettleOutcome::Resent),
            Renewed::TooMany { .. } => Ok(SettleOutcome::TooMany),
        }
    }
}

/// Sends an active user a link for a new password.
async fn settle_reset<T: Tx>(
    tx: &mut T,
    settle: &SettleLinkRequest,
    reset: &NewPasswordReset,
) -> Result<SettleOutcome, StoreError> {
    let LinkTarget::SignIn { identifier, locale, continue_query, .. } = &settle.request.target else {
        return Ok(SettleOutcome::NotDue);
    };
    let Some(user_id) = user::id_of(tx, identifier).await? else { return Ok(SettleOutcome::NotDue) };
    let user = user::lock(tx, user_id).await?;
    let Some(user) = user.filter(|user| user.activated_at.is_some()) else {
        return Ok(SettleOutcome::NotDue);
    };
    let continue_query = continue_query.as_deref();
    let new = password_reset::Insertion { user: &user, reset, locale, continue_query, now: settle.now };
    let is_queued = password_reset::renew(tx, &new).await?;
    Ok(if is_queued { SettleOutcome::ResetQueued } else { SettleOutcome::TooMany })
}

/// Who is to get a new link.
struct Due {
    user: LockedUser,
    locale: Locale,
    redirect_uri: String,
}

/// `None` when nobody is: no such account, active, not linked to the application, or taken back by it.
async fn find_due<T: Tx>(
    tx: &mut T,
    target: &LinkTarget,
    grant: &LinkGrant,
) -> Result<Option<Due>, StoreError> {
    let (user_id, locale, redirect_uri) = match target {
        LinkTarget::Nobody => return Ok(None),
        LinkTarget::Invitation(id) => {
            let row = tx
                .query_opt(
                    concat!(
                        "SELECT ",
                        invitation_columns!(),
                        " FROM invitations i WHERE i.invitation_id = ?1"
                    ),
                    values![&id.to_string()],
                )
                .await?;
            let Some(row) = row else { return Ok(None) };
            let former = row.cells("invitations").invitation()?;
            if former.times.revoked_at.is_some() || former.client_id != grant.client_id {
                return Ok(None);
            }
            (former.user_id, former.locale, former.redirect_uri)
        }
        LinkTarget::Account { client_id, .. } if *client_id != grant.client_id => return Ok(None),
        LinkTarget::Account { identifier, .. } | LinkTarget::SignIn { identifier, .. } => {
            let Some(user_id) = user::id_of(tx, identifier).await? else { return Ok(None) };
            (user_id, grant.invitation.locale.clone(), grant.invitation.redirect_uri.clone())
        }
    };
    let Some(user) = user::lock(tx, user_id).await? else { return Ok(None) };
    let welcome = user.activated_at.is_none() && is_welcome(tx, user_id, &grant.client_id).await?;
    Ok(welcome.then_some(Due { user, locale, redirect_uri }))
}

/// True when the user is linked to the application, and it has not taken its last invitation back.
async fn is_welcome<T: Tx>(tx: &mut T, user_id: UserId, client_id: &ClientId) -> Result<bool, StoreError> {
    let row = tx
        .query_opt(
            "SELECT 1 FROM application_links l WHERE l.user_id = ?1 AND l.client_id = ?2 AND NOT EXISTS ( \
             SELECT 1 FROM invitations i WHERE i.user_id = ?1 AND i.client_id = ?2 \
             AND i.replaced_at IS NULL AND i.activated_at IS NULL AND i.revoked_at IS NOT NULL)",
            values![&user_id.to_string(), client_id.as_str()],
        )
        .await?;
    Ok(row.is_some())
}
