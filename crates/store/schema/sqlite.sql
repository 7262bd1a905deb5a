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
    replaced_at    INTEGER,
    PRIMARY KEY (invitation_id, user_id)
) STRICT;
CREATE INDEX invitations_by_handle ON invitations (handle);
CREATE UNIQUE INDEX invitations_current ON invitations (user_id, client_id)
    WHERE replaced_at IS NULL AND activated_at IS NULL;
CREATE INDEX invitations_expiring ON invitations (expires_at)
    WHERE expired_at IS NULL AND replaced_at IS NULL AND activated_at IS NULL AND revoked_at IS NULL;
CREATE TABLE link_requests (
    link_request_id TEXT   NOT NULL PRIMARY KEY,
    requested_at    INTEGER NOT NULL,
    invitation_id   TEXT,
    client_id       TEXT,
    auth_type       TEXT,
    identifier      TEXT,
    locale          TEXT,
    redirect_uri    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX link_requests_oldest ON link_requests (requested_at);
CREATE TABLE outbox (
    invitation_id TEXT   NOT NULL,
    user_id       TEXT   NOT NULL,
    message_id    TEXT   NOT NULL,
    due_at        INTEGER NOT NULL,
    claimable_at  INTEGER NOT NULL,
    attempts      INTEGER NOT NULL,
    lease_owner   TEXT,
    sent_at       INTEGER,
    dead_at       INTEGER,
    PRIMARY KEY (invitation_id, user_id)
) STRICT;
CREATE INDEX outbox_dead ON outbox (dead_at) WHERE dead_at IS NOT NULL;
CREATE INDEX outbox_waiting ON outbox (claimable_at, due_at) WHERE sent_at IS NULL AND dead_at IS NULL;
CREATE TABLE schema_versions (version INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE sessions (
    session_digest BLOB  NOT NULL,
    user_id        TEXT   NOT NULL,
    created_at     INTEGER NOT NULL,
    expires_at     INTEGER NOT NULL,
    ended_at       INTEGER,
    PRIMARY KEY (session_digest, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_expiring ON sessions (expires_at);
CREATE TABLE users (
    user_id       TEXT   NOT NULL PRIMARY KEY,
    auth_type     TEXT   NOT NULL,
    identifier    TEXT   NOT NULL,
    profile       TEXT   NOT NULL,
    locale        TEXT   NOT NULL,
    password_hash TEXT,
    created_at    INTEGER NOT NULL,
    activated_at  INTEGER
) STRICT, WITHOUT ROWID;
