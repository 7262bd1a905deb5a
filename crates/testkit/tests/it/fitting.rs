//! Pages that are too wide or cut off text are found, on a phone and on a desktop.

use anyhow::Result;
use usher_testkit::{
    browser::{Browser, Options},
    layout,
};

use crate::site::{Page, Site};

const WIDE: &str = "<p>Short.</p><table style=\"width: 1500px\"><tr><td>wide</td></tr></table>";
const CLIPPED: &str =
    "<p style=\"width: 4em; height: 1em; overflow: hidden\">Much more text than fits here</p>";
const FOR_READERS: &str = "<p>Seen.</p><span style=\"position: absolute; width: 1px; height: 1px; overflow: hidden\">\
                           For screen readers only</span>";

/// What is wrong with a page on this screen; empty when it fits.
async fn complaint(options: Options, body: &'static str) -> Result<String> {
    // Styles in attributes need a laxer policy than the service's pages have.
    let site =
        Site::serve(move |_| Page { headers: "X-Policy: none".to_owned(), body: body.to_owned() }).await;
    let browser = Browser::open(options).await?;
    browser.goto(&site.url).await?;
    let fits = layout::assert_fits(&browser, "the page").await;
    Ok(fits.map_or_else(|error| error.to_string(), |()| String::new()))
}

#[tokio::test]
async fn a_page_that_is_too_wide_is_found_on_every_screen() -> Result<()> {
    for options in [Options::narrow(), Options::phone(), Options::default()] {
        let complaint = complaint(options, WIDE).await?;
        assert!(complaint.starts_with("the page is 15"), "{complaint}");
        assert!(complaint.contains("<table style") && !complaint.contains("<p>"), "{complaint}");
    }
    Ok(())
}

#[tokio::test]
async fn text_that_is_cut_off_is_found() -> Result<()> {
    let complaint = complaint(Options::phone(), CLIPPED).await?;
    assert!(complaint.starts_with("the page cuts off text:\n<p style"), "{complaint}");
    Ok(())
}

#[tokio::test]
async fn text_for_screen_readers_only_is_not_cut_off() -> Result<()> {
    assert_eq!(complaint(Options::narrow(), FOR_READERS).await?, "");
    Ok(())
}
