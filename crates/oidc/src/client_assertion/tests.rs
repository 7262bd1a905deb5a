use serde_json::json;
use usher_domain::SigningAlgorithm;

use super::*;
use crate::fixture::{KEYS, NOW, client, new_key};
use crate::{ClientCredentials, ErrorCode, Parameters, SigningKey};

const TOKEN_ENDPOINT: &str = "https://id.example/token";
const AUDIENCES: [&str; 2] = ["https://id.example", TOKEN_ENDPOINT];

fn client_keys() -> ClientKeys {
    let keys: Vec<Value> =
        KEYS.iter().map(|key| serde_json::from_str(&key.public_key().to_json()).unwrap()).collect();
    ClientKeys::parse(&json!({ "keys": keys }).to_string()).unwrap()
}

fn claims() -> Map<String, Value> {
    let now = NOW.as_seconds();
    let claims = json!({ "iss": "shop", "sub": "shop", "aud": TOKEN_ENDPOINT, "jti": "1", "iat": now, "exp": now + 60 });
    claims.as_object().unwrap().clone()
}

fn check(key: &SigningKey, claims: &Map<String, Value>) -> Result<VerifiedAssertion, ErrorCode> {
    let assertion = key.sign("JWT", claims).unwrap();
    verify_client_assertion(&assertion, &client(), &client_keys(), &AUDIENCES, NOW)
        .map_err(|error| error.code)
}

#[test]
fn core_9_a_good_assertion_passes_with_every_algorithm() {
    for key in KEYS.iter() {
        let verified = check(key, &claims()).unwrap();
        assert_eq!(verified.jti_digest, SecretDigest::of(b"1"));
        assert_eq!(verified.expires_at, NOW.plus(Duration::from_mins(2)));
    }
}

#[test]
fn rfc7523_3_the_audience_may_be_a_list_and_the_issuer() {
    for aud in [json!("https://id.example"), json!(["x", TOKEN_ENDPOINT])] {
        let mut claims = claims();
        claims.insert("aud".to_owned(), aud);
        assert!(check(&KEYS[1], &claims).is_ok());
    }
}

#[test]
fn rfc7523_3_each_claim_is_checked() {
    let now = NOW.as_seconds();
    for (name, value) in [
        ("iss", json!("other")),
        ("sub", json!("other")),
        ("aud", json!("https://other.example")),
        ("aud", json!([])),
        ("aud", json!({})),
        ("exp", json!(now - 61)),
        ("exp", json!(now + 662)),
        ("exp", json!("soon")),
        ("exp", json!(1e300)),
        ("iat", json!(now + 62)),
        ("nbf", json!(now + 62)),
        ("nbf", json!("soon")),
        ("jti", json!("")),
        ("jti", json!(1)),
    ] {
        let mut claims = claims();
        claims.insert(name.to_owned(), value.clone());
        assert_eq!(check(&KEYS[1], &claims), Err(ErrorCode::InvalidClient), "{name}: {value}");
    }
    for name in ["iss", "sub", "aud", "exp", "jti"] {
        let mut claims = claims();
        claims.remove(name);
        assert_eq!(check(&KEYS[1], &claims), Err(ErrorCode::InvalidClient), "without {name}");
    }
    for (name, value) in [("exp", json!(now - 59)), ("exp", json!(now + 660)), ("iat", json!(now + 60))] {
        let mut claims = claims();
        claims.insert(name.to_owned(), value.clone());
        assert!(check(&KEYS[1], &claims).is_ok(), "{name}: {value}");
    }
}

#[test]
fn rfc7523_3_only_the_clients_keys_count() {
    for algorithm in SigningAlgorithm::ALL {
        assert_eq!(check(&new_key(algorithm), &claims()), Err(ErrorCode::InvalidClient));
    }
}

#[test]
fn core_9_the_sub_says_whose_keys_to_look_for() {
    let assertion = KEYS[1].sign("JWT", &claims()).unwrap();
    let form = Parameters::default()
        .with("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        .with("client_assertion", &assertion);
    let credentials = ClientCredentials::read(None, &form).unwrap();
    assert_eq!(credentials.client_id(), &client());
    let contradicting = ClientCredentials::read(None, &form.with("client_id", "other"));
    assert_eq!(contradicting.err().map(|error| error.code), Some(ErrorCode::InvalidRequest));
    for broken in ["a", "a.b.c", &"a".repeat(9_000)] {
        let form = form.with("client_assertion", broken);
        let refused = ClientCredentials::read(None, &form).err().map(|error| error.code);
        assert_eq!(refused, Some(ErrorCode::InvalidClient));
    }
}
