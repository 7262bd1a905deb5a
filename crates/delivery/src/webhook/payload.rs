//! The body of an event: the same at every attempt.

use serde_json::{Map, Value, json};
use usher_app::store::ClaimedEvent;
use usher_domain::Timestamp;

/// `type`, `timestamp` (when it happened) and `data`: ids, and what the kind has to say. Nothing that names a person.
pub(super) fn body(event: &ClaimedEvent) -> String {
    let mut data = Map::new();
    let mut put = |name: &str, value: &str| data.insert(name.to_owned(), Value::String(value.to_owned()));
    put("client_id", event.key.client_id.as_str());
    put("user_id", &event.key.user_id.to_string());
    if let Some(invitation_id) = event.invitation_id() {
        put("invitation_id", invitation_id);
    }
    if let Some(state) = event.kind.strip_prefix("invitation.") {
        put("state", state);
    }
    // What is no object was written by nobody.
    let detail: Map<String, Value> = serde_json::from_str(&event.detail).unwrap_or_default();
    data.extend(detail);
    json!({ "type": event.kind, "timestamp": date(event.occurred_at), "data": data }).to_string()
}

/// As `2026-11-22T04:05:06.789Z`.
fn date(at: Timestamp) -> String {
    let date = jiff::Timestamp::from_millisecond(at.as_ms()).unwrap_or_default();
    date.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

#[cfg(test)]
mod tests {
    use usher_app::store::EventKey;
    use usher_domain::{ClientId, UserId};

    use super::*;

    const USER: &str = "0197a3b2-7d54-7c3e-9f00-000000000001";

    fn event(kind: &str, subject: &str, detail: &str) -> ClaimedEvent {
        ClaimedEvent {
            key: EventKey {
                event_id: "evt_1".to_owned(),
                user_id: UserId::parse(USER).unwrap(),
                client_id: ClientId::parse("shop").unwrap(),
            },
            subject: subject.to_owned(),
            kind: kind.to_owned(),
            detail: detail.to_owned(),
            occurred_at: Timestamp::from_ms(1_700_000_000_120),
            attempt: 1,
        }
    }

    #[test]
    fn an_invitations_event_names_it_and_its_state() {
        let bounced =
            event("invitation.bounced", "0197a3b2-7d54-7c3e-9f00-000000000002", "{\"code\":\"550\"}");
        assert_eq!(
            body(&bounced),
            "{\"type\":\"invitation.bounced\",\"timestamp\":\"2023-11-14T22:13:20.120Z\",\"data\":{\"client_id\":\"shop\",\
             \"user_id\":\"0197a3b2-7d54-7c3e-9f00-000000000001\",\
             \"invitation_id\":\"0197a3b2-7d54-7c3e-9f00-000000000002\",\"state\":\"bounced\",\"code\":\"550\"}}"
        );
    }

    #[test]
    fn a_users_event_names_the_user_alone() {
        assert_eq!(
            body(&event("user.deleted", USER, "{}")),
            "{\"type\":\"user.deleted\",\"timestamp\":\"2023-11-14T22:13:20.120Z\",\"data\":{\"client_id\":\"shop\",\
             \"user_id\":\"0197a3b2-7d54-7c3e-9f00-000000000001\"}}"
        );
    }
}
