//! Another password, for somebody who is signed in.

use axum::extract::Request;
use axum::http::StatusCode;
use usher_app::{ChangedPassword, Error};
use usher_domain::{FieldError, Secret};
use usher_render::pages::{ChangePasswordPage, PasswordView};
use usher_render::urls::route;

use super::{account_of, own_frame};
use crate::pages::cookies::Name;
use crate::pages::field_views::FieldViews;
use crate::pages::form::{TypedForm, body_of};
use crate::pages::guest::{Guest, PageResult};
use crate::pages::headers::Allowed;
use crate::pages::password_strength;
use crate::pages::sign_in::person::Person;
use crate::pages::view::password_text;
use crate::problem::{Failure, REFUSED_FORM};

/// What the address says after the change.
const SAVED: &str = "saved";

/// GET: the form.
pub(super) async fn show(guest: Guest) -> PageResult {
    let person = match Person::of(&guest).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    form(&guest, &person, StatusCode::OK, false, &[]).await
}

/// POST: changes the password, and signs all other browsers out.
pub(super) async fn change(mut guest: Guest, typed: TypedForm) -> PageResult {
    let person = match Person::sending(&mut guest, &typed, route::ACCOUNT_PASSWORD).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let cookie = guest.cookie(Name::Session).unwrap_or_default();
    let current = Secret::new(typed.text("current").to_owned());
    match guest.app().change_password(&cookie, current, typed.password().clone()).await {
        Ok(ChangedPassword::Changed) => {
            let saved = format!("{}?{SAVED}=yes", route::ACCOUNT_PASSWORD);
            Ok(guest.redirect(&guest.with_language(saved)))
        }
        Ok(ChangedPassword::WrongPassword) => form(&guest, &person, REFUSED_FORM, true, &[]).await,
        Ok(ChangedPassword::SignedOut) => Ok(guest.redirect(route::SIGN_IN)),
        Err(Error::Invalid(errors)) => form(&guest, &person, REFUSED_FORM, false, &errors).await,
        Err(error) => Err(error.into()),
    }
}

/// POST, JSON or form: how hard the new password is to guess. Comfort only: the form works without it.
pub(super) async fn estimate(mut guest: Guest, request: Request) -> PageResult {
    let person = Person::of(&guest).await?.ok();
    let Some(person) = person.filter(|_| !guest.is_sent_by_another_site()) else {
        return Err(Failure::Forbidden);
    };
    let asked = password_strength::read(&body_of(request).await?);
    guest.choose_language(&asked.locale);
    let strength = guest.app().next_password_strength(&person.signed_in.user, &asked.password).await?;
    password_strength::answer(&guest, &own_frame(&guest, &person.signed_in).locale, strength)
}

async fn form(
    guest: &Guest,
    person: &Person,
    status: StatusCode,
    is_wrong: bool,
    errors: &[FieldError],
) -> PageResult {
    let frame = own_frame(guest, &person.signed_in);
    let account = account_of(guest, &person.signed_in).await?;
    let user = &account.record.user;
    let policy = guest.app().password_policy(user).await?;
    let locales = guest.state().renderer.locales();
    let fields = FieldViews { locales, locale: &frame.locale, profile: &user.profile, typed: None, errors };
    let bound = |characters: usize| u32::try_from(characters).unwrap_or(u32::MAX);
    let content = ChangePasswordPage {
        action: guest.with_language(route::ACCOUNT_PASSWORD.to_owned()),
        csrf: person.csrf(guest),
        identifier: user.identifier.as_given().to_owned(),
        has_password: account.record.has_password,
        is_wrong,
        is_saved: status == StatusCode::OK && guest.query(SAVED) == "yes",
        password: PasswordView {
            min_length: bound(policy.min_length),
            max_length: bound(policy.max_length),
            error: fields.error("password", password_text)?,
            strength_url: route::ACCOUNT_PASSWORD_STRENGTH.to_owned(),
        },
        help_url: guest.with_language(route::SIGN_IN_HELP.to_owned()),
        back_url: guest.with_language(route::ACCOUNT.to_owned()),
    };
    guest.page_with(status, &frame, &content, &Allowed::default())
}
