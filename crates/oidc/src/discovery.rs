//! What clients can find out by themselves (OpenID Connect Discovery 1.0 section 3, RFC 8414 section 2).

use serde_json::{Value, json};
use usher_domain::{ClientAuthentication, Locale, SigningAlgorithm};

use crate::{Claims, ClientKeys, Display, Prompt, ResponseMode, Scope, acr_values};

/// The absolute addresses of the endpoints; whoever knows the paths fills them in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    /// `/authorize`.
    pub authorization: String,
    /// `/token`.
    pub token: String,
    /// `/userinfo`.
    pub userinfo: String,
    /// `/.well-known/jwks.json`.
    pub jwks: String,
    /// `/introspect`.
    pub introspection: String,
    /// `/revoke`.
    pub revocation: String,
    /// `/endsession`.
    pub end_session: String,
    /// `/par`.
    pub pushed_authorization_request: String,
}

/// The provider as it describes itself.
#[derive(Clone, Debug)]
pub struct ProviderMetadata<'a> {
    /// The public base URL.
    pub issuer: &'a str,
    /// Where things are.
    pub endpoints: &'a Endpoints,
    /// The languages of the pages.
    pub locales: &'a [Locale],
    /// The names of claims that applications declared of their own, each once.
    pub own_claims: &'a [String],
}

impl ProviderMetadata<'_> {
    /// The document for `/.well-known/openid-configuration` and for `/.well-known/oauth-authorization-server`: RFC 8414
    /// uses the same names, and other members may be there.
    pub fn document(&self) -> Value {
        let algorithms = SigningAlgorithm::ALL.map(SigningAlgorithm::as_str);
        let methods = METHODS.map(ClientAuthentication::as_str);
        let confidential = &methods[..3];
        let locales: Vec<&str> = self.locales.iter().map(Locale::as_str).collect();
        let own_claims = self.own_claims.iter().map(String::as_str);
        let own_claims = own_claims.filter(|claim| !Claims::SUPPORTED.contains(claim));
        let claims: Vec<&str> = Claims::SUPPORTED.into_iter().chain(own_claims).collect();
        json!({
            "issuer": self.issuer,
            "authorization_endpoint": self.endpoints.authorization,
            "token_endpoint": self.endpoints.token,
            "userinfo_endpoint": self.endpoints.userinfo,
            "jwks_uri": self.endpoints.jwks,
            "end_session_endpoint": self.endpoints.end_session,
            "introspection_endpoint": self.endpoints.introspection,
            "revocation_endpoint": self.endpoints.revocation,
            "pushed_authorization_request_endpoint": self.endpoints.pushed_authorization_request,
            "require_pushed_authorization_requests": false,
            "scopes_supported": Scope::SUPPORTED,
            "response_types_supported": ["code"],
            "response_modes_supported": ResponseMode::ALL.map(ResponseMode::as_str),
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": algorithms,
            "token_endpoint_auth_methods_supported": methods,
            "token_endpoint_auth_signing_alg_values_supported": ClientKeys::ALGORITHMS,
            "introspection_endpoint_auth_methods_supported": confidential,
            "introspection_endpoint_auth_signing_alg_values_supported": ClientKeys::ALGORITHMS,
            "revocation_endpoint_auth_methods_supported": methods,
            "revocation_endpoint_auth_signing_alg_values_supported": ClientKeys::ALGORITHMS,
            "code_challenge_methods_supported": ["S256"],
            "claim_types_supported": ["normal"],
            "claims_supported": claims,
            "claims_parameter_supported": true,
            "request_parameter_supported": false,
            "request_uri_parameter_supported": false,
            "require_request_uri_registration": false,
            "authorization_response_iss_parameter_supported": true,
            "prompt_values_supported": Prompt::ALL.map(Prompt::as_str),
            "display_values_supported": Display::ALL.map(Display::as_str),
            "acr_values_supported": acr_values(),
            "ui_locales_supported": locales,
            "backchannel_logout_supported": true,
            "backchannel_logout_session_supported": true,
        })
    }
}

/// The methods; the public clients' is the last.
const METHODS: [ClientAuthentication; 4] = [
    ClientAuthentication::SecretBasic,
    ClientAuthentication::SecretPost,
    ClientAuthentication::PrivateKeyJwt,
    ClientAuthentication::None,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Value {
        let at = |path: &str| format!("https://id.example{path}");
        let endpoints = Endpoints {
            authorization: at("/authorize"),
            token: at("/token"),
            userinfo: at("/userinfo"),
            jwks: at("/jwks"),
            introspection: at("/introspect"),
            revocation: at("/revoke"),
            end_session: at("/endsession"),
            pushed_authorization_request: at("/par"),
        };
        let metadata = ProviderMetadata {
            issuer: "https://id.example",
            endpoints: &endpoints,
            locales: &[Locale::fallback()],
            own_claims: &["groups".to_owned(), "email".to_owned()],
        };
        metadata.document()
    }

    #[test]
    fn discovery_3_the_required_members_are_there() {
        let document = document();
        for name in [
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "response_types_supported",
            "subject_types_supported",
            "id_token_signing_alg_values_supported",
        ] {
            assert!(!document[name].is_null(), "{name}");
        }
        let algorithms = document["id_token_signing_alg_values_supported"].as_array().unwrap();
        assert!(algorithms.contains(&json!("RS256")), "section 3 demands it");
        assert_eq!(document["scopes_supported"][0], "openid");
    }

    #[test]
    fn discovery_3_what_is_not_supported_is_said() {
        let document = document();
        assert_eq!(document["request_uri_parameter_supported"], false, "its default is true");
        assert_eq!(document["request_parameter_supported"], false);
        assert_eq!(document["response_types_supported"], json!(["code"]));
        assert_eq!(document["grant_types_supported"], json!(["authorization_code", "refresh_token"]));
        assert_eq!(document["code_challenge_methods_supported"], json!(["S256"]));
    }

    #[test]
    fn rfc8414_2_lists_are_neither_empty_nor_repeat_themselves() {
        for (name, value) in document().as_object().unwrap() {
            if let Some(list) = value.as_array() {
                let distinct: std::collections::HashSet<_> = list.iter().map(Value::to_string).collect();
                assert!(!list.is_empty() && distinct.len() == list.len(), "{name}");
            }
        }
    }

    #[test]
    fn rfc7662_4_nobody_introspects_without_authentication() {
        let methods = document()["introspection_endpoint_auth_methods_supported"].clone();
        assert_eq!(methods, json!(["client_secret_basic", "client_secret_post", "private_key_jwt"]));
    }
}
