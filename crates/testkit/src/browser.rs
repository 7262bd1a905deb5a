//! A headless Chromium, driven as a person drives it: by the words beside fields, on buttons and in links.
//!
//! Every call that looks for something waits for it, up to [`PATIENCE`](crate::wait::PATIENCE). An error names what
//! was looked for, where the browser was, the text that it showed and a screenshot's path.

mod devtools;
mod driver;
mod find;
mod options;

use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use anyhow::{Context, Result, anyhow, bail};
use fantoccini::{Client, ClientBuilder, Locator, elements::Element, error::CmdError};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};
use url::Url;

pub use self::options::Options;
use self::{devtools::DevTools, driver::Driver};
use crate::{
    wait::{self, PATIENCE},
    workspace,
};

/// A cookie that the browser holds, with its attributes.
pub type Cookie = fantoccini::cookies::Cookie<'static>;

/// How many browsers run at once in one test binary: one takes about a core while it starts.
const MOST_BROWSERS: usize = 2;

/// How long a command may go without an answer: longer than a page may take to load, and than [`PATIENCE`].
const ANSWER_LIMIT: Duration = Duration::from_mins(1);

static SLOTS: Semaphore = Semaphore::const_new(MOST_BROWSERS);

/// One browser with an empty profile of its own. It ends when this value is dropped.
///
/// Not for tests with tokio's paused clock, under which every limit would run out at once.
pub struct Browser {
    client: Client,
    driver: &'static Driver,
    session: String,
    options: Options,
    // Dropped after the session has ended, in this order.
    _profile: TempDir,
    _slot: SemaphorePermit<'static>,
}

impl Browser {
    /// Opens a browser, after waiting for a free slot. A test that needs two takes [`Browser::open_two`].
    pub async fn open(options: Options) -> Result<Self> {
        let slot = SLOTS.acquire().await?;
        Self::start(options, slot).await
    }

    /// Opens two browsers, as of two people. Both slots are taken at once: two tests that each held one and
    /// waited for another would wait for ever.
    pub async fn open_two(first: Options, second: Options) -> Result<(Self, Self)> {
        let mut slots = SLOTS.acquire_many(2).await?;
        let slot = slots.split(1).context("one slot of two")?;
        Ok((Self::start(first, slot).await?, Self::start(second, slots).await?))
    }

    async fn start(options: Options, slot: SemaphorePermit<'static>) -> Result<Self> {
        let driver = Driver::shared().await?;
        let profile = tempfile::Builder::new().prefix("usher-browser-").tempdir()?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(options.capabilities(profile.path()))
            .connect(&driver.url())
            .await
            .context("opening a browser")?;
        // Ended by `drop` instead, which also works while the runtime shuts down after a failed test.
        client.persist().await?;
        let session = client.session_id().await?.context("a session without an id")?;
        Ok(Self { client, driver, session, options, _profile: profile, _slot: slot })
    }

    /// What the browser was opened with.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Ends the browser now. Dropping it does the same; this says so in a test that goes on without it.
    pub fn close(self) {
        drop(self);
    }

    /// Goes to an address and waits until the page has loaded.
    pub async fn goto(&self, url: &str) -> Result<()> {
        self.attempt(&format!("the page {url}"), self.client.goto(url)).await
    }

