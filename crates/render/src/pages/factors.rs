//! Passkeys, authenticator apps and recovery codes: asked for at sign-in, set up, and looked after.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::Page;
use crate::assets;
use crate::qr::QrView;
use crate::urls::{self, route};

/// What the script for passkeys needs on a page. Without a script the page shows nothing of it.
#[derive(Clone, Debug, Serialize)]
pub struct PasskeyView {
    /// Where the script asks what to call the browser with.
    pub begin_url: String,
    /// Where the script sends the answer; without one it goes into the form's hidden field `passkey`.
    pub finish_url: Option<String>,
    /// The answer that was sent with a form which is shown again.
    pub answer: Option<String>,
    /// Where the script is.
    pub script_path: String,
}

impl PasskeyView {
    /// For a page whose form takes the answer.
    pub fn in_form(begin_url: String) -> Self {
        let script_path = urls::path::asset(&assets::passkey_script().file);
        Self { begin_url, finish_url: None, answer: None, script_path }
    }

    /// For a page whose script sends the answer by itself.
    pub fn with_finish(begin_url: String, finish_url: String) -> Self {
        Self { finish_url: Some(finish_url), ..Self::in_form(begin_url) }
    }
}

/// An authenticator app that waits for its first code.
#[derive(Clone, Debug, Serialize)]
pub struct AppView {
    /// The code for the app's camera.
    pub qr: QrView,
    /// The secret for typing, in groups of four.
    pub secret: String,
    /// Whether a wrong code was entered.
    pub is_wrong: bool,
}

/// The second proof at sign-in.
#[derive(Clone, Debug)]
pub struct SecondFactorPage {
    /// Where the form posts to.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
    /// Whether the account has an authenticator app; else the code is a recovery code.
    pub has_app: bool,
    /// Whether a code can be entered at all.
    pub has_codes: bool,
    /// The passkey, when the account has one that can be asked for.
    pub passkey: Option<PasskeyView>,
    /// What was wrong with the form that is shown again.
    pub problem: Option<SecondFactorProblem>,
}

/// What was wrong with a second proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondFactorProblem {
    /// The code.
    Code,
    /// The passkey that answered.
    Passkey,
}

/// The page of somebody who needs a second factor and has none.
#[derive(Clone, Debug)]
pub struct SetUpPage {
    /// Where the forms post to.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
    /// The app that waits for its first code.
    pub app: Option<AppView>,
    /// The passkey, when one can be created.
    pub passkey: Option<PasskeyView>,
    /// Whether the passkey that was created was refused.
    pub is_refused: bool,
}

/// New recovery codes, shown once.
#[derive(Clone)]
pub struct RecoveryCodesPage {
    /// The codes.
    pub codes: Vec<String>,
    /// Where the person goes on.
    pub continue_url: String,
}

/// The user's own page of passkeys and second factors.
#[derive(Clone, Debug)]
pub struct FactorsPage {
    /// Where the forms post to.
    pub action: String,
    /// Value of the hidden `csrf` field.
    pub csrf: String,
    /// The passkeys, oldest first.
    pub passkeys: Vec<PasskeyEntry>,
    /// Whether passkeys can be removed: not the only way to sign in.
    pub can_remove_passkeys: bool,
    /// For a new passkey, when one can be created.
    pub passkey: Option<PasskeyView>,
    /// Whether an app is set up and confirmed.
    pub has_app: bool,
    /// The app that waits for its first code.
    pub app: Option<AppView>,
    /// How many recovery codes are left; `None` when there is nothing that they could stand in for.
    pub recovery_codes_left: Option<u32>,
    /// Where the user signs in again before anything can be changed; `None` when the sign-in is recent.
    pub sign_in_again_url: Option<String>,
    /// The way back to the user's own page.
    pub back_url: String,
    /// What was just done, or refused.
    pub outcome: Option<FactorsOutcome>,
}

/// One passkey of the list.
#[derive(Clone, Debug, Serialize)]
pub struct PasskeyEntry {
    /// Its id as base64url: the value of the forms' hidden field.
    pub id: String,
    /// What its owner calls it; may be empty.
    pub name: String,
    /// When it was added, in the page's language.
    pub created: String,
    /// When it was last used, in the page's language.
    pub used: Option<String>,
}

/// What came of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorsOutcome {
    /// Done.
    Saved,
    /// The passkey was refused, or is known already.
    PasskeyRefused,
    /// There are too many passkeys.
    TooManyPasskeys,
    /// Something that is needed to sign in was not removed.
    OnlyWayToSignIn,
}

impl FactorsOutcome {
    fn key(self) -> &'static str {
        match self {
            Self::Saved => "factors-saved",
            Self::PasskeyRefused => "passkey-failed",
            Self::TooManyPasskeys => "factors-passkey-too-many",
            Self::OnlyWayToSignIn => "factors-passkey-only",
        }
    }
}

impl Page for SecondFactorPage {
    const TEMPLATE: &'static str = "pages/second_factor.html";

