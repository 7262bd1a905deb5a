//! Where an application wants to be told what happens.

use crate::EventKind;

/// An application's webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    /// The address that events are posted to.
    pub url: String,
    /// The events that it wants; never empty.
    pub events: Vec<EventKind>,
}

impl Webhook {
    /// True when it wants events of this kind.
    pub fn wants(&self, kind: EventKind) -> bool {
        self.events.contains(&kind)
    }
}
