//! The user's own page in a real Chromium: another password, other browsers' sessions, the data, the end of the account.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use usher_testkit::browser::{Browser, Options};
use usher_testkit::{axe, layout};

use crate::guest::{PASSWORD, activate};
use crate::process::Invitee;
use crate::service::Service;

const NEW_PASSWORD: &str = "three herons wade before dawn";

#[tokio::test]
async fn a_user_looks_after_the_account_deletes_it_and_keeps_it() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let (here, elsewhere) = Browser::open_two(Options::narrow(), Options::default()).await?;
    activate(&here, &link).await?;
    sign_in(&elsewhere, &service, PASSWORD).await?;

    open(&here, &service).await?;
    here.follow("Change your password").await?;
    here.fill("Current password", "not this one").await?;
    here.fill("New password", NEW_PASSWORD).await?;
    here.press("Save New Password").await?;
    here.wait_for_text("This is not your current password.").await?;
    look_at(&here, "the form for another password").await?;
    here.fill("Current password", PASSWORD).await?;
    here.fill("New password", NEW_PASSWORD).await?;
    here.press("Save New Password").await?;
    here.wait_for_text("Your new password has been saved").await?;
    elsewhere.goto(&service.process.url("/account")).await?;
    elsewhere.wait_for_text("Sign in").await?;

    sign_in(&elsewhere, &service, NEW_PASSWORD).await?;
    open(&here, &service).await?;
    here.follow("Where you are signed in").await?;
    look_at(&here, "the list of sessions").await?;
    here.press("Sign Out There").await?;
    here.wait_for_text("this browser").await?;
    ensure!(!here.text().await?.contains("Sign Out There"), "no other session is left");
    elsewhere.goto(&service.process.url("/account")).await?;
    elsewhere.wait_for_url("the sign-in", |url| url.path() == "/sign-in").await?;

    open(&here, &service).await?;
    look_at(&here, "the user's own page").await?;
    let data = downloaded(&here).await?;
    ensure!(data.to_string().contains(Invitee::ADA.to), "{data}");
    ensure!(!data.to_string().contains("argon2"), "no secret is among the data");

    here.follow("Delete your account").await?;
    look_at(&here, "the question before the deletion").await?;
    here.press("Delete My Account").await?;
    here.wait_for_text("Your account is going to be deleted").await?;
    here.goto(&service.process.url("/account")).await?;
    here.wait_for_url("the sign-in", |url| url.path() == "/sign-in").await?;
    sign_in(&here, &service, NEW_PASSWORD).await?;
    here.wait_for_text("Your account will be deleted for good").await?;
    here.press("Keep my account").await?;
    open(&here, &service).await?;
    ensure!(!here.text().await?.contains("will be deleted"), "the account is kept");
    Ok(())
}

async fn sign_in(browser: &Browser, service: &Service, password: &str) -> Result<()> {
    browser.goto(&service.process.url("/sign-in")).await?;
    browser.fill("Email address or mobile number", Invitee::ADA.to).await?;
    browser.fill("Password", password).await?;
    browser.press("Sign In").await?;
    browser.wait_for_url("the user's own page", |url| url.path() == "/account").await?;
    Ok(())
}

async fn open(browser: &Browser, service: &Service) -> Result<()> {
    browser.goto(&service.process.url("/account")).await?;
    browser.wait_for_text("You are signed in as Ada Lovelace.").await
}

/// What the link "Download your data" leads to, asked for by the page itself.
async fn downloaded(browser: &Browser) -> Result<Value> {
    let script = "const done = arguments[arguments.length - 1]; \
                  fetch(document.querySelector('a[download]').href).then(a => a.text()).then(done, e => done(String(e)))";
    let text = browser.execute_async(script, Vec::new()).await?;
    let text = text.as_str().context("a text")?;
    serde_json::from_str(text).with_context(|| format!("no JSON: {text}"))
}

async fn look_at(browser: &Browser, name: &str) -> Result<()> {
    axe::assert_no_violations(browser, name).await?;
    layout::assert_fits(browser, name).await
}
