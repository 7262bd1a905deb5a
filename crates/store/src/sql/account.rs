//! The user's own page: everything that may be shown, and what is changed there.

use usher_app::store::{
    AcceptedConsent, AccountRecord, LinkedApplication, OpenSession, SaveProfile, ScheduleDeletion,
    SentInvitation, SessionsToEnd, StoreError,
};
use usher_domain::{
    AuditId, ClientId, Consent, EventKind, InvitationTimes, Locale, SessionId, Timestamp, User, UserId,
};

use crate::json;
use crate::row::{Cells, Row};
use crate::sql::invite::INSERT_AUDIT;
use crate::sql::{end_sessions, event};
use crate::tx::{Step, Tx, values};

/// Reads everything about a user. Several statements: what changes in between shows on the next page.
pub(crate) struct ReadAccount {
    pub(crate) user_id: UserId,
    pub(crate) now: Timestamp,
}

impl Step for ReadAccount {
    type Outcome = Option<AccountRecord>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<AccountRecord>, StoreError> {
        let user_id = self.user_id.to_string();
        let key = values![&user_id];
        let Some(user) = tx.query_opt(USER, key).await? else { return Ok(None) };
        let mut account = read_user(user)?;
        let identifier = account.user.identifier.clone();
        let known_by = values![identifier.auth_type().as_str(), identifier.normalised()];
        let rows = tx
            .query_all(&[
                (VERIFIED, known_by),
                (APPLICATIONS, values![&user_id, self.now]),
                (SESSIONS, values![&user_id, self.now]),
                (CONSENTS, key),
                (INVITATIONS, key),
            ])
            .await?;
        let mut rows = rows.into_iter();
        let mut next = || rows.next().unwrap_or_default().into_iter();
        let verified = next().next().map(|row| row.cells("identifiers").opt_time("verified_at"));
        account.verified_at = verified.transpose()?.flatten();
        for row in next() {
            let (application, flag) = read_application(row)?;
            account.user.resource_flags.extend(flag);
            account.applications.push(application);
        }
        account.user.resource_flags.sort_unstable();
        account.user.resource_flags.dedup();
        account.sessions = next().map(read_session).collect::<Result<_, _>>()?;
        account.consents = next().map(read_consent).collect::<Result<_, _>>()?;
        account.invitations = next().map(read_invitation).collect::<Result<_, _>>()?;
        Ok(Some(account))
    }
}

const USER: &str = "SELECT user_id, auth_type, identifier, profile, locale, activated_at, \
                    CASE WHEN password_hash IS NULL THEN 0 ELSE 1 END, created_at, updated_at, delete_at \
                    FROM users WHERE user_id = ?1";
const VERIFIED: &str = "SELECT verified_at FROM identifiers WHERE auth_type = ?1 AND normalised = ?2";
const APPLICATIONS: &str = "SELECT l.client_id, l.linked_at, l.resource_flag, k.scope, k.granted_at, \
                            (SELECT max(g.created_at) FROM grants g WHERE g.user_id = l.user_id \
                            AND g.client_id = l.client_id AND g.revoked_at IS NULL AND g.code_used_at IS NOT NULL \
                            AND g.expires_at > ?2) \
                            FROM application_links l LEFT JOIN client_consents k \
                            ON k.user_id = l.user_id AND k.client_id = l.client_id \
                            WHERE l.user_id = ?1 ORDER BY l.linked_at, l.client_id";
const SESSIONS: &str = "SELECT session_id, browser, created_at, authenticated_at, expires_at FROM sessions \
                        WHERE user_id = ?1 AND ended_at IS NULL AND expires_at > ?2 \
                        ORDER BY created_at DESC, session_id";
const CONSENTS: &str = "SELECT kind, version, locale, digest, accepted_at FROM consents WHERE user_id = ?1 \
                        ORDER BY accepted_at DESC, kind, version";
