//! The page behind a mailed link: one button, because mail scanners open links but a person presses buttons.

use minijinja::{Value, context};

use super::Page;

/// The landing page of an invitation.
#[derive(Clone, Debug)]
pub struct LandingPage {
    /// The recipient's address, masked (`a••@example.com`): whoever holds a forwarded link learns no more.
    pub masked_recipient: String,
    /// Where the button posts to (`urls::path::invitation`).
    pub action: String,
    /// Value of the hidden `csrf` field, when the form has one.
    pub csrf: Option<String>,
}

impl Page for LandingPage {
    const TEMPLATE: &'static str = "pages/landing.html";

    fn title_key(&self) -> &'static str {
        "landing-title"
    }

    fn context(&self) -> Value {
        context! { masked_recipient => self.masked_recipient.as_str(), action => self.action.as_str(), csrf => self.csrf.as_deref() }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = |masked: &str| Self {
            masked_recipient: masked.to_owned(),
            action: "/a/token".to_owned(),
            csrf: Some("csrf-value".to_owned()),
        };
        vec![("email", page("a••@example.com")), ("phone", page("+44 •••• ••0123"))]
    }
}
