//! `POST /idp/v1/account/resend-verification`: contract.md section 5. Asked without credentials, so the answer is the
//! same for every account and for none.

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use usher_app::{Error, ResendVerificationRequest};
use usher_domain::{AuthType, ClientId, Given, Locale, Problem};

use crate::WebState;
use crate::api::members::{Members, ReadBody, SaysJson, json_body};
use crate::error_text::Sentences;
use crate::extract::client_address::ClientAddress;
use crate::problem::{ApiError, JSON};

/// The members whose absence is told; `client_id` has a row of its own.
const REQUIRED: [&str; 3] = ["redirect_uri", "auth_type", "user_id"];

/// Writes down that a message is wished for. Whether one is due is looked at after the answer.
pub(crate) async fn resend_verification(
    State(state): State<WebState>,
    client: ClientAddress,
    says_json: SaysJson,
    body: ReadBody,
) -> Result<Response, ApiError> {
    let in_english = |error: Error| refuse(&state, error, &Locale::fallback());
    state.admit(client).map_err(in_english)?;
    let body = json_body(says_json, body)?;
    let members = Members::parse(&body)?;
    members.require(&REQUIRED).map_err(in_english)?;
    let client_id = members.client_id().map_err(in_english)?;

    let wished = members.get("locale").clone();
    let request = ResendVerificationRequest { client_id: client_id.clone(), members: members.into_inner() };
    match state.app.resend_verification(request).await {
        Ok(auth_type) => Ok(answer(auth_type)),
        Err(error) => {
            let locale = reader_locale(&state, &client_id, &wished).await;
            Err(refuse(&state, error, &locale))
        }
    }
}

fn answer(auth_type: AuthType) -> Response {
    let body = match auth_type {
        AuthType::Email => r#"{"message":"An email has been sent to the address on record."}"#,
        AuthType::Sms => r#"{"message":"A text message has been sent to the number on record."}"#,
    };
    ([(CONTENT_TYPE, JSON)], body).into_response()
}

fn refuse(state: &WebState, error: Error, locale: &Locale) -> ApiError {
    let missing = matches!(
        &error,
        Error::Invalid(errors) if errors.iter().any(|error| error.problem == Problem::MissingParameter)
    );
    let refusal = ApiError::new(error, &Sentences::new(state.renderer.locales(), locale));
    if missing { refusal.into_missing_argument() } else { refusal }
}

/// The language of sentences for people: the request's, where the flow has it.
async fn reader_locale(state: &WebState, client_id: &str, wished: &Given) -> Locale {
    let Some(client_id) = ClientId::parse(client_id) else { return Locale::fallback() };
    // The sentence matters less than the refusal: should the store fail now, it is told in English.
    match state.app.application(&client_id).await {
        Ok(Some(application)) => {
            let found = state.app.flow_locale(&application, wished);
            found.unwrap_or_else(|| application.default_locale.clone())
        }
        Ok(None) | Err(_) => Locale::fallback(),
    }
}
