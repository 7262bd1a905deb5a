//! Every path of the product, once: as routes for the router, as paths for pages, as absolute URLs for messages.

use url::Url;

/// Route patterns in axum's syntax.
pub mod route {
    /// GET: landing page of a mailed link, or redirect of an SMS link; POST: opens the activation session.
    pub const INVITATION: &str = "/a/{token}";
    /// POST: asks for a new link to the address on record.
    pub const NEW_LINK: &str = "/a/{token}/new-link";
    /// GET: "This was not meant for me"; POST: takes the invitation back.
    pub const NOT_MEANT: &str = "/a/{token}/not-me";
    /// GET and POST: the same, from the activation form.
    pub const ACTIVATION_NOT_MEANT: &str = "/activation/{invitation_id}/not-me";
    /// GET and POST: the activation form.
    pub const ACTIVATION: &str = "/activation/{invitation_id}";
    /// POST, JSON: estimates how strong a password is. Progressive enhancement only.
    pub const PASSWORD_STRENGTH: &str = "/activation/{invitation_id}/password-strength";
    /// GET: an application's colours as a style sheet; `?v=` holds the revision.
    pub const BRAND: &str = "/brand/{client_id}";
    /// GET: an application's logo, if it is part of its declaration; `?v=` holds the revision.
    pub const LOGO: &str = "/brand/{client_id}/logo";
    /// GET: an embedded style sheet or script.
    pub const ASSET: &str = "/assets/{file}";
    /// GET: the text of a legal document that has no URL of its own.
    pub const LEGAL: &str = "/legal/{client_id}/{kind}/{version}/{locale}";
    /// POST: pre-registers a user.
    pub const PRE_REGISTER: &str = "/idp/v1/account/pre-register";
    /// POST: the same as [`PRE_REGISTER`].
    pub const PRE_REGISTER_SHORT: &str = "/pre-register";
    /// POST: sends the invitation again.
    pub const RESEND_VERIFICATION: &str = "/idp/v1/account/resend-verification";
    /// GET: an application's invitations.
    pub const API_INVITATIONS: &str = "/api/v1/invitations";
    /// GET: one of them; PATCH: moves its expiry.
    pub const API_INVITATION: &str = "/api/v1/invitations/{invitation_id}";
    /// POST: sends it again.
    pub const API_INVITATION_RESEND: &str = "/api/v1/invitations/{invitation_id}/resend";
    /// POST: takes it back.
    pub const API_INVITATION_REVOKE: &str = "/api/v1/invitations/{invitation_id}/revoke";
    /// POST: somebody tells of messages that came back.
    pub const API_BOUNCES: &str = "/api/v1/bounces";
    /// GET: the provider as it describes itself (OpenID Connect Discovery 1.0).
    pub const OPENID_CONFIGURATION: &str = "/.well-known/openid-configuration";
    /// GET: the same under the name that RFC 8414 gives it.
    pub const OAUTH_METADATA: &str = "/.well-known/oauth-authorization-server";
    /// GET: the public keys that tokens are verified with.
    pub const JWKS: &str = "/.well-known/jwks.json";
    /// GET and POST: where an application sends a browser to have its user signed in.
    pub const AUTHORIZE: &str = "/authorize";
    /// POST: gives tokens for a code or a refresh token.
    pub const TOKEN: &str = "/token";
    /// GET and POST: the claims that an access token opens.
    pub const USERINFO: &str = "/userinfo";
    /// POST: tells a resource server about a token.
    pub const INTROSPECT: &str = "/introspect";
    /// POST: ends a token.
    pub const REVOKE: &str = "/revoke";
    /// GET and POST: where an application sends a browser to have its user signed out.
    pub const END_SESSION: &str = "/endsession";
    /// POST: takes an authorization request before the browser comes.
    pub const PAR: &str = "/par";
    /// GET and POST: identifier and password.
    pub const SIGN_IN: &str = "/sign-in";
    /// GET and POST: the choice between the session's account and another.
    pub const SIGN_IN_ACCOUNT: &str = "/sign-in/account";
    /// GET and POST: the second factor.
    pub const SIGN_IN_SECOND_FACTOR: &str = "/sign-in/second-factor";
    /// POST, JSON: asks for a passkey as second factor, or for a new one. Progressive enhancement only.
    pub const SIGN_IN_SECOND_FACTOR_PASSKEY: &str = "/sign-in/second-factor/passkey";
    /// POST, JSON: what a browser is asked to sign in with a passkey. Progressive enhancement only.
    pub const SIGN_IN_PASSKEY_BEGIN: &str = "/sign-in/passkey/begin";
    /// POST, JSON: signs in with what the browser answered.
    pub const SIGN_IN_PASSKEY_FINISH: &str = "/sign-in/passkey/finish";
    /// GET and POST: the user's passkeys, authenticator app and recovery codes.
    pub const ACCOUNT_FACTORS: &str = "/account/factors";
    /// POST, JSON: asks for a new passkey. Progressive enhancement only.
    pub const ACCOUNT_FACTORS_PASSKEY: &str = "/account/factors/passkey";
    /// POST, JSON: asks for a passkey instead of a password. Progressive enhancement only.
    pub const ACTIVATION_PASSKEY: &str = "/activation/{invitation_id}/passkey";
    /// GET and POST: what an application is allowed.
    pub const SIGN_IN_CONSENT: &str = "/sign-in/consent";
    /// GET and POST: new versions of documents.
    pub const SIGN_IN_DOCUMENTS: &str = "/sign-in/documents";
    /// GET: the account may not use the application; POST: tells the application so.
    pub const SIGN_IN_NO_ACCESS: &str = "/sign-in/no-access";
    /// GET: says who is signed in, or that nobody is; POST: ends the browser's session.
    pub const SIGN_OUT: &str = "/sign-out";
    /// GET and POST: help for whoever cannot sign in.
    pub const SIGN_IN_HELP: &str = "/sign-in/help";
    /// GET: landing page of a mailed link for a new password; POST: opens the form.
    pub const PASSWORD_RESET: &str = "/n/{token}";
    /// The same, as messages of earlier versions have it.
    pub const FORMER_PASSWORD_RESET: &str = "/new-password/{token}";
    /// GET and POST: the form for a new password.
    pub const NEW_PASSWORD: &str = "/new-password";
    /// POST, JSON: estimates how strong the new password is. Shorter than any token.
    pub const NEW_PASSWORD_STRENGTH: &str = "/new-password/strength";
    /// GET: the user's own page; POST: changes the profile. Shorter than what follows it.
    pub const ACCOUNT: &str = "/account";
    /// GET and POST: another password.
    pub const ACCOUNT_PASSWORD: &str = "/account/password";
    /// POST, JSON: estimates how strong that password is.
    pub const ACCOUNT_PASSWORD_STRENGTH: &str = "/account/password/strength";
    /// GET: where the user is signed in; POST: ends one of these sessions, or all.
    pub const ACCOUNT_SESSIONS: &str = "/account/sessions";
    /// POST: takes an application's access away.
    pub const ACCOUNT_APPLICATIONS: &str = "/account/applications";
    /// GET: everything that is kept about the user, as a JSON file.
    pub const ACCOUNT_DATA: &str = "/account/data";
    /// GET and POST: has the account deleted, or keeps it after all.
    pub const ACCOUNT_DELETE: &str = "/account/delete";
    /// GET and POST: a gateway tells what became of a text message, which it names by its own id.
    pub const SMS_RECEIPTS: &str = "/sms/receipts/{gateway}";
    /// GET and POST: a gateway tells what became of the text message that the token names.
    pub const SMS_RECEIPT: &str = "/sms/receipts/{gateway}/{token}";
    /// GET: the process answers.
    pub const LIVEZ: &str = "/livez";
    /// GET: the process can do its work.
    pub const READYZ: &str = "/readyz";
    /// GET: figures for Prometheus.
    pub const METRICS: &str = "/metrics";
    /// GET: the description of the JSON endpoints.
    pub const OPENAPI: &str = "/openapi.json";
    /// GET: the same description as a page.
    pub const DOCS: &str = "/docs";
    /// GET: the demo's first page.
    pub const DEMO: &str = "/demo";
    /// POST: invites somebody by hand.
    pub const DEMO_INVITE: &str = "/demo/invite";
    /// GET: the style sheet of the demo's own pages.
    pub const DEMO_STYLE_SHEET: &str = "/demo/demo.css";
    /// GET: the HTML of one message.
    pub const DEMO_MESSAGE: &str = "/demo/mailbox/{message_id}";
    /// GET: the demo's messages as a page.
    pub const DEMO_MAILBOX: &str = "/demo/mailbox";
    /// GET: the demo's messages as JSON.
    pub const DEMO_MAILBOX_JSON: &str = "/demo/mailbox.json";
    /// GET: the demo's application sends the browser to sign in.
    pub const DEMO_SIGN_IN: &str = "/demo/sign-in";
    /// GET: the demo's application, where an activation and a sign-in end.
    pub const DEMO_CALLBACK: &str = "/demo/callback";
}

