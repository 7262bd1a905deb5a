//! The service as these tests need it: an application that can be declared differently, invitations, and their links.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use serde_json::{Value, json};
use usher_app::Store;
use usher_domain::{AuthType, ClientId, Invitation, LinkToken, User};
use usher_render::urls::path;

use super::browser::{Browser, Page};
use crate::api::failing_store::FailingStore;
use crate::support::{TestApp, preregister_request};

pub(crate) const PASSWORD: &str = "four owls sing at noon";
pub(crate) const WELCOME: &str = "https://shop.example/welcome?from=usher";

/// A running service with one application, `shop`.
pub(crate) struct Service {
    pub(crate) test: TestApp,
}

impl Service {
    /// With the application as [`shop`] declares it.
    pub(crate) async fn start() -> Self {
        Self { test: TestApp::with(&[shop()]).await }
    }

    /// With an application declared otherwise: members of [`shop`] are replaced.
    pub(crate) async fn with(changes: Value) -> Self {
        Self { test: TestApp::with(&[changed(&changes)]).await }
    }

    /// With a store that fails when it is told to.
    pub(crate) async fn with_failing_store() -> (Self, Arc<FailingStore>) {
        let failing = OnceLock::new();
        let wrap =
            |store| Arc::clone(failing.get_or_init(|| Arc::new(FailingStore::new(store)))) as Arc<dyn Store>;
        let test = TestApp::with_store(wrap).await;
        test.declare(&shop()).await;
        (Self { test }, Arc::clone(failing.get().unwrap()))
    }

    /// Under another public base URL.
    pub(crate) async fn at(base_url: &str) -> Self {
        Self { test: TestApp::with_base_url(&[shop()], base_url).await }
    }

    /// Declares the application anew.
    pub(crate) async fn change(&self, changes: Value) {
        self.test.declare(&changed(&changes)).await;
    }

    pub(crate) fn pass(&self, time: Duration) {
        self.test.clock.advance(time);
    }

    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser::new(&self.test)
    }

    /// Invites Ada by mail; returns her link's path.
    pub(crate) async fn invite(&self) -> String {
        self.invite_by_mail("ada@example.com", json!({ "firstName": "Ada", "lastName": "Lovelace" })).await
    }

    pub(crate) async fn invite_by_mail(&self, address: &str, mut profile: Value) -> String {
        profile["emailAddress"] = address.into();
        self.preregister(json!({ "profile_fields": profile })).await;
        self.test.newest_link(address).await
    }

    pub(crate) async fn invite_by_sms(&self, number: &str) -> String {
        let profile = json!({ "mobilePrimary": number, "firstName": "Ada" });
        self.preregister(json!({ "auth_type": "sms", "profile_fields": profile })).await;
        self.test.newest_link(number).await
    }

    /// Calls pre-register with usual members and these.
    pub(crate) async fn preregister(&self, members: Value) {
        let mut body = json!({
            "client_id": "shop", "redirect_uri": WELCOME, "auth_type": "email", "grant_type": "password",
        });
        body.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        let answer = self.test.send(preregister_request("shop", body.to_string())).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }

    /// Sends the invitation again, as the application would; returns the new link's path.
    pub(crate) async fn resend(&self) -> String {
        let profile = json!({ "emailAddress": "ada@example.com" });
        self.preregister(json!({ "resend": true, "profile_fields": profile })).await;
        self.test.newest_link("ada@example.com").await
    }

    /// How many messages were queued so far.
    pub(crate) async fn count_messages(&self) -> usize {
        self.test.messages().await.len()
    }

    /// The invitation that a link's path names.
    pub(crate) async fn invitation(&self, link: &str) -> Invitation {
        let token = LinkToken::parse(link.rsplit('/').next().unwrap()).unwrap();
        self.test
            .store
            .invitation_by_handle(token.handle())
            .await
            .unwrap()
            .expect("the invitation")
            .invitation
    }

    pub(crate) async fn user(&self, address: &str) -> User {
        self.test.store.user_by_identifier(AuthType::Email, address).await.unwrap().expect("the user")
    }

    pub(crate) async fn is_active(&self, address: &str) -> bool {
        self.user(address).await.is_active()
    }

    /// Opens a link, presses the button, and returns the form.
    pub(crate) async fn open_form(&self, browser: &mut Browser<'_>, link: &str) -> Page {
        let landing = browser.get(link).await;
        let form = browser.submit(&landing, &[]).await;
        assert_eq!(form.heading(), "Set up your account", "{}", form.text());
        form
    }

    /// A browser that is signed in as somebody who accepted an invitation of the same application.
    pub(crate) async fn signed_in(&self, address: &str, first_name: &str) -> Browser<'_> {
        let mut browser = self.browser();
        let profile = json!({ "firstName": first_name, "lastName": "Hopper" });
        let link = self.invite_by_mail(address, profile).await;
        let form = self.open_form(&mut browser, &link).await;
        let arrival = browser.submit(&form, &complete()).await;
        assert_eq!(arrival.status, 303, "{}", arrival.text());
        browser
    }

    pub(crate) async fn revision(&self) -> i64 {
        let client_id = ClientId::parse("shop").unwrap();
        self.test.app.application(&client_id).await.unwrap().unwrap().revision
    }
}

/// What a guest types and ticks when all goes well.
pub(crate) fn complete() -> Vec<(&'static str, &'static str)> {
    vec![("password", PASSWORD), ("legal", "terms.2")]
}

/// An application with every kind of field, with documents, and with a colour.
fn shop() -> Value {
    json!({
        "client_id": "shop",
        "name": "Corner Shop",
        "redirect_uris": [WELCOME, "http://127.0.0.1:3000/cb", "com.example.shop:/cb"],
        "branding": { "primary_color": "#3451b2", "logo_url": "https://cdn.example/logo.svg" },
        "profile_fields": [
            { "name": "firstName", "pre_register": "optional", "activation": "required" },
            { "name": "lastName", "pre_register": "optional", "activation": "required" },
            { "name": "companyName", "pre_register": "optional", "activation": "optional", "max_length": 20 },
            { "name": "address", "type": "address", "pre_register": "optional", "activation": "optional" },
            { "name": "size", "type": "choice", "activation": "optional", "pre_register": "optional",
              "labels": { "en-US": "Shirt size", "fr-FR": "Taille" },
              "choices": [{ "value": "s", "labels": { "en-US": "Small", "fr-FR": "Petite" } }, { "value": "l" }] },
            { "name": "newsletter", "type": "flag", "activation": "optional",
              "labels": { "en-US": "Send me news" } },
        ],
        "legal_documents": [
            { "kind": "terms", "version": "1", "locale": "en-US", "title": "Old Terms", "text": "Old." },
            { "kind": "terms", "version": "2", "locale": "en-US", "title": "Terms of Use",
              "text": "First.\n\nBe <fair>." },
            { "kind": "terms", "version": "2", "locale": "fr-FR", "title": "Conditions", "text": "Soyez juste." },
            { "kind": "privacy", "version": "7", "locale": "en-US", "title": "Privacy Notice",
              "url": "https://shop.example/privacy", "required": false },
        ],
    })
}

/// [`shop`] with other members.
fn changed(changes: &Value) -> Value {
    let mut declaration = shop();
    declaration.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    declaration
}

/// The path of the form that a browser's cookie opens.
pub(crate) fn form_path(browser: &Browser<'_>) -> String {
    let (name, _) = browser.activation_cookie();
    path::activation(name.split_once("activation-").unwrap().1)
}
