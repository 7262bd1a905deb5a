//! Who calls: the only way from Basic credentials to an application.
//!
//! A request without members answers 422 even with wrong credentials (contract.md section 1), so taking the header
//! and checking it are two steps: [`Credentials`] is what came, [`Caller`] is what it proved.

use std::convert::Infallible;
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use usher_app::{App, Error, Refusal};
use usher_domain::{Application, Secret};

/// Clients in the field leave the padding out now and then; nothing is gained by minding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The `Authorization` header, not yet looked at by anybody; `None` when it holds no Basic credentials.
pub(crate) struct Credentials(Option<Basic>);

struct Basic {
    client_id: String,
    secret: Secret<String>,
}

/// An application that proved who it is. Nothing but [`Credentials::authenticate`] makes one.
pub(crate) struct Caller(Arc<Application>);

impl Credentials {
    /// Row w01: everything that is wrong with credentials looks alike, a `client_id` of the body that is not the
    /// header's included.
    ///
    /// # Errors
    /// [`Refusal::Forbidden`], or the store's trouble.
    pub(crate) async fn authenticate(self, app: &App, client_id: &str) -> Result<Caller, Error> {
        match self.0 {
            Some(basic) if basic.client_id == client_id => {
                app.authenticate(client_id, basic.secret.expose().as_bytes()).await.map(Caller)
            }
            _ => Err(Error::Refused(Refusal::Forbidden)),
        }
    }
}

impl Credentials {
    /// For requests whose header alone says who calls.
    ///
    /// # Errors
    /// As [`Credentials::authenticate`].
    pub(crate) async fn authenticate_by_header(self, app: &App) -> Result<Caller, Error> {
        let client_id = self.0.as_ref().map(|basic| basic.client_id.clone());
        self.authenticate(app, &client_id.unwrap_or_default()).await
    }
}

impl Deref for Caller {
    type Target = Application;

    fn deref(&self) -> &Application {
        &self.0
    }
}

impl<S: Sync> FromRequestParts<S> for Credentials {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(parse(&parts.headers)))
    }
}

/// `Basic base64(client_id:secret)` in UTF-8 (RFC 7617).
fn parse(headers: &HeaderMap) -> Option<Basic> {
    let (scheme, encoded) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    // Held as a secret from the first copy on, so that none stays behind in memory.
    let decoded = Secret::new(BASE64.decode(encoded.trim()).ok()?);
    let (client_id, secret) = std::str::from_utf8(decoded.expose()).ok()?.split_once(':')?;
    Some(Basic { client_id: client_id.to_owned(), secret: Secret::new(secret.to_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(header: &str) -> Option<(String, String)> {
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, header.parse().unwrap());
        parse(&headers).map(|basic| (basic.client_id, basic.secret.expose().clone()))
    }

    #[test]
    fn credentials_are_read_as_rfc_7617_says() {
        let pair = |id: &str, secret: &str| Some((id.to_owned(), secret.to_owned()));
        assert_eq!(parsed("Basic ZGVtbzpkZW1vLXNlY3JldA=="), pair("demo", "demo-secret"));
        assert_eq!(parsed("bAsIc   ZGVtbzpkZW1vLXNlY3JldA"), pair("demo", "demo-secret"));
        // The secret may hold colons and letters of any language.
        assert_eq!(parsed("Basic ZGVtbzphOsOp"), pair("demo", "a:\u{e9}"));
    }

    #[test]
    fn what_is_no_pair_of_credentials_is_none() {
        for header in ["", "Basic", "Basic ", "Basic !", "Basic ZGVtbw==", "Bearer ZGVtbzph", "Basic /w=="] {
            assert_eq!(parsed(header), None, "{header}");
        }
    }
}
