//! How clients prove who they are (RFC 6749 section 2.3, OpenID Connect Core section 9).

use axum::body::Body;
use axum::http::{Request, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use usher_domain::SigningAlgorithm;
use usher_oidc::{SigningKey, generate_private_key};

use super::relying_party::{ISSUER, Person, RelyingParty, code_request, encoded, form_request, pairs};
use super::{SHOP, SPA, application, assert_oauth_error, service};
use crate::support::{Answer, TestApp, basic, secret_of};

const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// Presents a code that does not exist, with this header: who is authenticated learns `invalid_grant`.
async fn present(test: &TestApp, authorization: Option<&str>, further: &[(&str, &str)]) -> Answer {
    let mut parameters = code_request("unknown", &[]);
    parameters.extend(pairs(further));
    let mut request = form_request("/token", &parameters);
    if let Some(authorization) = authorization {
        request.headers_mut().insert(header::AUTHORIZATION, authorization.parse().unwrap());
    }
    test.send(request).await
}

#[tokio::test]
async fn rfc6749_5_2_wrong_secret_is_invalid_client_with_401() {
    let test = service().await;
    for authorization in [
        basic(SHOP, "wrong"),
        basic("nobody", &secret_of(SHOP)),
        basic(SPA, &secret_of(SPA)),
        "Basic !".to_owned(),
        "Bearer abc".to_owned(),
    ] {
        let answer = present(&test, Some(&authorization), &[]).await;
        assert_oauth_error(&answer, 401, "invalid_client");
        assert!(answer.header("www-authenticate").starts_with("Basic realm="), "{authorization}");
    }
    for further in [
        &[("client_id", SHOP), ("client_secret", "wrong")][..],
        &[("client_id", "nobody"), ("client_secret", "wrong")],
        &[("client_id", SPA), ("client_secret", "single-page-secret")],
        &[("client_id", SHOP)],
        &[("client_id", "nobody")],
        &[],
    ] {
        let answer = present(&test, None, further).await;
        assert_oauth_error(&answer, 401, "invalid_client");
        // Not asked for in the header, so browsers must not ask for a password.
        assert_eq!(answer.header("www-authenticate"), "", "{further:?}");
    }
}

#[tokio::test]
async fn rfc6749_2_3_1_the_secret_is_taken_from_the_header_or_the_body() {
    let test = service().await;
    let secret = secret_of(SHOP);
    let in_header = present(&test, Some(&basic(SHOP, &secret)), &[]).await;
    assert_oauth_error(&in_header, 400, "invalid_grant");
    let named_too = present(&test, Some(&basic(SHOP, &secret)), &[("client_id", SHOP)]).await;
    assert_oauth_error(&named_too, 400, "invalid_grant");
    let in_body = present(&test, None, &[("client_id", SHOP), ("client_secret", &secret)]).await;
    assert_oauth_error(&in_body, 400, "invalid_grant");
}

#[tokio::test]
async fn rfc6749_2_3_1_basic_credentials_are_form_urlencoded_inside() {
    let test = service().await;
    let encoded = STANDARD.encode("web%2Dshop:web%2dshop%2Dsecret");
    let answer = present(&test, Some(&format!("Basic {encoded}")), &[]).await;
    assert_oauth_error(&answer, 400, "invalid_grant");
    let scheme = present(&test, Some(&basic(SHOP, &secret_of(SHOP)).replace("Basic", "bAsIc")), &[]).await;
    assert_oauth_error(&scheme, 400, "invalid_grant");
}

#[tokio::test]
async fn rfc6749_2_3_more_than_one_method_is_an_invalid_request() {
    let test = service().await;
    let header = basic(SHOP, &secret_of(SHOP));
    for further in [
        &[("client_id", SHOP), ("client_secret", "web-shop-secret")][..],
        &[("client_assertion", "e30.e30.e30"), ("client_assertion_type", ASSERTION_TYPE)],
        &[("client_id", SPA)],
    ] {
        assert_oauth_error(&present(&test, Some(&header), further).await, 400, "invalid_request");
    }
}

#[tokio::test]
async fn core_9_an_application_uses_only_the_methods_that_it_is_set_to() {
    let only = |method: &str| json!({ "token_endpoint_auth_methods": [method] });
    let test = TestApp::with(&[
        application("by-header", &only("client_secret_basic"), &json!({})),
        application("by-body", &only("client_secret_post"), &json!({})),
    ])
    .await;
    for (client_id, header_is_taken) in [("by-header", true), ("by-body", false)] {
        let secret = secret_of(client_id);
        let in_header = present(&test, Some(&basic(client_id, &secret)), &[]).await;
        let in_body = present(&test, None, &[("client_id", client_id), ("client_secret", &secret)]).await;
        let (taken, refused) = if header_is_taken { (in_header, in_body) } else { (in_body, in_header) };
        assert_oauth_error(&taken, 400, "invalid_grant");
        assert_oauth_error(&refused, 401, "invalid_client");
    }
}

#[tokio::test]
async fn rfc7523_3_a_client_proves_itself_by_an_assertion_that_is_good_once() {
    let private = generate_private_key(SigningAlgorithm::Es256).unwrap();
    let key = SigningKey::from_pkcs8(SigningAlgorithm::Es256, private.expose()).unwrap();
    let jwks = format!(r#"{{"keys":[{}]}}"#, key.public_key().to_json());
    let settings = json!({ "token_endpoint_auth_methods": ["private_key_jwt"], "jwks": jwks });
    let test = TestApp::with(&[application("by-key", &settings, &json!({}))]).await;
    let now = test.app.now().as_seconds();
    let assertion = |changes: Value| {
        let mut claims = json!({
            "iss": "by-key", "sub": "by-key", "aud": format!("{ISSUER}/token"), "jti": "1", "exp": now + 60,
        });
        claims.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        let claims: Map<String, Value> = claims.as_object().unwrap().clone();
        key.sign("JWT", &claims).unwrap()
    };
    let good = assertion(json!({}));
    let send = async |path: &str, assertion: &str| {
        let fields =
            [("client_assertion", assertion), ("client_assertion_type", ASSERTION_TYPE), ("token", "x")];
        let mut parameters = code_request("unknown", &fields);
        parameters.retain(|(name, _)| path == "/token" || name != "grant_type");
        test.send(form_request(path, &parameters)).await
    };
    assert_oauth_error(&send("/token", &good).await, 400, "invalid_grant");
    assert_oauth_error(&send("/token", &good).await, 401, "invalid_client");
    // The issuer and the endpoint that is called will do as well.
    assert_oauth_error(
        &send("/token", &assertion(json!({ "aud": ISSUER, "jti": "2" }))).await,
        400,
        "invalid_grant",
    );
    let at_introspect = assertion(json!({ "aud": format!("{ISSUER}/introspect"), "jti": "3" }));
    assert_eq!(send("/introspect", &at_introspect).await.json(), json!({ "active": false }));
    for wrong in [
        json!({ "aud": "https://other.example/token" }),
        json!({ "iss": "somebody" }),
        json!({ "exp": now - 120 }),
        json!({ "exp": now + 86_400 }),
        json!({ "jti": "" }),
        json!({ "sub": "nobody" }),
    ] {
        let mut changes = json!({ "jti": "unused" });
        changes.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
        assert_oauth_error(&send("/token", &assertion(changes)).await, 401, "invalid_client");
    }
}

#[tokio::test]
async fn a_confidential_client_reaches_tokens_by_each_method_of_the_basic_plan() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let code = party.code(&mut ada.browser, &[]).await;
    let secret = secret_of(SHOP);
    let body = encoded(&code_request(&code, &[("client_id", SHOP), ("client_secret", &secret)]));
    let request = Request::post("/token")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded;charset=UTF-8")
        .body(Body::from(body))
        .unwrap();
    let answer = test.send(request).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}
