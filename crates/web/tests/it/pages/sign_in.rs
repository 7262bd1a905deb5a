//! The sign-in form: who gets in, what others are told, and what a browser has afterwards.

use std::time::Duration;

use serde_json::json;
use usher_domain::SecretDigest;

use super::browser::{Browser, Page};
use super::service::{PASSWORD, Service, WELCOME, complete};

const ADA: &str = "ada@example.com";
const SESSION: &str = "__Host-session";

/// A service with one active account.
async fn with_ada() -> Service {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    service
}

async fn attempt(browser: &mut Browser<'_>, path: &str, identifier: &str, password: &str) -> Page {
    let form = browser.get(path).await;
    assert_eq!((form.status, form.heading().as_str()), (200, "Sign in"));
    browser.submit_only(&form, &[("identifier", identifier), ("password", password)]).await
}

/// The form's page without what differs from one answer to the next, and without what was typed.
fn comparable(page: &Page, identifier: &str) -> String {
    page.body.replace(identifier, "IDENTIFIER")
}

#[tokio::test]
async fn a_right_password_signs_in_and_leads_to_the_users_own_page() {
    let service = with_ada().await;
    let mut browser = service.browser().with("user-agent", "Mozilla/5.0 (X11; Linux) Firefox/140.0");
    let page = attempt(&mut browser, "/sign-in", " Ada@Example.com ", PASSWORD).await;
    assert_eq!((page.status, page.location().as_deref()), (303, Some("/account")), "{}", page.text());
    let session = browser.cookie(SESSION).unwrap().to_owned();
    let signed_in = service.test.app.signed_in(&session, None).await.unwrap().unwrap();
    assert_eq!(signed_in.user.id, service.user(ADA).await.id);
    assert_eq!(signed_in.session.amr.to_string(), "pwd");
    let cookie = page
        .headers
        .get_all("set-cookie")
        .iter()
        .find(|cookie| cookie.to_str().unwrap().starts_with("__Host-session="));
    assert!(cookie.unwrap().to_str().unwrap().ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"));
    assert_eq!(page.header("cache-control"), "no-store");
    // Nothing to sign in for.
    assert_eq!(browser.get("/sign-in").await.location().as_deref(), Some("/account"));
}

#[tokio::test]
async fn a_phone_number_signs_in_as_people_type_it() {
    let service = Service::start().await;
    let link = service.invite_by_sms("+447700900123").await;
    let mut browser = service.browser();
    let form = browser.get(&link).await;
    let form = browser.get(&form.location().unwrap()).await;
    let done = [("password", PASSWORD), ("legal", "terms.2"), ("lastName", "Hopper")];
    assert_eq!(browser.submit_only(&form, &done).await.status, 303);
    for typed in ["+447700900123", "0044 7700 900123", "+44 (0)7700 900-123"] {
        let page = attempt(&mut service.browser(), "/sign-in", typed, PASSWORD).await;
        assert_eq!(page.status, 303, "{typed}");
    }
}

#[tokio::test]
async fn a_national_number_signs_in_where_the_application_has_a_region() {
    let service = Service::with(json!({ "sms": { "default_region": "GB" } })).await;
    let link = service.invite_by_sms("+447700900123").await;
    let mut browser = service.browser();
    let form = browser.get(&link).await;
    let form = browser.get(&form.location().unwrap()).await;
    let done = [("password", PASSWORD), ("legal", "terms.2"), ("lastName", "Hopper")];
    assert_eq!(browser.submit_only(&form, &done).await.status, 303);
    let of_shop = "/sign-in?continue=client_id%3Dshop";
    for typed in ["07700 900123", "+447700900123", "0044 7700 900123"] {
        assert_eq!(attempt(&mut service.browser(), of_shop, typed, PASSWORD).await.status, 303, "{typed}");
    }
    let page = attempt(&mut service.browser(), "/sign-in", "07700 900123", PASSWORD).await;
    assert_eq!(page.status, 422, "nobody says whose number it is");
}

#[tokio::test]
async fn unknown_wrong_and_not_yet_activated_are_answered_alike() {
    let service = with_ada().await;
    service.invite_by_mail("eve@example.com", json!({ "firstName": "Eve", "lastName": "Doe" })).await;
    let mut answers = Vec::new();
    for identifier in [ADA, "eve@example.com", "nobody@example.com", "+447700900999", "what is this"] {
        let mut browser = service.browser();
        let page = attempt(&mut browser, "/sign-in", identifier, "not the password").await;
        assert_eq!(page.status, 422, "{identifier}");
        assert!(page.text().contains("That did not work."), "{}", page.text());
        assert_eq!(page.field("identifier").as_deref(), Some(identifier));
        assert_eq!(page.field("password").as_deref(), Some(""));
        assert!(page.headers.get("set-cookie").is_none());
        let headers: Vec<_> = page.headers.keys().map(|name| name.as_str().to_owned()).collect();
        answers.push((comparable(&page, identifier), headers));
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
}

#[tokio::test]
async fn a_form_without_identifier_or_password_costs_no_attempt() {
    let service = with_ada().await;
    let mut browser = service.browser();
    for _ in 0..30 {
        assert_eq!(attempt(&mut browser, "/sign-in", ADA, "").await.status, 422);
        assert_eq!(attempt(&mut browser, "/sign-in", " ", "x").await.status, 422);
    }
    assert_eq!(attempt(&mut browser, "/sign-in", ADA, PASSWORD).await.status, 303);
}

#[tokio::test]
async fn a_session_that_was_known_before_is_worth_nothing_after_a_sign_in() {
    let service = with_ada().await;
    let mut browser = service.browser();
    attempt(&mut browser, "/sign-in", ADA, PASSWORD).await;
    let before = browser.cookie(SESSION).unwrap().to_owned();
    let first = service.test.app.signed_in(&before, None).await.unwrap().unwrap();
    service.pass(Duration::from_mins(5));
    // With a request, whoever is signed in may sign in again.
    let page = attempt(&mut browser, "/sign-in?continue=client_id%3Dshop", ADA, PASSWORD).await;
    assert_eq!(page.location().as_deref(), Some("/authorize?client_id=shop"));
    let after = browser.cookie(SESSION).unwrap().to_owned();
    assert_ne!(before, after);
    assert_eq!(service.test.app.signed_in(&before, None).await.unwrap(), None);
    let second = service.test.app.signed_in(&after, None).await.unwrap().unwrap();
    assert_eq!(second.session.id, first.session.id, "the same session goes on");
    assert!(second.session.authenticated_at > first.session.authenticated_at);

    // A value that somebody planted is not taken over.
    let planted = "p".repeat(43);
    let mut victim = service.browser();
    victim.set_cookie(SESSION, &planted);
    attempt(&mut victim, "/sign-in", ADA, PASSWORD).await;
    assert_ne!(victim.cookie(SESSION), Some(planted.as_str()));
    assert_eq!(service.test.app.signed_in(&planted, None).await.unwrap(), None);
}

#[tokio::test]
async fn somebody_elses_session_in_the_browser_is_ended() {
    let service = with_ada().await;
    let mut browser = service.signed_in("grace@example.com", "Grace").await;
    let graces = browser.cookie(SESSION).unwrap().to_owned();
    let page = attempt(&mut browser, "/sign-in?continue=client_id%3Dshop", ADA, PASSWORD).await;
    assert_eq!(page.status, 303);
    assert!(service.test.app.session_user(&graces).await.unwrap().is_none());
    let adas = browser.cookie(SESSION).unwrap();
    assert_eq!(service.test.app.session_user(adas).await.unwrap().unwrap().id, service.user(ADA).await.id);
}

#[tokio::test]
async fn the_form_carries_the_request_its_hint_its_application_and_its_language() {
    let service = with_ada().await;
    let request = "client_id=shop&login_hint=ada%40example.com&ui_locales=fr-CA%20en&\
                   redirect_uri=com.example.shop%3A%2Fcb&response_type=code&scope=openid";
    let path = format!("/sign-in?continue={}", encoded(request));
    let mut browser = service.browser();
    let form = browser.get(&path).await;
    assert_eq!(form.heading(), "Connexion");
    assert!(form.text().contains("Corner Shop"));
    assert_eq!(form.field("identifier").as_deref(), Some(ADA));
    assert!(form.header("content-security-policy").ends_with("form-action 'self' https: com.example.shop:"));
    assert!(form.links().iter().any(|link| link.starts_with("/sign-in/help?continue=client_id")));
    let dutch = form.links().into_iter().find(|link| link.ends_with("&locale=nl-NL")).unwrap();
    let form = browser.get(&dutch).await;
    assert_eq!((form.heading().as_str(), form.field("locale").as_deref()), ("Aanmelden", Some("nl-NL")));
    let wrong = browser.submit_only(&form, &[("password", "wrong")]).await;
    assert_eq!((wrong.status, wrong.heading().as_str()), (422, "Aanmelden"));
    let page = browser.submit_only(&wrong, &[("password", PASSWORD)]).await;
    assert_eq!(page.location(), Some(format!("/authorize?{request}")));
}

#[tokio::test]
async fn a_broken_request_leads_to_the_users_own_page_and_never_elsewhere() {
    let service = with_ada().await;
    for broken in ["", "a%0d%0ab", "%20", "https%3A%2F%2Fevil.example%2F%23x", "%ff"] {
        let page =
            attempt(&mut service.browser(), &format!("/sign-in?continue={broken}"), ADA, PASSWORD).await;
        assert_eq!(page.location().as_deref(), Some("/account"), "{broken}");
    }
    let page = attempt(&mut service.browser(), "/sign-in?continue=%2F%2Fevil.example", ADA, PASSWORD).await;
    assert_eq!(page.location().as_deref(), Some("/authorize?//evil.example"));
}

#[tokio::test]
async fn a_form_of_another_site_or_without_its_token_signs_nobody_in() {
    let service = with_ada().await;
    let fields = [("identifier", ADA), ("password", PASSWORD)];
    let mut browser = service.browser();
    let without = browser.post("/sign-in", &fields).await;
    assert_eq!(without.location().as_deref(), Some("/sign-in"));
    let form = browser.get("/sign-in").await;
    let mut forged = browser.clone().with("sec-fetch-site", "cross-site");
    let page = forged.submit_only(&form, &fields).await;
    assert_eq!((page.status, page.location().as_deref()), (303, Some("/sign-in?locale=en-US")));
    assert!(forged.cookie(SESSION).is_none());
}

#[tokio::test]
async fn the_form_can_be_filled_in_by_browsers_and_looked_at_as_often_as_one_likes() {
    let service = with_ada().await;
    let mut browser = service.browser();
    let form = browser.get("/sign-in").await;
    assert!(form.tag_of("identifier").contains("autocomplete=\"username"));
    assert!(form.tag_of("password").contains("autocomplete=\"current-password"));
    let cookie = "__Host-keeps-cookies=yes; Path=/; HttpOnly; SameSite=Lax; Secure";
    assert_eq!(form.header("set-cookie"), cookie, "says of nobody who they are");
    assert!(browser.get("/sign-in").await.headers.get("set-cookie").is_none());
    assert_eq!(form.header("x-frame-options"), "DENY");
    assert_eq!(browser.head("/sign-in").await.status, 200);
}

#[tokio::test]
async fn a_used_link_of_an_application_that_waits_for_a_code_leads_to_the_form() {
    let service = Service::with(json!({ "after_activation": "code" })).await;
    let link = used_link(&service).await;
    let page = service.browser().get(&link).await;
    assert_eq!(page.heading(), "Your account is already active");
    assert!(page.links().contains(&"/sign-in".to_owned()), "{:?}", page.links());

    let service = Service::start().await;
    let link = used_link(&service).await;
    assert!(service.browser().get(&link).await.links().contains(&WELCOME.to_owned()));
}

/// The path of a link by which an account was activated.
async fn used_link(service: &Service) -> String {
    let link = service.invite().await;
    let mut browser = service.browser();
    let form = service.open_form(&mut browser, &link).await;
    assert_eq!(browser.submit_only(&form, &complete()).await.status, 303);
    link
}

#[tokio::test]
async fn a_weak_hash_is_replaced_at_the_next_sign_in() {
    let service = with_ada().await;
    let store = service.test.store.sign_in();
    let identifier = service.user(ADA).await.identifier;
    let account = store.account_by_identifier(&identifier).await.unwrap().unwrap();
    let strong = account.password_hash.unwrap();
    store.rehash_password(account.user_id, &strong, WEAK_HASH).await.unwrap();
    assert_eq!(attempt(&mut service.browser(), "/sign-in", ADA, PASSWORD).await.status, 303);
    let hash = store.account_by_identifier(&identifier).await.unwrap().unwrap().password_hash.unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    assert_eq!(attempt(&mut service.browser(), "/sign-in", ADA, PASSWORD).await.status, 303);
}

#[tokio::test]
async fn a_second_factor_is_asked_for_before_there_is_a_session() {
    let service = Service::with(json!({ "openid_connect": { "second_factor": "required" } })).await;
    service.signed_in(ADA, "Ada").await;
    let mut browser = service.browser();
    let page = attempt(&mut browser, "/sign-in?continue=client_id%3Dshop", ADA, PASSWORD).await;
    assert_eq!(page.location().as_deref(), Some("/sign-in/second-factor?continue=client_id%3Dshop"));
    assert!(browser.cookie(SESSION).is_none());
    let half = browser.cookie("__Host-half-signed-in").unwrap();
    let now = service.test.app.now();
    let half = usher_domain::HalfSignedIn::open(service.test.app.keys(), half, now).unwrap();
    assert_eq!((half.user_id, half.amr.to_string().as_str()), (service.user(ADA).await.id, "pwd"));
    // Another application does not ask for one.
    let page = attempt(&mut browser, "/sign-in", ADA, PASSWORD).await;
    assert_eq!(page.location().as_deref(), Some("/account"));
    assert_eq!(browser.cookie("__Host-half-signed-in"), Some(""), "forgotten once there is a session");
}

#[tokio::test]
async fn a_session_of_the_activation_counts_as_a_sign_in() {
    let service = Service::start().await;
    let browser = service.signed_in(ADA, "Ada").await;
    let cookie = browser.cookie(SESSION).unwrap();
    let signed_in = service.test.app.signed_in(cookie, None).await.unwrap().unwrap();
    assert_eq!(signed_in.session.digest, SecretDigest::of(cookie.as_bytes()));
    assert_eq!(signed_in.accepted.len(), 1);
    assert!(browser.cookie("__Host-known-browser").is_some());
}

#[tokio::test]
async fn a_browser_that_refuses_cookies_is_told_so() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    let mut browser = service.browser().with("sec-fetch-site", "same-origin");
    let page = browser.get("/sign-in").await;
    assert_eq!(browser.cookie("__Host-keeps-cookies"), Some("yes"));
    let csrf = page.field("csrf").unwrap();
    let typed = [("csrf", csrf.as_str()), ("identifier", ADA), ("password", PASSWORD)];
    let mut refusing = service.browser().with("sec-fetch-site", "same-origin");
    let told = refusing.post("/sign-in", &typed).await;
    assert_eq!((told.status, told.heading().as_str()), (403, "Your browser does not keep cookies"));
    assert!(refusing.cookie(SESSION).is_none(), "nobody was signed in");
    assert_eq!(browser.post("/sign-in", &typed).await.status, 303);
}

pub(super) fn encoded(query: &str) -> String {
    url::form_urlencoded::byte_serialize(query.as_bytes()).collect()
}

/// Of [`PASSWORD`], with 1 MiB and one pass.
const WEAK_HASH: &str =
    "$argon2id$v=19$m=1024,t=1,p=1$YSB3ZWFrIHNhbHQgaGVyZQ$4T7zcr/4vGatWr4jjC4Bl3OO+T3a6dguJP1CMTT9FCw";
