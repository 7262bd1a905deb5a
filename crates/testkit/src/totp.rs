//! What an authenticator app shows: one-time passwords (RFC 6238), six digits, HMAC-SHA-1, 30 seconds.

use totp_rs::{Builder, Secret};

/// The code of a base32 secret at a time, in seconds since 1970.
///
/// # Panics
/// When the secret is no base32.
pub fn code(secret: &str, seconds: u64) -> String {
    let secret = Secret::try_from_base32(secret).unwrap_or_else(|error| panic!("{secret}: {error:?}"));
    Builder::new().with_secret(secret).build_noncompliant().generate(seconds).to_string()
}
