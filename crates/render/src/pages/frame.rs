//! What stands around every page: whose page it is, and in which languages it can be read.

use usher_domain::Locale;

/// The frame of a page.
#[derive(Clone, Debug)]
pub struct PageFrame {
    /// Language of the page. Must have texts (`Locales::negotiate` gives one that has).
    pub locale: Locale,
    /// Name of the application; `None` on pages that cannot know one, such as an unknown link's.
    pub application_name: Option<String>,
    /// URL of the application's logo.
    pub logo_url: Option<String>,
    /// URL of the application's colours (`urls::path::brand`).
    pub brand_css_url: Option<String>,
    /// The languages to choose from. The switcher is shown when there are at least two.
    pub languages: Vec<LanguageChoice>,
}

/// One language of the switcher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageChoice {
    /// The language.
    pub locale: Locale,
    /// Where the same page is in that language. On the activation form, whose languages are submit buttons, it is not used.
    pub href: String,
}

impl PageFrame {
    /// A frame without application or switcher.
    pub fn plain(locale: Locale) -> Self {
        Self { locale, application_name: None, logo_url: None, brand_css_url: None, languages: Vec::new() }
    }
}
