//! The second proof at sign-in: codes of an app, recovery codes, passkeys, and setting one up.

use std::time::Duration;

use serde_json::{Value, json};
use usher_testkit::authenticator::Authenticator;
use usher_testkit::totp;

use super::browser::{Browser, Page};
use super::passkeys::{ORIGIN, SESSION, ask, created};
use super::service::{PASSWORD, Service};

const ADA: &str = "ada@example.com";
const SECOND: &str = "/sign-in/second-factor";
const STEP: Duration = Duration::from_secs(30);

/// Signs in with the password, as far as that goes.
async fn password(browser: &mut Browser<'_>, path: &str) -> Page {
    let form = browser.get(path).await;
    browser.submit_only(&form, &[("identifier", ADA), ("password", PASSWORD)]).await
}

/// The secret that a page shows for typing.
fn secret_on(page: &Page) -> String {
    let (_, rest) = page.body.split_once("<p class=\"secret\"><code dir=\"ltr\">").unwrap();
    rest.split_once('<').unwrap().0.replace(' ', "")
}

fn codes_on(page: &Page) -> Vec<String> {
    let items = page.body.split("<li><code dir=\"ltr\">").skip(1);
    items.map(|rest| rest.split_once('<').unwrap().0.to_owned()).collect()
}

/// The code that an app with this secret shows now.
fn code_now(service: &Service, secret: &str) -> String {
    let seconds = u64::try_from(service.test.app.now().as_seconds()).unwrap();
    totp::code(secret, seconds)
}

/// Ada with an app: its secret, and her recovery codes.
async fn ada_with_app(service: &Service) -> (String, Vec<String>) {
    let mut browser = service.signed_in(ADA, "Ada").await;
    let csrf = browser.get("/account/factors").await.field("csrf").unwrap();
    browser.post("/account/factors", &[("csrf", &csrf), ("do", "begin-app")]).await;
    let page = browser.get("/account/factors").await;
    let secret = secret_on(&page);
    let code = code_now(service, &secret);
    let codes =
        browser.post("/account/factors", &[("csrf", &csrf), ("do", "confirm-app"), ("code", &code)]).await;
    assert_eq!((codes.status, &*codes.heading()), (200, "Your recovery codes"));
    service.pass(STEP);
    (secret, codes_on(&codes))
}

async fn enter(browser: &mut Browser<'_>, code: &str) -> Page {
    let page = browser.get(SECOND).await;
    assert_eq!(page.heading(), "Confirm that it is you", "{}", page.text());
    browser.submit_only(&page, &[("code", code)]).await
}

#[tokio::test]
async fn a_code_of_the_app_completes_the_sign_in() {
    let service = Service::start().await;
    let (secret, _) = ada_with_app(&service).await;
    let mut browser = service.browser();
    let half = password(&mut browser, "/sign-in").await;
    assert_eq!(half.location().as_deref(), Some(SECOND));
    assert_eq!(browser.cookie(SESSION), None, "half a sign-in is none");
    // Typed in groups, as apps show it.
    let code = code_now(&service, &secret);
    let done = enter(&mut browser, &format!("{} {}", &code[..3], &code[3..])).await;
    assert_eq!(done.location().as_deref(), Some("/account"), "{}", done.text());
    let session = browser.cookie(SESSION).unwrap();
    let amr = service.test.app.signed_in(session, None).await.unwrap().unwrap().session.amr;
    assert_eq!(amr.values(), ["pwd", "otp", "mfa"]);
}

#[tokio::test]
async fn a_code_works_once() {
    let service = Service::start().await;
    let (secret, _) = ada_with_app(&service).await;
    let code = code_now(&service, &secret);
    for status in [303, 422] {
        let mut browser = service.browser();
        password(&mut browser, "/sign-in").await;
        let answer = enter(&mut browser, &code).await;
        assert_eq!(answer.status, status, "{}", answer.text());
    }
    service.pass(STEP);
    let mut browser = service.browser();
    password(&mut browser, "/sign-in").await;
    assert_eq!(enter(&mut browser, &code_now(&service, &secret)).await.status, 303);
}

