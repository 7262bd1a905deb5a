//! What happens to an authorization request: the one decision of the authorization endpoint (OpenID Connect Core
//! sections 3.1.2.1 to 3.1.2.6).
//!
//! Each page that it asks for ends with the same request again, so the decision is made anew until it is a grant or a
//! refusal.

use usher_domain::{Amr, AuthenticationMethod, SecondFactor, Timestamp, UserId};

use crate::{AuthorizationRequest, ClaimRequest, ClaimsRequest, ErrorCode, Prompt, ProtocolError};

/// Everything that the decision depends on beside the request.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// Now.
    pub now: Timestamp,
    /// The browser's session, when it has one.
    pub session: Option<CurrentSession<'a>>,
    /// What the request's `id_token_hint` turned out to be.
    pub hint: IdTokenHint,
    /// When the person was first sent to a page for this request, as `usher_asked` proves; what was done at or after
    /// this time answers the request. Keep the first time when a second page follows the first.
    pub asked_at: Option<Timestamp>,
    /// Whether the application demands a second factor.
    pub second_factor: SecondFactor,
}

/// The session of a browser, and what is known of its user with regard to the application.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each read by one rule")]
pub struct CurrentSession<'a> {
    /// Who is signed in.
    pub user_id: UserId,
    /// When they last proved who they are; the `auth_time` claim.
    pub authenticated_at: Timestamp,
    /// How.
    pub amr: &'a Amr,
    /// When they last chose to go on with this account.
    pub account_chosen_at: Option<Timestamp>,
    /// When they last consented to this application.
    pub consented_at: Option<Timestamp>,
    /// Whether consent is still needed for what this request asks: the setting says so, and it was not given.
    pub consent_is_missing: bool,
    /// Whether a required document of the application was not accepted in its current version.
    pub documents_are_missing: bool,
    /// Whether the user may use the application: they are linked to it.
    pub may_use_application: bool,
    /// Whether the user has set up a second factor, for which every sign-in of theirs then asks.
    pub has_second_factor: bool,
}

/// What an `id_token_hint` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdTokenHint {
    /// There was none.
    Absent,
    /// It is an ID token of ours for this user, expired or not.
    User(UserId),
    /// It is nothing that we signed.
    Invalid,
}

/// What to do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Show the sign-in page.
    SignIn,
    /// Ask which account to use.
    SelectAccount,
    /// Ask for the second factor, or have one set up.
    SecondFactor,
    /// Ask to accept documents.
    Documents,
    /// Ask for consent.
    Consent,
    /// Say on a page that this account may not use the application.
    NoAccess,
    /// Give the application its code.
    Grant,
    /// Tell the application an error.
    Refuse(ProtocolError),
}

/// Decides. Never shows a screen under `prompt=none`, and never asks twice for what was answered since `asked_at`.
pub fn decide(request: &AuthorizationRequest, situation: &Situation<'_>) -> Decision {
    if situation.hint == IdTokenHint::Invalid {
        return refuse(ErrorCode::InvalidRequest, "The id_token_hint is no ID token of this issuer.");
    }
    let Some(factor) = wanted_factor(request, situation.second_factor) else {
        return refuse(ErrorCode::UnmetAuthenticationRequirements, "No essential acr value can be met.");
    };
    let silent = request.prompts.contains(Prompt::None);
    match next_step(request, situation, factor) {
        Step::Authenticate if silent => refuse(ErrorCode::LoginRequired, "The person must sign in."),
        Step::OtherUser if silent => {
            refuse(ErrorCode::LoginRequired, "Another person than the one expected is signed in.")
        }
        // They were asked to sign in for this request and did so, again as somebody else: an answer that names another
        // person is not allowed (Core section 3.1.2.2).
        Step::OtherUser if answered(situation, session_time(situation)) => {
            refuse(ErrorCode::LoginRequired, "Another person than the one expected signed in.")
        }
        Step::Authenticate | Step::OtherUser => Decision::SignIn,
        Step::Choose if silent => refuse(ErrorCode::AccountSelectionRequired, "An account must be chosen."),
        Step::Choose => Decision::SelectAccount,
        Step::Refused if silent => {
            refuse(ErrorCode::AccessDenied, "The person may not use this application.")
        }
        Step::Refused => Decision::NoAccess,
        Step::Confirm if silent => refuse(ErrorCode::InteractionRequired, "A second factor is needed."),
        Step::Confirm => Decision::SecondFactor,
        Step::Accept if silent => refuse(ErrorCode::InteractionRequired, "Documents must be accepted."),
        Step::Accept => Decision::Documents,
        Step::Allow if silent => refuse(ErrorCode::ConsentRequired, "Consent is needed."),
        Step::Allow => Decision::Consent,
        Step::Done => Decision::Grant,
    }
}

