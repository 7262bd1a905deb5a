//! Recording an attempt: the message moves on, its invitation too, and the trail keeps what the peer said.

use usher_app::store::{AttemptRecord, AttemptResult, StoreError};

use crate::tx::{Step, Tx, values};

impl Step for AttemptRecord {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let invitation_id = self.invitation_id.to_string();
        let user_id = match move_message(tx, self, &invitation_id).await? {
            Some(user_id) => {
                move_invitation(tx, self, &invitation_id, &user_id).await?;
                user_id
            }
            None => match user_of(tx, self, &invitation_id).await? {
                Some(user_id) => user_id,
                None => return Ok(()),
            },
        };
        let (result, message_id) = (result_word(self.result), self.message_id.to_string());
        // PostgreSQL's text holds no NUL, and a peer may say anything.
        let (code, reason) = (self.code.replace('\0', ""), self.text.replace('\0', ""));
        tx.execute(
            "INSERT INTO attempts (user_id, message_id, attempt, ended_at, result, code, reason) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
            values![&user_id, &message_id, self.attempt, self.at, result, &code, &reason],
        )
        .await?;
        Ok(())
    }
}

fn result_word(result: AttemptResult) -> &'static str {
    match result {
        AttemptResult::Sent => "sent",
        AttemptResult::RetryAt(_) => "retry",
        AttemptResult::Dead => "dead",
    }
}

/// Moves a waiting message on; its user, if it was waiting.
///
/// A node whose lease is over may report late, while another one is at the next attempt. That the peer took the message
/// ends the matter all the same; any other late word does not disturb the later attempt.
async fn move_message<T: Tx>(
    tx: &mut T,
    record: &AttemptRecord,
    invitation_id: &str,
) -> Result<Option<String>, StoreError> {
    let message_id = record.message_id.to_string();
    let row = match record.result {
        AttemptResult::Sent => {
            tx.query_opt(
                "UPDATE outbox SET sent_at = ?3, lease_owner = NULL WHERE invitation_id = ?1 AND message_id = ?2 \
                 AND sent_at IS NULL AND dead_at IS NULL RETURNING user_id",
                values![invitation_id, &message_id, record.at],
            )
            .await?
        }
        AttemptResult::Dead => {
            tx.query_opt(
                "UPDATE outbox SET dead_at = ?3, lease_owner = NULL WHERE invitation_id = ?1 AND message_id = ?2 \
                 AND attempts = ?4 AND sent_at IS NULL AND dead_at IS NULL RETURNING user_id",
                values![invitation_id, &message_id, record.at, record.attempt],
            )
            .await?
        }
        AttemptResult::RetryAt(due_at) => {
            tx.query_opt(
                "UPDATE outbox SET due_at = ?3, claimable_at = ?3, lease_owner = NULL \
                 WHERE invitation_id = ?1 AND message_id = ?2 \
                 AND attempts = ?4 AND sent_at IS NULL AND dead_at IS NULL RETURNING user_id",
                values![invitation_id, &message_id, due_at, record.attempt],
            )
            .await?
        }
    };
    row.map(|row| row.cells("outbox").text("user_id")).transpose()
}

async fn move_invitation<T: Tx>(
    tx: &mut T,
    record: &AttemptRecord,
    invitation_id: &str,
    user_id: &str,
) -> Result<(), StoreError> {
    let sql = match record.result {
        AttemptResult::Sent => {
            "UPDATE invitations SET sent_at = ?3 WHERE invitation_id = ?1 AND user_id = ?2 AND sent_at IS NULL"
        }
        AttemptResult::Dead => {
            "UPDATE invitations SET failed_at = ?3 WHERE invitation_id = ?1 AND user_id = ?2 AND failed_at IS NULL"
        }
        AttemptResult::RetryAt(_) => return Ok(()),
    };
    tx.execute(sql, values![invitation_id, user_id, record.at]).await?;
    Ok(())
}

async fn user_of<T: Tx>(
    tx: &mut T,
    record: &AttemptRecord,
    invitation_id: &str,
) -> Result<Option<String>, StoreError> {
    let row = tx
        .query_opt(
            "SELECT user_id FROM outbox WHERE invitation_id = ?1 AND message_id = ?2",
            values![invitation_id, &record.message_id.to_string()],
        )
        .await?;
    row.map(|row| row.cells("outbox").text("user_id")).transpose()
}
