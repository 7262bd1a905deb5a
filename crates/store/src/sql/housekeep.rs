//! Housekeeping: marks what is over and removes what is past its time, a little at a time.

use std::time::Duration;

use usher_app::store::{Housekeeping, StoreError};
use usher_domain::Timestamp;

use crate::sql::{dead_event, event, password_reset, sms_count};
use crate::tx::{Step, Tx, values};

/// At most `limit` rows of each kind.
pub(crate) struct Housekeep {
    pub(crate) now: Timestamp,
    pub(crate) limit: u32,
}

impl Step for Housekeep {
    type Outcome = Housekeeping;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Housekeeping, StoreError> {
        let bounds = values![self.now, self.limit];
        // Each statement looks again at what it changes: on PostgreSQL a guest may have been faster.
        let expired = tx.query(EXPIRE, bounds).await?;
        let expired = event::tell_expired(tx, expired, self.now).await?;
        let keys = tx
            .execute(
                "DELETE FROM idempotency_keys WHERE (client_id, idempotency_key) IN \
                 (SELECT client_id, idempotency_key FROM idempotency_keys \
                 WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2) AND expires_at <= ?1",
                bounds,
            )
            .await?;
        let sessions = tx
            .execute(
                "DELETE FROM sessions WHERE session_digest IN \
                 (SELECT session_digest FROM sessions WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)",
                bounds,
            )
            .await?;
        let ceremonies = tx
            .execute(
                "DELETE FROM passkey_ceremonies WHERE ceremony_digest IN \
                 (SELECT ceremony_digest FROM passkey_ceremonies WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)",
                bounds,
            )
            .await?;
        let throttles = tx
            .execute(
                "DELETE FROM throttles WHERE throttle_key IN \
                 (SELECT throttle_key FROM throttles WHERE arrival <= ?1 ORDER BY arrival LIMIT ?2) AND arrival <= ?1",
                bounds,
            )
            .await?;
        let mut provider = 0;
        for statement in OF_THE_PROVIDER {
            provider += tx.execute(statement, bounds).await?;
        }
        let told_by = values![self.now.minus(KEEP_LOGOUT_NOTICES), self.limit];
        let mut notices = 0;
        for statement in LOGOUT_NOTICES {
            notices += tx.execute(statement, told_by).await?;
        }
        let receipted_by = values![self.now.minus(KEEP_PEER_MESSAGES), self.limit];
        let receipts = tx.execute(PEER_MESSAGES, receipted_by).await?;
        let resets = password_reset::purge(tx, self.now, self.limit).await?;
        let events = dead_event::purge(tx, self.now, self.limit).await?;
        let texts = sms_count::purge(tx, self.now, self.limit).await?;
        let purged = keys
            + sessions
            + ceremonies
            + throttles
            + provider
            + notices
            + receipts
            + resets
            + events
            + texts;
        Ok(Housekeeping { expired, purged })
    }
}

/// `COALESCE`: the second look goes by the key, and not once more for each through the index of all that expires.
pub(crate) const EXPIRE: &str = "UPDATE invitations SET expired_at = ?1 WHERE invitation_id IN (SELECT invitation_id \
     FROM invitations WHERE expired_at IS NULL AND replaced_at IS NULL AND activated_at IS NULL AND revoked_at IS NULL \
     AND expires_at <= ?1 ORDER BY expires_at LIMIT ?2) AND expires_at <= ?1 \
     AND COALESCE(expired_at, replaced_at, activated_at, revoked_at) IS NULL RETURNING invitation_id";

/// How long a gateway may take to tell what became of a message: networks try for three days at most.
const KEEP_PEER_MESSAGES: Duration = Duration::from_hours(7 * 24);

const PEER_MESSAGES: &str = "DELETE FROM peer_messages WHERE peer_id IN \
     (SELECT peer_id FROM peer_messages WHERE accepted_at <= ?1 ORDER BY accepted_at LIMIT ?2)";

/// How long it can be looked up what became of the news of a logout.
const KEEP_LOGOUT_NOTICES: Duration = Duration::from_hours(7 * 24);

/// The oldest news of logouts.
macro_rules! old_notices {
    ($columns:literal) => {
        concat!(
            "(SELECT ",
            $columns,
            " FROM logout_notices WHERE queued_at <= ?1 ORDER BY queued_at LIMIT ?2)"
        )
    };
}

/// With their messages and attempts, whose ids are the same.
const LOGOUT_NOTICES: [&str; 3] = [
    concat!("DELETE FROM attempts WHERE (user_id, message_id) IN ", old_notices!("user_id, notice_id")),
    concat!("DELETE FROM outbox WHERE (invitation_id, user_id) IN ", old_notices!("notice_id, user_id")),
    concat!("DELETE FROM logout_notices WHERE (notice_id, user_id) IN ", old_notices!("notice_id, user_id")),
];

/// What the OpenID Connect provider remembers no longer than it matters; none of it changes its time.
const OF_THE_PROVIDER: [&str; 5] = [
    "DELETE FROM grants WHERE (grant_id, user_id) IN \
     (SELECT grant_id, user_id FROM grants WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)",
    "DELETE FROM refresh_tokens WHERE (token_digest, user_id) IN \
     (SELECT token_digest, user_id FROM refresh_tokens WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)",
    "DELETE FROM access_tokens WHERE (token_digest, user_id) IN \
     (SELECT token_digest, user_id FROM access_tokens WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)",
    "DELETE FROM pushed_requests WHERE request_digest IN \
     (SELECT request_digest FROM pushed_requests WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)",
    "DELETE FROM client_assertions WHERE (client_id, jti_digest) IN \
     (SELECT client_id, jti_digest FROM client_assertions WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)",
];
