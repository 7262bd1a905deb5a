//! The outbox: leasing messages that are due, giving leases back, and what it looks like.

use std::collections::HashMap;

use usher_app::store::{ClaimedMessage, Content, LogoutNotice, OutboxStatus, Reminder, StoreError};
use usher_domain::{
    ClientId, Gate, Invitation, LogoutNoticeId, MessageId, Profile, ReminderId, ResetGate, SessionId,
    TimeZone, Timestamp, UserId,
};

use crate::json;
use crate::row::{Cells, invitation_columns};
use crate::sql::password_reset::{self, reset_columns};
use crate::sql::{bounce, invite, reminder};
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
        for kind in Kind::ALL.into_iter().filter(|kind| leased.values().any(|found| found == kind)) {
            // What this node holds until the same time: this claim's messages, and perhaps an earlier claim's.
            for row in tx.query(kind.leased_rows(), values![self.lease_until, &self.node]).await? {
                let mut cells = row.cells("outbox");
                let slip = Slip::read(&mut cells)?;
                if !leased.contains_key(&slip.content_id) {
                    continue;
                }
                match open(kind, &slip, cells, self.now) {
                    Ok(message) => claimed.push(message),
                    Err(Unsent::Forgotten) => reminder::forget(tx, &slip.user_id, &slip.content_id).await?,
                    Err(Unsent::GivenUp(reason)) => bury(tx, &slip, &reason, self.now).await?,
                }
            }
        }
        bounce::withhold(tx, claimed, self.now).await
    }
}

pub(crate) const CLAIM: &str = "WITH due AS MATERIALIZED (SELECT invitation_id FROM outbox \
     WHERE sent_at IS NULL AND dead_at IS NULL AND claimable_at <= ?3 \
     ORDER BY claimable_at LIMIT ?4 /*postgres FOR UPDATE SKIP LOCKED*/) \
     UPDATE outbox SET lease_owner = ?1, claimable_at = ?2, attempts = attempts + 1 \
     WHERE invitation_id IN (SELECT invitation_id FROM due) RETURNING invitation_id, kind";

/// Takes the leases; what the messages that are now ours carry, by its id. A message of a kind that a newer build made
/// is left to a node of that build.
async fn lease<T: Tx>(tx: &mut T, claim: &ClaimMessages) -> Result<HashMap<String, Kind>, StoreError> {
    let rows = tx.query(CLAIM, values![&claim.node, claim.lease_until, claim.now, claim.limit]).await?;
    let mut leased = HashMap::with_capacity(rows.len());
    for row in rows {
        let mut cells = row.cells("outbox");
        let content_id = cells.text("invitation_id")?;
        if let Some(kind) = Kind::parse(cells.opt_text("kind")?.as_deref()) {
            leased.insert(content_id, kind);
        }
    }
    Ok(leased)
}

/// What a message carries, and in which table that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Invitation,
    Reminder,
    PasswordReset,
    LogoutNotice,
}

/// Selects leased messages, oldest first: of a kind, with the columns of what they carry.
macro_rules! leased_rows {
    ($kind:literal, $columns:expr, $content:literal) => {
        concat!(
            "SELECT o.message_id, o.user_id, o.invitation_id, o.attempts, ",
            $columns,
            " FROM outbox o JOIN ",
            $content,
            " WHERE o.sent_at IS NULL AND o.dead_at IS NULL AND o.claimable_at = ?1 AND o.lease_owner = ?2 AND ",
            $kind,
            " ORDER BY o.due_at, o.message_id"
        )
    };
}

impl Kind {
    const ALL: [Self; 4] = [Self::Invitation, Self::Reminder, Self::PasswordReset, Self::LogoutNotice];

    fn parse(kind: Option<&str>) -> Option<Self> {
        match kind {
            None => Some(Self::Invitation),
            Some("reminder") => Some(Self::Reminder),
            Some("password_reset") => Some(Self::PasswordReset),
            Some("logout_notice") => Some(Self::LogoutNotice),
            Some(_) => None,
        }
    }