/// The columns of an invitation as [`read_invitation`] reads them.
macro_rules! sent_invitation {
    () => {
        "SELECT client_id, sent_to, expires_at, queued_at, sent_at, delivered_at, failed_at, bounced_at, opened_at, activated_at, expired_at, \
         revoked_at, replaced_at FROM invitations WHERE user_id = ?1 AND "
    };
}

/// Two parts, each by an index of its own.
const INVITATIONS: &str = concat!(
    sent_invitation!(),
    "replaced_at IS NULL AND activated_at IS NULL UNION ALL ",
    sent_invitation!(),
    "(replaced_at IS NOT NULL OR activated_at IS NOT NULL) ORDER BY queued_at, client_id"
);

fn read_user(row: Row) -> Result<AccountRecord, StoreError> {
    let mut cells = row.cells("users");
    let user = User {
        id: cells.parsed("user_id", UserId::parse)?,
        identifier: cells.identifier("identifier")?,
        profile: cells.parsed("profile", json::read_profile)?,
        locale: cells.parsed("locale", Locale::parse)?,
        activated_at: cells.opt_time("activated_at")?,
        resource_flags: Vec::new(),
    };
    Ok(AccountRecord {
        user,
        has_password: cells.int("password_hash")? == 1,
        created_at: cells.time("created_at")?,
        updated_at: cells.opt_time("updated_at")?,
        delete_at: cells.opt_time("delete_at")?,
        verified_at: None,
        applications: Vec::new(),
        sessions: Vec::new(),
        consents: Vec::new(),
        invitations: Vec::new(),
    })
}

fn read_application(row: Row) -> Result<(LinkedApplication, Option<String>), StoreError> {
    let mut cells = row.cells("application_links");
    let client_id = cells.parsed("client_id", ClientId::parse)?;
    let linked_at = cells.time("linked_at")?;
    let flag = cells.opt_text("resource_flag")?;
    cells.enter("client_consents");
    let allowed = cells.opt_text("scope")?.zip(cells.opt_time("granted_at")?);
    cells.enter("grants");
    let access_since = cells.opt_time("created_at")?;
    Ok((LinkedApplication { client_id, linked_at, allowed, access_since }, flag))
}

fn read_session(row: Row) -> Result<OpenSession, StoreError> {
    let mut cells = row.cells("sessions");
    let id = cells.opt_text("session_id")?;
    let id = id.map(|id| SessionId::parse(&id).ok_or_else(|| cells.corrupt("session_id"))).transpose()?;
    Ok(OpenSession {
        id,
        browser: cells.opt_text("browser")?.unwrap_or_default(),
        created_at: cells.time("created_at")?,
        authenticated_at: cells.opt_time("authenticated_at")?,
        expires_at: cells.time("expires_at")?,
    })
}

fn read_consent(row: Row) -> Result<AcceptedConsent, StoreError> {
    let mut cells = row.cells("consents");
    let consent = Consent {
        kind: cells.text("kind")?,
        version: cells.text("version")?,
        locale: cells.parsed("locale", Locale::parse)?,
        digest: cells.text("digest")?,
    };
    Ok(AcceptedConsent { consent, accepted_at: cells.time("accepted_at")? })
}

fn read_invitation(row: Row) -> Result<SentInvitation, StoreError> {
    let mut cells = row.cells("invitations");
    Ok(SentInvitation {
        client_id: cells.parsed("client_id", ClientId::parse)?,
        sent_to: cells.text("sent_to")?,
        expires_at: cells.time("expires_at")?,
        times: read_times(&mut cells)?,
    })
}

