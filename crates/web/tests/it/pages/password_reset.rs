//! "I cannot sign in": the wish, the link, the form, and what a new password ends.

use std::time::Duration;

use serde_json::json;
use usher_app::{ChangedPassword, Error};
use usher_domain::{FormCheck, LinkToken, Problem, Secret};

use super::browser::{Browser, Page};
use super::service::{PASSWORD, Service};

const ADA: &str = "ada@example.com";
const NEW_PASSWORD: &str = "three herons wade before dawn";

/// What an application's request goes on with, as it stands in an address.
const CONTINUE: &str = "client_id%3Dshop%26state%3Da%252Fb%26ui_locales%3Dfr-FR";

fn secret(text: &str) -> Secret<String> {
    Secret::new(text.to_owned())
}

/// Asks for help on the page, as Ada.
async fn ask(service: &Service, path: &str) -> Page {
    let mut browser = service.browser();
    let page = browser.get(path).await;
    browser.submit(&page, &[("identifier", ADA)]).await
}

/// Asks for help, opens the mailed link and presses the button: the form.
async fn open_form(service: &Service, browser: &mut Browser<'_>) -> Page {
    ask(service, "/sign-in/help").await;
    let link = service.test.newest_reset_link(ADA).await;
    let landing = browser.get(&link).await;
    let form = browser.submit(&landing, &[]).await;
    assert_eq!((form.status, form.heading().as_str()), (200, "Choose a new password"), "{}", form.text());
    form
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_a_mailed_link() {
    let service = Service::start().await;
    let mut elsewhere = service.signed_in(ADA, "Ada").await;
    let asked = ask(&service, "/sign-in/help").await;
    assert_eq!((asked.status, asked.heading().as_str()), (200, "Please check your messages"));
    let link = service.test.newest_reset_link(ADA).await;

    let mut browser = service.browser();
    let landing = browser.get(&link).await;
    assert!(landing.text().contains("a***@example.com") && !landing.body.contains(ADA));
    let pressed = browser.submit_only(&landing, &[]).await;
    assert_eq!((pressed.status, pressed.location().as_deref()), (303, Some("/new-password")));
    let form = browser.get("/new-password").await;
    assert!(form.text().contains(ADA) && form.text().contains("At least 10 characters."));
    let arrival = browser.submit_only(&form, &[("password", NEW_PASSWORD)]).await;
    assert_eq!(
        (arrival.status, arrival.location().as_deref()),
        (303, Some("/account")),
        "{}",
        arrival.text()
    );

    let session = browser.cookie("__Host-session").expect("a session").to_owned();
    assert!(service.test.app.session_user(&session).await.unwrap().is_some());
    let former = elsewhere.cookie("__Host-session").expect("a session").to_owned();
    assert!(service.test.app.session_user(&former).await.unwrap().is_none());
    let token = link.rsplit('/').next().unwrap();
    for page in [pressed, form, arrival] {
        assert!(!page.body.contains(token) && !format!("{:?}", page.headers).contains(token));
    }
    let used = elsewhere.get(&link).await;
    assert_eq!((used.status, used.heading().as_str()), (200, "This link has already been used"));
}

#[tokio::test]
async fn the_answer_is_the_same_whether_or_not_there_is_an_account() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    service.invite_by_mail("eve@example.com", json!({})).await;
    let before = service.count_messages().await;
    let mut answers = Vec::new();
    for identifier in [ADA, "eve@example.com", "nobody@example.com", "+447700900123"] {
        let answer = service.browser().post("/sign-in/help", &[("identifier", identifier)]).await;
        assert_eq!(answer.status, 200);
        let mut headers = answer.headers;
        headers.remove("x-request-id");
        answers.push((answer.body, headers));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1);
    assert_eq!(service.count_messages().await, before + 2, "Ada's new password, and Eve's new invitation");
}

#[tokio::test]
async fn who_has_not_activated_gets_a_new_invitation() {
    let service = Service::start().await;
    let old = service.invite().await;
    ask(&service, "/sign-in/help").await;
    let new = service.test.newest_link(ADA).await;
    assert_ne!(old, new);
    service.open_form(&mut service.browser(), &new).await;
    assert_eq!(service.browser().get(&old).await.heading(), "There is a newer link");
}

