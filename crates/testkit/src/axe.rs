//! Accessibility of the page that a browser shows, judged by axe-core.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

use crate::{browser::Browser, workspace};

/// The rules that every page keeps: WCAG 2.2 up to level AA, and what axe-core calls best practice.
pub const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/// Where `./test` installs axe-core, below cargo's target directory.
const AXE: &str = "browser-tools/node_modules/axe-core/axe.min.js";

const RUN: &str = "const [tags, done] = arguments;
axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
   .then(result => done({ violations: result.violations }), error => done({ error: String(error) }));";

/// A rule that the page breaks.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// The rule's id, such as `image-alt`.
    pub id: String,
    /// How much it matters, from `minor` to `critical`; some rules have no measure.
    pub impact: Option<String>,
    /// The rule in one sentence.
    pub help: String,
    /// The elements that break it.
    pub nodes: Vec<Node>,
}

/// An element that breaks a rule.
#[derive(Clone, Debug, Deserialize)]
pub struct Node {
    /// The element's opening tag or whole HTML, shortened by axe-core.
    pub html: String,
    /// What would mend it.
    #[serde(rename = "failureSummary")]
    pub failure_summary: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    Violations(Vec<Violation>),
    Error(String),
}

/// The rules of WCAG 2.2 AA and best practice that the page breaks, elements included.
///
/// The page's Content-Security-Policy may forbid every script. The browser must have been opened with JavaScript.
pub async fn violations(browser: &Browser) -> Result<Vec<Violation>> {
    ensure!(browser.options().javascript, "axe-core needs a browser with JavaScript");
    // Once in each page: the script is half a megabyte.
    if browser.execute("return typeof axe === 'undefined'", Vec::new()).await? == true {
        inject(browser).await?;
    }
    let answer = browser.execute_async(RUN, vec![json!(TAGS)]).await.context("running axe-core")?;
    match serde_json::from_value(answer).context("reading axe-core's answer")? {
        Outcome::Violations(violations) => Ok(violations),
        Outcome::Error(error) => anyhow::bail!("axe-core failed: {error}"),
    }
}

/// axe-core itself.
pub fn script() -> Result<String> {
    let path = workspace::target_dir()?.join(AXE);
    std::fs::read_to_string(&path)
        .with_context(|| format!("{} is missing: run ./test once, which installs axe-core", path.display()))
}

async fn inject(browser: &Browser) -> Result<()> {
    browser.execute(&script()?, Vec::new()).await.context("putting axe-core into the page")?;
    Ok(())
}

/// Fails when the page breaks a rule, with every rule and element; `what` names the page.
pub async fn assert_no_violations(browser: &Browser, what: &str) -> Result<()> {
    let violations = violations(browser).await.with_context(|| format!("judging {what}"))?;
    ensure!(violations.is_empty(), "{what} breaks {} rules:\n{}", violations.len(), describe(&violations));
    Ok(())
}

fn describe(violations: &[Violation]) -> String {
    let mut text = String::new();
    for violation in violations {
        let impact = violation.impact.as_deref().unwrap_or("unmeasured");
        // Writing to a string cannot fail.
        let _ = writeln!(text, "- {} ({impact}): {}", violation.id, violation.help);
        for node in &violation.nodes {
            let _ = writeln!(text, "    {}", node.html);
            for line in node.failure_summary.iter().flat_map(|summary| summary.lines()) {
                let _ = writeln!(text, "      {line}");
            }
        }
    }
    text
}
