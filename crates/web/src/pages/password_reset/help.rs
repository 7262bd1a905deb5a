//! "I cannot sign in": one field, and the same answer for everyone.

use axum::http::StatusCode;
use usher_app::{Error, SignInHelp};
use usher_domain::{FieldError, FormCheck, Problem};
use usher_render::pages::{NoticeKind, ResetNoticeKind, SignInHelpPage};
use usher_render::urls::route;
use usher_render::{ErrorText, PageFrame};

use super::notice::notice;
use crate::error_text::error_text;
use crate::extract::client_address::ClientAddress;
use crate::pages::continued::Continued;
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::headers::Allowed;
use crate::problem::REFUSED_FORM;

/// GET: the field, filled in with whom the application thinks will sign in.
pub(crate) async fn show(guest: Guest) -> PageResult {
    let continued = Continued::of(&guest).await?;
    let typed = continued.login_hint();
    page(&guest, &continued, StatusCode::OK, typed, None)
}

/// POST: writes the wish down. Nothing is looked at before the answer.
pub(crate) async fn submit(client: ClientAddress, mut guest: Guest, typed: TypedForm) -> PageResult {
    if guest.is_sent_by_another_site() {
        return guest.notice(NoticeKind::SessionExpired);
    }
    guest.state().admit(client)?;
    guest.take_choices(&typed);
    let continued = Continued::of(&guest).await?;
    let identifier = typed.text("identifier").to_owned();
    let frame = continued.frame(&guest, route::SIGN_IN_HELP);
    let help = SignInHelp {
        identifier: identifier.clone(),
        default_region: continued.application().and_then(|application| application.sms.default_region),
        client_id: continued.application().map(|application| application.client_id.clone()),
        locale: frame.locale.clone(),
        continue_query: continued.query().map(str::to_owned),
    };
    match guest.app().request_sign_in_help(help).await {
        Ok(()) => {
            // No languages to choose from: the choice would lead back to the field.
            let frame = PageFrame { languages: Vec::new(), ..frame };
            notice(&guest, &frame, ResetNoticeKind::Requested, continued.query())
        }
        Err(Error::Invalid(errors)) => {
            let error = guest.state().renderer.locales().error(&frame.locale, text_of(&errors))?;
            page(&guest, &continued, REFUSED_FORM, identifier, Some(error))
        }
        Err(error) => Err(error.into()),
    }
}

fn text_of(errors: &[FieldError]) -> ErrorText {
    match errors.first().map(|error| &error.problem) {
        Some(Problem::Form(check)) => error_text(*check),
        Some(
            Problem::Required
            | Problem::Missing
            | Problem::MissingParameter
            | Problem::Invalid(_)
            | Problem::Unexpected,
        )
        | None => error_text(FormCheck::Required),
    }
}

fn page(
    guest: &Guest,
    continued: &Continued,
    status: StatusCode,
    identifier: String,
    error: Option<String>,
) -> PageResult {
    let frame = continued.frame(guest, route::SIGN_IN_HELP);
    let page = SignInHelpPage {
        action: continued.page(route::SIGN_IN_HELP),
        identifier,
        error,
        sign_in_url: continued.page(route::SIGN_IN),
    };
    let allowed = Allowed { image: frame.logo_url.clone(), ..Allowed::default() };
    guest.page_with(status, &frame, &page, &allowed)
}
