//! RFC 7662: what a token is good for, for those who may know.

use std::time::Duration;

use serde_json::{Value, json};

use crate::fixture::{ISSUER, Service};

async fn introspected(service: &Service, by: &str, token: &str) -> Value {
    let application = service.application(by).await;
    Value::Object(service.app.introspect(&application, token).await.unwrap())
}

fn inactive() -> Value {
    json!({ "active": false })
}

#[tokio::test]
async fn rfc7662_2_2_a_good_token_is_told_about() {
    for format in ["jwt", "opaque"] {
        let service = Service::with_shop(json!({ "access_token_format": format })).await;
        let (user_id, tokens) = service.tokens("shop", &[]).await;
        let now = service.app.now().as_seconds();
        let mut told = introspected(&service, "shop", tokens.access_token.expose()).await;
        let members = told.as_object_mut().unwrap();
        for of_a_jwt in ["jti", "acr", "amr"] {
            assert_eq!(members.remove(of_a_jwt).is_some(), format == "jwt", "{of_a_jwt}");
        }
        let expected = json!({
            "active": true,
            "scope": "openid profile email",
            "client_id": "shop",
            "sub": user_id.to_string(),
            "iat": now,
            "exp": now + 600,
            "auth_time": now,
            "token_type": "Bearer",
            "iss": ISSUER,
            "aud": ISSUER,
        });
        assert_eq!(told, expected, "{format}");
    }
}

#[tokio::test]
async fn rfc7662_2_2_a_token_that_is_not_good_is_inactive_and_no_more() {
    for format in ["jwt", "opaque"] {
        let service = Service::with_shop(json!({ "access_token_format": format })).await;
        let (user_id, tokens) = service.tokens("shop", &[]).await;
        for text in ["", "unknown", "a.b.c", tokens.id_token.as_ref().unwrap()] {
            assert_eq!(introspected(&service, "shop", text).await, inactive(), "{text}");
        }
        let (_, later) = service.tokens("shop", &[]).await;
        service.clock.advance(Duration::from_mins(10));
        assert_eq!(introspected(&service, "shop", later.access_token.expose()).await, inactive());
        let (_, revoked) = service.tokens("shop", &[]).await;
        let token = revoked.access_token.expose();
        assert_eq!(introspected(&service, "shop", token).await["active"], true);
        service.app.sign_out_everywhere(user_id).await.unwrap();
        assert_eq!(introspected(&service, "shop", token).await, inactive());
    }
}

#[tokio::test]
async fn rfc7662_4_only_who_it_is_for_is_told() {
    for format in ["jwt", "opaque"] {
        let service = Service::with(&[
            json!({
                "client_id": "shop",
                "openid_connect": {
                    "access_token_format": format,
                    "access_token_audience": ["orders-api", "https://api.example"],
                    "refresh_tokens": "always",
                },
            }),
            json!({ "client_id": "orders-api" }),
            json!({ "client_id": "forum" }),
        ])
        .await;
        let (_, tokens) = service.tokens("shop", &[]).await;
        let token = tokens.access_token.expose();
        for (by, is_told) in [("shop", true), ("orders-api", true), ("forum", false)] {
            let told = introspected(&service, by, token).await;
            assert_eq!(told["active"], is_told, "{by}");
            assert_eq!(told.as_object().unwrap().len() > 1, is_told, "{by}");
        }
        // A refresh token is for its own application alone.
        let refresh_token = tokens.refresh_token.unwrap();
        assert_eq!(introspected(&service, "shop", refresh_token.expose()).await["active"], true);
        assert_eq!(introspected(&service, "orders-api", refresh_token.expose()).await, inactive());
    }
}
