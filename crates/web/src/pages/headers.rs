//! The headers of every page: what a browser may load, keep, and tell others.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use url::Url;

const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
     magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// For what never changes under its address.
pub(crate) const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Whom a page may deal with besides its own origin.
#[derive(Clone, Debug, Default)]
pub(crate) struct Allowed {
    /// The address of a picture.
    pub(crate) image: Option<String>,
    /// Where the browser is sent after the form was posted.
    pub(crate) destination: Option<String>,
}

/// Adds the headers; a `Cache-Control` that is already there stays.
pub(crate) fn protect(headers: &mut HeaderMap, allowed: &Allowed, https: bool) {
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if https {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    let policy = HeaderValue::from_str(&policy(allowed));
    let policy = policy.unwrap_or(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
}

fn policy(allowed: &Allowed) -> String {
    let images = allowed.image.as_deref().and_then(source).map(|source| format!(" {source}"));
    // Chromium holds the addresses that a form's answer redirects to against `form-action` as well: the application's,
    // and those of https to which it may send the browser on.
    let forms = allowed.destination.as_deref().map(|destination| match source(destination) {
        Some(source) if !source.starts_with("https:") => format!(" https: {source}"),
        Some(_) | None => " https:".to_owned(),
    });
    format!(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'{}; connect-src 'self'; \
         base-uri 'none'; frame-ancestors 'none'; form-action 'self'{}",
        images.unwrap_or_default(),
        forms.unwrap_or_default(),
    )
}

/// How a policy names the place that an address leads to: its origin, or the scheme where there is none that a policy
/// can name (an app's own scheme, an IPv6 address). `None` when the address is none.
fn source(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    match url.host() {
        Some(url::Host::Domain(_) | url::Host::Ipv4(_)) if matches!(url.scheme(), "http" | "https") => {
            Some(url.origin().ascii_serialization())
        }
        Some(_) | None => Some(format!("{}:", url.scheme())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form_action(destination: &str) -> String {
        let policy = policy(&Allowed { destination: Some(destination.to_owned()), image: None });
        policy.rsplit_once("form-action ").unwrap().1.to_owned()
    }

    #[test]
    fn a_form_may_lead_to_its_destination_whatever_its_scheme() {
        assert_eq!(form_action("https://shop.example/welcome"), "'self' https:");
        assert_eq!(form_action("http://127.0.0.1:3000/cb?a=1"), "'self' https: http://127.0.0.1:3000");
        assert_eq!(form_action("http://[::1]:3000/cb"), "'self' https: http:");
        assert_eq!(form_action("com.example.app:/cb"), "'self' https: com.example.app:");
        assert_eq!(form_action("; script-src *"), "'self' https:");
    }

    #[test]
    fn only_the_logos_origin_may_give_pictures() {
        let allowed =
            Allowed { image: Some("https://cdn.example/a/logo.svg;x".to_owned()), destination: None };
        assert!(policy(&allowed).contains("img-src 'self' https://cdn.example; "));
        assert!(policy(&Allowed::default()).contains("img-src 'self'; "));
    }
}
