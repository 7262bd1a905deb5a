-- What became of messages: bounces and receipts, addresses that are not written to, reminders, events for webhooks,
-- and how much was sent where.

-- delivered_at: a gateway's receipt. revoked_by: application, recipient or operator.
ALTER TABLE invitations ADD COLUMN delivered_at BIGINT;
ALTER TABLE invitations ADD COLUMN bounced_at BIGINT;
ALTER TABLE invitations ADD COLUMN revoked_by TEXT;

-- Room on each page for the next version of a row: what changes no index then needs no new entries in any.
/*postgres ALTER TABLE invitations SET (fillfactor = 80);*/

-- Pages of an application's invitations, in the order of their making.
CREATE INDEX invitations_of_application ON invitations (client_id, invitation_id);

-- remind_at: when the next reminder is due. Empty when there is none, so that who reminds nobody pays nothing.
ALTER TABLE invitations ADD COLUMN remind_at BIGINT;
CREATE INDEX invitations_to_remind ON invitations (remind_at) WHERE remind_at IS NOT NULL AND activated_at IS NULL
    AND replaced_at IS NULL AND revoked_at IS NULL AND expired_at IS NULL AND bounced_at IS NULL;

-- Messages that a gateway gave an id of its own, by which its receipt names them.
-- peer_id: the gateway's name, a colon and the id.
CREATE TABLE peer_messages (
    peer_id       TEXT   NOT NULL PRIMARY KEY,
    user_id       TEXT   NOT NULL,
    invitation_id TEXT   NOT NULL,
    message_id    TEXT   NOT NULL,
    accepted_at   BIGINT NOT NULL
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX peer_messages_oldest ON peer_messages (accepted_at);

-- Addresses and numbers that nothing is sent to until somebody says so.
CREATE TABLE suppressions (
    auth_type     TEXT   NOT NULL,
    normalised    TEXT   NOT NULL,
    suppressed_at BIGINT NOT NULL,
    code          TEXT   NOT NULL,
    reason        TEXT   NOT NULL,
    PRIMARY KEY (auth_type, normalised)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX suppressions_oldest ON suppressions (suppressed_at) WHERE code <> 'operator';

-- A message of kind reminder: outbox.invitation_id is the reminder's id.
CREATE TABLE reminders (
    reminder_id   TEXT   NOT NULL,
    user_id       TEXT   NOT NULL,
    invitation_id TEXT   NOT NULL,
    queued_at     BIGINT NOT NULL,
    sent_at       BIGINT,
    failed_at     BIGINT,
    PRIMARY KEY (reminder_id, user_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX reminders_of_user ON reminders (user_id, invitation_id);

-- How far nodes have come together with what goes through all users, which begins anew each day.
-- position: the last user that was looked at; empty between two rounds.
CREATE TABLE rounds (
    name     TEXT   NOT NULL PRIMARY KEY,
    began_at BIGINT NOT NULL,
    position TEXT
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Where applications want to be told: what the declarations say, and the secrets that events are signed with.
-- kinds: the events that are wanted, each between two spaces.
CREATE TABLE webhooks (
    client_id TEXT NOT NULL PRIMARY KEY,
    url       TEXT NOT NULL,
    kinds     TEXT NOT NULL
) /*sqlite STRICT, WITHOUT ROWID*/;

-- sealed: the secret, sealed with the configuration's key of this id.
CREATE TABLE webhook_secrets (
    client_id      TEXT   NOT NULL,
    secret_id      TEXT   NOT NULL,
    sealed         BYTEA  NOT NULL,
    sealing_key_id TEXT   NOT NULL,
    created_at     BIGINT NOT NULL,
    PRIMARY KEY (client_id, secret_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- ordered_by: the invitation, else the user; an event waits for those of the same subject with a smaller position.
-- claimable_at: due_at, or the end of a lease, or a little later while an earlier event waits for its next attempt.
CREATE TABLE events (
    event_id     TEXT   NOT NULL,
    user_id      TEXT   NOT NULL,
    client_id    TEXT   NOT NULL,
    ordered_by   TEXT   NOT NULL,
    position     BIGINT NOT NULL,
    kind         TEXT   NOT NULL,
    detail       TEXT   NOT NULL,
    occurred_at  BIGINT NOT NULL,
    due_at       BIGINT NOT NULL,
    claimable_at BIGINT NOT NULL,
    attempts     BIGINT NOT NULL,
    lease_owner  TEXT,
    code         TEXT   NOT NULL,
    reason       TEXT   NOT NULL,
    delivered_at BIGINT,
    dead_at      BIGINT,
    PRIMARY KEY (event_id, user_id, client_id)
) /*sqlite STRICT*/;

CREATE INDEX events_waiting ON events (client_id, claimable_at) WHERE delivered_at IS NULL AND dead_at IS NULL;
CREATE INDEX events_of_subject ON events (ordered_by, client_id, position);
CREATE INDEX events_of_user ON events (user_id);
CREATE INDEX events_delivered ON events (delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX events_dead ON events (dead_at) WHERE dead_at IS NOT NULL;

-- Text messages of a period: sent and, of those sent then, activated. scope names application and country or prefix.
CREATE TABLE sms_counts (
    scope        TEXT   NOT NULL,
    period_start BIGINT NOT NULL,
    sent         BIGINT NOT NULL,
    activated    BIGINT NOT NULL,
    PRIMARY KEY (scope, period_start)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX sms_counts_oldest ON sms_counts (period_start);

-- Prefixes to which no text messages go for now.
CREATE TABLE sms_pauses (
    scope      TEXT   NOT NULL PRIMARY KEY,
    paused_at  BIGINT NOT NULL,
    until      BIGINT NOT NULL,
    reason     TEXT   NOT NULL
) /*sqlite STRICT, WITHOUT ROWID*/;

-- What is still sealed with a former key: looked for every half minute, while there is one.
CREATE INDEX totp_secrets_sealed ON totp_secrets (sealing_key_id, user_id);
