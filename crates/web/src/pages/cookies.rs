//! The cookies: the browser's session and what leads to one, and one for each invitation that is being accepted.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::CookieJar;
use usher_domain::InvitationId;

/// A cookie of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// Who is signed in.
    Session,
    /// Who gave a first factor and is asked for the second.
    HalfSignedIn,
    /// That this browser signed in before, and to which accounts; it names nobody.
    KnownBrowser,
    /// That the browser keeps cookies; says nothing else.
    KeepsCookies,
    /// That the holder opened a link for a new password.
    NewPassword,
    /// That the holder opened this invitation's link; several invitations may be open side by side.
    Activation(InvitationId),
}

impl Name {
    /// The name in the header. With `__Host-` browsers take it only from this host and over TLS
    /// (RFC 6265bis section 4.1.3.2), so that no sibling host can plant one.
    pub(crate) fn text(self, https: bool) -> String {
        let prefix = if https { "__Host-" } else { "" };
        match self {
            Self::Session => format!("{prefix}session"),
            Self::HalfSignedIn => format!("{prefix}half-signed-in"),
            Self::KnownBrowser => format!("{prefix}known-browser"),
            Self::KeepsCookies => format!("{prefix}keeps-cookies"),
            Self::NewPassword => format!("{prefix}new-password"),
            Self::Activation(id) => format!("{prefix}activation-{id}"),
        }
    }
}

/// The value of the cookie of that name.
pub(crate) fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    CookieJar::from_headers(headers).get(name).map(|cookie| cookie.value().to_owned())
}

/// The value of the session's cookie, for pages outside this crate that say who is signed in.
pub fn session_cookie(headers: &HeaderMap, https: bool) -> Option<String> {
    read(headers, &Name::Session.text(https))
}

/// The `Set-Cookie` header; without `lives` the cookie goes when the browser is closed. `None` when the value holds
/// what no header can, which ours never do.
pub(crate) fn set(name: Name, value: &str, lives: Option<Duration>, https: bool) -> Option<HeaderValue> {
    let lives = lives.map(|lives| format!("; Max-Age={}", lives.as_secs())).unwrap_or_default();
    let secure = if https { "; Secure" } else { "" };
    let cookie = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{lives}{secure}", name.text(https));
    let mut header = HeaderValue::from_str(&cookie).ok()?;
    header.set_sensitive(true);
    Some(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0197a3b2-7d54-7c3e-9f00-0123456789ab";

    #[test]
    fn over_tls_a_cookie_belongs_to_the_host_alone() {
        let cookie = set(Name::Session, "abc", None, true).unwrap();
        assert_eq!(cookie, "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    #[test]
    fn each_invitation_has_a_cookie_of_its_own() {
        let name = Name::Activation(InvitationId::parse(ID).unwrap());
        let cookie = set(name, "abc", Some(Duration::from_mins(1)), false).unwrap();
        let expected = format!("activation-{ID}=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
        assert_eq!(cookie, expected.as_str());
    }
}
