//! The demo's routes: a first page, the mailbox, and the application where an activation ends.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use axum::extract::{Path, Query, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, HOST, REFERRER_POLICY, SET_COOKIE,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Json, Router, middleware};
use minijinja::{Value, context};
use serde::Deserialize;
use usher_app::{App, Error, PreRegisterRequest, PreRegistered};
use usher_delivery::{Mailbox, MailboxMessage};
use usher_domain::{ClientId, Given, Locale, User};
use usher_render::Urls;
use usher_render::urls::route;

use super::greeting::curl;
use super::relying_party::{self, Answer, Arrived};
use super::view::{STYLE_SHEET, View, message};

const HOME: &str = "/";
const PAGE_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'";
/// A mail is shown as a mail client would: no scripts, nothing of this origin; its links open beside it.
const MAIL_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; frame-ancestors 'self'; \
     sandbox allow-popups allow-popups-to-escape-sandbox";

/// How long the answer to an invitation waits for the message to be in the mailbox.
const LONGEST_WAIT: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(20);

const ALREADY_KNOWN: &str =
    "This person was invited before. Pre-register answered 200, linked the account, and sent no message.";

#[derive(Clone)]
struct Demo {
    app: Arc<App>,
    mailbox: Arc<Mailbox>,
    urls: Arc<Urls>,
    view: Arc<View>,
}

/// The routes, to be merged into the service's.
///
/// # Errors
/// None, as long as the templates are right.
pub(super) fn router(app: Arc<App>, mailbox: Arc<Mailbox>, urls: Urls) -> Result<Router> {
    let demo = Demo { app, mailbox, urls: Arc::new(urls), view: Arc::new(View::embedded()?) };
    Ok(Router::new()
        .route(HOME, get(async || Redirect::to(route::DEMO)))
        .route(route::DEMO, get(start))
        .route(route::DEMO_INVITE, post(invite))
        .route(route::DEMO_STYLE_SHEET, get(style_sheet))
        .route(route::DEMO_MAILBOX, get(mailbox_page))
        .route(route::DEMO_MAILBOX_JSON, get(mailbox_json))
        .route(route::DEMO_MESSAGE, get(message_html))
        .route(route::DEMO_SIGN_IN, get(sign_in))
        .route(route::DEMO_CALLBACK, get(callback))
        .layer(middleware::map_response(protect))
        .with_state(demo))
}

async fn start(State(demo): State<Demo>) -> Response {
    start_page(&demo, &Invite { locale: Locale::fallback().to_string(), ..Invite::default() }, None)
}

fn start_page(demo: &Demo, form: &Invite, problem: Option<&str>) -> Response {
    let locales: Value = demo.app.locales().iter().map(ToString::to_string).collect();
    let page = demo.view.page(
        "start.html",
        context! {
            curl => curl(&demo.urls),
            locales => locales,
            form => context! {
                recipient => form.recipient.as_str(),
                first_name => form.first_name.as_str(),
                last_name => form.last_name.as_str(),
                locale => form.locale.as_str(),
            },
            problem => problem,
        },
    );
    html(page)
}

/// The form for inviting somebody by hand.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Invite {
    /// An address or a number.
    recipient: String,
    first_name: String,
    last_name: String,
    locale: String,
}

async fn invite(State(demo): State<Demo>, headers: HeaderMap, Form(form): Form<Invite>) -> Response {
    // Another site's page must not invite anybody, though all it could fill is this mailbox.
    let foreign = headers.get("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none");
    if foreign {
        return Redirect::to(route::DEMO).into_response();
    }
    let before = demo.mailbox.messages().len();
    match preregister(&demo, &form).await {
        Ok(PreRegistered::Queued(_)) => {
            wait_for_message(&demo.mailbox, before).await;
            Redirect::to(route::DEMO_MAILBOX).into_response()
        }
        Ok(PreRegistered::Linked(_)) => start_page(&demo, &form, Some(ALREADY_KNOWN)),
        Err(error) => start_page(&demo, &form, Some(&explain(&error))),
    }
}