/// Paths relative to the root, for links and forms inside pages. Every argument is percent-encoded.
pub mod path {
    use super::segment;
    use usher_domain::Locale;

    /// Path of [`super::route::INVITATION`].
    pub fn invitation(token: &str) -> String {
        format!("/a/{}", segment(token))
    }

    /// Path of [`super::route::NEW_LINK`].
    pub fn new_link(token: &str) -> String {
        format!("/a/{}/new-link", segment(token))
    }

    /// Path of [`super::route::NOT_MEANT`].
    pub fn not_meant(token: &str) -> String {
        format!("/a/{}/not-me", segment(token))
    }

    /// Path of [`super::route::ACTIVATION_NOT_MEANT`].
    pub fn activation_not_meant(invitation_id: &str) -> String {
        format!("/activation/{}/not-me", segment(invitation_id))
    }

    /// Path of [`super::route::API_INVITATION`].
    pub fn api_invitation(invitation_id: &str) -> String {
        format!("/api/v1/invitations/{}", segment(invitation_id))
    }

    /// Path of [`super::route::API_INVITATIONS`] with the invitations of one user.
    pub fn api_invitations_of(user_id: &str) -> String {
        format!("/api/v1/invitations?user_id={}", segment(user_id))
    }

    /// Path of [`super::route::ACTIVATION`].
    pub fn activation(invitation_id: &str) -> String {
        format!("/activation/{}", segment(invitation_id))
    }