#[tokio::test]
async fn what_was_begun_goes_on_after_the_new_password() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    let help = format!("/sign-in/help?continue={CONTINUE}");
    let mut browser = service.browser();
    let page = browser.get(&help).await;
    assert_eq!(page.header("content-language"), "fr-FR");
    assert_eq!(page.action(), help);
    assert!(page.links().contains(&format!("/sign-in?continue={CONTINUE}")), "{:?}", page.links());
    assert!(page.links().contains(&format!("{help}&locale=de-DE")), "{:?}", page.links());
    browser.submit(&page, &[("identifier", ADA)]).await;

    let landing = browser.get(&service.test.newest_reset_link(ADA).await).await;
    assert_eq!(landing.heading(), "Choisissez un nouveau mot de passe");
    let form = browser.submit(&landing, &[]).await;
    let arrival = browser.submit_only(&form, &[("password", NEW_PASSWORD)]).await;
    let expected = "/authorize?client_id=shop&state=a%2Fb&ui_locales=fr-FR";
    assert_eq!(arrival.location().as_deref(), Some(expected));
}

#[tokio::test]
async fn nothing_but_a_query_is_gone_on_with() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    for wrong in ["https%3A%2F%2Fevil.example%2F%0D%0Aa%3Ab", "a%00b", "%23", "%20"] {
        let page = service.browser().get(&format!("/sign-in/help?continue={wrong}")).await;
        assert_eq!((page.status, page.action().as_str()), (200, "/sign-in/help"), "{wrong}");
    }
}

#[tokio::test]
async fn a_text_messages_link_leads_to_the_form_at_once() {
    let service = Service::start().await;
    let number = "+447700900123";
    let link = service.invite_by_sms(number).await;
    let mut browser = service.browser();
    let entered = browser.get(&link).await;
    let form = browser.get(&entered.location().unwrap()).await;
    let typed = [("password", PASSWORD), ("legal", "terms.2"), ("lastName", "Lovelace")];
    assert_eq!(browser.submit(&form, &typed).await.status, 303);

    let mut phone = service.browser();
    phone.post("/sign-in/help", &[("identifier", "0044 7700 900123")]).await;
    let entered = phone.get(&service.test.newest_reset_link(number).await).await;
    assert_eq!((entered.status, entered.location().as_deref()), (303, Some("/new-password")));
    assert_eq!(phone.get("/new-password").await.heading(), "Choose a new password");
}

#[tokio::test]
async fn help_understands_national_numbers_where_the_application_has_a_region() {
    let service = Service::with(json!({ "sms": { "default_region": "GB" } })).await;
    let help = "/sign-in/help?continue=client_id%3Dshop";
    let page = service.browser().post(help, &[("identifier", "07700 900123")]).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let page = service.browser().post("/sign-in/help", &[("identifier", "07700 900123")]).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn what_is_neither_an_address_nor_a_number_is_told() {
    let service = Service::start().await;
    for (typed, told) in [
        ("", "Please fill in this field."),
        ("ada@example", "Email address is not formatted correctly."),
        ("07700 900123", "Mobile phone is not formatted correctly."),
    ] {
        let page = service.browser().post("/sign-in/help", &[("identifier", typed)]).await;
        assert_eq!(page.status, 422, "{typed}");
        assert_eq!(page.error_of("identifier-error").as_deref(), Some(told));
        assert_eq!(page.field("identifier").as_deref(), Some(typed));
    }
}

#[tokio::test]
async fn a_refused_password_leaves_the_link_as_it_is() {
    let service = Service::start().await;
    service.signed_in(ADA, "Augusta").await;
    let mut browser = service.browser();
    let form = open_form(&service, &mut browser).await;
    for (password, told) in [
        ("", "Please choose a password."),
        ("short", "The password needs at least 10 characters."),
        ("Augusta-augusta-1", "The password must not contain your name."),
        ("the corner shop again", "The password must not contain the name of the application."),
    ] {
        let refused = browser.submit(&form, &[("password", password)]).await;
        assert_eq!(refused.status, 422, "{password}");
        assert_eq!(refused.error_of("password-error").as_deref(), Some(told));
        assert!(password.is_empty() || !refused.body.contains(&format!("\"{password}\"")));
    }
    assert_eq!(browser.submit_only(&form, &[("password", NEW_PASSWORD)]).await.status, 303);
}

#[tokio::test]
async fn opening_a_link_changes_nothing() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    ask(&service, "/sign-in/help").await;
    let link = service.test.newest_reset_link(ADA).await;
    let mut scanner = service.browser();
    scanner.get(&link).await;
    scanner.head(&link).await;
    let handle = LinkToken::parse(link.rsplit('/').next().unwrap()).unwrap().handle();
    let found = async || {
        let found = service.test.store.password_reset().password_reset_by_handle(handle).await.unwrap();
        found.expect("the link").reset.times
    };
    assert_eq!((found().await.opened_at, found().await.used_at), (None, None));
    // One that presses buttons spoils nothing either.
    scanner.post(&link, &[]).await;
    assert!(found().await.opened_at.is_some());
    let mut browser = service.browser();
    let landing = browser.get(&link).await;
    let form = browser.submit(&landing, &[]).await;
    assert_eq!(browser.submit_only(&form, &[("password", NEW_PASSWORD)]).await.status, 303);
}

