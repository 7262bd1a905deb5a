//! Another password, for somebody who is signed in.

use minijinja::value::Serde;
use minijinja::{Value, context};

use super::{Page, PasswordView};
use crate::urls::route;

/// The form for another password.
#[derive(Clone, Debug)]
pub struct ChangePasswordPage {
    /// Where the form posts to.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
    /// The address or number that the account belongs to, in full.
    pub identifier: String,
    /// Whether there is a password to be changed.
    pub has_password: bool,
    /// Whether the present password that was typed is wrong.
    pub is_wrong: bool,
    /// Whether the new one was just saved.
    pub is_saved: bool,
    /// The new password's field.
    pub password: PasswordView,
    /// Where somebody without a password gets a link for one.
    pub help_url: String,
    /// The way back to the user's own page.
    pub back_url: String,
}

impl Page for ChangePasswordPage {
    const TEMPLATE: &'static str = "pages/account_password.html";

    fn title_key(&self) -> &'static str {
        "account-password-title"
    }

    fn context(&self) -> Value {
        context! {
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            identifier => self.identifier.as_str(),
            has_password => self.has_password,
            is_wrong => self.is_wrong,
            is_saved => self.is_saved,
            password => Value::from(Serde(&self.password)),
            help_url => self.help_url.as_str(),
            back_url => self.back_url.as_str(),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let fresh = Self {
            action: route::ACCOUNT_PASSWORD.to_owned(),
            csrf: "csrf-value".to_owned(),
            identifier: "ada@example.com".to_owned(),
            has_password: true,
            is_wrong: false,
            is_saved: false,
            password: PasswordView {
                min_length: 10,
                max_length: 256,
                error: None,
                strength_url: route::ACCOUNT_PASSWORD_STRENGTH.to_owned(),
            },
            help_url: route::SIGN_IN_HELP.to_owned(),
            back_url: route::ACCOUNT.to_owned(),
        };
        let error = Some("The password must not contain your name.".to_owned());
        let refused = Self { password: PasswordView { error, ..fresh.password.clone() }, ..fresh.clone() };
        vec![
            ("change_password_wrong", Self { is_wrong: true, ..fresh.clone() }),
            ("change_password_saved", Self { is_saved: true, ..fresh.clone() }),
            ("change_password_none", Self { has_password: false, ..fresh.clone() }),
            ("change_password_refused", refused),
            ("change_password", fresh),
        ]
    }
}