    fn leased_rows(self) -> &'static str {
        match self {
            Self::Invitation => leased_rows!(
                "o.kind IS NULL",
                concat!("u.activated_at, u.profile, ", invitation_columns!()),
                "invitations i ON i.invitation_id = o.invitation_id AND i.user_id = o.user_id \
                 JOIN users u ON u.user_id = o.user_id"
            ),
            Self::Reminder => leased_rows!(
                "o.kind = 'reminder'",
                concat!("u.activated_at, u.profile, r.queued_at, r.reminder_id, ", invitation_columns!()),
                "reminders r ON r.reminder_id = o.invitation_id AND r.user_id = o.user_id \
                 JOIN invitations i ON i.invitation_id = r.invitation_id AND i.user_id = r.user_id \
                 JOIN users u ON u.user_id = o.user_id"
            ),
            Self::PasswordReset => leased_rows!(
                "o.kind = 'password_reset'",
                concat!("u.activated_at, u.profile, ", reset_columns!()),
                "password_resets r ON r.reset_id = o.invitation_id AND r.user_id = o.user_id \
                 JOIN users u ON u.user_id = o.user_id"
            ),
            Self::LogoutNotice => leased_rows!(
                "o.kind = 'logout_notice'",
                "n.notice_id, n.user_id, n.client_id, n.session_id, n.queued_at",
                "logout_notices n ON n.notice_id = o.invitation_id AND n.user_id = o.user_id"
            ),
        }
    }
}

/// What must be known of a message even to give it up.
struct Slip {
    message_id: String,
    user_id: String,
    content_id: String,
    attempts: i64,
}

impl Slip {
    fn read(cells: &mut Cells) -> Result<Self, StoreError> {
        Ok(Self {
            message_id: cells.text("message_id")?,
            user_id: cells.text("user_id")?,
            content_id: cells.text("invitation_id")?,
            attempts: cells.int("attempts")?,
        })
    }
}

/// What becomes of a message that must not be sent.
enum Unsent {
    /// It is given up for this reason.
    GivenUp(String),
    /// Nobody misses it: a reminder of what is done, over or came back.
    Forgotten,
}

/// The message, or that it must not be sent. So it is with a damaged row: it never holds up the others.
fn open(kind: Kind, slip: &Slip, mut cells: Cells, now: Timestamp) -> Result<ClaimedMessage, Unsent> {
    let (message, user_is_active) =
        read_message(kind, slip, &mut cells).map_err(|error| Unsent::GivenUp(error.to_string()))?;
    let ended = match &message.content {
        Content::Invitation(invitation) => match invitation.gate(now, user_is_active) {
            Gate::Open => None,
            Gate::Expired => Some("the invitation has expired"),
            Gate::Replaced => Some(invite::REPLACED),
            Gate::Revoked => Some("the invitation was revoked"),
            Gate::Used => Some("the account is active"),
        },
        Content::Reminder(reminder) => {
            let is_wanted = may_be_reminded(&reminder.invitation, now, user_is_active);
            return if is_wanted { Ok(message) } else { Err(Unsent::Forgotten) };
        }
        Content::PasswordReset(reset) => match reset.gate(now) {
            ResetGate::Open => None,
            ResetGate::Expired => Some("the link has expired"),
            ResetGate::Replaced => Some("the link was replaced"),
            ResetGate::Used => Some("the password was set"),
        },
        Content::LogoutNotice { .. } => None,
    };
    ended.map_or(Ok(message), |reason| Err(Unsent::GivenUp(reason.to_owned())))
}

/// Whoever got the invitation, and has not followed it yet.
fn may_be_reminded(invitation: &Invitation, now: Timestamp, user_is_active: bool) -> bool {
    let times = &invitation.times;
    invitation.gate(now, user_is_active) == Gate::Open
        && times.sent_at.is_some()
        && times.bounced_at.is_none()
}

