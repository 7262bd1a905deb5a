-- Applications, users, invitations and their messages.
--
-- Everything about a user is keyed by user_id, which is part of every such table's primary key, so that a distributed
-- engine can shard by it. Two tables are keyed otherwise on purpose: identifiers (by the normalised identifier, which
-- is what makes it unique) and idempotency_keys (by application and key).
--
-- Times are milliseconds since 1970; an empty time is a flag that is not set.

CREATE TABLE applications (
    client_id   TEXT   NOT NULL PRIMARY KEY,
    revision    BIGINT NOT NULL,
    declaration TEXT   NOT NULL,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE application_secrets (
    client_id     TEXT   NOT NULL REFERENCES applications (client_id),
    secret_digest BYTEA  NOT NULL,
    created_at    BIGINT NOT NULL,
    PRIMARY KEY (client_id, secret_digest)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- What makes a user unique: a row of its own.
CREATE TABLE identifiers (
    auth_type   TEXT   NOT NULL,
    normalised  TEXT   NOT NULL,
    user_id     TEXT   NOT NULL,
    verified_at BIGINT,
    PRIMARY KEY (auth_type, normalised)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE users (
    user_id       TEXT   NOT NULL PRIMARY KEY,
    auth_type     TEXT   NOT NULL,
    identifier    TEXT   NOT NULL,
    profile       TEXT   NOT NULL,
    locale        TEXT   NOT NULL,
    password_hash TEXT,
    created_at    BIGINT NOT NULL,
    activated_at  BIGINT
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE application_links (
    user_id       TEXT   NOT NULL,
    client_id     TEXT   NOT NULL,
    resource_flag TEXT,
    linked_at     BIGINT NOT NULL,
    PRIMARY KEY (user_id, client_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- resend_arrival: the theoretical arrival time of the limit on resends, carried from one invitation to the next.
CREATE TABLE invitations (
    invitation_id  TEXT   NOT NULL,
    user_id        TEXT   NOT NULL,
    client_id      TEXT   NOT NULL,
    auth_type      TEXT   NOT NULL,
    sent_to        TEXT   NOT NULL,
    locale         TEXT   NOT NULL,
    redirect_uri   TEXT   NOT NULL,
    handle         BYTEA  NOT NULL,
    nonce          BYTEA  NOT NULL,
    key_id         TEXT   NOT NULL,
    resend_arrival BIGINT,
    expires_at     BIGINT NOT NULL,
    queued_at      BIGINT NOT NULL,
    sent_at        BIGINT,
    failed_at      BIGINT,
    opened_at      BIGINT,
    activated_at   BIGINT,
    expired_at     BIGINT,
    revoked_at     BIGINT,
    replaced_at    BIGINT,
    PRIMARY KEY (invitation_id, user_id)
) /*sqlite STRICT*/;

-- Eight random bytes: unique without a constraint, which a table sharded by user could not have.
CREATE INDEX invitations_by_handle ON invitations (handle);

-- One invitation of a user and an application is the current one, until it is replaced or used up.
CREATE UNIQUE INDEX invitations_current ON invitations (user_id, client_id)
    WHERE replaced_at IS NULL AND activated_at IS NULL;

CREATE INDEX invitations_expiring ON invitations (expires_at)
    WHERE expired_at IS NULL AND replaced_at IS NULL AND activated_at IS NULL AND revoked_at IS NULL;

-- Each invitation has one message.
-- claimable_at: due_at while nobody holds the message, the end of the lease while somebody does.
CREATE TABLE outbox (
    invitation_id TEXT   NOT NULL,
    user_id       TEXT   NOT NULL,
    message_id    TEXT   NOT NULL,
    due_at        BIGINT NOT NULL,
    claimable_at  BIGINT NOT NULL,
    attempts      BIGINT NOT NULL,
    lease_owner   TEXT,
    sent_at       BIGINT,
    dead_at       BIGINT,
    PRIMARY KEY (invitation_id, user_id)
) /*sqlite STRICT*/;

CREATE INDEX outbox_waiting ON outbox (claimable_at, due_at) WHERE sent_at IS NULL AND dead_at IS NULL;

-- Few rows: what needs an operator's eye.
CREATE INDEX outbox_dead ON outbox (dead_at) WHERE dead_at IS NOT NULL;

CREATE TABLE attempts (
    user_id    TEXT   NOT NULL,
    message_id TEXT   NOT NULL,
    attempt    BIGINT NOT NULL,
    ended_at   BIGINT NOT NULL,
    result     TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    reason     TEXT   NOT NULL,
    PRIMARY KEY (user_id, message_id, attempt)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE consents (
    user_id       TEXT   NOT NULL,
    invitation_id TEXT   NOT NULL,
    kind          TEXT   NOT NULL,
    version       TEXT   NOT NULL,
    locale        TEXT   NOT NULL,
    digest        TEXT   NOT NULL,
    accepted_at   BIGINT NOT NULL,
    PRIMARY KEY (user_id, invitation_id, kind)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE sessions (
    session_digest BYTEA  NOT NULL,
    user_id        TEXT   NOT NULL,
    created_at     BIGINT NOT NULL,
    expires_at     BIGINT NOT NULL,
    ended_at       BIGINT,
    PRIMARY KEY (session_digest, user_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX sessions_expiring ON sessions (expires_at);

-- Wishes for a new link; a wish for nobody has neither invitation nor account.
CREATE TABLE link_requests (
    link_request_id TEXT   NOT NULL PRIMARY KEY,
    requested_at    BIGINT NOT NULL,
    invitation_id   TEXT,
    client_id       TEXT,
    auth_type       TEXT,
    identifier      TEXT,
    locale          TEXT,
    redirect_uri    TEXT
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX link_requests_oldest ON link_requests (requested_at);

CREATE TABLE idempotency_keys (
    client_id       TEXT   NOT NULL,
    idempotency_key TEXT   NOT NULL,
    body_digest     TEXT   NOT NULL,
    outcome         TEXT,
    user_id         TEXT,
    expires_at      BIGINT NOT NULL,
    PRIMARY KEY (client_id, idempotency_key)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX idempotency_keys_expiring ON idempotency_keys (expires_at);

CREATE TABLE audit (
    user_id   TEXT   NOT NULL,
    audit_id  TEXT   NOT NULL,
    client_id TEXT   NOT NULL,
    action    TEXT   NOT NULL,
    acted_at  BIGINT NOT NULL,
    PRIMARY KEY (user_id, audit_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
