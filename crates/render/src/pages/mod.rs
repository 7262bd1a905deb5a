//! The pages' contexts: what each page needs to know, as plain typed values, and samples of it for tests and previews.

mod activation;
mod done;
mod frame;
mod landing;
mod legal;
mod notice;
mod other_session;

pub use activation::{
    ActivationPage, ChoiceOption, FieldKind, FieldSection, FieldView, IdentifierKind, LegalView, PasswordView,
};
pub use done::DonePage;
pub use frame::{LanguageChoice, PageFrame};
pub use landing::LandingPage;
pub use legal::LegalPage;
pub use notice::{NoticeKind, NoticePage};
pub use other_session::OtherSessionPage;

use minijinja::Value;

/// A page of the product. Sealed: every page has its context here, its template and its samples.
pub trait Page: sealed::Sealed + Sized {
    /// The template's name.
    #[doc(hidden)]
    const TEMPLATE: &'static str;

    /// The key of the page's title in `pages.ftl`.
    #[doc(hidden)]
    fn title_key(&self) -> &'static str;

    /// The values that the template finds under `page`.
    #[doc(hidden)]
    fn context(&self) -> Value;

    /// The page's states, each with a name, for tests and previews.
    fn samples() -> Vec<(&'static str, Self)>;
}

mod sealed {
    /// Keeps [`super::Page`] to this crate's types.
    pub trait Sealed {}
    impl Sealed for super::ActivationPage {}
    impl Sealed for super::DonePage {}
    impl Sealed for super::LandingPage {}
    impl Sealed for super::LegalPage {}
    impl Sealed for super::NoticePage {}
    impl Sealed for super::OtherSessionPage {}
}
