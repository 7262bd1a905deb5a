//! Plan Config OP: the description and the keys.

use std::collections::BTreeSet;

use base64::Engine as _;
use serde_json::{Value, json};
use url::Url;

use super::{Provider, URL_SAFE_NO_PAD};
use crate::oidc::relying_party::ISSUER;

/// The texts of a list, none of which is there twice.
#[track_caller]
fn list<'a>(told: &'a Value, name: &str) -> Vec<&'a str> {
    let texts: Vec<_> =
        told[name].as_array().expect(name).iter().map(|text| text.as_str().unwrap()).collect();
    assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len(), "{name}");
    assert!(!texts.is_empty(), "{name}");
    texts
}

#[tokio::test]
async fn oidcc_discovery_endpoint_verification() {
    let provider = Provider::start().await;
    let answer = provider.test.get("/.well-known/openid-configuration").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    let told = answer.json();
    assert_eq!(told["issuer"], ISSUER);
    for (name, value) in told.as_object().unwrap() {
        if name.ends_with("_endpoint") || name.ends_with("_uri") {
            let url = Url::parse(value.as_str().unwrap()).unwrap();
            assert_eq!((url.scheme(), url.fragment()), ("https", None), "{name}");
        }
    }
    for name in ["authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri"] {
        assert!(told[name].is_string(), "{name}");
    }
    assert_eq!(list(&told, "response_types_supported"), ["code"]);
    assert_eq!(list(&told, "subject_types_supported"), ["public"]);
    assert!(list(&told, "id_token_signing_alg_values_supported").contains(&"RS256"));
    assert!(list(&told, "grant_types_supported").contains(&"authorization_code"));
    assert!(list(&told, "claims_supported").contains(&"sub"));
    assert!(list(&told, "scopes_supported").contains(&"openid"));
    assert_eq!(list(&told, "code_challenge_methods_supported"), ["S256"]);
    let methods = list(&told, "token_endpoint_auth_methods_supported");
    assert!(methods.contains(&"client_secret_basic") && methods.contains(&"client_secret_post"));
    let flags = [
        ("request_parameter_supported", false),
        ("request_uri_parameter_supported", false),
        ("claims_parameter_supported", true),
    ];
    for (name, value) in flags {
        assert_eq!(told[name], json!(value), "{name}");
    }
    for tag in list(&told, "ui_locales_supported") {
        let is_canonical = |(i, part): (usize, &str)| match (i, part.len()) {
            (0, _) => part.bytes().all(|byte| byte.is_ascii_lowercase()),
            (_, 2) => part.bytes().all(|byte| byte.is_ascii_uppercase()),
            (_, 3) => part.bytes().all(|byte| byte.is_ascii_digit()),
            _ => part.starts_with(|c: char| c.is_ascii_uppercase()),
        };
        assert!(
            tag.split('-').enumerate().all(is_canonical),
            "CheckDiscEndpointLocalesCanonicalCasing: {tag}"
        );
    }
}

#[tokio::test]
async fn oidcc_discovery_endpoint_verification_of_the_keys() {
    let provider = Provider::start().await;
    let answer = provider.test.get("/.well-known/jwks.json").await;
    assert_eq!(answer.status, 200);
    let told = answer.json();
    let keys = told["keys"].as_array().unwrap();
    let ids: BTreeSet<_> =
        keys.iter().map(|key| key["kid"].as_str().expect("CheckForKeyIdInServerJWKs")).collect();
    assert_eq!(ids.len(), keys.len(), "CheckDistinctKeyIdValueInServerJWKs");
    for key in keys {
        let bytes = |name: &str| URL_SAFE_NO_PAD.decode(key[name].as_str().expect(name)).expect(name).len();
        assert_eq!(key["use"], "sig");
        match key["kty"].as_str().unwrap() {
            "RSA" => assert!(bytes("n") >= 256 && bytes("e") <= 8),
            "EC" => assert_eq!((key["crv"].as_str(), bytes("x"), bytes("y")), (Some("P-256"), 32, 32)),
            "OKP" => assert_eq!((key["crv"].as_str(), bytes("x")), (Some("Ed25519"), 32)),
            other => panic!("{other}"),
        }
        for private in ["d", "p", "q", "dp", "dq", "qi", "oth", "k"] {
            assert!(key.get(private).is_none(), "EnsureJwksHasNoPrivateOrSymmetricKeyMaterial: {private}");
        }
    }
}

#[tokio::test]
async fn oidcc_rp_initiated_logout_discovery_endpoint_verification() {
    let provider = Provider::start().await;
    let told = provider.test.get("/.well-known/openid-configuration").await.json();
    assert_eq!(told["end_session_endpoint"], format!("{ISSUER}/endsession"));
}
