//! Signing in: from an identifier and a password to a session, and what a person is asked before an application gets its
//! answer.

mod answer;
mod begin_session;
mod consent;
mod continued;
mod documents;
mod identifier;
mod password;
mod signed_in;
mod throttles;

pub use begin_session::{Entrance, FirstFactor, FirstFactorResult};
pub use continued::ContinuedRequest;
pub use documents::unaccepted_documents;
pub use identifier::{typed_identifier, typed_identifier_in};
pub use password::{PasswordForm, PasswordResult};
