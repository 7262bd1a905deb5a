use std::time::Duration;

use usher_domain::{ClientId, RelyingParty};

use super::*;
use crate::fixture::{NOW, user};
use crate::{Parameters, Scope};

fn request(changes: &[(&str, &str)]) -> AuthorizationRequest {
    let mut parameters = Parameters::default()
        .with("redirect_uri", "https://shop.example/cb")
        .with("response_type", "code")
        .with("scope", "openid")
        .with("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
        .with("code_challenge_method", "S256");
    for (name, value) in changes {
        parameters = parameters.with(name, value);
    }
    let client_id = ClientId::parse("shop").unwrap();
    let uris = ["https://shop.example/cb".to_owned()];
    AuthorizationRequest::read(&parameters, &client_id, &RelyingParty::default(), &uris).unwrap()
}

fn one_factor() -> Amr {
    Amr::new(&[AuthenticationMethod::Password])
}

fn two_factors() -> Amr {
    Amr::new(&[AuthenticationMethod::Password, AuthenticationMethod::OneTimePassword])
}

fn ago(seconds: u64) -> Timestamp {
    NOW.minus(Duration::from_secs(seconds))
}

/// Signed in an hour ago, with nothing missing.
fn session(amr: &Amr) -> CurrentSession<'_> {
    CurrentSession {
        user_id: user(1),
        authenticated_at: ago(3_600),
        amr,
        account_chosen_at: None,
        consented_at: None,
        consent_is_missing: false,
        documents_are_missing: false,
        may_use_application: true,
        has_second_factor: false,
    }
}