/// The message, and whether its user is active.
fn read_message(kind: Kind, slip: &Slip, cells: &mut Cells) -> Result<(ClaimedMessage, bool), StoreError> {
    let (user, content) = match kind {
        Kind::Invitation => (Addressee::read(cells)?, Content::Invitation(cells.invitation()?)),
        Kind::Reminder => {
            let mut user = Addressee::read(cells)?;
            let profile = std::mem::take(&mut user.profile);
            cells.enter("reminders");
            let queued_at = cells.time("queued_at")?;
            let id = cells.parsed("reminder_id", ReminderId::parse)?;
            let invitation = cells.invitation()?;
            (user, Content::Reminder(Reminder { id, invitation, profile, queued_at }))
        }
        Kind::PasswordReset => {
            (Addressee::read(cells)?, Content::PasswordReset(password_reset::read(cells)?))
        }
        Kind::LogoutNotice => (Addressee::default(), read_notice(cells)?),
    };
    let message = ClaimedMessage {
        message_id: MessageId::parse(&slip.message_id).ok_or_else(|| cells.corrupt("message_id"))?,
        attempt: u32::try_from(slip.attempts).map_err(|_| cells.corrupt("attempts"))?,
        content,
        first_name: user.first_name,
        time_zone: user.time_zone,
    };
    Ok((message, user.is_active))
}

/// What must be known of the person that a message goes to.
#[derive(Default)]
struct Addressee {
    is_active: bool,
    first_name: Option<String>,
    time_zone: Option<TimeZone>,
    profile: Profile,
}

impl Addressee {
    fn read(cells: &mut Cells) -> Result<Self, StoreError> {
        let is_active = cells.opt_time("activated_at")?.is_some();
        let profile = cells.parsed("profile", json::read_profile)?;
        Ok(Self {
            is_active,
            first_name: profile.text("firstName").map(str::to_owned),
            time_zone: TimeZone::of_profile(&profile),
            profile,
        })
    }
}

fn read_notice(cells: &mut Cells) -> Result<Content, StoreError> {
    cells.enter("logout_notices");
    let notice = LogoutNotice {
        notice_id: cells.parsed("notice_id", LogoutNoticeId::parse)?,
        user_id: cells.parsed("user_id", UserId::parse)?,
        client_id: cells.parsed("client_id", ClientId::parse)?,
        session_id: cells.parsed("session_id", SessionId::parse)?,
    };
    Ok(Content::LogoutNotice { notice, queued_at: cells.time("queued_at")? })
}

/// Gives a message up that has just been leased; this counts as its attempt.
async fn bury<T: Tx>(tx: &mut T, slip: &Slip, reason: &str, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE outbox SET dead_at = ?3, lease_owner = NULL WHERE invitation_id = ?1 AND user_id = ?2",
        values![&slip.content_id, &slip.user_id, now],
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

/// Not by `min`, for which PostgreSQL goes through the whole index when it takes it for small.
pub(crate) const NEXT_DUE: &str =
    "SELECT claimable_at FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL ORDER BY claimable_at LIMIT 1";

/// When the next message will be due or its lease over.
pub(crate) struct NextDue;

impl Step for NextDue {
    type Outcome = Option<Timestamp>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<Timestamp>, StoreError> {
        let row = tx.query_opt(NEXT_DUE, values![]).await?;
        row.map_or(Ok(None), |row| row.cells("outbox").opt_time("claimable_at"))
    }
}

/// Counting ends here: whoever asks does so every few seconds, and what waits may be millions.
pub(crate) const COUNTED_AT_MOST: u32 = 100_000;

pub(crate) const STATUS: &str = "SELECT w.waiting, d.dead, w.oldest FROM \
     (SELECT count(*) AS waiting, min(o.due_at) AS oldest FROM (SELECT due_at FROM outbox \
     WHERE sent_at IS NULL AND dead_at IS NULL ORDER BY claimable_at LIMIT ?1) AS o) AS w, \
     (SELECT count(*) AS dead FROM (SELECT dead_at FROM outbox WHERE dead_at IS NOT NULL LIMIT ?1) AS o) AS d";

/// Counts what waits and what was given up.
pub(crate) struct ReadOutboxStatus {
    pub(crate) now: Timestamp,
}

impl Step for ReadOutboxStatus {
    type Outcome = OutboxStatus;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<OutboxStatus, StoreError> {
        let row = tx.query_opt(STATUS, values![COUNTED_AT_MOST]).await?;
        let mut cells = row.unwrap_or_default().cells("outbox");
        Ok(OutboxStatus {
            waiting: cells.count("message_id")?,
            dead: cells.count("dead_at")?,
            oldest_due_at: cells.opt_time("due_at")?.filter(|due_at| *due_at <= self.now),
        })
    }
}
