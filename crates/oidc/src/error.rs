//! The errors of the protocols, by the names that they have on the wire.

use std::borrow::Cow;

/// An `error` code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// RFC 6749 sections 4.1.2.1 and 5.2: a parameter is missing, repeated or malformed.
    InvalidRequest,
    /// RFC 6749 section 5.2: the client did not prove who it is (status 401 at the token endpoint).
    InvalidClient,
    /// RFC 6749 section 5.2: code, refresh token, verifier or redirect URI are not what was granted.
    InvalidGrant,
    /// RFC 6749 sections 4.1.2.1 and 5.2: the client may not do this.
    UnauthorizedClient,
    /// RFC 6749 section 5.2.
    UnsupportedGrantType,
    /// RFC 6749 section 4.1.2.1: the person or the service refuses.
    AccessDenied,
    /// RFC 6749 section 4.1.2.1.
    UnsupportedResponseType,
    /// RFC 6749 sections 4.1.2.1 and 5.2.
    InvalidScope,
    /// RFC 6749 section 4.1.2.1: what a status 500 would say where no status can be sent.
    ServerError,
    /// RFC 6749 section 4.1.2.1: what a status 503 would say.
    TemporarilyUnavailable,
    /// OpenID Connect Core section 3.1.2.6.
    InteractionRequired,
    /// OpenID Connect Core section 3.1.2.6.
    LoginRequired,
    /// OpenID Connect Core section 3.1.2.6.
    AccountSelectionRequired,
    /// OpenID Connect Core section 3.1.2.6.
    ConsentRequired,
    /// OpenID Connect Core section 3.1.2.6; also of a pushed request's URI that is unknown or over (RFC 9126).
    InvalidRequestUri,
    /// OpenID Connect Core section 3.1.2.6.
    InvalidRequestObject,
    /// OpenID Connect Core section 3.1.2.6.
    RequestNotSupported,
    /// OpenID Connect Core section 3.1.2.6.
    RequestUriNotSupported,
    /// OpenID Connect Core section 3.1.2.6.
    RegistrationNotSupported,
    /// OpenID Connect Core Error Code unmet_authentication_requirements 1.0.
    UnmetAuthenticationRequirements,
    /// RFC 7009 section 2.2.1.
    UnsupportedTokenType,
    /// RFC 6750 section 3.1, at the userinfo endpoint (status 401).
    InvalidToken,
    /// RFC 6750 section 3.1, at the userinfo endpoint (status 403).
    InsufficientScope,
}

impl ErrorCode {
    /// The code on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::InvalidClient => "invalid_client",
            Self::InvalidGrant => "invalid_grant",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::UnsupportedGrantType => "unsupported_grant_type",
            Self::AccessDenied => "access_denied",
            Self::UnsupportedResponseType => "unsupported_response_type",
            Self::InvalidScope => "invalid_scope",
            Self::ServerError => "server_error",
            Self::TemporarilyUnavailable => "temporarily_unavailable",
            Self::InteractionRequired => "interaction_required",
            Self::LoginRequired => "login_required",
            Self::AccountSelectionRequired => "account_selection_required",
            Self::ConsentRequired => "consent_required",
            Self::InvalidRequestUri => "invalid_request_uri",
            Self::InvalidRequestObject => "invalid_request_object",
            Self::RequestNotSupported => "request_not_supported",
            Self::RequestUriNotSupported => "request_uri_not_supported",
            Self::RegistrationNotSupported => "registration_not_supported",
            Self::UnmetAuthenticationRequirements => "unmet_authentication_requirements",
            Self::UnsupportedTokenType => "unsupported_token_type",
            Self::InvalidToken => "invalid_token",
            Self::InsufficientScope => "insufficient_scope",
        }
    }
}

/// An error as a client is told it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {description}", code.as_str())]
pub struct ProtocolError {
    /// The `error`.
    pub code: ErrorCode,
    /// The `error_description`, in English for developers; it holds only characters that RFC 6749 section 4.1.2.1
    /// allows, and never a value that the caller sent.
    pub description: Cow<'static, str>,
}

impl ProtocolError {
    /// A code with its description; characters that a description may not hold become `'`.
    pub fn new(code: ErrorCode, description: impl Into<Cow<'static, str>>) -> Self {
        let description = description.into();
        let allowed = |letter: char| matches!(letter, ' '..='~') && letter != '"' && letter != '\\';
        if description.chars().all(allowed) {
            return Self { code, description };
        }
        let description =
            description.chars().map(|letter| if allowed(letter) { letter } else { '\'' }).collect::<String>();
        Self { code, description: description.into() }
    }

    /// `invalid_request` with its description.
    pub fn invalid_request(description: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorCode::InvalidRequest, description)
    }

    /// `invalid_grant` with its description.
    pub fn invalid_grant(description: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorCode::InvalidGrant, description)
    }

    /// `invalid_client`; one description for every reason, so that nobody learns which client ids there are.
    pub fn invalid_client() -> Self {
        Self::new(ErrorCode::InvalidClient, "The client could not be authenticated.")
    }

    /// A parameter that came twice (RFC 6749 section 3.1).
    pub(crate) fn repeated(name: &'static str) -> Self {
        Self::invalid_request(format!("The parameter '{name}' was sent more than once."))
    }

    /// A parameter that must be there.
    pub(crate) fn missing(name: &'static str) -> Self {
        Self::invalid_request(format!("The parameter '{name}' is missing."))
    }

    /// A parameter that does not have its form.
    pub(crate) fn malformed(name: &'static str) -> Self {
        Self::invalid_request(format!("The parameter '{name}' is malformed or too long."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc6749_4_1_2_1_a_description_holds_only_allowed_characters() {
        let error = ProtocolError::invalid_request("a \"b\" \\ \u{7} é");
        assert_eq!(error.description, "a 'b' ' ' '");
        assert_eq!(error.to_string(), "invalid_request: a 'b' ' ' '");
        assert_eq!(ProtocolError::invalid_grant("Used.").description, "Used.");
    }
}
