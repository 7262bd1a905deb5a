//! Where the user is signed in.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::Page;
use crate::urls::route;

/// The user's sessions.
#[derive(Clone, Debug)]
pub struct SessionsPage {
    /// Where the forms post to.
    pub action: String,
    /// Value of each form's hidden `csrf` field.
    pub csrf: String,
    /// The sessions, the browser's own first.
    pub sessions: Vec<SessionEntry>,
    /// The way back to the user's own page.
    pub back_url: String,
}

/// One session of the list.
#[derive(Clone, Debug, Serialize)]
pub struct SessionEntry {
    /// Its id, the value of the form's hidden field; `None` when it cannot be ended alone.
    pub id: Option<String>,
    /// What the browser is called; may be empty.
    pub browser: String,
    /// Since when, in the page's language.
    pub since: String,
    /// Whether it is the browser that shows the page.
    pub is_current: bool,
}

impl Page for SessionsPage {
    const TEMPLATE: &'static str = "pages/account_sessions.html";

    fn title_key(&self) -> &'static str {
        "account-sessions"
    }

    fn context(&self) -> Value {
        context! {
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            sessions => Value::from(Serde(&self.sessions)),
            back_url => self.back_url.as_str(),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let entry = |id: &str, browser: &str| SessionEntry {
            id: Some(id.to_owned()),
            browser: browser.to_owned(),
            since: "November 28, 2026, 9:31 PM UTC".to_owned(),
            is_current: id == "1",
        };
        let one = Self {
            action: route::ACCOUNT_SESSIONS.to_owned(),
            csrf: "csrf-value".to_owned(),
            sessions: vec![entry("1", "Firefox, Linux")],
            back_url: route::ACCOUNT.to_owned(),
        };
        let several = Self {
            sessions: vec![
                entry("1", "Firefox, Linux"),
                entry("2", ""),
                SessionEntry { id: None, ..entry("3", "Chrome, Android") },
            ],
            ..one.clone()
        };
        vec![("sessions", several), ("sessions_one", one)]
    }
}
