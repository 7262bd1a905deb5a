//! The choice between the account that the browser is signed in with and another; and the page that says that an account
//! may not use an application.

use minijinja::{Value, context};

use super::Page;

/// Who goes on: the one who is signed in, or somebody else.
#[derive(Clone, Debug)]
pub struct ChooseAccountPage {
    /// What the person is called.
    pub name: String,
    /// The person's identifier, masked.
    pub masked_identifier: String,
    /// Where the button that goes on as this person posts to.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
    /// Where another account is signed in to.
    pub other_url: String,
}

impl Page for ChooseAccountPage {
    const TEMPLATE: &'static str = "pages/sign_in_account.html";

    fn title_key(&self) -> &'static str {
        "choose-account-title"
    }

    fn context(&self) -> Value {
        context! {
            name => self.name.as_str(),
            masked_identifier => self.masked_identifier.as_str(),
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            other_url => self.other_url.as_str(),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = Self {
            name: "Ada Lovelace".to_owned(),
            masked_identifier: "a••@example.com".to_owned(),
            action: "/sign-in/account?continue=client_id%3Dacme".to_owned(),
            csrf: "csrf-value".to_owned(),
            other_url: "/sign-in?continue=client_id%3Dacme".to_owned(),
        };
        vec![("choose_account", page)]
    }
}

/// The account may not use the application.
#[derive(Clone, Debug)]
pub struct NoAccessPage {
    /// What the application is called.
    pub application: String,
    /// What the person is called.
    pub name: String,
    /// The person's identifier, masked.
    pub masked_identifier: String,
    /// Where the button that goes back to the application posts to.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
    /// Where another account is signed in to.
    pub other_url: String,
}

impl Page for NoAccessPage {
    const TEMPLATE: &'static str = "pages/sign_in_no_access.html";

    fn title_key(&self) -> &'static str {
        "no-access-title"
    }

    fn context(&self) -> Value {
        context! {
            application => self.application.as_str(),
            name => self.name.as_str(),
            masked_identifier => self.masked_identifier.as_str(),
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            other_url => self.other_url.as_str(),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let page = Self {
            application: "Acme Portal".to_owned(),
            name: "Ada Lovelace".to_owned(),
            masked_identifier: "a••@example.com".to_owned(),
            action: "/sign-in/no-access?continue=client_id%3Dacme".to_owned(),
            csrf: "csrf-value".to_owned(),
            other_url: "/sign-in?continue=client_id%3Dacme".to_owned(),
        };
        vec![("no_access", page)]
    }
}
