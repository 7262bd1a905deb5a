//! The outbox: leasing messages that are due, giving leases back, and what it looks like.

use std::collections::HashSet;

use usher_app::store::{ClaimedMessage, OutboxStatus, StoreError};
use usher_domain::{Gate, MessageId, Timestamp};

use crate::json;
use crate::row::{Cells, Row, invitation_columns};
use crate::sql::invite;
use crate::tx::{Step, Tx, values};

/// Leases messages that are due.
pub(crate) struct ClaimMessages {
    pub(crate) node: String,
    pub(crate) now: Timestamp,
    pub(crate) lease_until: Timestamp,
    pub(crate) limit: u32,
}

impl Step for ClaimMessages {
    type Outcome = Vec<ClaimedMessage>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<ClaimedMessage>, StoreError> {
        let leased = lease(tx, self).await?;
        let mut claimed = Vec::with_capacity(leased.len());
        if leased.is_empty() {
            return Ok(claimed);
        }
        for row in leased_rows(tx, self).await? {
            let mut cells = row.cells("outbox");
            let slip = Slip::read(&mut cells)?;
            if !leased.contains(&slip.invitation_id) {
                continue;
            }
            match open(&slip, cells, self.now) {
                Ok(message) => claimed.push(message),
                Err(reason) => bury(tx, &slip, &reason, self.now).await?,
            }
        }
        Ok(claimed)
    }
}

/// Takes the leases; the invitations whose messages are now ours.
async fn lease<T: Tx>(tx: &mut T, claim: &ClaimMessages) -> Result<HashSet<String>, StoreError> {
    let rows = tx
        .query(
            "WITH due AS MATERIALIZED (SELECT invitation_id FROM outbox \
             WHERE sent_at IS NULL AND dead_at IS NULL AND claimable_at <= ?3 \
             ORDER BY claimable_at LIMIT ?4 /*postgres FOR UPDATE SKIP LOCKED*/) \
             UPDATE outbox SET lease_owner = ?1, claimable_at = ?2, attempts = attempts + 1 \
             WHERE invitation_id IN (SELECT invitation_id FROM due) RETURNING invitation_id",
            values![&claim.node, claim.lease_until, claim.now, claim.limit],
        )
        .await?;
    rows.into_iter().map(|row| row.cells("outbox").text("invitation_id")).collect()
}

/// What this node holds until the same time, oldest first: this claim's messages, and perhaps an earlier claim's.
async fn leased_rows<T: Tx>(tx: &mut T, claim: &ClaimMessages) -> Result<Vec<Row>, StoreError> {
    tx.query(
        concat!(
            "SELECT o.message_id, o.user_id, o.invitation_id, o.attempts, u.activated_at, u.profile, ",
            invitation_columns!(),
            " FROM outbox o JOIN invitations i ON i.invitation_id = o.invitation_id AND i.user_id = o.user_id \
             JOIN users u ON u.user_id = o.user_id \
             WHERE o.sent_at IS NULL AND o.dead_at IS NULL AND o.claimable_at = ?1 AND o.lease_owner = ?2 \
             ORDER BY o.due_at, o.message_id"
        ),
        values![claim.lease_until, &claim.node],
    )
    .await
}

/// What must be known of a message even to give it up.
struct Slip {
    message_id: String,
    user_id: String,
    invitation_id: String,
    attempts: i64,
}

impl Slip {
    fn read(cells: &mut Cells) -> Result<Self, StoreError> {
        Ok(Self {
            message_id: cells.text("message_id")?,
            user_id: cells.text("user_id")?,
            invitation_id: cells.text("invitation_id")?,
            attempts: cells.int("attempts")?,
        })
    }
}

/// The message, or the reason why it must not be sent. A damaged row is such a reason: it never holds up the others.
fn open(slip: &Slip, mut cells: Cells, now: Timestamp) -> Result<ClaimedMessage, String> {
    let (message, user_is_active) = read_message(slip, &mut cells).map_err(|error| error.to_string())?;
    match message.invitation.gate(now, user_is_active) {
        Gate::Open => Ok(message),
        Gate::Expired => Err("the invitation has expired".to_owned()),
        Gate::Replaced => Err("the invitation was replaced".to_owned()),
        Gate::Revoked => Err("the invitation was revoked".to_owned()),
        Gate::Used => Err("the account is active".to_owned()),
    }
}

fn read_message(slip: &Slip, cells: &mut Cells) -> Result<(ClaimedMessage, bool), StoreError> {
    let user_is_active = cells.opt_time("activated_at")?.is_some();
    let profile = cells.parsed("profile", json::read_profile)?;
    let message = ClaimedMessage {
        message_id: MessageId::parse(&slip.message_id).ok_or_else(|| cells.corrupt("message_id"))?,
        attempt: u32::try_from(slip.attempts).map_err(|_| cells.corrupt("attempts"))?,
        invitation: cells.invitation()?,
        first_name: profile.text("firstName").map(str::to_owned),
    };
    Ok((message, user_is_active))
}

/// Gives a message up that has just been leased; this counts as its attempt.
async fn bury<T: Tx>(tx: &mut T, slip: &Slip, reason: &str, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE outbox SET dead_at = ?3, lease_owner = NULL WHERE invitation_id = ?1 AND user_id = ?2",
        values![&slip.invitation_id, &slip.user_id, now],
    )
    .await?;
    invite::insert_reason(tx, &slip.user_id, &slip.message_id, slip.attempts, reason, now).await
}

/// Gives a node's leases back.
pub(crate) struct ReleaseMessages {
    pub(crate) node: String,
}

impl Step for ReleaseMessages {
    type Outcome = u64;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<u64, StoreError> {
        tx.execute(
            "UPDATE outbox SET lease_owner = NULL, claimable_at = due_at \
             WHERE sent_at IS NULL AND dead_at IS NULL AND lease_owner = ?1",
            values![&self.node],
        )
        .await
    }
}

/// When the next message will be due or its lease over.
pub(crate) struct NextDue;

impl Step for NextDue {
    type Outcome = Option<Timestamp>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<Timestamp>, StoreError> {
        let row = tx
            .query_opt(
                "SELECT min(claimable_at) FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL",
                values![],
            )
            .await?;
        row.map_or(Ok(None), |row| row.cells("outbox").opt_time("claimable_at"))
    }
}

/// Counts what waits and what was given up.
pub(crate) struct ReadOutboxStatus {
    pub(crate) now: Timestamp,
}

impl Step for ReadOutboxStatus {
    type Outcome = OutboxStatus;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<OutboxStatus, StoreError> {
        let row = tx
            .query_opt(
                "SELECT (SELECT count(*) FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL), \
                 (SELECT count(*) FROM outbox WHERE dead_at IS NOT NULL), \
                 (SELECT min(due_at) FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL)",
                values![],
            )
            .await?;
        let mut cells = row.unwrap_or_default().cells("outbox");
        Ok(OutboxStatus {
            waiting: cells.count("message_id")?,
            dead: cells.count("dead_at")?,
            oldest_due_at: cells.opt_time("due_at")?.filter(|due_at| *due_at <= self.now),
        })
    }
}
