//! HTTP: the contract's JSON endpoints, OpenID Connect's, and the guest's pages.
//!
//! A handler extracts, converts, calls one use-case and converts back; the rules are the use-cases'. Which status an
//! error has is said in `problem`, and nowhere else.

mod api;
mod error_text;
mod extract;
mod observe;
mod oidc;
mod pages;
mod problem;
mod rate_limit;
mod router;
mod state;

pub use api::metrics::prometheus_recorder;
pub use extract::client_address::Network;
pub use pages::session_cookie;
pub use router::router;
pub use state::{BounceWebhook, WebParts, WebSettings, WebState};
