//! What an application is told about the user of an access token.

use std::time::Duration;

use serde_json::{Value, json};
use usher_domain::Secret;
use usher_oidc::ErrorCode;

use crate::fixture::{Service, refused};

#[tokio::test]
async fn the_scope_says_what_is_told() {
    for format in ["jwt", "opaque"] {
        let service = Service::with_shop(json!({ "access_token_format": format })).await;
        let (user_id, tokens) = service.tokens("shop", &[]).await;
        let claims = service.app.userinfo(&tokens.access_token).await.unwrap();
        let expected = json!({
            "sub": user_id.to_string(),
            "name": "Ada Byron",
            "given_name": "Ada",
            "family_name": "Byron",
            "locale": "en-US",
            "updated_at": service.app.now().as_seconds(),
            "email": "ada@example.com",
            "email_verified": true,
        });
        assert_eq!(Value::Object(claims), expected, "{format}");
    }
}

#[tokio::test]
async fn claims_asked_for_one_by_one_and_of_the_applications_own_are_told() {
    let service = Service::with(&[json!({
        "client_id": "shop",
        "resource_code": "SHOP",
        "openid_connect": { "claims": [{ "claim": "tenant", "text": "blue" }] },
    })])
    .await;
    let asked = r#"{"userinfo":{"email":null}}"#;
    let (_, tokens) = service.tokens("shop", &[("scope", "openid"), ("claims", asked)]).await;
    let claims = service.app.userinfo(&tokens.access_token).await.unwrap();
    let names: Vec<&str> = claims.keys().map(String::as_str).collect();
    assert_eq!(names, ["sub", "tenant", "resourceAccessSHOP", "email"]);
    assert_eq!(claims["resourceAccessSHOP"], true);
}

#[tokio::test]
async fn only_a_good_token_with_openid_opens_it() {
    let service = Service::with_shop(json!({ "refresh_tokens": "always" })).await;
    let (_, tokens) = service.tokens("shop", &[]).await;
    let texts = ["", "x", "uat_unknown", tokens.refresh_token.as_ref().unwrap().expose()];
    for text in texts.into_iter().chain([tokens.id_token.as_ref().unwrap().as_str()]) {
        let result = service.app.userinfo(&Secret::new(text.to_owned())).await;
        assert_eq!(refused(result), ErrorCode::InvalidToken, "{text}");
    }
    let (_, without) = service.tokens("shop", &[("scope", "email")]).await;
    assert_eq!(refused(service.app.userinfo(&without.access_token).await), ErrorCode::InsufficientScope);
}

#[tokio::test]
async fn a_token_ends_with_its_time_and_with_its_application() {
    for format in ["jwt", "opaque"] {
        let service =
            Service::with_shop(json!({ "access_token_format": format, "access_token_minutes": 10 })).await;
        let (_, tokens) = service.tokens("shop", &[]).await;
        service.clock.advance(Duration::from_secs(599));
        assert!(service.app.userinfo(&tokens.access_token).await.is_ok());
        service
            .declare(&json!({
                "client_id": "shop",
                "disabled": true,
                "openid_connect": { "access_token_format": format },
            }))
            .await;
        assert_eq!(refused(service.app.userinfo(&tokens.access_token).await), ErrorCode::InvalidToken);
        service
            .declare(&json!({
                "client_id": "shop",
                "openid_connect": { "access_token_format": format },
            }))
            .await;
        assert!(service.app.userinfo(&tokens.access_token).await.is_ok());
        service.clock.advance(Duration::from_secs(1));
        assert_eq!(refused(service.app.userinfo(&tokens.access_token).await), ErrorCode::InvalidToken);
    }
}