/// The same use-case that the API calls.
async fn preregister(demo: &Demo, form: &Invite) -> Result<PreRegistered, Error> {
    let client_id = ClientId::parse("demo");
    let application = match client_id {
        Some(client_id) => demo.app.application(&client_id).await?,
        None => None,
    };
    let application = application.ok_or_else(|| Error::Bug("the demo's application is gone".to_owned()))?;
    let text = |value: &str| Given::Text(value.trim().to_owned());
    let (auth_type, field) =
        if form.recipient.contains('@') { ("email", "emailAddress") } else { ("sms", "mobilePrimary") };
    let names = [("firstName", &form.first_name), ("lastName", &form.last_name)];
    let mut profile = vec![(field.to_owned(), text(&form.recipient))];
    profile.extend(
        names
            .iter()
            .filter(|(_, name)| !name.trim().is_empty())
            .map(|(key, name)| ((*key).to_owned(), text(name))),
    );
    let members = [
        ("auth_type", text(auth_type)),
        ("redirect_uri", Given::Text(demo.urls.demo_callback())),
        ("profile_fields", Given::Object(profile)),
        ("locale", text(&form.locale)),
    ];
    let members = members.map(|(name, value)| (name.to_owned(), value)).to_vec();
    demo.app.preregister(&application, PreRegisterRequest { members, idempotency: None }).await
}

fn explain(error: &Error) -> String {
    match error {
        Error::Invalid(errors) => {
            let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
            format!("Not accepted: {}.", fields.join(", "))
        }
        Error::ImpossibleMobile(_) => {
            "This is neither an e-mail address nor a possible mobile number.".to_owned()
        }
        Error::Refused(_) | Error::TooMany { .. } | Error::Unavailable(_) | Error::Bug(_) => {
            error.to_string()
        }
    }
}

/// Until the worker has delivered it, which takes some milliseconds.
async fn wait_for_message(mailbox: &Mailbox, before: usize) {
    let arrival = async {
        while mailbox.messages().len() == before {
            tokio::time::sleep(PAUSE).await;
        }
    };
    // Should it take longer, the mailbox is shown as it is.
    let _ = tokio::time::timeout(LONGEST_WAIT, arrival).await;
}

async fn style_sheet() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE_SHEET)
}

async fn mailbox_page(State(demo): State<Demo>) -> Response {
    let messages: Vec<Value> = demo.mailbox.messages().iter().map(message).collect();
    html(demo.view.page("mailbox.html", context! { messages => messages }))
}

async fn mailbox_json(State(demo): State<Demo>) -> Json<Vec<MailboxMessage>> {
    Json(demo.mailbox.messages())
}

async fn message_html(State(demo): State<Demo>, Path(id): Path<String>) -> Response {
    let found =
        demo.mailbox.messages().into_iter().find(|message| message.id == id).and_then(|message| message.html);
    match found {
        Some(html) => {
            let html = html.replacen("<head>", "<head><base target=\"_blank\">", 1);
            ([(CONTENT_SECURITY_POLICY, MAIL_POLICY)], Html(html)).into_response()
        }
        None => Redirect::to(route::DEMO_MAILBOX).into_response(),
    }
}

/// Sends the browser to the service, as a button "Sign in" does.
async fn sign_in(State(demo): State<Demo>, headers: HeaderMap, uri: Uri) -> Response {
    if let Some(moved) = by_name(&demo, &headers, &uri) {
        return moved;
    }
    let (location, cookie) = relying_party::begin(&demo.urls);
    with_cookies(Redirect::to(&location).into_response(), [cookie])
}

