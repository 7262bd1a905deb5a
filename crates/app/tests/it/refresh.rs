//! A refresh token becomes an access token and its own successor.

use std::time::Duration;

use serde_json::json;
use usher_domain::Secret;
use usher_oidc::{ErrorCode, Scope};

use crate::fixture::{Service, jwt_part, refused};

const ALWAYS: &str = "always";

async fn service() -> Service {
    Service::with_shop(
        json!({ "refresh_tokens": ALWAYS, "refresh_idle_hours": 1, "refresh_absolute_hours": 3 }),
    )
    .await
}

#[tokio::test]
async fn a_refresh_gives_the_same_person_without_a_nonce() {
    let service = service().await;
    let (user_id, first) = service.tokens("shop", &[]).await;
    let signed_in_at = jwt_part(first.id_token.as_ref().unwrap(), 1)["auth_time"].clone();
    service.clock.advance(Duration::from_mins(59));
    let shop = service.application("shop").await;
    let second = service.app.refresh(&shop, &first.refresh_token.unwrap(), None).await.unwrap();
    let id_token = jwt_part(second.id_token.as_ref().unwrap(), 1);
    assert_eq!(id_token["sub"], user_id.to_string());
    assert_eq!(id_token["auth_time"], signed_in_at);
    assert_eq!(id_token["iat"], service.app.now().as_seconds());
    assert_eq!(id_token.get("nonce"), None);
    assert_eq!(second.scope.to_string(), "openid profile email");
    assert!(service.app.userinfo(&second.access_token).await.is_ok());
}

#[tokio::test]
async fn a_used_refresh_token_ends_the_family() {
    let service = service().await;
    let (_, first) = service.tokens("shop", &[]).await;
    let shop = service.application("shop").await;
    let stolen = first.refresh_token.unwrap();
    let second = service.app.refresh(&shop, &stolen, None).await.unwrap();
    assert_eq!(refused(service.app.refresh(&shop, &stolen, None).await), ErrorCode::InvalidGrant);
    let successor = second.refresh_token.unwrap();
    assert_eq!(refused(service.app.refresh(&shop, &successor, None).await), ErrorCode::InvalidGrant);
    assert_eq!(refused(service.app.userinfo(&second.access_token).await), ErrorCode::InvalidToken);
}

#[tokio::test]
async fn a_family_ends_when_it_is_idle_and_at_its_absolute_end() {
    let service = service().await;
    let shop = service.application("shop").await;
    let (_, tokens) = service.tokens("shop", &[]).await;
    service.clock.advance(Duration::from_hours(1));
    let idle = service.app.refresh(&shop, &tokens.refresh_token.unwrap(), None).await;
    assert_eq!(refused(idle), ErrorCode::InvalidGrant);

    let (_, mut tokens) = service.tokens("shop", &[]).await;
    for _ in 0..3 {
        service.clock.advance(Duration::from_mins(59));
        tokens = service.app.refresh(&shop, &tokens.refresh_token.unwrap(), None).await.unwrap();
    }
    service.clock.advance(Duration::from_mins(3));
    let over = service.app.refresh(&shop, &tokens.refresh_token.unwrap(), None).await;
    assert_eq!(refused(over), ErrorCode::InvalidGrant);
    // The last access token still has its whole time.
    assert!(service.app.userinfo(&tokens.access_token).await.is_ok());
}

#[tokio::test]
async fn the_scope_may_be_narrowed_for_one_access_token() {
    let service = service().await;
    let shop = service.application("shop").await;
    let (_, first) = service.tokens("shop", &[]).await;
    let refresh_token = first.refresh_token.unwrap();
    let wider = Scope::parse("openid phone").unwrap();
    let result = service.app.refresh(&shop, &refresh_token, Some(&wider)).await;
    assert_eq!(refused(result), ErrorCode::InvalidScope);
    let narrower = Scope::parse("email").unwrap();
    let second = service.app.refresh(&shop, &refresh_token, Some(&narrower)).await.unwrap();
    assert_eq!(second.scope, narrower);
    assert_eq!(second.id_token, None);
    assert_eq!(jwt_part(second.access_token.expose(), 1)["scope"], "email");
    let third = service.app.refresh(&shop, &second.refresh_token.unwrap(), None).await.unwrap();
    assert_eq!(third.scope.to_string(), "openid profile email");
}

#[tokio::test]
async fn another_clients_token_is_refused_and_not_used_up() {
    let service = service().await;
    service.declare(&json!({ "client_id": "forum" })).await;
    let (_, first) = service.tokens("shop", &[]).await;
    let refresh_token = first.refresh_token.unwrap();
    let forum = service.application("forum").await;
    assert_eq!(refused(service.app.refresh(&forum, &refresh_token, None).await), ErrorCode::InvalidGrant);
    let unknown = Secret::new("urt_unknown".to_owned());
    let shop = service.application("shop").await;
    assert_eq!(refused(service.app.refresh(&shop, &unknown, None).await), ErrorCode::InvalidGrant);
    assert!(service.app.refresh(&shop, &refresh_token, None).await.is_ok());
}

#[tokio::test]
async fn an_application_that_is_set_to_have_none_any_more_is_refused() {
    let service = service().await;
    let (_, first) = service.tokens("shop", &[]).await;
    service.declare(&json!({ "client_id": "shop", "openid_connect": { "refresh_tokens": "never" } })).await;
    let shop = service.application("shop").await;
    let result = service.app.refresh(&shop, &first.refresh_token.unwrap(), None).await;
    assert_eq!(refused(result), ErrorCode::UnauthorizedClient);
}
