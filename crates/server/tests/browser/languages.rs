//! The language can be changed at any step, without a loss.

use anyhow::Result;
use usher_testkit::{
    axe,
    browser::{Browser, Options},
    layout,
};

use crate::{
    guest::{ACTIVATE, PASSWORD, TERMS, enter, unfold_languages},
    process::Invitee,
    service::Service,
};

#[tokio::test]
async fn a_change_of_language_in_the_middle_of_the_form_loses_nothing() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::phone()).await?;
    enter(&browser, &link).await?;
    browser.fill("First name", "Augusta").await?;
    browser.fill("Street and number", "12 Analytical Row").await?;
    browser.fill("City", "London").await?;
    browser.toggle(TERMS).await?;
    unfold_languages(&browser).await?;
    browser.press("Français").await?;
    browser.wait_for_text("Conditions d'utilisation").await?;
    assert_eq!(page_language(&browser).await?, "fr-FR ltr");
    assert_eq!(value(&browser, "field-firstName").await?, "Augusta");
    assert_eq!(value(&browser, "field-address.street").await?, "12 Analytical Row");
    assert!(browser.find("#legal-terms\\.3").await?.is_selected().await?);
    assert!(browser.find_all(".error").await?.is_empty(), "a change of language is no attempt to finish");

    unfold_languages(&browser).await?;
    axe::assert_no_violations(&browser, "all languages").await?;
    layout::assert_fits(&browser, "all languages").await?;
    browser.press("العربية").await?;
    browser.find("html[lang=ar]").await?;
    assert_eq!(page_language(&browser).await?, "ar rtl");
    assert_eq!(value(&browser, "field-address.city").await?, "London");
    axe::assert_no_violations(&browser, "the form in Arabic").await?;
    layout::assert_fits(&browser, "the form in Arabic").await?;

    unfold_languages(&browser).await?;
    browser.press("English").await?;
    browser.wait_for_text("Set up your account").await?;
    assert_eq!(browser.value("Last name").await?, "Lovelace");
    assert!(browser.is_ticked(TERMS).await?);
    browser.fill("Country", "GB").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Welcome to the Book Shop").await
}

#[tokio::test]
async fn the_language_chosen_on_the_first_page_is_that_of_the_next() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::default()).await?;
    browser.goto(&link).await?;
    unfold_languages(&browser).await?;
    browser.follow("Deutsch").await?;
    browser.wait_for_text("Aktivieren Sie Ihr Konto").await?;
    browser.click("main button").await?;
    browser.wait_for_text("Richten Sie Ihr Konto ein").await?;
    assert_eq!(page_language(&browser).await?, "de-DE ltr");
    browser.press("Konto aktivieren").await?;
    browser.wait_for_text("Bitte füllen Sie dieses Feld aus").await?;
    Ok(())
}

#[tokio::test]
async fn the_pages_are_in_the_language_of_the_invitation() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA.reading("ar")).await?;
    let browser = Browser::open(Options::phone().locale("nl-NL")).await?;
    browser.goto(&link).await?;
    assert_eq!(page_language(&browser).await?, "ar rtl");
    // Of a link that belongs to nobody, the browser's language is all that is known.
    browser.goto(&service.process.url("/a/damaged")).await?;
    assert_eq!(page_language(&browser).await?, "nl-NL ltr");
    Ok(())
}

async fn page_language(browser: &Browser) -> Result<String> {
    let root = browser.find("html").await?;
    let [language, direction] =
        [root.attr("lang").await?, root.attr("dir").await?].map(Option::unwrap_or_default);
    Ok(format!("{language} {direction}"))
}

async fn value(browser: &Browser, id: &str) -> Result<String> {
    let field = browser.find(&format!("[id='{id}']")).await?;
    Ok(field.prop("value").await?.unwrap_or_default())
}
