//! A guest's request: what the browser brought along, and how it is answered.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use url::Url;
use usher_app::{App, Visit};
use usher_domain::{Application, Locale, User};
use usher_render::pages::{NoticeKind, NoticePage};
use usher_render::{Page, PageFrame};

use super::form::TypedForm;
use super::headers::Allowed;
use super::{browser, cookies, frame, headers, languages, origin};
use crate::WebState;
use crate::problem::{Failure, page_status};

/// A browser that asks for a page.
pub(crate) struct Guest {
    state: WebState,
    headers: HeaderMap,
    /// What stands behind the address's question mark.
    query: TypedForm,
    /// The language that the guest chose on the page.
    wish: Option<Locale>,
    /// Whether the guest chose to go on although the browser is signed in as somebody else.
    switches_user: bool,
}

/// A page, or why there is none.
pub(crate) type PageResult = Result<Response, Failure>;

/// The one parameter of the path. Text that is no UTF-8 becomes empty, which names nothing.
pub(crate) struct Named(pub(crate) String);

impl FromRequestParts<WebState> for Named {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Infallible> {
        let name: Result<Path<String>, PathRejection> = Path::from_request_parts(parts, state).await;
        Ok(Self(name.map_or_else(|_| String::new(), |Path(name)| name)))
    }
}

impl FromRequestParts<WebState> for Guest {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Infallible> {
        let query = TypedForm::read(parts.uri.query().unwrap_or_default().as_bytes());
        let wish = Locale::parse(query.text("locale"));
        let (state, headers) = (state.clone(), parts.headers.clone());
        Ok(Self { state, headers, query, wish, switches_user: false })
    }
}

impl Guest {
    /// The use-cases.
    pub(crate) fn app(&self) -> &App {
        &self.state.app
    }

    /// What pages are made with.
    pub(crate) fn state(&self) -> &WebState {
        &self.state
    }

    /// Whether the guest chose to go on although the browser is signed in as somebody else.
    pub(crate) fn switches_user(&self) -> bool {
        self.switches_user
    }

    /// What the browser is called on the user's own page.
    pub(crate) fn browser(&self) -> String {
        browser::label(self.headers.get(header::USER_AGENT))
    }

    /// A value behind the address's question mark; empty when there is none.
    pub(crate) fn query(&self, name: &str) -> &str {
        self.query.text(name)
    }

    /// Takes a language that was asked for; text that is no language tag changes nothing.
    pub(crate) fn choose_language(&mut self, tag: &str) {
        self.wish = Locale::parse(tag).or_else(|| self.wish.take());
    }

    /// Takes over that the guest chose, one page earlier, to go on in spite of another session. Only where a cookie of
    /// ours was needed to get here: a link in a message may not make that choice.
    pub(crate) fn take_choice_from_address(&mut self) {
        self.switches_user |= self.query("switch_user") == "yes";
    }

    /// Takes over what was chosen in a form: a language, and to go on in spite of another session.
    pub(crate) fn take_choices(&mut self, typed: &TypedForm) {
        self.switches_user |= typed.text("switch_user") == "yes";
        self.choose_language(typed.text("locale"));
        self.choose_language(typed.text("switch_locale"));
    }

    /// The address, with what the guest chose so far.
    pub(crate) fn with_choices(&self, path: String) -> String {
        let locale = self.wish.as_ref().map(|locale| format!("locale={locale}"));
        let switch = self.switches_user.then(|| "switch_user=yes".to_owned());
        let choices: Vec<String> = locale.into_iter().chain(switch).collect();
        if choices.is_empty() { path } else { format!("{path}?{}", choices.join("&")) }
    }

    /// The address, with the language that was chosen.
    pub(crate) fn with_language(&self, path: String) -> String {
        let Some(locale) = &self.wish else { return path };
        let mark = if path.contains('?') { '&' } else { '?' };
        format!("{path}{mark}locale={locale}")
    }

    /// The language for somebody of whom nothing is known.
    pub(crate) fn language(&self) -> Locale {
        languages::for_stranger(&self.state, self.wish.as_ref(), self.accept_language())
    }

    /// The language for the one who was invited.
    pub(crate) fn language_for(&self, visit: &Visit) -> Locale {
        let wishes = self.wish.iter().chain([&visit.invitation.locale]);
        languages::for_reader(&self.state, &visit.application, wishes, self.accept_language())
    }

