//! The activation form: what is wrong is said where it is wrong, and nothing that was typed is lost.

use anyhow::{Context, Result};
use usher_testkit::{
    axe,
    browser::{Browser, Options},
    layout,
    wait::{self, PATIENCE},
};

use crate::{
    guest::{ACTIVATE, PASSWORD, TERMS, enter, fill_in},
    process::Invitee,
    service::Service,
};

#[tokio::test]
async fn a_refused_form_says_what_is_wrong_and_keeps_what_was_typed() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::phone()).await?;
    enter(&browser, &link).await?;
    assert_eq!(browser.value("First name").await?, "Ada", "prefilled from the invitation");
    assert!(!browser.is_ticked(TERMS).await?, "nothing is accepted before the guest accepts it");
    axe::assert_no_violations(&browser, "the fresh form").await?;

    browser.fill("First name", "Augusta Ada").await?;
    browser.fill("Last name", "").await?;
    browser.fill("Company (optional)", "Engines <& Sons>").await?;
    browser.fill("City", "London").await?;
    browser.fill("Password", "lovelace ada@mail.test").await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Please check 5 entries").await?;

    let summary = browser.find(".problems").await?.text().await?;
    for (field, message) in [
        ("field-lastName", "Please fill in this field."),
        ("field-address.street", "Please fill in this field."),
        ("field-address.country", "Please fill in this field."),
        ("password", "The password must not contain your email address or phone number."),
        ("legal-terms.3", "Please accept this document to continue."),
    ] {
        assert_eq!(description_of(&browser, field).await?, message, "beside {field}");
        assert!(summary.contains(message), "{summary}");
    }
    assert_eq!(browser.focused_id().await?, "field-lastName", "the first of them has the focus");
    assert_eq!(browser.value("First name").await?, "Augusta Ada");
    assert_eq!(browser.value("Company (optional)").await?, "Engines <& Sons>");
    assert_eq!(browser.value("City").await?, "London");
    assert_eq!(browser.value("Password").await?, "", "a password is never sent back");
    axe::assert_no_violations(&browser, "the refused form").await?;
    layout::assert_fits(&browser, "the refused form").await?;

    browser.fill("Last name", "Lovelace").await?;
    fill_in(&browser).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Welcome to the Book Shop").await
}

#[tokio::test]
async fn the_address_that_was_invited_is_shown_and_cannot_be_changed() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::default()).await?;
    enter(&browser, &link).await?;
    browser.wait_for_text(Invitee::ADA.to).await?;
    // One that is hidden tells password managers whose password it is.
    let inputs = browser.find_all("input:not([hidden]), select, textarea").await?;
    for input in inputs {
        assert_ne!(input.prop("value").await?.as_deref(), Some(Invitee::ADA.to));
    }
    Ok(())
}

#[tokio::test]
async fn the_strength_of_a_password_is_estimated_while_it_is_typed() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::default()).await?;
    enter(&browser, &link).await?;
    browser.fill("Password", "abc").await?;
    browser.wait_for_text("Easy to guess").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.wait_for_text("Very strong").await?;
    axe::assert_no_violations(&browser, "the form with an estimate").await?;
    layout::assert_fits(&browser, "the form with an estimate").await
}

#[tokio::test]
async fn a_password_can_be_shown_and_hidden_again() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::phone()).await?;
    enter(&browser, &link).await?;
    fill_in(&browser).await?;
    for (kind, pressed) in [("text", "true"), ("password", "false"), ("text", "true")] {
        browser.press("Show password").await?;
        assert_eq!(browser.field("Password").await?.attr("type").await?.as_deref(), Some(kind));
        let button = browser.button("Show password").await?;
        assert_eq!(button.attr("aria-pressed").await?.as_deref(), Some(pressed));
    }
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Welcome to the Book Shop").await
}

#[tokio::test]
async fn the_documents_to_accept_can_be_read_beside_the_form() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::default()).await?;
    enter(&browser, &link).await?;
    browser.fill("City", "London").await?;
    browser.follow("Terms of Use (opens in a new tab)").await?;
    let opened = wait::until(PATIENCE, async || browser.turn_to_tab(1).await.ok());
    opened.await.context("no new tab")?;
    browser.wait_for_text("Return what you borrow.").await?;
    browser.wait_for_text("Version 3").await?;
    axe::assert_no_violations(&browser, "the terms").await?;
    browser.turn_to_tab(0).await?;
    assert_eq!(browser.value("City").await?, "London");
    Ok(())
}

/// The error that a field is described by: what a screen reader reads out with it.
async fn description_of(browser: &Browser, id: &str) -> Result<String> {
    const FIND: &str = "const field = document.getElementById(arguments[0]);
        const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
        const errors = ids.map(id => document.getElementById(id)).filter(part => part?.classList.contains('error'));
        return field.getAttribute('aria-invalid') === 'true' ? errors.map(part => part.innerText).join() : 'valid'";
    let text = browser.execute(FIND, vec![id.into()]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}
