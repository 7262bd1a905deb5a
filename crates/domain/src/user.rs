//! A person: who was invited, and is active once an invitation was accepted.

use crate::{Identifier, Locale, Profile, Timestamp, UserId};

/// A user as the store keeps it, without credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The `uuid` of pre-register's answer.
    pub id: UserId,
    /// What makes the user unique.
    pub identifier: Identifier,
    /// What is known.
    pub profile: Profile,
    /// The flags of the applications that the user is linked to (`resourceAccessAPP`); those listed are true.
    pub resource_flags: Vec<String>,
    /// The language last chosen.
    pub locale: Locale,
    /// Set once the account is active.
    pub activated_at: Option<Timestamp>,
}

impl User {
    /// True once an invitation was accepted.
    pub fn is_active(&self) -> bool {
        self.activated_at.is_some()
    }

    /// What the person is called on pages: the name, else the masked identifier.
    pub fn display_name(&self) -> String {
        let names: Vec<&str> =
            ["firstName", "lastName"].iter().filter_map(|field| self.profile.text(field)).collect();
        if names.is_empty() { self.identifier.masked() } else { names.join(" ") }
    }
}
