//! Recording attempts: the messages move on, what they carry too, and the trail keeps what the peers said.
//!
//! Attempts with the same result are recorded by the same few statements, however many they are: the statements take
//! them as one JSON array.

use std::collections::{BTreeMap, HashSet};

use serde_json::json;
use usher_app::store::{AttemptRecord, AttemptResult, ContentId, StoreError};
use usher_domain::{ClientId, EventKind, InvitationId};

use crate::sql::event::{self, NewEvent};
use crate::tx::{Statement, Step, Tx, Value, values};

/// Records attempts that ended, all or none.
pub(crate) struct RecordAttempts {
    groups: Vec<Group>,
}

/// Attempts with one result, of messages that carry the same.
struct Group {
    result: ResultKind,
    content: ContentKind,
    records: Vec<AttemptRecord>,
    /// Their columns, see [`attempts`].
    rows: String,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum ResultKind {
    Sent,
    Retry,
    Bounced,
    Dead,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum ContentKind {
    Invitation,
    Reminder,
    PasswordReset,
    LogoutNotice,
}

impl RecordAttempts {
    /// Sorted, so that transactions which meet take their locks in one order.
    pub(crate) fn new(mut records: Vec<AttemptRecord>) -> Self {
        records.sort_by_key(|record| record.content_id.to_string());
        let mut groups: BTreeMap<(ResultKind, ContentKind), Vec<AttemptRecord>> = BTreeMap::new();
        for record in records {
            let kind = (ResultKind::of(record.result), ContentKind::of(record.content_id));
            groups.entry(kind).or_default().push(record);
        }
        let group = |((result, content), records): (_, Vec<AttemptRecord>)| {
            let rows = records.iter().map(row).collect::<serde_json::Value>().to_string();
            Group { result, content, records, rows }
        };
        Self { groups: groups.into_iter().map(group).collect() }
    }
}

impl Step for RecordAttempts {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let bound: Vec<[Value<'_>; 1]> = self.groups.iter().map(|group| [Value::from(&group.rows)]).collect();
        let mut statements: Vec<Statement<'_>> = Vec::with_capacity(self.groups.len() * 3);
        for (group, rows) in self.groups.iter().zip(&bound) {
            statements.push((group.result.move_message(), rows));
            if let Some(move_content) = group.content.move_on(group.result) {
                statements.push((move_content, rows));
            }
            statements.push((group.result.keep_attempts(), rows));
        }
        tx.execute_all(&statements).await?;
        for group in &self.groups {
            for record in &group.records {
                remember_peer_id(tx, record).await?;
                mark_bounced(tx, record).await?;
                suppress(tx, record).await?;
            }
            tell(tx, group).await?;
        }
        Ok(())
    }
}

/// The columns that [`attempts`] reads. PostgreSQL's text holds no NUL, and a peer may say anything.
fn row(record: &AttemptRecord) -> serde_json::Value {
    let due_at = match record.result {
        AttemptResult::RetryAt(due_at) => Some(due_at.as_ms()),
        AttemptResult::Sent | AttemptResult::Bounced | AttemptResult::Dead => None,
    };
    json!([
        record.content_id.to_string(),
        record.user_id.to_string(),
        record.message_id.to_string(),
        record.attempt,
        record.at.as_ms(),
        due_at,
        record.code.replace('\0', ""),
        record.text.replace('\0', ""),
    ])
}

/// The attempts of a group as a table `r`.
macro_rules! attempts {
    () => {
        "WITH r AS MATERIALIZED (SELECT value ->> 0 AS invitation_id, value ->> 1 AS user_id, value ->> 2 AS message_id, \
         CAST(value ->> 3 AS BIGINT) AS attempt, CAST(value ->> 4 AS BIGINT) AS ended_at, \
         CAST(value ->> 5 AS BIGINT) AS due_at, value ->> 6 AS code, value ->> 7 AS reason \
         FROM json_each(?1)) "
    };
}

/// Moves waiting messages on.
///
/// A node whose lease is over may report late, while another one is at the next attempt. That the peer took the message
/// ends the matter all the same; any other late word does not disturb the later attempt.
///
/// `COALESCE` says what the index of waiting messages says, in words that no planner recognises: it would walk through all
/// that waits instead of going by the key.
macro_rules! move_message {
    ($set:literal, $unless_late:literal) => {
        concat!(
            attempts!(),
            "UPDATE outbox SET lease_owner = NULL, ",
            $set,
            " FROM r WHERE outbox.invitation_id = r.invitation_id AND outbox.user_id = r.user_id \
             AND outbox.message_id = r.message_id AND COALESCE(outbox.sent_at, outbox.dead_at) IS NULL",
            $unless_late
        )
    };
}

/// Sets a time of what a message carries, once, if it was this attempt that moved the message.
macro_rules! move_content {
    ($table:literal, $id:literal, $time:literal, $moved:literal) => {
        concat!(
            attempts!(),
            "UPDATE ",
            $table,
            " SET ",
            $time,
            " = r.ended_at FROM r WHERE ",
            $table,
            ".",
            $id,
            " = r.invitation_id AND ",
            $table,
            ".user_id = r.user_id AND ",
            $table,
            ".",
            $time,
            " IS NULL AND EXISTS (SELECT 1 FROM outbox o WHERE o.invitation_id = r.invitation_id \
             AND o.user_id = r.user_id AND o.message_id = r.message_id AND o.",
            $moved,
            " = r.ended_at)"
        )
    };
}

/// Keeps the attempts. Of a message that is gone nothing is kept.
macro_rules! keep_attempts {
    ($result:literal) => {
        concat!(
            attempts!(),
            "INSERT INTO attempts (user_id, message_id, attempt, ended_at, result, code, reason) \
             SELECT r.user_id, r.message_id, r.attempt, r.ended_at, '",
            $result,
            "', r.code, r.reason FROM r JOIN outbox o ON o.invitation_id = r.invitation_id AND o.user_id = r.user_id \
             AND o.message_id = r.message_id WHERE true ON CONFLICT DO NOTHING"
        )
    };
}

impl ResultKind {
    fn of(result: AttemptResult) -> Self {
        match result {
            AttemptResult::Sent => Self::Sent,
            AttemptResult::RetryAt(_) => Self::Retry,
            AttemptResult::Bounced => Self::Bounced,
            AttemptResult::Dead => Self::Dead,
        }
    }

    fn move_message(self) -> &'static str {
        match self {
            Self::Sent => move_message!("sent_at = r.ended_at", ""),
            Self::Retry => {
                move_message!(
                    "due_at = r.due_at, claimable_at = r.due_at",
                    " AND outbox.attempts = r.attempt"
                )
            }
            Self::Bounced | Self::Dead => {
                move_message!("dead_at = r.ended_at", " AND outbox.attempts = r.attempt")
            }
        }
    }

    fn keep_attempts(self) -> &'static str {
        match self {
            Self::Sent => keep_attempts!("sent"),
            Self::Retry => keep_attempts!("retry"),
            Self::Bounced => keep_attempts!("bounced"),
            Self::Dead => keep_attempts!("dead"),
        }
    }
}

