-- Signing in: what sessions say of themselves, grants and tokens, keys, factors, new passwords, news of logouts.

-- A session made by the version before has no session_id: its browser signs in again when an application asks.
ALTER TABLE sessions ADD COLUMN session_id TEXT;
ALTER TABLE sessions ADD COLUMN authenticated_at BIGINT;
ALTER TABLE sessions ADD COLUMN amr TEXT;
ALTER TABLE sessions ADD COLUMN browser TEXT;
ALTER TABLE sessions ADD COLUMN account_chosen_at BIGINT;
CREATE INDEX sessions_of_user ON sessions (user_id);

-- Beside the index of the current ones: what a user's own page lists, and what a deletion removes.
CREATE INDEX invitations_past ON invitations (user_id) WHERE replaced_at IS NOT NULL OR activated_at IS NOT NULL;

-- consents.invitation_id: of documents that were accepted at a later sign-in, a fresh id instead of an invitation's.

-- updated_at: the last change of the profile. delete_at: the end of the grace period of a deletion.
ALTER TABLE users ADD COLUMN updated_at BIGINT;
ALTER TABLE users ADD COLUMN delete_at BIGINT;
CREATE INDEX users_to_delete ON users (delete_at) WHERE delete_at IS NOT NULL;

-- What a message carries: an invitation when kind is empty; else invitation_id is the id of a row of the table that
-- kind names: password_reset, logout_notice.
ALTER TABLE outbox ADD COLUMN kind TEXT;

-- purpose: empty for a new link to an invitation; sign_in for whoever cannot sign in.
ALTER TABLE link_requests ADD COLUMN purpose TEXT;
ALTER TABLE link_requests ADD COLUMN continue_query TEXT;

