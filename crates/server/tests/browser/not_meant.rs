//! "This was not meant for me", on a phone: from a mail, from a text message, without JavaScript.

use std::path::Path;

use anyhow::{Result, ensure};
use usher_testkit::{
    axe,
    browser::{Browser, Options},
    layout,
};

use crate::{demo::Demo, process::Invitee, service::Service};

const LINK: &str = "This was not meant for me";
const TICK: &str = "This invitation was not meant for me";
const BUTTON: &str = "Cancel the invitation";
const DONE: &str = "The invitation is cancelled";

#[tokio::test]
async fn a_recipient_of_a_mail_says_that_it_was_not_meant_for_them() -> Result<()> {
    let demo = Demo::start().await?;
    let mail = demo.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::phone()).await?;
    browser.goto(mail.link()?).await?;
    browser.wait_for_text("Demo Shop has invited you.").await?;
    look_at(&browser, "landing").await?;
    browser.follow(LINK).await?;
    browser.wait_for_text("Not meant for you?").await?;
    look_at(&browser, "asked").await?;
    // Whoever changes their mind loses nothing.
    browser.follow("Back to the invitation").await?;
    browser.wait_for_text("Demo Shop has invited you.").await?;

    browser.follow(LINK).await?;
    browser.wait_for_text("Not meant for you?").await?;
    browser.press(BUTTON).await?;
    browser.wait_for_text("Please tick the box first.").await?;
    ensure!(browser.focused_id().await? == "not-meant", "the browser goes to the box");
    look_at(&browser, "unconfirmed").await?;
    browser.toggle(TICK).await?;
    browser.press(BUTTON).await?;
    browser.wait_for_text(DONE).await?;
    look_at(&browser, "cancelled").await?;
    browser.goto(mail.link()?).await?;
    browser.wait_for_text("This invitation has been withdrawn").await?;
    look_at(&browser, "withdrawn").await
}

#[tokio::test]
async fn a_recipient_of_a_text_message_says_so_below_the_form() -> Result<()> {
    let demo = Demo::start().await?;
    let sms = demo.invite(&Invitee::ALAN).await?;
    let browser = Browser::open(Options::phone()).await?;
    browser.goto(sms.link()?).await?;
    browser.wait_for_text("Set up your account").await?;
    look_at(&browser, "form").await?;
    browser.follow(LINK).await?;
    browser.wait_for_text("Not meant for you?").await?;
    browser.toggle(TICK).await?;
    browser.press(BUTTON).await?;
    browser.wait_for_text(DONE).await
}

#[tokio::test]
async fn it_is_said_without_javascript_too() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::narrow().without_javascript()).await?;
    browser.goto(&link).await?;
    browser.wait_for_text("Activate your account").await?;
    browser.follow(LINK).await?;
    browser.wait_for_text("Not meant for you?").await?;
    browser.press(BUTTON).await?;
    browser.wait_for_text("Please tick the box first.").await?;
    browser.toggle(TICK).await?;
    browser.press(BUTTON).await?;
    browser.wait_for_text(DONE).await?;
    browser.goto(&link).await?;
    browser.wait_for_text("This invitation has been withdrawn").await
}

/// Judges the page, and keeps a picture of it below the target directory for people to look at.
async fn look_at(browser: &Browser, name: &str) -> Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../screenshots");
    browser.screenshot(&folder.join(format!("not-meant-{name}.png"))).await?;
    axe::assert_no_violations(browser, name).await?;
    layout::assert_fits(browser, name).await
}
