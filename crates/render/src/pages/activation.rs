//! The activation form: the profile, a password, and the documents to accept.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::{Page, PasskeyView};
use crate::qr::QrView;

/// The activation form in one state: fresh, or after a submit that was refused.
#[derive(Clone, Debug)]
pub struct ActivationPage {
    /// Where the form posts to (`urls::path::activation`).
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
    /// The address that the account belongs to, in full; shown, never editable.
    pub identifier: String,
    /// What `identifier` is.
    pub identifier_kind: IdentifierKind,
    /// The fields, in the order in which they are shown.
    pub sections: Vec<FieldSection>,
    /// The password field.
    pub password: PasswordView,
    /// For a passkey instead of the password, where one can be created.
    pub passkey: Option<PasskeyView>,
    /// The invitation's link, for the camera of another device.
    pub hand_over: Option<QrView>,
    /// The documents to accept.
    pub legal: Vec<LegalView>,
    /// Where "This was not meant for me" leads (`urls::path::activation_not_meant`).
    pub not_meant_url: String,
}

/// What a user signs in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentifierKind {
    /// An e-mail address.
    Email,
    /// A mobile phone number.
    Phone,
}

/// Fields that belong together, such as an address.
#[derive(Clone, Debug, Serialize)]
pub struct FieldSection {
    /// The group's label; a section without one is part of the form itself.
    pub legend: Option<String>,
    /// The fields.
    pub fields: Vec<FieldView>,
}

/// One field of the profile.
#[derive(Clone, Debug, Serialize)]
pub struct FieldView {
    /// Name of the form value (`firstName`, `address.city`). Without white space, as it is part of HTML ids.
    pub name: String,
    /// The label in the page's language.
    pub label: String,
    /// What kind of field it is.
    pub kind: FieldKind,
    /// The present value; `true` for a ticked box.
    pub value: String,
    /// Whether the form is refused without it.
    pub required: bool,
    /// What is wrong with the value, in the page's language.
    pub error: Option<String>,
    /// What browsers may fill in (`fields::autocomplete`).
    pub autocomplete: String,
    /// Characters that the field takes.
    pub max_length: Option<u32>,
    /// Help below the label, in the page's language.
    pub hint: Option<String>,
}

/// Kinds of fields.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FieldKind {
    /// One line of text.
    Text,
    /// An e-mail address.
    Email,
    /// A phone number.
    Tel,
    /// A whole or decimal number.
    Number,
    /// A date, as `yyyy-mm-dd`.
    Date,
    /// A box to tick.
    Checkbox,
    /// One of several values.
    Choice {
        /// The values to choose from.
        options: Vec<ChoiceOption>,
    },
}

/// One value of a choice.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceOption {
    /// What the form sends.
    pub value: String,
    /// What people read.
    pub label: String,
}

/// The password field. What was typed is never sent back.
#[derive(Clone, Debug, Serialize)]
pub struct PasswordView {
    /// Characters that a password needs.
    pub min_length: u32,
    /// Characters that a password may have.
    pub max_length: u32,
    /// What is wrong with the password that was sent, in the page's language.
    pub error: Option<String>,
    /// Where the script asks for an estimate (`urls::path::password_strength`).
    pub strength_url: String,
}

/// One document to accept.
#[derive(Clone, Debug, Serialize)]
pub struct LegalView {
    /// Value of the `legal` box: which document and version. Without white space, as it is part of HTML ids.
    pub id: String,
    /// The document's title.
    pub title: String,
    /// Where the document is read.
    pub href: String,
    /// Whether the form is refused without it.
    pub required: bool,
    /// Whether the box was ticked in the submit that is shown again.
    pub checked: bool,
    /// What is wrong, in the page's language.
    pub error: Option<String>,
}

/// A line of the summary above the form.
#[derive(Serialize)]
struct Problem<'a> {
    /// `id` of the field.
    target: String,
    /// Label of the field; the password's is in the texts.
    label: Option<&'a str>,
    message: &'a str,
}

impl ActivationPage {
    /// Everything that is wrong, in the order of the page.
    fn problems(&self) -> Vec<Problem<'_>> {
        let fields = self.sections.iter().flat_map(|section| &section.fields).filter_map(|field| {
            let target = format!("field-{}", field.name);
            field.error.as_deref().map(|message| Problem { target, label: Some(&field.label), message })
        });
        let password = self.password.error.as_deref().map(|message| Problem {
            target: "password".to_owned(),
            label: None,
            message,
        });
        let legal = self.legal.iter().filter_map(|document| {
            let target = format!("legal-{}", document.id);
            document.error.as_deref().map(|message| Problem { target, label: Some(&document.title), message })
        });
        fields.chain(password).chain(legal).collect()
    }
}

impl Page for ActivationPage {
    const TEMPLATE: &'static str = "pages/activation.html";