    /// Path of [`super::route::PASSWORD_STRENGTH`].
    pub fn password_strength(invitation_id: &str) -> String {
        format!("/activation/{}/password-strength", segment(invitation_id))
    }

    /// Path of [`super::route::ACTIVATION_PASSKEY`].
    pub fn activation_passkey(invitation_id: &str) -> String {
        format!("/activation/{}/passkey", segment(invitation_id))
    }

    /// Path of [`super::route::SIGN_IN`] for somebody who is signed in and shall prove anew who they are.
    pub fn sign_in_again() -> String {
        "/sign-in?again=yes".to_owned()
    }

    /// Path of [`super::route::BRAND`]; a new `revision` makes browsers fetch the style sheet again.
    pub fn brand(client_id: &str, revision: &str) -> String {
        format!("/brand/{}?v={}", segment(client_id), segment(revision))
    }

    /// Path of [`super::route::LOGO`]; a new `revision` makes browsers fetch the picture again.
    pub fn logo(client_id: &str, revision: &str) -> String {
        format!("/brand/{}/logo?v={}", segment(client_id), segment(revision))
    }

    /// Path of [`super::route::ASSET`].
    pub fn asset(file: &str) -> String {
        format!("/assets/{}", segment(file))
    }

    /// A page between an authorization request and its answer, with the query that the request goes on with.
    pub fn continued(page: &str, continue_query: &str) -> String {
        format!("{page}?continue={}", segment(continue_query))
    }

    /// Path of [`super::route::PASSWORD_RESET`].
    pub fn password_reset(token: &str) -> String {
        format!("/n/{}", segment(token))
    }

    /// Path of [`super::route::SMS_RECEIPT`].
    pub fn sms_receipt(gateway: &str, token: &str) -> String {
        format!("/sms/receipts/{}/{}", segment(gateway), segment(token))
    }

    /// Path of [`super::route::DEMO_MESSAGE`].
    pub fn demo_message(message_id: &str) -> String {
        format!("/demo/mailbox/{}", segment(message_id))
    }

    /// Path of [`super::route::LEGAL`].
    pub fn legal(client_id: &str, kind: &str, version: &str, locale: &Locale) -> String {
        format!(
            "/legal/{}/{}/{}/{}",
            segment(client_id),
            segment(kind),
            segment(version),
            segment(locale.as_str())
        )
    }
}

/// A base URL that cannot be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaseUrlError {
    /// The text is no absolute URL.
    #[error("is no absolute URL: {0}")]
    Malformed(#[from] url::ParseError),
    /// The scheme is neither `http` nor `https`, or there is no host.
    #[error("must begin with http:// or https:// and name a host")]
    NotHttp,
    /// Something follows the host and port, or a user name stands before them.
    #[error("must consist of scheme, host and port only (no path, query, fragment or user)")]
    NotAnOrigin,
}

