//! OpenID Connect's protocol rules: requests, decisions, claims, keys and tokens.
//!
//! Everything here is pure: no store, no HTTP, no clock. Time and random text come in as parameters; only where a key or
//! a signature is made does the cryptographic library draw random bytes itself. What a rule comes from (RFC 6749,
//! OpenID Connect Core, …) stands at the rule, and in the name of its test.

mod access_token;
mod authorization_request;
mod authorization_response;
mod bearer_token;
mod claims;
mod claims_request;
mod client_assertion;
mod client_credentials;
mod client_keys;
mod decide;
mod discovery;
mod end_session_request;
mod error;
#[cfg(test)]
mod fixture;
mod id_token;
mod jwks;
mod jwt;
mod key;
mod key_ring;
mod logout_token;
mod parameters;
mod pkce;
mod presented_token;
mod prompt;
mod pushed_request;
mod scope;
mod token_request;

pub use access_token::{AccessToken, VerifiedAccessToken};
pub use authorization_request::{AuthorizationError, AuthorizationRequest};
pub use authorization_response::{AuthorizationResponse, ResponseMode, ResponseTarget};
pub use bearer_token::{bearer_challenge, read_bearer_token};
pub use claims::{Claims, Person};
pub use claims_request::{ClaimRequest, ClaimsRequest};
pub use client_assertion::{VerifiedAssertion, verify_client_assertion};
pub use client_credentials::ClientCredentials;
pub use client_keys::ClientKeys;
pub use decide::{CurrentSession, Decision, IdTokenHint, Situation, acr_claim, acr_values, decide};
pub use discovery::{Endpoints, ProviderMetadata};
pub use end_session_request::{EndSession, EndSessionRequest};
pub use error::{ErrorCode, ProtocolError};
pub use id_token::{HintedSession, IdToken, access_token_hash, verify_id_token_hint};
pub use jwks::{PublicKey, PublicKeys};
pub use jwt::{Jwt, JwtError};
pub use key::{KeyError, SigningKey, generate_private_key};
pub use key_ring::{KeyRing, RingKey, RingRules};
pub use logout_token::LogoutToken;
pub use parameters::{Parameters, ParametersError};
pub use pkce::CodeChallenge;
pub use presented_token::{PresentedToken, TokenKind};
pub use prompt::{Display, Prompt, Prompts};
pub use pushed_request::PushedRequestUri;
pub use scope::Scope;
pub use token_request::{CodeBinding, TokenRequest};
