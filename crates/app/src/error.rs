//! Why a use-case said no. The `web` crate gives each its status and words, in one place.

use std::time::Duration;

use usher_domain::{AuthType, FieldError, InvalidMobileStatus};

use crate::InvitationRefusal;
use crate::store::StoreError;

/// Why a use-case said no.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Fields are wrong; all failures of one step.
    #[error("{} field(s) refused", .0.len())]
    Invalid(Vec<FieldError>),
    /// The number that an SMS should go to cannot be one (row m20), and nothing else is wrong.
    #[error("impossible mobile number")]
    ImpossibleMobile(InvalidMobileStatus),
    /// The request as a whole is refused.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Too many calls.
    #[error("too many, again in {} s", retry_after.as_secs())]
    TooMany {
        /// After this time one more is possible.
        retry_after: Duration,
    },
    /// The store cannot be reached; nothing half done.
    #[error("store unavailable")]
    Unavailable(#[source] StoreError),
    /// Something that should not be.
    #[error("unexpected: {0}")]
    Bug(String),
}

/// Documented refusals of whole requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Row w01.
    Forbidden,
    /// Rows e26 and m17.
    UnknownLocale {
        /// The flow's name.
        flow: String,
        /// The flow's version.
        version: String,
        /// The locale as it was asked for.
        locale: String,
    },
    /// Rows e10 and m05.
    InUse(AuthType),
    /// Row w03.
    AlreadyVerified,
    /// Row w04.
    NoSuchAccount,
    /// The `Idempotency-Key` was used with another body.
    IdempotencyKeyReused,
    /// An invitation is left as it is.
    Invitation(InvitationRefusal),
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy | StoreError::Unavailable(_) => Self::Unavailable(error),
            StoreError::Corrupt { .. } => Self::Bug(error.to_string()),
        }
    }
}
