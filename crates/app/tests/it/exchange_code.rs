//! A code becomes tokens.

use std::time::Duration;

use serde_json::json;
use usher_app::store::{RotateOutcome, RotateRefreshToken};
use usher_domain::{Secret, SecretDigest, SigningAlgorithm};
use usher_oidc::{ErrorCode, PublicKey, PublicKeys, access_token_hash};

use crate::fixture::{ISSUER, REDIRECT_URI, Service, VERIFIER, jwt_part, refused};

fn secret(text: &str) -> Secret<String> {
    Secret::new(text.to_owned())
}

#[tokio::test]
async fn a_code_gives_an_id_token_and_an_access_token() {
    let service = Service::with_shop(json!({ "access_token_minutes": 5 })).await;
    let (user_id, tokens) = service.tokens("shop", &[]).await;
    assert_eq!(tokens.expires_in, Duration::from_mins(5));
    assert_eq!(tokens.scope.to_string(), "openid profile email");
    assert!(tokens.refresh_token.is_none());
    let id_token = jwt_part(tokens.id_token.as_ref().unwrap(), 1);
    let now = service.app.now().as_seconds();
    let expected = json!({
        "iss": ISSUER,
        "sub": user_id.to_string(),
        "aud": "shop",
        "azp": "shop",
        "exp": now + 300,
        "iat": now,
        "auth_time": now,
        "acr": "urn:usher:acr:1",
        "amr": ["pwd"],
        "nonce": "n-0S6_WzA2Mj",
        "sid": "00000000-0000-0007-0000-000000000001",
        "at_hash": access_token_hash(SigningAlgorithm::Es256, tokens.access_token.expose()),
    });
    assert_eq!(id_token, expected);
    let access_token = jwt_part(tokens.access_token.expose(), 1);
    assert_eq!(access_token["scope"], "openid profile email");
    assert_eq!(access_token["client_id"], "shop");
    assert_eq!(access_token["exp"], now + 300);
}

#[tokio::test]
async fn tokens_are_signed_by_the_applications_algorithm() {
    let declared = |algorithm: &str| {
        let openid_connect = json!({ "id_token_signed_response_alg": algorithm });
        json!({ "client_id": algorithm, "openid_connect": openid_connect })
    };
    let service = Service::with(&["RS256", "ES256", "EdDSA"].map(declared)).await;
    for algorithm in SigningAlgorithm::ALL {
        let (_, tokens) = service.tokens(algorithm.as_str(), &[]).await;
        let stored = service.store.signing_keys().signing_keys().await.unwrap();
        let keys = stored.iter().map(|key| PublicKey::from_json(&key.public_jwk).unwrap());
        let keys = PublicKeys::new(keys.collect());
        for token in [tokens.id_token.as_ref().unwrap(), tokens.access_token.expose()] {
            assert_eq!(jwt_part(token, 0)["alg"], algorithm.as_str());
            assert!(keys.verify(token).is_ok());
        }
    }
}

#[tokio::test]
async fn without_openid_there_is_no_id_token() {
    let service = Service::with_shop(json!({})).await;
    let (_, tokens) = service.tokens("shop", &[("scope", "email")]).await;
    assert_eq!(tokens.id_token, None);
    assert_eq!(tokens.scope.to_string(), "email");
}

#[tokio::test]
async fn claims_asked_for_one_by_one_stand_in_the_id_token() {
    let service = Service::with_shop(json!({})).await;
    let claims = r#"{"id_token":{"email":{"essential":true},"family_name":null,"phone_number":null}}"#;
    let (_, tokens) = service.tokens("shop", &[("claims", claims)]).await;
    let id_token = jwt_part(&tokens.id_token.unwrap(), 1);
    assert_eq!(id_token["email"], "ada@example.com");
    assert_eq!(id_token["family_name"], "Byron");
    assert_eq!(id_token.get("phone_number"), None);
    assert_eq!(id_token.get("given_name"), None);
}

#[tokio::test]
async fn a_wrong_call_is_refused_and_uses_nothing_up() {
    let service = Service::with(&[json!({ "client_id": "shop" }), json!({ "client_id": "forum" })]).await;
    let session = service.signed_in("shop").await;
    let code = service.code("shop", &session, &[]).await;
    let shop = service.application("shop").await;
    let forum = service.application("forum").await;
    let (right, wrong, short) = (secret(VERIFIER), secret(&"w".repeat(43)), secret("short"));
    let cases = [
        (&forum, REDIRECT_URI, Some(&right)),
        (&shop, "https://shop.example/", Some(&right)),
        (&shop, REDIRECT_URI, Some(&wrong)),
        (&shop, REDIRECT_URI, Some(&short)),
        (&shop, REDIRECT_URI, None),
    ];
    for (application, redirect_uri, verifier) in cases {
        let result = service.app.exchange_code(application, &code, redirect_uri, verifier).await;
        assert_eq!(refused(result), ErrorCode::InvalidGrant);
    }
    assert!(service.exchange("shop", &code).await.is_ok());
    assert_eq!(refused(service.exchange("shop", &secret("no code of ours")).await), ErrorCode::InvalidGrant);
}

