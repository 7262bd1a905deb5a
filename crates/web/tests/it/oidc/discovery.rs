//! Discovery and keys (OpenID Connect Discovery 1.0, RFC 8414, RFC 7517).

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::json;

use super::relying_party::ISSUER;
use super::service;

#[tokio::test]
async fn discovery_4_the_description_names_the_issuer_and_every_endpoint() {
    let test = service().await;
    let answer = test.get("/.well-known/openid-configuration").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    assert_eq!(answer.header("cache-control"), "public, max-age=300");
    let told = answer.json();
    assert_eq!(told["issuer"], ISSUER);
    for (member, path) in [
        ("authorization_endpoint", "/authorize"),
        ("token_endpoint", "/token"),
        ("userinfo_endpoint", "/userinfo"),
        ("jwks_uri", "/.well-known/jwks.json"),
        ("introspection_endpoint", "/introspect"),
        ("revocation_endpoint", "/revoke"),
        ("end_session_endpoint", "/endsession"),
        ("pushed_authorization_request_endpoint", "/par"),
    ] {
        assert_eq!(told[member], format!("{ISSUER}{path}"), "{member}");
    }
    assert_eq!(told["response_types_supported"], json!(["code"]));
    assert_eq!(told["code_challenge_methods_supported"], json!(["S256"]));
    assert_eq!(told["request_uri_parameter_supported"], false);
    assert_eq!(told["authorization_response_iss_parameter_supported"], true);
}

#[tokio::test]
async fn rfc8414_3_the_other_name_has_the_same_description() {
    let test = service().await;
    let openid = test.get("/.well-known/openid-configuration").await;
    let oauth = test.get("/.well-known/oauth-authorization-server").await;
    assert_eq!(openid.json(), oauth.json());
}

#[tokio::test]
async fn rfc7517_5_the_keys_are_public_and_of_every_algorithm() {
    let test = service().await;
    let answer = test.get("/.well-known/jwks.json").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    assert!(answer.header("cache-control").starts_with("public, max-age="));
    let told = answer.json();
    let keys = told["keys"].as_array().unwrap();
    let mut algorithms: Vec<_> = keys.iter().map(|key| key["alg"].as_str().unwrap()).collect();
    algorithms.sort_unstable();
    assert_eq!(algorithms, ["ES256", "EdDSA", "RS256"]);
    for key in keys {
        assert_eq!(key["use"], "sig");
        for private in ["d", "p", "q", "dp", "dq", "qi", "k"] {
            assert!(key.get(private).is_none(), "{private}");
        }
    }
}

#[tokio::test]
async fn rfc9110_13_1_2_a_document_that_is_known_is_not_sent_again() {
    let test = service().await;
    for path in ["/.well-known/openid-configuration", "/.well-known/jwks.json"] {
        let first = test.get(path).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.len() > 10, "{tag}");
        let ask =
            |tag: String| Request::get(path).header(header::IF_NONE_MATCH, tag).body(Body::empty()).unwrap();
        for known in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
            let answer = test.send(ask(known)).await;
            assert_eq!((answer.status, answer.text(), answer.header("etag")), (304, "", tag.as_str()));
            assert_eq!(answer.header("cache-control"), first.header("cache-control"));
        }
        assert_eq!(test.send(ask("\"another\"".to_owned())).await.status, 200);
    }
}

#[tokio::test]
async fn head_and_other_methods_are_answered_in_form() {
    let test = service().await;
    let head = Request::head("/.well-known/jwks.json").body(Body::empty()).unwrap();
    let answer = test.send(head).await;
    assert_eq!((answer.status, answer.text()), (200, ""));
    let post = Request::post("/.well-known/openid-configuration").body(Body::empty()).unwrap();
    super::assert_oauth_error(&test.send(post).await, 405, "invalid_request");
}
