//! Scopes: what an application asks for (RFC 6749 section 3.3, OpenID Connect Core section 5.4).

use std::fmt;

use usher_domain::{RefreshTokens, RelyingParty};

const OFFLINE_ACCESS: &str = "offline_access";

/// Scope values without repetition, in the order in which they came; may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope(Vec<String>);

impl Scope {
    /// The values that mean something here; others are ignored (OpenID Connect Core section 3.1.2.1).
    pub const SUPPORTED: [&'static str; 6] =
        ["openid", "profile", "email", "phone", "address", "offline_access"];
    /// The longest text that is read.
    pub const MOST_BYTES: usize = 2_000;

    /// Reads values separated by spaces.
    ///
    /// Returns `None` for text with other characters than RFC 6749 section 3.3 allows, or beyond the bounds.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |byte: u8| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e);
        if text.len() > Self::MOST_BYTES || !text.bytes().all(|byte| byte == b' ' || allowed(byte)) {
            return None;
        }
        let mut values: Vec<String> = Vec::new();
        for value in text.split(' ').filter(|value| !value.is_empty()) {
            if !values.iter().any(|known| known == value) {
                values.push(value.to_owned());
            }
        }
        Some(Self(values))
    }

    /// The values, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// True when this value is among them.
    pub fn contains(&self, value: &str) -> bool {
        self.iter().any(|known| known == value)
    }

    /// True when there is no value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True for a request of OpenID Connect: an ID token is given for it (Core section 3.1.2.1).
    pub fn is_openid(&self) -> bool {
        self.contains("openid")
    }

    /// What is granted out of what was asked: the values that mean something here or to a claim of the application's own.
    ///
    /// `offline_access` is granted by the application's setting, which is the condition other than `prompt=consent` that
    /// OpenID Connect Core section 11 speaks of.
    pub fn granted(&self, relying_party: &RelyingParty) -> Self {
        let own = |value: &str| relying_party.claims.iter().any(|rule| rule.scope.as_deref() == Some(value));
        let offline = relying_party.refresh_tokens != RefreshTokens::Never;
        let kept = self.iter().filter(|value| Self::SUPPORTED.contains(value) || own(value));
        Self(kept.filter(|value| offline || *value != OFFLINE_ACCESS).map(str::to_owned).collect())
    }

    /// True when a refresh token goes with a grant of this scope.
    pub fn gives_refresh_token(&self, setting: RefreshTokens) -> bool {
        match setting {
            RefreshTokens::Always => true,
            RefreshTokens::Never => false,
            RefreshTokens::OfflineAccess => self.contains(OFFLINE_ACCESS),
        }
    }

    /// The values that are in this scope and not in the other: what a person was not yet asked about.
    pub fn beyond(&self, other: &Self) -> Self {
        Self(self.iter().filter(|value| !other.contains(value)).map(str::to_owned).collect())
    }

    /// The requested part of what was granted (RFC 6749 section 6); `None` when it asks for more than that.
    pub fn narrowed_to(&self, requested: &Self) -> Option<Self> {
        requested.iter().all(|value| self.contains(value)).then(|| requested.clone())
    }
}

/// The values separated by spaces; reads back as the same scope.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use usher_domain::{ClaimRule, ClaimSource};

    use super::*;

    fn scope(text: &str) -> Scope {
        Scope::parse(text).unwrap()
    }

    #[test]
    fn rfc6749_3_3_values_are_a_set_in_the_order_they_came() {
        assert_eq!(scope("profile  openid profile").to_string(), "profile openid");
        for bad in ["open\u{e9}id", "a\"b", "a\\b", "a\tb", &"a".repeat(2_001)] {
            assert_eq!(Scope::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn core_3_1_2_1_unknown_scopes_are_ignored() {
        let mut settings = RelyingParty::default();
        assert_eq!(scope("openid groups email").granted(&settings).to_string(), "openid email");
        settings.claims.push(ClaimRule {
            claim: "groups".to_owned(),
            source: ClaimSource::Field("groups".to_owned()),
            scope: Some("groups".to_owned()),
        });
        assert_eq!(scope("openid groups email").granted(&settings).to_string(), "openid groups email");
    }

    #[test]
    fn core_11_offline_access_is_granted_by_the_applications_setting() {
        for (setting, asked, granted, refreshed) in [
            (RefreshTokens::OfflineAccess, "openid offline_access", "openid offline_access", true),
            (RefreshTokens::OfflineAccess, "openid", "openid", false),
            (RefreshTokens::Always, "openid", "openid", true),
            (RefreshTokens::Never, "openid offline_access", "openid", false),
        ] {
            let settings = RelyingParty { refresh_tokens: setting, ..RelyingParty::default() };
            let given = scope(asked).granted(&settings);
            assert_eq!(given.to_string(), granted);
            assert_eq!(given.gives_refresh_token(setting), refreshed);
        }
    }

    #[test]
    fn rfc6749_6_a_refresh_never_widens_the_scope() {
        let granted = scope("openid email profile");
        assert_eq!(granted.narrowed_to(&scope("email openid")), Some(scope("email openid")));
        assert_eq!(granted.narrowed_to(&scope("openid phone")), None);
        assert_eq!(granted.beyond(&scope("openid")), scope("email profile"));
    }

    proptest! {
        #[test]
        fn any_scope_reads_back_the_same(text in "\\PC{0,80}|[a-d ]{0,40}") {
            if let Some(scope) = Scope::parse(&text) {
                prop_assert_eq!(Scope::parse(&scope.to_string()), Some(scope));
            }
        }
    }
}
