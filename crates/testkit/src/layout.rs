//! Whether a page fits the screen that it is shown on.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

use crate::browser::Browser;

/// Gives what does not fit the page's width (first argument), and text that its box cuts off.
///
/// A phone's browser zooms out when a page is too wide, so the width asked for is the measure, not the window's.
/// Boxes of a pixel are texts for screen readers only.
pub const MEASURE: &str = "const [width] = arguments, root = document.documentElement;
const name = element => element.outerHTML.slice(0, 120).replace(/\\s+/g, ' ');
const shown = [...document.body.querySelectorAll('*')].filter(element => element.checkVisibility());
const outside = root.scrollWidth <= width ? [] : shown.filter(element => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && (box.right > width + 1 || box.left < -1);
});
const cuts = overflow => overflow === 'hidden' || overflow === 'clip';
const clipped = shown.filter(element => {
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && element.innerText?.trim()
    && (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      || cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
});
return { width: root.scrollWidth, outside: outside.map(name), clipped: clipped.map(name) };";

#[derive(Deserialize)]
struct Measured {
    width: u32,
    outside: Vec<String>,
    clipped: Vec<String>,
}

/// Fails when the page must be scrolled sideways or a text is cut off, with the elements; `what` names the page.
pub async fn assert_fits(browser: &Browser, what: &str) -> Result<()> {
    let limit = browser.options().width;
    let answer =
        browser.execute(MEASURE, vec![json!(limit)]).await.with_context(|| format!("measuring {what}"))?;
    let page: Measured = serde_json::from_value(answer).context("reading the measures")?;
    ensure!(
        page.width <= limit,
        "{what} is {} px wide on a screen of {limit} px; outside lie:\n{}",
        page.width,
        page.outside.join("\n")
    );
    ensure!(page.clipped.is_empty(), "{what} cuts off text:\n{}", page.clipped.join("\n"));
    Ok(())
}
