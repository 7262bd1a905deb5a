//! The user's own page of passkeys, authenticator app and recovery codes. Nothing is changed without a recent sign-in.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use usher_app::store::{FactorSet, Passkey, SignedIn};
use usher_app::{AuthenticatorAppConfirmed, PasskeyAdded, PasskeyAnswer, RECENT};
use usher_domain::{Locale, Secret, Timestamp, is_page_token, page_token};
use usher_render::pages::{FactorsOutcome, FactorsPage, PasskeyEntry, PasskeyView};
use usher_render::urls::{path, route};
use usher_render::{PageFrame, RenderError};

use super::app_view::{app_view, codes_page};
use super::question::{self, Question};
use crate::pages::cookies::Name;
use crate::pages::form::TypedForm;
use crate::pages::frame;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::headers::Allowed;
use crate::problem::{Failure, REFUSED_FORM};

/// What the address says was just done, beside `done=`.
const OUTCOMES: [(&str, FactorsOutcome); 4] = [
    ("saved", FactorsOutcome::Saved),
    ("refused", FactorsOutcome::PasskeyRefused),
    ("too-many", FactorsOutcome::TooManyPasskeys),
    ("only", FactorsOutcome::OnlyWayToSignIn),
];

/// GET: what there is.
pub(super) async fn show(guest: Guest) -> PageResult {
    let Some(signed_in) = signed_in(&guest).await? else { return Ok(to_sign_in(&guest)) };
    page(&guest, &signed_in, StatusCode::OK, false).await
}

/// POST: one change.
pub(super) async fn submit(mut guest: Guest, typed: TypedForm) -> PageResult {
    guest.take_choices(&typed);
    let Some(signed_in) = signed_in(&guest).await? else { return Ok(to_sign_in(&guest)) };
    let may_change = may_change(&guest, &signed_in, typed.text("csrf"));
    if guest.is_sent_by_another_site() || !may_change {
        return Ok(guest.redirect(&guest.with_language(route::ACCOUNT_FACTORS.to_owned())));
    }
    let (app, user_id) = (guest.app(), signed_in.user.id);
    match typed.text("do") {
        "add-passkey" => add_passkey(&guest, &signed_in, typed.text("passkey")).await,
        "rename-passkey" => {
            app.rename_passkey(user_id, &credential_id(&typed), typed.text("name")).await?;
            Ok(done(&guest, FactorsOutcome::Saved))
        }
        "remove-passkey" => {
            let removed = app.remove_passkey(user_id, &credential_id(&typed)).await?;
            let outcome = if removed { FactorsOutcome::Saved } else { FactorsOutcome::OnlyWayToSignIn };
            Ok(done(&guest, outcome))
        }
        "begin-app" => {
            app.begin_authenticator_app(user_id).await?;
            Ok(guest.redirect(&guest.with_language(route::ACCOUNT_FACTORS.to_owned())))
        }
        "confirm-app" => confirm_app(&guest, &signed_in, typed.text("code")).await,
        "remove-app" => {
            app.remove_authenticator_app(user_id).await?;
            Ok(done(&guest, FactorsOutcome::Saved))
        }
        "make-codes" => codes(&guest, &signed_in, app.make_recovery_codes(user_id).await?),
        _ => Ok(guest.redirect(route::ACCOUNT_FACTORS)),
    }
}

/// POST, JSON: what the browser is asked to create a passkey with.
pub(super) async fn begin_passkey(guest: Guest, question: Question) -> PageResult {
    if guest.is_sent_by_another_site() || !guest.app().offers_passkeys() {
        return Err(Failure::Forbidden);
    }
    let signed_in = signed_in(&guest).await?;
    let signed_in = signed_in
        .filter(|signed_in| may_change(&guest, signed_in, &question.csrf))
        .ok_or(Failure::Forbidden)?;
    let factors = guest.app().factors_of(signed_in.user.id).await?;
    let ceremony = guest.app().begin_passkey(&signed_in.user, &factors.passkeys, RECENT)?;
    Ok(question::answer(&guest, ceremony))
}

async fn add_passkey(guest: &Guest, signed_in: &SignedIn, answer: &str) -> PageResult {
    let (app, user_id) = (guest.app(), signed_in.user.id);
    let added = match PasskeyAnswer::parse(answer) {
        Some(answer) => app.add_passkey(user_id, &guest.browser(), &answer).await?,
        None => PasskeyAdded::Refused,
    };
    match added {
        PasskeyAdded::Added { .. } => {
            let factors = app.factors_of(user_id).await?;
            if factors.recovery_codes_left > 0 || !may_need_codes(&factors) {
                return Ok(done(guest, FactorsOutcome::Saved));
            }
            codes(guest, signed_in, app.make_recovery_codes(user_id).await?)
        }
        PasskeyAdded::Refused => Ok(done(guest, FactorsOutcome::PasskeyRefused)),
        PasskeyAdded::TooMany => Ok(done(guest, FactorsOutcome::TooManyPasskeys)),
    }
}