#[tokio::test]
async fn a_link_that_has_ended_says_so_and_what_to_do() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    let mut browser = service.browser();
    let form = open_form(&service, &mut browser).await;
    let old = service.test.newest_reset_link(ADA).await;
    ask(&service, "/sign-in/help").await;
    let new = service.test.newest_reset_link(ADA).await;
    let replaced = [browser.get(&old).await, browser.submit(&form, &[("password", NEW_PASSWORD)]).await];
    service.pass(Duration::from_hours(1));
    let expired = [browser.get(&new).await, browser.post(&new, &[]).await];
    let told = [("There is a newer link", replaced), ("This link has expired", expired)];
    for (heading, pages) in told {
        for page in pages {
            assert_eq!((page.status, page.heading().as_str()), (410, heading));
            assert!(page.links().iter().any(|link| link.starts_with("/sign-in/help")), "{:?}", page.links());
        }
    }
    let cut = &old[..old.len() - 1];
    for path in [cut, "/n/x", "/n/%FF", "/new-password/x"] {
        let page = service.browser().get(path).await;
        assert_eq!((page.status, page.heading().as_str()), (404, "This link does not work"), "{path}");
        assert!(page.links().contains(&"/sign-in/help".to_owned()));
    }
}

#[tokio::test]
async fn an_invitations_link_opens_no_new_password() {
    let service = Service::start().await;
    let link = service.invite().await;
    let token = link.rsplit('/').next().unwrap();
    let page = service.browser().get(&format!("/n/{token}")).await;
    assert_eq!((page.status, page.heading().as_str()), (404, "This link does not work"));
}

#[tokio::test]
async fn of_two_tabs_the_first_sets_the_password() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    let mut first = service.browser();
    let form = open_form(&service, &mut first).await;
    let mut second = first.clone();
    assert_eq!(first.submit_only(&form, &[("password", NEW_PASSWORD)]).await.status, 303);
    let late = second.submit(&form, &[("password", "four geese graze at dusk")]).await;
    assert_eq!((late.status, late.heading().as_str()), (200, "This link has already been used"));
    let session = first.cookie("__Host-session").unwrap().to_owned();
    let changed = service.test.app.change_password(&session, secret(NEW_PASSWORD), secret(PASSWORD)).await;
    assert_eq!(changed.unwrap(), ChangedPassword::Changed, "the first one's password holds");
}

#[tokio::test]
async fn the_form_needs_its_cookie_and_its_own_page() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    let mut browser = service.browser();
    let form = open_form(&service, &mut browser).await;
    let foreign = service.browser().with("sec-fetch-site", "cross-site").post("/new-password", &[]).await;
    let typed = [("password", NEW_PASSWORD)];
    let without_cookie = service.browser().submit(&form, &typed).await;
    let without_token = browser.post("/new-password", &typed).await;
    let never_opened = service.browser().get("/new-password").await;
    service.pass(Duration::from_mins(30));
    let too_late = browser.submit(&form, &typed).await;
    for page in [foreign, without_cookie, without_token, never_opened, too_late] {
        assert_eq!((page.status, page.heading().as_str()), (403, "Your time on this page has run out"));
    }
}

#[tokio::test]
async fn an_application_that_demands_a_second_factor_gets_it_after_the_new_password() {
    let service = Service::with(json!({ "openid_connect": { "second_factor": "required" } })).await;
    service.signed_in(ADA, "Ada").await;
    let mut browser = service.browser();
    let form = open_form(&service, &mut browser).await;
    let half = browser.submit_only(&form, &[("password", NEW_PASSWORD)]).await;
    assert_eq!((half.status, half.location().as_deref()), (303, Some("/sign-in/second-factor")));
    assert!(browser.cookie("__Host-half-signed-in").is_some_and(|cookie| !cookie.is_empty()));
    assert_eq!(browser.cookie("__Host-session"), None);
}

#[tokio::test]
async fn an_account_is_sent_links_only_as_often_as_is_allowed() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    let before = service.count_messages().await;
    for _ in 0..7 {
        ask(&service, "/sign-in/help").await;
        service.count_messages().await;
    }
    assert_eq!(service.count_messages().await, before + 5);
    service.pass(Duration::from_mins(10));
    ask(&service, "/sign-in/help").await;
    assert_eq!(service.count_messages().await, before + 6);
}

#[tokio::test]
async fn whoever_asks_without_end_is_slowed_down() {
    let service = Service::start().await;
    let mut browser = service.browser();
    for _ in 0..60 {
        assert_eq!(browser.post("/sign-in/help", &[("identifier", ADA)]).await.status, 200);
    }
    let answer = browser.post("/sign-in/help", &[("identifier", ADA)]).await;
    assert_eq!((answer.status, answer.heading().as_str()), (429, "That was a little too fast"));
}

