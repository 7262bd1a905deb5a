//! A client without opinions: an application's backend, and a browser with cookies that follows no redirect.

use std::collections::BTreeMap;

use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder};
use serde_json::{Value, json};
use usher_testkit::wait::{self, PATIENCE};

/// A client for plain HTTP; the certificates that it could check with are never looked at.
pub(crate) fn client() -> Client {
    // Another test may have done it before.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    Client::builder().redirect(Policy::none()).no_proxy().build().unwrap()
}

/// Who calls pre-register.
pub(crate) struct Backend {
    pub(crate) client_id: &'static str,
    pub(crate) secret: String,
    pub(crate) redirect_uri: String,
}

impl Backend {
    /// The demo's application that links.
    pub(crate) fn demo(base: &str) -> Self {
        let redirect_uri = format!("{base}/demo/callback");
        Self { client_id: "demo", secret: "demo-secret".to_owned(), redirect_uri }
    }

    /// The application of a site.
    pub(crate) fn shop(secret: &str) -> Self {
        let redirect_uri = "https://shop.example/welcome".to_owned();
        Self { client_id: "shop", secret: secret.to_owned(), redirect_uri }
    }

    /// Calls pre-register for an address; the status and the body.
    pub(crate) async fn preregister(&self, base: &str, address: &str) -> (u16, Value) {
        let body = json!({
            "client_id": self.client_id,
            "redirect_uri": self.redirect_uri,
            "auth_type": "email",
            "grant_type": "password",
            "profile_fields": { "emailAddress": address, "firstName": "Ada", "lastName": "Lovelace" },
        });
        let url = format!("{base}/idp/v1/account/pre-register");
        let request = client().post(url).basic_auth(self.client_id, Some(&self.secret)).json(&body);
        let response = request.send().await.unwrap();
        (response.status().as_u16(), response.json().await.unwrap())
    }
}

/// The messages in the demo's mailbox, once there are `count` of them; newest first.
pub(crate) async fn mailbox(base: &str, count: usize) -> Vec<Value> {
    let arrived = wait::until(PATIENCE, async || {
        let response = client().get(format!("{base}/demo/mailbox.json")).send().await.unwrap();
        let messages: Vec<Value> = response.json().await.unwrap();
        (messages.len() >= count).then_some(messages)
    });
    let messages = arrived.await.expect("messages in time");
    assert_eq!(messages.len(), count);
    messages
}

/// An answer.
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

impl Page {
    /// The value of the first attribute of this name after a text.
    fn attribute(&self, after: &str, name: &str) -> String {
        let found = self.body.split_once(after).and_then(|(_, rest)| {
            let (_, rest) = rest.split_once(&format!("{name}=\""))?;
            Some(rest.split_once('"')?.0.to_owned())
        });
        found.unwrap_or_else(|| panic!("no {name} after {after} in {}", self.body))
    }

    fn hidden(&self, name: &str) -> String {
        self.attribute(&format!("name=\"{name}\""), "value")
    }
}

/// A browser.
pub(crate) struct Browser {
    client: Client,
    base: String,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// A browser without cookies, for the service at `base`.
    pub(crate) fn new(base: &str) -> Self {
        Self { client: client(), base: base.to_owned(), cookies: BTreeMap::new() }
    }

    /// Opens a path of the service, or a link to it.
    pub(crate) async fn open(&mut self, link: &str) -> Page {
        self.send(self.client.get(self.url(link))).await
    }

    /// Sends a form.
    pub(crate) async fn submit(&mut self, path: &str, form: &[(&str, &str)]) -> Page {
        self.send(self.client.post(self.url(path)).form(form)).await
    }

    /// Follows an invitation's link, presses the button, fills in the form; gives where the browser is sent.
    pub(crate) async fn activate(&mut self, link: &str, password: &str) -> String {
        let landing = self.open(link).await;
        assert_eq!(landing.status, 200, "{}", landing.body);
        let pressed = self.submit(&landing.attribute("<form", "action"), &[]).await;
        let form_path = pressed.location.expect("a way to the form");
        let form = self.open(&form_path).await;
        assert_eq!(form.status, 200, "{}", form.body);
        let (csrf, locale) = (form.hidden("csrf"), form.hidden("locale"));
        let mut fields = vec![
            ("csrf", csrf.as_str()),
            ("locale", locale.as_str()),
            ("firstName", "Ada"),
            ("lastName", "Lovelace"),
            ("password", password),
        ];
        let documents = form.body.split("name=\"legal\" value=\"").skip(1);
        fields.extend(documents.map(|rest| ("legal", rest.split('"').next().unwrap())));
        let done = self.submit(&form_path, &fields).await;
        done.location.unwrap_or_else(|| panic!("not activated: {} {}", done.status, done.body))
    }

    /// Signs in on the page that this link leads to; gives where the browser is sent.
    pub(crate) async fn sign_in(&mut self, link: &str, identifier: &str, password: &str) -> String {
        let form = self.open(link).await;
        assert_eq!(form.status, 200, "{}", form.body);
        let (csrf, locale) = (form.hidden("csrf"), form.hidden("locale"));
        let fields =
            [("csrf", &*csrf), ("locale", &locale), ("identifier", identifier), ("password", password)];
        let done = self.submit(link, &fields).await;
        done.location.unwrap_or_else(|| panic!("not signed in: {} {}", done.status, done.body))
    }

    /// Links lead to the public address, which need not be the one that is listened on.
    fn url(&self, link: &str) -> String {
        let rest = ["http://", "https://"].into_iter().find_map(|scheme| link.strip_prefix(scheme));
        let path = rest.map_or(link, |rest| &rest[rest.find('/').unwrap_or(rest.len())..]);
        format!("{}{path}", self.base)
    }

    async fn send(&mut self, request: RequestBuilder) -> Page {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let response = request.header(COOKIE, cookies.join("; ")).send().await.unwrap();
        for cookie in response.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let location = response.headers().get(LOCATION).map(|location| location.to_str().unwrap().to_owned());
        Page { status: response.status().as_u16(), location, body: response.text().await.unwrap() }
    }

    /// The values of all cookies.
    pub(crate) fn cookie_values(&self) -> impl Iterator<Item = &String> {
        self.cookies.values()
    }
}
