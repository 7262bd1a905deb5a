//! How a client presents itself at the token endpoint and its neighbours (RFC 6749 section 2.3, OpenID Connect Core
//! section 9). Whether what it presents is right is decided by others.

use base64::{Engine, engine::general_purpose::STANDARD};
use url::form_urlencoded;
use usher_domain::{ClientAuthentication, ClientId, Secret};

use crate::{Parameters, ProtocolError, client_assertion};

/// What a client presents.
pub enum ClientCredentials {
    /// The secret in the `Authorization` header.
    SecretBasic {
        /// Who it says it is.
        client_id: ClientId,
        /// Its secret.
        secret: Secret<String>,
    },
    /// The secret in the body.
    SecretPost {
        /// Who it says it is.
        client_id: ClientId,
        /// Its secret.
        secret: Secret<String>,
    },
    /// A signed assertion, for [`crate::verify_client_assertion`].
    PrivateKeyJwt {
        /// Who it says it is: the `sub` of the assertion, not yet verified.
        client_id: ClientId,
        /// The assertion.
        assertion: Secret<String>,
    },
    /// A name and no proof.
    None {
        /// Who it says it is.
        client_id: ClientId,
    },
}

const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

impl ClientCredentials {
    /// Reads the value of the `Authorization` header, if there is one, and the parameters.
    ///
    /// # Errors
    /// `invalid_request` for more than one method (RFC 6749 section 2.3) or a name that contradicts itself;
    /// `invalid_client` for none and for what cannot be read.
    pub fn read(authorization: Option<&str>, parameters: &Parameters) -> Result<Self, ProtocolError> {
        for name in ["client_id", "client_secret", "client_assertion", "client_assertion_type"] {
            if parameters.repeats(name) {
                return Err(ProtocolError::repeated(name));
            }
        }
        let secret = parameters.get("client_secret");
        let assertion = parameters.get("client_assertion");
        let methods = [authorization.is_some(), secret.is_some(), assertion.is_some()];
        if methods.into_iter().filter(|used| *used).count() > 1 {
            return Err(ProtocolError::invalid_request("There is more than one client authentication."));
        }
        let credentials = if let Some(authorization) = authorization {
            let (client_id, secret) = basic(authorization).ok_or_else(ProtocolError::invalid_client)?;
            Self::SecretBasic { client_id, secret }
        } else if let Some(assertion) = assertion {
            presented_assertion(parameters, assertion)?
        } else {
            let client_id = parameters.get("client_id").and_then(ClientId::parse);
            let client_id = client_id.ok_or_else(ProtocolError::invalid_client)?;
            match secret {
                Some(secret) => Self::SecretPost { client_id, secret: Secret::new(secret.to_owned()) },
                None => Self::None { client_id },
            }
        };
        match parameters.get("client_id") {
            Some(named) if named != credentials.client_id().as_str() => {
                Err(ProtocolError::invalid_request("The client_id is another than the one authenticated."))
            }
            Some(_) | None => Ok(credentials),
        }
    }

    /// Who it says it is.
    pub fn client_id(&self) -> &ClientId {
        match self {
            Self::SecretBasic { client_id, .. }
            | Self::SecretPost { client_id, .. }
            | Self::PrivateKeyJwt { client_id, .. }
            | Self::None { client_id } => client_id,
        }
    }

    /// By which method; the application's settings say whether it may use it.
    pub fn method(&self) -> ClientAuthentication {
        match self {
            Self::SecretBasic { .. } => ClientAuthentication::SecretBasic,
            Self::SecretPost { .. } => ClientAuthentication::SecretPost,
            Self::PrivateKeyJwt { .. } => ClientAuthentication::PrivateKeyJwt,
            Self::None { .. } => ClientAuthentication::None,
        }
    }
}

/// Name and secret out of a Basic header, each form-urlencoded inside (RFC 6749 section 2.3.1).
fn basic(authorization: &str) -> Option<(ClientId, Secret<String>)> {
    let (scheme, credentials) = authorization.trim().split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("Basic") {
        return None;
    }
    let decoded = STANDARD.decode(credentials.trim()).ok()?;
    let colon = decoded.iter().position(|byte| *byte == b':')?;
    let client_id = ClientId::parse(&form_decoded(&decoded[..colon])?)?;
    let secret = form_decoded(&decoded[colon + 1..]).filter(|secret| !secret.is_empty())?;
    Some((client_id, Secret::new(secret)))
}

/// One form-urlencoded value; `None` when it is more than that.
fn form_decoded(bytes: &[u8]) -> Option<String> {
    // These would make a second pair or a value; an encoder never leaves them.
    if bytes.iter().any(|byte| b"&=".contains(byte)) {
        return String::from_utf8(bytes.to_vec()).ok();
    }
    form_urlencoded::parse(bytes).next().map(|(name, _)| name.into_owned())
}

