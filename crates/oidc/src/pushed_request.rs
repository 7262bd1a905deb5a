//! The `request_uri` that stands for a pushed authorization request (RFC 9126 section 2.2).

use usher_domain::Secret;

use crate::Parameters;

/// A reference to a pushed request: `urn:ietf:params:oauth:request_uri:` and random text.
pub struct PushedRequestUri(Secret<String>);

impl PushedRequestUri {
    const PREFIX: &'static str = "urn:ietf:params:oauth:request_uri:";

    /// For random text that the caller drew: at least 128 bits in base64url.
    pub fn new(reference: &str) -> Self {
        Self(Secret::new(reference.to_owned()))
    }

    /// The reference in an authorization request; `None` when there is none, or the `request_uri` is of another kind,
    /// which [`crate::AuthorizationRequest::read`] refuses.
    pub fn of(parameters: &Parameters) -> Option<Self> {
        let reference = parameters.get("request_uri")?.strip_prefix(Self::PREFIX)?;
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        let fits = (16..=128).contains(&reference.len()) && reference.bytes().all(allowed);
        fits.then(|| Self::new(reference))
    }

    /// The random text, of which the store keeps a digest.
    pub fn reference(&self) -> &str {
        self.0.expose()
    }

    /// The whole URI, for the answer of the pushed authorization request endpoint.
    pub fn uri(&self) -> String {
        format!("{}{}", Self::PREFIX, self.reference())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc9126_2_2_a_reference_reads_back_and_other_uris_are_none() {
        let made = PushedRequestUri::new("6esc_11ACC5bwc014ltc14eY22c");
        let parameters = Parameters::default().with("request_uri", &made.uri());
        assert_eq!(PushedRequestUri::of(&parameters).unwrap().reference(), "6esc_11ACC5bwc014ltc14eY22c");
        for other in [
            "https://client.example/request.jwt",
            "urn:ietf:params:oauth:request_uri:",
            "urn:ietf:params:oauth:request_uri:short",
            "urn:ietf:params:oauth:request_uri:6esc/11ACC5bwc014ltc14eY22c",
        ] {
            let parameters = Parameters::default().with("request_uri", other);
            assert!(PushedRequestUri::of(&parameters).is_none(), "{other}");
        }
    }
}