#[tokio::test]
async fn a_verifier_without_a_challenge_is_refused() {
    let service = Service::with_shop(json!({ "pkce": "optional" })).await;
    let session = service.signed_in("shop").await;
    let code = service.code("shop", &session, &[("code_challenge", ""), ("code_challenge_method", "")]).await;
    assert_eq!(refused(service.exchange("shop", &code).await), ErrorCode::InvalidGrant);
    let shop = service.application("shop").await;
    assert!(service.app.exchange_code(&shop, &code, REDIRECT_URI, None).await.is_ok());
}

#[tokio::test]
async fn a_code_is_good_for_a_minute() {
    let service = Service::with_shop(json!({})).await;
    let session = service.signed_in("shop").await;
    let (one, two) = (service.code("shop", &session, &[]).await, service.code("shop", &session, &[]).await);
    service.clock.advance(Duration::from_millis(59_999));
    assert!(service.exchange("shop", &one).await.is_ok());
    service.clock.advance(Duration::from_millis(1));
    assert_eq!(refused(service.exchange("shop", &two).await), ErrorCode::InvalidGrant);
}

#[tokio::test]
async fn a_second_use_ends_what_the_first_gave() {
    for format in ["jwt", "opaque"] {
        let service =
            Service::with_shop(json!({ "access_token_format": format, "refresh_tokens": "always" })).await;
        let session = service.signed_in("shop").await;
        let code = service.code("shop", &session, &[]).await;
        let first = service.exchange("shop", &code).await.unwrap();
        assert!(service.app.userinfo(&first.access_token).await.is_ok());
        assert_eq!(refused(service.exchange("shop", &code).await), ErrorCode::InvalidGrant);
        assert_eq!(refused(service.app.userinfo(&first.access_token).await), ErrorCode::InvalidToken);
        let shop = service.application("shop").await;
        let refreshed = service.app.refresh(&shop, &first.refresh_token.unwrap(), None).await;
        assert_eq!(refused(refreshed), ErrorCode::InvalidGrant);
    }
}

#[tokio::test]
async fn a_user_without_the_applications_flag_gets_no_tokens() {
    let service = Service::with(&[
        json!({ "client_id": "shop", "resource_code": "SHOP" }),
        json!({ "client_id": "forum" }),
    ])
    .await;
    let stranger = service.signed_in("forum").await;
    let code = service.code("shop", &stranger, &[]).await;
    assert_eq!(refused(service.exchange("shop", &code).await), ErrorCode::InvalidGrant);
    let (_, tokens) = service.tokens("shop", &[]).await;
    assert!(tokens.id_token.is_some());
}

#[tokio::test]
async fn refresh_tokens_are_given_by_the_applications_rule() {
    for (rule, scope, is_given, granted) in [
        ("offline_access", "openid offline_access", true, "openid offline_access"),
        ("offline_access", "openid", false, "openid"),
        ("always", "openid", true, "openid"),
        ("never", "openid offline_access", false, "openid"),
    ] {
        let service = Service::with_shop(json!({ "refresh_tokens": rule })).await;
        let (_, tokens) = service.tokens("shop", &[("scope", scope)]).await;
        assert_eq!(tokens.refresh_token.is_some(), is_given, "{rule} {scope}");
        assert_eq!(tokens.scope.to_string(), granted, "{rule} {scope}");
    }
}

#[tokio::test]
async fn no_token_stands_in_the_database() {
    let service =
        Service::with_shop(json!({ "access_token_format": "opaque", "refresh_tokens": "always" })).await;
    let (_, tokens) = service.tokens("shop", &[]).await;
    let refresh_token = tokens.refresh_token.unwrap();
    // A digest is no token: what a thief of the database could present.
    let digest = SecretDigest::of(refresh_token.expose().as_bytes());
    let presented = SecretDigest::of(digest.as_bytes());
    let rotate = RotateRefreshToken {
        digest: presented,
        client_id: service.application("shop").await.client_id.clone(),
        scope: None,
        successor: usher_app::store::NewRefreshToken {
            digest: presented,
            idle_lifetime: Duration::from_mins(1),
        },
        access_token: None,
        now: service.app.now(),
    };
    let outcome = service.store.provider().rotate_refresh_token(rotate).await.unwrap();
    assert_eq!(outcome, RotateOutcome::Unknown);
}