fn presented_assertion(parameters: &Parameters, assertion: &str) -> Result<ClientCredentials, ProtocolError> {
    if parameters.get("client_assertion_type") != Some(ASSERTION_TYPE) {
        return Err(ProtocolError::invalid_request("The client_assertion_type is not jwt-bearer."));
    }
    let client_id =
        client_assertion::unverified_subject(assertion).ok_or_else(ProtocolError::invalid_client)?;
    Ok(ClientCredentials::PrivateKeyJwt { client_id, assertion: Secret::new(assertion.to_owned()) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ErrorCode;

    fn read(authorization: Option<&str>, form: &str) -> Result<ClientCredentials, ErrorCode> {
        let parameters = Parameters::parse(form).unwrap();
        ClientCredentials::read(authorization, &parameters).map_err(|error| error.code)
    }

    fn basic_header(credentials: &str) -> String {
        format!("Basic {}", STANDARD.encode(credentials))
    }

    fn secret(credentials: &ClientCredentials) -> Option<&str> {
        match credentials {
            ClientCredentials::SecretBasic { secret, .. } | ClientCredentials::SecretPost { secret, .. } => {
                Some(secret.expose())
            }
            ClientCredentials::PrivateKeyJwt { .. } | ClientCredentials::None { .. } => None,
        }
    }

    #[test]
    fn rfc6749_2_3_1_basic_credentials_are_form_urlencoded_inside() {
        for (header, expected) in [
            ("shop:secret", "secret"),
            ("shop:a%2Bb%25+c%3A", "a+b% c:"),
            ("shop:a:b", "a:b"),
            ("sh%6Fp:%C3%BC", "ü"),
        ] {
            let read = read(Some(&basic_header(header)), "").unwrap();
            assert_eq!(secret(&read), Some(expected), "{header}");
            assert_eq!(read.client_id().as_str(), "shop");
            assert_eq!(read.method(), ClientAuthentication::SecretBasic);
        }
        assert!(read(Some(&basic_header("shop:s").replace("Basic", "bASIC")), "client_id=shop").is_ok());
    }

    #[test]
    fn rfc6749_2_3_1_a_header_that_cannot_be_read_is_no_client() {
        let headers = ["", "Basic", "Basic !", "Bearer abc", &basic_header("shop"), &basic_header("shop:")];
        for header in headers {
            assert_eq!(read(Some(header), "").err(), Some(ErrorCode::InvalidClient), "{header}");
        }
    }

    #[test]
    fn rfc6749_2_3_only_one_method_is_used() {
        let basic = basic_header("shop:secret");
        for (header, form, code) in [
            (Some(basic.as_str()), "client_secret=secret", ErrorCode::InvalidRequest),
            (Some(basic.as_str()), "client_assertion=a", ErrorCode::InvalidRequest),
            (None, "client_id=shop&client_secret=s&client_assertion=a", ErrorCode::InvalidRequest),
            (None, "client_id=shop&client_secret=s&client_secret=s", ErrorCode::InvalidRequest),
            (Some(basic.as_str()), "client_id=other", ErrorCode::InvalidRequest),
            (None, "client_secret=s", ErrorCode::InvalidClient),
            (None, "client_id=%20", ErrorCode::InvalidClient),
            (None, "client_assertion=a.b.c&client_assertion_type=other", ErrorCode::InvalidRequest),
        ] {
            assert_eq!(read(header, form).err(), Some(code), "{form}");
        }
    }

    #[test]
    fn core_9_methods_are_told_apart() {
        let post = read(None, "client_id=shop&client_secret=secret").unwrap();
        assert_eq!((post.method(), secret(&post)), (ClientAuthentication::SecretPost, Some("secret")));
        let none = read(None, "client_id=shop").unwrap();
        assert_eq!((none.method(), secret(&none)), (ClientAuthentication::None, None));
    }

    proptest! {
        #[test]
        fn any_header_is_read_without_a_panic(credentials in "\\PC{0,40}", raw in "\\PC{0,40}") {
            let _ = read(Some(&basic_header(&credentials)), "").is_ok();
            let _ = read(Some(&raw), "").is_ok();
        }

        #[test]
        fn any_secret_survives_its_encoding(given in "\\PC{1,40}") {
            let encoded: String = form_urlencoded::byte_serialize(given.as_bytes()).collect();
            let found = read(Some(&basic_header(&format!("shop:{encoded}"))), "").unwrap();
            prop_assert_eq!(secret(&found), Some(given.as_str()));
        }
    }
}
