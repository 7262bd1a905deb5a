//! Plan Basic OP: codes that come twice, and refresh tokens.

use axum::body::Body;
use axum::http::{Request, header};

use super::{FIRST, Provider, SECOND, Sent, Tokens};
use crate::oidc::assert_oauth_error;

#[tokio::test]
async fn oidcc_codereuse() {
    let provider = Provider::start().await;
    let tokens = provider.visitor().flow(&[]).await;
    assert_oauth_error(&provider.exchange(FIRST, &tokens.code, &[]).await, 400, "invalid_grant");
}

#[tokio::test]
async fn oidcc_codereuse_30seconds() {
    let provider = Provider::start().await;
    let tokens = provider.visitor().flow(&[]).await;
    provider.wait(30);
    assert_oauth_error(&provider.exchange(FIRST, &tokens.code, &[]).await, 400, "invalid_grant");
    let authorization = format!("Bearer {}", tokens.access_token());
    let request = Request::get("/userinfo").header(header::AUTHORIZATION, authorization);
    let answer = provider.test.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, 401, "the access token was revoked");
}

fn refresh_token(tokens: &Tokens) -> &str {
    tokens.answer["refresh_token"].as_str().expect("a refresh token")
}

#[tokio::test]
async fn oidcc_refresh_token() {
    let provider = Provider::start().await;
    let told = provider.test.get("/.well-known/openid-configuration").await.json();
    assert!(told["grant_types_supported"].as_array().unwrap().iter().any(|grant| grant == "refresh_token"));
    let wish = [("scope", "openid offline_access"), ("prompt", "consent")];
    let mut visitor = provider.visitor();
    for client_id in [FIRST, SECOND] {
        let first = visitor.flow_of(client_id, &wish, &[]).await;
        provider.wait(1);
        // The first client names the scope, the second does not.
        let mut request = vec![("grant_type", "refresh_token"), ("refresh_token", refresh_token(&first))];
        request.extend((client_id == FIRST).then_some(("scope", wish[0].1)));
        let answer = provider.token_request(client_id, &request).await;
        let nonce = first.claims["nonce"].as_str().map(str::to_owned);
        let told = answer.json()["id_token"].as_str().map(str::to_owned).expect("an ID token");
        let kept = crate::oidc::relying_party::claims(&told.into()).get("nonce").is_some();
        let sent = Sent { client_id, nonce: nonce.filter(|_| kept), state: String::new() };
        let second = provider.checked(&sent, &answer).await;
        for claim in ["iss", "sub", "aud", "azp", "auth_time"] {
            assert_eq!(first.claims[claim], second[claim], "CompareIdTokenClaims: {claim}");
        }
        assert_ne!(first.claims["iat"], second["iat"]);
        provider.userinfo(answer.json()["access_token"].as_str().unwrap()).await;
    }
    let seconds = visitor.flow_of(SECOND, &wish, &[]).await;
    let stolen = [("grant_type", "refresh_token"), ("refresh_token", refresh_token(&seconds))];
    assert_oauth_error(&provider.token_request(FIRST, &stolen).await, 400, "invalid_grant");
    assert_eq!(provider.token_request(SECOND, &stolen).await.status, 200, "it is still its owner's");
}
