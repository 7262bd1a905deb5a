//! The token endpoint with a code (RFC 6749 section 4.1.3, OpenID Connect Core section 3.1.3).

use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, Request, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use usher_domain::SecretDigest;
use usher_oidc::{PublicKey, PublicKeys};

use super::relying_party::{
    ISSUER, NONCE, Person, RelyingParty, VERIFIER, answer_of, claims, code_request, encoded, form_request,
};
use super::{SHOP, SPA, assert_not_kept, assert_oauth_error, service, shop};
use crate::support::{REDIRECT_URI, TestApp, basic, secret_of};

#[tokio::test]
async fn rfc6749_5_1_a_code_becomes_tokens_that_nobody_keeps() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let code = party.code(&mut ada.browser, &[]).await;
    let answer = party.exchange(&code, &[]).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    assert_not_kept(&answer);
    let tokens = answer.json();
    assert_eq!((&tokens["token_type"], &tokens["expires_in"]), (&json!("Bearer"), &json!(600)));
    assert_eq!(tokens["scope"], "openid profile email");
    assert!(tokens.get("refresh_token").is_none());
    assert_eq!(claims(&tokens["access_token"])["client_id"], SHOP);
}

#[tokio::test]
async fn core_2_the_id_token_says_who_for_whom_when_and_how() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    test.clock.advance(Duration::from_secs(90));
    let tokens = party.tokens(&mut ada.browser, &[("max_age", "3600")]).await;
    let token = claims(&tokens["id_token"]);
    let session = ada.session(&test).await.session;
    let now = test.app.now().as_seconds();
    let digest = SecretDigest::of(tokens["access_token"].as_str().unwrap().as_bytes());
    for (name, value) in [
        ("iss", json!(ISSUER)),
        ("sub", json!(ada.user_id.to_string())),
        ("aud", json!(SHOP)),
        ("azp", json!(SHOP)),
        ("nonce", json!(NONCE)),
        ("iat", json!(now)),
        ("auth_time", json!(now - 90)),
        ("acr", json!("urn:usher:acr:1")),
        ("amr", json!(["pwd"])),
        ("sid", json!(session.id.to_string())),
        ("at_hash", json!(URL_SAFE_NO_PAD.encode(&digest.as_bytes()[..16]))),
    ] {
        assert_eq!(token[name], value, "{name}");
    }
    assert!(token["exp"].as_i64().unwrap() > now);
    assert!(token.as_object().unwrap().values().all(|value| !value.is_null() && *value != json!("")));
}

#[tokio::test]
async fn core_3_1_3_7_tokens_are_signed_by_a_published_key_of_the_applications_algorithm() {
    for algorithm in ["RS256", "ES256", "EdDSA"] {
        let test = TestApp::with(&[shop(&json!({ "id_token_signed_response_alg": algorithm }))]).await;
        let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
        let tokens = RelyingParty::confidential(&test, SHOP).tokens(&mut ada.browser, &[]).await;
        let published = test.get("/.well-known/jwks.json").await.json();
        let keys = published["keys"].as_array().unwrap().iter();
        let keys = PublicKeys::new(keys.map(|key| PublicKey::from_json(&key.to_string()).unwrap()).collect());
        for name in ["id_token", "access_token"] {
            keys.verify(tokens[name].as_str().unwrap()).unwrap();
        }
        let head = tokens["id_token"].as_str().unwrap().split('.').next().unwrap();
        let head: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(head).unwrap()).unwrap();
        assert_eq!(head["alg"], algorithm);
    }
}

#[tokio::test]
async fn rs256_is_what_an_application_gets_that_says_nothing() {
    let test = TestApp::with(&[json!({ "client_id": "plain", "name": "Plain" })]).await;
    let mut ada = Person::invited_by(&test, "plain", "ada@example.com").await;
    let tokens = RelyingParty::confidential(&test, "plain").tokens(&mut ada.browser, &[]).await;
    let head =
        URL_SAFE_NO_PAD.decode(tokens["id_token"].as_str().unwrap().split('.').next().unwrap()).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&head).unwrap()["alg"], "RS256");
}

