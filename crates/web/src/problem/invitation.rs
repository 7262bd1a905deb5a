//! Why an invitation is left as it is, for the application that asked.

use axum::http::StatusCode;
use serde_json::json;
use usher_app::InvitationRefusal;
use usher_app::store::Unwanted;
use usher_domain::InvitationId;

use super::ApiProblem;

/// The answer to a refusal: what is not there is not found, everything else is a conflict with how things stand.
pub(super) fn problem(refusal: &InvitationRefusal) -> ApiProblem {
    let (error, message) = match refusal {
        InvitationRefusal::NotFound => {
            return ApiProblem::message(StatusCode::NOT_FOUND, "http_exception", "Not Found");
        }
        InvitationRefusal::Replaced { by } => {
            let message = "A newer invitation has taken its place";
            let replaced_by = by.as_ref().map(InvitationId::to_string);
            let details = json!({ "message": message, "replaced_by": replaced_by });
            return ApiProblem::new(StatusCode::CONFLICT, "invitation_replaced", details);
        }
        InvitationRefusal::Activated => ("invitation_activated", "The account is active"),
        InvitationRefusal::Revoked => ("invitation_revoked", "The invitation is revoked; send it again"),
        InvitationRefusal::RedirectUri => {
            ("redirect_uri_not_allowed", "The application does not allow the redirect_uri any more")
        }
        InvitationRefusal::Unwanted(Unwanted::NotMeant) => (
            "recipient_refused",
            "The recipient said that it was not meant for them; despite_refusal sends it again all the same",
        ),
        InvitationRefusal::Unwanted(Unwanted::Complaint) => (
            "recipient_complained",
            "The recipient complained about a message; despite_refusal sends it again all the same",
        ),
        InvitationRefusal::Unwanted(Unwanted::Bounced) => (
            "recipient_bounced",
            "A message to the recipient came back; despite_bounce sends it again all the same",
        ),
        InvitationRefusal::Unwanted(Unwanted::Operator) => {
            ("recipient_suppressed", "The service's operator has nothing sent to the recipient")
        }
    };
    ApiProblem::message(StatusCode::CONFLICT, error, message)
}
