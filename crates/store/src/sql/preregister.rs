//! Pre-register: a new user with all that belongs to it, a new message for one who waits, or a link for one who is in.

use std::sync::Arc;

use usher_app::store::{PreRegister, PreRegisterOutcome, StoreError};
use usher_domain::{EventKind, ExistingUser, UserId};

use crate::json;
use crate::sql::invite::{self, Renewal, Renewed};
use crate::sql::{event, idempotency, user};
use crate::tx::{Step, Tx, values};

impl Step for PreRegister {
    type Outcome = PreRegisterOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<PreRegisterOutcome, StoreError> {
        let Some(key) = &self.idempotency else { return decide(tx, self).await };
        if let Some(outcome) = idempotency::begin(tx, &self.client_id, key, self.now).await? {
            return Ok(outcome);
        }
        let outcome = decide(tx, self).await?;
        idempotency::finish(tx, &self.client_id, key, &outcome).await?;
        Ok(outcome)
    }
}

/// Looks whether a call is decided already, by what others have committed, so that nothing is left to be written. `None`
/// says nothing: the step itself decides then.
///
/// Users, links and remembered answers do not go away, so what is found is still true when the caller is answered.
pub(crate) struct Decided(pub(crate) Arc<PreRegister>);

impl Step for Decided {
    type Outcome = Option<PreRegisterOutcome>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<PreRegisterOutcome>, StoreError> {
        let Self(call) = self;
        if let Some(key) = &call.idempotency {
            return idempotency::remembered(tx, &call.client_id, key, call.now).await;
        }
        if call.resend { Ok(None) } else { existing(tx, call).await }
    }
}

/// What is said of somebody who is there, and, where that is asked for, linked.
///
/// Two looks by key and no join: where tables are sharded, an identifier and its user lie on different shards.
async fn existing<T: Tx>(tx: &mut T, call: &PreRegister) -> Result<Option<PreRegisterOutcome>, StoreError> {
    let Some(user_id) = user::id_of(tx, &call.identifier).await? else { return Ok(None) };
    match call.existing_user {
        ExistingUser::Reject => Ok(Some(PreRegisterOutcome::InUse)),
        ExistingUser::Link => {
            let is_linked = is_linked(tx, call, user_id).await?;
            Ok(is_linked.then_some(PreRegisterOutcome::Linked(user_id)))
        }
    }
}

/// True when there is a link that has the flag, if one is asked for.
async fn is_linked<T: Tx>(tx: &mut T, call: &PreRegister, user_id: UserId) -> Result<bool, StoreError> {
    let row = tx
        .query_opt(
            "SELECT user_id, resource_flag FROM application_links WHERE user_id = ?1 AND client_id = ?2",
            values![&user_id.to_string(), call.client_id.as_str()],
        )
        .await?;
    let Some(row) = row else { return Ok(false) };
    let mut cells = row.cells("application_links");
    cells.text("user_id")?;
    let flag = cells.opt_text("resource_flag")?;
    Ok(call.resource_flag.is_none() || call.resource_flag == flag)
}

async fn decide<T: Tx>(tx: &mut T, call: &PreRegister) -> Result<PreRegisterOutcome, StoreError> {
    if call.resend {
        return resend(tx, call).await;
    }
    // An account whose deletion comes due between a refusal and the link leaves the identifier free.
    for _ in 0..2 {
        if insert_identifier(tx, call).await? {
            create(tx, call).await?;
            return Ok(PreRegisterOutcome::Created(call.user_id));
        }
        match call.existing_user {
            ExistingUser::Reject => return Ok(PreRegisterOutcome::InUse),
            ExistingUser::Link => {
                if let Some(linked) = link(tx, call).await? {
                    return Ok(linked);
                }
            }
        }
    }
    Err(missing_user(call))
}

/// False when somebody has this identifier: the constraint decides who is first.
async fn insert_identifier<T: Tx>(tx: &mut T, call: &PreRegister) -> Result<bool, StoreError> {
    let inserted = tx
        .execute(
            "INSERT INTO identifiers (auth_type, normalised, user_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            values![
                call.identifier.auth_type().as_str(),
                call.identifier.normalised(),
                &call.user_id.to_string()
            ],
        )
        .await?;
    Ok(inserted == 1)
}

