//! What can go wrong while rendering. Every variant is a mistake in the product's own files or wiring,
//! never in what a person typed.

use usher_domain::Locale;

/// A template or a text could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The locale is none of those that `Locales::all` lists.
    #[error("there are no texts for locale {0}")]
    UnknownLocale(Locale),
    /// A folder below `locales/` has a name that is no language tag.
    #[error("the folder name {0:?} is no language tag")]
    FolderName(String),
    /// A Fluent file has a syntax error or defines a key twice.
    #[error("{locale}/{file}: {reason}")]
    Resource {
        /// Folder of the file.
        locale: Locale,
        /// Name of the file.
        file: String,
        /// What the parser said.
        reason: String,
    },
    /// A locale does not have the text, or the text needs an argument that was not given.
    #[error("text {key:?} in locale {locale}: {reason}")]
    Text {
        /// The locale in which the text was looked up.
        locale: Locale,
        /// The key of the text.
        key: String,
        /// Why it could not be formatted.
        reason: String,
    },
    /// The moment lies outside the years that a calendar date can express (-9999 to 9999).
    #[error("{0} ms is outside the calendar")]
    Moment(i64),
    /// A text does not fit into a QR code.
    #[error("QR code: {0}")]
    QrCode(String),
    /// A filled-in template is no MJML.
    #[error("MJML: {0}")]
    Mjml(String),
    /// There is no way to write dates in a language.
    #[error("dates in locale {0}: {1}")]
    Dates(Locale, String),
    /// There is no way to write lists in a language.
    #[error("lists in locale {0}: {1}")]
    Lists(Locale, String),
    /// There are no plural rules for a language.
    #[error("plural forms in locale {0}: {1}")]
    Plurals(Locale, String),
    /// A template is wrong, or names a value that its context lacks.
    #[error("template: {0:#}")]
    Template(#[from] minijinja::Error),
}
