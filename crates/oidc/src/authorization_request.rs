//! Reads an authorization request (OpenID Connect Core section 3.1.2.1, RFC 6749 section 4.1.1, RFC 7636 section 4.3).

use std::time::Duration;

use usher_domain::{ClientId, Locale, Pkce, RelyingParty};

use crate::{
    ClaimsRequest, CodeChallenge, Display, ErrorCode, Parameters, Prompts, ProtocolError, ResponseMode,
    ResponseTarget, Scope,
};

/// A request that passed every check that its text allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorizationRequest {
    /// Who asks.
    pub client_id: ClientId,
    /// Where the answer goes.
    pub target: ResponseTarget,
    /// What is asked for, as it was asked; [`Scope::granted`] says what of it is given.
    pub scope: Scope,
    /// Goes into the ID token as it came.
    pub nonce: Option<String>,
    /// Which screens must or must not be shown.
    pub prompts: Prompts,
    /// How long ago the person may have signed in; in whole seconds.
    pub max_age: Option<Duration>,
    /// How pages should be shown.
    pub display: Option<Display>,
    /// The languages that the person prefers, the best first.
    pub ui_locales: Vec<Locale>,
    /// What the person may call themselves; shown in the form, and trusted for nothing.
    pub login_hint: Option<String>,
    /// An ID token of the person who is expected; not yet verified.
    pub id_token_hint: Option<String>,
    /// The authentication contexts that would be liked, the best first.
    pub acr_values: Vec<String>,
    /// Claims asked for one by one.
    pub claims: ClaimsRequest,
    /// What the code's verifier must fit.
    pub code_challenge: Option<CodeChallenge>,
}

/// Why a request is refused, by who may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthorizationError {
    /// The redirect URI cannot be trusted: told to the person on a page (RFC 6749 section 4.1.2.1).
    Page(ProtocolError),
    /// Told to the application at its redirect URI.
    Redirect(ResponseTarget, ProtocolError),
}

impl AuthorizationRequest {
    /// Reads the request of a client that was found by its `client_id`.
    ///
    /// A pushed request was put in the place of its `request_uri` before.
    ///
    /// # Errors
    /// The first that is found; see [`AuthorizationError`].
    pub fn read(
        parameters: &Parameters,
        client_id: &ClientId,
        relying_party: &RelyingParty,
        redirect_uris: &[String],
    ) -> Result<Self, AuthorizationError> {
        let mut target = ResponseTarget {
            redirect_uri: trusted_redirect_uri(parameters, redirect_uris)
                .map_err(AuthorizationError::Page)?,
            response_mode: ResponseMode::Query,
            state: None,
        };
        target.state = match once(parameters, "state", MOST_STATE_BYTES) {
            Ok(state) => state.map(str::to_owned),
            Err(error) => return Err(AuthorizationError::Redirect(target, error)),
        };
        target.response_mode = match response_mode(parameters) {
            Ok(mode) => mode,
            Err(error) => return Err(AuthorizationError::Redirect(target, error)),
        };
        match Self::read_rest(parameters, client_id, relying_party, &target) {
            Ok(request) => Ok(request),
            Err(error) => Err(AuthorizationError::Redirect(target, error)),
        }
    }

    fn read_rest(
        parameters: &Parameters,
        client_id: &ClientId,
        relying_party: &RelyingParty,
        target: &ResponseTarget,
    ) -> Result<Self, ProtocolError> {
        if let Some(name) = parameters.repeated() {
            return Err(ProtocolError::repeated(name));
        }
        refuse_unsupported(parameters)?;
        check_response_type(parameters)?;
        let scope = parameters.get("scope").map_or(Some(Scope::default()), Scope::parse);
        let scope = scope.ok_or_else(|| {
            ProtocolError::new(ErrorCode::InvalidScope, "The parameter 'scope' is malformed or too long.")
        })?;
        let text = |name, most_bytes| once(parameters, name, most_bytes).map(|text| text.map(str::to_owned));
        Ok(Self {
            client_id: client_id.clone(),
            target: target.clone(),
            scope,
            nonce: text("nonce", MOST_NONCE_BYTES)?,
            prompts: Prompts::parse(once(parameters, "prompt", MOST_LIST_BYTES)?.unwrap_or_default())?,
            max_age: max_age(parameters)?,
            display: parameters.get("display").and_then(Display::parse),
            ui_locales: list(parameters, "ui_locales")?.filter_map(Locale::parse).collect(),
            login_hint: text("login_hint", MOST_HINT_BYTES)?,
            id_token_hint: text("id_token_hint", MOST_TOKEN_BYTES)?,
            acr_values: list(parameters, "acr_values")?.map(str::to_owned).collect(),
            claims: parameters.get("claims").map(ClaimsRequest::parse).transpose()?.unwrap_or_default(),
            code_challenge: code_challenge(parameters, relying_party.pkce)?,
        })
    }
}

