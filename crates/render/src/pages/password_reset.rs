//! Pages for whoever cannot sign in: asking for a link, the page behind it, and the form for a new password.

use minijinja::value::Serde;
use minijinja::{Value, context};

use super::{Page, PasswordView};
use crate::urls::{path, route};

/// The page that asks whom to send a link.
#[derive(Clone, Debug)]
pub struct SignInHelpPage {
    /// Where the form posts to (`urls::path::sign_in_help`).
    pub action: String,
    /// What was typed.
    pub identifier: String,
    /// What is wrong with it, in the page's language.
    pub error: Option<String>,
    /// Where to sign in.
    pub sign_in_url: String,
}

impl Page for SignInHelpPage {
    const TEMPLATE: &'static str = "pages/sign_in_help.html";

    fn title_key(&self) -> &'static str {
        "help-title"
    }

    fn context(&self) -> Value {
        context! {
            action => self.action.as_str(),
            identifier => self.identifier.as_str(),
            error => self.error.as_deref(),
            sign_in_url => self.sign_in_url.as_str(),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let fresh = Self {
            action: path::continued(route::SIGN_IN_HELP, "client_id=acme"),
            identifier: String::new(),
            error: None,
            sign_in_url: path::continued(route::SIGN_IN, "client_id=acme"),
        };
        let refused = Self {
            identifier: "ada@example".to_owned(),
            error: Some("Email address is not formatted correctly.".to_owned()),
            ..fresh.clone()
        };
        vec![("help", fresh), ("help_refused", refused)]
    }
}

/// The page behind a mailed link for a new password: one button, because mail scanners open links.
#[derive(Clone, Debug)]
pub struct ResetLandingPage {
    /// The account's address, masked: whoever holds a forwarded link learns no more.
    pub masked_recipient: String,
    /// Where the button posts to (`urls::path::password_reset`).
    pub action: String,
}

impl Page for ResetLandingPage {
    const TEMPLATE: &'static str = "pages/password_reset_landing.html";

    fn title_key(&self) -> &'static str {
        "new-password-title"
    }

    fn context(&self) -> Value {
        context! { masked_recipient => self.masked_recipient.as_str(), action => self.action.as_str() }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = Self {
            masked_recipient: "a••@example.com".to_owned(),
            action: path::password_reset("token"),
        };
        vec![("reset_landing", page)]
    }
}

/// The form for a new password.
#[derive(Clone, Debug)]
pub struct NewPasswordPage {
    /// Where the form posts to.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
    /// The address or number that the account belongs to, in full.
    pub identifier: String,
    /// The password field.
    pub password: PasswordView,
}

impl Page for NewPasswordPage {
    const TEMPLATE: &'static str = "pages/new_password.html";

    fn title_key(&self) -> &'static str {
        "new-password-title"
    }

    fn context(&self) -> Value {
        context! {
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            identifier => self.identifier.as_str(),
            password => Value::from(Serde(&self.password)),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = |error: Option<&str>| Self {
            action: route::NEW_PASSWORD.to_owned(),
            csrf: "csrf-value".to_owned(),
            identifier: "ada@example.com".to_owned(),
            password: PasswordView {
                min_length: 10,
                max_length: 256,
                error: error.map(str::to_owned),
                strength_url: route::NEW_PASSWORD_STRENGTH.to_owned(),
            },
        };
        vec![
            ("new_password", page(None)),
            ("new_password_refused", page(Some("The password must not contain your name."))),
        ]
    }
}

/// A page that says what became of a link for a new password, or of the wish for one, and what to do next.
#[derive(Clone, Debug)]
pub struct ResetNoticePage {
    /// What there is to say.
    pub kind: ResetNoticeKind,
    /// Where a new link is asked for (`urls::path::sign_in_help`).
    pub help_url: String,
    /// Where to sign in.
    pub sign_in_url: String,
}

/// The messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResetNoticeKind {
    /// The answer to the wish for a link, whether or not one was sent.
    Requested,
    /// The link is too old.
    Expired,
    /// A newer message was sent: its link is the one to use.
    Replaced,
    /// A password was set with it.
    Used,
    /// The link is damaged or made up.
    Unknown,
    /// The time for the form is over, or the browser keeps no cookies.
    Over,
}

impl ResetNoticeKind {
    /// The name under which templates know the kind.
    fn name(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Expired => "expired",
            Self::Replaced => "replaced",
            Self::Used => "used",
            Self::Unknown => "unknown",
            Self::Over => "over",
        }
    }

    /// Keys of the title and of the sentences below it.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Requested => ("help-requested-title", "help-requested-body"),
            Self::Expired => ("reset-expired-title", "reset-expired-body"),
            Self::Replaced => ("notice-replaced-title", "notice-replaced-body"),
            Self::Used => ("reset-used-title", "reset-used-body"),
            Self::Unknown => ("notice-unknown-title", "notice-unknown-body"),
            Self::Over => ("reset-over-title", "reset-over-body"),
        }
    }
}

impl Page for ResetNoticePage {
    const TEMPLATE: &'static str = "pages/password_reset_notice.html";

    fn title_key(&self) -> &'static str {
        self.kind.keys().0
    }

    fn context(&self) -> Value {
        context! {
            kind => self.kind.name(),
            body_key => self.kind.keys().1,
            help_url => self.help_url.as_str(),
            sign_in_url => self.sign_in_url.as_str(),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = |kind: ResetNoticeKind| {
            let (help_url, sign_in_url) = (route::SIGN_IN_HELP.to_owned(), route::SIGN_IN.to_owned());
            Self { kind, help_url, sign_in_url }
        };
        vec![
            ("help_requested", page(ResetNoticeKind::Requested)),
            ("reset_expired", page(ResetNoticeKind::Expired)),
            ("reset_replaced", page(ResetNoticeKind::Replaced)),
            ("reset_used", page(ResetNoticeKind::Used)),
            ("reset_unknown", page(ResetNoticeKind::Unknown)),
            ("reset_over", page(ResetNoticeKind::Over)),
        ]
    }
}
