//! A browser as far as the pages need one: it keeps cookies, follows redirects, and fills in forms as they are served.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, header};
use url::form_urlencoded;

use crate::support::TestApp;

/// One person's browser.
#[derive(Clone)]
pub(crate) struct Browser<'a> {
    test: &'a TestApp,
    cookies: BTreeMap<String, String>,
    headers: Vec<(&'static str, &'static str)>,
    peer: Option<SocketAddr>,
}

/// What was served.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl<'a> Browser<'a> {
    pub(crate) fn new(test: &'a TestApp) -> Self {
        Self { test, cookies: BTreeMap::new(), headers: Vec::new(), peer: None }
    }

    /// A browser that sends one more header with every request.
    pub(crate) fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }

    /// A browser whose connections the service sees come from there.
    pub(crate) fn from(mut self, peer: SocketAddr) -> Self {
        self.peer = Some(peer);
        self
    }

    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, Vec::new()).await
    }

    pub(crate) async fn head(&mut self, path: &str) -> Page {
        self.send(Method::HEAD, path, Vec::new()).await
    }

    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, path, body.into_bytes()).await
    }

    pub(crate) async fn send(&mut self, method: Method, path: &str, body: Vec<u8>) -> Page {
        let is_post = method == Method::POST;
        let mut request = Request::builder().method(method).uri(path);
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in &self.headers {
            request = request.header(*name, *value);
        }
        let says_its_type = self.headers.iter().any(|(name, _)| *name == "content-type");
        if is_post && !says_its_type {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let mut request = request.body(Body::from(body)).unwrap();
        if let Some(peer) = self.peer {
            request.extensions_mut().insert(ConnectInfo(peer));
        }
        let answer = self.test.send(request).await;
        for cookie in answer.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let body = answer.text().to_owned();
        Page { status: answer.status, headers: answer.headers, body }
    }

    /// Submits the page's form as it is served, with other values for some fields; follows one redirect within the
    /// service.
    pub(crate) async fn submit(&mut self, page: &Page, typed: &[(&str, &str)]) -> Page {
        let answer = self.submit_only(page, typed).await;
        match answer.location() {
            Some(to) if to.starts_with('/') => self.get(&to).await,
            _ => answer,
        }
    }

    /// As [`Browser::submit`], without following.
    pub(crate) async fn submit_only(&mut self, page: &Page, typed: &[(&str, &str)]) -> Page {
        let mut fields = page.fields();
        fields.retain(|(name, _)| !typed.iter().any(|(typed, _)| typed == name));
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        self.post(&page.action(), &fields).await
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// The one cookie of an activation.
    pub(crate) fn activation_cookie(&self) -> (&str, &str) {
        let mut found = self.cookies.iter().filter(|(name, _)| name.contains("activation-"));
        let (name, value) = found.next().expect("an activation cookie");
        assert!(found.next().is_none(), "more than one activation cookie");
        (name, value)
    }

    pub(crate) fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    pub(crate) fn forget_cookies(&mut self) {
        self.cookies.clear();
    }
}

impl Page {
    pub(crate) fn location(&self) -> Option<String> {
        self.headers.get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned())
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The page's text, without tags.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for piece in self.body.split('<') {
            text.push_str(piece.split_once('>').map_or("", |(_, text)| text));
        }
        unescape(&text)
    }

    pub(crate) fn heading(&self) -> String {
        let (_, rest) = self.body.split_once("<h1>").expect("a heading");
        unescape(rest.split_once("</h1>").unwrap().0)
    }

    /// Where the first form posts to.
    pub(crate) fn action(&self) -> String {
        self.tags("form").first().map(|form| attribute(form, "action").unwrap()).expect("a form")
    }

    /// Names and values as a browser would send them unchanged.
    pub(crate) fn fields(&self) -> Vec<(String, String)> {
        let boxes = ["checkbox", "radio"];
        let input = |tag: &String| {
            let kind = attribute(tag, "type").unwrap_or_default();
            let sent = !boxes.contains(&kind.as_str()) || has(tag, "checked");
            sent.then(|| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default())))?
        };
        let mut fields: Vec<_> = self.tags("input").iter().filter_map(input).collect();
        for select in self.body.split("<select").skip(1) {
            let chosen = select.split("<option").find(|option| has(option, "selected"));
            let value = chosen.and_then(|option| attribute(option, "value")).unwrap_or_default();
            fields.push((attribute(select, "name").unwrap(), value));
        }
        fields
    }

    /// The value that a field shows.
    pub(crate) fn field(&self, name: &str) -> Option<String> {
        self.fields().into_iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// The opening tag of the input or select of that name.
    pub(crate) fn tag_of(&self, name: &str) -> String {
        let tags = self.tags("input").into_iter().chain(self.tags("select"));
        let mut found = tags.filter(|tag| attribute(tag, "name").as_deref() == Some(name));
        found.next().unwrap_or_else(|| panic!("no field {name}"))
    }

    /// The sentence beside a field.
    pub(crate) fn error_of(&self, id: &str) -> Option<String> {
        let (_, rest) = self.body.split_once(&format!("class=\"error\" id=\"{id}\">"))?;
        Some(unescape(rest.split_once('<')?.0))
    }

    /// Where the page's links lead.
    pub(crate) fn links(&self) -> Vec<String> {
        self.tags("a").iter().filter_map(|tag| attribute(tag, "href")).collect()
    }

    fn tags(&self, name: &str) -> Vec<String> {
        let opening = format!("<{name} ");
        self.body.split(&opening).skip(1).map(|rest| rest.split_once('>').unwrap().0.to_owned()).collect()
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = tag.split('>').next().unwrap();
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    Some(unescape(rest.split_once('"')?.0))
}

fn has(tag: &str, name: &str) -> bool {
    tag.split('>').next().unwrap().split_whitespace().any(|word| word == name)
}

fn unescape(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (entity, c)| text.replace(entity, c))
}