/// Absolute URLs below the service's public base URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urls {
    /// Scheme, host and port without a slash at the end.
    origin: String,
    https: bool,
}

impl Urls {
    /// Takes the public base URL, which has no path, query, fragment or user.
    pub fn new(base: &Url) -> Result<Self, BaseUrlError> {
        if !matches!(base.scheme(), "http" | "https") || !base.has_host() {
            return Err(BaseUrlError::NotHttp);
        }
        let bare = base.path() == "/"
            && base.query().is_none()
            && base.fragment().is_none()
            && base.username().is_empty()
            && base.password().is_none();
        if !bare {
            return Err(BaseUrlError::NotAnOrigin);
        }
        Ok(Self { origin: base.origin().ascii_serialization(), https: base.scheme() == "https" })
    }

    /// Reads the public base URL, as [`Urls::new`].
    pub fn parse(base: &str) -> Result<Self, BaseUrlError> {
        Self::new(&Url::parse(base)?)
    }

    /// Scheme, host and port, as browsers write the `Origin` header.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// True when browsers reach the service over TLS, so that cookies may be `Secure` and named `__Host-`.
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// The absolute URL of a path made by [`path`] or of a [`route`] without parameters.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The link that a message holds.
    pub fn invitation(&self, token: &str) -> String {
        self.absolute(&path::invitation(token))
    }

    /// The link that a message for a new password holds.
    pub fn password_reset(&self, token: &str) -> String {
        self.absolute(&path::password_reset(token))
    }

    /// Where a gateway tells what became of a text message.
    pub fn sms_receipt(&self, gateway: &str, token: &str) -> String {
        self.absolute(&path::sms_receipt(gateway, token))
    }

    /// The page of the demo's application.
    pub fn demo_callback(&self) -> String {
        self.absolute(route::DEMO_CALLBACK)
    }

    /// The page of the demo's messages.
    pub fn demo_mailbox(&self) -> String {
        self.absolute(route::DEMO_MAILBOX)
    }
}

/// Percent-encodes everything but the unreserved characters of RFC 3986, so that a value stays one segment.
fn segment(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    // A segment of dots would be taken for "here" or "up" by browsers, even when it is percent-encoded.
    if matches!(text, "." | "..") {
        return text.replace('.', "_");
    }
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_is_an_origin_and_nothing_more() {
        let urls = Urls::parse("https://Invite.Example:8443").unwrap();
        assert_eq!(urls.origin(), "https://invite.example:8443");
        assert!(urls.is_https());
        assert!(!Urls::parse("http://127.0.0.1:8080/").unwrap().is_https());
        for given in ["https://h/idp", "https://h/?a", "https://h/#a", "https://user@h/"] {
            assert_eq!(Urls::parse(given), Err(BaseUrlError::NotAnOrigin), "{given}");
        }
        assert_eq!(Urls::parse("ftp://h/"), Err(BaseUrlError::NotHttp));
        assert!(matches!(Urls::parse("invite.example"), Err(BaseUrlError::Malformed(_))));
    }

    #[test]
    fn a_value_never_leaves_its_segment() {
        assert_eq!(path::invitation("a/../b?c#d e"), "/a/a%2F..%2Fb%3Fc%23d%20e");
        assert_eq!(path::activation(".."), "/activation/__");
        assert_eq!(path::brand("demo", "3&x"), "/brand/demo?v=3%26x");
    }

    #[test]
    fn links_have_128_bits_that_nobody_guesses_and_fit_into_a_text_message() {
        use usher_domain::{Handle, LinkKey, LinkKeys, Nonce, Purpose};
        let keys = LinkKeys::new(LinkKey::new("k1", vec![7; 32]).unwrap(), vec![]);
        let token = |nonce: u8| {
            let (handle, nonce) = (Handle::new([1; 8]), Nonce::new([nonce; 16]));
            keys.token("k1", Purpose::Invitation, handle, nonce).unwrap().reveal()
        };
        for path in [path::invitation(&token(1)), path::password_reset(&token(1))] {
            assert!(path.len() <= 40, "{path}");
        }
        // What two invitations with the same handle do not share: 16 bytes of 6 bits a character, rounded up.
        let (one, other) = (token(1), token(2));
        let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
        assert!(one.len() - shared >= 21, "{one} {other}");
    }

    #[test]
    fn messages_hold_absolute_links() {
        let urls = Urls::parse("https://invite.example").unwrap();
        assert_eq!(urls.invitation("abc"), "https://invite.example/a/abc");
    }
}
