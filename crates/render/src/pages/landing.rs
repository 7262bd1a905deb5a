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
    /// Where "This was not meant for me" leads (`urls::path::not_meant`).
    pub not_meant_url: String,
}

impl Page for LandingPage {
    const TEMPLATE: &'static str = "pages/landing.html";

    fn title_key(&self) -> &'static str {
        "landing-title"
    }

    fn context(&self) -> Value {
        context! { masked_recipient => self.masked_recipient.as_str(), action => self.action.as_str(), csrf => self.csrf.as_deref(), not_meant_url => self.not_meant_url.as_str() }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = |masked: &str| Self {
            masked_recipient: masked.to_owned(),
            action: "/a/token".to_owned(),
            csrf: Some("csrf-value".to_owned()),
            not_meant_url: "/a/token/not-me".to_owned(),
        };
        vec![("email", page("a••@example.com")), ("phone", page("+44 •••• ••0123"))]
    }
}