    /// Loads the page again, as a person does with the browser's button.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.client.refresh().await?)
    }

    /// Goes back one page in the history.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// The address of the page.
    pub async fn url(&self) -> Result<Url> {
        Ok(self.client.current_url().await?)
    }

    /// The page's title.
    pub async fn title(&self) -> Result<String> {
        Ok(self.client.title().await?)
    }

    /// The text of the page that a person can see.
    pub async fn text(&self) -> Result<String> {
        self.poll("a page with a body", async || {
            Ok(Some(self.client.find(Locator::Css("body")).await?.text().await?))
        })
        .await
    }

    /// The first element that matches a CSS selector.
    pub async fn find(&self, css: &str) -> Result<Element> {
        self.look_for(&format!("an element {css}"), Locator::Css(css)).await
    }

    /// All elements that match a CSS selector now, without waiting; perhaps none.
    pub async fn find_all(&self, css: &str) -> Result<Vec<Element>> {
        Ok(self.client.find_all(Locator::Css(css)).await?)
    }

    /// The field that the label with exactly this text belongs to.
    pub async fn field(&self, label: &str) -> Result<Element> {
        self.look_for(&format!("a field labelled {label:?}"), Locator::XPath(&find::field_labelled(label)))
            .await
    }

    /// The button with exactly this text.
    pub async fn button(&self, text: &str) -> Result<Element> {
        self.look_for(&format!("a button {text:?}"), Locator::XPath(&find::button(text))).await
    }

    /// The link with exactly this text.
    pub async fn link(&self, text: &str) -> Result<Element> {
        self.look_for(&format!("a link {text:?}"), Locator::XPath(&find::link(text))).await
    }

    /// Clicks the first element that matches a CSS selector.
    pub async fn click(&self, css: &str) -> Result<()> {
        let element = self.find(css).await?;
        self.click_on(&element, css).await
    }

    /// Presses the button with this text, and waits for the page that it leads to, if any.
    pub async fn press(&self, text: &str) -> Result<()> {
        let button = self.button(text).await?;
        self.click_on(&button, text).await
    }

    /// Follows the link with this text.
    pub async fn follow(&self, text: &str) -> Result<()> {
        let link = self.link(text).await?;
        self.click_on(&link, text).await
    }

    /// Ticks or unticks the box with this label.
    pub async fn toggle(&self, label: &str) -> Result<()> {
        let field = self.field(label).await?;
        self.click_on(&field, label).await
    }

    /// Empties the field with this label and types into it, key by key.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let field = self.field(label).await?;
        self.fill_element(&field, label, text).await
    }

    /// As [`Browser::fill`], for the first element that matches a CSS selector.
    pub async fn type_into(&self, css: &str, text: &str) -> Result<()> {
        let field = self.find(css).await?;
        self.fill_element(&field, css, text).await
    }

    /// Chooses the option with this text in the list with this label.
    pub async fn choose(&self, label: &str, option: &str) -> Result<()> {
        let list = self.field(label).await?;
        self.attempt(&format!("the choice {option:?} of {label:?}"), list.select_by_label(option)).await
    }

    /// What stands in the field with this label now.
    pub async fn value(&self, label: &str) -> Result<String> {
        Ok(self.field(label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Whether the box with this label is ticked.
    pub async fn is_ticked(&self, label: &str) -> Result<bool> {
        Ok(self.field(label).await?.is_selected().await?)
    }

    /// Sends keys to whatever has the focus: how a person without a mouse works. Special keys are
    /// WebDriver's code points, such as `\u{E004}` for Tab and `\u{E007}` for Enter.
    pub async fn keys(&self, keys: &str) -> Result<()> {
        Ok(self.client.active_element().await?.send_keys(keys).await?)
    }

    /// The `id` attribute of the element that has the focus; empty when it has none.
    pub async fn focused_id(&self) -> Result<String> {
        Ok(self.client.active_element().await?.prop("id").await?.unwrap_or_default())
    }

    /// Waits until the address satisfies `predicate`; `what` names it in the error.
    pub async fn wait_for_url(&self, what: &str, predicate: impl Fn(&Url) -> bool) -> Result<Url> {
        let look = async || Ok(Some(self.client.current_url().await?).filter(|url| predicate(url)));
        self.poll(&format!("an address that is {what}"), look).await
    }

    /// Waits until the page shows a text to a person.
    pub async fn wait_for_text(&self, text: &str) -> Result<()> {
        let look = async || {
            let shown = self.client.find(Locator::Css("body")).await?.text().await?;
            Ok(shown.contains(text).then_some(()))
        };
        self.poll(&format!("the text {text:?}"), look).await
    }

    /// Runs a function body of JavaScript in the page and gives what it returns. A Content-Security-Policy does
    /// not bind it, nor does a browser without JavaScript: both are for the page's own scripts.
    pub async fn execute(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// As [`Browser::execute`], but the script gives its result to the function in its last argument.
    pub async fn execute_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// The cookies that the browser would send to the page's address.
    pub async fn cookies(&self) -> Result<Vec<Cookie>> {
        Ok(self.client.get_all_cookies().await?)
    }

    /// Forgets the cookies of the page's address.
    pub async fn forget_cookies(&self) -> Result<()> {
        Ok(self.client.delete_all_cookies().await?)
    }

    /// Opens another tab with the same cookies and turns to it.
    pub async fn open_tab(&self) -> Result<()> {
        let tab = self.client.new_window(true).await?;
        Ok(self.client.switch_to_window(tab.handle).await?)
    }

    /// Turns to a tab, counted from 0 in the order of opening.
    pub async fn turn_to_tab(&self, index: usize) -> Result<()> {
        let tabs = self.client.windows().await?;
        let count = tabs.len();
        let tab = tabs.into_iter().nth(index).with_context(|| format!("tab {index} of {count}"))?;
        Ok(self.client.switch_to_window(tab).await?)
    }

    /// Changes the person's preference for dark or light colours while the page is open.
    pub async fn prefer_dark(&self, dark: bool) -> Result<()> {
        let colours = if dark { "dark" } else { "light" };
        let feature = json!({ "name": "prefers-color-scheme", "value": colours });
        let command = "Emulation.setEmulatedMedia";
        let parameters = json!({ "features": [feature] });
        self.client.issue_cmd(DevTools { command, parameters }).await?;
        Ok(())
    }

    /// Lets this tab's pages, from the next one on, find that the browser offers no passkeys beside fields. It would take
    /// the virtual device's at once, without anybody who chooses.
    pub async fn offer_no_passkeys_beside_fields(&self) -> Result<()> {
        let command = "Page.addScriptToEvaluateOnNewDocument";
        let source = "PublicKeyCredential.isConditionalMediationAvailable = async () => false;";
        self.client.issue_cmd(DevTools { command, parameters: json!({ "source": source }) }).await?;
        Ok(())
    }

    /// Gives this tab a device for passkeys that finds its holder present, and verifies them, whenever it is asked.
    pub async fn add_authenticator(&self) -> Result<()> {
        let enable = DevTools { command: "WebAuthn.enable", parameters: json!({ "enableUI": false }) };
        self.client.issue_cmd(enable).await?;
        let options = json!({
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": true,
            "hasUserVerification": true,
            "isUserVerified": true,
            "automaticPresenceSimulation": true,
        });
        let command = "WebAuthn.addVirtualAuthenticator";
        self.client.issue_cmd(DevTools { command, parameters: json!({ "options": options }) }).await?;
        Ok(())
    }

    /// Writes a picture of what the window shows, as PNG.
    pub async fn screenshot(&self, path: &Path) -> Result<()> {
        let picture = self.client.screenshot().await?;
        if let Some(directory) = path.parent() {
            std::fs::create_dir_all(directory)?;
        }
        std::fs::write(path, picture).with_context(|| format!("writing {}", path.display()))
    }

    /// An error that says what was looked for and what the page showed instead.
    pub(crate) async fn failure(&self, what: &str, cause: Option<CmdError>) -> anyhow::Error {
        let address = self.client.current_url().await.map_or_else(first_line, Into::into);
        let shown = match self.client.find(Locator::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_else(first_line),
            Err(error) => first_line(error),
        };
        let cause = cause.map(|error| format!("\n  cause: {}", first_line(error))).unwrap_or_default();
        let picture = match self.screenshot_of_failure().await {
            Ok(path) => path.display().to_string(),
            Err(error) => format!("none ({error:#})"),
        };
        anyhow!(
            "the browser did not find {what}\n  at: {address}{cause}\n  screenshot: {picture}\n  the page shows:\n{}",
            indent(&shown)
        )
    }

    async fn screenshot_of_failure(&self) -> Result<PathBuf> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        // The test harness names a test's thread after the test.
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("test").replace("::", "-");
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{test}-{}-{number}.png", std::process::id());
        let path = workspace::target_dir()?.join("screenshots").join(name);
        self.screenshot(&path).await?;
        Ok(path)
    }

    async fn look_for(&self, what: &str, locator: Locator<'_>) -> Result<Element> {
        self.poll(what, async || match self.client.find(locator).await {
            Ok(element) => Ok(Some(element)),
            Err(error) if error.is_no_such_element() => Ok(None),
            Err(error) => Err(error),
        })
        .await
    }

    /// Carries out a command. One without an answer is given up without a further look at the page: chromedriver
    /// takes a session's commands one after the other.
    async fn attempt<T>(&self, what: &str, command: impl Future<Output = Result<T, CmdError>>) -> Result<T> {
        match timeout(ANSWER_LIMIT, command).await {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(self.failure(what, Some(error)).await),
            Err(_) => bail!("the browser gave no answer within {ANSWER_LIMIT:?} while it looked for {what}"),
        }
    }

    /// Calls `probe` until it gives a value. An error counts as "not yet": elements vanish while a page changes.
    async fn poll<T>(&self, what: &str, probe: impl AsyncFn() -> Result<Option<T>, CmdError>) -> Result<T> {
        let mut last_error = None;
        let looking = wait::until(PATIENCE, async || {
            let (value, error) =
                probe().await.map_or_else(|error| (None, Some(error)), |value| (value, None));
            last_error = error;
            value
        });
        match timeout(ANSWER_LIMIT, looking).await {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(self.failure(what, last_error).await),
            Err(_) => bail!("the browser gave no answer within {ANSWER_LIMIT:?} while it looked for {what}"),
        }
    }

    async fn click_on(&self, element: &Element, what: &str) -> Result<()> {
        self.attempt(&format!("{what:?} free to be clicked"), element.click()).await
    }

    async fn fill_element(&self, field: &Element, what: &str, text: &str) -> Result<()> {
        let typed = async {
            field.clear().await?;
            field.send_keys(text).await
        };
        self.attempt(&format!("{what:?} open for typing"), typed).await
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // When chromedriver itself has gone, so has the browser: nothing is left to end.
        let _ = self.driver.end_session(&self.session);
    }
}

/// WebDriver's errors carry the driver's stack, which says nothing about the page.
#[expect(clippy::needless_pass_by_value, reason = "handed to map_or_else as it is")]
fn first_line(error: CmdError) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("    | {line}")).collect::<Vec<_>>().join("\n")
}