    fn title_key(&self) -> &'static str {
        "second-factor-title"
    }

    fn context(&self) -> Value {
        context! {
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            has_app => self.has_app,
            has_codes => self.has_codes,
            passkey => Value::from(Serde(&self.passkey)),
            is_wrong => self.problem == Some(SecondFactorProblem::Code),
            is_refused => self.problem == Some(SecondFactorProblem::Passkey),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let fresh = Self {
            action: route::SIGN_IN_SECOND_FACTOR.to_owned(),
            csrf: "csrf-value".to_owned(),
            has_app: true,
            has_codes: true,
            passkey: Some(PasskeyView::in_form(route::SIGN_IN_SECOND_FACTOR_PASSKEY.to_owned())),
            problem: None,
        };
        let wrong = Self { problem: Some(SecondFactorProblem::Code), passkey: None, ..fresh.clone() };
        let recovery = Self { problem: Some(SecondFactorProblem::Passkey), has_app: false, ..fresh.clone() };
        let passkey_only = Self { has_app: false, has_codes: false, ..fresh.clone() };
        vec![
            ("second_factor", fresh),
            ("second_factor_wrong", wrong),
            ("second_factor_recovery", recovery),
            ("second_factor_passkey_only", passkey_only),
        ]
    }
}

impl Page for SetUpPage {
    const TEMPLATE: &'static str = "pages/second_factor_set_up.html";

    fn title_key(&self) -> &'static str {
        "set-up-title"
    }

    fn context(&self) -> Value {
        context! {
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            app => Value::from(Serde(&self.app)),
            passkey => Value::from(Serde(&self.passkey)),
            is_refused => self.is_refused,
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let fresh = Self {
            action: route::SIGN_IN_SECOND_FACTOR.to_owned(),
            csrf: "csrf-value".to_owned(),
            app: None,
            passkey: Some(PasskeyView::in_form(route::SIGN_IN_SECOND_FACTOR_PASSKEY.to_owned())),
            is_refused: false,
        };
        let refused = Self { is_refused: true, ..fresh.clone() };
        let waiting = Self { app: Some(app_sample(false)), ..fresh.clone() };
        let wrong = Self { app: Some(app_sample(true)), passkey: None, ..fresh.clone() };
        vec![("set_up", fresh), ("set_up_refused", refused), ("set_up_app", waiting), ("set_up_wrong", wrong)]
    }
}

impl Page for RecoveryCodesPage {
    const TEMPLATE: &'static str = "pages/recovery_codes.html";

    fn title_key(&self) -> &'static str {
        "recovery-title"
    }

    fn context(&self) -> Value {
        context! { codes => Value::from(Serde(&self.codes)), continue_url => self.continue_url.as_str() }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let codes = (0..10).map(|n| format!("{n}k3f-9zq{n}-77ab-x{n}yw")).collect();
        vec![("recovery_codes", Self { codes, continue_url: route::ACCOUNT_FACTORS.to_owned() })]
    }
}

impl Page for FactorsPage {
    const TEMPLATE: &'static str = "pages/factors.html";

    fn title_key(&self) -> &'static str {
        "factors-title"
    }

    fn context(&self) -> Value {
        context! {
            action => self.action.as_str(),
            csrf => self.csrf.as_str(),
            passkeys => Value::from(Serde(&self.passkeys)),
            can_remove_passkeys => self.can_remove_passkeys,
            passkey => Value::from(Serde(&self.passkey)),
            has_app => self.has_app,
            app => Value::from(Serde(&self.app)),
            recovery_codes_left => self.recovery_codes_left,
            sign_in_again_url => self.sign_in_again_url.as_deref(),
            back_url => self.back_url.as_str(),
            outcome_key => self.outcome.map(FactorsOutcome::key),
            is_saved => self.outcome == Some(FactorsOutcome::Saved),
        }
    }

    fn samples() -> Vec<(&'static str, Self)> {
        let entry = |id: &str, name: &str, used: Option<&str>| PasskeyEntry {
            id: id.to_owned(),
            name: name.to_owned(),
            created: "28 November 2026, 21:31 UTC".to_owned(),
            used: used.map(ToOwned::to_owned),
        };
        let empty = Self {
            action: route::ACCOUNT_FACTORS.to_owned(),
            csrf: "csrf-value".to_owned(),
            passkeys: Vec::new(),
            can_remove_passkeys: true,
            passkey: Some(PasskeyView::in_form(route::ACCOUNT_FACTORS_PASSKEY.to_owned())),
            has_app: false,
            app: None,
            recovery_codes_left: None,
            sign_in_again_url: None,
            back_url: route::ACCOUNT.to_owned(),
            outcome: None,
        };
        let full = Self {
            passkeys: vec![
                entry("AQ", "Chrome, Android", Some("29 November 2026, 08:02 UTC")),
                entry("Ag", "", None),
            ],
            has_app: true,
            recovery_codes_left: Some(7),
            outcome: Some(FactorsOutcome::Saved),
            ..empty.clone()
        };
        let refused = |outcome| Self { outcome: Some(outcome), can_remove_passkeys: false, ..full.clone() };
        let waiting = Self { app: Some(app_sample(true)), ..empty.clone() };
        let long_ago = Self {
            sign_in_again_url: Some(route::SIGN_IN.to_owned()),
            passkey: None,
            outcome: None,
            ..full.clone()
        };
        vec![
            ("factors_refused", refused(FactorsOutcome::PasskeyRefused)),
            ("factors_only", refused(FactorsOutcome::OnlyWayToSignIn)),
            ("factors_too_many", refused(FactorsOutcome::TooManyPasskeys)),
            ("factors_empty", empty),
            ("factors_full", full),
            ("factors_app", waiting),
            ("factors_long_ago", long_ago),
        ]
    }
}

fn app_sample(is_wrong: bool) -> AppView {
    AppView {
        // A drawing that stands for a code: a sample needs no camera.
        qr: QrView { size: 29, path: "M4 4h7v1h-7zM18 4h7v1h-7zM4 18h7v1h-7z".to_owned() },
        secret: "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ".to_owned(),
        is_wrong,
    }
}
