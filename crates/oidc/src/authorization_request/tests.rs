use proptest::prelude::*;
use usher_domain::ClientAuthentication;

use super::*;
use crate::Prompt;

const CALLBACK: &str = "https://shop.example/cb";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

fn public() -> RelyingParty {
    RelyingParty { authentication: vec![ClientAuthentication::None], ..RelyingParty::default() }
}

fn good() -> Parameters {
    Parameters::default()
        .with("client_id", "shop")
        .with("redirect_uri", CALLBACK)
        .with("response_type", "code")
        .with("scope", "openid email")
        .with("state", "s t")
        .with("code_challenge", CHALLENGE)
        .with("code_challenge_method", "S256")
}

fn read_with(
    parameters: &Parameters,
    settings: &RelyingParty,
) -> Result<AuthorizationRequest, AuthorizationError> {
    let client_id = ClientId::parse("shop").unwrap();
    AuthorizationRequest::read(parameters, &client_id, settings, &[CALLBACK.to_owned()])
}

fn read(parameters: &Parameters) -> Result<AuthorizationRequest, AuthorizationError> {
    read_with(parameters, &public())
}

/// The code of an error that goes to the redirect URI, with the state.
fn redirected(parameters: &Parameters) -> ErrorCode {
    match read(parameters) {
        Err(AuthorizationError::Redirect(target, error)) => {
            assert_eq!(target.redirect_uri, CALLBACK);
            assert_eq!(target.state.as_deref(), Some("s t"));
            error.code
        }
        other => panic!("expected an error for the redirect URI, got {other:?}"),
    }
}

