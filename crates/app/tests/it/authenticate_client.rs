//! A client proves who it is.

use std::time::Duration;

use serde_json::{Value, json};
use usher_app::ProviderError;
use usher_domain::{Application, SigningAlgorithm};
use usher_oidc::{ClientCredentials, ErrorCode, Parameters, SigningKey, generate_private_key};

use crate::fixture::{ISSUER, Service, refused};

const TOKEN_ENDPOINT: &str = "https://invite.example/token";

fn posted(pairs: &[(&str, &str)]) -> ClientCredentials {
    let parameters = pairs.iter().fold(Parameters::default(), |all, (name, value)| all.with(name, value));
    ClientCredentials::read(None, &parameters).unwrap()
}

fn by_post(client_id: &str, secret: &str) -> ClientCredentials {
    posted(&[("client_id", client_id), ("client_secret", secret)])
}

async fn authenticated(
    service: &Service,
    credentials: &ClientCredentials,
) -> Result<std::sync::Arc<Application>, ProviderError> {
    service.app.authenticate_client(credentials, &[ISSUER, TOKEN_ENDPOINT]).await
}

#[tokio::test]
async fn a_secret_proves_its_own_client_by_a_method_that_is_allowed() {
    let service = Service::with(&[
        json!({ "client_id": "shop" }),
        json!({ "client_id": "basic", "openid_connect": { "token_endpoint_auth_methods": ["client_secret_basic"] } }),
        json!({ "client_id": "gone", "disabled": true }),
    ])
    .await;
    let found = authenticated(&service, &by_post("shop", "shop-secret")).await.unwrap();
    assert_eq!(found.client_id.as_str(), "shop");
    for (client_id, secret) in [
        ("shop", "basic-secret"),
        ("unknown", "shop-secret"),
        ("basic", "basic-secret"),
        ("gone", "gone-secret"),
    ] {
        let result = authenticated(&service, &by_post(client_id, secret)).await;
        assert_eq!(refused(result), ErrorCode::InvalidClient, "{client_id}");
    }
    let nameless = authenticated(&service, &posted(&[("client_id", "shop")])).await;
    assert_eq!(refused(nameless), ErrorCode::InvalidClient);
}

#[tokio::test]
async fn a_public_client_is_its_name_alone() {
    let service = Service::with(&[
        json!({ "client_id": "spa", "openid_connect": { "token_endpoint_auth_methods": ["none"] } }),
    ])
    .await;
    assert!(authenticated(&service, &posted(&[("client_id", "spa")])).await.is_ok());
    let with_secret = authenticated(&service, &by_post("spa", "spa-secret")).await;
    assert_eq!(refused(with_secret), ErrorCode::InvalidClient);
}

/// A client with a key pair, and that key.
async fn with_key() -> (Service, SigningKey) {
    let private = generate_private_key(SigningAlgorithm::EdDsa).unwrap();
    let key = SigningKey::from_pkcs8(SigningAlgorithm::EdDsa, private.expose()).unwrap();
    let jwk: Value = serde_json::from_str(&key.public_key().to_json()).unwrap();
    let settings = json!({
        "token_endpoint_auth_methods": ["private_key_jwt"],
        "jwks": json!({ "keys": [jwk] }).to_string(),
    });
    (Service::with_shop(settings).await, key)
}

fn assertion(service: &Service, key: &SigningKey, change: impl FnOnce(&mut Value)) -> ClientCredentials {
    let now = service.app.now().as_seconds();
    let mut claims = json!({
        "iss": "shop",
        "sub": "shop",
        "aud": TOKEN_ENDPOINT,
        "exp": now + 60,
        "iat": now,
        "jti": "j-1",
    });
    change(&mut claims);
    let assertion = key.sign("JWT", claims.as_object().unwrap()).unwrap();
    posted(&[
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ("client_assertion", &assertion),
    ])
}

#[tokio::test]
async fn rfc7523_3_an_assertion_is_good_once() {
    let (service, key) = with_key().await;
    let first = assertion(&service, &key, |_| {});
    assert!(authenticated(&service, &first).await.is_ok());
    assert_eq!(refused(authenticated(&service, &first).await), ErrorCode::InvalidClient);
    let second = assertion(&service, &key, |claims| claims["jti"] = "j-2".into());
    assert!(authenticated(&service, &second).await.is_ok());
}

#[tokio::test]
async fn rfc7523_3_a_wrong_assertion_is_refused_and_not_remembered() {
    let (service, key) = with_key().await;
    let wrong = assertion(&service, &key, |claims| claims["aud"] = "https://other.example".into());
    assert_eq!(refused(authenticated(&service, &wrong).await), ErrorCode::InvalidClient);
    let other = generate_private_key(SigningAlgorithm::EdDsa).unwrap();
    let other = SigningKey::from_pkcs8(SigningAlgorithm::EdDsa, other.expose()).unwrap();
    let forged = assertion(&service, &other, |_| {});
    assert_eq!(refused(authenticated(&service, &forged).await), ErrorCode::InvalidClient);
    assert!(authenticated(&service, &assertion(&service, &key, |_| {})).await.is_ok());
    service.clock.advance(Duration::from_mins(10));
    let late = assertion(&service, &key, |claims| {
        claims["exp"] = (claims["iat"].as_i64().unwrap() - 120).into();
        claims["jti"] = "j-3".into();
    });
    assert_eq!(refused(authenticated(&service, &late).await), ErrorCode::InvalidClient);
}

#[tokio::test]
async fn a_client_with_a_key_may_not_use_its_secret() {
    let (service, _) = with_key().await;
    let result = authenticated(&service, &by_post("shop", "shop-secret")).await;
    assert_eq!(refused(result), ErrorCode::InvalidClient);
}
