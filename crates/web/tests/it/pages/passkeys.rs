//! Passkeys: created at activation and on the user's own page, used to sign in and as a second proof.

use std::time::Duration;

use axum::http::Method;
use serde_json::{Value, json};
use usher_testkit::authenticator::Authenticator;

use super::browser::{Browser, Page};
use super::service::{PASSWORD, Service, WELCOME, complete, form_path};

pub(super) const ORIGIN: &str = "https://invite.example";
pub(super) const SESSION: &str = "__Host-session";

/// A browser's script: asks the service, as the page's button does.
pub(super) async fn ask(browser: &mut Browser<'_>, path: &str, csrf: &str) -> Page {
    let body = json!({ "csrf": csrf }).to_string();
    browser.send(Method::POST, path, body.into_bytes()).await
}

/// What the device answers, as it stands in the form's hidden field.
pub(super) fn created(device: &mut Authenticator, asked: &Page) -> String {
    let asked: Value = serde_json::from_str(&asked.body).unwrap();
    let credential = device.create(&asked["publicKey"]).unwrap();
    json!({ "ceremony": asked["ceremony"], "credential": credential }).to_string()
}

fn used(device: &mut Authenticator, asked: &Page) -> String {
    let asked: Value = serde_json::from_str(&asked.body).unwrap();
    let credential = device.get(&asked["publicKey"]).unwrap();
    json!({ "ceremony": asked["ceremony"], "credential": credential }).to_string()
}

/// The passkey of the activation page, as its hidden field holds it.
async fn create_at_activation(guest: &mut Browser<'_>, form: &Page, device: &mut Authenticator) -> String {
    let path = format!("{}/passkey", form_path(guest));
    let asked = ask(guest, &path, &form.field("csrf").unwrap()).await;
    assert_eq!(asked.status, 200, "{}", asked.body);
    created(device, &asked)
}

/// Ada, with a passkey on this device and no password.
async fn ada_without_password(service: &Service, device: &mut Authenticator) {
    let link = service.invite().await;
    let mut guest = service.browser().with("user-agent", "Mozilla/5.0 (X11; Linux) Firefox/140.0");
    let form = service.open_form(&mut guest, &link).await;
    let passkey = create_at_activation(&mut guest, &form, device).await;
    let done = guest.submit(&form, &[("passkey", &passkey), ("legal", "terms.2")]).await;
    assert_eq!((done.status, done.location().as_deref()), (303, Some(WELCOME)), "{}", done.text());
}

async fn sign_in(browser: &mut Browser<'_>, device: &mut Authenticator) -> Page {
    let asked = ask(browser, "/sign-in/passkey/begin", "").await;
    assert_eq!(asked.status, 200, "{}", asked.body);
    let answer = used(device, &asked);
    browser.send(Method::POST, "/sign-in/passkey/finish", answer.into_bytes()).await
}

#[tokio::test]
async fn a_passkey_takes_the_place_of_the_password_and_signs_in() {
    let service = Service::start().await;
    let mut device = Authenticator::new(ORIGIN);
    ada_without_password(&service, &mut device).await;
    let ada = service.user("ada@example.com").await;
    let factors = service.test.app.factors_of(ada.id).await.unwrap();
    assert!(!factors.has_password);
    assert_eq!(factors.passkeys[0].name, "Firefox, Linux");

    let mut browser = service.browser();
    let done = sign_in(&mut browser, &mut device).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert_eq!(serde_json::from_str::<Value>(&done.body).unwrap(), json!({ "location": "/account" }));
    let session = browser.cookie(SESSION).unwrap();
    let signed_in = service.test.app.signed_in(session, None).await.unwrap().unwrap();
    assert_eq!((signed_in.user.id, signed_in.session.amr.to_string()), (ada.id, "pop user".to_owned()));
    let used = service.test.app.factors_of(ada.id).await.unwrap().passkeys[0].last_used_at;
    assert_eq!(used, Some(service.test.app.now()));
}

#[tokio::test]
async fn a_passkey_stands_beside_a_password() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let passkey = create_at_activation(&mut guest, &form, &mut Authenticator::new(ORIGIN)).await;
    let mut typed = complete();
    typed.push(("passkey", &passkey));
    assert_eq!(guest.submit(&form, &typed).await.status, 303);
    let ada = service.user("ada@example.com").await;
    let factors = service.test.app.factors_of(ada.id).await.unwrap();
    assert!(factors.has_password);
    assert_eq!(factors.passkeys.len(), 1);
    let session = guest.cookie(SESSION).unwrap();
    let amr = service.test.app.signed_in(session, None).await.unwrap().unwrap().session.amr;
    assert_eq!(amr.to_string(), "pwd pop user");
}

