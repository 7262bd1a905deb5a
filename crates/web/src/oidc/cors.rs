//! What applications in the browser may do here: call some endpoints (Fetch Standard, CORS protocol), and sign in in a
//! window that they opened. The endpoints take no cookies: what opens them is in the request that a script writes.

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use usher_render::urls::route;

/// The endpoints that an application in the browser calls.
const OPEN: [&str; 7] = [
    route::OPENID_CONFIGURATION,
    route::OAUTH_METADATA,
    route::JWKS,
    route::TOKEN,
    route::USERINFO,
    route::REVOKE,
    route::PAR,
];

/// Lets scripts read an answer, errors included, when its route is one of theirs.
pub(crate) fn open_to_scripts(route: &str, headers: &mut HeaderMap) {
    if OPEN.contains(&route) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        let readable = HeaderValue::from_static("WWW-Authenticate, Retry-After, X-Request-Id");
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, readable);
    }
}

/// Lets an application that opened a window for the sign-in keep hold of it, so that the page at its redirect URI can
/// hand over the answer: a policy on any page on the way would part the two for good. The pages lose little by it: no
/// other site can frame or read them, and an opener could navigate the window only to where anybody could lure it.
pub(crate) fn keep_opener(route: &str, headers: &mut HeaderMap) {
    // Who asked for the deletion of the account is asked on the way whether to keep it.
    let is_on_the_way = [route::AUTHORIZE, route::ACCOUNT_DELETE].contains(&route);
    if is_on_the_way || route.starts_with(route::SIGN_IN) {
        headers.remove(HeaderName::from_static("cross-origin-opener-policy"));
    }
}

/// OPTIONS: what a script may send. The origin is added with every answer's.
pub(super) async fn preflight() -> Response {
    const ALLOWED: [(HeaderName, &str); 3] = [
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST"),
        // The asterisk stands for every header but Authorization.
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, *"),
        (header::ACCESS_CONTROL_MAX_AGE, "7200"),
    ];
    (StatusCode::NO_CONTENT, ALLOWED).into_response()
}
