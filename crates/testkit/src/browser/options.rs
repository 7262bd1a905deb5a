//! What a browser is started with.

use std::path::Path;

use serde_json::{Map, Value, json};

/// Chromium makes no window narrower than this; below it, a phone is emulated.
const NARROWEST_WINDOW_PX: u32 = 500;

/// How long a page may take to load, or a script to end, on a loaded machine.
const PAGE_LIMIT_MS: u32 = 45_000;

/// The screen, the language and the habits of the person at the browser.
#[derive(Clone, Debug)]
pub struct Options {
    /// Width of the page in CSS pixels. Below 500 the browser lays pages out as a phone does.
    pub width: u32,
    /// Height of the page in CSS pixels.
    pub height: u32,
    /// Whether the pages' own scripts run.
    pub javascript: bool,
    /// Whether the person prefers dark colours.
    pub dark: bool,
    /// The only language in `Accept-Language`, as a BCP 47 tag; `en-US` when absent.
    pub locale: Option<String>,
}

impl Default for Options {
    /// A desktop window of 1280 by 800 with scripts, light colours and `en-US`.
    fn default() -> Self {
        Self { width: 1280, height: 800, javascript: true, dark: false, locale: None }
    }
}

impl Options {
    /// A phone of 390 by 844, the size of most in use.
    pub fn phone() -> Self {
        Self { width: 390, height: 844, ..Self::default() }
    }

    /// The narrowest screen that pages must fit (WCAG 2.2, 1.4.10 Reflow): 320 by 640.
    pub fn narrow() -> Self {
        Self { width: 320, height: 640, ..Self::default() }
    }

    /// The same without the pages' scripts.
    pub fn without_javascript(self) -> Self {
        Self { javascript: false, ..self }
    }

    /// The same with a preference for dark colours.
    pub fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// The same in another language, a BCP 47 tag.
    pub fn locale(self, locale: &str) -> Self {
        Self { locale: Some(locale.to_owned()), ..self }
    }

    /// The WebDriver capabilities for a session with an empty profile in `profile`.
    pub(super) fn capabilities(&self, profile: &Path) -> Map<String, Value> {
        let mut chrome = Map::new();
        chrome.insert("args".to_owned(), self.arguments(profile).into());
        chrome.insert("prefs".to_owned(), self.preferences());
        if self.width < NARROWEST_WINDOW_PX {
            // Without touch: chromedriver's taps never return on a page whose scripts are off.
            let metrics = json!({ "width": self.width, "height": self.height, "pixelRatio": 1.0, "mobile": true, "touch": false });
            chrome.insert("mobileEmulation".to_owned(), json!({ "deviceMetrics": metrics }));
        }
        let mut capabilities = Map::new();
        capabilities.insert("goog:chromeOptions".to_owned(), Value::Object(chrome));
        capabilities
            .insert("timeouts".to_owned(), json!({ "pageLoad": PAGE_LIMIT_MS, "script": PAGE_LIMIT_MS }));
        capabilities
    }

    fn arguments(&self, profile: &Path) -> Vec<String> {
        let Self { width, height, .. } = self;
        let locale = self.language();
        // Settings of the rendering engine: 0 is dark, 1 is light.
        let colours = i32::from(!self.dark);
        let mut arguments = FLAGS.map(str::to_owned).to_vec();
        arguments.extend([
            format!("--user-data-dir={}", profile.display()),
            format!("--window-size={width},{height}"),
            format!("--lang={locale}"),
            format!("--accept-lang={locale}"),
            format!("--blink-settings=preferredColorScheme={colours}"),
        ]);
        arguments
    }

    fn preferences(&self) -> Value {
        let mut preferences = json!({
            "intl.accept_languages": self.language(),
            // Offers to save a password would lie over the page.
            "credentials_enable_service": false,
            "profile.password_manager_enabled": false,
            "profile.password_manager_leak_detection": false,
        });
        if !self.javascript {
            preferences["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        preferences
    }

    fn language(&self) -> &str {
        self.locale.as_deref().unwrap_or("en-US")
    }
}

/// What every browser is started with.
const FLAGS: [&str; 14] = [
    "--headless=new",
    // The sandbox does not start for root, as in containers; the pages are our own.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    // Nothing may leave the machine: neither the browser's own traffic nor a page's.
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    "--no-first-run",
    "--hide-scrollbars",
    // A screenshot must not depend on where in an animation it was taken.
    "--force-prefers-reduced-motion",
];
