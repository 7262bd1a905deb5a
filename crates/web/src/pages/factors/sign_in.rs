//! Signing in with a passkey, without saying who one is.

use axum::Json;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;
use usher_app::{FirstFactor, FirstFactorResult, PasskeyAnswer, ProvenPasskey};
use usher_domain::{HalfSignedIn, SecondFactor};
use usher_render::urls::route;

use super::question;
use super::subject::entrance;
use crate::extract::client_address::ClientAddress;
use crate::pages::continued::{self, Continued};
use crate::pages::cookies::Name;
use crate::pages::form::body_of;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::sign_in::keep;
use crate::problem::Failure;

/// What the script sends beside the answer.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sent {
    /// The request that the sign-in is for, as a query string.
    #[serde(rename = "continue")]
    continue_query: String,
}

/// POST, JSON: what the browser is asked with. The same for everyone, and nothing is kept of it.
pub(super) async fn begin(guest: Guest) -> PageResult {
    if guest.is_sent_by_another_site() || !guest.app().offers_passkeys() {
        return Err(Failure::Forbidden);
    }
    Ok(question::answer(&guest, guest.app().begin_passkey_sign_in(None)?))
}

/// POST, JSON: where the browser goes, signed in. One refusal for whatever is wrong.
pub(super) async fn finish(client: ClientAddress, guest: Guest, request: Request) -> PageResult {
    if guest.is_sent_by_another_site() {
        return Err(Failure::Forbidden);
    }
    guest.state().admit(client)?;
    let body = body_of(request).await?;
    let text = str::from_utf8(&body).map_err(|_| Failure::Forbidden)?;
    let answer = PasskeyAnswer::parse(text).ok_or(Failure::Forbidden)?;
    let sent: Sent = serde_json::from_str(text).unwrap_or_default();
    let proven = guest.app().prove_passkey(None, &answer).await?.ok_or(Failure::Forbidden)?;
    let continued = Continued::read(&guest, &sent.continue_query).await?;
    go_on(&guest, &continued, proven).await
}

/// On with the request; to the second factor first where one is needed and the device did not make sure who its holder
/// is.
async fn go_on(guest: &Guest, continued: &Continued, proven: ProvenPasskey) -> PageResult {
    let application = continued.application();
    let first = FirstFactor {
        user_id: proven.user_id,
        amr: proven.amr(),
        password: None,
        second_factor: application
            .map_or(SecondFactor::Optional, |application| application.relying_party.second_factor),
        entrance: entrance(guest),
    };
    match guest.app().after_first_factor(first).await? {
        FirstFactorResult::SignedIn { session } => {
            let mut response = to(guest, &continued::end(continued.query()));
            keep(guest, &mut response, &session, proven.user_id);
            Ok(response)
        }
        FirstFactorResult::NeedsSecondFactor { half_signed_in } => {
            let mut response = to(guest, &continued.page(route::SIGN_IN_SECOND_FACTOR));
            let lives = Some(HalfSignedIn::LIFETIME);
            guest.set_cookie(&mut response, Name::HalfSignedIn, half_signed_in.expose(), lives);
            Ok(response)
        }
        FirstFactorResult::Refused => Err(Failure::Forbidden),
    }
}

fn to(guest: &Guest, location: &str) -> Response {
    guest.protected(Json(json!({ "location": location })).into_response())
}
