//! The sign-in form: an identifier and a password.

use minijinja::value::Serde;
use minijinja::{Value, context};

use super::{Page, PasskeyView};
use crate::urls::route;

/// The sign-in form in one state: fresh, or after an attempt that came to nothing.
#[derive(Clone, Debug)]
pub struct SignInPage {
    /// Where the form posts to.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
    /// The identifier as it was typed, or as the application hinted at.
    pub identifier: String,
    /// Why the form is shown again.
    pub problem: Option<SignInProblem>,
    /// Where those are helped who have no password.
    pub help_url: String,
    /// What the page needs for signing in with a passkey; the button is shown where the browser can do it.
    pub passkey: Option<PasskeyView>,
}

/// Why a sign-in came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInProblem {
    /// Identifier and password do not belong together, or there is no such account: the same words for all.
    Refused,
    /// Too many attempts.
    TooMany {
        /// After this many seconds one more is possible.
        retry_after_seconds: u32,
    },
}

impl SignInProblem {
    /// How long to wait: unit and number.
    fn wait(self) -> Option<(&'static str, u32)> {
        match self {
            Self::Refused => None,
            Self::TooMany { retry_after_seconds: seconds @ 0..=90 } => Some(("seconds", seconds.max(1))),
            Self::TooMany { retry_after_seconds: seconds } => Some(("minutes", seconds.div_ceil(60))),
        }
    }
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "pages/sign_in.html";

    fn title_key(&self) -> &'static str {
        "sign-in-title"
    }

    fn context(&self) -> Value {
        let wait = self.problem.and_then(SignInProblem::wait);
        context! {
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            identifier => self.identifier.as_str(),
            has_problem => self.problem.is_some(),
            is_refused => self.problem == Some(SignInProblem::Refused),
            wait_unit => wait.map(|(unit, _)| unit),
            wait => wait.map(|(_, number)| number),
            help_url => self.help_url.as_str(),
            passkey => self.passkey.as_ref().map(|passkey| Value::from(Serde(passkey))),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let fresh = Self {
            action: "/sign-in?continue=client_id%3Dacme".to_owned(),
            csrf: "csrf-value".to_owned(),
            identifier: String::new(),
            problem: None,
            help_url: "/sign-in/help?continue=client_id%3Dacme".to_owned(),
            passkey: None,
        };
        let with = |problem| Self {
            identifier: "ada@example.com".to_owned(),
            problem: Some(problem),
            ..fresh.clone()
        };
        let passkey = PasskeyView::with_finish(
            route::SIGN_IN_PASSKEY_BEGIN.to_owned(),
            route::SIGN_IN_PASSKEY_FINISH.to_owned(),
        );
        vec![
            ("sign_in_refused", with(SignInProblem::Refused)),
            ("sign_in_wait_seconds", with(SignInProblem::TooMany { retry_after_seconds: 5 })),
            ("sign_in_wait_minutes", with(SignInProblem::TooMany { retry_after_seconds: 301 })),
            ("sign_in_passkey", Self { passkey: Some(passkey), ..fresh.clone() }),
            ("sign_in", fresh),
        ]
    }
}