const MOST_STATE_BYTES: usize = 8_192;
const MOST_NONCE_BYTES: usize = 1_000;
const MOST_LIST_BYTES: usize = 1_000;
const MOST_HINT_BYTES: usize = 1_000;
pub(crate) const MOST_TOKEN_BYTES: usize = 16_384;

/// Exact comparison (RFC 9700 section 2.1); may not be left out, even when there is only one (Core section 3.1.2.1).
fn trusted_redirect_uri(parameters: &Parameters, registered: &[String]) -> Result<String, ProtocolError> {
    for name in ["client_id", "redirect_uri"] {
        if parameters.repeats(name) {
            return Err(ProtocolError::repeated(name));
        }
    }
    let Some(given) = parameters.get("redirect_uri") else {
        return Err(ProtocolError::missing("redirect_uri"));
    };
    if !registered.iter().any(|uri| uri == given) {
        return Err(ProtocolError::invalid_request(
            "The redirect_uri is not registered for this application, exactly as it was sent.",
        ));
    }
    Ok(given.to_owned())
}

fn response_mode(parameters: &Parameters) -> Result<ResponseMode, ProtocolError> {
    if parameters.repeats("response_mode") {
        return Err(ProtocolError::repeated("response_mode"));
    }
    let Some(text) = parameters.get("response_mode") else { return Ok(ResponseMode::Query) };
    ResponseMode::parse(text)
        .ok_or_else(|| ProtocolError::invalid_request("The response_mode is neither query nor form_post."))
}

/// Request objects and registration by value (Core sections 6 and 7.2.1).
fn refuse_unsupported(parameters: &Parameters) -> Result<(), ProtocolError> {
    for (name, code) in [
        ("request", ErrorCode::RequestNotSupported),
        ("request_uri", ErrorCode::RequestUriNotSupported),
        ("registration", ErrorCode::RegistrationNotSupported),
    ] {
        if parameters.get(name).is_some() {
            return Err(ProtocolError::new(code, format!("The parameter '{name}' is not supported.")));
        }
    }
    Ok(())
}

fn check_response_type(parameters: &Parameters) -> Result<(), ProtocolError> {
    match parameters.get("response_type") {
        Some("code") => Ok(()),
        Some(_) => {
            Err(ProtocolError::new(ErrorCode::UnsupportedResponseType, "The only response_type is 'code'."))
        }
        None => Err(ProtocolError::missing("response_type")),
    }
}

fn max_age(parameters: &Parameters) -> Result<Option<Duration>, ProtocolError> {
    let Some(text) = parameters.get("max_age") else { return Ok(None) };
    // Rust reads a sign too, which no number of seconds has here.
    let digits = text.len() <= 10 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(seconds) if digits => Ok(Some(Duration::from_secs(seconds))),
        Ok(_) | Err(_) => Err(ProtocolError::invalid_request("The max_age is no number of seconds.")),
    }
}

fn code_challenge(parameters: &Parameters, pkce: Pkce) -> Result<Option<CodeChallenge>, ProtocolError> {
    let method = parameters.get("code_challenge_method");
    let Some(text) = parameters.get("code_challenge") else {
        return match pkce {
            Pkce::Required => Err(ProtocolError::missing("code_challenge")),
            Pkce::Optional if method.is_some() => Err(ProtocolError::missing("code_challenge")),
            Pkce::Optional => Ok(None),
        };
    };
    // Without a method it would be 'plain' (RFC 7636 section 4.3).
    if method != Some("S256") {
        return Err(ProtocolError::invalid_request("The code_challenge_method must be S256."));
    }
    CodeChallenge::parse(text).map(Some).ok_or_else(|| ProtocolError::malformed("code_challenge"))
}

/// A parameter that came at most once, in its bounds.
fn once<'a>(
    parameters: &'a Parameters,
    name: &'static str,
    most_bytes: usize,
) -> Result<Option<&'a str>, ProtocolError> {
    if parameters.repeats(name) {
        return Err(ProtocolError::repeated(name));
    }
    match parameters.get(name) {
        // No parameter of a request has a use for control characters, and not every database can keep them.
        Some(text) if text.len() > most_bytes || text.contains(char::is_control) => {
            Err(ProtocolError::malformed(name))
        }
        found => Ok(found),
    }
}

/// The words of a parameter that holds a list with spaces between.
pub(crate) fn list<'a>(
    parameters: &'a Parameters,
    name: &'static str,
) -> Result<impl Iterator<Item = &'a str> + use<'a>, ProtocolError> {
    let text = once(parameters, name, MOST_LIST_BYTES)?.unwrap_or_default();
    Ok(text.split(' ').filter(|word| !word.is_empty()))
}

#[cfg(test)]
mod tests;
