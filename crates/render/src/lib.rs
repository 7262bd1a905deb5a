//! Everything that a person reads: pages, mails, text messages and form errors, in every locale; and `urls`,
//! the one place that knows the product's paths.
//!
//! Contexts are typed and plain: whoever calls fills in strings, this crate puts them into templates and texts.
//! It sends nothing, stores nothing and reads no clock.

pub mod assets;
mod bidi;
pub mod colours;
mod dates;
mod error;
mod error_text;
pub mod fields;
mod locales;
mod mail;
pub mod names;
pub mod pages;
mod password_reset;
mod qr;
mod renderer;
mod skeleton;
mod sms;
pub mod urls;

pub use error::RenderError;
pub use error_text::ErrorText;
pub use locales::{Locales, TextValue};
pub use mail::{InvitationMail, RenderedMail};
pub use pages::{LanguageChoice, Page, PageFrame};
pub use password_reset::{PasswordResetMail, PasswordResetSms};
pub use qr::QrView;
pub use renderer::{Renderer, write_value};
pub use sms::InvitationSms;
pub use urls::Urls;
