CREATE TABLE access_tokens (
    token_digest BLOB  NOT NULL,
    user_id      TEXT   NOT NULL,
    grant_id     TEXT   NOT NULL,
    scope        TEXT   NOT NULL,
    created_at   INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    revoked_at   INTEGER,
    PRIMARY KEY (token_digest, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_tokens_expiring ON access_tokens (expires_at);
CREATE INDEX access_tokens_of_grant ON access_tokens (grant_id);
CREATE TABLE application_links (
    user_id       TEXT   NOT NULL,
    client_id     TEXT   NOT NULL,
    resource_flag TEXT,
    linked_at     INTEGER NOT NULL,
    PRIMARY KEY (user_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE application_secrets (
    client_id     TEXT   NOT NULL REFERENCES applications (client_id),
    secret_digest BLOB  NOT NULL,
    created_at    INTEGER NOT NULL,
    PRIMARY KEY (client_id, secret_digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE applications (
    client_id   TEXT   NOT NULL PRIMARY KEY,
    revision    INTEGER NOT NULL,
    declaration TEXT   NOT NULL,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE attempts (
    user_id    TEXT   NOT NULL,
    message_id TEXT   NOT NULL,
    attempt    INTEGER NOT NULL,
    ended_at   INTEGER NOT NULL,
    result     TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    reason     TEXT   NOT NULL,
    PRIMARY KEY (user_id, message_id, attempt)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit (
    user_id   TEXT   NOT NULL,
    audit_id  TEXT   NOT NULL,
    client_id TEXT   NOT NULL,
    action    TEXT   NOT NULL,
    acted_at  INTEGER NOT NULL,
    PRIMARY KEY (user_id, audit_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE client_assertions (
    client_id  TEXT   NOT NULL,
    jti_digest BLOB  NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (client_id, jti_digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_assertions_expiring ON client_assertions (expires_at);
CREATE TABLE client_consents (
    user_id    TEXT   NOT NULL,
    client_id  TEXT   NOT NULL,
    scope      TEXT   NOT NULL,
    granted_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE consents (
    user_id       TEXT   NOT NULL,
    invitation_id TEXT   NOT NULL,
    kind          TEXT   NOT NULL,
    version       TEXT   NOT NULL,
    locale        TEXT   NOT NULL,
    digest        TEXT   NOT NULL,
    accepted_at   INTEGER NOT NULL,
    PRIMARY KEY (user_id, invitation_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE events (
    event_id     TEXT   NOT NULL,
    user_id      TEXT   NOT NULL,
    client_id    TEXT   NOT NULL,
    ordered_by   TEXT   NOT NULL,
    position     INTEGER NOT NULL,
    kind         TEXT   NOT NULL,
    detail       TEXT   NOT NULL,
    occurred_at  INTEGER NOT NULL,
    due_at       INTEGER NOT NULL,
    claimable_at INTEGER NOT NULL,
    attempts     INTEGER NOT NULL,
    lease_owner  TEXT,
    code         TEXT   NOT NULL,
    reason       TEXT   NOT NULL,
    delivered_at INTEGER,
    dead_at      INTEGER,
    PRIMARY KEY (event_id, user_id, client_id)
) STRICT;
CREATE INDEX events_dead ON events (dead_at) WHERE dead_at IS NOT NULL;
CREATE INDEX events_delivered ON events (delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX events_of_subject ON events (ordered_by, client_id, position);
CREATE INDEX events_of_user ON events (user_id);
CREATE INDEX events_waiting ON events (client_id, claimable_at) WHERE delivered_at IS NULL AND dead_at IS NULL;
CREATE TABLE grants (
    grant_id         TEXT   NOT NULL,
    user_id          TEXT   NOT NULL,
    client_id        TEXT   NOT NULL,
    session_id       TEXT,
    scope            TEXT   NOT NULL,
    claims_request   TEXT,
    nonce            TEXT,
    redirect_uri     TEXT   NOT NULL,
    code_challenge   TEXT,
    authenticated_at INTEGER NOT NULL,
    amr              TEXT   NOT NULL,
    code_digest      BLOB  NOT NULL,
    code_expires_at  INTEGER NOT NULL,
    code_used_at     INTEGER,
    created_at       INTEGER NOT NULL,
    expires_at       INTEGER NOT NULL,
    refresh_until    INTEGER,
    revoked_at       INTEGER,
    PRIMARY KEY (grant_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX grants_by_code ON grants (code_digest);
CREATE INDEX grants_expiring ON grants (expires_at);
CREATE INDEX grants_of_user ON grants (user_id, session_id);
CREATE TABLE idempotency_keys (
    client_id       TEXT   NOT NULL,
    idempotency_key TEXT   NOT NULL,
    body_digest     TEXT   NOT NULL,
    outcome         TEXT,
    user_id         TEXT,
    expires_at      INTEGER NOT NULL,
    PRIMARY KEY (client_id, idempotency_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_keys_expiring ON idempotency_keys (expires_at);
CREATE TABLE identifiers (
    auth_type   TEXT   NOT NULL,
    normalised  TEXT   NOT NULL,
    user_id     TEXT   NOT NULL,
    verified_at INTEGER,
    PRIMARY KEY (auth_type, normalised)
) STRICT, WITHOUT ROWID;
CREATE TABLE invitations (
    invitation_id  TEXT   NOT NULL,
    user_id        TEXT   NOT NULL,
    client_id      TEXT   NOT NULL,
    auth_type      TEXT   NOT NULL,
    sent_to        TEXT   NOT NULL,
    locale         TEXT   NOT NULL,
    redirect_uri   TEXT   NOT NULL,
    handle         BLOB  NOT NULL,
    nonce          BLOB  NOT NULL,
    key_id         TEXT   NOT NULL,
    resend_arrival INTEGER,
    expires_at     INTEGER NOT NULL,
    queued_at      INTEGER NOT NULL,
    sent_at        INTEGER,
    failed_at      INTEGER,
    opened_at      INTEGER,
    activated_at   INTEGER,
    expired_at     INTEGER,
    revoked_at     INTEGER,
    replaced_at    INTEGER, delivered_at INTEGER, bounced_at INTEGER, revoked_by TEXT, remind_at INTEGER,
    PRIMARY KEY (invitation_id, user_id)
) STRICT;
CREATE INDEX invitations_by_handle ON invitations (handle);
CREATE UNIQUE INDEX invitations_current ON invitations (user_id, client_id)
    WHERE replaced_at IS NULL AND activated_at IS NULL;
CREATE INDEX invitations_expiring ON invitations (expires_at)
    WHERE expired_at IS NULL AND replaced_at IS NULL AND activated_at IS NULL AND revoked_at IS NULL;
CREATE INDEX invitations_of_application ON invitations (client_id, invitation_id);
CREATE INDEX invitations_past ON invitations (user_id) WHERE replaced_at IS NOT NULL OR activated_at IS NOT NULL;
CREATE INDEX invitations_to_remind ON invitations (remind_at) WHERE remind_at IS NOT NULL AND activated_at IS NULL
    AND replaced_at IS NULL AND revoked_at IS NULL AND expired_at IS NULL AND bounced_at IS NULL;
CREATE TABLE link_requests (
    link_request_id TEXT   NOT NULL PRIMARY KEY,
    requested_at    INTEGER NOT NULL,
    invitation_id   TEXT,
    client_id       TEXT,
    auth_type       TEXT,
    identifier      TEXT,
    locale          TEXT,
    redirect_uri    TEXT
, purpose TEXT, continue_query TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX link_requests_oldest ON link_requests (requested_at);
CREATE TABLE logout_notices (
    notice_id  TEXT   NOT NULL,
    user_id    TEXT   NOT NULL,
    client_id  TEXT   NOT NULL,
    session_id TEXT   NOT NULL,
    queued_at  INTEGER NOT NULL,
    sent_at    INTEGER,
    failed_at  INTEGER,
    PRIMARY KEY (notice_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX logout_notices_oldest ON logout_notices (queued_at);
CREATE TABLE outbox (
    invitation_id TEXT   NOT NULL,
    user_id       TEXT   NOT NULL,
    message_id    TEXT   NOT NULL,
    due_at        INTEGER NOT NULL,
    claimable_at  INTEGER NOT NULL,
    attempts      INTEGER NOT NULL,
    lease_owner   TEXT,
    sent_at       INTEGER,
    dead_at       INTEGER, kind TEXT,
    PRIMARY KEY (invitation_id, user_id)
) STRICT;
CREATE INDEX outbox_dead ON outbox (dead_at) WHERE dead_at IS NOT NULL;
CREATE INDEX outbox_waiting ON outbox (claimable_at, due_at) WHERE sent_at IS NULL AND dead_at IS NULL;
CREATE TABLE passkey_ceremonies (
    ceremony_digest BLOB  NOT NULL PRIMARY KEY,
    expires_at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_ceremonies_expiring ON passkey_ceremonies (expires_at);
CREATE TABLE passkeys (
    credential_id BLOB  NOT NULL,
    user_id       TEXT   NOT NULL,
    credential    TEXT   NOT NULL,
    name          TEXT   NOT NULL,
    created_at    INTEGER NOT NULL,
    last_used_at  INTEGER,
    PRIMARY KEY (credential_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_of_user ON passkeys (user_id);
CREATE TABLE password_resets (
    reset_id       TEXT   NOT NULL,
    user_id        TEXT   NOT NULL,
    client_id      TEXT,
    auth_type      TEXT   NOT NULL,
    sent_to        TEXT   NOT NULL,
    locale         TEXT   NOT NULL,
    continue_query TEXT,
    handle         BLOB  NOT NULL,
    nonce          BLOB  NOT NULL,
    key_id         TEXT   NOT NULL,
    queued_at      INTEGER NOT NULL,
    expires_at     INTEGER NOT NULL,
    sent_at        INTEGER,
    failed_at      INTEGER,
    opened_at      INTEGER,
    used_at        INTEGER,
    replaced_at    INTEGER,
    PRIMARY KEY (reset_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX password_resets_by_handle ON password_resets (handle);
CREATE UNIQUE INDEX password_resets_current ON password_resets (user_id)
    WHERE replaced_at IS NULL AND used_at IS NULL;
CREATE INDEX password_resets_expiring ON password_resets (expires_at);
CREATE INDEX password_resets_of_user ON password_resets (user_id);
CREATE TABLE peer_messages (
    peer_id       TEXT   NOT NULL PRIMARY KEY,
    user_id       TEXT   NOT NULL,
    invitation_id TEXT   NOT NULL,
    message_id    TEXT   NOT NULL,
    accepted_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX peer_messages_oldest ON peer_messages (accepted_at);
CREATE TABLE pushed_requests (
    request_digest BLOB  NOT NULL PRIMARY KEY,
    client_id      TEXT   NOT NULL,
    parameters     TEXT   NOT NULL,
    expires_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pushed_requests_expiring ON pushed_requests (expires_at);
CREATE TABLE recovery_codes (
    user_id     TEXT   NOT NULL,
    code_digest BLOB  NOT NULL,
    created_at  INTEGER NOT NULL,
    used_at     INTEGER,
    PRIMARY KEY (user_id, code_digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE refresh_tokens (
    token_digest BLOB  NOT NULL,
    user_id      TEXT   NOT NULL,
    grant_id     TEXT   NOT NULL,
    scope        TEXT   NOT NULL,
    created_at   INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    used_at      INTEGER,
    PRIMARY KEY (token_digest, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX refresh_tokens_expiring ON refresh_tokens (expires_at);
CREATE INDEX refresh_tokens_of_grant ON refresh_tokens (grant_id);
CREATE TABLE reminders (
    reminder_id   TEXT   NOT NULL,
    user_id       TEXT   NOT NULL,
    invitation_id TEXT   NOT NULL,
    queued_at     INTEGER NOT NULL,
    sent_at       INTEGER,
    failed_at     INTEGER,
    PRIMARY KEY (reminder_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminders_of_user ON reminders (user_id, invitation_id);
CREATE TABLE rounds (
    name     TEXT   NOT NULL PRIMARY KEY,
    began_at INTEGER NOT NULL,
    position TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE schema_versions (version INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE sessions (
    session_digest BLOB  NOT NULL,
    user_id        TEXT   NOT NULL,
    created_at     INTEGER NOT NULL,
    expires_at     INTEGER NOT NULL,
    ended_at       INTEGER, session_id TEXT, authenticated_at INTEGER, amr TEXT, browser TEXT, account_chosen_at INTEGER,
    PRIMARY KEY (session_digest, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_expiring ON sessions (expires_at);
CREATE INDEX sessions_of_user ON sessions (user_id);
CREATE TABLE signing_keys (
    key_id             TEXT   NOT NULL PRIMARY KEY,
    algorithm          TEXT   NOT NULL,
    ordinal            INTEGER NOT NULL,
    sealed_private_key BLOB  NOT NULL,
    sealing_key_id     TEXT   NOT NULL,
    public_jwk         TEXT   NOT NULL,
    created_at         INTEGER NOT NULL,
    signs_from         INTEGER NOT NULL,
    UNIQUE (algorithm, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE sms_counts (
    scope        TEXT   NOT NULL,
    period_start INTEGER NOT NULL,
    sent         INTEGER NOT NULL,
    activated    INTEGER NOT NULL,
    PRIMARY KEY (scope, period_start)
) STRICT, WITHOUT ROWID;
CREATE INDEX sms_counts_oldest ON sms_counts (period_start);
CREATE TABLE sms_pauses (
    scope      TEXT   NOT NULL PRIMARY KEY,
    paused_at  INTEGER NOT NULL,
    until      INTEGER NOT NULL,
    reason     TEXT   NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE suppressions (
    auth_type     TEXT   NOT NULL,
    normalised    TEXT   NOT NULL,
    suppressed_at INTEGER NOT NULL,
    code          TEXT   NOT NULL,
    reason        TEXT   NOT NULL,
    PRIMARY KEY (auth_type, normalised)
) STRICT, WITHOUT ROWID;
CREATE INDEX suppressions_oldest ON suppressions (suppressed_at) WHERE code <> 'operator';
CREATE TABLE throttles (
    throttle_key TEXT   NOT NULL PRIMARY KEY,
    arrival      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX throttles_over ON throttles (arrival);
CREATE TABLE totp_secrets (
    user_id        TEXT   NOT NULL PRIMARY KEY,
    sealed_secret  BLOB  NOT NULL,
    sealing_key_id TEXT   NOT NULL,
    created_at     INTEGER NOT NULL,
    confirmed_at   INTEGER,
    last_step      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX totp_secrets_sealed ON totp_secrets (sealing_key_id, user_id);
CREATE TABLE users (
    user_id       TEXT   NOT NULL PRIMARY KEY,
    auth_type     TEXT   NOT NULL,
    identifier    TEXT   NOT NULL,
    profile       TEXT   NOT NULL,
    locale        TEXT   NOT NULL,
    password_hash TEXT,
    created_at    INTEGER NOT NULL,
    activated_at  INTEGER
, updated_at INTEGER, delete_at INTEGER) STRICT, WITHOUT ROWID;
CREATE INDEX users_to_delete ON users (delete_at) WHERE delete_at IS NOT NULL;
CREATE TABLE webhook_secrets (
    client_id      TEXT   NOT NULL,
    secret_id      TEXT   NOT NULL,
    sealed         BLOB  NOT NULL,
    sealing_key_id TEXT   NOT NULL,
    created_at     INTEGER NOT NULL,
    PRIMARY KEY (client_id, secret_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE webhooks (
    client_id TEXT NOT NULL PRIMARY KEY,
    url       TEXT NOT NULL,
    kinds     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