#[test]
fn core_3_1_2_1_every_parameter_is_read() {
    let parameters = good()
        .with("nonce", "n-0S6")
        .with("prompt", "login consent")
        .with("max_age", "0")
        .with("display", "popup")
        .with("ui_locales", "fr-CA fr xx_ en")
        .with("login_hint", "guest@example.com")
        .with("id_token_hint", "a.b.c")
        .with("acr_values", "urn:a urn:b")
        .with("claims", r#"{"userinfo":{"name":null}}"#)
        .with("response_mode", "form_post")
        .with("unheard_of", "1");
    let request = read(&parameters).unwrap();
    assert_eq!(request.target.response_mode, ResponseMode::FormPost);
    assert_eq!(request.scope.to_string(), "openid email");
    assert_eq!(request.nonce.as_deref(), Some("n-0S6"));
    assert!(request.prompts.contains(Prompt::Login) && request.prompts.contains(Prompt::Consent));
    assert_eq!(request.max_age, Some(Duration::ZERO));
    assert_eq!(request.display, Some(Display::Popup));
    let locales: Vec<_> = request.ui_locales.iter().map(Locale::as_str).collect();
    assert_eq!(locales, ["fr-CA", "fr", "en"]);
    assert_eq!(request.login_hint.as_deref(), Some("guest@example.com"));
    assert_eq!(request.id_token_hint.as_deref(), Some("a.b.c"));
    assert_eq!(request.acr_values, ["urn:a", "urn:b"]);
    assert_eq!(request.claims.userinfo.len(), 1);
    assert_eq!(request.code_challenge.unwrap().as_str(), CHALLENGE);
}

#[test]
fn rfc6749_4_1_2_1_a_redirect_uri_that_is_not_trusted_gets_nothing() {
    for parameters in [
        good().without("redirect_uri"),
        good().with("redirect_uri", "https://shop.example/cb/"),
        good().with("redirect_uri", "https://shop.example/cb?x=1"),
        good().with("redirect_uri", "HTTPS://shop.example/cb"),
        good().with("redirect_uri", "https://evil.example/"),
        Parameters::parse(&format!("{}&redirect_uri=https%3A%2F%2Fa.example", good().to_query())).unwrap(),
        Parameters::parse(&format!("{}&client_id=other", good().to_query())).unwrap(),
    ] {
        match read(&parameters) {
            Err(AuthorizationError::Page(error)) => assert_eq!(error.code, ErrorCode::InvalidRequest),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn rfc6749_4_1_2_1_unknown_response_type_goes_to_the_redirect_uri() {
    for response_type in ["token", "id_token", "code id_token", "code token", "none", "CODE"] {
        let parameters = good().with("response_type", response_type);
        assert_eq!(redirected(&parameters), ErrorCode::UnsupportedResponseType, "{response_type}");
    }
    assert_eq!(redirected(&good().without("response_type")), ErrorCode::InvalidRequest);
}

#[test]
fn rfc6749_3_1_a_repeated_parameter_goes_to_the_redirect_uri() {
    for name in ["scope", "nonce", "prompt", "response_type", "code_challenge", "response_mode", "claims"] {
        let query = format!("{}&{name}=a&{name}=b", good().to_query());
        assert_eq!(redirected(&Parameters::parse(&query).unwrap()), ErrorCode::InvalidRequest, "{name}");
    }
    let twice = Parameters::parse(&format!("{}&state=again", good().to_query())).unwrap();
    match read(&twice) {
        Err(AuthorizationError::Redirect(target, _)) => assert_eq!(target.state, None),
        other => panic!("{other:?}"),
    }
}

#[test]
fn rfc6749_3_3_a_malformed_scope_is_invalid() {
    assert_eq!(redirected(&good().with("scope", "openid \"x\"")), ErrorCode::InvalidScope);
}

#[test]
fn core_3_1_2_1_without_openid_it_is_a_request_of_oauth() {
    assert!(!read(&good().with("scope", "email")).unwrap().scope.is_openid());
    assert!(read(&good().without("scope")).unwrap().scope.is_empty());
}

#[test]
fn core_3_1_2_1_parameters_that_do_not_have_their_form_are_invalid() {
    for (name, value) in [
        ("prompt", "none login".to_owned()),
        ("max_age", "-1".to_owned()),
        ("max_age", "+1".to_owned()),
        ("max_age", "1.5".to_owned()),
        ("max_age", "99999999999".to_owned()),
        ("claims", "{".to_owned()),
        ("nonce", "a".repeat(1_001)),
        ("nonce", "a\0".to_owned()),
        ("login_hint", "a".repeat(1_001)),
        ("id_token_hint", "a".repeat(16_385)),
        ("acr_values", "a ".repeat(501)),
        ("ui_locales", "a ".repeat(501)),
        ("response_mode", "fragment".to_owned()),
        ("response_mode", "query.jwt".to_owned()),
    ] {
        assert_eq!(redirected(&good().with(name, &value)), ErrorCode::InvalidRequest, "{name}={value}");
    }
}

#[test]
fn core_3_1_2_6_request_objects_and_registration_have_errors_of_their_own() {
    for (name, code) in [
        ("request", ErrorCode::RequestNotSupported),
        ("request_uri", ErrorCode::RequestUriNotSupported),
        ("registration", ErrorCode::RegistrationNotSupported),
    ] {
        assert_eq!(redirected(&good().with(name, "https://a.example/")), code);
    }
}

#[test]
fn rfc7636_4_4_1_a_challenge_is_required_unless_it_was_waived() {
    let bare = good().without("code_challenge").without("code_challenge_method");
    assert_eq!(redirected(&bare), ErrorCode::InvalidRequest);
    let waived = RelyingParty { pkce: Pkce::Optional, ..RelyingParty::default() };
    assert_eq!(read_with(&bare, &waived).unwrap().code_challenge, None);
    assert!(read_with(&good(), &waived).unwrap().code_challenge.is_some());
    assert!(read_with(&good().without("code_challenge"), &waived).is_err());
}

#[test]
fn rfc7636_4_3_plain_is_refused_and_a_missing_method_means_plain() {
    for parameters in [
        good().with("code_challenge_method", "plain"),
        good().with("code_challenge_method", "s256"),
        good().without("code_challenge_method"),
        good().with("code_challenge", &CHALLENGE[1..]),
        good().with("code_challenge", &"a".repeat(129)),
    ] {
        assert_eq!(redirected(&parameters), ErrorCode::InvalidRequest, "{parameters:?}");
    }
}

#[test]
fn form_post_errors_travel_in_the_form_too() {
    match read(&good().with("response_mode", "form_post").with("max_age", "x")) {
        Err(AuthorizationError::Redirect(target, _)) => {
            assert_eq!(target.response_mode, ResponseMode::FormPost);
        }
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn any_value_of_any_parameter_is_read_without_a_panic(
        name in "prompt|max_age|claims|scope|state|code_challenge|ui_locales|display|response_mode|nonce",
        value in "\\PC{0,60}",
    ) {
        let parameters = good().with(&name, &value);
        match read(&parameters) {
            Ok(request) => prop_assert_eq!(request.target.redirect_uri, CALLBACK),
            Err(AuthorizationError::Redirect(target, _)) => prop_assert_eq!(target.redirect_uri, CALLBACK),
            Err(AuthorizationError::Page(error)) => prop_assert!(false, "{}", error),
        }
    }
}
