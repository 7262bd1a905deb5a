//! Invitations with what became of their messages: one, or a page of a list.

use usher_app::store::{
    EndedAs, EndedAttempt, InvitationRecord, InvitationsPage, ListedInvitations, StoreError,
};
use usher_domain::{ClientId, InvitationId, InvitationState, RevokedBy, Timestamp};

use crate::row::{Cells, Row, invitation_columns};
use crate::tx::{Step, Tx, values};

/// The columns of an invitation `i` and its message `o`, as [`read_record`] reads them. Of a replaced one also the
/// invitation that counts now: open or used up. In two parts, each by an index of its own; the second one's condition on
/// the application is written so that no engine takes it for a use of the index on applications.
macro_rules! record_columns {
    () => {
        concat!(
            invitation_columns!(),
            ", i.revoked_by, CASE WHEN i.replaced_at IS NULL THEN NULL ELSE coalesce(",
            "(SELECT c.invitation_id FROM invitations c WHERE c.user_id = i.user_id AND c.client_id = i.client_id \
             AND c.replaced_at IS NULL AND c.activated_at IS NULL), \
             (SELECT min(c.invitation_id) FROM invitations c WHERE c.user_id = i.user_id \
             AND c.client_id || '' = i.client_id AND (c.replaced_at IS NOT NULL OR c.activated_at IS NOT NULL) \
             AND c.replaced_at IS NULL)) END, o.dead_at"
        )
    };
}

/// Joins the message `o` of an invitation `i`.
macro_rules! message_of_invitation {
    () => {
        " LEFT JOIN outbox o ON o.invitation_id = i.invitation_id AND o.user_id = i.user_id "
    };
}

/// Finds one invitation with all attempts.
pub(crate) struct ReadInvitation {
    pub(crate) id: InvitationId,
    /// Only if it is this application's.
    pub(crate) client_id: Option<ClientId>,
}

impl Step for ReadInvitation {
    type Outcome = Option<InvitationRecord>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<InvitationRecord>, StoreError> {
        let id = self.id.to_string();
        let row = tx
            .query_opt(
                concat!(
                    "SELECT ",
                    record_columns!(),
                    " FROM invitations i",
                    message_of_invitation!(),
                    "WHERE i.invitation_id = ?1"
                ),
                values![&id],
            )
            .await?;
        let Some(row) = row else { return Ok(None) };
        let mut record = read_record(&mut row.cells("invitations"))?;
        if self.client_id.as_ref().is_some_and(|client_id| *client_id != record.invitation.client_id) {
            return Ok(None);
        }
        let attempts = tx
            .query(
                "SELECT a.attempt, a.ended_at, a.result, a.code, a.reason FROM outbox o \
                 JOIN attempts a ON a.user_id = o.user_id AND a.message_id = o.message_id \
                 WHERE o.invitation_id = ?1 AND o.user_id = ?2 ORDER BY a.attempt",
                values![&id, &record.invitation.user_id.to_string()],
            )
            .await?;
        record.attempts = attempts
            .into_iter()
            .filter_map(|row| read_attempt(&mut row.cells("attempts")).transpose())
            .collect::<Result<_, _>>()?;
        Ok(Some(record))
    }
}

/// A page of a list: `$scanned` selects what is looked at, bounded.
///
/// One statement, so that page and place are of one moment. The word for a state is the one that
/// [`usher_domain::Invitation::state`] gives; a test holds them together.
macro_rules! page_of {
    ($scanned:expr) => {
        concat!(
            "WITH scanned AS MATERIALIZED (",
            $scanned,
            " ORDER BY i.invitation_id DESC LIMIT ?4), \
             page AS MATERIALIZED (SELECT * FROM scanned i WHERE i.queued_at >= ?5 AND i.queued_at < ?6 AND (?7 = '' OR \
             CASE WHEN i.activated_at IS NOT NULL THEN 'activated' WHEN i.revoked_at IS NOT NULL THEN 'revoked' \
             WHEN i.replaced_at IS NOT NULL THEN 'replaced' \
             WHEN i.expired_at IS NOT NULL OR i.expires_at <= ?8 THEN 'expired' \
             WHEN i.opened_at IS NOT NULL THEN 'opened' WHEN i.bounced_at IS NOT NULL THEN 'bounced' \
             WHEN i.failed_at IS NOT NULL THEN 'failed' WHEN i.sent_at IS NOT NULL THEN 'sent' ELSE 'queued' END = ?7) \
             ORDER BY i.invitation_id DESC LIMIT ?9) \
             SELECT s.seen, s.oldest, i.invitation_id, ",
            record_columns!(),
            ", a.attempt, a.ended_at, a.result, a.code, a.reason \
             FROM (SELECT count(*) AS seen, min(invitation_id) AS oldest FROM scanned) s LEFT JOIN page i ON true",
            message_of_invitation!(),
            "LEFT JOIN attempts a ON a.user_id = o.user_id AND a.message_id = o.message_id AND a.attempt = \
             (SELECT max(l.attempt) FROM attempts l WHERE l.user_id = o.user_id AND l.message_id = o.message_id) \
             ORDER BY i.invitation_id DESC"
        )
    };
}