    fn title_key(&self) -> &'static str {
        "activation-title"
    }

    fn context(&self) -> Value {
        let problems = self.problems();
        context! {
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            identifier => self.identifier.as_str(),
            identifier_kind => Value::from(Serde(&self.identifier_kind)),
            sections => Value::from(Serde(&self.sections)),
            password => Value::from(Serde(&self.password)),
            passkey => Value::from(Serde(&self.passkey)),
            hand_over => Value::from(Serde(&self.hand_over)),
            legal => Value::from(Serde(&self.legal)),
            not_meant_url => self.not_meant_url.as_str(),
            first_problem => problems.first().map(|problem| problem.target.clone()),
            problems => Value::from(Serde(&problems)),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        vec![("fresh", fresh_sample()), ("refused", refused_sample()), ("bare", bare_sample())]
    }
}

fn fresh_sample() -> ActivationPage {
    let field = |name: &str, label: &str, value: &str| FieldView {
        name: name.to_owned(),
        label: label.to_owned(),
        kind: FieldKind::Text,
        value: value.to_owned(),
        required: true,
        error: None,
        autocomplete: crate::fields::autocomplete(name).to_owned(),
        max_length: Some(100),
        hint: None,
    };
    let choice = |value: &str, label: &str| ChoiceOption { value: value.to_owned(), label: label.to_owned() };
    let countries = vec![choice("FR", "France"), choice("GB", "United Kingdom")];
    let document = |id: &str, title: &str, required: bool| LegalView {
        id: id.to_owned(),
        title: title.to_owned(),
        href: format!("https://app.example/legal/{id}"),
        required,
        checked: false,
        error: None,
    };
    ActivationPage {
        action: "/activation/0193a1b2".to_owned(),
        csrf: "csrf-value".to_owned(),
        identifier: "ada@example.com".to_owned(),
        identifier_kind: IdentifierKind::Email,
        sections: vec![
            FieldSection {
                legend: None,
                fields: vec![
                    field("firstName", "First name", "Ada"),
                    field("lastName", "Last name", "Lovelace"),
                    FieldView {
                        required: false,
                        ..field("companyName", "Company", "Analytical <Engines> & Co")
                    },
                    FieldView {
                        kind: FieldKind::Date,
                        required: false,
                        max_length: None,
                        ..field("birthday", "Date of birth", "")
                    },
                ],
            },
            FieldSection {
                legend: Some("Address".to_owned()),
                fields: vec![
                    field("address.street", "Street and number", ""),
                    field("address.postalCode", "Postal code", ""),
                    field("address.city", "City", ""),
                    FieldView {
                        kind: FieldKind::Choice { options: countries },
                        max_length: None,
                        ..field("address.country", "Country", "GB")
                    },
                ],
            },
            FieldSection {
                legend: None,
                fields: vec![FieldView {
                    kind: FieldKind::Checkbox,
                    required: false,
                    max_length: None,
                    hint: Some("At most one message a month.".to_owned()),
                    ..field("newsletter", "Send me news", "true")
                }],
            },
        ],
        password: PasswordView {
            min_length: 8,
            max_length: 256,
            error: None,
            strength_url: "/activation/0193a1b2/password-strength".to_owned(),
        },
        passkey: Some(PasskeyView::in_form("/activation/0193a1b2/passkey".to_owned())),
        // A drawing that stands for a code: a sample needs no camera.
        hand_over: Some(QrView { size: 29, path: "M4 4h7v1h-7zM18 4h7v1h-7zM4 18h7v1h-7z".to_owned() }),
        legal: vec![
            document("terms-3", "Terms of Use", true),
            document("privacy-2", "Privacy Notice", false),
        ],
        not_meant_url: "/activation/0193a1b2/not-me".to_owned(),
    }
}

fn refused_sample() -> ActivationPage {
    let mut page = fresh_sample();
    let sentence = |text: &str| Some(text.to_owned());
    for section in &mut page.sections {
        for field in &mut section.fields {
            match field.name.as_str() {
                "lastName" => {
                    field.value = String::new();
                    field.error = sentence("Please fill in this field.");
                }
                "address.country" => {
                    field.value = String::new();
                    field.error = sentence("Please choose one of these.");
                }
                _ => {}
            }
        }
    }
    page.password.error = sentence("This password is one of the most common ones. Please choose another.");
    if let Some(document) = page.legal.first_mut() {
        document.error = sentence("Please accept this document to continue.");
    }
    page
}

/// Nothing but a password is asked for, by an application without documents, of somebody with a phone.
fn bare_sample() -> ActivationPage {
    ActivationPage {
        identifier: "+44 7700 900123".to_owned(),
        identifier_kind: IdentifierKind::Phone,
        sections: Vec::new(),
        passkey: None,
        hand_over: None,
        legal: Vec::new(),
        ..fresh_sample()
    }
}