fn read_times(cells: &mut Cells) -> Result<InvitationTimes, StoreError> {
    Ok(InvitationTimes {
        queued_at: cells.time("queued_at")?,
        sent_at: cells.opt_time("sent_at")?,
        delivered_at: cells.opt_time("delivered_at")?,
        failed_at: cells.opt_time("failed_at")?,
        bounced_at: cells.opt_time("bounced_at")?,
        opened_at: cells.opt_time("opened_at")?,
        activated_at: cells.opt_time("activated_at")?,
        expired_at: cells.opt_time("expired_at")?,
        revoked_at: cells.opt_time("revoked_at")?,
        replaced_at: cells.opt_time("replaced_at")?,
    })
}

impl Step for SaveProfile {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let user_id = self.user_id.to_string();
        let profile = json::write_profile(&self.profile);
        let saved = tx
            .execute(
                "UPDATE users SET profile = ?2, locale = ?3, updated_at = ?4 WHERE user_id = ?1",
                values![&user_id, &profile, self.locale.as_str(), self.now],
            )
            .await?;
        if saved == 1 {
            let audit_id = self.audit_id.to_string();
            tx.execute(INSERT_AUDIT, values![&user_id, &audit_id, "", "profile_changed", self.now]).await?;
            event::tell_linked(tx, EventKind::UserUpdated, &user_id, "", self.now).await?;
        }
        Ok(())
    }
}

/// Ends what an application was given about a user.
pub(crate) struct TakeAccessAway {
    pub(crate) user_id: UserId,
    pub(crate) client_id: ClientId,
    pub(crate) audit_id: AuditId,
    pub(crate) now: Timestamp,
}

impl Step for TakeAccessAway {
    type Outcome = u64;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<u64, StoreError> {
        let (user_id, client_id) = (self.user_id.to_string(), self.client_id.as_str());
        let revoked = tx
            .execute(
                "UPDATE grants SET revoked_at = ?3 WHERE user_id = ?1 AND client_id = ?2 AND revoked_at IS NULL",
                values![&user_id, client_id, self.now],
            )
            .await?;
        let forgotten = tx
            .execute(
                "DELETE FROM client_consents WHERE user_id = ?1 AND client_id = ?2",
                values![&user_id, client_id],
            )
            .await?;
        if revoked + forgotten > 0 {
            let audit_id = self.audit_id.to_string();
            let audit = values![&user_id, &audit_id, client_id, "access_taken_away", self.now];
            tx.execute(INSERT_AUDIT, audit).await?;
        }
        Ok(revoked)
    }
}

impl Step for ScheduleDeletion {
    type Outcome = Option<Timestamp>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<Timestamp>, StoreError> {
        let user_id = self.user_id.to_string();
        let scheduled = tx
            .execute(
                "UPDATE users SET delete_at = ?2 WHERE user_id = ?1 AND delete_at IS NULL",
                values![&user_id, self.delete_at],
            )
            .await?;
        if scheduled == 1 {
            let audit_id = self.audit_id.to_string();
            let audit = values![&user_id, &audit_id, "", "deletion_scheduled", self.now];
            tx.execute(INSERT_AUDIT, audit).await?;
        }
        end_sessions::end(tx, SessionsToEnd::AllOf(self.user_id), self.now).await?;
        let row = tx.query_opt("SELECT delete_at FROM users WHERE user_id = ?1", values![&user_id]).await?;
        row.map_or(Ok(None), |row| row.cells("users").opt_time("delete_at"))
    }
}

/// Keeps an account that was to be deleted.
pub(crate) struct KeepAccount {
    pub(crate) user_id: UserId,
    pub(crate) audit_id: AuditId,
    pub(crate) now: Timestamp,
}

impl Step for KeepAccount {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        let user_id = self.user_id.to_string();
        let kept = tx
            .execute(
                "UPDATE users SET delete_at = NULL WHERE user_id = ?1 AND delete_at > ?2",
                values![&user_id, self.now],
            )
            .await?;
        if kept == 1 {
            let audit_id = self.audit_id.to_string();
            tx.execute(INSERT_AUDIT, values![&user_id, &audit_id, "", "account_kept", self.now]).await?;
        }
        Ok(kept == 1)
    }
}
