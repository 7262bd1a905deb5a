//! How often a password may be guessed, and that its owner is never shut out.

use std::net::SocketAddr;
use std::time::Duration;

use super::browser::{Browser, Page};
use super::service::{PASSWORD, Service};

const ADA: &str = "ada@example.com";

async fn guess(browser: &mut Browser<'_>, identifier: &str, password: &str) -> Page {
    let form = browser.get("/sign-in").await;
    browser.submit_only(&form, &[("identifier", identifier), ("password", password)]).await
}

/// Ten wrong guesses at the account by strangers.
async fn exhaust(service: &Service, identifier: &str) {
    for number in 0..10 {
        let mut stranger = service.browser();
        let page = guess(&mut stranger, identifier, "wrong").await;
        assert_eq!(page.status, 422, "guess {number}");
    }
}

#[tokio::test]
async fn ten_guesses_at_an_account_and_then_one_a_minute_whether_or_not_it_exists() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    let mut answers = Vec::new();
    for identifier in [ADA, "nobody@example.com", "nothing at all"] {
        exhaust(&service, identifier).await;
        let page = guess(&mut service.browser(), identifier, PASSWORD).await;
        assert_eq!((page.status, page.header("retry-after")), (429, "60"), "{identifier}");
        assert!(page.text().contains("Please try again in 60 seconds."), "{}", page.text());
        assert_eq!(page.field("identifier").as_deref(), Some(identifier));
        answers.push(page.body.replace(identifier, "IDENTIFIER"));
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    service.pass(Duration::from_mins(1));
    assert_eq!(guess(&mut service.browser(), ADA, "wrong").await.status, 422);
    assert_eq!(guess(&mut service.browser(), ADA, PASSWORD).await.status, 429);
    service.pass(Duration::from_mins(1));
    assert_eq!(guess(&mut service.browser(), ADA, PASSWORD).await.status, 303);
}

#[tokio::test]
async fn another_spelling_of_the_address_is_the_same_account() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    exhaust(&service, ADA).await;
    assert_eq!(guess(&mut service.browser(), " ADA@Example.COM", PASSWORD).await.status, 429);
}

#[tokio::test]
async fn a_browser_that_signed_in_before_gets_through_whatever_strangers_do() {
    let service = Service::start().await;
    let mut own = service.signed_in(ADA, "Ada").await;
    let session = own.cookie("__Host-session").unwrap().to_owned();
    service.test.app.end_session(&session).await.unwrap();
    exhaust(&service, ADA).await;
    // Not only the account's allowance: that of the address, which strangers behind the same router share, too.
    for account in 0..4 {
        exhaust(&service, &format!("user{account}@example.com")).await;
    }
    assert_eq!(guess(&mut service.browser(), "other@example.com", "wrong").await.status, 429);
    assert_eq!(guess(&mut own, ADA, PASSWORD).await.status, 303);

    // It has an allowance of its own, for its own accounts.
    own.set_cookie("__Host-session", "");
    for _ in 0..10 {
        assert_eq!(guess(&mut own.clone(), ADA, "wrong").await.status, 422);
    }
    own.set_cookie("__Host-session", "");
    assert_eq!(guess(&mut own, ADA, PASSWORD).await.status, 429);
    assert_eq!(guess(&mut own, "other@example.com", PASSWORD).await.status, 429);
}

#[tokio::test]
async fn a_cookie_that_we_did_not_make_opens_nothing() {
    let service = Service::start().await;
    let own = service.signed_in(ADA, "Ada").await;
    let known = own.cookie("__Host-known-browser").unwrap().to_owned();
    exhaust(&service, ADA).await;
    let mut forger = service.browser();
    forger.set_cookie("__Host-known-browser", &known.replacen(&known[..4], "0000", 1));
    assert_eq!(guess(&mut forger, ADA, PASSWORD).await.status, 429);
}

#[tokio::test]
async fn successes_use_nothing_up() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    for _ in 0..60 {
        assert_eq!(guess(&mut service.browser(), ADA, PASSWORD).await.status, 303);
    }
}

#[tokio::test]
async fn fifty_guesses_from_one_address_and_another_address_is_not_affected() {
    let service = Service::start().await;
    service.signed_in(ADA, "Ada").await;
    for account in 0..5 {
        exhaust(&service, &format!("user{account}@example.com")).await;
    }
    let page = guess(&mut service.browser(), ADA, PASSWORD).await;
    assert_eq!((page.status, page.header("retry-after")), (429, "5"));
    // The proxy is trusted, and says who asks.
    let from = SocketAddr::from(([10, 0, 0, 1], 50_000));
    let mut elsewhere = service.browser().from(from).with("x-forwarded-for", "198.51.100.9");
    assert_eq!(guess(&mut elsewhere, ADA, PASSWORD).await.status, 303);
    service.pass(Duration::from_secs(5));
    assert_eq!(guess(&mut service.browser(), ADA, PASSWORD).await.status, 303);
}
