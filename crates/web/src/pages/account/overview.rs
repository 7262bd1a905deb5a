//! The user's own page: details, documents, applications.

use axum::http::StatusCode;
use usher_app::{Account, AccountDocument, ConnectedApplication, Error};
use usher_domain::{AuthType, ClientId, FieldError, Locale};
use usher_render::PageFrame;
use usher_render::pages::{
    AcceptedView, AccessView, AccountPage, AccountUrls, IdentifierKind, LanguageOption,
};
use usher_render::urls::route;

use super::{account_of, date, own_frame};
use crate::pages::field_views::FieldViews;
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::headers::Allowed;
use crate::pages::sign_in::person::Person;
use crate::pages::view::document_address;
use crate::problem::{Failure, REFUSED_FORM};

/// What the address says after a change was saved.
const SAVED: &str = "saved";

/// GET: the page.
pub(super) async fn show(guest: Guest) -> PageResult {
    let person = match Person::of(&guest).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let account = account_of(&guest, &person.signed_in).await?;
    page(&guest, &person, &account, StatusCode::OK, None, &[])
}

/// POST: changes the details and the language.
pub(super) async fn save(mut guest: Guest, typed: TypedForm) -> PageResult {
    let person = match Person::sending(&mut guest, &typed, route::ACCOUNT).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let account = account_of(&guest, &person.signed_in).await?;
    let former = &account.record.user.locale;
    let locale = chosen_language(&guest, typed.text("language")).unwrap_or_else(|| former.clone());
    let saved = format!("{}?{SAVED}=yes", route::ACCOUNT);
    let is_other_language = locale != *former;
    match guest.app().save_profile(&account, &typed.profile(&account.schema), locale).await {
        // The page comes in the language that was just chosen.
        Ok(()) if is_other_language => Ok(guest.redirect(&saved)),
        Ok(()) => Ok(guest.redirect(&guest.with_language(saved))),
        Err(Error::Invalid(errors)) => page(&guest, &person, &account, REFUSED_FORM, Some(&typed), &errors),
        Err(error) => Err(error.into()),
    }
}

/// GET of an address that only takes forms: the way back.
pub(super) async fn back(guest: Guest) -> PageResult {
    Ok(guest.redirect(&guest.with_language(route::ACCOUNT.to_owned())))
}

/// POST: takes an application's access away.
pub(super) async fn take_access_away(mut guest: Guest, typed: TypedForm) -> PageResult {
    let person = match Person::sending(&mut guest, &typed, route::ACCOUNT).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    if let Some(client_id) = ClientId::parse(typed.text("client_id")) {
        guest.app().take_access_away(person.signed_in.user.id, &client_id).await?;
    }
    Ok(guest.redirect(&guest.with_language(route::ACCOUNT.to_owned())))
}

/// One of those that the product speaks.
fn chosen_language(guest: &Guest, tag: &str) -> Option<Locale> {
    Locale::parse(tag).filter(|locale| guest.state().renderer.locales().all().contains(locale))
}

fn page(
    guest: &Guest,
    person: &Person,
    account: &Account,
    status: StatusCode,
    typed: Option<&TypedForm>,
    errors: &[FieldError],
) -> PageResult {
    let frame = own_frame(guest, &person.signed_in);
    let user = &account.record.user;
    let fields = FieldViews {
        locales: guest.state().renderer.locales(),
        locale: &frame.locale,
        profile: &user.profile,
        typed,
        errors,
    };
    let deletion_date = account.record.delete_at.map(|at| date(guest, &frame, at)).transpose()?;
    let content = AccountPage {
        name: user.display_name(),
        csrf: person.csrf(guest),
        urls: urls(guest),
        identifier: user.identifier.as_given().to_owned(),
        identifier_kind: match user.identifier.auth_type() {
            AuthType::Email => IdentifierKind::Email,
            AuthType::Sms => IdentifierKind::Phone,
        },
        sections: fields.sections(&account.schema)?,
        languages: languages(guest, &user.locale)?,
        is_saved: errors.is_empty() && guest.query(SAVED) == "yes",
        deletion_date,
        applications: applications(guest, &frame, account)?,
        documents: documents(guest, &frame, account)?,
    };
    guest.page_with(status, &frame, &content, &Allowed::default())
}

fn urls(guest: &Guest) -> AccountUrls {
    let url = |route: &str| guest.with_language(route.to_owned());
    AccountUrls {
        account: url(route::ACCOUNT),
        password: url(route::ACCOUNT_PASSWORD),
        factors: url(route::ACCOUNT_FACTORS),
        sessions: url(route::ACCOUNT_SESSIONS),
        applications: url(route::ACCOUNT_APPLICATIONS),
        data: route::ACCOUNT_DATA.to_owned(),
        delete: url(route::ACCOUNT_DELETE),
        sign_out: url(route::SIGN_OUT),
    }
}

fn languages(guest: &Guest, current: &Locale) -> Result<Vec<LanguageOption>, Failure> {
    let locales = guest.state().renderer.locales();
    let option = |locale: &Locale| {
        Ok(LanguageOption {
            tag: locale.to_string(),
            name: locales.autonym(locale)?.to_owned(),
            is_current: locale == current,
        })
    };
    locales.all().iter().map(option).collect()
}

fn applications(guest: &Guest, frame: &PageFrame, account: &Account) -> Result<Vec<AccessView>, Failure> {
    let view = |application: ConnectedApplication| {
        Ok(AccessView {
            client_id: application.client_id.to_string(),
            since: date(guest, frame, application.since)?,
            name: application.name,
        })
    };
    account.connected().into_iter().map(view).collect()
}

fn documents(guest: &Guest, frame: &PageFrame, account: &Account) -> Result<Vec<AcceptedView>, Failure> {
    let view = |accepted: AccountDocument| {
        let (title, href) = match &accepted.document {
            Some((application, document)) => {
                (document.title.clone(), Some(document_address(application, document)))
            }
            None => (accepted.kind, None),
        };
        let date = date(guest, frame, accepted.accepted_at)?;
        Ok(AcceptedView { title, version: accepted.version, accepted: date, href })
    };
    account.documents().into_iter().map(view).collect()
}
