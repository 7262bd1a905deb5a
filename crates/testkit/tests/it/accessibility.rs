//! axe-core runs under the strictest policy and finds what is wrong.

use anyhow::Result;
use usher_testkit::{
    axe,
    browser::{Browser, Options},
};

use crate::site::Site;

#[tokio::test]
async fn a_sound_page_has_no_violations() -> Result<()> {
    let site = Site::of("<main><h1>Welcome</h1><form><label>Name <input name=n></label></form></main>").await;
    let browser = Browser::open(Options::default()).await?;
    browser.goto(&site.url).await?;
    axe::assert_no_violations(&browser, "the sound page").await
}

#[tokio::test]
async fn a_field_without_a_label_is_found_and_named() -> Result<()> {
    let site = Site::of("<main><h1>Welcome</h1><form><input name=nameless></form></main>").await;
    let browser = Browser::open(Options::default()).await?;
    browser.goto(&site.url).await?;
    let found = axe::violations(&browser).await?;
    assert_eq!(found.iter().map(|violation| violation.id.as_str()).collect::<Vec<_>>(), ["label"]);
    let error = axe::assert_no_violations(&browser, "the bad page").await.unwrap_err().to_string();
    assert!(error.starts_with("the bad page breaks 1 rules:\n- label (critical)"), "{error}");
    assert!(error.contains("<input name=\"nameless\">"), "{error}");
    Ok(())
}

#[tokio::test]
async fn best_practice_counts_too() -> Result<()> {
    let site = Site::of("<p>Text outside every landmark, on a page without a heading.</p>").await;
    let browser = Browser::open(Options::default()).await?;
    browser.goto(&site.url).await?;
    let found = axe::violations(&browser).await?;
    assert!(found.iter().any(|violation| violation.id == "page-has-heading-one"), "{found:?}");
    Ok(())
}