/// Where an activation ends, a sign-in, and a sign-out.
async fn callback(
    State(demo): State<Demo>,
    headers: HeaderMap,
    uri: Uri,
    Query(answer): Query<Answer>,
) -> Response {
    if let Some(moved) = by_name(&demo, &headers, &uri) {
        return moved;
    }
    if answer.code.is_none() && answer.error.is_none() {
        let id_token = cookie_of(&headers, relying_party::ID_TOKEN);
        return callback_page(&demo, &headers, id_token.as_deref(), Outcome::Arrived).await;
    }
    let begun = cookie_of(&headers, relying_party::BEGUN);
    // The same address again, by a reload, must not use the code twice: that would end what it gave.
    let over = relying_party::cookie(relying_party::BEGUN, "");
    match relying_party::finish(&demo.urls, &answer, begun.as_deref()).await {
        Ok(arrived) => {
            let kept = relying_party::cookie(relying_party::ID_TOKEN, &arrived.id_token);
            let id_token = arrived.id_token.clone();
            let page = callback_page(&demo, &headers, Some(&id_token), Outcome::SignedIn(arrived)).await;
            with_cookies(page, [over, kept])
        }
        Err(error) => {
            let page = callback_page(&demo, &headers, None, Outcome::Failed(format!("{error:#}"))).await;
            with_cookies(page, [over, None])
        }
    }
}

/// What the application's page tells.
enum Outcome {
    /// Somebody came without a code: after an activation, or by hand.
    Arrived,
    /// A sign-in came to its end.
    SignedIn(Arrived),
    /// A sign-in came to nothing, for this reason.
    Failed(String),
}

async fn callback_page(
    demo: &Demo,
    headers: &HeaderMap,
    id_token: Option<&str>,
    outcome: Outcome,
) -> Response {
    let user = match usher_web::session_cookie(headers, demo.urls.is_https()) {
        Some(cookie) => demo.app.session_user(&cookie).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "the session could not be read");
            None
        }),
        None => None,
    };
    let (claims, problem) = match outcome {
        Outcome::Arrived => (None, None),
        Outcome::SignedIn(arrived) => (Some(claims(arrived)), None),
        Outcome::Failed(problem) => (None, Some(problem)),
    };
    html(demo.view.page(
        "callback.html",
        context! {
            name => user.as_ref().map(User::display_name),
            user => user.as_ref().map(person),
            claims => claims,
            problem => problem,
            sign_out_path => relying_party::sign_out_url(&demo.urls, id_token),
        },
    ))
}

fn claims(arrived: Arrived) -> Value {
    let claim = |(name, value): (String, serde_json::Value)| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        context! { name => name, value => value }
    };
    arrived.claims.into_iter().map(claim).collect()
}

/// The same page under the service's name: cookies of the address are not sent there, and passkeys need a name.
fn by_name(demo: &Demo, headers: &HeaderMap, uri: &Uri) -> Option<Response> {
    let host = headers.get(HOST)?.to_str().ok()?;
    let here = uri.path_and_query()?.as_str();
    let is_address = host.starts_with("127.0.0.1") && !demo.urls.origin().contains("127.0.0.1");
    is_address.then(|| Redirect::to(&demo.urls.absolute(here)).into_response())
}

fn cookie_of(headers: &HeaderMap, name: &str) -> Option<String> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
    let mut pairs =
        cookies.flat_map(|header| header.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
}

fn with_cookies<const N: usize>(mut response: Response, cookies: [Option<HeaderValue>; N]) -> Response {
    for cookie in cookies.into_iter().flatten() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

fn person(user: &User) -> Value {
    context! {
        name => user.display_name(),
        identifier => user.identifier.masked(),
        uuid => user.id.to_string(),
        flags => user.resource_flags.clone(),
        locale => user.locale.as_str(),
    }
}

fn html(page: Result<String>) -> Response {
    match page {
        Ok(page) => Html(page).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page of the demo cannot be rendered");
            Html("<!doctype html><title>Usher demo</title><p>This page cannot be shown; the log says why.")
                .into_response()
        }
    }
}

/// The headers of every answer; a policy that is there already stays.
async fn protect(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(PAGE_POLICY));
    let always: [(HeaderName, &str); 3] =
        [(CACHE_CONTROL, "no-store"), (REFERRER_POLICY, "no-referrer"), (X_CONTENT_TYPE_OPTIONS, "nosniff")];
    for (name, value) in always {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
