//! The userinfo endpoint (OpenID Connect Core section 5.3, RFC 6750).

use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, Request, header};
use serde_json::{Value, json};

use super::relying_party::{Person, RelyingParty, form_request, pairs};
use super::{SHOP, assert_not_kept, service, shop};
use crate::support::{Answer, TestApp};

async fn ask(test: &TestApp, method: Method, authorization: &str) -> Answer {
    let request =
        Request::builder().method(method).uri("/userinfo").header(header::AUTHORIZATION, authorization);
    test.send(request.body(Body::empty()).unwrap()).await
}

fn bearer(tokens: &Value) -> String {
    format!("Bearer {}", tokens["access_token"].as_str().unwrap())
}

/// Checks an error in the form of RFC 6750 section 3.
#[track_caller]
fn assert_bearer_error(answer: &Answer, status: u16, error: &str) {
    super::assert_oauth_error(answer, status, error);
    let challenge = answer.header("www-authenticate");
    assert!(challenge.starts_with(&format!("Bearer realm=\"usher\", error=\"{error}\"")), "{challenge}");
}

#[tokio::test]
async fn core_5_3_1_userinfo_takes_the_token_in_the_header_by_get_and_post() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = RelyingParty::confidential(&test, SHOP).tokens(&mut ada.browser, &[]).await;
    for method in [Method::GET, Method::POST] {
        for authorization in [bearer(&tokens), bearer(&tokens).replace("Bearer", "bEARER")] {
            let answer = ask(&test, method.clone(), &authorization).await;
            assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
            assert_not_kept(&answer);
            let claims = answer.json();
            assert_eq!(claims["sub"], ada.user_id.to_string());
            assert_eq!((&claims["given_name"], &claims["email"]), (&json!("Ada"), &json!("ada@example.com")));
            assert!(
                claims.as_object().unwrap().values().all(|value| !value.is_null() && *value != json!(""))
            );
        }
    }
}

#[tokio::test]
async fn core_5_3_1_userinfo_takes_the_token_in_the_body() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = RelyingParty::confidential(&test, SHOP).tokens(&mut ada.browser, &[]).await;
    let token = tokens["access_token"].as_str().unwrap();
    let answer = test.send(form_request("/userinfo", &pairs(&[("access_token", token)]))).await;
    assert_eq!((answer.status, &answer.json()["sub"]), (200, &json!(ada.user_id.to_string())));
}

#[tokio::test]
async fn core_5_4_the_scope_says_which_claims_there_are() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = party.tokens(&mut ada.browser, &[("scope", "openid")]).await;
    let claims = ask(&test, Method::GET, &bearer(&tokens)).await.json();
    assert_eq!(claims, json!({ "sub": ada.user_id.to_string() }));
    let asked = [("scope", "openid"), ("claims", r#"{"userinfo":{"given_name":null}}"#)];
    let tokens = party.tokens(&mut ada.browser, &asked).await;
    let claims = ask(&test, Method::GET, &bearer(&tokens)).await.json();
    assert_eq!(claims, json!({ "sub": ada.user_id.to_string(), "given_name": "Ada" }));
}

#[tokio::test]
async fn rfc6750_3_without_a_token_nothing_is_said_but_how_to_bring_one() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = RelyingParty::confidential(&test, SHOP).tokens(&mut ada.browser, &[]).await;
    let token = tokens["access_token"].as_str().unwrap();
    let answers = [
        test.get("/userinfo").await,
        test.send(Request::post("/userinfo").body(Body::empty()).unwrap()).await,
        // A token in the query would stand in logs (section 2.3); it is not looked at.
        test.get(&format!("/userinfo?access_token={token}")).await,
        ask(&test, Method::GET, "Basic YTpi").await,
        ask(&test, Method::GET, "Bearer").await,
    ];
    for answer in answers {
        assert_eq!((answer.status, answer.header("www-authenticate")), (401, "Bearer realm=\"usher\""));
        assert_eq!(answer.text(), "");
        assert_not_kept(&answer);
    }
}

#[tokio::test]
async fn rfc6750_3_1_a_token_that_is_not_good_is_invalid_token() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = RelyingParty::confidential(&test, SHOP).tokens(&mut ada.browser, &[]).await;
    let id_token = format!("Bearer {}", tokens["id_token"].as_str().unwrap());
    for authorization in
        ["Bearer nonsense", "Bearer a.b.c", id_token.as_str(), &format!("{}x", bearer(&tokens))]
    {
        assert_bearer_error(&ask(&test, Method::GET, authorization).await, 401, "invalid_token");
    }
    test.clock.advance(Duration::from_mins(11));
    assert_bearer_error(&ask(&test, Method::GET, &bearer(&tokens)).await, 401, "invalid_token");
}

#[tokio::test]
async fn rfc6750_3_1_more_than_one_token_or_a_wrong_form_is_an_invalid_request() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = RelyingParty::confidential(&test, SHOP).tokens(&mut ada.browser, &[]).await;
    let token = tokens["access_token"].as_str().unwrap();
    let mut both = form_request("/userinfo", &pairs(&[("access_token", token)]));
    both.headers_mut().insert(header::AUTHORIZATION, bearer(&tokens).parse().unwrap());
    assert_bearer_error(&test.send(both).await, 400, "invalid_request");
    let twice = vec![("access_token".to_owned(), token.to_owned()); 2];
    assert_bearer_error(&test.send(form_request("/userinfo", &twice)).await, 400, "invalid_request");
    let body = json!({ "access_token": token }).to_string();
    let wrong = Request::post("/userinfo").header(header::CONTENT_TYPE, "application/json");
    assert_bearer_error(&test.send(wrong.body(Body::from(body)).unwrap()).await, 400, "invalid_request");
}

#[tokio::test]
async fn rfc6750_3_1_a_token_without_openid_has_an_insufficient_scope() {
    let test = service().await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens =
        RelyingParty::confidential(&test, SHOP).tokens(&mut ada.browser, &[("scope", "email")]).await;
    let answer = ask(&test, Method::GET, &bearer(&tokens)).await;
    assert_bearer_error(&answer, 403, "insufficient_scope");
    assert!(answer.header("www-authenticate").ends_with(", scope=\"openid\""));
}

#[tokio::test]
async fn an_opaque_token_opens_userinfo_as_a_jwt_does() {
    let test = TestApp::with(&[shop(&json!({ "access_token_format": "opaque" }))]).await;
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = RelyingParty::confidential(&test, SHOP).tokens(&mut ada.browser, &[]).await;
    assert!(!tokens["access_token"].as_str().unwrap().contains('.'));
    assert_eq!(ask(&test, Method::GET, &bearer(&tokens)).await.status, 200);
    test.clock.advance(Duration::from_mins(11));
    assert_bearer_error(&ask(&test, Method::GET, &bearer(&tokens)).await, 401, "invalid_token");
}

#[tokio::test]
async fn another_method_is_405_in_json() {
    let test = service().await;
    let answer = ask(&test, Method::DELETE, "Bearer x").await;
    super::assert_oauth_error(&answer, 405, "invalid_request");
}
