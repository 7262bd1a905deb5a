//! `/api/v1/invitations`: what became of an application's invitations, and what it changes of them.
//!
//! The application is the one of the `Authorization` header, and it is looked at first. Whatever it does not have looks
//! as if there were none.

mod body;
mod query;
mod view;

use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use usher_app::store::InvitationRecord;
use usher_app::{Error, InvitationRefusal, Refusal};
use usher_domain::{InvitationId, Locale};
use usher_render::urls::{path, route};

use crate::WebState;
use crate::api::members::{ReadBody, SaysJson};
use crate::error_text::Sentences;
use crate::extract::application::Credentials;
use crate::problem::{ApiError, JSON};
use view::{InvitationView, InvitationsView};

/// The endpoints. Nobody keeps their answers: they hold addresses.
pub(crate) fn routes() -> Router<WebState> {
    Router::new()
        .route(route::API_INVITATIONS, get(list))
        .route(route::API_INVITATION, get(show).patch(reschedule))
        .route(route::API_INVITATION_RESEND, post(resend))
        .route(route::API_INVITATION_REVOKE, post(revoke))
        .layer(map_response(async |mut response: Response| {
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response
        }))
}

/// What the path names, not yet looked at by anybody.
type NamedId = Result<Path<String>, PathRejection>;

/// A page of invitations, newest first.
async fn list(
    State(state): State<WebState>,
    credentials: Credentials,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let answer = async {
        let caller = credentials.authenticate_by_header(&state.app).await?;
        let filter = query::parse(query.as_deref().unwrap_or_default(), caller.sms.default_region)?;
        state.app.invitations(Some(&caller.client_id), &filter).await
    };
    let listed = answer.await.map_err(|error| refuse(&state, error))?;
    let next_cursor = listed.next.map(query::cursor);
    let invitations =
        listed.invitations.iter().map(|record| InvitationView::new(record, state.app.now())).collect();
    json_answer(StatusCode::OK, &InvitationsView { invitations, next_cursor })
}

/// One invitation.
async fn show(
    State(state): State<WebState>,
    credentials: Credentials,
    named: NamedId,
) -> Result<Response, ApiError> {
    let answer = async {
        let caller = credentials.authenticate_by_header(&state.app).await?;
        state.app.invitation(Some(&caller.client_id), id_of(named)?).await
    };
    let record = answer.await.map_err(|error| refuse(&state, error))?;
    invitation_answer(&state, StatusCode::OK, &record)
}

/// Sends an invitation again; the answer is the new one.
async fn resend(
    State(state): State<WebState>,
    credentials: Credentials,
    named: NamedId,
    says_json: SaysJson,
    body: ReadBody,
) -> Result<Response, ApiError> {
    let in_english = |error| refuse(&state, error);
    let caller = credentials.authenticate_by_header(&state.app).await.map_err(in_english)?;
    let members = body::optional(says_json, body)?;
    let request = body::resend_request(&members).map_err(in_english)?;
    let id = id_of(named).map_err(in_english)?;
    let record = state.app.resend_invitation(&caller, id, request).await.map_err(in_english)?;
    let mut response = invitation_answer(&state, StatusCode::CREATED, &record)?;
    if let Ok(location) = HeaderValue::from_str(&path::api_invitation(&record.invitation.id.to_string())) {
        response.headers_mut().insert(LOCATION, location);
    }
    Ok(response)
}

/// Takes an invitation back.
async fn revoke(
    State(state): State<WebState>,
    credentials: Credentials,
    named: NamedId,
    says_json: SaysJson,
    body: ReadBody,
) -> Result<Response, ApiError> {
    let in_english = |error| refuse(&state, error);
    let caller = credentials.authenticate_by_header(&state.app).await.map_err(in_english)?;
    let members = body::optional(says_json, body)?;
    members.allow(&[]).map_err(in_english)?;
    let id = id_of(named).map_err(in_english)?;
    let record = state.app.revoke_invitation(&caller, id).await.map_err(in_english)?;
    invitation_answer(&state, StatusCode::OK, &record)
}

/// Moves the expiry.
async fn reschedule(
    State(state): State<WebState>,
    credentials: Credentials,
    named: NamedId,
    says_json: SaysJson,
    body: ReadBody,
) -> Result<Response, ApiError> {
    let in_english = |error| refuse(&state, error);
    let caller = credentials.authenticate_by_header(&state.app).await.map_err(in_english)?;
    let members = body::required(says_json, body)?;
    let expires_at = body::expires_at(&members).map_err(in_english)?;
    let id = id_of(named).map_err(in_english)?;
    let record = state.app.reschedule_invitation(&caller, id, expires_at).await.map_err(in_english)?;
    invitation_answer(&state, StatusCode::OK, &record)
}

/// What is no id is nobody's.
fn id_of(named: NamedId) -> Result<InvitationId, Error> {
    let id = named.ok().and_then(|Path(id)| InvitationId::parse(&id));
    id.ok_or(Error::Refused(Refusal::Invitation(InvitationRefusal::NotFound)))
}

/// Sentences for people are in English: it is no person who asks.
fn refuse(state: &WebState, error: Error) -> ApiError {
    ApiError::new(error, &Sentences::new(state.renderer.locales(), &Locale::fallback()))
}

fn invitation_answer(
    state: &WebState,
    status: StatusCode,
    record: &InvitationRecord,
) -> Result<Response, ApiError> {
    json_answer(status, &InvitationView::new(record, state.app.now()))
}

fn json_answer<T: serde::Serialize>(status: StatusCode, body: &T) -> Result<Response, ApiError> {
    let body = serde_json::to_vec(body).map_err(|error| crate::problem::Failure::Unexpected {
        reason: format!("an answer that is no JSON: {error}"),
    })?;
    Ok((status, [(CONTENT_TYPE, JSON)], body).into_response())
}
