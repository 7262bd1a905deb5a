//! Every page in every language, on the narrowest screen and on a desktop: nothing that a screen reader or a keyboard
//! stumbles over, nothing cut off, nothing to scroll sideways for.
//!
//! What neither the language nor the screen changes is looked at once for each side that a language is read from: dark
//! colours on the narrow screen, and what a screen reader meets on the desktop.
//!
//! The pages are the samples that `render` holds of each, with the real style sheet, script and headers.

use std::{collections::BTreeMap, sync::Arc};

use anyhow::{Context, Result, ensure};
use axum::{
    Router,
    http::{StatusCode, Uri, header},
};
use tokio::{net::TcpListener, task::JoinHandle};
use usher_domain::Locale;
use usher_render::{
    LanguageChoice, Page, PageFrame, Renderer, assets, colours,
    pages::{
        AccountPage, ActivationPage, ChangePasswordPage, ChooseAccountPage, ConsentPage, DeleteAccountPage,
        DocumentsPage, DonePage, FactorsPage, FormPostPage, LandingPage, LegalPage, NewPasswordPage,
        NoAccessPage, NoticePage, OtherSessionPage, RecoveryCodesPage, ResetLandingPage, ResetNoticePage,
        SecondFactorPage, SessionsPage, SetUpPage, SignInHelpPage, SignInPage, SignOutPage,
    },
};
use usher_testkit::{
    axe,
    browser::{Browser, Options},
    layout,
};

use crate::{demo::Demo, process::Invitee};

const BRAND: &str = "/brand.css";

#[tokio::test]
async fn every_page_is_for_everybody_on_a_narrow_screen() -> Result<()> {
    judge_all(Options::narrow(), &BOTH, &[Colours::Light]).await
}

#[tokio::test]
async fn every_page_is_for_everybody_on_a_desktop() -> Result<()> {
    judge_all(Options::default(), &[Colours::Light], &[]).await
}

