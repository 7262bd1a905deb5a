//! What a guest does on the pages of the shop's invitation, in English.

use anyhow::{Result, ensure};
use usher_testkit::browser::Browser;

use crate::service::Service;

pub(crate) const PASSWORD: &str = "violet kayak lantern 42";
pub(crate) const TERMS: &str = "I have read and accept: Terms of Use (opens in a new tab)";
pub(crate) const ACTIVATE: &str = "Activate Account";

/// Opens a mailed link and presses its page's button.
pub(crate) async fn enter(browser: &Browser, link: &str) -> Result<()> {
    browser.goto(link).await?;
    browser.wait_for_text("Activate your account").await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Set up your account").await
}

/// Unfolds the languages, to press or follow one of them.
pub(crate) async fn unfold_languages(browser: &Browser) -> Result<()> {
    browser.click(".languages summary").await
}

/// Fills in what the shop's form asks for.
pub(crate) async fn fill_in(browser: &Browser) -> Result<()> {
    browser.fill("Street and number", "12 Analytical Row").await?;
    browser.fill("City", "London").await?;
    browser.fill("Country", "GB").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.toggle(TERMS).await
}

/// The whole way from the link to the shop.
pub(crate) async fn activate(browser: &Browser, link: &str) -> Result<()> {
    enter(browser, link).await?;
    fill_in(browser).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Welcome to the Book Shop").await
}

/// Whether the browser is signed in at the service: it holds the session's cookie, out of reach of scripts.
///
/// The browser is left on a page of the service, since cookies are told of the page's address only.
pub(crate) async fn is_signed_in(browser: &Browser, service: &Service) -> Result<bool> {
    browser.goto(&service.process.url("/a/none")).await?;
    let cookies = browser.cookies().await?;
    let Some(session) = cookies.iter().find(|cookie| cookie.name() == "session") else { return Ok(false) };
    ensure!(session.http_only() == Some(true), "scripts can read the session");
    Ok(true)
}
