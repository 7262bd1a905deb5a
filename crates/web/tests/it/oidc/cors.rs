//! Which endpoints scripts of other origins may call (Fetch Standard, CORS protocol).

use axum::body::Body;
use axum::http::{Method, Request};

use super::relying_party::{RelyingParty, form_request};
use super::{SPA, service};
use crate::support::{Answer, TestApp};

const OPEN: [&str; 7] = [
    "/.well-known/openid-configuration",
    "/.well-known/oauth-authorization-server",
    "/.well-known/jwks.json",
    "/token",
    "/userinfo",
    "/revoke",
    "/par",
];

async fn send(test: &TestApp, method: Method, path: &str) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("origin", "https://spa.example")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "authorization,content-type,x-requested-with");
    test.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_script_may_ask_first_and_is_let_in_without_cookies() {
    let test = service().await;
    for path in OPEN {
        let answer = send(&test, Method::OPTIONS, path).await;
        assert_eq!((answer.status, answer.text()), (204, ""), "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert_eq!(answer.header("access-control-allow-methods"), "GET, POST");
        assert!(answer.header("access-control-allow-headers").contains("Authorization, Content-Type"));
        assert_eq!(answer.header("access-control-allow-credentials"), "");
    }
}

#[tokio::test]
async fn a_script_may_read_every_answer_errors_included() {
    let test = service().await;
    for path in OPEN {
        for method in [Method::GET, Method::POST, Method::DELETE] {
            let answer = send(&test, method.clone(), path).await;
            assert_eq!(
                answer.header("access-control-allow-origin"),
                "*",
                "{method} {path} {}",
                answer.status
            );
            assert!(answer.header("access-control-expose-headers").contains("WWW-Authenticate"));
        }
    }
    let large = vec![("code".to_owned(), "x".repeat(70_000))];
    let answer = test.send(form_request("/token", &large)).await;
    assert_eq!((answer.status, answer.header("access-control-allow-origin")), (413, "*"));
    let refused = RelyingParty::public(&test, SPA).exchange("unknown", &[]).await;
    assert_eq!((refused.status, refused.header("access-control-allow-origin")), (400, "*"));
}

#[tokio::test]
async fn an_application_keeps_hold_of_the_window_that_it_opened_for_the_sign_in() {
    let test = service().await;
    let path = RelyingParty::public(&test, SPA).authorization_path(&[]);
    for path in [path.as_str(), "/authorize", "/sign-in"] {
        assert_eq!(test.get(path).await.header("cross-origin-opener-policy"), "", "{path}");
    }
    assert_eq!(test.get("/a/unknown").await.header("cross-origin-opener-policy"), "same-origin");
}

#[tokio::test]
async fn everything_else_stays_closed_to_scripts() {
    let test = service().await;
    for path in ["/authorize", "/introspect", "/livez", "/pre-register", "/sign-in", "/nowhere"] {
        for method in [Method::OPTIONS, Method::GET, Method::POST] {
            let answer = send(&test, method, path).await;
            assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
        }
    }
}
