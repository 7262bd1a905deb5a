//! Signing out: the button, and the page that says that nobody is signed in.

use minijinja::{Value, context};

use super::Page;
use crate::urls::route;

/// Who is signed in, if anybody.
#[derive(Clone, Debug)]
pub struct SignOutPage {
    /// The session that can be ended; `None` when there is none any more.
    pub session: Option<SessionView>,
    /// Where to sign in.
    pub sign_in_url: String,
}

/// A session that can be ended.
#[derive(Clone, Debug)]
pub struct SessionView {
    /// What the person is called.
    pub name: String,
    /// Where the button posts to.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
}

impl Page for SignOutPage {
    const TEMPLATE: &'static str = "pages/sign_out.html";

    fn title_key(&self) -> &'static str {
        if self.session.is_some() { "sign-out-title" } else { "signed-out-title" }
    }

    fn context(&self) -> Value {
        let session = self.session.as_ref().map(|session| {
            context! {
                name => session.name.as_str(),
                action => session.action.as_str(),
                csrf => session.csrf.as_str(),
            }
        });
        context! { session => session, sign_in_url => self.sign_in_url.as_str() }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let session = SessionView {
            name: "Ada Lovelace".to_owned(),
            action: route::SIGN_OUT.to_owned(),
            csrf: "csrf-value".to_owned(),
        };
        let page = |session| Self { session, sign_in_url: route::SIGN_IN.to_owned() };
        vec![("sign_out", page(Some(session))), ("signed_out", page(None))]
    }
}
