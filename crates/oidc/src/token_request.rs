//! Reads a token request, and holds it against what was granted (RFC 6749 sections 4.1.3 and 6, RFC 7636 section 4.6).

use usher_domain::{ClientId, Secret};

use crate::authorization_request::MOST_TOKEN_BYTES;
use crate::{CodeChallenge, ErrorCode, Parameters, ProtocolError, Scope};

/// What is presented at the token endpoint.
pub enum TokenRequest {
    /// A code (section 4.1.3).
    AuthorizationCode {
        /// The code.
        code: Secret<String>,
        /// The URI that the code was sent to.
        redirect_uri: String,
        /// What the challenge was made of.
        code_verifier: Option<Secret<String>>,
    },
    /// A refresh token (section 6).
    RefreshToken {
        /// The token.
        refresh_token: Secret<String>,
        /// The part of the scope that is wanted; `None`: all of it.
        scope: Option<Scope>,
    },
}

impl TokenRequest {
    /// Reads the request; who sends it is read by [`crate::ClientCredentials`].
    ///
    /// # Errors
    /// `invalid_request`, `invalid_scope`, `unsupported_grant_type`.
    pub fn read(parameters: &Parameters) -> Result<Self, ProtocolError> {
        if let Some(name) = parameters.repeated() {
            return Err(ProtocolError::repeated(name));
        }
        match parameters.get("grant_type") {
            None => Err(ProtocolError::missing("grant_type")),
            Some("authorization_code") => Ok(Self::AuthorizationCode {
                code: Secret::new(required(parameters, "code")?),
                redirect_uri: required(parameters, "redirect_uri")?,
                code_verifier: parameters.get("code_verifier").map(|text| Secret::new(text.to_owned())),
            }),
            Some("refresh_token") => Ok(Self::RefreshToken {
                refresh_token: Secret::new(required(parameters, "refresh_token")?),
                scope: parameters.get("scope").map(narrower_scope).transpose()?,
            }),
            Some(_) => Err(ProtocolError::new(
                ErrorCode::UnsupportedGrantType,
                "The grant_type is neither authorization_code nor refresh_token.",
            )),
        }
    }
}

fn required(parameters: &Parameters, name: &'static str) -> Result<String, ProtocolError> {
    let text = parameters.get(name).ok_or_else(|| ProtocolError::missing(name))?;
    if text.len() > MOST_TOKEN_BYTES {
        return Err(ProtocolError::malformed(name));
    }
    Ok(text.to_owned())
}

fn narrower_scope(text: &str) -> Result<Scope, ProtocolError> {
    Scope::parse(text).ok_or_else(|| {
        ProtocolError::new(ErrorCode::InvalidScope, "The parameter 'scope' is malformed or too long.")
    })
}

/// What a code is bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeBinding {
    /// Who it was given to.
    pub client_id: ClientId,
    /// Where it was sent.
    pub redirect_uri: String,
    /// What its verifier must fit.
    pub code_challenge: Option<CodeChallenge>,
}