#[tokio::test]
async fn a_form_that_fails_keeps_the_passkey_that_was_created() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let passkey = create_at_activation(&mut guest, &form, &mut Authenticator::new(ORIGIN)).await;
    let refused = guest.submit(&form, &[("passkey", &passkey)]).await;
    assert_eq!(refused.status, 422, "the terms were not accepted");
    assert_eq!(refused.field("passkey").as_deref(), Some(&*passkey));
    assert_eq!(refused.error_of("password-error"), None);
    service.pass(Duration::from_mins(2));
    assert_eq!(guest.submit(&refused, &[("legal", "terms.2")]).await.status, 303);
}

#[tokio::test]
async fn what_is_no_passkey_of_this_guest_asks_for_a_password_again() {
    let service = Service::start().await;
    let mut other = service.browser();
    let profile = json!({ "firstName": "Eve", "lastName": "Doe" });
    let link = service.invite_by_mail("eve@example.com", profile).await;
    let form = service.open_form(&mut other, &link).await;
    let of_eve = create_at_activation(&mut other, &form, &mut Authenticator::new(ORIGIN)).await;

    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let mut elsewhere = Authenticator::new(ORIGIN);
    elsewhere.origin = "https://invite.example:8443".to_owned();
    let of_elsewhere = create_at_activation(&mut guest, &form, &mut elsewhere).await;
    for wrong in [&*of_eve, &of_elsewhere, "", "{}", "nonsense"] {
        let refused = guest.submit(&form, &[("passkey", wrong), ("legal", "terms.2")]).await;
        assert_eq!(refused.status, 422, "{wrong}");
        assert!(refused.error_of("password-error").is_some(), "{wrong}");
        assert_eq!(refused.field("passkey").as_deref(), Some(""), "{wrong}");
    }
    assert!(!service.is_active("ada@example.com").await);
}

