//! The deletion of an account: asked for here, and taken back here, also on the way of an application's request.

use std::time::Duration;

use axum::http::StatusCode;
use usher_app::{DeletionResult, GRACE_PERIOD};
use usher_domain::Timestamp;
use usher_render::pages::{DeleteAccountPage, DeletionProof, DeletionStage};
use usher_render::urls::{path, route};
use usher_render::{LanguageChoice, PageFrame};

use super::{account_of, date, own_frame};
use crate::pages::cookies::Name;
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::sign_in::person::{Person, page};
use crate::problem::REFUSED_FORM;

/// GET: what it means, and a button; or, while the account waits for its deletion, the way to keep it.
pub(super) async fn show(guest: Guest) -> PageResult {
    let person = match Person::of(&guest).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    match person.signed_in.delete_at {
        Some(delete_at) => waiting(&guest, &person, delete_at),
        None if person.continued.query().is_some() => Ok(person.go_on(&guest)),
        None => ask(&guest, &person, false).await,
    }
}

/// POST: asks for it, or takes it back.
pub(super) async fn submit(mut guest: Guest, typed: TypedForm) -> PageResult {
    let person = match Person::sending(&mut guest, &typed, route::ACCOUNT_DELETE).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    match typed.text("do") {
        "keep" => {
            guest.app().keep_account(person.signed_in.user.id).await?;
            Ok(person.go_on(&guest))
        }
        "delete" => match guest.app().schedule_deletion(&person.signed_in, typed.password().clone()).await? {
            DeletionResult::Scheduled(delete_at) => scheduled(&guest, &person, delete_at),
            DeletionResult::NotProved => ask(&guest, &person, true).await,
            DeletionResult::Gone => Ok(guest.redirect(route::SIGN_IN)),
        },
        _ => Ok(guest.redirect(&guest.with_language(route::ACCOUNT_DELETE.to_owned()))),
    }
}

async fn ask(guest: &Guest, person: &Person, is_wrong: bool) -> PageResult {
    let account = account_of(guest, &person.signed_in).await?;
    let identifier = account.record.user.identifier.as_given().to_owned();
    let proof = if guest.app().is_recent(person.signed_in.session.authenticated_at) {
        DeletionProof::Recent
    } else if account.record.has_password {
        DeletionProof::Password { identifier, is_wrong }
    } else {
        DeletionProof::SignInAgain { url: guest.with_language(path::sign_in_again()) }
    };
    let days = u32::try_from(GRACE_PERIOD.as_secs() / (24 * 60 * 60)).unwrap_or(u32::MAX);
    let stage = DeletionStage::Asked {
        action: guest.with_language(route::ACCOUNT_DELETE.to_owned()),
        csrf: person.csrf(guest),
        days,
        proof,
    };
    let content = DeleteAccountPage { stage, back_url: guest.with_language(route::ACCOUNT.to_owned()) };
    let status = if is_wrong { REFUSED_FORM } else { StatusCode::OK };
    page(guest, &person.continued, status, &own_frame(guest, &person.signed_in), &content)
}

fn waiting(guest: &Guest, person: &Person, delete_at: Timestamp) -> PageResult {
    let here = person.continued.page(route::ACCOUNT_DELETE);
    let frame = frame_with(own_frame(guest, &person.signed_in), &here);
    let stage = DeletionStage::Waiting {
        action: guest.with_language(here),
        csrf: person.csrf(guest),
        date: date(guest, &frame, delete_at)?,
        sign_out_url: guest.with_language(route::SIGN_OUT.to_owned()),
    };
    let content = DeleteAccountPage { stage, back_url: guest.with_language(route::ACCOUNT.to_owned()) };
    page(guest, &person.continued, StatusCode::OK, &frame, &content)
}

/// Nobody is signed in any more: the page is the answer to the form itself.
fn scheduled(guest: &Guest, person: &Person, delete_at: Timestamp) -> PageResult {
    // No languages to choose from: the page cannot be shown again.
    let frame = PageFrame { languages: Vec::new(), ..own_frame(guest, &person.signed_in) };
    let stage = DeletionStage::Scheduled { date: date(guest, &frame, delete_at)? };
    let content = DeleteAccountPage { stage, back_url: guest.with_language(route::SIGN_IN.to_owned()) };
    let mut response = page(guest, &person.continued, StatusCode::OK, &frame, &content)?;
    guest.set_cookie(&mut response, Name::Session, "", Some(Duration::ZERO));
    Ok(response)
}

/// The usual choice of languages would lose the application's request.
fn frame_with(frame: PageFrame, here: &str) -> PageFrame {
    let mark = if here.contains('?') { '&' } else { '?' };
    let choice = |choice: LanguageChoice| LanguageChoice {
        href: format!("{here}{mark}locale={}", choice.locale),
        ..choice
    };
    PageFrame { languages: frame.languages.into_iter().map(choice).collect(), ..frame }
}