    /// The language for somebody whom an application sent here, with a request that wishes for these languages.
    pub(crate) fn language_of_request(&self, application: Option<&Application>, wishes: &[Locale]) -> Locale {
        match application {
            Some(application) => {
                languages::for_reader(&self.state, application, wishes.iter(), self.accept_language())
            }
            None => languages::for_stranger(&self.state, wishes, self.accept_language()),
        }
    }

    /// The language that was chosen on the page, else one of these, else what the browser asks for.
    pub(crate) fn language_known(&self, application: Option<&Application>, known: &[Locale]) -> Locale {
        let wishes: Vec<Locale> = self.wish.iter().chain(known).cloned().collect();
        self.language_of_request(application, &wishes)
    }

    /// What the browser says of its user's languages.
    pub(crate) fn accept_language(&self) -> Option<&HeaderValue> {
        self.headers.get(header::ACCEPT_LANGUAGE)
    }

    /// Whether another site's page made the browser send this.
    pub(crate) fn is_sent_by_another_site(&self) -> bool {
        origin::is_foreign(&self.headers, self.state.urls.origin())
    }

    /// Whether the browser asks because a page of ours sent it here, not the guest by hand.
    pub(crate) fn comes_from_our_page(&self) -> bool {
        self.headers.get("sec-fetch-site").is_some_and(|site| site == "same-origin")
    }

    /// The value of a cookie of ours.
    pub(crate) fn cookie(&self, name: cookies::Name) -> Option<String> {
        cookies::read(&self.headers, &name.text(self.state.urls.is_https()))
    }

    /// The user that the browser is signed in as.
    pub(crate) async fn signed_in_user(&self) -> Result<Option<User>, Failure> {
        match self.cookie(cookies::Name::Session) {
            Some(cookie) => Ok(self.app().session_user(&cookie).await?),
            None => Ok(None),
        }
    }

    /// A page that nothing but its own origin has a part in, except the application's logo.
    pub(crate) fn page<P: Page>(&self, frame: &PageFrame, page: &P) -> PageResult {
        let allowed = Allowed { image: frame.logo_url.clone(), ..Allowed::default() };
        self.page_with(StatusCode::OK, frame, page, &allowed)
    }

    /// A page with a status and origins of its own.
    pub(crate) fn page_with<P: Page>(
        &self,
        status: StatusCode,
        frame: &PageFrame,
        content: &P,
        allowed: &Allowed,
    ) -> PageResult {
        page(&self.state, status, frame, content, allowed)
    }

    /// A page that says why there is nothing to do here, of no application.
    pub(crate) fn notice(&self, kind: NoticeKind) -> PageResult {
        self.notice_in(&frame::of_nobody(&self.state, self.language()), kind)
    }

    /// A page that says why there is nothing to do here.
    pub(crate) fn notice_in(&self, frame: &PageFrame, kind: NoticeKind) -> PageResult {
        let allowed = Allowed { image: frame.logo_url.clone(), ..Allowed::default() };
        self.page_with(page_status(&kind), frame, &NoticePage::from(kind), &allowed)
    }

    /// Sends the browser on with a GET (303).
    pub(crate) fn redirect(&self, to: &str) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        // A header takes ASCII only; an address beyond it is written as browsers would write it.
        let written = if to.is_ascii() {
            to.to_owned()
        } else {
            Url::parse(to).map_or_else(|_| String::new(), String::from)
        };
        if let Ok(location) = HeaderValue::from_str(&written) {
            response.headers_mut().insert(header::LOCATION, location);
        }
        self.protected(response)
    }

    /// Adds a cookie to an answer.
    pub(crate) fn set_cookie(
        &self,
        response: &mut Response,
        name: cookies::Name,
        value: &str,
        lives: Option<Duration>,
    ) {
        if let Some(cookie) = cookies::set(name, value, lives, self.state.urls.is_https()) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }

    /// Adds the headers that every answer has.
    pub(crate) fn protected(&self, mut response: Response) -> Response {
        headers::protect(response.headers_mut(), &Allowed::default(), self.state.urls.is_https());
        response
    }
}

/// A whole page with its headers.
pub(crate) fn page<P: Page>(
    state: &WebState,
    status: StatusCode,
    frame: &PageFrame,
    page: &P,
    allowed: &Allowed,
) -> PageResult {
    let html = state.renderer.page(frame, page)?;
    let mut response = (status, Html(html)).into_response();
    if let Ok(language) = HeaderValue::from_str(frame.locale.as_str()) {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, language);
    }
    headers::protect(response.headers_mut(), allowed, state.urls.is_https());
    Ok(response)
}