impl ContentKind {
    fn of(content_id: ContentId) -> Self {
        match content_id {
            ContentId::Invitation(_) => Self::Invitation,
            ContentId::Reminder(..) => Self::Reminder,
            ContentId::PasswordReset(_) => Self::PasswordReset,
            ContentId::LogoutNotice(_) => Self::LogoutNotice,
        }
    }

    fn move_on(self, result: ResultKind) -> Option<&'static str> {
        match (result, self) {
            (ResultKind::Retry, _) => None,
            (ResultKind::Sent, Self::Invitation) => {
                Some(move_content!("invitations", "invitation_id", "sent_at", "sent_at"))
            }
            (ResultKind::Bounced, Self::Invitation) => {
                Some(move_content!("invitations", "invitation_id", "bounced_at", "dead_at"))
            }
            (ResultKind::Dead, Self::Invitation) => {
                Some(move_content!("invitations", "invitation_id", "failed_at", "dead_at"))
            }
            (ResultKind::Sent, Self::Reminder) => {
                Some(move_content!("reminders", "reminder_id", "sent_at", "sent_at"))
            }
            (ResultKind::Bounced | ResultKind::Dead, Self::Reminder) => {
                Some(move_content!("reminders", "reminder_id", "failed_at", "dead_at"))
            }
            (ResultKind::Sent, Self::PasswordReset) => {
                Some(move_content!("password_resets", "reset_id", "sent_at", "sent_at"))
            }
            (ResultKind::Bounced | ResultKind::Dead, Self::PasswordReset) => {
                Some(move_content!("password_resets", "reset_id", "failed_at", "dead_at"))
            }
            (ResultKind::Sent, Self::LogoutNotice) => {
                Some(move_content!("logout_notices", "notice_id", "sent_at", "sent_at"))
            }
            (ResultKind::Bounced | ResultKind::Dead, Self::LogoutNotice) => {
                Some(move_content!("logout_notices", "notice_id", "failed_at", "dead_at"))
            }
        }
    }
}