/// By the index on application and id.
pub(crate) const OF_APPLICATION: &str = page_of!(
    "SELECT i.* FROM invitations i WHERE i.client_id = ?1 AND i.invitation_id >= ?2 AND i.invitation_id < ?3"
);

/// By the primary key.
pub(crate) const OF_ALL: &str = page_of!(
    "SELECT i.* FROM invitations i WHERE ?1 = '' AND i.invitation_id >= ?2 AND i.invitation_id < ?3"
);

/// In two parts, each by an index of its own, and by none on the id, which would go through everybody's.
pub(crate) const OF_USER: &str = page_of!(
    "SELECT i.* FROM (SELECT * FROM invitations WHERE user_id = ?10 AND replaced_at IS NULL AND activated_at IS NULL \
     UNION ALL SELECT * FROM invitations WHERE user_id = ?10 \
     AND (replaced_at IS NOT NULL OR activated_at IS NOT NULL)) i \
     WHERE (?1 = '' OR i.client_id = ?1) AND i.invitation_id || '' >= ?2 AND i.invitation_id || '' < ?3"
);

/// Before and after every id there is.
const BOUNDS: (&str, &str) = ("", "g");

impl Step for InvitationsPage {
    type Outcome = ListedInvitations;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<ListedInvitations, StoreError> {
        let client_id = self.client_id.as_ref().map_or("", ClientId::as_str);
        let from = self.from.map_or(BOUNDS.0.to_owned(), |id| id.to_string());
        let before = self.before.map_or(BOUNDS.1.to_owned(), |id| id.to_string());
        let queued_from = self.queued_from.map_or(i64::MIN, Timestamp::as_ms);
        let queued_before = self.queued_before.map_or(i64::MAX, Timestamp::as_ms);
        let state = self.state.map_or("", InvitationState::as_str);
        // One more than asked for tells whether there is a next page.
        let limit = self.limit.saturating_add(1);
        let bounds =
            values![client_id, &from, &before, self.scan, queued_from, queued_before, state, self.now, limit];
        let rows = match (self.user_id, &self.client_id) {
            (Some(user_id), _) => {
                let user_id = user_id.to_string();
                let with_user = [bounds.as_slice(), values![&user_id]].concat();
                tx.query(OF_USER, &with_user).await?
            }
            (None, Some(_)) => tx.query(OF_APPLICATION, bounds).await?,
            (None, None) => tx.query(OF_ALL, bounds).await?,
        };
        page_from(self, rows)
    }
}

fn page_from(asked: &InvitationsPage, rows: Vec<Row>) -> Result<ListedInvitations, StoreError> {
    let mut listed = ListedInvitations::default();
    let (mut seen, mut oldest) = (0, None);
    for row in rows {
        let mut cells = row.cells("invitations");
        seen = cells.count("seen")?;
        oldest = cells.opt_text("oldest")?;
        // Where nothing was found there is a row all the same, for what was looked at.
        if cells.opt_text("invitation_id")?.is_some() {
            listed.invitations.push(read_listed(&mut cells)?);
        }
    }
    let limit = asked.limit as usize;
    if listed.invitations.len() > limit {
        listed.invitations.truncate(limit);
        listed.next = listed.invitations.last().map(|record| record.invitation.id);
    } else if seen >= u64::from(asked.scan) {
        listed.next = oldest.as_deref().and_then(InvitationId::parse);
    }
    Ok(listed)
}

fn read_record(cells: &mut Cells) -> Result<InvitationRecord, StoreError> {
    let invitation = cells.invitation()?;
    let revoked_by = cells.opt_text("revoked_by")?;
    let revoked_by =
        revoked_by.map(|by| RevokedBy::parse(&by).ok_or_else(|| cells.corrupt("revoked_by"))).transpose()?;
    let replaced_by = cells.opt_text("replaced_by")?;
    let replaced_by = replaced_by.as_deref().and_then(InvitationId::parse);
    cells.enter("outbox");
    let given_up_at = cells.opt_time("dead_at")?;
    Ok(InvitationRecord { invitation, revoked_by, given_up_at, attempts: Vec::new(), replaced_by })
}

/// With the last attempt.
fn read_listed(cells: &mut Cells) -> Result<InvitationRecord, StoreError> {
    let mut record = read_record(cells)?;
    record.attempts.extend(read_attempt(cells)?);
    Ok(record)
}

/// `None` where there is none.
fn read_attempt(cells: &mut Cells) -> Result<Option<EndedAttempt>, StoreError> {
    cells.enter("attempts");
    let Some(number) = cells.opt_int("attempt")? else { return Ok(None) };
    Ok(Some(EndedAttempt {
        number: u32::try_from(number).map_err(|_| cells.corrupt("attempt"))?,
        at: cells.time("ended_at")?,
        result: cells.parsed("result", EndedAs::parse)?,
        code: cells.text("code")?,
        text: cells.text("reason")?,
    }))
}
