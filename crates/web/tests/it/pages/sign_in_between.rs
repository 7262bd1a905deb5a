//! The pages between signing in and the application's answer: the choice of an account, consent, new terms, no access;
//! and signing out.

use axum::body::Body;
use axum::http::{Request, header};
use serde_json::json;

use super::browser::{Browser, Page};
use super::service::{PASSWORD, Service};
use super::sign_in::encoded;
use crate::support::{basic, secret_of};

const ADA: &str = "ada@example.com";
const SESSION: &str = "__Host-session";
const REQUEST: &str = "client_id=shop&redirect_uri=https%3A%2F%2Fshop.example%2Fwelcome%3Ffrom%3Dusher&\
                       response_type=code&scope=openid+email+points&state=s1&nonce=n1&\
                       code_challenge=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk&code_challenge_method=S256";

fn page(path: &str) -> String {
    format!("{path}?continue={}", encoded(REQUEST))
}

/// Follows the request until a page or the application is reached.
async fn ask(browser: &mut Browser<'_>) -> String {
    browser.get(&format!("/authorize?{REQUEST}")).await.location().unwrap()
}

async fn submit(browser: &mut Browser<'_>, form: &Page, typed: &[(&str, &str)]) -> String {
    let answer = browser.submit_only(form, typed).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let next = answer.location().unwrap();
    assert!(next.starts_with("/authorize?"), "{next}");
    browser.get(&next).await.location().unwrap_or_default()
}

#[tokio::test]
async fn each_page_asks_whoever_is_not_signed_in_to_sign_in_first() {
    let service = Service::start().await;
    for path in ["/sign-in/account", "/sign-in/consent", "/sign-in/documents", "/sign-in/no-access"] {
        for answer in
            [service.browser().get(&page(path)).await, service.browser().post(&page(path), &[]).await]
        {
            assert_eq!((answer.status, answer.location()), (303, Some(page("/sign-in"))), "{path}");
        }
    }
}

#[tokio::test]
async fn a_form_without_the_sessions_token_does_nothing() {
    let service = Service::with(json!({ "openid_connect": { "consent": "ask" } })).await;
    let mut browser = service.signed_in(ADA, "Ada").await;
    let mut grace = service.signed_in("grace@example.com", "Grace").await;
    let graces = grace.get(&page("/sign-in/consent")).await;
    for form in [vec![("answer", "allow")], vec![("answer", "allow"), ("csrf", "0")]] {
        let answer = browser.post(&page("/sign-in/consent"), &form).await;
        assert_eq!(answer.location(), Some(page("/sign-in/consent")));
    }
    let answer = browser.submit_only(&graces, &[("answer", "allow")]).await;
    assert!(answer.location().unwrap().starts_with("/sign-in/consent?"));
    assert!(ask(&mut browser).await.starts_with("/sign-in/consent?"), "nothing was allowed");
    let session = browser.cookie(SESSION).unwrap().to_owned();
    let answer = browser.post("/sign-out", &[]).await;
    assert_eq!(answer.location().as_deref(), Some("/sign-out"));
    assert!(service.test.app.session_user(&session).await.unwrap().is_some());
}

#[tokio::test]
async fn the_choice_of_an_account_shows_who_is_signed_in_and_goes_on() {
    let service = Service::start().await;
    let mut browser = service.signed_in(ADA, "Ada").await;
    let choice = browser.get(&page("/sign-in/account")).await;
    assert_eq!(choice.heading(), "Which account would you like to use?");
    assert!(choice.text().contains("Ada Hopper") && choice.text().contains("a***@example.com"));
    assert!(!choice.body.contains(ADA));
    assert!(choice.links().contains(&page("/sign-in")));
    let cookie = browser.cookie(SESSION).unwrap().to_owned();
    let chosen =
        async || service.test.app.signed_in(&cookie, None).await.unwrap().unwrap().session.account_chosen_at;
    assert_eq!(chosen().await, None, "looking is not choosing");
    let answer = browser.submit_only(&choice, &[]).await;
    assert_eq!(answer.location(), Some(format!("/authorize?{REQUEST}")));
    assert_eq!(chosen().await, Some(service.test.app.now()));
}

