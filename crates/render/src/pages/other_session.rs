//! The page for a browser that is signed in as somebody else: the person chooses, nothing is overwritten.

use minijinja::{Value, context};

use super::Page;

/// Signed in as one person, invited as another.
#[derive(Clone, Debug)]
pub struct OtherSessionPage {
    /// Who the browser is signed in as.
    pub current: String,
    /// Whom the invitation is for, masked.
    pub invited: String,
    /// Where the button that continues as the invited person posts to; the form holds `switch_user=yes`.
    pub action: String,
    /// Where the link that keeps the current session leads.
    pub stay_url: String,
    /// Value of the hidden `csrf` field, when the form has one.
    pub csrf: Option<String>,
}

impl Page for OtherSessionPage {
    const TEMPLATE: &'static str = "pages/other_session.html";

    fn title_key(&self) -> &'static str {
        "other-session-title"
    }

    fn context(&self) -> Value {
        context! {
            current => self.current.as_str(),
            invited => self.invited.as_str(),
            action => self.action.as_str(),
            stay_url => self.stay_url.as_str(),
            csrf => self.csrf.as_deref(),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = Self {
            current: "grace.hopper@example.com".to_owned(),
            invited: "a••@example.com".to_owned(),
            action: "/a/token".to_owned(),
            stay_url: "https://app.example/".to_owned(),
            csrf: Some("csrf-value".to_owned()),
        };
        vec![("other_session", page)]
    }
}
