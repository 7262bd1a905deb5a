//! How an application signs its users in: its settings as a client of OpenID Connect.

use std::time::Duration;

/// The settings of an application as a relying party. What a declaration leaves out is the safe choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelyingParty {
    /// How it may authenticate at the token endpoint; never empty. [`ClientAuthentication::None`] stands alone.
    pub authentication: Vec<ClientAuthentication>,
    /// Its public keys for `private_key_jwt`, as a JWK Set (RFC 7517 section 5).
    pub jwks: Option<String>,
    /// Whether an authorization request must bring a code challenge.
    pub pkce: Pkce,
    /// What its ID tokens are signed with.
    pub id_token_algorithm: SigningAlgorithm,
    /// What its access tokens look like.
    pub access_token_format: AccessTokenFormat,
    /// The `aud` of its access tokens; empty: the issuer.
    pub access_token_audience: Vec<String>,
    /// How long an access token works.
    pub access_token_lifetime: Duration,
    /// When it gets refresh tokens.
    pub refresh_tokens: RefreshTokens,
    /// A refresh token ends when it was not used for this long.
    pub refresh_idle_lifetime: Duration,
    /// All refresh tokens of one sign-in end after this time.
    pub refresh_absolute_lifetime: Duration,
    /// Whether people are asked before their data goes to the application.
    pub consent: ConsentMode,
    /// Whether signing in needs a second factor.
    pub second_factor: SecondFactor,
    /// Where browsers may be sent after logout, compared exactly.
    pub post_logout_redirect_uris: Vec<String>,
    /// Where the end of a session is told (OpenID Connect Back-Channel Logout 1.0).
    pub backchannel_logout_uri: Option<String>,
    /// Claims beside or instead of the standard ones.
    pub claims: Vec<ClaimRule>,
}

/// How a client proves who it is (OpenID Connect Core section 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientAuthentication {
    /// The secret in the `Authorization` header.
    SecretBasic,
    /// The secret in the body.
    SecretPost,
    /// A signed assertion (RFC 7523).
    PrivateKeyJwt,
    /// Not at all: a public client, which PKCE protects.
    None,
}

impl ClientAuthentication {
    /// The registered name of the method.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SecretBasic => "client_secret_basic",
            Self::SecretPost => "client_secret_post",
            Self::PrivateKeyJwt => "private_key_jwt",
            Self::None => "none",
        }
    }
}

/// Whether an authorization request must bring a code challenge (RFC 7636).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pkce {
    /// Always.
    Required,
    /// Taken when it is there. For one confidential client at a time; never for a public one.
    Optional,
}

/// What tokens are signed with (RFC 7518 section 3.1, RFC 8037).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SigningAlgorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256: what every client can verify.
    Rs256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// Ed25519.
    EdDsa,
}

impl SigningAlgorithm {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rs256, Self::Es256, Self::EdDsa];

    /// The `alg` of a token's header.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Es256 => "ES256",
            Self::EdDsa => "EdDSA",
        }
    }

    /// Reads an `alg`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|algorithm| algorithm.as_str() == text)
    }
}

/// What access tokens look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessTokenFormat {
    /// A JWT (RFC 9068), which a resource server can verify by itself.
    Jwt,
    /// Random text, which only `/introspect` can tell something about.
    Opaque,
}

/// When an application gets refresh tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefreshTokens {
    /// When it asks for the scope `offline_access`.
    OfflineAccess,
    /// With every sign-in.
    Always,
    /// Never.
    Never,
}

/// Whether people are asked before their data goes to the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentMode {
    /// No: the invitation came from it. `prompt=consent` asks all the same.
    Skip,
    /// Once for each scope.
    Ask,
}

/// Whether signing in needs a second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondFactor {
    /// Of those who have set one up.
    Optional,
    /// Of everyone; who has none sets one up first.
    Required,
}

/// A claim of an application's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRule {
    /// Its name.
    pub claim: String,
    /// Where its value comes from.
    pub source: ClaimSource,
    /// The scope that it goes with; `None`: every token of the application.
    pub scope: Option<String>,
}

/// Where the value of a claim comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimSource {
    /// A field of the profile.
    Field(String),
    /// The same text for everyone.
    Text(String),
}

impl Default for RelyingParty {
    fn default() -> Self {
        Self {
            authentication: vec![ClientAuthentication::SecretBasic, ClientAuthentication::SecretPost],
            jwks: None,
            pkce: Pkce::Required,
            id_token_algorithm: SigningAlgorithm::Rs256,
            access_token_format: AccessTokenFormat::Jwt,
            access_token_audience: Vec::new(),
            access_token_lifetime: Duration::from_mins(10),
            refresh_tokens: RefreshTokens::OfflineAccess,
            refresh_idle_lifetime: Duration::from_hours(14 * 24),
            refresh_absolute_lifetime: Duration::from_hours(90 * 24),
            consent: ConsentMode::Skip,
            second_factor: SecondFactor::Optional,
            post_logout_redirect_uris: Vec::new(),
            backchannel_logout_uri: None,
            claims: Vec::new(),
        }
    }
}

impl RelyingParty {
    /// True for a client that cannot keep a secret.
    pub fn is_public(&self) -> bool {
        self.authentication.contains(&ClientAuthentication::None)
    }
}
