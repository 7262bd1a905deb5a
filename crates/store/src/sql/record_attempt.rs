//! Recording attempts: the messages move on, what they carry too, and the trail keeps what the peers said.

use usher_app::store::{AttemptRecord, AttemptResult, ContentId, StoreError};

use crate::row::Row;
use crate::tx::{Statement, Step, Tx, Value, values};

/// Records attempts that ended, all or none.
pub(crate) struct RecordAttempts {
    records: Vec<Record>,
}

/// An attempt with its ids as the database has them.
struct Record {
    invitation_id: String,
    message_id: String,
    code: String,
    reason: String,
    attempt: AttemptRecord,
}

impl RecordAttempts {
    /// Sorted, so that transactions which meet take their locks in one order.
    pub(crate) fn new(records: Vec<AttemptRecord>) -> Self {
        let mut records: Vec<Record> = records.into_iter().map(Record::of).collect();
        records.sort_by(|one, other| one.invitation_id.cmp(&other.invitation_id));
        Self { records }
    }
}

impl Record {
    fn of(attempt: AttemptRecord) -> Self {
        Self {
            invitation_id: attempt.content_id.to_string(),
            message_id: attempt.message_id.to_string(),
            // PostgreSQL's text holds no NUL, and a peer may say anything.
            code: attempt.code.replace('\0', ""),
            reason: attempt.text.replace('\0', ""),
            attempt,
        }
    }
}

impl Step for RecordAttempts {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let moved = move_messages(tx, &self.records).await?;
        let (mut sql, mut bound): (Vec<&'static str>, Vec<Vec<Value<'_>>>) = (Vec::new(), Vec::new());
        for (record, user_id) in self.records.iter().zip(&moved) {
            if let (Some(user_id), Some(move_content)) = (user_id, move_content(&record.attempt)) {
                sql.push(move_content);
                bound.push(values![&record.invitation_id, user_id, record.attempt.at].to_vec());
            }
            sql.push(KEEP_ATTEMPT);
            bound.push(attempt_values(record));
        }
        let statements: Vec<Statement<'_>> =
            sql.iter().zip(&bound).map(|(sql, values)| (*sql, values.as_slice())).collect();
        tx.execute_all(&statements).await
    }
}

/// Moves waiting messages on; for each, its user if it was waiting.
///
/// A node whose lease is over may report late, while another one is at the next attempt. That the peer took the message
/// ends the matter all the same; any other late word does not disturb the later attempt.
async fn move_messages<T: Tx>(tx: &mut T, records: &[Record]) -> Result<Vec<Option<String>>, StoreError> {
    let bound: Vec<Vec<Value<'_>>> = records.iter().map(message_values).collect();
    let statements: Vec<Statement<'_>> = records
        .iter()
        .zip(&bound)
        .map(|(record, values)| (move_message(record.attempt.result), values.as_slice()))
        .collect();
    let user_id =
        |rows: Vec<Row>| rows.into_iter().next().map(|row| row.cells("outbox").text("user_id")).transpose();
    tx.query_all(&statements).await?.into_iter().map(user_id).collect()
}

fn message_values(record: &Record) -> Vec<Value<'_>> {
    let (invitation_id, message_id) = (&record.invitation_id, &record.message_id);
    let (at, attempt) = (record.attempt.at, record.attempt.attempt);
    match record.attempt.result {
        AttemptResult::Sent => values![invitation_id, message_id, at].to_vec(),
        AttemptResult::Dead => values![invitation_id, message_id, at, attempt].to_vec(),
        AttemptResult::RetryAt(due_at) => values![invitation_id, message_id, due_at, attempt].to_vec(),
    }
}

fn move_message(result: AttemptResult) -> &'static str {
    match result {
        AttemptResult::Sent => {
            "UPDATE outbox SET sent_at = ?3, lease_owner = NULL WHERE invitation_id = ?1 AND message_id = ?2 \
             AND sent_at IS NULL AND dead_at IS NULL RETURNING user_id"
        }
        AttemptResult::Dead => {
            "UPDATE outbox SET dead_at = ?3, lease_owner = NULL WHERE invitation_id = ?1 AND message_id = ?2 \
             AND attempts = ?4 AND sent_at IS NULL AND dead_at IS NULL RETURNING user_id"
        }
        AttemptResult::RetryAt(_) => {
            "UPDATE outbox SET due_at = ?3, claimable_at = ?3, lease_owner = NULL \
             WHERE invitation_id = ?1 AND message_id = ?2 \
             AND attempts = ?4 AND sent_at IS NULL AND dead_at IS NULL RETURNING user_id"
        }
    }
}

fn move_content(attempt: &AttemptRecord) -> Option<&'static str> {
    let (sent, failed) = match attempt.content_id {
        ContentId::Invitation(_) => (
            "UPDATE invitations SET sent_at = ?3 WHERE invitation_id = ?1 AND user_id = ?2 AND sent_at IS NULL",
            "UPDATE invitations SET failed_at = ?3 WHERE invitation_id = ?1 AND user_id = ?2 AND failed_at IS NULL",
        ),
        ContentId::PasswordReset(_) => (
            "UPDATE password_resets SET sent_at = ?3 WHERE reset_id = ?1 AND user_id = ?2 AND sent_at IS NULL",
            "UPDATE password_resets SET failed_at = ?3 WHERE reset_id = ?1 AND user_id = ?2 AND failed_at IS NULL",
        ),
        ContentId::LogoutNotice(_) => (
            "UPDATE logout_notices SET sent_at = ?3 WHERE notice_id = ?1 AND user_id = ?2 AND sent_at IS NULL",
            "UPDATE logout_notices SET failed_at = ?3 WHERE notice_id = ?1 AND user_id = ?2 AND failed_at IS NULL",
        ),
    };
    match attempt.result {
        AttemptResult::Sent => Some(sent),
        AttemptResult::Dead => Some(failed),
        AttemptResult::RetryAt(_) => None,
    }
}

/// Of a message that is gone nothing is kept.
const KEEP_ATTEMPT: &str = "INSERT INTO attempts (user_id, message_id, attempt, ended_at, result, code, reason) \
     SELECT user_id, message_id, ?3, ?4, ?5, ?6, ?7 FROM outbox WHERE invitation_id = ?1 AND message_id = ?2 \
     ON CONFLICT DO NOTHING";

fn attempt_values(record: &Record) -> Vec<Value<'_>> {
    let AttemptRecord { attempt, at, result, .. } = &record.attempt;
    values![
        &record.invitation_id,
        &record.message_id,
        *attempt,
        *at,
        result_word(*result),
        &record.code,
        &record.reason
    ]
    .to_vec()
}

fn result_word(result: AttemptResult) -> &'static str {
    match result {
        AttemptResult::Sent => "sent",
        AttemptResult::RetryAt(_) => "retry",
        AttemptResult::Dead => "dead",
    }
}
