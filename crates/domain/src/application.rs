//! An application that invites its users, and how it wants that done.

use std::time::Duration;

use crate::{
    AuthType, Branding, ClientId, LegalDocument, Locale, MailIdentity, PasswordPolicy, ProfileSchema,
    RelyingParty, ReminderPlan, ResendLimit, SecretDigest, SmsPolicy, Timestamp, Webhook,
};

/// An application as its operator declared it.
#[derive(Clone, Debug)]
pub struct Application {
    /// Who it is.
    pub client_id: ClientId,
    /// Grows with every change of the declaration; settings read at one revision are never mixed with another's.
    pub revision: i64,
    /// What guests know it by.
    pub name: String,
    /// How pages and mails look.
    pub branding: Branding,
    /// Where browsers may be sent, compared exactly; never empty.
    pub redirect_uris: Vec<String>,
    /// How it may invite; never empty.
    pub auth_types: Vec<AuthType>,
    /// The locale of requests that name none.
    pub default_locale: Locale,
    /// The flow that requests name their locale for.
    pub flow: Flow,
    /// What pre-register does when the user exists.
    pub existing_user: ExistingUser,
    /// `APP` makes the flag `resourceAccessAPP` true for the application's users.
    pub resource_code: Option<String>,
    /// The status of an impossible mobile number (row m20).
    pub invalid_mobile_status: InvalidMobileStatus,
    /// Where the browser goes after activation.
    pub after_activation: AfterActivation,
    /// How long a link works.
    pub invitation_lifetime: Duration,
    /// How long a guest may take over the activation page.
    pub activation_session: Duration,
    /// How often an invitation may be sent again.
    pub resend_limit: ResendLimit,
    /// In whose name its mails go out.
    pub mail: MailIdentity,
    /// How it may use text messages.
    pub sms: SmsPolicy,
    /// When a guest who has not come yet is reminded.
    pub reminders: ReminderPlan,
    /// Where it is told what happens.
    pub webhook: Option<Webhook>,
    /// How it signs its users in.
    pub relying_party: RelyingParty,
    /// What a profile holds.
    pub profile: ProfileSchema,
    /// What is to be accepted.
    pub legal: Vec<LegalDocument>,
    /// The bounds of passwords.
    pub password: PasswordPolicy,
    /// The secrets that it may present now: one, or two during a rotation.
    pub secrets: Vec<SecretDigest>,
    /// Set when it may do nothing any more.
    pub disabled_at: Option<Timestamp>,
}

/// The named flow of rows e26 and m17.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The locales it has; empty: all that the service speaks.
    pub locales: Vec<Locale>,
}

impl Default for Flow {
    /// The flow of an application that names none (contract.md section 3).
    fn default() -> Self {
        Self {
            name: "standard_global".to_owned(),
            version: "20220207155201304965".to_owned(),
            locales: Vec::new(),
        }
    }
}

/// What pre-register does when the user exists and `resend` is not true (contract.md section 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExistingUser {
    /// Links the user to the application and answers 200.
    Link,
    /// Answers 422 (rows e10, m05).
    Reject,
}

/// The status of an impossible mobile number (row m20).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidMobileStatus {
    /// 502 `bad_gateway`, as documented.
    BadGateway,
    /// 422 `invalid_parameters`.
    UnprocessableEntity,
}

/// Where the browser goes after activation (contract.md section 6.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterActivation {
    /// To the invitation's `redirect_uri`, unchanged.
    Redirect,
    /// To the application's `initiate_login_uri` with `iss`, `login_hint` and `target_link_uri`
    /// (OpenID Connect Core section 4).
    InitiateLogin {
        /// The application's `initiate_login_uri`.
        initiate_login_uri: String,
    },
    /// To the invitation's `redirect_uri` with `code` and `iss`: a code for that URI.
    Code,
}

impl Application {
    /// True when one of its current secrets is this one; compares with all of them, so that the time tells nothing.
    pub fn accepts_secret(&self, presented: &[u8]) -> bool {
        let presented = SecretDigest::of(presented);
        self.secrets.iter().fold(false, |found, secret| found | secret.matches(&presented))
    }

    /// Exact comparison (RFC 9700 section 2.1).
    pub fn allows_redirect_uri(&self, redirect_uri: &str) -> bool {
        self.redirect_uris.iter().any(|allowed| allowed == redirect_uri)
    }

    /// `resourceAccess<Code>`, for an application with a resource code.
    pub fn resource_flag(&self) -> Option<String> {
        self.resource_code.as_ref().map(|code| format!("resourceAccess{code}"))
    }

    /// Where the browser goes once the account is active, or to sign in.
    ///
    /// `issuer` is the service's base URL; `login_hint` the user's identifier, for nobody but that user's browser.
    pub fn destination(&self, issuer: &str, login_hint: Option<&str>, redirect_uri: &str) -> String {
        match &self.after_activation {
            // A code is added by whoever can make one.
            AfterActivation::Redirect | AfterActivation::Code => redirect_uri.to_owned(),
            AfterActivation::InitiateLogin { initiate_login_uri } => {
                match url::Url::parse(initiate_login_uri) {
                    Ok(mut url) => {
                        url.query_pairs_mut().append_pair("iss", issuer);
                        if let Some(login_hint) = login_hint {
                            url.query_pairs_mut().append_pair("login_hint", login_hint);
                        }
                        url.query_pairs_mut().append_pair("target_link_uri", redirect_uri);
                        url.into()
                    }
                    // Declarations are checked when they are applied; should one be damaged, the guest still arrives.
                    Err(_) => redirect_uri.to_owned(),
                }
            }
        }
    }
}

/// What is wrong with a URI that browsers would be sent to; `None` when it is fit.
///
/// https, http on loopback only, or an app's own scheme with a dot in it (RFC 8252 section 7.1); no fragment, no
/// credentials, no white space.
pub fn redirect_uri_problem(text: &str) -> Option<&'static str> {
    if text.len() > 2_000 || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Some("it has white space in it or is longer than 2,000 characters");
    }
    let Ok(url) = url::Url::parse(text) else { return Some("it is no absolute URI") };
    if url.fragment().is_some() {
        return Some("it has a fragment (RFC 6749 section 3.1.2)");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Some("it has credentials in it");
    }
    match url.scheme() {
        "https" => None,
        "http" if is_loopback(&url) => None,
        "http" => Some("http is allowed for localhost only; use https"),
        scheme if scheme.contains('.') => None,
        _ => Some("its scheme is none of https, http (localhost) or an app's own with a dot in it"),
    }
}

/// True for `localhost` and the loopback addresses.
pub fn is_loopback(url: &url::Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fit_redirect_uris_are_declared() {
        for good in [
            "https://shop.example/welcome?a=1",
            "http://localhost:3000/cb",
            "http://127.0.0.1/",
            "com.example.app:/cb",
        ] {
            assert_eq!(redirect_uri_problem(good), None, "{good}");
        }
        for bad in [
            "/welcome",
            "http://shop.example/",
            "https://shop.example/#x",
            "javascript:alert(1)",
            "https://u:p@x.example/",
        ] {
            assert!(redirect_uri_problem(bad).is_some(), "{bad}");
        }
    }
}
