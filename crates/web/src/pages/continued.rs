//! The authorization request that a page stands in the way of: carried from page to page in the address, and gone on
//! with at the end.

use std::sync::Arc;

use usher_app::LONGEST_CONTINUED_QUERY;
use usher_domain::{Application, ClientId, Locale};
use usher_oidc::Parameters;
use usher_render::urls::{path, route};
use usher_render::{LanguageChoice, PageFrame};

use super::frame;
use super::guest::Guest;
use crate::problem::Failure;

/// Wishes for a language that are looked at.
const MOST_LANGUAGES: usize = 10;

/// The request, and whose it is. Without one, the pages work all the same and end at the user's own page.
#[derive(Default)]
pub(crate) struct Continued {
    query: Option<String>,
    application: Option<Arc<Application>>,
    /// What is asked for; also where the address names a pushed request.
    asked: Parameters,
}

impl Continued {
    /// Of the address's parameter `continue`.
    pub(crate) async fn of(guest: &Guest) -> Result<Self, Failure> {
        Self::read(guest, guest.query("continue")).await
    }

    /// Of a query string. One that no browser would send counts as none.
    pub(crate) async fn read(guest: &Guest, query: &str) -> Result<Self, Failure> {
        if !is_query(query) {
            return Ok(Self::default());
        }
        let mut asked = Parameters::parse(query).unwrap_or_default();
        let application = match asked.get("client_id").and_then(ClientId::parse) {
            Some(client_id) => guest.app().application(&client_id).await?,
            None => None,
        };
        if let Some(application) = &application {
            asked = guest.app().asked_for(&application.client_id, &asked).await?.unwrap_or_default();
        }
        Ok(Self { query: Some(query.to_owned()), application, asked })
    }

    /// The request as a query string.
    pub(crate) fn query(&self) -> Option<&str> {
        self.query.as_deref()
    }

    /// The application that sent the browser here, unless it is unknown or disabled.
    pub(crate) fn application(&self) -> Option<&Application> {
        self.application.as_deref()
    }

    /// Who the application thinks will sign in.
    pub(crate) fn login_hint(&self) -> String {
        self.parameter("login_hint").unwrap_or_default()
    }

    /// Where the browser may be sent after a form: the request's redirect URI, when it is the application's; else the
    /// application's first one, since a request that is over is told there too.
    pub(crate) fn destination(&self) -> Option<String> {
        let application = self.application.as_ref()?;
        let named = self.parameter("redirect_uri").filter(|uri| application.allows_redirect_uri(uri));
        named.or_else(|| application.redirect_uris.first().cloned())
    }

    /// The path of a page with the request.
    pub(crate) fn page(&self, route: &str) -> String {
        page(route, self.query())
    }

    /// The frame of a page, in the language that was chosen on it, else one that the request wishes for.
    pub(crate) fn frame(&self, guest: &Guest, route: &str) -> PageFrame {
        let wished = self.parameter("ui_locales").unwrap_or_default();
        let wishes: Vec<Locale> = wished.split(' ').take(MOST_LANGUAGES).filter_map(Locale::parse).collect();
        let locale = guest.language_known(self.application(), &wishes);
        let frame = match self.application() {
            Some(application) => frame::of(guest.state(), application, locale),
            None => frame::of_nobody(guest.state(), locale),
        };
        // The usual choice of languages would lose the request.
        let page = self.page(route);
        let mark = if self.query.is_some() { '&' } else { '?' };
        let choice = |choice: LanguageChoice| LanguageChoice {
            href: format!("{page}{mark}locale={}", choice.locale),
            ..choice
        };
        PageFrame { languages: frame.languages.into_iter().map(choice).collect(), ..frame }
    }

    fn parameter(&self, name: &str) -> Option<String> {
        self.asked.get(name).map(str::to_owned)
    }
}

/// The path of a page with a request, if there is one.
pub(crate) fn page(route: &str, query: Option<&str>) -> String {
    query.map_or_else(|| route.to_owned(), |query| path::continued(route, query))
}

/// Where the browser goes when all pages are done: on with the request, else to the user's own page.
pub(crate) fn end(query: Option<&str>) -> String {
    query.map_or_else(|| route::ACCOUNT.to_owned(), |query| format!("{}?{query}", route::AUTHORIZE))
}

/// True for what may stand behind a question mark (RFC 3986 section 3.4), and a little more that browsers let pass.
fn is_query(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_graphic() && !b"#\"<>\\^`{|}".contains(&b);
    (1..=LONGEST_CONTINUED_QUERY).contains(&text.len()) && text.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_query_string_is_carried() {
        assert!(is_query("client_id=shop&scope=openid%20email&state=a+b/c?d"));
        let too_long = "a".repeat(LONGEST_CONTINUED_QUERY + 1);
        for refused in ["", "a b", "a\r\nb", "a\0", "a#b", "ü", "<script>", &too_long] {
            assert!(!is_query(refused), "{refused:?}");
        }
    }

    #[test]
    fn without_a_request_the_way_ends_at_the_users_own_page() {
        assert_eq!(end(None), route::ACCOUNT);
        assert_eq!(end(Some("client_id=shop")), "/authorize?client_id=shop");
    }
}
