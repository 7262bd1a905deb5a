//! How an access token is presented to the userinfo endpoint, and how its absence is answered (RFC 6750).

use usher_domain::Secret;

use crate::authorization_request::MOST_TOKEN_BYTES;
use crate::{Parameters, ProtocolError};

/// The token in the `Authorization` header or in the form of a POST (sections 2.1 and 2.2); `None` when there is none.
///
/// The query is no place for one (section 2.3; RFC 9700 section 4.3.2): hand in the parameters of a form only.
///
/// # Errors
/// `invalid_request` for two tokens, or one that is no token.
pub fn read_bearer_token(
    authorization: Option<&str>,
    form: Option<&Parameters>,
) -> Result<Option<Secret<String>>, ProtocolError> {
    let in_header = authorization.and_then(|value| value.trim().split_once(' '));
    let in_header = in_header.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("Bearer"));
    let in_form = form.and_then(|form| form.get("access_token"));
    let is_repeated = form.is_some_and(|form| form.repeats("access_token"));
    let token = match (in_header, in_form) {
        (Some(_), Some(_)) => {
            return Err(ProtocolError::invalid_request("The access token was sent in two ways."));
        }
        (None, Some(_)) if is_repeated => return Err(ProtocolError::repeated("access_token")),
        (Some((_, token)), None) => token.trim(),
        (None, Some(token)) => token,
        (None, None) => return Ok(None),
    };
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
    if token.is_empty() || token.len() > MOST_TOKEN_BYTES || !token.bytes().all(allowed) {
        return Err(ProtocolError::invalid_request("The access token is malformed or too long."));
    }
    Ok(Some(Secret::new(token.to_owned())))
}

/// The value of `WWW-Authenticate` (section 3); a request without any token learns no error code (section 3.1).
pub fn bearer_challenge(issuer: &str, error: Option<&ProtocolError>) -> String {
    match error {
        None => format!(r#"Bearer realm="{issuer}""#),
        Some(error) => format!(
            r#"Bearer realm="{issuer}", error="{}", error_description="{}""#,
            error.code.as_str(),
            error.description
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ErrorCode;

    fn read(authorization: Option<&str>, form: Option<&str>) -> Result<Option<String>, ErrorCode> {
        let form = form.map(|form| Parameters::parse(form).unwrap());
        let token = read_bearer_token(authorization, form.as_ref()).map_err(|error| error.code)?;
        Ok(token.map(|token| token.expose().clone()))
    }

    #[test]
    fn rfc6750_2_a_token_comes_in_the_header_or_in_a_form() {
        for (authorization, form, expected) in [
            (Some("Bearer abc.d-e_f"), None, Some("abc.d-e_f")),
            (Some("bearer  abc"), Some("x=1"), Some("abc")),
            (None, Some("access_token=abc"), Some("abc")),
            (Some("Basic c2hvcDpz"), None, None),
            (None, None, None),
        ] {
            assert_eq!(read(authorization, form), Ok(expected.map(str::to_owned)), "{authorization:?}");
        }
    }

    #[test]
    fn rfc6750_2_one_way_only_and_well_formed() {
        for (authorization, form) in [
            (Some("Bearer a"), Some("access_token=a")),
            (None, Some("access_token=a&access_token=b")),
            (Some("Bearer a b"), None),
            (Some("Bearer \u{e9}"), None),
            (None, Some("access_token=%00")),
        ] {
            assert_eq!(read(authorization, form), Err(ErrorCode::InvalidRequest), "{authorization:?}");
        }
    }

    #[test]
    fn rfc6750_3_the_challenge_names_the_error_only_when_there_was_a_token() {
        assert_eq!(bearer_challenge("https://id.example", None), r#"Bearer realm="https://id.example""#);
        let error = ProtocolError::new(ErrorCode::InvalidToken, "It has \"expired\".");
        assert_eq!(
            bearer_challenge("https://id.example", Some(&error)),
            r#"Bearer realm="https://id.example", error="invalid_token", error_description="It has 'expired'.""#
        );
    }
}
