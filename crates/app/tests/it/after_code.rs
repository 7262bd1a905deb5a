//! `after_activation = "code"`: the browser of a freshly activated account brings the application a code.

use serde_json::json;
use usher_app::PreRegistered;
use usher_domain::Secret;

use crate::fixture::{ISSUER, REDIRECT_URI, Service, jwt_part};

async fn destination(openid_connect: serde_json::Value) -> (Service, String) {
    let service = Service::with(&[json!({
        "client_id": "shop",
        "after_activation": "code",
        "openid_connect": openid_connect,
    })])
    .await;
    let invited = service.invite("shop", "ada@example.com").await;
    assert!(matches!(invited, PreRegistered::Queued(_)), "{invited:?}");
    let destination = service.activate().await;
    (service, destination)
}

fn parameter(destination: &str, name: &str) -> Option<String> {
    let (_, query) = destination.split_once('?')?;
    let parameters = usher_oidc::Parameters::parse(query).unwrap();
    parameters.get(name).map(str::to_owned)
}

#[tokio::test]
async fn the_browser_brings_a_code_that_signs_the_new_user_in() {
    let (service, destination) = destination(json!({})).await;
    assert!(destination.starts_with(&format!("{REDIRECT_URI}?")), "{destination}");
    assert_eq!(parameter(&destination, "iss").as_deref(), Some(ISSUER));
    assert_eq!(parameter(&destination, "state"), None);
    let code = Secret::new(parameter(&destination, "code").unwrap());
    let shop = service.application("shop").await;
    let tokens = service.app.exchange_code(&shop, &code, REDIRECT_URI, None).await.unwrap();
    let id_token = jwt_part(&tokens.id_token.unwrap(), 1);
    assert_eq!(id_token["amr"], json!(["pwd"]));
    assert!(id_token["sid"].is_string());
    assert_eq!(id_token.get("nonce"), None);
    let claims = service.app.userinfo(&tokens.access_token).await.unwrap();
    assert_eq!(claims["sub"], id_token["sub"]);
    assert_eq!(claims["email"], "ada@example.com");
}

#[tokio::test]
async fn who_was_not_asked_yet_gives_nothing_but_who_they_are() {
    let (service, destination) = destination(json!({ "consent": "ask" })).await;
    let code = Secret::new(parameter(&destination, "code").unwrap());
    let shop = service.application("shop").await;
    let tokens = service.app.exchange_code(&shop, &code, REDIRECT_URI, None).await.unwrap();
    assert_eq!(tokens.scope.to_string(), "openid");
}

#[tokio::test]
async fn where_a_second_factor_is_required_there_is_no_code() {
    let (_, destination) = destination(json!({ "second_factor": "required" })).await;
    assert_eq!(destination, REDIRECT_URI);
}
