//! The OpenID Connect provider behind its endpoints: codes, tokens and keys.
//!
//! What the protocols demand of texts is in `usher_oidc`; here stands what is remembered, and in which step. A request
//! with a token costs one step of the store beside reading the application's settings, and never a password hash.

mod after_code;
mod authenticate_client;
mod exchange_code;
mod introspect;
mod issue_code;
mod keys;
mod presented_token;
mod push_request;
mod refresh;
mod revoke;
mod tokens;
mod userinfo;

pub use issue_code::GrantedSession;
pub(crate) use keys::KeyCache;
pub use keys::{KeyState, NewKey, PublishedKeys};
pub use push_request::PushedRequest;
pub use tokens::TokenAnswer;

use usher_oidc::ProtocolError;

use crate::Error;
use crate::store::StoreError;

/// Why a protocol endpoint says no.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// The client is told, by the `error` of the protocol.
    #[error(transparent)]
    Refused(#[from] ProtocolError),
    /// The service could not do it.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<StoreError> for ProviderError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}
