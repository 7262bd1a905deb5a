//! Documents that have a new version since the person accepted them.

use minijinja::value::Serde;
use minijinja::{Value, context};

use super::{LegalView, Page};
use crate::urls::route;

/// New versions to accept.
#[derive(Clone, Debug)]
pub struct DocumentsPage {
    /// Where the form posts to.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
    /// The documents; all of them are required.
    pub legal: Vec<LegalView>,
    /// Where the person goes who does not accept them.
    pub sign_out_url: String,
}

impl Page for DocumentsPage {
    const TEMPLATE: &'static str = "pages/sign_in_documents.html";

    fn title_key(&self) -> &'static str {
        "documents-title"
    }

    fn context(&self) -> Value {
        let first_problem = self.legal.iter().find(|document| document.error.is_some());
        context! {
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            legal => Value::from(Serde(&self.legal)),
            first_problem => first_problem.map(|document| document.id.as_str()),
            sign_out_url => self.sign_out_url.as_str(),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let document = |id: &str, title: &str| LegalView {
            id: id.to_owned(),
            title: title.to_owned(),
            href: format!("https://app.example/legal/{id}"),
            required: true,
            checked: false,
            error: None,
        };
        let fresh = Self {
            action: "/sign-in/documents?continue=client_id%3Dacme".to_owned(),
            csrf: "csrf-value".to_owned(),
            legal: vec![document("terms.4", "Terms of Use"), document("privacy.3", "Privacy Notice")],
            sign_out_url: route::SIGN_OUT.to_owned(),
        };
        let mut refused = fresh.clone();
        refused.legal[0].checked = true;
        refused.legal[1].error = Some("Please accept this document to continue.".to_owned());
        vec![("documents", fresh), ("documents_refused", refused)]
    }
}
