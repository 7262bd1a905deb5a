//! The user's own page: what it shows, what is changed there, and that nobody else changes it.

use std::time::Duration;

use serde_json::json;
use usher_domain::AuthType;

use super::browser::{Browser, Page};
use super::service::{PASSWORD, Service};

const ADA: &str = "ada@example.com";
const SESSION: &str = "__Host-session";
const NEXT: &str = "seven herons sleep at dawn";
const PAGES: [&str; 4] = ["/account", "/account/password", "/account/sessions", "/account/delete"];

/// Longer than a sign-in counts as recent.
const A_WHILE: Duration = Duration::from_mins(11);

async fn sign_in<'a>(service: &'a Service, password: &str) -> Browser<'a> {
    let mut browser = service.browser().with("user-agent", "Mozilla/5.0 (Android 15; Mobile) Firefox/140.0");
    let form = browser.get("/sign-in").await;
    let page = browser.submit_only(&form, &[("identifier", ADA), ("password", password)]).await;
    assert_eq!(page.status, 303, "{}", page.text());
    browser
}

/// Posts with the page's own token.
async fn post(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Page {
    let csrf = browser.get(path).await.field("csrf").expect("a form");
    let mut all = vec![("csrf", csrf.as_str())];
    all.extend(fields);
    browser.post(path, &all).await
}

async fn is_signed_in(service: &Service, browser: &Browser<'_>) -> bool {
    let cookie = browser.cookie(SESSION).unwrap_or_default();
    service.test.app.signed_in(cookie, None).await.unwrap().is_some()
}

#[tokio::test]
async fn whoever_is_not_signed_in_signs_in_first() {
    let service = Service::start().await;
    let mut browser = service.browser();
    for path in PAGES.iter().chain(&["/account/data"]) {
        let page = browser.get(path).await;
        assert_eq!((page.status, page.location().as_deref()), (303, Some("/sign-in")), "{path}");
    }
    let posted = browser.post("/account", &[("firstName", "Eve")]).await;
    assert_eq!((posted.status, posted.location().as_deref()), (303, Some("/sign-in")));
}

#[tokio::test]
async fn the_page_shows_details_and_documents() {
    let service = Service::start().await;
    let mut ada = service.signed_in(ADA, "Ada").await;
    let page = ada.get("/account").await;
    assert_eq!((page.status, page.heading().as_str()), (200, "Your account"));
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.field("firstName").as_deref(), Some("Ada"));
    assert!(page.text().contains(ADA));
    let terms = "/legal/shop/terms/2/en-US";
    assert!(page.links().iter().any(|link| link == terms), "{:?}", page.links());
    assert!(page.text().contains("Terms of Use") && page.text().contains("Version 2"));
    for path in
        ["/account/password", "/account/factors", "/account/sessions", "/account/data", "/account/delete"]
    {
        assert!(page.links().iter().any(|link| link == path), "{path}");
    }
}

#[tokio::test]
async fn details_are_changed_by_the_rules_of_the_activation() {
    let service = Service::start().await;
    let mut ada = service.signed_in(ADA, "Ada").await;
    let refused = post(&mut ada, "/account", &[("firstName", ""), ("companyName", &"x".repeat(30))]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.error_of("error-firstName").is_some() && refused.error_of("error-companyName").is_some());
    assert_eq!(service.user(ADA).await.profile.text("firstName"), Some("Ada"));
    let typed = [
        ("firstName", "Augusta"),
        ("lastName", "King"),
        ("size", "s"),
        ("language", "fr-FR"),
        // None of these is a field of the page.
        ("emailAddress", "eve@example.com"),
        ("resourceAccessSHOP", "true"),
    ];
    let saved = post(&mut ada, "/account", &typed).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let user = service.user(ADA).await;
    assert_eq!(
        (user.profile.text("firstName"), user.profile.text("lastName")),
        (Some("Augusta"), Some("King"))
    );
    assert_eq!((user.profile.text("size"), user.profile.text("emailAddress")), (Some("s"), Some(ADA)));
    let page = ada.get(&saved.location().unwrap()).await;
    assert_eq!(page.header("content-language"), "fr-FR");
    assert!(page.text().contains("Vos modifications sont enregistrées."));
}

