//! Where an application wants to be told what happens, as it is declared.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use usher_domain::{EventKind, Webhook};

use super::check::Problems;

/// Where the application is told what happens, by the Standard Webhooks specification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookDeclaration {
    /// The address that events are posted to. https; http for localhost only.
    pub url: String,
    /// The events that are wanted, as `invitation.activated`. Left out: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<String>,
}

impl WebhookDeclaration {
    /// The events that are wanted; names that there are not are left out.
    pub fn wanted(&self) -> Vec<EventKind> {
        if self.events.is_empty() {
            return EventKind::ALL.to_vec();
        }
        EventKind::ALL
            .into_iter()
            .filter(|kind| self.events.iter().any(|name| name == kind.as_str()))
            .collect()
    }

    /// The webhook, with what is wrong with it.
    pub(super) fn check(&self, problems: &mut Problems) -> Webhook {
        problems.https("webhook.url", &self.url);
        for (i, name) in self.events.iter().enumerate() {
            if EventKind::parse(name).is_none() {
                let known: Vec<&str> = EventKind::ALL.into_iter().map(EventKind::as_str).collect();
                let problem = format!("'{name}' is none of {}", known.join(", "));
                problems.add(format!("webhook.events[{i}]"), problem);
            }
        }
        Webhook { url: self.url.clone(), events: self.wanted() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::ApplicationDeclaration;

    fn check(webhook: &str) -> Result<Option<Webhook>, Vec<String>> {
        let text = format!(
            "{{\"client_id\":\"shop\",\"name\":\"Shop\",\"redirect_uris\":[\"https://shop.example/\"],\"webhook\":{webhook}}}"
        );
        let declaration: ApplicationDeclaration = serde_json::from_str(&text).unwrap();
        let shipped = [usher_domain::Locale::fallback()];
        let checked = declaration.check(&shipped, Vec::new(), 1);
        checked
            .map(|application| application.webhook)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn all_events_are_wanted_unless_some_are_named() {
        let webhook = check("{\"url\":\"https://shop.example/events\"}").unwrap().unwrap();
        assert_eq!(webhook.events, EventKind::ALL);
        let some =
            "{\"url\":\"https://shop.example/e\",\"events\":[\"user.deleted\",\"invitation.activated\"]}";
        let webhook = check(some).unwrap().unwrap();
        assert_eq!(webhook.events, [EventKind::InvitationActivated, EventKind::UserDeleted]);
        assert!(webhook.wants(EventKind::UserDeleted) && !webhook.wants(EventKind::InvitationSent));
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_key() {
        let problems = check("{\"url\":\"http://shop.example/e\",\"events\":[\"user.gone\"]}").unwrap_err();
        assert!(
            problems[0].starts_with("webhook.url: 'http://shop.example/e' cannot be used"),
            "{problems:?}"
        );
        assert!(problems[1].starts_with("webhook.events[0]: 'user.gone' is none of invitation.queued,"));
        for refused in
            ["com.example.app:/events", "https://user@shop.example/", "https://shop.example/#x", "/e"]
        {
            assert!(check(&format!("{{\"url\":\"{refused}\"}}")).is_err(), "{refused}");
        }
        assert!(check("{\"url\":\"http://localhost:3000/events\"}").is_ok());
    }
}
