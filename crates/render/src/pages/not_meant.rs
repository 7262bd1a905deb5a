//! "This was not meant for me": asks once more, then says that the invitation is cancelled.

use minijinja::{Value, context};

use super::Page;

/// The page before or after a recipient cancels an invitation.
#[derive(Clone, Debug)]
pub struct NotMeantPage {
    /// Where the guest stands.
    pub stage: NotMeantStage,
}

/// Where the guest stands.
#[derive(Clone, Debug)]
pub enum NotMeantStage {
    /// Before it: nothing has happened yet.
    Asked {
        /// The recipient's address, masked.
        masked_recipient: String,
        /// Where the form posts to (`urls::path::not_meant`, `urls::path::activation_not_meant`).
        action: String,
        /// Value of the hidden `csrf` field.
        csrf: String,
        /// Where the way back leads.
        back_url: String,
        /// True when the form was sent without its tick.
        is_unconfirmed: bool,
    },
    /// After it.
    Cancelled,
}

impl Page for NotMeantPage {
    const TEMPLATE: &'static str = "pages/not_meant.html";

    fn title_key(&self) -> &'static str {
        match self.stage {
            NotMeantStage::Asked { .. } => "not-meant-title",
            NotMeantStage::Cancelled => "not-meant-done-title",
        }
    }

    fn context(&self) -> Value {
        match &self.stage {
            NotMeantStage::Asked { masked_recipient, action, csrf, back_url, is_unconfirmed } => context! {
                is_asked => true,
                masked_recipient => masked_recipient.as_str(),
                action => action.as_str(),
                csrf => csrf.as_str(),
                back_url => back_url.as_str(),
                is_unconfirmed => is_unconfirmed,
            },
            NotMeantStage::Cancelled => context! { is_asked => false },
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let asked = |is_unconfirmed| Self {
            stage: NotMeantStage::Asked {
                masked_recipient: "a••@example.com".to_owned(),
                action: "/a/token/not-me".to_owned(),
                csrf: "csrf-value".to_owned(),
                back_url: "/a/token".to_owned(),
                is_unconfirmed,
            },
        };
        let cancelled = Self { stage: NotMeantStage::Cancelled };
        vec![("asked", asked(false)), ("unconfirmed", asked(true)), ("cancelled", cancelled)]
    }
}
