//! The part of a declaration that says how an application signs its users in.

use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use usher_domain::{
    AccessTokenFormat, ClaimRule, ClaimSource, ClientAuthentication, ConsentMode, Pkce, RefreshTokens,
    RelyingParty, SecondFactor, SigningAlgorithm, redirect_uri_problem,
};
use usher_oidc::ClientKeys;

use super::check::Problems;

/// How the application signs its users in (OpenID Connect).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct OpenIdConnectDeclaration {
    /// How it may authenticate at the token endpoint: `client_secret_basic`, `client_secret_post`, `private_key_jwt`;
    /// or `none` alone for a public client, such as an app in the browser.
    pub token_endpoint_auth_methods: Vec<String>,
    /// Its public keys for `private_key_jwt`: a JWK Set as JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jwks: Option<String>,
    /// Whether a code challenge is needed. `optional` is for a confidential client whose library has no PKCE.
    pub pkce: PkceDeclaration,
    /// What ID tokens are signed with: `RS256`, `ES256`, `EdDSA`.
    pub id_token_signed_response_alg: String,
    /// What access tokens look like: `jwt` or `opaque`.
    pub access_token_format: AccessTokenFormatDeclaration,
    /// The `aud` of access tokens; empty: the issuer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub access_token_audience: Vec<String>,
    /// How long an access token works, in minutes. 1 to 1440.
    pub access_token_minutes: u32,
    /// When there are refresh tokens: `offline_access` (when that scope is asked for), `always`, `never`.
    pub refresh_tokens: RefreshTokensDeclaration,
    /// A refresh token ends when it was not used for this many hours. 1 to 8760.
    pub refresh_idle_hours: u32,
    /// All refresh tokens of one sign-in end after this many hours. 1 to 87600.
    pub refresh_absolute_hours: u32,
    /// Whether people are asked before their data goes to the application: `skip` or `ask`.
    pub consent: ConsentDeclaration,
    /// Whether signing in needs a second factor: `optional` or `required`.
    pub second_factor: SecondFactorDeclaration,
    /// Where browsers may be sent after logout, compared exactly.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub post_logout_redirect_uris: Vec<String>,
    /// Where the end of a session is told (OpenID Connect Back-Channel Logout).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backchannel_logout_uri: Option<String>,
    /// Claims beside or instead of the standard ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<ClaimDeclaration>,
}

/// Whether a code challenge is needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PkceDeclaration {
    /// Always.
    #[default]
    Required,
    /// Taken when it is there.
    Optional,
}

/// What access tokens look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AccessTokenFormatDeclaration {
    /// A JWT (RFC 9068).
    #[default]
    Jwt,
    /// Random text.
    Opaque,
}

/// When there are refresh tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RefreshTokensDeclaration {
    /// When the scope `offline_access` is asked for.
    #[default]
    OfflineAccess,
    /// With every sign-in.
    Always,
    /// Never.
    Never,
}

/// Whether people are asked before their data goes to the application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentDeclaration {
    /// No.
    #[default]
    Skip,
    /// Once for each scope.
    Ask,
}

/// Whether signing in needs a second factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SecondFactorDeclaration {
    /// Of those who have set one up.
    #[default]
    Optional,
    /// Of everyone.
    Required,
}

/// A claim of the application's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimDeclaration {
    /// Its name, as `department`.
    pub claim: String,
    /// The field of the profile that it is; or give `text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The same text for everyone; or give `field`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The scope that it goes with. Left out: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}

impl Default for OpenIdConnectDeclaration {
    fn default() -> Self {
        Self {
            token_endpoint_auth_methods: vec![
                "client_secret_basic".to_owned(),
                "client_secret_post".to_owned(),
            ],
            jwks: None,
            pkce: PkceDeclaration::Required,
            id_token_signed_response_alg: "RS256".to_owned(),
            access_token_format: AccessTokenFormatDeclaration::Jwt,
            access_token_audience: Vec::new(),
            access_token_minutes: 10,
            refresh_tokens: RefreshTokensDeclaration::OfflineAccess,
            refresh_idle_hours: 14 * 24,
            refresh_absolute_hours: 90 * 24,
            consent: ConsentDeclaration::Skip,
            second_factor: SecondFactorDeclaration::Optional,
            post_logout_redirect_uris: Vec::new(),
            backchannel_logout_uri: None,
            claims: Vec::new(),
        }
    }
}

/// Claims that tokens hold for reasons of their own (OpenID Connect Core section 2, RFC 7519, RFC 9068).
const RESERVED_CLAIMS: [&str; 19] = [
    "iss",
    "sub",
    "aud",
    "exp",
    "iat",
    "nbf",
    "jti",
    "auth_time",
    "nonce",
    "acr",
    "amr",
    "azp",
    "sid",
    "at_hash",
    "c_hash",
    "client_id",
    "scope",
    "grant_id",
    "events",
];