fn situation(session: Option<CurrentSession<'_>>) -> Situation<'_> {
    Situation {
        now: NOW,
        session,
        hint: IdTokenHint::Absent,
        asked_at: None,
        second_factor: SecondFactor::Optional,
    }
}

fn refused(decision: &Decision) -> Option<ErrorCode> {
    match decision {
        Decision::Refuse(error) => Some(error.code),
        Decision::SignIn
        | Decision::SelectAccount
        | Decision::SecondFactor
        | Decision::Documents
        | Decision::Consent
        | Decision::NoAccess
        | Decision::Grant => None,
    }
}

#[test]
fn core_3_1_2_3_nobody_signed_in_means_sign_in_or_login_required() {
    assert_eq!(decide(&request(&[]), &situation(None)), Decision::SignIn);
    let silent = decide(&request(&[("prompt", "none")]), &situation(None));
    assert_eq!(refused(&silent), Some(ErrorCode::LoginRequired));
}

#[test]
fn core_3_1_2_3_a_session_is_enough_by_itself_and_silently() {
    let amr = one_factor();
    for prompt in ["", "none"] {
        let request = request(&[("prompt", prompt)]);
        assert_eq!(decide(&request, &situation(Some(session(&amr)))), Decision::Grant);
    }
}

#[test]
fn core_3_1_2_1_prompts_are_asked_once_and_then_answered() {
    let amr = one_factor();
    for (prompt, page) in [
        ("login", Decision::SignIn),
        ("select_account", Decision::SelectAccount),
        ("consent", Decision::Consent),
    ] {
        let request = request(&[("prompt", prompt)]);
        assert_eq!(decide(&request, &situation(Some(session(&amr)))), page, "{prompt}");
        let mut asked = situation(Some(session(&amr)));
        asked.asked_at = Some(ago(60));
        assert_eq!(decide(&request, &asked), page, "{prompt} asked, not answered");
        let answered = CurrentSession {
            authenticated_at: if prompt == "login" { ago(60) } else { ago(3_600) },
            account_chosen_at: Some(ago(60)),
            consented_at: Some(ago(30)),
            ..session(&amr)
        };
        asked.session = Some(answered);
        assert_eq!(decide(&request, &asked), Decision::Grant, "{prompt} answered");
    }
}

#[test]
fn core_3_1_2_1_signing_in_answers_select_account_too() {
    let amr = one_factor();
    let request = request(&[("prompt", "login select_account")]);
    let mut asked = situation(Some(CurrentSession { authenticated_at: ago(1), ..session(&amr) }));
    asked.asked_at = Some(ago(60));
    assert_eq!(decide(&request, &asked), Decision::Grant);
}

#[test]
fn core_3_1_2_1_max_age_asks_for_a_newer_sign_in_and_does_not_loop() {
    let amr = one_factor();
    for (max_age, signed_in, expected) in
        [("3600", 3_600, Decision::Grant), ("3599", 3_600, Decision::SignIn), ("0", 1, Decision::SignIn)]
    {
        let request = request(&[("max_age", max_age)]);
        let session = CurrentSession { authenticated_at: ago(signed_in), ..session(&amr) };
        assert_eq!(decide(&request, &situation(Some(session))), expected, "{max_age}");
    }
    let zero = request(&[("max_age", "0")]);
    let mut asked = situation(Some(CurrentSession { authenticated_at: ago(5), ..session(&amr) }));
    asked.asked_at = Some(ago(20));
    assert_eq!(decide(&zero, &asked), Decision::Grant);
    let silent = request(&[("max_age", "10"), ("prompt", "none")]);
    assert_eq!(refused(&decide(&silent, &situation(Some(session(&amr))))), Some(ErrorCode::LoginRequired));
}

#[test]
fn core_3_1_2_1_a_hint_for_another_user_never_gives_this_one() {
    let amr = one_factor();
    let other_sub = format!(r#"{{"id_token":{{"sub":{{"value":"{}"}}}}}}"#, user(2));
    for (hint, claims) in [(IdTokenHint::User(user(2)), "{}"), (IdTokenHint::Absent, other_sub.as_str())] {
        let mut situation = situation(Some(session(&amr)));
        situation.hint = hint;
        assert_eq!(decide(&request(&[("claims", claims)]), &situation), Decision::SignIn);
        let silent = decide(&request(&[("claims", claims), ("prompt", "none")]), &situation);
        assert_eq!(refused(&silent), Some(ErrorCode::LoginRequired));
        situation.asked_at = Some(ago(4_000));
        let again = decide(&request(&[("claims", claims)]), &situation);
        assert_eq!(refused(&again), Some(ErrorCode::LoginRequired), "signed in as somebody else");
    }
    let mut same = situation(Some(session(&amr)));
    same.hint = IdTokenHint::User(user(1));
    assert_eq!(decide(&request(&[]), &same), Decision::Grant);
}

#[test]
fn core_3_1_2_2_a_hint_that_is_not_ours_is_an_invalid_request() {
    let mut situation = situation(None);
    situation.hint = IdTokenHint::Invalid;
    assert_eq!(refused(&decide(&request(&[]), &situation)), Some(ErrorCode::InvalidRequest));
}

#[test]
fn core_5_5_1_1_an_essential_acr_is_met_or_refused() {
    let (one, two) = (one_factor(), two_factors());
    let [acr_one, acr_two] = acr_values();
    let essential = |value: &str| {
        request(&[("claims", &format!(r#"{{"id_token":{{"acr":{{"essential":true,"value":"{value}"}}}}}}"#))])
    };
    assert_eq!(decide(&essential(acr_two), &situation(Some(session(&one)))), Decision::SecondFactor);
    assert_eq!(decide(&essential(acr_two), &situation(Some(session(&two)))), Decision::Grant);
    assert_eq!(decide(&essential(acr_one), &situation(Some(session(&one)))), Decision::Grant);
    let unknown = decide(&essential("urn:other"), &situation(None));
    assert_eq!(refused(&unknown), Some(ErrorCode::UnmetAuthenticationRequirements));
    let liked = request(&[("acr_values", acr_two)]);
    assert_eq!(decide(&liked, &situation(Some(session(&one)))), Decision::Grant);
    assert_eq!(acr_claim(&essential(acr_one).claims, &two), acr_one);
    assert_eq!(acr_claim(&liked.claims, &two), acr_two);
    assert_eq!(acr_claim(&liked.claims, &one), acr_one);
}

/// Every combination of what a session can lack, against the order in which it is asked for.
#[test]
fn core_3_1_2_4_what_is_missing_is_asked_for_in_one_order() {
    for case in 0_u8..128 {
        let bit = |index: u8| case & (1 << index) != 0;
        let [barred, required, enrolled, multi, documents, consent, silent] =
            [bit(0), bit(1), bit(2), bit(3), bit(4), bit(5), bit(6)];
        let amr = if multi { two_factors() } else { one_factor() };
        let session = CurrentSession {
            may_use_application: !barred,
            has_second_factor: enrolled,
            documents_are_missing: documents,
            consent_is_missing: consent,
            ..session(&amr)
        };
        let mut situation = situation(Some(session));
        situation.second_factor = if required { SecondFactor::Required } else { SecondFactor::Optional };
        let expected = if barred {
            (Decision::NoAccess, ErrorCode::AccessDenied)
        } else if (required || enrolled) && !multi {
            (Decision::SecondFactor, ErrorCode::InteractionRequired)
        } else if documents {
            (Decision::Documents, ErrorCode::InteractionRequired)
        } else if consent {
            (Decision::Consent, ErrorCode::ConsentRequired)
        } else {
            assert_eq!(
                decide(&request(&[("prompt", if silent { "none" } else { "" })]), &situation),
                Decision::Grant
            );
            continue;
        };
        if silent {
            let decision = decide(&request(&[("prompt", "none")]), &situation);
            assert_eq!(refused(&decision), Some(expected.1), "{case:07b}");
        } else {
            assert_eq!(decide(&request(&[]), &situation), expected.0, "{case:07b}");
        }
    }
}

#[test]
fn rfc6749_4_1_1_a_request_without_openid_is_decided_alike() {
    let amr = one_factor();
    let mut plain = request(&[]);
    plain.scope = Scope::default();
    assert_eq!(decide(&plain, &situation(Some(session(&amr)))), Decision::Grant);
}