#[tokio::test]
async fn core_3_1_2_1_without_openid_there_is_no_id_token() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = party.tokens(&mut ada.browser, &[("scope", "email")]).await;
    assert!(tokens.get("id_token").is_none());
    assert_eq!(tokens["scope"], "email");
}

#[tokio::test]
async fn rfc6749_4_1_3_a_public_client_exchanges_its_code_by_its_verifier() {
    let test = service().await;
    let party = RelyingParty::public(&test, SPA);
    let mut ada = Person::invited_by(&test, SPA, "ada@example.com").await;
    let code = party.code(&mut ada.browser, &[]).await;
    assert_oauth_error(&party.exchange(&code, &[("code_verifier", "")]).await, 400, "invalid_grant");
    assert_eq!(party.exchange(&code, &[]).await.status, 200);
}

#[tokio::test]
async fn a_public_client_may_send_its_parameters_in_the_query_with_an_empty_body() {
    let test = service().await;
    let party = RelyingParty::public(&test, SPA);
    let mut ada = Person::invited_by(&test, SPA, "ada@example.com").await;
    let content_types =
        [None, Some("application/x-www-form-urlencoded"), Some("application/json"), Some("text/plain")];
    for content_type in content_types {
        let code = party.code(&mut ada.browser, &[]).await;
        let query = encoded(&code_request(&code, &[("client_id", SPA)]));
        let mut request = Request::post(format!("/token?{query}")).header("origin", "https://app.example");
        if let Some(content_type) = content_type {
            request = request.header(header::CONTENT_TYPE, content_type);
        }
        let answer = test.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, 200, "{content_type:?}: {}", answer.text());
        assert_not_kept(&answer);
    }
}

#[tokio::test]
async fn rfc6749_2_3_1_secrets_in_the_query_are_refused_and_confidential_clients_use_the_body() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let code = party.code(&mut ada.browser, &[]).await;
    let query = encoded(&code_request(&code, &[("client_id", SHOP)]));
    let secret = secret_of(SHOP);
    let post = |path: String| Request::post(path);
    let with_secret = post(format!("/token?{query}&client_secret={secret}")).body(Body::empty()).unwrap();
    assert_oauth_error(&test.send(with_secret).await, 400, "invalid_request");
    let with_header = post(format!("/token?{query}"))
        .header(header::AUTHORIZATION, basic(SHOP, &secret))
        .body(Body::empty())
        .unwrap();
    assert_oauth_error(&test.send(with_header).await, 400, "invalid_request");
    let by_name = post(format!("/token?{query}")).body(Body::empty()).unwrap();
    assert_oauth_error(&test.send(by_name).await, 401, "invalid_client");
    // None of them used the code up; a query beside a body is left alone.
    let body = code_request(&code, &[]);
    let answer = party.post("/token?grant_type=password&code=x", &body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let beside = party.post(&format!("/token?client_secret={secret}"), &body).await;
    assert_oauth_error(&beside, 400, "invalid_request");
}

#[tokio::test]
async fn rfc6749_4_1_2_a_code_works_once_and_its_second_use_revokes_what_the_first_gave() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let offline = [("scope", "openid offline_access")];
    let code = party.code(&mut ada.browser, &offline).await;
    let first = party.exchange(&code, &[]).await.json();
    let userinfo = |token: Value| {
        let bearer = format!("Bearer {}", token.as_str().unwrap());
        let request = Request::get("/userinfo").header(header::AUTHORIZATION, bearer);
        test.send(request.body(Body::empty()).unwrap())
    };
    assert_eq!(userinfo(first["access_token"].clone()).await.status, 200);
    assert_oauth_error(&party.exchange(&code, &[]).await, 400, "invalid_grant");
    assert_eq!(userinfo(first["access_token"].clone()).await.status, 401);
    let refreshed = party.refresh(first["refresh_token"].as_str().unwrap(), &[]).await;
    assert_oauth_error(&refreshed, 400, "invalid_grant");
}

#[tokio::test]
async fn rfc6749_4_1_2_a_code_is_over_after_a_minute() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let (in_time, too_late) =
        (party.code(&mut ada.browser, &[]).await, party.code(&mut ada.browser, &[]).await);
    test.clock.advance(Duration::from_secs(59));
    assert_eq!(party.exchange(&in_time, &[]).await.status, 200);
    test.clock.advance(Duration::from_secs(2));
    assert_oauth_error(&party.exchange(&too_late, &[]).await, 400, "invalid_grant");
}

