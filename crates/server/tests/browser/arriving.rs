//! From the message to the application, in the demo: by e-mail, by SMS, without JavaScript.

use std::path::Path;

use anyhow::Result;
use usher_testkit::{
    axe,
    browser::{Browser, Options},
    layout,
};

use crate::{
    demo::Demo,
    guest::{ACTIVATE, PASSWORD, TERMS, enter, unfold_languages},
    process::Invitee,
    service::Service,
};

const DEMO_TERMS: &str = "I have read and accept: Terms of use (opens in a new tab)";
const DEMO_PRIVACY: &str = "I have read and accept: Privacy notice (opens in a new tab)";

#[tokio::test]
async fn a_mail_leads_to_the_application_on_a_phone() -> Result<()> {
    let demo = Demo::start().await?;
    let mail = demo.invite(&Invitee::ADA).await?;
    assert_eq!(mail.channel, "email");
    let browser = Browser::open(Options::phone()).await?;
    browser.goto(&demo.url("/demo/mailbox")).await?;
    look_at(&browser, "mailbox").await?;
    browser.follow("Open the link").await?;
    browser.wait_for_text("Demo Shop has invited you.").await?;
    look_at(&browser, "landing").await?;
    browser.press(ACTIVATE).await?;

    browser.wait_for_text("Set up your account").await?;
    assert!(!browser.url().await?.as_str().contains(token_of(mail.link()?)), "the token stays behind");
    look_at(&browser, "form").await?;
    assert_eq!(browser.value("Last name").await?, "Lovelace");
    browser.fill("Password", PASSWORD).await?;
    browser.toggle(DEMO_TERMS).await?;
    browser.toggle(DEMO_PRIVACY).await?;
    browser.press(ACTIVATE).await?;

    browser.wait_for_text("Ada Lovelace has arrived").await?;
    let address = browser.url().await?;
    assert_eq!((address.path(), address.query()), ("/demo/callback", None), "the redirect URI, unchanged");
    look_at(&browser, "arrived").await?;

    // The same browser is signed in by now; another one would be asked to sign in.
    browser.goto(mail.link()?).await?;
    browser.wait_for_text("Your account is active").await?;
    look_at(&browser, "done").await?;
    browser.follow("Continue to Demo Shop").await?;
    browser.wait_for_text("Ada Lovelace has arrived").await?;
    browser.forget_cookies().await?;
    browser.goto(mail.link()?).await?;
    browser.wait_for_text("Your account is already active").await?;
    look_at(&browser, "used").await?;
    browser.follow("Sign in").await?;
    browser.wait_for_url("the application's", |url| url.path() == "/demo/callback").await?;
    Ok(())
}

#[tokio::test]
async fn a_text_message_leads_to_the_form_at_once() -> Result<()> {
    let demo = Demo::start().await?;
    let sms = demo.invite(&Invitee::ALAN).await?;
    assert_eq!(sms.channel, "sms");
    let browser = Browser::open(Options::phone()).await?;
    browser.goto(sms.link()?).await?;
    browser.wait_for_text("Set up your account").await?;
    browser.wait_for_text("Mobile number").await?;
    assert!(!browser.url().await?.as_str().contains(token_of(sms.link()?)), "the token stays behind");
    browser.fill("Password", PASSWORD).await?;
    browser.toggle(DEMO_TERMS).await?;
    browser.toggle(DEMO_PRIVACY).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Alan Turing has arrived").await
}

#[tokio::test]
async fn a_developer_invites_somebody_by_hand() -> Result<()> {
    let demo = Demo::start().await?;
    let browser = Browser::open(Options::default()).await?;
    browser.goto(&demo.url("/")).await?;
    browser.fill("E-mail address or mobile number", "grace@mail.test").await?;
    browser.fill("First name (optional)", "Grace").await?;
    browser.choose("Language", "fr-FR").await?;
    browser.press("Send the invitation").await?;
    browser.wait_for_text("Mail to grace@mail.test").await?;
    browser.follow("Open the link").await?;
    browser.wait_for_text("Activez votre compte").await
}

#[tokio::test]
async fn the_whole_journey_works_without_javascript() -> Result<()> {
    let service = Service::start().await?;
    let link = service.invite(&Invitee::ADA).await?;
    let browser = Browser::open(Options::phone().without_javascript()).await?;
    enter(&browser, &link).await?;
    assert!(!browser.text().await?.contains("Show password"), "a button that can do nothing is not shown");
    browser.fill("Street and number", "12 Analytical Row").await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Please check 4 entries").await?;
    assert_eq!(
        browser.focused_id().await?,
        "field-address.city",
        "the browser itself goes to the first mistake"
    );
    unfold_languages(&browser).await?;
    browser.press("Français").await?;
    browser.wait_for_text("Configurez votre compte").await?;
    unfold_languages(&browser).await?;
    browser.press("English").await?;
    assert_eq!(browser.value("Street and number").await?, "12 Analytical Row");
    browser.fill("City", "London").await?;
    browser.fill("Country", "GB").await?;
    browser.fill("Password", PASSWORD).await?;
    browser.toggle(TERMS).await?;
    browser.press(ACTIVATE).await?;
    browser.wait_for_text("Welcome to the Book Shop").await
}

/// Judges the page, and keeps a picture of it below the target directory for people to look at.
async fn look_at(browser: &Browser, name: &str) -> Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../screenshots");
    browser.screenshot(&folder.join(format!("journey-{name}.png"))).await?;
    axe::assert_no_violations(browser, name).await?;
    layout::assert_fits(browser, name).await
}

fn token_of(link: &str) -> &str {
    link.rsplit_once('/').map_or(link, |(_, token)| token)
}