-- What one authorization gave an application. Its one code is part of it.
-- refresh_until: the end of its refresh tokens; empty when it gives none. expires_at: the end of all that follows.
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
    authenticated_at BIGINT NOT NULL,
    amr              TEXT   NOT NULL,
    code_digest      BYTEA  NOT NULL,
    code_expires_at  BIGINT NOT NULL,
    code_used_at     BIGINT,
    created_at       BIGINT NOT NULL,
    expires_at       BIGINT NOT NULL,
    refresh_until    BIGINT,
    revoked_at       BIGINT,
    PRIMARY KEY (grant_id, user_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX grants_by_code ON grants (code_digest);
CREATE INDEX grants_of_user ON grants (user_id, session_id);
CREATE INDEX grants_expiring ON grants (expires_at);

CREATE TABLE refresh_tokens (
    token_digest BYTEA  NOT NULL,
    user_id      TEXT   NOT NULL,
    grant_id     TEXT   NOT NULL,
    scope        TEXT   NOT NULL,
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    used_at      BIGINT,
    PRIMARY KEY (token_digest, user_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX refresh_tokens_of_grant ON refresh_tokens (grant_id);
CREATE INDEX refresh_tokens_expiring ON refresh_tokens (expires_at);

-- Opaque access tokens; those that are JWTs have no row. revoked_at of a JWT is kept under the digest of its jti.
CREATE TABLE access_tokens (
    token_digest BYTEA  NOT NULL,
    user_id      TEXT   NOT NULL,
    grant_id     TEXT   NOT NULL,
    scope        TEXT   NOT NULL,
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    revoked_at   BIGINT,
    PRIMARY KEY (token_digest, user_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX access_tokens_of_grant ON access_tokens (grant_id);
CREATE INDEX access_tokens_expiring ON access_tokens (expires_at);

-- Pushed authorization requests (RFC 9126).
CREATE TABLE pushed_requests (
    request_digest BYTEA  NOT NULL PRIMARY KEY,
    client_id      TEXT   NOT NULL,
    parameters     TEXT   NOT NULL,
    expires_at     BIGINT NOT NULL
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX pushed_requests_expiring ON pushed_requests (expires_at);

-- Assertions that clients have authenticated with: each is good once (RFC 7523 section 3).
CREATE TABLE client_assertions (
    client_id  TEXT   NOT NULL,
    jti_digest BYTEA  NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (client_id, jti_digest)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX client_assertions_expiring ON client_assertions (expires_at);

-- What people allowed applications that ask.
CREATE TABLE client_consents (
    user_id    TEXT   NOT NULL,
    client_id  TEXT   NOT NULL,
    scope      TEXT   NOT NULL,
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, client_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- ordinal counts the keys of an algorithm: nodes that make the next one at the same time agree on one.
CREATE TABLE signing_keys (
    key_id             TEXT   NOT NULL PRIMARY KEY,
    algorithm          TEXT   NOT NULL,
    ordinal            BIGINT NOT NULL,
    sealed_private_key BYTEA  NOT NULL,
    sealing_key_id     TEXT   NOT NULL,
    public_jwk         TEXT   NOT NULL,
    created_at         BIGINT NOT NULL,
    signs_from         BIGINT NOT NULL,
    UNIQUE (algorithm, ordinal)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Links for a new password, by the rules of invitations' links.
CREATE TABLE password_resets (
    reset_id       TEXT   NOT NULL,
    user_id        TEXT   NOT NULL,
    client_id      TEXT,
    auth_type      TEXT   NOT NULL,
    sent_to        TEXT   NOT NULL,
    locale         TEXT   NOT NULL,
    continue_query TEXT,
    handle         BYTEA  NOT NULL,
    nonce          BYTEA  NOT NULL,
    key_id         TEXT   NOT NULL,
    queued_at      BIGINT NOT NULL,
    expires_at     BIGINT NOT NULL,
    sent_at        BIGINT,
    failed_at      BIGINT,
    opened_at      BIGINT,
    used_at        BIGINT,
    replaced_at    BIGINT,
    PRIMARY KEY (reset_id, user_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX password_resets_by_handle ON password_resets (handle);
CREATE UNIQUE INDEX password_resets_current ON password_resets (user_id)
    WHERE replaced_at IS NULL AND used_at IS NULL;
CREATE INDEX password_resets_of_user ON password_resets (user_id);
CREATE INDEX password_resets_expiring ON password_resets (expires_at);

-- The theoretical arrival time of each limited thing, by its name; nothing is kept of what is not limited any more.
CREATE TABLE throttles (
    throttle_key TEXT   NOT NULL PRIMARY KEY,
    arrival      BIGINT NOT NULL
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX throttles_over ON throttles (arrival);

-- credential: as the library that checks it writes it.
CREATE TABLE passkeys (
    credential_id BYTEA  NOT NULL,
    user_id       TEXT   NOT NULL,
    credential    TEXT   NOT NULL,
    name          TEXT   NOT NULL,
    created_at    BIGINT NOT NULL,
    last_used_at  BIGINT,
    PRIMARY KEY (credential_id, user_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX passkeys_of_user ON passkeys (user_id);

-- The passkeys' ceremonies that were answered: each is good once. What its two halves must agree on travels sealed.
CREATE TABLE passkey_ceremonies (
    ceremony_digest BYTEA  NOT NULL PRIMARY KEY,
    expires_at      BIGINT NOT NULL
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX passkey_ceremonies_expiring ON passkey_ceremonies (expires_at);

-- last_step: the newest time step whose code was used, which is never taken again.
CREATE TABLE totp_secrets (
    user_id        TEXT   NOT NULL PRIMARY KEY,
    sealed_secret  BYTEA  NOT NULL,
    sealing_key_id TEXT   NOT NULL,
    created_at     BIGINT NOT NULL,
    confirmed_at   BIGINT,
    last_step      BIGINT NOT NULL
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE recovery_codes (
    user_id     TEXT   NOT NULL,
    code_digest BYTEA  NOT NULL,
    created_at  BIGINT NOT NULL,
    used_at     BIGINT,
    PRIMARY KEY (user_id, code_digest)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- News of an ended session for one application, by the outbox.
CREATE TABLE logout_notices (
    notice_id  TEXT   NOT NULL,
    user_id    TEXT   NOT NULL,
    client_id  TEXT   NOT NULL,
    session_id TEXT   NOT NULL,
    queued_at  BIGINT NOT NULL,
    sent_at    BIGINT,
    failed_at  BIGINT,
    PRIMARY KEY (notice_id, user_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE INDEX logout_notices_oldest ON logout_notices (queued_at);
