//! Writing down what applications want to be told, in the transaction of what it tells about.

use usher_app::store::StoreError;
use usher_domain::{ClientId, EventKind, Timestamp, UserId};

use crate::row::Row;
use crate::tx::{Tx, values};

/// Something that happened to an application's invitation or user.
pub(crate) struct NewEvent<'a> {
    pub(crate) kind: EventKind,
    pub(crate) user_id: &'a str,
    pub(crate) client_id: &'a str,
    /// Of an event about an invitation.
    pub(crate) invitation_id: Option<&'a str>,
    /// What this kind has to say, as a JSON object. Ids and words of ours; nothing that names a person.
    pub(crate) detail: &'a str,
    pub(crate) at: Timestamp,
}

/// The columns of a new event; what follows says their values.
macro_rules! insert_event {
    ($values:expr) => {
        concat!(
            "INSERT INTO events (event_id, user_id, client_id, ordered_by, position, kind, detail, occurred_at, due_at, \
             claimable_at, attempts, code, reason) ",
            $values,
            " ON CONFLICT DO NOTHING"
        )
    };
}

/// The place after all other events of the same subject. Not by their times: nodes' clocks differ.
macro_rules! next_position {
    ($subject:literal, $client_id:literal) => {
        concat!(
            "(SELECT coalesce(max(e.position), 0) + 1 FROM events e WHERE e.ordered_by = ",
            $subject,
            " AND e.client_id = ",
            $client_id,
            ")"
        )
    };
}

/// Queues the event if the application wants to be told of its kind. An event that was told before is not told again.
pub(crate) async fn tell<T: Tx>(tx: &mut T, event: &NewEvent<'_>) -> Result<(), StoreError> {
    let event_id = match event.invitation_id {
        Some(invitation_id) => id_of_invitation(event.kind, invitation_id),
        None => id_of_user(event.kind, event.user_id, event.at),
    };
    let subject = event.invitation_id.unwrap_or(event.user_id);
    tx.execute(
        insert_event!(concat!(
            "SELECT ?1, ?2, w.client_id, ?4, ",
            next_position!("?4", "?3"),
            ", ?5, ?6, ?7, ?7, ?7, 0, '', '' FROM webhooks w WHERE w.client_id = ?3 AND w.kinds LIKE ?8"
        )),
        values![
            &event_id,
            event.user_id,
            event.client_id,
            subject,
            event.kind.as_str(),
            event.detail,
            event.at,
            &wanted(event.kind)
        ],
    )
    .await?;
    Ok(())
}

/// Queues the first event of a new invitation: for a caller who knows that it is wanted. An insert of plain values, so
/// that many calls can share it. Its values: event id, user, application, invitation, kind, detail, time.
pub(crate) const INSERT_FIRST: &str =
    insert_event!("VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7, ?7, ?7, 0, '', '')");

/// Tells each application that the user is linked to, but one that knows already.
pub(crate) async fn tell_linked<T: Tx>(
    tx: &mut T,
    kind: EventKind,
    user_id: &str,
    but: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let event_id = id_of_user(kind, user_id, at);
    tx.execute(
        insert_event!(concat!(
            "SELECT ?1, l.user_id, l.client_id, l.user_id, ",
            next_position!("l.user_id", "l.client_id"),
            ", ?3, '{}', ?4, ?4, ?4, 0, '', '' FROM application_links l JOIN webhooks w ON w.client_id = l.client_id \
             WHERE l.user_id = ?2 AND l.client_id <> ?6 AND w.kinds LIKE ?5"
        )),
        values![&event_id, user_id, kind.as_str(), at, &wanted(kind), but],
    )
    .await?;
    Ok(())
}

/// Tells the applications of their invitations that have just been marked as expired (rows that begin with the
/// invitation's id); how many there are.
pub(crate) async fn tell_expired<T: Tx>(
    tx: &mut T,
    marked: Vec<Row>,
    at: Timestamp,
) -> Result<u64, StoreError> {
    let mut ids = Vec::with_capacity(marked.len());
    for row in marked {
        ids.push([row.cells("invitations").text("invitation_id")?]);
    }
    if !ids.is_empty() {
        let expired = serde_json::json!(ids).to_string();
        tx.execute(
            insert_event!(concat!(
                "SELECT 'evt_' || replace(i.invitation_id, '-', '') || '_expired', i.user_id, i.client_id, i.invitation_id, ",
                next_position!("i.invitation_id", "i.client_id"),
                ", 'invitation.expired', '{}', ?2, ?2, ?2, 0, '', '' \
                 FROM json_each(?1) r JOIN invitations i ON i.invitation_id = r.value ->> 0 \
                 JOIN webhooks w ON w.client_id = i.client_id WHERE w.kinds LIKE '% invitation.expired %'"
            )),
            values![&expired, at],
        )
        .await?;
    }
    Ok(ids.len() as u64)
}

/// The id of an invitation's event: of each kind there is one. No full stop stands in it, for the signature's sake.
pub(crate) fn id_of_invitation(kind: EventKind, invitation_id: &str) -> String {
    format!("evt_{}_{}", invitation_id.replace('-', ""), word(kind))
}

/// The id of a user's event, which each application gets under the same id.
fn id_of_user(kind: EventKind, user_id: &str, at: Timestamp) -> String {
    format!("evt_{}_{}_{}", user_id.replace('-', ""), at.as_ms(), word(kind))
}

fn word(kind: EventKind) -> &'static str {
    kind.as_str().rsplit('.').next().unwrap_or_default()
}

/// A pattern that matches the kinds of a webhook which wants this one.
fn wanted(kind: EventKind) -> String {
    format!("% {} %", kind.as_str())
}

/// Tells the application that a user who existed is its user too, if it wants that.
pub(crate) async fn tell_of_link<T: Tx>(
    tx: &mut T,
    user_id: UserId,
    client_id: &ClientId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let kind = EventKind::UserLinked;
    let (user_id, client_id) = (&user_id.to_string(), client_id.as_str());
    tell(tx, &NewEvent { kind, user_id, client_id, invitation_id: None, detail: "{}", at }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_names_kind_and_subject_and_has_no_full_stop() {
        let uuid = "0197a3b2-7d54-7c3e-9f00-000000000001";
        assert_eq!(
            id_of_invitation(EventKind::InvitationExpired, uuid),
            "evt_0197a3b27d547c3e9f00000000000001_expired"
        );
        assert_eq!(
            id_of_user(EventKind::UserUpdated, uuid, Timestamp::from_ms(1_700_000_000_000)),
            "evt_0197a3b27d547c3e9f00000000000001_1700000000000_updated"
        );
    }
}
