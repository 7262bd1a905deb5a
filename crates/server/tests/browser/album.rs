//! All pages of a language in one document, each in a frame of its own: one address to open instead of dozens, and one
//! script that measures each frame at every width and has axe judge it.

use anyhow::{Context, Result};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Html;
use serde::Deserialize;
use serde_json::json;
use usher_testkit::{axe, browser::Browser, layout};

/// Where axe-core is.
pub(crate) const AXE: &str = "/axe.js";

/// Frames are as high as any page is long, so that none has a bar to scroll with, which would take of its width.
const FRAME: &str = "border:0;display:block;height:6000px;width:320px";

/// Sets each width in turn and measures each frame; then axe looks at each, by rules that words and direction may break.
/// Contrast is no such rule, and takes longer than all others.
const JUDGE: &str = "const [measure, axe, tags, widths, done] = arguments;
const measured = new Function('document', 'getComputedStyle', `return (function() { ${measure} })(...arguments[2])`);
const judge = async () => {
  const frames = [...document.querySelectorAll('iframe')], failures = [];
  for (const width of widths) {
    for (const frame of frames) frame.style.width = width + 'px';
    for (const frame of frames) {
      const view = frame.contentWindow;
      const { width: found, outside, clipped } =
        measured.call(null, view.document, view.getComputedStyle.bind(view), [width]);
      if (found > width) failures.push(`${frame.title} is ${found} px wide on ${width} px: ${outside.join('; ')}`);
      if (clipped.length) failures.push(`${frame.title} cuts off text on ${width} px: ${clipped.join('; ')}`);
    }
  }
  for (const frame of frames) {
    const view = frame.contentWindow, script = view.document.createElement('script');
    await new Promise((loaded, failed) => {
      Object.assign(script, { src: axe, onload: loaded, onerror: () => failed(new Error(axe)) });
      view.document.head.append(script);
    });
    const options = { runOnly: { type: 'tag', values: tags }, rules: { 'color-contrast': { enabled: false } },
      resultTypes: ['violations'], preload: false };
    const { violations } = await view.axe.run(view.document, options);
    for (const { id, help, nodes } of violations)
      failures.push(`${frame.title} breaks ${id} (${help}): ${nodes.map(node => node.html).join('; ')}`);
  }
  return { pages: frames.length, failures };
};
judge().then(judged => done(judged), error => done({ pages: 0, failures: [String(error.stack)] }));";

/// What came of an album.
#[derive(Deserialize)]
pub(crate) struct Judged {
    /// Pages that were looked at.
    pub(crate) pages: usize,
    /// What is wrong with them.
    pub(crate) failures: Vec<String>,
}

/// The document: of all pages those of this language, below `framed`.
pub(crate) fn page(framed: &str, pages: &[String], locale: &str) -> Html<String> {
    let folder = format!("/{locale}/");
    let frames = pages
        .iter()
        .filter(|path| path.starts_with(&folder))
        .map(|path| format!("<iframe src=\"{framed}{path}\" title=\"{path}\" style=\"{FRAME}\"></iframe>\n"));
    Html(format!(
        "<!doctype html><meta charset=\"utf-8\"><title>{locale}</title>\n{}",
        frames.collect::<String>()
    ))
}

/// A page of the service lets no other show it in a frame; here one must.
pub(crate) fn allow_frames(headers: &mut HeaderMap) {
    headers.remove(header::X_FRAME_OPTIONS);
    let policy = headers.get(header::CONTENT_SECURITY_POLICY).and_then(|policy| policy.to_str().ok());
    let policy = policy.map(|policy| policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
    if let Some(policy) = policy.and_then(|policy| HeaderValue::from_str(&policy).ok()) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// Judges the album that the browser shows.
pub(crate) async fn judge(browser: &Browser, widths: &[u32]) -> Result<Judged> {
    let arguments = vec![json!(layout::MEASURE), json!(AXE), json!(axe::TAGS), json!(widths)];
    let answer = browser.execute_async(JUDGE, arguments).await?;
    serde_json::from_value(answer).context("reading what the album's script found")
}