#[tokio::test]
async fn rfc6749_4_1_3_a_code_is_bound_to_client_redirect_uri_and_challenge() {
    let other = "https://app.example/other";
    let mut declaration = shop(&json!({}));
    declaration["redirect_uris"] = json!([REDIRECT_URI, other]);
    let test = TestApp::with(&[declaration, super::application("rival", &json!({}), &json!({}))]).await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let code = party.code(&mut ada.browser, &[]).await;
    let stolen = RelyingParty::confidential(&test, "rival").exchange(&code, &[]).await;
    assert_oauth_error(&stolen, 400, "invalid_grant");
    let longer = format!("{VERIFIER}x");
    for (changes, error) in [
        ([("redirect_uri", other)], "invalid_grant"),
        ([("redirect_uri", "")], "invalid_request"),
        ([("code_verifier", longer.as_str())], "invalid_grant"),
        ([("code_verifier", "short")], "invalid_grant"),
        ([("code_verifier", "")], "invalid_grant"),
        ([("code", "unknown")], "invalid_grant"),
        ([("code", "")], "invalid_request"),
    ] {
        assert_oauth_error(&party.exchange(&code, &changes).await, 400, error);
    }
    // None of these used it up.
    assert_eq!(party.exchange(&code, &[]).await.status, 200);
}

#[tokio::test]
async fn rfc6749_5_2_a_malformed_request_is_told_in_json() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    for (changes, error) in [
        (&[("grant_type", "")][..], "invalid_request"),
        (&[("grant_type", "password"), ("username", "ada"), ("password", "x")], "unsupported_grant_type"),
        (&[("grant_type", "client_credentials")], "unsupported_grant_type"),
        (&[("grant_type", "refresh_token")], "invalid_request"),
    ] {
        assert_oauth_error(&party.exchange("code", changes).await, 400, error);
    }
    let mut twice = code_request("code", &[]);
    twice.push(("grant_type".to_owned(), "authorization_code".to_owned()));
    assert_oauth_error(&party.post("/token", &twice).await, 400, "invalid_request");
    let many: Vec<_> = (0..200).map(|n| (format!("p{n}"), "x".to_owned())).collect();
    assert_oauth_error(&party.post("/token", &many).await, 400, "invalid_request");
    assert_oauth_error(&party.post("/token", &[]).await, 400, "invalid_request");
}

#[tokio::test]
async fn rfc6749_4_1_3_another_content_type_or_method_is_told_in_json() {
    let test = service().await;
    for content_type in ["application/json", "text/plain", "multipart/form-data; boundary=x", ""] {
        let request = Request::post("/token")
            .header(header::CONTENT_TYPE, content_type)
            .header(header::AUTHORIZATION, basic(SHOP, &secret_of(SHOP)))
            .body(Body::from("grant_type=authorization_code"))
            .unwrap();
        assert_oauth_error(&test.send(request).await, 400, "invalid_request");
    }
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let request = Request::builder().method(method).uri("/token").body(Body::empty()).unwrap();
        let answer = test.send(request).await;
        assert_oauth_error(&answer, 405, "invalid_request");
        assert!(answer.header("allow").contains("POST"));
    }
    let large = vec![("code".to_owned(), "x".repeat(70_000))];
    assert_oauth_error(&test.send(form_request("/token", &large)).await, 413, "invalid_request");
    let no_text = Request::post("/token")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(vec![0xff, 0xfe]))
        .unwrap();
    assert_oauth_error(&test.send(no_text).await, 400, "invalid_request");
}

#[tokio::test]
async fn a_code_of_a_user_who_lost_the_flag_or_of_a_disabled_application_gives_nothing() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let code = answer_of(&party.authorize(&mut ada.browser, &[]).await)["code"].clone();
    let mut disabled = shop(&json!({}));
    disabled["disabled"] = json!(true);
    test.declare(&disabled).await;
    assert_oauth_error(&party.exchange(&code, &[]).await, 401, "invalid_client");
}
