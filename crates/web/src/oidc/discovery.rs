//! What clients find out by themselves: the provider's description, and its public keys.

use std::time::Duration;

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use usher_domain::content_digest;
use usher_oidc::{Endpoints, ProviderMetadata};
use usher_render::urls::route;

use crate::WebState;
use crate::problem::JSON;
use crate::problem::oauth::OAuthError;

/// How long the description may be kept.
const METADATA_MAX_AGE: Duration = Duration::from_mins(5);

/// GET: OpenID Connect Discovery 1.0 section 4, and RFC 8414 section 3 under the other name.
pub(super) async fn metadata(State(state): State<WebState>, headers: HeaderMap) -> Response {
    let absolute = |path| state.urls.absolute(path);
    let endpoints = Endpoints {
        authorization: absolute(route::AUTHORIZE),
        token: absolute(route::TOKEN),
        userinfo: absolute(route::USERINFO),
        jwks: absolute(route::JWKS),
        introspection: absolute(route::INTROSPECT),
        revocation: absolute(route::REVOKE),
        end_session: absolute(route::END_SESSION),
        pushed_authorization_request: absolute(route::PAR),
    };
    let metadata = ProviderMetadata {
        issuer: state.urls.origin(),
        endpoints: &endpoints,
        locales: state.renderer.locales().all(),
        own_claims: &[],
    };
    document(&headers, metadata.document().to_string(), METADATA_MAX_AGE)
}

/// GET: the JWK Set (RFC 7517 section 5).
pub(super) async fn jwks(State(state): State<WebState>, headers: HeaderMap) -> Result<Response, OAuthError> {
    let keys = state.app.published_keys().await?;
    Ok(document(&headers, keys.document, keys.max_age))
}

/// A document that caches may keep, and ask for again by its tag (RFC 9110 section 13.1.2).
fn document(request: &HeaderMap, body: String, max_age: Duration) -> Response {
    let digest = content_digest(body.as_bytes());
    let tag = format!("\"{}\"", &digest[..32]);
    let known = request.get(IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let is_known = known.is_some_and(|tags| tags.trim() == "*" || tags.contains(&tag));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(CONTENT_TYPE, JSON)], body).into_response()
    };
    let kept = format!("public, max-age={}", max_age.as_secs());
    for (name, value) in [(CACHE_CONTROL, kept), (ETAG, tag)] {
        // Digits and hexadecimal digits fit every header.
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
