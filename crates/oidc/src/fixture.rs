//! What the tests of several modules share.

use std::sync::LazyLock;

use usher_domain::{ClientId, GrantId, SessionId, SigningAlgorithm, Timestamp, UserId};

use crate::{PublicKeys, SigningKey, generate_private_key};

pub(crate) const ISSUER: &str = "https://id.example";
pub(crate) const NOW: Timestamp = Timestamp::from_ms(1_800_000_000_000);

/// A key of each algorithm, made once.
pub(crate) static KEYS: LazyLock<Vec<SigningKey>> =
    LazyLock::new(|| SigningAlgorithm::ALL.into_iter().map(new_key).collect());

pub(crate) fn new_key(algorithm: SigningAlgorithm) -> SigningKey {
    let der = generate_private_key(algorithm).unwrap();
    SigningKey::from_pkcs8(algorithm, der.expose()).unwrap()
}

pub(crate) fn public_keys() -> PublicKeys {
    PublicKeys::new(KEYS.iter().map(|key| key.public_key().clone()).collect())
}

pub(crate) fn client() -> ClientId {
    ClientId::parse("shop").unwrap()
}

pub(crate) fn user(number: u8) -> UserId {
    UserId::parse(&format!("0197a3b2-7d54-7c3e-9f00-0000000000{number:02x}")).unwrap()
}

pub(crate) fn session(number: u8) -> SessionId {
    SessionId::parse(&format!("0197a3b2-7d54-7c3e-9f00-0000000001{number:02x}")).unwrap()
}

pub(crate) fn grant() -> GrantId {
    GrantId::parse("0197a3b2-7d54-7c3e-9f00-000000000200").unwrap()
}
