//! RFC 9126: pushed authorization requests.

use std::time::Duration;

use serde_json::json;
use usher_oidc::{ErrorCode, Parameters, PushedRequestUri};

use crate::fixture::{Service, refused, request_parameters};

/// The reference out of an answer, as a browser brings it.
fn brought(uri: &str) -> PushedRequestUri {
    PushedRequestUri::of(&Parameters::default().with("request_uri", uri)).unwrap()
}

#[tokio::test]
async fn rfc9126_2_2_a_pushed_request_is_taken_once_without_its_credentials() {
    let service = Service::with_shop(json!({})).await;
    let shop = service.application("shop").await;
    let parameters = request_parameters("shop", &[("client_secret", "shop-secret"), ("state", "a b")]);
    let pushed = service.app.push_request(&shop, &parameters).await.unwrap();
    assert_eq!(pushed.expires_in, Duration::from_mins(1));
    let uri = brought(&pushed.request_uri.uri());
    let taken = service.app.take_pushed_request(&shop.client_id, &uri).await.unwrap().unwrap();
    assert!(parameters.without("client_secret").iter().all(|(name, value)| taken.get(name) == Some(value)));
    assert_eq!(taken.get("client_secret"), None);
    assert_eq!(service.app.take_pushed_request(&shop.client_id, &uri).await.unwrap(), None);
}

#[tokio::test]
async fn rfc9126_2_2_a_pushed_request_is_its_clients_and_ends_after_a_minute() {
    let service = Service::with(&[json!({ "client_id": "shop" }), json!({ "client_id": "forum" })]).await;
    let shop = service.application("shop").await;
    let forum = service.application("forum").await;
    let pushed = service.app.push_request(&shop, &request_parameters("shop", &[])).await.unwrap();
    let uri = brought(&pushed.request_uri.uri());
    assert_eq!(service.app.take_pushed_request(&forum.client_id, &uri).await.unwrap(), None);
    service.clock.advance(Duration::from_mins(1));
    assert_eq!(service.app.take_pushed_request(&shop.client_id, &uri).await.unwrap(), None);
}

#[tokio::test]
async fn rfc9126_2_3_what_authorize_would_refuse_is_refused_at_once() {
    let service = Service::with_shop(json!({})).await;
    let shop = service.application("shop").await;
    for (change, code) in [
        (("redirect_uri", "https://evil.example/"), ErrorCode::InvalidRequest),
        (("response_type", "token"), ErrorCode::UnsupportedResponseType),
        (("code_challenge", ""), ErrorCode::InvalidRequest),
        (("request_uri", "urn:ietf:params:oauth:request_uri:0123456789abcdef"), ErrorCode::InvalidRequest),
    ] {
        let result = service.app.push_request(&shop, &request_parameters("shop", &[change])).await;
        assert_eq!(refused(result), code, "{change:?}");
    }
}
