//! Identifiers: one type each, so that a user's id is never taken for an invitation's.

use std::fmt;

use sha2::{Digest, Sha256};
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID that the caller made (version 7, so that rows of one time lie together).
            pub fn new(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// Reads the lower-case or upper-case 8-4-4-4-12 form.
            pub fn parse(text: &str) -> Option<Self> {
                if text.len() != 36 {
                    return None;
                }
                Uuid::try_parse(text).ok().map(Self)
            }

            /// From its 16 bytes; `None` for any other length.
            pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
                Uuid::from_slice(bytes).ok().map(Self)
            }

            /// The 16 bytes.
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        /// The lower-case 8-4-4-4-12 form (contract.md section 2).
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }
    };
}

uuid_id!(
    /// A user: the `uuid` of pre-register's answer.
    UserId
);
uuid_id!(
    /// An invitation: one message with one link. A resend makes a new one.
    InvitationId
);
uuid_id!(
    /// A row of the outbox; its Message-ID is made of it, the same at every attempt.
    MessageId
);
uuid_id!(
    /// An entry of the audit trail.
    AuditId
);
uuid_id!(
    /// A wish for a new link that waits to be looked at.
    LinkRequestId
);

uuid_id!(
    /// A browser's session: the `sid` of tokens. It outlives the cookie's value, which changes at each sign-in.
    SessionId
);
uuid_id!(
    /// What one authorization gave an application: a code, and the tokens that follow from it.
    GrantId
);
uuid_id!(
    /// A link for a new password.
    PasswordResetId
);
uuid_id!(
    /// A reminder of an invitation: a message of its own with the invitation's link.
    ReminderId
);
uuid_id!(
    /// The news of an ended session, for one application.
    LogoutNoticeId
);

impl LogoutNoticeId {
    /// The id of the news of this session for this application: always the same, since there is never a second one
    /// (RFC 9562 section 5.8).
    pub fn of(session_id: SessionId, client_id: &ClientId) -> Self {
        let digest = Sha256::digest(format!("{session_id} {client_id}").as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        Self(uuid::Builder::from_bytes(bytes).with_version(uuid::Version::Custom).into_uuid())
    }
}

/// The `client_id` of an application (RFC 6749 section 2.2): 1 to 100 of `A-Z a-z 0-9 . _ ~ -`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClientId(String);

impl ClientId {
    /// Returns `None` for text that is no `client_id`.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b"._~-".contains(&b);
        let valid = (1..=100).contains(&text.len()) && text.bytes().all(allowed);
        valid.then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_what_they_write() {
        let text = "0197a3b2-7d54-7c3e-9f00-0123456789ab";
        assert_eq!(UserId::parse(text).unwrap().to_string(), text);
        assert_eq!(UserId::parse(&text.to_uppercase()).unwrap().to_string(), text);
        assert_eq!(UserId::parse("0197a3b27d547c3e9f000123456789ab"), None);
        let id = UserId::parse(text).unwrap();
        assert_eq!(UserId::from_bytes(id.as_bytes()), Some(id));
        assert_eq!(UserId::from_bytes(&[0; 15]), None);
    }

    #[test]
    fn the_news_of_a_session_has_one_id_for_each_application() {
        let session = SessionId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ab").unwrap();
        let (shop, desk) = (ClientId::parse("shop").unwrap(), ClientId::parse("desk").unwrap());
        let id = LogoutNoticeId::of(session, &shop);
        assert_eq!(LogoutNoticeId::of(session, &shop), id);
        assert_ne!(LogoutNoticeId::of(session, &desk), id);
        assert_eq!(LogoutNoticeId::parse(&id.to_string()), Some(id));
        assert_eq!(&id.to_string()[14..15], "8");
    }

    #[test]
    fn client_ids_hold_no_separator() {
        assert!(ClientId::parse("shop-1.example_~").is_some());
        for bad in ["", "a:b", "a b", "a/b", "ü", &"a".repeat(101)] {
            assert_eq!(ClientId::parse(bad), None, "{bad:?}");
        }
    }
}
