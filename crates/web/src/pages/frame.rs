//! What stands around a page: whose it is, and the languages to choose from.

use usher_domain::{Application, Locale};
use usher_render::urls::path;
use usher_render::{LanguageChoice, PageFrame};

use super::languages;
use crate::WebState;

/// The frame of an application's page.
pub(crate) fn of(state: &WebState, application: &Application, locale: Locale) -> PageFrame {
    let colours = application.branding.primary_color.is_some();
    let revision = application.revision.to_string();
    PageFrame {
        locale,
        application_name: Some(application.name.clone()),
        logo_url: match &application.branding.logo {
            Some(_) => Some(path::logo(application.client_id.as_str(), &revision)),
            None => application.branding.logo_url.clone(),
        },
        brand_css_url: colours.then(|| path::brand(application.client_id.as_str(), &revision)),
        languages: choices(languages::available(state, Some(application))),
    }
}

/// The frame of a page that belongs to no application.
pub(crate) fn of_nobody(state: &WebState, locale: Locale) -> PageFrame {
    PageFrame { languages: choices(languages::available(state, None)), ..PageFrame::plain(locale) }
}

/// Relative addresses: the page that is shown, without repeating the token in its address.
fn choices(locales: Vec<Locale>) -> Vec<LanguageChoice> {
    let choice = |locale: Locale| LanguageChoice { href: format!("?locale={locale}"), locale };
    locales.into_iter().map(choice).collect()
}