/// The first thing that stands between a request and its grant.
enum Step {
    Authenticate,
    OtherUser,
    Choose,
    Refused,
    Confirm,
    Accept,
    Allow,
    Done,
}

fn next_step(request: &AuthorizationRequest, situation: &Situation<'_>, factor: SecondFactor) -> Step {
    let Some(session) = &situation.session else { return Step::Authenticate };
    let signed_in_for_this = answered(situation, Some(session.authenticated_at));
    if request.prompts.contains(Prompt::Login) && !signed_in_for_this {
        return Step::Authenticate;
    }
    let chosen = signed_in_for_this || answered(situation, session.account_chosen_at);
    if request.prompts.contains(Prompt::SelectAccount) && !chosen {
        return Step::Choose;
    }
    if is_for_another(request, situation.hint, session.user_id) {
        return Step::OtherUser;
    }
    let age = situation.now.since(session.authenticated_at);
    if request.max_age.is_some_and(|max_age| age > max_age) && !signed_in_for_this {
        return Step::Authenticate;
    }
    if !session.may_use_application {
        return Step::Refused;
    }
    let needs_second_factor = session.has_second_factor || factor == SecondFactor::Required;
    if needs_second_factor && !session.amr.is_multi_factor() {
        return Step::Confirm;
    }
    if session.documents_are_missing {
        return Step::Accept;
    }
    let consent_is_asked = request.prompts.contains(Prompt::Consent);
    if session.consent_is_missing || (consent_is_asked && !answered(situation, session.consented_at)) {
        return Step::Allow;
    }
    Step::Done
}

/// Whether something happened at or after the person was first asked for this request.
fn answered(situation: &Situation<'_>, at: Option<Timestamp>) -> bool {
    matches!((situation.asked_at, at), (Some(asked_at), Some(at)) if at >= asked_at)
}

fn session_time(situation: &Situation<'_>) -> Option<Timestamp> {
    situation.session.as_ref().map(|session| session.authenticated_at)
}

fn is_for_another(request: &AuthorizationRequest, hint: IdTokenHint, user_id: UserId) -> bool {
    let hinted = match hint {
        IdTokenHint::User(expected) => expected != user_id,
        IdTokenHint::Absent | IdTokenHint::Invalid => false,
    };
    hinted || request.claims.is_for_another_subject(&user_id.to_string())
}

/// Whether this request needs a second factor (Core section 5.5.1.1); `None` when it has an essential `acr` of which we
/// can meet no value. A context that is only liked changes nothing: whoever has a second factor is asked for it anyway.
fn wanted_factor(request: &AuthorizationRequest, setting: SecondFactor) -> Option<SecondFactor> {
    let Some(acr) = request.claims.acr().filter(|acr| acr.essential && !acr.values.is_empty()) else {
        return Some(setting);
    };
    let [one, two] = acr_values();
    match (acr.accepts(&one.into()), acr.accepts(&two.into())) {
        (true, _) => Some(setting),
        (false, true) => Some(SecondFactor::Required),
        (false, false) => None,
    }
}

/// The authentication contexts that there are, the weaker one first.
pub fn acr_values() -> [&'static str; 2] {
    let two_factors = [AuthenticationMethod::Password, AuthenticationMethod::OneTimePassword];
    [Amr::default().acr(), Amr::new(&two_factors).acr()]
}

/// The `acr` claim for a sign-in: the context that was reached, or the weaker one, which it contains, when an essential
/// request takes no other (Core section 5.5.1.1).
pub fn acr_claim(claims: &ClaimsRequest, amr: &Amr) -> &'static str {
    let [one, two] = acr_values();
    let only_one =
        |acr: &ClaimRequest| acr.essential && acr.accepts(&one.into()) && !acr.accepts(&two.into());
    if claims.acr().is_some_and(only_one) { one } else { amr.acr() }
}

fn refuse(code: ErrorCode, description: &'static str) -> Decision {
    Decision::Refuse(ProtocolError::new(code, description))
}

#[cfg(test)]
mod tests;