#[tokio::test]
async fn a_password_is_changed_and_other_browsers_are_signed_out() {
    let service = Service::start().await;
    let mut here = service.signed_in(ADA, "Ada").await;
    let there = sign_in(&service, PASSWORD).await;
    for (current, new, field) in
        [("wrong password", NEXT, "current-error"), (PASSWORD, "short", "password-error")]
    {
        let refused = post(&mut here, "/account/password", &[("current", current), ("password", new)]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.error_of(field).is_some(), "{}", refused.body);
        assert!(!refused.body.contains(NEXT) && !refused.body.contains(PASSWORD));
    }
    assert!(is_signed_in(&service, &there).await);
    let saved = post(&mut here, "/account/password", &[("current", PASSWORD), ("password", NEXT)]).await;
    assert_eq!(saved.location().as_deref(), Some("/account/password?saved=yes"));
    assert!(here.get(&saved.location().unwrap()).await.text().contains("Your new password has been saved"));
    assert!(is_signed_in(&service, &here).await && !is_signed_in(&service, &there).await);
    sign_in(&service, NEXT).await;
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one_or_all() {
    let service = Service::start().await;
    let mut here = service.signed_in(ADA, "Ada").await;
    let there = sign_in(&service, PASSWORD).await;
    let mut elsewhere = sign_in(&service, PASSWORD).await;
    let page = here.get("/account/sessions").await;
    assert!(
        page.text().contains("Firefox, Android") && page.text().contains("this browser"),
        "{}",
        page.text()
    );
    let sids: Vec<_> = page.fields().into_iter().filter(|(name, _)| name == "session").collect();
    assert_eq!(sids.len(), 2, "its own cannot be mistaken for another");
    let cookie = there.cookie(SESSION).unwrap();
    let sid = service.test.app.signed_in(cookie, None).await.unwrap().unwrap().session.id.to_string();
    let ended = post(&mut here, "/account/sessions", &[("session", &sid)]).await;
    assert_eq!(ended.location().as_deref(), Some("/account/sessions"));
    assert!(!is_signed_in(&service, &there).await && is_signed_in(&service, &elsewhere).await);

    let all = post(&mut elsewhere, "/account/sessions", &[("do", "everywhere")]).await;
    assert_eq!(all.location().as_deref(), Some("/sign-out"));
    assert_eq!(elsewhere.cookie(SESSION), Some(""));
    assert!(!is_signed_in(&service, &here).await);
    assert_eq!(elsewhere.get("/sign-out").await.heading(), "You are signed out");
}

#[tokio::test]
async fn the_data_is_a_file_without_secrets() {
    let service = Service::start().await;
    let mut ada = service.signed_in(ADA, "Ada").await;
    let file = ada.get("/account/data").await;
    assert_eq!((file.status, file.header("content-type")), (200, "application/json"));
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"account.json\"");
    assert_eq!(file.header("cache-control"), "no-store");
    let data: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(data["account"]["id"], service.user(ADA).await.id.to_string());
    assert_eq!(data["identifiers"][0]["value"], ADA);
    assert_eq!(data["profile"]["firstName"], "Ada");
    assert_eq!(data["applications"][0]["client_id"], "shop");
    assert_eq!(data["accepted_documents"][0]["kind"], "terms");
    assert!(data["invitations"][0]["activated_at"].is_number());
    assert_eq!(data["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(data["passkeys"], json!([]));
    for secret in ["argon2", "digest", "handle", "nonce", "token", ada.cookie(SESSION).unwrap()] {
        assert!(!file.body.contains(secret), "{secret}: {}", file.body);
    }
}

#[tokio::test]
async fn a_deletion_is_proved_waits_and_can_be_taken_back() {
    let service = Service::start().await;
    let mut ada = service.signed_in(ADA, "Ada").await;
    let page = ada.get("/account/delete").await;
    assert!(page.text().contains("14 days") && !page.body.contains("type=\"password\""), "just signed in");
    service.pass(A_WHILE);
    for password in ["", "wrong password"] {
        let refused = post(&mut ada, "/account/delete", &[("do", "delete"), ("password", password)]).await;
        assert_eq!((refused.status, refused.error_of("password-error").is_some()), (422, true));
    }
    let done = post(&mut ada, "/account/delete", &[("do", "delete"), ("password", PASSWORD)]).await;
    assert_eq!((done.status, done.heading().as_str()), (200, "Your account is going to be deleted"));
    assert_eq!(ada.cookie(SESSION), Some(""));

    let mut again = sign_in(&service, PASSWORD).await;
    assert!(again.get("/account").await.text().contains("will be deleted for good"));
    let kept = post(&mut again, "/account/delete", &[("do", "keep")]).await;
    assert_eq!(kept.location().as_deref(), Some("/account"));
    assert!(!again.get("/account").await.text().contains("will be deleted for good"));
    service.pass(Duration::from_hours(15 * 24));
    service.test.app.housekeep().await.unwrap();
    assert!(service.is_active(ADA).await);
}

#[tokio::test]
async fn after_the_grace_period_the_account_is_gone_and_can_be_invited_anew() {
    let service = Service::start().await;
    let mut ada = service.signed_in(ADA, "Ada").await;
    post(&mut ada, "/account/delete", &[("do", "delete")]).await;
    service.pass(Duration::from_hours(14 * 24));
    service.test.app.housekeep().await.unwrap();
    assert_eq!(service.test.store.user_by_identifier(AuthType::Email, ADA).await.unwrap(), None);
    let mut browser = service.browser();
    let form = browser.get("/sign-in").await;
    let refused = browser.submit_only(&form, &[("identifier", ADA), ("password", PASSWORD)]).await;
    assert_ne!(refused.status, 303);
    service.invite_by_mail(ADA, json!({ "firstName": "Ada", "lastName": "Hopper" })).await;
    assert!(!service.is_active(ADA).await);
}

#[tokio::test]
async fn nothing_changes_by_a_get_or_by_anybody_elses_form() {
    let service = Service::start().await;
    let mut ada = service.signed_in(ADA, "Ada").await;
    let mut eve = service.signed_in("eve@example.com", "Eve").await;
    let hers = eve.get("/account").await.field("csrf").unwrap();
    let own = ada.get("/account").await.field("csrf").unwrap();
    let mut foreign =
        service.browser().with("sec-fetch-site", "cross-site").with("origin", "https://evil.example");
    foreign.set_cookie(SESSION, ada.cookie(SESSION).unwrap());
    let before = service.user(ADA).await;
    for path in PAGES {
        ada.get(&format!("{path}?do=delete&firstName=Eve&do=everywhere")).await;
        ada.head(path).await;
        for (is_foreign, csrf) in [(false, ""), (false, "nonsense"), (false, &*hers), (true, &*own)] {
            let browser = if is_foreign { &mut foreign } else { &mut ada };
            let fields = [("csrf", csrf), ("firstName", "Eve"), ("lastName", "Eve"), ("do", "delete")];
            let page = browser.post(path, &fields).await;
            assert_eq!((page.status, page.location().as_deref()), (303, Some(path)));
        }
        let everywhere = [("csrf", hers.as_str()), ("do", "everywhere")];
        ada.post(path, &everywhere).await;
    }
    assert_eq!(service.user(ADA).await, before);
    assert!(is_signed_in(&service, &ada).await);
    assert!(!ada.get("/account").await.text().contains("will be deleted"));
}

#[tokio::test]
async fn the_pages_speak_the_users_language_and_change_it() {
    let service = Service::start().await;
    let mut ada = service.signed_in(ADA, "Ada").await;
    for path in PAGES {
        let page = ada.get(&format!("{path}?locale=ar")).await;
        assert_eq!(page.header("content-language"), "ar", "{path}");
        assert!(page.body.contains("dir=\"rtl\""));
    }
}
