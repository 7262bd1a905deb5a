//! The pages' contexts: what each page needs to know, as plain typed values, and samples of it for tests and previews.

mod account;
mod account_delete;
mod account_password;
mod account_sessions;
mod activation;
mod done;
mod factors;
mod form_post;
mod frame;
mod landing;
mod legal;
mod not_meant;
mod notice;
mod other_session;
mod password_reset;
mod sign_in;
mod sign_in_account;
mod sign_in_consent;
mod sign_in_documents;
mod sign_out;

pub use account::{AcceptedView, AccessView, AccountPage, AccountUrls, LanguageOption};
pub use account_delete::{DeleteAccountPage, DeletionProof, DeletionStage};
pub use account_password::ChangePasswordPage;
pub use account_sessions::{SessionEntry, SessionsPage};
pub use activation::{
    ActivationPage, ChoiceOption, FieldKind, FieldSection, FieldView, IdentifierKind, LegalView, PasswordView,
};
pub use done::DonePage;
pub use factors::{
    AppView, FactorsOutcome, FactorsPage, PasskeyEntry, PasskeyView, RecoveryCodesPage, SecondFactorPage,
    SecondFactorProblem, SetUpPage,
};
pub use form_post::FormPostPage;
pub use frame::{LanguageChoice, PageFrame};
pub use landing::LandingPage;
pub use legal::LegalPage;
pub use not_meant::{NotMeantPage, NotMeantStage};
pub use notice::{NoticeKind, NoticePage};
pub use other_session::OtherSessionPage;
pub use password_reset::{
    NewPasswordPage, ResetLandingPage, ResetNoticeKind, ResetNoticePage, SignInHelpPage,
};
pub use sign_in::{SignInPage, SignInProblem};
pub use sign_in_account::{ChooseAccountPage, NoAccessPage};
pub use sign_in_consent::{ConsentItem, ConsentPage};
pub use sign_in_documents::DocumentsPage;
pub use sign_out::{SessionView, SignOutPage};

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
    impl Sealed for super::AccountPage {}
    impl Sealed for super::ActivationPage {}
    impl Sealed for super::ChangePasswordPage {}
    impl Sealed for super::DeleteAccountPage {}
    impl Sealed for super::SessionsPage {}
    impl Sealed for super::DonePage {}
    impl Sealed for super::FactorsPage {}
    impl Sealed for super::RecoveryCodesPage {}
    impl Sealed for super::SecondFactorPage {}
    impl Sealed for super::SetUpPage {}
    impl Sealed for super::FormPostPage {}
    impl Sealed for super::LandingPage {}
    impl Sealed for super::LegalPage {}
    impl Sealed for super::NotMeantPage {}
    impl Sealed for super::NoticePage {}
    impl Sealed for super::NewPasswordPage {}
    impl Sealed for super::OtherSessionPage {}
    impl Sealed for super::ResetLandingPage {}
    impl Sealed for super::ResetNoticePage {}
    impl Sealed for super::SignInHelpPage {}
    impl Sealed for super::ChooseAccountPage {}
    impl Sealed for super::ConsentPage {}
    impl Sealed for super::DocumentsPage {}
    impl Sealed for super::NoAccessPage {}
    impl Sealed for super::SignInPage {}
    impl Sealed for super::SignOutPage {}
}
