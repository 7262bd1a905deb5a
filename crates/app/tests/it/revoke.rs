//! RFC 7009: an application gives a token back.

use serde_json::json;
use usher_app::TokenAnswer;
use usher_oidc::ErrorCode;

use crate::fixture::{Service, refused};

const FORMATS: [&str; 2] = ["jwt", "opaque"];

async fn signed_in(format: &str) -> (Service, TokenAnswer) {
    let settings = json!({ "access_token_format": format, "refresh_tokens": "always" });
    let service = Service::with_shop(settings).await;
    let (_, tokens) = service.tokens("shop", &[]).await;
    (service, tokens)
}

#[tokio::test]
async fn rfc7009_2_1_an_access_token_ends_alone() {
    for format in FORMATS {
        let (service, tokens) = signed_in(format).await;
        let shop = service.application("shop").await;
        for _ in 0..2 {
            service.app.revoke_token(&shop, tokens.access_token.expose()).await.unwrap();
            assert_eq!(refused(service.app.userinfo(&tokens.access_token).await), ErrorCode::InvalidToken);
        }
        let second = service.app.refresh(&shop, &tokens.refresh_token.unwrap(), None).await.unwrap();
        assert!(service.app.userinfo(&second.access_token).await.is_ok());
    }
}

#[tokio::test]
async fn rfc7009_2_1_a_refresh_token_ends_all_that_its_sign_in_gave() {
    for format in FORMATS {
        let (service, tokens) = signed_in(format).await;
        let shop = service.application("shop").await;
        let refresh_token = tokens.refresh_token.unwrap();
        service.app.revoke_token(&shop, refresh_token.expose()).await.unwrap();
        assert_eq!(refused(service.app.userinfo(&tokens.access_token).await), ErrorCode::InvalidToken);
        let refreshed = service.app.refresh(&shop, &refresh_token, None).await;
        assert_eq!(refused(refreshed), ErrorCode::InvalidGrant);
        service.app.revoke_token(&shop, refresh_token.expose()).await.unwrap();
    }
}

#[tokio::test]
async fn rfc7009_2_1_another_clients_token_is_refused_and_goes_on() {
    for format in FORMATS {
        let (service, tokens) = signed_in(format).await;
        service.declare(&json!({ "client_id": "forum" })).await;
        let forum = service.application("forum").await;
        for token in [&tokens.access_token, tokens.refresh_token.as_ref().unwrap()] {
            let result = service.app.revoke_token(&forum, token.expose()).await;
            assert_eq!(refused(result), ErrorCode::InvalidGrant);
        }
        assert!(service.app.userinfo(&tokens.access_token).await.is_ok());
    }
}

#[tokio::test]
async fn rfc7009_2_2_an_unknown_token_is_a_success() {
    let (service, _) = signed_in("jwt").await;
    let shop = service.application("shop").await;
    for text in
        ["", "unknown", "a.b.c", &format!("uat_{}", "A".repeat(43)), &format!("urt_{}", "A".repeat(43))]
    {
        service.app.revoke_token(&shop, text).await.unwrap();
    }
}