#[tokio::test]
async fn the_pages_for_developers_are_for_everybody_too() -> Result<()> {
    let demo = Demo::start().await?;
    demo.invite(&Invitee::ADA).await?;
    demo.invite(&Invitee::ALAN).await?;
    let mut failures = Vec::new();
    for options in [Options::narrow(), Options::default()] {
        let browser = Browser::open(options).await?;
        for path in ["/demo", "/demo/mailbox", "/demo/callback", "/docs"] {
            browser.goto(&demo.url(path)).await?;
            failures.extend(judge(&browser, path, &BOTH).await?);
        }
    }
    none(&failures)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Colours {
    Light,
    Dark,
}

const BOTH: [Colours; 2] = [Colours::Light, Colours::Dark];

/// The languages that stand for all those read from the same side.
const EXAMPLES: [&str; 2] = ["en-US", "ar"];

/// Judges every page: in the examples' languages with axe in the one list of colours, in the others' in the other list.
/// Of the languages in which only the main pages are looked at, axe sees the form, which has something of every kind.
async fn judge_all(options: Options, in_examples: &[Colours], in_others: &[Colours]) -> Result<()> {
    let gallery = Gallery::open().await?;
    let browser = Browser::open(options).await?;
    let mut failures = Vec::new();
    for path in &gallery.pages {
        browser.goto(&format!("{}{path}", gallery.base_url)).await?;
        let is_of = |languages: &[&str]| languages.iter().any(|tag| path.starts_with(&format!("/{tag}/")));
        let colours = match (is_of(&EXAMPLES), is_of(&WHOLE) || path.contains("/activation")) {
            (true, _) => in_examples,
            (false, true) => in_others,
            (false, false) => &[],
        };
        failures.extend(judge(&browser, path, colours).await?);
    }
    none(&failures)
}

/// What is wrong with the page that the browser shows: its layout, and in these colours all that axe finds.
async fn judge(browser: &Browser, page: &str, colours: &[Colours]) -> Result<Vec<String>> {
    let mut failures = Vec::from_iter(layout::assert_fits(browser, page).await.err());
    for colours in colours {
        browser.prefer_dark(*colours == Colours::Dark).await?;
        let page = format!("{page} in {colours:?} colours");
        failures.extend(axe::assert_no_violations(browser, &page).await.err());
    }
    Ok(failures.iter().map(|failure| format!("{failure:#}")).collect())
}

fn none(failures: &[String]) -> Result<()> {
    ensure!(failures.is_empty(), "{}", failures.join("\n\n"));
    Ok(())
}

/// The languages in which every page is looked at. In the others it is the pages that most guests meet: the rest is
/// made of the same parts, and forty times all of them would take longer than all other tests.
const WHOLE: [&str; 6] = ["ar", "de-DE", "en-US", "es-ES", "fr-FR", "nl-NL"];

/// A site of all samples. It ends with this value.
struct Gallery {
    base_url: String,
    /// Their paths: `/ar/landing-email`.
    pages: Vec<String>,
    task: JoinHandle<()>,
}

impl Drop for Gallery {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Gallery {
    async fn open() -> Result<Self> {
        let mut collection = Collection::new()?;
        for locale in collection.renderer.locales().all().to_vec() {
            if !WHOLE.contains(&locale.as_str()) {
                collection.add_main_pages(&locale)?;
                continue;
            }
            collection.add::<AccountPage>("account", &locale)?;
            collection.add::<ChangePasswordPage>("change-password", &locale)?;
            collection.add::<DeleteAccountPage>("delete-account", &locale)?;
            collection.add::<SessionsPage>("sessions", &locale)?;
            collection.add::<FactorsPage>("factors", &locale)?;
            collection.add::<RecoveryCodesPage>("factors", &locale)?;
            collection.add::<SecondFactorPage>("factors", &locale)?;
            collection.add::<SetUpPage>("factors", &locale)?;
            collection.add::<LandingPage>("landing", &locale)?;
            collection.add::<ActivationPage>("activation", &locale)?;
            collection.add::<LegalPage>("legal", &locale)?;
            collection.add::<NoticePage>("notice", &locale)?;
            collection.add::<OtherSessionPage>("other-session", &locale)?;
            collection.add::<DonePage>("done", &locale)?;
            collection.add::<NewPasswordPage>("new-password", &locale)?;
            collection.add::<ResetLandingPage>("reset-landing", &locale)?;
            collection.add::<ResetNoticePage>("reset-notice", &locale)?;
            collection.add::<SignInHelpPage>("sign-in-help", &locale)?;
            collection.add::<ChooseAccountPage>("sign-in", &locale)?;
            collection.add::<ConsentPage>("sign-in", &locale)?;
            collection.add::<DocumentsPage>("sign-in", &locale)?;
            collection.add::<NoAccessPage>("sign-in", &locale)?;
            collection.add::<SignInPage>("sign-in", &locale)?;
            collection.add::<SignOutPage>("sign-in", &locale)?;
            collection.add::<FormPostPage>("form-post", &locale)?;
        }
        let files = Arc::new(collection.files);
        // The headers are those of a page of the running service: its policy decides what a browser loads.
        let headers = Demo::start().await?.headers_of_a_page().await?;
        let router = Router::new().fallback(async move |uri: Uri| {
            let file = files.get(uri.path()).ok_or(StatusCode::NOT_FOUND)?;
            let mut headers = headers.clone();
            headers
                .insert(header::CONTENT_TYPE, file.content_type.parse().map_err(|_| StatusCode::NOT_FOUND)?);
            Ok::<_, StatusCode>((headers, file.content.clone()))
        });
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Ok(Self { base_url, pages: collection.pages, task })
    }
}

struct File {
    content_type: &'static str,
    content: Vec<u8>,
}

struct Collection {
    renderer: Renderer,
    files: BTreeMap<String, File>,
    pages: Vec<String>,
}

impl Collection {
    /// The style sheets and the script.
    fn new() -> Result<Self> {
        let mut files = BTreeMap::new();
        for asset in [assets::style_sheet(), assets::script(), assets::passkey_script()] {
            let file = File { content_type: asset.content_type, content: asset.bytes.to_vec() };
            files.insert(usher_render::urls::path::asset(&asset.file), file);
        }
        let brand = colours::brand_css("#0f766e").context("a colour")?;
        files.insert(BRAND.to_owned(), File { content_type: "text/css", content: brand.into_bytes() });
        Ok(Self { renderer: Renderer::embedded()?, files, pages: Vec::new() })
    }

    /// All samples of one page in one language.
    fn add<P: Page>(&mut self, page: &str, locale: &Locale) -> Result<()> {
        let frame = self.frame(locale);
        for (sample, context) in P::samples() {
            let content = self.renderer.page(&frame, &context)?.into_bytes();
            let path = format!("/{locale}/{page}-{sample}");
            let file = File { content_type: "text/html; charset=utf-8", content };
            ensure!(self.files.insert(path.clone(), file).is_none(), "two samples are named {path}");
            self.pages.push(path);
        }
        Ok(())
    }

    fn add_main_pages(&mut self, locale: &Locale) -> Result<()> {
        self.add::<LandingPage>("landing", locale)?;
        self.add::<ActivationPage>("activation", locale)?;
        self.add::<NoticePage>("notice", locale)?;
        self.add::<DonePage>("done", locale)?;
        self.add::<SignInPage>("sign-in", locale)?;
        self.add::<NewPasswordPage>("new-password", locale)?;
        self.add::<SecondFactorPage>("factors", locale)
    }

    fn frame(&self, locale: &Locale) -> PageFrame {
        let choice =
            |locale: &Locale| LanguageChoice { locale: locale.clone(), href: format!("?locale={locale}") };
        PageFrame {
            application_name: Some("Acme Portal".to_owned()),
            brand_css_url: Some(BRAND.to_owned()),
            languages: self.renderer.locales().all().iter().map(choice).collect(),
            ..PageFrame::plain(locale.clone())
        }
    }
}
