//! What the endpoints that applications call all the time ask of the database. A password's hash comes out of the steps for
//! signing in alone: where none of these is taken, none is verified.

use std::sync::{Arc, OnceLock};

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};
use usher_app::Store;

use super::noting_store::NotingStore;
use super::relying_party::{Person, RelyingParty, form_request, pairs};
use super::{SHOP, shop};
use crate::support::{Answer, TestApp};

/// A service with the confidential application, whose tokens are as this says, and its store.
async fn service(access_token_format: &str) -> (TestApp, Arc<NotingStore>) {
    let noting = Arc::new(OnceLock::new());
    let made = Arc::clone(&noting);
    let wrap =
        move |store| Arc::clone(made.get_or_init(|| Arc::new(NotingStore::new(store)))) as Arc<dyn Store>;
    let test = TestApp::with_store(wrap).await;
    test.declare(&shop(&json!({ "access_token_format": access_token_format }))).await;
    let store = Arc::clone(noting.get().unwrap());
    (test, store)
}

async fn userinfo(test: &TestApp, tokens: &Value, token: &str) -> Answer {
    let bearer = format!("Bearer {}", tokens[token].as_str().unwrap());
    test.send(Request::get("/userinfo").header(header::AUTHORIZATION, bearer).body(Body::empty()).unwrap())
        .await
}

#[tokio::test]
async fn a_token_request_takes_one_step_beside_the_look_at_the_application() {
    for format in ["jwt", "opaque"] {
        let (test, store) = service(format).await;
        let party = RelyingParty::confidential(&test, SHOP);
        let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
        let changes = [("scope", "openid profile offline_access")];
        // The first tokens of a process read the keys; these are then good for a minute.
        party.tokens(&mut ada.browser, &changes).await;
        let code = party.code(&mut ada.browser, &changes).await;
        store.take();
        let tokens = party.exchange(&code, &[]).await;
        assert_eq!((tokens.status, store.take()), (200, vec!["application", "redeem_code"]), "{format}");
        let refreshed = party.refresh(tokens.json()["refresh_token"].as_str().unwrap(), &[]).await;
        assert_eq!((refreshed.status, store.take()), (200, vec!["application", "rotate_refresh_token"]));
    }
}

#[tokio::test]
async fn userinfo_and_introspection_take_one_step_beside_the_look_at_the_application() {
    for (format, step) in [("jwt", "grant_of_jwt"), ("opaque", "opaque_token")] {
        let (test, store) = service(format).await;
        let party = RelyingParty::confidential(&test, SHOP);
        let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
        let tokens = party.tokens(&mut ada.browser, &[]).await;
        store.take();
        let answer = userinfo(&test, &tokens, "access_token").await;
        assert_eq!((answer.status, store.take()), (200, vec![step, "application"]));
        let token = tokens["access_token"].as_str().unwrap();
        let answer = party.post("/introspect", &pairs(&[("token", token)])).await;
        assert_eq!((&answer.json()["active"], store.take()), (&json!(true), vec!["application", step]));
    }
}

#[tokio::test]
async fn a_token_that_its_signature_refuses_takes_no_step() {
    let (test, store) = service("jwt").await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let tokens = party.tokens(&mut ada.browser, &[]).await;
    let forged = json!({ "access_token": format!("{}AAAA", tokens["access_token"].as_str().unwrap()) });
    store.take();
    assert_eq!((userinfo(&test, &forged, "access_token").await.status, store.take()), (401, vec![]));
    assert_eq!((userinfo(&test, &tokens, "id_token").await.status, store.take()), (401, vec![]));
    let body = pairs(&[("access_token", forged["access_token"].as_str().unwrap())]);
    assert_eq!((test.send(form_request("/userinfo", &body)).await.status, store.take()), (401, vec![]));
    let answer =
        party.post("/introspect", &pairs(&[("token", forged["access_token"].as_str().unwrap())])).await;
    assert_eq!((answer.json(), store.take()), (json!({ "active": false }), vec!["application"]));
}