/// So that a receipt finds the message.
async fn remember_peer_id<T: Tx>(tx: &mut T, record: &AttemptRecord) -> Result<(), StoreError> {
    let Some(peer_id) = &record.peer_id else { return Ok(()) };
    let (user_id, content_id) = (record.user_id.to_string(), record.content_id.to_string());
    tx.execute(
        "INSERT INTO peer_messages (peer_id, user_id, invitation_id, message_id, accepted_at) \
         VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
        values![&peer_id.replace('\0', ""), &user_id, &content_id, &record.message_id.to_string(), record.at],
    )
    .await?;
    Ok(())
}

/// An invitation whose reminder came back has come back.
async fn mark_bounced<T: Tx>(tx: &mut T, record: &AttemptRecord) -> Result<(), StoreError> {
    let (AttemptResult::Bounced, ContentId::Reminder(_, invitation_id)) = (record.result, record.content_id)
    else {
        return Ok(());
    };
    tx.execute(
        "UPDATE invitations SET bounced_at = ?3 WHERE invitation_id = ?1 AND user_id = ?2 AND bounced_at IS NULL",
        values![&invitation_id.to_string(), &record.user_id.to_string(), record.at],
    )
    .await?;
    Ok(())
}

/// Nothing is sent to who bounced until somebody says so.
async fn suppress<T: Tx>(tx: &mut T, record: &AttemptRecord) -> Result<(), StoreError> {
    let Some(identifier) = &record.suppress else { return Ok(()) };
    tx.execute(
        "INSERT INTO suppressions (auth_type, normalised, suppressed_at, code, reason) VALUES (?1, ?2, ?3, ?4, ?5) \
         ON CONFLICT DO NOTHING",
        values![
            identifier.auth_type().as_str(),
            identifier.normalised(),
            record.at,
            &record.code.replace('\0', ""),
            &record.text.replace('\0', "")
        ],
    )
    .await?;
    Ok(())
}

/// Tells the applications that want to know, of those messages that these attempts moved: a late word changes nothing.
async fn tell<T: Tx>(tx: &mut T, group: &Group) -> Result<(), StoreError> {
    if group.records.iter().all(|record| event_of(record).is_none()) {
        return Ok(());
    }
    let mut moved = HashSet::new();
    for row in tx.query(MOVED, values![&group.rows]).await? {
        moved.insert(row.cells("outbox").text("invitation_id")?);
    }
    for record in &group.records {
        let Some((kind, client_id, invitation_id)) = event_of(record) else { continue };
        if !moved.contains(&record.content_id.to_string()) {
            continue;
        }
        let detail = json!({ "code": record.code.replace('\0', ""), "text": record.text.replace('\0', "") })
            .to_string();
        let (user_id, invitation_id) = (&record.user_id.to_string(), &invitation_id.to_string());
        let new = NewEvent {
            kind,
            user_id,
            client_id: client_id.as_str(),
            invitation_id: Some(invitation_id),
            detail: &detail,
            at: record.at,
        };
        event::tell(tx, &new).await?;
    }
    Ok(())
}

/// The messages of a group that these attempts moved.
const MOVED: &str = concat!(
    attempts!(),
    "SELECT r.invitation_id FROM r JOIN outbox o ON o.invitation_id = r.invitation_id AND o.user_id = r.user_id \
     AND o.message_id = r.message_id WHERE COALESCE(o.sent_at, o.dead_at) = r.ended_at"
);

/// What there is to tell of an attempt, to whom, and of which invitation.
fn event_of(record: &AttemptRecord) -> Option<(EventKind, &ClientId, InvitationId)> {
    let client_id = record.tells.as_ref()?;
    let (kind, invitation_id) = match (record.content_id, record.result) {
        (ContentId::Invitation(id), AttemptResult::Sent) => (EventKind::InvitationSent, id),
        (ContentId::Invitation(id) | ContentId::Reminder(_, id), AttemptResult::Bounced) => {
            (EventKind::InvitationBounced, id)
        }
        (ContentId::Invitation(id), AttemptResult::Dead) => (EventKind::InvitationFailed, id),
        (ContentId::Reminder(..), AttemptResult::Sent | AttemptResult::Dead)
        | (_, AttemptResult::RetryAt(_))
        | (ContentId::PasswordReset(_) | ContentId::LogoutNotice(_), _) => return None,
    };
    Some((kind, client_id, invitation_id))
}
