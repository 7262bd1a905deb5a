//! A token that a client asks about or gives back: the requests of introspection (RFC 7662 section 2.1) and revocation
//! (RFC 7009 section 2.1).

use usher_domain::Secret;

use crate::authorization_request::MOST_TOKEN_BYTES;
use crate::{Parameters, ProtocolError};

/// A token, and what the client thinks it is.
pub struct PresentedToken {
    /// The token.
    pub token: Secret<String>,
    /// Where to look first; a wrong or unknown hint changes nothing but the order.
    pub hint: Option<TokenKind>,
}

/// The `token_type_hint` values that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// `access_token`.
    Access,
    /// `refresh_token`.
    Refresh,
}

impl PresentedToken {
    /// Reads the form.
    ///
    /// # Errors
    /// `invalid_request` without a token, or for a parameter that came twice.
    pub fn read(parameters: &Parameters) -> Result<Self, ProtocolError> {
        if let Some(name) = parameters.repeated() {
            return Err(ProtocolError::repeated(name));
        }
        let token = parameters.get("token").ok_or_else(|| ProtocolError::missing("token"))?;
        if token.len() > MOST_TOKEN_BYTES {
            return Err(ProtocolError::malformed("token"));
        }
        let hint = match parameters.get("token_type_hint") {
            Some("access_token") => Some(TokenKind::Access),
            Some("refresh_token") => Some(TokenKind::Refresh),
            Some(_) | None => None,
        };
        Ok(Self { token: Secret::new(token.to_owned()), hint })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(form: &str) -> Result<PresentedToken, ProtocolError> {
        PresentedToken::read(&Parameters::parse(form).unwrap())
    }

    #[test]
    fn rfc7009_2_1_an_unknown_hint_is_no_error() {
        for (form, hint) in [
            ("token=a", None),
            ("token=a&token_type_hint=refresh_token", Some(TokenKind::Refresh)),
            ("token=a&token_type_hint=access_token", Some(TokenKind::Access)),
            ("token=a&token_type_hint=saml", None),
        ] {
            let presented = read(form).unwrap();
            assert_eq!((presented.token.expose().as_str(), presented.hint), ("a", hint), "{form}");
        }
    }

    #[test]
    fn rfc7662_2_1_a_token_is_required_and_comes_once() {
        let long = format!("token={}", "a".repeat(20_000));
        for bad in ["", "token=", "token=a&token=b", "token_type_hint=access_token", &long] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
