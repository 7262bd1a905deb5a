//! The text of a legal document that has no address of its own.

use minijinja::{Value, context};
use usher_domain::Locale;

use super::Page;

/// A legal document to read.
#[derive(Clone, Debug)]
pub struct LegalPage {
    /// The document's title.
    pub title: String,
    /// The document's version, as it is recorded with an acceptance.
    pub version: String,
    /// The language that the document is written in, which may differ from the page's.
    pub locale: Locale,
    /// The text; empty lines part its paragraphs.
    pub text: String,
}

impl Page for LegalPage {
    const TEMPLATE: &'static str = "pages/legal.html";

    fn title_key(&self) -> &'static str {
        "activation-legal"
    }

    fn context(&self) -> Value {
        let text = self.text.replace("\r\n", "\n");
        let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
        context! {
            title => self.title.as_str(),
            version => self.version.as_str(),
            locale => self.locale.as_str(),
            right_to_left => self.locale.is_right_to_left(),
            paragraphs => paragraphs.map(Value::from).collect::<Vec<_>>(),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = Self {
            title: "Terms of Use".to_owned(),
            version: "3".to_owned(),
            locale: Locale::fallback(),
            text: "These terms hold between you and Acme Ltd.\n\nBe kind.\nBe <fair>.".to_owned(),
        };
        vec![("legal", page)]
    }
}
