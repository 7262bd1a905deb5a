//! The `webhook-signature`: HMAC-SHA256 over id, time and body.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use usher_domain::Secret;

/// The header's value: a signature with each secret, so that a secret can be changed without a gap.
pub(super) fn signature(secrets: &[Secret<Vec<u8>>], id: &str, seconds: i64, body: &str) -> String {
    let signatures: Vec<String> =
        secrets.iter().filter_map(|secret| sign(secret.expose(), id, seconds, body)).collect();
    signatures.join(" ")
}

/// HMAC takes keys of any length, so there is always a signature.
fn sign(secret: &[u8], id: &str, seconds: i64, body: &str) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
    mac.update(format!("{id}.{seconds}.").as_bytes());
    mac.update(body.as_bytes());
    Some(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector that the specification's libraries are tested with.
    #[test]
    fn the_specifications_vector_is_met() {
        let secret = Secret::new(STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap());
        let (id, seconds, body) = ("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");
        let expected = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assert_eq!(signature(std::slice::from_ref(&secret), id, seconds, body), expected);
    }

    #[test]
    fn during_a_rotation_there_are_two_signatures() {
        let secrets = [Secret::new(vec![1; 32]), Secret::new(vec![2; 32])];
        let both = signature(&secrets, "evt_1", 1, "{}");
        let each: Vec<String> = secrets.iter().filter_map(|s| sign(s.expose(), "evt_1", 1, "{}")).collect();
        assert_eq!(both, format!("{} {}", each[0], each[1]));
        assert_ne!(each[0], each[1]);
    }
}
