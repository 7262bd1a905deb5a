//! The deletion of an account: asked for, waiting, and on its way.

use minijinja::{Value, context};

use super::Page;
use crate::urls::{path, route};

/// The page about a deletion.
#[derive(Clone, Debug)]
pub struct DeleteAccountPage {
    /// How far it is.
    pub stage: DeletionStage,
    /// The way back to the user's own page, or to signing in.
    pub back_url: String,
}

/// How far a deletion is.
#[derive(Clone, Debug)]
pub enum DeletionStage {
    /// The person may ask for it.
    Asked {
        /// Where the form posts to.
        action: String,
        /// Value of the hidden `csrf` field.
        csrf: String,
        /// Days of the grace period.
        days: u32,
        /// What the person must do to prove who they are.
        proof: DeletionProof,
    },
    /// The account waits for its deletion, and can be kept.
    Waiting {
        /// Where the button posts to.
        action: String,
        /// Value of the hidden `csrf` field.
        csrf: String,
        /// When it is deleted, in the page's language.
        date: String,
        /// Where the person goes who does not want it kept.
        sign_out_url: String,
    },
    /// It was just asked for; nobody is signed in any more.
    Scheduled {
        /// When it is deleted, in the page's language.
        date: String,
    },
}

/// How a person proves who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeletionProof {
    /// They just did.
    Recent,
    /// By their password.
    Password {
        /// What browsers may fill in beside it.
        identifier: String,
        /// Whether the one that was typed is wrong.
        is_wrong: bool,
    },
    /// By signing in again.
    SignInAgain {
        /// Where.
        url: String,
    },
}

impl Page for DeleteAccountPage {
    const TEMPLATE: &'static str = "pages/account_delete.html";

    fn title_key(&self) -> &'static str {
        match &self.stage {
            DeletionStage::Asked { .. } => "account-delete-title",
            DeletionStage::Waiting { .. } => "account-delete-waiting-title",
            DeletionStage::Scheduled { .. } => "account-delete-done-title",
        }
    }

    fn context(&self) -> Value {
        let back_url = self.back_url.as_str();
        match &self.stage {
            DeletionStage::Asked { action, csrf, days, proof } => {
                let (identifier, is_wrong, sign_in_url) = match proof {
                    DeletionProof::Recent => (None, false, None),
                    DeletionProof::Password { identifier, is_wrong } => (Some(identifier), *is_wrong, None),
                    DeletionProof::SignInAgain { url } => (None, false, Some(url)),
                };
                context! {
                    stage => "asked", action, csrf, days, identifier, is_wrong, sign_in_url, back_url,
                }
            }
            DeletionStage::Waiting { action, csrf, date, sign_out_url } => {
                context! { stage => "waiting", action, csrf, date, sign_out_url, back_url }
            }
            DeletionStage::Scheduled { date } => context! { stage => "scheduled", date, back_url },
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let (action, csrf) = (route::ACCOUNT_DELETE.to_owned(), "csrf-value".to_owned());
        let date = "December 12, 2026, 9:31 PM UTC".to_owned();
        let page = |stage| Self { stage, back_url: route::ACCOUNT.to_owned() };
        let asked = |proof| {
            let (action, csrf) = (action.clone(), csrf.clone());
            page(DeletionStage::Asked { action, csrf, days: 14, proof })
        };
        let password =
            |is_wrong| DeletionProof::Password { identifier: "ada@example.com".to_owned(), is_wrong };
        let waiting = DeletionStage::Waiting {
            action: action.clone(),
            csrf: csrf.clone(),
            date: date.clone(),
            sign_out_url: route::SIGN_OUT.to_owned(),
        };
        vec![
            ("delete_account", asked(DeletionProof::Recent)),
            ("delete_account_password", asked(password(false))),
            ("delete_account_wrong", asked(password(true))),
            ("delete_account_again", asked(DeletionProof::SignInAgain { url: path::sign_in_again() })),
            ("delete_account_waiting", page(waiting)),
            ("delete_account_scheduled", page(DeletionStage::Scheduled { date })),
        ]
    }
}