impl CodeBinding {
    /// Checks what came with a code.
    ///
    /// # Errors
    /// `invalid_grant`, with one description for all reasons but the verifier's, so that a thief learns nothing.
    pub fn check(
        &self,
        client_id: &ClientId,
        redirect_uri: &str,
        code_verifier: Option<&str>,
    ) -> Result<(), ProtocolError> {
        if self.client_id != *client_id || self.redirect_uri != redirect_uri {
            return Err(ProtocolError::invalid_grant(
                "The code is not valid for this client and redirect_uri.",
            ));
        }
        match (&self.code_challenge, code_verifier) {
            (None, None) => Ok(()),
            (Some(challenge), Some(verifier)) if challenge.accepts(verifier) => Ok(()),
            (Some(_), _) => Err(ProtocolError::invalid_grant("The code_verifier does not fit.")),
            // Somebody took the challenge out on the way (RFC 9700 section 4.8.2).
            (None, Some(_)) => Err(ProtocolError::invalid_grant(
                "There is a code_verifier, but there was no code_challenge.",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(form: &str) -> Result<TokenRequest, ErrorCode> {
        TokenRequest::read(&Parameters::parse(form).unwrap()).map_err(|error| error.code)
    }

    #[test]
    fn rfc6749_4_1_3_a_code_comes_with_its_redirect_uri() {
        let form = "grant_type=authorization_code&code=abc&redirect_uri=https%3A%2F%2Fa.example%2F";
        match read(form) {
            Ok(TokenRequest::AuthorizationCode { code, redirect_uri, code_verifier }) => {
                assert_eq!((code.expose().as_str(), redirect_uri.as_str()), ("abc", "https://a.example/"));
                assert!(code_verifier.is_none());
            }
            Ok(TokenRequest::RefreshToken { .. }) | Err(_) => panic!("expected a code"),
        }
        for missing in ["code=abc", "redirect_uri=a"] {
            let form = format!("grant_type=authorization_code&{missing}");
            assert_eq!(read(&form).err(), Some(ErrorCode::InvalidRequest), "{form}");
        }
    }

    #[test]
    fn rfc6749_6_a_refresh_may_name_a_scope() {
        match read("grant_type=refresh_token&refresh_token=r&scope=openid+email") {
            Ok(TokenRequest::RefreshToken { refresh_token, scope }) => {
                assert_eq!(refresh_token.expose(), "r");
                assert_eq!(scope, Scope::parse("openid email"));
            }
            Ok(TokenRequest::AuthorizationCode { .. }) | Err(_) => panic!("expected a refresh token"),
        }
        assert_eq!(read("grant_type=refresh_token").err(), Some(ErrorCode::InvalidRequest));
        let bad = "grant_type=refresh_token&refresh_token=r&scope=%22";
        assert_eq!(read(bad).err(), Some(ErrorCode::InvalidScope));
    }

    #[test]
    fn rfc6749_5_2_other_grant_types_are_unsupported() {
        for (form, code) in [
            ("grant_type=password&username=a&password=b", ErrorCode::UnsupportedGrantType),
            ("grant_type=client_credentials", ErrorCode::UnsupportedGrantType),
            ("code=abc", ErrorCode::InvalidRequest),
            ("grant_type=refresh_token&refresh_token=r&refresh_token=s", ErrorCode::InvalidRequest),
        ] {
            assert_eq!(read(form).err(), Some(code), "{form}");
        }
        let long = format!("grant_type=refresh_token&refresh_token={}", "a".repeat(20_000));
        assert_eq!(read(&long).err(), Some(ErrorCode::InvalidRequest));
    }

    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    #[test]
    fn rfc6749_4_1_3_a_code_is_bound_to_client_redirect_uri_and_challenge() {
        let shop = ClientId::parse("shop").unwrap();
        let other = ClientId::parse("other").unwrap();
        let (uri, verifier) = ("https://shop.example/cb", Some(VERIFIER));
        let challenged = CodeBinding {
            client_id: shop.clone(),
            redirect_uri: uri.to_owned(),
            code_challenge: CodeChallenge::parse(CHALLENGE),
        };
        let plain = CodeBinding { code_challenge: None, ..challenged.clone() };
        assert_eq!(challenged.check(&shop, uri, verifier), Ok(()));
        assert_eq!(plain.check(&shop, uri, None), Ok(()));
        for refused in [
            challenged.check(&other, uri, verifier),
            challenged.check(&shop, "https://shop.example/cb/", verifier),
            challenged.check(&shop, uri, None),
            challenged.check(&shop, uri, Some(CHALLENGE)),
        ] {
            assert_eq!(refused.unwrap_err().code, ErrorCode::InvalidGrant);
        }
    }

    #[test]
    fn rfc9700_4_8_2_a_verifier_without_a_challenge_is_refused() {
        let client_id = ClientId::parse("shop").unwrap();
        let binding =
            CodeBinding { client_id: client_id.clone(), redirect_uri: "u".to_owned(), code_challenge: None };
        let refused = binding.check(&client_id, "u", Some(VERIFIER)).unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidGrant);
    }
}