#[tokio::test]
async fn consent_says_what_is_asked_for_and_lets_the_request_go_on() {
    let service = Service::with(json!({ "openid_connect": {
        "consent": "ask", "claims": [{ "claim": "points", "field": "companyName", "scope": "points" }],
    } }))
    .await;
    let mut browser = service.signed_in(ADA, "Ada").await;
    let form = ask(&mut browser).await;
    let form = browser.get(&form).await;
    assert_eq!(form.heading(), "Would you like to allow this?");
    for text in ["Corner Shop would like", "Your email address", "points", "Ada Hopper"] {
        assert!(form.text().contains(text), "{text}: {}", form.text());
    }
    assert!(!form.text().contains("Your phone number"));
    let answer = submit(&mut browser, &form, &[("answer", "allow")]).await;
    assert!(answer.starts_with("https://shop.example/welcome?from=usher&code="), "{answer}");
    // Asked once.
    assert!(ask(&mut browser).await.starts_with("https://shop.example/"));
}

#[tokio::test]
async fn a_pushed_request_is_looked_at_by_the_pages_and_used_by_the_answer() {
    let service = Service::with(json!({ "openid_connect": { "consent": "ask" } })).await;
    service.signed_in(ADA, "Ada").await;
    let pushed = format!("{REQUEST}&login_hint=ada%40example.com&ui_locales=fr-FR");
    let request = Request::post("/par")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::AUTHORIZATION, basic("shop", &secret_of("shop")))
        .body(Body::from(pushed))
        .unwrap();
    let answer = service.test.send(request).await;
    let uri = answer.json()["request_uri"].as_str().unwrap().to_owned();
    let mut browser = service.browser();
    let to = format!("/authorize?client_id=shop&request_uri={}", encoded(&uri));
    let mut next = browser.get(&to).await.location().unwrap();
    for _ in 0..3 {
        let form = browser.get(&next).await;
        assert_eq!(form.heading(), "Connexion");
        assert_eq!(form.field("identifier").as_deref(), Some(ADA));
    }
    let form = browser.get(&next).await;
    next = submit(&mut browser, &form, &[("password", PASSWORD)]).await;
    let form = browser.get(&next).await;
    assert!(form.text().contains("Votre adresse e-mail"), "{}", form.text());
    let answer = submit(&mut browser, &form, &[("answer", "allow")]).await;
    assert!(answer.starts_with("https://shop.example/welcome?from=usher&code="), "{answer}");
}

#[tokio::test]
async fn whoever_does_not_consent_goes_back_with_access_denied() {
    let service = Service::with(json!({ "openid_connect": { "consent": "ask" } })).await;
    let mut browser = service.signed_in(ADA, "Ada").await;
    for typed in [&[("answer", "deny")][..], &[]] {
        let form = ask(&mut browser).await;
        let form = browser.get(&form).await;
        let answer = submit(&mut browser, &form, typed).await;
        assert!(answer.contains("error=access_denied") && answer.contains("state=s1"), "{answer}");
    }
}