async fn create<T: Tx>(tx: &mut T, call: &PreRegister) -> Result<(), StoreError> {
    let user_id = call.user_id.to_string();
    let profile = json::write_profile(&call.profile);
    let user = values![
        &user_id,
        call.identifier.auth_type().as_str(),
        call.identifier.as_given(),
        &profile,
        call.invitation.locale.as_str(),
        call.now
    ];
    let link = values![&user_id, call.client_id.as_str(), call.resource_flag.as_deref(), call.now];
    let first = [
        (
            "INSERT INTO users (user_id, auth_type, identifier, profile, locale, created_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            user as &[_],
        ),
        (
            "INSERT INTO application_links (user_id, client_id, resource_flag, linked_at) VALUES (?1, ?2, ?3, ?4)",
            link,
        ),
    ];
    let plan = &call.invitation.reminders;
    let zone = plan.zone(&call.profile, &call.identifier);
    let remind_at = plan.next_due(call.invitation.expires_at, zone.as_ref(), call.now);
    invite::insert(
        tx,
        &first,
        &invite::Insertion {
            user_id: &user_id,
            client_id: &call.client_id,
            identifier: &call.identifier,
            invitation: &call.invitation,
            locale: &call.invitation.locale,
            redirect_uri: &call.invitation.redirect_uri,
            resend_arrival: None,
            remind_at,
            action: "preregistered",
            now: call.now,
        },
    )
    .await
}

/// `None` when there is no such user any more. The user is held still: a deletion must not miss the link.
async fn link<T: Tx>(tx: &mut T, call: &PreRegister) -> Result<Option<PreRegisterOutcome>, StoreError> {
    let Some(user_id) = user::id_of(tx, &call.identifier).await? else { return Ok(None) };
    if user::lock(tx, user_id).await?.is_none() {
        return Ok(None);
    }
    if write_link(tx, call, user_id).await? {
        let audit_id = call.invitation.audit_id.to_string();
        tx.execute(
            invite::INSERT_AUDIT,
            values![&user_id.to_string(), &audit_id, call.client_id.as_str(), "linked", call.now],
        )
        .await?;
    }
    Ok(Some(PreRegisterOutcome::Linked(user_id)))
}

/// An identifier that was refused as taken, twice, has a user.
fn missing_user(call: &PreRegister) -> StoreError {
    StoreError::Corrupt { table: "identifiers", row: call.identifier.masked(), column: "user_id" }
}

/// True when the link is new or its flag changed. The application is told of a new one.
async fn write_link<T: Tx>(tx: &mut T, call: &PreRegister, user_id: UserId) -> Result<bool, StoreError> {
    let written = tx
        .query_opt(
            "INSERT INTO application_links (user_id, client_id, resource_flag, linked_at) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (user_id, client_id) DO UPDATE SET resource_flag = excluded.resource_flag \
             WHERE excluded.resource_flag IS NOT NULL \
             AND application_links.resource_flag IS DISTINCT FROM excluded.resource_flag RETURNING linked_at",
            values![&user_id.to_string(), call.client_id.as_str(), call.resource_flag.as_deref(), call.now],
        )
        .await?;
    let Some(row) = written else { return Ok(false) };
    let is_new = row.cells("application_links").time("linked_at")? == call.now;
    if is_new && call.invitation.tells.contains(&EventKind::UserLinked) {
        event::tell_of_link(tx, user_id, &call.client_id, call.now).await?;
    }
    Ok(true)
}

async fn resend<T: Tx>(tx: &mut T, call: &PreRegister) -> Result<PreRegisterOutcome, StoreError> {
    let Some(user_id) = user::id_of(tx, &call.identifier).await? else {
        return Ok(PreRegisterOutcome::NoSuchAccount);
    };
    let Some(user) = user::lock(tx, user_id).await? else { return Ok(PreRegisterOutcome::NoSuchAccount) };
    if user.activated_at.is_some() {
        return Ok(PreRegisterOutcome::AlreadyVerified);
    }
    let renewal = Renewal {
        user: &user,
        client_id: &call.client_id,
        resend_limit: call.resend_limit,
        invitation: &call.invitation,
        locale: &call.invitation.locale,
        redirect_uri: &call.invitation.redirect_uri,
        now: call.now,
    };
    match invite::renew(tx, &renewal).await? {
        Renewed::TooMany { retry_after } => Ok(PreRegisterOutcome::TooMany { retry_after }),
        Renewed::Queued => {
            write_link(tx, call, user_id).await?;
            Ok(PreRegisterOutcome::Resent(user_id))
        }
    }
}