#[tokio::test]
async fn a_recovery_code_works_once() {
    let service = Service::start().await;
    let (_, codes) = ada_with_app(&service).await;
    assert_eq!(codes.len(), 10);
    let typed = codes[3].to_uppercase().replace('-', " ");
    for status in [303, 422] {
        let mut browser = service.browser();
        password(&mut browser, "/sign-in").await;
        let answer = enter(&mut browser, &typed).await;
        assert_eq!(answer.status, status, "{}", answer.text());
    }
    let ada = service.user(ADA).await;
    assert_eq!(service.test.app.factors_of(ada.id).await.unwrap().recovery_codes_left, 9);
}

#[tokio::test]
async fn guessing_codes_is_slowed_down_and_only_failures_count() {
    let service = Service::start().await;
    let (secret, _) = ada_with_app(&service).await;
    let mut browser = service.browser();
    for _ in 0..8 {
        service.pass(STEP);
        password(&mut browser, "/sign-in?again=yes").await;
        assert_eq!(enter(&mut browser, &code_now(&service, &secret)).await.status, 303);
    }
    let mut thief = service.browser();
    password(&mut thief, "/sign-in").await;
    let mut statuses = Vec::new();
    for guess in 0..8 {
        statuses.push(enter(&mut thief, &format!("00000{guess}")).await.status);
    }
    assert_eq!(statuses, [422, 422, 422, 422, 422, 422, 429, 429]);
    service.pass(Duration::from_mins(5));
    password(&mut thief, "/sign-in").await;
    assert_eq!(enter(&mut thief, &code_now(&service, &secret)).await.status, 303);
}

#[tokio::test]
async fn half_a_sign_in_lasts_ten_minutes_and_its_form_is_its_own() {
    let service = Service::start().await;
    let (secret, _) = ada_with_app(&service).await;
    let mut browser = service.browser();
    password(&mut browser, "/sign-in").await;
    let page = browser.get(SECOND).await;
    let code = code_now(&service, &secret);
    let foreign = browser.post(SECOND, &[("do", "code"), ("code", &code), ("csrf", "0")]).await;
    assert_eq!(foreign.location().as_deref(), Some(SECOND));
    assert_eq!(browser.cookie(SESSION), None);
    service.pass(Duration::from_mins(10));
    let late = browser.submit_only(&page, &[("code", &code_now(&service, &secret))]).await;
    assert_eq!(late.location().as_deref(), Some("/sign-in"));
}

#[tokio::test]
async fn a_passkey_is_a_second_proof_too() {
    let service = Service::start().await;
    let mut owner = service.signed_in(ADA, "Ada").await;
    let csrf = owner.get("/account/factors").await.field("csrf").unwrap();
    let mut device = Authenticator::new(ORIGIN);
    device.verifies_user = false;
    let asked = ask(&mut owner, "/account/factors/passkey", &csrf).await;
    let passkey = created(&mut device, &asked);
    owner.post("/account/factors", &[("csrf", &csrf), ("do", "add-passkey"), ("passkey", &passkey)]).await;
    let ada = service.user(ADA).await;
    service.test.app.begin_authenticator_app(ada.id).await.unwrap();
    let page = owner.get("/account/factors").await;
    let code = code_now(&service, &secret_on(&page));
    owner.post("/account/factors", &[("csrf", &csrf), ("do", "confirm-app"), ("code", &code)]).await;

    let mut browser = service.browser();
    password(&mut browser, "/sign-in").await;
    let page = browser.get(SECOND).await;
    let asked = ask(&mut browser, "/sign-in/second-factor/passkey", &page.field("csrf").unwrap()).await;
    let asked: Value = serde_json::from_str(&asked.body).unwrap();
    assert_eq!(asked["publicKey"]["allowCredentials"].as_array().unwrap().len(), 1);
    let credential = device.get(&asked["publicKey"]).unwrap();
    let answer = json!({ "ceremony": asked["ceremony"], "credential": credential }).to_string();
    let fields = [("csrf", &*page.field("csrf").unwrap()), ("do", "passkey"), ("passkey", &answer)];
    let mut thief = browser.clone();
    let done = browser.post(SECOND, &fields).await;
    assert_eq!(done.location().as_deref(), Some("/account"), "{}", done.text());
    let session = browser.cookie(SESSION).unwrap();
    let amr = service.test.app.signed_in(session, None).await.unwrap().unwrap().session.amr;
    assert_eq!(amr.values(), ["pwd", "pop", "mfa"]);
    let replayed = thief.post(SECOND, &fields).await;
    assert_eq!(replayed.status, 422);
    assert!(replayed.text().contains("That did not work."));
}