#[tokio::test]
async fn new_terms_are_asked_for_at_the_next_request_and_none_is_ticked() {
    let service = Service::start().await;
    let mut browser = service.signed_in(ADA, "Ada").await;
    assert!(ask(&mut browser).await.starts_with("https://shop.example/"));
    service
        .change(json!({ "legal_documents": [
            { "kind": "terms", "version": "2", "locale": "en-US", "title": "Terms of Use", "text": "Old." },
            { "kind": "terms", "version": "3", "locale": "en-US", "title": "Terms of Use", "text": "New." },
            { "kind": "terms", "version": "3", "locale": "fr-FR", "title": "Conditions", "text": "Nouveau." },
            { "kind": "news", "version": "1", "locale": "en-US", "title": "News", "text": "N.", "required": false },
        ] }))
        .await;
    let to = ask(&mut browser).await;
    assert!(to.starts_with("/sign-in/documents?"), "{to}");
    let form = browser.get(&to).await;
    assert_eq!(form.heading(), "There are new terms");
    assert!(form.field("legal").is_none(), "nothing is ticked beforehand");
    assert!(!form.text().contains("News"));
    assert!(form.links().contains(&"/legal/shop/terms/3/en-US".to_owned()), "{:?}", form.links());

    let refused = browser.submit_only(&form, &[]).await;
    assert_eq!(refused.status, 422);
    let sentence = refused.error_of("legal-error-terms.3");
    assert_eq!(sentence.as_deref(), Some("Please accept this document to continue."));
    let refused = browser.submit_only(&form, &[("legal", "terms.2")]).await;
    assert_eq!(refused.status, 422, "a box of another version counts for nothing");

    let answer = submit(&mut browser, &refused, &[("legal", "terms.3")]).await;
    assert!(answer.starts_with("https://shop.example/"), "{answer}");
    assert!(ask(&mut browser).await.starts_with("https://shop.example/"));
    // Sent twice, or looked at once more: on with the request.
    let again = browser.get(&to).await;
    assert!(again.location().unwrap().starts_with("/authorize?"));
}

#[tokio::test]
async fn terms_accepted_in_one_language_are_accepted_in_all() {
    let service = Service::start().await;
    let mut browser = service.signed_in(ADA, "Ada").await;
    let french = "/authorize?ui_locales=fr-FR&".to_owned() + REQUEST;
    assert!(browser.get(&french).await.location().unwrap().starts_with("https://shop.example/"));
}

#[tokio::test]
async fn an_account_without_access_is_told_so_and_the_application_too() {
    let service = Service::with(json!({ "resource_code": "SHOP" })).await;
    service.test.declare(&json!({ "client_id": "blog", "name": "Blog", "resource_code": "BLOG" })).await;
    let mut browser = service.signed_in(ADA, "Ada").await;
    let request = REQUEST.replace("client_id=shop", "client_id=blog").replace(
        "https%3A%2F%2Fshop.example%2Fwelcome%3Ffrom%3Dusher",
        "https%3A%2F%2Fapp.example%2Fcallback",
    );
    let to = browser.get(&format!("/authorize?{request}")).await.location().unwrap();
    assert!(to.starts_with("/sign-in/no-access?"), "{to}");
    let form = browser.get(&to).await;
    assert_eq!(form.heading(), "This account has no access");
    assert!(form.text().contains("Blog") && form.text().contains("Ada Hopper"));
    assert!(form.links().iter().any(|link| link.starts_with("/sign-in?continue=")));
    let answer = submit(&mut browser, &form, &[]).await;
    assert!(answer.starts_with("https://app.example/callback?"), "{answer}");
    assert!(answer.contains("error=access_denied"), "{answer}");
}

#[tokio::test]
async fn signing_out_ends_the_session_by_a_button() {
    let service = Service::start().await;
    let mut browser = service.signed_in(ADA, "Ada").await;
    let session = browser.cookie(SESSION).unwrap().to_owned();
    let question = browser.get("/sign-out").await;
    assert_eq!(question.heading(), "Would you like to sign out?");
    assert!(service.test.app.session_user(&session).await.unwrap().is_some(), "looking ends nothing");
    let page = browser.submit(&question, &[]).await;
    assert_eq!(page.heading(), "You are signed out");
    assert_eq!(browser.cookie(SESSION), Some(""));
    assert!(service.test.app.session_user(&session).await.unwrap().is_none());
    assert!(page.links().contains(&"/sign-in?locale=en-US".to_owned()), "{:?}", page.links());
    assert_eq!(service.browser().get("/sign-out").await.heading(), "You are signed out");
}
