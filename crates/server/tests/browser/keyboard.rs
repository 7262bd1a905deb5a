//! The whole journey without a mouse: Tab, Enter and the space bar.

use anyhow::{Result, bail, ensure};
use usher_testkit::browser::{Browser, Options};

use crate::{guest::PASSWORD, process::Invitee, service::Service};

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const SPACE: &str = " ";

/// More stops than any page has.
const MOST_STOPS: usize = 60;

#[tokio::test]
async fn the_whole_journey_works_with_the_keyboard_alone() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::default()).await?;
    browser.goto(&link).await?;
    tab_to(&browser, "Activate Account").await?;
    browser.keys(ENTER).await?;
    browser.wait_for_text("Set up your account").await?;

    // The first try leaves things out: the focus waits where the first of them is.
    tab_to(&browser, "password").await?;
    browser.keys(PASSWORD).await?;
    browser.keys(ENTER).await?;
    browser.wait_for_text("Please check 4 entries").await?;
    assert_eq!(focus(&browser).await?, "field-address.street");

    browser.keys("12 Analytical Row").await?;
    for (field, text) in
        [("field-address.city", "London"), ("field-address.country", "GB"), ("password", PASSWORD)]
    {
        tab_to(&browser, field).await?;
        browser.keys(text).await?;
    }
    tab_to(&browser, "legal-terms.3").await?;
    browser.keys(SPACE).await?;
    tab_to(&browser, "Activate Account").await?;
    browser.keys(SPACE).await?;
    browser.wait_for_text("Welcome to the Book Shop").await
}

#[tokio::test]
async fn the_summary_of_a_refused_form_leads_to_each_field() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::default()).await?;
    crate::guest::enter(&browser, &link).await?;
    tab_to(&browser, "field-firstName").await?;
    browser.keys(ENTER).await?;
    browser.wait_for_text("Please check 5 entries").await?;
    browser.follow("Password").await?;
    assert_eq!(focus(&browser).await?, "password");
    Ok(())
}

#[tokio::test]
async fn a_language_is_chosen_with_the_keyboard_alone() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::narrow()).await?;
    browser.goto(&link).await?;
    tab_to(&browser, "Language: English").await?;
    browser.keys(ENTER).await?;
    tab_to(&browser, "简体中文").await?;
    browser.keys(ENTER).await?;
    browser.find("html[lang=zh-Hans]").await?;
    Ok(())
}

/// Presses Tab until the focus is where it is wanted. Wherever it stops on the way, it can be seen.
async fn tab_to(browser: &Browser, wanted: &str) -> Result<()> {
    let mut stops = Vec::new();
    for _ in 0..MOST_STOPS {
        browser.keys(TAB).await?;
        let stop = focus(browser).await?;
        if stop == wanted {
            return Ok(());
        }
        stops.push(stop);
    }
    bail!("Tab never came to {wanted:?}, but to {stops:?}")
}

/// The id of the element with the focus, or its text when it has no id. Fails when its focus cannot be seen.
async fn focus(browser: &Browser) -> Result<String> {
    const LOOK: &str = "const element = document.activeElement, style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const seen = element === document.body
          || outlined && box.bottom > 0 && box.top < innerHeight && box.width > 1;
        return [element.id || element.innerText.trim(), seen]";
    let found = browser.execute(LOOK, Vec::new()).await?;
    let name = found[0].as_str().unwrap_or_default().to_owned();
    ensure!(found[1] == true, "the focus on {name:?} cannot be seen");
    Ok(name)
}
