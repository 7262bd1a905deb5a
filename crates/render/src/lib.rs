//! Everything that a person reads: pages, mails, text messages and form errors, in every locale; and `urls`,
//! the one place that knows the product's paths.
//!
//! Contexts are typed and plain: whoever calls fills in strings, this crate puts them into templates and texts.
//! It sends nothing, stores nothing and reads no clock; of files it reads those that an operator put in place of its own.

pub mod assets;
mod bidi;
pub mod colours;
mod dates;
mod error;
mod error_text;
pub mod fields;
pub mod gsm;
mod lists;
mod locales;
mod mail;
mod markup;
mod message_kind;
mod mjml;
pub mod names;
mod overrides;
pub mod pages;
mod plurals;
mod preview;
mod qr;
mod renderer;
mod skeleton;
mod sms;
mod templates;
mod texts;
pub mod trial;
pub mod urls;

pub use error::RenderError;
pub use error_text::ErrorText;
pub use locales::{Locales, TextValue};
pub use mail::{LinkMail, MailBrand, RenderedMail};
pub use message_kind::MessageKind;
pub use overrides::{OverrideError, OverrideProblem};
pub use pages::{LanguageChoice, Page, PageFrame};
pub use preview::PreviewFile;
pub use qr::QrView;
pub use renderer::{Renderer, write_value};
pub use sms::LinkSms;
pub use templates::embedded_files;
pub use urls::Urls;
