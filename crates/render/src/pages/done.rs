//! The page after a successful activation, for browsers that were not redirected at once.

use minijinja::{Value, context};

use super::Page;

/// The account is active.
#[derive(Clone, Debug)]
pub struct DonePage {
    /// Where the application goes on.
    pub continue_url: String,
}

impl Page for DonePage {
    const TEMPLATE: &'static str = "pages/done.html";

    fn title_key(&self) -> &'static str {
        "done-title"
    }

    fn context(&self) -> Value {
        context! { continue_url => self.continue_url.as_str() }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        vec![("done", Self { continue_url: "https://app.example/welcome?a=1&b=2".to_owned() })]
    }
}
