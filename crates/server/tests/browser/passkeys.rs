//! Passkeys by a virtual device, authenticator apps and recovery codes, in a real Chromium.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use usher_testkit::browser::{Browser, Options};
use usher_testkit::{axe, layout, totp};

use crate::guest::{ACTIVATE, PASSWORD, TERMS, enter, fill_in};
use crate::process::Invitee;
use crate::service::Service;

/// Length of a time step of an authenticator app, in seconds.
const STEP: u64 = 30;

#[tokio::test]
async fn a_passkey_is_created_instead_of_a_password_and_signs_in() -> Result<()> {
    let service = Service::start_named().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::phone()).await?;
    browser.add_authenticator().await?;
    enter(&browser, &link).await?;
    browser.fill("Street and number", "12 Analytical Row").await?;
    browser.fill("City", "London").await?;
    browser.fill("Country", "GB").await?;
    look_at(&browser, "activation").await?;
    browser.press("Use a passkey instead").await?;
    browser.wait_for_text("Your passkey is ready. You do not need a password.").await?;
    look_at(&browser, "activation-ready").await?;
    // The terms are missing: what was created stays.
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Please check one entry").await?;
    browser.wait_for_text("Your passkey is ready.").await?;
    browser.toggle(TERMS).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Welcome to the Book Shop").await?;

    // The browser offers the passkey beside the field; the virtual device takes the offer by itself.
    sign_out(&browser, &service).await?;
    browser.goto(&service.process.url("/sign-in")).await?;
    arrives_home(&browser).await?;

    browser.offer_no_passkeys_beside_fields().await?;
    sign_out(&browser, &service).await?;
    browser.goto(&service.process.url("/sign-in")).await?;
    browser.wait_for_text("Sign in with a passkey").await?;
    look_at(&browser, "sign-in").await?;
    browser.press("Sign in with a passkey").await?;
    arrives_home(&browser).await?;
    browser.goto(&service.process.url("/account/factors")).await?;
    browser.wait_for_text("Last used").await?;
    look_at(&browser, "factors").await?;
    ensure!(!browser.text().await?.contains("Remove passkey"), "the only way to sign in");
    Ok(())
}

#[tokio::test]
async fn a_code_of_an_app_and_a_recovery_code_complete_a_sign_in() -> Result<()> {
    let service = Service::start_named().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::phone()).await?;
    enter(&browser, &link).await?;
    fill_in(&browser).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Welcome to the Book Shop").await?;

    browser.goto(&service.process.url("/account/factors")).await?;
    browser.press("Set up an app").await?;
    browser.wait_for_text("Scan this code with your authenticator app.").await?;
    look_at(&browser, "app").await?;
    let secret = browser.find(".secret code").await?.text().await?.replace(' ', "");
    browser.fill("Code from the app", &totp::code(&secret, now(&browser).await?)).await?;
    browser.press("Confirm the code").await?;
    browser.wait_for_text("Your recovery codes").await?;
    look_at(&browser, "recovery-codes").await?;
    let recovery = browser.find(".codes code").await?.text().await?;
    browser.follow("I have kept them, continue").await?;
    browser.wait_for_text("You have 10 codes left.").await?;

    // The code of this step was used up; the next one's is taken already.
    for code in [totp::code(&secret, now(&browser).await? + STEP), recovery.clone()] {
        sign_out(&browser, &service).await?;
        by_password(&browser, &service).await?;
        look_at(&browser, "second-factor").await?;
        browser.fill("Code", &code).await?;
        browser.press("Continue").await?;
        arrives_home(&browser).await?;
    }
    sign_out(&browser, &service).await?;
    by_password(&browser, &service).await?;
    browser.fill("Code", &recovery).await?;
    browser.press("Continue").await?;
    browser.wait_for_text("This code is not right, or it was used before.").await
}

#[tokio::test]
async fn a_passkey_is_added_on_the_users_own_page_and_used_as_a_second_proof() -> Result<()> {
    let service = Service::start_named().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::default()).await?;
    browser.add_authenticator().await?;
    browser.offer_no_passkeys_beside_fields().await?;
    enter(&browser, &link).await?;
    fill_in(&browser).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Welcome to the Book Shop").await?;

    browser.goto(&service.process.url("/account/factors")).await?;
    browser.press("Add a passkey").await?;
    browser.wait_for_text("Your recovery codes").await?;
    browser.follow("I have kept them, continue").await?;
    browser.wait_for_text("Chrome, Linux").await?;
    browser.click("summary").await?;
    browser.fill("Name", "Desk").await?;
    browser.press("Save name").await?;
    browser.wait_for_text("Your change has been saved.").await?;
    browser.wait_for_text("Desk").await?;
    browser.press("Set up an app").await?;
    let secret = browser.find(".secret code").await?.text().await?.replace(' ', "");
    browser.fill("Code from the app", &totp::code(&secret, now(&browser).await?)).await?;
    browser.press("Confirm the code").await?;
    browser.wait_for_text("Your app is set up.").await?;

    sign_out(&browser, &service).await?;
    by_password(&browser, &service).await?;
    look_at(&browser, "second-factor-passkey").await?;
    browser.press("Use a passkey").await?;
    arrives_home(&browser).await
}

async fn sign_out(browser: &Browser, service: &Service) -> Result<()> {
    browser.goto(&service.process.url("/sign-out")).await?;
    browser.press("Sign Out").await?;
    browser.wait_for_text("You are signed out").await
}

async fn by_password(browser: &Browser, service: &Service) -> Result<()> {
    browser.goto(&service.process.url("/sign-in")).await?;
    browser.fill("Email address or mobile number", Invitee::ADA.to).await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press("Sign In").await?;
    browser.wait_for_text("Confirm that it is you").await
}

async fn arrives_home(browser: &Browser) -> Result<()> {
    browser.wait_for_url("the user's own page", |url| url.path() == "/account").await?;
    Ok(())
}

/// Seconds since 1970, by the browser's clock, which is the service's too.
async fn now(browser: &Browser) -> Result<u64> {
    let seconds = browser.execute("return Math.floor(Date.now() / 1000)", Vec::new()).await?;
    seconds.as_u64().context("a clock after 1970")
}

/// Judges the page, and keeps a picture of it below the target directory for people to look at.
async fn look_at(browser: &Browser, name: &str) -> Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../screenshots");
    browser.screenshot(&folder.join(format!("passkeys-{name}.png"))).await?;
    axe::assert_no_violations(browser, name).await?;
    layout::assert_fits(browser, name).await
}