async fn confirm_app(guest: &Guest, signed_in: &SignedIn, code: &str) -> PageResult {
    match guest.app().confirm_authenticator_app(signed_in.user.id, code).await? {
        AuthenticatorAppConfirmed::Confirmed { recovery_codes } => codes(guest, signed_in, recovery_codes),
        AuthenticatorAppConfirmed::WrongCode => page(guest, signed_in, REFUSED_FORM, true).await,
        AuthenticatorAppConfirmed::Gone => Ok(guest.redirect(route::ACCOUNT_FACTORS)),
    }
}

/// New codes, this one time.
fn codes(guest: &Guest, signed_in: &SignedIn, codes: Option<Vec<Secret<String>>>) -> PageResult {
    let Some(codes) = codes else { return Ok(done(guest, FactorsOutcome::Saved)) };
    // No languages to choose from: the codes cannot be shown again.
    let frame = PageFrame { languages: Vec::new(), ..frame(guest, signed_in) };
    let page = codes_page(&codes, guest.with_language(route::ACCOUNT_FACTORS.to_owned()));
    Ok(guest.page(&frame, &page)?.into_response())
}

async fn page(guest: &Guest, signed_in: &SignedIn, status: StatusCode, is_wrong: bool) -> PageResult {
    let app = guest.app();
    let factors = app.factors_of(signed_in.user.id).await?;
    let is_recent = app.is_recent(signed_in.session.authenticated_at);
    let frame = frame(guest, signed_in);
    let begin_url = || route::ACCOUNT_FACTORS_PASSKEY.to_owned();
    let outcome = OUTCOMES.into_iter().find(|(name, _)| guest.query("done") == *name);
    let content = FactorsPage {
        action: guest.with_language(route::ACCOUNT_FACTORS.to_owned()),
        csrf: page_token(app.keys(), &subject(signed_in)),
        passkeys: entries(guest, &frame.locale, &factors)?,
        can_remove_passkeys: factors.has_password || factors.passkeys.len() > 1,
        passkey: (is_recent && app.offers_passkeys()).then(|| PasskeyView::in_form(begin_url())),
        has_app: factors.has_totp(),
        app: app_view(guest, &signed_in.user, &factors, is_wrong)?,
        recovery_codes_left: may_need_codes(&factors).then_some(factors.recovery_codes_left),
        sign_in_again_url: (!is_recent).then(|| guest.with_language(path::sign_in_again())),
        back_url: guest.with_language(route::ACCOUNT.to_owned()),
        outcome: outcome.map(|(_, outcome)| outcome),
    };
    guest.page_with(status, &frame, &content, &Allowed::default())
}

fn entries(guest: &Guest, locale: &Locale, factors: &FactorSet) -> Result<Vec<PasskeyEntry>, RenderError> {
    let locales = guest.state().renderer.locales();
    let date = |at: Timestamp| locales.date_time(locale, at.as_ms());
    let entry = |passkey: &Passkey| {
        Ok(PasskeyEntry {
            id: URL_SAFE_NO_PAD.encode(&passkey.credential_id),
            name: passkey.name.clone(),
            created: date(passkey.created_at)?,
            used: passkey.last_used_at.map(date).transpose()?,
        })
    };
    factors.passkeys.iter().map(entry).collect()
}

/// Whether recovery codes can stand in for something: for what comes second, after a password or a passkey.
fn may_need_codes(factors: &FactorSet) -> bool {
    factors.has_totp() || (factors.has_password && factors.has_second_factor())
}

async fn signed_in(guest: &Guest) -> Result<Option<SignedIn>, Failure> {
    match guest.cookie(Name::Session) {
        Some(cookie) => Ok(guest.app().signed_in(&cookie, None).await?),
        None => Ok(None),
    }
}

/// Whether a form came from a page that was shown in this session, to somebody who signed in a short time ago.
fn may_change(guest: &Guest, signed_in: &SignedIn, csrf: &str) -> bool {
    is_page_token(guest.app().keys(), &subject(signed_in), csrf)
        && guest.app().is_recent(signed_in.session.authenticated_at)
}

fn subject(signed_in: &SignedIn) -> String {
    format!("factors {}", signed_in.session.id)
}

/// The id that a form names; text that is none names nothing.
fn credential_id(typed: &TypedForm) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(typed.text("id")).unwrap_or_default()
}

fn frame(guest: &Guest, signed_in: &SignedIn) -> PageFrame {
    let locale = guest.language_known(None, std::slice::from_ref(&signed_in.user.locale));
    frame::of_nobody(guest.state(), locale)
}

fn done(guest: &Guest, outcome: FactorsOutcome) -> Response {
    let name = OUTCOMES.into_iter().find(|(_, known)| *known == outcome).map_or("", |(name, _)| name);
    guest.redirect(&guest.with_language(format!("{}?done={name}", route::ACCOUNT_FACTORS)))
}

fn to_sign_in(guest: &Guest) -> Response {
    guest.redirect(&guest.with_language(route::SIGN_IN.to_owned()))
}
