//! What may become of a link: scanned, replaced, expired, raced for, damaged.

use anyhow::{Context, Result};
use reqwest::{Method, StatusCode, header};
use usher_testkit::{
    browser::{Browser, Options},
    wait::{self, PATIENCE},
};

use crate::{
    guest::{ACTIVATE, activate, enter, fill_in},
    process::{Invitee, client},
    service::Service,
};

#[tokio::test]
async fn a_scanner_that_even_presses_the_button_does_no_harm() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    scan(&link, &service.process.base_url).await?;
    let browser = Browser::open(Options::default()).await?;
    activate(&browser, &link).await?;
    scan(&link, &service.process.base_url).await
}

/// What mail scanners are known to do with a link, each more than once.
async fn scan(link: &str, base_url: &str) -> Result<()> {
    let client = client();
    for _ in 0..2 {
        for method in [Method::HEAD, Method::GET] {
            client.request(method, link).send().await?.error_for_status()?;
        }
        client.get(link).header("Sec-Purpose", "prefetch").send().await?.error_for_status()?;
        let pressed = client.post(link).send().await?.error_for_status()?;
        // Once the account is active, there is nothing left to press for.
        if pressed.status() == StatusCode::SEE_OTHER {
            let text = |name| pressed.headers().get(name).and_then(|value| value.to_str().ok());
            let form = format!("{base_url}{}", text(header::LOCATION).context("a redirect leads somewhere")?);
            let cookie = text(header::SET_COOKIE).and_then(|cookie| cookie.split(';').next());
            let form = client.get(form).header(header::COOKIE, cookie.context("the button gives a cookie")?);
            assert_eq!(form.send().await?.status(), StatusCode::OK);
        }
    }
    Ok(())
}

#[tokio::test]
async fn of_two_tabs_the_first_wins_and_the_second_leads_on() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::default()).await?;
    enter(&browser, &link).await?;
    fill_in(&browser).await?;
    browser.open_tab().await?;
    activate(&browser, &link).await?;
    browser.turn_to_tab(0).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Your account is active").await?;
    browser.follow("Continue to Book Shop").await?;
    browser.wait_for_text("Welcome to the Book Shop").await
}

#[tokio::test]
async fn of_two_browsers_that_finish_at_once_one_wins_and_the_other_is_told() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let (one, other) = Browser::open_two(Options::default(), Options::phone()).await?;
    for browser in [&one, &other] {
        enter(browser, &link).await?;
        fill_in(browser).await?;
    }
    let pressed = tokio::join!(one.press(ACTIVATE), other.press(ACTIVATE));
    pressed.0.and(pressed.1)?;
    let (one_won, other_won) = (has_won(&one).await?, has_won(&other).await?);
    assert_ne!(one_won, other_won, "exactly one of them activates the account");
    let loser = if one_won { other } else { one };
    loser.follow("Sign in").await?;
    loser.wait_for_text("Welcome to the Book Shop").await
}

/// Waits for the end of the journey: at the shop, or at the page that says that the account is active already.
async fn has_won(browser: &Browser) -> Result<bool> {
    let ended = wait::until(PATIENCE, async || {
        let text = browser.text().await.ok()?;
        let told = text.contains("Your account is already active");
        (told || text.contains("Welcome to the Book Shop")).then_some(!told)
    });
    ended.await.context("neither page was shown")
}

#[tokio::test]
async fn a_resend_ends_the_former_link() -> Result<()> {
    let service = Service::start().await?;
    let former = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::phone()).await?;
    enter(&browser, &former).await?;
    fill_in(&browser).await?;
    let newer = service.invite(&Invitee::ADA.again()).await?;
    assert_ne!(former, newer);
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("There is a newer link").await?;
    browser.goto(&former).await?;
    browser.wait_for_text("There is a newer link").await?;
    activate(&browser, &newer).await
}

#[tokio::test]
async fn an_expired_link_brings_a_new_one_to_the_address_on_record() -> Result<()> {
    let service = Service::start().await?;
    let expired = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::phone()).await?;
    enter(&browser, &expired).await?;
    fill_in(&browser).await?;
    service.let_invitations_expire()?;
    // In the middle of the form too, the guest learns what to do.
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("This link has expired").await?;
    browser.goto(&expired).await?;
    browser.wait_for_text("The new link goes to a***@mail.test.").await?;
    browser.press("Send me a new link").await?;
    browser.wait_for_text("Please check your messages").await?;
    let renewed = service.link_after(Invitee::ADA.to, 1).await?;
    activate(&browser, &renewed).await
}

#[tokio::test]
async fn a_damaged_link_says_what_to_do() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::phone()).await?;
    // Cut off in the message, as happens when it is wrapped.
    browser.goto(&link[..link.len() - 4]).await?;
    browser.wait_for_text("This link does not work").await?;
    // The form's address alone, as from the history of a browser that forgot its cookies.
    enter(&browser, &link).await?;
    let form = browser.url().await?;
    browser.forget_cookies().await?;
    browser.goto(form.as_str()).await?;
    browser.wait_for_text("Your time on this page has run out").await?;
    activate(&browser, &link).await
}
