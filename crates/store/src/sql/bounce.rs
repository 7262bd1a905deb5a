//! Messages that came back, and recipients that are not written to because of that.

use std::collections::HashMap;

use serde_json::json;
use usher_app::store::{
    BounceClass, ClaimedMessage, Content, RecordBounce, RecordBounceOutcome, StoreError, Suppression,
};
use usher_domain::{EventKind, Identifier, Timestamp};

use crate::sql::event::{self, NewEvent};
use crate::sql::{reminder, suppression};
use crate::tx::{Step, Tx, values};

impl Step for RecordBounce {
    type Outcome = RecordBounceOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<RecordBounceOutcome, StoreError> {
        let Some(message) = find(tx, self).await? else { return Ok(RecordBounceOutcome::Unknown) };
        record(tx, self, &message).await
    }
}

/// Records what is said of a message.
async fn record<T: Tx>(
    tx: &mut T,
    bounce: &RecordBounce,
    message: &Queued,
) -> Result<RecordBounceOutcome, StoreError> {
    let Some(recipient) = recipient(tx, message).await? else {
        return Ok(RecordBounceOutcome::Unknown);
    };
    let text = bounce.text.replace('\0', "");
    let code = bounce.code.replace('\0', "");
    let ended = Ended { result: result_of(bounce.class), code: &code, text: &text, at: bounce.at };
    if is_known(tx, message, &ended).await? {
        return Ok(RecordBounceOutcome::Repeated);
    }
    keep(tx, message, &ended).await?;
    match bounce.class {
        BounceClass::Hard | BounceClass::Complaint => {
            let suppression = Suppression {
                identifier: recipient.identifier,
                suppressed_at: bounce.at,
                code: if bounce.class == BounceClass::Complaint {
                    COMPLAINT.to_owned()
                } else {
                    code.clone()
                },
                reason: text.clone(),
            };
            suppression::insert(tx, &suppression).await?;
        }
        BounceClass::Soft => {}
    }
    match bounce.class {
        BounceClass::Hard | BounceClass::Soft => {
            mark(tx, message, bounce.at).await?;
            tell(tx, message, recipient.client_id.as_deref(), &ended).await?;
        }
        // It arrived, so nothing that is said of the message itself changes.
        BounceClass::Complaint => {}
    }
    Ok(RecordBounceOutcome::Recorded)
}

/// The code of the suppression of somebody who complained.
const COMPLAINT: &str = "complaint";

/// The word for the attempt.
fn result_of(class: BounceClass) -> &'static str {
    match class {
        BounceClass::Hard | BounceClass::Soft => "bounced",
        BounceClass::Complaint => "complained",
    }
}

/// A message to a person, as the outbox knows it.
struct Queued {
    content_id: String,
    user_id: String,
    message_id: String,
    attempts: i64,
    carries: Carries,
}

/// What a message to a person carries.
#[derive(Clone, Copy)]
enum Carries {
    Invitation,
    Reminder,
    PasswordReset,
}

impl Carries {
    fn parse(kind: Option<&str>) -> Option<Self> {
        match kind {
            None => Some(Self::Invitation),
            Some("reminder") => Some(Self::Reminder),
            Some("password_reset") => Some(Self::PasswordReset),
            Some(_) => None,
        }
    }
}

/// How an attempt ended.
struct Ended<'a> {
    result: &'static str,
    code: &'a str,
    text: &'a str,
    at: Timestamp,
}

