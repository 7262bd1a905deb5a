//! Every page in every language, on the narrowest screen and on a desktop: nothing that a screen reader or a keyboard
//! stumbles over, nothing cut off, nothing to scroll sideways for.
//!
//! Albums show all pages of a language at once, in frames: in every language, on both screens, every page is measured, and
//! axe judges all that words and their direction may change. What they do not change (colours, light and dark, on a phone
//! and on a desktop) is judged page by page, in the languages that stand for the two sides that one reads from.
//!
//! The pages are the samples that `render` holds of each, with the real style sheet, script and headers.

use std::{collections::BTreeMap, sync::Arc};

use anyhow::{Context, Result, ensure};
use axum::{
    Router,
    http::{StatusCode, Uri, header},
    response::IntoResponse as _,
};
use tokio::{net::TcpListener, task::JoinHandle};
use usher_domain::Locale;
use usher_render::{
    LanguageChoice, Page, PageFrame, Renderer, assets, colours,
    pages::{
        AccountPage, ActivationPage, ChangePasswordPage, ChooseAccountPage, ConsentPage, DeleteAccountPage,
        DocumentsPage, DonePage, FactorsPage, FormPostPage, LandingPage, LegalPage, NewPasswordPage,
        NoAccessPage, NotMeantPage, NoticePage, OtherSessionPage, RecoveryCodesPage, ResetLandingPage,
        ResetNoticePage, SecondFactorPage, SessionsPage, SetUpPage, SignInHelpPage, SignInPage, SignOutPage,
    },
};
use usher_testkit::{
    axe,
    browser::{Browser, Options},
    layout,
};

use crate::{album, demo::Demo, process::Invitee};

const BRAND: &str = "/brand.css";
/// All pages of a language.
const ALBUM: &str = "/album/";
/// The same files, which a frame may show.
const FRAMED: &str = "/framed";

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

/// Judges every page in the examples' languages with axe in the one list of colours, in the other whole ones' in the other.
async fn judge_all(options: Options, in_examples: &[Colours], in_others: &[Colours]) -> Result<()> {
    let gallery = Gallery::open().await?;
    let browser = Browser::open(options).await?;
    let mut failures = Vec::new();
    let is_of =
        |path: &str, languages: &[&str]| languages.iter().any(|tag| path.starts_with(&format!("/{tag}/")));
    for path in gallery.pages.iter().filter(|path| is_of(path, &WHOLE)) {
        browser.goto(&format!("{}{path}", gallery.base_url)).await?;
        let colours = if is_of(path, &EXAMPLES) { in_examples } else { in_others };
        failures.extend(judge(&browser, path, colours).await?);
    }
    none(&failures)
}

#[tokio::test]
async fn every_page_in_every_language_fits_and_can_be_heard_in_the_first_half() -> Result<()> {
    judge_albums(0).await
}

#[tokio::test]
async fn every_page_in_every_language_fits_and_can_be_heard_in_the_second_half() -> Result<()> {
    judge_albums(1).await
}

/// Every second language, so that two browsers share the work.
async fn judge_albums(half: usize) -> Result<()> {
    let gallery = Gallery::open().await?;
    let browser = Browser::open(Options::default()).await?;
    let mut failures = Vec::new();
    for locale in gallery.locales.iter().skip(half).step_by(2) {
        browser.goto(&format!("{}{ALBUM}{locale}", gallery.base_url)).await?;
        let judged =
            album::judge(&browser, &[320, 1280]).await.with_context(|| format!("judging {locale}"))?;
        ensure!(judged.pages == gallery.pages_in(locale).count(), "{locale}: {} pages", judged.pages);
        failures.extend(judged.failures);
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

/// The languages in which every page is opened by itself.
const WHOLE: [&str; 6] = ["ar", "de-DE", "en-US", "es-ES", "fr-FR", "nl-NL"];

/// A site of all samples. It ends with this value.
struct Gallery {
    base_url: String,
    /// Their paths: `/ar/landing-email`.
    pages: Vec<String>,
    locales: Vec<Locale>,
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
            collection.add::<NotMeantPage>("not-meant", &locale)?;
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
        let pages = collection.pages.clone();
        let router = Router::new().fallback(async move |uri: Uri| {
            if let Some(locale) = uri.path().strip_prefix(ALBUM) {
                return Ok(album::page(FRAMED, &pages, locale).into_response());
            }
            let framed = uri.path().strip_prefix(FRAMED);
            let file = files.get(framed.unwrap_or(uri.path())).ok_or(StatusCode::NOT_FOUND)?;
            let mut headers = headers.clone();
            if framed.is_some() {
                album::allow_frames(&mut headers);
            }
            headers
                .insert(header::CONTENT_TYPE, file.content_type.parse().map_err(|_| StatusCode::NOT_FOUND)?);
            Ok::<_, StatusCode>((headers, file.content.clone()).into_response())
        });
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        let locales = collection.renderer.locales().all().to_vec();
        Ok(Self { base_url, pages: collection.pages, locales, task })
    }
}

impl Gallery {
    fn pages_in(&self, locale: &Locale) -> impl Iterator<Item = &String> {
        let folder = format!("/{locale}/");
        self.pages.iter().filter(move |path| path.starts_with(&folder))
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
        let axe = File { content_type: "text/javascript", content: axe::script()?.into_bytes() };
        files.insert(album::AXE.to_owned(), axe);
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