#[tokio::test]
async fn the_new_passwords_strength_is_told_to_the_holder_of_the_link() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    let mut browser = service.browser();
    let form = open_form(&service, &mut browser).await;
    assert!(form.body.contains("data-strength-url=\"/new-password/strength\""));
    let answer = browser.post("/new-password/strength", &[("password", "abc"), ("locale", "de-DE")]).await;
    assert_eq!(answer.status, 200);
    assert!(
        answer.body.contains("\"strength\":\"weak\"") && answer.body.contains("Leicht"),
        "{}",
        answer.body
    );
    let stranger = service.browser().post("/new-password/strength", &[("password", "abc")]).await;
    assert_eq!(stranger.status, 403);
}

#[tokio::test]
async fn a_changed_password_ends_the_other_sessions() {
    let service = Service::start().await;
    let browser = service.signed_in(ADA, "Ada").await;
    let session = browser.cookie("__Host-session").unwrap().to_owned();
    let mut elsewhere = service.browser();
    let form = open_form(&service, &mut elsewhere).await;
    let app = &service.test.app;
    let change =
        async |current: &str, new: &str| app.change_password(&session, secret(current), secret(new)).await;
    assert_eq!(change("not it at all", NEW_PASSWORD).await.unwrap(), ChangedPassword::WrongPassword);
    let Err(Error::Invalid(errors)) = change(PASSWORD, "ada@example.com").await else { panic!("refused") };
    assert!(matches!(errors[0].problem, Problem::Form(FormCheck::PasswordPersonal(_))));
    assert_eq!(change(PASSWORD, NEW_PASSWORD).await.unwrap(), ChangedPassword::Changed);
    assert!(app.session_user(&session).await.unwrap().is_some());
    let late = elsewhere.submit(&form, &[("password", "four geese graze at dusk")]).await;
    assert_eq!(late.heading(), "There is a newer link", "a link from before the change is worth nothing");
    let nobody = app.change_password("made up", secret(PASSWORD), secret(NEW_PASSWORD)).await;
    assert_eq!(nobody.unwrap(), ChangedPassword::SignedOut);
}

#[tokio::test]
async fn guesses_at_the_present_password_are_slowed_down_and_shut_nobody_out() {
    let service = Service::start().await;
    let browser = service.signed_in(ADA, "Ada").await;
    let session = browser.cookie("__Host-session").unwrap().to_owned();
    let app = &service.test.app;
    let change =
        async |current: &str| app.change_password(&session, secret(current), secret(NEW_PASSWORD)).await;
    for _ in 0..10 {
        assert_eq!(change("a guess").await.unwrap(), ChangedPassword::WrongPassword);
    }
    assert!(matches!(change(PASSWORD).await, Err(Error::TooMany { .. })));
    service.pass(Duration::from_mins(1));
    assert_eq!(change(PASSWORD).await.unwrap(), ChangedPassword::Changed);
}

#[tokio::test]
async fn a_form_leads_to_the_application_whatever_its_scheme() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    let request = "client_id%3Dshop%26redirect_uri%3Dcom.example.shop%253A%252Fcb";
    let mut browser = service.browser();
    let page = browser.get(&format!("/sign-in/help?continue={request}")).await;
    browser.submit(&page, &[("identifier", ADA)]).await;
    let landing = browser.get(&service.test.newest_reset_link(ADA).await).await;
    let form = browser.submit(&landing, &[]).await;
    assert!(form.header("content-security-policy").contains("com.example.shop:"));
}

#[tokio::test]
async fn half_a_sign_in_with_the_former_password_is_worth_nothing_any_more() {
    let service = Service::with(json!({ "openid_connect": { "second_factor": "required" } })).await;
    service.signed_in(ADA, "Ada").await;
    let mut thief = service.browser();
    let continued = "/sign-in?continue=client_id%3Dshop";
    let page = thief.get(continued).await;
    let half = thief.submit_only(&page, &[("identifier", ADA), ("password", PASSWORD)]).await;
    let second_factor = "/sign-in/second-factor?continue=client_id%3Dshop";
    assert_eq!((half.status, half.location().as_deref()), (303, Some(second_factor)));
    assert_eq!(thief.get(second_factor).await.status, 200);

    let mut browser = service.browser();
    let form = open_form(&service, &mut browser).await;
    browser.submit_only(&form, &[("password", NEW_PASSWORD)]).await;
    let refused = thief.get(second_factor).await;
    assert_eq!((refused.status, refused.location().as_deref()), (303, Some(continued)));
    assert_eq!(browser.get("/sign-in/second-factor").await.status, 200, "the new one's goes on");
}