#[tokio::test]
async fn whoever_needs_a_second_proof_and_has_none_sets_an_app_up_first() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    service.change(json!({ "openid_connect": { "second_factor": "required" } })).await;
    let mut browser = service.browser();
    let path = "/sign-in?continue=client_id%3Dshop%26state%3Dx";
    let half = password(&mut browser, path).await;
    let second = half.location().unwrap();
    assert_eq!(second, "/sign-in/second-factor?continue=client_id%3Dshop%26state%3Dx");
    let page = browser.get(&second).await;
    assert_eq!(page.heading(), "Protect your account");
    assert!(page.text().contains("Corner Shop asks for a second proof"), "{}", page.text());
    let csrf = page.field("csrf").unwrap();
    let page = browser.submit(&page, &[]).await;
    let secret = secret_on(&page);
    let wrong = browser.post(&second, &[("csrf", &csrf), ("do", "confirm-app"), ("code", "000000")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(secret_on(&wrong), secret, "the same app can go on");
    let code = code_now(&service, &secret);
    let codes = browser.post(&second, &[("csrf", &csrf), ("do", "confirm-app"), ("code", &code)]).await;
    assert_eq!((codes.status, &*codes.heading()), (200, "Your recovery codes"));
    assert_eq!(codes_on(&codes).len(), 10);
    assert!(codes.links().contains(&"/authorize?client_id=shop&state=x".to_owned()), "{:?}", codes.links());
    assert!(browser.cookie(SESSION).is_some());
}

#[tokio::test]
async fn whoever_needs_a_second_proof_may_create_a_passkey() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    service.change(json!({ "openid_connect": { "second_factor": "required" } })).await;
    let mut browser = service.browser();
    let half = password(&mut browser, "/sign-in?continue=client_id%3Dshop").await;
    let second = half.location().unwrap();
    let csrf = browser.get(&second).await.field("csrf").unwrap();
    let asked = ask(&mut browser, "/sign-in/second-factor/passkey", &csrf).await;
    let passkey = created(&mut Authenticator::new(ORIGIN), &asked);
    let fields = [("csrf", &*csrf), ("do", "add-passkey"), ("passkey", &*passkey)];
    let codes = browser.post(&second, &fields).await;
    assert_eq!((codes.status, &*codes.heading()), (200, "Your recovery codes"), "{}", codes.text());
    let session = browser.cookie(SESSION).unwrap();
    let amr = service.test.app.signed_in(session, None).await.unwrap().unwrap().session.amr;
    assert!(amr.is_multi_factor(), "{amr}");
}

#[tokio::test]
async fn nobody_gets_round_the_second_proof_by_setting_up_another() {
    let service = Service::start().await;
    ada_with_app(&service).await;
    let mut thief = service.browser();
    password(&mut thief, "/sign-in").await;
    let csrf = thief.get(SECOND).await.field("csrf").unwrap();
    assert_eq!(ask(&mut thief, "/sign-in/second-factor/passkey", &csrf).await.status, 403);
    for wish in ["begin-app", "confirm-app", "add-passkey", ""] {
        let answer = thief.post(SECOND, &[("csrf", &csrf), ("do", wish)]).await;
        assert_eq!(answer.location().as_deref(), Some(SECOND), "{wish}");
    }
    assert_eq!(thief.cookie(SESSION), None);
}

#[tokio::test]
async fn the_app_is_removed_and_new_recovery_codes_end_the_old_ones() {
    let service = Service::start().await;
    let (secret, codes) = ada_with_app(&service).await;
    let mut browser = service.browser();
    password(&mut browser, "/sign-in").await;
    enter(&mut browser, &code_now(&service, &secret)).await;
    let page = browser.get("/account/factors").await;
    assert!(page.text().contains("You have 10 codes left."), "{}", page.text());
    let csrf = page.field("csrf").unwrap();
    let new = browser.post("/account/factors", &[("csrf", &csrf), ("do", "make-codes")]).await;
    assert_eq!(new.heading(), "Your recovery codes");
    let mut other = service.browser();
    password(&mut other, "/sign-in").await;
    assert_eq!(enter(&mut other, &codes[0]).await.status, 422);
    assert_eq!(enter(&mut other, &codes_on(&new)[0]).await.status, 303);

    browser.post("/account/factors", &[("csrf", &csrf), ("do", "remove-app")]).await;
    let done = password(&mut service.browser(), "/sign-in").await;
    assert_eq!(done.location().as_deref(), Some("/account"), "one proof is enough again");
}