async fn find<T: Tx>(tx: &mut T, bounce: &RecordBounce) -> Result<Option<Queued>, StoreError> {
    let content_id = bounce.content_id.to_string();
    let row = tx
        .query_opt(
            "SELECT invitation_id, user_id, message_id, attempts, kind FROM outbox WHERE invitation_id = ?1 \
             /*postgres FOR UPDATE*/",
            values![&content_id],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut cells = row.cells("outbox");
    let (content_id, user_id) = (cells.text("invitation_id")?, cells.text("user_id")?);
    let (message_id, attempts) = (cells.text("message_id")?, cells.int("attempts")?);
    let carries = Carries::parse(cells.opt_text("kind")?.as_deref());
    let is_same = bounce.message_id.is_none_or(|id| id.to_string() == message_id);
    Ok(carries.filter(|_| is_same).map(|carries| Queued {
        content_id,
        user_id,
        message_id,
        attempts,
        carries,
    }))
}

/// Who a message goes to, and for which application.
struct Recipient {
    client_id: Option<String>,
    identifier: Identifier,
}

async fn recipient<T: Tx>(tx: &mut T, message: &Queued) -> Result<Option<Recipient>, StoreError> {
    let statement = match message.carries {
        Carries::Invitation => {
            "SELECT client_id, auth_type, sent_to FROM invitations WHERE invitation_id = ?1 AND user_id = ?2"
        }
        Carries::Reminder => {
            "SELECT i.client_id, i.auth_type, i.sent_to FROM reminders r JOIN invitations i \
             ON i.invitation_id = r.invitation_id AND i.user_id = r.user_id \
             WHERE r.reminder_id = ?1 AND r.user_id = ?2"
        }
        Carries::PasswordReset => {
            "SELECT client_id, auth_type, sent_to FROM password_resets WHERE reset_id = ?1 AND user_id = ?2"
        }
    };
    let Some(row) = tx.query_opt(statement, values![&message.content_id, &message.user_id]).await? else {
        return Ok(None);
    };
    let mut cells = row.cells("invitations");
    Ok(Some(Recipient { client_id: cells.opt_text("client_id")?, identifier: cells.identifier("sent_to")? }))
}

/// Words that came later and are kept of one message: whoever has it can send reports about it, as many as they like.
const MOST_LATER_WORDS: i64 = 20;

/// Whether the same was recorded before, or so much that nothing more is.
async fn is_known<T: Tx>(tx: &mut T, message: &Queued, ended: &Ended<'_>) -> Result<bool, StoreError> {
    let row = tx
        .query_opt(
            "SELECT count(*) AS later, count(CASE WHEN result = ?3 AND code = ?4 AND reason = ?5 THEN 1 END) AS same \
             FROM attempts WHERE user_id = ?1 AND message_id = ?2 AND result IN ('bounced', 'complained')",
            values![&message.user_id, &message.message_id, ended.result, ended.code, ended.text],
        )
        .await?;
    let Some(row) = row else { return Ok(false) };
    let mut cells = row.cells("attempts");
    let (later, same) = (cells.int("later")?, cells.int("same")?);
    Ok(same > 0 || later >= MOST_LATER_WORDS)
}

/// `COALESCE`: by the key, and not through all that waits.
pub(crate) const GIVE_UP: &str = "UPDATE outbox SET dead_at = ?3, lease_owner = NULL \
     WHERE invitation_id = ?1 AND user_id = ?2 AND COALESCE(sent_at, dead_at) IS NULL";

/// Keeps the attempt under the next number, and gives the message up if it still waits: whoever sent it knows of no
/// answer, and here is one.
async fn keep<T: Tx>(tx: &mut T, message: &Queued, ended: &Ended<'_>) -> Result<(), StoreError> {
    tx.execute_all(&[
        (
            // Beyond the outbox's own count: that attempt may be under way, and its record still to come.
            "INSERT INTO attempts (user_id, message_id, attempt, ended_at, result, code, reason) \
             SELECT CAST(?1 AS TEXT), CAST(?2 AS TEXT), CASE WHEN coalesce(max(attempt), 0) < CAST(?3 AS BIGINT) \
             THEN CAST(?3 AS BIGINT) ELSE coalesce(max(attempt), 0) END + 1, CAST(?4 AS BIGINT), CAST(?5 AS TEXT), \
             CAST(?6 AS TEXT), CAST(?7 AS TEXT) FROM attempts WHERE user_id = ?1 AND message_id = ?2",
            values![
                &message.user_id,
                &message.message_id,
                message.attempts,
                ended.at,
                ended.result,
                ended.code,
                ended.text
            ],
        ),
        (GIVE_UP, values![&message.content_id, &message.user_id, ended.at]),
    ])
    .await
}

/// What the message carried says from now on that it came back. Of a reminder that is the invitation too.
async fn mark<T: Tx>(tx: &mut T, message: &Queued, at: Timestamp) -> Result<(), StoreError> {
    let ids = values![&message.content_id, &message.user_id, at];
    let invitation = "UPDATE invitations SET bounced_at = ?3 WHERE invitation_id = ?1 AND user_id = ?2 \
                      AND bounced_at IS NULL";
    match message.carries {
        Carries::Invitation => tx.execute(invitation, ids).await.map(drop),
        Carries::PasswordReset => {
            let reset = "UPDATE password_resets SET failed_at = ?3 WHERE reset_id = ?1 AND user_id = ?2 \
                         AND failed_at IS NULL";
            tx.execute(reset, ids).await.map(drop)
        }
        Carries::Reminder => {
            let reminder = "UPDATE reminders SET failed_at = ?3 WHERE reminder_id = ?1 AND user_id = ?2 \
                            AND failed_at IS NULL";
            let invitation = "UPDATE invitations SET bounced_at = ?3 WHERE bounced_at IS NULL \
                              AND (invitation_id, user_id) IN (SELECT invitation_id, user_id FROM reminders \
                              WHERE reminder_id = ?1 AND user_id = ?2)";
            tx.execute_all(&[(reminder, ids), (invitation, ids)]).await
        }
    }
}

/// Tells the application of an invitation.
async fn tell<T: Tx>(
    tx: &mut T,
    message: &Queued,
    client_id: Option<&str>,
    ended: &Ended<'_>,
) -> Result<(), StoreError> {
    let Some(client_id) = client_id else { return Ok(()) };
    let invitation_id = match message.carries {
        Carries::Invitation => message.content_id.clone(),
        Carries::Reminder => {
            let invitation = "SELECT invitation_id FROM reminders WHERE reminder_id = ?1 AND user_id = ?2";
            let row = tx.query_opt(invitation, values![&message.content_id, &message.user_id]).await?;
            let Some(row) = row else { return Ok(()) };
            row.cells("reminders").text("invitation_id")?
        }
        Carries::PasswordReset => return Ok(()),
    };
    let detail = json!({ "code": ended.code, "text": ended.text }).to_string();
    event::tell(
        tx,
        &NewEvent {
            kind: EventKind::InvitationBounced,
            user_id: &message.user_id,
            client_id,
            invitation_id: Some(&invitation_id),
            detail: &detail,
            at: ended.at,
        },
    )
    .await
}

/// Of messages that were leased just now, gives those up whose recipients are not written to; the others. One query,
/// however many messages there are.
pub(crate) async fn withhold<T: Tx>(
    tx: &mut T,
    claimed: Vec<ClaimedMessage>,
    now: Timestamp,
) -> Result<Vec<ClaimedMessage>, StoreError> {
    let recipients = claimed.iter().filter_map(|message| message.content.recipient());
    let suppressed: HashMap<(String, String), Suppression> = suppression::among(tx, recipients)
        .await?
        .into_iter()
        .map(|found| (key(&found.identifier), found))
        .collect();
    if suppressed.is_empty() {
        return Ok(claimed);
    }
    let mut wanted = Vec::with_capacity(claimed.len());
    for message in claimed {
        match message.content.recipient().and_then(|recipient| suppressed.get(&key(recipient))) {
            // Nobody was to be told anything new.
            Some(_) if matches!(message.content, Content::Reminder(_)) => {
                let (user_id, id) = (message.content.user_id().to_string(), message.content.id().to_string());
                reminder::forget(tx, &user_id, &id).await?;
            }
            Some(suppression) => give_up(tx, &message, suppression, now).await?,
            None => wanted.push(message),
        }
    }
    Ok(wanted)
}

fn key(identifier: &Identifier) -> (String, String) {
    (identifier.auth_type().as_str().to_owned(), identifier.normalised().to_owned())
}

/// Gives a message up that has just been leased, as if it had come back.
async fn give_up<T: Tx>(
    tx: &mut T,
    claimed: &ClaimedMessage,
    suppression: &Suppression,
    now: Timestamp,
) -> Result<(), StoreError> {
    let bounce = RecordBounce {
        content_id: claimed.content.id().uuid(),
        message_id: Some(claimed.message_id),
        class: BounceClass::Soft,
        code: suppression.code.clone(),
        text: why(suppression),
        at: now,
    };
    let Some(message) = find(tx, &bounce).await? else { return Ok(()) };
    // The lease has counted as an attempt, and this is it.
    let message = Queued { attempts: message.attempts - 1, ..message };
    record(tx, &bounce, &message).await.map(drop)
}

fn why(suppression: &Suppression) -> String {
    let date = date(suppression.suppressed_at);
    match suppression.code.as_str() {
        COMPLAINT => format!("not sent: the recipient complained on {date}"),
        "operator" => format!("not sent: an operator said so on {date}"),
        code => format!("not sent: the address bounced on {date}: {code}"),
    }
}

/// The date (UTC) as `2026-11-22`: days are counted from 1 March of the year 0, so that leap days come last.
fn date(at: Timestamp) -> String {
    let days = at.as_seconds().div_euclid(86_400) + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        for (ms, expected) in [
            (0, "1970-01-01"),
            (1_582_934_400_000, "2020-02-29"),
            (1_709_251_199_999, "2024-02-29"),
            (1_709_251_200_000, "2024-03-01"),
            (1_795_300_000_000, "2026-11-21"),
            (4_102_444_800_000, "2100-01-01"),
        ] {
            assert_eq!(date(Timestamp::from_ms(ms)), expected);
        }
    }
}
