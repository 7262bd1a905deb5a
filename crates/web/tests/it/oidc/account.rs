//! The user's own page and what applications were given.

use serde_json::json;

use super::relying_party::{Person, RelyingParty, answer_of, page_first, query_of};
use super::{SHOP, service, shop};

#[tokio::test]
async fn access_is_listed_and_can_be_taken_away() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    assert!(ada.browser.get("/account").await.text().contains("No application has access"));
    let tokens = party.tokens(&mut ada.browser, &[]).await;
    let page = ada.browser.get("/account").await;
    assert!(page.text().contains("Web Shop"), "{}", page.text());
    assert_eq!(page.field("client_id").as_deref(), Some(SHOP));
    let csrf = page.field("csrf").unwrap();
    let taken = ada.browser.post("/account/applications", &[("csrf", &csrf), ("client_id", SHOP)]).await;
    assert_eq!((taken.status, taken.location().as_deref()), (303, Some("/account")));
    assert!(ada.browser.get("/account").await.text().contains("No application has access"));
    let token = tokens["access_token"].as_str().unwrap();
    let introspected = party.post("/introspect", &super::relying_party::pairs(&[("token", token)])).await;
    assert_eq!(introspected.json()["active"], false);
    // The application may ask again: the session goes on.
    assert!(answer_of(&party.authorize(&mut ada.browser, &[]).await).contains_key("code"));
}

#[tokio::test]
async fn consent_that_was_given_is_asked_for_again_after_it_was_taken_away() {
    let test = crate::support::TestApp::with(&[shop(&json!({ "consent": "ask" }))]).await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let signed_in = ada.session(&test).await;
    let client_id = usher_domain::ClientId::parse(SHOP).unwrap();
    test.app.allow_client(&signed_in, &client_id, "openid profile email").await.unwrap();
    assert!(answer_of(&party.authorize(&mut ada.browser, &[]).await).contains_key("code"));
    let csrf = ada.browser.get("/account").await.field("csrf").unwrap();
    ada.browser.post("/account/applications", &[("csrf", &csrf), ("client_id", SHOP)]).await;
    assert_eq!(page_first(&party.authorize(&mut ada.browser, &[]).await).0, "/sign-in/consent");
}

#[tokio::test]
async fn whoever_comes_back_within_the_grace_period_is_offered_to_keep_the_account() {
    let test = service().await;
    let party = RelyingParty::confidential(&test, SHOP);
    let mut ada = Person::invited_by(&test, SHOP, "ada@example.com").await;
    let csrf = ada.browser.get("/account/delete").await.field("csrf").unwrap();
    let done = ada.browser.post("/account/delete", &[("csrf", &csrf), ("do", "delete")]).await;
    assert_eq!((done.status, done.heading().as_str()), (200, "Your account is going to be deleted"));
    // Signed out, and in again.
    assert_eq!(page_first(&party.authorize(&mut ada.browser, &[]).await).0, "/sign-in");
    ada.sign_in(&test).await;
    let silent = answer_of(&party.authorize(&mut ada.browser, &[("prompt", "none")]).await);
    assert_eq!(silent["error"], "interaction_required");
    let moved = party.authorize(&mut ada.browser, &[]).await;
    assert_eq!(page_first(&moved).0, "/account/delete");
    let offer = ada.browser.get(&moved.location().unwrap()).await;
    assert_eq!(offer.heading(), "Would you like to keep your account?");
    let policy = offer.header("content-security-policy");
    assert!(policy.contains("form-action 'self' https:"), "the button leads to the application: {policy}");
    let kept = ada.browser.submit_only(&offer, &[("do", "keep")]).await;
    let to = kept.location().unwrap();
    assert_eq!(query_of(&to)["client_id"], SHOP, "{to}");
    assert!(answer_of(&ada.browser.get(&to).await).contains_key("code"));
    assert_eq!(ada.session(&test).await.delete_at, None);
}