impl OpenIdConnectDeclaration {
    /// True when nothing was said: such a declaration is stored without the table.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The settings, with what is wrong with them.
    pub(super) fn check(&self, problems: &mut Problems) -> RelyingParty {
        self.check_bounds(problems);
        let authentication = self.check_authentication(problems);
        let algorithm = SigningAlgorithm::parse(&self.id_token_signed_response_alg);
        let key = "openid_connect.id_token_signed_response_alg";
        problems.require(algorithm.is_some(), key, "RS256, ES256 or EdDSA");
        for (i, uri) in self.post_logout_redirect_uris.iter().enumerate() {
            if let Some(problem) = redirect_uri_problem(uri) {
                let key = format!("openid_connect.post_logout_redirect_uris[{i}]");
                problems.add(key, format!("'{uri}' cannot be used: {problem}"));
            }
        }
        if let Some(uri) = &self.backchannel_logout_uri {
            problems.https("openid_connect.backchannel_logout_uri", uri);
        }
        RelyingParty {
            authentication,
            jwks: self.jwks.clone(),
            pkce: match self.pkce {
                PkceDeclaration::Required => Pkce::Required,
                PkceDeclaration::Optional => Pkce::Optional,
            },
            id_token_algorithm: algorithm.unwrap_or(SigningAlgorithm::Rs256),
            access_token_format: match self.access_token_format {
                AccessTokenFormatDeclaration::Jwt => AccessTokenFormat::Jwt,
                AccessTokenFormatDeclaration::Opaque => AccessTokenFormat::Opaque,
            },
            access_token_audience: self.access_token_audience.clone(),
            access_token_lifetime: Duration::from_mins(self.access_token_minutes.into()),
            refresh_tokens: match self.refresh_tokens {
                RefreshTokensDeclaration::OfflineAccess => RefreshTokens::OfflineAccess,
                RefreshTokensDeclaration::Always => RefreshTokens::Always,
                RefreshTokensDeclaration::Never => RefreshTokens::Never,
            },
            refresh_idle_lifetime: Duration::from_hours(self.refresh_idle_hours.into()),
            refresh_absolute_lifetime: Duration::from_hours(self.refresh_absolute_hours.into()),
            consent: match self.consent {
                ConsentDeclaration::Skip => ConsentMode::Skip,
                ConsentDeclaration::Ask => ConsentMode::Ask,
            },
            second_factor: match self.second_factor {
                SecondFactorDeclaration::Optional => SecondFactor::Optional,
                SecondFactorDeclaration::Required => SecondFactor::Required,
            },
            post_logout_redirect_uris: self.post_logout_redirect_uris.clone(),
            backchannel_logout_uri: self.backchannel_logout_uri.clone(),
            claims: self.check_claims(problems),
        }
    }

    fn check_bounds(&self, problems: &mut Problems) {
        let minutes = (1..=1_440).contains(&self.access_token_minutes);
        problems.require(minutes, "openid_connect.access_token_minutes", "1 to 1440");
        let idle = (1..=8_760).contains(&self.refresh_idle_hours);
        problems.require(idle, "openid_connect.refresh_idle_hours", "1 to 8760");
        let absolute = (1..=87_600).contains(&self.refresh_absolute_hours);
        problems.require(absolute, "openid_connect.refresh_absolute_hours", "1 to 87600");
    }

    fn check_authentication(&self, problems: &mut Problems) -> Vec<ClientAuthentication> {
        let key = "openid_connect.token_endpoint_auth_methods";
        let known = [
            ClientAuthentication::SecretBasic,
            ClientAuthentication::SecretPost,
            ClientAuthentication::PrivateKeyJwt,
            ClientAuthentication::None,
        ];
        let mut methods = Vec::new();
        for text in &self.token_endpoint_auth_methods {
            match known.into_iter().find(|method| method.as_str() == text) {
                Some(method) => methods.push(method),
                None => problems.add(key, format!("'{text}' is no method that Usher knows")),
            }
        }
        problems.require(!methods.is_empty(), key, "at least one method");
        let is_public = methods.contains(&ClientAuthentication::None);
        problems.require(!is_public || methods.len() == 1, key, "none alone, or methods without none");
        let pkce_is_needed = !is_public || self.pkce == PkceDeclaration::Required;
        problems.require(pkce_is_needed, "openid_connect.pkce", "required for a public client");
        self.check_jwks(methods.contains(&ClientAuthentication::PrivateKeyJwt), problems);
        methods
    }

    fn check_jwks(&self, is_needed: bool, problems: &mut Problems) {
        let key = "openid_connect.jwks";
        if let Some(Err(problem)) = self.jwks.as_deref().map(ClientKeys::parse) {
            problems
                .add(key, format!("expected a JWK Set with keys to verify with, as JSON text: {problem}"));
        }
        problems.require(
            !is_needed || self.jwks.is_some(),
            key,
            "the public keys that private_key_jwt needs",
        );
    }

    fn check_claims(&self, problems: &mut Problems) -> Vec<ClaimRule> {
        let mut rules = Vec::new();
        for (i, declared) in self.claims.iter().enumerate() {
            let key = format!("openid_connect.claims[{i}]");
            let is_fit = (1..=200).contains(&declared.claim.len())
                && !declared.claim.chars().any(|c| c.is_control() || c.is_whitespace());
            problems.require(is_fit, &key, "a claim of 1 to 200 characters without white space");
            let is_free = !RESERVED_CLAIMS.contains(&declared.claim.as_str());
            problems.require(is_free, &key, "a claim that tokens do not hold already");
            let source = match (&declared.field, &declared.text) {
                (Some(field), None) => ClaimSource::Field(field.clone()),
                (None, Some(text)) => ClaimSource::Text(text.clone()),
                (Some(_), Some(_)) | (None, None) => {
                    problems.add(key, "expected either field or text");
                    continue;
                }
            };
            rules.push(ClaimRule { claim: declared.claim.clone(), source, scope: declared.scope.clone() });
        }
        rules
    }
}
