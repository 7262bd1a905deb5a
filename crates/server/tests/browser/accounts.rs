//! A browser that is signed in as somebody else: the person chooses, and nothing is lost either way.

use anyhow::Result;
use usher_testkit::{
    axe,
    browser::{Browser, Options},
    layout,
};

use crate::{
    demo::{Demo, Message},
    guest::{ACTIVATE, PASSWORD},
    process::Invitee,
};

#[tokio::test]
async fn a_guest_who_stays_signed_in_keeps_the_invitation() -> Result<()> {
    let (demo, browser, link) = ada_at_graces_browser().await?;
    axe::assert_no_violations(&browser, "the choice").await?;
    layout::assert_fits(&browser, "the choice").await?;
    browser.follow("Stay signed in as Grace Hopper").await?;
    browser.wait_for_text("Grace Hopper has arrived").await?;
    // Elsewhere, the link still works.
    browser.forget_cookies().await?;
    activate(&browser, &link).await?;
    browser.wait_for_text("Ada Lovelace has arrived").await?;
    drop(demo);
    Ok(())
}

#[tokio::test]
async fn a_guest_may_go_on_as_the_invited_one() -> Result<()> {
    let (demo, browser, link) = ada_at_graces_browser().await?;
    browser.press("Continue as a***@mail.test").await?;
    browser.wait_for_text("Set up your account").await?;
    // Grace is signed in until Ada has finished.
    browser.goto(&demo.url("/demo/callback")).await?;
    browser.wait_for_text("Grace Hopper has arrived").await?;
    browser.goto(&link).await?;
    browser.press("Continue as a***@mail.test").await?;
    fill_in(&browser).await?;
    browser.wait_for_text("Ada Lovelace has arrived").await
}

#[tokio::test]
async fn a_guest_who_signs_in_elsewhere_while_filling_in_the_form_is_asked() -> Result<()> {
    let demo = Demo::start().await?;
    let (grace, ada) = (demo.invite(&Invitee::GRACE).await?, demo.invite(&Invitee::ADA).await?);
    let browser = Browser::open(Options::default()).await?;
    browser.goto(ada.link()?).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Set up your account").await?;
    browser.open_tab().await?;
    activate(&browser, grace.link()?).await?;
    browser.wait_for_text("Grace Hopper has arrived").await?;
    browser.turn_to_tab(0).await?;
    fill_in(&browser).await?;
    browser.wait_for_text("You are signed in with another account").await?;
    browser.press("Continue as a***@mail.test").await?;
    fill_in(&browser).await?;
    browser.wait_for_text("Ada Lovelace has arrived").await
}

/// Grace's browser, in which Ada's link was opened: the page that asks who goes on.
async fn ada_at_graces_browser() -> Result<(Demo, Browser, String)> {
    let demo = Demo::start().await?;
    let (grace, ada): (Message, Message) =
        (demo.invite(&Invitee::GRACE).await?, demo.invite(&Invitee::ADA).await?);
    let browser = Browser::open(Options::phone()).await?;
    activate(&browser, grace.link()?).await?;
    browser.wait_for_text("Grace Hopper has arrived").await?;
    browser.goto(ada.link()?).await?;
    browser.wait_for_text("In this browser you are signed in as Grace Hopper.").await?;
    browser.wait_for_text("The invitation is for a***@mail.test.").await?;
    let link = ada.link()?.to_owned();
    Ok((demo, browser, link))
}

async fn activate(browser: &Browser, link: &str) -> Result<()> {
    browser.goto(link).await?;
    browser.press(ACTIVATE).await?;
    fill_in(browser).await
}

async fn fill_in(browser: &Browser) -> Result<()> {
    browser.wait_for_text("Set up your account").await?;
    browser.fill("Password", PASSWORD).await?;
    for document in ["Terms of use", "Privacy notice"] {
        browser.toggle(&format!("I have read and accept: {document} (opens in a new tab)")).await?;
    }
    browser.press(ACTIVATE).await
}
