//! A session with all that decides at the authorization endpoint: one statement, so that it is of one moment.

use usher_app::store::{AcceptedDocument, ClientConsent, Session, SignedIn, StoreError};
use usher_domain::{Amr, ClientId, SecretDigest, SessionId, Timestamp, User};

use super::account_by_identifier::{factor_columns, factors};
use crate::json;
use crate::row::{Cells, Row};
use crate::tx::{Step, Tx, values};

/// Finds a session that has not ended. Those without a `session_id` were made before there was a way to sign in: their
/// browsers sign in again.
pub(crate) struct ReadSignedIn {
    pub(crate) digest: SecretDigest,
    pub(crate) client_id: Option<ClientId>,
    pub(crate) now: Timestamp,
}

/// Fills the columns that a part of the answer has no use for: as many as the first part has beyond its first four.
macro_rules! nothing {
    () => {
        "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL "
    };
}

/// The first part is the session with its user; the others have a row for each link, document and consent. Each row says
/// in its first column which part it is of.
const SIGNED_IN: &str = concat!(
    "WITH s AS (SELECT user_id, session_id, authenticated_at, amr, account_chosen_at, expires_at FROM sessions \
     WHERE session_digest = ?1 AND ended_at IS NULL AND expires_at > ?2 AND session_id IS NOT NULL) ",
    "SELECT 'session', u.user_id, u.auth_type, u.identifier, u.profile, u.locale, u.activated_at, u.delete_at, \
     u.updated_at, s.session_id, s.authenticated_at, s.amr, s.account_chosen_at, s.expires_at, ",
    factor_columns!(),
    " FROM s JOIN users u ON u.user_id = s.user_id ",
    "UNION ALL SELECT 'link', l.client_id, l.resource_flag, NULL, ",
    nothing!(),
    "FROM s JOIN application_links l ON l.user_id = s.user_id ",
    "UNION ALL SELECT 'document', c.kind, c.version, c.digest, ",
    nothing!(),
    "FROM s JOIN consents c ON c.user_id = s.user_id ",
    "UNION ALL SELECT 'consent', k.scope, CAST(k.granted_at AS TEXT), NULL, ",
    nothing!(),
    "FROM s JOIN client_consents k ON k.user_id = s.user_id AND k.client_id = ?3",
);

impl Step for ReadSignedIn {
    type Outcome = Option<SignedIn>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<SignedIn>, StoreError> {
        let client_id = self.client_id.as_ref().map(ClientId::as_str);
        let rows = tx.query(SIGNED_IN, values![self.digest.as_bytes(), self.now, client_id]).await?;
        let mut rest = Vec::with_capacity(rows.len());
        let mut signed_in = None;
        // The parts may come in any order.
        for row in rows {
            let (part, cells) = part_of(row)?;
            match part {
                Part::Session => signed_in = Some(self.session(cells)?),
                Part::Link | Part::Document | Part::Consent => rest.push((part, cells)),
            }
        }
        let Some(mut signed_in) = signed_in else { return Ok(None) };
        for (part, cells) in rest {
            add(&mut signed_in, part, cells)?;
        }
        // As every reader of a user lists them.
        signed_in.user.resource_flags.sort_unstable();
        signed_in.user.resource_flags.dedup();
        Ok(Some(signed_in))
    }
}

impl ReadSignedIn {
    fn session(&self, mut cells: Cells) -> Result<SignedIn, StoreError> {
        let user = User {
            id: cells.parsed("user_id", usher_domain::UserId::parse)?,
            identifier: cells.identifier("identifier")?,
            profile: cells.parsed("profile", json::read_profile)?,
            locale: cells.parsed("locale", usher_domain::Locale::parse)?,
            activated_at: cells.opt_time("activated_at")?,
            resource_flags: Vec::new(),
        };
        let delete_at = cells.opt_time("delete_at")?;
        let updated_at = cells.opt_time("updated_at")?;
        cells.enter("sessions");
        let session = Session {
            id: cells.parsed("session_id", SessionId::parse)?,
            digest: self.digest,
            authenticated_at: cells.time("authenticated_at")?,
            amr: Amr::parse(&cells.text("amr")?),
            account_chosen_at: cells.opt_time("account_chosen_at")?,
            expires_at: cells.time("expires_at")?,
        };
        Ok(SignedIn {
            session,
            user,
            delete_at,
            updated_at,
            applications: Vec::new(),
            accepted: Vec::new(),
            client_consent: None,
            factors: factors(&mut cells)?,
        })
    }
}

#[derive(Clone, Copy)]
enum Part {
    Session,
    Link,
    Document,
    Consent,
}

fn part_of(row: Row) -> Result<(Part, Cells), StoreError> {
    let mut cells = row.cells("users");
    let part = cells.parsed("part", |part| match part {
        "session" => Some(Part::Session),
        "link" => Some(Part::Link),
        "document" => Some(Part::Document),
        "consent" => Some(Part::Consent),
        _ => None,
    })?;
    Ok((part, cells))
}

fn add(signed_in: &mut SignedIn, part: Part, mut cells: Cells) -> Result<(), StoreError> {
    match part {
        Part::Session => {}
        Part::Link => {
            cells.enter("application_links");
            signed_in.applications.push(cells.parsed("client_id", ClientId::parse)?);
            signed_in.user.resource_flags.extend(cells.opt_text("resource_flag")?);
        }
        Part::Document => {
            cells.enter("consents");
            signed_in.accepted.push(AcceptedDocument {
                kind: cells.text("kind")?,
                version: cells.text("version")?,
                digest: cells.text("digest")?,
            });
        }
        Part::Consent => {
            cells.enter("client_consents");
            let scope = cells.text("scope")?;
            let granted_at = cells.parsed("granted_at", |text| text.parse().ok().map(Timestamp::from_ms))?;
            signed_in.client_consent = Some(ClientConsent { scope, granted_at });
        }
    }
    Ok(())
}