#[tokio::test]
async fn only_a_guest_before_the_form_is_asked_to_create_a_passkey() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    let path = format!("{}/passkey", form_path(&guest));
    let csrf = form.field("csrf").unwrap();
    assert_eq!(ask(&mut guest, &path, "").await.status, 403);
    assert_eq!(ask(&mut service.browser(), &path, &csrf).await.status, 403);
    let mut foreign = guest.clone().with("sec-fetch-site", "cross-site");
    assert_eq!(ask(&mut foreign, &path, &csrf).await.status, 403);
    let asked = ask(&mut guest, &path, &csrf).await;
    let options = &serde_json::from_str::<Value>(&asked.body).unwrap()["publicKey"];
    assert_eq!(options["rp"]["id"], "invite.example");
    assert_eq!(options["user"]["name"], "ada@example.com");
    assert_eq!(options["attestation"], "none");
    assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(options["authenticatorSelection"]["userVerification"], "preferred");
    assert_eq!(asked.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_service_without_a_name_offers_no_passkeys() {
    let service = Service::at("https://192.0.2.1").await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    assert!(!form.body.contains("data-passkey"));
    let path = format!("{}/passkey", form_path(&guest));
    assert_eq!(ask(&mut guest, &path, &form.field("csrf").unwrap()).await.status, 403);
    assert_eq!(ask(&mut guest, "/sign-in/passkey/begin", "").await.status, 403);
    assert!(!guest.get("/sign-in").await.body.contains("data-passkey"));
}

#[tokio::test]
async fn an_answer_signs_in_once_and_for_a_while_only() {
    let service = Service::start().await;
    let mut device = Authenticator::new(ORIGIN);
    ada_without_password(&service, &mut device).await;
    let mut browser = service.browser();
    let asked = ask(&mut browser, "/sign-in/passkey/begin", "").await;
    let answer = used(&mut device, &asked);
    let finish = "/sign-in/passkey/finish";
    assert_eq!(browser.send(Method::POST, finish, answer.clone().into_bytes()).await.status, 200);
    let mut thief = service.browser();
    assert_eq!(thief.send(Method::POST, finish, answer.into_bytes()).await.status, 403);
    assert_eq!(thief.cookie(SESSION), None);

    let asked = ask(&mut browser, "/sign-in/passkey/begin", "").await;
    let late = used(&mut device, &asked);
    service.pass(Duration::from_mins(30));
    assert_eq!(thief.send(Method::POST, finish, late.into_bytes()).await.status, 403);
}

#[tokio::test]
async fn a_copied_device_is_noticed_by_its_counter() {
    let service = Service::start().await;
    let mut device = Authenticator::new(ORIGIN);
    ada_without_password(&service, &mut device).await;
    device.set_counter(10);
    assert_eq!(sign_in(&mut service.browser(), &mut device).await.status, 200);
    device.set_counter(4);
    assert_eq!(sign_in(&mut service.browser(), &mut device).await.status, 403);
    device.set_counter(11);
    assert_eq!(sign_in(&mut service.browser(), &mut device).await.status, 200);
}

#[tokio::test]
async fn unknown_passkeys_and_nonsense_are_answered_alike() {
    let service = Service::start().await;
    let mut device = Authenticator::new(ORIGIN);
    ada_without_password(&service, &mut device).await;
    let ada = service.user("ada@example.com").await;
    // A device with a passkey that the service never kept, of an account that exists.
    let mut stranger = Authenticator::new(ORIGIN);
    let ceremony = service.test.app.begin_passkey(&ada, &[], Duration::from_mins(5)).unwrap();
    stranger.create(&ceremony.options).unwrap();
    let unknown = sign_in(&mut service.browser(), &mut stranger).await;
    let mut browser = service.browser();
    let nonsense = browser.send(Method::POST, "/sign-in/passkey/finish", b"{}".to_vec()).await;
    let without_id = |page: &Page| page.body.split("request_id").next().unwrap().to_owned();
    assert_eq!((unknown.status, nonsense.status), (403, 403));
    assert_eq!(without_id(&unknown), without_id(&nonsense));

    let first = ask(&mut browser, "/sign-in/passkey/begin", "").await;
    let options = &serde_json::from_str::<Value>(&first.body).unwrap()["publicKey"];
    assert_eq!(options["allowCredentials"], json!([]), "nothing of accounts is told");
}

#[tokio::test]
async fn a_device_that_does_not_verify_its_holder_is_one_factor() {
    let service = Service::with(json!({ "openid_connect": { "second_factor": "required" } })).await;
    let mut device = Authenticator::new(ORIGIN);
    device.verifies_user = false;
    ada_without_password(&service, &mut device).await;
    let mut browser = service.browser();
    let asked = ask(&mut browser, "/sign-in/passkey/begin", "").await;
    let mut answer: Value = serde_json::from_str(&used(&mut device, &asked)).unwrap();
    answer["continue"] = "client_id=shop&state=x".into();
    let body = answer.to_string().into_bytes();
    let done = browser.send(Method::POST, "/sign-in/passkey/finish", body).await;
    let location = serde_json::from_str::<Value>(&done.body).unwrap()["location"].clone();
    assert_eq!(location, "/sign-in/second-factor?continue=client_id%3Dshop%26state%3Dx");
    assert_eq!(browser.cookie(SESSION), None);
    let page = browser.get(location.as_str().unwrap()).await;
    assert_eq!(page.heading(), "Protect your account", "it has nothing else yet");
}

#[tokio::test]
async fn the_page_hands_over_to_another_device() {
    let service = Service::start().await;
    let link = service.invite().await;
    let mut guest = service.browser();
    let form = service.open_form(&mut guest, &link).await;
    assert!(form.text().contains("Continue on another device"));
    let url = format!("{ORIGIN}{link}");
    let code = usher_render::QrView::of(&url).unwrap();
    assert!(form.body.contains(&code.path), "the code is that of the invitation's link");
    assert!(!form.body.contains(link.rsplit('/').next().unwrap()), "the token is nowhere else");
    // Whoever finishes first wins.
    let mut phone = service.browser();
    let on_phone = service.open_form(&mut phone, &link).await;
    assert_eq!(phone.submit_only(&on_phone, &complete()).await.status, 303);
    let late = guest.submit(&form, &complete()).await;
    assert_eq!((late.status, &*late.heading()), (200, "Your account is already active"));
}

#[tokio::test]
async fn passkeys_are_added_renamed_and_removed_on_the_users_own_page() {
    let service = Service::start().await;
    let mut browser = service.signed_in("ada@example.com", "Ada").await;
    let page = browser.get("/account/factors").await;
    assert_eq!((page.status, &*page.heading()), (200, "Passkeys and second factors"));
    let csrf = page.field("csrf").unwrap();
    let mut device = Authenticator::new(ORIGIN);
    let asked = ask(&mut browser, "/account/factors/passkey", &csrf).await;
    let passkey = created(&mut device, &asked);
    let fields = [("csrf", &*csrf), ("do", "add-passkey"), ("passkey", &passkey)];
    let codes = browser.post("/account/factors", &fields).await;
    assert_eq!((codes.status, &*codes.heading()), (200, "Your recovery codes"));
    assert_eq!(codes.body.matches("<li><code").count(), 10);
    assert_eq!(codes.header("cache-control"), "no-store");
    let again = browser.post("/account/factors", &fields).await;
    assert_eq!(again.location().as_deref(), Some("/account/factors?done=refused"), "an answer is good once");

    let asked = ask(&mut browser, "/account/factors/passkey", &csrf).await;
    let options = &serde_json::from_str::<Value>(&asked.body).unwrap()["publicKey"];
    assert!(device.create(options).is_err(), "the device is told what it has already");

    let page = browser.get("/account/factors").await;
    let id = page.field("id").unwrap();
    let rename = [("csrf", &*csrf), ("do", "rename-passkey"), ("id", &id), ("name", " Blue <key> ")];
    let done = browser.post("/account/factors", &rename).await;
    assert_eq!(done.location().as_deref(), Some("/account/factors?done=saved"));
    let page = browser.get("/account/factors?done=saved").await;
    assert!(page.text().contains("Blue <key>") && page.text().contains("Your change has been saved."));
    let remove = [("csrf", &*csrf), ("do", "remove-passkey"), ("id", &id)];
    browser.post("/account/factors", &remove).await;
    let page = browser.get("/account/factors").await;
    assert!(page.text().contains("You have no passkey yet."));
}

#[tokio::test]
async fn the_only_way_to_sign_in_stays() {
    let service = Service::start().await;
    let mut device = Authenticator::new(ORIGIN);
    ada_without_password(&service, &mut device).await;
    let mut browser = service.browser();
    sign_in(&mut browser, &mut device).await;
    let page = browser.get("/account/factors").await;
    assert!(!page.text().contains("Remove passkey"));
    let (csrf, id) = (page.field("csrf").unwrap(), page.field("id").unwrap());
    let remove = [("csrf", &*csrf), ("do", "remove-passkey"), ("id", &*id)];
    let refused = browser.post("/account/factors", &remove).await;
    assert_eq!(refused.location().as_deref(), Some("/account/factors?done=only"));
    let page = browser.get("/account/factors?done=only").await;
    assert!(page.text().contains("you would have no way left to sign in"));
    assert_eq!(sign_in(&mut service.browser(), &mut device).await.status, 200);
}

#[tokio::test]
async fn a_browser_that_was_left_open_changes_nothing() {
    let service = Service::start().await;
    let mut browser = service.signed_in("ada@example.com", "Ada").await;
    let csrf = browser.get("/account/factors").await.field("csrf").unwrap();
    service.pass(Duration::from_mins(10) + Duration::from_millis(1));
    let page = browser.get("/account/factors").await;
    assert!(page.text().contains("please sign in again first"), "{}", page.text());
    assert_eq!(ask(&mut browser, "/account/factors/passkey", &csrf).await.status, 403);
    let begin = [("csrf", &*csrf), ("do", "begin-app")];
    assert_eq!(
        browser.post("/account/factors", &begin).await.location().as_deref(),
        Some("/account/factors")
    );
    let ada = service.user("ada@example.com").await;
    assert_eq!(service.test.app.factors_of(ada.id).await.unwrap().totp, None);

    let again = page.links().into_iter().find(|link| link.starts_with("/sign-in")).unwrap();
    let form = browser.get(&again).await;
    assert_eq!(form.heading(), "Sign in");
    browser.submit_only(&form, &[("identifier", "ada@example.com"), ("password", PASSWORD)]).await;
    let page = browser.get("/account/factors").await;
    assert!(!page.text().contains("please sign in again first"));
}

#[tokio::test]
async fn strangers_are_sent_to_sign_in() {
    let service = Service::start().await;
    let mut stranger = service.browser();
    for path in ["/account/factors", "/sign-in/second-factor"] {
        assert_eq!(stranger.get(path).await.location().as_deref(), Some("/sign-in"));
        assert_eq!(stranger.post(path, &[("do", "begin-app")]).await.location().as_deref(), Some("/sign-in"));
        assert_eq!(ask(&mut stranger, &format!("{path}/passkey"), "").await.status, 403);
    }
}
