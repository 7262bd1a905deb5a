//! The page that posts an authorization's answer to an application (OAuth 2.0 Form Post Response Mode).

use minijinja::{Value, context};

use super::Page;
use crate::{assets, urls};

/// An answer on its way: a script sends the form at once, a button does without one.
#[derive(Clone)]
pub struct FormPostPage {
    /// The application's redirect URI.
    pub action: String,
    /// The hidden fields, in order.
    pub fields: Vec<(&'static str, String)>,
}

impl Page for FormPostPage {
    const TEMPLATE: &'static str = "pages/form_post.html";

    fn title_key(&self) -> &'static str {
        "form-post-title"
    }

    fn context(&self) -> Value {
        let field =
            |(name, value): &(&'static str, String)| context! { name => *name, value => value.as_str() };
        let fields: Vec<Value> = self.fields.iter().map(field).collect();
        context! {
            action => self.action.as_str(),
            fields => fields,
            submit_script_path => urls::path::asset(&assets::submit_script().file),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = Self {
            action: "https://app.example/callback?tenant=1".to_owned(),
            fields: vec![
                ("code", "a-code".to_owned()),
                ("state", "\"><script>".to_owned()),
                ("iss", "https://invite.example".to_owned()),
            ],
        };
        vec![("form_post", page)]
    }
}
