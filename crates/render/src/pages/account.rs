//! The user's own page: details, accepted documents, applications with access, and the ways to everything else.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::{FieldKind, FieldSection, FieldView, IdentifierKind, Page};
use crate::urls::route;

/// The user's own page.
#[derive(Clone, Debug)]
pub struct AccountPage {
    /// What the person is called.
    pub name: String,
    /// Value of each form's hidden `csrf` field.
    pub csrf: String,
    /// Where each form posts to, and where each link leads.
    pub urls: AccountUrls,
    /// What the person signs in with; shown, never editable.
    pub identifier: String,
    /// What `identifier` is.
    pub identifier_kind: IdentifierKind,
    /// The fields of the profile, in the order in which they are shown.
    pub sections: Vec<FieldSection>,
    /// The languages to choose from.
    pub languages: Vec<LanguageOption>,
    /// Whether the form was just saved.
    pub is_saved: bool,
    /// When the account will be deleted, in the page's language.
    pub deletion_date: Option<String>,
    /// The applications with access.
    pub applications: Vec<AccessView>,
    /// The accepted documents, the newest first.
    pub documents: Vec<AcceptedView>,
}

/// Where the forms and links of the user's own page lead.
#[derive(Clone, Debug, Serialize)]
pub struct AccountUrls {
    /// The page itself.
    pub account: String,
    /// Another password.
    pub password: String,
    /// Passkeys and second factors.
    pub factors: String,
    /// Where the user is signed in.
    pub sessions: String,
    /// Takes an application's access away.
    pub applications: String,
    /// The data as a file.
    pub data: String,
    /// Deletes the account, or keeps it.
    pub delete: String,
    /// Signs out.
    pub sign_out: String,
}

/// A language to choose.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageOption {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Whether messages and pages are in it now.
    pub is_current: bool,
}

/// An application with access.
#[derive(Clone, Debug, Serialize)]
pub struct AccessView {
    /// Its `client_id`: the value of the form's hidden field.
    pub client_id: String,
    /// Its name.
    pub name: String,
    /// Since when, in the page's language.
    pub since: String,
}

/// An accepted document.
#[derive(Clone, Debug, Serialize)]
pub struct AcceptedView {
    /// Its title; its kind when its text is gone.
    pub title: String,
    /// Its version.
    pub version: String,
    /// When it was accepted, in the page's language.
    pub accepted: String,
    /// Where it is read; `None` when its text is gone.
    pub href: Option<String>,
}

impl AccountPage {
    /// `id` of the first field that is wrong.
    fn first_problem(&self) -> Option<String> {
        let mut fields = self.sections.iter().flat_map(|section| &section.fields);
        fields.find(|field| field.error.is_some()).map(|field| format!("field-{}", field.name))
    }
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "pages/account.html";

    fn title_key(&self) -> &'static str {
        "account-title"
    }

    fn context(&self) -> Value {
        context! {
            name => self.name.as_str(),
            csrf => self.csrf.as_str(),
            urls => Value::from(Serde(&self.urls)),
            identifier => self.identifier.as_str(),
            identifier_kind => Value::from(Serde(&self.identifier_kind)),
            sections => Value::from(Serde(&self.sections)),
            languages => Value::from(Serde(&self.languages)),
            is_saved => self.is_saved,
            first_problem => self.first_problem(),
            deletion_date => self.deletion_date.as_deref(),
            applications => Value::from(Serde(&self.applications)),
            documents => Value::from(Serde(&self.documents)),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let full = full_sample();
        let refused = {
            let mut page = full.clone();
            page.sections[0].fields[0].value = String::new();
            page.sections[0].fields[0].error = Some("Please fill in this field.".to_owned());
            page
        };
        let saved = Self { is_saved: true, ..full.clone() };
        let bare = Self {
            name: "a••@example.com".to_owned(),
            identifier: "+44 7700 900123".to_owned(),
            identifier_kind: IdentifierKind::Phone,
            sections: Vec::new(),
            deletion_date: Some("December 12, 2026, 9:31 PM UTC".to_owned()),
            applications: Vec::new(),
            documents: Vec::new(),
            ..full.clone()
        };
        vec![
            ("account", full),
            ("account_refused", refused),
            ("account_saved", saved),
            ("account_waiting", bare),
        ]
    }
}

fn full_sample() -> AccountPage {
    let field = |name: &str, label: &str, value: &str| FieldView {
        name: name.to_owned(),
        label: label.to_owned(),
        kind: FieldKind::Text,
        value: value.to_owned(),
        required: true,
        error: None,
        autocomplete: crate::fields::autocomplete(name).to_owned(),
        max_length: Some(200),
        hint: None,
    };
    let language = |tag: &str, name: &str| LanguageOption {
        tag: tag.to_owned(),
        name: name.to_owned(),
        is_current: tag == "en-US",
    };
    let document = |title: &str, href: Option<&str>| AcceptedView {
        title: title.to_owned(),
        version: "2026-04".to_owned(),
        accepted: "November 28, 2026, 9:31 PM UTC".to_owned(),
        href: href.map(str::to_owned),
    };
    AccountPage {
        name: "Ada Lovelace".to_owned(),
        csrf: "csrf-value".to_owned(),
        urls: AccountUrls {
            account: route::ACCOUNT.to_owned(),
            password: route::ACCOUNT_PASSWORD.to_owned(),
            factors: route::ACCOUNT_FACTORS.to_owned(),
            sessions: route::ACCOUNT_SESSIONS.to_owned(),
            applications: route::ACCOUNT_APPLICATIONS.to_owned(),
            data: route::ACCOUNT_DATA.to_owned(),
            delete: route::ACCOUNT_DELETE.to_owned(),
            sign_out: route::SIGN_OUT.to_owned(),
        },
        identifier: "ada@example.com".to_owned(),
        identifier_kind: IdentifierKind::Email,
        sections: vec![FieldSection {
            legend: None,
            fields: vec![
                field("firstName", "First name", "Ada"),
                field("lastName", "Last name", "Lovelace"),
                FieldView { required: false, ..field("companyName", "Company", "Analytical <Engines> & Co") },
            ],
        }],
        languages: vec![
            language("ar", "العربية"),
            language("en-US", "English"),
            language("fr-FR", "Français"),
        ],
        is_saved: false,
        deletion_date: None,
        applications: vec![
            AccessView {
                client_id: "shop".to_owned(),
                name: "Corner Shop".to_owned(),
                since: "November 28, 2026, 9:31 PM UTC".to_owned(),
            },
            AccessView {
                client_id: "reports".to_owned(),
                name: "Reports of the Analytical Society".to_owned(),
                since: "November 29, 2026, 8:02 AM UTC".to_owned(),
            },
        ],
        documents: vec![
            document("Terms of Use", Some("https://app.example/legal/terms")),
            document("privacy", None),
        ],
    }
}
