//! What a person can prove themselves with besides a password: passkeys, an authenticator app, recovery codes.

mod authenticator_app;
mod ceremony;
mod factors_of;
mod passkey;
mod recovery_codes;
mod second_factor;

pub use authenticator_app::{AuthenticatorApp, AuthenticatorAppConfirmed};
pub use ceremony::{PasskeyAnswer, PasskeyCeremony};
pub use factors_of::RECENT;
pub use passkey::{CreatedPasskey, PasskeyAdded, ProvenPasskey};

pub(crate) use passkey::with_passkey;
